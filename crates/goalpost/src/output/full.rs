//! Findings in full, for people: what is wrong, the lines it is about, why it matters and what to type instead.
//! miette draws; the lines come from an index of our own, because miette would read the whole file for each.

use std::fmt::{self, Display};
use std::io::{self, Write};

use goalpost_report::Style;
use goalpost_text::{Diagnostic, FileId, Safety, Severity, Span};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, ThemeCharacters, ThemeStyles};
use rayon::prelude::*;

use super::plain::{one_line, plain, wrapped};
use super::snippet::snippet;
use super::source::{Block, Blocks};
use super::{Book, Catalogue, Finding};

/// How findings are drawn.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Columns to use.
    pub width: usize,
    /// Whether to colour.
    pub color: bool,
    /// Whether lines and arrows may be more than ASCII.
    pub unicode: bool,
}

impl Look {
    /// The same for reports.
    pub fn style(self) -> Style {
        Style {
            width: self.width,
            colour: self.color,
            unicode: self.unicode,
            page: false,
        }
    }
}

/// Related places further apart than this many lines are drawn on their own.
const NEAR: u32 = 4;
/// Findings that are drawn before they are written, which bounds the memory.
const AT_ONCE: usize = 4096;
/// Findings that one core draws in a row.
const A_PIECE: usize = 32;
/// Columns that line numbers and the frame take.
const FRAME: usize = 12;

/// Writes the findings in the order given, a blank line behind each. They are drawn on all cores.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, findings: &[Finding<'_>], look: Look, catalogue: Catalogue) -> io::Result<()> {
    let handler = handler(look);
    for batch in findings.chunks(AT_ONCE) {
        let pieces = batch
            .par_chunks(A_PIECE)
            .map(|piece| draw_all(piece, look, &handler, catalogue));
        let drawn: Vec<Result<String, fmt::Error>> = pieces.collect();
        for piece in drawn {
            let piece = piece.map_err(|_| io::Error::other("a finding cannot be drawn"))?;
            out.write_all(piece.as_bytes())?;
        }
    }
    Ok(())
}

fn draw_all(
    findings: &[Finding<'_>],
    look: Look,
    handler: &GraphicalReportHandler,
    catalogue: Catalogue,
) -> Result<String, fmt::Error> {
    let mut drawn = String::new();
    for finding in findings {
        draw(&mut drawn, finding, look, handler, catalogue)?;
    }
    Ok(drawn)
}

fn handler(look: Look) -> GraphicalReportHandler {
    let theme = GraphicalTheme {
        characters: if look.unicode {
            ThemeCharacters::unicode()
        } else {
            ThemeCharacters::ascii()
        },
        styles: if look.color {
            ThemeStyles::ansi()
        } else {
            ThemeStyles::none()
        },
    };
    GraphicalReportHandler::new_themed(theme)
        .with_width(look.width)
        .with_context_lines(1)
        .with_links(false)
        .without_cause_chain()
        .without_primary_span_start()
        .without_syntax_highlighting()
}

fn draw(
    out: &mut String,
    finding: &Finding<'_>,
    look: Look,
    handler: &GraphicalReportHandler,
    catalogue: Catalogue,
) -> fmt::Result {
    let rule = catalogue(finding.diagnostic.code);
    handler.render_report(out, &Report::new(finding, look, rule.name))?;
    note(out, "why", &finding.diagnostic.why, look);
    note(out, "help", &finding.diagnostic.help, look);
    note(out, "fix", &fix_note(finding.diagnostic), look);
    out.push('\n');
    Ok(())
}

/// One remark under the drawing: `  help: …`, its further lines set in.
fn note(out: &mut String, label: &str, text: &str, look: Look) {
    if text.is_empty() {
        return;
    }
    let (on, off) = if look.color {
        ("\u{1b}[36m", "\u{1b}[0m")
    } else {
        ("", "")
    };
    let first = format!("  {on}{label:>4}:{off} ");
    out.push_str(&wrapped(text, look.width.saturating_sub(2), &first, "        "));
    out.push('\n');
}

/// What can be done about it without typing.
fn fix_note(diagnostic: &Diagnostic) -> String {
    if let Some(fix) = diagnostic.fixes.iter().find(|fix| fix.safety == Safety::Safe) {
        return format!("{} (goalpost check --fix)", fix.title);
    }
    let titles: Vec<&str> = diagnostic.fixes.iter().map(|fix| fix.title.as_str()).collect();
    match titles.as_slice() {
        [] => String::new(),
        [title] => format!("{title} (goalpost check --unsafe-fixes, to be looked at)"),
        _ => titles.join(", or "),
    }
}

/// A finding in the shape that miette draws.
#[derive(Debug)]
struct Report {
    code: String,
    message: String,
    severity: miette::Severity,
    source: Blocks,
    labels: Vec<LabeledSpan>,
}

impl Report {
    fn new(finding: &Finding<'_>, look: Look, name: &str) -> Self {
        let diagnostic = finding.diagnostic;
        let mut report = Self {
            code: format!("{}[{}] {name}", diagnostic.severity.as_str(), diagnostic.code),
            message: plain(&diagnostic.message).into_owned(),
            severity: match diagnostic.severity {
                Severity::Error => miette::Severity::Error,
                Severity::Warning => miette::Severity::Warning,
                Severity::Hint => miette::Severity::Advice,
            },
            source: Blocks::default(),
            labels: Vec::new(),
        };
        for group in groups(finding) {
            report.add(finding.book, &group, look);
        }
        report
    }

    /// One more stretch of a file, with its places.
    fn add(&mut self, book: &Book<'_>, group: &[Place<'_>], look: Look) {
        let Some(first) = group.first() else { return };
        let page = book.page(first.file);
        let spans: Vec<Span> = group.iter().map(|place| place.span).collect();
        let drawn = snippet(
            page.text(),
            page.index(),
            &spans,
            look.width.saturating_sub(FRAME).max(30),
        );
        let (line, column) = page.line_and_column(first.span);
        let start = self.source.push(Block {
            text: drawn.text,
            name: format!("{}:{line}:{column}", one_line(page.path())),
            first_line: drawn.first_line as usize,
            lines: drawn.lines,
        });
        for (place, range) in group.iter().zip(drawn.places) {
            let label = Some(one_line(place.label).into_owned()).filter(|label| !label.is_empty());
            let (at, length) = (start + range.start, range.len());
            self.labels.push(if place.primary {
                LabeledSpan::new_primary_with_span(label, (at, length))
            } else {
                LabeledSpan::new(label, at, length)
            });
        }
    }
}

/// A place that a finding points at.
#[derive(Debug, Clone, Copy)]
struct Place<'f> {
    file: FileId,
    span: Span,
    label: &'f str,
    primary: bool,
}

/// The places of a finding: those near the first with it, each other one on its own.
fn groups<'f>(finding: &Finding<'f>) -> Vec<Vec<Place<'f>>> {
    let diagnostic = finding.diagnostic;
    let index = finding.page().index();
    let line = index.line(diagnostic.span.start);
    let mut groups = vec![vec![Place {
        file: diagnostic.file,
        span: diagnostic.span,
        label: "",
        primary: true,
    }]];
    for related in &diagnostic.related {
        let place = Place {
            file: related.file,
            span: related.span,
            label: &related.message,
            primary: false,
        };
        let near = related.file == diagnostic.file && index.line(related.span.start).abs_diff(line) <= NEAR;
        if near {
            groups[0].push(place);
        } else {
            groups.push(vec![place]);
        }
    }
    groups
}

impl Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Report {}

impl miette::Diagnostic for Report {
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(&self.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(self.severity)
    }

    fn source_code(&self) -> Option<&dyn miette::SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}

#[cfg(test)]
mod tests {
    use goalpost_text::Code;
    use unicode_width::UnicodeWidthStr;

    use super::*;
    use crate::output::{Page, RuleText};

    fn draw_plain(pages: Vec<Page<'_>>, diagnostic: &Diagnostic, width: usize) -> String {
        let book = Book::new(pages);
        let finding = Finding {
            book: &book,
            diagnostic,
            thing: None,
        };
        let look = Look {
            width,
            color: false,
            unicode: true,
        };
        let rule = |_| RuleText {
            name: "bad-day",
            source: "",
        };
        let mut out = Vec::new();
        write(&mut out, &[finding], look, rule).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn finding(text: &str, word: &str) -> Diagnostic {
        let start = text.find(word).unwrap();
        let span = Span::from_usize(start, start + word.len());
        Diagnostic::new(Code("L05"), span, format!("`{word}` is not a day"))
    }

    #[test]
    fn everything_that_a_finding_says_is_there() {
        let text = "goal tea: Tea\n  due: soon\n  owner: @ana\n";
        let diagnostic = finding(text, "soon")
            .why("Nobody can tell when it is over.")
            .help("type a day such as `2026-12-31`")
            .fix("write 2026-12-31", Safety::Safe, Span::new(20, 24), "2026-12-31");
        let drawn = draw_plain(vec![Page::new("tea.goals", text)], &diagnostic, 80);
        let expected = "\
error[L05] bad-day

  × `soon` is not a day
   ╭─[tea.goals:2:8]
 1 │ goal tea: Tea
 2 │   due: soon
   ·        ────
 3 │   owner: @ana
   ╰────
   why: Nobody can tell when it is over.
  help: type a day such as `2026-12-31`
   fix: write 2026-12-31 (goalpost check --fix)

";
        assert_eq!(drawn, expected);
    }

    #[test]
    fn the_mark_stands_under_the_place_whatever_is_before_it() {
        for before in ["due: ", "\tdue:\t", "é😀界: ", "e\u{301}: ", "\u{1b}[31m"] {
            let text = format!("{before}soon\r\n");
            let drawn = draw_plain(vec![Page::new("a.goals", &text)], &finding(&text, "soon"), 80);
            let column = |line: &str, mark: &str| line[..line.find(mark).unwrap()].width();
            let line = drawn.lines().find(|line| line.contains(" 1 │")).unwrap();
            let marks = drawn
                .lines()
                .find(|line| line.contains('─') && line.contains('·'))
                .unwrap();
            assert_eq!(column(line, "soon"), column(marks, "─"), "{before:?}\n{drawn}");
        }
    }

    #[test]
    fn a_place_in_another_file_is_shown_with_its_path() {
        let (here, there) = ("goal tea: Tea\n", "\n\n\ngoal tea: More tea\n");
        let mut diagnostic = finding(here, "tea");
        diagnostic = diagnostic.related(FileId(1), Span::new(8, 11), "first given here");
        let pages = vec![Page::new("a.goals", here), Page::new("b.goals", there)];
        let drawn = draw_plain(pages, &diagnostic, 80);
        for part in [
            "[a.goals:1:6]",
            "[b.goals:4:6]",
            " 4 │ goal tea: More tea",
            "╰── first given here",
        ] {
            assert!(drawn.contains(part), "{part}\n{drawn}");
        }
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        let text = format!("{}: soon{}\n", "before ".repeat(60), " after".repeat(60));
        let diagnostic = finding(&text, "soon").why("why ".repeat(50)).help("help ".repeat(50));
        for width in [40, 80, 120] {
            let drawn = draw_plain(vec![Page::new("a.goals", &text)], &diagnostic, width);
            let widest = drawn.lines().map(UnicodeWidthStr::width).max();
            assert!(widest <= Some(width), "{width}: {widest:?}\n{drawn}");
            assert!(drawn.contains("soon"), "{drawn}");
        }
    }

    #[test]
    fn places_that_do_not_fit_the_text_are_drawn_all_the_same() {
        for text in ["", "\n", "é", "a\r\n", "a\rb"] {
            for (start, end) in [(0, 0), (1, 1), (0, 9), (9, 9)] {
                let diagnostic = Diagnostic::new(Code("L05"), Span::new(start, end), "x");
                assert!(draw_plain(vec![Page::new("a.goals", text)], &diagnostic, 80).contains("a.goals:"));
            }
        }
    }
}
