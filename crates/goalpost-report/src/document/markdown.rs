//! Documents as Markdown that reads well in a comment on a change: lists, tables, and bars of blocks.

use super::{Block, Document, Item, Table};
use crate::style::Style;
use crate::text::{Ink, Line, bar};

/// The cells of a bar.
const CELLS: usize = 10;

/// The document as Markdown, ends with one line feed.
pub(crate) fn write(document: Document) -> String {
    let mut out = Markdown::default();
    out.blocks(document.into_blocks());
    let mut text = out.text.trim_end().to_owned();
    text.push('\n');
    text
}

#[derive(Default)]
struct Markdown {
    text: String,
}

impl Markdown {
    fn blocks(&mut self, blocks: Vec<Block>) {
        for block in blocks {
            self.block(block);
        }
    }

    /// Parts a block from what stands before it.
    fn part(&mut self) {
        while !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    fn block(&mut self, block: Block) {
        match block {
            Block::Gap => {}
            Block::Title(name, day) => {
                self.part();
                self.line(&format!("## {}", escaped(&name)));
                self.part();
                self.line(&format!("_{}_", escaped(&day)));
            }
            Block::Heading(text) => {
                self.part();
                self.line(&format!("### {}", escaped(&text)));
            }
            Block::Paragraph(text) => {
                self.part();
                let text = inline(&text);
                self.line(&text);
            }
            Block::Labelled(rows) => {
                self.begin_list();
                for (label, pieces) in rows {
                    let label = label.plain();
                    let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
                    let row = match label.as_str() {
                        "" => format!("- {}", joined(&pieces)),
                        label => format!("- {} {}", strong(label), joined(&pieces)),
                    };
                    self.line(&row);
                }
            }
            Block::Items(items) => {
                self.begin_list();
                items.iter().for_each(|item| self.item(item));
            }
            Block::Table(table) => {
                self.part();
                self.table(&table);
            }
            Block::Figure(lines, _) => {
                self.part();
                self.line("```text");
                for line in lines {
                    self.line(&line.plain().replace("```", "'''"));
                }
                self.line("```");
            }
            Block::Beside(left, right) => {
                self.blocks(left);
                self.blocks(right);
            }
        }
    }

    /// A list goes on with what the block before began.
    fn begin_list(&mut self) {
        let last = self.text.lines().last().unwrap_or_default();
        let goes_on = last.starts_with("- ") || last.starts_with("  ");
        if !goes_on {
            self.part();
        }
    }

    fn item(&mut self, item: &Item) {
        let indent = if item.nested { "  " } else { "" };
        let mut head = format!("{indent}-");
        if !item.label.is_empty() {
            head.push_str(&format!(" {}", inline(&item.label)));
        }
        if !item.title.is_empty() {
            head.push_str(&format!(" {}", strong(&item.title.plain())));
        }
        if let Some(meter) = &item.meter {
            let drawn = bar(&Style::PLAIN, CELLS, meter.share, meter.mark, Ink::Plain).plain();
            head.push_str(&format!(" `{}` {}", drawn.trim_end(), escaped(meter.figure.trim())));
        }
        let facts: Vec<Line> = std::iter::once(&item.values).chain(&item.facts).cloned().collect();
        let mut lines = vec![joined(&facts)];
        lines.extend(item.notes.iter().map(inline));
        lines.retain(|line| !line.is_empty());
        for line in lines {
            head.push_str(&format!("\\\n{indent}  {line}"));
        }
        self.line(&head);
    }

    fn table(&mut self, table: &Table) {
        let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
        let heads = table.columns.iter().map(|column| escaped(&column.head)).collect();
        self.line(&row(heads));
        let rule = |numeric| if numeric { "---:" } else { "---" }.to_owned();
        self.line(&row(table.columns.iter().map(|column| rule(column.numeric)).collect()));
        for cells in &table.rows {
            self.line(&row(cells.iter().map(inline).collect()));
        }
    }
}

fn joined(pieces: &[Line]) -> String {
    let pieces: Vec<String> = pieces.iter().filter(|piece| !piece.is_empty()).map(inline).collect();
    pieces.join(" · ")
}

/// A line with what is strong in it. It begins no list.
fn inline(line: &Line) -> String {
    let mut text = String::new();
    for (ink, piece) in line.pieces() {
        match ink {
            Ink::Strong => {
                let (start, end) = (piece.len() - piece.trim_start().len(), piece.trim_end().len());
                text.push_str(&piece[..start.min(end)]);
                text.push_str(&strong(piece.trim()));
                text.push_str(&piece[end..]);
            }
            // Blanks that part columns of a text part nothing here.
            _ => text.push_str(&escaped(piece).replace("  ", " ")),
        }
    }
    if text.starts_with(['-', '+', '=']) {
        text.insert(0, '\\');
    }
    text
}

fn strong(text: &str) -> String {
    match text.trim() {
        "" => String::new(),
        text => format!("**{}**", escaped(text)),
    }
}

/// A text of people so that no sign of it means anything. Handles stand as code, so that nobody is called who only has
/// the same name where the text is read.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let len = match c {
            '@' if handle_len(rest) > 1 && !out.ends_with(|before: char| before.is_alphanumeric()) => {
                let len = handle_len(rest);
                out.push_str(&format!("`{}`", &rest[..len]));
                len
            }
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '&' | '$' => {
                out.push('\\');
                out.push(c);
                1
            }
            _ => {
                out.push(c);
                c.len_utf8()
            }
        };
        rest = &rest[len..];
    }
    out
}

/// The bytes of the handle that a text begins with; 1 for an `@` alone.
fn handle_len(text: &str) -> usize {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
    let end = text[1..].find(|c| !is_part(c)).map_or(text.len(), |at| at + 1);
    1 + text[1..end].trim_end_matches(['.', '-', '_']).len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_of_people_becomes_a_sign_of_markdown() {
        for (text, expected) in [
            ("a *b* [c](d) <e> | f", r"a \*b\* \[c\](d) \<e\> \| f"),
            ("ask @ana.", "ask `@ana`."),
            ("mail ana@yard.example", "mail ana@yard.example"),
            ("@ alone", "@ alone"),
            ("1. not a list", "1. not a list"),
        ] {
            assert_eq!(escaped(text), expected, "{text}");
        }
    }

    #[test]
    fn rows_are_lists_and_tables_have_pipes() {
        let mut document = Document::titled("Goals", "Friday");
        document.items(
            "Rows",
            vec![
                Item {
                    label: Line::of(Ink::Good, "● on track"),
                    title: Line::of(Ink::Plain, "One"),
                    facts: vec![Line::of(Ink::Plain, "@ana"), Line::default()],
                    ..Item::default()
                },
                Item {
                    nested: true,
                    title: Line::of(Ink::Plain, "Two"),
                    notes: vec![Line::of(Ink::Plain, "why")],
                    ..Item::default()
                },
            ],
        );
        assert_eq!(
            write(document),
            "## Goals\n\n_Friday_\n\n### Rows\n\n- ● on track **One**\\\n  `@ana`\n  - **Two**\\\n    why\n"
        );
    }
}
