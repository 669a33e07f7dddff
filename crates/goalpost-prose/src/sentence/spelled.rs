//! Numbers in words: "twenty-five", "two hundred and ten", "one and a half million", "half a dozen".

use goalpost_values::Decimal;

use super::{Kind, Number, Sentence, Shape, Token};
use crate::lexicon::{List, Tag, Tags};

/// Turns numbers in words into numbers: "twenty-five", "two hundred", "1.2 million".
pub(super) fn number_words(sentence: &mut Sentence<'_>) {
    if !sentence.holds.has(Tag::Number) {
        return;
    }
    let (mut read, mut write) = (0, 0);
    while let Some(token) = sentence.tokens.get(read) {
        // Most tokens stay where they are.
        if read == write && !token.has(Tag::Number) {
            (read, write) = (read + 1, write + 1);
            continue;
        }
        let token = *token;
        let (token, used) = spelled(sentence, read).unwrap_or((token, 1));
        if let Some(slot) = sentence.tokens.get_mut(write) {
            *slot = token;
        }
        write += 1;
        read += used;
    }
    sentence.tokens.truncate(write);
}

/// Turns "the thirty-first of March" and "March the first" into the number of a day.
pub(super) fn days_of_months(sentence: &mut Sentence<'_>) {
    if !sentence.holds.has(Tag::MonthName) {
        return;
    }
    let mut month = 0;
    while month < sentence.len() {
        if sentence.has(month, Tag::MonthName) {
            month = day_in_front(sentence, month).unwrap_or(month);
            day_behind(sentence, month);
        }
        month += 1;
    }
}

/// "The thirty-first of March": where the month stands when the day is one token.
fn day_in_front(sentence: &mut Sentence<'_>, month: usize) -> Option<usize> {
    let last = month.checked_sub(2).filter(|_| sentence.has(month - 1, Tag::Of))?;
    let unit = ordinal(sentence, last)?;
    let first = tens_in_front(sentence, last).filter(|_| unit < 10);
    let (from, day) = first.map_or((last, unit), |(from, tens)| (from, tens + unit));
    name_day(sentence, from, last, day);
    Some(month - (last - from))
}

/// "March the first", "May twenty-second", where nothing follows that would be the first of its kind.
fn day_behind(sentence: &mut Sentence<'_>, month: usize) {
    let from = month + 1 + usize::from(sentence.has(month + 1, Tag::Det));
    let tens = tens(sentence, from);
    let joint = usize::from(sentence.mark(from + 1, '-'));
    let last = if tens.is_some() { from + 1 + joint } else { from };
    let Some(unit) = ordinal(sentence, last).filter(|unit| tens.is_none() || *unit < 10) else {
        return;
    };
    let behind = sentence.at(last + 1);
    let closes = behind.is_break() || behind.is_number() || behind.tags.any(Tags::of(&[Tag::Prep, Tag::And]));
    // "In March first" is not the first of March.
    let due = Tags::of(&[Tag::Due, Tag::On, Tag::StrictlyBefore]);
    let clear = from > month + 1 || tens.is_some() || sentence.before(month).tags.any(due);
    if closes && clear && sentence.at(month).capital {
        name_day(sentence, from, last, tens.unwrap_or(0) + unit);
    }
}

/// The "twenty" of "twenty-first", and where it stands.
fn tens_in_front(sentence: &Sentence<'_>, last: usize) -> Option<(usize, u32)> {
    let joint = usize::from(sentence.mark(last.wrapping_sub(1), '-'));
    let from = last.checked_sub(1 + joint)?;
    Some((from, tens(sentence, from)?))
}

/// Twenty or thirty.
fn tens(sentence: &Sentence<'_>, at: usize) -> Option<u32> {
    let value = sentence.has(at, Tag::Number).then(|| sentence.at(at).value / 10)?;
    u32::try_from(value).ok().filter(|value| matches!(value, 20 | 30))
}

/// The day that a word such as "first" or "twelfth" names: most are a number with `th`.
fn ordinal(sentence: &Sentence<'_>, at: usize) -> Option<u32> {
    let token = sentence.at(at);
    if token.has(Tag::Ordinal) && !token.has(Tag::Last) {
        return u32::try_from(token.value / 10).ok();
    }
    let word = sentence.word(at);
    let odd = [
        ("fifth", 5),
        ("ninth", 9),
        ("twelfth", 12),
        ("twentieth", 20),
        ("thirtieth", 30),
        ("eighth", 8),
    ];
    if let Some((_, day)) = odd.iter().find(|(odd, _)| word.eq_ignore_ascii_case(odd)) {
        return Some(*day);
    }
    let start = token.span.start as usize;
    let stem = word.strip_suffix("th")?.len();
    let number = sentence.look_up(start, start + stem)?;
    let value = number.tags.has(Tag::Number).then_some(number.value / 10)?;
    u32::try_from(value).ok().filter(|day| (1..20).contains(day))
}

/// Makes one token of the words of a day.
fn name_day(sentence: &mut Sentence<'_>, from: usize, last: usize, day: u32) {
    let Ok(index) = u32::try_from(sentence.numbers.len()) else {
        return;
    };
    let mut number = Number::plain(Decimal::from(day));
    number.shape = Shape::Ordinal;
    number.marked = false;
    sentence.numbers.push(number);
    let mut token = Token::new(sentence.span(from, last + 1), Kind::Number(index));
    token.spaced = sentence.at(from).spaced;
    sentence.tokens.splice(from..=last, [token]);
}

/// More words than these are no number.
const MOST: usize = 8;

fn spelled(sentence: &mut Sentence<'_>, at: usize) -> Option<(Token, usize)> {
    let first = *sentence.at(at);
    if !first.is_word() || !first.has(Tag::Number) || is_pronoun(sentence, at) || is_in_name(sentence, at) {
        return None;
    }
    let mut words = Words::default();
    while words.used < MOST && words.next(sentence, at + words.used)? {}
    let mut number = Number::plain(words.value()?);
    number.scale = words.scale;
    let index = u32::try_from(sentence.numbers.len()).ok()?;
    sentence.numbers.push(number);
    let mut token = Token::new(sentence.span(at, at + words.used), Kind::Number(index));
    token.spaced = first.spaced;
    token.tags = first.tags;
    Some((token, words.used))
}

/// A number in words as far as it was read.
struct Words {
    /// What its thousands and millions come to.
    sum: i64,
    /// What stands behind the last of them.
    part: i64,
    /// What "and a half" adds, in thousandths of the last scale.
    fraction: i64,
    /// The last scale.
    scale: i64,
    used: usize,
}

impl Default for Words {
    fn default() -> Self {
        Self {
            sum: 0,
            part: 0,
            fraction: 0,
            scale: 1,
            used: 0,
        }
    }
}

impl Words {
    /// Takes the word at a place, where it goes on with the number; none where the number is too large.
    fn next(&mut self, sentence: &Sentence<'_>, at: usize) -> Option<bool> {
        let token = sentence.at(at);
        let value = token.value / 10;
        let goes_on = token.is_word() && !token.taken;
        if goes_on && token.has(Tag::Scale) && self.used > 0 {
            self.scaled(value)?;
            self.used += 1;
            return Some(true);
        }
        if goes_on && token.has(Tag::Number) && (self.used == 0 || self.fits(value)) {
            self.part = self.part.checked_add(value)?;
            self.used += 1;
            return Some(true);
        }
        let next = sentence.at(at + 1);
        // "One hundred and twenty"; of "one hundred and two hundred" only the first.
        let joined = sentence.has(at, Tag::And) && self.used > 0 && next.is_word() && self.fraction == 0;
        let thousands = sentence.at(at + 2).value / 10 >= 1000;
        let ends = !sentence.has(at + 2, Tag::Scale) || thousands;
        if joined && next.has(Tag::Number) && self.is_round() && self.fits(next.value / 10) && ends {
            self.part = self.part.checked_add(next.value / 10)?;
            self.used += 2;
            return Some(true);
        }
        // "One and a half".
        if joined && next.has(Tag::Fraction) && !sentence.has(at + 2, Tag::Of) {
            self.fraction = next.value;
            self.used += 2;
            return Some(true);
        }
        Some(false)
    }

    /// "Two hundred", "one and a half million".
    fn scaled(&mut self, scale: i64) -> Option<()> {
        self.part = self.part.max(1).checked_mul(scale)?;
        self.scale = scale;
        if scale >= 1000 {
            self.sum = self.sum.checked_add(self.part)?;
            self.part = 0;
        }
        Some(())
    }

    /// Whether hundreds or more stand before: "a hundred and five", and not "five and six".
    fn is_round(&self) -> bool {
        self.sum > 0 && self.part == 0 || self.part > 0 && self.part % 100 == 0
    }

    /// Whether a number word goes on with the number: five behind twenty, twenty behind a hundred.
    fn fits(&self, value: i64) -> bool {
        let behind_hundreds = self.part % 100 == 0 && value < 100;
        let behind_tens = self.part % 10 == 0 && self.part % 100 >= 20 && value < 10;
        (self.part > 0 || self.sum > 0) && self.fraction == 0 && (behind_hundreds || behind_tens)
    }

    fn value(&self) -> Option<Decimal> {
        let whole = Decimal::from(self.sum.checked_add(self.part)?);
        // A share of a thousand is told in percent with one decimal.
        let fraction = Decimal::new(self.fraction, 3).checked_mul(Decimal::from(self.scale))?;
        Some(whole.checked_add(fraction)?.normalize())
    }
}

/// "a Six Sigma belt": part of a name, by its capital and that of the next word.
fn is_in_name(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at + 1);
    at > 0 && sentence.at(at).capital && next.capital && !next.code && next.is_word() && !sentence.before(at).is_break()
}

/// "one of the", "one another", "number one": no amount.
fn is_pronoun(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let next = sentence.at(at + 1);
    token.value == 10
        && (is_slogan(sentence, at)
            || next.has(Tag::Of)
            || !next.is_word()
            || next.has(Tag::Be)
            || next.has(Tag::Modal)
            || sentence.before(at).has(Tag::Numbered)
            || next.has(Tag::Prep) && !is_share(sentence, at))
}

/// "One team, one plan": the same word again behind a comma, which counts nothing.
fn is_slogan(sentence: &Sentence<'_>, at: usize) -> bool {
    let again = |from: usize, end: usize| {
        (from..end).any(|other| {
            sentence.word(other).eq_ignore_ascii_case("one") && (sentence.mark(other.max(at).wrapping_sub(1), ','))
        })
    };
    again(at + 2, at + 6) || again(at.saturating_sub(5), at.saturating_sub(1))
}

/// "One in five", "one out of ten": a share.
fn is_share(sentence: &Sentence<'_>, at: usize) -> bool {
    let of = sentence.word_in(at + 1, List::ShareOf) || sentence.word_in(at + 1, List::OutOf);
    of && (sentence.at(at + 2).is_number() || sentence.has(at + 2, Tag::Number))
}
