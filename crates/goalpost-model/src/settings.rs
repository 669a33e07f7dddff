//! The workspace's settings, read from its `workspace` thing.

use goalpost_syntax::{FieldName, Node};
use goalpost_text::{Code, Diagnostic, FileId, Findings, Safety, nearest};
use goalpost_values::{Cadence, list, parse_fiscal_start};

use crate::progress::{RULES, Rule};
use crate::source::SourceFile;

/// The languages that titles can be written in, the one that holds where nothing is said first.
pub const TITLES_IN: [&str; 2] = ["en", "de"];

/// What `language:` may say: the version of the Goals language, the language of titles, or both.
pub(crate) const LANGUAGES: &[&str] = &["1", "1 en", "1 de", "en", "de"];

/// The language of titles that the value of `language:` names: `de` of `1 de`; none where it names none that is known.
#[must_use]
pub fn titles_in(value: &str) -> Option<&'static str> {
    let code = value.split_whitespace().next_back()?;
    TITLES_IN.into_iter().find(|known| known.eq_ignore_ascii_case(code))
}

/// What the whole workspace agrees on. What a field gets wrong keeps its default.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The name of the workspace; empty where it has none.
    pub name: String,
    /// The month, 1 to 12, in which the fiscal year starts.
    pub fiscal_start: Option<u32>,
    /// The language that titles are written in, as an ISO 639-1 code; `en` where nothing is said.
    pub language: &'static str,
    /// Where today is decided, as an IANA name.
    pub time_zone: Option<String>,
    /// How often things are looked at, where they do not say.
    pub cadence: Option<Cadence>,
    /// How a status is computed.
    pub status_rule: &'static Rule,
    /// The profile of rules, as written.
    pub profile: Option<String>,
    /// Lines of `lint:`, as written, with their places.
    pub lint: Vec<Setting>,
    /// Patterns of the Markdown files to read.
    pub markdown: Vec<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            name: String::new(),
            fiscal_start: None,
            language: TITLES_IN[0],
            time_zone: None,
            cadence: None,
            status_rule: Rule::DEFAULT,
            profile: None,
            lint: Vec::new(),
            markdown: Vec::new(),
        }
    }
}

/// A setting that somebody else reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Its text.
    pub text: String,
    /// Its file.
    pub file: FileId,
    /// Where the text stands.
    pub span: goalpost_text::Span,
}

/// The patterns of Markdown files that a `workspace.goals` names, to be known before they are read.
#[must_use]
pub fn markdown_patterns(workspace: &SourceFile) -> Vec<String> {
    workspace
        .field_values(FieldName::Markdown)
        .flat_map(|value| list(value).map(|(_, pattern)| pattern.to_owned()))
        .collect()
}

/// The time zone that a `workspace.goals` names, to be known before today is.
#[must_use]
pub fn time_zone(workspace: &SourceFile) -> Option<String> {
    workspace
        .field_values(FieldName::TimeZone)
        .next()
        .map(str::to_owned)
        .filter(|zone| !zone.is_empty())
}

impl Settings {
    /// Reads the settings of a `workspace` thing.
    pub(crate) fn read(node: Node<'_>, file: FileId, diagnostics: &mut Findings) -> Self {
        let mut settings = Self {
            name: node.value().text.to_owned(),
            ..Self::default()
        };
        for field in node.children() {
            let Some(name) = field.field_name().filter(|_| !field.is_repeated()) else {
                continue;
            };
            let value = field.value();
            let text = value.text;
            let mut report = |diagnostic: Diagnostic| diagnostics.push(diagnostic.moved(file, value.span.start));
            match name {
                FieldName::FiscalYear => match parse_fiscal_start(text) {
                    Ok(month) => settings.fiscal_start = Some(month),
                    Err(diagnostic) => report(*diagnostic),
                },
                FieldName::Language => settings.language = titles_in(text).unwrap_or(settings.language),
                FieldName::Cadence => settings.cadence = Cadence::parse(text).ok(),
                FieldName::StatusRule => match Rule::named(text) {
                    Some(rule) => settings.status_rule = rule,
                    None => report(unknown_rule(text)),
                },
                FieldName::TimeZone => settings.time_zone = Some(text.to_owned()),
                FieldName::Profile => settings.profile = Some(text.to_owned()),
                FieldName::Lint => settings.lint.push(Setting {
                    text: text.to_owned(),
                    file,
                    span: value.span,
                }),
                FieldName::Markdown => settings
                    .markdown
                    .extend(list(text).map(|(_, pattern)| pattern.to_owned())),
                _ => {}
            }
        }
        settings
    }
}

fn unknown_rule(text: &str) -> Diagnostic {
    let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    let span = goalpost_text::Span::from_usize(0, text.len());
    let diagnostic = Diagnostic::new(Code("L10"), span, format!("no status rule is called `{text}`"))
        .help(format!("type one of {}", names.join(", ")));
    match nearest(text, names) {
        Some(name) => diagnostic.fix(format!("write `{name}`"), Safety::Safe, span, name),
        None => diagnostic,
    }
}
