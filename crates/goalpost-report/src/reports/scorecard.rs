//! The grades of a period: each objective with its results, and each goal, as promised and as in force now.

use goalpost_model::ThingRef;
use goalpost_model::progress::Status;
use goalpost_syntax::{Fact, FactKinds, Keyword};
use goalpost_values::{Days, Decimal, div};
use schemars::JsonSchema;
use serde::Serialize;

use super::head::span;
use super::{Head, Report, Scope};
use crate::document::{Block, Document, Item, Meter};
use crate::figures::{Date, Ratio};
use crate::reasons::whole_percent;
use crate::sheet::{Cell, Sheet};
use crate::status::{StatusLine, is_closed, meter, pieces, status_of, unseen};
use crate::style::Style;
use crate::text::{Ink, Line, out_of_ten};

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/scorecard@1";

/// The grades of a period.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct ScorecardReport<'m> {
    /// What it begins with.
    #[serde(flatten)]
    pub head: Head<'m>,
    /// The first day of the period.
    pub since: Date,
    /// The last day of the period.
    pub until: Date,
    /// The mean score of the objectives and goals that have one, each as its weight counts, and of what was asked for in
    /// others; none where none has.
    pub mean: Option<Ratio>,
    /// The same against what was promised first.
    pub mean_promised: Option<Ratio>,
    /// The objectives and goals, each followed by the results and goals in it.
    pub grades: Vec<Grade<'m>>,
}

/// The grade of one thing.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Grade<'m> {
    /// Where it stands.
    #[serde(flatten)]
    pub line: StatusLine<'m>,
    /// Whether it stands in the objective before it.
    pub nested: bool,
    /// Whether it goes on when the period is over: it is shown, and not counted among its grades.
    pub beyond: bool,
    /// Whether its people gave the grade.
    pub graded: bool,
    /// Its weight among its neighbours.
    pub weight: Ratio,
    /// What was learned: the words of the grade, or of giving it up.
    pub learned: Option<&'m str>,
}

/// The grades of the days of the scope or the period that its filter names, else of the quarter of the day: of what ends
/// in them. What goes on beyond them comes behind.
#[must_use]
pub fn collect<'m>(scope: &Scope<'_, 'm>) -> ScorecardReport<'m> {
    let period = scope.filter.period().unwrap_or(scope.quarter());
    let asked = Days::new(scope.since.unwrap_or(period.first), scope.until.unwrap_or(period.last));
    let days = asked.unwrap_or(period);
    let in_time = |thing: &ThingRef<'m>| {
        let timing = scope.evaluation.standing(*thing).timing;
        let from = timing.start.is_none_or(|start| start <= days.last);
        from && timing.end.is_some_and(|end| days.first <= end)
    };
    let is_beyond = |thing: ThingRef<'m>| {
        let standing = scope.evaluation.standing(thing);
        let ends_later = standing.timing.end.is_some_and(|end| end > days.last);
        ends_later && !is_closed(standing)
    };
    let wholes = scope
        .evaluation
        .model()
        .things()
        .filter(|thing| matches!(thing.keyword(), Keyword::Objective | Keyword::Goal) && thing.parent().is_none())
        .filter(|whole| is_shown(scope, *whole));
    let mut grades = Vec::new();
    let (beyond, within): (Vec<_>, Vec<_>) = wholes.filter(in_time).partition(|whole| is_beyond(*whole));
    for (whole, beyond) in within
        .into_iter()
        .map(|it| (it, false))
        .chain(beyond.into_iter().map(|it| (it, true)))
    {
        let first = grades.len();
        let mut of_whole = grade(scope, whole, false);
        of_whole.line.context = !scope.keeps(whole);
        grades.push(of_whole);
        grades.extend(wanted_parts(scope, whole).map(|part| grade(scope, part, true)));
        grades[first..].iter_mut().for_each(|grade| grade.beyond = beyond);
    }
    let tops = || counted(&grades).filter(|grade| !grade.beyond && grade.line.status != Status::Dropped);
    ScorecardReport {
        head: Head::of(scope, SCHEMA),
        since: Date(days.first),
        until: Date(days.last),
        mean: mean(tops().filter_map(|grade| Some((grade.line.score?, grade.weight)))),
        mean_promised: mean(tops().filter_map(|grade| Some((grade.line.promised?, grade.weight)))),
        grades,
    }
}

/// The results and goals in an objective or goal that are asked for.
fn wanted_parts<'m>(scope: &Scope<'_, 'm>, whole: ThingRef<'m>) -> impl Iterator<Item = ThingRef<'m>> {
    let parts = whole
        .children()
        .filter(|child| matches!(child.keyword(), Keyword::Result | Keyword::Goal));
    parts.filter(|part| scope.keeps(*part))
}

/// Whether an objective or goal is asked for, or something in it is: then it is shown with that.
fn is_shown<'m>(scope: &Scope<'_, 'm>, whole: ThingRef<'m>) -> bool {
    let may_be = !whole.in_template() && !whole.is_draft() && scope.sees(whole);
    may_be && (scope.keeps(whole) || wanted_parts(scope, whole).next().is_some())
}

/// What the mean is made of: each whole that was asked for; of another one what was asked for in it.
fn counted<'r, 'm>(grades: &'r [Grade<'m>]) -> impl Iterator<Item = &'r Grade<'m>> {
    groups(grades).flat_map(|(_, group)| {
        let is_context = group.first().is_some_and(|whole| whole.line.context);
        group.iter().filter(move |grade| grade.nested == is_context)
    })
}

/// The grade of a thing.
pub(super) fn grade<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, nested: bool) -> Grade<'m> {
    let standing = scope.evaluation.standing(thing);
    let last_words = FactKinds::SCORE.and(FactKinds::LIFE);
    let closing = thing.events().rev().find(|event| {
        event.day() <= scope.on()
            && event.has(last_words)
            && event
                .read()
                .facts
                .iter()
                .any(|(fact, _)| matches!(fact, Fact::Score(_) | Fact::Dropped))
    });
    Grade {
        line: scope.line(thing),
        nested,
        beyond: false,
        graded: standing.life.score.is_some(),
        weight: Ratio(standing.weight),
        learned: closing
            .map(goalpost_model::EventRef::words)
            .filter(|words| !words.is_empty()),
    }
}

/// The mean of scores, each with its weight.
pub(super) fn mean(scores: impl Iterator<Item = (Ratio, Ratio)>) -> Option<Ratio> {
    let (mut total, mut weights) = (Decimal::ZERO, Decimal::ZERO);
    for (Ratio(score), Ratio(weight)) in scores {
        total = total.checked_add(score.checked_mul(weight)?)?;
        weights = weights.checked_add(weight)?;
    }
    div(total, weights).map(Ratio)
}

impl Report for ScorecardReport<'_> {
    fn head(&self) -> &Head<'_> {
        &self.head
    }

    fn document(&self, style: &Style) -> Document {
        let days = Days::new(self.since.0, self.until.0).map(span).unwrap_or_default();
        let mut page = self.head.document(&format!("Scorecard, {days}"));
        page.gap();
        if self.grades.is_empty() {
            page.paragraph(
                Ink::Plain,
                &format!(
                    "{} ends or runs in {days}{}.",
                    self.head
                        .only
                        .as_ref()
                        .map_or("Nothing".to_owned(), |only| format!("Nothing of {only}")),
                    style.hint("; --period names another time")
                ),
            );
            return page;
        }
        page.put(Block::Labelled(summary(self, style)));
        let goes_on = self.grades.iter().position(|grade| grade.beyond);
        if goes_on != Some(0) {
            page.heading("One by one");
        }
        for (at, group) in groups(&self.grades) {
            if goes_on == Some(at) {
                page.heading("What goes on beyond it, and is not counted");
            }
            page.gap();
            page.put(Block::Items(
                group.iter().map(|grade| grade_item(grade, style)).collect(),
            ));
        }
        if self.grades.iter().any(|grade| grade.line.bar.0 < Decimal::ONE) {
            page.gap();
            let mark = style.mark();
            page.paragraph(
                Ink::Faint,
                &format!("The {mark} on a bar is where success begins; where there is none, at its end."),
            );
        }
        page
    }

    /// A row for each thing that has a grade.
    fn sheet(&self) -> Sheet<'_> {
        let share = |share: Option<Ratio>| share.map_or(Cell::Nothing, Cell::Share);
        let rows = self.grades.iter().map(|grade| {
            let line = &grade.line;
            vec![
                Cell::owned(line.id.clone()),
                Cell::maybe(Some(line.kind)),
                Cell::maybe(Some(line.title)),
                Cell::texts(line.owners.iter().copied()),
                Cell::owned(Some(grade.weight.0.normalize().to_string())),
                share(line.promised),
                share(line.score),
                share(Some(line.bar)),
                Cell::maybe(Some(line.status.word())),
                Cell::Number(grade.beyond.into()),
                Cell::Number(grade.graded.into()),
                Cell::maybe(grade.learned),
                Cell::maybe(Some(line.path)),
                Cell::Number(line.line.into()),
            ]
        });
        Sheet {
            columns: &[
                "id", "kind", "title", "owner", "weight", "promised", "score", "bar", "status", "beyond", "graded",
                "learned", "path", "line",
            ],
            rows: rows.collect(),
        }
    }
}

fn summary(report: &ScorecardReport<'_>, style: &Style) -> Vec<(Line, Vec<Line>)> {
    let strong = |text: &str| Line::of(Ink::Strong, text);
    let mut rows = Vec::new();
    if let Some(mean) = report.mean {
        let mut pieces = vec![Line::of(Ink::Strong, &whole_percent(mean.0))];
        if let Some(promised) = report.mean_promised.filter(|promised| *promised != mean) {
            pieces.push(Line::of(
                Ink::Plain,
                &format!("{} of what was promised first", whole_percent(promised.0)),
            ));
        }
        pieces.extend(of_how_many(report));
        rows.push((strong("Mean"), pieces));
    }
    for (name, nested) in [("Objectives and goals", false), ("What they are made of", true)] {
        let within = || report.grades.iter().filter(|grade| !grade.beyond);
        let of_kind = || within().filter(move |grade| grade.nested == nested && !grade.line.context);
        let tally: Vec<(Status, usize)> = Status::ALL
            .into_iter()
            .map(|status| (status, of_kind().filter(|grade| grade.line.status == status).count()))
            .filter(|(_, count)| *count > 0)
            .collect();
        if !tally.is_empty() {
            rows.push((strong(name), pieces(&tally, style, Status::label, |status| status)));
        }
    }
    rows
}

/// Each whole with its parts, and the place of the whole.
fn groups<'r, 'm>(grades: &'r [Grade<'m>]) -> impl Iterator<Item = (usize, &'r [Grade<'m>])> {
    let mut at = 0;
    grades.chunk_by(|_, next| next.nested).map(move |group| {
        let first = at;
        at += group.len();
        (first, group)
    })
}

/// Of how much the mean is made, where that is not all that is listed, one as the other.
fn of_how_many(report: &ScorecardReport<'_>) -> Vec<Line> {
    let tops = || counted(&report.grades).filter(|grade| !grade.beyond);
    let dropped = tops().filter(|grade| grade.line.status == Status::Dropped).count();
    let unknown = tops()
        .filter(|grade| grade.line.status != Status::Dropped && grade.line.score.is_none())
        .count();
    let mut found = Vec::new();
    if tops().any(|grade| grade.weight.0 != Decimal::ONE) {
        found.push(Line::of(Ink::Faint, "by weight"));
    }
    for (count, what) in [(unknown, "without a figure"), (dropped, "dropped")] {
        if count > 0 {
            found.push(Line::of(Ink::Faint, &format!("{count} {what} left out")));
        }
    }
    found
}

/// The row of a grade.
pub(super) fn grade_item(grade: &Grade<'_>, style: &Style) -> Item {
    let line = &grade.line;
    let mut facts = vec![Line::of(Ink::Plain, &line.owners.join(" "))];
    if line.context {
        facts.push(Line::of(Ink::Faint, "shown for what is in it"));
    }
    if line.promised != line.score {
        let promised = line
            .promised
            .map_or_else(|| "unknown".to_owned(), |share| whole_percent(share.0));
        facts.push(Line::of(Ink::Warn, &format!("{promised} as promised")));
    }
    if grade.weight.0 != Decimal::ONE {
        facts.push(Line::of(Ink::Faint, &format!("weight {}", grade.weight.0.normalize())));
    }
    if line.bar.0 != Decimal::ONE && !grade.nested {
        facts.push(Line::of(
            Ink::Faint,
            &format!("{} is success", whole_percent(line.bar.0)),
        ));
    }
    if let Some(confidence) = line.confidence.filter(|_| !line.status.is_closed()) {
        facts.push(Line::of(
            Ink::Plain,
            &format!("confidence {}", out_of_ten(confidence.0)),
        ));
    }
    facts.extend(unseen(line.hidden).map(|said| Line::of(Ink::Faint, &said)));
    facts.push(match (line.status.is_closed(), grade.graded, line.overdue) {
        (_, true, _) => Line::of(Ink::Plain, "graded"),
        (_, false, true) => Line::of(Ink::Bad, "not graded yet"),
        _ => Line::default(),
    });
    Item {
        nested: grade.nested,
        label: status_of(style, line.status),
        title: Line::of(
            if grade.nested || line.context {
                Ink::Plain
            } else {
                Ink::Strong
            },
            line.title,
        ),
        meter: Some(Meter {
            mark: Some(line.bar.0).filter(|bar| *bar < Decimal::ONE),
            ..meter(line)
        }),
        values: Line::of(Ink::Plain, &crate::reading::say(&line.reading, style)),
        facts,
        notes: grade
            .learned
            .map(|words| Line::of(Ink::Plain, &style.quoted(words)))
            .into_iter()
            .collect(),
    }
}
