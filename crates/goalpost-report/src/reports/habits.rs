//! How habits are kept: a graph of consistency, streak, strength, and how much may still be missed.

use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::Keyword;
use goalpost_values::Days;
use schemars::JsonSchema;
use serde::Serialize;

use super::head::span;
use super::{Head, Interval, Report, Scope};
use crate::document::{Document, Item};
use crate::figures::Date;
use crate::reasons::whole_percent;
use crate::sheet::{Cell, Sheet};
use crate::status::{HabitLine, HabitState, LAPSED, amount, blocked, done_of_due, habit, habit_meter, when};
use crate::style::Style;
use crate::text::{Ink, Line, count};

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/habits@1";

/// How the habits are kept.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct HabitsReport<'m> {
    /// What it begins with.
    #[serde(flatten)]
    pub head: Head<'m>,
    /// The first day of the graphs.
    pub since: Date,
    /// The last day of the graphs.
    pub until: Date,
    /// What a cell of a graph stands for.
    pub interval: Interval,
    /// The habits that are running, those that need attention first.
    pub habits: Vec<KeptHabit<'m>>,
}

/// How a habit is kept.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct KeptHabit<'m> {
    /// Where it stands.
    #[serde(flatten)]
    pub line: HabitLine<'m>,
    /// How many times (or minutes) may still be missed for an adherence of `bar` at its end, below 0 when that is out of
    /// reach; none without an end.
    pub safe: Option<i64>,
    /// What happened stretch by stretch.
    pub cells: Vec<HabitCell>,
}

/// A stretch of a habit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct HabitCell {
    /// What the stretch is called.
    pub name: String,
    /// Times done in it, or minutes.
    pub done: i64,
    /// Times due in it, or minutes.
    pub due: i64,
}

/// Twelve weeks.
const USUAL: u32 = 84;

/// The habits that are running, over the days of the scope, twelve weeks where it names none.
#[must_use]
pub fn collect<'m>(scope: &Scope<'_, 'm>) -> HabitsReport<'m> {
    let days = scope.window(USUAL);
    let interval = scope.interval.unwrap_or(Interval::Week);
    let stretches: Vec<Days> = interval.touching(days).collect();
    // One evaluation a stretch, for all habits: each of them says how much was done up to its end.
    let mut ends = vec![days.first.pred_opt().unwrap_or(days.first)];
    ends.extend(stretches.iter().map(|stretch| stretch.last.min(scope.on())));
    let past: Vec<Evaluation<'m>> = ends.iter().map(|end| scope.evaluation.as_of(*end)).collect();
    let names: Vec<String> = stretches.iter().map(|stretch| interval.name(*stretch)).collect();
    let mut habits: Vec<KeptHabit<'m>> = scope
        .of_kinds(&[Keyword::Habit])
        .filter(|thing| !scope.evaluation.standing(*thing).timing.after_end() || scope.filter.names_period())
        .map(|thing| kept(scope, thing, &past, &names))
        .collect();
    habits.sort_by_key(|kept| match kept.line.state {
        HabitState::Lapsed => 0,
        HabitState::Slipping => 1,
        HabitState::Kept => 2,
        _ => 3,
    });
    HabitsReport {
        head: Head::of(scope, SCHEMA),
        since: Date(days.first),
        until: Date(days.last),
        interval,
        habits,
    }
}

fn kept<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, past: &[Evaluation<'m>], names: &[String]) -> KeptHabit<'m> {
    let line = habit(scope.evaluation, thing);
    let tallies: Vec<(i64, i64)> = past
        .iter()
        .map(|evaluation| evaluation.tally(thing).map_or((0, 0), |tally| (tally.done, tally.due)))
        .collect();
    let pairs = tallies.iter().zip(tallies.iter().skip(1)).zip(names);
    let tally = scope.evaluation.tally(thing).filter(|_| line.until.is_some());
    KeptHabit {
        safe: tally.map(|tally| tally.safe(line.bar.0).left),
        cells: pairs
            .map(|((before, after), name)| HabitCell {
                name: name.clone(),
                done: (after.0 - before.0).max(0),
                due: (after.1 - before.1).max(0),
            })
            .collect(),
        line,
    }
}

impl Report for HabitsReport<'_> {
    fn head(&self) -> &Head<'_> {
        &self.head
    }

    fn document(&self, style: &Style) -> Document {
        let days = Days::new(self.since.0, self.until.0).map(span).unwrap_or_default();
        let mut page = self.head.document(&format!("Habits, {days}"));
        page.gap();
        if self.habits.is_empty() {
            let said = match &self.head.only {
                None => "No habit is running. Write one into a goal: `habit: Read four pages`, `every: week on mon`."
                    .to_owned(),
                Some(only) => format!("No habit of {only} is running."),
            };
            page.paragraph(Ink::Plain, &said);
            return page;
        }
        page.paragraph(Ink::Faint, &legend(self.interval, style));
        page.paragraph(Ink::Faint, &states());
        for (heading, group) in [
            ("Needs attention", Group::Open),
            ("Kept", Group::Calm),
            ("Not begun", Group::Ahead),
        ] {
            let wanted = self.habits.iter().filter(|kept| group_of(kept) == group);
            page.items(heading, wanted.map(|kept| item(kept, style)).collect());
        }
        page
    }

    /// A row for each stretch of each habit.
    fn sheet(&self) -> Sheet<'_> {
        let rows = self.habits.iter().flat_map(|kept| {
            kept.cells.iter().map(move |cell| {
                vec![
                    Cell::owned(kept.line.id.clone()),
                    Cell::maybe(Some(kept.line.title)),
                    Cell::texts(kept.line.owners.iter().copied()),
                    Cell::owned(Some(cell.name.clone())),
                    Cell::Number(cell.done),
                    Cell::Number(cell.due),
                    Cell::maybe(Some(kept.line.state.word())),
                    kept.line.adherence.map_or(Cell::Nothing, Cell::Share),
                    Cell::Number(kept.line.streak.into()),
                    Cell::Number(kept.line.best.into()),
                    kept.safe.map_or(Cell::Nothing, Cell::Number),
                ]
            })
        });
        Sheet {
            columns: &[
                "id",
                "title",
                "owner",
                "stretch",
                "done",
                "due",
                "state",
                "adherence",
                "streak",
                "best",
                "safe",
            ],
            rows: rows.collect(),
        }
    }
}

/// Under which heading a habit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    /// It needs attention.
    Open,
    /// It is kept, or nothing is wrong with it.
    Calm,
    /// It has not begun.
    Ahead,
}

fn group_of(kept: &KeptHabit<'_>) -> Group {
    match kept.line.state {
        _ if !kept.line.blockers.is_empty() => Group::Open,
        HabitState::Lapsed | HabitState::Slipping => Group::Open,
        HabitState::Unknown if kept.line.every.is_none() => Group::Open,
        HabitState::NotStarted => Group::Ahead,
        _ => Group::Calm,
    }
}

/// The signs of a graph from nothing to all, and of a stretch in which nothing was due.
fn shades(style: &Style) -> [&'static str; 5] {
    match style.unicode {
        true => ["□", "░", "▒", "▓", "█"],
        false => ["o", ".", ":", "+", "#"],
    }
}

fn legend(interval: Interval, style: &Style) -> String {
    let [none, little, third, most, all] = shades(style);
    let what = match interval {
        Interval::Day => "day",
        Interval::Week => "week",
        Interval::Month => "month",
        Interval::Quarter => "quarter",
    };
    let nothing = style.or_ascii("·", "_");
    format!(
        "Each sign is a {what}: {all} all that was due, {most} two thirds of it or more, {third} a third or more, \
         {little} less, {none} none, {nothing} nothing was due."
    )
}

/// Where each word begins.
pub(crate) fn states() -> String {
    format!(
        "A habit is kept while it was done at least as often as its goal asks, 80% where none does, marked on the bar; \
         it slips below that, and has lapsed once {LAPSED} times in a row passed without a word."
    )
}

fn graph(kept: &KeptHabit<'_>, style: &Style) -> Line {
    let mut line = Line::default();
    let [none, little, third, most, all] = shades(style);
    for cell in &kept.cells {
        let (ink, sign) = match cell.due {
            0 if cell.done == 0 => (Ink::Faint, style.or_ascii("·", "_")),
            due if cell.done >= due => (Ink::Good, all),
            _ if cell.done == 0 => (Ink::Bad, none),
            due if cell.done * 3 >= due * 2 => (Ink::Good, most),
            due if cell.done * 3 >= due => (Ink::Warn, third),
            _ => (Ink::Warn, little),
        };
        line.add(ink, sign);
    }
    line
}

fn item(kept: &KeptHabit<'_>, style: &Style) -> Item {
    let line = &kept.line;
    let plain = |text: &str| Line::of(Ink::Plain, text);
    let like = line.state.like();
    let bar = whole_percent(line.bar.0);
    let mut facts = vec![graph(kept, style)];
    if line.due > 0 {
        facts.push(plain(&done_of_due(line)));
        facts.push(plain(&format!("{} in a row, best {}", line.streak, line.best)));
    }
    facts.extend(
        line.strength
            .filter(|_| line.due > 0)
            .map(|strength| plain(&format!("strength {}", percent_of(strength)))),
    );
    facts.extend(kept.safe.filter(|_| line.due > 0).map(|safe| match safe {
        0 => Line::of(Ink::Warn, &format!("no more to miss for {bar}")),
        safe if safe < 0 => Line::of(Ink::Bad, &format!("{bar} is out of reach")),
        safe => plain(&format!("{} to spare for {bar}", amount(line, safe))),
    }));
    facts.push(plain(&line.owners.join(" ")));
    facts.push(Line::of(Ink::Faint, &when(line)));
    if line.state == HabitState::Lapsed {
        let times = count(line.silent_in_a_row, "time", "times");
        facts.push(Line::of(Ink::Bad, &format!("the last {times} without a word")));
    }
    let blockers = line.blockers.iter();
    Item {
        label: Line::of(
            crate::text::ink_of(like),
            &format!("{} {}", crate::text::glyph(style, like), line.state.label()),
        ),
        title: plain(line.title),
        meter: Some(habit_meter(line)),
        facts,
        notes: blockers.map(|blocker| Line::of(Ink::Bad, &blocked(blocker))).collect(),
        ..Item::default()
    }
}

/// A binary share in whole percent, rounded down.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
fn percent_of(share: f64) -> String {
    format!("{}%", (share * 100.0).floor().clamp(0.0, 100.0) as u8)
}
