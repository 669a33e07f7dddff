//! What is said about the place under the pointer.

use goalpost_lint::{in_force, rule, rule_page};
use goalpost_model::{Evaluation, Model, ThingRef};
use goalpost_report::Audience;
use goalpost_report::filter::Filter;
use goalpost_report::{Style, explain, show};
use goalpost_syntax::{FieldName, Keyword, LineKind, Node, Token, TokenKind};
use goalpost_text::{FileId, Span};

use crate::meanings::of_value;
use crate::names::{Target, site_at};

/// What is said about a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// The piece that it is about.
    pub span: Span,
    /// Markdown.
    pub markdown: String,
}

/// How wide the figures are drawn, in columns: wide enough for every figure of a line, as nothing is cut in a hover.
const WIDTH: usize = 96;

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
    if let Some(found) = of_rule(model, line, offset) {
        return Some(found);
    }
    let token = line.tokens().find(|token| token.span.touches(offset))?;
    let markdown = match (line.kind(), token.kind) {
        (LineKind::Field, TokenKind::Word) => of_field(line)?,
        (LineKind::Thing, TokenKind::Word) => of_keyword(line)?,
        (LineKind::Thing, _) => of_thing(model.thing_at(file, offset)?),
        _ => {
            let (span, markdown) = of_value(model, file, line, offset)?;
            return Some(Hover { span, markdown });
        }
    };
    Some(Hover {
        span: token.span,
        markdown,
    })
}

/// Where the thing at an offset stands, whatever of it is there.
#[must_use]
pub fn standing(model: &Model, file: FileId, offset: u32) -> Option<String> {
    model.thing_at(file, offset).map(of_thing)
}

fn of_target(model: &Model, target: Target<'_>) -> String {
    match target {
        Target::Thing(id) => of_thing(model.thing(id)),
        Target::Prefix(prefix) => format!("**{prefix}**: the ids of a file begin with it"),
        Target::Handle(handle) => format!("**{handle}**: named here, and declared nowhere in this workspace"),
        Target::Tag(tag) => {
            let lines = model.files().iter().map(|file| count_of_word(file.tree.text(), tag));
            let lines: usize = lines.sum();
            let times = if lines == 1 { "once" } else { "times" };
            let count = if lines == 1 { String::new() } else { format!("{lines} ") };
            format!("**{tag}**: a tag, used {count}{times}")
        }
    }
}

/// How often a word stands in a text, between blanks.
fn count_of_word(text: &str, word: &str) -> usize {
    let is_alone = |(at, _): &(usize, &str)| {
        let (before, behind) = (&text[..*at], &text[at + word.len()..]);
        (before.is_empty() || before.ends_with(char::is_whitespace))
            && (behind.is_empty() || behind.starts_with(char::is_whitespace))
    };
    text.match_indices(word).filter(is_alone).count()
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
    line.keyword().map(keyword_page)
}

/// What a keyword is for, and what may stand in such a thing.
pub(crate) fn keyword_page(keyword: Keyword) -> String {
    let names = |own: bool| {
        let fits = FieldName::ALL
            .iter()
            .filter(move |name| name.fits(keyword) && name.holders().is_empty() != own);
        fits.map(|name| name.as_str()).collect::<Vec<_>>().join("` `")
    };
    let mut text = format!("**{keyword}**: {}", about(keyword));
    for (what, names) in [("Fields", names(true)), ("Fields of any thing", names(false))] {
        if !names.is_empty() {
            text.push_str(&format!("\n\n{what}: `{names}`"));
        }
    }
    text
}

/// What a kind of thing is, as the reference of the language says.
fn about(keyword: Keyword) -> &'static str {
    match keyword {
        Keyword::Workspace => "what holds for all files: calendar, rules, who is shown what",
        Keyword::File => "what the things of this file have in common; its id begins theirs",
        Keyword::Period => "a stretch of time with a name of its own",
        Keyword::Person => "somebody who can own, help and speak",
        Keyword::Team => "people who work together",
        Keyword::Role => "a position, with what it asks of whoever has it",
        Keyword::Competency => "something a role has to be good at; goals develop it",
        Keyword::Vision => "where somebody wants to be in years; others support it",
        Keyword::Objective => "the O of an OKR: words that people want to hear again, shown by its key results",
        Keyword::Result => "a key result: what shows, in numbers, that the objective is reached",
        Keyword::Goal => "a SMART goal: one target, all of it expected",
        Keyword::Fact => "one of the facts that together show a goal that no single number shows",
        Keyword::Milestone => "a named point on the way",
        Keyword::Grow => "a GROW conversation about what it stands in: reality, options, and steps as its will",
        Keyword::Habit => "the system behind a goal: something done again and again",
        Keyword::Expectation => "a standing way of working; it is never finished",
        Keyword::Template => "a shape with `[Placeholders]` that editors offer",
    }
}

/// The page of the rule that is named at an offset, in an `allow` or a `lint:` line.
fn of_rule(model: &Model, line: Node<'_>, offset: u32) -> Option<Hover> {
    let is_lint = line.field_name() == Some(FieldName::Lint);
    let pieces: Vec<Token<'_>> = match line.waiver() {
        Some(waiver) => waiver.codes,
        None if is_lint => vec![line.value()],
        None => return None,
    };
    let piece = pieces.into_iter().find(|piece| piece.span.touches(offset))?;
    // Behind a rule that is set stands how strict it is to be.
    let words = goalpost_values::list(piece.text).filter_map(|(at, text)| Some((at, text.split_whitespace().next()?)));
    let (at, word) = words
        .filter(|(at, word)| word_span(piece, *at, word).touches(offset))
        .last()?;
    let rule = rule(word)?;
    let here = in_force(model).into_iter().find(|here| here.rule.code() == rule.code());
    Some(Hover {
        span: word_span(piece, at, word),
        markdown: rule_page(rule) + &here.map_or_else(String::new, |here| here.section()),
    })
}

fn word_span(piece: Token<'_>, at: u32, word: &str) -> Span {
    let start = (piece.span.start + at) as usize;
    Span::from_usize(start, start + word.len())
}
