//! Words that judge, count or time without saying how much.

use goalpost_syntax::Keyword;

use crate::Saying;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::vague::vague_words;

declare_rule! {
    /// A title rests on a word that everybody understands otherwise, and nothing fixes it.
    ///
    /// Looked for are words such as better, effective, proactive, several, soon and world-class. An amount in the title
    /// fixes them; so does a `measure:` other than `yes/no`, a fact, a milestone or a step. Objectives and habits are
    /// left alone. A word that only completes a vague verb, as in "be better", is part of that finding (`S01`), a way
    /// out such as "if possible" is `S06`.
    "S02" "vague-word" {
        level: Warning,
        why: "Whoever writes it and whoever grades it have two different pictures in mind.",
        source: "The S of SMART: George T. Doran, \"specific\" (1981).",
        poor: "\
goal replies: Answer mails from schools promptly
  owner: @ana
  during: 2026-Q4
  why: Two schools gave up waiting
",
        good: "\
goal replies: Answer mails from schools promptly
  owner: @ana
  during: 2026-Q4
  measure: average <= 1d
  source: Shared inbox
  why: Two schools gave up waiting
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal, Keyword::Expectation], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    if subject.is_fixed() || context.is_settled(subject.thing) {
        return;
    }
    let Some(word) = subject.reading().and_then(|reading| vague_words(reading).next()) else {
        return;
    };
    sink.report(
        subject.thing,
        RULE.says(subject, word, Saying::vague_word(subject.words(word))),
    );
}
