//! The answer for people: five letters with a reason each, and the sentence as it would be written.

use std::io::{self, Write};

use goalpost_prose::{Reading, Setting};

use super::rewrite::rewrite;
use super::says::{self, Answered, Finding};
use crate::output::plain::{one_line, plain, wrapped};
use crate::terminal::Terminal;

/// The letters with what each asks.
const LETTERS: [(char, &str); 5] = [
    ('S', "Specific"),
    ('M', "Measurable"),
    ('A', "Achievable"),
    ('R', "Relevant"),
    ('T', "Time-bound"),
];

/// Where the reasons start, in columns.
const COLUMN: usize = 20;

/// Writes the answer.
pub(super) fn write(
    reading: &Reading<'_>,
    setting: &Setting,
    terminal: &Terminal,
    out: &mut dyn Write,
) -> io::Result<()> {
    let bold = if terminal.look.color {
        anstyle::Style::new().bold()
    } else {
        anstyle::Style::new()
    };
    let short: String = reading.text.trim().chars().take(400).collect();
    writeln!(out, "{bold}{}{bold:#}\n", one_line(&short))?;
    let findings = says::findings(reading);
    for (letter, name) in LETTERS {
        let verdict = verdict(reading, letter);
        let head = format!("{name:<12} {verdict:<6}");
        let reasons: Vec<&Finding> = findings.iter().filter(|finding| finding.letter == letter).collect();
        let good = says_yes(reading, letter);
        let lines = reasons
            .iter()
            .map(|finding| finding.message.clone())
            .chain(reasons.is_empty().then_some(good));
        for (index, line) in lines.enumerate() {
            let first = if index == 0 { head.clone() } else { String::new() };
            paragraph(&first, &line, terminal, out)?;
        }
    }
    writeln!(out, "\n{bold}As .goals text{bold:#}\n")?;
    for line in rewrite(reading, setting).lines() {
        writeln!(out, "  {}", plain(line))?;
    }
    writeln!(out)
}

/// One reason, wrapped, behind its letter.
fn paragraph(head: &str, text: &str, terminal: &Terminal, out: &mut dyn Write) -> io::Result<()> {
    let blank = " ".repeat(COLUMN);
    let first = format!("{head:<COLUMN$}");
    let width = terminal.look.width.max(COLUMN + 20);
    writeln!(out, "{}", wrapped(&capital(text), width, &first, &blank))
}

/// The text with a capital at its start.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + chars.as_str()
}

fn verdict(reading: &Reading, letter: char) -> &'static str {
    match says::answered(reading, letter) {
        Answered::Unknown => "?",
        answered => answered.as_str(),
    }
}

/// What makes it a yes.
fn says_yes(reading: &Reading<'_>, letter: char) -> String {
    let said = |span: goalpost_text::Span| format!("`{}`", span.of(reading.text).trim());
    match letter {
        'M' => reading.to().or(reading.by()).map_or_else(
            || "everybody can see whether it is done".to_owned(),
            |amount| said(amount.span),
        ),
        'R' => reading.purpose().map_or_else(String::new, said),
        'T' => reading
            .deadline
            .as_ref()
            .map_or_else(String::new, |deadline| match deadline.day {
                Some(day) => format!("{} is {day}", said(deadline.span)),
                None => said(deadline.span),
            }),
        'S' => "it says what is meant".to_owned(),
        _ => String::new(),
    }
}
