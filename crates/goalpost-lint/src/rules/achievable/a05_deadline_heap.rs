//! Weeks in which everything falls due.

use goalpost_model::{ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Day, Per};

use crate::finding::{Context, Sink};
use crate::parties::{Parties, Party};
use crate::rule::Check;
use crate::state::people;
use crate::words::{RELATED, named};

declare_rule! {
    /// More than a third of a person's things, and at least three, fall due in one week.
    ///
    /// Counted are objectives and goals, and key results and milestones with a `due:` or an owner of their own. Only a
    /// `due:` of its own, or one that a revision moved, makes a thing fall due in that week: everybody's quarter ends
    /// on the same day. Drafts, and what is closed or over, do not count. The finding stands at the person, else at the
    /// first of the things.
    "A05" "deadline-heap" {
        level: Hint,
        why: "In a week in which everything is due, everything but one thing is late. Goalpost says so of three and \
              more than a third.",
        source: "Goalpost's own: three in a week is one every other day.",
        poor: "\
file ana: One person, one quarter
  owner: @ana
  during: 2026-Q4
goal one: Read the forty pages of the manual
  due: 2026-12-17
  measure: 40 pages
  why: The audit in January asks about it
goal two: Label the ninety boxes in the cellar
  due: 2026-12-18
  measure: 90 boxes
  why: Nobody finds the hydrant key
goal three: Ring the thirty oldest customers
  due: 2026-12-18
  measure: 30 customers
  why: They tell us what the others think
",
        good: "\
file ana: One person, one quarter
  owner: @ana
  during: 2026-Q4
goal one: Read the forty pages of the manual
  due: 2026-12-18
  measure: 40 pages
  why: The audit in January asks about it
goal two: Label the ninety boxes in the cellar
  due: 2026-11-27
  measure: 90 boxes
  why: Nobody finds the hydrant key
goal three: Ring the thirty oldest customers
  due: 2026-12-11
  measure: 30 customers
  why: They tell us what the others think
",
        check: Check::Workspace(check),
    }
}

/// From so many things in a week on.
const FEWEST: usize = 3;

fn check<'m>(context: &Context<'m>, sink: &mut Sink) {
    let today = context.today();
    let mut parties = Parties::new(context.model);
    let mut all: Vec<Due> = Vec::new();
    for thing in context
        .model
        .things()
        .filter(|thing| !thing.in_template() && has_own_deadline(*thing))
    {
        let Some(due) = thing.due_on(today) else {
            continue;
        };
        if !context.counts(thing) {
            continue;
        }
        all.extend(people(thing, today).map(|handle| Due {
            person: parties.of(handle),
            monday: Some(monday(due)).filter(|_| falls_by_itself(thing, today)),
            thing: thing.id(),
        }));
    }
    all.sort_unstable();
    for of_person in all.chunk_by(|due, next| due.person == next.person) {
        let weeks = of_person.chunk_by(|due, next| due.monday == next.monday);
        let weeks = weeks.filter(|week| week.first().is_some_and(|due| due.monday.is_some()));
        // Of two weeks that are equally full the first one comes first.
        let fullest = weeks.rev().max_by_key(|week| week.len());
        let heap = fullest.filter(|week| week.len() >= FEWEST && week.len() * 3 > of_person.len());
        if let Some((heap, first)) = heap.and_then(|heap| Some((heap, heap.first()?))) {
            let person = (parties.handle(first.person), parties.thing(first.person));
            report(context, person, (heap, of_person.len()), sink);
        }
    }
}

/// What somebody has to do by the end of a week.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Due {
    person: Party,
    /// None where only its period ends.
    monday: Option<Day>,
    thing: ThingId,
}

fn has_own_deadline(thing: ThingRef<'_>) -> bool {
    match thing.keyword() {
        Keyword::Objective | Keyword::Goal => true,
        Keyword::Result | Keyword::Milestone => {
            let own = [FieldName::Due, FieldName::During, FieldName::Owner];
            own.into_iter().any(|name| thing.field(name).is_some())
        }
        _ => false,
    }
}

/// Whether somebody chose the day on which it is due.
fn falls_by_itself(thing: ThingRef<'_>, today: Day) -> bool {
    thing.field(FieldName::Due).is_some() || thing.due_on(today) != thing.declared_due()
}

/// The Monday of the week of a day.
fn monday(day: Day) -> Day {
    Per::Week.around(day).first
}

fn report<'m>(
    context: &Context<'m>,
    (person, declared): (&str, Option<ThingRef<'m>>),
    (heap, all): (&[Due], usize),
    sink: &mut Sink,
) {
    let Some(first) = heap.first() else {
        return;
    };
    let at = declared.unwrap_or_else(|| context.model.thing(first.thing));
    let message = format!(
        "{} of the {all} things with an end that `{person}` has to do fall due in the week of {}",
        heap.len(),
        first.monday.unwrap_or_default()
    );
    let help = "give those that can be finished earlier a `due:` of their own";
    let others = heap
        .iter()
        .map(|due| context.model.thing(due.thing))
        .filter(|thing| *thing != at)
        .take(RELATED);
    let finding = others.fold(RULE.missing(at, message).help(help), |finding, thing| {
        finding.related(thing.file(), thing.node().span(), named(thing))
    });
    sink.report(at, finding);
}
