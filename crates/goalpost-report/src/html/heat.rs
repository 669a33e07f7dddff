//! How a habit is kept as a picture: a square for each time, in weeks where it is due on several days of one.

use std::collections::BTreeMap;

use goalpost_values::{Datelike, Day, Per};
use maud::{Markup, html};

use crate::show::{Mark, Stretch, Strip};
use crate::text::{count, list_of};

/// A square and what parts it from the next, in points.
const CELL: i32 = 14;
const STEP: i32 = 17;
/// The width of the names of days.
const NAMES: i32 = 34;
/// From how many times a week on, on average, weeks are columns.
const OFTEN: f64 = 1.5;

/// The picture with its table. `id` is unique on its page.
pub(crate) fn figure(strip: &Strip, title: &str, id: &str) -> Markup {
    html! {
        figure.heat {
            (picture(strip, title, id))
            details {
                summary { "Times" span.unseen { " of " (title) } }
                (table(strip, title))
            }
        }
    }
}

fn picture(strip: &Strip, title: &str, id: &str) -> Markup {
    let cells = cells(strip);
    let across = cells.iter().map(|(x, ..)| *x).max().unwrap_or(0) + 1;
    let down = cells.iter().map(|(_, y, _)| *y).max().unwrap_or(0) + 1;
    let left = if down > 1 { NAMES } else { 0 };
    let (width, height) = (left + across * STEP, down * STEP);
    html! {
        svg viewBox=(format!("0 0 {width} {height}")) width=(width) height=(height) role="img"
            aria-labelledby=(format!("{id}-t {id}-d")) font-size="11" font-family="system-ui, sans-serif" {
            title id=(format!("{id}-t")) { (title) }
            desc id=(format!("{id}-d")) { (described(strip)) }
            @if down > 1 {
                @for (row, name) in [(0, "Mon"), (2, "Wed"), (4, "Fri"), (6, "Sun")] {
                    @if row < down { text x="0" y=(row * STEP + 11) fill="currentColor" { (name) } }
                }
            }
            (squares(cells.iter().map(|(x, y, time)| (left + x * STEP, y * STEP, *time))))
        }
    }
}

/// Where each time stands: columns and rows from 0.
fn cells(strip: &Strip) -> Vec<(i32, i32, &Stretch)> {
    let mut weeks: BTreeMap<Day, i32> = BTreeMap::new();
    let week = |time: &Stretch| Per::Week.around(time.from.0).first;
    for time in &strip.times {
        weeks.insert(week(time), 0);
    }
    let (Some(first), Some(last)) = (weeks.keys().next().copied(), weeks.keys().next_back().copied()) else {
        return Vec::new();
    };
    let number = |day: Day| i32::try_from((day - first).num_days() / 7).unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "some dozens of times")]
    let a_week = strip.times.len() as f64 / f64::from(number(last) + 1);
    let is_daily = strip.times.iter().all(|time| time.from == time.to) && a_week > OFTEN;
    let row = |time: &Stretch| i32::try_from(time.from.0.weekday().num_days_from_monday()).unwrap_or(0);
    let numbered = (0..).zip(&strip.times);
    numbered
        .map(|(at, time)| match is_daily {
            true => (number(week(time)), row(time), time),
            false => (at, 0, time),
        })
        .collect()
}

/// Squares: full, with a dash, with a cross, or open. A quota that is not full is filled as far as it is. All squares of a
/// kind are one line, which keeps pages with many habits small.
fn squares<'t>(times: impl Iterator<Item = (i32, i32, &'t Stretch)>) -> Markup {
    let [mut done, mut part, mut skipped, mut missed, mut open] = [const { String::new() }; 5];
    for (x, y, time) in times {
        let frame = format!("M{x}.5 {y}.5h13v13h-13z");
        let filled = part_of(time);
        if filled > 0 {
            part.push_str(&format!("M{x} {}h14v{filled}h-14z", y + CELL - filled));
        }
        match time.mark {
            Mark::Done => done.push_str(&format!("M{}.5 {}.5h11v11h-11z", x + 1, y + 1)),
            Mark::Skipped => skipped.push_str(&format!("{frame}M{} {}h6", x + 4, y + CELL / 2)),
            Mark::Missed => missed.push_str(&format!("{frame}M{} {}l6 6m0-6l-6 6", x + 4, y + 4)),
            Mark::Open => open.push_str(&frame),
        }
    }
    html! {
        @if !part.is_empty() { path.part d=(part) fill="#2a9461" fill-opacity="0.5" {} }
        // The round corners of its line make those of the square.
        @if !done.is_empty() { path.done d=(done) fill="#2a9461" stroke="#2a9461" stroke-width="3" stroke-linejoin="round" {} }
        @if !skipped.is_empty() { path.skipped d=(skipped) fill="none" stroke="#8a93a0" stroke-linejoin="round" {} }
        @if !missed.is_empty() { path.missed d=(missed) fill="none" stroke="#d9453c" stroke-linejoin="round" {} }
        @if !open.is_empty() { path.open d=(open) fill="none" stroke="#8a93a0" stroke-dasharray="2 2" {} }
    }
}

/// How high a quota that is not full is filled.
fn part_of(time: &Stretch) -> i32 {
    match (time.mark, time.done, time.need) {
        (Mark::Missed | Mark::Open, Some(done), Some(need)) if need > 0 && done > 0 => {
            i32::try_from(i64::from(CELL) * done.min(need) / need).unwrap_or(0)
        }
        _ => 0,
    }
}

fn word(mark: Mark) -> &'static str {
    match mark {
        Mark::Done => "done",
        Mark::Skipped => "skipped",
        Mark::Missed => "missed",
        Mark::Open => "open",
    }
}

fn described(strip: &Strip) -> String {
    let marks = [Mark::Done, Mark::Skipped, Mark::Missed, Mark::Open];
    let said = marks.iter().filter_map(|mark| {
        let number = strip.times.iter().filter(|time| time.mark == *mark).count();
        (number > 0).then(|| format!("{number} {}", word(*mark)))
    });
    let times = count(i64::try_from(strip.times.len()).unwrap_or(i64::MAX), "time", "times");
    format!("The latest {times}: {}.", list_of(&said.collect::<Vec<_>>(), "and"))
}

fn table(strip: &Strip, title: &str) -> Markup {
    html! {
        table {
            caption.unseen { "Times of " (title) }
            thead { tr { th scope="col" { "when" } th scope="col" { "what happened" } } }
            tbody {
                @for time in strip.times.iter().rev() {
                    tr {
                        td {
                            (time.from)
                            @if time.to != time.from { " to " (time.to) }
                        }
                        td { (word(time.mark)) }
                    }
                }
            }
        }
    }
}

/// What the squares mean.
pub(crate) fn legend() -> Markup {
    html! {
        p.keys.faint {
            @for (mark, text) in [
                (Mark::Done, "done"),
                (Mark::Skipped, "left out on purpose"),
                (Mark::Missed, "missed"),
                (Mark::Open, "still open"),
            ] {
                span {
                    svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" {
                        (squares(std::iter::once((0, 0, &Stretch { mark, ..example() }))))
                    }
                    " " (text)
                }
            }
        }
    }
}

fn example() -> Stretch {
    let day = crate::figures::Date(Day::MIN);
    Stretch {
        from: day,
        to: day,
        mark: Mark::Done,
        done: None,
        need: None,
    }
}
