//! What holds of any habit.

use goalpost_values::{Allowance, Days, Decimal, Per, Schedule};
use proptest::prelude::*;

use super::{day, naive_habit};
use crate::progress::{DaysOff, Deed, Habit, Mark, tally};

/// A habit that owns what it is made of.
#[derive(Debug, Clone)]
struct Owned {
    schedule: Schedule,
    days: Days,
    closed: DaysOff,
    away: Vec<Days>,
    pauses: Vec<Days>,
    skips: Option<Allowance>,
    marks: Vec<Mark>,
}

impl Owned {
    fn habit(&self) -> Habit<'_> {
        Habit {
            schedule: &self.schedule,
            days: self.days,
            closed: &self.closed,
            away: &self.away,
            pauses: &self.pauses,
            skips: self.skips,
            marks: &self.marks,
        }
    }
}

fn any_day() -> impl Strategy<Value = goalpost_values::Day> {
    (0..200_usize).prop_map(|n| day("09-20").iter_days().nth(n).unwrap())
}

fn any_days() -> impl Strategy<Value = Days> {
    (any_day(), 0..30_usize).prop_map(|(first, more)| Days::new(first, first.iter_days().nth(more).unwrap()).unwrap())
}

fn any_schedule() -> impl Strategy<Value = Schedule> {
    let rules = vec![
        "day",
        "weekday",
        "tue,thu",
        "week on sun",
        "3 weeks on fri",
        "month on day 31",
        "month on 2nd tue",
        "quarter on last mon",
        "week",
        "3x per week",
        "10x per month",
        "5h per week",
        "40x per quarter",
        "year",
    ];
    proptest::sample::select(rules).prop_map(|rule| Schedule::parse(rule).unwrap())
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => proptest::option::of(1..200_i64).prop_map(|minutes| Deed::Done { minutes }),
        1 => any::<bool>().prop_map(|with_words| Deed::Skip { with_words }),
        1 => Just(Deed::Missed),
    ]
}

fn any_marks() -> impl Strategy<Value = Vec<Mark>> {
    proptest::collection::vec(
        (any_day(), any_deed()).prop_map(|(day, deed)| Mark { day, deed }),
        0..60,
    )
}

fn any_skips() -> impl Strategy<Value = Option<Allowance>> {
    let per = proptest::sample::select(vec![Per::Week, Per::Month, Per::Quarter, Per::Year]);
    proptest::option::of((0..4_u32, per).prop_map(|(times, per)| Allowance { times, per }))
}

fn any_habit() -> impl Strategy<Value = Owned> {
    let spans = || proptest::collection::vec(any_days(), 0..3);
    let days = (any_day(), 0..150_usize)
        .prop_map(|(first, more)| Days::new(first, first.iter_days().nth(more).unwrap()).unwrap());
    (
        any_schedule(),
        days,
        spans(),
        spans(),
        spans(),
        any_skips(),
        any_marks(),
    )
        .prop_map(|(schedule, days, closed, away, pauses, skips, marks)| Owned {
            schedule,
            days,
            closed: DaysOff::new(closed),
            away,
            pauses,
            skips,
            marks,
        })
}

proptest! {
    #[test]
    fn counting_silences_gives_what_walking_gives(owned in any_habit(), on in any_day()) {
        let (fast, slow) = (naive_habit::figures(&tally(&owned.habit(), on)), naive_habit::tally(&owned.habit(), on));
        prop_assert!((fast.7 - slow.7).abs() < 1e-9, "strength {} {}", fast.7, slow.7);
        prop_assert_eq!((fast.0, fast.1, fast.2, fast.3, fast.4, fast.5, fast.6), (slow.0, slow.1, slow.2, slow.3, slow.4, slow.5, slow.6));
    }

    #[test]
    fn adherence_and_strength_are_shares(owned in any_habit(), on in any_day()) {
        let found = tally(&owned.habit(), on);
        prop_assert!(found.adherence().is_none_or(|share| (Decimal::ZERO..=Decimal::ONE).contains(&share)));
        prop_assert!((0.0..=1.0).contains(&found.strength));
        prop_assert!(found.streak <= found.best);
    }

    #[test]
    fn later_marks_and_pauses_change_no_earlier_day(owned in any_habit(), on in any_day(), later in any_marks()) {
        let before = tally(&owned.habit(), on);
        let mut grown = owned.clone();
        grown.marks.extend(later.into_iter().filter(|mark| mark.day > on));
        let next = on.succ_opt().unwrap();
        grown.pauses.extend(Days::new(next, next.max(owned.days.last)));
        prop_assert_eq!(tally(&grown.habit(), on), before);
    }

    #[test]
    fn one_more_time_done_never_lowers_adherence(owned in any_habit(), on in any_day(), at in any_day()) {
        let before = tally(&owned.habit(), on);
        let mut kept = owned.clone();
        kept.marks.push(Mark { day: at, deed: Deed::Done { minutes: Some(30) } });
        let after = tally(&kept.habit(), on);
        prop_assert!(after.adherence() >= before.adherence() || after.skipped < before.skipped);
    }
}
