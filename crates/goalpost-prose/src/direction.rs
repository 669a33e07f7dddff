//! Which way the first target lies.

use crate::amount::{Amount, Bound, Role, Target};
use crate::lexicon::{Tag, Tags, VerbClass};
use crate::reading::Parts;

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
        .or_else(|| by_values(target))
        .or_else(|| held(parts, target))
        .or_else(|| by_verb(parts, target))
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
        std::cmp::Ordering::Less => Some(Direction::Increase),
        std::cmp::Ordering::Greater => Some(Direction::Decrease),
        std::cmp::Ordering::Equal => None,
    }
}

fn by_values(target: &Target) -> Option<Direction> {
    let (from, to) = (target.from?.value, target.to?.value);
    match to.cmp(&from) {
        std::cmp::Ordering::Less => Some(Direction::Decrease),
        std::cmp::Ordering::Greater => Some(Direction::Increase),
        std::cmp::Ordering::Equal => None,
    }
}

/// "stays below 5%": a level to hold.
fn held(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    let to = target.to.filter(|_| target.from.is_none())?;
    let holds = (to.at.saturating_sub(3)..to.at).any(|at| {
        let token = parts.sentence.at(at);
        token.verb.is(VerbClass::HOLD) && !token.verb.is(VerbClass::WIN) && !parts.sentence.has(at + 1, Tag::Delta)
    });
    holds.then_some(Direction::Maintain)
}

/// "3x inbound requests", "twice as many".
fn by_factor(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    let by = target.by?;
    Some(if parts.sentence.at(by.at).value < 0 {
        Direction::Decrease
    } else {
        Direction::Increase
    })
}

fn by_verb(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    let sentence = parts.sentence;
    let verb = parts.clauses.head()?;
    let token = sentence.at(verb.at);
    // "roles held by women": who has them, and not that they stay.
    let owned = !verb.is_command && sentence.has(verb.at + 1, Tag::Delta);
    if verb.class.is(VerbClass::HOLD.with(VerbClass::KEEP)) && !verb.class.is(VerbClass::LEARN) && !owned {
        return (target.to.is_some() || target.from.is_some()).then_some(Direction::Maintain);
    }
    // "Lose 8 kilos".
    if sentence.has(verb.at, Tag::Shed) && target.by.is_some() {
        return Some(Direction::Decrease);
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

fn measured_object(parts: &Parts<'_, '_>, at: usize) -> bool {
    let words = (at..at + 5).take_while(|at| parts.sentence.at(*at).is_word() && !parts.sentence.has(*at, Tag::Prep));
    words
        .into_iter()
        .any(|at| parts.sentence.any(at, Tags::of(&[Tag::Metric, Tag::Outcome])))
}

fn by_bound(parts: &Parts<'_, '_>, target: &Target) -> Option<Direction> {
    let to = target.to?;
    let own = parts
        .clauses
        .head()
        .is_some_and(|verb| verb.is_command && verb.class.is(VerbClass::ACT.with(VerbClass::COMPLETE)));
    match to.bound {
        Bound::AtMost => Some(Direction::Decrease),
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
    let becoming = parts
        .clauses
        .head()
        .is_some_and(|verb| verb.is_command && verb.class.is(VerbClass::BECOME));
    if becoming && target.to.is_none() && target.by.is_none() {
        return None;
    }
    let word = (sentence.start..sentence.len()).find(|at| {
        let token = sentence.at(*at);
        let next = sentence.at(at + 1);
        let counted = next.tags.any(known) && !next.has(Tag::Abstract)
            || sentence.at(at + 2).tags.any(Tags::of(&[Tag::Metric, Tag::Outcome]))
            || next.has(Tag::Origin);
        token.tags.any(Tags::of(&[Tag::Up, Tag::Down]))
            && !token.taken
            && !token.quoted
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
