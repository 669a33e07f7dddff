//! Every message about the shape of lines: where it points, what it says, and what its first fix makes of the text.

mod characters;
mod events;
mod limits;
mod names;
mod places;
mod shapes;

use goalpost_syntax::{LineKind, parse, read_event};
use goalpost_text::{Diagnostic, Edit, Safety, apply_edits};

/// What the first fix makes of a text.
#[derive(Debug, PartialEq)]
enum Fixed {
    /// This, and it may be applied unseen.
    Safe(&'static str),
    /// This, and somebody has to look.
    Unsafe(&'static str),
    /// There is none.
    Not,
}

/// Checks the only finding in a text. `‹…›` marks its place.
fn check(marked: &str, code: &str, message: &str, help: &str, fixed: &Fixed) {
    let (text, place) = unmarked(marked);
    let found = findings(&text);
    let [only] = found.as_slice() else {
        panic!("{marked:?} has {found:#?}");
    };
    assert_eq!((only.code.0, only.message.as_str()), (code, message), "{marked:?}");
    assert_eq!(
        only.span.range(),
        place,
        "{marked:?} points at {:?}",
        only.span.of(&text)
    );
    assert!(only.help.contains(help), "{marked:?} is helped by {:?}", only.help);
    let first = only.fixes.first().map(|fix| {
        let edits: Vec<Edit> = fix.edits.iter().map(|edit| edit.edit.clone()).collect();
        (
            fix.safety,
            apply_edits(&text, &edits).unwrap_or_else(|error| panic!("{marked:?}: {error}")),
        )
    });
    let expected = match fixed {
        Fixed::Safe(text) => Some((Safety::Safe, (*text).to_owned())),
        Fixed::Unsafe(text) => Some((Safety::Unsafe, (*text).to_owned())),
        Fixed::Not => None,
    };
    assert_eq!(first, expected, "{marked:?}");
}

fn unmarked(marked: &str) -> (String, std::ops::Range<usize>) {
    let start = marked.find('‹').unwrap_or_else(|| panic!("{marked:?} has no mark"));
    let without = marked.replacen('‹', "", 1);
    let end = without.find('›').unwrap_or_else(|| panic!("{marked:?} has one mark"));
    (without.replacen('›', "", 1), start..end)
}

fn findings(text: &str) -> Vec<Diagnostic> {
    let tree = parse(text);
    let mut found = tree.diagnostics().to_vec();
    for node in tree.lines().filter(|node| node.kind() == LineKind::Event) {
        let _ = read_event(node, &mut found);
    }
    found
}
