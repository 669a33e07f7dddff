//! One thing over time: its chart, its value and status stretch by stretch, and where it leads.

use goalpost_model::ThingRef;
use goalpost_model::progress::Status;
use goalpost_values::Days;
use schemars::JsonSchema;
use serde::Serialize;

use super::entries::gather;
use super::{Head, Interval, Report, Scope};
use crate::document::{Block, Column, Document, Picture, Table};
use crate::figures::{Amount, Date, Ratio};
use crate::reading::{Reading, read};
use crate::reasons::{because, whole_percent};
use crate::sheet::{Cell, Sheet};
use crate::show::{Chart, Drawn, Past, chart, chart_of_scores, diagnosis, forecast, write_chart};
use crate::status::{StatusLine, status_of, status_word};
use crate::style::Style;
use crate::text::{Ink, Line, Page, glyph, ink_of, out_of_ten};

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/trend@1";

/// One thing over time.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TrendReport<'m> {
    /// What it begins with.
    #[serde(flatten)]
    pub head: Head<'m>,
    /// Where it stands.
    pub thing: StatusLine<'m>,
    /// Why it has its status.
    pub because: String,
    /// Where its values or, of what is made of others, its scores lead, in sentences; or why nobody can say.
    pub forecast: Option<String>,
    /// What its values and its habits say together.
    pub diagnosis: Option<&'static str>,
    /// Its values and its plan; none with fewer than two values.
    pub chart: Option<Chart>,
    /// Where there is no such chart: its score in percent at the end of each stretch, and its plan; none with fewer than
    /// two scores.
    pub scores: Option<Chart>,
    /// What a row stands for.
    pub interval: Interval,
    /// Where it stood at the end of each stretch.
    pub rows: Vec<At>,
}

/// Where a thing stood at the end of a stretch, or today in the last one.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct At {
    /// What the stretch is called.
    pub name: String,
    /// The day.
    pub on: Date,
    /// Its value; none where it has none.
    pub value: Option<Amount>,
    /// Its score.
    pub score: Option<Ratio>,
    /// How far it should have been.
    pub plan: Option<Ratio>,
    /// Its status.
    #[serde(serialize_with = "status_word")]
    #[schemars(with = "&str")]
    pub status: Status,
    /// How likely its people thought it was.
    pub confidence: Option<Ratio>,
    /// How often something was said in the stretch.
    pub checkins: usize,
}

/// A thing over the days of the scope; where it names none, over its own days up to today. None where the readers of
/// the report may not read of it.
#[must_use]
pub fn collect<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> Option<TrendReport<'m>> {
    if !scope.sees(thing) {
        return None;
    }
    let timing = scope.evaluation.standing(thing).timing;
    let first_said = thing.events().map(goalpost_model::EventRef::day).next();
    let last = scope.until.unwrap_or_else(|| timing.counted()).min(scope.on());
    let first = scope.since.or(timing.start).or(first_said).unwrap_or(last);
    let days = Days::new(first, last).unwrap_or(Days::one(last));
    let interval = scope.interval.unwrap_or(match days.len() {
        0..=200 => Interval::Week,
        201..=800 => Interval::Month,
        _ => Interval::Quarter,
    });
    let mut parts = Vec::new();
    gather(scope, thing, &mut parts);
    let rows = interval.touching(days).map(|stretch| {
        let cut = stretch.intersect(days).unwrap_or(stretch);
        at(scope, thing, &parts, cut, interval.name(stretch))
    });
    let rows: Vec<At> = rows.collect();
    let past = Past::of(scope.evaluation);
    let chart = chart(scope.evaluation, thing);
    let known: Vec<_> = rows.iter().filter_map(|at| Some((at.on.0, at.score?.0))).collect();
    let scores = match chart {
        Some(_) => None,
        None => chart_of_scores(&past, thing, &known),
    };
    let mut head = Head::of(scope, SCHEMA);
    // It is about this one, and what is shared more narrowly elsewhere is not missed in it.
    head.left_out.withheld = 0;
    head.left_out.drafts = 0;
    Some(TrendReport {
        head,
        thing: scope.line(thing),
        because: because(&scope.evaluation.standing(thing).verdict),
        forecast: forecast(&past, thing),
        diagnosis: diagnosis(scope.evaluation, thing),
        chart,
        scores,
        interval,
        rows,
    })
}

/// `parts` are what speaks for it: itself and its facts, milestones and conversations.
fn at<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, parts: &[ThingRef<'m>], stretch: Days, name: String) -> At {
    let then = scope.evaluation.as_of(stretch.last);
    let standing = then.standing(thing);
    let value = match read(&then, thing) {
        Reading::Value { value, .. } | Reading::Count { value, .. } | Reading::Level { value, .. } => value,
        _ => None,
    };
    At {
        name,
        on: Date(stretch.last),
        value,
        score: standing.score.map(Ratio),
        plan: standing.plan.map(|plan| Ratio(plan.value)),
        status: standing.status(),
        confidence: standing.confidence.map(|(share, _)| Ratio(share)),
        checkins: parts.iter().map(|part| scope.events_in(*part, stretch).count()).sum(),
    }
}

impl Report for TrendReport<'_> {
    fn head(&self) -> &Head<'_> {
        &self.head
    }

    fn document(&self, style: &Style) -> Document {
        let line = &self.thing;
        let mut page = self.head.document(line.title);
        page.gap();
        let row = |label: &str, piece: Line| (Line::of(Ink::Faint, label), vec![piece]);
        let mut rows = vec![row("Status", {
            let mut status = status_of(style, line.status);
            status.add(ink_of(line.status), &format!(": {}", style.plainly(&self.because)));
            status
        })];
        let curve = sparkline(self, style);
        if !curve.is_empty() {
            rows.push(row("Progress", curve));
        }
        rows.extend(
            self.forecast
                .as_ref()
                .map(|text| row("Forecast", Line::of(Ink::Plain, text))),
        );
        rows.extend(self.diagnosis.map(|text| row("Diagnosis", Line::of(Ink::Plain, text))));
        rows.push(row("Owner", Line::of(Ink::Plain, &line.owners.join(" "))));
        page.put(Block::Labelled(rows));
        if let Some(drawn) = self.chart.as_ref().or(self.scores.as_ref()) {
            page.heading(if drawn.of_scores { "Score" } else { "Values" });
            page.gap();
            let mut figure = Page::new(style);
            write_chart(&mut figure, drawn, self.head.today);
            let picture = Drawn {
                chart: drawn.clone(),
                title: line.title.to_owned(),
                today: self.head.today,
            };
            page.put(Block::Figure(
                figure.into_lines(),
                Some(Picture::Chart(Box::new(picture))),
            ));
        }
        let name = match self.interval {
            Interval::Day => "Day by day",
            Interval::Week => "Week by week",
            Interval::Month => "Month by month",
            Interval::Quarter => "Quarter by quarter",
        };
        page.table(name, table(&self.rows, style));
        page
    }

    /// A row for each stretch.
    fn sheet(&self) -> Sheet<'_> {
        let share = |share: Option<Ratio>| share.map_or(Cell::Nothing, Cell::Share);
        let rows = self.rows.iter().map(|at| {
            let value = at.value.as_ref();
            vec![
                Cell::owned(Some(at.name.clone())),
                Cell::Day(at.on),
                Cell::owned(value.map(|value| value.value.0.normalize().to_string())),
                Cell::owned(value.and_then(|value| value.unit.clone())),
                share(at.score),
                share(at.plan),
                Cell::maybe(Some(at.status.word())),
                share(at.confidence),
                Cell::count(at.checkins),
            ]
        });
        Sheet {
            columns: &[
                "stretch",
                "day",
                "value",
                "unit",
                "score",
                "plan",
                "status",
                "confidence",
                "checkins",
            ],
            rows: rows.collect(),
        }
    }
}

/// The score stretch by stretch, from the lowest sign for nothing to the highest for all.
fn sparkline(report: &TrendReport<'_>, style: &Style) -> Line {
    const SIGNS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
    const ASCII: [&str; 8] = ["_", ".", "-", "~", "=", "+", "*", "#"];
    let signs = if style.unicode { SIGNS } else { ASCII };
    let mut line = Line::default();
    for at in &report.rows {
        let sign = at.score.map_or(" ", |Ratio(score)| {
            let step = score.checked_mul(8.into()).unwrap_or_default().floor();
            signs[usize::try_from(step).unwrap_or(0).min(7)]
        });
        line.add(ink_of(at.status), sign);
    }
    if report.rows.iter().all(|at| at.score.is_none()) {
        return Line::default();
    }
    let percent = report
        .thing
        .score
        .map_or_else(|| "?".to_owned(), |score| whole_percent(score.0));
    line.with(Ink::Strong, &format!(" {percent}"))
}

fn table(rows: &[At], style: &Style) -> Table {
    let mut table = Table::new(vec![
        Column::plain("when"),
        Column::number("value"),
        Column::number("done"),
        Column::number("plan"),
        Column::plain("status"),
        Column::number("confidence"),
        Column::number("check-ins"),
    ]);
    let cell = |text: &str| Line::of(Ink::Plain, text);
    let percent = |share: Option<Ratio>| share.map_or_else(Line::default, |share| cell(&whole_percent(share.0)));
    table.rows = rows
        .iter()
        .map(|at| {
            let status = format!("{} {}", glyph(style, at.status), at.status.label());
            vec![
                cell(&at.name),
                cell(at.value.as_ref().map_or("", |value| &value.text)),
                percent(at.score),
                percent(at.plan),
                Line::of(ink_of(at.status), &status),
                at.confidence
                    .map_or_else(Line::default, |share| cell(&out_of_ten(share.0))),
                cell(&if at.checkins == 0 {
                    String::new()
                } else {
                    at.checkins.to_string()
                }),
            ]
        })
        .collect();
    table.without_empty_columns()
}
