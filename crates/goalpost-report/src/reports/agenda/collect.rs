//! Gathers what is due.

use goalpost_model::ThingRef;
use goalpost_syntax::{FactKinds, FieldName, Keyword};
use goalpost_values::{Day, Days, Rule, Schedule};

use super::{AgendaReport, Due, SCHEMA, What};
use crate::figures::Date;
use crate::filter::owners;
use crate::reports::{Head, Scope, quiet_since};
use crate::show::{Reference, strip};
use crate::status::{habit, is_closed, when};

/// What is due from today on, for so many days, and what is late.
#[must_use]
pub fn collect<'m>(scope: &Scope<'_, 'm>, days: u32) -> AgendaReport<'m> {
    let on = scope.on();
    let ahead = usize::try_from(days.saturating_sub(1)).unwrap_or(0);
    let until = scope
        .until
        .unwrap_or_else(|| on.iter_days().nth(ahead).unwrap_or(on))
        .max(on);
    let window = Days::new(on, until).unwrap_or(Days::one(on));
    let mut found = Vec::new();
    for thing in scope.things() {
        match thing.keyword() {
            Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Milestone => {
                deadline(scope, thing, until, &mut found);
                check_in(scope, thing, What::CheckIn, until, &mut found);
            }
            Keyword::Expectation => check_in(scope, thing, What::Review, until, &mut found),
            Keyword::Habit => habits(scope, thing, window, &mut found),
            _ => {}
        }
        steps(scope, thing, until, &mut found);
    }
    found.sort_by_key(|due| (due.late == 0, due.on, due.what));
    AgendaReport {
        head: Head::of(scope, SCHEMA),
        until: Date(until),
        due: found,
    }
}

/// Whether a thing, or what holds it, is closed, or rests: nothing of it is due.
pub(super) fn is_at_rest<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> bool {
    std::iter::successors(Some(thing), |holder| holder.parent()).any(|holder| {
        let standing = scope.evaluation.standing(holder);
        is_closed(standing) || standing.life.paused
    })
}

/// Whether it shares its last day with what holds it, which says it for both.
pub(super) fn is_said_above(thing: ThingRef<'_>, due: Day, on: Day) -> bool {
    thing.parent().is_some_and(|parent| parent.due_on(on) == Some(due))
}

fn deadline<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, until: Day, found: &mut Vec<Due<'m>>) {
    let on = scope.on();
    let Some(day) = thing.due_on(on).filter(|day| *day <= until) else {
        return;
    };
    if is_at_rest(scope, thing) || is_said_above(thing, day, on) {
        return;
    }
    let is_milestone = thing.keyword() == Keyword::Milestone;
    let late = (on - day).num_days().max(0);
    let what = match (is_milestone, late > 0) {
        (true, _) => What::Milestone,
        (false, true) => What::Review,
        (false, false) => What::Deadline,
    };
    let note = if what == What::Review {
        "grade it, extend it or drop it"
    } else {
        ""
    };
    found.push(Due {
        note: note.to_owned(),
        late,
        ..due(scope, thing, day, what, thing.title())
    });
}

fn due<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, on: Day, what: What, text: &'m str) -> Due<'m> {
    Due {
        on: Date(on),
        what,
        about: Reference::to(thing),
        text,
        within: match what {
            What::Step => thing.title(),
            What::Milestone => thing.parent().map_or("", ThingRef::title),
            _ => "",
        },
        note: String::new(),
        owners: owners(thing, scope.on()).collect(),
        done: false,
        late: 0,
    }
}

fn check_in<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, what: What, until: Day, found: &mut Vec<Due<'m>>) {
    let on = scope.on();
    let standing = scope.evaluation.standing(thing);
    if standing.timing.after_end() || thing.keyword() == Keyword::Milestone {
        return;
    }
    let clock = standing.staleness.and_then(|staleness| staleness.clock);
    if let Some(clock) = clock.filter(|clock| clock.due <= until) {
        found.push(Due {
            note: quiet_since(clock.is_first, Date(clock.since)),
            late: (on - clock.due).num_days().max(0),
            ..due(scope, thing, clock.due, what, thing.title())
        });
    }
}

fn steps<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, until: Day, found: &mut Vec<Due<'m>>) {
    let on = scope.on();
    let open = thing
        .steps()
        .map(|(_, step)| step)
        .filter(|step| !step.done && step.is_due);
    for step in open {
        let Some(day) = step.day.filter(|day| *day <= until && !is_at_rest(scope, thing)) else {
            continue;
        };
        let all = due(scope, thing, day, What::Step, step.text.text);
        found.push(Due {
            owners: step.who.map_or(all.owners, |who| vec![who.text]),
            late: (on - day).num_days().max(0),
            ..all
        });
    }
}

fn habits<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, window: Days, found: &mut Vec<Due<'m>>) {
    let Some(schedule) = thing
        .value(FieldName::Every)
        .and_then(|text| Schedule::parse(text).ok())
    else {
        return;
    };
    if is_at_rest(scope, thing) {
        return;
    }
    if matches!(schedule.rule, Rule::Quota { .. }) {
        found.extend(quota(scope, thing));
        return;
    }
    let note = schedule
        .time
        .map_or_else(String::new, |_| when(&habit(scope.evaluation, thing)));
    for day in scope.evaluation.occurrences(thing, window) {
        found.push(Due {
            note: note.clone(),
            done: thing
                .events()
                .any(|event| event.day() == day && event.has(FactKinds::DONE)),
            ..due(scope, thing, day, What::Habit, thing.title())
        });
    }
}

/// What is left of a quota in its present stretch, today.
fn quota<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> Option<Due<'m>> {
    let on = scope.on();
    let timing = scope.evaluation.standing(thing).timing;
    if timing.before_start() || timing.after_end() {
        return None;
    }
    let times = strip(scope.evaluation, thing)?.times;
    let now = times.last().filter(|stretch| stretch.to.0 >= on)?;
    let line = habit(scope.evaluation, thing);
    let (done, need) = (now.done?, now.need?);
    let so_far = crate::status::amount(&line, done);
    Some(Due {
        note: format!("{}: {so_far} so far, to {}", when(&line), now.to),
        done: done >= need,
        ..due(scope, thing, on, What::Habit, thing.title())
    })
}
