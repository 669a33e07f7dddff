//! What supports what: visions, objectives, results and goals with their progress, and what supports nothing.

mod collect;
mod drawn;
mod graph;

pub use collect::collect;
pub use drawn::svg;
pub use graph::{dot, mermaid};

use goalpost_model::progress::Status;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Head, Report};
use crate::document::{Block, Document, Picture};
use crate::figures::Ratio;
use crate::sheet::{Cell, Sheet};
use crate::status::status_word;
use crate::style::Style;
use crate::text::{Ink, Line, columns, glyph, ink_of, wrap};

/// The name and version of its JSON.
pub const SCHEMA: &str = "goalpost/tree@1";

/// What supports what.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct TreeReport<'m> {
    /// What it begins with.
    #[serde(flatten)]
    pub head: Head<'m>,
    /// Everything in the order in which it is drawn: what supports something comes below that, one level deeper.
    pub rows: Vec<Branch>,
    /// Each thing once.
    pub nodes: Vec<Node<'m>>,
    /// Who stands in whom, and who supports whom, by the places of nodes.
    pub edges: Vec<Edge>,
}

/// A thing of the tree.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct Node<'m> {
    /// Its id; none where it has none.
    pub id: Option<String>,
    /// Its keyword.
    pub kind: &'static str,
    /// Its title.
    pub title: &'m str,
    /// Its file.
    pub path: &'m str,
    /// Its line, from 1.
    pub line: u32,
    /// Its owners.
    pub owners: Vec<&'m str>,
    /// Its status; none for a vision.
    #[serde(serialize_with = "maybe_status")]
    #[schemars(with = "Option<&str>")]
    pub status: Option<Status>,
    /// Its score.
    pub score: Option<Ratio>,
    /// Its score in whole percent, rounded down.
    pub percent: Option<u8>,
    /// Whether it is an objective or a goal that supports nothing, while others do.
    pub orphan: bool,
    /// How many that stand in it or support it are not shown, closed and over as they are; its score counts them still.
    pub closed_earlier: usize,
}

#[expect(clippy::ref_option, reason = "serde passes the field by reference")]
fn maybe_status<S: serde::Serializer>(status: &Option<Status>, serializer: S) -> Result<S::Ok, S::Error> {
    match status {
        None => serializer.serialize_none(),
        Some(status) => status_word(status, serializer),
    }
}

/// A row of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Branch {
    /// The place of its node.
    pub node: usize,
    /// How deep it stands, 0 for a root.
    pub depth: usize,
    /// Whether it is the last of its neighbours.
    pub last: bool,
    /// Whether it was drawn above with all that is below it.
    pub again: bool,
}

/// A link of the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
pub struct Edge {
    /// The place of the node that stands in the other, or supports it.
    pub from: usize,
    /// The place of that one.
    pub to: usize,
    /// Whether it supports it; else it stands in it.
    pub supports: bool,
}

impl Report for TreeReport<'_> {
    fn head(&self) -> &Head<'_> {
        &self.head
    }

    fn document(&self, style: &Style) -> Document {
        let mut page = self.head.document("What supports what");
        page.gap();
        if self.nodes.is_empty() {
            page.paragraph(Ink::Plain, "There are no objectives and goals here yet.");
            return page;
        }
        page.put(Block::Figure(lines(self, style), Some(Picture::Tree(svg(self)))));
        let orphans = self.nodes.iter().filter(|node| node.orphan);
        let orphans: Vec<(Line, Vec<Line>)> = orphans
            .map(|node| {
                let owners = node.owners.join(" ");
                (Line::of(Ink::Warn, &owners), vec![Line::of(Ink::Plain, &label(node))])
            })
            .collect();
        page.labelled("Supports nothing", orphans);
        page
    }

    /// A row for each link, and for each thing without one.
    fn sheet(&self) -> Sheet<'_> {
        let row = |from: &Node<'_>, how: &'static str, to: Option<&Node<'_>>| {
            vec![
                Cell::owned(Some(label_of(from))),
                Cell::owned(Some(from.title.to_owned())),
                Cell::maybe(from.status.map(Status::word)),
                from.score.map_or(Cell::Nothing, Cell::Share),
                Cell::maybe(Some(how)),
                Cell::owned(to.map(label_of)),
            ]
        };
        // The edges come in the order of the nodes that they begin at.
        let linked = |index: usize| {
            let first = self.edges.partition_point(|edge| edge.from < index);
            self.edges.iter().skip(first).take_while(move |edge| edge.from == index)
        };
        let mut rows = Vec::new();
        for (index, node) in self.nodes.iter().enumerate() {
            let before = rows.len();
            rows.extend(linked(index).map(|edge| {
                let how = if edge.supports { "supports" } else { "in" };
                row(node, how, self.nodes.get(edge.to))
            }));
            if rows.len() == before {
                rows.push(row(node, "", None));
            }
        }
        Sheet {
            columns: &["thing", "title", "status", "score", "link", "to"],
            rows,
        }
    }
}

/// The id of a node, else its place.
fn label_of(node: &Node<'_>) -> String {
    node.id
        .clone()
        .unwrap_or_else(|| format!("{}:{}", node.path, node.line))
}

/// Its title, else its id.
fn label(node: &Node<'_>) -> String {
    match node.title {
        "" => label_of(node),
        title => title.to_owned(),
    }
}

/// The tree as drawn lines. What is too long for one goes on under its title.
fn lines(report: &TreeReport<'_>, style: &Style) -> Vec<Line> {
    let mut open: Vec<bool> = Vec::new();
    let mut lines = Vec::new();
    for branch in &report.rows {
        let Some(node) = report.nodes.get(branch.node) else {
            continue;
        };
        if branch.depth == 0 && !lines.is_empty() {
            lines.push(Line::default());
        }
        open.truncate(branch.depth);
        let mut first = rails(&open, style);
        let mut further = first.clone();
        if branch.depth > 0 {
            let (twig, rail) = match branch.last {
                true => (style.or_ascii("└─ ", "`- "), "   "),
                false => (style.or_ascii("├─ ", "|- "), style.or_ascii("│  ", "|  ")),
            };
            first.add(Ink::Faint, twig);
            further.add(Ink::Faint, rail);
        }
        open.push(!branch.last);
        first.append(figures(node, style));
        further.pad_to(first.width());
        let room = style.columns().saturating_sub(first.width()).max(LEAST);
        let mut before = first;
        for words in named(node, branch, room) {
            before.append(words);
            lines.push(std::mem::replace(&mut before, further.clone()));
        }
    }
    lines
}

/// The fewest columns in which a title is written, however deep it stands.
const LEAST: usize = 16;

/// The lines that lead past a row to what comes below.
fn rails(open: &[bool], style: &Style) -> Line {
    let mut line = Line::default();
    for goes_on in open.iter().skip(1) {
        let rail = if *goes_on {
            style.or_ascii("│  ", "|  ")
        } else {
            "   "
        };
        line.add(Ink::Faint, rail);
    }
    line
}

fn figures(node: &Node<'_>, style: &Style) -> Line {
    let mut line = Line::default();
    if let Some(status) = node.status {
        line.add(ink_of(status), &format!("{} ", glyph(style, status)));
        // The sign says that it is unknown; a second one would say nothing more.
        let percent = node.percent.map_or_else(String::new, |percent| format!("{percent}%"));
        line.add(Ink::Plain, &format!("{percent:>4} "));
    }
    line
}

/// The title and who owns it, in so many columns.
fn named(node: &Node<'_>, branch: &Branch, room: usize) -> Vec<Line> {
    let ink = match (branch.again, branch.depth, node.kind) {
        (true, ..) => Ink::Faint,
        (_, 0, _) | (_, _, "objective" | "vision") => Ink::Strong,
        _ => Ink::Plain,
    };
    let mut lines: Vec<Line> = wrap(&label(node), room)
        .iter()
        .map(|words| Line::of(ink, words))
        .collect();
    let earlier = match node.closed_earlier {
        0 => String::new(),
        earlier => format!("({earlier} closed earlier)"),
    };
    let behind = match (branch.again, node.owners.is_empty(), earlier.is_empty()) {
        (true, ..) => "(above)".to_owned(),
        (_, true, _) => earlier,
        (_, _, true) => node.owners.join(" "),
        _ => format!("{} {earlier}", node.owners.join(" ")),
    };
    if behind.is_empty() {
        return lines;
    }
    match lines.last_mut() {
        Some(last) if last.width() + 1 + columns(&behind) <= room => last.add(Ink::Faint, &format!(" {behind}")),
        _ => lines.extend(wrap(&behind, room).iter().map(|words| Line::of(Ink::Faint, words))),
    }
    lines
}
