//! Objectives with too few or too many key results.

use goalpost_model::ThingRef;
use goalpost_syntax::{FactKinds, Keyword};

use super::o12_lone_result;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// An objective has fewer or more key results than keep it in focus.
    ///
    /// Drafts are not counted, and dropped ones only where there are too few: whoever gives up one of two has decided
    /// something. An objective without any is `O01`, a committed one with a single one is `O12` where two would be
    /// enough, and one with `measure: rollup` has what supports it.
    "O02" "result-count" {
        level: Warning,
        why: "One number can be gamed, and nobody keeps more than a handful in mind.",
        source: "MentorStack: two to four key results; Google says three to five, Christina Wodtke three.",
        limit: "key results of an objective", 2..4, "MentorStack",
        poor: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
",
        good: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
  result solved: Questions answered at the first visit
    measure: 55% to 75%
",
        check: Check::Thing(&[Keyword::Objective], check),
    }
}

fn check(context: &Context<'_>, subject: &Subject<'_>, sink: &mut Sink) {
    if !subject.rests_on_results() {
        return;
    }
    let objective = subject.thing;
    let (bounds, origin) = context.limit(&RULE);
    let results = || {
        objective
            .children_of(Keyword::Result)
            .filter(|result| objective.is_draft() || !result.is_draft())
    };
    let (all, kept) = results().fold((0, 0), |(all, kept), result| {
        (all + 1, kept + usize::from(!is_dropped(result)))
    });
    let too_few = all < bounds.least as usize && !subject.holds_mistakes();
    let too_many = kept > bounds.most as usize;
    let is_lone = all == 1 && bounds.least <= 2 && o12_lone_result::is_committed(objective);
    if !too_few && !too_many || is_lone {
        return;
    }
    let count = if too_few { all } else { kept };
    let noun = if count == 1 { "key result" } else { "key results" };
    let message = format!("{} has {count} {noun}, and {bounds} keep it in focus", named(objective));
    let finding = RULE
        .missing(objective, message)
        .why(format!("{} {bounds} is what {origin} asks for.", RULE.why()))
        .help(if too_few {
            "add what else would show that it is reached, or what must not get worse meanwhile"
        } else {
            "keep those that would tell first whether it is reached, and move the others to another objective or to \
             steps"
        });
    sink.report(objective, finding);
}

fn is_dropped(result: ThingRef<'_>) -> bool {
    let today = result.model().today();
    result
        .events()
        .any(|event| event.has(FactKinds::DROPPED) && event.day() <= today)
}
