//! Long ways without a stop.

use goalpost_syntax::{FactKinds, FieldName, Keyword};
use goalpost_values::Measure;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// A goal runs for more than 92 days, and nothing shows on the way how far it is.
    ///
    /// Milestones, steps, facts, a habit or a first measured value show it.
    "T05" "long-haul" {
        level: Warning,
        why: "Without a stop on the way nobody notices that it is late before it is too late. Goalpost says so beyond \
              92 days, the longest quarter.",
        source: "Goalpost's own: 92 days are the longest quarter, and a quarter is what OKRs are planned by.",
        poor: "\
goal pages: Read the four hundred pages of the handbook
  owner: @ana
  during: 2026-10-01..2027-03-31
  measure: 400 pages
  why: I stand in for Ben from April on
",
        good: "\
goal pages: Read the four hundred pages of the handbook
  owner: @ana
  during: 2026-10-01..2027-03-31
  measure: 400 pages
  why: I stand in for Ben from April on
  milestone half: The half on machines
    due: 2026-12-18
    at: 200 pages
",
        check: Check::Thing(&[Keyword::Goal], check),
    }
}

/// The days of the longest quarter.
const LONGEST: i64 = 92;

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (goal, today) = (subject.thing, context.today());
    if shows_the_way(subject) {
        return;
    }
    let Some((start, due)) = goal.start_on(today).zip(goal.due_on(today)) else {
        return;
    };
    let days = (due - start).num_days() + 1;
    if days <= LONGEST || context.has_ended(goal) || context.is_closed(goal) {
        return;
    }
    let message = format!(
        "{} runs for {days} days, and nothing shows on the way how far it is",
        named(goal)
    );
    let help = "add a point on the way below it: `milestone half: …` with `due:` and, where it has a number, `at:`; or \
                log a first value";
    sink.report(goal, RULE.missing(goal, message).help(help));
}

fn shows_the_way(subject: &Subject<'_>) -> bool {
    let holds = [Keyword::Milestone, Keyword::Fact, Keyword::Habit]
        .into_iter()
        .any(|kind| subject.holds(kind));
    let follows = |measure| {
        matches!(
            measure,
            Measure::Rollup | Measure::Feedback(_) | Measure::HabitShare { .. } | Measure::HabitStreak { .. }
        )
    };
    holds
        || subject.has_steps()
        || subject.has_own(&[FieldName::Track])
        || subject.thing.has_facts(FactKinds::VALUE.and(FactKinds::ADDED))
        || subject.measure().is_some_and(|(_, measure)| follows(measure))
}
