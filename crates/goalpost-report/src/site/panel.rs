//! Panels at the side of a page: a heading, and rows of which the first are seen at once.

use maud::{Markup, html};

use super::Site;
use crate::reports::Point;

/// How many rows are seen at once.
pub(super) const NAMED: usize = 6;

/// A row: the class and the word of its tag, and what it says.
pub(super) type Entry = (&'static str, &'static str, Markup);

/// A panel; nothing where it has no rows.
pub(super) fn panel(site: &Site<'_, '_>, heading: &str, rows: &[Entry]) -> Markup {
    html! {
        @if !rows.is_empty() {
            section.panel {
                h2 { (heading) }
                (folded(site, rows))
            }
        }
    }
}

/// Rows of which the first are seen at once.
pub(super) fn folded(site: &Site<'_, '_>, rows: &[Entry]) -> Markup {
    let more = rows.len().saturating_sub(NAMED);
    let row = |(class, word, text): &Entry| html! { li { span.tag.(class) { (word) } span.text { (text) } } };
    html! {
        @if !rows.is_empty() {
            ul.talk { @for next in rows.iter().take(NAMED) { (row(next)) } }
        }
        @if more > 0 {
            details {
                summary { (site.words(&format!("and {more} more"))) }
                ul.talk { @for next in rows.iter().skip(NAMED) { (row(next)) } }
            }
        }
    }
}

/// The rows of points, each with the way to what it is about; with `owners` they say whose that is.
pub(super) fn points(site: &Site<'_, '_>, class: &'static str, points: &[Point<'_>], owners: bool) -> Vec<Entry> {
    let row = |point: &Point<'_>| {
        let text = html! {
            (site.reference(&point.about))
            span.said {
                (site.said(&point.text))
                @if owners { " " (site.people(&point.owners)) }
            }
        };
        let class = if matches!(point.what, "off track" | "missed") {
            "bad"
        } else {
            class
        };
        (class, point.what, text)
    };
    points.iter().map(row).collect()
}
