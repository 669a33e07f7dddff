//! Amounts: numbers that measure, with the part each plays.

use goalpost_text::Span;
use goalpost_values::Decimal;

use crate::clause::{Clauses, Part};
use crate::lexicon::{Forms, Tag, Tags, VerbClass};
use crate::range;
use crate::reading::Parts;
use crate::sentence::{Kind, Number, Sentence, Shape};
use crate::unit::{self, Unit};

/// A number that measures something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// The number with its sign, symbol and scale.
    pub span: Span,
    /// Its value: 2500000 of `$2.5M`, 40 of `40%`.
    pub value: Decimal,
    /// The part it plays.
    pub role: Role,
    /// Whether more or less than it will do as well.
    pub bound: Bound,
    /// What it counts or is measured in.
    pub unit: Option<Unit>,
    /// Its token.
    pub(crate) at: usize,
    /// Whether it stands in the means, a remark or a condition, and not in what is to be reached.
    pub(crate) aside: bool,
}

/// The part that an amount plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Where it starts.
    From,
    /// Where it shall come to.
    To,
    /// By how much it shall change.
    By,
    /// A level that shall be there.
    Level,
    /// How many of a thing.
    Count,
}

/// Whether an amount is a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// No.
    None,
    /// That much or more.
    AtLeast,
    /// That much or less.
    AtMost,
}

impl Amount {
    /// Whether it says what is to be reached, or by how much things shall change.
    pub(crate) fn is_target(&self) -> bool {
        !self.aside && self.role != Role::From
    }
}

/// The first target of a sentence.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Target {
    pub(crate) from: Option<Amount>,
    pub(crate) to: Option<Amount>,
    pub(crate) by: Option<Amount>,
    /// The upper bound of a target or a change that is a range.
    pub(crate) upper: Option<Amount>,
}

/// Reads all amounts.
pub(crate) fn read(sentence: &Sentence<'_>, clauses: &Clauses) -> Vec<Amount> {
    let mut found: Vec<Amount> = Vec::new();
    let changes = changes(sentence, clauses);
    for at in sentence.start..sentence.len() {
        let token = sentence.at(at);
        if token.taken || token.quoted {
            continue;
        }
        let amount = match sentence.number(at) {
            Some(number) => numeric(sentence, at, number, changes),
            None => worded(sentence, at),
        };
        let Some(mut amount) = amount else { continue };
        amount.aside = matches!(
            clauses.part(at),
            Part::Means | Part::Remark | Part::Because | Part::Aside
        ) || is_scope(sentence, at, &amount);
        found.push(amount);
    }
    pair(sentence, &mut found);
    lost(sentence, clauses, &mut found);
    found
}

/// "Lose 8 kilos": by how much, where no other level is named.
fn lost(sentence: &Sentence<'_>, clauses: &Clauses, amounts: &mut [Amount]) {
    let Some(verb) = clauses.head().filter(|verb| verb.is_command) else {
        return;
    };
    if !sentence.has(verb.at, Tag::Shed)
        || amounts
            .iter()
            .any(|amount| matches!(amount.role, Role::From | Role::To))
    {
        return;
    }
    if let Some(amount) = amounts.iter_mut().find(|amount| {
        let free = amount.role == Role::Count || amount.role == Role::Level && amount.bound == Bound::None;
        amount.at <= verb.at + 2 && free
    }) {
        amount.role = Role::By;
    }
}

/// Whether a verb or a word of direction makes a bare percentage a change.
fn changes(sentence: &Sentence<'_>, clauses: &Clauses) -> bool {
    let verb = clauses.head().is_some_and(|verb| {
        verb.class.is(VerbClass::UP.with(VerbClass::DOWN)) && !sentence.any(verb.at, Tags::of(&[Tag::Be]))
    });
    let target = (sentence.start..sentence.len())
        .any(|at| sentence.has(at, Tag::Target) && !sentence.has(at, Tag::And) && leads_to_number(sentence, at));
    verb && !target
}

fn leads_to_number(sentence: &Sentence<'_>, at: usize) -> bool {
    (at + 1..at + 4).any(|at| sentence.at(at).is_number())
}

fn numeric(sentence: &Sentence<'_>, at: usize, number: &Number, changes: bool) -> Option<Amount> {
    let (role, bound) = part(sentence, at, number, changes);
    let mut value = number.value;
    if number.shape == Shape::Times {
        // 3x is 200 % more.
        if role == Role::By || !is_level_of_ratio(sentence, at, bound) {
            let more = value.checked_sub(Decimal::ONE)?.checked_mul(Decimal::ONE_HUNDRED)?;
            let mut amount = Amount::of(more.normalize(), Role::By, sentence.at(at).span, at);
            amount.unit = Some(Unit::Percent);
            return Some(amount);
        }
    }
    if number.sign == Some('-') && role != Role::By {
        value = -value;
    }
    let mut amount = Amount::of(value, role, sentence.at(at).span, at);
    amount.bound = bound;
    amount.unit = unit::of_number(sentence, at);
    Some(amount)
}

/// "coverage of at least 3x", "LTV/CAC above 3x", "to 4x": a ratio that is reached, and no growth.
fn is_level_of_ratio(sentence: &Sentence<'_>, at: usize, bound: Bound) -> bool {
    let counts = sentence.at(at + 1).is_word() && !sentence.any(at + 1, Tags::of(&[Tag::Prep, Tag::And, Tag::Due]));
    let before = sentence.before(at);
    before.has(Tag::Target)
        || sentence.has(at + 1, Tag::Per)
        || (bound != Bound::None || before.has(Tag::Of) || before.has(Tag::In)) && !counts
}

/// "double", "by half", "zero", "nothing".
fn worded(sentence: &Sentence<'_>, at: usize) -> Option<Amount> {
    let token = sentence.at(at);
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
        let mut amount = Amount::of(Decimal::new(5, 1), Role::Count, span, at);
        amount.unit = Some(Unit::Words(sentence.at(at + 2).span));
        return Some(amount);
    }
    if token.has(Tag::Fraction) && !token.has(Tag::Quarter) {
        let by = before.tags.any(Tags::of(&[Tag::Delta])) || token.span.len() == 7 && before.is_word();
        let value = Decimal::new(token.value, 1).normalize();
        let of = sentence.has(at + 1, Tag::Of)
            || sentence
                .text
                .get(token.span.range())
                .is_some_and(|word| word.contains(' '));
        let mut amount = Amount::of(value, if by { Role::By } else { Role::Level }, span, at);
        amount.unit = Some(Unit::Percent);
        return (by || of || token.value != 500).then_some(amount);
    }
    if token.has(Tag::Zero) && !token.is_number() {
        let origin = before.has(Tag::Origin);
        // "Complaints: none", "backlog at zero".
        let last = sentence.at(at + 1).is_break() || sentence.at(at + 1).taken || sentence.has(at + 1, Tag::Due);
        let set_off = matches!(before.kind, Kind::Mark(':' | '=')) || before.has(Tag::In);
        let target = before.has(Tag::Target) || before.has(Tag::Be);
        let role = if origin {
            Role::From
        } else if target {
            Role::To
        } else {
            Role::Level
        };
        let nothing = !token.has(Tag::Subject)
            && (is_countable_zero(sentence, at) && token.span.len() == 2
                || origin
                || target
                || last && set_off
                || sentence.at(at + 1).tags.any(Tags::of(&[Tag::Noun, Tag::Plural]))
                || is_counted_soon(sentence, at)
                || sentence.at(at + 1).code);
        let mut amount = Amount::of(Decimal::ZERO, role, span, at);
        amount.bound = Bound::AtMost;
        amount.unit = unit_behind(sentence, at);
        return (nothing && is_countable_zero(sentence, at)).then_some(amount);
    }
    None
}

/// "zero incidents", "no more than" apart: "no" counts only in front of what is counted.
fn is_countable_zero(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at + 1);
    let bare = sentence.word(at).len() <= 2;
    let plural = sentence.has(at + 2, Tag::Plural) && sentence.at(at + 1).is_word()
        || next.has(Tag::Plural)
        || is_counted_soon(sentence, at);
    !bare || plural || next.tags.any(Tags::of(&[Tag::Metric, Tag::Outcome])) || next.code
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
        && !sentence.any(end, Tags::of(&[Tag::Prep, Tag::And, Tag::Be]))
        && (!sentence.at(end).forms.is(Forms::PAST) || sentence.has(end, Tag::Noun))
    {
        end += 1;
    }
    (end > at + 1).then(|| Unit::Words(sentence.span(at + 1, end)))
}

/// Words that stand between a preposition and its number.
const FILLER: Tags = Tags::of(&[Tag::About, Tag::Det, Tag::Own]);

/// The longest markup in front of a number, in tokens.
const ELEMENT: usize = 12;

/// The part of a number, from the words in front of it, and whether it is a limit.
fn part(sentence: &Sentence<'_>, at: usize, number: &Number, changes: bool) -> (Role, Bound) {
    let mut bound = behind(sentence, at, number);
    let mut change = number.sign == Some('+') || (number.sign == Some('-') && sentence.at(at).spaced);
    if stands_now(sentence, at) {
        return (Role::From, Bound::None);
    }
    let mut before = at;
    for _ in 0..5 {
        let Some(previous) = before.checked_sub(1) else { break };
        let token = sentence.at(previous);
        // "<b>": what the text was copied with.
        if token.taken && token.kind == Kind::Mark('>') {
            let opened = (previous.saturating_sub(ELEMENT)..previous)
                .rev()
                .find(|at| sentence.mark(*at, '<'));
            before = opened.unwrap_or(previous);
            continue;
        }
        if token.has(Tag::Origin) && is_source(sentence, previous, at) {
            return (Role::Count, bound);
        }
        if token.has(Tag::Baseline) && is_baseline(sentence, previous) {
            return (Role::From, Bound::None);
        }
        // "a reduction of 25%".
        let changed = sentence.any(previous.wrapping_sub(1), Tags::of(&[Tag::Up, Tag::Down]));
        if token.has(Tag::Of) && changed && !sentence.has(previous.wrapping_sub(1), Tag::Degree) {
            change = true;
            break;
        }
        if token.has(Tag::AtLeast) && !token.has(Tag::Means) {
            bound = Bound::AtLeast;
        } else if token.has(Tag::AtMost) && is_limit(sentence, previous, at) {
            bound = Bound::AtMost;
        } else if token.has(Tag::Origin) {
            return (Role::From, Bound::None);
        } else if token.has(Tag::Delta) && !token.has(Tag::To) {
            return if is_agent(sentence, at, number) {
                (Role::Count, bound)
            } else {
                (Role::By, bound)
            };
        } else if token.has(Tag::Target) && !token.has(Tag::And) && !token.has(Tag::Due) {
            return (Role::To, bound);
        } else if token.tags.any(Tags::of(&[Tag::Up, Tag::Down])) && !token.verb.is(VerbClass::REACH) {
            change = true;
        } else if !token.tags.any(FILLER)
            && !matches!(
                token.kind,
                Kind::Mark('≥' | '≤' | '<' | '>' | '~' | '≈' | '=' | ':' | '*')
            )
            && !token.has(Tag::Be)
            && !token.has(Tag::In)
        {
            break;
        }
        before = previous;
    }
    let relative = number.shape == Shape::Percent
        || number.shape == Shape::Times
        || matches!(unit::of_number(sentence, at), Some(Unit::Points | Unit::BasisPoints))
        || sentence.any(at + 1, Tags::of(&[Tag::Points, Tag::BasisPoints, Tag::Percent]));
    let of = sentence.has(at + 1, Tag::Of);
    let more = sentence.any(at + 1, Tags::of(&[Tag::Up, Tag::Down])) && relative;
    if (change && (relative || number.sign.is_some()) || (changes && relative && !of) || more) && bound == Bound::None {
        return (Role::By, bound);
    }
    // Nobody counts 0.9 of a thing.
    let whole = number.value.fract().is_zero();
    let counted = whole
        && bound == Bound::None
        && number.shape == Shape::Plain
        && number.currency.is_none()
        && number.suffix.is_none();
    (if counted { Role::Count } else { Role::Level }, bound)
}

/// "(12% last year)", "40% today", "9 now": the words behind say that it is how things stand.
fn stands_now(sentence: &Sentence<'_>, at: usize) -> bool {
    let unit = sentence.any(at + 1, Tags::of(&[Tag::Unit, Tag::Percent, Tag::Points, Tag::Day]));
    let word = at + 1 + usize::from(unit);
    let token = sentence.at(word);
    token.has(Tag::Baseline)
        && !token.tags.any(Tags::of(&[Tag::Origin, Tag::Prep, Tag::Be, Tag::About]))
        && sentence.at(word + 1).is_break()
        && !sentence.mark(word + 1, ':')
}

/// "reviewed by two editors", "completed by 80% of staff": who does it, and not by how much.
fn is_agent(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    let share = number.shape == Shape::Percent && sentence.has(at + 1, Tag::Of);
    let noun = at + 1 + usize::from(share);
    let people = (noun..noun + 4)
        .take_while(|at| sentence.at(*at).is_word() && !sentence.has(*at, Tag::Prep))
        .any(|at| sentence.any(at, Tags::of(&[Tag::People, Tag::Outcome])));
    let done = sentence.at(at.wrapping_sub(2));
    let passive =
        done.verb.is_verb() && done.forms.is(Forms::PAST) && !done.verb.is(VerbClass::UP.with(VerbClass::DOWN));
    (number.shape == Shape::Plain || share) && people && passive
}

/// "feedback from 10 customers": who it comes from, where nothing is moved to somewhere else.
fn is_source(sentence: &Sentence<'_>, origin: usize, number: usize) -> bool {
    let moves = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::MULTIPLY)
        .with(VerbClass::REACH)
        .with(VerbClass::MOVE);
    let near = origin.saturating_sub(16).max(sentence.start);
    let moved = (near..origin).any(|at| sentence.at(at).verb.is(moves) && !sentence.at(at).verb.is(VerbClass::BECOME));
    let led = (number + 1..number + 9)
        .any(|at| (sentence.has(at, Tag::Target) || sentence.mark(at, '→')) && leads_to_number(sentence, at));
    let people = (number + 1..number + 4)
        .take_while(|at| sentence.at(*at).is_word() && !sentence.has(*at, Tag::Prep))
        .any(|at| sentence.any(at, Tags::of(&[Tag::People, Tag::Outcome])));
    people && !moved && !led
}

/// A limit behind the number: `40+`, "40 or more".
fn behind(sentence: &Sentence<'_>, at: usize, number: &Number) -> Bound {
    let near = (at + 1..at + 4).take_while(|at| !sentence.at(*at).is_number());
    let tagged = |tag| {
        near.clone()
            .any(|at| sentence.has(at, tag) && !sentence.any(at, Tags::of(&[Tag::Prep, Tag::And])))
    };
    if number.plus || tagged(Tag::OrMore) {
        Bound::AtLeast
    } else if tagged(Tag::OrLess) {
        Bound::AtMost
    } else {
        Bound::None
    }
}

/// "within 4 hours" is a limit, "within 4 teams" a place.
fn is_limit(sentence: &Sentence<'_>, at: usize, number: usize) -> bool {
    !sentence.has(at, Tag::Within)
        || sentence
            .number(number)
            .is_some_and(|number| number.suffix.is_some() || number.shape == Shape::Percent)
        || sentence.any(
            number + 1,
            Tags::of(&[
                Tag::Unit,
                Tag::Day,
                Tag::Week,
                Tag::Percent,
                Tag::Business,
                Tag::Points,
                Tag::PartOfDay,
            ]),
        )
}

/// Whether a word like "was" or "now" says that the number behind it is how things stand: in brackets, behind a comma,
/// or in words that can mean nothing else.
fn is_baseline(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let before = sentence.before(at);
    let set_off = before.is_break() || before.is_number() || before.has(Tag::Baseline);
    let plain = token.tags.any(Tags::of(&[Tag::Be, Tag::Today]));
    !plain || set_off || before.tags.any(Tags::of(&[Tag::Relative, Tag::Unit, Tag::Percent]))
}

/// Whether an amount belongs to what the goal is about: "for tenants with 1M+ documents".
fn is_scope(sentence: &Sentence<'_>, at: usize, amount: &Amount) -> bool {
    if amount.role != Role::Level && amount.role != Role::Count {
        return false;
    }
    let before = sentence.before(at);
    let with = before.has(Tag::Scope)
        && before.has(Tag::Means)
        && sentence
            .at(at.wrapping_sub(2))
            .tags
            .any(Tags::of(&[Tag::People, Tag::Outcome]));
    let across = before.has(Tag::Scope)
        && !before.tags.any(Tags::of(&[
            Tag::Target,
            Tag::Origin,
            Tag::Within,
            Tag::AtMost,
            Tag::AtLeast,
            Tag::Due,
            Tag::Of,
            Tag::Means,
            Tag::In,
        ]))
        && amount.role == Role::Count
        && !before.has(Tag::For);
    with || across
}

/// `40 → 60`, "3 days, versus 7": an amount takes its part from its neighbour.
fn pair(sentence: &Sentence<'_>, amounts: &mut [Amount]) {
    for index in 1..amounts.len() {
        let (left, right) = (amounts[index - 1], amounts[index]);
        let arrow = (left.at + 1..right.at).take(4).any(|at| sentence.mark(at, '→'));
        if arrow {
            amounts[index].role = Role::To;
            amounts[index - 1].role = Role::From;
        } else if right.role == Role::To
            && left.role != Role::From
            && left.role != Role::To
            && is_range(sentence, left.at, right.at)
        {
            // "By 20% to 40%" is a range of a change.
            let role = if left.role == Role::By { Role::By } else { Role::Level };
            amounts[index - 1].role = role;
            amounts[index].role = role;
        } else if right.role == Role::To && stands_right_before(sentence, &left, &right) {
            amounts[index - 1].role = Role::From;
        }
        if amounts[index].role == Role::To && amounts[index - 1].role == Role::From && left.unit.is_none() {
            amounts[index - 1].unit = right.unit;
        }
        if amounts[index].role == Role::From && amounts[index].unit.is_none() {
            amounts[index].unit = left.unit;
        }
    }
}

/// "34% to 50%", "180 lbs to 165 lbs": a level and where it shall go.
fn stands_right_before(sentence: &Sentence<'_>, left: &Amount, right: &Amount) -> bool {
    let unit = usize::from(sentence.any(left.at + 1, Tags::of(&[Tag::Unit, Tag::Percent, Tag::Points])));
    // "41 % (2025) to 50 %": when it was.
    let mut behind = left.at + 1 + unit;
    if sentence.mark(behind, '(') && sentence.at(behind + 1).taken && sentence.mark(behind + 2, ')') {
        behind += 3;
    }
    right.at == behind + 1 && matches!(left.role, Role::Level | Role::Count)
}

/// "3 to 5 demos" without "from": a range.
fn is_range(sentence: &Sentence<'_>, left: usize, right: usize) -> bool {
    let before = sentence.before(left);
    // "open rate: 34% to 50%": from there to there.
    let moves = before.kind == Kind::Mark(':') || before.tags.any(Tags::of(&[Tag::Metric, Tag::Half]));
    !moves
        && right == left + 2
        && !sentence.has(left.wrapping_sub(1), Tag::Origin)
        && !sentence.at(left + 1).has(Tag::Origin)
}

/// The last stage of "50% by Q2, 70% by Q4": levels of one metric, each with its own day.
fn last_stage(sentence: &Sentence<'_>, amounts: &[Amount]) -> Option<Amount> {
    let mut stages = amounts
        .iter()
        .filter(|amount| amount.is_target() && amount.role != Role::By);
    let mut last = *stages.next()?;
    let mut staged = false;
    for stage in stages {
        if !follows_stage(sentence, &last, stage) {
            break;
        }
        staged = true;
        last = *stage;
    }
    staged.then_some(last)
}

/// Whether an amount is the next stage of the one before: a day and a joint stand between, and nothing that is measured.
pub(crate) fn follows_stage(sentence: &Sentence<'_>, left: &Amount, right: &Amount) -> bool {
    let dated = |at: usize| sentence.at(at).taken && !sentence.at(at).quoted;
    let between = left.at + 1..right.at;
    let same_unit = match (left.unit, right.unit) {
        (Some(Unit::Words(left)), Some(Unit::Words(right))) => {
            let last = |span: Span| span.of(sentence.text).rsplit(' ').next().unwrap_or("");
            last(left).eq_ignore_ascii_case(last(right))
        }
        (Some(Unit::Words(_)), None) | (None, Some(Unit::Words(_))) => true,
        (left, right) => left == right,
    };
    let loose = Tags::of(&[Tag::And, Tag::To, Tag::Target, Tag::Adverb]);
    let plain = |at: usize| {
        dated(at)
            || sentence.at(at).is_break()
            || sentence.any(at, loose)
            || left
                .unit
                .is_some_and(|unit| matches!(unit, Unit::Words(span) if span.cover(sentence.at(at).span) == span))
    };
    same_unit
        && between.clone().any(dated)
        && between.clone().all(plain)
        && (right.at..right.at + 6).any(|at| at > right.at && dated(at))
}

/// The first target. What is said outright ("to 40") comes before a level, a level before a count.
pub(crate) fn target(sentence: &Sentence<'_>, amounts: &[Amount]) -> Target {
    let find = |test: &dyn Fn(&Amount) -> bool| amounts.iter().find(|amount| test(amount)).copied();
    let from = find(&|amount| amount.role == Role::From);
    let by = find(&|amount| amount.role == Role::By && !amount.aside);
    let stated = find(&|amount| amount.role == Role::To && (!amount.aside || from.is_some_and(|from| from.aside)));
    let limited = find(&|amount| amount.role == Role::Level && !amount.aside && amount.bound != Bound::None);
    let first = find(&|amount| matches!(amount.role, Role::Level | Role::Count) && !amount.aside);
    let any = find(&|amount| amount.role != Role::From && amount.role != Role::By);
    let percent = first.filter(|amount| amount.unit == Some(Unit::Percent));
    let to = last_stage(sentence, amounts).or(stated).or_else(|| {
        if by.is_some() {
            None
        } else {
            percent.or(first).or(limited).or(any)
        }
    });
    let range = to.or(by).and_then(|amount| range::of(sentence, amounts, &amount));
    let (low, upper) = range.unzip();
    Target {
        from,
        to: to.map(|to| low.unwrap_or(to)),
        by: by.map(|by| low.filter(|_| to.is_none()).unwrap_or(by)),
        upper,
    }
}

/// Where the sentence says how things stand.
pub(crate) fn baseline(parts: &Parts<'_, '_>) -> Option<Span> {
    let from = parts.amounts.iter().find(|amount| amount.role == Role::From);
    let periodic = parts
        .clauses
        .cadence_change
        .map(|(from, _)| parts.sentence.at(from).span);
    from.map(|amount| amount.span).or(periodic)
}
