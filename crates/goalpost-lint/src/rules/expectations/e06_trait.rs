//! Expectations of what somebody is.

use goalpost_prose::{Judgement, NotSpecific, Reading, VerbClass};
use goalpost_syntax::Keyword;
use goalpost_text::Span;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// An expectation judges the person instead of saying what can be seen.
    ///
    /// Looked for is being or having a quality: "be professional", "has a positive attitude".
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
    let thing = subject.thing;
    let Some(words) = subject.reading().and_then(judged) else {
        return;
    };
    let message = format!("{} judges the person", quoted(subject.words(words)));
    let help = "say what somebody does, so that another can see it: `Greets whoever comes through the door`";
    sink.report(
        thing,
        RULE.at(thing.file(), subject.in_title(words), message).help(help),
    );
}

/// From the verb to the quality that somebody is said to be or have.
fn judged(reading: &Reading<'_>) -> Option<Span> {
    let verb = reading
        .verbs()
        .first()
        .filter(|verb| verb.span.start == reading.statement.start)?;
    let is = verb.class.is(VerbClass::BECOME) && !matches!(verb.infinitive, "make" | "get" | "turn into");
    let has = matches!(verb.infinitive, "have" | "show" | "display" | "demonstrate");
    let behind = |word: &&Span| word.start >= verb.span.end;
    let quality = reading.vague_words().iter().find(behind).filter(|_| is).copied();
    let virtue = match reading.specific() {
        Judgement::No(NotSpecific::Abstract, words) if is || has => Some(words),
        _ => None,
    };
    let end = quality.or(virtue.filter(|words| words.start >= verb.span.end))?.end;
    Some(Span::new(verb.span.start, end))
}
