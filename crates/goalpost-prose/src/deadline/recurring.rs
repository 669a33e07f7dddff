//! What happens again and again: "every Monday", "twice a week", "daily", "3 runs per week".

use super::length::is_fortnight;
use super::{Deadline, DeadlineKind, PERIODS, again};
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::reading::Kind;
use crate::sentence::{Sentence, Shape};

/// The cadence of the author's own action; none where a period only is the denominator of a rate.
pub(super) fn read(sentence: &mut Sentence<'_>, kind: Kind) -> Option<Deadline> {
    let period = PERIOD.with(Tags::of(&[Tag::Event]));
    let is_rate = |at: usize| is_per(sentence, at) && (sentence.any(at + 1, period) || sentence.any(at + 2, PERIOD));
    let may_recur = |at: usize| opens(sentence, at) && (sentence.any(at, RECURRING) || is_rate(at));
    let may_hold = || sentence.holds.any(OPENING) || sentence.text.as_bytes().contains(&b'/');
    // A habit may hang on anything that comes again.
    if kind != Kind::Habit && !may_hold() {
        return None;
    }
    if kind != Kind::Habit && !(sentence.start..sentence.len()).any(may_recur) {
        return None;
    }
    let own = own_act(sentence, kind);
    for at in sentence.start..sentence.len() {
        if kind != Kind::Habit && !opens(sentence, at) || sentence.at(at).taken || sentence.at(at).quoted {
            continue;
        }
        if let Some(cadence) = cadence(sentence, at, kind, own) {
            return Some(told(sentence, cadence));
        }
    }
    let part = (kind == Kind::Habit && sentence.holds.has(Tag::PartOfDay)).then(|| again::part_of_day(sentence));
    part.flatten().map(|cadence| told(sentence, cadence))
}

/// A cadence as what bounds a goal, with its number taken where that tells how often.
fn told(sentence: &mut Sentence<'_>, cadence: Cadence) -> Deadline {
    if cadence.counts_times {
        sentence.take(cadence.from, cadence.end);
    }
    Deadline {
        span: sentence.span(cadence.from, cadence.end),
        kind: DeadlineKind::Recurring,
        day: None,
        readings: Vec::new(),
        is_no_day: false,
        recurrence: cadence.schedule,
    }
}

/// What every cadence has one of that is no rate; most sentences have none, and are asked for nothing else.
const RECURRING: Tags = Tags::of(&[
    Tag::Every,
    Tag::Each,
    Tag::PeriodicDay,
    Tag::PeriodicWeek,
    Tag::PeriodicMonth,
    Tag::PeriodicQuarter,
    Tag::PeriodicYear,
    Tag::Weekday,
    Tag::PartOfDay,
]);

/// What the words of every cadence start with, but in a habit.
const OPENING: Tags = RECURRING.with(Tags::of(&[Tag::Per]));

/// Whether a cadence may start with a token, where it is no habit.
fn opens(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.any(at, OPENING) || sentence.mark(at, '/')
}

pub(super) struct Cadence {
    pub(super) from: usize,
    pub(super) end: usize,
    pub(super) schedule: Option<String>,
    /// Whether its number tells how often, and nothing that is reached: "3 times a week", "every six weeks".
    pub(super) counts_times: bool,
}

fn cadence(sentence: &Sentence<'_>, at: usize, kind: Kind, own: bool) -> Option<Cadence> {
    every(sentence, at, kind, own)
        .or_else(|| again::at(sentence, at, kind, own))
        .or_else(|| rate(sentence, at, kind, own || is_means(sentence, at)))
        .or_else(|| noted(sentence, at, kind))
        .or_else(|| adverb(sentence, at, kind, own))
        .or_else(|| weekdays(sentence, at, kind, own))
}

/// Whether the sentence tells somebody to do something, and not a number to move.
fn own_act(sentence: &Sentence<'_>, kind: Kind) -> bool {
    let measured = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::REACH)
        .with(VerbClass::HOLD)
        .with(VerbClass::MULTIPLY)
        .with(VerbClass::MOVE);
    let acted = VerbClass::ACT
        .with(VerbClass::COMPLETE)
        .with(VerbClass::LEARN)
        .with(VerbClass::KEEP)
        .with(VerbClass::ABSTRACT);
    let first = (sentence.start..sentence.len().min(sentence.start + 12)).find(|at| {
        let token = sentence.at(*at);
        let forms = if *at == sentence.start {
            Forms::BASE.with(Forms::ING)
        } else {
            Forms::BASE
        };
        let named = token.has(Tag::Noun) && token.forms.is(Forms::BASE) && !crate::verbal::reads_as_verb(sentence, *at);
        token.verb.is_verb() && token.forms.is(forms) && !token.has(Tag::Be) && !named
    });
    let Some(first) = first else {
        // "Two webinars a month": a number of pieces of work.
        let work = |at: usize| sentence.has(at, Tag::Volume) && !sentence.has(at, Tag::Outcome);
        return sentence.at(sentence.start).is_number() && (1..4).any(|next| work(sentence.start + next));
    };
    let verb = sentence.at(first).verb;
    // "Make sure each rep has 12 demos per month": what shall be so, and not what is done so often.
    if sentence.lemma_in(first, List::Ensuring) {
        return false;
    }
    let own = verb.is(acted)
        && (!verb.is(measured) || verb.is(VerbClass::ACT))
        && (!verb.is(VerbClass::WIN) || verb.is(VerbClass::ACT.with(VerbClass::COMPLETE)));
    let lemma = sentence.lemma(first);
    let have = first <= sentence.start + 6 && lemma == "make" || first == sentence.start && lemma == "have";
    let tried = verb.is(VerbClass::WISH) || sentence.has(first, Tag::Activity);
    own || (verb.is(VerbClass::WIN) || have || tried) && kind == Kind::Goal || have && kind == Kind::Expectation
}

/// "… by publishing one essay a month": an act of one's own is the means.
fn is_means(sentence: &Sentence<'_>, at: usize) -> bool {
    let near = at.saturating_sub(8).max(sentence.start + 1);
    let acts = VerbClass::ACT.with(VerbClass::COMPLETE);
    (near..at).any(|at| sentence.has(at, Tag::Delta) && sentence.verb(at + 1, acts, Forms::ING))
}

/// "every Monday", "each working day", "every 2 weeks", "every other Friday", "on the 1st of each month".
fn every(sentence: &Sentence<'_>, at: usize, kind: Kind, own: bool) -> Option<Cadence> {
    if !sentence.any(at, Tags::of(&[Tag::Every, Tag::Each])) {
        return None;
    }
    let mut next = at + 1;
    // "Every Year 6 pupil": a class of a school.
    if sentence.has(next, Tag::Year) && sentence.at(next).capital && sentence.at(next + 1).is_number() {
        return None;
    }
    let mut count = 1_u32;
    if let Some(number) = sentence.number(next) {
        count = u32::try_from(number.value).ok()?;
        next += 1;
        // "Every 4 to 6 days": nobody can say on which.
        if sentence.has(next, Tag::Target) && sentence.at(next + 1).is_number() && sentence.any(next + 2, PERIODS) {
            return Some(Cadence {
                from: at,
                end: next + 3,
                schedule: None,
                counts_times: true,
            });
        }
    } else if sentence.any(next, Tags::of(&[Tag::Selector, Tag::Ordinal, Tag::Business]))
        && !sentence.has(next, Tag::PartOfDay)
    {
        if sentence.has(next, Tag::Ordinal) || !sentence.has(next, Tag::Business) {
            count = 2;
        }
        next += 1;
    }
    // "Every couple of months", "every few weeks".
    if sentence.word_in(next, List::Few) {
        count = 2;
        next += 1 + usize::from(sentence.has(next + 1, Tag::Of));
    }
    // "Every writing day": one of the days on which that is done.
    if sentence.at(next).forms.is(Forms::ING) && sentence.has(next + 1, Tag::Day) {
        next += 1;
    }
    let token = sentence.at(next);
    // "For every year group": what the years only tell apart.
    let behind = sentence.at(next + 1);
    let parted = token.tags.any(Tags::of(&[Tag::Week, Tag::Month, Tag::Year]))
        && behind.is_word()
        && (behind.has(Tag::Noun) || behind.tags == Tags::NONE && !behind.verb.is_verb());
    if parted
        && !behind
            .tags
            .any(Tags::of(&[Tag::Prep, Tag::End, Tag::Start, Tag::Event, Tag::Volume]))
    {
        return None;
    }
    let calendar = PERIOD.with(Tags::of(&[Tag::Weekday, Tag::MonthName, Tag::UnitTime]));
    if !token.tags.any(calendar) {
        return again::each(sentence, at, next, kind, own);
    }
    if !own && kind != Kind::Habit && is_rate(sentence, at) {
        return None;
    }
    let base = unit(sentence, next).map(|unit| match (count, unit.strip_prefix("2 ")) {
        (1, _) => unit.to_owned(),
        (_, Some(units)) => format!("{} {units}", 2 * count),
        (_, None) => format!("{count} {unit}s"),
    });
    let schedule = if token.has(Tag::Weekday) {
        let week = if count == 1 {
            "week".to_owned()
        } else {
            format!("{count} weeks")
        };
        Some(format!("{week} on {}", day_code(token.value)?))
    } else if sentence.before(at).has(Tag::Of)
        && let Some(day) = ordinal_before(sentence, at)
    {
        Some(format!("{} on day {day}", base?))
    } else {
        base
    };
    let told = Cadence {
        from: at,
        end: next + 1,
        schedule,
        counts_times: count > 1,
    };
    Some(again::of_several(sentence, told))
}

/// The "1st" of "the 1st of each month".
fn ordinal_before(sentence: &Sentence<'_>, at: usize) -> Option<u32> {
    let number = sentence.number(at.checked_sub(2)?)?;
    u32::try_from(number.value).ok().filter(|day| (1..=31).contains(day))
}

/// Whether the period divides a number that is measured: "8 deploys every week" of a frequency.
fn is_rate(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.before(at).is_number()
}

/// What a rate is told by.
const PERIOD: Tags = PERIODS.with(Tags::of(&[Tag::PartOfDay]));

/// "a", "per" or "/" in front of a period.
fn is_per(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(at, Tag::Per) || sentence.mark(at, '/')
}

/// "twice a week", "3 times per month", "500 words a day".
fn rate(sentence: &Sentence<'_>, at: usize, kind: Kind, own: bool) -> Option<Cadence> {
    // "Once per academic semester".
    if !is_per(sentence, at) {
        return None;
    }
    let start = at;
    let at = at + usize::from(sentence.word_in(at + 1, List::OfPeriods));
    // "Two workshops a term": as long as those who are concerned know.
    let is_known = sentence.has(at + 1, Tag::Event) && sentence.word_in(at + 1, List::Stretches);
    if !sentence.any(at + 1, PERIOD) && !is_known || (!own && kind != Kind::Habit) {
        return None;
    }
    // "30 km in a day": how long it takes.
    if sentence.any(start.wrapping_sub(1), Tags::of(&[Tag::In, Tag::Within])) {
        return None;
    }
    // "from 3 to 8 per week": a rate that is reached, and nothing that is done so often.
    // "Under 2 hours a week": as much as is spent.
    let limited = sentence.has(at.wrapping_sub(1), Tag::UnitTime) && sentence.has(at.wrapping_sub(3), Tag::AtMost);
    if limited && kind != Kind::Habit {
        return None;
    }
    let reached = sentence.before(at).is_number() && sentence.has(at.wrapping_sub(2), Tag::Target);
    if reached && kind != Kind::Habit {
        return None;
    }
    let unit = unit(sentence, at + 1);
    let (end, at) = (at + 2, start);
    let before = sentence.before(at);
    let counted = |at: usize| sentence.number(at).map(|number| number.value.normalize().to_string());
    let times = if before.has(Tag::Once) {
        Some((before.value / 10).max(1).to_string())
    } else if before.has(Tag::Times) {
        counted(at.wrapping_sub(2))
    } else {
        None
    };
    // "2x/wk".
    let factor = sentence
        .number(at.wrapping_sub(1))
        .filter(|number| number.shape == Shape::Times);
    let times = times.or_else(|| factor.map(|number| number.value.normalize().to_string()));
    let from = match (before.has(Tag::Once) || factor.is_some(), before.has(Tag::Times)) {
        (true, _) => at - 1,
        (_, true) => at.saturating_sub(2),
        _ if (sentence.start..at).rev().take(5).any(|at| sentence.at(at).is_number()) || follows_one(sentence, at) => {
            at
        }
        // "Drink a gallon of water a day".
        _ if is_dose(sentence, at) => at,
        _ => return None,
    };
    let schedule = unit.and_then(|unit| match times.as_deref() {
        Some("1") | None => Some(unit.to_owned()),
        // No schedule has a number of times in two weeks.
        Some(times) => (!unit.starts_with('2')).then(|| format!("{times}x per {unit}")),
    });
    // "4 days a week".
    let days = before.has(Tag::Day) && sentence.at(at.wrapping_sub(2)).is_number();
    Some(Cadence {
        from: if days { at.saturating_sub(2) } else { from },
        end,
        schedule,
        counts_times: before.has(Tag::Times) || factor.is_some() || days,
    })
}

/// "3x week", "15 minutes day", "x2 week": a rate without what joins it, as notes have it.
fn noted(sentence: &Sentence<'_>, at: usize, kind: Kind) -> Option<Cadence> {
    let closes = at > sentence.start && sentence.at(at + 1).is_break();
    let single = sentence.any(at, PERIOD) && !sentence.has(at, Tag::Plural) && sentence.at(at).is_word();
    if kind != Kind::Habit || !single || !closes {
        return None;
    }
    let factor = sentence.number(at - 1).filter(|number| number.shape == Shape::Times);
    let crossed = sentence.word(at - 1).strip_prefix(['x', 'X']).filter(|times| {
        let digits = !times.is_empty() && times.len() < 3 && times.bytes().all(|byte| byte.is_ascii_digit());
        digits && sentence.at(at - 1).is_word()
    });
    let timed = sentence.has(at - 1, Tag::UnitTime) && at > 1 && sentence.at(at - 2).is_number();
    let unit = unit(sentence, at)?;
    let times = factor
        .map(|number| number.value.normalize().to_string())
        .or_else(|| crossed.map(str::to_owned));
    if times.is_none() && !timed {
        return None;
    }
    Some(Cadence {
        from: if timed { at } else { at - 1 },
        end: at + 1,
        schedule: Some(match times.as_deref() {
            None | Some("1") => unit.to_owned(),
            Some(times) => format!("{times}x per {unit}"),
        }),
        counts_times: times.is_some(),
    })
}

/// "Drink a gallon of water a day": so much each time.
fn is_dose(sentence: &Sentence<'_>, at: usize) -> bool {
    let period = Tags::of(&[Tag::Day, Tag::Week, Tag::Month, Tag::Quarter, Tag::Year]);
    let last = sentence.at(at + 2).is_break() && sentence.before(at).is_word();
    last && sentence.has(at, Tag::Indefinite) && sentence.any(at + 1, period)
}

/// "a new recipe a month": one of something, right in front of the period.
fn follows_one(sentence: &Sentence<'_>, at: usize) -> bool {
    let mut before = (sentence.start..at)
        .rev()
        .take(5)
        .take_while(|at| sentence.at(*at).is_word() && !sentence.any(*at, Tags::of(&[Tag::Of, Tag::For, Tag::Scope])));
    sentence.before(at).is_word() && before.any(|at| sentence.has(at, Tag::Indefinite))
}

/// "daily" behind what is done, or in front of what happens: "hold weekly 1:1s".
fn adverb(sentence: &Sentence<'_>, at: usize, kind: Kind, own: bool) -> Option<Cadence> {
    let token = sentence.at(at);
    let periods = [
        (Tag::PeriodicDay, "day"),
        (Tag::PeriodicWeek, "week"),
        (Tag::PeriodicMonth, "month"),
        (Tag::PeriodicQuarter, "quarter"),
        (Tag::PeriodicYear, "year"),
    ];
    let (_, unit) = periods.into_iter().find(|(tag, _)| token.has(*tag))?;
    let next = sentence.at(at + 1);
    let moved = Tags::of(&[Tag::Origin, Tag::Target]);
    if sentence.any(at.wrapping_sub(1), moved) {
        return None;
    }
    let before_noun = next.is_word()
        && !next.tags.any(Tags::of(&[
            Tag::Prep,
            Tag::And,
            Tag::Or,
            Tag::Because,
            Tag::Aside,
            Tag::Purpose,
            Tag::Means,
        ]));
    let noun = next.tags.any(Tags::of(&[Tag::Event, Tag::Volume])) && !next.has(Tag::Metric)
        || next.code
        || is_act(sentence, at + 1);
    let accepted = match (before_noun, kind) {
        (_, Kind::Habit) => true,
        (true, _) => {
            own && at > sentence.start && noun && !sentence.before(at).tags.any(Tags::of(&[Tag::Det, Tag::Own]))
        }
        // "Scorecards shared monthly": how often it is done.
        (false, _) => own || kind == Kind::Expectation || is_done_so(sentence, at),
    };
    let unit = if unit == "week" && is_fortnight(sentence.word(at)) {
        "2 weeks"
    } else {
        unit
    };
    // "Fortnightly on Tuesdays", "weekly review on Friday".
    let placed = |at: &usize| sentence.has(*at, Tag::On) && sentence.has(at + 1, Tag::Weekday);
    let weekly = unit.ends_with("week") || unit.ends_with("weeks");
    let on = weekly
        .then(|| (at + 1..sentence.len().min(at + PLACE)).find(placed))
        .flatten();
    let day = on.and_then(|on| day_code(sentence.at(on + 1).value));
    accepted.then(|| Cadence {
        from: at,
        end: if on == Some(at + 1) { at + 3 } else { at + 1 },
        schedule: Some(day.map_or_else(|| unit.to_owned(), |day| format!("{unit} on {day}"))),
        counts_times: false,
    })
}

/// How far behind its rhythm the day of a habit stands at most.
const PLACE: usize = 8;

/// Whether the word in front tells a deed as done: "shared monthly".
fn is_done_so(sentence: &Sentence<'_>, at: usize) -> bool {
    let deeds = VerbClass::ACT.with(VerbClass::COMPLETE);
    let before = sentence.before(at);
    before.verb.is(deeds) && before.forms == Forms::PAST && sentence.at(at + 1).is_break()
}

/// "monthly budget reviews": an act one or two words on.
fn is_act(sentence: &Sentence<'_>, at: usize) -> bool {
    (at..at + 3)
        .take_while(|at| sentence.at(*at).is_word())
        .any(|at| sentence.any(at, Tags::of(&[Tag::Event, Tag::Volume])) && !sentence.has(at, Tag::Outcome))
}

/// "on Mondays", "at weekends"; in a habit any weekday.
fn weekdays(sentence: &Sentence<'_>, at: usize, kind: Kind, own: bool) -> Option<Cadence> {
    let token = sentence.at(at);
    if let Some(end) = weekday_range(sentence, at) {
        return Some(Cadence {
            from: at,
            end,
            schedule: None,
            counts_times: false,
        });
    }
    // "Sunday nights".
    let parts = token.has(Tag::Weekday) && sentence.has(at + 1, Tag::PartOfDay) && sentence.word(at + 1).ends_with('s');
    let plural = parts || token.span.len() > 5 && sentence.word(at).ends_with('s');
    if token.has(Tag::Weekday) && token.capital && (kind == Kind::Habit || plural) {
        // "Alternate Sundays".
        let alternate = sentence.word(at.wrapping_sub(1)).eq_ignore_ascii_case("alternate");
        let weeks = if alternate { "2 weeks" } else { "week" };
        let schedule = day_code(token.value).map(|day| format!("{weeks} on {day}"));
        return Some(Cadence {
            from: at - usize::from(alternate),
            end: at + 1,
            schedule,
            counts_times: false,
        });
    }
    // "On school days", "alternate days".
    let before = sentence.before(at);
    let days = kind == Kind::Habit && token.has(Tag::Day) && token.has(Tag::Plural) || sentence.word(at) == "days";
    let which = before.is_word()
        && !before.taken
        && !before
            .tags
            .any(Tags::of(&[Tag::Det, Tag::Own, Tag::Ordinal, Tag::Quantity]));
    if kind == Kind::Habit && days && which && sentence.at(at + 1).is_break() {
        return Some(Cadence {
            from: at - 1,
            end: at + 1,
            schedule: None,
            counts_times: false,
        });
    }
    // "On school nights".
    let front = at.wrapping_sub(if sentence.has(at.wrapping_sub(1), Tag::Business) {
        2
    } else {
        1
    });
    // "Some evenings": how many, nobody knows.
    if sentence.has(front, Tag::Quantity) {
        return None;
    }
    let part = token.has(Tag::PartOfDay) && plural && (sentence.has(front, Tag::In) && own || kind == Kind::Habit);
    let weekday = token.has(Tag::Business);
    part.then(|| Cadence {
        from: at,
        end: at + 1,
        schedule: Some(if weekday { "weekday" } else { "day" }.to_owned()),
        counts_times: false,
    })
}

/// "Monday to Thursday", "Mon–Fri": the token behind several days of every week.
pub(super) fn weekday_range(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    if !sentence.has(at, Tag::Weekday) {
        return None;
    }
    // The hyphen of a compound is no mark.
    let behind = sentence.at(at + 1);
    if behind.has(Tag::Weekday) && !behind.spaced {
        return Some(at + 2);
    }
    let joint = sentence.has(at + 1, Tag::Target) || ['-', '–', '—'].iter().any(|mark| sentence.mark(at + 1, *mark));
    (joint && sentence.has(at + 2, Tag::Weekday)).then_some(at + 3)
}

/// The unit of a schedule; none of what comes again on days that no calendar has, such as a shift.
fn unit(sentence: &Sentence<'_>, at: usize) -> Option<&'static str> {
    let units = [
        (Tag::Day, "day"),
        (Tag::Week, "week"),
        (Tag::Month, "month"),
        (Tag::Quarter, "quarter"),
        (Tag::HalfYear, "6 months"),
        (Tag::Year, "year"),
        (Tag::PartOfDay, "day"),
    ];
    let (tag, unit) = units.into_iter().find(|(tag, _)| sentence.has(at, *tag))?;
    match tag {
        Tag::Week if is_fortnight(sentence.word(at)) => Some("2 weeks"),
        Tag::PartOfDay if sentence.word(at).eq_ignore_ascii_case("shift") => None,
        _ => Some(unit),
    }
}

/// `mon` to `sun`.
fn day_code(value: i64) -> Option<&'static str> {
    let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    days.get(usize::try_from(value / 10).ok()?).copied()
}
