//! Goals that are never finished.

use goalpost_prose::Glance;
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Measure;

use crate::Saying;
use crate::finding::{Context, Sink};
use crate::judged::standing_goal;
use crate::rule::Check;
use crate::subject::Subject;

declare_rule! {
    /// A standing manner is written as a goal.
    ///
    /// Looked for are "always", "never" and "be a good …". A measure that counts or holds something makes a goal of it.
    "E02" "goal-is-expectation" {
        level: Hint,
        why: "It can be met every day and never be reached, so it is open for ever or closed by arbitrariness.",
        source: "Goalpost's own: goals are reached, expectations are met again and again.",
        poor: "\
goal hello: Always greet whoever comes through the door
  owner: @ana
  during: 2026-Q4
  why: Two visitors walked out again
",
        good: "\
expectation hello: Always greets whoever comes through the door
  for: @ana
  good: Looks up before the visitor speaks
",
        check: Check::Thing(&[Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let counts = subject.has_own(&[FieldName::Measure])
        && !matches!(subject.measure(), Some((_, Measure::YesNo | Measure::Steps)));
    if counts || subject.holds(Keyword::Fact) || subject.meant_field(&[FieldName::Measure]) {
        return;
    }
    let Some(words) = subject.reading_for(Glance::STANDING).and_then(standing_goal) else {
        return;
    };
    if !context.is_settled(thing) {
        let saying = Saying::standing_goal(subject.words(words));
        sink.report(thing, RULE.says(subject, words, saying));
    }
}
