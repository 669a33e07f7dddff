//! What parsing costs, counted rather than timed. Alone in its file: pest's limit is one for the whole process.

#[path = "../benches/inputs/mod.rs"]
#[allow(dead_code)]
mod inputs;

use std::num::NonZeroUsize;

use goalpost_syntax::{LineKind, parse};

/// Text that goes through the grammar in one chunk.
const ONE_CHUNK: usize = 60_000;

#[test]
fn a_line_costs_twenty_calls_of_the_grammar() {
    let text = inputs::workspace(ONE_CHUNK);
    let lines = text.lines().count();
    pest::set_call_limit(NonZeroUsize::new(20 * lines));
    let within = parse(text.as_str());
    pest::set_call_limit(NonZeroUsize::new(10 * lines));
    let beyond = parse(text.as_str());
    pest::set_call_limit(None);
    assert_eq!(within.diagnostics(), []);
    assert!(
        beyond
            .lines()
            .all(|line| matches!(line.kind(), LineKind::Error | LineKind::Blank)),
        "the limit counts"
    );
}
