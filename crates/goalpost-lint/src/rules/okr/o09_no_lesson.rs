//! Promises that were not kept, and nobody says why.

use goalpost_syntax::{Fact, FactKinds, Keyword};
use goalpost_values::Decimal;

use super::o12_lone_result::is_committed;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::{has_words, latest_facts};
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// A committed objective was scored under 1.0, and no word says what was learned.
    ///
    /// Words behind the score count, in a note under it, and in any event from that day on. Whoever drops an objective
    /// has to say why anyway (`L18`).
    "O09" "no-lesson" {
        level: Warning,
        why: "A promise that was not kept is paid for already; only what it taught is still to be had.",
        source: "Google's OKR playbook: a committed OKR that is graded below 1.0 asks for an explanation.",
        poor: "\
objective desk: Become the desk that people walk up to first
  kind: committed
  owner: @ana
  during: 2026-Q3
  why: People wait in the wrong queue today
  2026-09-30 score 0.6 by @ana
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
  result solved: Questions answered at the first visit
    measure: 55% to 75%
    source: Slips at the counter
",
        good: "\
objective desk: Become the desk that people walk up to first
  kind: committed
  owner: @ana
  during: 2026-Q3
  why: People wait in the wrong queue today
  2026-09-30 score 0.6 by @ana: The queue was never the counter, it was the form
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
  result solved: Questions answered at the first visit
    measure: 55% to 75%
    source: Slips at the counter
",
        check: Check::Thing(&[Keyword::Objective], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (objective, today) = (subject.thing, context.today());
    let Some((event, Fact::Score(score), span)) = latest_facts(objective, FactKinds::SCORE, today).next() else {
        return;
    };
    let since = event.day();
    let mut later = objective.events().rev().take_while(|event| event.day() >= since);
    if score >= Decimal::ONE || !is_committed(objective) || later.any(has_words) {
        return;
    }
    let message = format!(
        "{} was a promise and ended at {}, and nobody says what was learned",
        named(objective),
        score.normalize()
    );
    let said = event.span().of(event.node().tree().text());
    let said = said.lines().next().unwrap_or_default().trim();
    let help = format!(
        "put a colon behind it, and what you would do differently: `{}: …`",
        said.trim_end_matches(':')
    );
    sink.report(objective, RULE.at(event.file(), span, message).help(help));
}
