//! What is said about a data file that does not give what its `track:` field asks for.

use goalpost_syntax::FieldName;
use goalpost_text::{Code, Diagnostic, Safety, nearest};

use super::spec::{EXAMPLE, span_in};
use super::table::{Column, Table};
use super::{Asked, NOT_UTF8, of_another_unit};

const BAD_VALUE: Code = Code("L10");

/// Why a file without anything in it cannot be read.
pub(super) const IS_EMPTY: &str = "it is empty";

/// How many columns a message names.
const NAMED: usize = 8;

/// The file could not be read at all.
pub(super) fn unread(asked: &Asked<'_>, reason: &str) -> Diagnostic {
    let path = asked.spec.path;
    let span = span_in(asked.field.value().text, path);
    let message = format!("the data file `{path}` cannot be read: {reason}");
    let help = match reason {
        IS_EMPTY => "it needs a line with the names of its columns, and a row for each day",
        NOT_UTF8 => "save it as UTF-8: in a spreadsheet choose `CSV UTF-8`",
        _ => {
            "type its path as seen from the folder of `workspace.goals`, with `/` between its parts; links are not \
             followed"
        }
    };
    asked.moved(Diagnostic::new(BAD_VALUE, span, message).help(help))
}

/// What is wrong with a column for a field that asks for it.
pub(super) fn about(asked: &Asked<'_>, table: &Table, column: &Column) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = broken(asked, table).into_iter().collect();
    if table.names.is_empty() {
        found.extend(bad_row(asked, table, column));
    } else {
        let missing = [(asked.spec.date, column.has_date), (asked.spec.value, column.has_value)];
        let missing: Vec<&str> = missing.iter().filter(|(_, has)| !has).map(|(name, _)| *name).collect();
        found.extend(no_column(asked, table, &missing));
        if column.has_date && column.has_value {
            found.extend(bad_row(asked, table, column).or_else(|| other_unit(asked, table, column)));
        }
    }
    found.into_iter().map(|found| asked.moved(found)).collect()
}

fn broken(asked: &Asked<'_>, table: &Table) -> Option<Diagnostic> {
    let reason = table.broken.as_ref()?;
    let path = asked.spec.path;
    let span = span_in(asked.field.value().text, path);
    let message = format!("the data file `{path}` cannot be read to its end: {reason}");
    let help = "it holds an array of objects, or one object a line: `{ \"date\": \"2026-10-05\", \"value\": 610 }`";
    Some(Diagnostic::new(BAD_VALUE, span, message).help(help))
}

fn no_column(asked: &Asked<'_>, table: &Table, missing: &[&str]) -> Option<Diagnostic> {
    let (path, text) = (asked.spec.path, asked.field.value().text);
    let span = span_in(text, missing.first()?);
    let names: Vec<String> = missing.iter().map(|name| format!("`{name}`")).collect();
    let found = Diagnostic::new(
        BAD_VALUE,
        span,
        format!("`{path}` has no column {}", names.join(" and none ")),
    );
    Some(match meant(asked, table) {
        Some(meant) => found
            .help(format!("{}; if those are meant, type `track: {meant}`", named(table)))
            .fix(format!("write `{meant}`"), Safety::Unsafe, span_in(text, text), meant),
        None => found.help(columns(table)),
    })
}

/// What to type where the columns have other names: those that are the nearest, or the only other one of two.
fn meant(asked: &Asked<'_>, table: &Table) -> Option<String> {
    // A name with a blank in it cannot be typed here.
    let is_name = |name: &&str| !name.is_empty() && !name.contains(char::is_whitespace);
    let names: Vec<&str> = table.names.iter().map(String::as_str).filter(is_name).collect();
    let known = |name: &str| {
        let same = names.iter().find(|known| known.eq_ignore_ascii_case(name)).copied();
        same.or_else(|| nearest(name, names.iter().copied()))
    };
    let other = |than: &str| match names.as_slice() {
        [one, two] if table.names.len() == 2 => [*one, *two].into_iter().find(|name| *name != than),
        _ => None,
    };
    let (date, value) = match (known(asked.spec.date), known(asked.spec.value)) {
        (Some(date), Some(value)) => (date, value),
        (Some(date), None) => (date, other(date)?),
        (None, Some(value)) => (other(value)?, value),
        (None, None) => return None,
    };
    let written = [("date", date), ("value", value)].map(|(part, name)| match part == name {
        true => String::new(),
        false => format!(" {part}={name}"),
    });
    (date != value).then(|| format!("{}{}", asked.spec.path, written.concat()))
}

/// The columns of a file, as the beginning of a sentence.
fn named(table: &Table) -> String {
    let named: Vec<String> = table.names.iter().take(NAMED).map(|name| format!("`{name}`")).collect();
    let more = if table.names.len() > NAMED { " and more" } else { "" };
    format!("its columns are {}{more}", named.join(", "))
}

fn columns(table: &Table) -> String {
    if let [only] = table.names.as_slice() {
        for (parted, character) in [("`;`", ';'), ("tabs", '\t')] {
            if only.contains(character) {
                return format!("its columns are parted by {parted}: save it with commas");
            }
        }
    }
    format!("{}; {EXAMPLE}", named(table))
}

fn bad_row(asked: &Asked<'_>, table: &Table, column: &Column) -> Option<Diagnostic> {
    let (number, trouble) = column.bad.as_ref()?;
    let (path, counts) = (asked.spec.path, table.counts);
    let text = asked.field.value().text;
    let message = format!("{counts} {number} of `{path}` cannot be read: {}", trouble.message);
    let help = match column.more_bad {
        0 => trouble.help.clone(),
        1 => format!("{}; one more cannot be read", trouble.help),
        more => format!("{}; {more} more cannot be read", trouble.help),
    };
    Some(Diagnostic::new(BAD_VALUE, span_in(text, text), message).help(help))
}

fn other_unit(asked: &Asked<'_>, table: &Table, column: &Column) -> Option<Diagnostic> {
    let (row, value, more) = of_another_unit(asked.thing, &column.rows)?;
    let (path, counts, number) = (asked.spec.path, table.counts, row.number);
    let text = asked.field.value().text;
    let measure = asked.thing.value(FieldName::Measure).unwrap_or_default();
    let message = format!("{counts} {number} of `{path}` says `{value}`, and the measure is `{measure}`");
    let help = "write bare numbers into the file: they are in the unit of the measure";
    let help = match more {
        0 => help.to_owned(),
        1 => format!("{help}; one more {counts} is of another unit"),
        more => format!("{help}; {more} more {counts}s are of another unit"),
    };
    Some(Diagnostic::new(BAD_VALUE, span_in(text, text), message).help(help))
}
