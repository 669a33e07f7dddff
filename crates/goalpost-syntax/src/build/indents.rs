//! How a file is indented, and lines that are indented otherwise.

use goalpost_text::{Code, Diagnostic, Safety, Span};

use super::{Builder, reports, to_u32};
use crate::tree::{LineKind, NONE, Style, first_child};

/// How the file is indented, decided by its first indented line.
#[derive(Debug, Default)]
pub(super) struct Indents {
    /// The blank it is indented with, and the width of one level.
    style: Option<(u8, u32)>,
    /// The row of the line that decided.
    row: u32,
}

impl Indents {
    /// Those of a file of which a line has decided how it is indented.
    pub(super) fn decided(style: Style) -> Self {
        Self {
            style: Some((style.blank, style.level)),
            row: style.row,
        }
    }

    /// How the file is indented, if a line has decided that.
    pub(super) fn decision(&self) -> Option<Style> {
        let (blank, level) = self.style?;
        Some(Style {
            blank,
            level,
            row: self.row,
        })
    }

    /// The blank, and the width of one level; two spaces where nothing is indented yet.
    pub(super) fn style(&self) -> (u8, u32) {
        self.style.unwrap_or((b' ', 2))
    }

    /// The width of an indentation, as it was read.
    fn seen(&self, indentation: &str) -> u32 {
        let mut same = Self {
            style: self.style,
            row: self.row,
        };
        same.width(indentation, self.row).0
    }

    /// The width of an indentation, and whether it mixes tabs and spaces or is not like the file's. A tab is as wide
    /// as one level, a character that nobody sees has no width.
    fn width(&mut self, indentation: &str, row: u32) -> (u32, bool) {
        let tabs = to_u32(indentation.bytes().filter(|&b| b == b'\t').count());
        let blanks = to_u32(indentation.chars().filter(|c| c.is_whitespace()).count());
        let spaces = blanks - tabs.min(blanks);
        if self.style.is_none() {
            self.row = row;
        }
        let (style, level) = *self.style.get_or_insert_with(|| {
            if indentation.starts_with('\t') {
                (b'\t', 8)
            } else {
                (b' ', spaces.clamp(1, 8))
            }
        });
        let mixed = if style == b'\t' { spaces > 0 } else { tabs > 0 };
        (spaces.saturating_add(tabs.saturating_mul(level)), mixed)
    }
}

impl Builder<'_> {
    /// The width of the indentation of `len` bytes at `start`, for the line that is pushed next. One that is not like
    /// the file's is kept in mind.
    pub(super) fn indentation_width(&mut self, start: usize, len: usize) -> u32 {
        if len == 0 {
            return 0;
        }
        let indentation = self.text.get(start..start + len).unwrap_or("");
        let (width, mixed) = self.indents.width(indentation, to_u32(self.lines.len()));
        if mixed && self.mixed.len() < reports::MOST {
            self.mixed.push(to_u32(self.lines.len()));
        } else if mixed {
            self.reports.leave_out();
        }
        width
    }

    /// The same of a comment: it is free to stand anywhere, and decides nothing.
    pub(super) fn comment_width(&self, start: usize, len: usize) -> u32 {
        self.indents.seen(self.text.get(start..start + len).unwrap_or(""))
    }

    /// Says of each line that is indented unlike its file how it is read, and offers to indent it so.
    pub(super) fn mixed_indentation(&mut self) {
        let mut reports = std::mem::take(&mut self.reports);
        for &line in &self.mixed {
            reports.add(|| self.mixed_line(line));
        }
        self.reports = reports;
    }

    fn mixed_line(&self, line: u32) -> Diagnostic {
        let (style, level) = self.indents.style();
        let (unit, name) = (self.level(), if style == b'\t' { "tabs" } else { "spaces" });
        let indentation = self.indentation(line);
        let message = format!("this line is not indented with {name} only, as the lines before it are");
        let found = Diagnostic::new(Code("L19"), indentation, message);
        let found = found.help(format!("indent every line of a file with {name}"));
        let depth = to_u32(self.depth(line));
        let is_as_wide = self.indents.seen(indentation.of(self.text)) == depth.saturating_mul(level);
        if is_as_wide || self.holds_nothing(line) {
            let wanted = unit.repeat(depth as usize);
            found.fix(format!("indent it with {name}"), Safety::Safe, indentation, wanted)
        } else {
            found
        }
    }

    /// Whether a line means something and nothing can stand in it, so that it can be moved to where it is read.
    fn holds_nothing(&self, line: u32) -> bool {
        let kind = self.lines.get(line as usize).map(|data| data.kind);
        matches!(kind, Some(LineKind::Field | LineKind::Allow | LineKind::Note))
    }

    /// How many lines hold a line, one in the other.
    fn depth(&self, line: u32) -> usize {
        let parent = |line: &u32| {
            let data = self.lines.get(*line as usize)?;
            (data.parent != NONE).then_some(data.parent)
        };
        std::iter::successors(parent(&line), parent).count()
    }

    /// The indentation of a line, as it is written.
    pub(super) fn indentation(&self, line: u32) -> Span {
        let start = self.lines.get(line as usize).map_or(0, |data| data.start);
        let rest = self.text.get(start as usize..).unwrap_or("");
        let blanks = rest.bytes().take_while(|b| matches!(b, b' ' | b'\t')).count();
        Span::new(start, start + to_u32(blanks))
    }

    /// How lines in `parent` are indented: like its first other one, else one level deeper than itself.
    pub(super) fn child_indentation(&self, parent: u32, but: u32) -> String {
        if parent == NONE {
            return String::new();
        }
        let first = first_child(&self.lines, parent);
        if first != NONE && first != but {
            return self.indentation(first).of(self.text).to_owned();
        }
        format!("{}{}", self.indentation(parent).of(self.text), self.level())
    }

    /// The blanks of one level.
    pub(super) fn level(&self) -> String {
        match self.indents.style() {
            (b'\t', _) => "\t".to_owned(),
            (_, level) => " ".repeat(level as usize),
        }
    }
}
