//! Objectives that carry the number of a key result.

use goalpost_prose::Glance;
use goalpost_syntax::Keyword;

use crate::Saying;
use crate::finding::{Context, Sink};
use crate::judged::number_in_objective;
use crate::rule::Check;
use crate::subject::Subject;

declare_rule! {
    /// The title of an objective carries the metric.
    ///
    /// Numbers that stand for one or a share of everything, as in "in one go" and "half of my living", are left alone,
    /// and so are ranks ("a top 10 employer") and slogans without a verb.
    "O05" "number-in-objective" {
        level: Hint,
        why: "The objective says where to in words that people remember; how far is for its key results.",
        source: "Google's OKR playbook: objectives are the \"what\", key results are the \"how\" and carry the \
                 numbers.",
        poor: "\
objective desk: Help every visitor within 5 minutes at the desk
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        good: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        check: Check::Thing(&[Keyword::Objective], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let objective = subject.thing;
    let Some(words) = subject.reading_for(Glance::AMOUNT).and_then(number_in_objective) else {
        return;
    };
    if !context.is_settled(objective) {
        let saying = Saying::number_in_objective(subject.words(words));
        sink.report(objective, RULE.says(subject, words, saying));
    }
}
