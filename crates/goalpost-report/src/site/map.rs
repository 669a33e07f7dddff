//! The alignment map: what supports what, from left to right, and the same as a list.

use goalpost_model::progress::Status;
use maud::{Markup, html};

use super::Site;
use super::frame::{Part, Tab};
use super::links::Place;
use crate::html::STYLE;
use crate::html::bar::colour;
use crate::html::inline::{class, words};
use crate::reports::tree::{self, Branch, Node, TreeReport};
use crate::status::{figure, status_of};
use crate::text::{Ink, count, glyph, ink_of, wrap};

/// The height of a box, in points.
const HEIGHT: usize = 58;
/// The height of a result within a box, and what parts boxes.
const LINE: usize = 18;
const GAP: usize = 14;
/// How many lines a title may have.
const LINES: usize = 2;
/// From how many columns on boxes are slim, so that five of them fit on a screen of 1280 points.
const MANY: usize = 5;
/// How far the list of the map is indented at most.
const INDENTED: usize = 4;

/// How wide the boxes of a tree are and what parts them, in points, and how many characters fit into a line of a title, of
/// a result and of what stands under a title.
#[derive(Debug, Clone, Copy)]
struct Room {
    width: usize,
    between: usize,
    letters: usize,
    result: usize,
    under: usize,
}

impl Room {
    const WIDE: Room = Room {
        width: 264,
        between: 28,
        letters: 34,
        result: 31,
        under: 40,
    };
    const SLIM: Room = Room {
        width: 218,
        between: 20,
        letters: 26,
        result: 22,
        under: 32,
    };

    /// The room of so many columns.
    fn of(columns: usize) -> Self {
        if columns < MANY { Self::WIDE } else { Self::SLIM }
    }

    fn column(self) -> usize {
        self.width + self.between
    }
}
/// How many trees are seen at once.
const OPEN: usize = 12;

/// The part.
pub(super) fn part(site: &Site<'_, '_>) -> Part {
    let report = tree::collect(&site.input.scope);
    let is_brief = site.gathered.is_large();
    let (alone, trees): (Vec<&[Branch]>, Vec<&[Branch]>) = trees(&report).into_iter().partition(|tree| match tree {
        [_] => true,
        [_, below @ ..] => is_brief && below.iter().all(|row| is_result(&report, row)),
        [] => true,
    });
    // Only what has a box can have a dashed edge.
    let boxed = trees.iter().copied().flatten().filter(|row| !row.again);
    let orphans = boxed
        .filter_map(|row| report.nodes.get(row.node))
        .filter(|node| node.orphan)
        .count();
    let content = html! {
        header.title { h1 { "What supports what" } }
        @if orphans > 0 {
            p.faint {
                @if orphans == 1 { "One objective or goal supports nothing yet: its box has a dashed edge." }
                @else { (site.words(&orphans.to_string())) " objectives and goals support nothing yet: their boxes have a dashed edge." }
            }
        }
        @for (at, tree) in (0..).zip(&trees) {
            details.tree open[at < OPEN] {
                summary { (root(site, &report, tree)) }
                div.wide tabindex="0" role="group" aria-label=(format!("Map of {}", root_name(site, &report, tree))) {
                    (picture(site, &report, tree, at))
                }
            }
        }
        @if !alone.is_empty() {
            h2 { "By themselves" }
            ul.brief {
                @for node in alone.iter().filter_map(|tree| report.nodes.get(tree.first()?.node)) {
                    li {
                        @if let Some(status) = node.status {
                            span.state.(class(ink_of(status)).unwrap_or("even")) { (state(status)) }
                        }
                        @match site.gathered.thing(node.id.as_ref()) {
                            Some(thing) => (site.title(thing)),
                            None => (words(&name(site, node))),
                        }
                        @if node.status.is_some() { span.figure { (site.words(&figure(node.percent))) } }
                    }
                }
            }
        }
        @if !trees.is_empty() {
            details.listed open[!is_brief] {
                summary { "The map as a list" }
                (list(site, &report, &trees))
            }
        }
    };
    Part {
        place: Place::of("map"),
        title: "Map".to_owned(),
        tab: Some(Tab {
            name: "Map",
            count: None,
        }),
        content,
    }
}

fn is_result(report: &TreeReport<'_>, row: &Branch) -> bool {
    report.nodes.get(row.node).is_some_and(|node| node.kind == "result")
}

/// The rows of each tree.
fn trees<'r>(report: &'r TreeReport<'_>) -> Vec<&'r [Branch]> {
    let mut starts: Vec<usize> = Vec::new();
    starts.extend(
        (0..)
            .zip(&report.rows)
            .filter(|(_, row)| row.depth == 0)
            .map(|(at, _)| at),
    );
    starts.push(report.rows.len());
    let spans = starts
        .windows(2)
        .filter_map(|pair| report.rows.get(*pair.first()?..*pair.last()?));
    spans.collect()
}

fn root_name(site: &Site<'_, '_>, report: &TreeReport<'_>, tree: &[Branch]) -> String {
    let node = tree.first().and_then(|row| report.nodes.get(row.node));
    node.map_or_else(String::new, |node| name(site, node))
}

fn root(site: &Site<'_, '_>, report: &TreeReport<'_>, tree: &[Branch]) -> Markup {
    let below = tree.len().saturating_sub(1);
    html! {
        strong { (words(&root_name(site, report, tree))) }
        @if below > 0 { " " span.faint { (site.words(&format!("{below} below it"))) } }
    }
}

fn name(site: &Site<'_, '_>, node: &Node<'_>) -> String {
    match node.title {
        "" => site.words(node.id.as_deref().unwrap_or("(no title)")),
        title => site.words(title),
    }
}

/// A box of a picture: a node, and the results in it that nothing supports.
struct Placed<'r> {
    row: &'r Branch,
    lines: Vec<usize>,
    top: usize,
    /// The place of the box at its left among all.
    from: Option<usize>,
}

impl Placed<'_> {
    fn height(&self) -> usize {
        HEIGHT + LINE * self.lines.len()
    }

    fn middle(&self) -> usize {
        self.top + HEIGHT / 2
    }
}

/// Where the boxes of a tree stand: what stands first at the right of a box is on a level with it, everything else below
/// all that came before. In `brief` no results are shown.
fn placed<'r>(report: &TreeReport<'_>, tree: &'r [Branch], brief: bool) -> Vec<Placed<'r>> {
    let mut found: Vec<Placed<'r>> = Vec::new();
    let mut above: Vec<usize> = Vec::new();
    let mut bottom = 0;
    for (at, row) in tree.iter().enumerate() {
        above.truncate(row.depth);
        let has_more = tree.get(at + 1).is_some_and(|next| next.depth > row.depth);
        let is_result = is_result(report, row);
        if let Some(whole) = above.last().copied()
            && is_result
            && !has_more
        {
            if !brief {
                found[whole].lines.push(row.node);
            }
            bottom = bottom.max(found[whole].top + found[whole].height());
            continue;
        }
        let from = above.last().copied();
        let is_first = found.last().is_some_and(|_| from == Some(found.len() - 1));
        let top = match from {
            Some(from) if is_first => found[from].top,
            _ if found.is_empty() => 0,
            _ => bottom + GAP,
        };
        above.push(found.len());
        let next = Placed {
            row,
            lines: Vec::new(),
            top,
            from,
        };
        bottom = bottom.max(top + next.height());
        found.push(next);
    }
    found
}

fn picture(site: &Site<'_, '_>, report: &TreeReport<'_>, tree: &[Branch], number: usize) -> Markup {
    let boxes = placed(report, tree, site.gathered.is_large());
    let deepest = boxes.iter().map(|placed| placed.row.depth).max().unwrap_or(0);
    let bottom = boxes
        .iter()
        .map(|placed| placed.top + placed.height())
        .max()
        .unwrap_or(0);
    let room = Room::of(deepest + 1);
    let (width, height) = (deepest * room.column() + room.width + 2, bottom + 2);
    let id = format!("map{number}");
    html! {
        svg.map viewBox=(format!("0 0 {width} {height}")) width=(width) height=(height) role="group"
            aria-labelledby=(format!("{id}-t {id}-d")) font-size="12" font-family="system-ui, sans-serif" {
            title id=(format!("{id}-t")) { "What supports " (root_name(site, report, tree)) }
            desc id=(format!("{id}-d")) {
                (count(i64::try_from(boxes.len()).unwrap_or(0), "box", "boxes")) " from left to right; the list at the end of the page has the same."
            }
            @for placed in &boxes {
                @if let Some(from) = placed.from.and_then(|from| boxes.get(from)) { (link(room, placed.row.depth, from.middle(), placed.middle())) }
                @if let Some(node) = report.nodes.get(placed.row.node) { (drawn(site, report, node, placed, room)) }
            }
        }
    }
}

/// The line from a box to the one at its right.
fn link(room: Room, depth: usize, from: usize, to: usize) -> Markup {
    let (left, right) = ((depth - 1) * room.column() + room.width + 1, depth * room.column() + 1);
    let middle = (left + right) / 2;
    let path = match from == to {
        true => format!("M{left} {from}H{right}"),
        false => format!("M{left} {from}C{middle} {from} {middle} {to} {right} {to}"),
    };
    html! { path.link d=(path) fill="none" stroke="#8a93a0" stroke-opacity="0.7" {} }
}

fn drawn(site: &Site<'_, '_>, report: &TreeReport<'_>, node: &Node<'_>, placed: &Placed<'_>, room: Room) -> Markup {
    let row = placed.row;
    let (x, y) = (row.depth * room.column() + 1, placed.top + 1);
    let height = placed.height();
    let parts = placed.lines.iter().filter_map(|at| report.nodes.get(*at));
    let ink = node.status.map_or(Ink::Plain, ink_of);
    let title = name(site, node);
    let mut lines = wrap(&title, room.letters);
    if lines.len() > LINES {
        lines.truncate(LINES);
        if let Some(last) = lines.last_mut() {
            last.push('…');
        }
    }
    let dashes = node.orphan.then_some("4 3");
    html! {
        @let way = site.gathered.thing(node.id.as_ref()).and_then(|thing| site.way(thing));
        g opacity=[row.again.then_some("0.6")] {
            rect.box x=(x) y=(y) width=(room.width) height=(height - 2) rx="7" fill="none" stroke="#8a93a0" stroke-dasharray=[dashes] {}
            rect class=(class(ink).unwrap_or("even")) x=(x) y=(y + 8) width="4" height=(height - 18) rx="2" fill=(colour(ink)) {}
            (linked(way.as_deref(), html! {
                @for (line, text) in (0..).zip(&lines) {
                    text x=(x + 14) y=(y + 17 + 14 * line) fill="currentColor" font-weight="600" { (text) }
                }
            }))
            (under(site, node, row.again, (x + 14, y + 48), room))
            @for (line, part) in (0..).zip(parts) { (result(site, part, (x, y + HEIGHT + LINE * line), room)) }
        }
    }
}

/// A result within a box: its shape, its title as far as it fits, how far it is.
fn result(site: &Site<'_, '_>, part: &Node<'_>, (x, y): (usize, usize), room: Room) -> Markup {
    let ink = part.status.map_or(Ink::Plain, ink_of);
    let title = name(site, part);
    let mut lines = wrap(&title, room.result).into_iter();
    let mut shown = lines.next().unwrap_or_default();
    if lines.next().is_some() {
        shown.push('…');
    }
    let way = site.gathered.thing(part.id.as_ref()).and_then(|thing| site.way(thing));
    html! {
        text class=(class(ink).unwrap_or("even")) x=(x + 14) y=(y + 8) fill=(colour(ink)) {
            @if let Some(status) = part.status { title { (status.label()) } (glyph(&STYLE, status)) }
        }
        (linked(way.as_deref(), html! { text x=(x + 30) y=(y + 8) fill="currentColor" font-size="11" { (shown) } }))
        text x=(x + room.width - 10) y=(y + 8) fill="currentColor" font-size="11" text-anchor="end" { (site.words(&figure(part.percent))) }
    }
}

/// What is drawn, as the way to a card where there is one.
fn linked(way: Option<&str>, drawn: Markup) -> Markup {
    match way {
        Some(way) => html! { a href=(way) { (drawn) } },
        None => drawn,
    }
}

/// `◐ at risk · 42% · @ana`, the status in its colour.
fn under(site: &Site<'_, '_>, node: &Node<'_>, again: bool, (x, y): (usize, usize), room: Room) -> Markup {
    let status = node.status.filter(|_| !again);
    let ink = class(status.map_or(Ink::Plain, ink_of)).unwrap_or("even");
    let said = status.map_or(0, |status| state(status).chars().count() + 3);
    html! {
        text.under x=(x) y=(y) fill="currentColor" font-size="11" {
            @if let Some(status) = status { tspan class=(ink) { (state(status)) } " · " }
            (facts(site, node, again, room.under - said))
        }
    }
}

/// As many facts as there is room for, in characters; the first stays.
fn facts(site: &Site<'_, '_>, node: &Node<'_>, again: bool, room: usize) -> String {
    if again {
        return "as above".to_owned();
    }
    let mut parts: Vec<String> = Vec::new();
    parts.extend(node.status.is_none().then(|| node.kind.to_owned()));
    parts.extend(node.status.map(|_| site.words(&figure(node.percent))));
    parts.extend(node.owners.first().map(|owner| site.words(owner)));
    parts.extend((node.closed_earlier > 0).then(|| site.words(&format!("{} closed", node.closed_earlier))));
    let mut text = parts.join(" · ");
    while text.chars().count() > room && parts.len() > 1 {
        parts.pop();
        text = parts.join(" · ");
    }
    text
}

fn state(status: Status) -> String {
    format!("{} {}", glyph(&STYLE, status), status.label())
}

/// Every box of the trees in order, with its way to its card.
fn list(site: &Site<'_, '_>, report: &TreeReport<'_>, trees: &[&[Branch]]) -> Markup {
    let mut above: Vec<usize> = Vec::new();
    let brief = site.gathered.is_large();
    html! {
        div.wide tabindex="0" role="group" aria-label="The map as a list" {
            table {
                thead { tr { th scope="col" { "what" } th.extra scope="col" { "supports" } th scope="col" { "status" } th.number scope="col" { "done" } th scope="col" { "who" } } }
                tbody {
                    @for row in trees.iter().copied().flatten() {
                        @let () = above.truncate(row.depth);
                        @let parent = above.last().and_then(|at| report.nodes.get(*at));
                        @let () = above.push(row.node);
                        @if let Some(node) = report.nodes.get(row.node).filter(|node| !brief || node.kind != "result") {
                            tr {
                                td class=(format!("in{}", row.depth.min(INDENTED))) {
                                    @match site.gathered.thing(node.id.as_ref()) {
                                        Some(thing) => (site.title(thing)),
                                        None => (words(&name(site, node))),
                                    }
                                }
                                td.extra { (words(&parent.map(|parent| name(site, parent)).unwrap_or_default())) }
                                td {
                                    @if let Some(status) = node.status { (status_of(&STYLE, status).plain()) }
                                }
                                td.number { @if node.status.is_some() { (site.words(&figure(node.percent))) } }
                                td { (site.people(&node.owners)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
