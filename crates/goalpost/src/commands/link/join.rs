//! What is wrong between workspaces. A whole name of a thing is its name everywhere: what a reference does not find in
//! its own workspace is looked up in the others.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use goalpost_text::{Code, Severity};
use petgraph::algo::tarjan_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::read::{Export, Thing, words};
use crate::output::summary::counted;

/// A thing: which export, and which of its things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct At {
    /// The number of the export.
    pub(super) export: usize,
    /// The number of the thing in it.
    pub(super) thing: usize,
}

/// Something that is wrong.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) code: Code,
    pub(super) severity: Severity,
    /// The thing that it is about.
    pub(super) at: At,
    pub(super) message: String,
    pub(super) help: String,
    /// Another thing that it is about.
    pub(super) related: Option<(At, &'static str)>,
}

/// Names in a sentence about a circle.
const NAMED: usize = 6;

/// Everything that is wrong between workspaces.
pub(super) fn join(exports: &[Export]) -> Vec<Found> {
    let joined = Joined::new(exports);
    let mut found = joined.twice();
    found.extend(joined.unknown_people());
    let mut edges = joined.links_inside();
    joined.links_across(&mut edges, &mut found);
    for (field, edges) in &edges {
        found.extend(joined.circles(field, edges));
    }
    found
}

/// The things of all exports by their names.
struct Joined<'e> {
    exports: &'e [Export],
    /// In the order of the exports, and in each by file and line.
    by_id: HashMap<&'e str, Vec<At>>,
    by_key: Vec<HashMap<&'e str, At>>,
}

/// What leads from one thing to another, by the fields that must not lead in a circle.
type Edges = BTreeMap<&'static str, Vec<(At, At)>>;

impl<'e> Joined<'e> {
    fn new(exports: &'e [Export]) -> Self {
        let mut joined = Self {
            exports,
            by_id: HashMap::new(),
            by_key: vec![HashMap::new(); exports.len()],
        };
        for (at, thing) in joined.all() {
            if let Some(id) = &thing.id {
                joined.by_id.entry(id).or_default().push(at);
            }
            if let Some(keys) = joined.by_key.get_mut(at.export) {
                keys.insert(&thing.key, at);
            }
        }
        joined
    }

    fn all(&self) -> impl Iterator<Item = (At, &'e Thing)> + use<'e> {
        self.exports.iter().enumerate().flat_map(|(export, of)| {
            let things = of.things.iter().enumerate();
            things.map(move |(thing, found)| (At { export, thing }, found))
        })
    }

    fn thing(&self, at: At) -> Option<&'e Thing> {
        self.exports.get(at.export)?.things.get(at.thing)
    }

    fn export_of(&self, at: At) -> &'e str {
        self.exports.get(at.export).map_or("", |export| &export.name)
    }

    fn name(&self, at: At) -> &'e str {
        self.thing(at)
            .map_or("", |thing| thing.id.as_deref().unwrap_or(&thing.key))
    }

    /// Names that two workspaces use for things that are not the same.
    fn twice(&self) -> Vec<Found> {
        let mut found = Vec::new();
        for (at, thing) in self.all() {
            // What stands in something that has its name twice has it twice too.
            let (Some(id), None) = (&thing.id, &thing.links.parent) else {
                continue;
            };
            let first = self.by_id.get(id.as_str()).and_then(|all| all.first());
            let Some(first) = first.copied().filter(|first| first.export != at.export) else {
                continue;
            };
            let Some(other) = self.thing(first) else { continue };
            // Files with one prefix share its names, wherever they are.
            if thing.kind == "file" {
                continue;
            }
            // Everybody declares the people, teams, roles and periods that they speak of.
            let may_be_same = matches!(thing.kind.as_str(), "person" | "team" | "role" | "period");
            if may_be_same && thing.kind == other.kind && thing.title == other.title {
                continue;
            }
            let there = self.export_of(first);
            found.push(Found {
                code: Code("L13"),
                severity: if may_be_same {
                    Severity::Warning
                } else {
                    Severity::Error
                },
                at,
                message: match may_be_same {
                    true => format!("`{id}` is “{}” here and “{}” in {there}", thing.title, other.title),
                    false => format!("`{id}` is the name of another thing in {there} already"),
                },
                help: match may_be_same {
                    true => "write the same in both, or give one of them another name".to_owned(),
                    false => {
                        "give the files of each repository a prefix of their own: `file payments: Payments`".to_owned()
                    }
                },
                related: Some((first, "the other one")),
            });
        }
        found
    }

    /// Handles that nobody declares, where anybody is declared; each once an export.
    fn unknown_people(&self) -> Vec<Found> {
        let parties = self
            .all()
            .filter(|(_, thing)| matches!(thing.kind.as_str(), "person" | "team"));
        let known: BTreeSet<String> = parties.map(|(_, party)| party.key.to_lowercase()).collect();
        if known.is_empty() {
            return Vec::new();
        }
        let mut said = BTreeSet::new();
        let mut found = Vec::new();
        for (at, thing) in self.all() {
            for handle in thing.handles() {
                let lower = handle.to_lowercase();
                if known.contains(&lower) || !said.insert((at.export, lower.clone())) {
                    continue;
                }
                let near = goalpost_text::nearest(&lower, known.iter().map(String::as_str));
                found.push(Found {
                    code: Code("L11"),
                    severity: Severity::Error,
                    at,
                    message: format!("nobody in any export is called `{handle}`"),
                    help: match near {
                        Some(near) => format!("did you mean `{near}`? Else declare them: `person {handle}: Name`"),
                        None => format!("declare them in one of the repositories: `person {handle}: Name`"),
                    },
                    related: None,
                });
            }
        }
        found
    }

    /// The links that lead onward within each export.
    fn links_inside(&self) -> Edges {
        let mut edges: Edges = ["supports", "needs", "continues"]
            .map(|field| (field, Vec::new()))
            .into();
        for (at, thing) in self.all() {
            let Some(keys) = self.by_key.get(at.export) else {
                continue;
            };
            let to = |key: &String| keys.get(key.as_str()).copied();
            for (field, _, inside) in thing.references() {
                if let Some(edges) = edges.get_mut(field) {
                    edges.extend(inside.iter().filter_map(to).map(|other| (at, other)));
                }
            }
            // What stands in an objective, a goal or a result supports it.
            let holder = thing.links.parent.as_ref().and_then(to);
            let takes = |holder: &At| {
                let holder = self.thing(*holder);
                holder.is_some_and(|holder| matches!(holder.kind.as_str(), "objective" | "goal" | "result"))
            };
            if let (Some(holder), Some(edges)) = (holder.filter(takes), edges.get_mut("supports")) {
                edges.push((at, holder));
            }
        }
        edges
    }

    /// The links that lead from one export to another, and those that lead nowhere.
    fn links_across(&self, edges: &mut Edges, found: &mut Vec<Found>) {
        for (at, thing) in self.all() {
            for (field, written, inside) in thing.references() {
                let names = written.iter().flat_map(|value| words(value));
                for name in names.filter(|name| !is_found(name, inside)) {
                    let others = self.by_id.get(name).into_iter().flatten();
                    match others.copied().find(|other| other.export != at.export) {
                        Some(other) => {
                            if let Some(edges) = edges.get_mut(field) {
                                edges.push((at, other));
                            }
                        }
                        None => found.push(self.dead(at, field, name)),
                    }
                }
            }
        }
    }

    /// The other export that may have what a name leads to, and leaves things out: one that has names with its prefix.
    fn may_withhold(&self, at: At, name: &str) -> Option<&'e Export> {
        let (prefix, _) = name.split_once('/')?;
        let has_prefix = |thing: &Thing| {
            let id = thing.id.as_deref().unwrap_or_default();
            id.split_once('/').is_some_and(|(own, _)| own == prefix)
        };
        let mut others = self
            .exports
            .iter()
            .enumerate()
            .filter(|(export, _)| *export != at.export);
        let found = others.find(|(_, other)| other.withheld > 0 && other.things.iter().any(has_prefix));
        found.map(|(_, other)| other)
    }

    fn dead(&self, at: At, field: &str, name: &str) -> Found {
        if let Some(other) = self.may_withhold(at, name) {
            return Found {
                code: Code("R03"),
                severity: Severity::Warning,
                at,
                message: format!("`{field}: {name}` leads to nothing that {} shows", other.name),
                help: format!(
                    "it leaves out {}, shared more narrowly; --audience on its export tells whether this is among them",
                    counted(other.withheld, "thing")
                ),
                related: None,
            };
        }
        let near = goalpost_text::nearest(name, self.by_id.keys().copied().filter(|id| !id.starts_with('@')));
        Found {
            code: Code("R03"),
            severity: Severity::Error,
            at,
            message: format!("`{field}: {name}` leads to nothing in any export"),
            help: match near {
                Some(near) => {
                    format!("did you mean `{near}`? What is shared more narrowly is exported with --audience")
                }
                None => {
                    "name a thing of another repository by its whole name, `prefix/id`; what is shared more narrowly \
                         is exported with --audience"
                        .to_owned()
                }
            },
            related: None,
        }
    }

    /// Circles that lead through more than one export.
    fn circles(&self, field: &str, edges: &[(At, At)]) -> Vec<Found> {
        let mut graph: DiGraph<At, ()> = DiGraph::new();
        let mut nodes: HashMap<At, NodeIndex> = HashMap::new();
        for (from, to) in edges {
            let mut node = |at: At| *nodes.entry(at).or_insert_with(|| graph.add_node(at));
            let (from, to) = (node(*from), node(*to));
            graph.update_edge(from, to, ());
        }
        let mut found = Vec::new();
        for circle in tarjan_scc(&graph) {
            let mut members: Vec<At> = circle
                .iter()
                .filter_map(|node| graph.node_weight(*node).copied())
                .collect();
            members.sort_unstable();
            let (Some(first), Some(last)) = (members.first().copied(), members.last().copied()) else {
                continue;
            };
            if first.export == last.export {
                continue;
            }
            let names: Vec<String> = members
                .iter()
                .take(NAMED)
                .map(|at| format!("`{}`", self.name(*at)))
                .collect();
            let more = if members.len() > NAMED { " and others" } else { "" };
            found.push(Found {
                code: Code("R04"),
                severity: Severity::Error,
                at: first,
                message: format!("`{field}:` leads in a circle through {}{more}", names.join(", ")),
                help: "take away the one that points the wrong way".to_owned(),
                related: Some((last, "in another repository")),
            });
        }
        found.sort_by_key(|found| found.at);
        found
    }
}

/// Whether a name is one of those that were found in its own workspace: a key, or the end of one.
fn is_found(name: &str, keys: &[String]) -> bool {
    keys.iter().any(|key| {
        let before = key.strip_suffix(name);
        before.is_some_and(|before| before.is_empty() || before.ends_with(['/', '.']))
    })
}
