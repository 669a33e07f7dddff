//! Where a line stands, and what it is called.

use goalpost_syntax::{FieldName, Node};

/// The number of a line, from 1.
pub(crate) fn line_of(node: Node<'_>) -> u32 {
    node.id().0.saturating_add(1)
}

/// The name of a field: as the formatter writes it, a free one as its author does.
pub(crate) fn name_of(field: Node<'_>) -> &str {
    match field.field_name() {
        Some(FieldName::Extra) | None => field.head().next().map_or("", |token| token.text),
        Some(name) => name.as_str(),
    }
}
