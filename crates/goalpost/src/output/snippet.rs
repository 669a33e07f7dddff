//! The few lines around a place, ready to be drawn: tabs spread out, long lines cut around the place, nothing left
//! that could upset a terminal.

use std::ops::Range;

use goalpost_text::{LineIndex, Span, printable};
use unicode_width::UnicodeWidthChar;

/// Columns from one tab stop to the next.
const TAB: usize = 4;
/// Stands where a long line was cut.
const CUT: char = '…';
/// Columns of the line that are kept in front of a place in a long line, at most.
const LEAD: usize = 24;

/// Lines of one file, with places in them.
#[derive(Debug)]
pub struct Snippet {
    /// The lines, each with a line feed.
    pub text: String,
    /// The first of them, from 0.
    pub first_line: u32,
    /// How many there are.
    pub lines: usize,
    /// The places asked for, in their order, as bytes of `text`; each on one line.
    pub places: Vec<Range<usize>>,
}

/// The lines of `spans` with one more on each side where that says something, no line wider than `width` columns.
/// A place that goes on over several lines is shown up to the end of its first.
pub fn snippet(text: &str, index: &LineIndex, spans: &[Span], width: usize) -> Snippet {
    let lines = spans.iter().map(|span| index.line(span.start));
    let (from, to) = lines.fold((u32::MAX, 0), |(from, to), line| (from.min(line), to.max(line)));
    let (from, to) = with_context(text, index, from.min(to), to);
    let mut out = Snippet {
        text: String::new(),
        first_line: from,
        lines: 0,
        places: vec![0..0; spans.len()],
    };
    for line in from..=to {
        out.lines += 1;
        draw_line(&mut out, text, index, line, spans, width);
        out.text.push('\n');
    }
    out
}

fn with_context(text: &str, index: &LineIndex, from: u32, to: u32) -> (u32, u32) {
    let says_something = |line: u32| !index.line_text(text, line).trim().is_empty();
    let before = from.checked_sub(1).filter(|&line| says_something(line));
    let after = Some(to + 1).filter(|&line| says_something(line));
    (before.unwrap_or(from), after.unwrap_or(to))
}

fn draw_line(out: &mut Snippet, text: &str, index: &LineIndex, line: u32, spans: &[Span], width: usize) {
    let start = index.line_start(line).unwrap_or(0) as usize;
    let content = index.line_text(text, line);
    let marks: Vec<(usize, Range<usize>)> = spans
        .iter()
        .enumerate()
        .filter(|(_, span)| index.line(span.start) == line)
        .map(|(place, span)| (place, on_line(content, start, *span)))
        .collect();
    let window = window(content, marks.first().map(|(_, mark)| mark), width);
    let mut drawing = Drawing::new(&mut out.text);
    if window.start > 0 {
        drawing.push(CUT);
    }
    let mut edges = Edges::new(&marks, &window);
    for (at, c) in content[window.clone()].char_indices() {
        edges.reach(window.start + at, drawing.out.len());
        drawing.push(c);
    }
    edges.reach(usize::MAX, drawing.out.len());
    if window.end < content.len() {
        drawing.push(CUT);
    }
    for (place, range) in edges.found {
        out.places[place] = range;
    }
}

/// The part of a span that lies on the line, as bytes of the line, on character boundaries.
fn on_line(content: &str, start: usize, span: Span) -> Range<usize> {
    let from = floor(content, (span.start as usize).saturating_sub(start));
    let to = ceil(content, (span.end as usize).saturating_sub(start));
    from..to.max(from)
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn ceil(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// The part of a line that is drawn: all of it where it fits, else what surrounds the mark, else its beginning.
fn window(content: &str, mark: Option<&Range<usize>>, width: usize) -> Range<usize> {
    let whole = fitting(content, 0, width);
    let shows = |window: &Range<usize>| mark.is_none_or(|mark| mark.end <= window.end);
    if whole.end == content.len() || shows(&whole) {
        return whole;
    }
    let mark = mark.map_or(0, |mark| mark.start);
    let mut start = mark;
    let mut columns = 0;
    for (at, c) in content[..mark].char_indices().rev() {
        columns += c.width().unwrap_or(1);
        if columns > LEAD {
            break;
        }
        start = at;
    }
    fitting(content, start, width.saturating_sub(usize::from(start > 0)))
}

/// From an offset on, as much of the line as fits beside a mark of being cut.
fn fitting(content: &str, start: usize, width: usize) -> Range<usize> {
    let mut columns = 0;
    let mut end = start;
    for (at, c) in content[start..].char_indices() {
        let next = columns + column_width(c, columns);
        let rest = start + at + c.len_utf8() < content.len();
        if next + usize::from(rest) > width {
            return start..end.max(start);
        }
        columns = next;
        end = start + at + c.len_utf8();
    }
    start..content.len()
}

fn column_width(c: char, column: usize) -> usize {
    if c == '\t' {
        return TAB - column % TAB;
    }
    printable(c).width().unwrap_or(0)
}

/// A line being drawn.
struct Drawing<'o> {
    out: &'o mut String,
    column: usize,
}

impl<'o> Drawing<'o> {
    fn new(out: &'o mut String) -> Self {
        Self { out, column: 0 }
    }

    fn push(&mut self, c: char) {
        let width = column_width(c, self.column);
        if c == '\t' {
            self.out.extend(std::iter::repeat_n(' ', width));
        } else {
            self.out.push(printable(c));
        }
        self.column += width;
    }
}

/// Follows the edges of marks from bytes of the line to bytes of the drawing.
struct Edges<'m> {
    marks: &'m [(usize, Range<usize>)],
    window: &'m Range<usize>,
    found: Vec<(usize, Range<usize>)>,
}

impl<'m> Edges<'m> {
    fn new(marks: &'m [(usize, Range<usize>)], window: &'m Range<usize>) -> Self {
        let found = marks
            .iter()
            .map(|(place, _)| (*place, usize::MAX..usize::MAX))
            .collect();
        Self { marks, window, found }
    }

    /// All edges at or before byte `at` of the line that have no place yet get the place `drawn`.
    fn reach(&mut self, at: usize, drawn: usize) {
        for ((_, mark), (_, found)) in self.marks.iter().zip(&mut self.found) {
            if found.start == usize::MAX && mark.start.max(self.window.start) <= at {
                found.start = drawn;
            }
            if found.end == usize::MAX && mark.end.max(self.window.start) <= at {
                found.end = drawn;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws the lines around the stretch between `«` and `»`, and the stretch again in the drawing.
    fn drawn(marked: &str, width: usize) -> (String, String) {
        let from = marked.find('«').unwrap();
        let to = marked.find('»').unwrap() - '«'.len_utf8();
        let text = marked.replace(['«', '»'], "");
        let snippet = snippet(&text, &LineIndex::new(&text), &[Span::from_usize(from, to)], width);
        let place = snippet.text[snippet.places[0].clone()].to_owned();
        (snippet.text, place)
    }

    #[test]
    fn the_lines_before_and_after_come_along_unless_blank() {
        assert_eq!(drawn("a\nb\n«c»\nd\ne\n", 80).0, "b\nc\nd\n");
        assert_eq!(drawn("a\n\n«c»\n\n", 80).0, "c\n");
        assert_eq!(drawn("«»", 80), ("\n".to_owned(), String::new()));
    }

    #[test]
    fn the_place_is_found_again_in_the_drawing() {
        for (marked, place) in [
            ("due: «2026-13-01»\r\n", "2026-13-01"),
            ("\t\tdue: «é😀»", "é😀"),
            ("«\t»due: x", "    "),
            ("a: «\u{1b}[2J»", "␛[2J"),
            ("a: x«»", ""),
            ("a: «x\n  y» z", "x"),
        ] {
            assert_eq!(drawn(marked, 80).1, place, "{marked:?}");
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let long = format!("{}«here»{}", "before ".repeat(40), " after".repeat(40));
        let (text, place) = drawn(&long, 60);
        assert_eq!(place, "here");
        assert_eq!(text, "…re before before before here after after after after after…\n");
        assert_eq!(text.trim_end().chars().count(), 60);
    }

    #[test]
    fn a_long_line_with_the_place_near_its_start_keeps_its_start() {
        let (text, place) = drawn(&format!("  due: «soon»{}", " and on".repeat(40)), 40);
        assert_eq!(
            (text.as_str(), place.as_str()),
            ("  due: soon and on and on and on and on…\n", "soon")
        );
    }

    #[test]
    fn wide_characters_count_twice() {
        let (text, _) = drawn(&format!("«a»{}", "界".repeat(40)), 20);
        assert_eq!(text, format!("a{}…\n", "界".repeat(9)));
    }

    #[test]
    fn a_place_longer_than_the_line_is_cut_too() {
        let (text, place) = drawn(&format!("goal: «{}»", "x".repeat(500)), 30);
        assert_eq!(text.trim_end().chars().count(), 30);
        assert!(text.contains(&place) && place.len() > 20, "{text} {place}");
    }
}
