//! What holds of any figure, whatever comes in.

use goalpost_values::{Cadence, Day, Decimal};
use proptest::prelude::*;

use super::*;
use crate::progress::measured::{average, count, feedback, habit_share, hold, items, moves};
use crate::progress::{
    Because, Due, Level, Outlook, Part, Point, Progress, RULES, Tones, Unknown, Watch, forecast, in_force, roll_up,
    staleness,
};

/// A number as people write it.
fn any_number() -> BoxedStrategy<Decimal> {
    (-100_000..100_000_i64, 0..4_u32)
        .prop_map(|(digits, scale)| Decimal::new(digits, scale))
        .boxed()
}

/// Any number, up to the largest and the smallest.
fn wild_number() -> BoxedStrategy<Decimal> {
    let edges = vec![
        Decimal::MAX,
        Decimal::MIN,
        Decimal::ZERO,
        Decimal::new(1, 28),
        Decimal::new(-1, 28),
    ];
    prop_oneof![
        3 => (any::<i128>(), 0..=28_u32).prop_map(|(digits, scale)| {
            Decimal::from_i128_with_scale(digits % (1_i128 << 96), scale)
        }),
        1 => proptest::sample::select(edges),
        2 => any_number(),
    ]
    .boxed()
}

fn any_day() -> BoxedStrategy<Day> {
    (0..400_usize)
        .prop_map(|n| day("2026-06-01").iter_days().nth(n).unwrap())
        .boxed()
}

fn wild_day() -> BoxedStrategy<Day> {
    let edges = vec![
        Day::MIN,
        Day::MAX,
        Day::from_ymd_opt(1, 1, 1).unwrap(),
        Day::from_ymd_opt(9999, 12, 31).unwrap(),
    ];
    prop_oneof![4 => any_day(), 1 => proptest::sample::select(edges)].boxed()
}

fn entries_of(
    days: impl Strategy<Value = Day>,
    numbers: impl Strategy<Value = Decimal>,
) -> impl Strategy<Value = Vec<Entry>> {
    let entry = (days, numbers, any::<bool>()).prop_map(|(day, number, adds)| {
        if adds {
            Entry::added(day, number)
        } else {
            Entry::value(day, number)
        }
    });
    proptest::collection::vec(entry, 0..30)
}

fn any_timing(days: &BoxedStrategy<Day>) -> impl Strategy<Value = Timing> {
    let edge = || proptest::option::weighted(0.9, days.clone());
    (days.clone(), edge(), edge()).prop_map(|(on, start, end)| Timing { on, start, end })
}

fn any_level(numbers: BoxedStrategy<Decimal>) -> impl Strategy<Value = Level> {
    (0..3, numbers.clone(), numbers).prop_map(|(kind, a, b)| match kind {
        0 => Level::AtLeast(a),
        1 => Level::AtMost(a),
        _ => Level::Between(a, b),
    })
}

fn any_cadence() -> impl Strategy<Value = Cadence> {
    prop_oneof![
        (1..400_u32).prop_map(Cadence::Days),
        (1..30_u32).prop_map(Cadence::Months)
    ]
}

fn any_parts() -> impl Strategy<Value = Vec<Part>> {
    let part = (
        0..1000_i64,
        proptest::option::of(any_number()),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_map(|(weight, p, dropped, ended)| Part {
            weight: Decimal::new(weight, 1),
            progress: p.map(Progress::new),
            dropped,
            ended,
        });
    proptest::collection::vec(part, 0..12)
}

fn is_share(figure: Option<Decimal>) -> bool {
    figure.is_none_or(|figure| (Decimal::ZERO..=Decimal::ONE).contains(&figure))
}

/// How good a status is among those that a rule gives.
fn rank(status: Status) -> u32 {
    match status {
        Status::OffTrack => 0,
        Status::AtRisk => 1,
        Status::OnTrack => 2,
        _ => 3,
    }
}

proptest! {
    #[test]
    fn moving_towards_the_target_never_lowers_progress(
        start in wild_number(), target in wild_number(), value in wild_number(), nearer in wild_number(),
    ) {
        prop_assume!(start != target);
        let (value, nearer) = if (value <= nearer) == (start < target) { (value, nearer) } else { (nearer, value) };
        let p = |value| moves(Some(start), target, &Series::new(vec![Entry::value(day("10-05"), value)]), &q4("11-01")).raw();
        if let (Some(before), Some(after)) = (p(value), p(nearer)) {
            prop_assert!(after >= before, "{before} {after}");
        }
    }

    #[test]
    fn every_score_is_a_share_and_nothing_panics(
        start in proptest::option::of(wild_number()), target in wild_number(), level in any_level(wild_number()),
        changes in entries_of(wild_day(), wild_number()), timing in any_timing(&wild_day()), cadence in any_cadence(),
        plus in any::<u32>(), minus in any::<u32>(), parts in any_parts(),
    ) {
        let series = Series::new(changes.clone());
        let tones = Tones { plus, minus, equal: 0 };
        for measured in [
            moves(start, target, &series, &timing),
            count(target, true, &series, &timing),
            hold(level, &series, cadence, &timing),
            average(level, &changes, cadence, &timing),
            feedback(level, tones, &timing),
            habit_share(target, start, 3, &timing),
            items(&parts),
        ] {
            prop_assert!(is_share(measured.score()), "{measured:?}");
            for rule in &RULES {
                status(rule.name, &measured, Bar::WHOLE, &timing);
            }
        }
    }

    #[test]
    fn without_a_way_there_is_no_progress(start in wild_number(), value in wild_number()) {
        let series = Series::new(vec![Entry::value(day("10-05"), value)]);
        let measured = moves(Some(start), start, &series, &q4("11-01"));
        prop_assert_eq!(measured.progress, Err(Unknown::NoWay));
    }

    #[test]
    fn later_events_and_revisions_change_no_earlier_day(
        changes in entries_of(any_day(), any_number()), later in entries_of(any_day(), any_number()),
        on in any_day(), level in any_level(any_number()), cadence in any_cadence(),
        targets in proptest::collection::vec((any_day(), any_number()), 0..5), revised in any_number(),
    ) {
        let mut grown = changes.clone();
        grown.extend(later.into_iter().filter(|entry| entry.day > on));
        let mut revisions = targets.clone();
        revisions.sort_by_key(|(day, _)| *day);
        let mut more = revisions.clone();
        more.retain(|(day, _)| *day <= on);
        more.push((on.succ_opt().unwrap(), revised));

        let timing = Timing { on, start: Some(day("2026-07-01")), end: Some(day("2027-03-31")) };
        let p = |entries: &[Entry], revisions: &[(Day, Decimal)]| {
            let series = Series::new(entries.to_vec());
            let target = *in_force(&Decimal::TEN, revisions, on);
            (
                moves(Some(Decimal::ONE), target, &series, &timing),
                hold(level, &series, cadence, &timing),
                average(level, entries, cadence, &timing),
            )
        };
        prop_assert_eq!(p(&grown, &more), p(&changes, &revisions));
    }

    #[test]
    fn a_score_lies_between_its_parts_and_ignores_the_scale_of_weights(parts in any_parts(), scale in 1..1000_i64) {
        let rolled = roll_up(&parts);
        let scaled: Vec<Part> =
            parts.iter().map(|part| Part { weight: part.weight * Decimal::new(scale, 2), ..*part }).collect();
        let close = |a: Decimal, b: Decimal| (a - b).abs() < Decimal::new(1, 20);
        match (rolled.score, roll_up(&scaled).score) {
            (Ok(score), Ok(other)) => {
                prop_assert!(close(score, other), "{score} {other}");
                let counted = parts.iter().filter(|part| !part.dropped && !part.weight.is_zero());
                let known = counted.filter(|part| part.progress.is_some() || part.ended);
                let scores: Vec<Decimal> = known.map(|part| part.progress.map_or(Decimal::ZERO, Progress::score)).collect();
                let (low, high) = (scores.iter().min().unwrap(), scores.iter().max().unwrap());
                let slack = Decimal::new(1, 20);
                prop_assert!(*low - slack <= score && score <= *high + slack, "{low} {score} {high}");
            }
            (before, after) => prop_assert_eq!(before, after),
        }
    }

    #[test]
    fn more_progress_never_gives_a_worse_status(
        p in -200..200_i64, more in 0..200_i64, on in 0..100_usize, rule in 0..RULES.len(), bar in 1..=10_i64, target in 1..20_i64,
    ) {
        let timing = Timing { on: day("09-28").iter_days().nth(on).unwrap(), ..q4("10-01") };
        let bar = Bar { value: Decimal::new(bar, 1), ..Bar::WHOLE };
        let of = |p: i64, things| {
            let value = Decimal::new(p, 2) * Decimal::from(target);
            let series = Series::new(vec![Entry::value(day("09-01"), value)]);
            status(RULES[rule].name, &count(target.into(), things, &series, &timing), bar, &timing)
        };
        for things in [false, true] {
            let (before, after) = (of(p, things), of(p + more, things));
            prop_assert!(rank(after) >= rank(before) || before == Status::NotStarted || before == Status::Missed, "{before:?} {after:?}");
        }
    }

    #[test]
    fn a_plan_rises_from_none_to_the_bar(
        on in 0..120_usize, points in proptest::collection::vec((any_day(), any_number()), 0..6), bar in 1..=10_i64,
    ) {
        let bar = Bar { value: Decimal::new(bar, 1), ..Bar::WHOLE };
        let points: Vec<Due> = points.into_iter().map(|(day, amount)| Due { day, amount }).collect();
        let at = |on: Day| Timing { on, ..q4("10-01") };
        let on = day("09-20").iter_days().nth(on).unwrap();
        let next = on.succ_opt().unwrap();
        for pace in [Pace::Linear, Pace::Front, Pace::Back, Pace::Milestones(&points)] {
            let (plan, later) = (plan(bar, pace, &at(on)).unwrap(), plan(bar, pace, &at(next)).unwrap());
            prop_assert!(Decimal::ZERO <= plan.value && plan.value <= later.value && later.value <= bar.value, "{pace:?}");
        }
        let through = plan(bar, Pace::Points(&points), &at(on)).unwrap();
        prop_assert!(is_share(Some(through.paced)) && through.value <= bar.value);
    }

    #[test]
    fn a_forecast_never_panics_and_its_range_holds_its_ends(
        values in proptest::collection::vec((wild_day(), wild_number()), 0..40), start in wild_number(), target in wild_number(),
        bar in wild_number(), end in wild_day(), on in wild_day(), first in wild_day(),
    ) {
        let mut values: Vec<Point> = values.into_iter().map(|(day, value)| Point { day, value }).collect();
        values.sort_by_key(|point| point.day);
        let start = Point { day: first, value: start };
        if let Ok(found) = forecast(&Outlook { start, target, bar, end, on, values: &values }) {
            let (low, high) = found.range();
            prop_assert!(low.progress <= high.progress);
            let slopes = [found.lines.q10, found.lines.median, found.lines.q90].map(|line| f64::try_from(line.slope).unwrap());
            // The order is that of binary numbers.
            let rises = |a: f64, b: f64| a <= b + 1e-12 * (a.abs() + b.abs());
            prop_assert!(rises(slopes[0], slopes[1]) && rises(slopes[1], slopes[2]), "{slopes:?}");
        }
    }

    #[test]
    fn silence_only_grows_staler(cadence in any_cadence(), sign in proptest::option::of(any_day()), start in wild_day(), on in wild_day()) {
        let watch = Watch { cadence, last_sign: sign, start: Some(start), back_since: None, at_rest: false };
        if let Some(next) = on.succ_opt() {
            let watched = sign.is_none_or(|sign| sign <= on);
            prop_assert!(!watched || staleness(&watch, on).freshness <= staleness(&watch, next).freshness);
        }
    }
}

#[test]
fn the_parts_explain_a_verdict() {
    let timing = q4("11-15");
    let measured = moves(Some(dec("0")), dec("100"), &series(&[("10-20", "30")]), &timing);
    let subject = Subject {
        timing: &timing,
        life: Life::default(),
        measured: &measured,
        bar: Bar::WHOLE,
        plan: plan(Bar::WHOLE, Pace::Linear, &timing),
    };
    let Because::Rule {
        rule,
        p,
        plan,
        held_back,
    } = judge(Rule::DEFAULT, &subject).because
    else {
        panic!("the rule decides");
    };
    assert_eq!(
        (rule.name, p.percent(), six(plan), held_back),
        ("ratio", 30, "0.494505".into(), false)
    );
}
