//! What the editor adds while somebody types.

use goalpost_syntax::{LineKind, Node, Tree};
use goalpost_text::{Edit, Span};
use goalpost_values::{Day, iso_day};

/// What somebody may type that [`on_type`] adds to.
pub const TYPED: [char; 4] = ['\n', 'x', 'X', ' '];

/// The edits that a character just typed brings. A line ending: below a note the next begins as a note, below a step as
/// an open box, below an event with the day, unless its end was moved down; a second one, on a line that has only what was
/// added, takes that away again. An `x` or a blank in the box of a step: it is ticked today, or no more.
#[must_use]
pub fn on_type(tree: &Tree, offset: u32, typed: char, today: Day) -> Vec<Edit> {
    match typed {
        '\n' => line_ending(tree, offset, today),
        'x' | 'X' => toggled(tree, offset, Some(today)),
        ' ' => toggled(tree, offset, None),
        _ => Vec::new(),
    }
}

/// The box around a place with the two marks that it holds while somebody types into it, as the one that was typed.
fn toggled(tree: &Tree, offset: u32, done: Option<Day>) -> Vec<Edit> {
    let is_goals = tree
        .line_at(offset)
        .is_some_and(|line| line.kind() != LineKind::Outside);
    let start = line_start(tree.text(), offset);
    let line = tree.text().get(start as usize..).and_then(|rest| rest.lines().next());
    let typed = line.filter(|_| is_goals).and_then(|line| {
        let (before, rest) = line.split_once("- [")?;
        let (marks, rest) = rest.split_once(']')?;
        let is_box = before.trim().is_empty() && marks.len() == 2 && marks.bytes().all(|mark| b" xX".contains(&mark));
        let at = start as usize + before.len() + 3;
        (is_box && (at..=at + 2).contains(&(offset as usize))).then_some((at, rest))
    });
    let Some((at, rest)) = typed else {
        return Vec::new();
    };
    let (mark, behind, with) = match done {
        Some(today) => ("x", 0, day_of(rest, today)),
        None => (" ", without_day(rest), String::new()),
    };
    vec![Edit::new(
        Span::from_usize(at, at + 3 + behind),
        format!("{mark}]{with}"),
    )]
}

/// The day on which a step is done, for what stands behind its box and has none yet.
fn day_of(rest: &str, today: Day) -> String {
    let head = rest.trim_start();
    if head.get(..10).is_some_and(|day| iso_day(day).is_some()) {
        String::new()
    } else if head.starts_with("due ") || head.starts_with('@') {
        format!(" {today}")
    } else {
        format!(" {today}:")
    }
}

/// How many bytes behind a box are the day on which its step was done, and the colon where nothing else stands before it.
fn without_day(rest: &str) -> usize {
    let head = rest.trim_start();
    let gap = rest.len() - head.len();
    if head.get(..10).is_none_or(|day| iso_day(day).is_none()) {
        return 0;
    }
    gap + 10 + usize::from(head.get(10..).is_some_and(|behind| behind.starts_with(':')))
}

fn line_ending(tree: &Tree, offset: u32, today: Day) -> Vec<Edit> {
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
