//! Handles in fields and events: written like one, and declared where the workspace declares anyone.

use goalpost_syntax::{FieldName, Keyword, Token};
use goalpost_text::{Code, Diagnostic, FileId, Safety, Span, nearest};
use goalpost_values::{handle_meant, is_handle, parted_handles};

use super::Sink;
use crate::model::Model;
use crate::thing::ThingRef;

/// Whether a handle is one; reports it where it is not, or where nobody declares it.
pub(crate) fn handle(model: &Model, file: FileId, text: &str, span: Span, sink: &mut Sink) -> bool {
    if !is_handle(text) {
        sink.diagnostics.push(bad_handle(text, span).moved(file, 0));
        return false;
    }
    sink.asks(text);
    if !model.declares_parties() || model.party(text).is_some() {
        return true;
    }
    let may_suggest = sink.may_suggest(model.parties.len());
    sink.diagnostics.push_with(file, Code("L11"), || {
        undeclared(model, text, span, may_suggest).moved(file, 0)
    });
    false
}

fn undeclared(model: &Model, text: &str, span: Span, may_suggest: bool) -> Diagnostic {
    let diagnostic = Diagnostic::new(Code("L11"), span, format!("nobody declares `{text}`"));
    let declaration = format!("person {text}: {}", capitalised(text.trim_start_matches('@')));
    let nearest = may_suggest.then(|| nearest_party(model, text)).flatten();
    match nearest {
        Some(found) => diagnostic
            .help(format!(
                "did you mean `{found}`? Somebody new is declared with `{declaration}`"
            ))
            .fix(format!("write `{found}`"), Safety::Unsafe, span, found),
        None => diagnostic.help(format!("declare the person or team: `{declaration}`")),
    }
}

/// The declared handle that is nearest to one that is not; the first by name of equals.
fn nearest_party<'m>(model: &'m Model, text: &str) -> Option<&'m str> {
    let parties = model.parties.values();
    let names = parties.filter_map(|&id| model.thing(id).name());
    let mut known: Vec<&str> = names.map(|name| name.text).collect();
    known.sort_unstable();
    nearest(text, known)
}

/// Checks a value that is one or more handles, of people or teams only where a kind is given.
pub(crate) fn handles(
    thing: ThingRef<'_>,
    field: goalpost_syntax::Node<'_>,
    most: usize,
    kind: Option<Keyword>,
    sink: &mut Sink,
) {
    let value = field.value();
    if let Some(found) = by_name(thing.model(), value, sink) {
        sink.diagnostics.push(found.moved(thing.file(), 0));
        return;
    }
    for (index, (at, text)) in goalpost_values::list(value.text).enumerate() {
        let start = value.span.start + at;
        let span = Span::new(start, start + u32::try_from(text.len()).unwrap_or(0));
        if index == most {
            let name = field.field_name().map_or("", |name| name.as_str());
            sink.diagnostics.push(
                Diagnostic::new(
                    Code("L10"),
                    span,
                    format!("`{name}:` takes one handle, and `{text}` is one more"),
                )
                .help("keep one of them")
                .moved(thing.file(), 0),
            );
            return;
        }
        if handle(thing.model(), thing.file(), text, span, sink) {
            of_kind(thing, text, span, kind, sink);
        }
    }
}

/// Reports a team where a person belongs, or a person where a team does.
fn of_kind(thing: ThingRef<'_>, text: &str, span: Span, kind: Option<Keyword>, sink: &mut Sink) {
    let (Some(kind), Some(party)) = (kind, thing.model().party(text)) else {
        return;
    };
    if party.keyword() == kind {
        return;
    }
    let (is, belongs) = (party.keyword().with_article(), kind.with_article());
    let found = Diagnostic::new(
        Code("L10"),
        span,
        format!("`{text}` is {is}, and {belongs} belongs here"),
    );
    let what = kind.as_str();
    sink.diagnostics.push(
        found
            .help(format!(
                "type the handle of {belongs}; `goalpost list handles` shows what each {what} is called"
            ))
            .moved(thing.file(), 0)
            .related(party.file(), party.node().span(), format!("`{text}` is declared here")),
    );
}

/// A value that is somebody's name or address and not their handle: one finding, however many words it has.
fn by_name(model: &Model, value: Token<'_>, sink: &mut Sink) -> Option<Diagnostic> {
    let text = value.text;
    let is_name = || text.split(' ').count() > 1 && text.chars().all(|c| c.is_alphabetic() || " .-'’".contains(c));
    let is_address = || text.contains('@') && !text.contains([' ', ',']);
    if text.len() > LONGEST || text.starts_with('@') || !(is_name() || is_address()) {
        return None;
    }
    let found = Diagnostic::new(Code("L10"), value.span, format!("`{text}` is not a handle"));
    let known = sink
        .may_suggest(model.parties.len())
        .then(|| called(model, text))
        .flatten();
    Some(match known {
        Some(handle) => found
            .help(format!("people and teams are named by a handle: type `{handle}`"))
            .fix(format!("write `{handle}`"), Safety::Unsafe, value.span, handle),
        None => {
            let first = text.split([' ', '@']).next().unwrap_or_default().to_ascii_lowercase();
            let handle: String = first
                .chars()
                .filter(|c| c.is_ascii_alphanumeric() || ".-_".contains(*c))
                .collect();
            let handle = if handle.is_empty() { "ana".to_owned() } else { handle };
            found.help(format!(
                "people and teams are named by a handle: type `@{handle}`, and declare them: `person @{handle}: {}`",
                if is_address() {
                    capitalised(&handle)
                } else {
                    text.to_owned()
                }
            ))
        }
    })
}

/// The longest text that is looked for among names, in bytes.
const LONGEST: usize = 100;

/// The handle of the only one with this name or address.
fn called<'m>(model: &'m Model, text: &str) -> Option<&'m str> {
    let is = |other: &str| other.trim().to_lowercase() == text.to_lowercase();
    let all = model.parties.values().map(|&id| model.thing(id));
    let mut found = all.filter(|party| is(party.title()) || party.value(FieldName::Email).is_some_and(is));
    let (one, another) = (found.next()?, found.next());
    another.is_none().then(|| one.name().map(|name| name.text)).flatten()
}

fn bad_handle(text: &str, span: Span) -> Diagnostic {
    if goalpost_values::placeholder(text).is_some() {
        let message = format!("`{text}` is still to be filled in");
        return Diagnostic::new(Code("L10"), span, message).help("type the handle that belongs there, such as `@ana`");
    }
    if ["tbd", "tba", "todo", "nobody", "none", "n/a"]
        .iter()
        .any(|open| text.eq_ignore_ascii_case(open))
    {
        return Diagnostic::new(Code("L10"), span, format!("`{text}` is still to be filled in"))
            .help("type the handle of somebody, such as `@ana`, or delete the line until there is one");
    }
    let diagnostic = Diagnostic::new(Code("L10"), span, format!("`{text}` is not a handle"));
    if let Some(several) = parted_handles(text) {
        let parted = several.join(" ");
        return diagnostic
            .help(format!("handles are parted by blanks or commas: type `{parted}`"))
            .fix(format!("write `{parted}`"), Safety::Safe, span, parted);
    }
    match handle_meant(text) {
        _ if ["and", "or", "with", "und", "oder", "mit"]
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word)) =>
        {
            diagnostic.help(format!("handles are parted by blanks or commas: delete `{text}`"))
        }
        Some(handle) => {
            let handle = handle.to_ascii_lowercase();
            diagnostic
                .help(format!("people and teams are named by a handle: type `{handle}`"))
                .fix(format!("write `{handle}`"), Safety::Unsafe, span, handle)
        }
        None => diagnostic.help(
            "type an `@` and a name of letters, digits, `.`, `_` and `-`, such as `@ana`, and say the rest in a note",
        ),
    }
}

fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    chars
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
