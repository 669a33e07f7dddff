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

    /// Whether it is in the machine's half of a line whose words start at `prose`. Control characters matter
    /// everywhere.
    pub(crate) fn matters(self, prose: u32) -> bool {
        self.at < prose || self.c.is_control()
    }

    fn span(self) -> Span {
        Span::new(self.at, self.at + u32::try_from(self.c.len_utf8()).unwrap_or(1))
    }

    /// What belongs there instead. A control character parts what stands on both sides of it, as a blank does.
    fn replacement(self, text: &str) -> &'static str {
        match self.c {
            '\r' => "\n",
            c if c.is_whitespace() => " ",
            c if c.is_control() && self.parts_words(text) => " ",
            _ => "",
        }
    }

    fn parts_words(self, text: &str) -> bool {
        let Span { start, end } = self.span();
        let before = text.get(..start as usize).and_then(|before| before.chars().next_back());
        let behind = text.get(end as usize..).and_then(|behind| behind.chars().next());
        let is_of_word = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace() && !c.is_control());
        is_of_word(before) && is_of_word(behind)
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

/// How much text a fix may write anew, in bytes: it is held beside the text, more than once.
const LARGEST_FIX: u32 = 1 << 20;

/// Lone carriage returns of a file, or of a fence: a few are a mistake each, more are how it was saved.
#[derive(Debug, Default)]
pub(crate) struct Returns {
    count: usize,
    first: [u32; Self::FEW],
    last: u32,
}

impl Returns {
    const FEW: usize = 3;

    fn add(&mut self, at: u32) {
        if let Some(first) = self.first.get_mut(self.count) {
            *first = at;
        }
        self.last = at;
        self.count += 1;
    }

    /// Says what there is to say of them, and forgets them.
    pub(crate) fn report(&mut self, text: &str, reports: &mut Reports) {
        let found = std::mem::take(self);
        if found.count > Self::FEW {
            reports.add(|| found.all(text));
            return;
        }
        for &at in &found.first[..found.count] {
            reports.add(|| lone_return(text, at));
        }
    }

    fn all(&self, text: &str) -> Diagnostic {
        let whole = Span::new(self.first[0], self.last + 1);
        let message = format!(
            "{} lines end with a lone carriage return, as old Macs wrote it",
            self.count
        );
        let found = Diagnostic::new(Code("L20"), Span::new(whole.start, whole.start + 1), message)
            .help("save the file with Unix (LF) or Windows (CRLF) line endings");
        if whole.len() > LARGEST_FIX {
            return found;
        }
        let ending = ending_near(text, whole.start as usize);
        let mut mended = String::new();
        let mut rest = whole.of(text);
        while let Some(at) = memchr::memchr(b'\r', rest.as_bytes()) {
            mended.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            mended.push_str(if rest.starts_with('\n') { "\r" } else { ending });
        }
        mended.push_str(rest);
        found.fix("end the lines as their neighbours end", Safety::Safe, whole, mended)
    }
}

/// Reports those that matter on one line: the blanks, and a carriage return that ends it.
pub(crate) fn report(text: &str, found: &[OddBlank], returns: &mut Returns, reports: &mut Reports) {
    let (ending, blanks) = match found.split_last() {
        Some((last, blanks)) if last.c == '\r' => (Some(*last), blanks),
        _ => (None, found),
    };
    if let Some(&first) = blanks.first() {
        reports.add(|| odd_blank(text, first, blanks));
    }
    if let Some(ending) = ending {
        returns.add(ending.at);
    }
}

fn lone_return(text: &str, at: u32) -> Diagnostic {
    let span = Span::new(at, at + 1);
    Diagnostic::new(
        Code("L20"),
        span,
        "a line ends with a lone carriage return, as old Macs wrote it",
    )
    .help("save the file with Unix (LF) or Windows (CRLF) line endings")
    .fix(
        "end the line as its neighbours end",
        Safety::Safe,
        span,
        ending_near(text, at as usize),
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
    } else if c.is_control() {
        (
            "type a plain blank, or the word again if it looks odd",
            "write a plain blank",
        )
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
        return all
            .iter()
            .map(|odd| Edit::new(odd.span(), odd.replacement(text)))
            .collect();
    }
    let whole = all.last().map_or(first.span(), |last| first.span().cover(last.span()));
    let mut plain = String::new();
    let mut done = whole.start;
    for odd in all {
        plain.push_str(Span::new(done, odd.at).of(text));
        plain.push_str(odd.replacement(text));
        done = odd.span().end;
    }
    vec![Edit::new(whole, plain)]
}
