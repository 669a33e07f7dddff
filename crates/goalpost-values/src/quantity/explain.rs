//! What a text that is no quantity may have meant.

use goalpost_text::{Diagnostic, Safety};

use super::{magnitude as strip_magnitude, strip_currency};
use crate::number::{self, Digits, NoDigits, unsigned};
use crate::say::{self, BAD_NUMBER, BAD_UNIT, bad, bad_part, lifted, offering};
use crate::unit::{read, spelled};
use crate::words::ends_unit;
use crate::{Currency, Unit, duration};

/// Explains a text that is no quantity.
pub(super) fn quantity(text: &str) -> Box<Diagnostic> {
    let (currency, rest) = strip_currency(unsigned(text).1);
    let digits = match Digits::read(rest) {
        Ok(digits) => digits,
        Err(NoDigits::TooMany) => return number::too_many(text),
        Err(NoDigits::Missing) => return no_number(text),
    };
    let (power, tail) = strip_magnitude(rest.get(digits.len..).unwrap_or(""));
    match digits.times_ten_to(power) {
        Some(_) => self::tail(text, currency, rest, tail),
        None => number::too_many(text),
    }
}

/// Explains a text in which no number is where the quantity's should be.
fn no_number(text: &str) -> Box<Diagnostic> {
    if let Some(found) = say::beyond_guessing(BAD_NUMBER, text) {
        return found;
    }
    let (_, unsigned_text) = unsigned(text);
    let (currency, rest) = strip_currency(unsigned_text);
    if rest.starts_with('.') && currency.is_none() {
        let run = number::run(rest);
        return lifted(number::explain(run), text, run);
    }
    if let Some(currency) = currency {
        return behind_symbol(text, unsigned_text, currency, rest);
    }
    let (word, behind) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    if Currency::from_code(word).is_some() && is_number(behind) {
        let found = bad(BAD_UNIT, text, "has its currency before the number");
        return offering(found, text, &[format!("{} {word}", behind.trim())], Safety::Safe);
    }
    if let Some(number) = number::word_number(word) {
        let digits = format!("{number} {}", behind.trim());
        return offering(
            bad(BAD_NUMBER, text, "has its number in words"),
            text,
            &[digits.trim_end()],
            Safety::Safe,
        );
    }
    if let Some(rest) = about(text) {
        let found = bad(BAD_NUMBER, text, "is not exact").why("progress is computed from it");
        return offering(found, text, &[rest], Safety::Unsafe);
    }
    number::missing(text)
}

/// `$-3`, `$ 5` and a symbol with nothing behind it.
fn behind_symbol(text: &str, unsigned_text: &str, currency: Currency, rest: &str) -> Box<Diagnostic> {
    let symbol = unsigned_text.strip_suffix(rest).unwrap_or("");
    let (negative, number) = unsigned(rest.trim_start());
    let number = number.trim_start();
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        let sign = if negative || text.starts_with(['-', '\u{2212}']) {
            "-"
        } else {
            ""
        };
        let found = bad(BAD_NUMBER, text, "has something between the symbol and the number");
        return offering(found, text, &[format!("{sign}{symbol}{number}")], Safety::Safe);
    }
    let found = bad(BAD_NUMBER, text, "has no number behind the symbol");
    Box::new(found.help(format!("type an amount, such as `{currency}5`")))
}

/// What follows a word or sign that makes a number vague.
fn about(text: &str) -> Option<&str> {
    const VAGUE: &[&str] = &[
        "~",
        "≈",
        "about ",
        "around ",
        "approximately ",
        "approx. ",
        "approx ",
        "ca. ",
        "ca ",
        "circa ",
        "some ",
        "roughly ",
        "nearly ",
        "almost ",
    ];
    let vague = VAGUE.iter().find(|vague| {
        text.get(..vague.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(vague))
    })?;
    text.get(vague.len()..)
        .map(str::trim_start)
        .filter(|rest| is_number(rest))
}

fn is_number(text: &str) -> bool {
    let (_, rest) = unsigned(text.trim_start());
    Digits::read(strip_currency(rest).1).is_ok()
}

/// Explains a quantity whose number is good as far as it goes: `rest` starts with the number, `tail` is what follows
/// it and its magnitude.
fn tail(text: &str, currency: Option<Currency>, rest: &str, tail: &str) -> Box<Diagnostic> {
    if let Some(found) = say::beyond_guessing(BAD_UNIT, text) {
        return found;
    }
    if let Some(run) = odd_number(rest) {
        let found = if is_of_wholes(currency, rest) {
            number::explain_whole(run)
        } else {
            number::explain(run)
        };
        return lifted(found, text, run);
    }
    let unit = tail.trim_start();
    let head = text.get(..text.len() - tail.len()).unwrap_or("");
    let (word, after) = unit.split_once(char::is_whitespace).unwrap_or((unit, ""));
    let after = after.trim_start();
    bare_m(text, head, currency, word, after)
        .or_else(|| magnitude(text, head, word, after))
        .or_else(|| out_of(text, head, unit))
        .or_else(|| percent(text, head, unit))
        .or_else(|| over_number(text, unit))
        .or_else(|| kept(text, unit))
        .or_else(|| extra(text, currency, unit))
        .unwrap_or_else(|| Box::new(unreadable(text, unit)))
}

/// Whether things or money are counted: `2,400 wishlists`, `€1,500`; not `1,500 kg`, and nothing over something else,
/// as in `1,759 EUR per l` and `1,250 children per woman`.
fn is_of_wholes(currency: Option<Currency>, rest: &str) -> bool {
    let behind = rest.get(number::run(rest).len()..).unwrap_or("");
    match read::unit(currency, behind) {
        Some(Unit::Words(words)) => !words.contains(" per "),
        Some(Unit::Currency(_)) => true,
        _ => false,
    }
}

/// The number of a quantity of things or of money, as it is written.
pub(crate) fn number_of_wholes(text: &str) -> Option<&str> {
    let (currency, rest) = strip_currency(unsigned(text).1);
    is_of_wholes(currency, rest).then(|| number::run(rest))
}

/// The stretch that was meant as one number, where that is more than what was read as one.
fn odd_number(rest: &str) -> Option<&str> {
    let run = number::run(rest);
    let behind = rest.get(run.len()..)?;
    if behind.starts_with(['e', 'E'])
        && behind
            .get(1..)
            .is_some_and(|power| power.starts_with(|c: char| c.is_ascii_digit() || c == '+'))
    {
        return rest.split_whitespace().next();
    }
    let read = Digits::read(run).ok().is_some_and(|digits| digits.len == run.len());
    (!read).then_some(run)
}

/// `5m` says neither minutes nor millions.
fn bare_m(text: &str, head: &str, currency: Option<Currency>, word: &str, after: &str) -> Option<Box<Diagnostic>> {
    if word != "m" {
        return None;
    }
    let head = head.trim_end();
    let blank = if after.is_empty() { "" } else { " " };
    let (minutes, millions) = (format!("{head}min{blank}{after}"), format!("{head}M{blank}{after}"));
    if currency.is_some() {
        return Some(offering(
            bad(BAD_UNIT, text, "has a small `m`"),
            text,
            &[millions],
            Safety::Safe,
        ));
    }
    let found = bad(BAD_UNIT, text, "does not say whether `m` means minutes or millions")
        .why("a figure in minutes and one in millions would look the same");
    // Nobody counts minutes of users, but some count minutes per day.
    let counted = !after.is_empty() && !after.starts_with("per ");
    let readings = if counted {
        vec![millions]
    } else {
        vec![minutes, millions]
    };
    Some(offering(found, text, &readings, Safety::Unsafe))
}

/// `$3 million`, `3bn`, `5 k`: the letters stick to the number.
fn magnitude(text: &str, head: &str, word: &str, after: &str) -> Option<Box<Diagnostic>> {
    let letter = spelled::magnitude(word)?;
    let blank = if after.is_empty() { "" } else { " " };
    let found = bad(
        BAD_UNIT,
        text,
        &format!("has {} where the number itself should say so", say::quoted(word)),
    );
    let reading = format!("{}{letter}{blank}{after}", head.trim_end());
    Some(offering(found, text, &[reading], Safety::Safe))
}

/// The largest scale that people give marks on in words.
const LARGEST_SCALE: u32 = 10;

/// `4 out of 5`, `4 of 5`, `4 / 5`.
fn out_of(text: &str, head: &str, unit: &str) -> Option<Box<Diagnostic>> {
    let all = ["out of ", "of ", "/"]
        .iter()
        .find_map(|of| unit.strip_prefix(of))?
        .trim_start();
    let number: String = all.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let positive = number::parse_number(&number).is_ok_and(|number| !number.is_zero());
    if !positive {
        let zero = unit.starts_with('/') && !number.is_empty();
        return zero.then(|| {
            Box::new(bad_part(BAD_UNIT, text, unit, "is out of nothing").help("type a scale, such as `4/5`"))
        });
    }
    let behind = all.get(number.len()..).unwrap_or("");
    let found = bad(BAD_UNIT, text, "is not how a point on a scale is written");
    // Nobody gives forty stars; what is out of so many is a count.
    let is_scale = number.parse::<u32>().is_ok_and(|most| most <= LARGEST_SCALE);
    if behind.starts_with(char::is_whitespace) && !is_scale {
        let counted = format!("{}{behind}", head.trim_end());
        return Some(Box::new(found.help(format!(
            "type how many there are, `{counted}`; out of how many, the measure says"
        ))));
    }
    if !behind.is_empty() && !behind.starts_with(char::is_whitespace) {
        return None;
    }
    Some(offering(
        found,
        text,
        &[format!("{}/{number}", head.trim_end())],
        Safety::Unsafe,
    ))
}

/// `80 percent`, `5 percentage points`.
fn percent(text: &str, head: &str, unit: &str) -> Option<Box<Diagnostic>> {
    let sign = spelled::percentage(unit)?;
    let found = bad(BAD_UNIT, text, "has its unit in words");
    Some(offering(
        found,
        text,
        &[format!("{}{sign}", head.trim_end())],
        Safety::Safe,
    ))
}

/// The words of a round number of bare digits, which a unit may hold where it may hold no digits: `thousand` of `1000`.
#[must_use]
pub fn round_number_word(digits: &str) -> Option<&'static str> {
    const ROUND: [(&str, &str); 5] = [
        ("100", "hundred"),
        ("1000", "thousand"),
        ("10000", "ten thousand"),
        ("100000", "hundred thousand"),
        ("1000000", "million"),
    ];
    let known = ROUND.iter().find(|(round, _)| *round == digits);
    known.map(|(_, word)| *word)
}

/// `3 falls per 1,000 bed days`: a unit has no digits, and `thousand` is a word.
fn over_number(text: &str, unit: &str) -> Option<Box<Diagnostic>> {
    let spelled = unit.strip_prefix("per ").or_else(|| Some(unit.split_once(" per ")?.1));
    // `conf 6/10` is a mark.
    let slashed = || {
        let (counted, under) = unit.split_once('/')?;
        (!counted.ends_with(|c: char| c.is_ascii_digit())).then(|| under.trim_start())
    };
    let under = spelled.or_else(slashed)?;
    let end = under.find(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | ' ')));
    let (number, things) = under.split_at(end.unwrap_or(under.len()));
    let number = number.trim_end();
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    let head = text.strip_suffix(under)?;
    let head = head
        .strip_suffix('/')
        .map_or_else(|| head.to_owned(), |counted| format!("{} per ", counted.trim_end()));
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let found = bad_part(BAD_UNIT, text, number, "is a number, and a unit is words");
    let typed = round_number_word(&digits).map(|word| format!("{head}{word} {things}"));
    Some(match typed.filter(|typed| crate::Quantity::parse(typed).is_ok()) {
        Some(typed) => offering(found, text, &[typed], Safety::Safe),
        None => Box::new(found.help(
            "say in the title over how many it is counted, or type a round number as a word, such as `3 falls per \
             thousand bed days`",
        )),
    })
}

/// A word that the language keeps for itself.
fn kept(text: &str, unit: &str) -> Option<Box<Diagnostic>> {
    let word = unit.split_whitespace().find(|word| ends_unit(word))?;
    let found = bad_part(
        BAD_UNIT,
        text,
        word,
        "is a word of the language and cannot be part of a unit",
    );
    Some(Box::new(found.help(
        "leave it out, or say what is counted in another word, such as `12 pages`",
    )))
}

/// A unit that is complete with more behind it: `80% of users`, `$2M ARR`, `300ms p95`.
fn extra(text: &str, currency: Option<Currency>, unit: &str) -> Option<Box<Diagnostic>> {
    let end = match currency {
        Some(_) => 0,
        None => {
            let end = unit.find(char::is_whitespace)?;
            let scale = unit
                .strip_prefix('/')
                .is_some_and(|of| of.starts_with(|c: char| c.is_ascii_digit()));
            let known = unit
                .get(..end)
                .and_then(read::single)
                .is_some_and(|unit| unit != Unit::None);
            if !scale && !known {
                return None;
            }
            end
        }
    };
    let words = unit.get(end..)?.trim_start();
    if words.is_empty() || !words.split_whitespace().all(read::is_word) {
        return None;
    }
    let amount = text.strip_suffix(words)?.trim_end();
    let found = bad_part(BAD_UNIT, text, words, "is not part of the unit")
        .help(format!("type `{amount}`, and say the rest in the title"));
    Some(offering(found, text, &[amount], Safety::Unsafe))
}

fn unreadable(text: &str, unit: &str) -> Diagnostic {
    if unit.contains([',', ';']) {
        let found = bad(BAD_UNIT, text, "holds more than one value");
        return match text.split_once([',', ';']) {
            Some((first, rest)) if rest.trim().starts_with(|c: char| c.is_alphabetic() || c == '@') => {
                found.help(format!(
                    "nothing parts them but a blank: type `{} {}`",
                    first.trim_end(),
                    rest.replace([',', ';'], " ").trim()
                ))
            }
            Some((first, _)) if !first.trim().is_empty() => found.help(format!(
                "type one value, `{}`; what is of another day is a line of its own",
                first.trim_end()
            )),
            _ => found.help("type one value, such as `12 pages`"),
        };
    }
    if unit == "+" || unit.starts_with("+ ") {
        return bad(BAD_UNIT, text, "is not an exact value")
            .help("type the value without the `+`, or a level such as `>= 40 users`");
    }
    if let Some(length) = duration::explain::guess(text).filter(|_| !text.contains(':')) {
        let found = bad(BAD_UNIT, text, "has two units of time");
        return *offering(found, text, &[format!("{}min", length.minutes)], Safety::Unsafe);
    }
    bad_part(BAD_UNIT, text, unit, "cannot be a unit")
        .help("type what is counted in words, such as `12 pages`, or a unit such as `%`, `min` or `EUR`")
}
