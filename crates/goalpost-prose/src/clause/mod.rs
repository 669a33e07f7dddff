//! Clauses: the verbs that say what to do, what each acts on, and which part tells only by what means, what for or
//! under what condition.

mod finite;
mod part;

use smallvec::{SmallVec, smallvec};

use crate::front;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::reading::Kind;
use crate::sentence::Sentence;
use crate::verbal::{OBJECT, is_of_standing, reads_as_verb_in};

pub(crate) use finite::{ensured, is_finite};
use finite::{finite, is_done};
use part::parts;

/// A main verb and its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MainVerb {
    /// Its token.
    pub(crate) at: usize,
    /// Its classes, as far as the sentence leaves them.
    pub(crate) class: VerbClass,
    /// Where its clause starts: at the verb, or at the subject of a statement.
    pub(crate) from: usize,
    /// The token behind its clause.
    pub(crate) end: usize,
    /// Whether its object stands behind the verb that follows: "design and deliver a course".
    pub(crate) shares: bool,
    /// Whether it is said what to do, and not what shall be so.
    pub(crate) is_command: bool,
    /// Whether what shall be so is told as done: "has been published", "20 interviews held".
    pub(crate) is_done: bool,
}

/// What a token's part of the sentence is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// What is to be done.
    Main,
    /// By what means.
    Means,
    /// What for.
    Purpose,
    /// What must hold meanwhile.
    Aside,
    /// When or why.
    Because,
    /// Which one.
    Relative,
    /// A remark in brackets.
    Remark,
}

/// The clauses of a sentence.
#[derive(Debug, Clone, Default)]
pub(crate) struct Clauses {
    /// The main verbs in order.
    pub(crate) verbs: SmallVec<[MainVerb; 2]>,
    /// The part of each token.
    parts: SmallVec<[Part; 32]>,
    /// Verbs that want another verb: "try" of "try to read".
    pub(crate) wishes: Vec<usize>,
    /// The words of "from weekly to daily", where a cadence is what changes.
    pub(crate) cadence_change: Option<(usize, usize)>,
    /// The first token of the statement behind "I will", "by Friday,", "successfully".
    pub(crate) start: usize,
}

impl Clauses {
    /// The part of the sentence that a token is in.
    pub(crate) fn part(&self, at: usize) -> Part {
        self.parts.get(at).copied().unwrap_or(Part::Main)
    }

    /// The words that say what it is for.
    pub(crate) fn purpose(&self, sentence: &Sentence<'_>) -> Option<goalpost_text::Span> {
        let mut from = self.parts.iter().position(|part| *part == Part::Purpose)?;
        if self.is_asked_of_somebody(sentence, from) {
            let told = |at: &usize| self.part(*at) == Part::Purpose && sentence.has(*at, Tag::Purpose);
            from = (from + 1..sentence.len()).find(told)?;
        }
        let behind = self.parts.get(from..)?.iter().position(|part| *part != Part::Purpose);
        Some(sentence.span(from, behind.map_or(sentence.len(), |len| from + len)))
    }

    /// "Get the landlord to sign the lease", "teach 12 pupils to read music": what they shall do is the end itself.
    fn is_asked_of_somebody(&self, sentence: &Sentence<'_>, to: usize) -> bool {
        let asks = |verb: &MainVerb| verb.at + 1 < to && sentence.lemma_in(verb.at, List::AskingTo);
        // "Teach 12 pupils in order to …" says what for.
        let plain = sentence.at(to).span.len() == 2 && sentence.has(to, Tag::To);
        // "Get a loan to buy the van", "get approval to build" say what for; "get one newspaper to cover it" does not.
        let known = Tags::of(&[Tag::Det, Tag::Own, Tag::All, Tag::Each, Tag::Every, Tag::Number]);
        let told = |verb: &MainVerb| {
            let first = sentence.at(verb.at + 1);
            let somebody = first.is_number() || first.capital || first.tags.any(known) && !first.has(Tag::Indefinite);
            somebody || sentence.lemma(verb.at) != "get"
        };
        let object =
            |verb: &MainVerb| (verb.at + 1..to).all(|at| sentence.at(at).is_word() || sentence.at(at).is_number());
        plain && self.head().is_some_and(|verb| asks(verb) && told(verb) && object(verb))
    }

    /// The first main verb; of several that share an object, the one in front of it.
    pub(crate) fn head(&self) -> Option<&MainVerb> {
        let sharing = |pair: &[MainVerb]| pair.first().is_some_and(|verb| verb.shares);
        let last = self.verbs.windows(2).take_while(|pair| sharing(pair)).count();
        self.verbs.get(last)
    }
}

/// Finds the clauses.
pub(crate) fn read(sentence: &Sentence<'_>, kind: Kind) -> Clauses {
    let mut clauses = Clauses {
        parts: smallvec![Part::Main; sentence.len()],
        ..Clauses::default()
    };
    if sentence.language.verb_last {
        last_verbs(sentence, &mut clauses);
        return clauses;
    }
    let start = front::skip(sentence, &mut clauses);
    clauses.start = start;
    if is_command(sentence, start, kind) {
        clauses.verbs.push(verb(sentence, start, start, true));
    } else if let Some(at) = finite(sentence, start) {
        let mut found = verb(sentence, at, start, false);
        found.is_done = is_done(sentence, at);
        clauses.verbs.push(found);
    }
    let from = clauses.verbs.first().map_or(start, |verb| verb.at + 1);
    parts(sentence, &mut clauses, from);
    close(sentence, &mut clauses);
    clauses
}

fn verb(sentence: &Sentence<'_>, at: usize, from: usize, is_command: bool) -> MainVerb {
    MainVerb {
        at,
        class: sentence.at(at).verb,
        from,
        end: sentence.len(),
        shares: false,
        is_command,
        is_done: false,
    }
}

/// Every clause ends where the next begins.
fn close(sentence: &Sentence<'_>, clauses: &mut Clauses) {
    let mut next = sentence.len();
    for verb in clauses.verbs.iter_mut().rev() {
        let end = std::mem::replace(&mut next, verb.from);
        verb.end = end.max(verb.at + 1);
        let joint = Tags::of(&[Tag::And, Tag::Or, Tag::Adverb, Tag::On]);
        let bare = verb.at + 1..verb.end;
        verb.shares = verb.end < sentence.len()
            && verb.is_command
            && bare.clone().count() <= 3
            && bare
                .into_iter()
                .all(|at| sentence.any(at, joint) || sentence.at(at).is_break());
    }
    clauses.cadence_change = cadence_change(sentence);
}

/// "from weekly to daily", "monthly → weekly".
fn cadence_change(sentence: &Sentence<'_>) -> Option<(usize, usize)> {
    let periods = Tags::of(&[
        Tag::PeriodicDay,
        Tag::PeriodicWeek,
        Tag::PeriodicMonth,
        Tag::PeriodicQuarter,
        Tag::PeriodicYear,
    ]);
    if !sentence.holds.any(periods) {
        return None;
    }
    (sentence.start..sentence.len()).find_map(|at| {
        let to = sentence.has(at + 1, Tag::Target) && !sentence.has(at + 1, Tag::And);
        (sentence.any(at, periods) && to && sentence.any(at + 2, periods)).then_some((at, at + 2))
    })
}

/// Whether the statement starts with what to do.
fn is_command(sentence: &Sentence<'_>, at: usize, kind: Kind) -> bool {
    let token = sentence.at(at);
    if !token.is_word() || token.quoted || token.taken {
        return false;
    }
    if token.verb.is_verb() && token.forms.is(Forms::BASE) {
        return reads_as_verb_in(sentence, at, kind);
    }
    if token.verb.is_verb() && token.forms.is(Forms::PAST.with(Forms::ING).with(Forms::THIRD)) {
        let next = sentence.at(at + 1);
        // "Mentors juniors", as what is expected of somebody.
        let manner = kind == Kind::Expectation && next.is_word() && !next.verb.is_verb();
        // "Takes ownership", "listens": nobody is named by it.
        let alone = kind == Kind::Expectation && token.forms == Forms::THIRD && !token.has(Tag::Noun);
        let noun = token.has(Tag::Noun) && !next.tags.any(OBJECT) && !(manner && token.forms == Forms::THIRD);
        let subject = next.verb.is_verb() && next.forms.is(Forms::THIRD) && !next.has(Tag::Noun);
        let told = next.has(Tag::Relative) && !next.has(Tag::Det) || is_of_standing(sentence, at);
        return !noun && !told && (kind == Kind::Habit || alone || !next.is_break() && !subject);
    }
    // An unknown word in front of an article or a number can only be a verb: "Zap the backlog".
    let next = sentence.at(at + 1);
    let known = token.tags != Tags::NONE || token.verb.is_verb();
    let counted = next.is_number() && !next.taken && sentence.at(at + 2).is_word() && token.forms == Forms::NONE;
    let told = next.tags.any(Tags::of(&[Tag::Det, Tag::Own, Tag::All])) || counted || is_whole(sentence, at + 1);
    let noun =
        token.tags.any(Tags::of(&[Tag::Noun, Tag::Numbered])) && !token.verb.is_verb() && acts_as_verb(sentence, at);
    (!known && told || noun) && at == sentence.start && !token.code
}

/// "Bench my body weight", "paper the staff room", "field a full section": no noun stands in front of an article or a
/// possessive, unless the article means `per`.
fn acts_as_verb(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at + 1);
    let period = Tags::of(&[Tag::Day, Tag::Week, Tag::Month, Tag::Quarter, Tag::Year, Tag::UnitTime]);
    let rate = next.has(Tag::Indefinite) && sentence.any(at + 2, period);
    let timed = Tags::of(&[
        Tag::Plural,
        Tag::MonthName,
        Tag::Weekday,
        Tag::Day,
        Tag::Week,
        Tag::Month,
        Tag::Year,
    ]);
    (is_whole(sentence, at + 1) || next.tags.any(Tags::of(&[Tag::Det, Tag::Own]))) && !rate && !sentence.any(at, timed)
}

/// "A full", which is an article that tells how much as well.
fn is_whole(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(at, Tag::About) && sentence.word(at).starts_with("a ")
}

/// Where infinitives stand at the end: every verb that closes its clause.
fn last_verbs(sentence: &Sentence<'_>, clauses: &mut Clauses) {
    let mut from = sentence.start;
    clauses.start = from;
    for at in sentence.start..sentence.len() {
        let token = sentence.at(at);
        if token.quoted || token.taken || !token.verb.is_verb() {
            continue;
        }
        let next = sentence.at(at + 1);
        let closes = next.is_break()
            || next.tags.any(Tags::of(&[Tag::And, Tag::Or]))
            || next.taken
            || sentence.has(at + 1, Tag::Modal);
        let imperative = at == sentence.start && token.forms.is(Forms::BASE);
        if token.forms.is(Forms::BASE.with(Forms::PAST).with(Forms::THIRD)) && (closes || imperative) {
            let mut found = verb(sentence, at, from, token.forms.is(Forms::BASE));
            found.is_done = !token.forms.is(Forms::BASE) && token.forms.is(Forms::PAST);
            clauses.verbs.push(found);
            from = at + 1;
        }
    }
    for (index, verb) in clauses.verbs.iter_mut().enumerate() {
        verb.end = if index == 0 && verb.at == verb.from {
            sentence.len()
        } else {
            verb.at + 1
        };
    }
    if let Some(last) = clauses.verbs.last_mut() {
        last.end = sentence.len();
    }
}
