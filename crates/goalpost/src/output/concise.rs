//! One line for each finding, as compilers write it: `path:line:column: error[L05] message`.

use std::io::{self, Write};

use super::Finding;
use super::plain::one_line;

/// Writes the findings in the order given.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, findings: &[Finding<'_>]) -> io::Result<()> {
    for finding in findings {
        let diagnostic = finding.diagnostic;
        let (line, column) = finding.page().line_and_column(diagnostic.span);
        writeln!(
            out,
            "{}:{line}:{column}: {}[{}] {}",
            one_line(finding.page().path()),
            diagnostic.severity.as_str(),
            diagnostic.code,
            one_line(&diagnostic.message)
        )?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use goalpost_text::{Code, Diagnostic, Span};

    use super::*;
    use crate::output::{Book, Page};

    #[test]
    fn columns_count_characters_from_one() {
        let book = Book::new(vec![Page::new("a.goals", "goal: é😀x\n")]);
        let diagnostic = Diagnostic::new(Code("L05"), Span::new(12, 13), "`x` is\nwrong");
        let mut out = Vec::new();
        let finding = Finding {
            book: &book,
            diagnostic: &diagnostic,
            thing: None,
        };
        write(&mut out, &[finding]).unwrap();
        assert_eq!(
            String::from_utf8(out).unwrap(),
            "a.goals:1:9: error[L05] `x` is wrong\n"
        );
    }
}
