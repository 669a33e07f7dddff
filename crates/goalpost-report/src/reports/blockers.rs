//! What stands in the way: the obstacles of the last four weeks by name and by words, and where to look for what is off
//! track.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use goalpost_model::ThingRef;
use goalpost_model::progress::{Diagnosis, KEPT, Status, diagnosis, is_moving};
use goalpost_syntax::{Fact, FactKinds, Keyword};
use goalpost_values::{Day, Days};
use schemars::JsonSchema;
use serde::Serialize;

use super::head::span;
use super::points::done_and_planned;
use super::{Head, Report, Scope};
use crate::document::{Block, Document, Item};
use crate::figures::Date;
use crate::filter::owners;
use crate::sheet::{Cell, Row, Sheet, row_of};
use crate::show::Reference;
use crate::status::{StatusLine, is_closed, status_of};
use crate::style::Style;
use crate::text::{Ink, Line, count, days as in_days};

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/blockers@1";

/// The main obstacles of some weeks.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct BlockersReport<'m> {
    /// What it begins with.
    #[serde(flatten)]
    pub head: Head<'m>,
    /// The first day.
    pub since: Date,
    /// The last day.
    pub until: Date,
    /// The obstacles by name: open ones first, the longest lasting first.
    pub obstacles: Vec<Obstacle<'m>>,
    /// Words that came up with several obstacles, the most frequent first.
    pub words: Vec<Recurring>,
    /// Where to look for what is off track or at risk.
    pub diagnoses: Vec<Diagnosed<'m>>,
}

/// Obstacles of one name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Obstacle<'m> {
    /// The name.
    pub name: &'m str,
    /// Whether any of them is open.
    pub open: bool,
    /// The days that all of them together lasted, up to the last day.
    pub days: i64,
    /// Each of them.
    pub times: Vec<Time<'m>>,
}

/// An obstacle from its opening to its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Time<'m> {
    /// What was blocked.
    pub thing: Reference<'m>,
    /// Who answers for that.
    pub owners: Vec<&'m str>,
    /// The day on which it began.
    pub since: Date,
    /// The day on which it was removed; none while it is open.
    pub until: Option<Date>,
    /// For how many days.
    pub days: i64,
    /// On whom it waits, or waited.
    pub waits_for: Vec<&'m str>,
    /// What was said of it last.
    pub words: &'m str,
}

/// A word that came up with several obstacles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Recurring {
    /// The word, in lower case.
    pub word: String,
    /// With how many obstacles.
    pub times: usize,
}

/// Something off track or at risk, and where to look.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Diagnosed<'m> {
    /// Where it stands.
    #[serde(flatten)]
    pub line: StatusLine<'m>,
    /// `A` where its habits are kept and its values stay flat, `T` where they are not kept; none where no habit tells.
    pub letter: Option<char>,
    /// The same in words.
    pub look_at: &'static str,
}

/// Four weeks.
const USUAL: u32 = 28;

/// The obstacles of the days of the scope, four weeks where it names none.
#[must_use]
pub fn collect<'m>(scope: &Scope<'_, 'm>) -> BlockersReport<'m> {
    let days = scope.window(USUAL);
    let mut by_name: BTreeMap<String, Obstacle<'m>> = BTreeMap::new();
    for thing in scope.things().filter(|thing| thing.has_facts(FactKinds::BLOCKED)) {
        for (name, time) in times(scope, thing, days) {
            let obstacle = by_name.entry(name.to_lowercase()).or_insert_with(|| Obstacle {
                name,
                open: false,
                days: 0,
                times: Vec::new(),
            });
            obstacle.open |= time.until.is_none();
            obstacle.days += time.days;
            obstacle.times.push(time);
        }
    }
    let mut obstacles: Vec<Obstacle<'m>> = by_name.into_values().collect();
    obstacles.sort_by_key(|obstacle| (!obstacle.open, -obstacle.days));
    BlockersReport {
        head: Head::of(scope, SCHEMA),
        since: Date(days.first),
        until: Date(days.last),
        words: recurring(&obstacles),
        obstacles,
        diagnoses: diagnoses(scope),
    }
}

/// The obstacles of a thing that were open on any of the days, each with its name.
fn times<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, days: Days) -> Vec<(&'m str, Time<'m>)> {
    let mut found: Vec<(&'m str, Time<'m>)> = Vec::new();
    let kinds = FactKinds::BLOCKED.and(FactKinds::UNBLOCKED);
    for event in thing
        .events()
        .filter(|event| event.has(kinds) && event.day() <= days.last)
    {
        let said = event.read();
        for (fact, _) in &said.facts {
            let (Fact::Blocked(name) | Fact::Unblocked(name)) = fact else {
                continue;
            };
            let known = found
                .iter_mut()
                .rev()
                .find(|(other, time)| other.eq_ignore_ascii_case(name) && time.until.is_none());
            let whom: Vec<&'m str> = said.about.iter().map(|handle| handle.text).collect();
            match (fact, known) {
                (Fact::Unblocked(_), Some((_, time))) => time.until = Some(Date(event.day())),
                (Fact::Unblocked(_), None) => {}
                (_, Some((_, time))) => {
                    time.words = if event.words().is_empty() {
                        time.words
                    } else {
                        event.words()
                    };
                    time.waits_for = if whom.is_empty() {
                        std::mem::take(&mut time.waits_for)
                    } else {
                        whom
                    };
                }
                (_, None) => found.push((
                    name,
                    Time {
                        thing: Reference::to(thing),
                        owners: owners(thing, scope.on()).collect(),
                        since: Date(event.day()),
                        until: None,
                        days: 0,
                        waits_for: whom,
                        words: event.words(),
                    },
                )),
            }
        }
    }
    let is_over = is_closed(scope.evaluation.standing(thing));
    found.retain(|(_, time)| time.until.map_or(!is_over, |until| until.0 >= days.first));
    for (_, time) in &mut found {
        let end: Day = time.until.map_or(days.last, |until| until.0);
        time.days = (end - time.since.0).num_days();
    }
    found
}

/// Words that say nothing of what the obstacle is.
const EMPTY: [&str; 28] = [
    "about", "after", "again", "because", "been", "before", "could", "does", "first", "from", "have", "here", "into",
    "more", "only", "still", "than", "that", "their", "them", "then", "there", "they", "until", "wait", "waits",
    "what", "with",
];
/// How many words are named at most.
const MOST_WORDS: usize = 8;

fn recurring(obstacles: &[Obstacle<'_>]) -> Vec<Recurring> {
    let mut found: BTreeMap<String, usize> = BTreeMap::new();
    for time in obstacles.iter().flat_map(|obstacle| &obstacle.times) {
        let lower = time.words.to_lowercase();
        let words = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() > 3);
        let own: BTreeSet<&str> = words.filter(|word| !EMPTY.contains(word)).collect();
        for word in own {
            *found.entry(word.to_owned()).or_default() += 1;
        }
    }
    let several = found.into_iter().filter(|(_, times)| *times > 1);
    let mut words: Vec<Recurring> = several.map(|(word, times)| Recurring { word, times }).collect();
    words.sort_by_key(|recurring| Reverse(recurring.times));
    words.truncate(MOST_WORDS);
    words
}

fn diagnoses<'m>(scope: &Scope<'_, 'm>) -> Vec<Diagnosed<'m>> {
    let wanted = scope.of_kinds(&[Keyword::Result, Keyword::Goal]);
    let mut found: Vec<Diagnosed<'m>> = wanted
        .filter(|thing| {
            let status = scope.evaluation.standing(*thing).status();
            matches!(status, Status::OffTrack | Status::AtRisk)
        })
        .map(|thing| diagnosed(scope, thing))
        .collect();
    // The same advice is given once, the one first that most of them need.
    let mut times: BTreeMap<&'static str, usize> = BTreeMap::new();
    found
        .iter()
        .for_each(|diagnosed| *times.entry(diagnosed.look_at).or_default() += 1);
    found.sort_by_key(|diagnosed| {
        let needed = times.get(diagnosed.look_at).copied().unwrap_or(0);
        let is_mild = diagnosed.line.status != Status::OffTrack;
        (Reverse(needed), diagnosed.look_at, is_mild)
    });
    found
}

fn diagnosed<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> Diagnosed<'m> {
    let evaluation = scope.evaluation;
    let line = scope.line(thing);
    let kept_in = |holder: ThingRef<'m>| {
        let habits = holder.children_of(Keyword::Habit);
        let seen = habits.filter(|habit| !habit.is_draft() && scope.sees(*habit));
        seen.filter_map(|habit| evaluation.tally(habit)?.adherence()).min()
    };
    // Where it has no habit of its own, that of the objective it stands in is meant to move it.
    let of_whole = || thing.parent().filter(|_| line.blockers.is_empty()).and_then(kept_in);
    let kept = kept_in(thing).or_else(of_whole);
    let moving = evaluation.values(thing).and_then(|values| {
        let (start, target) = (values.start?, values.target?);
        is_moving(&values.points, start, target)
    });
    let (letter, look_at) = match (diagnosis(kept, KEPT, moving), kept) {
        (Some(Diagnosis::WrongLever), _) => (
            Some('A'),
            "its habit is kept and the value stays flat: find another lever",
        ),
        (Some(Diagnosis::WrongSystem), _) => (Some('T'), "its habit is not kept: look at when and how it is done"),
        (Some(Diagnosis::Works), _) => (
            None,
            "its habit is kept and the value moves: it needs time, or a later day",
        ),
        (None, Some(_)) => (None, "there is a habit, and too few values to tell whether it helps"),
        (None, None) if !line.blockers.is_empty() => (None, "remove what blocks it first"),
        (None, None) if line.untouched => (None, "nobody has said anything of it yet: where does it stand?"),
        (None, None) => (Some('T'), "no habit stands behind it: what is done for it every week?"),
    };
    Diagnosed { line, letter, look_at }
}

impl Report for BlockersReport<'_> {
    fn head(&self) -> &Head<'_> {
        &self.head
    }

    fn document(&self, style: &Style) -> Document {
        let days = Days::new(self.since.0, self.until.0).map(span).unwrap_or_default();
        let mut page = self.head.document(&format!("Blockers, {days}"));
        page.gap();
        page.paragraph(Ink::Plain, &summary(self));
        for (heading, open) in [("In the way now", true), ("Out of the way", false)] {
            let wanted = self.obstacles.iter().filter(|obstacle| obstacle.open == open);
            page.labelled(heading, wanted.flat_map(|obstacle| rows(obstacle, style)).collect());
        }
        if !self.words.is_empty() {
            let words = self
                .words
                .iter()
                .map(|word| Line::of(Ink::Plain, &format!("{} ({})", word.word, word.times)));
            page.labelled("Words that come up again", vec![(Line::default(), words.collect())]);
        }
        if !self.diagnoses.is_empty() {
            page.heading("Where to look for what is off track");
        }
        for alike in self.diagnoses.chunk_by(|a, b| a.look_at == b.look_at) {
            page.gap();
            page.paragraph(Ink::Warn, &advice(&alike[0]));
            page.put(Block::Items(
                alike.iter().map(|diagnosed| of_diagnosed(diagnosed, style)).collect(),
            ));
        }
        page
    }

    /// A row for each time of an obstacle, then one for each thing that is off track or at risk.
    fn sheet(&self) -> Sheet<'_> {
        let times = self
            .obstacles
            .iter()
            .flat_map(|obstacle| obstacle.times.iter().map(|time| row_of_time(obstacle.name, time)));
        Sheet {
            columns: &COLUMNS,
            rows: times.chain(self.diagnoses.iter().map(row_of_diagnosed)).collect(),
        }
    }
}

/// The columns for programs: `row` is `obstacle` or `diagnosis`.
const COLUMNS: [&str; 17] = [
    "row",
    "name",
    "thing",
    "title",
    "owner",
    "since",
    "until",
    "days",
    "waits_for",
    "words",
    "status",
    "score",
    "plan",
    "letter",
    "look_at",
    "path",
    "line",
];

fn row_of_time<'r>(name: &'r str, time: &'r Time<'_>) -> Row<'r> {
    let cells = [
        ("row", Cell::maybe(Some("obstacle"))),
        ("name", Cell::maybe(Some(name))),
        ("thing", Cell::owned(Some(time.thing.label()))),
        ("title", Cell::maybe(Some(time.thing.title))),
        ("owner", Cell::texts(time.owners.iter().copied())),
        ("since", Cell::Day(time.since)),
        ("until", time.until.map_or(Cell::Nothing, Cell::Day)),
        ("days", Cell::Number(time.days)),
        ("waits_for", Cell::texts(time.waits_for.iter().copied())),
        ("words", Cell::maybe(Some(time.words))),
        ("path", Cell::maybe(Some(time.thing.path))),
        ("line", Cell::Number(time.thing.line.into())),
    ];
    row_of(&COLUMNS, cells)
}

fn row_of_diagnosed<'r>(diagnosed: &'r Diagnosed<'_>) -> Row<'r> {
    let line = &diagnosed.line;
    let cells = [
        ("row", Cell::maybe(Some("diagnosis"))),
        ("thing", Cell::owned(line.id.clone())),
        ("title", Cell::maybe(Some(line.title))),
        ("owner", Cell::texts(line.owners.iter().copied())),
        ("status", Cell::maybe(Some(line.status.word()))),
        ("score", Cell::share(line.score)),
        ("plan", Cell::share(line.plan)),
        ("letter", Cell::owned(diagnosed.letter.map(String::from))),
        ("look_at", Cell::maybe(Some(diagnosed.look_at))),
        ("path", Cell::maybe(Some(line.path))),
        ("line", Cell::Number(line.line.into())),
    ];
    row_of(&COLUMNS, cells)
}

fn summary(report: &BlockersReport<'_>) -> String {
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    if report.obstacles.is_empty() {
        return "Nobody wrote that anything is in the way: no line says `blocked NAME`.".to_owned();
    }
    let open = report.obstacles.iter().filter(|obstacle| obstacle.open).count();
    format!(
        "{}, {open} of them open now.",
        count(number(report.obstacles.len()), "obstacle", "obstacles")
    )
}

fn rows(obstacle: &Obstacle<'_>, style: &Style) -> Vec<(Line, Vec<Line>)> {
    let ink = if obstacle.open { Ink::Bad } else { Ink::Plain };
    let row = |(index, time): (usize, &Time<'_>)| {
        let label = if index == 0 {
            Line::of(ink, obstacle.name)
        } else {
            Line::default()
        };
        let title = style.quoted(time.thing.title);
        let age = match time.until {
            None => format!("{} so far", in_days(time.days)),
            Some(until) => format!("{}, to {until}", in_days(time.days)),
        };
        let owners = Line::of(Ink::Plain, &time.owners.join(" "));
        let waits = match time.waits_for.as_slice() {
            [] => String::new(),
            whom => format!("waits for {}", whom.join(" ")),
        };
        let title = Line::of(Ink::Plain, &title);
        (
            label,
            vec![
                Line::of(ink, &age),
                title,
                owners,
                Line::of(Ink::Plain, &waits),
                Line::of(Ink::Plain, time.words),
            ],
        )
    };
    obstacle.times.iter().enumerate().map(row).collect()
}

fn advice(diagnosed: &Diagnosed<'_>) -> String {
    let letter = match diagnosed.letter {
        Some('A') => "A, achievable: ",
        Some('T') => "T, time-bound: ",
        _ => "",
    };
    let end = if diagnosed.look_at.ends_with('?') { "" } else { "." };
    sentence(&format!("{letter}{}{end}", diagnosed.look_at))
}

/// A text with a capital at its beginning.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}", first.unwrap_or_default(), letters.as_str())
}

fn of_diagnosed(diagnosed: &Diagnosed<'_>, style: &Style) -> Item {
    let line = &diagnosed.line;
    Item {
        label: status_of(style, line.status),
        title: Line::of(Ink::Plain, line.title),
        facts: vec![
            Line::of(Ink::Plain, &line.owners.join(" ")),
            Line::of(Ink::Plain, &done_and_planned(line)),
        ],
        ..Item::default()
    }
}
