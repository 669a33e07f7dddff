//! The answer for people: five letters with a reason each, and the sentence as it would be written.

use std::io::{self, Write};

use goalpost_prose::{Reading, Setting};

use super::rewrite::rewrite;
use super::says::{self, Answered, Finding, Letter};
use crate::output::plain::{one_line, plain, wrapped};
use crate::terminal::Terminal;

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
    let findings = says::findings(reading, setting.today);
    for letter in Letter::ALL {
        let reasons: Vec<&Finding> = findings.iter().filter(|finding| finding.letter == letter).collect();
        let answered = says::answered(reading, letter);
        // "Yes" in front of what is wrong would be read alone.
        let is_yes_but = answered == Answered::Yes && reasons.iter().any(|reason| reason.code.is_some());
        let verdict = if is_yes_but { "yes," } else { verdict(answered) };
        let head = format!("{:<12} {verdict:<6}", letter.as_str());
        let lines = reasons.iter().map(|finding| finding.message.clone());
        let lines = lines.chain(reasons.is_empty().then(|| says_yes(reading, letter)));
        for (index, line) in lines.enumerate() {
            match (index, is_yes_but) {
                (0, true) => paragraph(&head, &format!("but {line}"), terminal, out)?,
                (0, false) => paragraph(&head, &capital(&line), terminal, out)?,
                _ => paragraph("", &capital(&line), terminal, out)?,
            }
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
    writeln!(out, "{}", wrapped(text, width, &first, &blank))
}

/// The text with a capital at its start.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    first + chars.as_str()
}

fn verdict(answered: Answered) -> &'static str {
    match answered {
        Answered::Unknown => "?",
        answered => answered.as_str(),
    }
}

/// What makes it a yes.
fn says_yes(reading: &Reading<'_>, letter: Letter) -> String {
    let said = |span: goalpost_text::Span| format!("`{}`", span.of(reading.text).trim());
    match letter {
        Letter::Measurable => reading.to().or(reading.by()).map_or_else(
            || "everybody can see whether it is done".to_owned(),
            |amount| said(amount.span),
        ),
        Letter::Relevant => reading.purpose().map_or_else(String::new, said),
        Letter::TimeBound => reading
            .deadline
            .as_ref()
            .map_or_else(String::new, |deadline| match deadline.day {
                Some(day) => format!("{} is {day}", said(deadline.span)),
                None => said(deadline.span),
            }),
        Letter::Specific => "it says what is meant".to_owned(),
        Letter::Achievable => String::new(),
    }
}
