//! Goals that nothing done again and again leads to.

use goalpost_syntax::Keyword;
use goalpost_values::Measure;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// A goal of more than 30 days has no habit.
    ///
    /// A habit in it counts, one that supports it, and one that its measure names. Off unless the workspace or the
    /// profile turns it on: what is reached in one go needs no system.
    "T06" "no-system" {
        level: Off,
        why: "A deadline says when, and only what is done every week gets you there.",
        source: "Plaud: a goal needs a deadline and a system.",
        poor: "\
workspace: Hall
  lint: T06 hint
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
workspace: Hall
  lint: T06 hint
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  habit reading: Read four pages
    every: week on mon
",
        check: Check::Thing(&[Keyword::Goal], check),
    }
}

/// What is over within so many days can do without.
const SHORT: i64 = 30;

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (goal, today) = (subject.thing, context.today());
    let Some((start, due)) = goal.start_on(today).zip(goal.due_on(today)) else {
        return;
    };
    let days = (due - start).num_days() + 1;
    if days <= SHORT || has_system(context, subject) || !context.is_open(goal) {
        return;
    }
    let message = format!(
        "{} runs for {days} days, and nothing is done for it again and again",
        named(goal)
    );
    let help = "add what you do for it every week: `habit: Read four pages` with `every: week on mon`";
    sink.report(goal, RULE.missing(goal, message).help(help));
}

fn has_system<'m>(context: &Context<'m>, subject: &Subject<'m>) -> bool {
    let measured = |measure| matches!(measure, Measure::HabitShare { .. } | Measure::HabitStreak { .. });
    let mut supporters = context.evaluation().supporters(subject.thing);
    subject.holds(Keyword::Habit)
        || subject.measure().is_some_and(|(_, measure)| measured(measure))
        || supporters.any(|supporter| supporter.keyword() == Keyword::Habit)
}
