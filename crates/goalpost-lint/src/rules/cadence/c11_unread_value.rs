//! Values and days that stand where only people read.

use goalpost_model::{EventRef, unit_of};
use goalpost_syntax::{FactKinds, Keyword};
use goalpost_text::{Diagnostic, Edit, Safety, Span};
use goalpost_values::{Quantity, Unit};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::words::quoted;

declare_rule! {
    /// A remark begins with what would be a value or a status of its thing, were it not behind the colon.
    ///
    /// What is behind the colon is people's words, and counts for nothing. A value is one where it has the unit of the
    /// thing's measure.
    "C11" "unread-value" {
        level: Hint,
        why: "Whoever typed it thinks that it is logged, and the figures do not know it.",
        source: "Goalpost's own: a colon behind the day is what chats and diaries have.",
        fix: Unsafe,
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-11-16: 22 pages
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-11-16 22 pages
",
        check: Check::Workspace(check),
    }
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let remarks = context.model.events().filter(|event| event.kinds() == FactKinds::NONE);
    for event in remarks {
        if let Some(said) = said(event) {
            sink.report(event.thing(), finding(event, said));
        }
    }
}

/// The words at the start of a remark that would be facts before its colon, and nothing else than a comment behind
/// them.
fn said(event: EventRef<'_>) -> Option<&str> {
    let words = event.words();
    let judged = matches!(
        event.thing().keyword(),
        Keyword::Objective | Keyword::Result | Keyword::Goal
    );
    let mut end = amount(event, words).unwrap_or(0);
    let rest = words.get(end..)?.trim_start();
    let status = rest.split([' ', '\t', ',', ';', ':', '.']).next().unwrap_or_default();
    if judged && STATUSES.contains(&status) {
        end = words.len() - rest.len() + status.len();
    }
    let behind = words.get(end..)?;
    let ends = behind.is_empty() || behind.starts_with([',', ';', ':', '.', '(']) || behind.starts_with(" - ");
    (end > 0 && ends).then(|| words.get(..end)).flatten()
}

const STATUSES: [&str; 3] = ["on-track", "at-risk", "off-track"];

/// How many words a value has at most.
const MOST_WORDS: usize = 4;

/// How far a value of the thing's measure reaches that some words begin with.
fn amount(event: EventRef<'_>, words: &str) -> Option<usize> {
    if !words.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '$' | '€' | '£')) {
        return None;
    }
    let unit = unit_of(event.thing().measure()?)?;
    let is_end = |(at, c): (usize, char)| matches!(c, ' ' | ',' | ';' | ':').then_some(at);
    let ends = words.char_indices().filter_map(is_end).chain([words.len()]);
    let counts = |end: &usize| {
        let amount = words.get(..*end).and_then(|text| Quantity::parse(text).ok());
        amount.is_some_and(|amount| amount.unit != Unit::None && amount.unit.same_dimension(unit))
    };
    ends.take(MOST_WORDS).filter(counts).last()
}

fn finding(event: EventRef<'_>, said: &str) -> Diagnostic {
    let node = event.node();
    let words = node.value().span;
    let len = u32::try_from(said.len()).unwrap_or(0);
    let span = Span::new(words.start, words.start + len);
    let before = node.head().last().map_or(words.start, |last| last.span.end);
    let head = Span::new(node.span().start, before).of(node.tree().text());
    let behind = Span::new(span.end, words.end).of(node.tree().text());
    let rest = behind.trim_start_matches([' ', ',', ';', ':', '.', '-']);
    let message = format!("{} stands behind the colon, where it counts for nothing", quoted(said));
    let found = RULE
        .at(event.file(), span, message)
        .help(format!("type `{head} {said}`, and the colon behind it"));
    let mut edits = vec![Edit::new(Span::new(before, words.start), " ")];
    if !behind.is_empty() {
        let skipped = u32::try_from(behind.len() - rest.len()).unwrap_or(0);
        edits.push(Edit::new(Span::new(span.end, span.end + skipped), ": "));
    }
    found.fix_edits("put it before the colon", Safety::Unsafe, edits)
}
