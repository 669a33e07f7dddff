//! How wide a text is on a terminal, where it can be cut, and what of it may be printed at all.

use goalpost_text::printable;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns of a text that has been made printable.
pub(crate) fn columns(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    clusters(text).map(|(_, width)| width).sum()
}

/// What a reader sees as one character, with its columns. The sum over them is never less than a terminal uses.
fn clusters(text: &str) -> impl Iterator<Item = (&str, usize)> {
    text.graphemes(true).map(|cluster| (cluster, cluster.width()))
}

/// Adds a text of people to a line: nothing in it may move the cursor or turn the line around. Control characters
/// become their pictures, marks that reorder a line `�`, tabs and line breaks a blank.
pub(crate) fn push_printable(line: &mut String, text: &str) {
    let is_harmless = |b: u8| (0x20..0x7f).contains(&b);
    if text.bytes().all(is_harmless) {
        line.push_str(text);
    } else {
        line.extend(text.chars().map(|c| match c {
            '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}' => ' ',
            _ => printable(c),
        }));
    }
}

/// The same as a text of its own.
pub(crate) fn printed(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    push_printable(&mut line, text);
    line
}

/// Divides a text where it fits into so many columns: the part that does, and the rest.
pub(crate) fn split_at_column(text: &str, most: usize) -> (&str, &str) {
    let mut used = 0;
    let mut at = 0;
    for (cluster, width) in clusters(text) {
        if used + width > most {
            break;
        }
        used += width;
        at += cluster.len();
    }
    text.split_at(at)
}

/// Breaks a text into lines of so many columns, between words where that is possible. A text without words is no line.
pub(crate) fn wrap(text: &str, most: usize) -> Vec<String> {
    let most = most.max(2);
    let mut lines: Vec<String> = Vec::new();
    let mut room = 0;
    for word in text.split_whitespace() {
        let width = columns(word);
        match lines.last_mut() {
            Some(line) if width < room => {
                line.push(' ');
                line.push_str(word);
                room -= width + 1;
            }
            _ => room = begin(&mut lines, word, most),
        }
    }
    lines
}

/// Begins a line with a word, more of them where it is wider than one, and gives the columns that are left.
fn begin(lines: &mut Vec<String>, word: &str, most: usize) -> usize {
    let mut rest = word;
    loop {
        let (mut fits, mut left) = split_at_column(rest, most);
        if fits.is_empty() {
            (fits, left) = rest.split_at(rest.graphemes(true).next().map_or(rest.len(), str::len));
        }
        lines.push(fits.to_owned());
        if left.is_empty() {
            return most.saturating_sub(columns(fits));
        }
        rest = left;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_those_of_a_terminal() {
        for (text, expected) in [
            ("abc", 3),
            ("Grön", 4),
            ("目標", 4),
            ("😀", 2),
            ("👩‍🔧", 2),
            ("e\u{301}", 1),
            ("❤️", 2),
        ] {
            assert_eq!(columns(text), expected, "{text}");
        }
    }

    #[test]
    fn words_stay_whole_where_they_fit() {
        assert_eq!(wrap("one two three", 7), ["one two", "three"]);
        assert_eq!(wrap("  one  ", 7), ["one"]);
        assert_eq!(wrap("unbreakable", 4), ["unbr", "eaka", "ble"]);
        assert_eq!(wrap("目標目標 x", 5), ["目標", "目標", "x"]);
        assert!(wrap("", 7).is_empty());
    }

    #[test]
    fn a_line_stays_one_and_nothing_in_it_steers() {
        assert_eq!(printed("a\tb\nc\u{2028}d\u{1b}[2J"), "a b c d␛[2J");
    }
}
