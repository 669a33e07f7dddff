//! Feeding the grammar: a text goes through it in chunks of whole lines, which bounds what pest holds in memory.

use std::sync::Arc;

use goalpost_text::{Code, Diagnostic, Span};

use crate::build::Builder;
use crate::read::read;
use crate::shown::Shown;
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

/// The tree of a text that is too large to be read: no lines, and the reason.
pub(crate) fn too_large(text: &Arc<str>) -> Tree {
    let mut builder = Builder::new("");
    builder.report(|| {
        Diagnostic::new(
            Code("L23"),
            Span::empty(0),
            "this file is larger than 1 GiB and was not read",
        )
        .help("split it into several files, for example one for each team or quarter")
    });
    builder.finish(Arc::clone(text))
}

/// Sends `text[start..end]` through the grammar, chunk by chunk.
pub(crate) fn feed(builder: &mut Builder<'_>, text: &str, start: usize, end: usize) {
    let bytes = text.as_bytes();
    let mut shown = Shown::default();
    let mut at = start;
    while at < end {
        let cut = cut(bytes, at, end);
        if cut - at > MAX_LINE_BYTES {
            builder.too_long(at, cut);
        } else {
            read(builder, &mut shown, text, at, cut);
        }
        at = cut;
    }
}

/// Where the chunk that starts at `at` ends: behind the last line that ends in it, or behind its first line where that
/// is longer than a chunk.
fn cut(bytes: &[u8], at: usize, end: usize) -> usize {
    let soft = at.saturating_add(CHUNK_BYTES).min(end);
    if soft == end {
        return end;
    }
    let found = memchr::memrchr2(b'\n', b'\r', &bytes[at..soft])
        .map(|last| at + last)
        .or_else(|| memchr::memchr2(b'\n', b'\r', &bytes[soft..end]).map(|next| soft + next));
    match found {
        Some(ending) if bytes[ending] == b'\r' && bytes[..end].get(ending + 1) == Some(&b'\n') => ending + 2,
        Some(ending) => ending + 1,
        None => end,
    }
}
