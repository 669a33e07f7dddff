//! What the words of a sentence leave vague, with one cause named once: for the rules and for `smart`.

use goalpost_prose::{Direction, Glance, Judgement, Kind, NotSpecific, Reading, Verb, VerbClass};
use goalpost_text::Span;

use crate::expected::trait_expected;
use crate::judged::{first_verb, goes_on};

/// The verbs without an end that are worth a word, each with the judging word behind it that says no more: "be better";
/// of a habit or an expectation the whole, as all of it says nothing. Of "try to" speaks `S06`, and an objective may
/// become and be what it likes. Nothing, where something nearer to the cause is said: that it is still to be filled in,
/// or no goal at all.
pub fn vague_verbs<'r, 't>(reading: &'r Reading<'t>) -> impl Iterator<Item = Span> + use<'r, 't> {
    let verbs = reading.vague_verbs().iter().filter(|_| is_judged(reading));
    let is_meant = move || match reading.kind() {
        Kind::Objective => names_way(reading),
        Kind::Result => begins_with_deed(reading),
        Kind::Goal => true,
        Kind::Habit | Kind::Expectation => says_nothing_besides(reading),
    };
    verbs
        .filter(move |verb| !reading.hedges().contains(verb) && is_meant())
        .map(move |verb| match reading.kind() {
            Kind::Habit | Kind::Expectation => reading.statement,
            _ => with_judgement(reading, *verb),
        })
}

/// Why a goal or a key result is not specific, where neither its verb nor its words are vague, and nothing shows when
/// it is reached.
#[must_use]
pub fn unspecific(reading: &Reading<'_>) -> Option<(NotSpecific, Span)> {
    let is_meant = match reading.kind() {
        Kind::Result => begins_with_deed(reading),
        Kind::Goal => true,
        Kind::Objective | Kind::Habit | Kind::Expectation => false,
    };
    match reading.specific() {
        Judgement::No(reason, words) if is_meant && is_judged(reading) && !reading.measurable().is_yes() => {
            Some((reason, words))
        }
        _ => None,
    }
}

/// The verb that a title begins with, where it says which way something shall go and nothing says how far: "reduce
/// costs". Without a field nothing shows when that is reached, which is `M01`; with a yes or no somebody would have to
/// say it of every cent.
pub(crate) fn way_without_end(reading: &Reading<'_>) -> Option<Span> {
    let is_way = matches!(reading.direction(), Some(Direction::Increase | Direction::Decrease));
    let is_open = is_way && reading.amounts.is_empty() && !reading.measurable().is_yes();
    let is_meant = matches!(reading.kind(), Kind::Goal | Kind::Result) && is_open && is_judged(reading);
    first_verb(reading).filter(|_| is_meant).map(|verb| verb.span)
}

/// Whether a key result begins with a verb, and is not named as what it counts. Of what only goes on speaks `O07`.
fn begins_with_deed(reading: &Reading<'_>) -> bool {
    first_verb(reading).is_some_and(|verb| !goes_on(verb))
}

/// The most words of a vague deed that nothing tells more of: "communicate with the team". Of a longer one some say
/// what is done, as in "support Ben with the accounts".
const WORDS_OF_NOTHING: usize = 4;

/// Whether a title may say nothing besides a vague verb, as its length and a glance at it tell: most habits need not be
/// read.
pub(crate) fn may_say_nothing_besides(title: &str, glance: impl FnOnce(Glance) -> bool) -> bool {
    title.split_whitespace().nth(WORDS_OF_NOTHING).is_none() || glance(Glance::BECOME.with(Glance::LED))
}

/// Whether a vague verb is all that is said of what somebody does or is again and again: "be healthier", "focus on
/// patients". What somebody shall be at work is `E06`.
fn says_nothing_besides(reading: &Reading<'_>) -> bool {
    let Some(verb) = first_verb(reading).filter(|_| !reading.specific().is_yes()) else {
        return false;
    };
    if reading.kind() == Kind::Expectation && trait_expected(reading).is_some() {
        return false;
    }
    let is = |class| verb.class.is(class);
    let words = || reading.statement.of(reading.text).split_whitespace().count();
    let is_deed = !is(VerbClass::LEARN.with(VerbClass::KEEP));
    verb.is_vague && (is(VerbClass::BECOME) && !is(VerbClass::TURN) || is_deed && words() <= WORDS_OF_NOTHING)
}

/// The vague words that no vague verb and no way out holds. An amount in the sentence fixes all of them.
pub fn vague_words<'r, 't>(reading: &'r Reading<'t>) -> impl Iterator<Item = Span> + use<'r, 't> {
    let is_open = is_asked(reading) && reading.amounts.is_empty() && is_judged(reading);
    let words = reading.vague_words().iter().copied().filter(move |_| is_open);
    let overlaps = |one: Span, other: Span| one.start < other.end && other.start < one.end;
    words.filter(move |word| {
        let mut hedges = reading.hedges().iter().copied();
        !vague_verbs(reading).any(|verb| overlaps(verb, *word)) && !hedges.any(|hedge| overlaps(hedge, *word))
    })
}

/// Whether a sentence may not rest on a vague word: an objective may, and a habit is as vague as its schedule.
fn is_asked(reading: &Reading<'_>) -> bool {
    match reading.kind() {
        Kind::Objective | Kind::Habit => false,
        Kind::Result | Kind::Goal => true,
        Kind::Expectation => trait_expected(reading).is_none(),
    }
}

/// Whether nothing nearer to the cause is said about a sentence: that it is still to be filled in, or no goal at all.
pub(crate) fn is_judged(reading: &Reading<'_>) -> bool {
    reading.placeholders.is_empty() && reading.standing().is_none()
}

/// Whether the first verb is one that names a way and no end by itself: improve, support.
fn names_way(reading: &Reading<'_>) -> bool {
    let names_way = |verb: &Verb| verb.is_vague && verb.class.is(VerbClass::VAGUE);
    reading.verbs().first().is_some_and(names_way)
}

fn with_judgement(reading: &Reading<'_>, verb: Span) -> Span {
    let next = reading.vague_words().iter().find(|word| word.start >= verb.end);
    let joined = next.filter(|word| reading.are_joined(verb, **word));
    joined.map_or(verb, |word| Span::new(verb.start, word.end))
}
