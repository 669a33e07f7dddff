//! Easter, which moves through March and April.

use super::Day;

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus/Jones/Butcher).
#[must_use]
pub fn easter(year: i32) -> Option<Day> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    Day::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31 + 1).ok()?)
}

/// "Easter 2027", "by Easter 2027": the Sunday.
pub(crate) fn easter_named(text: &str) -> Option<Day> {
    let mut words = text.split_whitespace().rev();
    let year: i32 = words.next()?.parse().ok().filter(|year| (1900..=2200).contains(year))?;
    let name = words.next()?.trim_end_matches(',');
    let is_easter = name.eq_ignore_ascii_case("easter");
    let rest = words.next().is_none_or(|word| word.eq_ignore_ascii_case("by"));
    (is_easter && rest).then(|| easter(year))?
}
