//! Gathers what supports what.

use std::collections::HashMap;

use goalpost_model::progress::percent;
use goalpost_model::{ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword};

use super::{Branch, Edge, Node, SCHEMA, TreeReport};
use crate::figures::Ratio;
use crate::filter::owners;
use crate::reports::{Head, Scope};
use crate::status::is_closed;

/// The kinds of things that a tree shows.
const KINDS: &[Keyword] = &[Keyword::Vision, Keyword::Objective, Keyword::Result, Keyword::Goal];

/// What supports what among the things of the scope. What is closed and over is left out unless a period is named.
#[must_use]
pub fn collect<'m>(scope: &Scope<'_, 'm>) -> TreeReport<'m> {
    let things: Vec<ThingRef<'m>> = scope
        .of_kinds(KINDS)
        .filter(|thing| is_current(scope, *thing))
        .collect();
    let places: HashMap<ThingId, usize> = things.iter().enumerate().map(|(at, thing)| (thing.id(), at)).collect();
    let mut edges = Vec::new();
    for (from, thing) in things.iter().enumerate() {
        let mut link = |other: ThingRef<'m>, supports: bool| {
            if let Some(to) = places.get(&other.id()).copied().filter(|to| *to != from) {
                edges.push(Edge { from, to, supports });
            }
        };
        thing.parent().into_iter().for_each(|parent| link(parent, false));
        thing
            .references(FieldName::Supports)
            .for_each(|other| link(other, true));
    }
    edges.sort_unstable();
    edges.dedup();
    let mut supports_something = vec![false; things.len()];
    edges.iter().for_each(|edge| supports_something[edge.from] = true);
    let is_linked = edges.iter().any(|edge| edge.supports);
    let earlier = closed_earlier(scope, &places);
    let nodes = things
        .iter()
        .enumerate()
        .map(|(at, thing)| Node {
            orphan: is_linked && is_top(*thing) && !supports_something[at],
            closed_earlier: earlier.get(&at).copied().unwrap_or(0),
            ..node(scope, *thing)
        })
        .collect();
    let rows = rows(things.len(), &edges);
    TreeReport {
        head: Head::of(scope, SCHEMA),
        rows,
        nodes,
        edges,
    }
}

fn is_current<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> bool {
    let is_past = |thing: ThingRef<'m>| {
        let standing = scope.evaluation.standing(thing);
        standing.timing.after_end() && is_closed(standing)
    };
    scope.filter.names_period() || !is_past(thing) && !thing.parent().is_some_and(is_past)
}

fn is_top(thing: ThingRef<'_>) -> bool {
    matches!(thing.keyword(), Keyword::Objective | Keyword::Goal) && thing.parent().is_none()
}

fn node<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> Node<'m> {
    let standing = (thing.keyword() != Keyword::Vision).then(|| scope.evaluation.standing(thing));
    let score = standing.and_then(|standing| standing.score);
    Node {
        id: thing.full_id(),
        kind: thing.keyword().as_str(),
        title: thing.title(),
        path: thing.path(),
        line: thing.line_number(),
        owners: owners(thing, scope.on()).collect(),
        status: standing.map(goalpost_model::Standing::status),
        score: score.map(Ratio),
        percent: score.map(percent),
        orphan: false,
        closed_earlier: 0,
    }
}

/// How many things that support another, or stand in it, are left out because they are closed and over: its score counts
/// them still.
fn closed_earlier<'m>(scope: &Scope<'_, 'm>, places: &HashMap<ThingId, usize>) -> HashMap<usize, usize> {
    let mut found: HashMap<usize, usize> = HashMap::new();
    for thing in scope.of_kinds(KINDS).filter(|thing| !places.contains_key(&thing.id())) {
        let above = thing.references(FieldName::Supports).chain(thing.parent());
        for at in above.filter_map(|above| places.get(&above.id())) {
            *found.entry(*at).or_default() += 1;
        }
    }
    found
}

/// The rows from the roots down, each thing with all that is below it once. What runs in a circle is entered at its
/// first thing.
fn rows(count: usize, edges: &[Edge]) -> Vec<Branch> {
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); count];
    let mut has_above = vec![false; count];
    for edge in edges {
        below[edge.to].push(edge.from);
        has_above[edge.from] = true;
    }
    let mut seen = vec![false; count];
    let mut rows = Vec::new();
    let roots = (0..count).filter(|at| !has_above[*at]);
    for root in roots.chain(0..count) {
        if !seen[root] {
            draw(root, &below, &mut seen, &mut rows);
        }
    }
    rows
}

fn draw(root: usize, below: &[Vec<usize>], seen: &mut [bool], rows: &mut Vec<Branch>) {
    let mut waiting = vec![(root, 0, true)];
    while let Some((node, depth, last)) = waiting.pop() {
        let again = std::mem::replace(&mut seen[node], true);
        rows.push(Branch {
            node,
            depth,
            last,
            again,
        });
        if !again {
            let children = &below[node];
            let one_of = |(at, child): (usize, &usize)| (*child, depth + 1, at + 1 == children.len());
            waiting.extend(children.iter().enumerate().map(one_of).rev());
        }
    }
}
