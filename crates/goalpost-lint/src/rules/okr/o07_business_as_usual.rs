//! Key results that change nothing.

use goalpost_prose::{Glance, Reading, Role, Verb, VerbClass};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::Span;
use goalpost_values::Measure;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// A key result only goes on with what is done anyway.
    ///
    /// A level to hold makes a guardrail of it, which is welcome: `measure: >= 99.9%`, or "above 40" in the title.
    "O07" "business-as-usual" {
        level: Warning,
        why: "What would happen without the objective does not show whether it is reached.",
        source: "Google's OKR playbook: \"business-as-usual OKRs\" are among the classic mistakes.",
        poor: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result keep: Maintain the weekly staff meeting
    measure: 12 meetings
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        good: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result keep: Keep the ratings of the library where they are
    measure: >= 4.2/5
    source: Cards at the door
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        check: Check::Thing(&[Keyword::Result], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let measure = subject.measure().map(|(_, measure)| measure);
    let goes_on = |measure| matches!(measure, Measure::Count { .. } | Measure::YesNo | Measure::Steps);
    let is_read = measure.is_some() || !subject.has_own(&[FieldName::Measure]);
    if !is_read || !measure.is_none_or(goes_on) || subject.holds(Keyword::Milestone) {
        return;
    }
    let Some(verb) = subject.reading_for(Glance::KEEP).and_then(usual) else {
        return;
    };
    if context.is_settled(thing) {
        return;
    }
    let message = format!("{} is what is done anyway", quoted(subject.words(verb)));
    let help = "say what shall change, or type the level that must not slip meanwhile, `measure: >= 95%`";
    sink.report(thing, RULE.at(thing.file(), subject.in_title(verb), message).help(help));
}

/// The verb of a sentence that goes on with something, without a level to hold.
fn usual(reading: &Reading<'_>) -> Option<Span> {
    let verb = reading.verbs().first()?;
    let holds_level = reading.amounts.iter().any(|amount| amount.role != Role::Count);
    (verb.span.start == reading.statement.start && goes_on(verb) && !holds_level).then_some(verb.span)
}

/// Whether a verb says that something goes on: maintain, continue, keep. To hold a meeting is another thing.
pub(in crate::rules) fn goes_on(verb: &Verb) -> bool {
    let deeds = VerbClass::ACT
        .with(VerbClass::COMPLETE)
        .with(VerbClass::WIN)
        .with(VerbClass::BECOME);
    verb.class.is(VerbClass::KEEP.with(VerbClass::HOLD)) && !verb.class.is(deeds.with(VerbClass::LEARN))
}
