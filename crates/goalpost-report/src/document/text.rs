//! Documents as text on a terminal: no line is wider than the page.

use super::{Block, Document, Item};
use crate::style::Style;
use crate::text::{Ink, Line, Page, bar, columns, printed, wrap};

/// The document as text.
pub(crate) fn write(document: Document, style: &Style) -> String {
    let mut page = Page::new(style);
    write_blocks(&mut page, document.into_blocks());
    page.finish()
}

fn write_blocks(page: &mut Page<'_>, blocks: Vec<Block>) {
    for block in blocks {
        write_block(page, block);
    }
}

fn write_block(page: &mut Page<'_>, block: Block) {
    match block {
        Block::Title(name, day) => title(page, &name, &day),
        Block::Heading(text) => page.heading(&text),
        Block::Paragraph(text) => page.paragraph(text.ink(), 0, &text.plain()),
        Block::Labelled(rows) => labelled(page, rows),
        Block::Items(items) => {
            let columns_of = Columns::of(page.style().columns(), &items);
            for item in items {
                write_item(page, &columns_of, item);
            }
        }
        Block::Table(table) => table.write(page),
        Block::Figure(lines, _) => lines.into_iter().for_each(|line| page.line(line)),
        Block::Beside(left, right) => beside(page, left, right),
        Block::Gap => page.gap(),
    }
}

fn title(page: &mut Page<'_>, name: &str, day: &str) {
    let width = page.style().columns();
    let mut line = Line::of(Ink::Strong, name);
    if columns(&printed(name)) + 2 + columns(day) > width {
        page.paragraph(Ink::Strong, 0, name);
        line = Line::default();
    } else {
        line.pad_to(width - columns(day));
    }
    line.add(Ink::Plain, day);
    page.line(line);
}

/// The most columns that labels may take from what they name, as a share of the page.
const LABELS: usize = 2;

fn labelled(page: &mut Page<'_>, rows: Vec<(Line, Vec<Line>)>) {
    let widest = rows.iter().map(|(label, _)| label.width() + 2).max().unwrap_or(0);
    let indent = widest.min(page.style().columns() / LABELS);
    for (label, pieces) in rows {
        // What is too long for its column stands above what it names.
        if label.width() + 1 > indent && label.width() > 0 {
            page.paragraph(label.ink(), 0, &label.plain());
            page.flow(indent, pieces);
        } else {
            page.labelled(&label, indent, pieces);
        }
    }
}

/// The narrowest page on which two parts stand beside each other, and the columns between them.
const WIDE: usize = 110;
const BETWEEN: usize = 4;

fn beside(page: &mut Page<'_>, left: Vec<Block>, right: Vec<Block>) {
    let width = page.style().columns();
    if width < WIDE {
        write_blocks(page, left);
        write_blocks(page, right);
        return;
    }
    let half = Style {
        width: (width - BETWEEN) / 2,
        ..*page.style()
    };
    let lines_of = |blocks| {
        let mut part = Page::new(&half);
        write_blocks(&mut part, blocks);
        part.into_lines()
    };
    let (left, right) = (lines_of(left), lines_of(right));
    page.gap();
    for index in 0..left.len().max(right.len()) {
        let mut line = left.get(index).cloned().unwrap_or_default();
        line.pad_to(half.width + BETWEEN);
        line.append(right.get(index).cloned().unwrap_or_default());
        page.line(line);
    }
}

/// Where the columns of rows stand.
#[derive(Debug, Clone, Copy)]
struct Columns {
    /// The columns of the page.
    width: usize,
    /// The columns of a label and the blanks behind it.
    label: usize,
    /// The cells of a bar; 0 where there is no room for one.
    cells: usize,
    /// The columns of the values beside the figure; 0 where they stand below.
    values: usize,
}

/// The columns of a status with its shape, `◌ not started`, and the blanks behind it.
const LABEL: usize = 14;
/// How far rows stand inside the one that they belong to.
const INDENT: usize = 2;
/// ` 100%`
const FIGURE: usize = 5;
/// The narrowest column for a title beside a bar.
const TITLE: usize = 24;

impl Columns {
    /// The columns for a page of this width: the wider, the longer the bar; from 110 on values stand beside it.
    fn of(width: usize, items: &[Item]) -> Columns {
        let values = match width {
            0..110 => 0,
            110..140 => 20,
            _ => 26,
        };
        let cells = match width {
            0..50 => 0,
            50..70 => 8,
            70..100 => 10,
            100..140 => 16,
            _ => 20,
        };
        let widest = items.iter().map(|item| item.label.width() + 1).max().unwrap_or(0);
        let label = if widest == 1 {
            0
        } else {
            widest.max(LABEL).min(width / 3)
        };
        Columns {
            width,
            label,
            cells,
            values,
        }
    }

    fn title(&self, indent: usize, item: &Item) -> usize {
        if item.meter.is_none() {
            return self.width.saturating_sub(indent + self.label);
        }
        let right = if self.cells == 0 { 1 } else { self.cells + 2 };
        let values = if self.values == 0 { 0 } else { self.values + 2 };
        self.width
            .saturating_sub(indent + self.label + right + FIGURE + values)
            .max(TITLE.min(self.width / 2))
    }
}

fn write_item(page: &mut Page<'_>, columns_of: &Columns, item: Item) {
    let indent = if item.nested { INDENT } else { 0 };
    let below = indent + columns_of.label;
    let has_room = item.meter.is_some() && item.values.width() <= columns_of.values;
    head(page, columns_of, indent, &item, has_room);
    let mut facts = item.facts;
    if !has_room {
        facts.insert(0, item.values);
    }
    page.flow(below, facts);
    for note in item.notes {
        page.paragraph(note.ink(), below, &note.plain());
    }
}

/// The first line of a row, and the further ones of its title.
fn head(page: &mut Page<'_>, columns_of: &Columns, indent: usize, item: &Item, has_room: bool) {
    let style = *page.style();
    let width = columns_of.title(indent, item);
    let below = indent + columns_of.label;
    let ink = item.title.ink();
    let titles = wrap(&item.title.plain(), width);
    let mut titles = titles.iter();
    let mut line = Line::default();
    line.pad_to(indent);
    line.append(item.label.clone());
    line.pad_to(below);
    if item.title.width() <= width {
        titles.next();
        line.append(item.title.clone());
    } else {
        line.add(ink, titles.next().map_or("", String::as_str));
    }
    if let Some(meter) = &item.meter {
        line.pad_to(below + width + 1);
        if columns_of.cells > 0 {
            let full = meter.ink.unwrap_or(Ink::Plain);
            line.append(bar(&style, columns_of.cells, meter.share, meter.mark, full));
        }
        line.add(Ink::Plain, &format!("{:>FIGURE$}", meter.figure));
        if has_room && !item.values.is_empty() {
            line.add(Ink::Plain, "  ");
            line.append(item.values.clone());
        }
    }
    page.line(line);
    for more in titles {
        let mut line = Line::default();
        line.pad_to(below);
        line.add(ink, more);
        page.line(line);
    }
}

/// Writes rows of things on a page that holds other things, too.
pub(crate) fn write_items(page: &mut Page<'_>, items: Vec<Item>) {
    write_block(page, Block::Items(items));
}
