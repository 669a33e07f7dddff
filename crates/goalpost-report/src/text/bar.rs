//! Progress bars with a mark where the plan is.

use goalpost_model::progress::Status;
use goalpost_values::Decimal;

use super::page::{Ink, Line};
use crate::style::Style;

/// A bar of so many cells and one more column for the mark: `████████░░│░░░`. What is filled is rounded down, as
/// percentages are, so that it is full for the whole only; the mark is too, so that filled cells reach it as soon as
/// the progress reaches the plan. Without a share it is dotted.
pub(crate) fn bar(style: &Style, cells: usize, share: Option<Decimal>, mark: Option<Decimal>, ink: Ink) -> Line {
    let filled = share.map(|share| cells_of(share, cells));
    let mark = mark.map(|mark| cells_of(mark, cells));
    let empty = match filled {
        Some(_) => style.or_ascii("░", "-"),
        None => style.or_ascii("·", "."),
    };
    let full = style.or_ascii("█", "#");
    let filled = filled.unwrap_or(0);
    let stretch = |line: &mut Line, from: usize, to: usize| {
        let until = to.min(filled.max(from));
        line.add(ink, &full.repeat(until - from));
        line.add(Ink::Faint, &empty.repeat(to - until));
    };
    let mut line = Line::default();
    let at = mark.unwrap_or(cells);
    stretch(&mut line, 0, at);
    line.add(Ink::Strong, if mark.is_some() { style.mark() } else { "" });
    stretch(&mut line, at, cells);
    line.pad_to(cells + 1);
    line
}

/// So many of the cells, rounded down.
fn cells_of(share: Decimal, cells: usize) -> usize {
    let within = share.clamp(Decimal::ZERO, Decimal::ONE);
    let exact = within.checked_mul(cells.into()).unwrap_or_default();
    usize::try_from(exact.floor()).unwrap_or(0).min(cells)
}

/// The shape of a status, which tells it without colour.
pub(crate) fn glyph(style: &Style, status: Status) -> &'static str {
    let (shape, ascii) = match status {
        Status::OnTrack => ("●", "+"),
        Status::AtRisk => ("◐", "~"),
        Status::OffTrack => ("○", "!"),
        Status::Done | Status::Achieved => ("✓", "v"),
        Status::Missed => ("✗", "x"),
        Status::Unknown => ("?", "?"),
        Status::Paused => ("‖", "="),
        Status::NotStarted => ("◌", "."),
        Status::Dropped => ("–", "-"),
    };
    style.or_ascii(shape, ascii)
}

/// The colour of a status, which only adds to its shape and word.
pub(crate) fn ink_of(status: Status) -> Ink {
    match status {
        Status::OnTrack | Status::Done | Status::Achieved => Ink::Good,
        Status::AtRisk => Ink::Warn,
        Status::OffTrack | Status::Missed => Ink::Bad,
        Status::Unknown => Ink::Plain,
        Status::Paused | Status::NotStarted | Status::Dropped => Ink::Faint,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::page::Page;

    fn drawn(share: Option<&str>, mark: Option<&str>) -> String {
        let decimal = |text: Option<&str>| text.map(|text| text.parse().unwrap());
        let line = bar(&Style::PLAIN, 10, decimal(share), decimal(mark), Ink::Plain);
        assert_eq!(line.width(), 11);
        let mut page = Page::new(&Style::PLAIN);
        page.line(line.with(Ink::Plain, "."));
        page.finish()
    }

    #[test]
    fn only_the_whole_is_full_and_the_mark_stands_where_the_plan_is() {
        for (share, mark, expected) in [
            (Some("0.426"), Some("0.5"), "████░│░░░░░.\n"),
            (Some("0.6"), Some("0.5"), "█████│█░░░░.\n"),
            (Some("0.9999"), Some("1"), "█████████░│.\n"),
            (Some("1.25"), None, "██████████ .\n"),
            (Some("-0.1"), Some("0"), "│░░░░░░░░░░.\n"),
            (None, Some("0.3"), "···│·······.\n"),
        ] {
            assert_eq!(drawn(share, mark), expected, "{share:?} {mark:?}");
        }
    }

    #[test]
    fn shapes_differ_even_in_ascii() {
        let ascii = Style {
            unicode: false,
            ..Style::PLAIN
        };
        for style in [Style::PLAIN, ascii] {
            let mut shapes: Vec<&str> = Status::ALL.iter().map(|status| glyph(&style, *status)).collect();
            shapes.sort_unstable();
            shapes.dedup();
            // Done and achieved are one shape: both are good ends, and the word tells which.
            assert_eq!(shapes.len(), Status::ALL.len() - 1);
        }
    }
}
