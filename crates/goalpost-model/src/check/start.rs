//! Where a measure starts, said in a field of its own: it belongs into the measure.

use goalpost_syntax::{FieldName, LineKind, Node, Token};
use goalpost_text::{Code, Diagnostic, Edit, Safety, Span};
use goalpost_values::{Measure, Period, Quantity, iso_day, parse_day};

use super::Sink;
use crate::thing::ThingRef;

/// `baseline: by DAY`: when the start should be known.
pub(super) fn baseline(thing: ThingRef<'_>, field: Node<'_>, sink: &mut Sink) {
    let value = field.value();
    let by = value.text.get(..3).filter(|by| by.eq_ignore_ascii_case("by "));
    let Some(day) = by.and_then(|_| value.text.get(3..)) else {
        sink.diagnostics.push(no_day(thing, field).moved(thing.file(), 0));
        return;
    };
    let blanks = day.len() - day.trim_start().len();
    let offset = value.span.start + 3 + u32::try_from(blanks).unwrap_or(0);
    if let Err(diagnostic) = parse_day(day.trim()) {
        sink.diagnostics.push(diagnostic.moved(thing.file(), offset));
    }
}

fn no_day(thing: ThingRef<'_>, field: Node<'_>) -> Diagnostic {
    let value = field.value();
    let found = Diagnostic::new(
        Code("L10"),
        value.span,
        format!(
            "`baseline:` says by when the start will be known, and `{}` does not",
            value.text
        ),
    );
    if Quantity::parse(value.text).is_err() {
        return found.help(
            "type `baseline: by 2026-10-15`; a start that is known goes into the measure: `measure: 24% to 40%`",
        );
    }
    let whole = |line: Node<'_>| Edit::new(line.full_span(), "");
    if let Some(measure) = thing.field(FieldName::Measure) {
        let text = measure.value();
        let mark = Span::new(text.span.start, text.span.start + 1);
        let (true, Ok(Measure::FromUnknown { .. })) = (text.text.starts_with('?'), Measure::parse(text.text)) else {
            return found.help("a start that is known goes into the measure, and `baseline:` can go");
        };
        let written = text.text.replacen('?', value.text, 1);
        return found
            .help(format!(
                "a start that is known goes into the measure: type `measure: {written}`"
            ))
            .fix_edits(
                format!("write `measure: {written}`"),
                Safety::Unsafe,
                vec![Edit::new(mark, value.text), whole(field)],
            );
    }
    let Some((target, amount)) = target_beside(thing) else {
        return found.help(format!(
            "a start that is known goes into the measure: type `measure: {} to …`, with what is to be reached",
            value.text
        ));
    };
    let written = format!("measure: {} to {amount}", value.text);
    let here = Span::new(field.span().start, value.span.end);
    found
        .help(format!("start and target are one field: type `{written}`"))
        .fix_edits(
            format!("write `{written}`"),
            Safety::Unsafe,
            vec![Edit::new(here, written), whole(target)],
        )
}

/// The line `target: 300ms` of a thing, which other formats have, and its amount.
fn target_beside(thing: ThingRef<'_>) -> Option<(Node<'_>, &str)> {
    const MOST: usize = 64;
    let lines = thing.node().children().take(MOST);
    lines.filter(|line| line.kind() == LineKind::Error).find_map(|line| {
        let (name, value) = line.span().of(line.tree().text()).split_once(':')?;
        let value = value.trim();
        (name.eq_ignore_ascii_case("target") && Quantity::parse(value).is_ok()).then_some((line, value))
    })
}

/// Whether the value of `start:` is an amount, and no day.
pub(super) fn is_value(text: &str) -> bool {
    // `20261001` is a day that is written otherwise.
    let may_be_a_day = || Period::parse(text).map_or_else(|found| !found.fixes.is_empty(), |_| true);
    iso_day(text).is_none() && !may_be_a_day() && Quantity::parse(text).is_ok()
}

/// What there is to say of a start that is an amount.
pub(super) fn value(value: Token<'_>) -> Diagnostic {
    let text = value.text;
    Diagnostic::new(Code("L05"), value.span, format!("`{text}` is not a day or a period")).help(format!(
        "a start that is a value goes into the measure: `measure: {text} to …`"
    ))
}
