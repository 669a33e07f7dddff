//! Gathers what is due.

use std::collections::BTreeSet;

use goalpost_model::ThingRef;
use goalpost_syntax::{FactKinds, FieldName, Keyword};
use goalpost_values::{Day, Days, Rule, Schedule, iso_day, list};

use super::recurring::first_open;
use super::{AgendaReport, Due, SCHEMA, What};
use crate::figures::Date;
use crate::filter::owners;
use crate::reports::{Head, Scope, quiet_since};
use crate::show::{Reference, strip};
use crate::status::{habit, is_closed, when};

/// What there is to do about a thing whose time is over.
pub(super) const TO_GRADE: &str = "grade it, extend it or drop it";

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
            Keyword::Expectation => {
                let from = found.len();
                check_in(scope, thing, What::Review, until, &mut found);
                for due in found.iter_mut().skip(from).filter(|due| due.owners.is_empty()) {
                    due.owners = expected_from(thing, on);
                }
            }
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
pub(crate) fn is_at_rest<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> bool {
    std::iter::successors(Some(thing), |holder| holder.parent()).any(|holder| {
        let standing = scope.evaluation.standing(holder);
        is_closed(standing) || standing.life.paused
    })
}

/// Whether it shares its last day with what holds it, which says it for both.
pub(super) fn is_said_above(thing: ThingRef<'_>, due: Day, on: Day) -> bool {
    thing.parent().is_some_and(|parent| parent.due_on(on) == Some(due))
}

/// Of whom something is expected, as far as it is said by name: the handles of its `for:` and `everyone`; of the
/// expectation of a role its people who are there.
fn expected_from(expectation: ThingRef<'_>, on: Day) -> Vec<&str> {
    let named = expectation
        .fields(FieldName::For)
        .flat_map(|field| list(field.value().text));
    let mut whom: Vec<&str> = Vec::new();
    for (_, whom_else) in named {
        match whom_else.starts_with('@') || whom_else.eq_ignore_ascii_case("everyone") {
            true => whom.push(whom_else),
            false => whom.extend(in_role(expectation, whom_else, on)),
        }
    }
    let role = expectation.parent().filter(|parent| parent.keyword() == Keyword::Role);
    if let Some(role) = role.and_then(ThingRef::name) {
        whom.extend(in_role(expectation, role.text, on));
    }
    let mut seen = BTreeSet::new();
    whom.retain(|handle| seen.insert(*handle));
    whom
}

fn in_role<'m>(thing: ThingRef<'m>, role: &'m str, on: Day) -> impl Iterator<Item = &'m str> {
    let is_there = move |person: &ThingRef<'m>| {
        let until = person.value(FieldName::Until).and_then(iso_day);
        person.value(FieldName::Role) == Some(role) && until.is_none_or(|until| on <= until)
    };
    let people = thing
        .model()
        .things()
        .filter(|thing| thing.keyword() == Keyword::Person && !thing.in_template());
    people
        .filter(is_there)
        .filter_map(|person| person.name().map(|name| name.text))
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
    let note = if what == What::Review { TO_GRADE } else { "" };
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
        status: (what == What::CheckIn).then(|| scope.evaluation.standing(thing).status().word()),
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
        quota(scope, thing, &schedule, window, found);
        return;
    }
    let note = when(&habit(scope.evaluation, thing));
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

/// What is left of a quota in its present stretch, today, and each further stretch on its first day that is not off.
fn quota<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, schedule: &Schedule, window: Days, found: &mut Vec<Due<'m>>) {
    let on = scope.on();
    let timing = scope.evaluation.standing(thing).timing;
    let line = habit(scope.evaluation, thing);
    let of_habit = |day: Day, note: String, done: bool| Due {
        note,
        done,
        ..due(scope, thing, day, What::Habit, thing.title())
    };
    let runs = !timing.before_start() && !timing.after_end();
    if let Some((now, done, need)) = stretch_now(scope, thing).filter(|_| runs) {
        let so_far = crate::status::amount(&line, done);
        let note = format!("{}: {so_far} so far, to {now}", when(&line));
        found.push(of_habit(on, note, done >= need));
    }
    let first = timing.start.map_or(window.first, |start| start.max(window.first));
    let last = timing.end.map_or(window.last, |end| end.min(window.last));
    let Some(ahead) = Days::new(first, last) else {
        return;
    };
    let off = scope.evaluation.days_off(thing, ahead);
    let stretches = schedule.quota_periods(ahead);
    for stretch in stretches.filter(|stretch| !(runs && stretch.contains(on))) {
        let open = first_open(&off, stretch, ahead);
        found.extend(open.map(|day| of_habit(day, when(&line), false)));
    }
}

/// The last day of the stretch of a quota that today lies in, what is done in it, and what it needs.
pub(super) fn stretch_now<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> Option<(Date, i64, i64)> {
    let times = strip(scope.evaluation, thing)?.times;
    let now = times.last().filter(|stretch| stretch.to.0 >= scope.on())?;
    Some((now.to, now.done?, now.need?))
}
