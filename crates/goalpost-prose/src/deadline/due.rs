//! The words in front of a date, which tell whether and how it bounds the goal.

use goalpost_values::Day;

use super::calendar::{self, Point, skip, year_behind};
use super::length::{Length, length};
use super::recurring::weekday_range;
use super::scope::{Scope, is_each_time, keeps_coming};
use super::{Calendar, Deadline, DeadlineKind, PERIODS, compared, event, period};
use crate::lexicon::{Forms, List, Tag, Tags};
use crate::sentence::{Kind, Number, Sentence, Shape, Token};

/// A date that was found.
pub(super) struct Found {
    /// The token behind it.
    pub(super) end: usize,
    /// Whether it bounds the goal; else it belongs to something that the goal is about.
    pub(super) bounds: bool,
    /// It as a deadline.
    pub(super) deadline: Deadline,
}

/// Words that may stand between a preposition and its date.
pub(super) const BETWEEN: Tags = Tags::of(&[Tag::Det, Tag::Own]);

/// What the words of a date start with where they start with no number and no code such as "Q3".
const OPENING: Tags = Tags::of(&[
    Tag::Origin,
    Tag::Due,
    Tag::Within,
    Tag::SpanOf,
    Tag::In,
    Tag::On,
    Tag::EndOfYear,
    Tag::EndOfQuarter,
    Tag::EndOfHalf,
    Tag::EndOfMonth,
    Tag::EndOfWeek,
    Tag::Today,
    Tag::Tomorrow,
    Tag::End,
    Tag::Start,
    Tag::Mid,
    Tag::MonthName,
    Tag::Weekday,
    Tag::Holiday,
    Tag::Ordinal,
    Tag::Week,
    Tag::Year,
    Tag::Fiscal,
    Tag::This,
    Tag::Next,
]);

/// The date whose words start at a token.
pub(super) fn at(sentence: &Sentence<'_>, calendar: &Calendar, scope: &Scope, at: usize) -> Option<Found> {
    if may_open(sentence, at) {
        let mut found = opened(sentence, calendar, scope, at)?;
        found.bounds = found.bounds && !compared::is_compared(sentence, calendar.today, at, &found);
        return Some(found);
    }
    // Most words open no date, and are asked for nothing else. English words are none of another language.
    debug_assert!(
        sentence.language.verb_last || opened(sentence, calendar, scope, at).is_none(),
        "{}",
        sentence.text
    );
    None
}

/// "In fewer than 30 days", which is one word of a limit.
fn is_less_than(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(at, Tag::AtMost)
        && sentence
            .word(at)
            .get(..3)
            .is_some_and(|word| word.eq_ignore_ascii_case("in "))
}

/// What the words of a date that starts with a number have one of, where it is neither a year nor written as a date.
const COUNTED: Tags = PERIODS.with(Tags::of(&[Tag::MonthName, Tag::Weekday]));

/// Whether a date may start with a number.
fn opens(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    let measures = matches!(
        number.shape,
        Shape::Plain | Shape::Percent | Shape::Times | Shape::OutOf(_)
    );
    let is_year = || {
        let century = number.whole().is_some_and(|year| (1900..2200).contains(&year));
        number.digits == 4 && (century || sentence.mark(at + 1, '-'))
    };
    !measures || sentence.holds.any(COUNTED) || is_year()
}

/// Whether the words of a date may start with a token.
fn may_open(sentence: &Sentence<'_>, at: usize) -> bool {
    is_opening(sentence.at(at))
        || is_less_than(sentence, at)
        || sentence.number(at).is_some_and(|number| opens(sentence, at, number))
}

/// Whether a token has to be asked more, as few have: whatever else may open a date is a number or a limit.
pub(super) fn is_worth_asking(token: &Token) -> bool {
    token.is_number() || is_opening(token) || token.has(Tag::AtMost)
}

fn is_opening(token: &Token) -> bool {
    token.code || token.tags.any(OPENING)
}

#[inline(never)]
fn opened(sentence: &Sentence<'_>, calendar: &Calendar, scope: &Scope, at: usize) -> Option<Found> {
    let token = sentence.at(at);
    if token.quoted || token.taken {
        return None;
    }
    if token.tags.any(Tags::of(&[Tag::Every, Tag::Each])) && !token.has(Tag::Indefinite) {
        return None;
    }
    // "Mon-Fri" is a cadence, and in a habit "after Thursday training" as well.
    let ends_range = || (at.saturating_sub(2)..at).any(|from| weekday_range(sentence, from) == Some(at + 1));
    if weekday_range(sentence, at).is_some()
        || token.has(Tag::Weekday) && ends_range()
        || scope.is_habit && sentence.has(at + 1, Tag::Weekday)
    {
        return None;
    }
    if let Some(found) = period(sentence, calendar, at) {
        return Some(found);
    }
    // "Meet the deadline by 3 April": the words about the day begin with "by".
    let noun = !token.has(Tag::Prep) && sentence.before(at).tags.any(BETWEEN) && sentence.has(at + 1, Tag::Due);
    if noun {
        return None;
    }
    if is_less_than(sentence, at) {
        return within(sentence, calendar, scope, at);
    }
    if let Some(end) = super::occasion::after(sentence, at) {
        return Some(open(sentence, at, end)).filter(|_| !scope.is_standing);
    }
    if token.has(Tag::Due) {
        return due(sentence, calendar, scope, at);
    }
    if token.tags.any(Tags::of(&[Tag::Within, Tag::SpanOf, Tag::In, Tag::On])) {
        return spanned(sentence, calendar, scope, at)
            .or_else(|| within(sentence, calendar, scope, at))
            .or_else(|| super::occasion::during(sentence, scope, at).map(|end| open(sentence, at, end)))
            .or_else(|| super::occasion::running(sentence, scope, at).map(|end| open(sentence, at, end)));
    }
    bare(sentence, calendar, scope, at)
        .or_else(|| super::occasion::running(sentence, scope, at).map(|end| open(sentence, at, end)))
}

/// "From Q1 to Q3": what it ends with, where both ends are periods.
fn period(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Found> {
    if !sentence.has(at, Tag::Origin) || sentence.has(at + 1, Tag::Today) {
        return None;
    }
    let first = calendar::at(sentence, calendar, at + 1)?;
    if first.is_stretch() {
        let day = first.days.map(|days| days.last);
        return Some(found(sentence, at, first, day, true));
    }
    if !sentence.has(first.end, Tag::Target) {
        return None;
    }
    let last = calendar::at(sentence, calendar, first.end + 1)?;
    let day = last.days.map(|days| days.last);
    Some(found(sentence, at, last, day, true))
}

/// "by Friday", "before the board meeting", "until the end of May".
fn due(sentence: &Sentence<'_>, calendar: &Calendar, scope: &Scope, at: usize) -> Option<Found> {
    let mut strict = sentence.has(at, Tag::StrictlyBefore);
    // "due by", "by 5 pm on Friday", "due: 3 May", "due in May"
    let mut start = at + 1;
    for _ in 0..4 {
        let token = sentence.at(start);
        let clock = sentence
            .number(start)
            .is_some_and(|number| number.shape == Shape::Clock)
            || token.has(Tag::PartOfDay) && !sentence.word(start).ends_with(" day");
        let again = token.tags.any(Tags::of(&[Tag::Due, Tag::In, Tag::On])) || token.kind == Kind::Mark(':');
        if !(clock || again) {
            break;
        }
        // "Before noon by March": it is the noon that it is before.
        strict &= !clock;
        start += 1;
    }
    // "By 10 pm Sunday to Thursday" is each of those days.
    if weekday_range(sentence, start).is_some() {
        return None;
    }
    if let Some(end) = event::of_year(sentence, skip(sentence, start, BETWEEN)) {
        return Some(open(sentence, at, end));
    }
    if let Some(point) = calendar::at(sentence, calendar, start) {
        if let Some(end) = event::after_holiday(sentence, at, point.end) {
            return Some(open(sentence, at, end)).filter(|_| !scope.is_standing);
        }
        let day = point.days.and_then(|days| match (strict, point.ended) {
            (true, false) => days.first.pred_opt(),
            _ => Some(days.last),
        });
        // "Not before March" is when it may begin.
        let begins = strict && sentence.before(at).has(Tag::Not);
        return Some(found(sentence, at, point, day, !begins));
    }
    let start = skip(sentence, start, BETWEEN);
    if let Some((end, is_part)) = event::with_year(sentence, at) {
        let mut found = open(sentence, at, end);
        found.deadline.is_no_day = is_part;
        return Some(found);
    }
    let end = event::due(sentence, at, start).or_else(|| super::occasion::before(sentence, at, start))?;
    // "By summer 2027": only its author knows the day, in any year.
    let end = year_behind(sentence, end).map_or(end, |(_, end)| end);
    let mut found = open(sentence, at, end);
    // A standing way of working is bound to each such event, not by one.
    found.bounds = !scope.is_standing;
    Some(found)
}

/// What happens once, on a day that the words do not tell.
fn open(sentence: &Sentence<'_>, at: usize, end: usize) -> Found {
    Found {
        end,
        bounds: true,
        deadline: Deadline {
            span: sentence.span(at, end),
            kind: DeadlineKind::Relative,
            day: None,
            readings: Vec::new(),
            is_no_day: false,
            recurrence: None,
        },
    }
}

/// "in Q2", "on 3 May", "at the March all-hands", "during 2027".
fn spanned(sentence: &Sentence<'_>, calendar: &Calendar, scope: &Scope, at: usize) -> Option<Found> {
    // "In the new year": early in it, and not on its first day.
    let new_year = sentence.has(at + 1, Tag::Holiday) && sentence.word(at).eq_ignore_ascii_case("in");
    if let Some(end) = event::occasion(sentence, at + 1).or_else(|| new_year.then_some(at + 2)) {
        return Some(open(sentence, at, end)).filter(|_| !scope.is_standing);
    }
    let (start, is_whole) = behind_whole(sentence, at + 1);
    // "1,200 miles for the year".
    let year = sentence.has(at, Tag::For) && sentence.has(at + 1, Tag::Det) && !sentence.has(at + 1, Tag::Indefinite);
    let running = year && sentence.at(at + 3).is_break() && sentence.has(at + 2, Tag::Year);
    let point = if running {
        calendar::running(sentence, calendar, at + 2)?
    } else if is_whole {
        calendar::at(sentence, calendar, start).or_else(|| calendar::running(sentence, calendar, start))?
    } else {
        calendar::at(sentence, calendar, at + 1)?
    };
    // A month or a day in front of an event names the event; in front of another noun it names that.
    let behind = sentence.at(point.end);
    let names = !point.sure
        && (behind.has(Tag::Noun) || (behind.is_word() && behind.capital && behind.tags == Tags::NONE))
        && behind.spaced;
    let event = names.then(|| event::of_month(sentence, point.end)).flatten();
    let scoped = scope.is_of_noun(sentence, at)
        || (sentence.has(at, Tag::For) && !point.ended && !point.single && event.is_none() && !point.sure);
    // "Set last year in 2025": how things were.
    let was = sentence.has(at.wrapping_sub(1), Tag::Baseline) && !sentence.has(at.wrapping_sub(1), Tag::Prep);
    let begins = is_beginning(sentence, at) || sentence.word(at).eq_ignore_ascii_case("after");
    let bounds = !scoped && !was && !begins && (!names || event.is_some());
    let own_day = event.is_some() && event::after_holiday(sentence, at, point.end).is_some();
    let day = point.days.map(|days| days.last).filter(|_| !own_day);
    let mut found = found(sentence, at, point, day, bounds);
    if let Some(end) = event {
        found.end = end;
        found.deadline.span = sentence.span(at, end);
    }
    Some(found)
}

/// Where the period starts in "the whole of 2027", "the entire year", and whether all of it is meant.
fn behind_whole(sentence: &Sentence<'_>, at: usize) -> (usize, bool) {
    let start = skip(sentence, at, BETWEEN);
    if !sentence.word_in(start, List::Wholes) {
        return (at, false);
    }
    (
        skip(sentence, start + 1, Tags::of(&[Tag::Of, Tag::Det, Tag::Own])),
        true,
    )
}

fn found(sentence: &Sentence<'_>, at: usize, point: Point, day: Option<Day>, bounds: bool) -> Found {
    Found {
        end: point.end,
        bounds,
        deadline: Deadline {
            span: sentence.span(at, point.end),
            kind: point.kind,
            day,
            readings: point.readings,
            is_no_day: point.is_no_day,
            recurrence: None,
        },
    }
}

/// "within six weeks", "over the next ten weeks", "for 6 months", "in my first 90 days".
fn within(sentence: &Sentence<'_>, calendar: &Calendar, scope: &Scope, at: usize) -> Option<Found> {
    let mut start = skip(sentence, at + 1, BETWEEN);
    // "In their first 30 days": everybody has days of their own.
    let theirs = sentence.word_in(at + 1, List::Theirs);
    // "over the course of two months".
    if sentence.word(start) == "course" && sentence.has(start + 1, Tag::Of) {
        start += 2;
    }
    let last = sentence.has(start, Tag::Last) && !sentence.has(start, Tag::Next);
    let first = sentence.has(start, Tag::Ordinal) && !last;
    start += usize::from(first || last || sentence.has(start, Tag::Next));
    // "In fewer than 30 days".
    start += usize::from(sentence.has(start, Tag::AtMost) && sentence.at(start).is_word() && !scope.is_statement());
    // "within a week": the article was skipped, and is the number.
    let from = if sentence.before(start).has(Tag::Indefinite) {
        start - 1
    } else {
        start
    };
    if let Some(found) = of_the_day(sentence, calendar, at, start) {
        return Some(found);
    }
    let length = length(sentence, from)?;
    // "Hike 30 km in a day": how long it takes, whenever it is. "For fewer than 3 days": how long it lasts.
    let one_day = length.unit == Tag::Day && length.count == 1 && sentence.has(at, Tag::In);
    let lasts = sentence.has(at, Tag::For) && sentence.has(at + 1, Tag::Strict);
    if one_day || lasts {
        return None;
    }
    let follows = sentence.at(length.end);
    let of = follows.tags.any(Tags::of(&[Tag::Of])) || follows.has(Tag::Prep) && follows.has(Tag::Because);
    // "for a 6-month pilot" has no end of its own.
    if follows.has(Tag::Noun) && length.hyphen {
        return None;
    }
    let share_of = follows.has(Tag::Origin) && sentence.at(length.end + 1).is_number();
    let average = sentence.word(length.end).eq_ignore_ascii_case("on average");
    let since = length.unit == Tag::Day && scope.is_statement() && (follows.has(Tag::Of) || average);
    // "In fewer than 5 days each month" is how long it takes each time.
    let again = follows.tags.any(Tags::of(&[Tag::Each, Tag::Every])) && !follows.has(Tag::Indefinite);
    // "In 3 days rather than 10": how long it takes.
    let again = again || follows.has(Tag::Baseline) && sentence.at(length.end + 1).is_number();
    let short = length.unit == Tag::Day || length.unit == Tag::Week && length.count <= 2;
    let again = again || short && (is_each_time(sentence, at) || keeps_coming(sentence, at));
    let measured = share_of || since || again || !first && scope.is_measured(sentence, at, length.unit);
    if measured {
        return None;
    }
    let day = if first || of || last {
        None
    } else {
        length.after(calendar.today)
    };
    let end = length.end;
    Some(Found {
        end,
        bounds: !(last || theirs && first || is_granted_for(sentence, at)),
        deadline: Deadline {
            span: sentence.span(at, end),
            kind: DeadlineKind::Relative,
            day,
            readings: Vec::new(),
            is_no_day: false,
            recurrence: None,
        },
    })
}

/// "Within the quarter", "during the month", "over the year": the one that runs.
fn of_the_day(sentence: &Sentence<'_>, calendar: &Calendar, at: usize, unit: usize) -> Option<Found> {
    let long = sentence.any(unit, Tags::of(&[Tag::Quarter, Tag::Year]));
    let spans = sentence.has(at, Tag::Within)
        || sentence.word_in(at, List::During)
        || long && sentence.word_in(at, List::Spanning) && !is_part_of_it(sentence, at);
    let next = sentence.at(unit + 1);
    let closes = next.is_break() || next.tags.any(Tags::of(&[Tag::Means, Tag::And]));
    let named = unit == at + 2 && sentence.has(at + 1, Tag::Det) && !sentence.has(at + 1, Tag::Indefinite);
    let tag = [Tag::Week, Tag::Month, Tag::Quarter, Tag::Year]
        .into_iter()
        .find(|tag| sentence.has(unit, *tag))?;
    let days = period::relative(calendar, tag, 0).filter(|_| spans && closes && named)?;
    let point = Point::new(unit + 1, DeadlineKind::Relative, Some(days));
    Some(found(sentence, at, point, Some(days.last), true))
}

/// "Our best month in the year", "every day of the week": a part of the stretch in front of it, which is none by when.
fn is_part_of_it(sentence: &Sentence<'_>, at: usize) -> bool {
    let parts = Tags::of(&[Tag::Day, Tag::Week, Tag::Month, Tag::Quarter, Tag::Weekday]);
    sentence.before(at).tags.any(parts)
}

/// "Renew the lease for five years": how long it will hold, and not by when it is renewed.
fn is_granted_for(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(at, Tag::For) && sentence.lemma_in(sentence.start, List::Holding)
}

/// What is due so long after today, said in the words up to `end`.
fn so_long(sentence: &Sentence<'_>, calendar: &Calendar, at: usize, end: usize, length: &Length) -> Found {
    let deadline = Deadline {
        span: sentence.span(at, end),
        kind: DeadlineKind::Relative,
        day: length.after(calendar.today),
        readings: Vec::new(),
        is_no_day: false,
        recurrence: None,
    };
    Found {
        end,
        bounds: true,
        deadline,
    }
}

/// A date without a preposition: "Q1: …", "… this quarter", "… (March 2027)", and the year of "the 2025 report".
fn bare(sentence: &Sentence<'_>, calendar: &Calendar, scope: &Scope, at: usize) -> Option<Found> {
    if let Some(length) = next_so_long(sentence, at) {
        return Some(so_long(sentence, calendar, at, length.end, &length));
    }
    if sentence.any(at, BETWEEN) || tells_how_it_is(sentence, at) {
        return None;
    }
    if let Some(length) = from_now(sentence, at) {
        return Some(so_long(sentence, calendar, at, length.end, &length));
    }
    if let Some(found) = so_long_before(sentence, calendar, scope, at) {
        return Some(found);
    }
    if let Some(found) = months_to(sentence, calendar, at) {
        return Some(found);
    }
    // "every second Thursday", "plan tomorrow each evening": neither bounds anything.
    let again = Tags::of(&[Tag::Each, Tag::Every]);
    let counted = sentence.has(at, Tag::Weekday) && sentence.any(at.wrapping_sub(2), again);
    if counted || scope.is_habit && sentence.any(at, Tags::of(&[Tag::Today, Tag::Tomorrow])) {
        return None;
    }
    // "Sunday meal prep": as a habit, every Sunday.
    if scope.is_habit && sentence.has(at, Tag::Weekday) {
        return None;
    }
    let mut point = calendar::at(sentence, calendar, at)?;
    let before = sentence.before(at);
    // "W/c 12 Jan".
    let commences = before.span.len() == 1
        && sentence.mark(at.wrapping_sub(2), '/')
        && sentence.word(at - 1).eq_ignore_ascii_case("c")
        && sentence.word(at.wrapping_sub(3)).eq_ignore_ascii_case("w");
    if commences && let Some(week) = period::week_from(sentence, calendar, at) {
        point = week;
    }
    let behind = sentence.at(point.end);
    // "Between 1 and 31 March".
    let inside =
        sentence.last_in(at.wrapping_sub(1), List::Between) && point.days.is_some_and(|days| days.first < days.last);
    // "The four quarters of 2027".
    let periods = Tags::of(&[Tag::Week, Tag::Month, Tag::Quarter]);
    // "Every month of Q3", "on the morning of 29 September".
    let each = sentence.any(at.wrapping_sub(3), again);
    let of_day = sentence.has(at.wrapping_sub(2), Tag::PartOfDay) && point.single_or_open();
    let part = before.has(Tag::Of)
        && (sentence.any(at.wrapping_sub(2), periods) && (each || sentence.word(at.wrapping_sub(2)).ends_with('s'))
            || of_day);
    // "Finish Q4 with 24 more customers"; not "streamline month-end".
    let ends = behind.has(Tag::Means) && sentence.lemma_in(at.wrapping_sub(1), List::Closing);
    let object = point.ended && at == sentence.start + 1 && before.verb.is_verb() && before.forms.is(Forms::BASE);
    let starts = is_beginning(sentence, at);
    // "+30% vs. Q3".
    let dotted = sentence.mark(at.wrapping_sub(1), '.') && sentence.has(at.wrapping_sub(2), Tag::Baseline);
    // "[baseline 40%, May 2026]".
    let open = (at.saturating_sub(8)..at)
        .rev()
        .find(|at| sentence.mark(*at, '[') || sentence.mark(*at, '('));
    let noted = open.is_some_and(|open| sentence.has(open + 1, Tag::Baseline));
    let compared = dotted
        || noted
        || before.tags.any(Tags::of(&[
            Tag::Baseline,
            Tag::Origin,
            Tag::Last,
            Tag::Because,
            Tag::Each,
            Tag::Every,
        ])) && !before.has(Tag::Due);
    let stands_alone = ((before.is_break() || before.kind == Kind::Mark('[')) && before.kind != Kind::Mark('/')
        || at == sentence.start)
        && (behind.is_break() || behind.kind == Kind::Mark(']'));
    let closing = behind.is_break()
        && behind.kind != Kind::Mark('/')
        && !before.tags.any(Tags::of(&[Tag::Det, Tag::Own, Tag::Of, Tag::Prep]));
    // "03/04 launch of the app": a day in front of everything; but a name of a day is that of what follows it.
    let leads = at == sentence.start && point.single_or_open() && !event::is_named_after(sentence, at, point.end);
    let made = before.verb.is_verb() && behind.has(Tag::Det) && sentence.number(at).is_some();
    // "Month-end close", "the EOY report": the period names the thing.
    let names = point.ended && behind.has(Tag::Noun) && at + 1 == point.end;
    let bounds = !compared
        && !names
        && !object
        && !starts
        && (part
            || inside
            || ends
            || point.sure && !before.tags.any(Tags::of(&[Tag::Of, Tag::Prep]))
            || stands_alone
            || closing
            || made
            || leads);
    if !bounds && sentence.has(at, Tag::Weekday) {
        return None;
    }
    let day = point.days.map(|days| days.last);
    Some(found(sentence, at, point, day, bounds))
}

/// "Starting in February", "no earlier than March": when it begins, and not until when.
fn is_beginning(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.word_in(at.wrapping_sub(1), List::Beginning)
}

/// "40% today": how things stand, and not until when.
fn tells_how_it_is(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = sentence.before(at);
    let valued = before.is_number() || before.tags.any(Tags::of(&[Tag::Percent, Tag::Unit, Tag::Points]));
    sentence.has(at, Tag::Today) && sentence.has(at, Tag::Baseline) && valued
}

/// "Spend the next four months training".
fn next_so_long(sentence: &Sentence<'_>, at: usize) -> Option<Length> {
    (sentence.has(at, Tag::Next) && sentence.at(at + 1).is_number())
        .then(|| length(sentence, at + 1))
        .flatten()
}

/// "6 weeks from now", "two months from today", "two weeks today".
fn from_now(sentence: &Sentence<'_>, at: usize) -> Option<Length> {
    let told = sentence.holds.any(Tags::of(&[Tag::Origin, Tag::Today]));
    let may_be = sentence.at(at).is_number() && told;
    let mut length = may_be.then(|| length(sentence, at)).flatten()?;
    let from = sentence.has(length.end, Tag::Origin);
    let today = Tags::of(&[Tag::Today, Tag::Baseline]);
    let now = from && sentence.any(length.end + 1, today)
        || length.unit == Tag::Week && sentence.word(length.end).eq_ignore_ascii_case("today");
    length.end += if from { 2 } else { 1 };
    now.then_some(length)
}

/// "6 weeks before Easter", "two months before the fair".
fn so_long_before(sentence: &Sentence<'_>, calendar: &Calendar, scope: &Scope, at: usize) -> Option<Found> {
    if !sentence.at(at).is_number() || !sentence.holds.has(Tag::StrictlyBefore) {
        return None;
    }
    // "Raise notice from 2 to 4 weeks before the move" is about the weeks.
    let levels = Tags::of(&[Tag::Target, Tag::Origin, Tag::Delta, Tag::Of]);
    // "Train 6 weeks before the race", "give tenants 4 weeks before the move": how long it lasts.
    let before = sentence.before(at);
    let lasts =
        at == sentence.start + 1 && before.verb.is_verb() || before.tags.any(Tags::of(&[Tag::People, Tag::Outcome]));
    let length = length(sentence, at).filter(|_| !lasts && !before.tags.any(levels))?;
    if !sentence.word(length.end).eq_ignore_ascii_case("before") {
        return None;
    }
    let mut found = due(sentence, calendar, scope, length.end).filter(|found| found.bounds)?;
    found.deadline.span = sentence.span(at, found.end);
    let day = calendar::at(sentence, calendar, length.end + 1).and_then(|point| length.before(point.days?.first));
    found.deadline.day = day.filter(|day| *day >= calendar.today);
    found.deadline.readings = Vec::new();
    Some(found)
}

/// "March to June": the last of the months in which it is done.
fn months_to(sentence: &Sentence<'_>, calendar: &Calendar, at: usize) -> Option<Found> {
    let joint = sentence.has(at + 1, Tag::To) || ['-', '–'].iter().any(|mark| sentence.mark(at + 1, *mark));
    if !sentence.has(at, Tag::MonthName) || !joint || !sentence.has(at + 2, Tag::MonthName) {
        return None;
    }
    calendar::month_name(sentence, at)?;
    let last = calendar::at(sentence, calendar, at + 2)?;
    let closes = sentence.at(last.end).is_break();
    let day = last.days.map(|days| days.last);
    Some(found(sentence, at, last, day, closes))
}
