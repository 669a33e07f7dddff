//! Titles and fields that are still to be filled in.

use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, LineKind, Node, Token};
use goalpost_text::{FileId, Span};

use super::placeholder::{candidates, placeholders};
use crate::Saying;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::{kind_of, language};
use crate::words::{listed, quoted};

declare_rule! {
    /// A placeholder is left in a title or a field.
    ///
    /// Looked for are `[Number]`, `<date>`, `{name}`, `___`, `TBD`, `TBC`, `TBA`, `TODO:`, `XX`, `X%`, `$N` and `??`;
    /// in titles, which are read as `smart` reads them, letters as in "from X to Y" and "N users", too. Left alone are
    /// boxes `[x]`, footnotes `[1]`, links `[text](address)`, units `[ms]`, tags such as `[API]`, remarks such as
    /// `[sic]`, and whatever stands in a `template`, in events, steps and notes. A value that cannot be read because it
    /// is a placeholder is reported as the value it should be.
    "S03" "placeholder" {
        level: Error,
        why: "A placeholder is a question that nobody has answered yet, and nobody can agree to a question.",
        source: "Goalpost's own: blanks belong in a `template`, which editors offer to fill in.",
        poor: "\
goal pages: Read [Number] pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        check: Check::File(check),
    }
}

fn check(context: &Context<'_>, file: FileId, sink: &mut Sink) {
    let language = language(context.model);
    for thing in context.model.things_in(file).filter(|thing| is_sentence(*thing)) {
        let title = thing.node().value();
        report(thing, title, &goalpost_prose::placeholders(language, title.text), sink);
    }
    let tree = &context.model.file(file).tree;
    let mut done = 0;
    for at in candidates(tree.text()) {
        if at < done {
            continue;
        }
        let Some(line) = tree.line_at(at) else {
            continue;
        };
        done = line.full_span().end;
        if let Some(thing) = judged(context, file, line) {
            let value = line.value();
            let found: Vec<Span> = placeholders(value.text).collect();
            report(thing, value, &found, sink);
        }
    }
}

/// Says what is still to be filled in of a title or a value, all of it at once.
fn report(thing: ThingRef<'_>, value: Token<'_>, found: &[Span], sink: &mut Sink) {
    let Some(first) = found.first() else {
        return;
    };
    let texts: Vec<String> = found.iter().map(|span| quoted(span.of(value.text))).collect();
    let saying = Saying::placeholders(&listed(&texts), texts.len());
    let finding = RULE.at(thing.file(), first.shifted(value.span.start), saying.message);
    sink.report(thing, finding.help(saying.help));
}

/// Whether the title of a thing is put as a sentence, and so read as one.
fn is_sentence(thing: ThingRef<'_>) -> bool {
    !thing.in_template() && kind_of(thing.keyword()).is_some()
}

/// The thing whose title or field a line is; none where placeholders are at home, where the line says nothing about a
/// thing, and where it was read as a sentence.
fn judged<'m>(context: &Context<'m>, file: FileId, line: Node<'m>) -> Option<ThingRef<'m>> {
    let speaks = match line.kind() {
        LineKind::Thing => true,
        LineKind::Field => !matches!(
            line.field_name(),
            Some(FieldName::Extra | FieldName::Markdown | FieldName::Link)
        ),
        _ => false,
    };
    let thing = speaks
        .then(|| context.model.thing_at(file, line.span().start))
        .flatten()?;
    let is_read = line.kind() == LineKind::Thing && kind_of(thing.keyword()).is_some();
    (!thing.in_template() && !is_read).then_some(thing)
}
