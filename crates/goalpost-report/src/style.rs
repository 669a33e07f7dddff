//! How a text may look: what the caller knows of the terminal, and nothing that is asked of it here.

/// How a text is written. The caller decides: nothing here asks a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// The columns of a line; no line is wider. Below 20 it is read as 20.
    pub width: usize,
    /// Whether colours are written, as ANSI sequences.
    pub colour: bool,
    /// Whether anything but ASCII may be written around the people's own words.
    pub unicode: bool,
}

/// The narrowest page that anything can be laid out on.
const NARROWEST: usize = 20;

impl Style {
    /// 80 columns, without colours: what a file or a pipe gets.
    pub const PLAIN: Style = Style {
        width: 80,
        colour: false,
        unicode: true,
    };

    /// The columns that are laid out for.
    #[must_use]
    pub fn columns(&self) -> usize {
        self.width.max(NARROWEST)
    }

    /// The first text, or the second one where only ASCII may be written.
    pub(crate) fn or_ascii(&self, text: &'static str, ascii: &'static str) -> &'static str {
        if self.unicode { text } else { ascii }
    }

    /// What stands between the facts of a line.
    pub(crate) fn dot(&self) -> &'static str {
        self.or_ascii(" · ", " | ")
    }

    /// From here to there.
    pub(crate) fn arrow(&self) -> &'static str {
        self.or_ascii("→", "->")
    }

    pub(crate) fn at_least(&self) -> &'static str {
        self.or_ascii("≥", ">=")
    }

    pub(crate) fn at_most(&self) -> &'static str {
        self.or_ascii("≤", "<=")
    }

    /// What stands for the rest of a text that does not fit.
    pub(crate) fn ellipsis(&self) -> &'static str {
        self.or_ascii("…", "~")
    }
}

impl Default for Style {
    fn default() -> Self {
        Self::PLAIN
    }
}
