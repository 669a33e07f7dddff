//! What comes nearest to a rhythm that no schedule says, or that can be read in two ways.

use super::Schedule;
use super::english::{self, Meaning};
use super::read::schedule as read_schedule;
use crate::Per;

/// The schedules that come nearest to a rhythm in English, the nearest first; none where it is no rhythm that is known,
/// and where a schedule says it.
pub(super) fn nearest(text: &str) -> Vec<Schedule> {
    let text = text
        .trim()
        .trim_end_matches(['.', ',', ';'])
        .to_lowercase()
        .replace("bi-", "bi");
    let written = match english::rule(&text).map(|understood| understood.meaning) {
        Some(Meaning::EveryFew(few, stretch)) => every_few(few, stretch),
        Some(Meaning::Rule(_)) => Vec::new(),
        None => by_words(&text),
    };
    written.iter().filter_map(|written| read_schedule(written)).collect()
}

/// Every so many days, weeks, months …, on no day in particular.
fn every_few(few: u32, stretch: &str) -> Vec<String> {
    let of = |every: &[&str]| every.iter().map(|&every| every.to_owned()).collect();
    match stretch {
        "week" => ["mon", "fri"].map(|day| format!("{few} weeks on {day}")).into(),
        "day" if few == 2 => of(&["4x per week", "mon,wed,fri"]),
        "day" if few.is_multiple_of(7) => every_few(few / 7, "week"),
        "day" => every_few_days(f64::from(few)),
        "month" => vec![times(12.0 / f64::from(few), Per::Year)],
        "quarter" => vec![times(4.0 / f64::from(few), Per::Year)],
        _ => of(&["year"]),
    }
}

/// What comes once in so many days, counted in the shortest stretch that is no shorter.
fn every_few_days(days: f64) -> Vec<String> {
    /// A month has 28 to 31 days.
    const NEARLY_ONCE: f64 = 0.9;
    let stretches = [Per::Week, Per::Month, Per::Quarter, Per::Year];
    let how_often = |per: Per| Some(per.mean_days() / days).filter(|times| *times > NEARLY_ONCE);
    let found = stretches.into_iter().find_map(|per| Some(times(how_often(per)?, per)));
    vec![found.unwrap_or_else(|| Per::Year.as_str().to_owned())]
}

/// So often in a stretch, in whole times.
fn times(often: f64, per: Per) -> String {
    let often = often.round();
    if often < 2.0 {
        per.as_str().to_owned()
    } else {
        format!("{often}x per {}", per.as_str())
    }
}

/// Rhythms that hang on something else than the calendar, or that people use in two ways.
const WORDS: [(&[&str], &[&str]); 7] = [
    (&["bimonthly"], &["2x per month", "6x per year"]),
    (&["semimonthly", "semi-monthly"], &["2x per month"]),
    (
        &["sprint", "sprints", "iteration", "iterations"],
        &["2 weeks on mon", "2 weeks on fri"],
    ),
    (&["term", "terms", "trimester", "trimesters"], &["3x per year"]),
    (&["semester", "semesters"], &["2x per year"]),
    (&["season", "seasons"], &["quarter"]),
    (
        &[
            "shift", "shifts", "visit", "visits", "commute", "sunrise", "meal", "meals",
        ],
        &["day", "weekday"],
    ),
];

fn by_words(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let has = |word: &str| words.contains(&word);
    let listed = |schedules: &[&str]| schedules.iter().map(|&schedule| schedule.to_owned()).collect();
    let works = has("working") || has("business") || has("weekday") || has("workday");
    match (has("first"), has("last"), has("month")) {
        _ if matches!(
            words.as_slice(),
            [.., "a" | "per" | "each" | "every", "day"] | [.., "daily"]
        ) =>
        {
            listed(&["day"])
        }
        (true, false, true) if works => listed(&["month on first mon", "month on day 1"]),
        (false, true, true) if works => listed(&["month on last fri", "month on day 31"]),
        _ if has("few") || has("couple") => listed(of_some(&words)),
        _ if words.len() > MOST_WORDS => Vec::new(),
        _ => {
            let known = WORDS.iter().find(|(names, _)| names.iter().any(|name| has(name)));
            known.map_or_else(Vec::new, |(_, schedules)| listed(schedules))
        }
    }
}

/// "Every few weeks", "every couple of years": two or three of them.
fn of_some(words: &[&str]) -> &'static [&'static str] {
    let stretches: [(&str, &[&str]); 4] = [
        ("day", &["3x per week", "2x per week"]),
        ("week", &["2x per month", "month"]),
        ("month", &["quarter", "4x per year"]),
        ("year", &["year"]),
    ];
    let is_named = |stretch: &str| words.iter().any(|word| word.trim_end_matches('s') == stretch);
    let known = stretches.iter().find(|(stretch, _)| is_named(stretch));
    known.map_or(&[], |(_, schedules)| schedules)
}

/// A text of more words says more than how often.
const MOST_WORDS: usize = 4;
