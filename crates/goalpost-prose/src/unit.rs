//! Units: what an amount counts or is measured in.

use std::borrow::Cow;

use goalpost_text::Span;
use goalpost_values::{Currency, Decimal, Standard};

use crate::amount::{Amount, Target};
use crate::lexicon::{Forms, Tag, Tags};
use crate::object;
use crate::reading::Parts;
use crate::role;
use crate::sentence::{Kind, Sentence, Shape};

/// What an amount counts or is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Percent.
    Percent,
    /// Percentage points.
    Points,
    /// Basis points, hundredths of a percentage point.
    BasisPoints,
    /// Money.
    Money(Currency),
    /// Out of so many: the 5 of 4.5/5.
    OutOf(Decimal),
    /// Time that was told in two units, in the smaller one: 80 of "1h 20min"; or in a word of another language.
    Time(Standard),
    /// In the sentence's own words: `ms`, `enterprise deals`.
    Words(Span),
}

impl Unit {
    /// How it is written: `%`, `pp`, `bp`, `USD`, `/5`, or the sentence's own words.
    #[must_use]
    pub fn name<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self {
            Self::Percent => "%".into(),
            Self::Points => "pp".into(),
            Self::BasisPoints => "bp".into(),
            Self::Money(currency) => currency.code().to_owned().into(),
            Self::Time(unit) => unit.symbol().into(),
            Self::OutOf(whole) => format!("/{whole}").into(),
            Self::Words(span) => span.of(text).into(),
        }
    }

    /// Whether it measures, and is not a count of things.
    #[must_use]
    pub fn is_measure(&self) -> bool {
        !matches!(self, Self::Words(_))
    }
}

/// The most words that a counted thing is named with.
pub(crate) const WORDS: usize = 4;

/// The unit of the number at a token.
pub(crate) fn of_number(sentence: &Sentence<'_>, at: usize) -> Option<Unit> {
    let number = sentence.number(at)?;
    if let Some(time) = number.time {
        return Some(Unit::Time(time));
    }
    if let Some(currency) = number.currency {
        return Some(Unit::Money(currency));
    }
    // "EUR 2,500"
    let code = at
        .checked_sub(1)
        .filter(|before| sentence.has(*before, Tag::CurrencyWord) && sentence.at(*before).code);
    if let Some(currency) = code.and_then(|code| Currency::from_code(sentence.word(code))) {
        return Some(Unit::Money(currency));
    }
    if let Some(suffix) = number.suffix {
        return Some(stuck(sentence, suffix));
    }
    match number.shape {
        Shape::Percent if sentence.has(at + 1, Tag::Points) => return Some(Unit::Points),
        Shape::Percent => return Some(Unit::Percent),
        Shape::OutOf(whole) => return Some(Unit::OutOf(whole)),
        _ => {}
    }
    let next = at + 1 + usize::from(sentence.mark(at + 1, '-') || sentence.mark(at + 1, '['));
    let token = sentence.at(next);
    if let Some(time) = sentence.language.time(token.span.of(sentence.text)) {
        return Some(Unit::Time(time));
    }
    if token.has(Tag::BasisPoints) {
        return Some(Unit::BasisPoints);
    }
    if token.has(Tag::Points)
        && (sentence.word(next).contains(['p', '%'])
            && sentence.word(next).len() != 6
            && sentence.word(next).len() != 3)
    {
        return Some(Unit::Points);
    }
    if token.has(Tag::Percent) {
        return Some(if sentence.has(next + 1, Tag::Points) {
            Unit::Points
        } else {
            Unit::Percent
        });
    }
    if token.has(Tag::CurrencyWord) {
        return Currency::from_code(sentence.word(next))
            .map(Unit::Money)
            .or(Some(Unit::Words(token.span)));
    }
    let in_front =
        sentence.has(next + 1, Tag::Noun) && !token.has(Tag::UnitTime) && role::change_behind(sentence, at).is_none();
    let single = || token.has(Tag::Day) || token.span.len() == 5 && sentence.word(next).eq_ignore_ascii_case("point");
    let changed = || single() && role::change_behind(sentence, at).is_some();
    if token.has(Tag::Unit) && !in_front || changed() {
        return Some(Unit::Words(token.span));
    }
    // "10 more mentors" and "2 fewer mentors" are mentors.
    let way = matches!(token.span.len(), 4 | 5) && token.tags.any(Tags::of(&[Tag::Up, Tag::Down]));
    let more = usize::from(way && sentence.compares(next));
    counted(sentence, next + more)
        .or_else(|| of_several(sentence, at))
        .map(Unit::Words)
}

/// Whether two units are one, in whatever place their words stand.
pub(crate) fn is_same(sentence: &Sentence<'_>, one: Option<Unit>, other: Option<Unit>) -> bool {
    match (one, other) {
        (Some(Unit::Words(one)), Some(Unit::Words(other))) => {
            one.of(sentence.text).eq_ignore_ascii_case(other.of(sentence.text))
        }
        (one, other) => one == other,
    }
}

/// Whether a number has a currency, or the word for one behind it.
pub(crate) fn is_money(sentence: &Sentence<'_>, at: usize) -> bool {
    let number = sentence.number(at);
    number.is_some_and(|number| number.currency.is_some() || sentence.has(at + 1, Tag::CurrencyWord))
}

/// A unit that sticks to its number: `250ms`, `2pp`, `30bps`.
fn stuck(sentence: &Sentence<'_>, suffix: Span) -> Unit {
    match suffix.of(sentence.text) {
        "pp" | "ppt" | "ppts" => Unit::Points,
        "bp" | "bps" => Unit::BasisPoints,
        _ => Unit::Words(suffix),
    }
}

/// The noun phrase behind a number: "enterprise deals", "P1 incidents".
fn counted(sentence: &Sentence<'_>, at: usize) -> Option<Span> {
    let stop = Tags::of(&[
        Tag::Prep,
        Tag::To,
        Tag::And,
        Tag::Or,
        Tag::Modal,
        Tag::Be,
        Tag::Have,
        Tag::Per,
        Tag::Every,
        Tag::Subject,
        Tag::Relative,
        Tag::Because,
        Tag::Adverb,
        Tag::Aside,
        Tag::OrMore,
        Tag::OrLess,
        Tag::Baseline,
    ]);
    // "4 year on year".
    if sentence.has(at + 1, Tag::On) && sentence.word(at) == sentence.word(at + 2) {
        return None;
    }
    let mut end = at;
    while end < at + WORDS {
        let token = sentence.at(end);
        let noun = token.tags.any(Tags::of(&[Tag::Noun, Tag::Plural]));
        // Of several, no verb in the singular is told: "200 unused flags".
        let told = || token.forms.is(Forms::PAST) || token.forms.is(Forms::THIRD) && is_one(sentence, at);
        let finite = token.verb.is_verb() && !noun && end > at && told();
        let many = sentence.before(end).has(Tag::Plural);
        let of = end > at && many && !token.has(Tag::Plural);
        // "No injuries this year", "one complaint a quarter": no article stands inside of a thing.
        let next = end > at && token.tags.any(Tags::of(&[Tag::This, Tag::Det, Tag::Fraction]));
        // "1.500 Kunden gewinnen": behind a noun, which is a capital, no more of it stands in small letters.
        let behind_noun = end > at && sentence.before(end).capital;
        let deed = sentence.language.verb_last && !token.capital && (token.verb.is_verb() || behind_noun);
        if !token.is_word() {
            // "3 parents' evenings".
            let owns = token.kind == Kind::Mark('\'') && !token.spaced && sentence.at(end + 1).is_word();
            if owns && end > at && many {
                end += 2;
                continue;
            }
            if token.kind != Kind::Mark('&') {
                break;
            }
        }
        if token.taken || deed || finite || of || next || token.tags.any(stop) && !noun {
            break;
        }
        end += 1;
    }
    // "No grade 2 incidents" are none of a grade.
    let numbered = sentence.at(end).is_number() && sentence.has(end.wrapping_sub(1), Tag::Numbered);
    // "Reduce to 5 the number of …".
    // "From 11 to 4 a quarter".
    let opens = sentence.at(at).is_word() && !sentence.any(at, Tags::of(&[Tag::Det, Tag::Fraction]));
    (end > at && opens && !numbered).then(|| sentence.span(at, end))
}

/// Whether the number in front of a noun is one, or none stands there.
fn is_one(sentence: &Sentence<'_>, noun: usize) -> bool {
    let number = noun.checked_sub(1).and_then(|at| sentence.number(at));
    number.is_none_or(|number| number.value == Decimal::ONE)
}

/// The noun of a part of several: `trainees` of "four of our six trainees".
fn of_several(sentence: &Sentence<'_>, at: usize) -> Option<Span> {
    let all = whole_of(sentence, at)?;
    let noun = all + usize::from(sentence.at(all).is_number());
    counted(sentence, noun).filter(|_| sentence.has(noun, Tag::Plural) || sentence.at(all).is_number())
}

/// The token of what a number is a part of: `six` of "four of our six trainees", `5` of "3 of 5 branches", `pupils` of
/// "20 of the pupils".
pub(crate) fn whole_of(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let own = Tags::of(&[Tag::Det, Tag::Own, Tag::This]);
    if sentence.has(at + 1, Tag::Of) && sentence.at(at + 2).is_number() && !sentence.at(at + 2).taken {
        return Some(at + 2);
    }
    let whole = at + 3;
    let told = sentence.has(at + 1, Tag::Of) && sentence.any(at + 2, own) && !sentence.has(at + 2, Tag::Indefinite);
    (told && (sentence.at(whole).is_number() || sentence.at(whole).is_word())).then_some(whole)
}

/// The unit of the first target.
pub(crate) fn of_target(parts: &Parts<'_, '_>, target: &Target) -> Option<Unit> {
    // "Double subscribers from 4,000 to 8,000": the percent is that of the change.
    let change = target.by.filter(|_| target.to.is_none());
    let known = [target.to, target.from, change];
    let units = known.iter().flatten().filter_map(|amount| amount.unit);
    let measured = units.clone().find(Unit::is_measure);
    measured.or_else(|| units.clone().next()).or_else(|| slotted(parts))
}

/// What the numbers of "grow subscribers from 40 to 80" count.
pub(crate) fn of_object(parts: &Parts<'_, '_>, target: &Target) -> Option<Span> {
    let sentence = parts.sentence;
    let (from, to) = (target.from?, target.to?);
    let verb = parts
        .clauses
        .head()
        .filter(|verb| verb.is_command && from.unit.is_none() && to.unit.is_none())?;
    let object = object::read(sentence, verb.at + 1, from.at.min(to.at));
    let things = Tags::of(&[Tag::People, Tag::Outcome, Tag::Volume]);
    let counts = object.exists
        && object.from == verb.at + 1
        && sentence.has(object.head, Tag::Plural)
        && sentence.any(object.head, things)
        && sentence.has(object.end, Tag::Origin);
    let own = Tags::of(&[Tag::Det, Tag::Own, Tag::This]);
    let first = object.from + usize::from(sentence.any(object.from, own));
    (counts && first <= object.head && object.head < first + WORDS).then(|| sentence.span(first, object.head + 1))
}

/// The unit of a number that is still to be filled in: "XX%", "$N", "[Number] books".
fn slotted(parts: &Parts<'_, '_>) -> Option<Unit> {
    let sentence = parts.sentence;
    let slot = parts.placeholders.first()?;
    if let Some((currency, _)) = Currency::strip_symbol(slot.of(sentence.text)) {
        return Some(Unit::Money(currency));
    }
    let at = (0..sentence.len()).find(|at| sentence.at(*at).span.start >= slot.end)?;
    if sentence.mark(at, '%') || sentence.has(at, Tag::Percent) {
        return Some(Unit::Percent);
    }
    counted(sentence, at).map(Unit::Words)
}

/// An amount with the word of its unit behind it: "5 percent", "10-point", "1,000 dollars".
pub(crate) fn with_words(sentence: &Sentence<'_>, amount: &Amount) -> Span {
    let told = Tags::of(&[Tag::Percent, Tag::Points, Tag::BasisPoints, Tag::CurrencyWord]);
    let behind = (amount.at + 1..sentence.len()).find(|at| sentence.at(*at).span.start >= amount.span.end);
    let word = behind.map(|at| at + usize::from(sentence.mark(at, '-')));
    let word = word.filter(|at| sentence.at(*at).is_word() && sentence.any(*at, told));
    word.map_or(amount.span, |at| amount.span.cover(sentence.at(at).span))
}
