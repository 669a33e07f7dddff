//! Placeholders: what a template leaves for its reader to fill in.

use goalpost_text::Span;

/// The first placeholder in a value: `[Number]`, `TBD`, `TODO`, `XX`, `XX%` or `???`. Never `[x]`, `[1]` or
/// `[text](link)`.
#[must_use]
pub fn placeholder(text: &str) -> Option<Span> {
    bracketed(text).or_else(|| word(text))
}

fn bracketed(text: &str) -> Option<Span> {
    let mut from = 0;
    while let Some(open) = text.get(from..)?.find('[') {
        let open = from + open;
        let close = open + text.get(open..)?.find(']')?;
        let inner = text.get(open + 1..close)?;
        let letters = inner.chars().filter(|c| c.is_alphabetic()).count();
        let link = text.get(close + 1..).is_some_and(|rest| rest.starts_with('('));
        if letters > 1 && !link {
            return Some(Span::from_usize(open, close + 1));
        }
        from = close + 1;
    }
    None
}

fn word(text: &str) -> Option<Span> {
    let placed = |word: &&str| {
        let bare = word.trim_matches(|c: char| matches!(c, '%' | '$' | '€' | '£' | ',' | '.'));
        matches!(bare, "TBD" | "TBA" | "TODO" | "XX" | "XXX" | "YY" | "???" | "??")
    };
    text.split_whitespace()
        .find(placed)
        .map(|word| crate::say::span_of(text, word))
}

#[cfg(test)]
mod tests {
    use super::placeholder;

    #[test]
    fn placeholders_are_found_and_brackets_of_another_kind_are_not() {
        for (text, found) in [
            ("[Number] people", Some("[Number]")),
            ("[Start] to [Target]", Some("[Start]")),
            ("<= [Limit]", Some("[Limit]")),
            ("XX% to 40%", Some("XX%")),
            ("TBD", Some("TBD")),
            ("???", Some("???")),
            ("[x] done", None),
            ("[1] to 2", None),
            ("[the page](https://example.org)", None),
            ("? to 40%", None),
            ("[never closed", None),
            ("", None),
        ] {
            assert_eq!(placeholder(text).map(|span| span.of(text)), found, "{text}");
        }
    }
}
