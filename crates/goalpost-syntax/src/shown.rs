//! What the grammar is shown of a text: odd blanks as plain ones, byte for byte, so that every offset stays true.

use std::ops::Range;

use crate::odd::OddBlank;

/// Lends out text as the grammar is to see it.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    buffer: Vec<u8>,
}

impl Shown {
    /// A chunk as the grammar is to see it. Odd blanks, control characters and tabs between words become blanks of the
    /// same length, a lone carriage return becomes a line feed; all but the tabs are added to `odd`, in order. `base`
    /// is where the chunk starts in the whole text.
    pub(crate) fn show<'s>(&'s mut self, chunk: &'s str, base: usize, odd: &mut Vec<OddBlank>) -> &'s str {
        if !has_oddities(chunk.as_bytes()) {
            return chunk;
        }
        self.buffer.clear();
        self.buffer.extend_from_slice(chunk.as_bytes());
        let mut at = 0;
        for line in chunk.split_inclusive('\n') {
            // One line with an odd character makes no other one worth a closer look.
            if has_oddities(line.as_bytes()) {
                self.replace(chunk, at..at + line.len(), base, odd);
            }
            at += line.len();
        }
        // Whole characters gave way to ASCII, so it is UTF-8 as before.
        std::str::from_utf8(&self.buffer).unwrap_or(chunk)
    }

    /// Replaces what is odd in a line of a chunk.
    fn replace(&mut self, chunk: &str, line: Range<usize>, base: usize, odd: &mut Vec<OddBlank>) {
        let bytes = chunk.as_bytes();
        let mut indentation = true;
        for (at, &byte) in bytes.iter().enumerate().take(line.end).skip(line.start) {
            match byte {
                b'\n' | b' ' => {}
                b'\t' if indentation => {}
                b'\t' => self.fill(at, 1, b' '),
                b'\r' if bytes.get(at + 1) == Some(&b'\n') => {}
                b'\r' => {
                    self.fill(at, 1, b'\n');
                    odd.push(OddBlank::new(base + at, '\r'));
                    indentation = true;
                }
                0x21..=0x7e | 0x80..=0xc1 => indentation = false,
                _ => {
                    let found = chunk.get(at..).and_then(|rest| rest.chars().next());
                    if let Some(c) = found.filter(|&c| is_odd(c)) {
                        self.fill(at, c.len_utf8(), b' ');
                        odd.push(OddBlank::new(base + at, c));
                    } else {
                        indentation = false;
                    }
                }
            }
        }
    }

    fn fill(&mut self, at: usize, len: usize, with: u8) {
        if let Some(stretch) = self.buffer.get_mut(at..at + len) {
            stretch.fill(with);
        }
    }
}

/// Whether there is anything but printable ASCII and `\n` in it. Without a branch, so that it runs at memory speed.
fn has_oddities(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .fold(false, |odd, &b| odd | ((b < 0x20) & (b != b'\n')) | (b >= 0x7f))
}

/// Blanks that look like a plain one or like nothing, and control characters. Tabs and line endings are none of them.
pub(crate) fn is_odd(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{1680}'
        | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{2064}' | '\u{3000}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_has_the_length_of_the_text() {
        for (text, shown, odd) in [
            ("goal g: é\n", "goal g: é\n", 0),
            ("a\u{a0}b\tc\n\td\r\n", "a  b c\n\td\r\n", 1),
            ("a\rb\r\nc\r", "a\nb\r\nc\n", 2),
            ("\u{2003}a\u{200b}\0", "   a    ", 3),
            ("\r\t\u{3000}\t", "\n\t    ", 2),
            ("a\n\tb\tc\u{a0}d\n\te\tf\r", "a\n\tb c  d\n\te f\n", 2),
        ] {
            let mut found = Vec::new();
            assert_eq!(Shown::default().show(text, 0, &mut found), shown, "{text:?}");
            assert_eq!(found.len(), odd, "{text:?}");
        }
    }
}
