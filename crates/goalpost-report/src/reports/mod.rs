//! Reports that people look at before a weekly, a one-to-one or a review. Each is collected as data, and says once what
//! stands where on a page; text, Markdown, JSON and CSV are written the same way for all.

mod entries;
mod head;
mod points;

mod scope;

pub mod agenda;
pub mod balance;
pub mod blockers;
pub mod calibration;
pub mod checkins;
pub mod habits;
pub mod person;
pub mod review;
pub mod scorecard;
pub mod tree;
pub mod trend;

pub(crate) use entries::{day_before, gather};
pub use head::{Head, LeftOut};
pub use points::Point;
pub(crate) use points::quiet_since;
pub use scope::{Interval, Scope};

use serde::Serialize;

use crate::document::{self, Document};
use crate::html;
use crate::sheet::{self, Sheet};
use crate::style::Style;

/// A report: its data, what it shows people, and its rows for programs.
pub trait Report: Serialize {
    /// What it begins with.
    fn head(&self) -> &Head<'_>;

    /// What stands where.
    fn document(&self, style: &Style) -> Document;

    /// Its rows for programs.
    fn sheet(&self) -> Sheet<'_>;
}

/// A report as text. No line is wider than the style's width.
#[must_use]
pub fn text(report: &impl Report, style: &Style) -> String {
    document::text(head::with_rest(report, style), style)
}

/// A report as Markdown.
#[must_use]
pub fn markdown(report: &impl Report) -> String {
    document::markdown(head::with_rest(report, &Style::PLAIN))
}

/// A report as a page for a browser that needs nothing else.
#[must_use]
pub fn html(report: &impl Report) -> String {
    html::write(head::with_rest(report, &html::STYLE))
}

/// A report as CSV.
#[must_use]
pub fn csv(report: &impl Report) -> String {
    sheet::csv(&report.sheet())
}
