//! What was found wrong, up to a limit: nobody reads more, and a hostile text must not fill the memory with it.

use goalpost_text::{Code, Diagnostic, Span};

/// How many findings about its lines a file can have before the rest is only counted.
pub(super) const MOST: usize = goalpost_text::MOST_FINDINGS as usize;

/// The findings of one file.
#[derive(Debug, Default)]
pub(crate) struct Reports {
    kept: Vec<Diagnostic>,
    /// How many there are beyond those.
    left_out: usize,
}

impl Reports {
    /// Whether another one would still be kept.
    pub(crate) fn has_room(&self) -> bool {
        self.kept.len() < MOST
    }

    /// Adds one; where there are too many it is not even made.
    pub(crate) fn add(&mut self, diagnostic: impl FnOnce() -> Diagnostic) {
        if self.has_room() {
            self.kept.push(diagnostic());
        } else {
            self.left_out += 1;
        }
    }

    /// Counts one that is not made.
    pub(super) fn leave_out(&mut self) {
        self.left_out += 1;
    }

    /// All of them, in the order of the lines.
    pub(crate) fn finish(mut self) -> Vec<Diagnostic> {
        self.kept
            .sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.code));
        let last = self.kept.last().map_or(Span::empty(0), |last| last.span);
        if self.left_out > 0 {
            let (kept, left_out) = (MOST, self.left_out);
            self.kept.push(
                Diagnostic::new(
                    Code("L23"),
                    last,
                    format!("this file has more than {kept} mistakes; {left_out} more are not listed"),
                )
                .help("mend those that are listed and check again; is this a file of goals?"),
            );
        }
        self.kept.shrink_to_fit();
        self.kept
    }
}
