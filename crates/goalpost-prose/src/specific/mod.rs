//! Whether a sentence names something that can be seen, and what happens to it.

mod becoming;
mod command;
mod esteem;
mod label;

use goalpost_text::Span;

use crate::clause::MainVerb;
use crate::lexicon::{Tag, Tags, VerbClass};
use crate::object::{self};
use crate::reading::{Judgement, Parts};

pub(crate) use becoming::{is_position, is_put_right, is_role};
use command::{command, counts_slot};
pub(crate) use command::{is_among, is_kept_so, is_tried, told_behind};
pub(crate) use command::{is_market, is_number_of_nothing, names_no_aim, wants_change};
pub(crate) use label::is_bare_number;
use label::label;

/// Why a sentence is not specific.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSpecific {
    /// What it is about cannot be seen: a quality, a skill, a mood.
    Abstract,
    /// The verb names no end and its object no level: "improve support".
    VagueDeed,
    /// It is a label without a deed.
    Label,
    /// It points to something that is not named: "do this everywhere".
    Pointing,
    /// The thing itself is still to be filled in.
    Slot,
    /// A number without what it counts: "reach 100% of the team".
    NumberOfNothing,
}

/// Judges what the sentence is about.
pub(crate) fn judge(parts: &Parts<'_, '_>) -> Judgement<NotSpecific> {
    let reason = match parts.clauses.head() {
        None => label(parts),
        Some(_) if crate::predicate::is_for_some_only(parts) => Some((NotSpecific::Abstract, parts.whole())),
        Some(verb) if verb.is_command => command(parts, verb),
        Some(verb) => statement(parts, verb),
    };
    match reason {
        None => Judgement::Yes,
        Some((reason, span)) => Judgement::No(reason, span),
    }
}

type Reason = Option<(NotSpecific, Span)>;

/// What shall be so: "the guide has been published", "most tickets closed quickly", "our site is fast".
fn statement(parts: &Parts<'_, '_>, verb: &MainVerb) -> Reason {
    let sentence = parts.sentence;
    if crate::predicate::becomes_better(sentence, verb.at) || crate::predicate::is_better_unseen(parts, verb) {
        return Some((NotSpecific::Abstract, sentence.at(verb.at).span));
    }
    if parts.is_measured() {
        return None;
    }
    if esteem::is_wanted(parts, verb) {
        return Some((NotSpecific::VagueDeed, sentence.at(verb.at).span));
    }
    let subject = object::read(sentence, verb.from, verb.at);
    let object = object::read(sentence, verb.at + 1, verb.end);
    let span = sentence.at(subject.head).span;
    if let Some(slot) = parts.placeholders.first().filter(|_| !subject.exists) {
        return (!counts_slot(parts, &subject)).then_some((NotSpecific::Slot, *slot));
    }
    if crate::predicate::is_denied(sentence, verb.at) {
        return None;
    }
    if crate::predicate::adjective(sentence, verb.at).is_some() && !subject.is_metric {
        return Some((NotSpecific::Abstract, span));
    }
    let token = sentence.at(verb.at);
    // "Every request gets a preview".
    let judged = (verb.at + 1..object.end).any(|at| sentence.any(at, Tags::of(&[Tag::Quality, Tag::Degree])));
    if sentence.lemma(verb.at) == "get" && object.is_thing() && object.is_definite && !judged {
        return None;
    }
    let is = token.has(Tag::Be) || token.verb.is(VerbClass::BECOME);
    let exists = sentence.word(verb.at.wrapping_sub(1)).eq_ignore_ascii_case("there");
    if is && exists {
        return (!object.is_thing()).then_some((NotSpecific::Abstract, span));
    }
    if is && !verb.is_done {
        let verdict = (verb.at + 1..verb.at + 6).any(|at| sentence.any(at, Tags::of(&[Tag::Verdict])));
        let judged =
            (verb.at..verb.at + 6).any(|at| sentence.any(at, Tags::of(&[Tag::Quality, Tag::Degree, Tag::Abstract])));
        let stated = object.is_named || sentence.any(verb.at + 1, Tags::of(&[Tag::Prep])) && object.is_thing();
        return (judged && !verdict || !stated && !verdict && !sentence.at(verb.at + 1).is_word())
            .then_some((NotSpecific::Abstract, span));
    }
    if token.verb.is(VerbClass::UP.with(VerbClass::DOWN)) && subject.is_abstract && !subject.has_level() {
        return Some((NotSpecific::Abstract, span));
    }
    if subject.is_abstract && !subject.has_level() && !subject.is_definite && !verb.is_done && !object.is_thing() {
        return Some((NotSpecific::Abstract, span));
    }
    // "The choir learns the Requiem", "the camera is kept on": what is learned, and how it stays.
    let learned = token.verb.is(VerbClass::LEARN) && (object.is_definite || object.is_named) && object.is_thing();
    let kept = token.verb.is(VerbClass::KEEP)
        && verb.is_done
        && (sentence.has(verb.at + 1, Tag::Prep) || sentence.has(verb.at + 1, Tag::Stands));
    // "Patients remain free of infection": a state that can be looked at.
    let kept =
        kept || token.verb.is(VerbClass::KEEP) && sentence.any(verb.at + 1, Tags::of(&[Tag::Stands, Tag::Verdict]));
    let vague = token.verb.is(VerbClass::VAGUE)
        && !token.verb.is(VerbClass::STATE.with(VerbClass::COMPLETE))
        && !learned
        && !kept;
    // "The portal has rich features".
    let judged = (verb.at + 1..object.end).any(|at| sentence.has(at, Tag::Quality) && !sentence.has(at, Tag::Exact));
    let has_judged = sentence.lemma(verb.at) == "have" && !verb.is_done && judged && object.is_bare_plural;
    // "Students will develop critical thinking".
    let makes_nothing = token.verb.is(VerbClass::ABSTRACT.with(VerbClass::HOLD))
        && !token.verb.is(VerbClass::STATE)
        && !verb.is_done
        && object.is_abstract
        && !object.is_definite;
    let owns_nothing = sentence.lemma(verb.at) == "have" && !verb.is_done && object.is_abstract && !object.has_level();
    let someone = !object.exists || sentence.has(verb.at + 1, Tag::Pronoun) || sentence.has(object.head, Tag::People);
    let feels = token.verb.is(VerbClass::SENSE) && !verb.is_done && someone && sentence.lemma(verb.at) != "know";
    // "The health score improves": a level, and its way.
    let vague = vague && (object.exists || !subject.is_metric);
    (vague || has_judged || makes_nothing || owns_nothing || feels).then_some((NotSpecific::VagueDeed, token.span))
}
