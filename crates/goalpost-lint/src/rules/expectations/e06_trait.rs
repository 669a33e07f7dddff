//! Expectations of what somebody is.

use goalpost_syntax::Keyword;

use crate::Saying;
use crate::expected::trait_expected;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;

declare_rule! {
    /// An expectation judges the person instead of saying what can be seen.
    ///
    /// Looked for is being, having or showing a quality: "be professional", "has a positive attitude", "shows respect";
    /// and a deed of up to three words that only a manner describes: "communicates well".
    "E06" "trait" {
        level: Warning,
        why: "Nobody can change what they are by Monday, and everybody can change what they do.",
        source: "Goalpost's own, after Okrate: expectations describe behaviour that others can observe.",
        poor: "\
expectation tidy: Is a professional and positive person
  for: everyone
  good: Looks up before the visitor speaks
",
        good: "\
expectation tidy: Leaves the counter as the next shift wants to find it
  for: everyone
  good: Looks up before the visitor speaks
",
        check: Check::Thing(&[Keyword::Expectation], check),
    }
}

fn check<'m>(_: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    if let Some(words) = subject.reading().and_then(trait_expected) {
        let saying = Saying::trait_expected(subject.words(words));
        sink.report(subject.thing, RULE.says(subject, words, saying));
    }
}
