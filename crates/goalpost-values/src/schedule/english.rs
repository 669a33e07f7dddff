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

/// What a text means as a schedule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Understood {
    pub(crate) meaning: Meaning,
    /// How long each time lasts, in minutes, where the text says so and the rule does not count it.
    pub(crate) length: Option<i64>,
    /// Whether every word of it counted.
    pub(crate) is_exact: bool,
}

/// What a text means as a schedule; none where one word is not understood, or would have to be left out.
pub(crate) fn rule(text: &str) -> Option<Understood> {
    let lower = text.to_lowercase().replace('/', " per ").replace("bi-", "bi");
    let lower = lower.replace("..", "-");
    let lower = lower.replace([',', '&', ';'], " and ");
    let mut found = Found::default();
    for (at, word) in lower.split_whitespace().enumerate() {
        if at == MOST_WORDS || !found.word(word.trim_end_matches('.')) {
            return None;
        }
        found.joined = word == "and";
    }
    let (meaning, length) = found.meaning()?;
    Some(Understood {
        meaning,
        length,
        is_exact: !found.loose,
    })
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
    /// The word before was `and`, or a comma.
    joined: bool,
}

/// Puts what a word says where it belongs; false where another word said it already, which would be lost.
fn set<T>(place: &mut Option<T>, value: T) -> bool {
    let is_free = place.is_none();
    *place = Some(value);
    is_free
}

impl Found {
    /// Takes one word in; false where it is not understood.
    fn word(&mut self, word: &str) -> bool {
        match word {
            "every" | "each" | "the" | "of" | "on" | "in" | "at" | "and" | "during" => {}
            "a" | "an" | "per" => {
                if let Some(number) = self.number.take() {
                    return set(&mut self.times, number);
                }
            }
            "morning" | "mornings" | "afternoon" | "afternoons" | "evening" | "evenings" => self.loose = true,
            "night" | "nights" | "nightly" => {
                self.loose = true;
                return self.days.is_some() || self.stretch("day");
            }
            "once" => return set(&mut self.times, 1),
            "twice" => return set(&mut self.times, 2),
            "thrice" => return set(&mut self.times, 3),
            "time" | "times" | "x" | "×" => {
                if let Some(number) = self.number.take() {
                    return set(&mut self.times, number);
                }
            }
            "other" | "alternate" => self.other = true,
            "weekday" | "weekdays" | "workday" | "workdays" | "working" | "business" => self.working = true,
            "weekend" | "weekends" => self.add(WeekdaySet::one(Weekday::Sat).union(WeekdaySet::one(Weekday::Sun))),
            "biweekly" => (self.stretch, self.other, self.loose) = (Some(Stretch::Per(Per::Week)), true, true),
            // Every six months, or twice in any: no schedule tells them apart.
            "semi-annually" | "semiannually" | "half-yearly" | "biannually" => {
                (self.stretch, self.loose) = (Some(Stretch::Per(Per::Year)), true);
                return set(&mut self.times, 2);
            }
            "fortnight" | "fortnightly" => (self.stretch, self.other) = (Some(Stretch::Per(Per::Week)), true),
            "hour" | "hours" | "hrs" | "h" => return self.amount(60),
            "minute" | "minutes" | "mins" | "min" => return self.amount(1),
            "last" | "final" | "end" => return set(&mut self.ordinal, Ordinal::Last),
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
        // `mon, week` lists what cannot stand in one list.
        let is_listed = self.joined && (self.days.is_some() || self.stretch.is_some());
        // `last day of the month` has two; the longer one is what it is counted in.
        let is_in_it = self.stretch == Some(Stretch::Day) && self.ordinal.is_some() && stretch != Stretch::Day;
        // `month on last day` has them the other way round.
        let holds_it = stretch == Stretch::Day && self.ordinal.is_some() && self.stretch.is_some();
        if holds_it {
            return !is_listed && self.stretch != Some(Stretch::Day);
        }
        let is_free = self.stretch.is_none() || is_in_it;
        self.stretch = Some(stretch);
        is_free && !is_listed
    }

    fn weekdays(&mut self, word: &str) -> bool {
        if self.joined && self.stretch.is_some() && self.days.is_none() {
            return false;
        }
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
        set(&mut self.ordinal, Ordinal::Number(number))
    }

    fn number(&mut self, word: &str) -> bool {
        if let Some(times) = word.strip_suffix(['x', '×']).and_then(|times| times.parse().ok()) {
            return set(&mut self.times, times);
        }
        if let Some(duration) = Duration::read(word) {
            return set(&mut self.minutes, duration.minutes);
        }
        let digits = word_number(word).unwrap_or(word);
        let Some(number) = digits.parse().ok().filter(|number| *number > 0) else {
            return false;
        };
        self.number_last = self.stretch.is_some();
        set(&mut self.number, number)
    }

    /// The number so far counts hours or minutes.
    fn amount(&mut self, minutes: i64) -> bool {
        let number = self.number.take().or_else(|| self.times.take());
        number.is_some_and(|number| set(&mut self.minutes, i64::from(number) * minutes))
    }

    /// What all the words mean, with the length of each time where the rule itself does not count it.
    fn meaning(&self) -> Option<(Meaning, Option<i64>)> {
        let meaning = self.rhythm()?;
        let counts = matches!(
            meaning,
            Meaning::Rule(Rule::Quota {
                need: Need::Minutes(_),
                ..
            })
        );
        Some((meaning, self.minutes.filter(|_| !counts)))
    }

    fn rhythm(&self) -> Option<Meaning> {
        // "Every second week" is the same as every other one.
        let alternates = self.ordinal == Some(Ordinal::Number(2))
            && self.days.is_none()
            && self.stretch == Some(Stretch::Per(Per::Week));
        let every = if self.other || alternates {
            Some(2)
        } else {
            self.number.filter(|_| !self.number_last)
        };
        if let Some(days) = self.days.filter(|_| !self.working) {
            return self.on_days(days, every).map(Meaning::Rule);
        }
        if self.working {
            let is_alone = self.days.is_none() && self.ordinal.is_none() && self.number.is_none() && !self.other;
            return (is_alone && self.is_once() && matches!(self.stretch, None | Some(Stretch::Day)))
                .then_some(Meaning::Rule(Rule::Weekdays(WeekdaySet::WORKING)));
        }
        let stretch = self.stretch?;
        if let Some(every) = every.filter(|every| *every > 1) {
            let is_every = self.ordinal.is_none() || alternates;
            return (is_every && self.is_once()).then_some(Meaning::EveryFew(every, stretch.as_str()));
        }
        match stretch {
            Stretch::Day => {
                let is_alone = self.ordinal.is_none() && self.number.is_none();
                (is_alone && self.is_once()).then_some(Meaning::Rule(Rule::Weekdays(WeekdaySet::ALL)))
            }
            Stretch::Per(per) => self.within(per).map(Meaning::Rule),
        }
    }

    /// Whether nothing says that it is done more often than once.
    fn is_once(&self) -> bool {
        matches!(self.times, None | Some(1))
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
            (None, None | Some(Stretch::Per(Per::Week)), times) => match (every, one) {
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
            (Some(day), _, None) if per == Per::Month => Some(Rule::MonthDay(day)),
            (None, Some(minutes), None) => Some(Rule::Quota {
                need: Need::Minutes(minutes),
                per,
            }),
            (None, _, times) => Some(Rule::Quota {
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
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    let known = |word: &str| word.parse::<Weekday>().ok();
    match word {
        "tues" => Some(Weekday::Tue),
        "weds" => Some(Weekday::Wed),
        "thur" | "thurs" => Some(Weekday::Thu),
        _ => known(word).or_else(|| known(word.strip_suffix('s')?)),
    }
}
