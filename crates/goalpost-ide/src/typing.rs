//! What the editor adds while somebody types.

use goalpost_syntax::{LineKind, Node, Tree};
use goalpost_text::{Edit, Span};
use goalpost_values::Day;

/// The edits that a line ending just typed brings: below a note the next begins as a note, below a step as an open box,
/// below an event with the day, unless its end was moved down. A second line ending, on a line that has only what was added, takes that away again.
#[must_use]
pub fn on_type(tree: &Tree, offset: u32, typed: char, today: Day) -> Vec<Edit> {
    if typed != '\n' {
        return Vec::new();
    }
    let Some(above) = line_above(tree, offset) else {
        return Vec::new();
    };
    let indent = &tree.text()[above.line_span().start as usize..above.span().start as usize];
    let Some(lead) = lead(above, today) else {
        return Vec::new();
    };
    if above.value().text.is_empty() && above.tokens().count() <= 1 {
        return vec![Edit::new(above.line_span(), "")];
    }
    let line = Span::new(line_start(tree.text(), offset), offset);
    let rest = tree.text().get(offset as usize..).unwrap_or("");
    let moved_down = rest.lines().next().is_some_and(|rest| !rest.trim().is_empty());
    // What somebody said is one sentence: the end of it is no event of its own.
    if !line.of(tree.text()).trim().is_empty() || moved_down && above.kind() == LineKind::Event {
        return Vec::new();
    }
    vec![Edit::new(line, format!("{indent}{lead}"))]
}

/// What the line below one begins with.
fn lead(above: Node<'_>, today: Day) -> Option<String> {
    match above.kind() {
        LineKind::Note => Some("> ".to_owned()),
        LineKind::Step => Some("- [ ] ".to_owned()),
        LineKind::Event => Some(format!("{today} ")),
        _ => None,
    }
}

fn line_above(tree: &Tree, offset: u32) -> Option<Node<'_>> {
    let start = line_start(tree.text(), offset);
    tree.line_at(start.checked_sub(1)?)
}

fn line_start(text: &str, offset: u32) -> u32 {
    let before = text.get(..offset as usize).unwrap_or("");
    let start = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    u32::try_from(start).unwrap_or(0)
}
