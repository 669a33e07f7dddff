//! Starts that should be known by now.

use goalpost_syntax::{FactKinds, FieldName, Keyword};
use goalpost_values::Measure;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// The day of `baseline: by DAY` has passed, and the start is not known.
    "M11" "baseline-overdue" {
        level: Warning,
        why: "Without a start there is no progress, and every week without it is missing from the record.",
        source: "Goalpost's own: who writes `baseline: by DAY` has promised a number for that day.",
        poor: "\
goal visits: Bring more walkers to the garden café
  owner: @ana
  during: 2026-Q4
  measure: ? +25%
  baseline: by 2026-10-16
  source: Till
  why: It is empty on weekdays
",
        good: "\
goal visits: Bring more walkers to the garden café
  owner: @ana
  during: 2026-Q4
  measure: ? +25%
  baseline: by 2026-10-16
  source: Till
  why: It is empty on weekdays
  2026-10-15 baseline 80 visitors by @ana: Mean of two weeks
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal, Keyword::Fact], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (thing, today) = (subject.thing, context.today());
    if !subject.has_own(&[FieldName::Baseline]) || thing.has_facts(FactKinds::BASELINE) {
        return;
    }
    let Some((_, Measure::FromUnknown { .. })) = subject.measure() else {
        return;
    };
    let by = thing.baseline_by().filter(|by| *by < today);
    let Some((by, field)) = by.zip(thing.field(FieldName::Baseline)) else {
        return;
    };
    if !context.runs(thing) {
        return;
    }
    let message = format!("the start of {} was to be known by {by}, and it is not", named(thing));
    let help = format!(
        "log it on the day it was measured: `{today} baseline 24%`; or type a later day, and say in a remark why"
    );
    sink.report(thing, RULE.at(thing.file(), field.value().span, message).help(help));
}
