//! How lines are written into a thing: indented and ended like their neighbours.

use goalpost_model::ThingRef;
use goalpost_syntax::{LineKind, Node};
use goalpost_text::Edit;

/// How a line is written into a thing: its indentation and line ending.
pub(crate) struct Writing<'m> {
    node: Node<'m>,
    /// What its lines begin with.
    pub(super) indent: String,
    /// What a level deeper adds.
    pub(super) unit: &'static str,
    /// What ends a line.
    pub(super) ending: &'static str,
}

impl<'m> Writing<'m> {
    pub(crate) fn in_thing(thing: ThingRef<'m>) -> Self {
        Self::in_line(thing.node())
    }

    /// The same for a line that may be no thing of the model.
    pub(super) fn in_line(node: Node<'m>) -> Self {
        let text = node.tree().text();
        let indent_of = |node: Node<'_>| text[node.line_span().start as usize..node.span().start as usize].to_owned();
        let child = node.children().find(|child| child.kind() != LineKind::Blank);
        let own = indent_of(node);
        let unit = if own.contains('\t') { "\t" } else { "  " };
        Self {
            node,
            indent: child.map_or_else(|| format!("{own}{unit}"), indent_of),
            unit,
            ending: if text.contains("\r\n") { "\r\n" } else { "\n" },
        }
    }

    /// A line as the first one in it.
    pub(super) fn first(&self, line: &str) -> Edit {
        let at = self.node.line_span().end;
        Edit::insert(at, format!("{}{}{line}", self.ending, self.indent))
    }

    /// A line behind its fields.
    pub(crate) fn behind_fields(&self, line: &str) -> Edit {
        let fields = self.node.children().filter(|child| child.kind() == LineKind::Field);
        let at = match fields.last() {
            Some(field) => crate::outline::whole(field).end.max(field.line_span().end),
            None => self.node.line_span().end,
        };
        Edit::insert(at, format!("{}{}{line}", self.ending, self.indent))
    }

    /// A line as the last one in it that is no thing, so that it does not come to stand in another.
    pub(super) fn last(&self, line: &str) -> Edit {
        let node = self.node;
        let own = node.children().take_while(|child| child.kind() != LineKind::Thing);
        let last = own
            .filter(|child| child.kind() != LineKind::Blank)
            .last()
            .unwrap_or(node);
        let at = crate::outline::whole(last).end.max(last.line_span().end);
        Edit::insert(
            if last == node { node.line_span().end } else { at },
            format!("{}{}{line}", self.ending, self.indent),
        )
    }
}
