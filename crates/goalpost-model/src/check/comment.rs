//! Comments behind a value: they need a line of their own.

use goalpost_syntax::Node;
use goalpost_text::{Code, Diagnostic, Edit, Safety, Span};

/// What there is to say of a comment that stands behind the value of a field. The fix moves it above the line.
pub(super) fn behind(field: Node<'_>) -> Option<Diagnostic> {
    let value = field.value();
    if !value.text.as_bytes().contains(&b'/') {
        return None;
    }
    let at = value.text.find(" //").filter(|at| {
        let rest = value.text.get(at + " //".len()..).unwrap_or_default();
        rest.is_empty() || rest.starts_with([' ', '\t'])
    })?;
    let len = |text: &str| u32::try_from(text.len()).unwrap_or(0);
    let (kept, comment) = value.text.split_at(at);
    let start = value.span.start + len(kept.trim_end());
    let comment = comment.trim();
    let line = field.full_span();
    let text = field.tree().text();
    let indentation = Span::new(line.start, field.span().start).of(text);
    let ending = if line.of(text).ends_with("\r\n") { "\r\n" } else { "\n" };
    let marked = Span::new(value.span.end - len(comment), value.span.end);
    let above = Edit::new(Span::empty(line.start), format!("{indentation}{comment}{ending}"));
    let cut = Edit::new(Span::new(start, value.span.end), "");
    let found = Diagnostic::new(
        Code("L10"),
        marked,
        format!("`{}` is read as part of the value", shortened(comment)),
    )
    .help("a comment is a line of its own: type it above this one");
    // A byte order mark stays the first of its file.
    Some(if indentation.trim_start_matches([' ', '\t']).is_empty() {
        found.fix_edits("put the comment above", Safety::Safe, vec![above, cut])
    } else {
        found
    })
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
