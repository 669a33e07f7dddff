//! How each figure of a thing came about: the formula, the numbers in it, and the lines that they came from.

mod collect;
mod habit;
mod outlook;
mod parts;
mod plan;
mod progress;
mod sources;
mod standing;
mod text;

pub use collect::collect;
pub use text::text;

use goalpost_values::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::figures::{Date, Exact};
use crate::show::Reference;

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/explain@1";

/// How the figures of a thing came about.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ExplainReport<'m> {
    /// `goalpost/explain@1`
    pub schema: &'static str,
    /// The day.
    pub today: Date,
    /// The thing.
    pub thing: Reference<'m>,
    /// Its figures, each after those that it is computed from.
    pub figures: Vec<Figure<'m>>,
}

/// One figure and how it came about.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Figure<'m> {
    /// What it is: `progress`, `plan`, `status`, …
    pub name: &'static str,
    /// The figure as people read it: `23%`, `at risk`, `unknown`.
    pub value: String,
    /// The exact figure, where it is a number.
    pub exact: Option<Exact>,
    /// How it came about, sentence by sentence: the rule, then the numbers in it.
    pub how: Vec<String>,
    /// The lines that it came from.
    pub from: Vec<Source<'m>>,
}

/// A line that a figure came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Source<'m> {
    /// What it gives: `value`, `target`, `end`, …
    pub what: &'static str,
    /// Its text, as far as it gives that.
    pub text: String,
    /// What was made of it, where that is not what it says: the weight and score of a part.
    pub counts_as: Option<String>,
    /// Its file.
    pub path: &'m str,
    /// Its line, from 1.
    pub line: u32,
}

impl<'m> Figure<'m> {
    fn new(name: &'static str, value: impl Into<String>) -> Self {
        Self {
            name,
            value: value.into(),
            exact: None,
            how: Vec::new(),
            from: Vec::new(),
        }
    }

    fn exactly(mut self, figure: Decimal) -> Self {
        self.exact = Some(Exact(figure));
        self
    }

    fn how(mut self, sentence: impl Into<String>) -> Self {
        self.how.push(sentence.into());
        self
    }

    fn from(mut self, sources: impl IntoIterator<Item = Source<'m>>) -> Self {
        self.from.extend(sources);
        self
    }
}

/// How many places a figure shows before the rest is cut off.
const PLACES: u32 = 6;

/// A figure with at most six places. What is cut off is shown by `…`, so that a figure below a limit never reads as the
/// limit.
fn cut(figure: Decimal) -> String {
    let figure = figure.normalize();
    if figure.scale() <= PLACES {
        return figure.to_string();
    }
    format!("{}…", figure.trunc_with_scale(PLACES))
}
