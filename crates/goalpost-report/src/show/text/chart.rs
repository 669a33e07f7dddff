//! A small chart in text: values as dots over the line of the plan.

use crate::figures::{Amount, Date};
use crate::show::{Chart, Dot};
use crate::text::{Ink, Line, Page, columns};

/// The rows of a chart.
const ROWS: usize = 9;
/// The widest chart.
const WIDEST: usize = 72;

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cell {
    Empty,
    Plan,
    Value,
}

/// Writes a chart, its scale at the left and its days below.
pub(crate) fn write(page: &mut Page<'_>, chart: &Chart, today: Date) {
    let Some(scale) = Scale::of(chart) else {
        return;
    };
    let labels = scale.labels(chart);
    let label_width = labels.iter().map(|(_, text)| columns(text)).max().unwrap_or(0);
    let room = page.style().columns().saturating_sub(label_width + 4).min(WIDEST);
    if room < 10 {
        return;
    }
    let mut cells = vec![vec![Cell::Empty; room]; ROWS];
    let mut draw = |dots: &[Dot], cell: Cell| {
        for dot in dots {
            cells[scale.row(&dot.value)][scale.column(dot.on, room)] = cell;
        }
    };
    draw(&chart.plan, Cell::Plan);
    draw(&chart.values, Cell::Value);
    for (index, row) in cells.iter().enumerate() {
        let label = labels.iter().find(|(at, _)| *at == index).map_or("", |(_, text)| text);
        write_row(page, label, label_width, row);
    }
    write_days(page, chart, label_width, room, scale.column(today, room));
}

fn write_row(page: &mut Page<'_>, label: &str, label_width: usize, row: &[Cell]) {
    let style = *page.style();
    let mut line = Line::default();
    line.pad_to(2 + label_width - columns(label));
    line.add(Ink::Faint, label);
    line.add(Ink::Faint, style.or_ascii(" ┤", " |"));
    for cell in row {
        match cell {
            Cell::Empty => line.add(Ink::Plain, " "),
            Cell::Plan => line.add(Ink::Faint, style.or_ascii("·", ".")),
            Cell::Value => line.add(Ink::Strong, style.or_ascii("●", "*")),
        }
    }
    page.line(line);
}

fn write_days(page: &mut Page<'_>, chart: &Chart, label_width: usize, room: usize, today: usize) {
    let style = *page.style();
    let mut axis = Line::default();
    axis.pad_to(2 + label_width);
    axis.add(Ink::Faint, style.or_ascii(" └", " +"));
    axis.add(Ink::Faint, &style.or_ascii("─", "-").repeat(today));
    axis.add(Ink::Strong, style.or_ascii("┴", "^"));
    axis.add(Ink::Faint, &style.or_ascii("─", "-").repeat(room - today - 1));
    page.line(axis);
    let (first, last) = (chart.first.to_string(), chart.last.to_string());
    let mut days = Line::default();
    days.pad_to(label_width + 4);
    days.add(Ink::Faint, &first);
    let word = "today";
    let at = label_width + 4 + today.saturating_sub(word.len() / 2);
    let fits = at > days.width() && at + word.len() + 1 + last.len() <= label_width + 4 + room;
    if fits {
        days.pad_to(at);
        days.add(Ink::Strong, word);
    }
    let end = label_width + 4 + room.saturating_sub(last.len());
    if end > days.width() {
        days.pad_to(end);
        days.add(Ink::Faint, &last);
    }
    page.line(days);
    let (value, plan) = (style.or_ascii("●", "*"), style.or_ascii("·", "."));
    let of = if chart.of_scores { "done" } else { "value" };
    let legend = if chart.plan.is_empty() {
        format!("{value} {of}")
    } else {
        format!("{value} {of}, {plan} plan")
    };
    page.paragraph(Ink::Faint, label_width + 4, &legend);
}

/// Where values and days fall. Binary figures are enough to pick a cell.
struct Scale {
    low: f64,
    high: f64,
    first: Date,
    days: i64,
}

impl Scale {
    /// The scale of a chart; none where all values are one.
    fn of(chart: &Chart) -> Option<Scale> {
        let dots = chart.values.iter().chain(&chart.plan).map(|dot| &dot.value);
        let marks = chart.start.iter().chain(&chart.target);
        let figures: Vec<f64> = dots.chain(marks).map(binary).collect();
        let low = figures.iter().copied().fold(f64::INFINITY, f64::min);
        let high = figures.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let days = (chart.last.0 - chart.first.0).num_days();
        (high > low && days > 0).then_some(Scale {
            low,
            high,
            first: chart.first,
            days,
        })
    }

    fn row(&self, value: &Amount) -> usize {
        let share = (self.high - binary(value)) / (self.high - self.low);
        nearest(share, ROWS)
    }

    fn column(&self, day: Date, room: usize) -> usize {
        let days = u32::try_from((day.0 - self.first.0).num_days().clamp(0, self.days)).unwrap_or(0);
        let of = u32::try_from(self.days).unwrap_or(u32::MAX).max(1);
        nearest(f64::from(days) / f64::from(of), room)
    }

    /// What is written at the left: the highest and lowest of all, which end the scale, then start and target, then the highest and lowest value.
    fn labels(&self, chart: &Chart) -> Vec<(usize, String)> {
        let mut labels: Vec<(usize, String)> = Vec::new();
        let ends = || chart.target.iter().chain(&chart.start);
        let values = || chart.values.iter().map(|dot| &dot.value);
        let all = || ends().chain(values());
        let extreme = |a: &&Amount, b: &&Amount| binary(a).total_cmp(&binary(b));
        let amounts = all()
            .max_by(extreme)
            .into_iter()
            .chain(all().min_by(extreme))
            .chain(ends())
            .chain(values().max_by(extreme))
            .chain(values().min_by(extreme));
        for amount in amounts {
            let row = self.row(amount);
            if labels.iter().all(|(taken, _)| *taken != row) {
                labels.push((row, amount.text.clone()));
            }
        }
        labels
    }
}

fn binary(amount: &Amount) -> f64 {
    f64::try_from(amount.value.0).unwrap_or_default()
}

/// The cell of so many that a share of 0 to 1 falls into.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a few cells, and the share is clamped"
)]
fn nearest(share: f64, cells: usize) -> usize {
    let last = cells.saturating_sub(1);
    ((share.clamp(0.0, 1.0) * last as f64).round() as usize).min(last)
}
