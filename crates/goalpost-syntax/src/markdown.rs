//! Goals in Markdown: the ```` ```goals ```` fences of a text, each read for itself.

use std::sync::Arc;

use crate::build::Builder;
use crate::chunks::{MAX_FILE_BYTES, feed, too_large};
use crate::tree::Tree;

/// Reads the ````
/// ```goals ```` fences of a Markdown text, each for itself, with offsets and lines of the whole text. A fence that says ```` ```goals
/// example ```` or ```` ```goals fragment ```` does not count, nor does one inside another.
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
                    builder.end_fence();
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
    /// Its indentation does not count: a fence may stand in a list, however deep.
    fn opened_by(line: &str) -> Option<Self> {
        let line = line.trim_start_matches('\u{feff}').trim();
        let mark = line.chars().next().filter(|&c| c == '`' || c == '~')?;
        let length = line.chars().take_while(|&c| c == mark).count();
        let info = line.get(length..)?;
        let mut words = info.split_whitespace();
        // What follows a fence of backticks has none (CommonMark 0.31, 4.5), else it is code within a line.
        (length >= 3 && !(mark == '`' && info.contains('`'))).then(|| Self {
            mark,
            length,
            counts: words.next().is_some_and(is_goals) && !words.next().is_some_and(is_shown_only),
        })
    }

    fn closed_by(&self, line: &str) -> bool {
        let line = line.trim();
        line.len() >= self.length && line.chars().all(|c| c == self.mark)
    }
}

/// Whether the first word behind a fence marks it as ours: `goals` in any capitals, or `{.goals}` as Pandoc has it.
fn is_goals(word: &str) -> bool {
    let name = word.strip_prefix("{.").unwrap_or(word).trim_end_matches('}');
    name.eq_ignore_ascii_case("goals")
}

/// Whether the second word says that a fence is only shown.
fn is_shown_only(word: &str) -> bool {
    let name = word.trim_start_matches('.').trim_end_matches('}');
    ["example", "fragment"]
        .iter()
        .any(|shown| name.eq_ignore_ascii_case(shown))
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
