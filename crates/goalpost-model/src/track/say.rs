//! What is said about a data file that does not give what its `track:` field asks for.

use goalpost_text::{Code, Diagnostic, Safety, nearest};

use super::spec::{EXAMPLE, span_in};
use super::table::{Column, Table};
use super::{Asked, of_another_unit};

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
    let help = if reason == IS_EMPTY {
        "it needs a line with the names of its columns, and a row for each day"
    } else {
        "type its path as seen from the folder of `workspace.goals`, with `/` between its parts; links are not followed"
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
        // Where the columns could not be told apart, that is one mistake.
        let most = if table.names.len() == 1 { 1 } else { 2 };
        let missing = missing.into_iter().filter(|(_, has)| !has).take(most);
        found.extend(missing.map(|(name, _)| no_column(asked, table, name)));
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

fn no_column(asked: &Asked<'_>, table: &Table, name: &str) -> Diagnostic {
    let path = asked.spec.path;
    let span = span_in(asked.field.value().text, name);
    let found = Diagnostic::new(BAD_VALUE, span, format!("`{path}` has no column `{name}`"));
    let is_written = span.len() as usize == name.len();
    // A name with a blank in it cannot be typed here.
    let names = || {
        table
            .names
            .iter()
            .map(String::as_str)
            .filter(|name| !name.contains(char::is_whitespace))
    };
    match nearest(name, names()) {
        Some(meant) if is_written => {
            found
                .help(format!("did you mean `{meant}`?"))
                .fix(format!("write `{meant}`"), Safety::Unsafe, span, meant)
        }
        _ => found.help(columns(table)),
    }
}

fn columns(table: &Table) -> String {
    if let [only] = table.names.as_slice() {
        for (parted, character) in [("`;`", ';'), ("tabs", '\t')] {
            if only.contains(character) {
                return format!("its columns are parted by {parted}: save it with commas");
            }
        }
    }
    let named: Vec<String> = table.names.iter().take(NAMED).map(|name| format!("`{name}`")).collect();
    let more = if table.names.len() > NAMED { " and more" } else { "" };
    format!("its columns are {}{more}; {EXAMPLE}", named.join(", "))
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
    let (row, value) = of_another_unit(asked.thing, &column.rows)?;
    let (path, counts, number) = (asked.spec.path, table.counts, row.number);
    let text = asked.field.value().text;
    let message = format!("{counts} {number} of `{path}` says `{value}`, and the measure counts something else");
    let help = "write bare numbers into the file: they are in the unit of the measure";
    Some(Diagnostic::new(BAD_VALUE, span_in(text, text), message).help(help))
}
