//! Schedules in English, for the fix that writes them in the language: `twice a week`, `every Monday`.

use chrono::Weekday;

use super::{Nth, Rule, SpanOf, WeekdaySet};
use crate::number::word_number;
use crate::{Duration, Need, Per};

/// What an English schedule means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meaning {
    /// A rule of the language.
    Rule(Rule),
    /// Every so many days, weeks, months …, on no day in particular.
    EveryFew(u32, &'static str),
}

/// A text of more words than this says more than a schedule.
const MOST_WORDS: usize = 16;

/// What a text means as a schedule, and whether every word of it counted; none where one word is not understood.
pub(crate) fn rule(text: &str) -> Option<(Meaning, bool)> {
    let lower = text.to_lowercase().replace('/', " per ").replace("bi-", "bi");
    let mut found = Found::default();
    let words = lower
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | '&' | ';'))
        .filter(|word| !word.is_empty());
    for (at, word) in words.enumerate() {
        if at == MOST_WORDS || !found.word(word.trim_end_matches('.')) {
            return None;
        }
    }
    Some((found.meaning()?, !found.loose))
}

/// A stretch of the calendar in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stretch {
    Day,
    Per(Per),
}

impl Stretch {
    fn as_str(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Per(per) => per.as_str(),
        }
    }
}

/// `first` to `31st`, or `last`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ordinal {
    Number(u8),
    Last,
}

/// What the words of a schedule said.
#[derive(Debug, Default)]
struct Found {
    days: Option<WeekdaySet>,
    ordinal: Option<Ordinal>,
    stretch: Option<Stretch>,
    /// A number that does not say yet what it counts.
    number: Option<u32>,
    /// The number stood behind the stretch: `month on 15`.
    number_last: bool,
    times: Option<u32>,
    minutes: Option<i64>,
    other: bool,
    working: bool,
    /// A word was dropped, or has two meanings.
    loose: bool,
}

impl Found {
    /// Takes one word in; false where it is not understood.
    fn word(&mut self, word: &str) -> bool {
        match word {
            "every" | "each" | "the" | "of" | "on" | "in" | "and" | "during" => {}
            "a" | "an" | "per" => self.times = self.times.or(self.number.take()),
            "morning" | "mornings" | "afternoon" | "afternoons" | "evening" | "evenings" => self.loose = true,
            "once" => self.times = Some(1),
            "twice" => self.times = Some(2),
            "thrice" => self.times = Some(3),
            "time" | "times" | "x" | "×" => self.times = self.number.take().or(self.times),
            "other" | "alternate" => self.other = true,
            "weekday" | "weekdays" | "workday" | "workdays" | "working" | "business" => self.working = true,
            "weekend" | "weekends" => self.add(WeekdaySet::one(Weekday::Sat).union(WeekdaySet::one(Weekday::Sun))),
            "biweekly" => (self.stretch, self.other, self.loose) = (Some(Stretch::Per(Per::Week)), true, true),
            "fortnight" | "fortnightly" => (self.stretch, self.other) = (Some(Stretch::Per(Per::Week)), true),
            "hour" | "hours" | "hrs" | "h" => return self.amount(60),
            "minute" | "minutes" | "mins" | "min" => return self.amount(1),
            "last" | "final" | "end" => self.ordinal = Some(Ordinal::Last),
            _ => return self.stretch(word) || self.weekdays(word) || self.ordinal(word) || self.number(word),
        }
        true
    }

    fn stretch(&mut self, word: &str) -> bool {
        let stretch = match word {
            "day" | "days" | "daily" | "everyday" => Stretch::Day,
            "week" | "weeks" | "weekly" => Stretch::Per(Per::Week),
            "month" | "months" | "monthly" => Stretch::Per(Per::Month),
            "quarter" | "quarters" | "quarterly" => Stretch::Per(Per::Quarter),
            "year" | "years" | "yearly" | "annually" | "annual" => Stretch::Per(Per::Year),
            _ => return false,
        };
        // `last day of the month` has two; the longer one is what it is counted in.
        if self.stretch.is_none_or(|known| known == Stretch::Day) {
            self.stretch = Some(stretch);
        }
        true
    }

    fn weekdays(&mut self, word: &str) -> bool {
        if let Some(day) = weekday(word) {
            self.add(WeekdaySet::one(day));
            return true;
        }
        let Some((Some(from), Some(to))) = word
            .split_once(['-', '\u{2013}'])
            .map(|(from, to)| (weekday(from), weekday(to)))
        else {
            return false;
        };
        let mut day = from;
        self.add(WeekdaySet::one(to));
        while day != to {
            self.add(WeekdaySet::one(day));
            day = day.succ();
        }
        true
    }

    fn add(&mut self, days: WeekdaySet) {
        self.days = Some(self.days.map_or(days, |known| known.union(days)));
    }

    fn ordinal(&mut self, word: &str) -> bool {
        let number = match word {
            "first" => 1,
            // "Every second Tuesday" may be that of the month.
            "second" => {
                self.loose = true;
                2
            }
            "third" => 3,
            "fourth" => 4,
            _ => {
                let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end));
                match digits.and_then(|digits| digits.parse().ok()) {
                    Some(number @ 1..=31) => number,
                    _ => return false,
                }
            }
        };
        self.ordinal = Some(Ordinal::Number(number));
        true
    }

    fn number(&mut self, word: &str) -> bool {
        if let Some(times) = word.strip_suffix(['x', '×']).and_then(|times| times.parse().ok()) {
            self.times = Some(times);
            return true;
        }
        if let Some(duration) = Duration::read(word) {
            self.minutes = Some(duration.minutes);
            return true;
        }
        let digits = word_number(word).unwrap_or(word);
        self.number = digits.parse().ok().filter(|number| *number > 0);
        self.number_last = self.stretch.is_some();
        self.number.is_some()
    }

    /// The number so far counts hours or minutes.
    fn amount(&mut self, minutes: i64) -> bool {
        let number = self.number.take().or(self.times.take());
        self.minutes = number.map(|number| i64::from(number) * minutes);
        self.minutes.is_some()
    }

    fn meaning(&self) -> Option<Meaning> {
        let every = if self.other {
            Some(2)
        } else {
            self.number.filter(|_| !self.number_last)
        };
        if let Some(days) = self.days {
            return self.on_days(days, every).map(Meaning::Rule);
        }
        if self.working {
            return matches!(self.stretch, None | Some(Stretch::Day))
                .then_some(Meaning::Rule(Rule::Weekdays(WeekdaySet::WORKING)));
        }
        let stretch = self.stretch?;
        if let Some(every) = every.filter(|every| *every > 1) {
            let alone = self.minutes.is_none() && self.ordinal.is_none() && matches!(self.times, None | Some(1));
            return alone.then_some(Meaning::EveryFew(every, stretch.as_str()));
        }
        match stretch {
            Stretch::Day => {
                matches!(self.times, None | Some(1)).then_some(Meaning::Rule(Rule::Weekdays(WeekdaySet::ALL)))
            }
            Stretch::Per(per) => self.within(per).map(Meaning::Rule),
        }
    }

    /// A rule that names days of the week.
    fn on_days(&self, days: WeekdaySet, every: Option<u32>) -> Option<Rule> {
        let one = days.iter().next().filter(|_| days.count() == 1);
        match (self.ordinal, self.stretch, self.times) {
            (Some(Ordinal::Number(2)), None, None) => Some(Rule::Weeks { every: 2, on: one? }),
            (Some(ordinal), Some(Stretch::Per(per)), None) => {
                let span = match per {
                    Per::Week => return None,
                    Per::Month => SpanOf::Month,
                    Per::Quarter => SpanOf::Quarter,
                    Per::Year => SpanOf::Year,
                };
                Some(Rule::Nth {
                    span,
                    nth: nth(ordinal)?,
                    weekday: one?,
                })
            }
            (None, None | Some(Stretch::Day | Stretch::Per(Per::Week)), times) => match (every, one) {
                (Some(every @ 2..=520), Some(on)) => Some(Rule::Weeks { every, on }),
                (Some(2..), _) => None,
                (_, Some(on)) if times.is_none_or(|times| times == 1) => Some(Rule::Weeks { every: 1, on }),
                _ => times
                    .is_none_or(|times| times == days.count())
                    .then_some(Rule::Weekdays(days)),
            },
            _ => None,
        }
    }

    /// A rule within a week, month, quarter or year that names no day of the week.
    fn within(&self, per: Per) -> Option<Rule> {
        let day = match (self.ordinal, self.number.filter(|_| self.number_last)) {
            (Some(Ordinal::Last), None) => Some(31),
            (Some(Ordinal::Number(day)), None) => Some(day),
            (None, Some(day)) => Some(u8::try_from(day).ok().filter(|day| *day <= 31)?),
            (None, None) => None,
            (Some(_), Some(_)) => return None,
        };
        match (day, self.minutes, self.times) {
            (Some(day), None, None) if per == Per::Month => Some(Rule::MonthDay(day)),
            (None, Some(minutes), None) => Some(Rule::Quota {
                need: Need::Minutes(minutes),
                per,
            }),
            (None, None, times) => Some(Rule::Quota {
                need: Need::Times(times.unwrap_or(1)),
                per,
            }),
            _ => None,
        }
    }
}

fn nth(ordinal: Ordinal) -> Option<Nth> {
    match ordinal {
        Ordinal::Number(1) => Some(Nth::First),
        Ordinal::Number(2) => Some(Nth::Second),
        Ordinal::Number(3) => Some(Nth::Third),
        Ordinal::Number(4) => Some(Nth::Fourth),
        Ordinal::Number(_) => None,
        Ordinal::Last => Some(Nth::Last),
    }
}

/// The day of the week of a word: its name, short or long, one or many.
fn weekday(word: &str) -> Option<Weekday> {
    let known = |word: &str| word.parse::<Weekday>().ok();
    match word {
        "tues" => Some(Weekday::Tue),
        "weds" => Some(Weekday::Wed),
        "thur" | "thurs" => Some(Weekday::Thu),
        _ => known(word).or_else(|| known(word.strip_suffix('s')?)),
    }
}
