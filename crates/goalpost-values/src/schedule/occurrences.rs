//! The days on which a schedule falls.

use chrono::{Datelike, Days as DayCount, Weekday};

use super::{Nth, Rule, Schedule};
use crate::{Day, Days, Per};

impl Schedule {
    /// The days within `days` on which it falls, in order; none for a quota, which may be met on any. `anchor` is the
    /// day from which every second, third … week is counted; before it there are none of those.
    pub fn occurrences(&self, days: Days, anchor: Day) -> impl Iterator<Item = Day> {
        let rule = self.rule;
        let mut next = first(rule, days, anchor);
        std::iter::from_fn(move || {
            let day = next.filter(|day| *day <= days.last)?;
            next = after(rule, day);
            Some(day)
        })
    }

    /// The whole stretches of the calendar, in order, that a quota counts in and that touch `days`; none where the
    /// rule is no quota.
    pub fn quota_periods(&self, days: Days) -> impl Iterator<Item = Days> {
        let per = match self.rule {
            Rule::Quota { per, .. } => Some(per),
            _ => None,
        };
        per.into_iter().flat_map(move |per| per.touching(days))
    }
}

/// The first day of a rule within the days.
fn first(rule: Rule, days: Days, anchor: Day) -> Option<Day> {
    match rule {
        Rule::Quota { .. } => None,
        Rule::Weeks { every: 1, on } => on_or_after(days.first, on),
        Rule::Weeks { every, on } => {
            let start = on_or_after(anchor, on)?;
            let gap = u64::from(every) * 7;
            let passed = u64::try_from((days.first - start).num_days()).unwrap_or(0);
            start.checked_add_days(DayCount::new(passed.div_ceil(gap) * gap))
        }
        _ => after(rule, days.first.pred_opt()?),
    }
}

/// The first day of a rule after one; that one must itself be a day of a rule that counts in weeks.
fn after(rule: Rule, day: Day) -> Option<Day> {
    match rule {
        Rule::Weekdays(set) => day.iter_days().skip(1).take(7).find(|day| set.contains(day.weekday())),
        Rule::Weeks { every, .. } => day.checked_add_days(DayCount::new(u64::from(every) * 7)),
        Rule::MonthDay(wanted) => of_spans(Per::Month, day, |month| {
            month
                .first
                .checked_add_days(DayCount::new(u64::from(wanted.saturating_sub(1))))
                .map(|day| day.min(month.last))
        }),
        Rule::Nth { span, nth, weekday } => of_spans(span.per(), day, |span| nth_of(span, nth, weekday)),
        Rule::Quota { .. } => None,
    }
}

/// The first pick of a stretch that lies after a day: in its own stretch, else in the next.
fn of_spans(per: Per, day: Day, pick: impl Fn(Days) -> Option<Day>) -> Option<Day> {
    let own = per.around(day);
    let next = || pick(per.around(own.last.succ_opt()?));
    pick(own).filter(|found| *found > day).or_else(next)
}

fn nth_of(span: Days, nth: Nth, weekday: Weekday) -> Option<Day> {
    let weeks = match nth {
        Nth::First => 0,
        Nth::Second => 1,
        Nth::Third => 2,
        Nth::Fourth => 3,
        Nth::Last => {
            let back = (7 + span.last.weekday().num_days_from_monday() - weekday.num_days_from_monday()) % 7;
            return span.last.checked_sub_days(DayCount::new(back.into()));
        }
    };
    on_or_after(span.first, weekday)?.checked_add_days(DayCount::new(7 * weeks))
}

fn on_or_after(day: Day, weekday: Weekday) -> Option<Day> {
    let ahead = (7 + weekday.num_days_from_monday() - day.weekday().num_days_from_monday()) % 7;
    day.checked_add_days(DayCount::new(ahead.into()))
}
