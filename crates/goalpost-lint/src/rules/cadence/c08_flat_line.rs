//! Values that do not move.

use goalpost_model::progress::Status;
use goalpost_model::{ThingRef, Values};
use goalpost_syntax::{FactKinds, FieldName, Keyword};
use goalpost_text::Diagnostic;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::latest_facts;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// The latest three values of something that should move are the same, and it is behind its plan.
    ///
    /// Between the first and the last of them lies at least a cadence. A level that is held is meant to stay where it
    /// is, and what is on track may rest.
    "C08" "flat-line" {
        level: Warning,
        why: "What is done for it does not reach it, or nothing is done for it. Goalpost says so after three values.",
        source: "Goalpost's own: two readings may be alike by chance, three are a line.",
        poor: "\
goal returns: Cut wrong deliveries to one in ten
  owner: @ana
  during: 2026-Q4
  measure: 15% to 10%
  source: Returns book
  why: Each one costs us a van
  2026-10-05 14% by @ana
  2026-10-26 14% by @ana
  2026-11-16 14% by @ana: Same as ever
",
        good: "\
goal returns: Cut wrong deliveries to one in ten
  owner: @ana
  during: 2026-Q4
  measure: 15% to 10%
  source: Returns book
  why: Each one costs us a van
  2026-10-05 14% by @ana
  2026-10-26 14% by @ana
  2026-11-16 13% by @ana: Two people read each label now
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal, Keyword::Fact], check),
    }
}

const VALUES: FactKinds = FactKinds::VALUE.and(FactKinds::ADDED);

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let few = || thing.events().filter(|event| event.has(VALUES)).take(3).count() < 3;
    if !subject.has_own(&[FieldName::Track]) && (!thing.has_facts(VALUES) || few()) {
        return;
    }
    if !context.runs(thing) {
        return;
    }
    let Some(values) = context
        .evaluation()
        .values(thing)
        .filter(|values| values.start.is_some())
    else {
        return;
    };
    if !is_flat(context, thing, &values) {
        return;
    }
    let status = context.evaluation().glance(thing).status();
    if matches!(status, Status::AtRisk | Status::OffTrack)
        && let Some(latest) = values.latest()
    {
        let value = values.write(latest.value);
        let message = format!(
            "three values of {} in a row are `{value}`, and it is {}",
            named(thing),
            status.label()
        );
        let help = "ask what would move it, and change what is done: another step, another habit, or another result";
        sink.report(thing, place(context, thing, message).help(help));
    }
}

/// Whether the latest three values are one, over a cadence or more.
fn is_flat<'m>(context: &Context<'m>, thing: ThingRef<'m>, values: &Values<'m>) -> bool {
    let [.., first, second, last] = values.points.as_slice() else {
        return false;
    };
    let is_one = first.value == second.value && second.value == last.value;
    is_one && context.evaluation().cadence(thing).after(first.day, 1) <= last.day
}

/// The finding stands at the latest value, or where the file that holds it is named.
fn place<'m>(context: &Context<'m>, thing: ThingRef<'m>, message: String) -> Diagnostic {
    if let Some(field) = thing.field(FieldName::Track) {
        return RULE.at(thing.file(), field.value().span, message);
    }
    match latest_facts(thing, VALUES, context.today()).next() {
        Some((event, _, span)) => RULE.at(event.file(), span, message),
        None => RULE.missing(thing, message),
    }
}
