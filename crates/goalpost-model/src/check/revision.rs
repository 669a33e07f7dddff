//! Revisions: whether their thing has what they revise, and whether their values can be read.

use goalpost_syntax::{FieldName, Keyword, Revised, Token};
use goalpost_text::{Code, Diagnostic, FileId, Span};
use goalpost_values::{Measure, Parsed, Quantity, parse_number};

use super::{Sink, days, field, party};
use crate::thing::ThingRef;

/// Checks a revision of a thing that stands in a file, with its values: the new one, and the one behind `was`.
pub(crate) fn check(
    thing: ThingRef<'_>,
    file: FileId,
    what: Revised,
    span: Span,
    values: [Option<Token<'_>>; 2],
    sink: &mut Sink,
) {
    if !has(thing.keyword(), what) {
        let owner = thing.keyword().with_article();
        let found = Diagnostic::new(
            Code("L21"),
            span,
            format!("{owner} has no `{what}` that could be revised"),
        );
        sink.diagnostics.push(found.help(home(what)).moved(file, 0));
        return;
    }
    if what == Revised::Target && has_no_number(thing) {
        let measure = thing.value(FieldName::Measure).unwrap_or_default();
        let found = Diagnostic::new(
            Code("L21"),
            span,
            format!("`measure: {measure}` has no target that could be revised"),
        );
        let help = "say in words what changed, as in `…: now without the annex`, or change the measure";
        sink.diagnostics.push(found.help(help).moved(file, 0));
        return;
    }
    for value in values.into_iter().flatten() {
        read(thing, file, what, value, sink);
    }
}

/// Whether a thing of this kind has what is revised.
fn has(keyword: Keyword, what: Revised) -> bool {
    match what {
        Revised::Target | Revised::Commit | Revised::Stretch | Revised::Baseline => {
            matches!(keyword, Keyword::Result | Keyword::Goal | Keyword::Fact)
        }
        Revised::Start | Revised::Due => FieldName::Due.fits(keyword),
        Revised::Weight => FieldName::Weight.fits(keyword),
        Revised::Owner => FieldName::Owner.fits(keyword),
        Revised::Kind => FieldName::Kind.fits(keyword),
    }
}

/// Whether the measure of a thing has no number in it.
fn has_no_number(thing: ThingRef<'_>) -> bool {
    matches!(
        thing.measure(),
        Some(Measure::YesNo | Measure::Steps | Measure::Milestones | Measure::Rollup)
    )
}

/// Which things have it, for a message.
fn home(what: Revised) -> &'static str {
    match what {
        Revised::Target | Revised::Commit | Revised::Stretch | Revised::Baseline => {
            "values belong to key results, goals and facts"
        }
        Revised::Start | Revised::Due => "days belong to objectives, key results, goals, facts, milestones and habits",
        Revised::Weight => "a weight belongs to objectives, key results, goals, facts and milestones",
        Revised::Owner => "an owner belongs to visions, objectives, goals and what stands in them",
        Revised::Kind => "a kind belongs to objectives",
    }
}

fn read(thing: ThingRef<'_>, file: FileId, what: Revised, value: Token<'_>, sink: &mut Sink) {
    match what {
        Revised::Target | Revised::Commit | Revised::Stretch | Revised::Baseline => {
            report(Quantity::parse(value.text), file, value, sink);
        }
        // The start of a measure is a value, that of a thing a day.
        Revised::Start if Quantity::parse(value.text).is_ok() => {}
        Revised::Start | Revised::Due => {
            days::period_in(thing, file, value.text, value.span.start, sink);
        }
        Revised::Weight => report(parse_number(value.text), file, value, sink),
        Revised::Owner => {
            party::handle(thing.model(), file, value.text, value.span, sink);
        }
        Revised::Kind => field::word_of(FieldName::Kind, field::KINDS, file, value, sink),
    }
}

fn report<T>(read: Parsed<T>, file: FileId, value: Token<'_>, sink: &mut Sink) {
    if let Err(diagnostic) = read {
        sink.diagnostics.push(diagnostic.moved(file, value.span.start));
    }
}
