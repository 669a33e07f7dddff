//! Feeding the grammar: a text goes through it in chunks of whole lines, which bounds what pest holds in memory.
//!
//! Odd blanks (no-break spaces, zero-width characters, tabs between words) are shown to the grammar as plain blanks of
//! the same length, so that offsets stay those of the text; lone carriage returns end a line like any other ending.

use std::borrow::Cow;
use std::sync::Arc;

use goalpost_text::{Code, Diagnostic, Span};
use pest::{Parser, Token};

use crate::build::{Builder, RawToken};
use crate::grammar::{Goals, Rule};
use crate::tree::Tree;

/// The largest file that is read, in bytes: 1 GiB.
pub const MAX_FILE_BYTES: usize = 1 << 30;
/// The longest line that is read, in bytes: 1 MiB.
pub const MAX_LINE_BYTES: usize = 1 << 20;

/// How much text goes through the grammar at once, in bytes: 64 KiB.
const CHUNK_BYTES: usize = 1 << 16;

/// Reads a text. There is a tree for every text; what is wrong with it is among [`Tree::diagnostics`].
#[must_use]
pub fn parse(text: impl Into<Arc<str>>) -> Tree {
    let text = text.into();
    if text.len() > MAX_FILE_BYTES {
        return too_large(&text);
    }
    let mut builder = Builder::new(&text);
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    feed(&mut builder, &text, start, text.len());
    builder.finish(Arc::clone(&text))
}

/// Reads the ```` ```goals ```` fences of a Markdown text, each for itself, with offsets and lines of the whole text.
/// A fence that says ```` ```goals example ```` does not count.
#[must_use]
pub fn parse_markdown(text: impl Into<Arc<str>>) -> Tree {
    let text = text.into();
    if text.len() > MAX_FILE_BYTES {
        return too_large(&text);
    }
    let mut builder = Builder::new(&text);
    let mut open: Option<Fence> = None;
    let mut fed = 0;
    for (start, end) in line_ranges(&text) {
        let line = &text[start..end];
        match open.take() {
            None => {
                open = Fence::opened_by(line);
                builder.outside(start);
                fed = end;
            }
            Some(fence) if fence.closed_by(line) => {
                if fence.counts {
                    feed(&mut builder, &text, fed, start);
                    builder.close_all();
                }
                builder.outside(start);
                fed = end;
            }
            Some(fence) => {
                if !fence.counts {
                    builder.outside(start);
                }
                open = Some(fence);
            }
        }
    }
    if open.is_some_and(|fence| fence.counts) {
        feed(&mut builder, &text, fed, text.len());
    }
    builder.finish(Arc::clone(&text))
}

/// An open code fence of a Markdown text.
struct Fence {
    mark: char,
    length: usize,
    counts: bool,
}

impl Fence {
    fn opened_by(line: &str) -> Option<Self> {
        let line = line.trim();
        let mark = line.chars().next().filter(|&c| c == '`' || c == '~')?;
        let length = line.chars().take_while(|&c| c == mark).count();
        let info = line.get(length..)?;
        let words: Vec<&str> = info.split_whitespace().collect();
        (length >= 3 && !info.contains('`')).then(|| Self {
            mark,
            length,
            counts: words.first() == Some(&"goals") && words.get(1) != Some(&"example"),
        })
    }

    fn closed_by(&self, line: &str) -> bool {
        let line = line.trim();
        line.len() >= self.length && line.chars().all(|c| c == self.mark)
    }
}

fn line_ranges(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut done = 0;
    memchr::memchr_iter(b'\n', text.as_bytes())
        .map(|at| at + 1)
        .chain(std::iter::once(text.len()))
        .filter_map(move |end| {
            let start = std::mem::replace(&mut done, end);
            (start < end).then_some((start, end))
        })
}

fn too_large(text: &Arc<str>) -> Tree {
    let mut builder = Builder::new("");
    builder.report(
        Diagnostic::new(
            Code("L23"),
            Span::empty(0),
            "this file is larger than 1 GiB and was not read",
        )
        .help("split it into several files, for example one for each team or quarter"),
    );
    builder.finish(Arc::clone(text))
}

/// Sends `text[start..end]` through the grammar, chunk by chunk.
fn feed(builder: &mut Builder<'_>, text: &str, start: usize, end: usize) {
    let bytes = text.as_bytes();
    let mut at = start;
    while at < end {
        let soft = (at + CHUNK_BYTES).min(end);
        let cut = if soft == end {
            end
        } else {
            memchr::memrchr(b'\n', &bytes[at..soft]).map_or_else(
                || memchr::memchr(b'\n', &bytes[soft..end]).map_or(end, |more| soft + more + 1),
                |last| at + last + 1,
            )
        };
        chunk(builder, text, at, cut);
        at = cut;
    }
}

/// One chunk; cut further at carriage returns that stand alone.
fn chunk(builder: &mut Builder<'_>, text: &str, start: usize, end: usize) {
    let bytes = &text.as_bytes()[start..end];
    if !has_oddities(bytes) {
        lines(builder, text, &text[start..end], start);
        return;
    }
    let shown = plain_blanks(builder, &text[start..end], start);
    let mut done = 0;
    for at in memchr::memchr_iter(b'\r', bytes) {
        if bytes.get(at + 1) == Some(&b'\n') {
            continue;
        }
        builder.odd_blank(start + at, '\r');
        lines(builder, text, &shown[done..at], start + done);
        if bytes[done..at].last().is_none_or(|&b| b == b'\n') {
            builder.blank(start + at);
        }
        done = at + 1;
    }
    lines(builder, text, &shown[done..], start + done);
}

/// Whether there is anything but printable ASCII and `\n` in it.
fn has_oddities(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .fold(false, |odd, &b| odd | ((b < 0x20) & (b != b'\n')) | (b >= 0x7f))
}

/// The text with every odd blank, and every tab behind the indentation, replaced by blanks of the same length.
fn plain_blanks<'t>(builder: &mut Builder<'_>, text: &'t str, base: usize) -> Cow<'t, str> {
    let mut shown: Option<String> = None;
    let mut indentation = true;
    for (at, c) in text.char_indices() {
        let odd = is_odd(c);
        if odd {
            builder.odd_blank(base + at, c);
        }
        if odd || (c == '\t' && !indentation) {
            let shown = shown.get_or_insert_with(|| text.to_owned());
            shown.replace_range(at..at + c.len_utf8(), "   ".get(..c.len_utf8()).unwrap_or(" "));
        }
        indentation = match c {
            '\n' | '\r' => true,
            ' ' | '\t' => indentation,
            _ => false,
        };
    }
    shown.map_or(Cow::Borrowed(text), Cow::Owned)
}

/// Blanks that look like a plain one or like nothing, and control characters. A carriage return is none of them here.
fn is_odd(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{1680}'
        | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{2064}' | '\u{3000}' | '\u{feff}')
}

/// Whole lines, and perhaps a rest without an ending.
fn lines(builder: &mut Builder<'_>, text: &str, shown: &str, base: usize) {
    let whole = memchr::memrchr(b'\n', shown.as_bytes()).map_or(0, |last| last + 1);
    let mut at = 0;
    while at < whole {
        let line_end = memchr::memchr(b'\n', &shown.as_bytes()[at..whole]).map_or(whole, |next| at + next + 1);
        if line_end - at > MAX_LINE_BYTES {
            builder.too_long(base + at, base + line_end);
            at = line_end;
            continue;
        }
        let read = read(builder, Rule::chunk, text, &shown[at..whole], base + at);
        // The grammar takes every line; were there one that it does not, it is kept as an error line.
        if read == 0 {
            builder.junk(base + at, base + line_end);
            at = line_end;
        }
        at += read;
    }
    if whole == shown.len() {
        return;
    }
    if shown.len() - whole > MAX_LINE_BYTES {
        builder.too_long(base + whole, base + shown.len());
    } else if read(builder, Rule::last, text, &shown[whole..], base + whole) == 0 {
        builder.junk(base + whole, base + shown.len());
    }
}

/// Sends text through one rule and its lines to the builder; how many bytes of whole lines were read.
fn read(builder: &mut Builder<'_>, rule: Rule, text: &str, shown: &str, base: usize) -> usize {
    let Ok(pairs) = Goals::parse(rule, shown) else {
        return 0;
    };
    let mut raw: Vec<RawToken> = Vec::with_capacity(16);
    let (mut line_start, mut shape, mut token_start, mut read) = (0, Rule::line, 0, 0);
    for token in pairs.tokens() {
        match token {
            Token::Start { rule, pos } => match rule {
                Rule::chunk => {}
                Rule::line | Rule::last => {
                    line_start = pos.pos();
                    shape = Rule::line;
                    raw.clear();
                }
                Rule::named | Rule::event | Rule::step | Rule::note | Rule::comment => shape = rule,
                _ => token_start = pos.pos(),
            },
            Token::End { rule, pos } => match rule {
                Rule::chunk | Rule::named | Rule::event | Rule::step | Rule::note | Rule::comment => {}
                Rule::line | Rule::last => {
                    read = pos.pos();
                    builder.line(text, shape, base + line_start, base + read, &raw);
                }
                _ => raw.push(RawToken {
                    rule,
                    start: to_u32(base + token_start),
                    end: to_u32(base + pos.pos()),
                }),
            },
        }
    }
    read
}

fn to_u32(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
