//! One kind of thing made another: an objective of a goal, an expectation of either, and back. What the new kind has no
//! field for is kept as a note, so that nothing anybody wrote is lost.

use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword, LineKind, Node};
use goalpost_text::{Edit, Span};
use goalpost_values::list;

use super::moves::{indentation, with_all_below};

/// A thing made another kind.
pub(super) struct Conversion {
    /// What that does, as a command.
    pub(super) title: &'static str,
    pub(super) edits: Vec<Edit>,
}

/// What a thing at the left margin may be made; whether that may stand is for the linter to say.
pub(super) fn conversions(thing: ThingRef<'_>) -> Vec<Conversion> {
    use Keyword::{Expectation, Goal, Objective};
    let kinds = [
        (Goal, "Make it a goal"),
        (Objective, "Make it an objective"),
        (Expectation, "Make it an expectation"),
    ];
    if thing.parent().is_some() || !kinds.iter().any(|(kind, _)| *kind == thing.keyword()) {
        return Vec::new();
    }
    let others = kinds.into_iter().filter(|(kind, _)| *kind != thing.keyword());
    others
        .filter_map(|(kind, title)| {
            let edits = converted(thing, kind)?;
            Some(Conversion { title, edits })
        })
        .collect()
}

fn converted(thing: ThingRef<'_>, to: Keyword) -> Option<Vec<Edit>> {
    let word = thing.node().tokens().next()?;
    let mut edits = vec![Edit::new(word.span, to.as_str())];
    for line in thing.node().children() {
        match line.kind() {
            // An objective is measured by its key results, or by what supports it.
            LineKind::Field if to == Keyword::Objective && is_a_figure(line) => return None,
            LineKind::Field => edits.extend(field(line, to)),
            LineKind::Thing => edits.extend(part(line, to)?),
            // What has no end has nothing to tick off, and no figure to report.
            LineKind::Step | LineKind::Event if to == Keyword::Expectation => return None,
            _ => {}
        }
    }
    if to == Keyword::Expectation {
        edits.push(examples(thing.node()));
    }
    edits.sort_by_key(|edit| edit.span);
    Some(edits)
}

fn is_a_figure(line: Node<'_>) -> bool {
    line.field_name() == Some(FieldName::Measure) && line.value().text != "rollup"
}

/// A field under another keyword, or as a note where that has no such field.
fn field(line: Node<'_>, to: Keyword) -> Option<Edit> {
    let name = line.field_name()?;
    let value = line.value();
    let renamed = match (name, to) {
        (FieldName::Why, Keyword::Expectation) if !line.is_repeated() => Some(FieldName::Value),
        (FieldName::Value, Keyword::Goal | Keyword::Objective) => Some(FieldName::Why),
        (FieldName::Owner, Keyword::Expectation) => Some(FieldName::For),
        (FieldName::For, Keyword::Goal | Keyword::Objective) if is_one_handle(value.text) => Some(FieldName::Owner),
        _ => None,
    };
    if let Some(renamed) = renamed {
        let word = line.tokens().next()?;
        return Some(Edit::new(word.span, renamed.as_str()));
    }
    // An expectation has dates only to be told that it has none.
    let is_end = matches!(name, FieldName::Start | FieldName::Due | FieldName::During);
    let fits = name.fits(to) && !(to == Keyword::Expectation && is_end);
    (!fits).then(|| Edit::new(line.span(), as_note(name, value.text)))
}

fn is_one_handle(value: &str) -> bool {
    value.starts_with('@') && list(value).count() == 1
}

/// `how: One a week` as `> How: One a week`.
fn as_note(name: FieldName, value: &str) -> String {
    let name = name.as_str();
    let mut note = String::from("> ");
    note.extend(name.chars().next().map(|first| first.to_ascii_uppercase()));
    note.push_str(name.get(1..).unwrap_or(""));
    note.push_str(": ");
    note.push_str(value);
    note
}

/// A part under another keyword: key results are what the facts of a goal are in an objective.
fn part(line: Node<'_>, to: Keyword) -> Option<Option<Edit>> {
    let keyword = line.keyword()?;
    let new = match (keyword, to) {
        (Keyword::Result, Keyword::Goal) => Keyword::Fact,
        (Keyword::Fact, Keyword::Objective) => Keyword::Result,
        _ => keyword,
    };
    if !to.holds(new) {
        return None;
    }
    let word = line.tokens().next().filter(|_| new != keyword);
    Some(word.map(|word| Edit::new(word.span, new.as_str())))
}

/// The examples that an expectation needs, to be filled in.
fn examples(node: Node<'_>) -> Edit {
    let text = node.tree().text();
    let own = node.children().filter(|line| line.kind() == LineKind::Field).last();
    let indent = own.map_or_else(
        || format!("{}  ", indentation(text, node)),
        |line| indentation(text, line).to_owned(),
    );
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let at = own.unwrap_or(node).line_span().end;
    let lines =
        format!("{line_end}{indent}good: [What it looks like when it is met]{line_end}{indent}poor: [And when not]");
    Edit::insert(at, lines)
}

/// Whether something outside of a stretch counts on a thing in it being what it is.
pub(super) fn is_used_from_outside(thing: ThingRef<'_>) -> bool {
    let lines = with_all_below(thing.node());
    let last = lines.last().map_or(thing.node().full_span(), |line| line.full_span());
    let whole = Span::new(thing.node().full_span().start, last.end);
    let is_inside = |file, span: Span| file == thing.file() && whole.start <= span.start && span.end <= whole.end;
    let mut todo = vec![thing];
    while let Some(one) = todo.pop() {
        if one.events().any(|event| !is_inside(event.file(), event.node().span())) {
            return true;
        }
        todo.extend(one.children());
    }
    false
}
