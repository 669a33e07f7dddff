//! Who supports whom, and which roll-ups run in a circle. The same on every day, so that it is worked out once a model.

use std::sync::Arc;

use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Measure;
use rustc_hash::{FxHashMap, FxHashSet};

use super::made::{Made, Written};
use crate::model::Model;
use crate::thing::{ThingId, ThingRef};

/// What is supported, and what supports it.
pub(crate) type Edge = (ThingId, ThingId);

/// The links of a model that its figures follow.
#[derive(Debug, Clone, Default)]
pub(crate) struct Links {
    /// What is supported and what supports it, sorted.
    edges: Arc<[Edge]>,
    /// Whether anything rolls up what supports it: only then a score can come from far away.
    has_rollups: bool,
    /// What in the end rolls up itself.
    circles: FxHashSet<ThingId>,
}

impl Links {
    /// The links of a model; worked out by the first who asks.
    pub(crate) fn of(model: &Model) -> &Links {
        model.links.get_or_init(|| {
            let mut links = Links {
                edges: Arc::clone(model.edges.get_or_init(|| all(model))),
                ..Links::default()
            };
            let rollups = links.rollups(model);
            links.has_rollups = !rollups.is_empty();
            links.circles = circles(model, &links, rollups);
            links
        })
    }

    /// What directly supports a thing, in the order of files and lines.
    pub(crate) fn supporters(&self, of: ThingId) -> impl Iterator<Item = ThingId> + '_ {
        let first = self.edges.partition_point(|(target, _)| *target < of);
        let of_thing = self.edges[first..].iter().take_while(move |(target, _)| *target == of);
        of_thing.map(|&(_, from)| from)
    }

    pub(crate) fn has_rollups(&self) -> bool {
        self.has_rollups
    }

    pub(crate) fn is_in_circle(&self, thing: ThingId) -> bool {
        self.circles.contains(&thing)
    }

    fn rollups(&self, model: &Model) -> Vec<ThingId> {
        let mut supported: Vec<ThingId> = self.edges.iter().map(|(target, _)| *target).collect();
        supported.dedup();
        supported.retain(|id| model.thing(*id).measure() == Some(Measure::Rollup));
        supported
    }
}

/// Who supports whom in a whole model.
fn all(model: &Model) -> Arc<[Edge]> {
    sorted(edges(model.things()).collect())
}

/// Edges in their order, each once.
pub(crate) fn sorted(mut edges: Vec<Edge>) -> Arc<[Edge]> {
    // A few runs that are sorted, as a rule.
    edges.sort();
    edges.dedup();
    edges.into()
}

/// What things support by `supports:`, and goals in an objective. Drafts support nothing.
pub(crate) fn edges<'m>(things: impl Iterator<Item = ThingRef<'m>>) -> impl Iterator<Item = Edge> {
    let counts = |thing: &ThingRef<'_>| !thing.in_template() && !thing.is_draft();
    things.filter(counts).flat_map(|thing| {
        let can = matches!(thing.keyword(), Keyword::Objective | Keyword::Goal | Keyword::Habit);
        let named = can.then(|| thing.references(FieldName::Supports));
        let parent = thing.parent().filter(|_| thing.keyword() == Keyword::Goal);
        let supported = named.into_iter().flatten().chain(parent);
        supported.map(move |target| (target.id(), thing.id()))
    })
}

/// The things whose scores come from each other in a circle: strongly connected components of what is made of what
/// (Tarjan 1972), without recursion, since a chain of roll-ups may be as long as the workspace.
fn circles(model: &Model, links: &Links, roots: Vec<ThingId>) -> FxHashSet<ThingId> {
    let mut search = Search::default();
    let parts = |thing: ThingRef<'_>| -> Vec<ThingId> {
        let made = Made::of(links, thing, Written::of(thing));
        made.parts().iter().map(|part| part.id()).collect()
    };
    for root in roots {
        if !search.found.contains_key(&root) {
            search.from(root, |id| parts(model.thing(id)));
        }
    }
    search.circles
}

/// A search in depth.
#[derive(Default)]
struct Search {
    /// When each was found, and the earliest that it leads back to; none once its component is complete.
    found: FxHashMap<ThingId, (u32, Option<u32>)>,
    open: Vec<ThingId>,
    circles: FxHashSet<ThingId>,
}

impl Search {
    fn from(&mut self, root: ThingId, parts: impl Fn(ThingId) -> Vec<ThingId>) {
        let mut way = vec![(root, parts(root))];
        self.enter(root);
        while let Some((thing, left)) = way.last_mut() {
            let thing = *thing;
            match left.pop() {
                Some(part) if part == thing => {
                    self.circles.insert(thing);
                }
                Some(part) => match self.found.get(&part) {
                    None => {
                        self.enter(part);
                        way.push((part, parts(part)));
                    }
                    Some(&(number, Some(_))) => self.leads_back(thing, number),
                    Some(_) => {}
                },
                None => {
                    way.pop();
                    let lowest = self.leave(thing);
                    if let Some(((above, _), lowest)) = way.last().zip(lowest) {
                        self.leads_back(*above, lowest);
                    }
                }
            }
        }
    }

    fn enter(&mut self, thing: ThingId) {
        let number = u32::try_from(self.found.len()).unwrap_or(u32::MAX);
        self.found.insert(thing, (number, Some(number)));
        self.open.push(thing);
    }

    fn leads_back(&mut self, thing: ThingId, number: u32) {
        if let Some((_, Some(lowest))) = self.found.get_mut(&thing) {
            *lowest = number.min(*lowest);
        }
    }

    /// Closes the component of a thing when nothing in it leads further back; else gives how far back it leads.
    fn leave(&mut self, thing: ThingId) -> Option<u32> {
        let &(number, lowest) = self.found.get(&thing)?;
        let lowest = lowest?;
        if lowest < number {
            return Some(lowest);
        }
        let from = self.open.iter().rposition(|open| *open == thing)?;
        let component = self.open.split_off(from);
        for member in &component {
            if let Some((_, lowest)) = self.found.get_mut(member) {
                *lowest = None;
            }
        }
        if component.len() > 1 {
            self.circles.extend(component);
        }
        None
    }
}
