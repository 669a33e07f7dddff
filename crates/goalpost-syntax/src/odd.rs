//! Blanks that look like a plain one or like nothing: harmless in people's text, a trap in the machine's half.

use goalpost_text::{Code, Diagnostic, Edit, Safety, Span};

use crate::build::Reports;
use crate::tree::{LineKind, TokenData};
use crate::vocabulary::FieldName;

/// How many places a fix takes one by one; more are one edit.
const MOST_EDITS: usize = 64;

/// How far around a lone carriage return the other endings are looked at, in bytes.
const NEAR: usize = 4096;

/// One of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OddBlank {
    pub(crate) at: u32,
    pub(crate) c: char,
}

impl OddBlank {
    pub(crate) fn new(at: usize, c: char) -> Self {
        Self {
            at: u32::try_from(at).unwrap_or(u32::MAX),
            c,
        }
    }

    /// Whether it is in the machine's half of a line whose words start at `prose`. Control characters matter everywhere.
    pub(crate) fn matters(self, prose: u32) -> bool {
        self.at < prose || self.c.is_control()
    }

    fn span(self) -> Span {
        Span::new(self.at, self.at + u32::try_from(self.c.len_utf8()).unwrap_or(1))
    }

    /// What belongs there instead.
    fn replacement(self) -> &'static str {
        match self.c {
            '\r' => "\n",
            c if c.is_whitespace() => " ",
            _ => "",
        }
    }
}

/// Where the words of a line begin, given its kind, the number of its field name and its tokens: what stands there is
/// its author's own.
pub(crate) fn prose_start(kind: LineKind, word: u8, tokens: &[TokenData]) -> u32 {
    let first = tokens.first().map_or(0, |token| token.start);
    let value = tokens.last().filter(|last| last.kind().is_value());
    match kind {
        LineKind::Blank | LineKind::Comment | LineKind::Note | LineKind::Outside => first,
        LineKind::Error => u32::MAX,
        LineKind::Field if !FieldName::from_number(word).is_some_and(FieldName::is_prose) => u32::MAX,
        _ => value.map_or(u32::MAX, |value| value.start),
    }
}

/// Reports those that matter on one line: the blanks, and a carriage return that ends it.
pub(crate) fn report(text: &str, found: &[OddBlank], reports: &mut Reports) {
    let (ending, blanks) = match found.split_last() {
        Some((last, blanks)) if last.c == '\r' => (Some(*last), blanks),
        _ => (None, found),
    };
    if let Some(&first) = blanks.first() {
        reports.add(|| odd_blank(text, first, blanks));
    }
    if let Some(ending) = ending {
        reports.add(|| lone_return(text, ending));
    }
}

fn lone_return(text: &str, ending: OddBlank) -> Diagnostic {
    Diagnostic::new(
        Code("L20"),
        ending.span(),
        "a line ends with a lone carriage return, as old Macs wrote it",
    )
    .help("save the file with Unix (LF) or Windows (CRLF) line endings")
    .fix(
        "end the line as its neighbours end",
        Safety::Safe,
        ending.span(),
        ending_near(text, ending.at as usize),
    )
}

/// How the lines near a place end: as the last before it, else the first behind it.
fn ending_near(text: &str, at: usize) -> &'static str {
    let bytes = text.as_bytes();
    let before = at.saturating_sub(NEAR);
    let behind = (at + NEAR).min(bytes.len());
    let feed = |from: usize, to: usize| bytes.get(from..to).unwrap_or_default();
    let last = memchr::memrchr(b'\n', feed(before, at)).map(|found| before + found);
    let feed = last.or_else(|| memchr::memchr(b'\n', feed(at, behind)).map(|found| at + found));
    let is_after_return = feed.and_then(|feed| feed.checked_sub(1)).and_then(|at| bytes.get(at)) == Some(&b'\r');
    if is_after_return { "\r\n" } else { "\n" }
}

fn odd_blank(text: &str, first: OddBlank, all: &[OddBlank]) -> Diagnostic {
    let c = first.c;
    let what = match c {
        '\u{a0}' => "there is a no-break space where a plain blank belongs".to_owned(),
        '\u{ad}' => "there is a soft hyphen, which nobody sees".to_owned(),
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}' => {
            format!("there is a character that nobody sees (U+{:04X})", c as u32)
        }
        c if c.is_control() => format!("there is a control character (U+{:04X})", c as u32),
        c => format!(
            "there is an unusual blank (U+{:04X}) where a plain one belongs",
            c as u32
        ),
    };
    let (help, title) = if c.is_whitespace() {
        ("type a plain blank", "write a plain blank")
    } else {
        ("delete it, and type the word again if it looks odd", "take it out")
    };
    Diagnostic::new(Code("L20"), first.span(), what)
        .help(help)
        .fix_edits(title, Safety::Safe, edits(text, first, all))
}

/// One edit for each of them, or, where they are many, one for all.
fn edits(text: &str, first: OddBlank, all: &[OddBlank]) -> Vec<Edit> {
    if all.len() <= MOST_EDITS {
        return all.iter().map(|odd| Edit::new(odd.span(), odd.replacement())).collect();
    }
    let whole = all.last().map_or(first.span(), |last| first.span().cover(last.span()));
    let mut plain = String::new();
    let mut done = whole.start;
    for odd in all {
        plain.push_str(Span::new(done, odd.at).of(text));
        plain.push_str(odd.replacement());
        done = odd.span().end;
    }
    vec![Edit::new(whole, plain)]
}
