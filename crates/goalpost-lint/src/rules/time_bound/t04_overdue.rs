//! What is over and was never closed.

use goalpost_model::ThingRef;
use goalpost_syntax::Keyword;
use goalpost_values::Day;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::{counted, named};

declare_rule! {
    /// The last day is over, and the thing is neither done, dropped nor scored.
    ///
    /// Looked at is the end in force. What reached its target is done without a word. Of an objective or a goal and
    /// what stands in it only the outer one is reported, once both are over. The rules on cadence leave alone what is
    /// over.
    "T04" "overdue" {
        level: Warning,
        why: "What nobody closes teaches nobody anything, and the next plan begins with guesses.",
        source: "Google re:Work, \"Set goals with OKRs\": what has ended is graded, and the grades are what the next \
                 plan starts from.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-10-01..2026-11-13
  measure: 40 pages
  why: The audit in January asks about it
  2026-11-09 22 pages by @ana
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-10-01..2026-11-13
  measure: 40 pages
  why: The audit in January asks about it
  2026-11-09 22 pages by @ana
  2026-11-13 score 0.6 by @ana: Four pages a week are two evenings, not one
",
        check: Check::Thing(
            &[Keyword::Objective, Keyword::Result, Keyword::Goal, Keyword::Milestone],
            check,
        ),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (thing, today) = (subject.thing, context.today());
    let Some(due) = thing.due_on(today).filter(|due| *due < today) else {
        return;
    };
    // What ends before it starts is that mistake (T03).
    if thing.start_on(today).is_some_and(|start| start > due) {
        return;
    }
    let holder_is_over = thing.parent().is_some_and(|holder| context.has_ended(holder));
    if holder_is_over || context.is_closed(thing) {
        return;
    }
    let ago = counted((today - due).num_days(), "day");
    let message = format!("{} ended on {due}, {ago} ago, and nobody has closed it", named(thing));
    sink.report(thing, RULE.missing(thing, message).help(help(thing, due, today)));
}

fn help(thing: ThingRef<'_>, due: Day, today: Day) -> String {
    let moved = format!("if it goes on, move its end with the reason: `{today} due DAY was {due}: …`");
    match thing.keyword() {
        Keyword::Milestone => format!("if it is reached, type `done` with its day: `{due} done`; {moved}"),
        _ => format!(
            "type how it ended and what it taught: `{today} score 0.7: …`, or `dropped` with the reason; {moved}"
        ),
    }
}
