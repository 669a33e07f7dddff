//! Lines of coloured pieces, put on a page that none of them leaves.

use anstyle::{AnsiColor, Style as Ansi};

use super::measure::{columns, push_printable, split_at_column, wrap};
use crate::style::Style;

/// What a piece of a line means to the eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ink {
    /// Plain text.
    Plain,
    /// A heading, or what the line is about.
    Strong,
    /// What can be read when the rest has been.
    Faint,
    /// All is well.
    Good,
    /// Look at it.
    Warn,
    /// Do something.
    Bad,
}

impl Ink {
    fn ansi(self) -> Ansi {
        match self {
            Ink::Plain => Ansi::new(),
            Ink::Strong => Ansi::new().bold(),
            Ink::Faint => Ansi::new().dimmed(),
            Ink::Good => AnsiColor::Green.on_default(),
            Ink::Warn => AnsiColor::Yellow.on_default(),
            Ink::Bad => AnsiColor::Red.on_default(),
        }
    }
}

/// One line, piece by piece.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Line {
    pieces: Vec<(Ink, String)>,
    width: usize,
}

impl Line {
    /// A line with one piece.
    pub(crate) fn of(ink: Ink, text: &str) -> Line {
        Line::default().with(ink, text)
    }

    /// The line with one more piece. The text may be anybody's: it is made printable.
    pub(crate) fn with(mut self, ink: Ink, text: &str) -> Line {
        self.add(ink, text);
        self
    }

    /// Adds a piece.
    pub(crate) fn add(&mut self, ink: Ink, text: &str) {
        if text.is_empty() {
            return;
        }
        let mut piece = String::with_capacity(text.len());
        push_printable(&mut piece, text);
        self.width += columns(&piece);
        self.pieces.push((ink, piece));
    }

    /// Adds the pieces of another line.
    pub(crate) fn append(&mut self, other: Line) {
        self.width += other.width;
        self.pieces.extend(other.pieces);
    }

    /// Fills it with blanks up to a column.
    pub(crate) fn pad_to(&mut self, column: usize) {
        let missing = column.saturating_sub(self.width);
        self.add(Ink::Plain, &" ".repeat(missing));
    }

    /// Its columns.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// Whether nothing stands in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.width == 0
    }

    /// Its pieces, each with what it means to the eye.
    pub(crate) fn pieces(&self) -> impl Iterator<Item = (Ink, &str)> {
        self.pieces.iter().map(|(ink, text)| (*ink, text.as_str()))
    }

    /// The ink that it begins with.
    pub(crate) fn ink(&self) -> Ink {
        self.pieces.first().map_or(Ink::Plain, |(ink, _)| *ink)
    }

    /// The same with each piece as `map` gives it.
    pub(crate) fn mapped(&self, map: &dyn Fn(&str) -> String) -> Line {
        let mut line = Line::default();
        for (ink, text) in self.pieces() {
            line.add(ink, &map(text));
        }
        line
    }

    /// Its text without inks.
    pub(crate) fn plain(&self) -> String {
        self.pieces.iter().map(|(_, text)| text.as_str()).collect()
    }

    /// Takes the blanks from its end.
    fn trim_end(&mut self) {
        while let Some((_, text)) = self.pieces.last_mut() {
            let kept = text.trim_end().len();
            self.width -= columns(&text[kept..]);
            text.truncate(kept);
            if kept > 0 {
                return;
            }
            self.pieces.pop();
        }
    }

    /// Cuts it to so many columns, with a sign where something is missing.
    fn cut(&mut self, most: usize, sign: &str) {
        if self.width <= most {
            return;
        }
        let mut room = most.saturating_sub(columns(sign));
        let mut kept = Vec::new();
        for (ink, text) in std::mem::take(&mut self.pieces) {
            let (fits, rest) = split_at_column(&text, room);
            room = room.saturating_sub(columns(fits));
            if rest.is_empty() {
                kept.push((ink, text));
                continue;
            }
            kept.push((ink, format!("{fits}{sign}")));
            break;
        }
        self.pieces = kept;
        self.width = most;
    }
}

/// The page: lines in the style that was asked for.
#[derive(Debug)]
pub(crate) struct Page<'s> {
    style: &'s Style,
    /// The lines, none of them wider than the page; one without pieces is empty.
    lines: Vec<Line>,
}

impl<'s> Page<'s> {
    /// An empty page.
    pub(crate) fn new(style: &'s Style) -> Self {
        Self {
            style,
            lines: Vec::new(),
        }
    }

    /// How it is written.
    pub(crate) fn style(&self) -> &'s Style {
        self.style
    }

    /// Everything that was written.
    pub(crate) fn finish(self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            for (ink, piece) in line.pieces() {
                self.write_piece(&mut text, ink, piece);
            }
            text.push('\n');
        }
        text
    }

    /// The lines that were written, to be put beside others.
    pub(crate) fn into_lines(self) -> Vec<Line> {
        self.lines
    }

    fn write_piece(&self, text: &mut String, ink: Ink, piece: &str) {
        let ansi = ink.ansi();
        if !self.style.colour || ansi.is_plain() {
            text.push_str(piece);
            return;
        }
        let (on, off) = (ansi.render(), ansi.render_reset());
        text.push_str(&format!("{on}{piece}{off}"));
    }

    /// Writes a line; what does not fit is cut.
    pub(crate) fn line(&mut self, mut line: Line) {
        line.cut(self.style.columns(), self.style.ellipsis());
        line.trim_end();
        self.lines.push(line);
    }

    /// Writes an empty line, unless the page begins here or one was written just now.
    pub(crate) fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.pieces.is_empty()) {
            self.lines.push(Line::default());
        }
    }

    /// Writes a heading with an empty line before it.
    pub(crate) fn heading(&mut self, text: &str) {
        self.gap();
        self.paragraph(Ink::Strong, 0, text);
    }

    /// Writes a text on as many lines as it needs, all of them indented.
    pub(crate) fn paragraph(&mut self, ink: Ink, indent: usize, text: &str) {
        self.hanging(&Line::default(), indent, ink, text);
    }

    /// Writes a text behind a label, its further lines indented.
    pub(crate) fn hanging(&mut self, label: &Line, indent: usize, ink: Ink, text: &str) {
        let mut printable = String::new();
        push_printable(&mut printable, text);
        let room = self.style.columns().saturating_sub(indent);
        let mut label = Some(label.clone());
        let lines = wrap(&printable, room);
        for text in lines.iter().map(String::as_str).chain(lines.is_empty().then_some("")) {
            let mut line = label.take().unwrap_or_default();
            line.pad_to(indent);
            line.add(ink, text);
            self.line(line);
        }
    }

    /// Writes pieces one after another, with a sign between them, on as many lines as they need.
    pub(crate) fn flow(&mut self, indent: usize, pieces: Vec<Line>) {
        self.labelled(&Line::default(), indent, pieces);
    }

    /// The same behind a label, which stands before the first of the lines.
    pub(crate) fn labelled(&mut self, label: &Line, indent: usize, pieces: Vec<Line>) {
        let between = self.style.dot();
        let room = self.style.columns().saturating_sub(indent);
        let mut label = label.clone();
        let mut current = Line::default();
        for piece in pieces.into_iter().filter(|piece| piece.width() > 0) {
            let joined = current.width() + columns(between) + piece.width();
            if current.width() > 0 && joined > room {
                self.indented(&mut label, indent, std::mem::take(&mut current));
            }
            if current.width() > 0 {
                current.add(Ink::Faint, between);
            }
            current.append(piece);
            if current.width() > room {
                self.wrapped(&mut label, indent, &std::mem::take(&mut current));
            }
        }
        if current.width() > 0 || label.width() > 0 {
            self.indented(&mut label, indent, current);
        }
    }

    fn indented(&mut self, label: &mut Line, indent: usize, piece: Line) {
        let mut line = std::mem::take(label);
        line.pad_to(indent);
        line.append(piece);
        self.line(line);
    }

    /// A piece that is wider than a line, in the ink it begins with.
    fn wrapped(&mut self, label: &mut Line, indent: usize, piece: &Line) {
        self.hanging(&std::mem::take(label), indent, piece.ink(), &piece.plain());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(width: usize, write: impl FnOnce(&mut Page<'_>)) -> String {
        let style = Style { width, ..Style::PLAIN };
        let mut page = Page::new(&style);
        write(&mut page);
        page.finish()
    }

    #[test]
    fn a_line_that_is_too_wide_is_cut_and_says_so() {
        let text = page(20, |page| {
            let line = Line::of(Ink::Strong, "0123456789").with(Ink::Plain, "目標目標目標");
            page.line(line);
        });
        assert_eq!(text, "0123456789目標目標…\n");
    }

    #[test]
    fn pieces_flow_onto_as_many_lines_as_they_need() {
        let text = page(20, |page| {
            let piece = |text| Line::of(Ink::Plain, text);
            page.flow(
                2,
                vec![piece("one"), piece(""), piece("two three"), piece("four five six")],
            );
            page.flow(2, vec![piece("a piece that is wider than its line")]);
        });
        assert_eq!(
            text,
            "  one · two three\n  four five six\n  a piece that is\n  wider than its\n  line\n"
        );
    }

    #[test]
    fn colours_are_written_only_when_asked_for() {
        let style = Style {
            colour: true,
            ..Style::PLAIN
        };
        let mut page = Page::new(&style);
        page.line(Line::of(Ink::Bad, "off track").with(Ink::Plain, " x"));
        assert_eq!(page.finish(), "\u{1b}[31moff track\u{1b}[0m x\n");
    }
}
