//! Lengths of time in days or more: "six weeks", "30 working days".

use chrono::{Datelike, Days as DayCount, Months, Weekday};
use goalpost_values::{Day, Decimal};

use crate::lexicon::{List, Tag};
use crate::sentence::{Sentence, Shape};

/// A length of time in days or more.
pub(super) struct Length {
    pub(super) end: usize,
    pub(super) count: u32,
    pub(super) unit: Tag,
    pub(super) working: bool,
    pub(super) hyphen: bool,
    /// Whether only those who are concerned know how long one of them is: "three sprints".
    pub(super) is_open: bool,
}

/// The length whose words start at a token: "six weeks", "two to three months", "a year".
pub(super) fn length(sentence: &Sentence<'_>, at: usize) -> Option<Length> {
    let start = at + usize::from(sentence.has(at, Tag::About) && !sentence.at(at).is_number());
    let (count, mut next) = match sentence.number(start) {
        Some(number) if number.shape == Shape::Plain && number.currency.is_none() && number.suffix.is_none() => {
            (whole(number.value)?, start + 1)
        }
        None if sentence.has(start, Tag::Indefinite) => (1, start + 1),
        None if sentence.has(start, Tag::Fraction) && sentence.at(start).value == 500 => return None,
        _ => return None,
    };
    // "Two to three months", "30-60 days": the later end bounds it.
    let joint = sentence.has(next, Tag::Target)
        || sentence.has(next, Tag::Or)
        || ['-', '–'].iter().any(|mark| sentence.mark(next, *mark));
    let later = sentence
        .number(next + 1)
        .filter(|number| joint && number.shape == Shape::Plain);
    let count = match later {
        Some(number) => {
            next += 2;
            whole(number.value)?
        }
        None => count,
    };
    let hyphen = sentence.mark(next, '-');
    next += usize::from(hyphen);
    let working = sentence.has(next, Tag::Business);
    next += usize::from(working);
    let token = sentence.at(next);
    let known = [Tag::Day, Tag::Week, Tag::Month, Tag::Quarter, Tag::HalfYear, Tag::Year];
    let unit = known.into_iter().find(|tag| token.has(*tag))?;
    let weeks = if unit == Tag::Week && is_fortnight(sentence.word(next)) {
        2
    } else {
        1
    };
    Some(Length {
        end: next + 1,
        count: count * weeks,
        unit,
        working,
        hyphen,
        is_open: unit == Tag::Week && sentence.word_in(next, List::OpenLengths),
    })
}

/// Two weeks in one word: "fortnight", "fortnightly".
pub(super) fn is_fortnight(word: &str) -> bool {
    word.get(..9).is_some_and(|word| word.eq_ignore_ascii_case("fortnight"))
}

fn whole(value: Decimal) -> Option<u32> {
    u32::try_from(value).ok().filter(|count| (1..=5000).contains(count))
}

impl Length {
    /// The day so long after another.
    pub(super) fn after(&self, today: Day) -> Option<Day> {
        if self.is_open {
            return None;
        }
        let days = |n: u32| today.checked_add_days(DayCount::new(n.into()));
        let months = |n: u32| today.checked_add_months(Months::new(n));
        match self.unit {
            Tag::Day if self.working => {
                let working = |day: &Day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
                today
                    .iter_days()
                    .skip(1)
                    .filter(working)
                    .nth(usize::try_from(self.count).ok()?.checked_sub(1)?)
            }
            Tag::Day => days(self.count),
            Tag::Week => days(7 * self.count),
            Tag::Month => months(self.count),
            Tag::Quarter => months(3 * self.count),
            Tag::HalfYear => months(6 * self.count),
            _ => months(12 * self.count),
        }
    }

    /// The day so long before another; none where only working days count.
    pub(super) fn before(&self, day: Day) -> Option<Day> {
        if self.is_open {
            return None;
        }
        let days = |n: u32| day.checked_sub_days(DayCount::new(n.into()));
        let months = |n: u32| day.checked_sub_months(Months::new(n));
        match self.unit {
            Tag::Day => days(self.count).filter(|_| !self.working),
            Tag::Week => days(7 * self.count),
            Tag::Month => months(self.count),
            Tag::Quarter => months(3 * self.count),
            Tag::HalfYear => months(6 * self.count),
            _ => months(12 * self.count),
        }
    }
}
