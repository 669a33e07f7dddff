//! What is said about the place under the pointer.

use goalpost_lint::{rule, rule_page};
use goalpost_model::{Evaluation, Model, ThingRef};
use goalpost_report::Audience;
use goalpost_report::filter::Filter;
use goalpost_report::{Style, explain, show};
use goalpost_syntax::{FieldName, LineKind, Node, Token, TokenKind};
use goalpost_text::{FileId, Span};

use crate::names::{Target, site_at};

/// What is said about a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// The piece that it is about.
    pub span: Span,
    /// Markdown.
    pub markdown: String,
}

/// How wide the figures are drawn, in columns: what editors show without a break.
const WIDTH: usize = 68;

/// What is said about the place at an offset: where a thing stands and why, a person's load, what a word is for, what a
/// rule wants.
#[must_use]
pub fn hover(model: &Model, file: FileId, offset: u32) -> Option<Hover> {
    let line = model.files().get(file.index())?.tree.line_at(offset)?;
    if let Some(site) = site_at(model, file, offset) {
        return Some(Hover {
            span: site.span,
            markdown: of_target(model, site.target),
        });
    }
    if let Some(found) = of_rule(line, offset) {
        return Some(found);
    }
    let token = line.tokens().find(|token| token.span.touches(offset))?;
    let markdown = match (line.kind(), token.kind) {
        (LineKind::Field, TokenKind::Word) => of_field(line)?,
        (LineKind::Thing, TokenKind::Word) => of_keyword(line)?,
        (LineKind::Thing, _) => of_thing(model.thing_at(file, offset)?),
        _ => return None,
    };
    Some(Hover {
        span: token.span,
        markdown,
    })
}

fn of_target(model: &Model, target: Target<'_>) -> String {
    match target {
        Target::Thing(id) => of_thing(model.thing(id)),
        Target::Prefix(prefix) => format!("**{prefix}**: the ids of a file begin with it"),
    }
}

/// Where a thing stands: its title, its figures with a small chart, and how each came about.
pub(crate) fn of_thing(thing: ThingRef<'_>) -> String {
    let model = thing.model();
    let evaluation = Evaluation::new(model, model.today());
    let mut report = show::collect(&evaluation, thing, &Filter::default(), Audience::Person);
    // What takes more than a look is one command away: `goalpost show`.
    report.history.clear();
    report.answers.clear();
    report.promises.clear();
    report.fields.clear();
    report.steps.clear();
    report.notes.clear();
    let style = Style {
        width: WIDTH,
        ..Style::PLAIN
    };
    let mut text = fenced(show::text(&report, &style).trim_end());
    let why = explain::collect(&evaluation, thing, Audience::Person);
    for figure in why.figures.iter().filter(|figure| SHOWN.contains(&figure.name)) {
        if let Some(how) = figure.how.first() {
            text.push_str(&format!(
                "\n- **{} {}**: {}",
                figure.name,
                escaped(&figure.value),
                escaped(how)
            ));
        }
    }
    text
}

/// The figures that are explained in a hover.
const SHOWN: [&str; 3] = ["progress", "plan", "status"];

/// A block of text that Markdown leaves as it is, whatever is in it.
fn fenced(text: &str) -> String {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}text\n{text}\n{fence}\n")
}

/// Text in which nothing is Markdown.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn of_field(line: Node<'_>) -> Option<String> {
    let name = line.field_name()?;
    Some(field_page(name))
}

/// What a field is for.
pub(crate) fn field_page(name: FieldName) -> String {
    format!("**{name}:** {}", name.doc())
}

fn of_keyword(line: Node<'_>) -> Option<String> {
    let keyword = line.keyword()?;
    let fields: Vec<&str> = FieldName::ALL
        .iter()
        .filter(|name| name.holders().contains(&keyword))
        .map(|name| name.as_str())
        .collect();
    let mut text = format!("**{keyword}**: {}", keyword.with_article());
    if !fields.is_empty() {
        text.push_str(&format!("\n\nFields: `{}`", fields.join("` `")));
    }
    Some(text)
}

/// The page of the rule that is named at an offset, in an `allow` or a `lint:` line.
fn of_rule(line: Node<'_>, offset: u32) -> Option<Hover> {
    let is_lint = line.field_name() == Some(FieldName::Lint);
    let pieces: Vec<Token<'_>> = match line.waiver() {
        Some(waiver) => waiver.codes,
        None if is_lint => vec![line.value()],
        None => return None,
    };
    let piece = pieces.into_iter().find(|piece| piece.span.touches(offset))?;
    let words = goalpost_values::list(piece.text);
    let (at, word) = words
        .filter(|(at, word)| word_span(piece, *at, word).touches(offset))
        .last()?;
    let rule = rule(word)?;
    Some(Hover {
        span: word_span(piece, at, word),
        markdown: rule_page(rule),
    })
}

fn word_span(piece: Token<'_>, at: u32, word: &str) -> Span {
    let start = (piece.span.start + at) as usize;
    Span::from_usize(start, start + word.len())
}
