//! How well people told the end: "on track" at half time, and confidences, against how closed work came out.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use goalpost_model::progress::{Closed, Progress, brier, half_time, on_track_at_half};
use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::{Fact, FactKinds, Keyword};
use goalpost_values::{Day, Decimal, div};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Head, Report, Scope};
use crate::document::{Column, Document, Table};
use crate::figures::Ratio;
use crate::filter::owners;
use crate::reasons::whole_percent;
use crate::sheet::{Cell, Row, Sheet, row_of};
use crate::style::Style;
use crate::text::{Ink, Line, count};

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/calibration@1";

/// How well people told the end.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct CalibrationReport<'m> {
    /// What it begins with.
    #[serde(flatten)]
    pub head: Head<'m>,
    /// All of it.
    pub all: Told,
    /// By owner, by handle.
    pub people: Vec<Told>,
    /// What was said, in fifths, and how often it came true.
    pub said: Vec<Bucket>,
}

/// How well somebody told the end.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Told {
    /// The handle; none for all.
    pub who: Option<String>,
    /// Results and goals that are closed or over, those that were given up left out.
    pub closed: usize,
    /// Those that reached their bar.
    pub reached: usize,
    /// Those that were on track, or further, when half of their time was gone.
    pub on_track_at_half: u32,
    /// Those of them that reached their bar.
    pub on_track_and_reached: u32,
    /// How many confidences were said of them.
    pub confidences: usize,
    /// The Brier score of these: 0 is best, 0.25 is what always saying one half gets; none without any.
    pub brier: Option<Ratio>,
}

/// Confidences of about the same size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Bucket {
    /// From this share on.
    pub from: Ratio,
    /// Up to this one, which belongs to the next, 1 excepted.
    pub to: Ratio,
    /// How often it was said.
    pub times: usize,
    /// How often the bar was reached then.
    pub came_true: Ratio,
    /// The mean of what was said.
    pub mean: Ratio,
}

/// Something that is closed, and what was said of it.
struct Past {
    closed: Closed,
    confidences: Vec<Decimal>,
}

/// How well the ends of the things of the scope were told.
#[must_use]
pub fn collect<'m>(scope: &Scope<'_, 'm>) -> CalibrationReport<'m> {
    let mut all: Vec<Past> = Vec::new();
    let mut people: BTreeMap<String, (String, Vec<usize>)> = BTreeMap::new();
    let mut days: BTreeMap<Day, Evaluation<'m>> = BTreeMap::new();
    for thing in scope.of_kinds(&[Keyword::Result, Keyword::Goal]) {
        let Some(past) = past(scope, thing, &mut days) else {
            continue;
        };
        for owner in owners(thing, scope.on()) {
            let (_, own) = people
                .entry(owner.to_lowercase())
                .or_insert_with(|| (owner.to_owned(), Vec::new()));
            own.push(all.len());
        }
        all.push(past);
    }
    let of = |places: &[usize]| places.iter().filter_map(|at| all.get(*at)).collect::<Vec<&Past>>();
    CalibrationReport {
        head: Head::of(scope, SCHEMA),
        people: people
            .into_values()
            .map(|(who, places)| told(Some(who), &of(&places)))
            .collect(),
        said: buckets(&all),
        all: told(None, &all.iter().collect::<Vec<&Past>>()),
    }
}

/// A thing that is closed or over, and not given up; the evaluation of each half time is made once.
fn past<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, days: &mut BTreeMap<Day, Evaluation<'m>>) -> Option<Past> {
    let standing = scope.evaluation.standing(thing);
    if standing.life.dropped || !standing.verdict.is_closed() && !standing.timing.after_end() {
        return None;
    }
    let (start, end) = (standing.timing.start?, standing.timing.end?);
    let half = half_time(start, end);
    // What was closed before its half time says nothing of how it stood then.
    let at_half = (half <= scope.on()).then(|| {
        let then = days.entry(half).or_insert_with(|| scope.evaluation.as_of(half));
        then.standing(thing).status()
    });
    let said = thing
        .events()
        .filter(|event| event.has(FactKinds::CONFIDENCE) && event.day() <= scope.on().min(end));
    let confidences = said
        .flat_map(|event| event.read().facts)
        .filter_map(|(fact, _)| match fact {
            Fact::Confidence(share) => Some(share),
            _ => None,
        });
    Some(Past {
        closed: Closed {
            at_half,
            ended: standing.raw().map(Progress::new),
            bar: standing.bar,
        },
        confidences: confidences.collect(),
    })
}

fn told(who: Option<String>, past: &[&Past]) -> Told {
    let half = on_track_at_half(past.iter().map(|past| &past.closed));
    let said = past
        .iter()
        .flat_map(|past| past.confidences.iter().map(|share| (*share, past.closed.reached())));
    Told {
        who,
        closed: past.len(),
        reached: past.iter().filter(|past| past.closed.reached()).count(),
        on_track_at_half: half.on_track,
        on_track_and_reached: half.reached,
        confidences: past.iter().map(|past| past.confidences.len()).sum(),
        brier: brier(said).map(Ratio),
    }
}

/// How many parts confidences are sorted into.
const PARTS: i64 = 5;

fn buckets(all: &[Past]) -> Vec<Bucket> {
    let said: Vec<(Decimal, bool)> = all
        .iter()
        .flat_map(|past| past.confidences.iter().map(|share| (*share, past.closed.reached())))
        .collect();
    let part = |number: i64| div(number.into(), PARTS.into()).unwrap_or_default();
    let bucket = |number: i64| {
        let (from, to) = (part(number), part(number + 1));
        let is_last = number + 1 == PARTS;
        let own: Vec<&(Decimal, bool)> = said
            .iter()
            .filter(|(share, _)| *share >= from && (*share < to || is_last))
            .collect();
        let times = i64::try_from(own.len()).ok().filter(|times| *times > 0)?;
        let reached = i64::try_from(own.iter().filter(|(_, reached)| *reached).count()).ok()?;
        let total = own
            .iter()
            .try_fold(Decimal::ZERO, |total, (share, _)| total.checked_add(*share))?;
        Some(Bucket {
            from: Ratio(from),
            to: Ratio(to),
            times: own.len(),
            came_true: Ratio(div(reached.into(), times.into())?),
            mean: Ratio(div(total, times.into())?),
        })
    };
    (0..PARTS).filter_map(bucket).collect()
}

impl Report for CalibrationReport<'_> {
    fn head(&self) -> &Head<'_> {
        &self.head
    }

    fn document(&self, _: &Style) -> Document {
        let mut page = self.head.document("Calibration");
        page.gap();
        let all = &self.all;
        if all.closed == 0 {
            page.paragraph(
                Ink::Plain,
                "Nothing is closed yet, so nothing can be compared. Come back when the first period is graded.",
            );
            return page;
        }
        page.paragraph(
            Ink::Plain,
            &format!(
                "{} of {} closed results and goals reached their bar.",
                all.reached, all.closed
            ),
        );
        page.paragraph(Ink::Plain, &at_half(all));
        page.paragraph(Ink::Plain, &of_confidences(all));
        page.table("What was said, and what came of it", said(&self.said));
        page.table("By person", by_person(&self.people));
        page
    }

    /// A row for all, one for each person, and one for each band of confidences.
    fn sheet(&self) -> Sheet<'_> {
        let people = self.people.iter().map(|told| row_of_told("person", told));
        let rows = std::iter::once(row_of_told("all", &self.all)).chain(people);
        Sheet {
            columns: &COLUMNS,
            rows: rows.chain(self.said.iter().map(row_of_bucket)).collect(),
        }
    }
}

/// The columns for programs: `row` is `all`, `person` or `said`.
const COLUMNS: [&str; 13] = [
    "row",
    "who",
    "closed",
    "reached",
    "on_track_at_half",
    "on_track_and_reached",
    "confidences",
    "brier",
    "from",
    "to",
    "times",
    "mean",
    "came_true",
];

fn row_of_told<'r>(of: &'r str, told: &'r Told) -> Row<'r> {
    let cells = [
        ("row", Cell::maybe(Some(of))),
        ("who", Cell::maybe(told.who.as_deref())),
        ("closed", Cell::count(told.closed)),
        ("reached", Cell::count(told.reached)),
        ("on_track_at_half", Cell::Number(told.on_track_at_half.into())),
        ("on_track_and_reached", Cell::Number(told.on_track_and_reached.into())),
        ("confidences", Cell::count(told.confidences)),
        ("brier", Cell::share(told.brier)),
    ];
    row_of(&COLUMNS, cells)
}

fn row_of_bucket<'r>(bucket: &Bucket) -> Row<'r> {
    let cells = [
        ("row", Cell::maybe(Some("said"))),
        ("from", Cell::Share(bucket.from)),
        ("to", Cell::Share(bucket.to)),
        ("times", Cell::count(bucket.times)),
        ("mean", Cell::Share(bucket.mean)),
        ("came_true", Cell::Share(bucket.came_true)),
    ];
    row_of(&COLUMNS, cells)
}

fn at_half(told: &Told) -> String {
    match div(told.on_track_and_reached.into(), told.on_track_at_half.into()) {
        None => "None of them was on track at half time.".to_owned(),
        Some(share) => format!(
            "{} on track at half time, {} of them reached it: {}.",
            count(told.on_track_at_half, "was", "were"),
            told.on_track_and_reached,
            whole_percent(share)
        ),
    }
}

fn of_confidences(told: &Told) -> String {
    let Some(brier) = told.brier else {
        return "Nobody said how sure they were: add `confidence 7/10` to a check-in.".to_owned();
    };
    let confidences = i64::try_from(told.confidences).unwrap_or(i64::MAX);
    let half: Decimal = "0.25".parse().unwrap_or_default();
    let better = match brier.0.cmp(&half) {
        Ordering::Less => "better",
        Ordering::Equal => "no better",
        Ordering::Greater => "worse",
    };
    format!(
        "{} a Brier score of {}: {better} than always saying one half, which gets 0.25 (0 is best).",
        count(confidences, "confidence has", "confidences have"),
        two_places(brier)
    )
}

fn two_places(share: Ratio) -> String {
    // The format cuts.
    format!("{:.2}", share.0.round_dp(2))
}

/// How often something has to be said before it is judged: what was said twice may be chance.
const ENOUGH: usize = 3;

fn said(buckets: &[Bucket]) -> Table {
    let mut table = Table::new(vec![
        Column::plain("said"),
        Column::number("times"),
        Column::number("on average"),
        Column::number("came true"),
        Column::plain("verdict"),
    ]);
    let cell = |text: &str| Line::of(Ink::Plain, text);
    table.rows = buckets
        .iter()
        .map(|bucket| {
            let (mean, came) = (bucket.mean.0, bucket.came_true.0);
            let tenth: Decimal = "0.1".parse().unwrap_or_default();
            let verdict = match mean.checked_sub(came) {
                _ if bucket.times < ENOUGH => Line::of(Ink::Faint, "too few to tell"),
                Some(over) if over > tenth => Line::of(Ink::Warn, "too sure"),
                Some(over) if over < -tenth => Line::of(Ink::Warn, "too modest"),
                _ => Line::of(Ink::Good, "about right"),
            };
            vec![
                cell(&format!(
                    "{} to {}",
                    whole_percent(bucket.from.0),
                    whole_percent(bucket.to.0)
                )),
                cell(&bucket.times.to_string()),
                cell(&whole_percent(mean)),
                cell(&whole_percent(came)),
                verdict,
            ]
        })
        .collect();
    table
}

fn by_person(people: &[Told]) -> Table {
    let mut table = Table::new(vec![
        Column::plain("who"),
        Column::number("closed"),
        Column::number("reached"),
        Column::plain("on track at half time"),
        Column::number("Brier"),
    ]);
    let cell = |text: &str| Line::of(Ink::Plain, text);
    table.rows = people
        .iter()
        .map(|told| {
            let half = match told.on_track_at_half {
                0 => String::new(),
                half => format!("{} of {half} reached", told.on_track_and_reached),
            };
            vec![
                cell(told.who.as_deref().unwrap_or_default()),
                cell(&told.closed.to_string()),
                cell(&told.reached.to_string()),
                cell(&half),
                cell(&told.brier.map(two_places).unwrap_or_default()),
            ]
        })
        .collect();
    table
}
