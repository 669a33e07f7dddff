//! What output may take the place of: what an earlier run wrote there, and nothing that a person did. A slip behind
//! `-o`, such as a completion that went too far, must not cost anybody their goals.

use std::ffi::OsStr;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use anyhow::{Result, bail};

use crate::atomic::Pending;
use crate::workspace::paths::slashed;
use crate::workspace::walk::is_goals;

/// How much of a file is looked at, in bytes.
const HEAD: u64 = 1 << 16;
/// What text begins with that has one meaning only: a graph, the tables, a report for reviewers, a calendar.
const BEGINNINGS: [&str; 5] = [
    "digraph goals {",
    "flowchart RL\n",
    "CREATE TABLE things (\"key\"",
    "::error title=",
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Goalpost//",
];
/// What JSON or XML of this program says somewhere near its beginning.
const MARKS: [&str; 9] = [
    "goalpost/",
    "name=\"goalpost\"",
    "content=\"goalpost\"",
    "\"name\": \"goalpost\"",
    "\"check_name\"",
    "<checkstyle",
    "class=\"goalpost\"",
    "{\"code\":\"",
    "{\n  \"code\": \"",
];
/// Endings of names that promise text of no kind.
const PLAIN: [&str; 4] = ["txt", "text", "log", "out"];
/// A day of the week ends so, in the heading of every report.
const WEEKDAY: &str = "day, ";
/// How many lines a report's heading has.
const HEADING: usize = 3;

/// The endings of formats that people ask for and that nothing here writes.
const FOREIGN: [&str; 12] = [
    "pdf", "xls", "xlsx", "ods", "doc", "docx", "odt", "ppt", "pptx", "png", "jpg", "zip",
];

/// Refuses a name that would make goals of the output, or promise a format that it does not have.
///
/// # Errors
/// When it is one.
pub fn refuse_goals(path: &Path) -> Result<()> {
    if is_goals(path) {
        bail!(
            "`{}` is called like a file of goals, and those are written by people: name another, as `-o goals.json`",
            slashed(path)
        );
    }
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if ending.is_some_and(|ending| FOREIGN.contains(&ending.as_str())) && !path.is_dir() {
        bail!(
            "`{}` is called like a format that nothing here writes: end it in .html, which prints, .md, .csv, .json or \
             .txt",
            slashed(path)
        );
    }
    Ok(())
}

/// Refuses to take the place of a file that this program did not write, as far as that can be seen.
///
/// # Errors
/// When it is one, or cannot be read.
pub fn refuse_others(path: &Path, new: &Pending) -> Result<()> {
    let Some(old) = head(path)? else { return Ok(()) };
    let is_plain = path.extension().is_some_and(is_plain);
    if is_plain || is_ours(&old, &String::from_utf8_lossy(&new.head(HEAD)?)) {
        return Ok(());
    }
    bail!(
        "`{}` is there already, and goalpost did not write it: name another file, or move it away",
        slashed(path)
    );
}

/// The beginning of a file; none where no file is, or one that holds nothing.
pub fn head(path: &Path) -> io::Result<Option<String>> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_file() => {
            let mut bytes = Vec::new();
            fs::File::open(path)?.take(HEAD).read_to_end(&mut bytes)?;
            let text = String::from_utf8_lossy(&bytes).into_owned();
            Ok(Some(text).filter(|text| !text.trim().is_empty()))
        }
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(None),
    }
}

fn is_plain(ending: &OsStr) -> bool {
    PLAIN.iter().any(|plain| ending.eq_ignore_ascii_case(plain))
}

/// Whether a text looks like an earlier one of what is written now.
fn is_ours(old: &str, new: &str) -> bool {
    let first = |text: &str| text.lines().next().map(str::to_owned);
    match old.as_bytes() {
        [b'{' | b'[' | b'<', ..] => MARKS.iter().any(|mark| old.contains(mark)) || matches!(old.trim(), "[]" | "{}"),
        _ => {
            BEGINNINGS.iter().any(|beginning| old.starts_with(beginning))
                || old.lines().take(HEADING).any(is_heading)
                || old.lines().any(is_finding)
                || first(old) == first(new)
        }
    }
}

/// `Check-ins   Friday, 2026-11-20`, as text or as Markdown.
fn is_heading(line: &str) -> bool {
    let line = line.trim_end_matches('_');
    let Some((_, day)) = line.rsplit_once(WEEKDAY) else {
        return false;
    };
    goalpost_values::iso_day(day).is_some()
}

/// `error[S03] …`, with the file before it or without.
fn is_finding(line: &str) -> bool {
    ["error[", "warning[", "hint["].iter().any(|level| {
        let code = line.split_once(level).and_then(|(_, rest)| rest.split_once(']'));
        code.is_some_and(|(code, _)| goalpost_lint::rule(code).is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn earlier_output_is_told_from_the_work_of_people() {
        for (old, new, ours) in [
            ("{\n  \"schema\": \"goalpost/status@1\"", "{", true),
            (
                "{\n  \"name\": \"shop\"\n}",
                "{\n  \"schema\": \"goalpost/status@1\"",
                false,
            ),
            ("[]", "[\n", true),
            ("<html><body>Mine</body></html>", "<html>", false),
            ("## Scorecard\n\n_Friday, 2026-11-20_\n", "## Scorecard", true),
            ("Habits      Friday, 2026-11-20\n", "Habits", true),
            ("# Our project\n\nRead on Friday\n", "## Scorecard", false),
            ("id,title\na,A\n", "id,title\nb,B\n", true),
            ("day,p95\n2026-11-20,3\n", "id,title\n", false),
            ("a.goals:1:1: error[S03] x\n", "Nothing", true),
            ("[package]\nname = \"goalpost\"\n", "x", false),
        ] {
            assert_eq!(is_ours(old, new), ours, "{old:?}");
        }
    }
}
