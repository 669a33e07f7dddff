//! Ids in fields and events: whether they mean something, and something of the right kind.

use goalpost_syntax::{Keyword, Node};
use goalpost_text::{Code, Diagnostic, FileId, Safety, Span, nearest};
use goalpost_values::list;

use super::Sink;
use crate::model::Model;
use crate::thing::{ThingId, ThingRef};

/// Checks a field of references to things of the given kinds (any kind where none is given).
pub(crate) fn field(thing: ThingRef<'_>, field: Node<'_>, kinds: &[Keyword], sink: &mut Sink) {
    let value = field.value();
    for (at, text) in list(value.text) {
        let start = value.span.start + at;
        let span = Span::new(start, start + u32::try_from(text.len()).unwrap_or(0));
        one(thing, text, span, kinds, sink);
    }
}

/// Checks one reference.
pub(crate) fn one(thing: ThingRef<'_>, text: &str, span: Span, kinds: &[Keyword], sink: &mut Sink) {
    let model = thing.model();
    sink.asks(text);
    match model.resolve(text, Some(thing.id()), thing.file()) {
        Some(found) if kinds.is_empty() || kinds.contains(&found.keyword()) => {}
        Some(found) => {
            let wanted: Vec<&str> = kinds.iter().map(|kind| kind.with_article()).collect();
            sink.diagnostics.push(
                Diagnostic::new(
                    Code("L10"),
                    span,
                    format!(
                        "`{text}` is {}, and {} belongs here",
                        found.keyword().with_article(),
                        any_of(&wanted)
                    ),
                )
                .help("type the id of one")
                .moved(thing.file(), 0)
                .related(found.file(), found.node().span(), format!("`{text}` is declared here")),
            );
        }
        None => {
            dead(
                model,
                Code("R03"),
                thing.file(),
                (text, span),
                (kinds, Some(thing.id())),
                sink,
            );
        }
    }
}

/// The thing that an unindented event is about; reported where there is none.
pub(crate) fn target(model: &Model, file: FileId, text: &str, span: Span, sink: &mut Sink) -> Option<ThingId> {
    sink.asks(text);
    if text.starts_with('@') {
        if let Some(party) = model.party(text) {
            return Some(party.id());
        }
        super::party::handle(model, file, text, span, sink);
        return None;
    }
    if let Some(found) = model.resolve(text, None, file) {
        return Some(found.id());
    }
    dead(model, Code("L12"), file, (text, span), (&[], None), sink);
    None
}

/// The kinds that a reference may mean (any where none is given), and the thing that it stands in, which is never
/// meant.
type Wanted<'k> = (&'k [Keyword], Option<ThingId>);

/// Reports an id that nothing of the given kinds has, with the nearest of those.
fn dead(model: &Model, code: Code, file: FileId, (text, span): (&str, Span), wanted: Wanted<'_>, sink: &mut Sink) {
    let may_suggest = sink.may_suggest(model.things.len());
    sink.diagnostics.push_with(file, code, || {
        let dead = Diagnostic::new(code, span, format!("nothing has the id `{text}`"));
        with_nearest(model, dead.moved(file, 0), text, wanted, may_suggest)
    });
}

fn with_nearest(
    model: &Model,
    diagnostic: Diagnostic,
    text: &str,
    (kinds, own): Wanted<'_>,
    may_suggest: bool,
) -> Diagnostic {
    let found = if may_suggest {
        model.nearest_id_of(text, kinds, own)
    } else {
        None
    };
    match found {
        Some(id) => {
            let span = diagnostic.span;
            diagnostic
                .help(format!("did you mean `{id}`?"))
                .fix(format!("write `{id}`"), Safety::Unsafe, span, id)
        }
        None => diagnostic
            .help("type the id of a thing, such as `payments/checkout.p95`; `goalpost list ids` shows all of them"),
    }
}

/// Adds the nearest of some names to a diagnostic about one that is unknown.
pub(crate) fn suggest(diagnostic: Diagnostic, name: &str, names: Vec<&str>) -> Diagnostic {
    match nearest(name, names) {
        Some(found) => {
            let span = diagnostic.span;
            diagnostic.help(format!("did you mean `{found}`?")).fix(
                format!("write `{found}`"),
                Safety::Unsafe,
                span,
                found,
            )
        }
        None => diagnostic,
    }
}

/// `a, b or c`.
fn any_of(words: &[&str]) -> String {
    match words {
        [rest @ .., last] if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => words.concat(),
    }
}
