//! Lines and columns for byte offsets, in whichever unit the reader counts in.

use crate::Span;

/// What a column is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 code units, as most editors count.
    Utf16,
    /// Code points, as people and `check` count.
    Utf32,
}

/// A place as a reader counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 0.
    pub line: u32,
    /// Units of the encoding before it on its line, from 0.
    pub column: u32,
}

/// Where the lines of one text start. `\n`, `\r\n` and a lone `\r` end a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Reads the text once.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = Vec::with_capacity(line_count(text));
        starts.push(0);
        starts.extend(starts_in(bytes, 0, bytes.len()));
        Self { starts }
    }

    /// The lines of a text in which a stretch of the one before was replaced: `replaced` in that one, which now has
    /// `inserted` bytes. Reads no more than these.
    #[must_use]
    pub fn edited(&self, text: &str, replaced: Span, inserted: u32) -> Self {
        // A return in front may have lost its line feed, or found one.
        let first = replaced.start.saturating_sub(1);
        let end = replaced.start.saturating_add(inserted);
        let before = self.starts.partition_point(|start| *start <= first);
        let behind = self.starts.partition_point(|start| *start <= replaced.end);
        let by = end.wrapping_sub(replaced.end);
        let mut starts = Vec::with_capacity(self.starts.len() + 16);
        starts.extend_from_slice(&self.starts[..before]);
        starts.extend(starts_in(text.as_bytes(), first as usize, end as usize));
        starts.extend(self.starts[behind..].iter().map(|start| start.wrapping_add(by)));
        Self { starts }
    }

    /// How many lines there are; a text that ends with a line ending has an empty last one.
    #[must_use]
    pub fn line_count(&self) -> u32 {
        u32::try_from(self.starts.len()).unwrap_or(u32::MAX)
    }

    /// The line of an offset, from 0. An offset behind the text is on the last line.
    #[must_use]
    pub fn line(&self, offset: u32) -> u32 {
        let after = self.starts.partition_point(|&start| start <= offset);
        u32::try_from(after.saturating_sub(1)).unwrap_or(u32::MAX)
    }

    /// The same for who knows a line that is not far from it, which it is then looked for from.
    #[must_use]
    pub fn line_near(&self, known: u32, offset: u32) -> u32 {
        let from = known as usize;
        if self.starts.get(from).is_none_or(|start| *start > offset) {
            return self.line(offset);
        }
        let (mut low, mut step) = (from, 1);
        while self.starts.get(low + step).is_some_and(|start| *start <= offset) {
            low += step;
            step *= 2;
        }
        let end = (low + step).min(self.starts.len());
        let more = self.starts[low..end].partition_point(|start| *start <= offset);
        u32::try_from(low + more - 1).unwrap_or(u32::MAX)
    }

    /// The offset at which a line starts, none where there is no such line.
    #[must_use]
    pub fn line_start(&self, line: u32) -> Option<u32> {
        self.starts.get(line as usize).copied()
    }

    /// The text of a line without its ending; empty where there is no such line.
    #[must_use]
    pub fn line_text<'t>(&self, text: &'t str, line: u32) -> &'t str {
        let Some(start) = self.line_start(line) else {
            return "";
        };
        let end = self.line_start(line.saturating_add(1)).unwrap_or(u32::MAX) as usize;
        let line = text.get(start as usize..end.min(text.len())).unwrap_or("");
        line.strip_suffix("\r\n")
            .or_else(|| line.strip_suffix(['\n', '\r']))
            .unwrap_or(line)
    }

    /// The place of an offset. An offset inside a character counts as its start, one behind the text as its end.
    #[must_use]
    pub fn position(&self, text: &str, offset: u32, encoding: Encoding) -> Position {
        let line = |offset: u32| self.line(offset);
        self.position_on(line, text, offset, encoding)
    }

    /// The same for who knows a line that is not far from it.
    #[must_use]
    pub fn position_near(&self, known: u32, text: &str, offset: u32, encoding: Encoding) -> Position {
        let line = |offset: u32| self.line_near(known, offset);
        self.position_on(line, text, offset, encoding)
    }

    fn position_on(&self, line: impl Fn(u32) -> u32, text: &str, offset: u32, encoding: Encoding) -> Position {
        let mut offset = (offset as usize).min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = line(u32::try_from(offset).unwrap_or(u32::MAX));
        let start = self.line_start(line).unwrap_or(0) as usize;
        Position {
            line,
            column: units(text.get(start..offset).unwrap_or(""), encoding),
        }
    }

    /// The offset of a place. A column behind its line counts as the line's end (before its ending), a line behind
    /// the text as the text's end, a place inside a character as the character's start.
    #[must_use]
    pub fn offset(&self, text: &str, position: Position, encoding: Encoding) -> u32 {
        let Some(start) = self.line_start(position.line) else {
            return u32::try_from(text.len()).unwrap_or(u32::MAX);
        };
        let mut left = position.column;
        let mut offset = start;
        for c in self.line_text(text, position.line).chars() {
            let width = char_units(c, encoding);
            if left < width {
                break;
            }
            left -= width;
            offset += u32::try_from(c.len_utf8()).unwrap_or(0);
        }
        offset
    }
}

/// Where lines start behind the endings in a part of a text.
fn starts_in(text: &[u8], first: usize, end: usize) -> impl Iterator<Item = u32> {
    let part = text.get(first..end.min(text.len())).unwrap_or_default();
    let endings = memchr::memchr2_iter(b'\n', b'\r', part).map(move |at| first + at);
    let endings = endings.filter(|&at| !(text[at] == b'\r' && text.get(at + 1) == Some(&b'\n')));
    endings.map(|at| u32::try_from(at + 1).unwrap_or(u32::MAX))
}

/// How many lines a text has, or a few more: a `\r\n` counts twice. Quicker than an index by an order of magnitude.
#[must_use]
pub fn line_count(text: &str) -> usize {
    let count = |ending: u8| memchr::memchr_iter(ending, text.as_bytes()).count();
    count(b'\n') + count(b'\r') + 1
}

fn units(text: &str, encoding: Encoding) -> u32 {
    if encoding == Encoding::Utf8 || text.is_ascii() {
        return u32::try_from(text.len()).unwrap_or(u32::MAX);
    }
    text.chars().map(|c| char_units(c, encoding)).sum()
}

fn char_units(c: char, encoding: Encoding) -> u32 {
    let units = match encoding {
        Encoding::Utf8 => c.len_utf8(),
        Encoding::Utf16 => c.len_utf16(),
        Encoding::Utf32 => 1,
    };
    u32::try_from(units).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Encoding; 3] = [Encoding::Utf8, Encoding::Utf16, Encoding::Utf32];

    #[test]
    fn lines_are_never_counted_too_few() {
        for (text, count) in [("", 1), ("a", 1), ("a\nb", 2), ("a\rb\n", 3), ("a\r\nb", 3)] {
            assert_eq!(line_count(text), count, "{text:?}");
            assert!(LineIndex::new(text).line_count() as usize <= count, "{text:?}");
        }
    }

    #[test]
    fn every_line_ending_starts_a_new_line() {
        let index = LineIndex::new("a\nb\r\nc\rd\n");
        assert_eq!(index.line_count(), 5);
        let texts: Vec<&str> = (0..6).map(|line| index.line_text("a\nb\r\nc\rd\n", line)).collect();
        assert_eq!(texts, ["a", "b", "c", "d", "", ""]);
    }

    #[test]
    fn the_lines_of_an_edited_text_are_those_of_the_whole() {
        let pieces = ["", "\n", "\r", "\r\n", "a", "é\r", "\nb\n"];
        for text in ["", "\r", "a\r\nb", "\n\r\n\r", "x\r\ny\rz\n"] {
            let before = LineIndex::new(text);
            for (start, end) in (0..=text.len()).flat_map(|end| (0..=end).map(move |start| (start, end))) {
                for piece in pieces {
                    let mut after = text.to_owned();
                    after.replace_range(start..end, piece);
                    let inserted = u32::try_from(piece.len()).unwrap();
                    let edited = before.edited(&after, Span::from_usize(start, end), inserted);
                    assert_eq!(edited, LineIndex::new(&after), "{text:?} {start}..{end} {piece:?}");
                }
            }
        }
    }

    #[test]
    fn columns_are_counted_in_the_units_of_the_encoding() {
        let text = "x\né😀!";
        let index = LineIndex::new(text);
        let bang = u32::try_from(text.find('!').unwrap()).unwrap();
        let columns = ALL.map(|encoding| index.position(text, bang, encoding).column);
        assert_eq!(columns, [6, 3, 2]);
    }

    #[test]
    fn positions_and_offsets_are_each_others_inverse() {
        let text = "\u{feff}goal: é😀e\u{301}\r\n  due: x\rlast";
        let index = LineIndex::new(text);
        for offset in 0..=u32::try_from(text.len()).unwrap() {
            for known in 0..index.line_count() + 1 {
                assert_eq!(index.line_near(known, offset), index.line(offset), "{known} {offset}");
            }
        }
        for encoding in ALL {
            for (at, _) in text.char_indices().filter(|&(at, _)| !text[at..].starts_with('\n')) {
                let offset = u32::try_from(at).unwrap();
                let position = index.position(text, offset, encoding);
                assert_eq!(index.offset(text, position, encoding), offset, "{encoding:?} {at}");
            }
        }
    }

    #[test]
    fn places_outside_the_text_are_pulled_in() {
        let text = "ab\r\ncd";
        let index = LineIndex::new(text);
        let at = |line, column| index.offset(text, Position { line, column }, Encoding::Utf16);
        assert_eq!((at(0, 99), at(9, 0), at(1, 1)), (2, 6, 5));
        assert_eq!(
            index.position(text, 99, Encoding::Utf8),
            Position { line: 1, column: 2 }
        );
    }
}
