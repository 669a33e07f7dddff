//! Documents as elements: the third writer beside text and Markdown.

use maud::{Markup, PreEscaped, html};

use super::bar::bar;
use super::chart::{self, Size};
use super::inline::{class, flow, line};
use crate::document::{Block, Item, Picture, Table};
use crate::text::{Ink, Line};

/// The title of a document.
pub(super) fn title(blocks: &[Block]) -> Option<&str> {
    blocks.iter().find_map(|block| match block {
        Block::Title(name, _) => Some(name.as_str()),
        _ => None,
    })
}

/// The blocks of a document.
pub(crate) fn blocks(blocks: Vec<Block>) -> Markup {
    html! {
        @for block in blocks { (self::block(block)) }
    }
}

fn block(block: Block) -> Markup {
    match block {
        Block::Gap => html! {},
        Block::Title(name, day) => html! {
            header.title {
                h1 { (name) }
                p.faint { (day) }
            }
        },
        Block::Heading(text) => html! { h2 { (text) } },
        Block::Paragraph(text) => html! { p { (line(&text)) } },
        Block::Labelled(rows) => labelled(&rows),
        Block::Items(rows) => items(&rows),
        Block::Table(rows) => table(&rows),
        Block::Figure(lines, None) => drawn(&lines),
        Block::Figure(_, Some(Picture::Chart(picture))) => chart::figure(&picture, "chart", Size::WIDE),
        Block::Figure(_, Some(Picture::Tree(picture))) => html! { div.wide { (PreEscaped(picture)) } },
        Block::Beside(left, right) => html! {
            div.beside {
                div { (blocks(left)) }
                div { (blocks(right)) }
            }
        },
    }
}

/// Labels and what they name. A label that says nothing goes on with the one before it.
fn labelled(rows: &[(Line, Vec<Line>)]) -> Markup {
    html! {
        dl.labelled {
            @for (label, pieces) in rows {
                div {
                    dt { (line(label)) }
                    dd { (flow(pieces)) }
                }
            }
        }
    }
}

/// Rows of things, each in the row that it belongs to.
fn items(rows: &[Item]) -> Markup {
    let mut whole: Vec<(&Item, Vec<&Item>)> = Vec::new();
    for row in rows {
        match whole.last_mut().filter(|_| row.nested) {
            Some((_, parts)) => parts.push(row),
            None => whole.push((row, Vec::new())),
        }
    }
    html! {
        ul.items {
            @for (row, parts) in &whole {
                li {
                    (item(row))
                    @if !parts.is_empty() {
                        ul { @for part in parts { li { (item(part)) } } }
                    }
                }
            }
        }
    }
}

fn item(row: &Item) -> Markup {
    html! {
        div.item {
            @if !row.label.is_empty() { span.state { (line(&row.label)) } }
            span.name { (line(&row.title)) }
            @if let Some(meter) = &row.meter {
                span.meter {
                    (bar(meter.share, meter.mark, meter.ink.unwrap_or(Ink::Plain)))
                    span.figure { (meter.figure.trim()) }
                }
            }
            @let facts = facts(row);
            @if !facts.is_empty() { p.facts { (flow(&facts)) } }
            @for note in &row.notes { p.note { (line(note)) } }
        }
    }
}

fn facts(row: &Item) -> Vec<Line> {
    let all = std::iter::once(&row.values).chain(&row.facts);
    all.filter(|fact| !fact.is_empty()).cloned().collect()
}

fn table(table: &Table) -> Markup {
    html! {
        div.wide tabindex="0" role="group" aria-label="Table" {
            table {
                thead {
                    tr {
                        @for column in &table.columns {
                            th scope="col" class=[column.numeric.then_some("number")] { (column.head) }
                        }
                    }
                }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (cell, column) in row.iter().zip(&table.columns) {
                                td class=[column.numeric.then_some("number")] { (line(cell)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What is drawn with signs.
fn drawn(lines: &[Line]) -> Markup {
    html! {
        pre.drawn tabindex="0" {
            @for row in lines {
                @for (ink, text) in row.pieces() {
                    @match class(ink) {
                        Some(class) => span class=(class) { (text) },
                        None => (text),
                    }
                }
                "\n"
            }
        }
    }
}
