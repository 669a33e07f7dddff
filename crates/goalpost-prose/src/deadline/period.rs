//! Stretches of days as people write them: "20 to 27 November", "the second week of March", "this weekend", and periods
//! counted from the one that runs.

use chrono::{Datelike, Days as DayCount, Months};
use goalpost_values::{Day, Days, Piece};

use super::calendar::{self, Point, day_first, day_number, days_of, month_name, next_month, skip, year_behind};
use super::coded::{Years, part_days, part_of_year};
use super::{Calendar, DeadlineKind};
use crate::lexicon::{Forms, List, Tag, Tags};
use crate::sentence::{Kind, Sentence, Shape};

/// A stretch whose words start at a token.
pub(super) fn at(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let number = sentence.number(at);
    let point = match number {
        Some(_) => day_range(sentence, calendar, at)
            .or_else(|| week_of_year(sentence, at))
            .or_else(|| year_first(sentence, calendar, at))
            .or_else(|| two_years(sentence, at)),
        None => numbered_week(sentence, calendar, at),
    };
    // What has an order, or points at the one that runs.
    let ordered = Tags::of(&[Tag::Ordinal, Tag::Last, Tag::Det, Tag::This, Tag::Next]);
    let dotted = || sentence.mark(at + 1, '.') && sentence.has(at + 2, Tag::Quarter);
    let is_ordered =
        || dotted() || number.is_some_and(|number| number.shape == Shape::Ordinal) || sentence.any(at, ordered);
    if point.is_some() || !is_ordered() {
        return point;
    }
    nth_quarter(sentence, calendar, at)
        .or_else(|| nth_week(sentence, calendar, at))
        .or_else(|| nth_of_month(sentence, calendar, at))
        .or_else(|| nth_weekday(sentence, calendar, at))
        .or_else(|| weekend(sentence, calendar, at))
        .or_else(|| nth(sentence, calendar, at))
}

/// "20 to 27 November", "20–27 Nov 2026": the words of a date behind the first day.
fn day_range(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let first = day_number(sentence, at)?;
    let joint = sentence.has(at + 1, Tag::Target)
        || sentence.has(at + 1, Tag::And)
        || ['-', '–', '—'].iter().any(|mark| sentence.mark(at + 1, *mark));
    let mut point = day_first(sentence, calendar, at + 2).filter(|_| joint)?;
    let last = point.days?.last;
    let start = last.with_day(first).filter(|start| *start < last)?;
    point.days = Days::new(start, last);
    Some(point)
}

/// "2027-W12", as the Goals language writes it.
fn week_of_year(sentence: &Sentence<'_>, at: usize) -> Option<Point> {
    let year = sentence
        .number(at)
        .filter(|number| number.digits == 4 && !number.marked)?;
    let week = sentence.word(at + 2).strip_prefix(['W', 'w'])?.parse().ok()?;
    let glued = sentence.mark(at + 1, '-') && !sentence.at(at + 1).spaced && !sentence.at(at + 2).spaced;
    let days = glued
        .then(|| days_of(Piece::Week(i32::try_from(year.value).ok()?, week), None))
        .flatten();
    let mut point = Point::new(at + 3, DeadlineKind::Absolute, days).sure();
    point.is_no_day = days.is_none();
    glued.then_some(point)
}

/// "2027-Q1", "2027 H1", "2027-03": the year in front of its part, and "2027-28", which ends when its author knows.
fn year_first(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let written = sentence
        .number(at)
        .filter(|number| number.digits == 4 && !number.marked)?;
    let year = i32::try_from(written.whole()?)
        .ok()
        .filter(|year| (2010..=2100).contains(year))?;
    let glued = |mark: char| sentence.mark(at + 1, mark) && !sentence.at(at + 1).spaced && !sentence.at(at + 2).spaced;
    let part = at + 1 + usize::from(glued('-'));
    if let Some((is_quarter, n)) = part_of_year(sentence.word(part)) {
        let days = part_days(calendar, is_quarter, n, Years::Plain(year));
        return Some(Point::new(part + 1, DeadlineKind::Quarter, days).sure());
    }
    let number = sentence.number(at + 2).filter(|number| !number.marked)?;
    let two = i32::try_from(number.whole()?).ok()?;
    // "The 2027-2028 school year" ends when its author knows.
    if glued('-') && two == year + 1 {
        return Some(Point::new(at + 3, DeadlineKind::Absolute, None).sure());
    }
    if number.digits != 2 {
        return None;
    }
    if glued('-') && (1..=12).contains(&two) {
        let days = days_of(Piece::Month(year, u8::try_from(two).ok()?), None);
        return Some(Point::new(at + 3, DeadlineKind::Absolute, days).sure());
    }
    (glued('-') && two == (year + 1) % 100).then(|| Point::new(at + 3, DeadlineKind::Absolute, None).sure())
}

/// "2027/28", written as one number.
fn two_years(sentence: &Sentence<'_>, at: usize) -> Option<Point> {
    sentence.number(at).filter(|number| number.shape == Shape::Name)?;
    let (first, second) = sentence.word(at).split_once('/')?;
    let (first, second) = (first.parse::<i32>().ok()?, second.parse::<i32>().ok()?);
    let follows = (2010..=2100).contains(&first) && second == (first + 1) % 100;
    follows.then(|| Point::new(at + 1, DeadlineKind::Absolute, None).sure())
}

/// "Week 12 of 2027", "CW 12", the next that is not over, and "week 6", which only its author counts.
fn numbered_week(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    // Every token is asked, and few are as short.
    if !matches!(sentence.at(at).span.len(), 2 | 4) {
        return None;
    }
    // In small letters they are kilowatts elsewhere: "a 12 kw 3 phase pump".
    let led = || {
        sentence
            .before(at)
            .tags
            .any(Tags::of(&[Tag::Due, Tag::In, Tag::On, Tag::SpanOf]))
    };
    let of_calendar = sentence.word_in(at, List::CalendarWeeks) && (sentence.at(at).code || led());
    if !of_calendar && !sentence.word(at).eq_ignore_ascii_case("week") {
        return None;
    }
    if sentence.at(at + 1).forms.is(Forms::ING) && sentence.word_in(at + 1, List::Beginning) {
        return week_from(sentence, calendar, at + 2);
    }
    let week = sentence
        .number(at + 1)
        .filter(|number| number.digits > 0 && !number.marked)?;
    let week = u8::try_from(week.whole()?).ok()?;
    if let Some((year, end)) = year_behind(sentence, at + 2) {
        let days = days_of(Piece::Week(year, week), None);
        let mut point = Point::new(end, DeadlineKind::Absolute, days).sure();
        point.is_no_day = days.is_none();
        return Some(point);
    }
    if !of_calendar {
        // "Week 9 of term".
        let of = sentence.has(at + 2, Tag::Of);
        let stretch = at + 3 + usize::from(sentence.any(at + 3, Tags::of(&[Tag::Det, Tag::Own, Tag::This])));
        let end = if of && sentence.word_in(stretch, List::Stretches) {
            stretch + 1
        } else {
            at + 2
        };
        let closes = sentence.at(end).is_break();
        return closes.then(|| Point::new(end, DeadlineKind::Relative, None).sure());
    }
    let this = calendar.today.year();
    let days = (this..=this + 1)
        .find_map(|year| days_of(Piece::Week(year, week), None).filter(|days| days.last >= calendar.today));
    Some(Point::new(at + 2, DeadlineKind::Absolute, days).sure())
}

/// "The week beginning 11 January": seven days.
pub(super) fn week_from(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let mut point = calendar::at(sentence, calendar, at)?;
    let first = point.days.filter(|_| point.single)?.first;
    point.days = Days::new(first, first.checked_add_days(DayCount::new(6))?);
    point.single = false;
    Some(point.sure())
}

/// "The 7th of next month".
fn nth_of_month(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let day = ordinal(sentence, at)?;
    let skip = match (sentence.has(at + 2, Tag::This), sentence.has(at + 2, Tag::Next)) {
        (true, _) => 0,
        (_, true) => 1,
        _ => return None,
    };
    let month = relative(calendar, Tag::Month, skip).filter(|_| sentence.has(at + 3, Tag::Month))?;
    let day = month.first.with_day(day).filter(|_| sentence.has(at + 1, Tag::Of));
    day.map(|day| Point::day(at + 4, DeadlineKind::Relative, Some(day)).sure())
}

/// "The third quarter", "the 3rd quarter of 2027"; without a year the next one that is not over.
fn nth_quarter(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    // "1. Quartal", where a point makes the order.
    let dotted = sentence.mark(at + 1, '.') && !sentence.at(at + 1).spaced;
    let quarter = at + 1 + usize::from(dotted);
    let n = match sentence.number(at) {
        Some(number) if dotted && number.digits == 1 => number.whole(),
        _ => ordinal(sentence, at),
    };
    let n = n.filter(|n| (1..=4).contains(n) && sentence.has(quarter, Tag::Quarter))?;
    let year_at = skip(sentence, quarter + 1, Tags::of(&[Tag::Of, Tag::In]));
    let (years, end) = match year_behind(sentence, year_at) {
        Some((year, end)) => (Years::Plain(year), end),
        None => (Years::Next, quarter + 1),
    };
    let days = part_days(calendar, true, u8::try_from(n).ok()?, years);
    Some(Point::new(end, DeadlineKind::Quarter, days).sure())
}

/// "Second", "3rd".
fn ordinal(sentence: &Sentence<'_>, at: usize) -> Option<u32> {
    match sentence.number(at) {
        Some(number) if number.shape == Shape::Ordinal => u32::try_from(number.value).ok(),
        None if sentence.has(at, Tag::Ordinal) && !sentence.has(at, Tag::Last) => {
            u32::try_from(sentence.at(at).value / 10).ok()
        }
        _ => None,
    }
}

/// "The second week of March": the seven days, or the weeks of the calendar; where they end on two days, both.
fn nth_week(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let n = ordinal(sentence, at)?;
    let month_at = skip(sentence, at + 2, Tags::of(&[Tag::Of, Tag::In, Tag::Det]));
    let month = month_name(sentence, month_at).filter(|_| sentence.has(at + 1, Tag::Week) && (1..=4).contains(&n))?;
    let (days, end) = match year_behind(sentence, month_at + 1) {
        Some((year, end)) => (days_of(Piece::Month(year, u8::try_from(month).ok()?), None), end),
        None => (next_month(calendar.today, month), month_at + 1),
    };
    let first = days?.first;
    let seventh = first.checked_add_days(DayCount::new(u64::from(7 * n - 1)))?;
    let to_sunday = 6 - u64::from(first.weekday().num_days_from_monday());
    let sunday = first.checked_add_days(DayCount::new(to_sunday + 7 * u64::from(n - 1)))?;
    Some(Point::one_of(end, DeadlineKind::Absolute, &[sunday, seventh]).sure())
}

/// "The last Friday of January", "the second Tuesday in May".
fn nth_weekday(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let at = at + usize::from(sentence.has(at, Tag::Det));
    let last = sentence.has(at, Tag::Last);
    let n = match sentence.number(at) {
        _ if last => 0,
        Some(number) if number.shape == Shape::Ordinal => u32::try_from(number.value).ok()?,
        None if sentence.has(at, Tag::Ordinal) => u32::try_from(sentence.at(at).value / 10).ok()?,
        _ => return None,
    };
    if !sentence.has(at + 1, Tag::Weekday) || n > 4 || !sentence.any(at + 2, Tags::of(&[Tag::Of, Tag::In])) {
        return None;
    }
    let weekday = u64::try_from(sentence.at(at + 1).value / 10).ok()?;
    let month = month_name(sentence, at + 3)?;
    let (days, end) = match year_behind(sentence, at + 4) {
        Some((year, end)) => (days_of(Piece::Month(year, u8::try_from(month).ok()?), None), end),
        None => (next_month(calendar.today, month), at + 4),
    };
    let days = days?;
    let day = if last {
        let back = (7 + u64::from(days.last.weekday().num_days_from_monday()) - weekday) % 7;
        days.last.checked_sub_days(DayCount::new(back))?
    } else {
        let ahead = (7 + weekday - u64::from(days.first.weekday().num_days_from_monday())) % 7;
        days.first
            .checked_add_days(DayCount::new(ahead + 7 * u64::from(n.checked_sub(1)?)))?
    };
    Some(Point::day(end, DeadlineKind::Absolute, Some(day)).sure())
}

/// "This weekend", "next weekend": which one "next" means depends on who says it.
fn weekend(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let this = sentence.has(at, Tag::This);
    let named = || sentence.word(at + 1).eq_ignore_ascii_case("weekend");
    if !(this || sentence.has(at, Tag::Next)) || !named() {
        return None;
    }
    let sunday = relative(calendar, Tag::Week, 0)?.last;
    let later = sunday.checked_add_days(DayCount::new(7))?;
    let days: &[Day] = if this { &[sunday] } else { &[sunday, later] };
    Some(Point::one_of(at + 2, DeadlineKind::Relative, days).sure())
}

/// "By the 1st": the next day of that number.
fn nth(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let number = sentence.number(at).filter(|number| number.shape == Shape::Ordinal)?;
    let day = u32::try_from(number.value).ok().filter(|day| (1..=31).contains(day))?;
    let next = sentence.at(at + 1);
    let closes = next.is_break() && next.kind != Kind::Mark('/');
    let bound =
        sentence.has(at.wrapping_sub(1), Tag::Det) && sentence.any(at.wrapping_sub(2), Tags::of(&[Tag::Due, Tag::On]));
    let first = calendar.today.with_day(1)?;
    let coming = (0..=2).find_map(|months| {
        let month = first.checked_add_months(Months::new(months))?;
        month.with_day(day).filter(|day| *day >= calendar.today)
    });
    (closes && bound).then(|| Point::day(at + 1, DeadlineKind::Absolute, coming).sure())
}

/// The days of the period of a unit that runs, or of one `skip` later.
pub(super) fn relative(calendar: &Calendar, tag: Tag, skip: u32) -> Option<Days> {
    let today = calendar.today;
    let month = |months: u32| -> Option<Days> {
        let index = today.month0() / months * months;
        let first = Day::from_ymd_opt(today.year(), index + 1, 1)?.checked_add_months(Months::new(months * skip))?;
        Days::new(first, first.checked_add_months(Months::new(months))?.pred_opt()?)
    };
    match tag {
        Tag::Day => today.checked_add_days(DayCount::new(skip.into())).map(Days::one),
        Tag::Week => {
            let monday = today.checked_sub_days(DayCount::new(today.weekday().num_days_from_monday().into()))?;
            let first = monday.checked_add_days(DayCount::new(7 * u64::from(skip)))?;
            Days::new(first, first.checked_add_days(DayCount::new(6))?)
        }
        Tag::Month => month(1),
        Tag::Quarter => month(3),
        Tag::HalfYear => month(6),
        Tag::Year => month(12),
        Tag::Fiscal => {
            let this = today.year();
            let running = (this..=this + 1).find(|year| {
                days_of(Piece::FiscalYear(*year), Some(calendar.fiscal_start)).is_some_and(|days| days.contains(today))
            })?;
            days_of(
                Piece::FiscalYear(running + i32::try_from(skip).ok()?),
                Some(calendar.fiscal_start),
            )
        }
        _ => None,
    }
}
