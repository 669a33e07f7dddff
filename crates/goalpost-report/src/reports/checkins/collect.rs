//! Gathers what changed.

use std::collections::BTreeSet;

use goalpost_model::progress::Freshness;
use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::Keyword;
use goalpost_values::Days;

use super::{CheckinsReport, Group, KeptHabit, SCHEMA, Silent, Totals};
use crate::figures::{Date, Ratio};
use crate::reports::entries::{Moved, day_before, moved};
use crate::reports::{Head, Scope, points};
use crate::status::{HabitState, StatusLine, habit};

/// A week, where nobody asks for other days.
const USUAL: u32 = 7;

/// What changed in the days of the scope, a week where it names none.
#[must_use]
pub fn collect<'m>(scope: &Scope<'_, 'm>) -> CheckinsReport<'m> {
    let days = scope.window(USUAL);
    let earlier = day_before(scope, days);
    let groups: Vec<Group<'m>> = wholes(scope).map(|whole| group(scope, &earlier, whole, days)).collect();
    let all = || {
        groups
            .iter()
            .flat_map(|group| std::iter::once(&group.whole).chain(&group.parts))
    };
    let kept = |moved: &&Moved<'m>| !moved.line.context;
    let mut decisions: Vec<_> = all().filter(kept).flat_map(points::decisions).collect();
    decisions.sort_by_key(|point| grave(point.what));
    let silent = silent(scope, all().filter(kept).map(|moved| &moved.line));
    let stretches = scope.interval.map(|interval| {
        let parts = interval
            .touching(days)
            .filter_map(|stretch| stretch.intersect(days).map(|cut| (stretch, cut)));
        parts
            .map(|(stretch, cut)| totals(all(), cut, interval.name(stretch)))
            .collect()
    });
    CheckinsReport {
        head: Head::of(scope, SCHEMA),
        since: Date(days.first),
        until: Date(days.last),
        totals: totals(all(), days, String::new()),
        decisions,
        praise: all().filter(kept).flat_map(points::praise).collect(),
        silent,
        stretches: stretches.unwrap_or_default(),
        habits: habits(scope, &earlier),
        groups: groups.into_iter().filter_map(something).collect(),
    }
}

/// The objectives and goals that stand in nothing else and are wanted, or hold what is.
fn wholes<'m>(scope: &Scope<'_, 'm>) -> impl Iterator<Item = ThingRef<'m>> {
    let scope = *scope;
    let all = scope.evaluation.model().things();
    let is_whole = |thing: &ThingRef<'m>| {
        matches!(thing.keyword(), Keyword::Objective | Keyword::Goal)
            && thing.parent().is_none()
            && !thing.in_template()
            && !thing.is_draft()
    };
    all.filter(is_whole)
        .filter(move |thing| scope.keeps(*thing) || scope.sees(*thing) && parts(&scope, *thing).next().is_some())
}

fn parts<'m>(scope: &Scope<'_, 'm>, whole: ThingRef<'m>) -> impl Iterator<Item = ThingRef<'m>> {
    let scope = *scope;
    whole
        .children()
        .filter(move |child| matches!(child.keyword(), Keyword::Result | Keyword::Goal) && scope.keeps(*child))
}

fn group<'m>(scope: &Scope<'_, 'm>, earlier: &Evaluation<'m>, whole: ThingRef<'m>, days: Days) -> Group<'m> {
    let is_kept = scope.keeps(whole);
    let mut of_whole = moved(scope, earlier, whole, days);
    if !is_kept {
        of_whole.line.context = true;
        of_whole.entries.clear();
        of_whole.ticked.clear();
    }
    Group {
        whole: of_whole,
        parts: parts(scope, whole)
            .map(|part| moved(scope, earlier, part, days))
            .collect(),
    }
}

/// The group as far as something happened; none where nothing did.
fn something(mut group: Group<'_>) -> Option<Group<'_>> {
    let happened = |moved: &Moved<'_>| !moved.is_quiet() || moved.turned() && !moved.line.context;
    group.parts.retain(happened);
    let is_one = happened(&group.whole) || !group.parts.is_empty();
    group.whole.line.context |= !happened(&group.whole);
    is_one.then_some(group)
}

/// What comes first of what needs a decision.
fn grave(what: &str) -> u8 {
    match what {
        "blocked" => 0,
        "overdue" => 1,
        "off track" => 2,
        "at risk" => 3,
        "revised" => 5,
        "dropped" | "paused" => 6,
        _ => 4,
    }
}

fn totals<'r, 'm: 'r>(all: impl Iterator<Item = &'r Moved<'m>>, days: Days, name: String) -> Totals<'m> {
    let mut people: BTreeSet<(String, &'m str)> = BTreeSet::new();
    let mut totals = Totals {
        name,
        checkins: 0,
        things: 0,
        people: Vec::new(),
    };
    for moved in all {
        let said = moved.entries.iter().filter(|entry| days.contains(entry.on.0));
        let before = totals.checkins;
        for entry in said {
            totals.checkins += 1;
            people.extend(entry.by.map(|by| (by.to_lowercase(), by)));
        }
        totals.things += usize::from(totals.checkins > before);
    }
    let mut seen = BTreeSet::new();
    people.retain(|(lower, _)| seen.insert(lower.clone()));
    totals.people = people.into_iter().map(|(_, by)| by).collect();
    totals
}

/// What is due for a check-in, longest waiting first. What is overdue has to be closed, which ends its silence, too.
fn silent<'r, 'm: 'r>(scope: &Scope<'_, 'm>, lines: impl Iterator<Item = &'r StatusLine<'m>>) -> Vec<Silent<'m>> {
    let mut found: Vec<Silent<'m>> = lines
        .filter(|line| line.freshness >= Freshness::Due && !line.overdue)
        .filter_map(|line| {
            let since = line.last_sign?;
            Some(Silent {
                id: line.id.clone(),
                title: line.title,
                owners: line.owners.clone(),
                since,
                days: (scope.on() - since.0).num_days(),
            })
        })
        .collect();
    found.sort_by_key(|silent| silent.since);
    found
}

/// The habits that were due or done, the worst kept first.
fn habits<'m>(scope: &Scope<'_, 'm>, earlier: &Evaluation<'m>) -> Vec<KeptHabit<'m>> {
    let wanted = scope.of_kinds(&[Keyword::Habit]);
    let mut found: Vec<KeptHabit<'m>> = wanted
        .filter_map(|thing| {
            let (now, then) = (scope.evaluation.tally(thing)?, earlier.tally(thing));
            let kept = KeptHabit {
                line: habit(scope.evaluation, thing),
                done_now: now.done - then.map_or(0, |then| then.done),
                due_now: now.due - then.map_or(0, |then| then.due),
                adherence_before: then.and_then(|then| then.adherence()).map(Ratio),
            };
            (kept.due_now > 0 || kept.done_now > 0).then_some(kept)
        })
        .collect();
    found.sort_by_key(|kept| match kept.line.state {
        HabitState::Lapsed => 0,
        HabitState::Slipping => 1,
        _ => 2,
    });
    found
}
