//! What a text that is no duration may have meant.

use goalpost_text::{Diagnostic, Safety};

use super::{DAY, Duration, HOUR, WEEK};
use crate::say::{self, BAD_VALUE, bad, offering};

const HELP: &str = "type a duration such as `30m`, `1h30m`, `2d` or `6w`";

/// Explains a text that is no duration.
pub(super) fn duration(text: &str) -> Box<Diagnostic> {
    if let Some(found) = say::beyond_guessing(BAD_VALUE, text) {
        return found;
    }
    if let Some(meant) = guess(text) {
        let found = bad(BAD_VALUE, text, "is not how a duration is written");
        return offering(found, text, &[meant.to_string()], Safety::Safe);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = text.split_at(digits);
    let whole = number.parse::<i64>().ok();
    let found = match (whole, unit.trim()) {
        (Some(1..=100_000), "") => {
            let readings = ["m", "h", "d"].map(|unit| format!("{number}{unit}"));
            return offering(bad(BAD_VALUE, text, "has no unit"), text, &readings, Safety::Unsafe);
        }
        (Some(0), _) => bad(BAD_VALUE, text, "is no time at all"),
        (Some(_), unit) if unit == "s" || unit.starts_with("sec") => bad(BAD_VALUE, text, "is shorter than a minute"),
        (Some(_), unit) if unit.starts_with("month") || unit.starts_with("year") || unit.starts_with("quarter") => {
            bad(BAD_VALUE, text, "is no fixed number of days")
        }
        _ => bad(BAD_VALUE, text, "is not a duration"),
    };
    Box::new(found.help(HELP))
}

/// The duration that a text in words, fractions or another order means; none where it cannot be told.
pub(crate) fn guess(text: &str) -> Option<Duration> {
    if let Some((hours, minutes)) = text.split_once(':') {
        let (hours, minutes) = (
            hours.parse::<u16>().ok()?,
            minutes.parse::<u16>().ok().filter(|minutes| *minutes < 60)?,
        );
        return sum(i64::from(hours) * HOUR + i64::from(minutes));
    }
    let (mut rest, mut minutes) = (text.trim_start(), 0_i64);
    while !rest.is_empty() {
        let end = rest
            .bytes()
            .take_while(|byte| byte.is_ascii_digit() || *byte == b'.')
            .count();
        let (number, tail) = rest.split_at(end);
        let tail = tail.trim_start();
        let letters = tail.bytes().take_while(u8::is_ascii_alphabetic).count();
        let (unit, tail) = tail.split_at(letters);
        let short = tail
            .strip_prefix('.')
            .filter(|rest| rest.is_empty() || rest.starts_with([' ', ',']));
        let tail = short.unwrap_or(tail);
        minutes = minutes.checked_add(part(number, unit_minutes(unit)?)?)?;
        rest = tail.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
        rest = rest.strip_prefix("and ").unwrap_or(rest).trim_start();
    }
    sum(minutes)
}

fn sum(minutes: i64) -> Option<Duration> {
    (minutes > 0).then_some(Duration { minutes })
}

/// So many minutes of a unit, where that is a whole number of them.
fn part(number: &str, unit: i64) -> Option<i64> {
    let number = crate::number::parse_number(number).ok()?;
    let minutes = crate::mul(number, unit.into())?;
    i64::try_from(minutes.normalize())
        .ok()
        .filter(|_| minutes.fract().is_zero())
}

fn unit_minutes(unit: &str) -> Option<i64> {
    match unit.to_ascii_lowercase().as_str() {
        "m" | "min" | "mins" | "minute" | "minutes" => Some(1),
        "h" | "hr" | "hrs" | "hour" | "hours" => Some(HOUR),
        "d" | "day" | "days" => Some(DAY),
        "w" | "wk" | "wks" | "week" | "weeks" => Some(WEEK),
        _ => None,
    }
}
