//! Which way the first target lies.

use std::cmp::Ordering;

use goalpost_values::Quantity;

use crate::amount::{Amount, Bound, Role, Target};
use crate::clause::Part;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::reading::Parts;
use crate::role;
use crate::sentence::Sentence;

/// Which way a target lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Up.
    Increase,
    /// Down.
    Decrease,
    /// Stay where it is.
    Maintain,
    /// To a level or a number of things, from wherever it is.
    Reach,
}

impl Direction {
    /// Its name in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Increase => "increase",
            Self::Decrease => "decrease",
            Self::Maintain => "maintain",
            Self::Reach => "reach",
        }
    }
}

/// The direction: by start and target, else by the verb, else by a limit, else by a word such as "more".
pub(crate) fn read(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    by_cadence(parts)
        .or_else(|| by_values(parts, target))
        .or_else(|| by_share(parts, target))
        .or_else(|| held(parts, target))
        .or_else(|| by_verb(parts, target))
        .or_else(|| by_move(parts, target))
        .or_else(|| by_bound(parts, target))
        .or_else(|| by_word(parts, target))
        .or_else(|| by_factor(parts, target))
        .or_else(|| (target.to.is_some() || parts.numeric_slot).then_some(Direction::Reach))
}

/// "from weekly to daily".
fn by_cadence(parts: &Parts<'_, '_>) -> Option<Direction> {
    let (from, to) = parts.clauses.cadence_change?;
    let rank = |at: usize| {
        let tags = [
            Tag::PeriodicYear,
            Tag::PeriodicQuarter,
            Tag::PeriodicMonth,
            Tag::PeriodicWeek,
            Tag::PeriodicDay,
        ];
        tags.into_iter().position(|tag| parts.sentence.has(at, tag))
    };
    match rank(from).cmp(&rank(to)) {
        Ordering::Less => Some(Direction::Increase),
        Ordering::Greater => Some(Direction::Decrease),
        Ordering::Equal => None,
    }
}

/// From a start to a target, which may stand in other units: "6 d → 36 h".
fn by_values(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    let (from, to) = (target.from?, target.to?);
    let text = parts.sentence.text;
    let written = |amount: &Amount| {
        let unit = amount.unit.map(|unit| unit.name(text)).unwrap_or_default();
        format!("{} {unit}", amount.value.normalize())
    };
    let way = if from.unit == to.unit {
        to.value.cmp(&from.value)
    } else {
        let (start, end) = (written(&from), written(&to));
        let converted = Quantity::parse(&end).ok().zip(Quantity::parse(&start).ok());
        converted
            .and_then(|(end, start)| end.compare(start))
            .unwrap_or_else(|| to.value.cmp(&from.value))
    };
    match way {
        Ordering::Less => Some(Direction::Decrease),
        Ordering::Greater => Some(Direction::Increase),
        Ordering::Equal => None,
    }
}

/// "All paid within 30 days, up from 71%": which way the share goes of what is done in time.
fn by_share(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    let from = target.from.filter(|_| target.to.is_none() && target.by.is_none())?;
    let word = parts.sentence.word(from.at.wrapping_sub(1));
    if word.eq_ignore_ascii_case("up from") {
        Some(Direction::Increase)
    } else {
        word.eq_ignore_ascii_case("down from").then_some(Direction::Decrease)
    }
}

/// "stays below 5%": a level to hold.
fn held(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    let to = target.to.filter(|_| target.from.is_none())?;
    let holds = (to.at.saturating_sub(3)..to.at).any(|at| {
        let token = parts.sentence.at(at);
        let level = token.verb.is(VerbClass::HOLD) && !token.verb.is(VerbClass::WIN) && !is_gathering(parts, at, &to);
        level && token.forms != Forms::ING && !parts.sentence.has(at + 1, Tag::Delta)
    });
    let stays = |at: usize| parts.sentence.word_in(at, List::HeldAt);
    (holds || (to.at.saturating_sub(2)..to.at).any(stays)).then_some(Direction::Maintain)
}

/// "Hold 4 socials", "12 teenagers heard, notes held": people and things are brought together, and no level is kept.
fn is_gathering(parts: &Parts<'_, '_>, at: usize, to: &Amount) -> bool {
    parts.sentence.lemma(at) == "hold" && to.role == Role::Count
}

/// "3x inbound requests", "twice as many".
fn by_factor(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    let by = target.by?;
    if role::change_behind(parts.sentence, by.at).is_some_and(|at| parts.sentence.word_in(at, List::Falls)) {
        return Some(Direction::Decrease);
    }
    if let Some(way) = nearest_way(parts, by.at) {
        return Some(way);
    }
    // "Take 10 seconds off".
    if (by.at + 1..by.at + 3).any(|at| parts.sentence.word(at).eq_ignore_ascii_case("off")) {
        return Some(Direction::Decrease);
    }
    Some(if parts.sentence.at(by.at).value < 0 {
        Direction::Decrease
    } else {
        Direction::Increase
    })
}

/// "Empty running reduced by a quarter", "aims to reduce emissions by 45%": the way of the nearest verb in front.
fn nearest_way(parts: &Parts<'_, '_>, at: usize) -> Option<Direction> {
    let sentence = parts.sentence;
    let near = at.saturating_sub(12).max(sentence.start);
    (near..at).rev().find_map(|at| {
        let token = sentence.at(at);
        let minus = sentence.word(at).eq_ignore_ascii_case("minus");
        let down = token.verb.is(VerbClass::DOWN) || token.has(Tag::Down) || minus;
        let up = token.verb.is(VerbClass::UP) || token.has(Tag::Up);
        match (up, down) {
            (true, false) => Some(Direction::Increase),
            (false, true) => Some(Direction::Decrease),
            _ => None,
        }
    })
}

fn by_verb(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    let sentence = parts.sentence;
    let verb = parts.clauses.head()?;
    let token = sentence.at(verb.at);
    // "roles held by women": who has them, and not that they stay.
    let owned = !verb.is_command && sentence.has(verb.at + 1, Tag::Delta);
    let gathered = sentence.lemma(verb.at) == "hold"
        && (verb.is_done || target.to.is_some_and(|to| to.role == Role::Count || to.at < verb.at));
    let kept = verb.class.is(VerbClass::HOLD.with(VerbClass::KEEP)) || is_steadied(parts, verb.at, target);
    if kept && !verb.class.is(VerbClass::LEARN) && !owned && !gathered {
        return (target.to.is_some() || target.from.is_some()).then_some(Direction::Maintain);
    }
    // "Lose 8 kilos", "lose weight".
    let shed = sentence.has(verb.at, Tag::Shed) && verb.is_command;
    let measured = || parts.numeric_slot || (verb.at + 1..verb.at + 3).any(|at| sentence.has(at, Tag::Metric));
    if shed && (target.by.is_some() || target.to.is_none() && measured()) {
        return Some(Direction::Decrease);
    }
    if let Some(way) = by_improving(parts, verb.at, target) {
        return Some(way);
    }
    let object = verb.at + 1;
    if verb.class.is(VerbClass::MULTIPLY) {
        return Some(if token.value < 0 {
            Direction::Decrease
        } else {
            Direction::Increase
        });
    }
    let both = verb.class.is(VerbClass::UP) && verb.class.is(VerbClass::WIN);
    // Money and things are raised to have them; a rate is raised to be higher.
    let raised = both
        && (object..object + 3)
            .any(|at| sentence.number(at).is_some() && !sentence.any(at + 1, Tags::of(&[Tag::Target])))
        && target.to.is_some_and(|to| to.role != Role::To)
        && target.by.is_none();
    let idiom = both && target.to.is_none() && target.by.is_none() && !measured_object(parts, object);
    if raised || idiom {
        return None;
    }
    let up = verb.class.is(VerbClass::UP) && !verb.class.is(VerbClass::MOVE)
        || verb.class.is(VerbClass::UP) && target.by.is_some();
    if up && !verb.class.is(VerbClass::DOWN) {
        let counted = token.verb.is(VerbClass::WIN) && target.to.is_some_and(|to| to.role == Role::Count);
        return (!counted && target.to.is_none_or(|to| to.bound != Bound::AtMost)).then_some(Direction::Increase);
    }
    let down = verb.class.is(VerbClass::DOWN)
        && (!verb.class.is(VerbClass::COMPLETE) || target.to.is_some() || target.by.is_some());
    down.then_some(Direction::Decrease)
}

/// "Improve the pass rate to 63%": up, where it is not told in a unit of which less is better.
fn by_improving(parts: &Parts<'_, '_>, at: usize, target: &Target) -> Option<Direction> {
    let sentence = parts.sentence;
    let to = target
        .to
        .filter(|to| to.role == Role::To && to.bound == Bound::None && target.from.is_none())?;
    let improves = sentence.lemma_in(at, List::Bettering);
    let metric = (at + 1..to.at).any(|at| sentence.has(at, Tag::Metric));
    let ranked = matches!(to.unit, Some(crate::Unit::Percent | crate::Unit::OutOf(_)));
    (improves && metric && ranked && !is_better_less(sentence)).then_some(Direction::Increase)
}

/// What nobody wants more of, as the beginning of a word or of its last part tells.
pub(crate) fn is_unwanted(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.starts_in(at, List::Unwanted) || sentence.last_starts_in(at, List::Unwanted)
}

/// Whether less is better of what a sentence is about: its first noun that is measured, or that nobody wants.
pub(crate) fn is_better_less(sentence: &Sentence<'_>) -> bool {
    let words = (sentence.start..sentence.len()).filter(|at| sentence.at(*at).is_word() && !sentence.at(*at).taken);
    words
        .take(12)
        .any(|at| sentence.any(at, Tags::of(&[Tag::Noun, Tag::Metric])) && is_unwanted(sentence, at))
}

/// "Stabilise retention at 74%".
fn is_steadied(parts: &Parts<'_, '_>, at: usize, target: &Target) -> bool {
    let at_level = target.to.is_some_and(|to| parts.sentence.before(to.at).has(Tag::In));
    at_level && parts.sentence.lemma_in(at, List::Steadying)
}

fn measured_object(parts: &Parts<'_, '_>, at: usize) -> bool {
    let words = (at..at + 5).take_while(|at| parts.sentence.at(*at).is_word() && !parts.sentence.has(*at, Tag::Prep));
    words
        .into_iter()
        .any(|at| parts.sentence.any(at, Tags::of(&[Tag::Metric, Tag::Outcome])))
}

/// "Waiting time falls to 5 days", "claims submitted increase by X%": the verb right in front of where it goes.
fn by_move(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    let sentence = parts.sentence;
    let slot = || {
        let slot = parts.placeholders.first().filter(|_| parts.numeric_slot)?;
        Some(sentence.tokens.partition_point(|token| token.span.start < slot.start))
    };
    let amount = target.to.or(target.by).map(|amount| amount.at).or_else(slot)?;
    let limits = Tags::of(&[Tag::AtLeast, Tag::AtMost, Tag::About]);
    let lead = (amount.saturating_sub(3)..amount)
        .rev()
        .find(|at| !sentence.any(*at, limits))?;
    let verb = lead.checked_sub(1)?;
    let class = sentence.at(verb).verb;
    let leads = sentence.any(lead, Tags::of(&[Tag::To, Tag::Target, Tag::Delta]));
    if !leads || verb == sentence.start || class.is(VerbClass::MOVE) {
        return None;
    }
    match (class.is(VerbClass::UP), class.is(VerbClass::DOWN)) {
        (true, false) => Some(Direction::Increase),
        (false, true) => Some(Direction::Decrease),
        _ => None,
    }
}

fn by_bound(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    let to = target.to?;
    let own = parts
        .clauses
        .head()
        .is_some_and(|verb| verb.is_command && verb.class.is(VerbClass::ACT.with(VerbClass::COMPLETE)));
    match to.bound {
        _ if to.value.is_zero() => Some(Direction::Decrease),
        Bound::AtMost => Some(Direction::Decrease),
        Bound::AtLeast if to.role == Role::Count && !is_level_of_metric(parts, &to) => Some(Direction::Reach),
        Bound::AtLeast if own && to.role == Role::Count => Some(Direction::Reach),
        Bound::AtLeast if is_level_of_metric(parts, &to) => Some(Direction::Increase),
        Bound::AtLeast
            if parts.clauses.head().is_none_or(|verb| {
                !verb.is_command
                    || !verb
                        .class
                        .is(VerbClass::COMPLETE.with(VerbClass::ACT).with(VerbClass::WIN))
            }) =>
        {
            Some(Direction::Increase)
        }
        _ => None,
    }
}

/// "a score of 4.5 or above": the level of something that is measured, and no number of things.
fn is_level_of_metric(parts: &Parts<'_, '_>, to: &Amount) -> bool {
    let sentence = parts.sentence;
    (to.at.saturating_sub(3)..to.at).any(|at| sentence.has(at, Tag::Metric))
}

/// "NPS up 4 points", "fewer incidents", "churn down".
fn by_word(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    let sentence = parts.sentence;
    let known = Tags::of(&[
        Tag::Metric,
        Tag::Half,
        Tag::Outcome,
        Tag::Volume,
        Tag::Mass,
        Tag::Plural,
        Tag::Noun,
    ]);
    // "Become a more strategic partner": a manner, and no number.
    // "Get more bookings", not "get the pipeline to run faster".
    let becoming = parts.clauses.head().is_some_and(|verb| {
        let gets = sentence.lemma(verb.at) == "get" && sentence.any(verb.at + 1, Tags::of(&[Tag::Up, Tag::Down]));
        verb.is_command && verb.class.is(VerbClass::BECOME) && !gets
    });
    if becoming && target.to.is_none() && target.by.is_none() {
        return None;
    }
    // "300 (+100% growth) subscribers": so many of them, whatever a remark tells.
    let counts = target.to.is_some_and(|to| to.role == Role::Count);
    let word = (sentence.start..sentence.len()).find(|at| {
        let token = sentence.at(*at);
        let next = sentence.at(at + 1);
        let counted = next.tags.any(known) && !next.tags.any(Tags::of(&[Tag::Abstract, Tag::Quality]))
            || next.has(Tag::In) && !next.has(Tag::Target) && role::is_change(sentence, *at)
            || sentence.at(at + 2).tags.any(Tags::of(&[Tag::Metric, Tag::Outcome])) && !next.has(Tag::Quality)
            || token.has(Tag::Degree) && next.is_word() && next.tags == Tags::NONE && !next.verb.is_verb()
            || next.is_break() && sentence.has(at.wrapping_sub(1), Tag::Metric)
            || next.has(Tag::Origin);
        let is_remark = || counts && parts.clauses.part(*at) == Part::Remark;
        token.tags.any(Tags::of(&[Tag::Up, Tag::Down]))
            && !token.taken
            && !token.quoted
            && !is_remark()
            && (counted || target.by.is_some() || token.has(Tag::Target) || next.is_break() && !token.has(Tag::Prep))
    })?;
    let up = sentence.has(word, Tag::Up);
    if target.to.is_some_and(|to| to.role == Role::Count)
        && !sentence.at(word).has(Tag::Prep)
        && parts.clauses.head().is_some_and(|verb| verb.is_command)
    {
        return None;
    }
    Some(if up { Direction::Increase } else { Direction::Decrease })
}
