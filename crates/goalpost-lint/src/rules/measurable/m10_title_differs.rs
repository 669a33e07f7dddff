//! Titles that promise another number than the fields.

use std::cmp::Ordering;

use goalpost_prose::{Amount, Bound, Direction, Glance, Reading, Role, Unit as Said};
use goalpost_syntax::{FactKinds, FieldName, Keyword};
use goalpost_values::{Change, Decimal, Level, Measure, Quantity, Target, Unit};

use crate::finding::{Context, Sink};
use crate::proposal::{met, pace, with_unit};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::{named, quoted};

declare_rule! {
    /// The amounts in a title contradict the fields.
    ///
    /// An amount that a title wants to reach, starts from or changes by is compared with the measure where both count
    /// the same. It agrees with any figure of the thing: start, target, `commit:`, `stretch:`, the `at:` of a
    /// milestone, or how far it is from start to target. Left alone are measures without a number, what was revised
    /// since, and a title that says so many a week where the measure counts all of them.
    "M10" "title-differs" {
        level: Warning,
        why: "People read the title and figures come from the field, so two goals are pursued.",
        source: "Goalpost's own: a field always outranks prose.",
        poor: "\
goal returns: Cut wrong deliveries from 15% to 10%
  owner: @ana
  during: 2026-Q4
  measure: 15% to 12%
  source: Returns book
  why: Each one costs us a van
",
        good: "\
goal returns: Cut wrong deliveries from 15% to 12%
  owner: @ana
  during: 2026-Q4
  measure: 15% to 12%
  source: Returns book
  why: Each one costs us a van
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal, Keyword::Fact], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let Some((text, measure)) = subject.measure() else {
        return;
    };
    let Some(measured) = measured(measure) else {
        return;
    };
    if thing.has_facts(FactKinds::REVISION) {
        return;
    }
    let Some(reading) = subject
        .reading_for(Glance::AMOUNT)
        .filter(|reading| !reading.amounts.is_empty())
    else {
        return;
    };
    let known = figures(subject, measure);
    let Some(amount) = differing(reading, measure, measured, &known) else {
        return;
    };
    if context.is_settled(thing) {
        return;
    }
    let message = format!(
        "the title says {}, and `measure:` says {}",
        quoted(subject.words(amount.span)),
        quoted(text.text)
    );
    let finding = RULE
        .at(thing.file(), subject.in_title(amount.span), message)
        .help(format!(
            "correct the one that is wrong; figures come from the field, so {} is graded by it",
            named(thing)
        ))
        .related(thing.file(), text.span, "the measure");
    sink.report(thing, finding);
}

/// What a measure comes to or holds; none where it counts nothing that a title could name.
fn measured(measure: Measure<'_>) -> Option<Quantity<'_>> {
    match measure {
        Measure::Move { target, .. } | Measure::Count { target } => Some(target),
        Measure::FromUnknown {
            target: Target::To(target),
        } => Some(target),
        Measure::Hold(level) | Measure::Average(level) => Some(bound(level)),
        _ => None,
    }
}

fn bound(level: Level<'_>) -> Quantity<'_> {
    match level {
        Level::AtLeast(bound) | Level::AtMost(bound) | Level::Between(bound, _) => bound,
    }
}

/// Every figure that the fields name.
fn figures<'m>(subject: &Subject<'m>, measure: Measure<'m>) -> Vec<Quantity<'m>> {
    let thing = subject.thing;
    let mut known: Vec<Quantity<'m>> = measured(measure).into_iter().collect();
    match measure {
        Measure::Move { start, .. } => known.push(start),
        Measure::Hold(Level::Between(_, upper)) | Measure::Average(Level::Between(_, upper)) => known.push(upper),
        _ => {}
    }
    if subject.has_own(&[FieldName::Commit, FieldName::Stretch]) {
        known.extend(
            [FieldName::Commit, FieldName::Stretch]
                .into_iter()
                .filter_map(|name| thing.quantity(name)),
        );
    }
    if subject.holds(Keyword::Milestone) {
        let points = thing.children_of(Keyword::Milestone);
        known.extend(points.filter_map(|point| point.quantity(FieldName::At)));
    }
    known
}

/// The first amount of a title that says another figure than the fields.
fn differing(
    reading: &Reading<'_>,
    measure: Measure<'_>,
    measured: Quantity<'_>,
    known: &[Quantity<'_>],
) -> Option<Amount> {
    let agrees = |amount: &Amount| {
        // "Fewer than 5" is kept by 4 at most, and "two thirds" by 67%.
        let kept = met(reading, *amount);
        let mut rounded = *amount;
        if is_percent(amount) && !is_in_digits(reading, amount) {
            rounded.value = amount.value.round();
        }
        let readings = [*amount, kept, rounded];
        readings
            .iter()
            .any(|amount| known.iter().any(|known| is_same(reading, *amount, *known)))
            || is_part_of_product(reading, amount, known)
            || known.iter().any(|known| is_just_within(reading, amount, *known))
            || is_way(reading, amount, measure)
            || known.iter().any(|known| is_more_than_asked(reading, amount, *known))
    };
    // A title may name a figure of the way, or several of which the measure takes one.
    let target = reading
        .to()
        .filter(|to| is_promise(reading, to) && counts_the_same(reading, to, measured));
    if target.is_some_and(|to| is_of_another_time(reading, &to, measure, measured)) {
        return None;
    }
    if let Some(to) = target {
        return (!reading
            .amounts
            .iter()
            .any(|amount| amount.role != Role::From && agrees(amount)))
        .then_some(to);
    }
    let Measure::Move { start, target } = measure else {
        return None;
    };
    if let Some(from) = reading.from().filter(|from| counts_the_same(reading, from, start)) {
        return (!agrees(&from)).then_some(from);
    }
    let by = reading
        .by()
        .filter(|by| reading.to().is_none() && (is_in_digits(reading, by) || is_of_one(reading, by)))?;
    let changes = matches!(reading.direction(), Some(Direction::Increase | Direction::Decrease));
    let other = if is_percent(&by) {
        !is_change(&by, start, target)
    } else if is_points(reading, &by, start) {
        target
            .value
            .checked_sub(start.value)
            .is_some_and(|way| way.abs() != by.value.abs())
    } else {
        reading.per().is_none() && is_other_way(reading, by, start, target)
    };
    (changes && other).then_some(by)
}

/// An amount of the title in the words of a figure: over the same time where that is told of both.
fn worded(reading: &Reading<'_>, amount: Amount, figure: Quantity<'_>) -> String {
    let mut text = with_unit(reading, amount);
    let pace = pace(reading);
    // "To 2 per 1,000 bed days" names no falls, and the measure does.
    let bare = amount.unit.or(reading.unit()).is_none();
    let same_pace = matches!(figure.unit, Unit::Words(words) if words.ends_with(&pace));
    if is_rate(figure.unit) && !(bare && same_pace) {
        text += &pace;
    }
    text
}

fn is_same(reading: &Reading<'_>, amount: Amount, figure: Quantity<'_>) -> bool {
    let text = worded(reading, amount, figure);
    Quantity::parse(&text).is_ok_and(|said| said.compare(figure) == Some(Ordering::Equal))
}

/// "Bikes per week", "$ per user".
fn is_rate(unit: Unit<'_>) -> bool {
    match unit {
        Unit::Per(..) => true,
        Unit::Words(words) => words.contains(" per ") || words.starts_with("per "),
        _ => false,
    }
}

/// How many of a time the next longer one has at least, but for the halves of a year: a quarter has three months.
const NEXT_TIME: i64 = 3;

/// Whether a title says so many a week, and a measure counts all of them, or those of a longer time: neither
/// contradicts the other.
fn is_of_another_time(reading: &Reading<'_>, amount: &Amount, measure: Measure<'_>, figure: Quantity<'_>) -> bool {
    if is_rate(figure.unit) {
        return false;
    }
    let adds_up = match measure {
        Measure::Count { .. } => true,
        Measure::Move { start, .. } => start.value.is_zero(),
        _ => false,
    };
    let again = || reading.deadline.as_ref().is_some_and(|due| due.recurrence.is_some());
    if reading.per().is_none() {
        return adds_up && again();
    }
    let text = with_unit(reading, *amount);
    let said = Quantity::parse(&text).ok().and_then(|said| said.in_unit(figure.unit));
    let times = Decimal::from(NEXT_TIME);
    let far = |less: Decimal, more: Decimal| less.checked_mul(times).is_some_and(|more_of_it| more >= more_of_it);
    adds_up || said.is_some_and(|said| far(said, figure.value))
}

/// "Hold 4 evenings with 30 guests each": the measure may count what both come to.
fn is_part_of_product(reading: &Reading<'_>, amount: &Amount, known: &[Quantity<'_>]) -> bool {
    let counts = |other: &&Amount| {
        matches!(other.role, Role::Count | Role::Level) && other.unit != Some(goalpost_prose::Unit::Percent)
    };
    let mut others = reading
        .amounts
        .iter()
        .filter(|other| other.span != amount.span && counts(other));
    others.any(|other| {
        let mut both = *amount;
        let Some(value) = amount.value.checked_mul(other.value) else {
            return false;
        };
        both.value = value;
        known.iter().any(|known| is_same(reading, both, *known))
    })
}

/// Whether a change in the unit of the measure is another one than from its start to its target.
fn is_other_way(reading: &Reading<'_>, by: Amount, start: Quantity<'_>, target: Quantity<'_>) -> bool {
    let text = with_unit(reading, by);
    let said = Quantity::parse(&text).ok().filter(|said| said.unit != Unit::None);
    let said = said.and_then(|said| said.in_unit(start.unit));
    let way = target
        .in_unit(start.unit)
        .and_then(|target| target.checked_sub(start.value));
    said.zip(way).is_some_and(|(said, way)| said.abs() != way.abs())
}

/// Whether an amount is what the title wants to reach: in a bare label only what stands behind "to".
fn is_promise(reading: &Reading<'_>, to: &Amount) -> bool {
    let is_one_thing = to.value == Decimal::ONE && to.bound == Bound::None;
    to.role == Role::To || !reading.verbs().is_empty() && !is_one_thing
}

/// "Hire at least one cook" and two of them: more than is asked for meets it.
fn is_more_than_asked(reading: &Reading<'_>, limit: &Amount, figure: Quantity<'_>) -> bool {
    if limit.bound != Bound::AtLeast || limit.role != Role::Count {
        return false;
    }
    let text = worded(reading, *limit, figure);
    let said = Quantity::parse(&text).ok().and_then(|said| said.compare(figure));
    said == Some(Ordering::Less)
}

/// "Win 20 more members" from 200 to 220: what is won is the way.
fn is_way(reading: &Reading<'_>, amount: &Amount, measure: Measure<'_>) -> bool {
    let Measure::Move { start, target } = measure else {
        return false;
    };
    let change = target
        .in_unit(start.unit)
        .and_then(|target| target.checked_sub(start.value));
    amount.role == Role::Count
        && change.is_some_and(|change| {
            let way = Quantity {
                value: change.abs(),
                unit: start.unit,
            };
            is_same(reading, *amount, way)
        })
}

/// The part of a limit by which a figure may be on its side of it: "under 2 seconds" is 1.9, and not 1.
const NEAR: i64 = 10;

/// Whether a figure is one that just meets a limit that is not met by its own number, and that is of no whole things.
fn is_just_within(reading: &Reading<'_>, limit: &Amount, figure: Quantity<'_>) -> bool {
    if !limit.is_strict || limit.bound == Bound::None || reading.is_whole(limit) {
        return false;
    }
    let text = worded(reading, *limit, figure);
    let Some(said) = Quantity::parse(&text).ok().and_then(|said| said.in_unit(figure.unit)) else {
        return false;
    };
    let off = match limit.bound {
        Bound::AtMost => said.checked_sub(figure.value),
        _ => figure.value.checked_sub(said),
    };
    let near = said.abs().checked_div(NEAR.into()).unwrap_or_default();
    off.is_some_and(|off| off > Decimal::ZERO && off <= near)
}

/// Whether an amount is in the unit of a figure. A bare number is, where the title says that it is the target or start.
fn counts_the_same(reading: &Reading<'_>, amount: &Amount, figure: Quantity<'_>) -> bool {
    if amount.unit.or(reading.unit()).is_none() && !matches!(amount.role, Role::To | Role::From) {
        return false;
    }
    let text = worded(reading, *amount, figure);
    Quantity::parse(&text)
        .is_ok_and(|said| said.compare(figure).is_some() && (figure.unit != Unit::None || said.unit == Unit::None))
}

/// "Double sales", "cut calls by half": of what is told about, and of no part of it.
fn is_of_one(reading: &Reading<'_>, by: &Amount) -> bool {
    let is_verb = reading.verbs().first().is_some_and(|verb| verb.span == by.span);
    let before = reading.text.get(..by.span.start as usize).unwrap_or_default();
    let led = before.split_whitespace().next_back();
    is_verb || led.is_some_and(|word| word.eq_ignore_ascii_case("by"))
}

/// "By 3 points", of percent.
fn is_points(reading: &Reading<'_>, by: &Amount, start: Quantity<'_>) -> bool {
    let Some(Said::Words(unit)) = by.unit else { return false };
    let word = unit.of(reading.text);
    start.unit == Unit::Percent && (word.eq_ignore_ascii_case("points") || word.eq_ignore_ascii_case("point"))
}

/// "Half of" is said of many things, "by 50%" of one.
fn is_in_digits(reading: &Reading<'_>, amount: &Amount) -> bool {
    amount.span.of(reading.text).bytes().any(|byte| byte.is_ascii_digit())
}

fn is_percent(amount: &Amount) -> bool {
    matches!(amount.unit, Some(Said::Percent | Said::Points))
}

/// Whether the way from start to target is a change of so many percent, or of so many points; what was rounded to a
/// whole percent, or as the figures are, is that. Nothing is a share of zero.
fn is_change(by: &Amount, start: Quantity<'_>, target: Quantity<'_>) -> bool {
    let sizes = [Decimal::ONE, -Decimal::ONE].into_iter().filter_map(|sign| {
        let by = by.value.abs().checked_mul(sign)?;
        Change::Relative(by).apply(start)
    });
    let reached: Vec<Decimal> = sizes.filter_map(|end| end.in_unit(target.unit)).collect();
    let Some(whole) = start.in_unit(target.unit) else {
        return true;
    };
    if whole.is_zero() {
        return true;
    }
    // Half of 41 is 20 in whole things, and half of 3.1 is 1.5 in tenths.
    let finest = whole.scale().max(target.value.scale());
    let step = Decimal::try_new(5, finest + 1).unwrap_or_default();
    let near = whole
        .abs()
        .checked_div(Decimal::ONE_HUNDRED)
        .unwrap_or_default()
        .max(step);
    let points = target
        .value
        .checked_sub(whole)
        .is_some_and(|way| way.abs() == by.value.abs());
    points
        || reached
            .iter()
            .any(|end| end.checked_sub(target.value).is_none_or(|off| off.abs() <= near))
}
