//! Text from files, made safe to print: nothing in a file may move the cursor, ring the bell or turn the line around.

use std::borrow::Cow;

/// The character itself, or what is shown in its place. Control characters become their pictures (`␛`), marks that
/// reorder the line (which can make a line read as what it is not) become `�`.
pub fn shown(c: char) -> char {
    match c {
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => '\u{fffd}',
        _ => c,
    }
}

/// The text as it may be printed; line breaks stay.
pub fn plain(text: &str) -> Cow<'_, str> {
    let harmless = |c: char| c == '\n' || shown(c) == c;
    if text.chars().all(harmless) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|c| if c == '\n' { c } else { shown(c) }).collect())
}

/// The text as it may be printed on one line.
pub fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains('\n') {
        let joined: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        return Cow::Owned(plain(&joined.join(" ")).into_owned());
    }
    plain(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_gets_through() {
        assert_eq!(
            plain("a\u{1b}[2Jb\u{7}\u{9b}c\u{202e}d\n"),
            "a␛[2Jb␇\u{fffd}c\u{fffd}d\n"
        );
        assert!(matches!(plain("Größe 😀 שלום\n"), Cow::Borrowed(_)));
    }

    #[test]
    fn a_message_of_several_lines_fits_on_one() {
        assert_eq!(one_line("first\n  second\n\nthird"), "first second third");
    }
}
