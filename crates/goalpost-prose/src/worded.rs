//! Amounts that are written in words: "double", "by half", "zero", "nothing".

use goalpost_values::Decimal;

use crate::amount::{Amount, Bound, Role};
use crate::clause::Clauses;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::sentence::{Kind, Sentence, Shape};
use crate::unit::Unit;
use crate::{direction, role};

/// What such a word is one of.
pub(crate) const WORDED: Tags = Tags::of(&[Tag::Multiple, Tag::Fraction, Tag::Zero]);

/// "double", "by half", "zero", "nothing".
pub(crate) fn read(sentence: &Sentence<'_>, at: usize) -> Option<Amount> {
    let token = sentence.at(at);
    if !token.tags.any(WORDED) {
        return None;
    }
    let span = token.span;
    let before = sentence.before(at);
    if token.has(Tag::Multiple) && !(token.capital && at > sentence.start && !token.verb.is_verb()) {
        let next = sentence.at(at + 1);
        let change = Decimal::from((token.value / 10).abs());
        let verb = at == sentence.start
            || before
                .tags
                .any(Tags::of(&[Tag::To, Tag::Modal, Tag::And, Tag::Subject]))
            || token.forms.is(Forms::THIRD.with(Forms::PAST))
            || !next.has(Tag::Noun)
            || next.tags.any(Tags::of(&[Tag::Metric, Tag::Outcome]));
        let mut amount = Amount::of(change, Role::By, span, at);
        amount.unit = Some(Unit::Percent);
        return verb.then_some(amount);
    }
    // "Half an hour of Arabic".
    let halved = token.has(Tag::Fraction) && sentence.has(at + 1, Tag::Indefinite);
    if halved && sentence.any(at + 2, Tags::of(&[Tag::Unit, Tag::Day])) && token.value == 500 {
        let role = if before.has(Tag::Delta) { Role::By } else { Role::Count };
        let mut amount = Amount::of(Decimal::new(5, 1), role, span, at);
        amount.unit = Some(Unit::Words(sentence.at(at + 2).span));
        return Some(amount);
    }
    if token.has(Tag::Fraction) && !token.has(Tag::Quarter) {
        return fraction(sentence, at);
    }
    if token.has(Tag::Zero) && !token.is_number() {
        if denies_comparison(sentence, at) || is_idiom(sentence, at) {
            return None;
        }
        let origin = before.has(Tag::Origin);
        // "Lost-time injuries: none", "backlog at zero".
        let last = sentence.at(at + 1).is_break() || sentence.at(at + 1).taken || sentence.has(at + 1, Tag::Due);
        let told = last && (matches!(before.kind, Kind::Mark(':' | '=')) || before.has(Tag::In));
        let target = before.has(Tag::Target) && !before.has(Tag::And) || before.has(Tag::Be) || told;
        let role = if origin {
            Role::From
        } else if target {
            Role::To
        } else {
            Role::Level
        };
        let nothing = !token.has(Tag::Subject)
            && (is_in_front_of_plural(sentence, at)
                || origin
                || target
                || told
                || sentence.at(at + 1).tags.any(Tags::of(&[Tag::Noun, Tag::Plural]))
                || is_counted_soon(sentence, at)
                || sentence.at(at + 1).code);
        let mut amount = Amount::of(Decimal::ZERO, role, span, at);
        amount.bound = Bound::AtMost;
        amount.unit = unit_behind(sentence, at);
        return (told || nothing && is_countable_zero(sentence, at)).then_some(amount);
    }
    None
}

/// What a sentence holds in which something in the singular may be denied.
pub(crate) const DENIES: Tags = Tags::of(&[Tag::Not, Tag::Aside]);

/// "Do not miss a single handover", "get through December without an outage": none of what stands in the singular.
pub(crate) fn none_of_one(sentence: &Sentence<'_>, clauses: &Clauses) -> Option<Amount> {
    if !sentence.holds.has(Tag::Indefinite) {
        return None;
    }
    let found = (sentence.start..sentence.len()).find(|at| {
        let token = sentence.at(*at);
        token.has(Tag::Indefinite) && !token.taken && !token.quoted && is_none_of(sentence, clauses, *at)
    })?;
    let noun = found + usize::from(is_single(sentence, found + 1));
    let mut amount = Amount::of(Decimal::ZERO, Role::Level, sentence.span(found, noun + 1), found);
    amount.bound = Bound::AtMost;
    amount.unit = unit_behind(sentence, noun);
    amount.unit.is_some().then_some(amount)
}

/// "Return calls within a working day": one of that time, at most.
pub(crate) fn within_one(sentence: &Sentence<'_>) -> Option<Amount> {
    let time = Tags::of(&[Tag::UnitTime, Tag::Day, Tag::PartOfDay, Tag::Week]);
    let opens = |at: &usize| {
        let token = sentence.at(*at);
        token.has(Tag::Within) && !token.taken && sentence.has(at + 1, Tag::Indefinite)
    };
    let at = (sentence.start..sentence.len()).find(opens)? + 1;
    let noun = (at + 1..at + 3).find(|at| sentence.any(*at, time) && !sentence.at(*at).taken)?;
    let mut amount = Amount::of(Decimal::ONE, Role::Level, sentence.span(at, noun + 1), at);
    amount.bound = Bound::AtMost;
    amount.unit = Some(Unit::Words(sentence.span(at + 1, noun + 1)));
    Some(amount)
}

fn is_single(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.at(at).span.len() == 6 && sentence.word(at).eq_ignore_ascii_case("single")
}

/// Whether the article at a token says that there shall be none: behind a denial with "single", behind "without" what
/// nobody wants, or what a stretch of time is to pass without.
fn is_none_of(sentence: &Sentence<'_>, clauses: &Clauses, at: usize) -> bool {
    let single = is_single(sentence, at + 1);
    if sentence.before(at).has(Tag::Aside) && sentence.word(at - 1).eq_ignore_ascii_case("without") {
        let unwanted = || {
            (at + 1..at + 4)
                .take_while(|at| sentence.at(*at).is_word())
                .any(|at| direction::is_unwanted(sentence, at))
        };
        let passes = || {
            clauses
                .head()
                .is_some_and(|verb| verb.is_command && sentence.lemma_in(verb.at, List::Passing))
        };
        return single || unwanted() || passes();
    }
    let near = at.saturating_sub(CLAUSE).max(sentence.start)..at;
    let denied = |denial: usize| role::denies(sentence, denial) && role::acts_between(sentence, denial, at);
    single && near.into_iter().any(denied)
}

/// "By half", "half of the team", "to a tenth".
fn fraction(sentence: &Sentence<'_>, at: usize) -> Option<Amount> {
    let token = sentence.at(at);
    let limits = Tags::of(&[Tag::AtLeast, Tag::AtMost, Tag::About]);
    let near = at.saturating_sub(3)..at;
    // At the start of a sentence nothing stands before.
    let lead = near.rev().find(|at| !sentence.any(*at, limits));
    let before = sentence.at(lead.unwrap_or(usize::MAX));
    if before.has(Tag::Rank) {
        return None;
    }
    let value = Decimal::new(token.value, 1).normalize();
    let mut amount = Amount::of(value, Role::Level, token.span, at);
    amount.unit = Some(Unit::Percent);
    let limit = near_limit(sentence, at);
    if let Some(limit) = limit {
        amount.bound = if sentence.has(limit, Tag::AtLeast) {
            Bound::AtLeast
        } else {
            Bound::AtMost
        };
        amount.is_strict = sentence.has(limit, Tag::Strict);
    }
    if before.has(Tag::Origin) && !before.has(Tag::Of) {
        amount.role = Role::From;
        return Some(amount);
    }
    if before.has(Tag::Delta) || sentence.word(at).eq_ignore_ascii_case("in half") {
        amount.role = Role::By;
        return Some(amount);
    }
    if let Some(left) = lead.and_then(|lead| left_over(sentence, lead, at + 1, value)) {
        amount.role = Role::By;
        amount.value = left;
        return Some(amount);
    }
    // "Half of the team", "half the team"; "a half marathon" and "half board" are names.
    let of = sentence.any(at + 1, Tags::of(&[Tag::Of, Tag::Det, Tag::Own]))
        || sentence.word(at).contains(' ') && !sentence.word(at).ends_with("half");
    (of || token.value != 500).then_some(amount)
}

/// "At least half of", "under a third".
fn near_limit(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let limits = Tags::of(&[Tag::AtLeast, Tag::AtMost]);
    let near = at.saturating_sub(2)..at;
    let words = || near.clone().rev();
    words()
        .take_while(|at| sentence.any(*at, limits.with(Tags::of(&[Tag::About, Tag::Det]))))
        .find(|at| sentence.any(*at, limits) && !sentence.has(*at, Tag::Means))
}

/// By how much less "cut complaints to a tenth" leaves, in percent; none where a share is to come to that.
pub(crate) fn left_over(sentence: &Sentence<'_>, to: usize, end: usize, percent: Decimal) -> Option<Decimal> {
    let is_share = |at: usize| sentence.word_in(at, List::Shares);
    let cut = |at: usize| sentence.at(at).verb.is(VerbClass::DOWN) || sentence.has(at, Tag::Down);
    let first = to.saturating_sub(CLAUSE).max(sentence.start);
    // The verb stands behind it where the language has it so.
    let last = if sentence.language.verb_last { to + CLAUSE } else { to };
    let leads = sentence.any(to, Tags::of(&[Tag::To, Tag::Target])) && !sentence.has(end, Tag::Of);
    // "From a third to a fifth" are two shares.
    let starts = (first..to).any(|at| sentence.has(at, Tag::Origin));
    let left = leads && !starts && (first..last).any(cut) && !(first..to).any(is_share);
    left.then(|| Decimal::ONE_HUNDRED.checked_sub(percent))?
}

/// How many tokens may stand between a verb and the level that it leads to.
const CLAUSE: usize = 12;

/// "No child waits more than 10 minutes": who, and not how many.
fn denies_comparison(sentence: &Sentence<'_>, at: usize) -> bool {
    let goes_on = |at: &usize| !sentence.at(*at).is_break() && !sentence.at(*at).is_number();
    let compared = Tags::of(&[Tag::AtLeast, Tag::AtMost]);
    let comparison = (at + 1..at + 9).take_while(goes_on).find(|at| {
        let more = sentence.any(*at, compared) || role::is_past(sentence, *at);
        more && sentence
            .number(at + 1)
            .is_some_and(|number| number.shape != Shape::Clock)
    });
    let denied = role::denies(sentence, at);
    denied && comparison.is_some_and(|comparison| role::acts_between(sentence, at, comparison))
}

/// "No exceptions", "no doubt": nothing is counted.
fn is_idiom(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.word_in(at + 1, List::Excuses)
}

/// "zero incidents", "no more than" apart: "no" counts only in front of what is counted.
fn is_countable_zero(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at + 1);
    let bare = sentence.word(at).len() <= 2;
    let plural = is_in_front_of_plural(sentence, at) || is_counted_soon(sentence, at);
    !bare || plural || next.tags.any(Tags::of(&[Tag::Metric, Tag::Outcome])) || next.code
}

/// "No gates", "no more broken gates".
fn is_in_front_of_plural(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at + 1);
    // "No category 3 sores".
    let numbered = next.has(Tag::Numbered) && sentence.at(at + 2).is_number();
    next.has(Tag::Plural)
        || sentence.has(at + 2, Tag::Plural) && next.is_word()
        || numbered && (at + 3..at + 5).any(|at| sentence.has(at, Tag::Plural))
}

/// "zero critical CVEs", "no 12-hour trolley breaches": what is counted stands a few words on.
fn is_counted_soon(sentence: &Sentence<'_>, at: usize) -> bool {
    let goes_on = |at: &usize| {
        let token = sentence.at(*at);
        let size = token.is_number() && (token.taken || sentence.mark(at + 1, '-'));
        size || sentence.mark(*at, '-')
            || token.is_word() && !sentence.any(*at, Tags::of(&[Tag::Prep, Tag::And, Tag::Be]))
    };
    (at + 1..at + 6).take_while(goes_on).any(|at| {
        sentence.has(at, Tag::Plural) && sentence.any(at, Tags::of(&[Tag::Metric, Tag::Outcome, Tag::Volume]))
    })
}

fn unit_behind(sentence: &Sentence<'_>, at: usize) -> Option<Unit> {
    let mut end = at + 1;
    while end < at + 4
        && sentence.at(end).is_word()
        && !sentence.any(end, Tags::of(&[Tag::Prep, Tag::And, Tag::Be, Tag::Stands, Tag::This]))
        && (!sentence.at(end).forms.is(Forms::PAST) || sentence.has(end, Tag::Noun))
    {
        end += 1;
    }
    // "No more grade 3 sores" are none of a grade.
    let numbered = sentence.at(end).is_number() && sentence.has(end - 1, Tag::Numbered);
    (end > at + 1 && !numbered).then(|| Unit::Words(sentence.span(at + 1, end)))
}
