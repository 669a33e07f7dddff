//! Settings that only the command line can judge: whether there is such a time zone, and whether a pattern can match
//! anything.

use chrono_tz::{TZ_VARIANTS, Tz};
use globset::Glob;
use goalpost_syntax::{FieldName, Tree};
use goalpost_text::{Code, Diagnostic, Safety, Span, nearest};
use goalpost_values::list;

use super::settings::fields;

/// The code of a value that its field cannot have.
const BAD_VALUE: Code = Code("L10");

/// What is wrong with `time-zone:` and `markdown:` in the tree of `workspace.goals`.
pub fn problems(tree: &Tree) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    for field in fields(tree) {
        let value = field.value();
        match field.field_name() {
            Some(FieldName::TimeZone) => problems.extend(zone(value.text, value.span)),
            Some(FieldName::Markdown) => problems.extend(patterns(value.text, value.span)),
            _ => {}
        }
    }
    problems
}

fn zone(text: &str, span: Span) -> Option<Diagnostic> {
    if text.is_empty() || text.parse::<Tz>().is_ok() {
        return None;
    }
    let found = Diagnostic::new(
        BAD_VALUE,
        span,
        format!("`{text}` is not a time zone that Goalpost knows"),
    )
    .help("type a region and a city, such as `Europe/Lisbon`; until then the machine's own zone counts");
    Some(match meant(text) {
        Some(name) => found.fix(format!("write `{name}`"), Safety::Unsafe, span, name),
        None => found,
    })
}

/// The zone of the city that was typed, else the nearest name.
fn meant(text: &str) -> Option<&'static str> {
    let city = text.rsplit('/').next().unwrap_or(text).trim().replace(' ', "_");
    let is_city = |name: &&str| {
        name.rsplit('/')
            .next()
            .is_some_and(|last| last.eq_ignore_ascii_case(&city))
    };
    let names = || TZ_VARIANTS.iter().map(|zone| zone.name());
    names().find(is_city).or_else(|| nearest(text, names()))
}

fn patterns(text: &str, span: Span) -> Vec<Diagnostic> {
    let is_wrong = |pattern: &(u32, &str)| Glob::new(pattern.1).is_err();
    let wrong = list(text).filter(is_wrong).map(|(at, pattern)| {
        let start = span.start + at;
        let span = Span::new(start, start + u32::try_from(pattern.len()).unwrap_or(0));
        Diagnostic::new(
            BAD_VALUE,
            span,
            format!("`{pattern}` is not a pattern, and no file matches it"),
        )
        .help("type folders and files with `*` for any name and `**` for any folders: `docs/**`")
    });
    wrong.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(field: &str) -> Vec<(String, Option<String>)> {
        let tree = goalpost_syntax::parse(format!("workspace: W\n  {field}\n"));
        let text = tree.text().to_owned();
        let said = problems(&tree).into_iter().map(|found| {
            let fix = found.fixes.first().map(|fix| fix.edits[0].edit.text.clone());
            (found.span.of(&text).to_owned(), fix)
        });
        said.collect()
    }

    #[test]
    fn a_city_alone_is_offered_with_its_region() {
        for (typed, offered) in [
            ("Lisbon", Some("Europe/Lisbon")),
            ("America/new york", Some("America/New_York")),
            ("Europe/Lisbonn", Some("Europe/Lisbon")),
            ("the office", None),
        ] {
            let offered = offered.map(str::to_owned);
            assert_eq!(
                found(&format!("time-zone: {typed}")),
                [(typed.to_owned(), offered)],
                "{typed}"
            );
        }
        assert_eq!(found("time-zone: Europe/Lisbon"), []);
    }

    #[test]
    fn a_pattern_that_matches_nothing_is_named() {
        assert_eq!(found("markdown: docs/** notes/[a"), [("notes/[a".to_owned(), None)]);
        assert_eq!(found("markdown: docs/**"), []);
    }
}
