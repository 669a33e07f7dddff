//! Weeks in which everything falls due.

use std::collections::BTreeMap;

use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Day, Per};
use rustc_hash::FxHashMap;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::{declared, people};
use crate::words::{RELATED, named};

declare_rule! {
    /// More than a third of a person's things, and at least three, fall due in one week.
    ///
    /// Counted are objectives and goals, and key results and milestones with a `due:` or an owner of their own. Drafts, and what
    /// is closed or over, do not count. The finding stands at the person, else at the first of the things.
    "A05" "deadline-heap" {
        level: Hint,
        why: "In a week in which everything is due, everything but one thing is late.",
        source: "Goalpost's own: three in a week is one every other day.",
        poor: "\
file ana: One person, one quarter
  owner: @ana
  during: 2026-Q4
goal one: Read the forty pages of the manual
  measure: 40 pages
  why: The audit in January asks about it
goal two: Label the ninety boxes in the cellar
  measure: 90 boxes
  why: Nobody finds the hydrant key
goal three: Ring the thirty oldest customers
  measure: 30 customers
  why: They tell us what the others think
",
        good: "\
file ana: One person, one quarter
  owner: @ana
  during: 2026-Q4
goal one: Read the forty pages of the manual
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

/// What is due of a person, by the Mondays of the weeks.
type Weeks<'m> = BTreeMap<Day, Vec<ThingRef<'m>>>;

fn check<'m>(context: &Context<'m>, sink: &mut Sink) {
    let today = context.today();
    let mut order: Vec<&'m str> = Vec::new();
    let mut weeks: FxHashMap<&'m str, Weeks<'m>> = FxHashMap::default();
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
        for person in people(thing, today).map(|handle| declared(context.model, handle)) {
            let of_person = weeks.entry(person).or_default();
            if of_person.is_empty() {
                order.push(person);
            }
            of_person.entry(monday(due)).or_default().push(thing);
        }
    }
    for person in order {
        let Some(weeks) = weeks.get(person) else {
            continue;
        };
        let all: usize = weeks.values().map(Vec::len).sum();
        // Of two weeks that are equally full the first one comes first.
        let fullest = weeks.iter().rev().max_by_key(|(_, things)| things.len());
        let heap = fullest.filter(|(_, things)| things.len() >= FEWEST && things.len() * 3 > all);
        if let Some((monday, things)) = heap {
            report(context, person, *monday, (things, all), sink);
        }
    }
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

/// The Monday of the week of a day.
fn monday(day: Day) -> Day {
    Per::Week.around(day).first
}

fn report<'m>(
    context: &Context<'m>,
    person: &str,
    monday: Day,
    (things, all): (&[ThingRef<'m>], usize),
    sink: &mut Sink,
) {
    let Some(first) = things.first() else {
        return;
    };
    let at = context.model.party(person).unwrap_or(*first);
    let message = format!(
        "{} of the {all} things that `{person}` has to do fall due in the week of {monday}",
        things.len()
    );
    let help = "give those that can be finished earlier a `due:` of their own";
    let others = things.iter().filter(|thing| **thing != at).take(RELATED);
    let finding = others.fold(RULE.missing(at, message).help(help), |finding, thing| {
        finding.related(thing.file(), thing.node().span(), named(*thing))
    });
    sink.report(at, finding);
}
