//! Where a `track:` field points: `metrics/checkout.csv date=day value=p95`.

use goalpost_text::{Code, Diagnostic, Safety, Span};
use goalpost_values::Parsed;

const BAD_VALUE: Code = Code("L10");

/// What to type, for messages.
pub(super) const EXAMPLE: &str = "type `track: metrics/checkout.csv date=day value=p95`";

/// The endings of the files that can be read, in lower case.
const CSV: &[&str] = &["csv"];
const JSON: &[&str] = &["json", "ndjson", "jsonl"];

/// Where a `track:` field points: `metrics/checkout.csv date=day value=p95`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrackSpec<'t> {
    /// The path of the file below the workspace root.
    pub path: &'t str,
    /// The column or key that holds the day.
    pub date: &'t str,
    /// The column or key that holds the value.
    pub value: &'t str,
}

/// How a data file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Format {
    /// A table with the names of its columns in the first line.
    Csv,
    /// An array of objects, or one object behind the other.
    Json,
}

impl<'t> TrackSpec<'t> {
    /// Reads the value of a `track:` field. `date=` and `value=` default to columns of those names.
    ///
    /// # Errors
    /// L10 where there is no path, one that leads out of the workspace, one to a file that is neither CSV nor JSON, or
    /// a part that is neither `date=` nor `value=`.
    pub fn parse(text: &'t str) -> Parsed<Self> {
        let mut parts = text.split_whitespace();
        let mut spec = Self {
            path: parts.next().unwrap_or(""),
            date: "date",
            value: "value",
        };
        check_path(text, spec.path)?;
        for part in parts {
            match part.split_once('=') {
                Some(("date", column)) if !column.is_empty() => spec.date = column,
                Some(("value", column)) if !column.is_empty() => spec.value = column,
                Some((name @ ("date" | "value"), _)) => {
                    return Err(wrong(text, part, format!("`{name}=` names no column")));
                }
                _ => return Err(wrong(text, part, format!("`{part}` is not part of a `track:`"))),
            }
        }
        Ok(spec)
    }

    /// How the file is written, by the end of its name.
    pub(super) fn format(&self) -> Option<Format> {
        let (_, ending) = self.path.rsplit_once('.')?;
        let is = |endings: &[&str]| endings.iter().any(|known| known.eq_ignore_ascii_case(ending));
        match () {
            () if is(CSV) => Some(Format::Csv),
            () if is(JSON) => Some(Format::Json),
            () => None,
        }
    }
}

/// Where a part of a field's value stands in it; all of it for a part that stands elsewhere, as a default does.
pub(super) fn span_in(text: &str, part: &str) -> Span {
    let offset = (part.as_ptr() as usize).checked_sub(text.as_ptr() as usize);
    match offset.filter(|at| at + part.len() <= text.len()) {
        Some(at) => Span::from_usize(at, at + part.len()),
        None => Span::from_usize(0, text.len()),
    }
}

fn wrong(text: &str, part: &str, message: String) -> Box<Diagnostic> {
    Box::new(Diagnostic::new(BAD_VALUE, span_in(text, part), message).help(EXAMPLE))
}

/// A path names a file inside the workspace, with `/`, wherever the workspace lies.
fn check_path(text: &str, path: &str) -> Parsed<()> {
    if path.is_empty() {
        return Err(wrong(text, text, "`track:` names no file".to_owned()));
    }
    if path.contains("://") {
        let message = format!("`{path}` is an address, and only files inside the workspace are read");
        return Err(wrong(text, path, message));
    }
    let has_drive = path.as_bytes().get(1) == Some(&b':');
    let mut parts = path.split(['/', '\\']);
    if path.starts_with(['/', '\\']) || has_drive || parts.any(|part| part == "..") {
        let message = format!("`{path}` leads out of the workspace, and only files inside it are read");
        return Err(wrong(text, path, message));
    }
    if path.contains('\\') {
        let slashed = path.replace('\\', "/");
        let span = span_in(text, path);
        let found = Diagnostic::new(BAD_VALUE, span, format!("`{path}` is parted by `\\`"))
            .help(format!("the parts of a path are parted by `/`: type `{slashed}`"))
            .fix(format!("write {slashed}"), Safety::Safe, span, slashed);
        return Err(Box::new(found));
    }
    let spec = TrackSpec {
        path,
        date: "",
        value: "",
    };
    if spec.format().is_none() {
        let message = format!("`{path}` is neither CSV nor JSON, going by its name");
        // What stands behind a blank may be the rest of the name.
        let goes_on = text.get(path.len()..).unwrap_or_default().split_whitespace().next();
        let is_cut = goes_on.is_some_and(|part| !part.contains('=') && part.contains('.'));
        let found = wrong(text, path, message);
        return Err(if is_cut {
            Box::new(found.help("the path of a data file has no blanks: give the file a name without them"))
        } else {
            found
        });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_defaults_and_come_in_any_order() {
        let spec = |path, date, value| Ok(TrackSpec { path, date, value });
        for (text, expected) in [
            ("a.csv", spec("a.csv", "date", "value")),
            ("m/a.csv date=day value=p95", spec("m/a.csv", "day", "p95")),
            ("./a.JSON  value=p95", spec("./a.JSON", "date", "p95")),
            ("a.ndjson date=d=1", spec("a.ndjson", "d=1", "value")),
        ] {
            assert_eq!(TrackSpec::parse(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_said_at_its_place() {
        for (text, place, message) in [
            ("../a.csv", "../a.csv", "leads out"),
            ("m/../../a.csv value=x", "m/../../a.csv", "leads out"),
            ("m\\..\\a.csv", "m\\..\\a.csv", "leads out"),
            ("/etc/passwd", "/etc/passwd", "leads out"),
            ("\\\\host\\a.csv", "\\\\host\\a.csv", "leads out"),
            ("C:/a.csv", "C:/a.csv", "leads out"),
            ("https://a.example/a.csv", "https://a.example/a.csv", "is an address"),
            ("m\\a.csv", "m\\a.csv", "parted by"),
            ("a.xlsx date=day", "a.xlsx", "neither CSV nor JSON"),
            ("metrics", "metrics", "neither CSV nor JSON"),
            ("a.csv p95", "p95", "not part of"),
            ("a.csv date=day column=p95", "column=p95", "not part of"),
            ("a.csv value=", "value=", "names no column"),
        ] {
            let found = TrackSpec::parse(text).unwrap_err();
            assert!(found.message.contains(message), "{text}: {}", found.message);
            assert_eq!(found.span.of(text), place, "{text}");
            assert!(!found.help.is_empty());
        }
    }
}
