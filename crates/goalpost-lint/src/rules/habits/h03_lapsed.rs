//! Habits that nobody keeps any more.

use goalpost_syntax::Keyword;

use super::kept::tally;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::rules::cadence::if_new;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// The latest three scheduled times of a habit were neither done nor skipped.
    ///
    /// Closed days, absences of its owner and pauses are no scheduled times; of a quota whole periods count. Today has
    /// time until its end.
    "H03" "lapsed" {
        level: Warning,
        why: "Three times in a row is where Goalpost says that a habit stops being one, and the goal behind it loses \
              its system.",
        source: "Goalpost's own: once is life, twice is a bad week.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  habit reading: Read four pages
    every: week on mon
    2026-10-19 done
    2026-10-26 done
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  habit reading: Read four pages
    every: week on mon
    2026-10-26 done
    2026-11-02 done
    2026-11-09 skip: In bed with a cold
",
        check: Check::Thing(&[Keyword::Habit], check),
    }
}

/// So many times in a row.
const LAPSED: u32 = 3;

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let habit = subject.thing;
    let Some(tally) = tally(context, subject).filter(|tally| tally.silent_in_a_row >= LAPSED) else {
        return;
    };
    if !context.runs(habit) {
        return;
    }
    let (times, today) = (tally.silent_in_a_row, context.today());
    let message = format!(
        "the latest {times} times that {} was due were neither done nor skipped",
        named(habit)
    );
    let help = format!(
        "log the days on which it was done; make it smaller or rarer in `every:`; or `{today} paused` with the \
         reason{}",
        if_new(context, habit)
    );
    sink.report(habit, RULE.missing(habit, message).help(help));
}
