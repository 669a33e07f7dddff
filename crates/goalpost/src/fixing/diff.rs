//! Changes as a unified diff, which people read and `patch` applies.

use std::io::{self, Write};
use std::time::Duration;

use anstyle::{AnsiColor, Style};
use similar::TextDiff;

use super::write::Change;
use crate::output::plain::shown;

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
        let diff = TextDiff::configure()
            .timeout(PATIENCE)
            .diff_lines(&*change.old, &*change.new);
        let text = diff
            .unified_diff()
            .context_radius(CONTEXT)
            .header(&change.seen, &change.seen)
            .to_string();
        if color {
            colored(out, &text)?;
        } else {
            out.write_all(text.as_bytes())?;
        }
    }
    Ok(())
}

/// For a terminal: coloured, and without anything that could steer it.
fn colored(out: &mut dyn Write, text: &str) -> io::Result<()> {
    for line in text.split_inclusive('\n') {
        let line = line.strip_suffix('\n').unwrap_or(line).trim_end_matches('\r');
        let safe: String = line.chars().map(|c| if c == '\t' { c } else { shown(c) }).collect();
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
            "--- a.goals\n+++ a.goals\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n\\ No newline at end of file\n"
        );
        assert_eq!(diff("a\r\nb\r\n", "a\r\nB\r\n", false).matches('\r').count(), 3);
    }

    #[test]
    fn on_a_terminal_nothing_steers_it() {
        let text = diff("a\n", "\u{1b}[2J\n", true);
        assert!(text.contains("\u{1b}[32m+␛[2J\u{1b}[0m"), "{text:?}");
    }
}
