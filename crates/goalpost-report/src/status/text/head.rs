//! The head of the status report: whose it is, the day, and how many stand where.

use goalpost_values::Datelike;

use crate::status::counts::{Counts, Tallied};
use crate::status::habits::HabitState;
use crate::status::{LeftOut, StatusReport};
use crate::style::Style;
use crate::text::{Ink, Line, Page, columns, glyph, ink_of, printed};
use goalpost_model::progress::Status;

const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// Writes the head, or the sentence that stands for a report without anything in it.
pub(super) fn write(page: &mut Page<'_>, report: &StatusReport<'_>) {
    title(page, report);
    if let Some(only) = &report.only {
        page.paragraph(Ink::Faint, 0, &format!("only {only}"));
    }
    page.gap();
    if report.is_empty() {
        page.paragraph(Ink::Plain, 0, &nothing(report));
        return;
    }
    write_counts(page, &report.counts);
}

fn title(page: &mut Page<'_>, report: &StatusReport<'_>) {
    let weekday = usize::try_from(report.today.0.weekday().num_days_from_monday()).unwrap_or(0);
    let day = format!("{}, {}", WEEKDAYS[weekday % 7], report.today);
    let name = if report.workspace.is_empty() {
        "Goals"
    } else {
        report.workspace
    };
    let width = page.style().columns();
    let name_width = columns(&printed(name));
    let mut line = Line::of(Ink::Strong, name);
    if name_width + 2 + columns(&day) > width {
        page.paragraph(Ink::Strong, 0, name);
        line = Line::default();
    } else {
        line.pad_to(width - columns(&day));
    }
    line.add(Ink::Plain, &day);
    page.line(line);
}

fn nothing(report: &StatusReport<'_>) -> String {
    let LeftOut { drafts, closed, other } = report.left_out;
    match (&report.only, closed) {
        (Some(only), _) if other + closed + drafts > 0 => {
            let remark = report.remark.as_deref().unwrap_or_default();
            format!("Nothing matches {only}. {remark}").trim_end().to_owned()
        }
        (_, 0) if drafts == 0 => {
            "There are no goals here yet. Write the first one into a file that ends with .goals, or let `goalpost init` \
             write a small workspace to begin with."
                .to_owned()
        }
        (_, 0) => "There are only drafts here so far.".to_owned(),
        _ => format!("Nothing is running on {}.", report.today),
    }
}

fn write_counts(page: &mut Page<'_>, counts: &Counts) {
    let style = *page.style();
    let things = [
        ("objective", "objectives", &counts.objectives),
        ("key result", "key results", &counts.results),
        ("goal", "goals", &counts.goals),
    ];
    let mut rows: Vec<(String, Vec<Line>)> = things
        .into_iter()
        .filter(|(.., tallied)| tallied.total() > 0)
        .map(|(one, many, tallied)| (total(tallied, one, many), pieces(tallied, &style, Status::label, |s| s)))
        .collect();
    if counts.habits.total() > 0 {
        let label = total(&counts.habits, "habit", "habits");
        rows.push((
            label,
            pieces(&counts.habits, &style, HabitState::label, HabitState::like),
        ));
    }
    let indent = rows.iter().map(|(label, _)| label.len() + 2).max().unwrap_or(0);
    for (label, pieces) in rows {
        page.labelled(&Line::of(Ink::Strong, &label), indent, pieces);
    }
}

fn total<T: Copy + PartialEq>(tallied: &Tallied<T>, one: &str, many: &str) -> String {
    let count = tallied.total();
    format!("{count:>2} {}", if count == 1 { one } else { many })
}

fn pieces<T: Copy>(
    tallied: &Tallied<T>,
    style: &Style,
    label: impl Fn(T) -> &'static str,
    like: impl Fn(T) -> Status,
) -> Vec<Line> {
    let piece = |(what, count): &(T, usize)| {
        let status = like(*what);
        let text = format!("{} {count} {}", glyph(style, status), label(*what));
        Line::of(ink_of(status), &text)
    };
    tallied.0.iter().map(piece).collect()
}
