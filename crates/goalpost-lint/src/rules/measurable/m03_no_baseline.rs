//! Changes of something that nobody has measured yet.

use goalpost_syntax::{FactKinds, FieldName, Keyword};
use goalpost_values::Measure;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// The start of a measure is not known, and nothing says by when it will be.
    ///
    /// `? to 40%` and `? +25%` begin with an unknown start. `baseline: by DAY` says when it will be known; an event
    /// `baseline 24%` makes it known.
    "M03" "no-baseline" {
        level: Warning,
        why: "By how much it changed can be said only by somebody who knows where it began.",
        source: "Goalpost's own: progress is (value − start) / (target − start).",
        poor: "\
goal visits: Bring more walkers to the garden café
  owner: @ana
  during: 2026-Q4
  measure: ? +25%
  source: Till
  why: It is empty on weekdays
",
        good: "\
goal visits: Bring more walkers to the garden café
  owner: @ana
  during: 2026-Q4
  measure: ? +25%
  baseline: by 2026-12-04
  source: Till
  why: It is empty on weekdays
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal, Keyword::Fact], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let Some((text, Measure::FromUnknown { .. })) = subject.measure() else {
        return;
    };
    let is_known = subject.has_own(&[FieldName::Baseline]) || thing.has_facts(FactKinds::BASELINE);
    if is_known || context.is_settled(thing) {
        return;
    }
    let message = format!(
        "where {} starts is not known, and nothing says by when it will be",
        quoted(text.text)
    );
    let help = "type the day by which you will have measured it, `baseline: by 2026-10-15`; or the start itself, in place of `?`";
    sink.report(thing, RULE.at(thing.file(), text.span, message).help(help));
}
