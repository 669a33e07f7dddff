//! Goals that leave a way out.

use goalpost_prose::Glance;
use goalpost_syntax::Keyword;

use crate::Saying;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;

declare_rule! {
    /// A title only wishes: it says that somebody tries, or that it happens where possible.
    "S06" "wish" {
        level: Hint,
        why: "Trying is done as soon as somebody has tried, and possible is what it was afterwards.",
        source: "Goalpost's own: `confidence 5/10` in a check-in says how likely it is; the title says what.",
        poor: "\
goal pages: Try to read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        check: Check::Thing(
            &[Keyword::Objective, Keyword::Result, Keyword::Goal, Keyword::Habit],
            check,
        ),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let Some(reading) = subject.reading_for(Glance::HEDGE) else {
        return;
    };
    if let Some(hedge) = reading.hedges().first().filter(|_| !context.is_settled(subject.thing)) {
        sink.report(
            subject.thing,
            RULE.says(subject, *hedge, Saying::wish(subject.words(*hedge))),
        );
    }
}
