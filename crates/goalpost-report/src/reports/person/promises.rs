//! What somebody was to do, and others for them: steps and milestones, done, open or late.

use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Day, Days};
use schemars::JsonSchema;
use serde::Serialize;

use crate::figures::Date;
use crate::filter::{owned_by, owners, same_handle};
use crate::reports::Scope;
use crate::reports::agenda::is_at_rest;
use crate::show::Reference;
use crate::status::is_closed;

/// Something that somebody was to do, or that another was to do for what they answer for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Promised<'m> {
    /// What it stands in.
    pub within: Reference<'m>,
    /// What there is to do.
    pub text: &'m str,
    /// Whether it is a milestone.
    pub milestone: bool,
    /// The day by which it is wanted.
    pub due: Option<Date>,
    /// The day on which it was done.
    pub done: Option<Date>,
    /// How it was kept.
    pub kept: Kept,
    /// Who promised it, where that is another than the person of the report.
    pub by: Option<&'m str>,
}

/// How a promise was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kept {
    /// Its day is over, and it is not done.
    Late,
    /// Done.
    Done,
    /// Its day is still ahead, or it has none.
    Open,
}

/// How far ahead a promise may be to be named, in days.
const AHEAD: usize = 21;

/// What somebody was to do within the days, what is late, and what is next, `among` some of the things that are wanted:
/// late ones first, open ones last.
pub(crate) fn promises<'m>(
    scope: &Scope<'_, 'm>,
    among: impl Iterator<Item = ThingRef<'m>>,
    handle: &str,
    days: Days,
) -> Vec<Promised<'m>> {
    let on = scope.on();
    let ahead = on.iter_days().nth(AHEAD).unwrap_or(on);
    let open = among.filter(|thing| !is_over(scope, *thing));
    let mut found: Vec<Promised<'m>> = Vec::new();
    for thing in open {
        let of_thing = in_thing(scope, thing, handle, days, ahead).into_iter();
        // Nobody waits for what is left in something that rests.
        let rests = is_at_rest(scope, thing);
        found.extend(of_thing.filter(|promise| !rests || promise.kept == Kept::Done));
    }
    found.sort_by_key(|promise| (promise.kept, promise.due.or(promise.done)));
    found
}

fn in_thing<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, handle: &str, days: Days, ahead: Day) -> Vec<Promised<'m>> {
    let on = scope.on();
    let mut found = Vec::new();
    steps(scope, thing, handle, days, ahead, &mut found);
    if thing.keyword() != Keyword::Milestone {
        return found;
    }
    if owned_by(thing, handle, on) {
        found.extend(milestone(scope, thing, days, ahead));
    } else if thing.parent().is_some_and(|whole| owned_by(whole, handle, on)) {
        found.extend(milestone(scope, thing, days, ahead).map(|promised| Promised {
            by: owners(thing, on).next(),
            ..promised
        }));
    }
    found
}

/// Whether a thing, or what holds it, was given up or closed: nobody waits for what is left in it.
fn is_over<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> bool {
    let holders = std::iter::successors(thing.parent(), |holder| holder.parent());
    let mut all = std::iter::once(thing)
        .filter(|thing| thing.keyword() != Keyword::Milestone)
        .chain(holders);
    all.any(|thing| is_closed(scope.evaluation.standing(thing)))
}

fn steps<'m>(
    scope: &Scope<'_, 'm>,
    thing: ThingRef<'m>,
    handle: &str,
    days: Days,
    ahead: Day,
    found: &mut Vec<Promised<'m>>,
) {
    let is_owned = owned_by(thing, handle, scope.on());
    for (_, step) in thing.steps() {
        let other = step.who.map(|who| who.text).filter(|who| !same_handle(who, handle));
        let is_theirs = is_owned || step.who.is_some() && other.is_none();
        let due = step.day.filter(|_| step.is_due);
        let done = step.day.filter(|_| step.done && !step.is_due);
        let kept = match () {
            () if step.done => Kept::Done,
            () if due.is_some_and(|due| due < scope.on()) => Kept::Late,
            () => Kept::Open,
        };
        let is_wanted = match kept {
            Kept::Late => true,
            Kept::Done => done.is_some_and(|done| days.contains(done)),
            Kept::Open => due.is_some_and(|due| due <= ahead),
        };
        if is_theirs && is_wanted {
            found.push(Promised {
                within: Reference::to(thing),
                text: step.text.text,
                milestone: false,
                due: due.map(Date),
                done: done.map(Date),
                kept,
                by: other,
            });
        }
    }
}

fn milestone<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, days: Days, ahead: Day) -> Option<Promised<'m>> {
    let standing = scope.evaluation.standing(thing);
    let due = thing
        .due_on(scope.on())
        .filter(|_| thing.value(FieldName::Due).is_some());
    let is_done = is_closed(standing);
    let said = thing
        .events()
        .filter(|event| event.has(goalpost_syntax::FactKinds::DONE));
    let done = said
        .map(goalpost_model::EventRef::day)
        .find(|day| *day <= scope.on())
        .filter(|_| is_done);
    let kept = match () {
        () if is_done => Kept::Done,
        () if due.is_some_and(|due| due < scope.on()) => Kept::Late,
        () => Kept::Open,
    };
    let is_wanted = match kept {
        Kept::Late => true,
        Kept::Done => done.is_some_and(|done| days.contains(done)),
        Kept::Open => due.is_some_and(|due| due <= ahead),
    };
    is_wanted.then(|| Promised {
        within: thing.parent().map_or_else(|| Reference::to(thing), Reference::to),
        text: thing.title(),
        milestone: true,
        due: due.map(Date),
        done: done.map(Date),
        kept,
        by: None,
    })
}
