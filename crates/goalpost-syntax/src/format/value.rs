//! The value of a field in the one style: the machine's words and signs, never people's.

use goalpost_values::{canonical_cadence, canonical_measure, canonical_period, canonical_quantity, canonical_schedule};

use crate::vocabulary::FieldName as F;

/// What a value consists of, as far as the formatter goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// People's text, or what only its reader knows.
    AsFound,
    Measure,
    Quantity,
    Schedule,
    Cadence,
    Period,
    /// Items parted by blanks or commas.
    List,
    /// Periods parted so.
    Periods,
    /// The language's own words.
    Words,
}

fn style(field: F) -> Style {
    match field {
        F::Measure => Style::Measure,
        F::Commit | F::Stretch | F::At => Style::Quantity,
        F::Every => Style::Schedule,
        F::Cadence => Style::Cadence,
        F::Start | F::Due | F::During | F::Until | F::By | F::Date => Style::Period,
        F::Away | F::Closed | F::Dates => Style::Periods,
        F::Tags | F::Supports | F::Soft | F::For | F::Needs | F::With => Style::List,
        F::Kind
        | F::Type
        | F::Share
        | F::Draft
        | F::Pace
        | F::Plan
        | F::Stage
        | F::Profile
        | F::StatusRule
        | F::FiscalYear
        | F::Skips
        | F::Baseline => Style::Words,
        _ => Style::AsFound,
    }
}

/// Writes the value of a field.
pub(super) fn push(field: F, text: &str, out: &mut String) {
    let canonical = match style(field) {
        Style::AsFound => None,
        Style::Measure => canonical_measure(text),
        Style::Quantity => canonical_quantity(text),
        Style::Schedule => canonical_schedule(text),
        Style::Cadence => canonical_cadence(text),
        Style::Period => canonical_period(text),
        Style::List => return list(text, out, |item, out| out.push_str(item)),
        Style::Periods => return list(text, out, period),
        // What stands in brackets is for somebody to fill in.
        Style::Words if text.contains('[') => None,
        Style::Words => return words(text, out),
    };
    out.push_str(canonical.as_deref().unwrap_or(text));
}

fn period(item: &str, out: &mut String) {
    out.push_str(canonical_period(item).as_deref().unwrap_or(item));
}

/// Items with one blank between them, behind a comma where there was one.
fn list(text: &str, out: &mut String, write: impl Fn(&str, &mut String)) {
    let mut rest = text.trim_start_matches(is_gap);
    while !rest.is_empty() {
        let (item, behind) = rest.split_at(rest.find(is_gap).unwrap_or(rest.len()));
        write(item, out);
        let next = behind.trim_start_matches(is_gap);
        if !next.is_empty() {
            let gap = &behind[..behind.len() - next.len()];
            out.push_str(if gap.contains(',') { ", " } else { " " });
        }
        rest = next;
    }
}

fn is_gap(c: char) -> bool {
    c == ',' || c.is_whitespace()
}

/// Words in small letters with one blank between them.
fn words(text: &str, out: &mut String) {
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        out.extend(word.chars().map(|c| c.to_ascii_lowercase()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machines_half_is_written_in_one_way() {
        for (field, found, written) in [
            (F::Tags, "#a,#b  #c ,", "#a, #b #c"),
            (F::For, "@Ana ,  everyone", "@Ana, everyone"),
            (
                F::Away,
                "2026-12-24–2027-01-01,2026-w45",
                "2026-12-24..2027-01-01, 2026-W45",
            ),
            (F::Kind, "Aspirational", "aspirational"),
            (F::Skips, "2  per Month", "2 per month"),
            (F::Baseline, "By 2026-10-15", "by 2026-10-15"),
            (F::Baseline, "by [Day]", "by [Day]"),
            (F::Measure, "Average ≥ 4/5", "average >= 4/5"),
            (F::Measure, "quite  a Lot", "quite  a Lot"),
            (F::Why, "Two  Blanks → stay", "Two  Blanks → stay"),
            (F::Extra, "x  Y", "x  Y"),
        ] {
            let mut out = String::new();
            push(field, found, &mut out);
            assert_eq!(out, written, "{field}: {found}");
        }
    }
}
