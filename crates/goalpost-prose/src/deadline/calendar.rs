//! Days and periods as people write them: "3 March", "the end of Q2", "mid-February", "next Friday", "FY27".

use chrono::{Datelike, Days as DayCount, Months};
use goalpost_values::{Day, Days, Piece};

use super::coded::{Years, part_days};
use super::weekday::{next_weekday, weekday};
use super::{Calendar, DeadlineKind, coded, holiday, period};
use crate::lexicon::{Tag, Tags};
use crate::sentence::{Kind, Sentence, Shape};

/// A day or a period, and where its words end.
#[derive(Debug, Clone)]
pub(super) struct Point {
    /// The token behind it.
    pub(super) end: usize,
    /// How it is said.
    pub(super) kind: DeadlineKind,
    /// Its first and last day; none where it can be read in several ways.
    pub(super) days: Option<Days>,
    /// The last days of all readings, where these are several.
    pub(super) readings: Vec<Day>,
    /// Whether its words name a day that no calendar has: "31 June".
    pub(super) is_no_day: bool,
    /// Whether words name an end of it, so that `before` adds nothing: "the end of May".
    pub(super) ended: bool,
    /// Whether it is one day.
    pub(super) single: bool,
    /// Whether a time is named without doubt, so that no preposition is needed: "this quarter", "2027-03-01".
    pub(super) sure: bool,
}

impl Point {
    pub(super) fn new(end: usize, kind: DeadlineKind, days: Option<Days>) -> Self {
        Self {
            end,
            kind,
            days,
            readings: Vec::new(),
            is_no_day: false,
            ended: false,
            single: days.is_some_and(|days| days.first == days.last),
            sure: false,
        }
    }

    pub(super) fn day(end: usize, kind: DeadlineKind, day: Option<Day>) -> Self {
        Self::new(end, kind, day.map(Days::one))
    }

    /// One of several days, in any order; that day where they are all the same.
    pub(super) fn one_of(end: usize, kind: DeadlineKind, days: &[Day]) -> Self {
        let mut readings = days.to_vec();
        readings.sort_unstable();
        readings.dedup();
        if let [day] = readings.as_slice() {
            return Self::day(end, kind, Some(*day));
        }
        let mut point = Self::new(end, kind, None);
        point.readings = readings;
        point
    }

    /// A date as it was written, which no calendar may have.
    fn date(end: usize, day: Option<Day>) -> Self {
        let mut point = Self::day(end, DeadlineKind::Absolute, day).sure();
        point.is_no_day = day.is_none();
        point
    }

    /// The same, with the last day of the month that is meant where it has no such day.
    fn date_in(end: usize, day: Option<Day>, month: Option<Days>) -> Self {
        let mut point = Self::date(end, day);
        if point.is_no_day {
            point.readings = month.map(|month| month.last).into_iter().collect();
        }
        point
    }

    /// Whether it is several days of one month: "20 to 27 November".
    pub(super) fn is_stretch(&self) -> bool {
        let of_one_month =
            |days: Days| days.first < days.last && days.first.day() > 1 && days.first.month() == days.last.month();
        self.days.is_some_and(of_one_month)
    }

    /// Whether it is written as one day, which may be one of several or none.
    pub(super) fn single_or_open(&self) -> bool {
        self.single || self.is_no_day || !self.readings.is_empty()
    }

    pub(super) fn sure(mut self) -> Self {
        self.sure = true;
        self
    }
}

/// The day or period whose words start at a token.
pub(super) fn at(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let start = skip_articles(sentence, at);
    one_word(sentence, calendar, start)
        .or_else(|| edged(sentence, calendar, start))
        .or_else(|| plain(sentence, calendar, start))
        .map(|point| owned_end(sentence, point))
}

/// "Q1's end", "the month's close": the end of what stands in front.
fn owned_end(sentence: &Sentence<'_>, mut point: Point) -> Point {
    let owned = sentence.word(point.end.wrapping_sub(1)).ends_with("'s");
    if owned && sentence.has(point.end, Tag::End) {
        point.end += 1;
        point.ended = true;
        point.sure = true;
    }
    point
}

fn skip_articles(sentence: &Sentence<'_>, at: usize) -> usize {
    skip(sentence, at, Tags::of(&[Tag::Det, Tag::Own]))
}

/// Skips a few words with one of these tags.
pub(super) fn skip(sentence: &Sentence<'_>, at: usize, tags: Tags) -> usize {
    let few = at..at + 4;
    few.take_while(|at| sentence.any(*at, tags))
        .last()
        .map_or(at, |last| last + 1)
}

/// "EOY", "end of the quarter", "today".
fn one_word(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let today = calendar.today;
    let token = sentence.at(at);
    let period = |tag| period::relative(calendar, tag, 0);
    if token.has(Tag::EndOfYear) {
        // "EOY 2027"
        if let Some((year, end)) = year(sentence, at + 1) {
            return ended(Point::new(
                end,
                DeadlineKind::Absolute,
                days_of(Piece::Year(year), Some(calendar.fiscal_start)),
            ));
        }
        let mut point = Point::new(at + 1, DeadlineKind::Relative, period(Tag::Year)).sure();
        point.ended = true;
        return Some(point);
    }
    let (kind, days) = if token.has(Tag::EndOfQuarter) {
        (DeadlineKind::Quarter, period(Tag::Quarter))
    } else if token.has(Tag::EndOfHalf) {
        // "Half-year close" is in the middle of the year, "EOH" at the end of the half that runs.
        let middle = sentence.word(at).to_ascii_lowercase().contains("half");
        let middle = middle.then(|| next_date(today, 6, 30).map(Days::one)).flatten();
        (DeadlineKind::Quarter, middle.or_else(|| period(Tag::HalfYear)))
    } else if token.has(Tag::EndOfMonth) {
        (DeadlineKind::Relative, period(Tag::Month))
    } else if token.has(Tag::EndOfWeek) {
        (DeadlineKind::Relative, period(Tag::Week))
    } else if token.has(Tag::Today) && token.span.len() > 3 {
        (DeadlineKind::Relative, Some(Days::one(today)))
    } else if token.has(Tag::Tomorrow) {
        (DeadlineKind::Relative, today.succ_opt().map(Days::one))
    } else {
        return None;
    };
    let sure = !token.has(Tag::Today) || !token.has(Tag::Baseline);
    let mut point = Point::new(at + 1, kind, days);
    point.ended = true;
    point.sure = sure;
    Some(point)
}

fn ended(mut point: Point) -> Option<Point> {
    point.ended = true;
    Some(point.sure())
}

/// "end of June", "mid-February", "the start of Q2", "early March".
fn edged(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let edge = sentence.at(at).tags;
    // "Beginning in March" is when it starts.
    let begins = || sentence.word(at).eq_ignore_ascii_case("beginning") && sentence.has(at + 1, Tag::In);
    if !edge.any(Tags::of(&[Tag::End, Tag::Start, Tag::Mid])) || begins() {
        return None;
    }
    // "Close the Q3 renewals": a deed.
    let deed = at == sentence.start && sentence.has(at + 1, Tag::Det) && sentence.at(at).verb.is_verb();
    if deed {
        return None;
    }
    let next = at + 1 + usize::from(sentence.mark(at + 1, '-'));
    let next = skip(sentence, next, Tags::of(&[Tag::Of, Tag::Det, Tag::Own, Tag::In]));
    let on_edge = |days: Days| {
        if edge.has(Tag::End) {
            Some(days.last)
        } else if edge.has(Tag::Start) {
            Some(days.first)
        } else {
            middle(days)
        }
    };
    let mut point = plain(sentence, calendar, next).or_else(|| coming_period(sentence, calendar, next, &on_edge))?;
    point.days = point.days.and_then(on_edge).map(Days::one);
    point.ended = true;
    Some(point.sure())
}

/// The period that runs, or the next one where its edge is past: "mid-year" in autumn.
fn coming_period(
    sentence: &Sentence<'_>,
    calendar: &Calendar,
    at: usize,
    edge: &impl Fn(Days) -> Option<Day>,
) -> Option<Point> {
    let mut point = bare_period(sentence, calendar, at)?;
    if point.days.and_then(edge).is_some_and(|day| day < calendar.today) {
        let (tag, _) = period_word(sentence, at)?;
        point.days = period::relative(calendar, tag, 1);
    }
    Some(point)
}

/// The middle of a month is the 15th, as people say, that of a year the end of its first half; of anything else the day
/// halfway.
fn middle(days: Days) -> Option<Day> {
    let length = days.last.signed_duration_since(days.first).num_days();
    if (27..=30).contains(&length) {
        return days.first.with_day(15);
    }
    if length > 360 {
        return days.first.checked_add_months(Months::new(6))?.pred_opt();
    }
    days.first
        .checked_add_days(DayCount::new(u64::try_from(length / 2).ok()?))
}

/// "the year" behind "the whole of": the one that runs.
pub(super) fn running(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    bare_period(sentence, calendar, at).map(Point::sure)
}

/// "the year" behind "end of": the one that runs.
fn bare_period(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let (tag, end) = period_word(sentence, at)?;
    let kind = if matches!(tag, Tag::Quarter | Tag::HalfYear) {
        DeadlineKind::Quarter
    } else {
        DeadlineKind::Relative
    };
    Some(Point::new(end, kind, period::relative(calendar, tag, 0)))
}

/// The unit that a period word names, and where the words end.
fn period_word(sentence: &Sentence<'_>, at: usize) -> Option<(Tag, usize)> {
    let business = sentence.has(at, Tag::Business) && !sentence.has(at, Tag::Week);
    let at = if sentence.has(at, Tag::Fiscal) && !sentence.has(at, Tag::Year) || business {
        at + 1
    } else {
        at
    };
    let token = sentence.at(at);
    let known = [Tag::HalfYear, Tag::Year, Tag::Quarter, Tag::Month, Tag::Week, Tag::Day];
    let tag = known.into_iter().find(|tag| token.has(*tag))?;
    let fiscal = tag == Tag::Year && token.has(Tag::Fiscal);
    Some((if fiscal { Tag::Fiscal } else { tag }, at + 1))
}

/// A day or a period that needs nothing in front of it.
fn plain(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let token = sentence.at(at);
    if let Some(point) = period::at(sentence, calendar, at) {
        return Some(point);
    }
    if let Some(point) = year_named(sentence, calendar, at) {
        return Some(point);
    }
    match token.kind {
        Kind::Number(_) => numbered(sentence, calendar, at),
        Kind::Word => coded::at(sentence, calendar, at)
            .or_else(|| month_first(sentence, calendar, at))
            .or_else(|| pointed(sentence, calendar, at))
            .or_else(|| weekday(sentence, calendar, at))
            .or_else(|| holiday_at(sentence, calendar, at)),
        Kind::Mark(_) => None,
    }
}

/// "The financial year 2027", "fiscal year end".
fn year_named(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let (tag, end) = match period_word(sentence, at) {
        Some((tag @ (Tag::Fiscal | Tag::Year), end)) => (tag, end),
        None if sentence.at(at).code && sentence.word(at) == "FY" => (Tag::Fiscal, at + 1),
        _ => return None,
    };
    if sentence.has(end, Tag::End) {
        let mut point = Point::new(end + 1, DeadlineKind::Relative, period::relative(calendar, tag, 0));
        point.ended = true;
        return Some(point.sure());
    }
    let (year, end) = year(sentence, end)?;
    let piece = if tag == Tag::Fiscal {
        Piece::FiscalYear(year)
    } else {
        Piece::Year(year)
    };
    Some(Point::new(end, DeadlineKind::Absolute, days_of(piece, Some(calendar.fiscal_start))).sure())
}

/// "2026-11-03", "03/04", "3 March 2027", "3rd of March", "2027".
fn numbered(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let number = sentence.number(at)?;
    match number.shape {
        Shape::Date(day) => Some(Point::date(at + 1, Some(day))),
        Shape::NoDate => Some(Point::date(at + 1, None)),
        Shape::Slashed(first, second, year) => {
            slashed(calendar, at, (first, second), year, sentence.language.day_first)
        }
        Shape::MonthOf(month, year) => {
            Some(Point::new(at + 1, DeadlineKind::Absolute, days_of(Piece::Month(year, month), None)).sure())
        }
        Shape::Name => coded::number_first(sentence, calendar, at),
        Shape::Plain | Shape::Ordinal => day_first(sentence, calendar, at).or_else(|| {
            let (year, end) = year(sentence, at)?;
            let days = days_of(Piece::Year(year), Some(calendar.fiscal_start));
            Some(Point::new(end, DeadlineKind::Absolute, days))
        }),
        _ => None,
    }
}

/// The day and the month of "03/04", both ways round.
fn slashed(calendar: &Calendar, at: usize, parts: (u8, u8), year: Option<i32>, day_first: bool) -> Option<Point> {
    let day = |day: u8, month: u8| match year {
        Some(year) => Day::from_ymd_opt(year, month.into(), day.into()),
        None => next_date(calendar.today, month.into(), day.into()),
    };
    let british = day(parts.0, parts.1);
    let american = day(parts.1, parts.0).filter(|_| !day_first);
    let mut point = match (british, american) {
        (None, None) if is_written_as_day(parts) => Point::date(at + 1, None),
        (None, None) => return None,
        (Some(british), Some(american)) if british != american => {
            let mut point = Point::new(at + 1, DeadlineKind::Absolute, None);
            point.readings = vec![british.min(american), british.max(american)];
            point
        }
        (one, other) => Point::day(at + 1, DeadlineKind::Absolute, one.or(other)),
    };
    point.sure = year.is_some();
    Some(point)
}

/// "31/06": a day and a month, either way round; "45/50" is something else.
fn is_written_as_day((first, second): (u8, u8)) -> bool {
    (1..=31).contains(&first.max(second)) && (1..=12).contains(&first.min(second))
}

/// "3 March", "the 3rd of March, 2027".
pub(super) fn day_first(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let day = day_number(sentence, at)?;
    let next = skip(sentence, at + 1, Tags::of(&[Tag::Of]));
    let next = next + usize::from(sentence.mark(next, '.'));
    let month = month_name(sentence, next)?;
    Some(dated(sentence, calendar, next + 1, month, day))
}

/// "March 3", "March 3rd, 2027", "March 2027", "March".
fn month_first(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let month = month_name(sentence, at)?;
    let mut next = at + 1 + usize::from(sentence.mark(at + 1, '.'));
    if let Some((year, end)) = year_behind(sentence, next) {
        let days = days_of(
            Piece::Month(year, u8::try_from(month).ok()?),
            Some(calendar.fiscal_start),
        );
        return Some(Point::new(end, DeadlineKind::Absolute, days).sure());
    }
    next += usize::from(sentence.has(next, Tag::Det));
    if let Some(day) = day_number(sentence, next).filter(|_| !has_own_unit(sentence, next)) {
        return Some(dated(sentence, calendar, next + 1, month, day));
    }
    if is_past_every_month(sentence, at, next) {
        return Some(Point::date_in(next + 1, None, next_month(calendar.today, month)));
    }
    let days = next_month(calendar.today, month);
    Some(Point::new(at + 1, DeadlineKind::Absolute, days))
}

/// "By June 32": a number that closes the words about a time, and that no month reaches.
fn is_past_every_month(sentence: &Sentence<'_>, month: usize, at: usize) -> bool {
    let closes = sentence.before(month).has(Tag::Due) && sentence.at(at + 1).is_break();
    let number = sentence.number(at).filter(|number| closes && !number.marked);
    number
        .is_some_and(|number| number.shape == Shape::Plain && number.digits == 2 && day_number(sentence, at).is_none())
}

/// Whether a number belongs to the words behind it and to no month: "in March 3 demos".
fn has_own_unit(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at + 1);
    next.is_word()
        && next
            .tags
            .any(Tags::of(&[Tag::Noun, Tag::Unit, Tag::Times, Tag::Percent]))
        && !next.spaced
}

fn dated(sentence: &Sentence<'_>, calendar: &Calendar, at: usize, month: u32, day: u32) -> Point {
    let piece = |year| days_of(Piece::Month(year, u8::try_from(month).ok()?), None);
    match year_behind(sentence, at) {
        Some((year, end)) => Point::date_in(end, Day::from_ymd_opt(year, month, day), piece(year)),
        None => Point::date_in(
            at,
            next_date(calendar.today, month, day),
            next_month(calendar.today, month),
        ),
    }
}

/// The month of a name; "may" and "mar" and "march" in small letters are other words but where only a month can stand.
pub(super) fn month_name(sentence: &Sentence<'_>, at: usize) -> Option<u32> {
    let token = sentence.at(at);
    let doubtful = token.verb.is_verb() || token.has(Tag::Modal);
    if !token.has(Tag::MonthName) || (doubtful && !token.capital && !is_month_by_place(sentence, at)) {
        return None;
    }
    u32::try_from(token.value / 10).ok()
}

/// "31 march 2027", "by may", "the end of march": a word in a place where a time is named.
fn is_month_by_place(sentence: &Sentence<'_>, at: usize) -> bool {
    let names_time = Tags::of(&[Tag::Due, Tag::In, Tag::On, Tag::End, Tag::Start, Tag::Mid, Tag::Of]);
    let before = sentence.before(at);
    let day = day_number(sentence, at.wrapping_sub(1)).is_some();
    let timed = if day {
        let first = at.wrapping_sub(2);
        sentence.any(first, names_time.with(Tags::of(&[Tag::Det])))
    } else {
        before.tags.any(names_time) || sentence.mark(at.wrapping_sub(1), '-')
    };
    let behind = sentence.at(at + 1);
    let year = year_behind(sentence, at + 1).is_some();
    (timed || day) && year || timed && (behind.is_break() || behind.is_number())
}

/// A number that can be the day of a month.
pub(super) fn day_number(sentence: &Sentence<'_>, at: usize) -> Option<u32> {
    let number = sentence.number(at)?;
    let possible = matches!(number.shape, Shape::Plain | Shape::Ordinal)
        && !number.marked
        && !number.plus
        && number.sign.is_none();
    let day = number.whole().filter(|_| possible)?;
    (1..=31).contains(&day).then_some(day)
}

/// A number that can only be a year.
fn year(sentence: &Sentence<'_>, at: usize) -> Option<(i32, usize)> {
    let number = sentence.number(at)?;
    let possible =
        number.shape == Shape::Plain && number.digits == 4 && !number.marked && !number.plus && number.sign.is_none();
    if !possible {
        return None;
    }
    let year = i32::try_from(number.whole()?).ok()?;
    // "by 2030 users" counts users.
    let counts = sentence.has(at + 1, Tag::Plural) && !sentence.has(at + 1, Tag::Year);
    (2010..=2100)
        .contains(&year)
        .then_some((year, at + 1))
        .filter(|_| !counts || year < 2030)
}

/// "July 1, 2008", "June 1998": a year that is long over, where the month is told.
fn past_year(sentence: &Sentence<'_>, at: usize) -> Option<(i32, usize)> {
    let number = sentence.number(at)?;
    let plain = number.shape == Shape::Plain && number.digits == 4 && !number.marked && !number.plus;
    let closes = !sentence.has(at + 1, Tag::Plural);
    let year = i32::try_from(number.whole().filter(|_| plain && closes)?).ok()?;
    (1980..2010).contains(&year).then_some((year, at + 1))
}

/// The year behind a month or a quarter: "2027", ", 2027", "'27", "of 2027", "FY27".
pub(super) fn year_behind(sentence: &Sentence<'_>, at: usize) -> Option<(i32, usize)> {
    let mut next = at;
    while sentence.mark(next, ',')
        || sentence.mark(next, '-')
        || sentence.mark(next, '/')
        || sentence.has(next, Tag::Of)
        || sentence.has(next, Tag::Det)
    {
        next += 1;
        if next > at + 3 {
            return None;
        }
    }
    if let Some(found) = year(sentence, next).or_else(|| past_year(sentence, next)) {
        return Some(found);
    }
    // '27
    let short = sentence.mark(next, '\'') && !sentence.at(next + 1).spaced;
    let number = sentence.number(next + 1).filter(|number| short && number.digits == 2)?;
    Some((2000 + i32::try_from(number.value).ok()?, next + 2))
}

/// "this quarter", "next month", "the first half of 2027", "this time next year".
fn pointed(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let token = sentence.at(at);
    if token.has(Tag::Ordinal)
        && let Some((tag @ (Tag::Quarter | Tag::HalfYear), end)) =
            period_word(sentence, at + 1).or_else(|| half_word(sentence, at + 1))
    {
        let n = u8::try_from(token.value / 10).ok()?;
        let (years, end) = match year_behind(sentence, end) {
            Some((year, end)) => (Years::Plain(year), end),
            None => (Years::Next, running_year(sentence, end)),
        };
        return Some(Point::new(
            end,
            DeadlineKind::Quarter,
            part_days(calendar, tag == Tag::Quarter, n, years),
        ));
    }
    let skip = match (token.has(Tag::This), token.has(Tag::Next)) {
        (true, _) => 0,
        (_, true) => 1,
        _ => return None,
    };
    if skip == 0
        && sentence.has(at + 1, Tag::Times)
        && sentence.has(at + 2, Tag::Next)
        && sentence.has(at + 3, Tag::Year)
    {
        let day = calendar.today.checked_add_months(Months::new(12));
        return Some(Point::day(at + 4, DeadlineKind::Relative, day).sure());
    }
    if sentence.has(at + 1, Tag::Weekday) {
        return next_weekday(sentence, calendar, at + 1, skip);
    }
    if let Some(month) = month_name(sentence, at + 1) {
        return Some(Point::new(at + 2, DeadlineKind::Absolute, next_month(calendar.today, month)).sure());
    }
    let (tag, end) = period_word(sentence, at + 1).or_else(|| half_word(sentence, at + 1))?;
    let kind = if matches!(tag, Tag::Quarter | Tag::HalfYear) {
        DeadlineKind::Quarter
    } else {
        DeadlineKind::Relative
    };
    Some(Point::new(end, kind, period::relative(calendar, tag, skip)).sure())
}

fn half_word(sentence: &Sentence<'_>, at: usize) -> Option<(Tag, usize)> {
    sentence
        .has(at, Tag::Fraction)
        .then(|| sentence.at(at).value == 500)
        .filter(|half| *half)?;
    Some((Tag::HalfYear, at + 1))
}

/// "of the year", "of this year" behind a quarter adds nothing.
fn running_year(sentence: &Sentence<'_>, at: usize) -> usize {
    let next = skip(sentence, at, Tags::of(&[Tag::Of, Tag::Det, Tag::This]));
    if next > at && sentence.has(next, Tag::Year) {
        next + 1
    } else {
        at
    }
}

fn holiday_at(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Point> {
    let token = sentence.at(at);
    let named = token.capital || sentence.before(at).tags.any(Tags::of(&[Tag::Due, Tag::On]));
    if !token.has(Tag::Holiday) || !named {
        return None;
    }
    let code = token.value / 10;
    let (day, end) = match year_behind(sentence, at + 1) {
        Some((year, end)) => (holiday::day(code, year), end),
        None => (holiday::next(code, calendar.today), at + 1),
    };
    Some(Point::day(end, DeadlineKind::Absolute, day))
}

/// The first such date that is not past.
fn next_date(today: Day, month: u32, day: u32) -> Option<Day> {
    (today.year()..=today.year() + 4).find_map(|year| Day::from_ymd_opt(year, month, day).filter(|day| *day >= today))
}

/// The first such month that is not over.
pub(super) fn next_month(today: Day, month: u32) -> Option<Days> {
    let month = u8::try_from(month).ok()?;
    (today.year()..=today.year() + 1).find_map(|year| {
        let days = Piece::Month(year, month).days(None, &|_| None).ok()?;
        (days.last >= today).then_some(days)
    })
}

/// The days of a piece of the calendar.
pub(super) fn days_of(piece: Piece<'_>, fiscal_start: Option<u32>) -> Option<Days> {
    piece.days(fiscal_start, &|_| None).ok()
}
