//! Worked checks of the forecast.

use proptest::prelude::*;

use super::*;
use crate::progress::{Forecast, NoForecast, Outlook, Point, Reached, forecast};

fn points(list: &[(&str, &str)]) -> Vec<Point> {
    series(list).points(Day::MAX, None).collect()
}

/// 840 to 350 in the fourth quarter.
fn outlook<'a>(values: &'a [Point], on: &str) -> Outlook<'a> {
    Outlook {
        start: Point {
            day: day("10-01"),
            value: dec("840"),
        },
        target: dec("350"),
        bar: Decimal::ONE,
        end: day("12-31"),
        on: day(on),
        values,
    }
}

const MEASURED: [(&str, &str); 4] = [("10-19", "720"), ("10-26", "610"), ("11-09", "580"), ("11-16", "520")];

#[test]
fn check_23_where_the_values_lead() {
    let values = points(&MEASURED);
    let found: Forecast = forecast(&outlook(&values, "11-16")).unwrap();
    let lines = found.lines;
    assert_eq!(
        (six(lines.median.slope), six(lines.median.intercept)),
        ("-6.811594".into(), "840".into())
    );
    assert_eq!(
        (six(found.landing.value), six(found.landing.progress.raw())),
        ("220.144928".into(), "1.26501".into())
    );
    assert_eq!(found.reached, Reached::On(day("12-12")));
    assert_eq!(
        (six(lines.q10.slope), six(lines.q90.slope)),
        ("-9.851429".into(), "-4.071429".into())
    );
    assert_eq!(
        (six(found.q90.value), six(found.q90.progress.raw())),
        ("368.285714".into(), "0.962682".into())
    );
    assert_eq!(found.range(), (found.q90, found.q10));
    assert_eq!(six(found.needed_per_week), "-26.444444");
}

#[test]
fn below_three_values_there_is_no_forecast_and_it_says_so() {
    let values = points(&MEASURED);
    assert_eq!(forecast(&outlook(&values[..2], "11-16")), Err(NoForecast::FewValues(2)));
    assert_eq!(forecast(&outlook(&values, "10-26")), Err(NoForecast::FewValues(2)));
    let still = Outlook {
        target: dec("840"),
        ..outlook(&values, "11-16")
    };
    assert_eq!(forecast(&still), Err(NoForecast::NoWay));
}

#[test]
fn a_slope_of_zero_or_the_wrong_way_does_not_get_there() {
    for values in [
        [("10-10", "840"), ("10-20", "840"), ("10-30", "840")],
        [("10-10", "850"), ("10-20", "860"), ("10-30", "870")],
    ] {
        let values = points(&values);
        assert_eq!(
            forecast(&outlook(&values, "11-01")).unwrap().reached,
            Reached::NotAtThisPace
        );
    }
}

#[test]
fn what_is_there_already_needs_nothing_to_get_there() {
    let values = points(&[("10-10", "600"), ("10-20", "400"), ("10-30", "340")]);
    let found = forecast(&outlook(&values, "11-01")).unwrap();
    assert_eq!(found.reached, Reached::Already);
    let lower_bar = Outlook {
        bar: dec("0.5"),
        ..outlook(&values[..], "12-31")
    };
    let found = forecast(&lower_bar).unwrap();
    assert_eq!((found.reached, found.needed_per_week), (Reached::Already, None));
}

#[test]
fn a_day_that_is_too_far_ahead_is_no_day() {
    let values = points(&[("10-10", "839.9999"), ("10-20", "839.9998"), ("10-30", "839.9997")]);
    assert_eq!(
        forecast(&outlook(&values, "11-01")).unwrap().reached,
        Reached::NotAtThisPace
    );
}

/// The quantile of the slopes of all pairs, computed as the design says it.
fn quantile(points: &[Point], share: Decimal) -> Decimal {
    let mut slopes = Vec::new();
    for (index, from) in points.iter().enumerate() {
        for to in points[index + 1..].iter().filter(|to| to.day != from.day) {
            slopes.push((to.value - from.value) / Decimal::from((to.day - from.day).num_days()));
        }
    }
    slopes.sort();
    let position = share * Decimal::from(slopes.len() - 1);
    let (lower, part) = (usize::try_from(position.floor()).unwrap(), position.fract());
    let upper = slopes[(lower + 1).min(slopes.len() - 1)];
    slopes[lower] + part * (upper - slopes[lower])
}

proptest! {
    #[test]
    fn binary_order_gives_the_decimal_quantiles(
        days in proptest::collection::vec((1..80_usize, -9_999..9_999_i64), 3..30), target in 1..500_i64,
    ) {
        let mut values: Vec<Point> = Vec::new();
        for (n, value) in days {
            values.push(Point { day: day("10-01").iter_days().nth(n).unwrap(), value: Decimal::new(value, 1) });
        }
        values.sort_by_key(|point| point.day);
        let outlook = Outlook { target: dec("840") + Decimal::from(target), ..outlook(&values, "12-30") };
        let lines = forecast(&outlook).unwrap().lines;
        let all: Vec<Point> = std::iter::once(outlook.start).chain(values.iter().copied()).collect();
        for (line, share) in [(lines.q10, "0.1"), (lines.median, "0.5"), (lines.q90, "0.9")] {
            prop_assert!((line.slope - quantile(&all, dec(share))).abs() < dec("0.000000001"), "{share}");
        }
    }
}
