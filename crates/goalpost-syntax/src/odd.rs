//! Blanks that look like a plain one or like nothing: harmless in people's text, a trap in the machine's half.

use goalpost_text::{Code, Diagnostic, Edit, Safety, Span};

use crate::tree::{LineKind, Node, Tree};

/// One of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OddBlank {
    pub(crate) at: u32,
    pub(crate) c: char,
}

/// What is to be said of them: once a line, for those that matter. Control characters matter everywhere.
pub(crate) fn odd_blanks(tree: &Tree, found: &[OddBlank]) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    let mut rest = found;
    while let Some(first) = rest.first() {
        let Some(node) = tree.line_at(first.at) else {
            return out;
        };
        let end = node.full_span().end;
        let count = rest.partition_point(|odd| odd.at < end).max(1);
        let (here, behind) = rest.split_at(count);
        rest = behind;
        let prose = prose_start(node);
        let matter: Vec<OddBlank> = here
            .iter()
            .copied()
            .filter(|odd| odd.at < prose || is_control(odd.c))
            .collect();
        if let Some(first) = matter.first() {
            out.push(diagnostic(*first, &matter));
        }
    }
    out
}

/// Where a line's words begin: what stands there is its author's own.
fn prose_start(node: Node<'_>) -> u32 {
    match node.kind() {
        LineKind::Blank | LineKind::Comment | LineKind::Note | LineKind::Outside => node.span().start,
        LineKind::Field if node.field_name().is_some_and(|field| !field.is_prose()) => u32::MAX,
        LineKind::Error => u32::MAX,
        _ => match node.value().span {
            value if value.is_empty() => u32::MAX,
            value => value.start,
        },
    }
}

fn is_control(c: char) -> bool {
    c.is_control()
}

fn diagnostic(first: OddBlank, all: &[OddBlank]) -> Diagnostic {
    let span = |odd: &OddBlank| Span::new(odd.at, odd.at + u32::try_from(odd.c.len_utf8()).unwrap_or(1));
    let what = match first.c {
        '\r' => "a line ends with a lone carriage return, as old Macs wrote it".to_owned(),
        '\u{a0}' => "there is a no-break space where a plain blank belongs".to_owned(),
        '\u{ad}' => "there is a soft hyphen, which nobody sees".to_owned(),
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => {
            format!("there is a character that nobody sees (U+{:04X})", first.c as u32)
        }
        c if c.is_control() => format!("there is a control character (U+{:04X})", c as u32),
        c => format!(
            "there is an unusual blank (U+{:04X}) where a plain one belongs",
            c as u32
        ),
    };
    let replacement = match first.c {
        '\r' => "\n",
        c if c.is_whitespace() => " ",
        _ => "",
    };
    let edits = all
        .iter()
        .filter(|odd| (odd.c == '\r') == (first.c == '\r'))
        .map(|odd| {
            Edit::new(
                span(odd),
                if odd.c.is_whitespace() && odd.c != '\r' {
                    " "
                } else {
                    replacement
                },
            )
        })
        .collect();
    let title = match first.c {
        '\r' => "end the line with a line feed",
        c if c.is_whitespace() => "write a plain blank",
        _ => "take it out",
    };
    Diagnostic::new(Code("L20"), span(&first), what)
        .help(match first.c {
            '\r' => "save the file with Unix (LF) or Windows (CRLF) line endings",
            c if c.is_whitespace() => "type a plain blank",
            _ => "delete it, and type the word again if it looks odd",
        })
        .fix_edits(title, Safety::Safe, edits)
}
