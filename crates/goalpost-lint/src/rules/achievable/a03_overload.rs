//! People with more goals than they have hands.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use goalpost_model::ThingRef;
use goalpost_syntax::Keyword;
use goalpost_values::Day;
use rustc_hash::FxHashMap;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::{declared, people};
use crate::words::{RELATED, named};

declare_rule! {
    /// More SMART goals of one person run on one day than they can keep in mind.
    ///
    /// Looked at is every day from today on. Drafts, and what is paused, closed or over, do not count. The finding stands at
    /// the goal that is one too many, and an `allow` in the person waives it, too. Only the upper end of the limit counts.
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

/// A goal from today on.
struct Running<'m> {
    goal: ThingRef<'m>,
    first: Day,
    last: Day,
}

fn check<'m>(context: &Context<'m>, sink: &mut Sink) {
    let mut order: Vec<&'m str> = Vec::new();
    let mut goals: FxHashMap<&'m str, Vec<Running<'m>>> = FxHashMap::default();
    let things = context.model.things().filter(|thing| !thing.in_template());
    for goal in things.filter(|thing| thing.keyword() == Keyword::Goal) {
        let today = context.today();
        let Some(last) = goal.due_on(today) else {
            continue;
        };
        if !context.counts(goal) || context.evaluation().life(goal).paused {
            continue;
        }
        let first = goal.start_on(today).unwrap_or(today).max(today);
        for person in people(goal, today).map(|handle| declared(context.model, handle)) {
            let of_person = goals.entry(person).or_default();
            if of_person.is_empty() {
                order.push(person);
            }
            of_person.push(Running { goal, first, last });
        }
    }
    let (bounds, _) = context.limit(&RULE);
    for person in order {
        let Some(mut goals) = goals.remove(person).filter(|goals| goals.len() > bounds.most as usize) else {
            continue;
        };
        goals.sort_by_key(|running| (running.first, running.goal.id()));
        if let Some((at, day)) = one_too_many(&goals, bounds.most as usize) {
            report(context, person, &goals, (at, day), sink);
        }
    }
}

/// The first goal that begins while so many others run, and the day.
fn one_too_many<'m>(goals: &[Running<'m>], most: usize) -> Option<(ThingRef<'m>, Day)> {
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
    person: &str,
    goals: &[Running<'m>],
    (at, day): (ThingRef<'m>, Day),
    sink: &mut Sink,
) {
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
    let others = on_the_day().filter(|running| running.goal != at).take(RELATED);
    let finding = others.fold(finding, |finding, running| {
        let goal = running.goal;
        finding.related(goal.file(), goal.node().span(), named(goal))
    });
    sink.report(context.model.party(person).unwrap_or(at), finding);
}
