//! Whether a word is a verb where it stands, or the noun or the part of a name that is spelled the same.

use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object;
use crate::reading::Kind;
use crate::sentence::{Kind as TokenKind, Sentence, Token};

/// What an object starts with.
pub(crate) const OBJECT: Tags = Tags::of(&[
    Tag::Det,
    Tag::Own,
    Tag::This,
    Tag::That,
    Tag::Pronoun,
    Tag::All,
    Tag::Quantity,
    Tag::About,
    Tag::AtLeast,
    Tag::AtMost,
    Tag::Zero,
]);

/// What a word can be that is a verb as well, so that only its neighbours tell.
const AMBIGUOUS: Tags = Tags::of(&[
    Tag::Noun,
    Tag::Quality,
    Tag::Up,
    Tag::Down,
    Tag::Exact,
    Tag::Prep,
    Tag::Degree,
    Tag::Selector,
    Tag::Label,
    Tag::Baseline,
    Tag::End,
    Tag::Numbered,
]);

/// Whether a base form is a verb here and not the noun that is spelled the same.
pub(crate) fn reads_as_verb(sentence: &Sentence<'_>, at: usize) -> bool {
    reads_as_verb_in(sentence, at, Kind::Goal)
}

/// The same, in a sentence of a kind: a habit may be a verb alone.
pub(crate) fn reads_as_verb_in(sentence: &Sentence<'_>, at: usize, kind: Kind) -> bool {
    let token = sentence.at(at);
    let next = sentence.at(at + 1);
    if !can_be_verb(token) {
        return false;
    }
    if is_subject(sentence, at) || is_praised_noun(sentence, at, kind) || opens_subject(sentence, at, kind) {
        return false;
    }
    // "Average 8 hours of sleep", and "average waiting time" as what is measured.
    let limits = Tags::of(&[Tag::AtLeast, Tag::AtMost, Tag::About, Tag::Indefinite]);
    let average = token.span.len() == 7 && sentence.lemma(at) == "average";
    if average && !next.is_number() && !next.tags.any(limits) {
        return false;
    }
    let has_object = next.is_number() || next.quoted || next.tags.any(OBJECT);
    // "Don't gossip".
    let modal = at > sentence.start && sentence.before(at).tags.any(Tags::of(&[Tag::Not, Tag::To]));
    if modal {
        return true;
    }
    if !token.tags.any(AMBIGUOUS) || has_object {
        return true;
    }
    if at == sentence.start && is_noun_of_done(sentence, at) {
        return false;
    }
    // "Journal", as a habit: what is done is its own name.
    let alone = kind == Kind::Habit && at == sentence.start && next.is_break() && token.verb.is(VerbClass::ACT);
    if alone || is_paired(sentence, at) || is_listed(sentence, at) {
        return true;
    }
    if is_name_of_two(sentence, at, kind) {
        return false;
    }
    let closes = Tags::of(&[Tag::And, Tag::Or, Tag::Be, Tag::Have, Tag::Modal]);
    // "Launch of the app".
    let of = next.has(Tag::Of) && token.has(Tag::Noun);
    if next.is_break() || next.tags.any(closes) || of {
        return false;
    }
    if next.has(Tag::Prep) {
        return is_verb_with_preposition(sentence, at, kind);
    }
    let finite_follows = next.verb.is_verb() && next.forms.is(Forms::THIRD) && !next.has(Tag::Noun);
    !finite_follows && !is_noun_of_measure(sentence, at)
}

/// Whether the word is a verb in the form that commands, as far as it tells by itself.
fn can_be_verb(token: &Token) -> bool {
    let base = token.verb.is_verb() && token.forms.is(Forms::BASE);
    let modal = token.has(Tag::Modal) && !token.verb.is(VerbClass::WISH);
    base && !modal && !token.quoted && !token.taken
}

/// "Churn falls to 3%", "churn down", "staff feel heard": the noun that a verb or a direction tells of.
fn is_subject(sentence: &Sentence<'_>, at: usize) -> bool {
    let moves = VerbClass::UP.with(VerbClass::DOWN);
    let next = sentence.at(at + 1);
    let behind = sentence.at(at + 2);
    let way = next.tags.any(Tags::of(&[Tag::Up, Tag::Down])) && (behind.is_break() || behind.taken);
    let metric = sentence.has(at, Tag::Metric) && (sentence.verb(at + 1, moves, Forms::THIRD) || way);
    let acts = next.verb.is_verb() && next.forms.is(Forms::BASE) && !next.has(Tag::Noun);
    metric || at == sentence.start && sentence.has(at, Tag::People) && acts
}

/// "Staff survey score improves", "book loans rise": the first of the nouns that a verb behind them tells of. What
/// moves may be a plural as well, so "plan price rises" is a deed in the title of a goal.
fn opens_subject(sentence: &Sentence<'_>, at: usize, kind: Kind) -> bool {
    let goes_on = |token: &Token| token.is_word() && !token.taken && !token.tags.any(OPENING_PHRASE);
    if at != sentence.start || !sentence.has(at, Tag::Noun) || !goes_on(sentence.at(at + 1)) {
        return false;
    }
    let moves = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::MULTIPLY)
        .with(VerbClass::VAGUE);
    let states = matches!(kind, Kind::Result | Kind::Objective);
    let tells = |at: usize| {
        let token = sentence.at(at);
        let next = sentence.at(at + 1);
        let closes = next.is_break() || next.taken || next.is_number() || next.tags.any(BEHIND_MOVE);
        let third = token.forms.is(Forms::THIRD) && (states || !token.has(Tag::Noun));
        let plural = token.forms.is(Forms::BASE) && sentence.has(at - 1, Tag::Plural);
        token.verb.is(moves) && closes && (third || plural)
    };
    let nouns = (at + 2..at + SUBJECT).take_while(|at| goes_on(sentence.at(*at)));
    nouns.into_iter().any(tells)
}

/// More nouns than these nobody puts in front of a verb.
const SUBJECT: usize = 6;

/// What no row of nouns goes on with.
const OPENING_PHRASE: Tags = OBJECT.with(Tags::of(&[Tag::Prep, Tag::And, Tag::Or, Tag::To, Tag::Be, Tag::Have]));

/// What may follow a verb that moves what stands in front of it.
const BEHIND_MOVE: Tags = Tags::of(&[
    Tag::To,
    Tag::Delta,
    Tag::Origin,
    Tag::AtLeast,
    Tag::AtMost,
    Tag::Prep,
    Tag::Because,
]);

/// "Release process", "plan compliance": two nouns and nothing else. The second has no article, as the object of a verb
/// would.
fn is_name_of_two(sentence: &Sentence<'_>, at: usize, kind: Kind) -> bool {
    let second = sentence.at(at + 1);
    let seen = Tags::of(&[
        Tag::Plural,
        Tag::Mass,
        Tag::Outcome,
        Tag::Event,
        Tag::Verdict,
        Tag::Stands,
    ]);
    // "Drive excellence" wants more of it.
    let wanted = sentence
        .at(at)
        .verb
        .is(VerbClass::VAGUE.with(VerbClass::UP).with(VerbClass::DOWN))
        && second.tags.any(Tags::of(&[Tag::Metric, Tag::Abstract]));
    let both = sentence.has(at, Tag::Noun) && second.has(Tag::Noun) && !second.tags.any(seen) && !second.capital;
    matches!(kind, Kind::Result | Kind::Objective)
        && at == sentence.start
        && both
        && !wanted
        && sentence.at(at + 2).is_break()
}

/// "Clean architecture", "clear value proposition": how the thing behind it shall be. A verb would need an article
/// there.
fn is_praised_noun(sentence: &Sentence<'_>, at: usize, kind: Kind) -> bool {
    if at != sentence.start || !sentence.has(at, Tag::Quality) || !matches!(kind, Kind::Result | Kind::Objective) {
        return false;
    }
    let thing = object::read(sentence, at + 1, sentence.len());
    let told = thing.is_definite || thing.has_number || thing.is_all || thing.is_bare_plural || thing.is_named;
    let seen = Tags::of(&[
        Tag::Metric,
        Tag::Volume,
        Tag::Event,
        Tag::Outcome,
        Tag::Verdict,
        Tag::Mass,
    ]);
    thing.exists && !told && !sentence.any(thing.head, seen)
}

/// "Design and build the form": two verbs with one object.
fn is_paired(sentence: &Sentence<'_>, at: usize) -> bool {
    let object = sentence.at(at + 3);
    let numbered = object.has(Tag::Numbered) && sentence.at(at + 4).is_number();
    let behind = object.tags.any(OBJECT) || object.is_number() || object.code || numbered;
    let second = sentence.verb(at + 2, VerbClass::all(), Forms::BASE);
    let joined = sentence.has(at + 1, Tag::And) || sentence.has(at + 1, Tag::Or) || sentence.mark(at + 1, '/');
    joined && second && (behind || !sentence.has(at + 2, Tag::Noun))
}

/// "Draft, review and publish the guide": verbs in a row.
fn is_listed(sentence: &Sentence<'_>, at: usize) -> bool {
    let verb = |at| sentence.verb(at, VerbClass::all(), Forms::BASE);
    let last = (at + 3..at + 8).any(|at| sentence.has(at, Tag::And) && verb(at + 1));
    sentence.mark(at + 1, ',') && verb(at + 2) && last
}

/// "Run in the park", not "support in the evening is 24/7".
fn is_verb_with_preposition(sentence: &Sentence<'_>, at: usize, kind: Kind) -> bool {
    let token = sentence.at(at);
    let states = Tags::of(&[Tag::Be, Tag::Have, Tag::AtMost, Tag::AtLeast]);
    let stated = (at + 1..at + 9).any(|at| sentence.any(at, states) && !sentence.has(at, Tag::About));
    let own = matches!(kind, Kind::Goal | Kind::Habit | Kind::Expectation);
    let named = Tags::of(&[Tag::Metric, Tag::Half, Tag::Abstract, Tag::People]);
    let moves = token.verb.is(VerbClass::UP.with(VerbClass::DOWN)) && !sentence.has(at + 1, Tag::In);
    own && !token.has(Tag::Metric) || !token.tags.any(named) && !stated || moves
}

/// "Test coverage up", "Support tickets below 20", "Milk yield of 9,200": a noun in front of what is measured.
fn is_noun_of_measure(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let moves = token.verb.is(VerbClass::UP.with(VerbClass::DOWN));
    let noun_follows = sentence.any(at + 1, Tags::of(&[Tag::Metric, Tag::Noun]));
    // Behind an article, "who" or "when" another phrase has begun.
    let other = Tags::of(&[Tag::Det, Tag::Own, Tag::Because, Tag::Subject, Tag::Relative, Tag::To]);
    let same = |at: &usize| {
        let token = sentence.at(*at);
        !token.tags.any(other) || token.tags.any(Tags::of(&[Tag::AtMost, Tag::AtLeast, Tag::Be]))
    };
    let level = (at + 1..at + 7).take_while(same).any(|at| is_level(sentence, at));
    token.has(Tag::Noun) && noun_follows && !moves && level && !is_done_in_time(sentence, at)
}

/// "Mark books within three days": how long the deed may take, and no limit that the noun of it is to keep.
fn is_done_in_time(sentence: &Sentence<'_>, at: usize) -> bool {
    let time = Tags::of(&[
        Tag::UnitTime,
        Tag::Day,
        Tag::Week,
        Tag::Month,
        Tag::PartOfDay,
        Tag::Business,
    ]);
    sentence.at(at).verb.is(VerbClass::COMPLETE.with(VerbClass::ACT))
        && sentence.has(at + 1, Tag::Plural)
        && is_piece(sentence, at + 1)
        && sentence.has(at + 2, Tag::Within)
        && (at + 3..at + 6).any(|at| sentence.any(at, time))
}

/// Calls, books: one by one, and no level.
fn is_piece(sentence: &Sentence<'_>, at: usize) -> bool {
    let level = Tags::of(&[Tag::Metric, Tag::UnitTime]);
    sentence.any(at, Tags::of(&[Tag::Volume, Tag::Outcome])) || !sentence.any(at, level)
}

/// "below", "is", "of 9,200", "at ___".
fn is_level(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at + 1);
    let number = next.is_number() && !next.taken || matches!(next.kind, TokenKind::Mark('_' | '['));
    let limit = sentence.any(at, Tags::of(&[Tag::AtMost, Tag::AtLeast, Tag::Be]));
    let vague = sentence.any(at, Tags::of(&[Tag::About, Tag::Means]));
    limit && !vague || number && sentence.any(at, Tags::of(&[Tag::Of, Tag::In]))
}

/// "Design spec approved", "Support team trained": the first noun of what something was done to.
fn is_noun_of_done(sentence: &Sentence<'_>, at: usize) -> bool {
    if !sentence.has(at, Tag::Noun) {
        return false;
    }
    let plain = |at: &usize| {
        let token = sentence.at(*at);
        token.is_word() && !token.tags.any(OBJECT) && !token.tags.any(Tags::of(&[Tag::Prep, Tag::And, Tag::Or]))
    };
    let done = |at: usize| {
        let token = sentence.at(at);
        let next = sentence.at(at + 1);
        let closes = next.is_break() || next.taken || next.tags.any(Tags::of(&[Tag::Prep, Tag::And]));
        token.verb.is_verb()
            && token.forms == Forms::PAST
            && !token.tags.any(Tags::of(&[Tag::Noun, Tag::Quality]))
            && closes
    };
    // "Bridge open to traffic".
    let stands = |at: usize| {
        let next = sentence.at(at + 1);
        sentence.has(at, Tag::Stands) && (next.is_break() || next.taken || next.has(Tag::Prep))
    };
    (at + 1..at + 5).take_while(plain).any(|at| done(at) || stands(at))
}

/// "Documented process in place", "Captioned performance offered", "Safeguarding policy approved": how a thing is that
/// is there.
pub(crate) fn is_of_standing(sentence: &Sentence<'_>, at: usize) -> bool {
    if !sentence.at(at).forms.is(Forms::PAST.with(Forms::ING)) || sentence.lemma_in(at, List::Having) {
        return false;
    }
    let thing = object::read(sentence, at + 1, sentence.len());
    let behind = sentence.at(thing.end);
    let done = behind.verb.is_verb() && behind.forms.is(Forms::PAST) && !behind.has(Tag::Noun);
    // "Protected mealtimes to be introduced".
    let is = behind.tags.any(Tags::of(&[Tag::Be, Tag::Modal]))
        || behind.has(Tag::To) && sentence.has(thing.end + 1, Tag::Be);
    thing.exists && (behind.has(Tag::Stands) || done || is)
}

/// "Core Values and Show Up training": part of a name, where not every word has a capital.
pub(crate) fn is_in_title(sentence: &Sentence<'_>, at: usize) -> bool {
    let capital = |at: usize| sentence.at(at).is_word() && sentence.at(at).capital;
    let small = |from: usize, end: usize| {
        (from..end).any(|at| sentence.at(at).is_word() && !sentence.at(at).capital && sentence.at(at).span.len() > 4)
    };
    let named = capital(at) && sentence.before(at).has(Tag::And) && at > sentence.start + 2;
    let between = capital(at.wrapping_sub(2)) && (capital(at + 1) || sentence.word(at).contains(' '));
    let near = at.saturating_sub(12).max(sentence.start + 1);
    named && small(at, at + 12) && (between || small(near, at))
}
