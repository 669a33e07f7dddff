//! Changes as a unified diff, which people read and `patch` applies.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::time::Duration;

use anstyle::{AnsiColor, Style};
use goalpost_text::printable;
use similar::{ChangeTag, TextDiff};

use super::write::Change;

/// Unchanged lines around a change.
const CONTEXT: usize = 3;
/// After this long the shortest diff is given up for a quick one.
const PATIENCE: Duration = Duration::from_secs(2);

/// Writes the differences of all changes.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, changes: &[Change], color: bool) -> io::Result<()> {
    for change in changes {
        let text = unified(change);
        if color {
            colored(out, &text)?;
        } else {
            out.write_all(text.as_bytes())?;
        }
    }
    Ok(())
}

/// One change as git writes it. A line ends with a line feed and with nothing else: what applies a diff counts so.
fn unified(change: &Change) -> String {
    let old: Vec<&str> = change.old.split_inclusive('\n').collect();
    let new: Vec<&str> = change.new.split_inclusive('\n').collect();
    let diff = TextDiff::configure().timeout(PATIENCE).diff_slices(&old, &new);
    let mut text = format!("--- {}\n+++ {}\n", name("a", &change.seen), name("b", &change.seen));
    for group in diff.grouped_ops(CONTEXT) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else {
            continue;
        };
        let of_old = range(first.old_range().start, last.old_range().end);
        let of_new = range(first.new_range().start, last.new_range().end);
        let _ = writeln!(text, "@@ -{of_old} +{of_new} @@");
        for part in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match part.tag() {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            };
            text.push(sign);
            text.push_str(part.value());
            if !part.value().ends_with('\n') {
                text.push_str("\n\\ No newline at end of file\n");
            }
        }
    }
    text
}

/// The lines from `start` up to `end`, counted from 1; nothing stands behind the line before it.
fn range(start: usize, end: usize) -> String {
    match end - start {
        0 => format!("{start},0"),
        1 => format!("{}", start + 1),
        count => format!("{},{count}", start + 1),
    }
}

/// A path under the letter of its side, in quotes where it holds what would end it.
fn name(side: &str, path: &str) -> String {
    if path.starts_with('/') {
        return path.to_owned();
    }
    if path.chars().any(|c| c.is_control() || matches!(c, '"' | '\\')) {
        return format!("\"{side}/{}\"", path.escape_default());
    }
    // `patch` takes what stands before a tab, and would stop at a blank.
    let end = if path.contains(' ') { "\t" } else { "" };
    format!("{side}/{path}{end}")
}

/// For a terminal: coloured, and without anything that could steer it.
fn colored(out: &mut dyn Write, text: &str) -> io::Result<()> {
    for line in text.split_inclusive('\n') {
        let line = line.strip_suffix('\n').unwrap_or(line).trim_end_matches('\r');
        let safe: String = line.chars().map(|c| if c == '\t' { c } else { printable(c) }).collect();
        let style = style(&safe);
        writeln!(out, "{style}{safe}{style:#}")?;
    }
    Ok(())
}

fn style(line: &str) -> Style {
    match line.as_bytes() {
        [b'+', b'+', b'+', ..] | [b'-', b'-', b'-', ..] => Style::new().bold(),
        [b'+', ..] => AnsiColor::Green.on_default(),
        [b'-', ..] => AnsiColor::Red.on_default(),
        [b'@', ..] => AnsiColor::Cyan.on_default(),
        _ => Style::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn diff(old: &str, new: &str, color: bool) -> String {
        let change = Change {
            file: goalpost_text::FileId(0),
            seen: "a.goals".to_owned(),
            absolute: None,
            old: old.into(),
            new: new.into(),
        };
        let mut out = Vec::new();
        write(&mut out, &[change], color).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_diff_is_one_that_patch_understands() {
        let text = diff("a\nb\nc", "a\nB\nc", false);
        assert_eq!(
            text,
            "--- a/a.goals\n+++ b/a.goals\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n\\ No newline at end of file\n"
        );
        assert_eq!(diff("a\r\nb\r\n", "a\r\nB\r\n", false).matches('\r').count(), 3);
    }

    #[test]
    fn only_a_line_feed_ends_a_line() {
        let text = diff("a\rb\nc\r", "a\rB\nc\r", false);
        assert_eq!(
            text,
            "--- a/a.goals\n+++ b/a.goals\n@@ -1,2 +1,2 @@\n-a\rb\n+a\rB\n c\r\n\\ No newline at end of file\n"
        );
        assert!(diff("", "a\n", false).contains("@@ -0,0 +1 @@\n+a\n"));
    }

    #[test]
    fn names_are_written_as_what_applies_them_reads_them() {
        for (path, expected) in [
            ("teams/a.goals", "b/teams/a.goals"),
            ("our goals/a.goals", "b/our goals/a.goals\t"),
            ("a\"b.goals", "\"b/a\\\"b.goals\""),
        ] {
            assert_eq!(name("b", path), expected);
        }
    }

    #[test]
    fn on_a_terminal_nothing_steers_it() {
        let text = diff("a\n", "\u{1b}[2J\n", true);
        assert!(text.contains("\u{1b}[32m+␛[2J\u{1b}[0m"), "{text:?}");
    }
}
