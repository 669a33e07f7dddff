//! The packet for a performance review: a period's results with their grades and what was learned, how somebody worked,
//! and what others said.

use goalpost_model::ThingRef;
use goalpost_model::progress::Status;
use goalpost_syntax::{FactKinds, FieldName, Keyword};
use goalpost_values::Days;
use schemars::JsonSchema;
use serde::Serialize;

use super::entries::line_of;
use super::head::span;
use super::person::{self, NoSuchPerson, Observed, Said, Who};
use super::scorecard::{Grade, grade, grade_item, mean};
use super::{Head, Report, Scope};
use crate::document::{Block, Document};
use crate::figures::Date;
use crate::filter::{Filter, owners, same_handle};
use crate::reasons::whole_percent;
use crate::sheet::{Cell, Row, Sheet, row_of};
use crate::show::{Entry, Promise, Reference, entry, promises};
use crate::status::{HabitLine, habit, habit_item, pieces};
use crate::style::Style;
use crate::text::{Ink, Line};

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/review@1";

/// The packet for a performance review.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ReviewReport<'m> {
    /// What it begins with.
    #[serde(flatten)]
    pub head: Head<'m>,
    /// Whom it is about.
    pub person: Who<'m>,
    /// The first day.
    pub since: Date,
    /// The last day.
    pub until: Date,
    /// What they answered for, with its grades.
    pub results: Vec<Grade<'m>>,
    /// What was promised first and revised since.
    pub revised: Vec<Revised<'m>>,
    /// What they learned or set out to learn.
    pub develops: Vec<Reference<'m>>,
    /// Their habits.
    pub habits: Vec<HabitLine<'m>>,
    /// What was expected of them, and what was observed.
    pub expectations: Vec<Observed<'m>>,
    /// What others said.
    pub said: Vec<Said<'m>>,
}

/// The revised promises of a thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Revised<'m> {
    /// The thing.
    pub about: Reference<'m>,
    /// What was revised.
    pub promises: Vec<Promise>,
    /// The events that did so: when, who and why.
    pub entries: Vec<Entry<'m>>,
}

/// Half a year, where nobody names a time.
const USUAL: u32 = 182;

/// The packet for a review of `@ana` over the days of the scope, half a year where it names none. What is theirs is shown
/// whomever it is shared with.
///
/// # Errors
/// When nobody is called so, or a team is.
pub fn collect<'m>(scope: &Scope<'_, 'm>, asked: &str) -> Result<ReviewReport<'m>, NoSuchPerson> {
    let handle = person::found(scope.evaluation.model(), asked)?;
    let evaluation = scope.evaluation_with_own(handle);
    let scope = &Scope {
        evaluation: &evaluation,
        ..scope.with_own(handle)
    };
    let days = scope.window(USUAL);
    let owned: Vec<ThingRef<'m>> = owned(scope, handle, days);
    let stands = |thing: &&ThingRef<'m>| thing.keyword() != Keyword::Habit;
    let results = owned.iter().filter(stands).map(|thing| {
        let nested = thing.parent().is_some_and(|parent| owned.contains(&parent));
        grade(scope, *thing, nested)
    });
    let mut develops: Vec<Reference<'m>> = Vec::new();
    for competency in owned.iter().flat_map(|thing| thing.references(FieldName::Develops)) {
        let reference = Reference::to(competency);
        if scope.sees(competency) && !develops.contains(&reference) {
            develops.push(reference);
        }
    }
    let revised = owned.iter().filter(stands).filter_map(|thing| {
        let promises = promises(scope.evaluation, *thing);
        let revisions = thing.events().filter(|event| event.has(FactKinds::REVISION));
        (!promises.is_empty()).then(|| Revised {
            about: Reference::to(*thing),
            promises,
            entries: revisions.filter(|event| event.day() <= scope.on()).map(entry).collect(),
        })
    });
    let habits = owned.iter().filter(|thing| thing.keyword() == Keyword::Habit);
    Ok(ReviewReport {
        head: Head::of(scope, SCHEMA),
        person: person::who_is(scope, handle),
        since: Date(days.first),
        until: Date(days.last),
        results: results.collect(),
        revised: revised.collect(),
        habits: habits.map(|thing| habit(scope.evaluation, *thing)).collect(),
        expectations: person::expectations(scope, scope.evaluation.model().things(), handle, days),
        said: person::feedback(scope, scope.evaluation.model().things(), handle, days),
        develops,
    })
}

/// What somebody answered for at any time of the days.
fn owned<'m>(scope: &Scope<'_, 'm>, handle: &str, days: Days) -> Vec<ThingRef<'m>> {
    let kinds = &[Keyword::Objective, Keyword::Result, Keyword::Goal, Keyword::Habit];
    let in_time = |thing: &ThingRef<'m>| {
        let timing = scope.evaluation.standing(*thing).timing;
        let starts = timing.start.is_none_or(|start| start <= days.last);
        Filter::names_period(scope.filter) || starts && timing.end.is_none_or(|end| days.first <= end)
    };
    scope
        .of_kinds(kinds)
        .filter(|thing| owners(*thing, scope.on()).any(|owner| same_handle(owner, handle)))
        .filter(in_time)
        .collect()
}

impl Report for ReviewReport<'_> {
    fn head(&self) -> &Head<'_> {
        &self.head
    }

    fn document(&self, style: &Style) -> Document {
        let name = self.person.name.unwrap_or(self.person.handle);
        let days = Days::new(self.since.0, self.until.0).map(span).unwrap_or_default();
        let mut page = self.head.document(&format!("Review of {name}"));
        page.paragraph(Ink::Plain, &person::who(&self.person));
        page.paragraph(Ink::Faint, &format!("What happened: {days}"));
        if !self.results.is_empty() {
            page.gap();
            page.put(Block::Labelled(summary(&self.results, style)));
        }
        let mut results = Document::default();
        results.items(
            "Results",
            self.results.iter().map(|grade| grade_item(grade, style)).collect(),
        );
        let mut behaviour = Document::default();
        behaviour.items("Expectations", person::expectation_items(&self.expectations, style));
        behaviour.items(
            "Habits",
            self.habits.iter().map(|habit| habit_item(habit, true, style)).collect(),
        );
        page.beside(results, behaviour);
        page.labelled("What others said", person::said_rows(&self.said, style));
        page.labelled(
            "Promises that were revised",
            self.revised.iter().flat_map(|revised| rows(revised, style)).collect(),
        );
        let develops = self.develops.iter().map(|competency| {
            (
                Line::of(Ink::Faint, "competency"),
                vec![Line::of(Ink::Plain, competency.title)],
            )
        });
        page.labelled("Learns", develops.collect());
        if self.results.is_empty() && self.habits.is_empty() {
            page.gap();
            page.paragraph(Ink::Plain, "They answered for nothing in these days.");
        }
        page
    }

    /// A row for each result, goal and habit, then for what was expected, observed, said, revised and learned.
    fn sheet(&self) -> Sheet<'_> {
        let mut rows: Vec<Row<'_>> = self.results.iter().map(row_of_grade).collect();
        rows.extend(self.habits.iter().map(row_of_habit));
        rows.extend(person::observations(&COLUMNS, &self.expectations));
        rows.extend(person::spoken(&COLUMNS, &self.said));
        rows.extend(self.revised.iter().flat_map(|revised| {
            let promises = revised.promises.iter();
            promises.map(|promise| row_of_promise(&revised.about, promise))
        }));
        rows.extend(self.develops.iter().map(row_of_competency));
        Sheet {
            columns: &COLUMNS,
            rows,
        }
    }
}

/// The columns for programs: `row` is `result`, `habit`, `expectation`, `observation`, `said`, `revised` or `learns`.
const COLUMNS: [&str; 14] = [
    "row", "kind", "id", "title", "promised", "score", "status", "learned", "events", "start", "due", "day", "by",
    "words",
];

fn row_of_grade<'r>(grade: &'r Grade<'_>) -> Row<'r> {
    let line = &grade.line;
    let cells = [
        ("row", Cell::maybe(Some("result"))),
        ("kind", Cell::maybe(Some(line.kind))),
        ("id", Cell::owned(line.id.clone())),
        ("title", Cell::maybe(Some(line.title))),
        ("promised", Cell::share(line.promised)),
        ("score", Cell::share(line.score)),
        ("status", Cell::maybe(Some(line.status.word()))),
        ("learned", Cell::maybe(grade.learned)),
        ("start", line.start.map_or(Cell::Nothing, Cell::Day)),
        ("due", line.due.map_or(Cell::Nothing, Cell::Day)),
    ];
    row_of(&COLUMNS, cells)
}

fn row_of_habit<'r>(habit: &'r HabitLine<'_>) -> Row<'r> {
    let cells = [
        ("row", Cell::maybe(Some("habit"))),
        ("kind", Cell::maybe(Some("habit"))),
        ("id", Cell::owned(habit.id.clone())),
        ("title", Cell::maybe(Some(habit.title))),
        ("score", Cell::share(habit.adherence)),
        ("status", Cell::maybe(Some(habit.state.word()))),
        ("due", habit.until.map_or(Cell::Nothing, Cell::Day)),
    ];
    row_of(&COLUMNS, cells)
}

fn row_of_competency<'r>(competency: &'r Reference<'_>) -> Row<'r> {
    let cells = [
        ("row", Cell::maybe(Some("learns"))),
        ("kind", Cell::maybe(Some(competency.kind))),
        ("id", Cell::owned(competency.id.clone())),
        ("title", Cell::maybe(Some(competency.title))),
    ];
    row_of(&COLUMNS, cells)
}

/// What was revised, as it was first and as it is: `due`, `2026-12-18 -> 2026-12-31`.
fn row_of_promise<'r>(about: &'r Reference<'_>, promise: &'r Promise) -> Row<'r> {
    let first = promise.promised.as_deref().unwrap_or("nothing");
    let cells = [
        ("row", Cell::maybe(Some("revised"))),
        ("kind", Cell::maybe(Some(about.kind))),
        ("id", Cell::owned(about.id.clone())),
        ("title", Cell::maybe(Some(about.title))),
        ("status", Cell::maybe(Some(promise.what))),
        ("events", Cell::count(promise.times)),
        ("day", Cell::Day(promise.on)),
        ("words", Cell::owned(Some(format!("{first} -> {}", promise.current)))),
    ];
    row_of(&COLUMNS, cells)
}

/// How many of them stand where, and their mean.
fn summary(results: &[Grade<'_>], style: &Style) -> Vec<(Line, Vec<Line>)> {
    let tops = || results.iter().filter(|grade| !grade.nested);
    let tally: Vec<(Status, usize)> = Status::ALL
        .into_iter()
        .map(|status| (status, tops().filter(|grade| grade.line.status == status).count()))
        .filter(|(_, count)| *count > 0)
        .collect();
    if tally.is_empty() {
        return Vec::new();
    }
    let mut said = pieces(&tally, style, Status::label, |status| status);
    let scored = tops().filter(|grade| grade.line.status != Status::Dropped);
    said.extend(
        mean(scored.filter_map(|grade| Some((grade.line.score?, grade.weight))))
            .map(|mean| Line::of(Ink::Plain, &format!("{} on average", whole_percent(mean.0)))),
    );
    vec![(Line::of(Ink::Strong, "All in all"), said)]
}

/// What became of a promise, then when, by whom and why.
fn rows(revised: &Revised<'_>, style: &Style) -> Vec<(Line, Vec<Line>)> {
    let events = revised
        .entries
        .iter()
        .map(|entry| (Line::default(), vec![line_of(entry, style)]));
    std::iter::once(row(revised, style)).chain(events).collect()
}

fn row(revised: &Revised<'_>, style: &Style) -> (Line, Vec<Line>) {
    let pieces = revised.promises.iter().map(|promise| {
        let first = promise.promised.as_deref().unwrap_or("nothing");
        let times = if promise.times > 1 {
            format!(", {} times", promise.times)
        } else {
            String::new()
        };
        let text = format!("{} {first} {} {}{times}", promise.what, style.arrow(), promise.current);
        Line::of(Ink::Plain, &text)
    });
    let title = Line::of(Ink::Plain, &style.quoted(revised.about.title));
    (
        Line::of(Ink::Faint, "revised"),
        std::iter::once(title).chain(pieces).collect(),
    )
}
