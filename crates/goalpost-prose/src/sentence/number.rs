//! Numbers: digits with their separators, and what sticks to them.

use goalpost_text::Span;
use goalpost_values::{Currency, Day, Decimal, Standard, iso_day};

use super::{Kind, Number, Sentence, Shape, Token};
use crate::lexicon::{Tag, Tags};

/// Whether a number begins here: a digit, or a sign or a currency right in front of one.
pub(super) fn starts(text: &str, spaced: bool) -> bool {
    let digit = |text: &str| text.starts_with(|c: char| digit(c).is_some());
    let Some(first) = text.chars().next() else { return false };
    if self::digit(first).is_some() {
        return true;
    }
    // Of other letters only those can begin a currency that have its sign behind them.
    let near = text.as_bytes().get(1..3).unwrap_or_default();
    if first.is_ascii_alphabetic() && !near.contains(&b'$') {
        return false;
    }
    if matches!(first, '+' | '-' | '−') && spaced {
        let rest = text.get(first.len_utf8()..).unwrap_or("");
        return digit(rest) || money(rest).is_some();
    }
    (!first.is_alphabetic() || first.is_ascii_uppercase()) && money(text).is_some()
}

/// The currency symbol in front of digits, and the digits.
fn money(text: &str) -> Option<(Currency, &str)> {
    let (currency, rest) = Currency::strip_symbol(text)?;
    let rest = rest.strip_prefix([' ', '\u{A0}', '\u{202F}']).unwrap_or(rest);
    rest.starts_with(|c: char| c.is_ascii_digit())
        .then_some((currency, rest))
}

/// Reads the number at a place, and says where to go on.
pub(super) fn lex(sentence: &mut Sentence<'_>, at: usize) -> usize {
    if let Some(few) = Few::read(sentence, at) {
        let number = Number {
            digits: few.len,
            marked: false,
            ..Number::plain(Decimal::from(few.value))
        };
        return push(sentence, number, at, at + usize::from(few.len));
    }
    let text = sentence.text;
    let whole = text.get(at..).unwrap_or("");
    let (sign, rest) = match whole.chars().next() {
        Some(first @ ('+' | '-' | '−')) => (
            Some(if first == '+' { '+' } else { '-' }),
            whole.get(first.len_utf8()..).unwrap_or(""),
        ),
        _ => (None, whole),
    };
    let (currency, rest) = money(rest).map_or((None, rest), |(currency, rest)| (Some(currency), rest));
    let start = text.len() - rest.len();
    let digits = Digits::written(rest, sentence.language.decimal_comma);
    let mut number = Number {
        shape: if digits.fits { Shape::Plain } else { Shape::Name },
        currency,
        sign,
        digits: digits.whole,
        marked: digits.marked || currency.is_some(),
        doubtful: digits.is_doubtful(rest),
        ..Number::plain(digits.value)
    };
    let end = start + behind(sentence, &mut number, rest, &digits);
    push(sentence, number, at, end)
}

/// More numbers than these few sentences have.
const MOST: usize = 3;

/// Adds the number between two places, and says where to go on.
fn push(sentence: &mut Sentence<'_>, number: Number, at: usize, end: usize) -> usize {
    if sentence.numbers.is_empty() {
        sentence.numbers.reserve_exact(MOST);
    }
    let index = u32::try_from(sentence.numbers.len()).unwrap_or(u32::MAX);
    sentence.numbers.push(number);
    sentence
        .tokens
        .push(Token::new(Span::from_usize(at, end), Kind::Number(index)));
    end
}

/// A few digits with nothing behind them that belongs to a number, as most numbers are.
struct Few {
    value: u32,
    len: u8,
}

impl Few {
    /// So many digits always fit.
    const MOST: usize = 9;

    /// The digits at a place; none where anything behind them has to be looked at.
    fn read(sentence: &Sentence<'_>, at: usize) -> Option<Self> {
        let bytes = sentence.text.as_bytes().get(at..)?;
        let (mut value, mut len) = (0, 0_u8);
        let mut digits = bytes
            .iter()
            .take(Self::MOST + 1)
            .take_while(|byte| byte.is_ascii_digit());
        for digit in digits.by_ref().take(Self::MOST) {
            value = value * 10 + u32::from(digit - b'0');
            len += 1;
        }
        if len == 0 || digits.next().is_some() {
            return None;
        }
        let rest = bytes.get(usize::from(len)..)?;
        let alone = match rest {
            [] | [b')' | b']' | b';' | b'!' | b'?' | b'"', ..] | [b'.' | b','] | [b'.' | b',', b' ', ..] => true,
            // "5 %" and "5 million" go on.
            [b' ', b'a'..=b'z' | b'A'..=b'Z', ..] => {
                let rest = sentence.text.get(at + usize::from(len)..)?;
                scaled(sentence, rest).is_none()
            }
            [b' ', b'(' | b'-' | b'/' | b'+' | b'&', ..] => true,
            _ => false,
        };
        alone.then_some(Self { value, len })
    }
}

/// What stands right behind the digits; returns how many bytes of the text the number takes.
fn behind(sentence: &Sentence<'_>, number: &mut Number, text: &str, digits: &Digits) -> usize {
    let len = digits.len;
    if let Some((shape, end)) = dated(text, sentence.language.day_first) {
        number.shape = shape;
        return end;
    }
    let rest = text.get(len..).unwrap_or("");
    if let Some((shape, more)) = odd(rest, number, digits) {
        number.shape = shape;
        return len + more;
    }
    if let Some((scale, more)) = scaled(sentence, rest) {
        let value = number.value.checked_mul(Decimal::from(scale));
        number.value = value.unwrap_or(number.value).normalize();
        number.scale = scale;
        number.marked = true;
        let rest = rest.get(more..).unwrap_or("");
        if let Some(used) = money_behind(number, rest) {
            return len + more + used;
        }
        // "1,5 Mio. Euro": the point of the short form, and no end.
        let goes_on = rest
            .strip_prefix(". ")
            .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        let is_short = |text: &str| ["Mio", "mio", "Mrd", "mrd"].iter().any(|scale| text.ends_with(scale));
        if goes_on && text.get(..len + more).is_some_and(is_short) {
            return len + more + 1;
        }
        return len + more + tail(number, rest);
    }
    let found = letters(rest);
    if found > 0 {
        return len + lettered(sentence, number, rest, found);
    }
    // "8 °C".
    let degree = rest.strip_prefix([' ', '\u{A0}', '\u{202F}']);
    if let Some(degree) = degree.filter(|degree| degree.starts_with('°')) {
        let found = letters(degree);
        if found > '°'.len_utf8() {
            return len + rest.len() - degree.len() + lettered(sentence, number, degree, found);
        }
    }
    len + tail(number, rest)
}

/// The currency of "1,2 Mio. €"; how many bytes it takes.
fn money_behind(number: &mut Number, rest: &str) -> Option<usize> {
    let after = rest
        .strip_prefix('.')
        .unwrap_or(rest)
        .trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    let (currency, behind) = Currency::strip_symbol(after)?;
    let ends = number.currency.is_none() && !behind.starts_with(char::is_alphanumeric);
    ends.then(|| {
        number.currency = Some(currency);
        rest.len() - behind.len()
    })
}

/// A percent sign, a plus, a factor.
fn tail(number: &mut Number, rest: &str) -> usize {
    let after = rest.trim_start_matches([' ', '\u{A0}', '\u{202F}']);
    if after.starts_with(['%', '％']) && rest.len() - after.len() <= 3 {
        number.shape = Shape::Percent;
        let sign = after.chars().next().map_or(1, char::len_utf8);
        let used = rest.len() - after.len() + sign;
        number.plus = rest.get(used..).is_some_and(|rest| rest.starts_with('+'));
        return used + usize::from(number.plus);
    }
    if rest.starts_with('+')
        && !rest
            .get(1..)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    {
        number.plus = true;
        return 1;
    }
    0
}

/// The most bytes of letters that may stick to a number.
const LONGEST_SUFFIX: usize = 24;

/// How many bytes of letters and digits a text starts with.
fn letters(text: &str) -> usize {
    // Most are letters of English.
    let near = text.as_bytes().iter().take(LONGEST_SUFFIX + 1);
    let plain = near.take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if plain <= LONGEST_SUFFIX && text.as_bytes().get(plain).is_none_or(u8::is_ascii) {
        return plain;
    }
    // "27°C", while "27°" is a number with a mark behind it.
    let degree = if text.starts_with('°') { '°'.len_utf8() } else { 0 };
    let letters = text.get(degree..).unwrap_or("");
    let end = letters.find(|c: char| !c.is_alphanumeric() && c != 'µ');
    let end = match end.unwrap_or(letters.len()) {
        0 => 0,
        end => degree + end,
    };
    (0..=end.min(LONGEST_SUFFIX))
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

/// A scale: `k`, `M`, `bn`, right behind the digits or a blank away.
fn scaled(sentence: &Sentence<'_>, rest: &str) -> Option<(i64, usize)> {
    let after = rest.trim_start_matches([' ', '\u{A0}']);
    let gap = rest.len() - after.len();
    let len = letters(after);
    let word = after.get(..len)?;
    let short = matches!(
        word,
        "k" | "K" | "M" | "B" | "m" | "mm" | "MM" | "b" | "T" | "bn" | "BN" | "Bn" | "mn" | "Mio" | "mio" | "tn"
    );
    if gap > 1 || (gap == 0 && !short) && len <= 2 || (gap == 1 && len < 2) || len == 0 {
        return None;
    }
    // 5m is five metres or minutes as often as five million; $5m is not.
    if word == "m" || word == "b" || word == "mm" || word == "T" {
        return None;
    }
    // And 20mn are minutes where something is done for so long: "20mn of yoga".
    if word == "mn" && after.get(len..).is_some_and(|behind| behind.starts_with(" of ")) {
        return None;
    }
    let start = sentence.text.len() - after.len();
    let entry = sentence.look_up(start, start + len)?;
    let unit = gap == 1 && entry.tags.has(Tag::Unit);
    (entry.tags.has(Tag::Scale) && !unit).then(|| (entry.value / 10, gap + len))
}

/// Letters that stick to the digits: a unit, an ordinal, a factor, half a day, or a name.
fn lettered(sentence: &Sentence<'_>, number: &mut Number, rest: &str, len: usize) -> usize {
    let word = rest.get(..len).unwrap_or("");
    let start = sentence.text.len() - rest.len();
    let digits = number.whole().unwrap_or(0);
    match word {
        // A climbing grade.
        "a" | "b" | "c" if (4..=9).contains(&digits) && number.currency.is_none() => {
            number.shape = Shape::Name;
            return len + usize::from(rest.get(len..).is_some_and(|rest| rest.starts_with('+')));
        }
        "st" | "nd" | "rd" | "th" if number.currency.is_none() => number.shape = Shape::Ordinal,
        // 5p is an hour as often as it is pence.
        "a" | "p" if (1..=12).contains(&digits) => number.shape = Shape::Clock,
        "am" | "pm" | "AM" | "PM" | "h30" | "Uhr" if number.digits <= 2 => number.shape = Shape::Clock,
        "x" | "X" | "×" => {
            number.shape = Shape::Times;
            number.marked = true;
        }
        "m" | "M" | "mm" | "MM" | "b" | "T" if number.currency.is_some() => {
            let scale = match word {
                "b" => 1_000_000_000,
                "T" => 1_000_000_000_000,
                _ => 1_000_000_i64,
            };
            number.value = number.value.checked_mul(Decimal::from(scale)).unwrap_or(number.value);
            number.scale = scale;
            return len + tail(number, rest.get(len..).unwrap_or(""));
        }
        // "20mn of yoga", where it is no scale.
        "mn" if number.currency.is_none() => number.time = Some(Standard::Minute),
        "s" if number.digits == 4 && !number.marked => number.shape = Shape::Name,
        "H" | "Q" if number.digits == 1 => number.shape = Shape::Name,
        _ => {
            let known = sentence.look_up(start, start + len);
            let units = Tags::of(&[Tag::Unit, Tag::Points, Tag::BasisPoints]);
            let unit = known.is_some_and(|entry| entry.tags.any(units));
            let code = Currency::from_code(word);
            if code.is_some() {
                number.currency = code;
                number.marked = true;
            } else if unit {
                number.marked = true;
                let more = rest.get(len..).unwrap_or("");
                let per = ["/s", "/h", "/kg", "/min"].iter().find(|per| more.starts_with(**per));
                let end = len + per.map_or(0, |per| per.len());
                number.suffix = Some(Span::from_usize(start, start + end));
                return end;
            } else {
                number.shape = Shape::Name;
            }
        }
    }
    len
}

/// `2026-11-03`, `3.11.2026`, `03/04`, `03/04/2027`, `03/2027`.
fn dated(text: &str, day_first: bool) -> Option<(Shape, usize)> {
    let clear = |end: usize| {
        !text
            .get(end..)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    if let Some(day) = text.get(..10).and_then(iso_day).filter(|_| clear(10)) {
        return Some((Shape::Date(day), 10));
    }
    let bytes = text.as_bytes();
    if is_written_as_iso_day(bytes) && clear(10) {
        return Some((Shape::NoDate, 10));
    }
    let (first, at) = short(bytes, 0)?;
    let mark = *bytes.get(at)?;
    if !matches!(mark, b'/' | b'.') {
        return None;
    }
    if mark == b'/'
        && (1..=12).contains(&first)
        && let Some((year, end)) = year(bytes, at + 1).filter(|(_, end)| *end == at + 5 && clear(*end))
    {
        return Some((Shape::MonthOf(first, year), end));
    }
    let (second, at) = short(bytes, at + 1)?;
    let year = (bytes.get(at) == Some(&mark)).then(|| year(bytes, at + 1)).flatten();
    match (mark, year) {
        (b'.', Some((year, end))) if clear(end) => {
            let day = Day::from_ymd_opt(year, second.into(), first.into());
            Some((day.map_or(Shape::NoDate, Shape::Date), end))
        }
        (b'.', None) if day_first && bytes.get(at) == Some(&b'.') => {
            Some((Shape::Slashed(first, second, None), at + 1))
        }
        (b'/', Some((year, end))) if clear(end) => Some((Shape::Slashed(first, second, Some(year)), end)),
        (b'/', None) if clear(at) && at == 5 && bytes.get(at) != Some(&b'/') => {
            Some((Shape::Slashed(first, second, None), at))
        }
        _ => None,
    }
}

/// `2027-02-30`: four digits of a year of this century, two and two.
fn is_written_as_iso_day(bytes: &[u8]) -> bool {
    let shape = b"20dd-dd-dd";
    let fits = |(byte, shape): (&u8, &u8)| byte == shape || *shape == b'd' && byte.is_ascii_digit();
    bytes.len() >= shape.len() && bytes.iter().zip(shape).all(fits)
}

/// One or two digits.
fn short(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let digit = |at: usize| {
        bytes
            .get(at)
            .filter(|byte| byte.is_ascii_digit())
            .map(|byte| byte - b'0')
    };
    let first = digit(at)?;
    match digit(at + 1) {
        Some(second) if digit(at + 2).is_none() => Some((first * 10 + second, at + 2)),
        None => Some((first, at + 1)),
        Some(_) => None,
    }
}

/// Two or four digits of a year.
fn year(bytes: &[u8], at: usize) -> Option<(i32, usize)> {
    let len = bytes.get(at..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let value = bytes
        .get(at..at + len.min(4))?
        .iter()
        .fold(0, |sum, byte| sum * 10 + i32::from(byte - b'0'));
    match len {
        2 => Some((2000 + value, at + 2)),
        4 => Some((value, at + 4)),
        _ => None,
    }
}

/// Clock times, ratios and names that are written with digits.
fn odd(rest: &str, number: &Number, digits: &Digits) -> Option<(Shape, usize)> {
    let bytes = rest.as_bytes();
    let digits_at = |at: usize| {
        bytes
            .get(at..)
            .map_or(0, |rest| rest.iter().take_while(|byte| byte.is_ascii_digit()).count())
    };
    match bytes.first()? {
        b':' if digits_at(1) > 0 => {
            let len = 1 + digits_at(1);
            let clock = digits_at(1) == 2 && digits.whole <= 2;
            // "4:00:00".
            let seconds = clock && bytes.get(len) == Some(&b':') && digits_at(len + 1) == 2;
            let len = if seconds { len + 3 } else { len };
            let more = letters(rest.get(len..).unwrap_or(""));
            Some((if clock { Shape::Clock } else { Shape::Name }, len + more))
        }
        b'/' if digits_at(1) > 0 && number.currency.is_none() => {
            let second = Digits::read(rest.get(1..)?, false);
            let name = matches!(
                (digits.small, second.small),
                (Some(24), Some(7)) | (Some(9), Some(5)) | (Some(50), Some(50)) | (Some(80), Some(20))
            );
            let behind = rest.get(1 + second.len..).unwrap_or("");
            // "2026/27": a year that begins in one and ends in the other.
            let years = digits.whole == 4
                && second.whole == 2
                && digits
                    .small
                    .zip(second.small)
                    .is_some_and(|(first, second)| (first + 1) % 100 == second);
            let name = name || years;
            if name || behind.starts_with('/') || second.value.is_zero() {
                return Some((Shape::Name, 1 + second.len + letters(behind)));
            }
            (letters(behind) == 0).then_some((Shape::OutOf(second.value), 1 + second.len))
        }
        _ => None,
    }
}

/// Digits with their separators.
struct Digits {
    value: Decimal,
    len: usize,
    whole: u8,
    marked: bool,
    fits: bool,
    small: Option<u16>,
    /// How many of them stand behind the point.
    decimals: u32,
}

/// The value of a digit, also of one as wide as a Chinese character.
fn digit(c: char) -> Option<u32> {
    match c {
        '0'..='9' => Some(u32::from(c) - u32::from('0')),
        '０'..='９' => Some(u32::from(c) - u32::from('０')),
        _ => None,
    }
}

/// No number has more digits, points and commas; a row of `5.5.5.` as long as its text is looked at once for each.
const LONGEST: usize = 64;

/// Digits with points and commas between them that only the other notation has: `1.200.000`, `1.000,50`, `2,5`.
fn is_of_other_notation(text: &str, point: char, group: char) -> bool {
    let in_run = |byte: &u8| byte.is_ascii_digit() || [point, group].contains(&char::from(*byte));
    let len = text.bytes().take(LONGEST + 1).take_while(|byte| in_run(byte)).count();
    let Some(run) = text.get(..len).filter(|_| len <= LONGEST) else {
        return false;
    };
    let run = run.trim_end_matches([point, group]);
    if run.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let (whole, decimals) = run.split_once(group).unwrap_or((run, ""));
    let mut groups = whole.split(point);
    let first = groups.next().unwrap_or("");
    let rest = groups.clone().count();
    let parted = (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3);
    let plain = !decimals.contains([point, group]);
    // "2,5%": too short behind the comma for thousands.
    let short = rest == 0 && matches!(decimals.len(), 1 | 2);
    parted && plain && (rest > 1 || rest == 1 && !decimals.is_empty() || short)
}

impl Digits {
    /// Reads digits as the language writes them, or as others do where they can be nothing else.
    fn written(text: &str, decimal_comma: bool) -> Self {
        let (point, group) = if decimal_comma { (',', '.') } else { ('.', ',') };
        Self::read(text, decimal_comma != is_of_other_notation(text, point, group))
    }

    /// Whether the point may as well part thousands: `4.000` and `1.250`; not `0.125`, and no percentage.
    fn is_doubtful(&self, text: &str) -> bool {
        let (number, behind) = text.split_at_checked(self.len).unwrap_or((text, ""));
        let grouped = self.decimals == 3 && (1..=3).contains(&self.whole) && !number.starts_with('0');
        grouped && !behind.trim_start().starts_with(['%', '％'])
    }

    /// Reads `1,234.5`, `1 234`, `1'234`, `1_234`; the other way round where the decimals follow a comma.
    fn read(text: &str, decimal_comma: bool) -> Self {
        let (point, group) = if decimal_comma { (',', '.') } else { ('.', ',') };
        let mut value: Option<i128> = Some(0);
        let (mut len, mut whole, mut scale, mut marked) = (0, 0_usize, 0, false);
        let bytes = text.as_bytes();
        while let Some(rest) = text.get(len..) {
            let Some(c) = rest.chars().next() else { break };
            if let Some(digit) = digit(c) {
                value = value.and_then(|value| value.checked_mul(10)?.checked_add(i128::from(digit)));
                whole += usize::from(scale == 0);
                scale += u32::from(scale > 0);
                len += c.len_utf8();
                continue;
            }
            let next = len + c.len_utf8();
            let follow = bytes.get(next..).map_or(0, |rest| {
                rest.iter().take(20).take_while(|byte| byte.is_ascii_digit()).count()
            });
            let grouping = c == group || matches!(c, '\'' | '’' | '_' | '\u{A0}' | '\u{202F}' | '\u{2009}');
            let grouped = scale == 0 && grouping && follow == 3 && whole > 0;
            if c == point && scale == 0 && follow > 0 {
                scale = 1;
            } else if !grouped {
                break;
            }
            marked = true;
            len = next;
        }
        let scale = scale.saturating_sub(1);
        let value = value.and_then(|value| Decimal::try_from_i128_with_scale(value, scale).ok());
        Self {
            value: value.unwrap_or_default().normalize(),
            len,
            whole: u8::try_from(whole).unwrap_or(u8::MAX),
            marked,
            fits: value.is_some(),
            decimals: scale,
            small: value.filter(|_| !marked).and_then(|value| u16::try_from(value).ok()),
        }
    }
}
