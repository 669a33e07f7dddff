//! Goals that nobody has agreed to.

use goalpost_model::ThingRef;
use goalpost_syntax::{Fact, FactKinds, FieldName, Keyword};
use goalpost_values::Day;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::{has_left, latest_facts, people};
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// The owner has a manager, and nobody has agreed to it, or not since it was revised.
    ///
    /// `agreed @ana @lee` says so, and that of a thing counts for what stands in it; an agreement of the day of the
    /// revision counts, too. Drafts, what is closed or over, and owners who have left are left alone.
    "R07" "not-agreed" {
        level: Hint,
        why: "What only one of two has in mind surprises the other in the review.",
        source: "Peter F. Drucker, The Practice of Management: objectives are set together with those who answer for \
                 them.",
        poor: "\
person @lee: Lee Park
person @ana: Ana Ruiz
  manager: @lee
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
person @lee: Lee Park
person @ana: Ana Ruiz
  manager: @lee
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-10-01 agreed @ana @lee
",
        check: Check::Thing(&[Keyword::Objective, Keyword::Result, Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (thing, today) = (subject.thing, context.today());
    let Some((owner, manager)) = manager(thing, today) else {
        return;
    };
    let agreed = agreed(thing, today);
    let revised = latest_facts(thing, FactKinds::REVISION, today).next();
    let (message, place) = match (agreed, revised) {
        (Some(agreed), Some((event, Fact::Revision { what, .. }, span))) if agreed < event.day() => {
            let message = format!(
                "the {what} of {} was revised on {}, and nobody has agreed to that",
                named(thing),
                event.day()
            );
            (message, Some((event.file(), span)))
        }
        (None, _) if !is_said_of_holder(thing, today) => {
            let message = format!("{} was never agreed between `{owner}` and `{manager}`", named(thing));
            (message, None)
        }
        _ => return,
    };
    if !context.counts(thing) {
        return;
    }
    let finding = match place {
        Some((file, span)) => RULE.at(file, span, message),
        None => RULE.missing(thing, message),
    };
    let help = format!("talk it through, and log the day on which you did: `{today} agreed {owner} {manager}`");
    sink.report(thing, finding.help(help));
}

/// The first owner who has a manager, and that one.
fn manager(thing: ThingRef<'_>, today: Day) -> Option<(&str, &str)> {
    let model = thing.model();
    people(thing, today).find_map(|owner| {
        // Nobody can talk to whoever has left, which is `S10`.
        let person = model.party(owner).filter(|person| !has_left(*person, today))?;
        let manager = person.value(FieldName::Manager)?;
        Some((owner, manager))
    })
}

/// The day of the latest agreement on a thing or on what holds it.
fn agreed(thing: ThingRef<'_>, today: Day) -> Option<Day> {
    let holders = std::iter::successors(Some(thing), |thing| thing.parent());
    let latest = |thing| latest_facts(thing, FactKinds::AGREED, today).next();
    holders.filter_map(latest).map(|(event, ..)| event.day()).max()
}

/// Whether what holds it is reported for the same reason.
fn is_said_of_holder(thing: ThingRef<'_>, today: Day) -> bool {
    thing.parent().is_some_and(|holder| manager(holder, today).is_some())
}
