//! What a clause is about: the noun phrase behind a command, or in front of a statement's verb.

use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::sentence::{Kind, Sentence, Token};

/// What a noun phrase shows of the thing it names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Object {
    /// Its first token.
    pub(crate) from: usize,
    /// The token behind its last.
    pub(crate) end: usize,
    /// The noun that it is about.
    pub(crate) head: usize,
    /// Whether it has a noun or a name at all.
    pub(crate) exists: bool,
    /// Whether its noun has a level: revenue.
    pub(crate) is_metric: bool,
    /// Whether its noun has a level by proxy: retention.
    pub(crate) is_half: bool,
    /// Whether its noun cannot be seen: morale.
    pub(crate) is_abstract: bool,
    /// Whether it stands for something named elsewhere: this, it.
    pub(crate) is_pronoun: bool,
    /// Whether one thing is meant: an article, a possessive, a name, a title, a version.
    pub(crate) is_definite: bool,
    /// Whether it is a name: capitals, a title, a version.
    pub(crate) is_named: bool,
    /// Whether it is several of a kind without a number.
    pub(crate) is_bare_plural: bool,
    /// Whether its noun has no plural and no end: research.
    pub(crate) is_mass: bool,
    /// Whether all of a kind are meant.
    pub(crate) is_all: bool,
    /// Whether a quantity without a number stands in front: most.
    pub(crate) is_some: bool,
    /// Whether a slot stands in the place of its noun.
    pub(crate) is_slot: bool,
    /// Whether a number behind its noun names it: "Python 3.12".
    pub(crate) is_version: bool,
    /// Whether a preposition stands in front of it: "to the client".
    pub(crate) has_preposition: bool,
    /// Whether a number stands in front of its noun.
    pub(crate) has_number: bool,
}

/// Where a noun phrase ends.
const STOP: Tags = Tags::of(&[
    Tag::Modal,
    Tag::Be,
    Tag::Have,
    Tag::Because,
    Tag::Means,
    Tag::Purpose,
    Tag::Aside,
]);

/// Words of a noun phrase that are not its noun.
const SKIPPED: Tags = Tags::of(&[
    Tag::Det,
    Tag::Own,
    Tag::This,
    Tag::All,
    Tag::Zero,
    Tag::About,
    Tag::AtLeast,
    Tag::AtMost,
    Tag::Quantity,
    Tag::Degree,
    Tag::Quality,
    Tag::Frequency,
    Tag::Adverb,
    Tag::Selector,
    Tag::To,
    Tag::Up,
    Tag::Down,
]);

/// What a rate divides by: "two webinars a month".
const PERIOD: Tags = Tags::of(&[Tag::Day, Tag::Week, Tag::Month, Tag::Quarter, Tag::Year, Tag::PartOfDay]);

/// More words than these no noun phrase has.
const LONGEST: usize = 16;

/// The noun phrase that starts at a token and ends before another.
pub(crate) fn read(sentence: &Sentence<'_>, from: usize, limit: usize) -> Object {
    sentence.object(from, limit, || phrase(sentence, from, limit))
}

fn phrase(sentence: &Sentence<'_>, from: usize, limit: usize) -> Object {
    let mut object = Object {
        from,
        end: from,
        head: from,
        ..Object::default()
    };
    let mut at = from;
    // "on the guide", "to the team": the preposition of the verb.
    while at < limit
        && at < from + 3
        && sentence.has(at, Tag::Prep)
        && !sentence.any(at, Tags::of(&[Tag::About, Tag::AtLeast, Tag::AtMost]))
        && !sentence.word_in(at, List::OfTime)
    {
        at += 1;
    }
    let first = at;
    object.has_preposition = at > from;
    while at < limit && at < from + LONGEST {
        let token = sentence.at(at);
        if token.is_number() {
            object.has_number |= !token.taken;
            let version = token.taken && object.exists;
            // "Run a 5k": the name of a race.
            if token.taken && at > first && sentence.any(at - 1, Tags::of(&[Tag::Indefinite, Tag::Ordinal])) {
                object.exists = true;
                object.is_named = true;
                object.head = at;
            }
            object.is_named |= version;
            object.is_version |= version;
            at += 1;
            continue;
        }
        if token.taken && !token.quoted {
            if is_slot(sentence, at) {
                object.is_slot |= !object.exists;
            } else if object.exists {
                break;
            }
            at += 1;
            continue;
        }
        if is_end(sentence, at, first) {
            break;
        }
        word(sentence, &mut object, at);
        at += 1;
    }
    object.end = at;
    finish(sentence, &mut object);
    object
}

/// Whether a token is what a template left open, and not a date.
fn is_slot(sentence: &Sentence<'_>, at: usize) -> bool {
    matches!(sentence.at(at).kind, Kind::Mark('[' | '<' | '{' | '_' | '?'))
        || sentence.any(at, Tags::of(&[Tag::Slot, Tag::SlotAlways]))
        || matches!(sentence.before(at).kind, Kind::Mark('[' | '<' | '{'))
}

fn is_end(sentence: &Sentence<'_>, at: usize, first: usize) -> bool {
    let token = sentence.at(at);
    match token.kind {
        Kind::Mark('"' | '“' | '”' | '\'' | '‘' | '’' | '[' | ']' | '&' | '#' | '`' | '«' | '»' | '-' | '*') => {
            false
        }
        Kind::Mark('/') => token.spaced,
        Kind::Mark(',') => !lists_adjectives(sentence, at, first),
        Kind::Mark(_) => !token.quoted,
        Kind::Number(_) => false,
        Kind::Word if may_not_end(token) => is_predicate(sentence, at, first),
        Kind::Word => {
            let of = token.has(Tag::Of) && at > first;
            token.tags.any(STOP) && !token.has(Tag::Noun)
                || is_done_to(sentence, at, first)
                || is_doing(sentence, at, first)
                || token.has(Tag::Per) && at > first && is_period(sentence, at + 1)
                || at > first && stands(sentence, at)
                || is_predicate(sentence, at, first)
                || of
                || token.has(Tag::Prep)
                    && !token.tags.any(Tags::of(&[
                        Tag::About,
                        Tag::AtLeast,
                        Tag::AtMost,
                        Tag::Noun,
                        Tag::Selector,
                        Tag::Up,
                        Tag::Down,
                    ]))
                || token.has(Tag::And) && at > first && !joins_nouns(sentence, at) && !joins_adjectives(sentence, at)
                || token.has(Tag::Relative) && at > first && (!token.has(Tag::That) || tells_of_noun(sentence, at))
        }
    }
}

/// What a word is one of that may end a noun phrase.
const ENDING: Tags = STOP.with(Tags::of(&[
    Tag::Of,
    Tag::Per,
    Tag::Prep,
    Tag::And,
    Tag::Relative,
    Tag::Stands,
]));

/// Whether a word goes on with a noun phrase unless its letters tell otherwise, as most do. "On" and "off" tell how
/// things stand.
fn may_not_end(token: &Token) -> bool {
    !token.tags.any(ENDING) && !token.verb.is_verb() && token.span.len() > 3
}

/// "A month", "each work day".
fn is_period(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.any(at, PERIOD) || sentence.has(at, Tag::Business) && sentence.any(at + 1, PERIOD)
}

/// "A poster that lists the rules": what the thing in front does, and no longer what it is.
fn tells_of_noun(sentence: &Sentence<'_>, at: usize) -> bool {
    let adverb = sentence.has(at + 1, Tag::Adverb) || sentence.word(at + 1).ends_with("ly");
    let verb = sentence.at(at + 1 + usize::from(adverb));
    let noun = sentence.before(at).is_word() && !sentence.any(at - 1, SKIPPED);
    noun && (adverb || verb.verb.is_verb() && verb.forms.is(Forms::THIRD.with(Forms::BASE)))
}

/// "the policy signed off by legal": a participle behind the noun tells what happens to it.
fn is_done_to(sentence: &Sentence<'_>, at: usize, first: usize) -> bool {
    let token = sentence.at(at);
    let next = sentence.at(at + 1);
    let closes = next.is_break() || next.taken || next.has(Tag::Prep) || next.has(Tag::Adverb);
    let noun = sentence.before(at).is_word() && !sentence.any(at.wrapping_sub(1), SKIPPED);
    at > first
        && token.verb.is_verb()
        && token.forms.is(Forms::PAST)
        && !token.forms.is(Forms::BASE)
        && !token.tags.any(Tags::of(&[Tag::Noun, Tag::Quality]))
        && closes
        && noun
}

/// "leaflets covering safety": a participle behind the noun tells what it does.
fn is_doing(sentence: &Sentence<'_>, at: usize, first: usize) -> bool {
    let token = sentence.at(at);
    let behind = sentence.at(at + 1);
    at > first
        && token.verb.is_verb()
        && token.forms.is(Forms::ING)
        && !token.tags.any(Tags::of(&[
            Tag::Noun,
            Tag::Quality,
            Tag::Abstract,
            Tag::Mass,
            Tag::Selector,
        ]))
        && sentence.before(at).has(Tag::Plural)
        && behind.is_word()
        && !behind.tags.any(Tags::of(&[Tag::Be, Tag::Have, Tag::Modal, Tag::And]))
}

/// "live", "ready for", where it tells how the thing in front of it is: "website live by March", not "live chat".
pub(crate) fn stands(sentence: &Sentence<'_>, at: usize) -> bool {
    // "Hard hats on at all times", "lights off by ten".
    let switched = sentence.before(at).has(Tag::Plural) && sentence.word_in(at, List::OnAndOff) && {
        let next = sentence.at(at + 1);
        let numbers = Tags::of(&[Tag::AtLeast, Tag::AtMost, Tag::About]);
        let prep = next.tags.any(Tags::of(&[Tag::Prep, Tag::Standing])) && !next.tags.any(numbers);
        next.is_break() && !next.is_number() || next.taken || prep || sentence.word(at + 1) == "everywhere"
    };
    switched || sentence.has(at, Tag::Stands) && (closes(sentence, at + 1) || sentence.word(at).contains(' '))
}

/// Whether a noun phrase may end in front of a token, so that what stands before tells how it is.
fn closes(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at);
    next.is_break() || next.taken || next.tags.any(Tags::of(&[Tag::Prep, Tag::Adverb])) || next.is_number()
}

/// "Vertical slice playable by May": what can be done with the thing, behind it.
fn is_predicate(sentence: &Sentence<'_>, at: usize, first: usize) -> bool {
    let token = sentence.at(at);
    at > first
        && !token.has(Tag::Noun)
        && token.span.len() > 3
        && sentence.before(at).is_word()
        && !sentence.any(at - 1, SKIPPED)
        && closes(sentence, at + 1)
        && sentence.ends_in(at, List::Possible)
}

/// "timely and effective support", "safe and clean streets": adjectives of the noun that follows.
fn joins_adjectives(sentence: &Sentence<'_>, at: usize) -> bool {
    let judges = Tags::of(&[Tag::Quality, Tag::Degree, Tag::Frequency, Tag::VagueTime]);
    let adjective = |at: usize| sentence.any(at, judges) && !sentence.has(at, Tag::Noun);
    let noun = sentence.at(at + 2);
    let goes_on =
        noun.is_word() && !noun.tags.any(STOP) && !noun.tags.any(Tags::of(&[Tag::Prep, Tag::And, Tag::Adverb]));
    adjective(at.wrapping_sub(1)) && adjective(at + 1) && goes_on
}

/// "a small, devoted team": adjectives in a row, in front of their noun.
fn lists_adjectives(sentence: &Sentence<'_>, at: usize, first: usize) -> bool {
    let judges = Tags::of(&[Tag::Quality, Tag::Degree, Tag::Frequency, Tag::Selector]);
    let adjective = |at: usize| sentence.any(at, judges) && !sentence.has(at, Tag::Noun) && sentence.at(at).is_word();
    let described =
        sentence.any(first, Tags::of(&[Tag::Det, Tag::Own])) && at == first + 2 || adjective(at.wrapping_sub(1));
    let noun = sentence.at(at + 2);
    let goes_on = noun.is_word() && !noun.tags.any(STOP) && !noun.tags.any(Tags::of(&[Tag::Prep, Tag::And]));
    at > first && described && adjective(at + 1) && goes_on
}

/// "health and safety course": the noun that both describe follows.
fn joins_nouns(sentence: &Sentence<'_>, at: usize) -> bool {
    let noun = |at: usize| sentence.has(at, Tag::Noun) && !sentence.at(at).taken;
    let plain = sentence.at(at + 1).is_word() && sentence.at(at + 1).tags == Tags::NONE;
    (noun(at + 1) || plain) && noun(at + 2) && !sentence.any(at + 2, STOP) && !sentence.any(at + 1, SKIPPED)
}

/// What a word is one of that makes more of a noun phrase than longer.
const FORMING: Tags = SKIPPED.with(Tags::of(&[
    Tag::Indefinite,
    Tag::Pronoun,
    Tag::That,
    Tag::Prep,
    Tag::Abstract,
    Tag::Metric,
    Tag::Half,
]));

fn word(sentence: &Sentence<'_>, object: &mut Object, at: usize) {
    let token = sentence.at(at);
    if !token.is_word() && !token.quoted {
        return;
    }
    let tags = token.tags;
    if !tags.any(FORMING) {
        object.is_named |= token.quoted || token.code || token.capital && at > sentence.start;
        object.exists = true;
        object.head = at;
        return;
    }
    object.is_definite |= tags.any(Tags::of(&[Tag::Det, Tag::Own, Tag::This, Tag::Indefinite])) && !tags.has(Tag::Each);
    object.is_all |= tags.any(Tags::of(&[Tag::All])) && !tags.has(Tag::Zero);
    object.is_some |= tags.has(Tag::Quantity);
    object.is_pronoun |= tags.has(Tag::Pronoun) && !object.exists && !sentence.at(at + 1).is_word()
        || tags.has(Tag::Pronoun) && !object.exists && !tags.any(Tags::of(&[Tag::This, Tag::That]));
    object.is_named |= token.quoted
        || token.code
        || (token.capital
            && at > sentence.start
            && !tags.any(SKIPPED)
            && !tags.any(Tags::of(&[Tag::Abstract, Tag::Metric, Tag::Half])));
    let skipped = tags.any(SKIPPED) && !tags.has(Tag::Noun)
        || tags.has(Tag::Pronoun) && !tags.has(Tag::Noun)
        || tags.any(Tags::of(&[Tag::Prep]));
    if !skipped && (token.is_word() || token.quoted) {
        object.exists = true;
        object.head = at;
    }
}

/// What the last noun tells about the whole.
fn finish(sentence: &Sentence<'_>, object: &mut Object) {
    let head = sentence.at(object.head);
    if !object.exists {
        return;
    }
    object.is_pronoun = false;
    object.is_metric = head.has(Tag::Metric);
    object.is_half = head.has(Tag::Half);
    // "Build a sales team": one that is there in the end; not "build team spirit", "a great team".
    let judged = || (object.from..object.end).any(|at| sentence.any(at, Tags::of(&[Tag::Quality, Tag::Degree])));
    let formed = sentence.word(object.head) == "team" && sentence.has(object.from, Tag::Indefinite) && !judged();
    object.is_abstract = head.has(Tag::Abstract) && !object.is_named && !formed;
    object.is_mass = head.has(Tag::Mass) && !object.is_version;
    object.is_bare_plural =
        head.has(Tag::Plural) && !object.is_definite && !object.has_number && !object.is_all && !object.is_named;
    // "the number of users", "the quality of our code": the noun behind `of` tells as much.
    if sentence.has(object.end, Tag::Of) && head.has(Tag::Abstract) && object.is_definite && !head.has(Tag::Metric) {
        object.is_abstract = true;
    }
}

/// "Zero-waste", "smoke-free": an adjective that tells that there is none of it.
pub(crate) fn is_exact(sentence: &Sentence<'_>, at: usize) -> bool {
    let word = sentence.word(at);
    word.len() > 6 && (word.starts_with("zero-") || sentence.ends_in(at, List::FreeOf))
}

/// "Have the policy reviewed by legal", "get the ledger live": the token that says what happens to the thing, where one
/// does behind the verb at a token.
pub(crate) fn brought_about(sentence: &Sentence<'_>, verb: usize, object: &Object) -> Option<usize> {
    let at = object.end;
    let ends = VerbClass::COMPLETE.with(VerbClass::WIN).with(VerbClass::ACT);
    let done = sentence.verb(at, ends, Forms::PAST) && !sentence.has(at, Tag::Noun) || sentence.has(at, Tag::Stands);
    (done && object.is_thing() && sentence.lemma_in(verb, List::Having)).then_some(at)
}

impl Object {
    /// Whether it can be raised or lowered so that somebody else would see it.
    pub(crate) fn has_level(&self) -> bool {
        self.is_metric || self.is_half
    }

    /// Whether there can be more or less of it, so that somebody else would see it: revenue, wrong deliveries.
    pub(crate) fn can_be_counted(&self, sentence: &Sentence<'_>) -> bool {
        let countable = Tags::of(&[Tag::Outcome, Tag::Volume]);
        let is_plural = sentence.has(self.head, Tag::Plural);
        let things = is_plural || !self.is_abstract && sentence.any(self.head, countable);
        self.has_level() || self.exists && things
    }

    /// Whether it is a thing that an end can be told of.
    pub(crate) fn is_thing(&self) -> bool {
        self.exists && !self.is_slot && (!self.is_abstract || self.is_metric)
    }
}
