//! The links between things, and the circles in them.

use std::collections::VecDeque;
use std::collections::hash_map::Entry;

use goalpost_model::{Model, ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword, Node};
use goalpost_text::Span;
use goalpost_values::list;
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, EdgeReference, NodeIndex};
use petgraph::visit::EdgeRef;
use rustc_hash::{FxHashMap, FxHashSet};

/// A kind of link.
#[derive(Debug)]
pub(super) struct Links {
    /// The field that links.
    pub(super) field: FieldName,
    /// What a thing does to the one it links to.
    pub(super) verb: &'static str,
    /// Whether what stands in an objective, a goal or a key result is linked to it, too.
    nested: bool,
}

/// The kinds of links that must not run in a circle.
pub(super) static LINKS: [Links; 4] = [
    Links {
        field: FieldName::Supports,
        verb: "supports",
        nested: true,
    },
    Links {
        field: FieldName::Needs,
        verb: "needs",
        nested: false,
    },
    Links {
        field: FieldName::PartOf,
        verb: "is part of",
        nested: false,
    },
    Links {
        field: FieldName::Continues,
        verb: "continues",
        nested: false,
    },
];

/// One link of a circle.
#[derive(Debug, Clone, Copy)]
pub(super) struct Way<'m> {
    /// What links.
    pub(super) from: ThingRef<'m>,
    /// What it links to.
    pub(super) to: ThingRef<'m>,
    /// Where the field says so; none where the one stands in the other.
    pub(super) at: Option<Span>,
}

/// The circles of each kind of links: of things that all lead to each other one circle, the shortest through the first
/// of them, beginning there, and each of them that leads to itself besides.
pub(super) fn circles(model: &Model) -> Vec<(&'static Links, Vec<Way<'_>>)> {
    let mut found = Vec::new();
    for (links, graph) in LINKS.iter().zip(read(model)) {
        for together in kosaraju_scc(&graph.graph) {
            let circle = graph.shortest_circle(&together).into_iter();
            let others = together.len() > 1;
            let alone = together
                .iter()
                .filter(|_| others)
                .filter_map(|&place| graph.to_itself(place));
            for circle in circle.chain(alone) {
                found.push((links, circle.into_iter().map(|way| way.on(model)).collect()));
            }
        }
    }
    found
}

/// Reads all links of a workspace, in one pass.
fn read(model: &Model) -> [Graph; LINKS.len()] {
    let mut graphs: [Graph; LINKS.len()] = Default::default();
    for thing in model.things().filter(|thing| !thing.in_template()) {
        for line in thing.node().children() {
            let kind = line
                .field_name()
                .and_then(|name| LINKS.iter().position(|links| links.field == name));
            if let Some(kind) = kind.filter(|_| !line.is_repeated()) {
                graphs[kind].add(thing, line, LINKS[kind].nested);
            }
        }
    }
    graphs
}

/// The links of one kind.
#[derive(Debug, Default)]
struct Graph {
    graph: DiGraph<ThingId, Option<Span>>,
    places: FxHashMap<ThingId, NodeIndex>,
    /// The things whose link to what holds them is in it.
    nested: FxHashSet<ThingId>,
}

impl Graph {
    /// Adds the links of a field.
    fn add(&mut self, from: ThingRef<'_>, field: Node<'_>, nested: bool) {
        let value = field.value();
        for (at, text) in list(value.text) {
            let Some(to) = from.model().resolve(text, Some(from.id()), from.file()) else {
                continue;
            };
            let start = value.span.start + at;
            let span = Span::from_usize(start as usize, start as usize + text.len());
            let ends = (self.place(from.id()), self.place(to.id()));
            self.graph.add_edge(ends.0, ends.1, Some(span));
            if nested {
                self.add_holders(to);
            }
        }
    }

    /// Adds the links of a thing to what holds it. A circle cannot begin with one, so only those behind a field matter.
    fn add_holders(&mut self, mut thing: ThingRef<'_>) {
        while let Some(holder) = thing.parent().filter(|holder| takes_support(*holder)) {
            if !self.nested.insert(thing.id()) {
                return;
            }
            let ends = (self.place(thing.id()), self.place(holder.id()));
            self.graph.add_edge(ends.0, ends.1, None);
            thing = holder;
        }
    }

    fn place(&mut self, thing: ThingId) -> NodeIndex {
        *self.places.entry(thing).or_insert_with(|| self.graph.add_node(thing))
    }

    /// The link of a thing to itself.
    fn to_itself(&self, place: NodeIndex) -> Option<Vec<Step>> {
        let link = self.graph.edges_connecting(place, place).last()?;
        Some(vec![self.step(link)])
    }

    fn step(&self, link: EdgeReference<'_, Option<Span>>) -> Step {
        let (from, to) = (link.source(), link.target());
        Step {
            from,
            to,
            things: (self.graph[from], self.graph[to]),
            at: *link.weight(),
        }
    }

    /// The shortest circle through the first of some things that all lead to each other, and through another where
    /// there is one. None for a single thing that does not link to itself.
    fn shortest_circle(&self, together: &[NodeIndex]) -> Option<Vec<Step>> {
        let &first = together.iter().min_by_key(|place| self.graph[**place])?;
        if together.len() == 1 {
            return self.to_itself(first);
        }
        let inside: FxHashSet<NodeIndex> = together.iter().copied().collect();
        let mut came_by: FxHashMap<NodeIndex, Step> = FxHashMap::default();
        let mut next = VecDeque::from([first]);
        while let Some(place) = next.pop_front() {
            // Links come out latest first, and the one that is written first is to be shown.
            let mut links: Vec<_> = self
                .graph
                .edges(place)
                .filter(|link| inside.contains(&link.target()) && link.target() != place)
                .collect();
            links.reverse();
            for link in links {
                let step = self.step(link);
                if step.to == first {
                    return Some(way_back(&came_by, first, step));
                }
                if let Entry::Vacant(place) = came_by.entry(step.to) {
                    place.insert(step);
                    next.push_back(step.to);
                }
            }
        }
        None
    }
}

/// One link on a way through the graph.
#[derive(Debug, Clone, Copy)]
struct Step {
    from: NodeIndex,
    to: NodeIndex,
    things: (ThingId, ThingId),
    at: Option<Span>,
}

impl Step {
    fn on(self, model: &Model) -> Way<'_> {
        Way {
            from: model.thing(self.things.0),
            to: model.thing(self.things.1),
            at: self.at,
        }
    }
}

/// The steps from the first place to the last step, in order.
fn way_back(came_by: &FxHashMap<NodeIndex, Step>, first: NodeIndex, last: Step) -> Vec<Step> {
    let mut steps = vec![last];
    let mut at = last.from;
    while let Some(step) = came_by.get(&at).filter(|_| at != first) {
        steps.push(*step);
        at = step.from;
    }
    steps.reverse();
    steps
}

/// Whether what stands in it supports it.
fn takes_support(holder: ThingRef<'_>) -> bool {
    matches!(holder.keyword(), Keyword::Objective | Keyword::Result | Keyword::Goal)
}
