//! A report as a document: headings, rows, tables and figures, before anybody knows whether it becomes text or Markdown.
//!
//! Each report says once what stands where; the writers of this module are the only ones that know columns of a terminal
//! or signs of Markdown. A further form is one more writer of the same blocks.

mod markdown;
mod table;
mod text;

use goalpost_values::Decimal;

use crate::show::Drawn;
use crate::text::{Ink, Line};

pub(crate) use markdown::write as markdown;
pub(crate) use table::{Column, Table};
pub(crate) use text::{write as text, write_items};

/// What a report shows, from top to bottom.
#[derive(Debug, Clone, Default)]
pub struct Document {
    blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone)]
pub(crate) enum Block {
    /// What it is, and what stands at the right of it: the day.
    Title(String, String),
    /// A heading of a part.
    Heading(String),
    /// A text, in the ink that it begins with.
    Paragraph(Line),
    /// Pieces behind a label each, all labels in one column.
    Labelled(Vec<(Line, Vec<Line>)>),
    /// Rows of things.
    Items(Vec<Item>),
    /// Rows and columns.
    Table(Table),
    /// Lines that are drawn: a chart, a tree; and the same as a picture, where there is one.
    Figure(Vec<Line>, Option<Picture>),
    /// Two parts, beside each other where there is room.
    Beside(Vec<Block>, Vec<Block>),
    /// An empty line.
    Gap,
}

/// What can be drawn better than with signs.
#[derive(Debug, Clone)]
pub(crate) enum Picture {
    /// Values over days.
    Chart(Box<Drawn>),
    /// What supports what, as SVG.
    Tree(String),
}

/// How a row of things is made: a state, a title, a bar, a figure, and what else is to say below.
#[derive(Debug, Clone, Default)]
pub(crate) struct Item {
    /// Whether it stands in the row before it.
    pub(crate) nested: bool,
    /// What stands before the title: `● on track`.
    pub(crate) label: Line,
    /// What it is.
    pub(crate) title: Line,
    /// How far it is; none for rows without a bar.
    pub(crate) meter: Option<Meter>,
    /// What its measure says; beside the title where there is room, else the first of the facts.
    pub(crate) values: Line,
    /// What else is to say, one after the other.
    pub(crate) facts: Vec<Line>,
    /// What is to say on lines of their own.
    pub(crate) notes: Vec<Line>,
}

/// A bar with its figure.
#[derive(Debug, Clone, Default)]
pub(crate) struct Meter {
    /// How much of it is filled, 0…1; none where that is unknown.
    pub(crate) share: Option<Decimal>,
    /// Where the plan is.
    pub(crate) mark: Option<Decimal>,
    /// The ink of what is filled.
    pub(crate) ink: Option<Ink>,
    /// The figure behind it: `42%`.
    pub(crate) figure: String,
}

impl Document {
    /// A document with its title, and the day at the right.
    pub(crate) fn titled(name: impl Into<String>, day: impl Into<String>) -> Self {
        let mut document = Self::default();
        document.put(Block::Title(name.into(), day.into()));
        document
    }

    /// Adds a block.
    pub(crate) fn put(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// Adds an empty line.
    pub(crate) fn gap(&mut self) {
        self.put(Block::Gap);
    }

    /// Adds a heading.
    pub(crate) fn heading(&mut self, text: impl Into<String>) {
        self.put(Block::Heading(text.into()));
    }

    /// Adds a paragraph; nothing where it is empty.
    pub(crate) fn paragraph(&mut self, ink: Ink, text: &str) {
        if !text.is_empty() {
            self.put(Block::Paragraph(Line::of(ink, text)));
        }
    }

    /// Adds rows under a heading; nothing where there are none.
    pub(crate) fn items(&mut self, heading: &str, items: Vec<Item>) {
        if !items.is_empty() {
            self.heading(heading);
            self.gap();
            self.put(Block::Items(items));
        }
    }

    /// Adds labelled lines under a heading; nothing where there are none.
    pub(crate) fn labelled(&mut self, heading: &str, rows: Vec<(Line, Vec<Line>)>) {
        if !rows.is_empty() {
            self.heading(heading);
            self.gap();
            self.put(Block::Labelled(rows));
        }
    }

    /// Adds a table under a heading; nothing where it has no rows.
    pub(crate) fn table(&mut self, heading: &str, table: Table) {
        if !table.is_empty() {
            self.heading(heading);
            self.gap();
            self.put(Block::Table(table));
        }
    }

    /// Puts two documents beside each other where there is room, else one below the other.
    pub(crate) fn beside(&mut self, left: Document, right: Document) {
        self.gap();
        match (left.blocks.is_empty(), right.blocks.is_empty()) {
            (false, false) => self.put(Block::Beside(left.blocks, right.blocks)),
            _ => self.blocks.extend(left.blocks.into_iter().chain(right.blocks)),
        }
    }

    /// Its blocks.
    pub(crate) fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }
}
