//! Days that stand only where no calendar looks.

use goalpost_prose::{Deadline, DeadlineKind, Glance};
use goalpost_syntax::{FactKinds, FieldName, Keyword};
use goalpost_text::{Diagnostic, Safety};
use goalpost_values::{Datelike, Day, month_named};

use super::t01_no_deadline::ends_by_field;
use crate::Saying;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// The title says by when, and no field of the thing does.
    ///
    /// The fix writes the day as `due:`, to be looked at first: "by Friday" means another Friday next week, and "03/04"
    /// two days, of which it offers both. Where an end is inherited, and of a milestone, only a title that says "by"
    /// and a day is meant. What is done again and again is no end.
    ///
    /// A title that names another month than the thing's own `due:` or `during:` ends in contradicts it, unless the end
    /// was revised since; a day without a year is one of the field's year. "By June" may as well mean the last days of
    /// May, so the week before a month or a quarter is let pass.
    "T02" "deadline-in-title" {
        level: Hint,
        why: "Reminders, plans and calendars look at `due:`; a day in a title passes unseen.",
        source: "Goalpost's own: files hold absolute dates, so that they mean the same tomorrow.",
        fix: Unsafe,
        poor: "\
goal pages: Read the forty pages of the manual by the end of December 2026
  owner: @ana
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
goal pages: Read the forty pages of the manual by the end of December 2026
  owner: @ana
  due: 2026-12-31
  measure: 40 pages
  why: The audit in January asks about it
",
        check: Check::Thing(
            &[Keyword::Objective, Keyword::Result, Keyword::Goal, Keyword::Milestone],
            check,
        ),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let own = &[FieldName::Due, FieldName::During];
    // A milestone ends with its goal, and what a goal without an end misses is said of the goal.
    let is_milestone = thing.keyword() == Keyword::Milestone;
    if is_milestone && !says_by(thing.title()) {
        return;
    }
    let ends = is_milestone || ends_by_field(subject);
    if subject.has_own(own) && ends {
        return contradiction(context, subject, sink);
    }
    if subject.has_own(own) || ends && !subject.may_hold(Glance::DUE) {
        return;
    }
    let Some(deadline) = subject.reading().and_then(|reading| reading.deadline.as_ref()) else {
        return;
    };
    let is_dated = deadline.day.is_some() || deadline.is_no_day || !deadline.readings.is_empty();
    let is_meant =
        deadline.kind != DeadlineKind::Recurring && (!ends || is_dated && says_by(subject.words(deadline.span)));
    if !is_meant || context.is_settled(thing) || thing.declared_due() == deadline.day && deadline.day.is_some() {
        return;
    }
    let found = found(context, subject, deadline);
    sink.report(thing, found);
}

/// Says where a title and the fields end in different months.
fn contradiction<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    if !subject.may_hold(Glance::DUE) || thing.has_facts(FactKinds::REVISION) {
        return;
    }
    let deadline = subject.reading().and_then(|reading| reading.deadline.as_ref());
    let Some((deadline, due)) = deadline.zip(thing.declared_due()) else {
        return;
    };
    let month = |day: Day| (day.year(), day.month());
    let differs = |day: &Day| month(*day) != month(due);
    let is_end = matches!(deadline.kind, DeadlineKind::Absolute | DeadlineKind::Quarter);
    let words = subject.words(deadline.span);
    let meant = deadline.day.map(|day| within(subject, words, day));
    let Some(day) = meant.filter(differs).filter(|_| is_end) else {
        return;
    };
    if !says_by(words) || context.is_settled(thing) || is_just_before(due, words, day) {
        return;
    }
    let message = format!("the title says {}, and the fields end on {due}", quoted(words));
    let finding = RULE
        .at(thing.file(), subject.in_title(deadline.span), message)
        .help(format!(
            "correct the one that is wrong: reminders and plans go by the field, and the title means {day}"
        ));
    sink.report(thing, finding);
}

fn found<'m>(context: &Context<'m>, subject: &Subject<'m>, deadline: &Deadline) -> Diagnostic {
    let thing = subject.thing;
    let words = quoted(subject.words(deadline.span));
    let message = format!("{words} stands in the title, and no field says it");
    let finding = RULE.at(thing.file(), subject.in_title(deadline.span), message);
    let read = deadline.day.into_iter().chain(deadline.readings.iter().copied());
    let days: Vec<Day> = read.map(|day| within(subject, words.as_str(), day)).collect();
    let finding = match days.as_slice() {
        [] if deadline.is_no_day => finding.help(format!(
            "{words} names a day or a period that does not exist: type the day you mean as `due:`{}",
            last_of_month(subject, deadline).map_or_else(String::new, |day| format!(", such as `due: {day}`"))
        )),
        [day] if deadline.is_no_day => finding.help(format!(
            "{words} names a day that does not exist: type the one you mean, such as `due: {day}`"
        )),
        [] => finding.help(format!(
            "only you can tell which day {words} means: type it as `due:`, with year, month and day"
        )),
        [day] if *day < context.today() => finding.help(format!(
            "type `due: {day}` if it was due by then, which is over; if it is not, the day that is meant now"
        )),
        [day] => match thing.declared_start().filter(|start| day < start) {
            Some(start) => finding.help(format!(
                "{words} is {day}, before the start on {start}: correct the one that is wrong"
            )),
            None => finding.help(format!("type `due: {day}`")),
        },
        several => {
            let Saying { message, help, .. } = Saying::several_days(subject.words(deadline.span), several);
            finding.help(format!("{message}: {help}"))
        }
    };
    let fits = |day: &&Day| {
        let after_start = thing.declared_start().is_none_or(|start| start <= **day);
        let before_end = thing.declared_due().is_none_or(|due| **day <= due);
        after_start && before_end
    };
    let days = if deadline.is_no_day { Vec::new() } else { days };
    days.iter().filter(fits).fold(finding, |finding, day| {
        let line = format!("due: {day}");
        let edit = context.insertion(thing, &line);
        finding.fix_edits(format!("write `{line}`"), Safety::Unsafe, vec![edit])
    })
}

/// A day that its words leave without a year, "by 20 November", in the year in which the fields have it: the one before,
/// where the field that ends the thing makes the next too late, and the first one behind its start.
fn within(subject: &Subject<'_>, words: &str, day: Day) -> Day {
    let thing = subject.thing;
    let is_open = (names_month(words) || words.contains(['/', '.'])) && !says_year(words);
    if !is_open {
        return day;
    }
    if let Some(start) = thing.declared_start().filter(|start| day < *start) {
        let years = [start.year(), start.year() + 1];
        let mut days = years.into_iter().filter_map(|year| of_year(day, year));
        return days.find(|day| *day >= start).unwrap_or(day);
    }
    let end = thing.declared_due().filter(|due| *due < day);
    let Some((due, before)) = end.zip(of_year(day, day.year() - 1)) else {
        return day;
    };
    let has_begun = thing.declared_start().is_none_or(|start| start <= before);
    let has_ended = (before.year(), before.month()) > (due.year(), due.month());
    if has_begun && !has_ended { before } else { day }
}

/// The same day of another year; the last of a month stays that.
fn of_year(day: Day, year: i32) -> Option<Day> {
    let is_last = day.succ_opt().is_some_and(|next| next.month() != day.month());
    if !is_last {
        return day.with_year(year);
    }
    let first = day.with_day(1)?.with_year(year)?;
    let days = first.iter_days().take_while(|next| next.month() == first.month());
    days.last()
}

/// The last day of the month that is named with a day too many.
fn last_of_month(subject: &Subject<'_>, deadline: &Deadline) -> Option<Day> {
    let words = subject.words(deadline.span).split_whitespace();
    let is_number = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= "31st,".len();
    let without: Vec<&str> = words
        .filter(|word| !is_number(word) || word.len() == "2027".len())
        .collect();
    subject
        .read_like(&without.join(" "))
        .and_then(|reading| reading.deadline?.day)
}

/// Whether a due day is one of the last before the month or the quarter that a title names, and nothing narrower: "by
/// June" may mean that it is done when June begins. The title's `day` is the last of that period.
fn is_just_before(due: Day, words: &str, day: Day) -> bool {
    const WEEK: i64 = 7;
    let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let months = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [_, month] if is_month(month) => 1,
        [_, month, year] if is_month(month) && is_year(year) => 1,
        [_, quarter] if is_quarter(quarter) => 3,
        [_, quarter, year] if is_quarter(quarter) && is_year(year) => 3,
        _ => return false,
    };
    let first = (1..months).try_fold(day.with_day(1), |first, _| Some(first?.pred_opt()?.with_day(1)));
    first
        .flatten()
        .is_some_and(|first| (1..=WEEK).contains(&(first - due).num_days()))
}

/// Whether a text says a year, `2027`.
fn says_year(text: &str) -> bool {
    let mut numbers = text.split(|c: char| !c.is_ascii_digit());
    numbers.any(|number| number.len() == "2027".len())
}

/// Whether a text names a month, or a quarter.
fn names_month(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.any(|word| is_month(&word) || is_quarter(&word))
}

/// The name of a month, in full or cut: "June", "Jun.".
fn is_month(word: &str) -> bool {
    month_named(word.trim_end_matches('.')).is_some()
}

/// `q1` to `q4`.
fn is_quarter(word: &str) -> bool {
    matches!(word.as_bytes(), [b'q', b'1'..=b'4'])
}

/// Whether a text says by or until when, and not only when.
fn says_by(text: &str) -> bool {
    let mut words = text.split_whitespace();
    words.any(|word| {
        ["by", "until", "till", "before"]
            .iter()
            .any(|by| word.eq_ignore_ascii_case(by))
    })
}
