//! How far a line is indented, whatever it is indented with.

use crate::tree::NONE;

/// How the file is indented, decided by its first indented line.
#[derive(Debug, Default)]
pub(crate) struct Indents {
    /// The blank it is indented with, and the width of one level.
    pub(crate) style: Option<(u8, u32)>,
}

impl Indents {
    /// The width of an indentation, and whether it mixes tabs and spaces or is not like the file's.
    pub(crate) fn width(&mut self, indentation: &str) -> (u32, bool) {
        let bytes = indentation.as_bytes();
        let Some(&first) = bytes.first() else {
            return (0, false);
        };
        let tabs = bytes.iter().filter(|&&b| b == b'\t').count();
        let spaces = u32::try_from(indentation.chars().count() - tabs).unwrap_or(NONE);
        let tabs = u32::try_from(tabs).unwrap_or(NONE);
        let (style, level) = *self.style.get_or_insert(if first == b'\t' {
            (b'\t', 8)
        } else {
            (b' ', spaces.clamp(1, 8))
        });
        let mixed = if style == b'\t' { spaces > 0 } else { tabs > 0 };
        (spaces.saturating_add(tabs.saturating_mul(level)), mixed)
    }

    /// The width of a comment's indentation, which need not be like the file's.
    pub(crate) fn width_of_comment(&mut self, indentation: &str) -> u32 {
        let style = self.style;
        let (width, _) = self.width(indentation);
        self.style = style;
        width
    }
}
