//! Numbers that come from nowhere.

use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Measure;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// A metric has neither `source:` nor `track:`.
    ///
    /// A metric is what moves from one value to another, holds a level or is a mean. What is counted from zero,
    /// `yes/no`, steps, milestones, habits, feedback and roll-ups are left alone: they are counted here.
    "M04" "no-source" {
        level: Warning,
        why: "Two people who look it up in two places get two numbers.",
        source: "Goalpost's own: only what is looked up in one place every time can be compared.",
        poor: "\
goal returns: Cut wrong deliveries to one in ten
  owner: @ana
  during: 2026-Q4
  measure: 15% to 10%
  why: Each one costs us a van
",
        good: "\
goal returns: Cut wrong deliveries to one in ten
  owner: @ana
  during: 2026-Q4
  measure: 15% to 10%
  source: Returns book, wrong ones of all, per week
  why: Each one costs us a van
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal, Keyword::Fact], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let wanted = &[FieldName::Source, FieldName::Track];
    if subject.has_own(wanted) || subject.meant_field(wanted) {
        return;
    }
    let Some((text, measure)) = subject.measure() else {
        return;
    };
    let is_metric = matches!(
        measure,
        Measure::Move { .. } | Measure::FromUnknown { .. } | Measure::Hold(_) | Measure::Average(_)
    );
    let thing = subject.thing;
    if !is_metric || context.is_settled(thing) {
        return;
    }
    let message = format!("nothing says where the number of {} comes from", quoted(text.text));
    let help =
        "type where one looks it up: `source: Grafana, checkout panel`; or `track:` and a file that holds its values";
    sink.report(thing, RULE.at(thing.file(), text.span, message).help(help));
}
