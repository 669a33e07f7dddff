//! Verbs that name a direction and no end.

use goalpost_prose::{Judgement, Kind, Reading};
use goalpost_syntax::Keyword;
use goalpost_text::Span;

use crate::Saying;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::rules::okr::goes_on;
use crate::subject::Subject;
use crate::vague::{is_judged, vague_verbs};

declare_rule! {
    /// The verb of a title names a direction without an amount, and nothing is measured.
    ///
    /// Looked for are verbs such as improve, support and be better, deeds that can be done in any way, and objects that
    /// nobody can see, such as trust. An amount in the verb's own clause fixes it; so does a `measure:` other than
    /// `yes/no`, a fact, a milestone or a step, and for an objective its key results. An objective may become and be what it likes. What is
    /// still to be filled in is `S03`, and a standing manner `E02`.
    "S01" "vague-verb" {
        level: Warning,
        why: "Everybody agrees to improve something, and everybody means something else by it.",
        source: "The S of SMART: George T. Doran, \"specific: target a specific area for improvement\" (1981).",
        poor: "\
goal comms: Improve communication with the warehouse
  owner: @ana
  during: 2026-Q4
  why: Parcels go astray
",
        good: "\
goal comms: Improve communication with the warehouse
  owner: @ana
  during: 2026-Q4
  measure: 12 to 3 lost parcels
  why: Parcels go astray
",
        check: Check::Thing(&[Keyword::Objective, Keyword::Result, Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    if subject.is_fixed() || context.is_settled(subject.thing) {
        return;
    }
    let Some(reading) = subject.reading().filter(|reading| is_judged(reading)) else {
        return;
    };
    if let Some((words, saying)) = said(subject, reading) {
        sink.report(subject.thing, RULE.says(subject, words, saying));
    }
}

/// What is vague about the deed of a sentence that no field fixes.
fn said(subject: &Subject<'_>, reading: &Reading<'_>) -> Option<(Span, Saying)> {
    let kind = reading.kind();
    let first = || reading.verbs().first();
    let begins = || first().is_some_and(|verb| verb.span.start == reading.statement.start);
    // Of what only goes on speaks `O07`.
    if kind == Kind::Result && (!begins() || first().is_some_and(goes_on)) {
        return None;
    }
    if let Some(verb) = vague_verbs(reading).next() {
        return Some((verb, Saying::vague_verb(subject.words(verb), kind)));
    }
    match reading.specific() {
        _ if kind == Kind::Objective => None,
        Judgement::No(reason, words) if !reading.measurable().is_yes() => {
            Some((words, Saying::not_specific(reason, subject.words(words), kind)?))
        }
        _ => None,
    }
}
