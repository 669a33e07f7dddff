//! Findings as workflow commands of GitHub Actions, which shows them beside the changed lines.
//!
//! The form and its escapes are those of the workflow commands' documentation: a message must not hold a bare `%`, CR
//! or LF, and a property no `:` or `,` besides.

use std::borrow::Cow;
use std::io::{self, Write};

use goalpost_text::Severity;

use super::plain::one_line;
use super::sentence::sentences;
use super::{Catalogue, Finding};

/// Writes one command for each finding, in the order given.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, findings: &[Finding<'_>], catalogue: Catalogue) -> io::Result<()> {
    for finding in findings {
        let diagnostic = finding.diagnostic;
        let code = diagnostic.code;
        writeln!(
            out,
            "::{} title={},file={},{}::{}",
            command(diagnostic.severity),
            property(&format!("{code} {}", catalogue(code).name)),
            property(&one_line(finding.page().path())),
            place(finding),
            data(&sentences(diagnostic))
        )?;
    }
    Ok(())
}

fn command(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "notice",
    }
}

/// Lines, and columns where the place lies on one: GitHub takes them only then.
fn place(finding: &Finding<'_>) -> String {
    let page = finding.page();
    let span = finding.diagnostic.span;
    let (start, end) = (page.position(span.start), page.position(span.end));
    let (line, column) = (start.line + 1, start.column + 1);
    if end.line != start.line {
        return format!("line={line},endLine={}", end.line + 1);
    }
    format!("line={line},endLine={line},col={column},endColumn={}", end.column + 1)
}

fn data(text: &str) -> Cow<'_, str> {
    escaped(text, &['%', '\r', '\n'])
}

fn property(text: &str) -> Cow<'_, str> {
    escaped(text, &['%', '\r', '\n', ':', ','])
}

fn escaped<'t>(text: &'t str, special: &[char]) -> Cow<'t, str> {
    if !text.contains(special) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if special.contains(&c) {
            out.push_str(&format!("%{:02X}", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use goalpost_text::{Code, Diagnostic, Span};

    use super::*;
    use crate::output::{Book, Page, RuleText};

    fn written(path: &str, text: &str, diagnostic: &Diagnostic) -> String {
        let book = Book::new(vec![Page::new(path, text)]);
        let finding = Finding {
            book: &book,
            diagnostic,
            thing: None,
        };
        let mut out = Vec::new();
        let rule = |_| RuleText {
            name: "bad-day",
            source: "",
        };
        write(&mut out, &[finding], rule).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn what_would_end_a_property_or_a_line_is_escaped() {
        let found = Diagnostic::new(Code("L05"), Span::new(6, 8), "100% of `a:b,c`\nis wrong");
        assert_eq!(
            written("a,b:c%.goals", "goal: é\n", &found),
            "::error title=L05 bad-day,file=a%2Cb%3Ac%25.goals,line=1,endLine=1,col=7,endColumn=8::100%25 of `a:b,c` \
             is wrong.\n"
        );
    }

    #[test]
    fn a_message_cannot_start_a_command_of_its_own() {
        let found = Diagnostic::new(Code("L05"), Span::new(0, 1), "x\r\n::set-output name=a::b");
        assert_eq!(written("a", "x", &found).lines().count(), 1);
    }

    #[test]
    fn a_place_over_several_lines_has_no_columns() {
        let mut found = Diagnostic::new(Code("L05"), Span::new(0, 5), "x");
        found.severity = Severity::Hint;
        assert!(written("a", "ab\ncd\n", &found).starts_with("::notice title=L05 bad-day,file=a,line=1,endLine=2::X."));
    }
}
