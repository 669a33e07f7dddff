//! Addresses and files that a reader may want to open.

use goalpost_syntax::{FieldName, Tree};
use goalpost_text::Span;

/// Something that can be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link<'t> {
    /// An address.
    Address(Span, &'t str),
    /// A file inside the workspace, by its path from the root.
    File(Span, &'t str),
}

/// The addresses of a file, wherever they stand, and the data files that it tracks.
#[must_use]
pub fn links(tree: &Tree) -> Vec<Link<'_>> {
    let text = tree.text();
    let mut found: Vec<Link<'_>> = addresses(text).map(|span| Link::Address(span, span.of(text))).collect();
    for line in tree.lines() {
        if line.field_name() == Some(FieldName::Track) {
            let value = line.value();
            if let Some(path) = value.text.split_whitespace().next() {
                let start = value.span.start as usize;
                found.push(Link::File(Span::from_usize(start, start + path.len()), path));
            }
        }
    }
    found.sort_by_key(|link| match link {
        Link::Address(span, _) | Link::File(span, _) => *span,
    });
    found
}

/// `http://…` and `https://…` up to a blank; what closes a sentence or a bracket around it is not part of it.
fn addresses(text: &str) -> impl Iterator<Item = Span> {
    text.match_indices("://").filter_map(|(at, _)| {
        let scheme = ["https", "http"]
            .into_iter()
            .find(|scheme| text[..at].ends_with(scheme))?;
        let start = at - scheme.len();
        let rest = &text[start..];
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
            .unwrap_or(rest.len());
        let address = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '\'']);
        (address.len() > scheme.len() + 3).then(|| Span::from_usize(start, start + address.len()))
    })
}
