//! How stale a thing is, worked out once for the three rules that speak about it.

use goalpost_model::ThingRef;
use goalpost_model::progress::{Clock, Freshness, Staleness};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::Diagnostic;
use goalpost_values::Day;

use crate::finding::Context;
use crate::rule::Rule;
use crate::subject::Subject;
use crate::words::named;

/// The kinds of things that people check in on.
pub(super) const KINDS: &[Keyword] = &[Keyword::Objective, Keyword::Result, Keyword::Goal, Keyword::Expectation];

/// When a thing became this stale, if it is, and no finding about what holds it says so already.
pub(super) fn clock<'m>(context: &Context<'m>, subject: &Subject<'m>, wanted: Freshness) -> Option<Clock> {
    let found = subject.staleness.get_or_init(|| staleness(context, subject.thing));
    let found = found.filter(|found| found.freshness == wanted)?;
    let holder = subject
        .thing
        .parent()
        .filter(|holder| KINDS.contains(&holder.keyword()));
    // Whoever has not looked at the whole has looked at none of its parts.
    let is_said = holder.is_some_and(|holder| context.freshness_of_holder(holder) >= wanted);
    found.clock.filter(|_| !is_said)
}

fn staleness<'m>(context: &Context<'m>, thing: ThingRef<'m>) -> Option<Staleness> {
    let evaluation = context.evaluation();
    let today = context.today();
    let is_fresh = |sign: Day| evaluation.cadence(thing).after(sign, 1) > today;
    if thing.is_draft() || evaluation.last_sign(thing).is_some_and(is_fresh) || context.has_ended(thing) {
        return None;
    }
    evaluation.staleness(thing)
}

/// What to type where it is not old and unseen, but was written down in the middle of its time; to go on with a help.
pub(in crate::rules) fn if_new<'m>(context: &Context<'m>, thing: ThingRef<'m>) -> String {
    let has_start = |thing: ThingRef<'_>| thing.field(FieldName::Start).is_some();
    // What stands in it may have begun before today, and cannot begin before it.
    let starts = has_start(thing) || thing.children().any(has_start);
    // What somebody has looked at is not new.
    let is_known = || thing.events().next().is_some() || context.evaluation().last_sign(thing).is_some();
    match starts || is_known() {
        true => String::new(),
        false => format!("; if it is new, type when it began, `start: {}`", context.today()),
    }
}

/// A finding that says since when nobody has looked.
pub(super) fn finding<'m>(rule: &Rule, context: &Context<'m>, thing: ThingRef<'m>, clock: Clock) -> Diagnostic {
    let evaluation = context.evaluation();
    let since = clock.since;
    let since = match evaluation.last_sign(thing) {
        Some(sign) if sign == since => format!("since {since}"),
        _ if thing.start_on(context.today()) == Some(since) => format!("since it began on {since}"),
        _ => format!("since {since}, when it went on"),
    };
    let cadence = evaluation.cadence(thing);
    let message = format!(
        "nobody has looked at {} {since}, and its cadence is `{cadence}`",
        named(thing)
    );
    rule.missing(thing, message)
}
