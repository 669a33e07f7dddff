//! What a text that is no number may have meant.

use goalpost_text::{Diagnostic, Safety};

use super::{Digits, unsigned};
use crate::say::{self, BAD_NUMBER, TOO_LARGE, bad, offering};

/// Why the language has no commas in numbers.
const COMMA: &str = "A comma is a point in one country and parts the thousands in another.";

/// Says that a number has too many digits.
pub(crate) fn too_many(text: &str) -> Box<Diagnostic> {
    Box::new(bad(TOO_LARGE, text, "has more than 28 digits").help("type a number of at most 28 digits"))
}

/// Says that a number is missing where a text should start with one.
pub(crate) fn missing(text: &str) -> Box<Diagnostic> {
    if text.is_empty() {
        let found = Diagnostic::new(BAD_NUMBER, say::whole(text), "a number is missing here");
        return Box::new(found.help("type digits, such as `1500` or `2.5`"));
    }
    Box::new(bad(BAD_NUMBER, text, "does not start with a number").help("type digits, such as `1500` or `2.5`"))
}

/// Says that a text is no number, and offers every number that it may have meant.
pub(crate) fn explain(text: &str) -> Box<Diagnostic> {
    if let Some(found) = say::beyond_guessing(BAD_NUMBER, text) {
        return found;
    }
    let (_, rest) = unsigned(text);
    let sign = text.strip_suffix(rest).unwrap_or("");
    let readings: Vec<String> = readings(rest)
        .into_iter()
        .map(|reading| format!("{sign}{reading}"))
        .collect();
    match readings.as_slice() {
        [] if text.is_empty() => missing(text),
        [] => Box::new(bad(BAD_NUMBER, text, "is not a number").help("type digits, such as `1500` or `2.5`")),
        [_] => offering(bad(BAD_NUMBER, text, wrong(rest)), text, &readings, Safety::Safe),
        _ => offering(
            bad(BAD_NUMBER, text, "can be read in two ways").why(COMMA),
            text,
            &readings,
            Safety::Unsafe,
        ),
    }
}

/// The same of a number of things or of money, which seldom have three decimals: in `2,400 wishlists` the comma parts the
/// thousands. A mean of points and the price of a litre have them, so that somebody is to look.
pub(crate) fn explain_whole(text: &str) -> Box<Diagnostic> {
    match (grouped_by_comma(text), readings(text).as_slice()) {
        (Some(whole), [_, point]) => thousands(bad(BAD_NUMBER, text, wrong(text)), text, &whole, point),
        _ => explain(text),
    }
}

/// The finding with the reading of a text whose commas part thousands offered, and the other one named.
pub(crate) fn thousands(found: Diagnostic, text: &str, whole: &str, point: &str) -> Box<Diagnostic> {
    let help = format!(
        "type {}, or {} if the comma is a decimal point",
        say::quoted(whole),
        say::quoted(point)
    );
    offering(found.why(COMMA).help(help), text, &[whole], Safety::Unsafe)
}

/// Why a text that can be read in one way only is not written so.
fn wrong(text: &str) -> &'static str {
    if text.contains(',') {
        "has a comma in it"
    } else if text.bytes().any(|byte| byte.is_ascii_digit()) {
        "is not how a number is written"
    } else {
        "is a number in words"
    }
}

/// The stretch at the start of a text that somebody may have meant as one number: digits with whatever people put
/// between them. Ends at the first number proper where nothing odd follows.
pub(crate) fn run(text: &str) -> &str {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let before_digit = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        let inside = match c {
            '0'..='9' | '_' | '.' => true,
            ',' | '\'' | '\u{2019}' => before_digit,
            _ => c.is_whitespace() && before_digit && is_group(text.get(at + c.len_utf8()..).unwrap_or("")),
        };
        if !inside {
            break;
        }
        end = at + c.len_utf8();
    }
    text.get(..end).unwrap_or("")
}

/// Whether exactly three digits follow, as in `1 500`.
fn is_group(text: &str) -> bool {
    text.bytes().take_while(u8::is_ascii_digit).count() == 3
}

/// The numbers that an unsigned text may mean, the likeliest first.
fn readings(text: &str) -> Vec<String> {
    if let Some(number) = word_number(text) {
        return vec![number.to_owned()];
    }
    if let Some(number) = powered(text) {
        return vec![number];
    }
    let plain: String = text
        .chars()
        .filter(|c| !matches!(c, '_' | '\'' | '\u{2019}') && !c.is_whitespace())
        .collect();
    if plain.is_empty()
        || !plain
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'))
    {
        return Vec::new();
    }
    let plain = plain.strip_suffix(['.', ',']).unwrap_or(&plain);
    let mut found = Vec::new();
    for (group, point) in [(',', '.'), ('.', ',')] {
        let reading = grouped(plain, group, point);
        found.extend(reading.filter(|reading| Digits::read(reading).is_ok() && !found.contains(reading)));
    }
    found
}

/// The number of a text with groups of three parted by one sign and the fraction by another.
fn grouped(text: &str, group: char, point: char) -> Option<String> {
    let (whole, fraction) = match text.split_once(point) {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (text, None),
    };
    if fraction.is_some_and(|fraction| fraction.is_empty() || !fraction.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let mut groups = whole.split(group);
    let first = groups.next()?;
    let mut digits = String::from(if first.is_empty() { "0" } else { first });
    let many = whole.contains(group);
    if many && (first.len() > 3 || first.is_empty() || first.starts_with('0')) {
        return None;
    }
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        digits.push_str(group);
    }
    if let Some(fraction) = fraction {
        digits.push('.');
        digits.push_str(fraction);
    }
    Some(digits)
}

/// The digits of a number whose thousands a comma parts, or of one without; none where it has another form.
pub(crate) fn grouped_by_comma(text: &str) -> Option<String> {
    grouped(text, ',', '.').filter(|reading| Digits::read(reading).is_ok_and(|digits| digits.len == reading.len()))
}

/// Whether a comma can only part the thousands of a number, as in `1,500,000` and `1,500.25`.
pub(crate) fn is_grouped_by_comma(text: &str) -> bool {
    text.contains(',') && grouped_by_comma(text).is_some() && readings(text).len() == 1
}

/// `1.5e6` written out.
fn powered(text: &str) -> Option<String> {
    let (number, power) = text.split_once(['e', 'E'])?;
    let power = power
        .strip_prefix('+')
        .unwrap_or(power)
        .parse()
        .ok()
        .filter(|power| *power <= super::MAX_DIGITS)?;
    let digits = Digits::read(number).ok().filter(|digits| digits.len == number.len())?;
    Some(digits.times_ten_to(power)?.decimal(false).normalize().to_string())
}

/// The number of a word or sign such as `three` or `½`; none where it is none.
pub(crate) fn word_number(text: &str) -> Option<&'static str> {
    const WORDS: &[(&str, &str)] = &[
        ("zero", "0"),
        ("one", "1"),
        ("two", "2"),
        ("three", "3"),
        ("four", "4"),
        ("five", "5"),
        ("six", "6"),
        ("seven", "7"),
        ("eight", "8"),
        ("nine", "9"),
        ("ten", "10"),
        ("eleven", "11"),
        ("twelve", "12"),
        ("fifteen", "15"),
        ("twenty", "20"),
        ("thirty", "30"),
        ("forty", "40"),
        ("fifty", "50"),
        ("hundred", "100"),
        ("thousand", "1000"),
        ("½", "0.5"),
        ("¼", "0.25"),
        ("¾", "0.75"),
    ];
    WORDS
        .iter()
        .find(|(word, _)| text.eq_ignore_ascii_case(word))
        .map(|(_, number)| *number)
}
