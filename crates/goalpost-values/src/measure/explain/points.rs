//! Points beside a comma: whoever writes `2,5` may mean two thousand by `2.000`.

use goalpost_text::{Diagnostic, FileEdit, Safety, Span};

use crate::say::{BAD_NUMBER, offering, quoted, span_of};

/// A finding about a number with a comma for a point, with both readings of the first other number of the text whose
/// points may part its thousands. Any other finding as it is.
pub(super) fn doubted(text: &str, found: Box<Diagnostic>) -> Box<Diagnostic> {
    let Some((comma, other)) = pair(text, &found) else {
        return found;
    };
    let grouped = other.of(text).replace('.', "");
    let edits = |with: &str| {
        let mut parts = [(comma.0, comma.1), (other, with)];
        parts.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
        let mut text = text.to_owned();
        for (span, with) in parts {
            text.replace_range(span.range(), with);
        }
        text
    };
    let (number, said) = (comma.0.of(text), other.of(text));
    let message = format!(
        "{} has a comma for a point, so {} may be {grouped}",
        quoted(number),
        quoted(said)
    );
    let readings = [edits(&grouped), edits(said)];
    offering(
        Diagnostic::new(BAD_NUMBER, comma.0, message),
        text,
        &readings,
        Safety::Unsafe,
    )
}

/// Where the number with a comma stands and how it is to be written, and where the one with points does.
fn pair<'f>(text: &str, found: &'f Diagnostic) -> Option<((Span, &'f str), Span)> {
    let [fix] = found.fixes.as_slice() else { return None };
    let [FileEdit { edit, .. }] = fix.edits.as_slice() else {
        return None;
    };
    let comma_is_point = edit.text.contains('.') && edit.span.of(text).rfind(',') > edit.span.of(text).rfind('.');
    (found.code == BAD_NUMBER && comma_is_point).then_some(())?;
    let apart = |span: &Span| span.end <= edit.span.start || edit.span.end <= span.start;
    let other = numbers(text).find(|span| apart(span) && is_grouped(span.of(text)))?;
    Some(((edit.span, &edit.text), other))
}

/// Where digits with points and commas between them stand.
fn numbers(text: &str) -> impl Iterator<Item = Span> {
    text.split(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
        .map(|number| span_of(text, number))
}

/// Whether points stand where they would part thousands, as in `2.000`.
fn is_grouped(number: &str) -> bool {
    let mut groups = number.split('.');
    let first = groups.next().unwrap_or("");
    let rest: Vec<&str> = groups.collect();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    matches!(first.len(), 1..=3)
        && !first.starts_with('0')
        && digits(first)
        && !rest.is_empty()
        && rest.iter().all(|group| group.len() == 3 && digits(group))
}
