//! What a day or a period that is not written as the language asks may mean.

use chrono::{Datelike, Weekday};

use super::{Day, iso_day};
use crate::{Days, Piece};

/// What a text may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Guess {
    /// One of these, the likeliest first; never empty.
    Pieces(Vec<Piece<'static>>),
    /// A day that its month does not have: how many it has, the last one, and the first of the next month.
    NoSuchDay(u32, Day, Day),
    /// A month that no year has, and the day with both numbers swapped.
    NoSuchMonth(u32, Option<Day>),
    /// A day or a period that leaves the year open, as it would be written in a year `YYYY`.
    NoYear(String),
    /// Something that depends on the day on which it is read.
    Relative,
    /// Nothing that can be told.
    Nothing,
}

/// Which end of a period the words before it name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum End {
    /// `the start of …`
    First,
    /// `the end of …`, `by …`
    Last,
    /// `before …`: the day before its first.
    Before,
    /// `after …`: the day after its last.
    After,
}

impl End {
    /// The day of a period that is meant; none beyond the calendar.
    pub(crate) fn of(self, days: Days) -> Option<Day> {
        match self {
            Self::First => Some(days.first),
            Self::Last => Some(days.last),
            Self::Before => days.first.pred_opt(),
            Self::After => days.last.succ_opt(),
        }
    }

    /// Whether the words say which day of the period it is, and leave no day to be counted on from it.
    pub(crate) fn is_of_it(self) -> bool {
        matches!(self, Self::First | Self::Last)
    }
}

/// What a text may mean, and which end of it is meant where it says so.
pub(crate) fn guess(text: &str) -> (Guess, Option<End>) {
    if let Some(day) = timed(text) {
        return (Guess::Pieces(vec![Piece::Day(day)]), None);
    }
    if text.split_whitespace().filter(|word| iso_day(word).is_some()).count() > 1 {
        return (Guess::Nothing, None);
    }
    let tokens = tokens(text.trim_end_matches(['.', '!', ',', ';']));
    let (end, tokens) = leading(&tokens);
    (meaning(tokens), end)
}

/// A day with a time behind it, `2026-11-03T10:00` or `2026-11-03 10:00`: an hour, and whatever else a clock says.
pub(crate) fn timed(text: &str) -> Option<Day> {
    const LONGEST: usize = 20;
    let (day, time) = (
        text.get(..10)?,
        text.get(10..)?.strip_prefix(['T', 't', ' '])?.trim_start(),
    );
    let hour = time.bytes().take_while(u8::is_ascii_digit).count();
    let is_clock = |c: char| c.is_ascii_digit() || ":.+- ".contains(c) || "apmzhAPMZH".contains(c);
    let dashes = time.matches('-').count();
    let is_time = (1..=2).contains(&hour) && time.len() <= LONGEST && time.chars().all(is_clock) && dashes < 2;
    is_time.then(|| iso_day(day)).flatten()
}

/// A stretch of digits or of letters, and whether a point stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'t> {
    /// Digits: how many, and their value.
    Number(usize, u32),
    /// The name of a month, 1 to 12.
    Month(u32),
    /// `Q`, `H`, `W` or `FY`, in capitals.
    Mark(&'static str),
    /// Any other word.
    Word(&'t str),
    /// A point, which tells the order of day and month.
    Point,
}

/// More tokens than any day or period has are not looked at.
const MOST: usize = 16;

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next().filter(|_| found.len() < MOST) {
        let kind = |c: char| {
            if c.is_ascii_digit() {
                0
            } else {
                u8::from(c.is_alphabetic()) + 1
            }
        };
        let len = rest.find(|c| kind(c) != kind(first)).unwrap_or(rest.len());
        let (part, behind) = rest.split_at(len);
        match kind(first) {
            0 => found.push(Token::Number(part.len(), part.parse().unwrap_or(u32::MAX))),
            2 => found.extend(word(part, found.last().copied())),
            _ if part.trim() == "." => found.push(Token::Point),
            _ => {}
        }
        rest = behind;
    }
    // Points matter between numbers only: `Nov. 3` has one that says nothing.
    if found
        .iter()
        .any(|token| matches!(token, Token::Month(_) | Token::Mark(_) | Token::Word(_)))
    {
        found.retain(|token| *token != Token::Point);
    }
    found
}

/// The token of a word; none for one that says nothing, such as `of`, the name of a weekday or the ending of `3rd`.
fn word<'t>(word: &'t str, before: Option<Token<'t>>) -> Option<Token<'t>> {
    let lower = word.to_ascii_lowercase();
    let mark = match lower.as_str() {
        "q" | "quarter" => "Q",
        "h" | "half" => "H",
        "w" | "kw" | "wk" | "week" => "W",
        "fy" => "FY",
        "st" | "nd" | "rd" | "th" if matches!(before, Some(Token::Number(..))) => return None,
        "of" | "the" => return None,
        _ => "",
    };
    if !mark.is_empty() {
        return Some(Token::Mark(mark));
    }
    if lower.parse::<Weekday>().is_ok() {
        return None;
    }
    Some(month_named(word).map_or(Token::Word(word), Token::Month))
}

/// The month that a word names, 1 to 12: in English, in full or cut ("jun", "sept"), or in German.
#[must_use]
pub fn month_named(word: &str) -> Option<u32> {
    if word.eq_ignore_ascii_case("sept") {
        return Some(9);
    }
    let english = word.parse::<chrono::Month>().ok();
    english
        .map(|month| month.number_from_month())
        .or_else(|| german_month(word))
}

/// The number of a German month that is called otherwise in English.
fn german_month(word: &str) -> Option<u32> {
    const MONTHS: [(&str, u32); 12] = [
        ("januar", 1),
        ("jänner", 1),
        ("februar", 2),
        ("märz", 3),
        ("maerz", 3),
        ("mai", 5),
        ("juni", 6),
        ("juli", 7),
        ("oktober", 10),
        ("okt", 10),
        ("dezember", 12),
        ("dez", 12),
    ];
    let lower = word.to_lowercase();
    MONTHS.iter().find(|(name, _)| *name == lower).map(|(_, month)| *month)
}

/// Takes the words off the start that lead up to a day: `by the end of …`.
fn leading<'s, 't>(mut tokens: &'s [Token<'t>]) -> (Option<End>, &'s [Token<'t>]) {
    let mut end = None;
    while let [Token::Word(word), rest @ ..] = tokens {
        match word.to_ascii_lowercase().as_str() {
            "end" | "until" | "till" | "by" | "last" => end = end.or(Some(End::Last)),
            "before" => end = end.or(Some(End::Before)),
            "after" => end = end.or(Some(End::After)),
            "start" | "beginning" | "from" | "first" | "since" => end = end.or(Some(End::First)),
            "day" | "on" | "in" | "due" | "year" | "month" => {}
            _ => break,
        }
        tokens = rest;
    }
    (end, tokens)
}

fn meaning(tokens: &[Token<'_>]) -> Guess {
    use Token::{Mark, Month, Number, Point};
    let one = |piece: Option<Piece<'static>>| pieces(&[piece]);
    match *tokens {
        [Number(4, year), Number(1..=2, month), Number(1..=2, day)]
        | [Number(4, year), Point, Number(1..=2, month), Point, Number(1..=2, day)] => ymd(year, month, day),
        [
            Number(1..=2, day),
            Point,
            Number(1..=2, month),
            Point,
            Number(len, year),
        ] => full(len, year).map_or(Guess::Nothing, |year| ymd(year, month, day)),
        [Number(2, first @ 20..=29), Number(2, b), Number(2, last)] => year_at_either_end(first, b, last),
        [Number(1..=2, a), Number(1..=2, b), Number(len, year)] => {
            full(len, year).map_or(Guess::Nothing, |year| either(year, a, b))
        }
        [Number(8, all)] => ymd(all / 10_000, all / 100 % 100, all % 100),
        [Month(month), Number(1..=2, day), Number(4, year)]
        | [Number(1..=2, day), Month(month), Number(4, year)]
        | [Number(4, year), Month(month), Number(1..=2, day)] => ymd(year, month, day),
        [Month(month), Number(4, year)] | [Number(4, year), Month(month)] => one(month_of(year, month)),
        // A single digit may be a month or a quarter.
        [Number(4, year), Number(1, part @ 1..=4)] => pieces(&[month_of(year, part), part_of(year, "Q", part)]),
        [Number(4, year), Number(1..=2, month)]
        | [Number(1..=2, month), Number(4, year)]
        | [Number(1..=2, month), Point, Number(4, year)] => one(month_of(year, month)),
        [Number(1, part), Mark(mark @ ("Q" | "H")), Number(len @ (2 | 4), year)] => {
            one(full(len, year).and_then(|year| part_of(year, mark, part)))
        }
        [Mark("FY"), Number(len, year), ref part @ ..] => one(full(len, year).and_then(|year| fiscal(year, part))),
        [Mark(mark @ ("Q" | "H")), Number(1, part), Mark("FY"), Number(len, year)] => {
            one(full(len, year).and_then(|year| fiscal(year, &[Mark(mark), Number(1, part)])))
        }
        [Mark("W"), Number(_, week), Number(4, year)] | [Number(4, year), Mark("W"), Number(_, week)] => {
            one(week_of(year, week))
        }
        [Number(4, year), Mark("W"), Number(2, week), Number(1, day)] => one(week_day(year, week, day)),
        [Mark(mark), Number(1, part), Number(len @ (2 | 4), year)]
        | [Number(len @ 4, year), Mark(mark), Number(1, part)] => {
            one(full(len, year).and_then(|year| part_of(year, mark, part)))
        }
        [Number(4, year)] => one(year_of(year)),
        _ => without_year(tokens),
    }
}

/// Those of the readings that there are.
fn pieces(readings: &[Option<Piece<'static>>]) -> Guess {
    let found: Vec<Piece<'static>> = readings.iter().flatten().copied().collect();
    if found.is_empty() {
        Guess::Nothing
    } else {
        Guess::Pieces(found)
    }
}

/// What a text without a year would be in a year `YYYY`.
fn without_year(tokens: &[Token<'_>]) -> Guess {
    use Token::{Mark, Month, Number, Word};
    let written = match *tokens {
        [Month(month), Number(1..=2, day)] | [Number(1..=2, day), Month(month)] => format!("YYYY-{month:02}-{day:02}"),
        [Month(month)] => format!("YYYY-{month:02}"),
        [Mark(mark @ ("Q" | "H")), Number(1, part)] => format!("YYYY-{mark}{part}"),
        [Mark("W"), Number(1..=2, week)] => format!("YYYY-W{week:02}"),
        [Word(word), ..] if is_relative(word) => return Guess::Relative,
        _ => return Guess::Nothing,
    };
    Guess::NoYear(written)
}

fn is_relative(word: &str) -> bool {
    const RELATIVE: &[&str] = &[
        "today",
        "tomorrow",
        "yesterday",
        "now",
        "next",
        "this",
        "within",
        "asap",
        "soon",
        "tonight",
        "eoy",
        "eom",
        "eoq",
        "eow",
        "ago",
    ];
    RELATIVE.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// `26-12-31`: a year of this decade in two digits may stand first, as in the language's own form, or last.
fn year_at_either_end(first: u32, middle: u32, last: u32) -> Guess {
    let of_last = either(2000 + last, first, middle);
    match (ymd(2000 + first, middle, last), of_last) {
        (Guess::Pieces(mut found), Guess::Pieces(more)) => {
            found.extend(more);
            Guess::Pieces(found)
        }
        (Guess::Pieces(found), _) => Guess::Pieces(found),
        (_, of_last) => of_last,
    }
}

/// A year of four digits, or of this century in two.
fn full(len: usize, year: u32) -> Option<u32> {
    match len {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

fn day_of(year: u32, month: u32, day: u32) -> Option<Day> {
    Day::from_ymd_opt(
        i32::try_from(year).ok().filter(|year| (1..=9999).contains(year))?,
        month,
        day,
    )
}

fn ymd(year: u32, month: u32, day: u32) -> Guess {
    if let Some(found) = day_of(year, month, day) {
        return Guess::Pieces(vec![Piece::Day(found)]);
    }
    let Some(first) = day_of(year, month, 1) else {
        let swapped = day_of(year, day, month);
        return if month > 12 {
            Guess::NoSuchMonth(month, swapped)
        } else {
            Guess::Nothing
        };
    };
    let next = first.checked_add_months(chrono::Months::new(1));
    match next.and_then(|next| Some((next.pred_opt()?, next))) {
        Some((last, next)) if day > 0 => Guess::NoSuchDay(last.day(), last, next),
        _ => Guess::Nothing,
    }
}

/// Both readings of day and month where both are possible: the day first, then the month first.
fn either(year: u32, a: u32, b: u32) -> Guess {
    let mut days: Vec<Piece<'static>> = day_of(year, b, a)
        .into_iter()
        .chain(day_of(year, a, b))
        .map(Piece::Day)
        .collect();
    days.dedup();
    if days.is_empty() {
        ymd(year, a.max(1), b)
    } else {
        Guess::Pieces(days)
    }
}

fn fiscal(year: u32, part: &[Token<'_>]) -> Option<Piece<'static>> {
    let year = year_number(year)?;
    match *part {
        [] => Some(Piece::FiscalYear(year)),
        [Token::Mark("H"), Token::Number(1, half @ 1..=2)] => Some(Piece::FiscalHalf(year, u8::try_from(half).ok()?)),
        [Token::Mark("Q"), Token::Number(1, part @ 1..=4)] => {
            Some(Piece::FiscalQuarter(year, u8::try_from(part).ok()?))
        }
        _ => None,
    }
}

fn part_of(year: u32, mark: &str, part: u32) -> Option<Piece<'static>> {
    let (year, part) = (year_number(year)?, u8::try_from(part).ok()?);
    match (mark, part) {
        ("H", 1..=2) => Some(Piece::Half(year, part)),
        ("Q", 1..=4) => Some(Piece::Quarter(year, part)),
        _ => None,
    }
}

fn month_of(year: u32, month: u32) -> Option<Piece<'static>> {
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    Some(Piece::Month(year_number(year)?, month))
}

fn week_of(year: u32, week: u32) -> Option<Piece<'static>> {
    let year = year_number(year)?;
    Day::from_isoywd_opt(year, week, Weekday::Mon)?;
    Some(Piece::Week(year, u8::try_from(week).ok()?))
}

fn week_day(year: u32, week: u32, day: u32) -> Option<Piece<'static>> {
    let weekday = Weekday::try_from(u8::try_from(day.checked_sub(1)?).ok()?).ok()?;
    Day::from_isoywd_opt(year_number(year)?, week, weekday).map(Piece::Day)
}

fn year_of(year: u32) -> Option<Piece<'static>> {
    year_number(year).map(Piece::Year)
}

fn year_number(year: u32) -> Option<i32> {
    i32::try_from(year).ok().filter(|year| (1..=9999).contains(year))
}
