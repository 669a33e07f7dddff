//! Documents as elements: the third writer beside text and Markdown.

use maud::{Markup, PreEscaped, html};

use super::bar::bar;
use super::chart::{self, Size};
use super::inline::{Words, class, flow, line, words};
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
    Writer {
        words: &words,
        bars: true,
    }
    .blocks(blocks)
}

/// How documents become elements.
#[derive(Clone, Copy)]
pub(crate) struct Writer<'w> {
    /// How their texts do.
    pub(crate) words: Words<'w>,
    /// Whether bars and charts are drawn.
    pub(crate) bars: bool,
}

impl Writer<'_> {
    /// The blocks of a document.
    pub(crate) fn blocks(self, blocks: Vec<Block>) -> Markup {
        html! {
            @for block in blocks { (self.block(block)) }
        }
    }

    fn block(self, block: Block) -> Markup {
        match block {
            Block::Gap => html! {},
            Block::Title(name, day) => html! {
                header.title {
                    h1 { (self.text(&name)) }
                    p.faint { (day) }
                }
            },
            Block::Heading(text) => html! { h2 { (self.text(&text)) } },
            Block::Paragraph(text) => html! { p { (self.line(&text)) } },
            Block::Labelled(rows) => self.labelled(&rows),
            Block::Items(rows) => self.items(&rows),
            Block::Table(rows) => self.table(&rows),
            Block::Figure(lines, None) => self.drawn(&lines),
            Block::Figure(_, Some(Picture::Chart(picture))) => chart::figure(&picture, "chart", Size::WIDE),
            Block::Figure(_, Some(Picture::Tree(picture))) => html! { div.wide { (PreEscaped(picture)) } },
            Block::Beside(left, right) => html! {
                div.beside {
                    div { (self.blocks(left)) }
                    div { (self.blocks(right)) }
                }
            },
        }
    }

    /// Labels and what they name. A label that says nothing goes on with the one before it.
    fn labelled(self, rows: &[(Line, Vec<Line>)]) -> Markup {
        html! {
            dl.labelled {
                @for (label, pieces) in rows {
                    div {
                        dt { (self.line(label)) }
                        dd { (flow(pieces, self.words)) }
                    }
                }
            }
        }
    }

    /// Rows of things, each in the row that it belongs to.
    fn items(self, rows: &[Item]) -> Markup {
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
                        (self.item(row))
                        @if !parts.is_empty() {
                            ul { @for part in parts { li { (self.item(part)) } } }
                        }
                    }
                }
            }
        }
    }

    fn item(self, row: &Item) -> Markup {
        html! {
            div.item {
                @if !row.label.is_empty() { span.state { (self.line(&row.label)) } }
                span.name { (self.line(&row.title)) }
                @if let Some(meter) = row.meter.as_ref().filter(|_| self.bars) {
                    span.meter {
                        (bar(meter.share, meter.mark, meter.ink.unwrap_or(Ink::Plain)))
                        span.figure { (meter.figure.trim()) }
                    }
                }
                @let facts = facts(row);
                @if !facts.is_empty() { p.facts { (flow(&facts, self.words)) } }
                @for note in &row.notes { p.note { (self.line(note)) } }
            }
        }
    }

    fn table(self, table: &Table) -> Markup {
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
                                    td class=[column.numeric.then_some("number")] { (self.line(cell)) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What is drawn with signs.
    fn drawn(self, lines: &[Line]) -> Markup {
        html! {
            pre.drawn tabindex="0" {
                @for row in lines {
                    @for (ink, text) in row.pieces() {
                        @match class(ink) {
                            Some(class) => span class=(class) { (self.text(text)) },
                            None => (self.text(text)),
                        }
                    }
                    "\n"
                }
            }
        }
    }

    fn text(self, text: &str) -> Markup {
        (self.words)(text)
    }

    fn line(self, line: &Line) -> Markup {
        self::line(line, self.words)
    }
}

fn facts(row: &Item) -> Vec<Line> {
    let all = std::iter::once(&row.values).chain(&row.facts);
    all.filter(|fact| !fact.is_empty()).cloned().collect()
}
