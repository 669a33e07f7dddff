//! Points beside a comma: whoever writes `2,5` may mean two thousand by `2.000`. And commas whose other end tells what
//! they part.

use goalpost_text::{Diagnostic, FileEdit, Safety, Span};

use crate::measure::shape::{Bar, Shape};
use crate::say::{BAD_NUMBER, bad_part, offering, quoted, span_of};
use crate::{number, quantity};

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

/// `1,200 to 2,400 members`: a start without a unit that has what its target counts. Where one end has two commas, both
/// ends have them for their thousands.
pub(super) fn thousands(text: &str, part: &str) -> Option<Box<Diagnostic>> {
    let (start, end) = match Shape::read(text)? {
        Shape::Move(start, end) | Shape::Hold(Bar::Between(start, end)) if start == part => (start, end),
        _ => return None,
    };
    let digits = number::grouped_by_comma(start).filter(|digits| digits != start)?;
    let number = quantity::number_of_wholes(end)?;
    let between = text.get(span_of(text, start).end as usize..span_of(text, end).start as usize)?;
    let counted = end.replacen(number, &number::grouped_by_comma(number)?, 1);
    let whole = format!("{digits}{between}{counted}");
    let found = bad_part(BAD_NUMBER, text, part, "has a comma in it");
    if [start, number].into_iter().any(number::is_grouped_by_comma) {
        return Some(offering(found, text, &[whole], Safety::Safe));
    }
    let point = format!("{}{between}{}", start.replace(',', "."), end.replace(',', "."));
    Some(number::thousands(found, text, &whole, &point))
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

#[cfg(test)]
mod tests {
    use goalpost_text::Safety;

    use crate::Measure;

    #[test]
    fn a_comma_parts_thousands_where_the_other_end_counts_things() {
        for (text, fixes, safety) in [
            ("1,200 to 2,400 lines", &["1200 to 2400 lines"][..], Safety::Unsafe),
            ("1,200..2400 lines", &["1200..2400 lines"], Safety::Unsafe),
            ("900,000 to 1,200,000 lines", &["900000 to 1200000 lines"], Safety::Safe),
            ("0 to $1,500", &["1500"], Safety::Unsafe),
            ("2,125 points to 1,875 points", &["2125"], Safety::Unsafe),
            ("1,899 EUR to 1,799 EUR", &["1899"], Safety::Unsafe),
            ("1,250,000 EUR to 0", &["1250000"], Safety::Safe),
            ("1,250 to 1,400 children per woman", &["1250", "1.250"], Safety::Unsafe),
            ("1,200 to 2400 kg", &["1200", "1.200"], Safety::Unsafe),
            ("0 to 1,500 kg", &["1500", "1.500"], Safety::Unsafe),
        ] {
            let found = Measure::parse(text).expect_err(text);
            let texts: Vec<&str> = found.fixes.iter().map(|fix| fix.edits[0].edit.text.as_str()).collect();
            assert_eq!(texts, fixes, "{text}");
            assert!(found.fixes.iter().all(|fix| fix.safety == safety), "{text}");
        }
    }

    #[test]
    fn the_other_reading_of_a_comma_is_named() {
        for (text, help) in [
            ("1,899 EUR", "type `1899`, or `1.899` if the comma is a decimal point"),
            (
                "2,125 to 1,875 points",
                "type `2125 to 1875 points`, or `2.125 to 1.875 points` if the comma is a decimal point",
            ),
        ] {
            assert_eq!(Measure::parse(text).expect_err(text).help, help);
        }
    }
}
