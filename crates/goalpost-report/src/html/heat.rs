//! How a habit is kept as a picture: a square for each time, in weeks where it is due on several days of one.

use goalpost_values::{Datelike, Day, Per};
use maud::{Markup, html};

use crate::show::{Mark, Stretch, Strip};
use crate::text::{count, list_of};

/// A square and what parts it from the next, in points.
const CELL: i32 = 14;
const STEP: i32 = 17;
/// The width of the names of days.
const NAMES: i32 = 34;
/// The height of a line of labels, and the width of one with two days.
const LABEL: i32 = 15;
const SPAN: i32 = 150;
/// How many squares stand in a row where rows are not days of the week.
const ACROSS: i32 = 18;
/// From how many times a week on, on average, weeks are columns.
const OFTEN: f64 = 1.5;

/// The picture, and its table where one is wanted; for those who listen the picture says how many times of each kind it
/// shows. `id` is unique on its page.
pub(crate) fn figure(strip: &Strip, title: &str, id: &str, has_table: bool) -> Markup {
    html! {
        figure.heat {
            (picture(strip, title, id))
            @if has_table {
                details {
                    summary { "Times" span.unseen { " of " (title) } }
                    (table(strip, title))
                }
            }
        }
    }
}

fn picture(strip: &Strip, title: &str, id: &str) -> Markup {
    let grid = grid(strip);
    let across = grid.cells.iter().map(|(x, ..)| *x).max().unwrap_or(0) + 1;
    let down = grid.cells.iter().map(|(_, y, _)| *y).max().unwrap_or(0) + 1;
    let (left, top) = if grid.in_weeks { (NAMES, LABEL) } else { (0, 0) };
    let below = if grid.in_weeks { 0 } else { LABEL + 2 };
    let (width, height) = ((left + across * STEP).max(SPAN), top + down * STEP + below);
    let squares = grid
        .cells
        .iter()
        .map(|(x, y, time)| (left + x * STEP, top + y * STEP, *time));
    html! {
        svg viewBox=(format!("0 0 {width} {height}")) width=(width) height=(height) role="img"
            aria-labelledby=(format!("{id}-t {id}-d")) font-size="11" font-family="system-ui, sans-serif" {
            title id=(format!("{id}-t")) { (title) }
            desc id=(format!("{id}-d")) { (described(strip)) }
            @if grid.in_weeks {
                @for (row, name) in [(0, "Mon"), (2, "Wed"), (4, "Fri"), (6, "Sun")] {
                    @if row < down { text x="0" y=(top + row * STEP + 11) fill="currentColor" { (name) } }
                }
                @for (column, month) in months(&grid) {
                    text x=(left + column * STEP) y="10" fill="currentColor" { (month) }
                }
            }
            (self::squares(squares))
            @if !grid.in_weeks { text x="0" y=(height - 3) fill="currentColor" { (span(strip)) } }
        }
    }
}

/// Where the times of a habit stand.
struct Grid<'t> {
    /// Columns and rows from 0.
    cells: Vec<(i32, i32, &'t Stretch)>,
    /// Whether columns are weeks and rows their days; else the times stand one after another.
    in_weeks: bool,
}

fn grid(strip: &Strip) -> Grid<'_> {
    let week = |time: &Stretch| Per::Week.around(time.from.0).first;
    let weeks = || strip.times.iter().map(week);
    let (Some(first), Some(last)) = (weeks().min(), weeks().max()) else {
        return Grid {
            cells: Vec::new(),
            in_weeks: false,
        };
    };
    let number = |day: Day| i32::try_from((day - first).num_days() / 7).unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "some dozens of times")]
    let a_week = strip.times.len() as f64 / f64::from(number(last) + 1);
    let in_weeks = strip.times.iter().all(|time| time.from == time.to) && a_week > OFTEN;
    let row = |time: &Stretch| i32::try_from(time.from.0.weekday().num_days_from_monday()).unwrap_or(0);
    let numbered = (0..).zip(&strip.times);
    let cells = numbered.map(|(at, time)| match in_weeks {
        true => (number(week(time)), row(time), time),
        false => (at % ACROSS, at / ACROSS, time),
    });
    Grid {
        cells: cells.collect(),
        in_weeks,
    }
}

/// The columns in which a month begins, with its name, where there is room for it.
fn months<'t>(grid: &Grid<'t>) -> Vec<(i32, String)> {
    let mut found: Vec<(i32, String)> = Vec::new();
    let mut month = None;
    for (column, _, time) in &grid.cells {
        let next = (time.from.0.year(), time.from.0.month());
        if month.replace(next) != Some(next) {
            // The name of a month of which only its end is seen gives way to that of the next.
            found.pop_if(|(before, _)| column - *before < 2);
            found.push((*column, time.from.0.format("%b").to_string()));
        }
    }
    found
}

/// The first and the last day: `2026-10-05 to 2026-11-16`.
fn span(strip: &Strip) -> String {
    match (strip.times.first(), strip.times.last()) {
        (Some(first), Some(last)) if first.from != last.to => format!("{} to {}", first.from, last.to),
        (Some(only), _) => only.from.to_string(),
        _ => String::new(),
    }
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
            span.key.mark { "from where a habit counts as kept: what its goal asks for, else 80%" }
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
