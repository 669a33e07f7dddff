//! What every report begins and ends with: whose it is, as of when, for whom, and what it leaves out.

use goalpost_values::Days;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Report, Scope};
use crate::audience::{Audience, withheld};
use crate::document::Document;
use crate::figures::Date;
use crate::status::{narrower, weekday, write_not_shown};
use crate::style::Style;
use crate::text::{Ink, count};
use crate::unreadable::Unreadable;

/// What a report begins with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Head<'m> {
    /// `goalpost/checkins@1` and so on.
    pub schema: &'static str,
    /// The name of the workspace; empty where it has none.
    pub workspace: &'m str,
    /// The day.
    pub today: Date,
    /// Whom it is for: what is shared with others only is left out.
    pub audience: Audience,
    /// What the report was narrowed to, in words; none where it shows everything.
    pub only: Option<String>,
    /// What is not shown.
    pub left_out: LeftOut,
}

/// How many things are not shown, and why.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct LeftOut {
    /// Drafts; what stands in one is not counted.
    pub drafts: usize,
    /// Things that are not shared with this audience.
    pub withheld: usize,
    /// What could not be read in full, shown or not.
    #[serde(flatten)]
    pub unreadable: Unreadable,
}

impl<'m> Head<'m> {
    /// The head of a report.
    pub(crate) fn of(scope: &Scope<'_, 'm>, schema: &'static str) -> Self {
        let model = scope.evaluation.model();
        let mut left_out = LeftOut {
            unreadable: Unreadable::of(model),
            withheld: withheld(scope.evaluation, scope.filter, |thing| scope.sees(thing)),
            drafts: 0,
        };
        let things = model.things().filter(|thing| !thing.in_template() && thing.is_draft());
        let firsts = things.filter(|thing| !thing.parent().is_some_and(goalpost_model::ThingRef::is_draft));
        let drafts = firsts.filter(|draft| scope.sees(*draft) && scope.filter.keeps(scope.evaluation, *draft));
        left_out.drafts = drafts.count();
        Self {
            schema,
            workspace: &model.settings().name,
            today: Date(scope.on()),
            audience: scope.audience,
            only: scope.filter.describe(),
            left_out,
        }
    }

    /// A document with this head: what it is, and what it was narrowed to.
    pub(super) fn document(&self, what: &str) -> Document {
        let mut page = Document::titled(what, weekday(self.today));
        let mut under: Vec<String> = Vec::new();
        under.extend((!self.workspace.is_empty()).then(|| self.workspace.to_owned()));
        under.extend(self.only.as_ref().map(|only| format!("only {only}")));
        page.paragraph(Ink::Faint, &under.join(", "));
        page
    }
}

/// The document of a report, and what it leaves out, so that nobody takes it for everything.
pub(super) fn with_rest(report: &impl Report, style: &Style) -> Document {
    let mut page = report.document(style);
    let left_out = report.head().left_out;
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let mut parts = Vec::new();
    if left_out.withheld > 0 {
        parts.push(narrower(left_out.withheld, style));
    }
    if left_out.drafts > 0 {
        parts.push(count(number(left_out.drafts), "draft", "drafts"));
    }
    write_not_shown(&mut page, &parts, &left_out.unreadable, style);
    page
}

/// Some days in words: `2026-11-14 to 2026-11-20`.
pub(super) fn span(days: Days) -> String {
    match days.first == days.last {
        true => days.first.to_string(),
        false => format!("{} to {}", days.first, days.last),
    }
}
