//! Habits that are skipped more often than is fine.

use goalpost_model::ThingRef;
use goalpost_syntax::{FactKinds, FieldName, Keyword};
use goalpost_text::Diagnostic;

use super::kept::tally;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::latest_facts;
use crate::subject::Subject;
use crate::words::{counted, named, quoted};

declare_rule! {
    /// A habit has more skips than are allowed.
    ///
    /// `skips: 2 per month` allows so many; without it each skip with words is allowed. What is not allowed counts as
    /// missed.
    "H05" "too-many-skips" {
        level: Hint,
        why: "What is skipped often is not part of the week yet.",
        source: "Goalpost's own: the allowance is a promise, too.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  habit reading: Read four pages
    every: week on mon
    skips: 1 per month
    2026-11-02 skip: Train was late
    2026-11-09 skip: Guests
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
    skips: 1 per month
    2026-11-02 skip: Train was late
    2026-11-09 done
    2026-11-16 done
",
        check: Check::Thing(&[Keyword::Habit], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let habit = subject.thing;
    let Some(tally) = tally(context, subject).filter(|tally| tally.too_many_skips > 0) else {
        return;
    };
    let times = counted(tally.too_many_skips.into(), "time");
    sink.report(habit, finding(context, habit, &times));
}

fn finding<'m>(context: &Context<'m>, habit: ThingRef<'m>, times: &str) -> Diagnostic {
    if let Some(field) = habit.field(FieldName::Skips) {
        let value = field.value();
        let message = format!(
            "{} was skipped {times} more than {} allows",
            named(habit),
            quoted(value.text)
        );
        let help = "allow more if that is what the week is like, choose a rarer `every:`, or let it count as missed";
        return RULE.at(habit.file(), value.span, message).help(help);
    }
    let message = format!("{} was skipped {times} without a word", named(habit));
    let help = "put a colon behind the skip and the reason; without words it counts as missed";
    let silent = latest_facts(habit, FactKinds::SKIP, context.today()).find(|(event, ..)| event.words().is_empty());
    match silent {
        Some((event, _, span)) => RULE.at(event.file(), span, message).help(help),
        None => RULE.missing(habit, message).help(help),
    }
}
