//! What of a text from a file may be printed: nothing in it may move the cursor, ring the bell or turn the line around.

/// The character itself, or what is shown in its place. Control characters become their pictures (`␛`), marks that
/// reorder the line (which can make a line read as what it is not) become `�`.
#[must_use]
pub fn printable(c: char) -> char {
    match c {
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => char::REPLACEMENT_CHARACTER,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_gets_through() {
        let shown: String = "a\u{1b}[2Jb\u{7}\t\u{7f}\u{9b}c\u{202e}d\u{2069}é"
            .chars()
            .map(printable)
            .collect();
        assert_eq!(shown, "a␛[2Jb␇␉␡\u{fffd}c\u{fffd}d\u{fffd}é");
    }
}
