//! The tree in the languages of other drawing tools.

use goalpost_model::progress::Status;

use super::{Node, TreeReport, label};
use crate::status::figure;

/// The tree for Graphviz.
#[must_use]
pub fn dot(report: &TreeReport<'_>) -> String {
    let mut text =
        "digraph goals {\n  rankdir=RL;\n  node [shape=box, style=\"rounded,filled\", fontname=\"sans-serif\"];\n"
            .to_owned();
    for (at, node) in report.nodes.iter().enumerate() {
        let label = quoted(&format!("{}\n{}", label(node), under(node)));
        let (fill, line) = colours(node);
        text.push_str(&format!(
            "  n{at} [label={label}, fillcolor=\"{fill}\", color=\"{line}\"];\n"
        ));
    }
    for edge in &report.edges {
        let style = if edge.supports { " [style=dashed]" } else { "" };
        text.push_str(&format!("  n{} -> n{}{style};\n", edge.from, edge.to));
    }
    text.push_str("}\n");
    text
}

/// A text of DOT: only quotes, backslashes and line feeds mean anything in it.
fn quoted(text: &str) -> String {
    let escaped = text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
    format!("\"{escaped}\"")
}

/// The tree for Mermaid, as it stands in Markdown.
#[must_use]
pub fn mermaid(report: &TreeReport<'_>) -> String {
    let mut text = "flowchart RL\n".to_owned();
    for (at, node) in report.nodes.iter().enumerate() {
        let label = format!("{}<br>{}", entities(&label(node)), entities(&under(node)));
        text.push_str(&format!("  n{at}[\"{label}\"]:::{}\n", class(node)));
    }
    for edge in &report.edges {
        let arrow = if edge.supports { "-.->" } else { "-->" };
        text.push_str(&format!("  n{} {arrow} n{}\n", edge.from, edge.to));
    }
    for (name, fill, line) in CLASSES {
        text.push_str(&format!("  classDef {name} fill:{fill},stroke:{line},color:#111\n"));
    }
    text
}

/// A text of Mermaid or XML: what means something there is written as a number.
pub(super) fn entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' | '<' | '>' | '&' | '#' | '`' | '\'' | ';' | '|' => out.push_str(&format!("#{};", u32::from(c))),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// What stands under a title: `at risk, 42%, @ana`.
pub(super) fn under(node: &Node<'_>) -> String {
    let mut parts = vec![match node.status {
        None => node.kind.to_owned(),
        Some(status) => format!("{}, {}", status.label(), figure(node.percent)),
    }];
    parts.extend((!node.owners.is_empty()).then(|| node.owners.join(" ")));
    parts.join(", ")
}

/// The colours of statuses: filled and drawn, both with dark text readable on them.
const CLASSES: [(&str, &str, &str); 4] = [
    ("good", "#d9f2e0", "#1a7f37"),
    ("risk", "#fff3c4", "#9a6700"),
    ("bad", "#ffdcd7", "#c0322b"),
    ("plain", "#eef0f3", "#6b7280"),
];

fn class(node: &Node<'_>) -> &'static str {
    match node.status {
        Some(Status::OnTrack | Status::Done | Status::Achieved) => "good",
        Some(Status::AtRisk) => "risk",
        Some(Status::OffTrack | Status::Missed) => "bad",
        _ => "plain",
    }
}

/// The colours of a node: filled and drawn.
pub(super) fn colours(node: &Node<'_>) -> (&'static str, &'static str) {
    let class = class(node);
    let found = CLASSES.iter().find(|(name, ..)| *name == class);
    found.map_or(("#eef0f3", "#6b7280"), |(_, fill, line)| (fill, line))
}
