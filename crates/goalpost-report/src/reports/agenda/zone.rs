//! The time zone of a calendar, told in full: a reader need not know the zones of the world (RFC 5545, section 3.6.5).
//!
//! What holds every year is told as a rule, for as long as anybody keeps it; a zone that moves by the moon has each of
//! its days named, as far ahead as habits are looked for.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDateTime, Offset, TimeDelta, TimeZone};
use chrono_tz::{OffsetComponents, OffsetName, Tz, TzOffset};
use goalpost_values::Day;

use super::rules;

/// How many years behind the first time a zone is told.
const YEARS: i32 = 14;
/// Nothing that a zone does is undone within so many days.
const STEP: TimeDelta = TimeDelta::days(7);

/// A time zone that is known.
#[derive(Debug, Clone, Copy)]
pub(super) struct Zone(Tz);

/// From when on what holds.
#[derive(Clone, Copy)]
struct Change {
    /// On the clock as it goes before.
    at: NaiveDateTime,
    from: TzOffset,
    to: TzOffset,
}

/// What tells one kind of change from another: the hours before and after, in seconds, the name, and whether it is
/// for summer.
type Kind = (i32, i32, String, bool);

impl Zone {
    /// The zone of that name; none where there is no such zone.
    pub(super) fn named(name: &str) -> Option<Self> {
        name.parse().ok().map(Self)
    }

    pub(super) fn name(self) -> &'static str {
        self.0.name()
    }

    /// The last second of a day, in UTC: a rule whose times have a zone ends so (section 3.3.10).
    pub(super) fn end_of(self, day: Day) -> NaiveDateTime {
        let last = day.and_hms_opt(23, 59, 59).unwrap_or_default();
        let known = self.0.from_local_datetime(&last).latest();
        known.map_or(last, |known| known.naive_utc())
    }

    /// The lines of its part of a calendar whose first time is on a day.
    pub(super) fn lines(self, first: Day) -> Vec<String> {
        let year = |year: i32| {
            Day::from_ymd_opt(year, 1, 1)
                .unwrap_or(first)
                .and_time(Default::default())
        };
        let (from, to) = (year(first.year() - 1), year(first.year() + YEARS));
        let changes = self.changes(from, to);
        let mut out = vec!["BEGIN:VTIMEZONE".to_owned(), format!("TZID:{}", self.name())];
        if changes.first().is_none_or(|change| first < change.at.date()) {
            let always = self.0.offset_from_utc_datetime(&from);
            let start = Change {
                at: from,
                from: always,
                to: always,
            };
            out.extend(part(kind(&start), &[from], to));
        }
        let mut kinds: BTreeMap<Kind, Vec<NaiveDateTime>> = BTreeMap::new();
        for change in &changes {
            kinds.entry(kind(change)).or_default().push(change.at);
        }
        let mut kinds: Vec<_> = kinds.into_iter().collect();
        kinds.sort_by_key(|(_, at)| at.first().copied());
        out.extend(kinds.into_iter().flat_map(|(kind, at)| part(kind, &at, to)));
        out.push("END:VTIMEZONE".to_owned());
        out
    }

    fn changes(self, from: NaiveDateTime, to: NaiveDateTime) -> Vec<Change> {
        let mut found = Vec::new();
        let mut low = from;
        while low < to {
            let high = low + STEP;
            if self.0.offset_from_utc_datetime(&low) != self.0.offset_from_utc_datetime(&high) {
                found.push(self.change_between(low, high));
            }
            low = high;
        }
        found
    }

    /// The change between two times in UTC, to the second.
    fn change_between(self, mut low: NaiveDateTime, mut high: NaiveDateTime) -> Change {
        let from = self.0.offset_from_utc_datetime(&low);
        loop {
            let middle = low + TimeDelta::seconds((high - low).num_seconds() / 2);
            if middle == low {
                break;
            }
            match self.0.offset_from_utc_datetime(&middle) == from {
                true => low = middle,
                false => high = middle,
            }
        }
        Change {
            at: high + TimeDelta::seconds(from.fix().local_minus_utc().into()),
            from,
            to: self.0.offset_from_utc_datetime(&high),
        }
    }
}

fn kind(change: &Change) -> Kind {
    let seconds = |offset: &TzOffset| offset.fix().local_minus_utc();
    let name = change.to.abbreviation().unwrap_or_default().to_owned();
    let (from, to) = (seconds(&change.from), seconds(&change.to));
    // Ireland's law says that its winter is the exception; calendars expect it of the summer.
    let has_seasons = [change.from, change.to]
        .iter()
        .any(|offset| !offset.dst_offset().is_zero());
    (from, to, name, has_seasons && to > from)
}

/// A part of a zone: what holds from each of some times on, which are told to the last.
fn part((from, to, name, is_summer): Kind, at: &[NaiveDateTime], last: NaiveDateTime) -> Vec<String> {
    let Some((first, more)) = at.split_first() else {
        return Vec::new();
    };
    let word = if is_summer { "DAYLIGHT" } else { "STANDARD" };
    let mut out = vec![
        format!("BEGIN:{word}"),
        format!("DTSTART:{}", compact(*first)),
        format!("TZOFFSETFROM:{}", offset(from)),
        format!("TZOFFSETTO:{}", offset(to)),
    ];
    if !name.is_empty() {
        out.push(format!("TZNAME:{name}"));
    }
    match yearly(at, last) {
        Some(rule) => out.push(format!("RRULE:FREQ=YEARLY;{rule}")),
        None => out.extend(more.iter().map(|at| format!("RDATE:{}", compact(*at)))),
    }
    out.push(format!("END:{word}"));
    out
}

/// The rule by which something comes once a year at the same time, to the end of what is looked at; none where it
/// does not.
fn yearly(at: &[NaiveDateTime], last: NaiveDateTime) -> Option<String> {
    let (first, more) = at.split_first()?;
    let alike =
        |at: &NaiveDateTime| (at.month(), at.weekday(), at.time()) == (first.month(), first.weekday(), first.time());
    let is_yearly = at.windows(2).all(|pair| pair[1].year() - pair[0].year() == 1);
    let goes_on = at.last()?.year() == last.year() - 1;
    if more.len() < 7 || !more.iter().all(alike) || !is_yearly || !goes_on {
        return None;
    }
    let days = || at.iter().map(Datelike::day);
    let (low, high) = (days().min()?, days().max()?);
    let weekday = rules::weekday(first.weekday());
    let is_last = at.iter().all(|at| (*at + STEP).month() != at.month());
    let by = if is_last {
        format!("BYDAY=-1{weekday}")
    } else if low.div_ceil(7) == high.div_ceil(7) {
        format!("BYDAY={}{weekday}", low.div_ceil(7))
    } else if high - low == 6 {
        let days: Vec<String> = (low..=high).map(|day| day.to_string()).collect();
        format!("BYDAY={weekday};BYMONTHDAY={}", days.join(","))
    } else {
        return None;
    };
    Some(format!("BYMONTH={};{by}", first.month()))
}

fn compact(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let seconds = seconds.abs();
    let rest = match seconds % 60 {
        0 => String::new(),
        rest => format!("{rest:02}"),
    };
    format!("{sign}{:02}{:02}{rest}", seconds / 3600, seconds / 60 % 60)
}
