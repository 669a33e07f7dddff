//! Who carries how much and of what sort: load against one to three, results and learning, what supports nothing, what
//! nobody looks at.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use goalpost_model::progress::{Freshness, Status};
use goalpost_model::{ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Day, iso_day};
use schemars::JsonSchema;
use serde::Serialize;

use super::{Head, Report, Scope};
use crate::document::{Column, Document, Table};
use crate::figures::Date;
use crate::filter::{expected_of, owners};
use crate::sheet::{Cell, Sheet};
use crate::status::is_closed;
use crate::style::Style;
use crate::text::{Ink, Line, list_of};

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/balance@1";

/// Who carries how much.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct BalanceReport<'m> {
    /// What it begins with.
    #[serde(flatten)]
    pub head: Head<'m>,
    /// Everybody, by handle; who is declared and carries nothing, too.
    pub people: Vec<Load<'m>>,
    /// What nobody owns.
    pub nobody: usize,
}

/// What somebody carries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Load<'m> {
    /// The handle.
    pub who: &'m str,
    /// The name; none where nobody declares them.
    pub name: Option<&'m str>,
    /// Whether it is a team.
    pub team: bool,
    /// Their last day, where that is over.
    pub gone: Option<Date>,
    /// The objectives and goals that run: their own, and those of others in which a result is theirs.
    pub load: usize,
    /// The key results among them.
    pub results: usize,
    /// The objectives and goals of their own, by `type:`; those without one under `no type`.
    pub types: BTreeMap<String, usize>,
    /// The habits that run.
    pub habits: usize,
    /// How many expectations are for them.
    pub expectations: usize,
    /// Those of their objectives and goals that support nothing.
    pub orphans: usize,
    /// How many of theirs are watched.
    pub watched: usize,
    /// How many of these are stale or forgotten.
    pub stale: usize,
    /// What is to say about it.
    pub remarks: Vec<&'static str>,
}

/// How much one can carry: one to three objectives or goals at a time.
const MOST: usize = 3;

/// The sort of what has no `type:`.
const NO_TYPE: &str = "no type";

#[derive(Default)]
struct Carried<'m> {
    handle: &'m str,
    carries: BTreeSet<ThingId>,
    types: BTreeMap<String, usize>,
    results: usize,
    habits: usize,
    orphans: usize,
    watched: usize,
    stale: usize,
    /// Whether something that they learn rests, or is over and not closed.
    learns_later: bool,
}

/// Who carries how much among the things of the scope that run.
#[must_use]
pub fn collect<'m>(scope: &Scope<'_, 'm>) -> BalanceReport<'m> {
    let mut people: BTreeMap<String, Carried<'m>> = BTreeMap::new();
    let parties = scope
        .of_kinds(&[Keyword::Person])
        .filter(|person| is_here(scope, *person));
    for handle in parties.filter_map(|person| person.name().map(|name| name.text)) {
        people.entry(handle.to_lowercase()).or_default().handle = handle;
    }
    let mut nobody = 0;
    let kinds = &[Keyword::Objective, Keyword::Result, Keyword::Goal, Keyword::Habit];
    for thing in scope.of_kinds(kinds).filter(|thing| is_running(scope, *thing)) {
        let mut is_owned = false;
        for owner in owners(thing, scope.on()) {
            is_owned = true;
            let carried = people.entry(owner.to_lowercase()).or_default();
            carried.handle = if carried.handle.is_empty() {
                owner
            } else {
                carried.handle
            };
            carry(scope, thing, carried);
        }
        nobody += usize::from(!is_owned && thing.parent().is_none());
    }
    for goal in scope
        .of_kinds(&[Keyword::Objective, Keyword::Goal])
        .filter(|goal| is_lesson(scope, *goal))
    {
        for owner in owners(goal, scope.on()) {
            if let Some(carried) = people.get_mut(&owner.to_lowercase()) {
                carried.learns_later = true;
            }
        }
    }
    let expectations: Vec<ThingRef<'m>> = scope.of_kinds(&[Keyword::Expectation]).collect();
    let head = Head::of(scope, SCHEMA);
    let sees_all = head.left_out.withheld == 0;
    BalanceReport {
        head,
        people: people
            .into_values()
            .map(|carried| load(scope, carried, &expectations, sees_all))
            .collect(),
        nobody,
    }
}

fn is_here<'m>(scope: &Scope<'_, 'm>, person: ThingRef<'m>) -> bool {
    last_day(person).is_none_or(|last| last >= scope.on())
}

/// The last day of a person.
fn last_day(person: ThingRef<'_>) -> Option<Day> {
    person.value(FieldName::Until).and_then(iso_day)
}

fn is_running<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> bool {
    std::iter::successors(Some(thing), |holder| holder.parent()).all(|holder| {
        let standing = scope.evaluation.standing(holder);
        let is_over = is_closed(standing) || standing.timing.after_end();
        !is_over && !standing.timing.before_start() && standing.status() != Status::Paused
    })
}

/// Sorts of what one learns by.
const LESSONS: [&str; 4] = ["development", "leadership", "onboarding", "behaviour"];

/// Whether something is there to learn by, if only later: its people have not closed it.
fn is_lesson<'m>(scope: &Scope<'_, 'm>, goal: ThingRef<'m>) -> bool {
    goal.type_of().is_some_and(|sort| LESSONS.contains(&sort)) && !is_closed(scope.evaluation.standing(goal))
}

fn carry<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>, carried: &mut Carried<'m>) {
    let standing = scope.evaluation.standing(thing);
    let is_stale = standing.staleness.map(|staleness| staleness.freshness);
    match thing.keyword() {
        Keyword::Habit => carried.habits += 1,
        Keyword::Result => {
            carried.results += 1;
            carried.carries.extend(thing.parent().map(ThingRef::id));
        }
        _ => {
            carried.carries.insert(thing.id());
            let sort = thing.type_of().unwrap_or(NO_TYPE);
            *carried.types.entry(sort.to_owned()).or_default() += 1;
            let is_alone = thing.parent().is_none() && thing.references(FieldName::Supports).next().is_none();
            carried.orphans += usize::from(is_alone);
        }
    }
    if let Some(freshness) = is_stale.filter(|freshness| *freshness != Freshness::AtRest) {
        carried.watched += 1;
        carried.stale += usize::from(freshness >= Freshness::Stale);
    }
}

fn load<'m>(scope: &Scope<'_, 'm>, carried: Carried<'m>, expectations: &[ThingRef<'m>], sees_all: bool) -> Load<'m> {
    let party = scope.evaluation.model().party(carried.handle);
    let team = party.is_some_and(|party| party.keyword() == Keyword::Team);
    let expected = expectations
        .iter()
        .filter(|expectation| expected_of(**expectation, carried.handle));
    let mut load = Load {
        who: carried.handle,
        name: party.map(ThingRef::title),
        team,
        gone: party.and_then(last_day).filter(|last| *last < scope.on()).map(Date),
        load: carried.carries.len(),
        results: carried.results,
        habits: carried.habits,
        expectations: expected.count(),
        orphans: carried.orphans,
        watched: carried.watched,
        stale: carried.stale,
        remarks: Vec::new(),
        types: carried.types,
    };
    load.remarks = remarks(&load, sees_all, carried.learns_later);
    load
}

/// What is to say of a load. That something is missing is said only where everything is seen.
fn remarks(load: &Load<'_>, sees_all: bool, learns_later: bool) -> Vec<&'static str> {
    let learns = LESSONS.iter().any(|sort| load.types.contains_key(*sort));
    let mut found = Vec::new();
    match load.load {
        0 if !load.team && sees_all => found.push("nothing to carry"),
        more if more > MOST => found.push("more than three to carry"),
        some if some > 0 && load.gone.is_some() => found.push("has left, and still owns"),
        _ => {}
    }
    if sees_all && load.load > 0 && !load.team && !learns {
        found.push(match learns_later {
            true => "nothing to learn just now",
            false => "nothing to learn",
        });
    }
    if load.stale * 2 > load.watched {
        found.push("most of it stale");
    }
    found
}

impl Report for BalanceReport<'_> {
    fn head(&self) -> &Head<'_> {
        &self.head
    }

    fn document(&self, style: &Style) -> Document {
        let mut page = self.head.document("Balance");
        page.gap();
        if self.people.is_empty() {
            page.paragraph(
                Ink::Plain,
                "Nobody owns anything that runs: write `owner: @ana` into a goal.",
            );
            return page;
        }
        if self.head.left_out.withheld > 0 {
            let text = "What is shared more narrowly is not weighed: with --audience person it is.";
            page.paragraph(Ink::Faint, text);
        }
        page.labelled("To talk about", talk(&self.people));
        page.table("Who carries what", table(self, style));
        page.gap();
        page.paragraph(Ink::Plain, &mix(&self.people));
        let text = "Load counts the objectives and goals that run, their own and those in which a result is theirs; one to \
                    three is what somebody can carry.";
        page.paragraph(Ink::Faint, text);
        if self.nobody > 0 {
            page.gap();
            page.paragraph(Ink::Warn, &format!("{} that run are owned by nobody.", self.nobody));
        }
        page
    }

    /// A row for each person or team.
    fn sheet(&self) -> Sheet<'_> {
        let rows = self.people.iter().map(|load| {
            let of = |sort: &str| Cell::count(load.types.get(sort).copied().unwrap_or(0));
            vec![
                Cell::maybe(Some(load.who)),
                Cell::maybe(load.name),
                Cell::count(load.load),
                Cell::count(load.results),
                of("performance"),
                of("development"),
                of("leadership"),
                of("onboarding"),
                of("behaviour"),
                of(NO_TYPE),
                Cell::count(load.habits),
                Cell::count(load.expectations),
                Cell::count(load.orphans),
                Cell::count(load.watched),
                Cell::count(load.stale),
            ]
        });
        Sheet {
            columns: &[
                "who",
                "name",
                "load",
                "results",
                "performance",
                "development",
                "leadership",
                "onboarding",
                "behaviour",
                "no_type",
                "habits",
                "expectations",
                "orphans",
                "watched",
                "stale",
            ],
            rows: rows.collect(),
        }
    }
}

/// Of what sort it is, of all together: performance against learning.
fn mix(people: &[Load<'_>]) -> String {
    let mut types: BTreeMap<&str, usize> = BTreeMap::new();
    for (sort, count) in people.iter().flat_map(|load| &load.types) {
        *types.entry(sort).or_default() += count;
    }
    let mut sorts: Vec<(&str, usize)> = types.into_iter().collect();
    sorts.sort_by_key(|(sort, count)| (*sort == NO_TYPE, Reverse(*count)));
    let sorts: Vec<String> = sorts
        .iter()
        .map(|(sort, count)| format!("{count} {}", of_sort(sort)))
        .collect();
    match sorts.is_empty() {
        true => String::new(),
        false => format!("All together: {}.", list_of(&sorts, "and")),
    }
}

fn of_sort(sort: &str) -> &str {
    if sort == NO_TYPE { "of no type" } else { sort }
}

/// Each remark once, with everybody whom it concerns.
fn talk(people: &[Load<'_>]) -> Vec<(Line, Vec<Line>)> {
    let mut remarks: Vec<&'static str> = people.iter().flat_map(|load| load.remarks.iter().copied()).collect();
    remarks.sort_unstable();
    remarks.dedup();
    let whom = |remark: &'static str| {
        let whom: Vec<&str> = people
            .iter()
            .filter(|load| load.remarks.contains(&remark))
            .map(|load| load.who)
            .collect();
        vec![Line::of(Ink::Plain, &whom.join(" "))]
    };
    remarks
        .into_iter()
        .map(|remark| (Line::of(Ink::Warn, remark), whom(remark)))
        .collect()
}

fn table(report: &BalanceReport<'_>, style: &Style) -> Table {
    let mut table = Table::new(vec![
        Column::plain("who"),
        Column::plain("load"),
        Column::words("of what sort"),
        Column::number("habits"),
        Column::number("stale"),
        Column::number("support nothing"),
        Column::number("expectations"),
    ]);
    let cell = |text: &str| Line::of(Ink::Plain, text);
    let some = |number: usize| {
        if number == 0 {
            Line::default()
        } else {
            cell(&number.to_string())
        }
    };
    table.rows = report
        .people
        .iter()
        .map(|load| {
            let ink = if load.load > MOST || load.load == 0 && !load.team {
                Ink::Warn
            } else {
                Ink::Good
            };
            let signs = signs(load.load, style);
            let sorts: Vec<String> = load
                .types
                .iter()
                .map(|(sort, count)| format!("{count} {}", of_sort(sort)))
                .collect();
            let mut said = list_of(&sorts, "and");
            if load.results > 0 {
                let and = if said.is_empty() { "" } else { ", " };
                let results = crate::text::count(i64::try_from(load.results).unwrap_or(i64::MAX), "result", "results");
                said.push_str(&format!("{and}{results}"));
            }
            let stale = match load.stale {
                0 => Line::default(),
                stale => Line::of(Ink::Warn, &format!("{stale} of {}", load.watched)),
            };
            vec![
                cell(load.who),
                Line::of(ink, &format!("{} {signs}", load.load)),
                cell(&said),
                some(load.habits),
                stale,
                some(load.orphans),
                some(load.expectations),
            ]
        })
        .collect();
    table
}

/// A sign for each, with a mark behind the third, which is the most that somebody can carry: `■■■│■`.
fn signs(load: usize, style: &Style) -> String {
    let sign = style.or_ascii("■", "#");
    let within = sign.repeat(load.min(MOST));
    match load.saturating_sub(MOST) {
        0 => within,
        more => format!("{within}{}{}", style.mark(), sign.repeat(more.min(MOST))),
    }
}
