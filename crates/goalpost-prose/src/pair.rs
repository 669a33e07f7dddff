//! Amounts that take their part from their neighbour: a start and what it leads to, a range, a step and where it comes
//! to.

use goalpost_values::Decimal;

use crate::amount::{Amount, Bound, Role};
use crate::lexicon::{Forms, Tag, Tags, VerbClass};
use crate::sentence::{Kind, Sentence};
use crate::unit::Unit;
use crate::{range, role, unit};

/// `40 → 60`, "3 days, versus 7": an amount takes its part from its neighbour.
pub(crate) fn read(sentence: &Sentence<'_>, amounts: &mut [Amount]) {
    for index in 1..amounts.len() {
        let (left, right) = (amounts[index - 1], amounts[index]);
        if is_band_of_change(sentence, &left, &right) {
            amounts[index - 1].role = Role::By;
            amounts[index].role = Role::By;
            continue;
        }
        if is_band_of_level(sentence, &left, &right) {
            amounts[index - 1].role = Role::Level;
            amounts[index].role = Role::Level;
            amounts[index].bound = Bound::None;
            continue;
        }
        // "From 10-12% to 5%".
        let dashed = right.at == left.at + 2 && (sentence.mark(left.at + 1, '-') || sentence.mark(left.at + 1, '–'));
        if dashed && left.is_from() {
            amounts[index].role = Role::From;
        }
        let arrow = (left.at + 1..right.at).take(4).any(|at| sentence.mark(at, '→'));
        if arrow {
            amounts[index].role = Role::To;
            amounts[index - 1].role = Role::From;
        } else if right.role == Role::To
            && left.role != Role::From
            && left.role != Role::To
            && is_range(sentence, &left, &right)
        {
            // "By 20% to 40%" is a range of a change, "by 40 to 250" says by how much and where it comes to.
            if left.role == Role::By && (is_step_to(&left, &right) || is_share_of_other(&left, &right)) {
                continue;
            }
            let role = if left.role == Role::By { Role::By } else { Role::Level };
            amounts[index - 1].role = role;
            amounts[index].role = role;
        } else if right.role == Role::To && is_step_in_points(sentence, &left, &right) {
            amounts[index - 1].role = Role::By;
        } else if right.role == Role::To
            && (stands_right_before(sentence, &left, &right) || is_brought_to(sentence, &left, &right))
        {
            amounts[index - 1].role = Role::From;
        }
        // "From 12 to 4 min 30 s": not 12 seconds.
        let is_clear = sentence.number(right.at).is_none_or(|number| number.time.is_none());
        if amounts[index].role == Role::To && amounts[index - 1].role == Role::From && left.unit.is_none() && is_clear {
            amounts[index - 1].unit = right.unit;
        }
        if amounts[index].role == Role::From && amounts[index].unit.is_none() && left.role != Role::By {
            amounts[index].unit = left.unit;
        }
    }
}

/// "20% to 30% fewer complaints", "cut waste 10 to 15%": a share by which something changes, told by its two ends.
fn is_band_of_change(sentence: &Sentence<'_>, left: &Amount, right: &Amount) -> bool {
    let shares = |unit| matches!(unit, Some(Unit::Percent | Unit::Points | Unit::BasisPoints));
    let same = left.unit.is_none() || unit::is_same(sentence, left.unit, right.unit);
    let plain = left.bound == Bound::None && right.bound == Bound::None && left.value < right.value;
    if !shares(right.unit) || !same || !plain || !range::is_joined(sentence, left, right) {
        return false;
    }
    // "Up from 3% to 5% growth" is a way, "from 20% to 30% fewer" is none.
    let behind = right.at + 1 + usize::from(sentence.any(right.at + 1, Tags::of(&[Tag::Percent, Tag::Points])));
    let changed = if left.is_from() {
        sentence.compares(behind)
    } else {
        role::is_changed(sentence, right.at)
    };
    // A way down does not rise.
    let lead = (sentence.start..left.at)
        .rev()
        .find(|at| !sentence.has(*at, Tag::About));
    let cut = || {
        let joints = Tags::of(&[Tag::Prep, Tag::And, Tag::Or]);
        let named =
            lead.is_some_and(|at| at > sentence.start && sentence.at(at).is_word() && !sentence.any(at, joints));
        let verb = sentence.at(sentence.start).verb;
        named && verb.is(VerbClass::DOWN) && !verb.is(VerbClass::COMPLETE)
    };
    changed || !left.is_from() && cut()
}

/// "Keep the fridge from 2 °C to 8 °C", "maintain 60 kg to 65 kg": what is kept goes nowhere.
fn is_band_of_level(sentence: &Sentence<'_>, left: &Amount, right: &Amount) -> bool {
    let keeps = VerbClass::HOLD.with(VerbClass::KEEP);
    let moves = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::MULTIPLY)
        .with(VerbClass::MOVE);
    let same = left.unit.is_none() || unit::is_same(sentence, left.unit, right.unit);
    let kept = sentence.verb(sentence.start, keeps, Forms::BASE) && !sentence.at(sentence.start).verb.is(moves);
    let goes = |at: usize| {
        let token = sentence.at(at);
        token.verb.is(moves) || token.verb.is_verb() && token.forms == Forms::ING
    };
    kept && right.role == Role::To
        && left.role != Role::By
        && left.bound == Bound::None
        && left.value < right.value
        && same
        && range::is_joined(sentence, left, right)
        && !(sentence.start + 1..left.at).any(goes)
}

/// How many times a change the level is that it leads to, at least: "by 10 to 15" is a range.
const STEPS: i64 = 4;

/// "Grow membership by 40 to 250": a number of things, and the level that it leads to.
fn is_step_to(by: &Amount, to: &Amount) -> bool {
    let shares = [by.unit, to.unit].contains(&Some(Unit::Percent));
    let far = by
        .value
        .checked_mul(Decimal::from(STEPS))
        .is_some_and(|far| to.value >= far);
    !shares && far
}

/// "Cut spend by 20% to $32k": what it comes to is no percentage.
fn is_share_of_other(by: &Amount, to: &Amount) -> bool {
    by.unit == Some(Unit::Percent) && to.unit.is_some_and(|unit| unit != Unit::Percent)
}

/// "34% to 50%", "180 lbs to 165 lbs": a level and where it shall go.
fn stands_right_before(sentence: &Sentence<'_>, left: &Amount, right: &Amount) -> bool {
    let unit = usize::from(sentence.any(left.at + 1, Tags::of(&[Tag::Unit, Tag::Percent, Tag::Points])));
    let next = left.at + 1 + unit;
    // "41% (2025) to 50%".
    let dated = sentence.mark(next, '(') && sentence.at(next + 1).taken && sentence.mark(next + 2, ')');
    // "Raise £300 to 5 charities".
    if matches!((left.unit, right.unit), (Some(Unit::Money(_)), Some(Unit::Words(_)))) {
        return false;
    }
    // "2/day to 10/day", "2 a day to 10 a day".
    let paced = right.at == next + 3
        && left.unit == right.unit
        && (sentence.mark(next, '/') || sentence.any(next, Tags::of(&[Tag::Per, Tag::Indefinite])))
        && sentence.at(next + 1).is_word();
    (paced || right.at == next + 1 + 3 * usize::from(dated)) && matches!(left.role, Role::Level | Role::Count)
}

/// "Lift the margin 2 points to 34%": by how much a share moves, and where it comes to.
fn is_step_in_points(sentence: &Sentence<'_>, left: &Amount, right: &Amount) -> bool {
    let points = left.unit == Some(Unit::Points) || sentence.has(left.at + 1, Tag::Points);
    points && right.unit == Some(Unit::Percent) && stands_right_before(sentence, left, right)
}

/// "Cut 14 errors a month to 7", "grow 180 members to 240": how many there are, right behind what moves them, and how
/// many of the same there shall be.
fn is_brought_to(sentence: &Sentence<'_>, left: &Amount, right: &Amount) -> bool {
    let known = Tags::of(&[Tag::About, Tag::Det, Tag::Own]);
    let lead = (sentence.start..left.at).rev().find(|at| !sentence.any(*at, known));
    let moved = lead.is_some_and(|at| {
        let verb = sentence.at(at);
        // "Raise £300 to 5 charities" moves no level.
        let gives = verb.verb.is(VerbClass::WIN) && (right.unit.is_some() || matches!(left.unit, Some(Unit::Money(_))));
        verb.verb.is(VerbClass::UP.with(VerbClass::DOWN)) && !gives
    });
    let same = match (left.unit, right.unit) {
        (_, None) => true,
        (Some(Unit::Words(left)), Some(Unit::Words(right))) => {
            left.of(sentence.text).eq_ignore_ascii_case(right.of(sentence.text))
        }
        (left, right) => left == right,
    };
    let free = matches!(left.role, Role::Count | Role::Level) && left.bound == Bound::None && !left.aside;
    let joints = Tags::of(&[Tag::And, Tag::Or, Tag::In, Tag::For, Tag::Means]);
    free && moved && same && (left.at + 1..right.at).all(|at| sentence.at(at).is_word() && !sentence.any(at, joints))
}

/// "3 to 5 demos" without "from": a range.
fn is_range(sentence: &Sentence<'_>, left: &Amount, right: &Amount) -> bool {
    // A range is named from its lower end: "14 to 7" is a way.
    let rises = || left.value < right.value;
    let way = is_way(sentence, left, right);
    let (left, right) = (left.at, right.at);
    let before = sentence.before(left);
    // "open rate: 34% to 50%": from there to there.
    let measured = Tags::of(&[Tag::Metric, Tag::Half]);
    let rated = before.has(Tag::Of) && sentence.any(left.wrapping_sub(2), measured);
    let moves = way || rated || before.kind == Kind::Mark(':') || before.tags.any(measured);
    !moves
        && right == left + 2
        && !sentence.has(left.wrapping_sub(1), Tag::Origin)
        && !sentence.at(left + 1).has(Tag::Origin)
        && rises()
}

/// "93% to 96% attendance", "raise £9k to £12k per month": a share or a sum that is named first of all, or right behind
/// what raises it, is where it stands, unless a change is told: "20% to 30% fewer".
fn is_way(sentence: &Sentence<'_>, left: &Amount, right: &Amount) -> bool {
    let shares = |unit: Option<Unit>| matches!(unit, Some(Unit::Percent | Unit::Money(_) | Unit::OutOf(_)));
    let changes = Tags::of(&[Tag::Up, Tag::Down, Tag::Points]);
    if !shares(right.unit) || !shares(left.unit.or(right.unit)) || sentence.any(right.at + 1, changes) {
        return false;
    }
    let verb = sentence.before(left.at).verb;
    // "Raise £9k to £12k" collects it once.
    let paced = || {
        sentence.any(
            right.at + 1,
            Tags::of(&[Tag::Per, Tag::Indefinite, Tag::Each, Tag::Every]),
        )
    };
    left.at == sentence.start || verb.is(VerbClass::UP) && (!verb.is(VerbClass::WIN) || paced())
}
