//! How a text may look: what the caller knows of the terminal, and nothing that is asked of it here.

use std::borrow::Cow;

/// How a text is written. The caller decides: nothing here asks a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// The columns of a line; no line is wider. Below 20 it is read as 20.
    pub width: usize,
    /// Whether colours are written, as ANSI sequences.
    pub colour: bool,
    /// Whether anything but ASCII may be written around the people's own words.
    pub unicode: bool,
    /// Whether it becomes a page for a browser: who reads that types no commands, and is told none.
    pub page: bool,
}

/// The signs of formulas, and how they are written in ASCII.
const SIGNS: [(char, &str); 8] = [
    ('−', "-"),
    ('·', "*"),
    ('…', "..."),
    ('Σ', "sum of "),
    ('√', "root of "),
    ('²', "^2"),
    ('←', "<-"),
    ('–', "-"),
];

/// The narrowest page that anything can be laid out on.
const NARROWEST: usize = 20;

impl Style {
    /// 80 columns, without colours: what a file or a pipe gets.
    pub const PLAIN: Style = Style {
        width: 80,
        colour: false,
        unicode: true,
        page: false,
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

    /// What to type for more of something; nothing on a page.
    pub(crate) fn hint<'t>(&self, text: &'t str) -> &'t str {
        if self.page { "" } else { text }
    }

    /// What stands between the facts of a line.
    pub(crate) fn dot(&self) -> &'static str {
        self.or_ascii(" · ", " | ")
    }

    /// From here to there.
    pub(crate) fn arrow(&self) -> &'static str {
        self.or_ascii("→", "->")
    }

    /// What marks a place on a bar.
    pub(crate) fn mark(&self) -> &'static str {
        self.or_ascii("│", "|")
    }

    pub(crate) fn at_least(&self) -> &'static str {
        self.or_ascii("≥", ">=")
    }

    pub(crate) fn at_most(&self) -> &'static str {
        self.or_ascii("≤", "<=")
    }

    /// A title within a sentence.
    pub(crate) fn quoted(&self, title: &str) -> String {
        let (open, close) = if self.unicode { ("“", "”") } else { ("\"", "\"") };
        format!("{open}{title}{close}")
    }

    /// A sentence of the tool's own, its signs in ASCII where nothing else may be written.
    pub(crate) fn plainly<'t>(&self, sentence: &'t str) -> Cow<'t, str> {
        if self.unicode || sentence.is_ascii() {
            return Cow::Borrowed(sentence);
        }
        let mut plain = String::with_capacity(sentence.len());
        for c in sentence.chars() {
            match SIGNS.iter().find(|(sign, _)| *sign == c) {
                Some((_, ascii)) => plain.push_str(ascii),
                None => plain.push(c),
            }
        }
        Cow::Owned(plain)
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
