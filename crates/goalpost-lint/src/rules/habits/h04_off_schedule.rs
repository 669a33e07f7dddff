//! What was done and does not count.

use goalpost_model::{EventRef, ThingRef};
use goalpost_syntax::{Fact, FactKinds, FieldName, Keyword};

use super::kept::tally;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::latest_facts;
use crate::subject::Subject;
use crate::words::{named, quoted};

declare_rule! {
    /// A habit was done on a day on which nothing was scheduled, or without a time where hours are counted.
    ///
    /// The finding stands at the latest such `done`, if it is among the latest 32. Nothing is scheduled before the
    /// start and after the end of a habit, on closed days, while its owner is away, and while it is paused.
    "H04" "off-schedule" {
        level: Hint,
        why: "It was done and does not count, so either the day is wrong or the schedule is.",
        source: "Goalpost's own: adherence is what was done of what was scheduled.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  habit reading: Read four pages
    every: week on mon
    2026-11-10 done
    2026-11-16 done
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  habit reading: Read four pages
    every: week on mon
    2026-11-09 done
    2026-11-16 done
",
        check: Check::Thing(&[Keyword::Habit], check),
    }
}

/// What lies further back is history.
const LOOKED_AT: usize = 32;

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let habit = subject.thing;
    let Some(tally) = tally(context, subject) else {
        return;
    };
    if tally.off_schedule == 0 && tally.without_duration == 0 {
        return;
    }
    let hours = tally.without_duration > 0;
    let is_off = |event: EventRef<'m>| context.evaluation().is_due(habit, event.day()) == Some(false);
    let done = latest_facts(habit, FactKinds::DONE, context.today()).take(LOOKED_AT);
    let mut found = done.filter_map(|(event, fact, span)| match fact {
        _ if is_off(event) => Some((event, span, true)),
        Fact::Done(None) if hours => Some((event, span, false)),
        _ => None,
    });
    let Some((event, span, is_off)) = found.next() else {
        return;
    };
    let (message, help) = if is_off { off(habit, event) } else { without_time(habit) };
    let finding = RULE.at(event.file(), if is_off { event.span() } else { span }, message);
    sink.report(habit, finding.help(help));
}

fn off(habit: ThingRef<'_>, event: EventRef<'_>) -> (String, String) {
    let every = quoted(habit.value(FieldName::Every).unwrap_or_default());
    let message = format!(
        "{} was done on {}, and nothing was scheduled: it is every {every}",
        named(habit),
        event.day()
    );
    let help = "type the scheduled day that it was done for; if the rhythm is another one, change `every:`; else it \
                simply does not count";
    (message, help.to_owned())
}

fn without_time(habit: ThingRef<'_>) -> (String, String) {
    let every = quoted(habit.value(FieldName::Every).unwrap_or_default());
    let message = format!("{every} counts time, and this `done` of {} has none", named(habit));
    (message, "type how long it took: `done 45m`".to_owned())
}
