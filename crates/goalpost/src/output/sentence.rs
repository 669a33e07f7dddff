//! Messages as whole sentences, for readers that show them by themselves.

use goalpost_text::Diagnostic;

use super::plain::one_line;

/// What is wrong and what to type instead, on one line: "Nobody declares `@anna`. Did you mean `@ana`?"
pub(super) fn sentences(diagnostic: &Diagnostic) -> String {
    let message = sentence(&diagnostic.message);
    if diagnostic.help.is_empty() {
        return message;
    }
    format!("{message} {}", sentence(&diagnostic.help))
}

/// A clause as a sentence on one line: with a capital and a full stop, where it begins with a letter and ends without a
/// mark.
pub(super) fn sentence(clause: &str) -> String {
    let clause = one_line(clause);
    let mut letters = clause.chars();
    let mut sentence: String = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    sentence.push_str(letters.as_str());
    if !sentence.ends_with(['.', '?', '!', '…', ':']) {
        sentence.push('.');
    }
    sentence
}

#[cfg(test)]
mod tests {
    use goalpost_text::{Code, Span};

    use super::*;

    #[test]
    fn clauses_become_sentences() {
        for (clause, expected) in [
            ("nobody declares `@anna`", "Nobody declares `@anna`."),
            ("`x` is\n  wrong", "`x` is wrong."),
            ("did you mean `@ana`?", "Did you mean `@ana`?"),
            ("écrit mal", "Écrit mal."),
            ("", "."),
        ] {
            assert_eq!(sentence(clause), expected);
        }
    }

    #[test]
    fn the_help_follows_where_there_is_any() {
        let found = Diagnostic::new(Code("L05"), Span::default(), "that is no day");
        assert_eq!(sentences(&found), "That is no day.");
        assert_eq!(sentences(&found.help("type one")), "That is no day. Type one.");
    }
}
