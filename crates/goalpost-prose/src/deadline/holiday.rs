//! Holidays, by the numbers that a language's data give them.

use chrono::{Datelike, Days, Weekday};
use goalpost_values::{Day, easter};

/// The day of a holiday in a year. `code` is MMDD for a fixed day; 20000 and the days from Easter Sunday; or 100000 +
/// month * 1000 + weekday * 100 + n for the n-th weekday of a month, n = 9 for the last; such a weekday and n * 1000000
/// for the n-th day behind it.
pub(super) fn day(code: i64, year: i32) -> Option<Day> {
    match code {
        101..=1231 => Day::from_ymd_opt(year, part(code / 100), part(code % 100)),
        19_900..=20_100 => moved(easter(year)?, code - 20_000),
        101_000.. => {
            let rest = code % 1_000_000 - 100_000;
            let day = nth(year, part(rest / 1000), part(rest / 100 % 10), part(rest % 10))?;
            moved(day, code / 1_000_000)
        }
        _ => None,
    }
}

fn part(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

fn moved(day: Day, by: i64) -> Option<Day> {
    let days = Days::new(by.unsigned_abs());
    if by < 0 {
        day.checked_sub_days(days)
    } else {
        day.checked_add_days(days)
    }
}

fn nth(year: i32, month: u32, weekday: u32, n: u32) -> Option<Day> {
    let weekday = Weekday::try_from(u8::try_from(weekday).ok()?).ok()?;
    if n != 9 {
        return Day::from_weekday_of_month_opt(year, month, weekday, u8::try_from(n).ok()?);
    }
    (1..=5)
        .rev()
        .find_map(|n| Day::from_weekday_of_month_opt(year, month, weekday, n))
}

/// The first time that a holiday is on or after a day.
pub(super) fn next(code: i64, today: Day) -> Option<Day> {
    let this = day(code, today.year()).filter(|day| *day >= today);
    this.or_else(|| day(code, today.year() + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn holidays_fall_on_their_days() {
        for (code, year, expected) in [
            (1225, 2026, "2026-12-25"),
            (20_000, 2026, "2026-04-05"),
            (20_000, 2027, "2027-03-28"),
            (19_998, 2027, "2027-03-26"),
            (111_304, 2026, "2026-11-26"),
            (109_001, 2027, "2027-09-06"),
            (105_009, 2027, "2027-05-31"),
            (1_111_304, 2024, "2024-11-29"),
            (4_111_304, 2024, "2024-12-02"),
        ] {
            assert_eq!(day(code, year).unwrap().to_string(), expected);
        }
    }
}
