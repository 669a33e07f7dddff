//! The head of the status report: whose it is, the day, and how many stand where.

use goalpost_values::Datelike;

use crate::document::{Block, Document};
use crate::figures::Date;
use crate::status::counts::{Counts, Tallied};
use crate::status::habits::HabitState;
use crate::status::{LeftOut, StatusReport};
use crate::style::Style;
use crate::text::{Ink, Line, glyph, ink_of};
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

/// A day with its weekday: `Friday, 2026-11-20`.
pub(crate) fn weekday(day: Date) -> String {
    let weekday = usize::try_from(day.0.weekday().num_days_from_monday()).unwrap_or(0);
    format!("{}, {day}", WEEKDAYS[weekday % 7])
}

/// The head, or the sentence that stands for a report without anything in it.
pub(super) fn head(report: &StatusReport<'_>, style: &Style) -> Document {
    let name = match report.workspace {
        "" => "Goals",
        name => name,
    };
    let mut page = Document::titled(name, weekday(report.today));
    if let Some(only) = &report.only {
        page.paragraph(Ink::Faint, &format!("only {only}"));
    }
    page.gap();
    if report.is_empty() {
        page.paragraph(Ink::Plain, &nothing(report));
    } else {
        page.put(Block::Labelled(counts(&report.counts, style)));
    }
    page
}

fn nothing(report: &StatusReport<'_>) -> String {
    let LeftOut {
        withheld,
        drafts,
        closed,
        other,
    } = report.left_out;
    match (&report.only, closed) {
        (Some(only), _) if other + closed + drafts > 0 => {
            let remark = report.remark.as_deref().unwrap_or_default();
            format!("Nothing matches {only}. {remark}").trim_end().to_owned()
        }
        _ if withheld > 0 => {
            "What is here is shared with fewer people: --audience team or --audience person shows it.".to_owned()
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

fn counts(counts: &Counts, style: &Style) -> Vec<(Line, Vec<Line>)> {
    let things = [
        ("objective", "objectives", &counts.objectives),
        ("key result", "key results", &counts.results),
        ("goal", "goals", &counts.goals),
    ];
    let mut rows: Vec<(Line, Vec<Line>)> = things
        .into_iter()
        .filter(|(.., tallied)| tallied.total() > 0)
        .map(|(one, many, tallied)| {
            (
                total(tallied, one, many),
                pieces(&tallied.0, style, Status::label, |s| s),
            )
        })
        .collect();
    if counts.habits.total() > 0 {
        let label = total(&counts.habits, "habit", "habits");
        rows.push((
            label,
            pieces(&counts.habits.0, style, HabitState::label, HabitState::like),
        ));
    }
    rows
}

fn total<T: Copy + PartialEq>(tallied: &Tallied<T>, one: &str, many: &str) -> Line {
    let count = tallied.total();
    Line::of(
        Ink::Strong,
        &format!("{count:>2} {}", if count == 1 { one } else { many }),
    )
}

/// How many stand where, each with its shape.
pub(crate) fn pieces<T: Copy>(
    tallied: &[(T, usize)],
    style: &Style,
    label: impl Fn(T) -> &'static str,
    like: impl Fn(T) -> Status,
) -> Vec<Line> {
    let piece = |(what, count): &(T, usize)| {
        let status = like(*what);
        let text = format!("{} {count} {}", glyph(style, status), label(*what));
        Line::of(ink_of(status), &text)
    };
    tallied.iter().map(piece).collect()
}
