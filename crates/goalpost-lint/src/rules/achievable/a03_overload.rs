//! People with more goals than they have hands.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use goalpost_model::{ThingId, ThingRef};
use goalpost_syntax::Keyword;
use goalpost_values::Day;

use crate::finding::{Context, Sink};
use crate::parties::{Parties, Party};
use crate::rule::Check;
use crate::state::people;
use crate::words::{RELATED, named};

declare_rule! {
    /// More SMART goals of one person run on one day than they can keep in mind.
    ///
    /// Looked at is every day from today on. Drafts, and what is paused, closed or over, do not count. The finding
    /// stands at the goal that is one too many, and an `allow` in the person waives it, too. Only the upper end of the
    /// limit counts.
    "A03" "overload" {
        level: Warning,
        why: "Whoever has many goals works on the loudest one.",
        source: "Plaud: one to three SMART goals at a time; Okrate says up to five.",
        limit: "SMART goals of a person that run on one day", 1..3, "Plaud",
        poor: "\
file four: One person, one quarter
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
goal four: Repair the twelve broken chairs
  measure: 12 chairs
  why: The choir comes in spring
",
        good: "\
file four: One person, one quarter
  owner: @ana
  during: 2026-Q4
goal one: Read the forty pages of the manual
  measure: 40 pages
  why: The audit in January asks about it
goal three: Ring the thirty oldest customers
  measure: 30 customers
  why: They tell us what the others think
",
        check: Check::Workspace(check),
    }
}

/// A goal of somebody from today on. Sorted, those of each person lie side by side, by their first day.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Running {
    person: Party,
    first: Day,
    goal: ThingId,
    last: Day,
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut parties = Parties::new(context.model);
    let running = running(context, &mut parties);
    let (bounds, _) = context.limit(&RULE);
    let most = bounds.most as usize;
    for goals in running
        .chunk_by(|a, b| a.person == b.person)
        .filter(|goals| goals.len() > most)
    {
        if let Some(at) = one_too_many(goals, most) {
            let person = goals[0].person;
            report(
                context,
                (parties.handle(person), parties.thing(person)),
                goals,
                at,
                sink,
            );
        }
    }
}

/// The goals that run today or later, once for each of their people, sorted.
fn running<'m>(context: &Context<'m>, parties: &mut Parties<'m>) -> Vec<Running> {
    let today = context.today();
    let mut running = Vec::new();
    let things = context.model.things().filter(|thing| !thing.in_template());
    for goal in things.filter(|thing| thing.keyword() == Keyword::Goal) {
        let Some(last) = goal.due_on(today) else {
            continue;
        };
        if !context.counts(goal) || context.evaluation().life(goal).paused {
            continue;
        }
        let first = goal.start_on(today).unwrap_or(today).max(today);
        running.extend(people(goal, today).map(|handle| Running {
            person: parties.of(handle),
            first,
            goal: goal.id(),
            last,
        }));
    }
    running.sort_unstable();
    running
}

/// The first goal that begins while so many others run, and the day.
fn one_too_many(goals: &[Running], most: usize) -> Option<(ThingId, Day)> {
    let mut ends: BinaryHeap<Reverse<Day>> = BinaryHeap::new();
    for running in goals {
        while ends.peek().is_some_and(|end| end.0 < running.first) {
            ends.pop();
        }
        ends.push(Reverse(running.last));
        if ends.len() > most {
            return Some((running.goal, running.first));
        }
    }
    None
}

fn report<'m>(
    context: &Context<'m>,
    (person, declared): (&str, Option<ThingRef<'m>>),
    goals: &[Running],
    (at, day): (ThingId, Day),
    sink: &mut Sink,
) {
    let at = context.model.thing(at);
    let (bounds, origin) = context.limit(&RULE);
    let on_the_day = || {
        goals
            .iter()
            .filter(|running| running.first <= day && day <= running.last)
    };
    let count = on_the_day().count();
    let most = bounds.most;
    let message =
        format!("`{person}` has {count} SMART goals that run on {day}, and no more than {most} get the time they need");
    let finding = RULE
        .missing(at, message)
        .why(format!("{} {bounds} is what {origin} asks for.", RULE.why()))
        .help("begin one of them later, give it to somebody else, or drop it with the reason");
    let others = on_the_day().filter(|running| running.goal != at.id()).take(RELATED);
    let finding = others.fold(finding, |finding, running| {
        let goal = context.model.thing(running.goal);
        finding.related(goal.file(), goal.node().span(), named(goal))
    });
    sink.report(declared.unwrap_or(at), finding);
}
