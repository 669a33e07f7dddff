//! Text from files, made safe to print, whole or on one line.

use std::borrow::Cow;

use goalpost_text::printable;
use textwrap::{Options, WordSplitter};

/// The text as it may be printed; line breaks stay.
pub fn plain(text: &str) -> Cow<'_, str> {
    let harmless = |c: char| c == '\n' || printable(c) == c;
    if text.chars().all(harmless) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| if c == '\n' { c } else { printable(c) }).collect())
}

/// The text as it may be printed on one line.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains('\n') {
        let joined: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        return Cow::Owned(plain(&joined.join(" ")).into_owned());
    }
    plain(text)
}

/// The text as it may be printed in so many columns, the first line behind one head and the others behind another. A
/// day and an id are one word: nothing is broken at its hyphens.
pub fn wrapped(text: &str, width: usize, first: &str, others: &str) -> String {
    let options = Options::new(width)
        .word_splitter(WordSplitter::NoHyphenation)
        .initial_indent(first)
        .subsequent_indent(others);
    textwrap::fill(&plain(text), options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_breaks_stay_and_what_steers_nothing_is_not_copied() {
        assert_eq!(plain("a\u{1b}[2Jb\n"), "a␛[2Jb\n");
        assert!(matches!(plain("Größe 😀 שלום\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn no_day_is_broken_at_the_end_of_a_line() {
        let text = wrapped("write 2026-12-04 or 2027-12-04", 24, "> ", "  ");
        assert_eq!(text, "> write 2026-12-04 or\n  2027-12-04");
    }

    #[test]
    fn a_message_of_several_lines_fits_on_one() {
        assert_eq!(one_line("first\n  second\n\nthird"), "first second third");
    }
}
