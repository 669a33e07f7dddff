//! Amounts: numbers that measure, with the part each plays.

use goalpost_text::Span;
use goalpost_values::Decimal;

use crate::clause::{Clauses, Part};
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::reading::Parts;
use crate::sentence::{Number, Sentence, Shape};
use crate::unit::{self, Unit};
use crate::{names, object, pair, range, role, share, topic, worded};

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
    /// Whether the limit itself is not enough, or too much already: "fewer than 5".
    pub is_strict: bool,
    /// What it counts or is measured in.
    pub unit: Option<Unit>,
    /// Its token.
    pub(crate) at: usize,
    /// Whether it stands in the means, a remark or a condition, and not in what is to be reached.
    pub(crate) aside: bool,
    /// Whether it only stands in a remark or tells when something else happens: "24 hours beforehand".
    pub(crate) is_remark: bool,
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
    /// Whether it is where things start.
    pub(crate) fn is_from(&self) -> bool {
        self.role == Role::From
    }

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
    let mut found: Vec<Amount> = Vec::with_capacity(sentence.numbers.len());
    let changes = changes(sentence, clauses);
    let clocked = sentence.numbers.iter().any(|number| number.shape == Shape::Clock);
    let mut whole = None;
    for at in sentence.start..sentence.len() {
        let token = sentence.at(at);
        let may_be = token.is_number() || token.tags.any(worded::WORDED);
        if !may_be || token.taken || token.quoted || whole == Some(at) {
            continue;
        }
        let amount = match sentence.number(at) {
            Some(number) => match share::at(sentence, at, number) {
                Some((amount, behind)) => {
                    whole = Some(behind);
                    Some(amount)
                }
                None => numeric(sentence, at, number, changes),
            },
            None => worded::read(sentence, at),
        };
        let Some(mut amount) = amount else { continue };
        whole = whole.or_else(|| unit::whole_of(sentence, at));
        amount.aside = matches!(
            clauses.part(at),
            Part::Means | Part::Remark | Part::Because | Part::Aside
        ) || topic::is_scope(sentence, at, &amount);
        // "… with our canteens by 8 points": by how much, wherever it stands.
        let told = amount.role == Role::By
            && clauses.part(at) == Part::Means
            && sentence.before(at).has(Tag::Delta)
            && !sentence.at(at.wrapping_sub(2)).forms.is(Forms::ING)
            && amount
                .unit
                .is_some_and(|unit| unit.is_measure() || matches!(unit, Unit::Words(_)));
        amount.aside &= !told;
        amount.is_remark = is_lead(sentence, at)
            || clauses.part(at) == Part::Because
            || clauses.part(at) == Part::Remark && (amount.unit.is_none() || is_long_remark(sentence, at));
        amount.aside |= amount.is_remark;
        let about = topic::is_about(sentence, clauses, at, &amount) || is_over(sentence, at);
        let about = about || clocked && is_clocked(sentence, at);
        if !about {
            found.push(amount);
        }
    }
    if found.is_empty() && sentence.holds.any(worded::DENIES) {
        found.extend(worded::none_of_one(sentence, clauses));
    }
    if found.is_empty() && sentence.holds.has(Tag::Within) {
        let about = |amount: &Amount| topic::is_about(sentence, clauses, amount.at, amount);
        found.extend(worded::within_one(sentence).filter(|amount| !about(amount)));
    }
    if found.is_empty() {
        return found;
    }
    pair::read(sentence, &mut found);
    lost(sentence, clauses, &mut found);
    added(sentence, clauses, &mut found);
    more(sentence, &mut found);
    found
}

/// "Lose 8 kilos", "cut 20 MWh": by how much, where no other level is named.
fn lost(sentence: &Sentence<'_>, clauses: &Clauses, amounts: &mut [Amount]) {
    let Some(verb) = clauses.head().filter(|verb| verb.is_command) else {
        return;
    };
    let lowers = verb.class.is(VerbClass::DOWN) && !verb.class.is(VerbClass::COMPLETE.with(VerbClass::HOLD));
    let sheds = sentence.has(verb.at, Tag::Shed) || verb.class.is(VerbClass::MOVE) && is_taken_off(sentence, verb.at);
    if !sheds && !lowers {
        return;
    }
    let ends = |role| {
        amounts
            .iter()
            .find(|amount| amount.role == role)
            .map(|amount| amount.value)
    };
    let way = match (ends(Role::From), ends(Role::To)) {
        (Some(from), Some(to)) => Some(from.checked_sub(to)),
        _ => None,
    };
    // "Lose 8 kg, from 92 to 84": the same told twice.
    let again = |amount: &Amount| way.is_none_or(|way| way.is_some_and(|way| way == amount.value));
    if let Some(amount) = amounts.iter_mut().find(|amount| {
        let free = amount.role == Role::Count || amount.role == Role::Level && amount.bound == Bound::None;
        let measured = || matches!(amount.unit, Some(Unit::Money(_))) || sentence.has(amount.at + 1, Tag::Unit);
        amount.at <= verb.at + 2 && free && again(amount) && (sheds || measured())
    }) {
        amount.role = Role::By;
    }
}

/// "Take 10 seconds off my sprint".
fn is_taken_off(sentence: &Sentence<'_>, verb: usize) -> bool {
    let known = Tags::of(&[Tag::Det, Tag::Own]);
    let off = |at: usize| sentence.any(at + 1, known) && sentence.word(at).eq_ignore_ascii_case("off");
    sentence.at(verb + 1).is_number() && (verb + 2..verb + 4).any(off) && sentence.lemma(verb) == "take"
}

/// "Add 500 followers", "earn an extra $250": how many more, where no other level is named.
fn added(sentence: &Sentence<'_>, clauses: &Clauses, amounts: &mut [Amount]) {
    let ends = |amount: &Amount| matches!(amount.role, Role::From | Role::To | Role::By);
    if amounts.iter().any(|amount| ends(amount) && !amount.aside) {
        return;
    }
    let adds = clauses
        .head()
        .filter(|verb| verb.is_command && sentence.lemma(verb.at) == "add");
    let others = Tags::of(&[Tag::People, Tag::Outcome, Tag::Metric]);
    let people = |at: usize| {
        let words = (at + 1..at + 5).take_while(|at| {
            let token = sentence.at(*at);
            (token.is_word() || token.is_number()) && !token.has(Tag::Prep)
        });
        words.into_iter().any(|at| sentence.any(at, others))
    };
    let extra = |at: usize| sentence.word_in(at.wrapping_sub(1), List::Extra);
    let found = amounts.iter_mut().find(|amount| {
        let free = !amount.aside && matches!(amount.role, Role::Count | Role::Level) && amount.bound == Bound::None;
        let head = adds.is_some_and(|verb| amount.at <= verb.at + 3 && people(amount.at));
        free && (head || matches!(amount.unit, Some(Unit::Money(_))) && extra(amount.at))
    });
    if let Some(amount) = found {
        amount.role = Role::By;
    }
}

/// What words such as "more", "fewer" and "more than" are.
const WAYS: Tags = Tags::of(&[Tag::Up, Tag::Down, Tag::AtLeast]);

/// "Bring in £500 more a month", "20 g less sugar", "5 more likes than last year".
fn is_so_much_more(sentence: &Sentence<'_>, word: usize, unit: bool) -> bool {
    if !sentence.compares(word) {
        return false;
    }
    let behind = sentence.at(word + 1);
    let ends = behind.is_break() || behind.taken || behind.tags.any(Tags::of(&[Tag::Per, Tag::Prep, Tag::Each]));
    // "2 fewer meetings a week": fewer of what is counted is always a change.
    let less = sentence.word_in(word, List::Fewer);
    ends || unit || less || (word + 2..word + 5).any(|at| sentence.word(at).eq_ignore_ascii_case("than"))
}

/// "10 more mentors (now 6)", "£1,000 more than last year": how many more than there are.
fn more(sentence: &Sentence<'_>, amounts: &mut [Amount]) {
    // Such words are one token, and so is nothing else as long.
    let than = |at: usize| {
        let words = sentence.at(at).span;
        let is_than = || words.of(sentence.text).eq_ignore_ascii_case("more than");
        words.len() == 9 && is_than() && !leads_to_number(sentence, at)
    };
    let plain = |amount: &Amount| matches!(amount.role, Role::Count | Role::Level) && amount.bound == Bound::None;
    // Such words compare, and most sentences have none that does.
    let may_be = sentence.holds.any(Tags::of(&[Tag::Degree, Tag::Comparison]));
    for amount in amounts.iter_mut().filter(|amount| may_be && plain(amount)) {
        let unit = sentence.has(amount.at + 1, Tag::Unit);
        let word = amount.at + 1 + usize::from(unit);
        // Nothing else is looked at where no such word stands behind it.
        if sentence.any(word, WAYS) && (than(amount.at + 1) || is_so_much_more(sentence, word, unit)) {
            amount.role = Role::By;
        }
    }
    // "5 to 10 fewer tickets": both ends of it are a change.
    for index in 1..amounts.len() {
        let (low, high) = (amounts[index - 1], amounts[index]);
        let rises = low.value < high.value && (low.unit.is_none() || unit::is_same(sentence, low.unit, high.unit));
        if high.role == Role::By && plain(&low) && rises && range::is_joined(sentence, &low, &high) {
            amounts[index - 1].role = Role::By;
        }
    }
    if !amounts.iter().any(Amount::is_from) {
        return;
    }
    let free = |amount: &&mut Amount| amount.role == Role::Count && amount.bound == Bound::None && !amount.aside;
    for amount in amounts.iter_mut().filter(free) {
        if sentence.word(amount.at + 1).eq_ignore_ascii_case("more") {
            amount.role = Role::By;
        }
    }
}

/// Whether a verb or a word of direction makes a bare percentage a change.
fn changes(sentence: &Sentence<'_>, clauses: &Clauses) -> bool {
    let verb = clauses.head().is_some_and(|verb| {
        verb.class.is(VerbClass::UP.with(VerbClass::DOWN)) && !sentence.any(verb.at, Tags::of(&[Tag::Be]))
    });
    let is_target =
        |at: usize| sentence.has(at, Tag::Target) && !sentence.has(at, Tag::And) && leads_to_number(sentence, at);
    verb && !(sentence.start..sentence.len()).any(is_target)
}

pub(crate) fn leads_to_number(sentence: &Sentence<'_>, at: usize) -> bool {
    (at + 1..at + 4).any(|at| sentence.at(at).is_number())
}

fn numeric(sentence: &Sentence<'_>, at: usize, number: &Number, changes: bool) -> Option<Amount> {
    let placed = sentence.before(at).tags.any(Tags::of(&[Tag::Rank, Tag::Last]));
    if placed && (sentence.before(at).has(Tag::Rank) || names::is_last(sentence, at)) {
        let mut amount = Amount::of(number.value, Role::Level, sentence.at(at).span, at);
        amount.bound = role::rank(sentence, at - 1);
        amount.unit = (number.shape == Shape::Percent).then_some(Unit::Percent);
        return Some(amount);
    }
    let unit = unit::of_number(sentence, at);
    let (role, bound) = role::of(sentence, at, number, unit, changes);
    let mut value = number.value;
    if number.shape == Shape::Times && counts_people(sentence, at) {
        let mut amount = Amount::of(value, Role::Count, sentence.at(at).span, at);
        amount.unit = unit;
        return Some(amount);
    }
    // "From 4x to 6x": a ratio, and where it goes.
    if number.shape == Shape::Times && role != Role::From {
        // 3x is 200 % more.
        if role == Role::By || !is_level_of_ratio(sentence, at, bound) {
            let more = value.checked_sub(Decimal::ONE)?.checked_mul(Decimal::ONE_HUNDRED)?;
            let mut amount = Amount::of(more.normalize(), Role::By, sentence.at(at).span, at);
            amount.unit = Some(Unit::Percent);
            return Some(amount);
        }
    }
    if let Shape::OutOf(whole) = number.shape
        && let Some((percent, role)) = fraction(sentence, at, role, number.value, whole)
    {
        let mut amount = Amount::of(percent, role, sentence.at(at).span, at);
        amount.bound = bound;
        amount.unit = Some(Unit::Percent);
        return Some(amount);
    }
    if number.sign == Some('-') && role != Role::By {
        value = -value;
    }
    let mut amount = Amount::of(value, role, sentence.at(at).span, at);
    amount.bound = bound;
    amount.is_strict = bound != Bound::None && role::is_strict(sentence, at);
    amount.unit = unit;
    Some(amount)
}

/// "Hire 5x nurses": so many of them, and no growth.
fn counts_people(sentence: &Sentence<'_>, at: usize) -> bool {
    let done = VerbClass::COMPLETE.with(VerbClass::ACT);
    let moved = VerbClass::UP
        .with(VerbClass::REACH)
        .with(VerbClass::MULTIPLY)
        .with(VerbClass::WIN);
    let verb = sentence.at(sentence.start).verb;
    let mut named = (at + 1..at + 4).take_while(|at| sentence.at(*at).is_word() && !sentence.has(*at, Tag::Prep));
    verb.is(done) && !verb.is(moved) && named.any(|at| sentence.has(at, Tag::People))
}

/// The largest whole that fractions are told of; "4/5" is a mark.
const PARTS: i64 = 4;

/// How many percent "by 2/3", "cut to 1/3" and "2/3 of the staff" are, and of what kind; none of a mark such as "to
/// 4/5".
fn fraction(sentence: &Sentence<'_>, at: usize, role: Role, part: Decimal, whole: Decimal) -> Option<(Decimal, Role)> {
    let percent = share::percent(part, whole).filter(|_| part < whole)?;
    if role == Role::By || sentence.has(at + 1, Tag::Of) {
        return Some((percent, role));
    }
    let left = || worded::left_over(sentence, at.checked_sub(1)?, at + 1, percent);
    let may_be = role == Role::To && whole <= Decimal::from(PARTS);
    Some((left().filter(|_| may_be)?, Role::By))
}

/// "coverage of at least 3x", "LTV/CAC above 3x", "to 4x": a ratio that is reached, and no growth.
fn is_level_of_ratio(sentence: &Sentence<'_>, at: usize, bound: Bound) -> bool {
    let counts = sentence.at(at + 1).is_word() && !sentence.any(at + 1, Tags::of(&[Tag::Prep, Tag::And, Tag::Due]));
    let before = sentence.before(at);
    // "Deadlift 1.5x bodyweight".
    before.has(Tag::Target)
        || sentence.word_in(at + 1, List::Multiples)
        || sentence.has(at + 1, Tag::Per)
        || (bound != Bound::None || before.has(Tag::Of) || before.has(Tag::In)) && !counts
}

/// How many tokens a remark in brackets has that still is about the goal: "(under 1 hour)".
const REMARK: usize = 6;

/// Whether the brackets around an amount hold more than it.
fn is_long_remark(sentence: &Sentence<'_>, at: usize) -> bool {
    let open = (at.saturating_sub(REMARK)..at).any(|at| sentence.mark(at, '('));
    let close = (at + 1..=at + REMARK).any(|at| sentence.mark(at, ')'));
    !(open && close)
}

/// "Run 5 km in 24:30": the feat whose time is told as a watch shows it, which may be minutes or hours.
fn is_clocked(sentence: &Sentence<'_>, at: usize) -> bool {
    let unit = at + 1;
    let limits = Tags::of(&[Tag::In, Tag::Within, Tag::AtMost]);
    let clock = |at: usize| sentence.number(at).is_some_and(|number| number.shape == Shape::Clock);
    sentence.has(unit, Tag::Unit)
        && !sentence.has(unit, Tag::UnitTime)
        && sentence.any(unit + 1, limits)
        && !sentence.any(unit + 1, Tags::of(&[Tag::On]))
        && !sentence.word(unit + 1).eq_ignore_ascii_case("at")
        && clock(unit + 2)
}

/// "Falls per 1,000 bed days": over how many it is counted.
fn is_over(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.before(at).has(Tag::Per) && sentence.word(at - 1).eq_ignore_ascii_case("per")
}

/// "24 hours beforehand", "two days in advance": how long before something else.
fn is_lead(sentence: &Sentence<'_>, at: usize) -> bool {
    let timed = Tags::of(&[Tag::UnitTime, Tag::Day, Tag::Week, Tag::Month]);
    if !sentence.any(at + 1, timed) {
        return false;
    }
    let in_advance = || sentence.has(at + 2, Tag::In) && sentence.word(at + 3).eq_ignore_ascii_case("advance");
    let ahead = in_advance() || sentence.word_in(at + 2, List::Ahead);
    ahead && !sentence.at(at + 2).taken && !sentence.has(at.wrapping_sub(1), Tag::Delta)
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

/// Whether an amount is the next stage of the one before: a day and a joint stand between, and nothing that is
/// measured.
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
pub(crate) fn target(sentence: &Sentence<'_>, clauses: &Clauses, amounts: &[Amount]) -> Target {
    if is_of_later_goal(sentence, clauses, amounts) {
        return Target::default();
    }
    let find = |test: &dyn Fn(&Amount) -> bool| amounts.iter().find(|amount| test(amount)).copied();
    let from = find(&|amount| amount.role == Role::From && !is_replaced(sentence, amounts, amount));
    let by = find(&|amount| amount.role == Role::By && !amount.aside);
    let stated = find(&|amount| amount.role == Role::To && (!amount.aside || from.is_some_and(|from| from.aside)));
    let limited = find(&|amount| amount.role == Role::Level && !amount.aside && amount.bound != Bound::None);
    let first = find(&|amount| matches!(amount.role, Role::Level | Role::Count) && !amount.aside);
    let any = find(&|amount| amount.role != Role::From && amount.role != Role::By && !amount.is_remark);
    let percent = first.filter(|amount| amount.unit == Some(Unit::Percent));
    // "Within 24 hours for 85% of stays, up from 58%": the share that has a start.
    let is_share = |amount: &Amount| amount.unit == Some(Unit::Percent);
    let share = match from {
        Some(from) if is_share(&from) => {
            find(&|amount| is_share(amount) && amount.is_target() && amount.role == Role::Level)
        }
        _ => None,
    };
    let percent = share.or(percent);
    let to = last_stage(sentence, amounts).or(stated).or_else(|| {
        if by.is_some() {
            None
        } else {
            percent.or(first).or(limited).or(any)
        }
    });
    let timed = to.and_then(|to| time_of_feat(sentence, amounts, &to));
    let to = timed
        .or(to)
        .filter(|to| from.is_none_or(|from| is_comparable(sentence, &from, to)));
    // "Double users from 4,000 to 8,000": the ends say by how much.
    let by = by.filter(|_| from.is_none() || to.is_none());
    let range = to.or(by).and_then(|amount| range::of(sentence, amounts, &amount));
    let (low, upper) = range.unzip();
    Target {
        from,
        to: to.map(|to| low.unwrap_or(to)),
        by: by.map(|by| low.filter(|_| to.is_none()).unwrap_or(by)),
        upper,
    }
}

/// "2 l of water instead of 3 coffees": what is given up for something else, and no start.
fn is_replaced(sentence: &Sentence<'_>, amounts: &[Amount], from: &Amount) -> bool {
    let timed = |amount: &Amount| sentence.any(amount.at + 1, Tags::of(&[Tag::UnitTime, Tag::Day, Tag::Week]));
    let other = |amount: &&Amount| {
        let words = matches!((amount.unit, from.unit), (Some(Unit::Words(_)), Some(Unit::Words(_))));
        words && !unit::is_same(sentence, amount.unit, from.unit) && !(timed(amount) && timed(from))
    };
    let instead = || sentence.word_in(from.at.wrapping_sub(1), List::InsteadOf);
    instead()
        && amounts
            .iter()
            .rfind(|amount| amount.at < from.at)
            .is_some_and(|left| other(&left))
}

/// "Finish the course and mentor two interns": the first of several goals has its end without a number.
fn is_of_later_goal(sentence: &Sentence<'_>, clauses: &Clauses, amounts: &[Amount]) -> bool {
    let [first, second, ..] = clauses.verbs.as_slice() else {
        return false;
    };
    let object = object::read(sentence, first.at + 1, first.end);
    let ends = VerbClass::COMPLETE.with(VerbClass::ACT).with(VerbClass::WIN);
    let has = sentence.lemma(second.at) == "have";
    let moved = VerbClass::UP.with(VerbClass::DOWN).with(VerbClass::VAGUE);
    let apart = first.is_command && second.is_command && !first.shares && !has;
    let done = first.class.is(ends) && !first.class.is(moved) && object.is_thing() && !object.has_level();
    apart
        && done
        && !amounts.is_empty()
        && amounts
            .iter()
            .all(|amount| amount.at >= second.from && amount.role == Role::Count)
}

/// "Run 5 miles in under 45 minutes": the time, where the number in front is that of the feat.
fn time_of_feat(sentence: &Sentence<'_>, amounts: &[Amount], feat: &Amount) -> Option<Amount> {
    let at = amounts.iter().position(|amount| amount.at == feat.at)?;
    let time = amounts.get(at + 1)?;
    let is_timed = |at: usize| sentence.any(at, Tags::of(&[Tag::UnitTime]));
    let unit = feat.at + 1;
    let feat = feat.bound == Bound::None && sentence.has(unit, Tag::Unit) && !is_timed(unit);
    let limit = time.bound == Bound::AtMost && !time.aside && role::is_time(sentence, time.at) && time.at <= unit + 4;
    (feat && limit).then_some(*time)
}

/// Whether a start and a target measure the same: "within 48 hours, up from 60%" names a time and a share.
fn is_comparable(sentence: &Sentence<'_>, from: &Amount, to: &Amount) -> bool {
    let share = |unit| matches!(unit, Unit::Percent | Unit::Points | Unit::BasisPoints);
    let timed = |amount: &Amount| {
        let timed = Tags::of(&[Tag::UnitTime, Tag::Day, Tag::Week, Tag::Month]);
        matches!(amount.unit, Some(Unit::Words(_))) && sentence.any(amount.at + 1, timed)
    };
    match (from.unit, to.unit) {
        (Some(one), Some(other)) if share(one) != share(other) => !(timed(from) || timed(to)),
        _ => true,
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
