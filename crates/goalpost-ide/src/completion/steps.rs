//! What may stand before the words of a step.

use super::values::{dates_in, word};
use super::{Completion, Context};
use goalpost_text::Span;

pub(super) fn complete(context: &Context<'_>) -> Vec<Completion> {
    let Some((_, said)) = context.before.split_once(']') else {
        return Vec::new();
    };
    // Behind the colon stand people's words; so does what is neither a day nor a handle.
    if said.contains(": ") || said.ends_with(':') {
        return Vec::new();
    }
    if context.word().starts_with('@') {
        return context.handles();
    }
    if let Some((_, day)) = said.rsplit_once("due ") {
        let start = context.offset as usize - day.trim_start().len();
        return dates_in(context, Span::from_usize(start, context.offset as usize));
    }
    if said.trim().is_empty() || "due".starts_with(said.trim()) {
        let due = word(context, "due", "by when it is wanted").insert("due ");
        let mut all = vec![due];
        all.extend(context.handles());
        return all;
    }
    Vec::new()
}
