//! What is off track and nobody says a word about.

use goalpost_model::progress::Status;
use goalpost_model::{EventRef, ThingRef};
use goalpost_syntax::{Fact, FactKinds, Keyword, Status as OwnStatus};
use goalpost_text::Diagnostic;
use goalpost_values::Day;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::{has_words, latest_facts};
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// A key result or a goal is off track, and its check-ins say neither why nor what is done about it.
    ///
    /// Off track is what its figures say, or its owner. Words of the last two cadences are enough, behind the colon of
    /// any event on it or on what holds it, and so is an open step. What nobody has looked at for so long is `C02`.
    "C05" "off-track-silent" {
        level: Warning,
        why: "A red figure without a word is a question that everybody will ask separately.",
        source: "Goalpost's own: a check-in is for deciding what to do, and a figure alone decides nothing.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-10-19 4 pages by @ana
  2026-11-16 9 pages by @ana
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-10-19 4 pages by @ana
  2026-11-16 9 pages by @ana: The drawings take an evening each; Ben reads them to me from now on
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal], check),
    }
}

/// So many of the latest events of what holds a thing are asked for words.
const ASKED: usize = 16;

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (thing, today) = (subject.thing, context.today());
    if thing.is_draft() || is_explained(context, thing) || !context.runs(thing) {
        return;
    }
    let own = latest_facts(thing, FactKinds::STATUS, today).next();
    let own = own.filter(|(_, fact, _)| matches!(fact, Fact::Status(OwnStatus::OffTrack)));
    if own.is_none() && context.evaluation().glance(thing).status() != Status::OffTrack {
        return;
    }
    let message = format!(
        "{} is off track, and nobody says why or what is done about it",
        named(thing)
    );
    let help =
        "put a colon behind the check-in and say it in a sentence, or add the next step: `- [ ] due DAY @who: …`";
    sink.report(
        thing,
        place(thing, own.map(|(event, ..)| event), message, today).help(help),
    );
}

/// The finding stands at the latest check-in.
fn place(thing: ThingRef<'_>, said: Option<EventRef<'_>>, message: String, today: Day) -> Diagnostic {
    let latest = || thing.events().rev().find(|event| event.day() <= today);
    match said.or_else(latest) {
        Some(event) => RULE.at(event.file(), event.span(), message),
        None => RULE.missing(thing, message),
    }
}

/// Whether words or an open step say what is going on, or nothing has been said at all for so long that it is stale.
fn is_explained<'m>(context: &Context<'m>, thing: ThingRef<'m>) -> bool {
    let (evaluation, today) = (context.evaluation(), context.today());
    let cadence = evaluation.cadence(thing);
    let is_recent = |day: Day| cadence.after(day, 2) > today;
    let known = |thing: ThingRef<'m>| {
        let events = thing.events().rev().skip_while(move |event| event.day() > today);
        events.take_while(move |event| is_recent(event.day()))
    };
    known(thing).any(has_words)
        || has_open_step(thing)
        || !evaluation.last_sign(thing).is_some_and(is_recent)
        || thing
            .children()
            .any(|child| has_open_step(child) || known(child).take(ASKED).any(has_words))
        || thing
            .parent()
            .is_some_and(|holder| known(holder).take(ASKED).any(has_words))
}

fn has_open_step(thing: ThingRef<'_>) -> bool {
    thing.steps().any(|(_, step)| !step.done)
}
