//! The tree as a picture: SVG that needs no script and no style sheet.

use super::graph::{colours, under};
use super::{Branch, Node, TreeReport, label};
use crate::text::{printed, wrap};

/// The columns of a box, its height, and what parts rows and levels, in points.
const BOX: usize = 360;
const ROW: usize = 66;
const GAP: usize = 12;
const LEVEL: usize = 36;
/// How many columns of a title fit into a line of a box, of how many lines it may be, and how many columns of what stands
/// below it: in the widest of the usual fonts.
const TITLE: usize = 34;
const LINES: usize = 2;
const UNDER: usize = 44;

/// The tree as SVG.
#[must_use]
pub fn svg(report: &TreeReport<'_>) -> String {
    let deepest = report.rows.iter().map(|branch| branch.depth).max().unwrap_or(0);
    let width = BOX + LEVEL * deepest + 2 * GAP;
    let height = report.rows.len() * (ROW + GAP) + GAP;
    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"goalpost\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\" font-family=\"sans-serif\">\n<title>What supports what</title>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>\n"
    );
    let mut parents: Vec<usize> = Vec::new();
    for (row, branch) in report.rows.iter().enumerate() {
        let Some(node) = report.nodes.get(branch.node) else {
            continue;
        };
        parents.truncate(branch.depth);
        if let Some(parent) = parents.last() {
            link(&mut text, *parent, row, branch.depth);
        }
        parents.push(row);
        draw(&mut text, node, branch, row);
    }
    text.push_str("</svg>\n");
    text
}

fn top(row: usize) -> usize {
    GAP + row * (ROW + GAP)
}

/// The line from a box to the one that it belongs to.
fn link(text: &mut String, parent: usize, row: usize, depth: usize) {
    let x = GAP + LEVEL * (depth - 1) + LEVEL / 2;
    let (from, to) = (top(parent) + ROW, top(row) + ROW / 2);
    let end = GAP + LEVEL * depth;
    text.push_str(&format!(
        "<path d=\"M{x} {from}V{to}H{end}\" fill=\"none\" stroke=\"#9aa1ab\" stroke-width=\"1.5\"/>\n"
    ));
}

fn draw(text: &mut String, node: &Node<'_>, branch: &Branch, row: usize) {
    let (x, y) = (GAP + LEVEL * branch.depth, top(row));
    let (fill, line) = colours(node);
    let opacity = if branch.again { " opacity=\"0.6\"" } else { "" };
    let title = printed(&label(node));
    let shown = cut(&title, TITLE, LINES);
    let (first, second) = (shown.first(), shown.get(1));
    let under = cut(&printed(&under(node)), UNDER, 1).concat();
    text.push_str(&format!(
        "<g{opacity}><title>{full}</title>\
         <rect x=\"{x}\" y=\"{y}\" width=\"{BOX}\" height=\"{ROW}\" rx=\"6\" fill=\"{fill}\" stroke=\"{line}\"/>\
         <text x=\"{tx}\" y=\"{ty}\" font-size=\"14\" font-weight=\"600\" fill=\"#111111\">{first}</text>{second}\
         <text x=\"{tx}\" y=\"{by}\" font-size=\"12\" fill=\"#374151\">{under}</text></g>\n",
        full = escaped(&title),
        first = escaped(first.map_or("", String::as_str)),
        second = second.map_or_else(String::new, |second| format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"14\" font-weight=\"600\" fill=\"#111111\">{}</text>",
            x + GAP,
            y + 37,
            escaped(second)
        )),
        under = escaped(&under),
        tx = x + GAP,
        ty = y + 21,
        by = y + 55,
    ));
}

/// A text in at most so many lines of so many columns.
fn cut(text: &str, width: usize, lines: usize) -> Vec<String> {
    let mut shown = wrap(text, width);
    if shown.len() > lines {
        shown.truncate(lines);
        if let Some(last) = shown.last_mut() {
            last.push('…');
        }
    }
    shown
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
