//! The table of rules: what their declarations say, in SARIF's words.

use goalpost_lint::{Level, rule_page};
use goalpost_text::Safety;
use serde::Serialize;

use super::Message;
use crate::output::rule_url;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Rule {
    id: &'static str,
    name: String,
    short_description: Message,
    full_description: Message,
    help: Message,
    help_uri: String,
    default_configuration: Configuration,
    properties: Properties,
}

#[derive(Serialize)]
struct Configuration {
    enabled: bool,
    level: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Properties {
    tags: Vec<String>,
    /// Who says so.
    source: &'static str,
    /// How safe its fix is.
    #[serde(skip_serializing_if = "Option::is_none")]
    fix: Option<&'static str>,
    /// What code scanning sorts and filters alerts by.
    #[serde(rename = "problem.severity")]
    severity: &'static str,
}

/// A rule of the catalogue.
pub(super) fn rule(rule: &goalpost_lint::Rule) -> Rule {
    let page = rule_page(rule);
    Rule {
        id: rule.code().0,
        name: pascal(rule.name()),
        short_description: Message::from(rule.summary().to_owned()),
        full_description: Message::from(format!("{} {}", rule.summary(), rule.why())),
        help: Message {
            text: page.clone(),
            markdown: Some(page),
        },
        help_uri: rule_url(rule.code()),
        default_configuration: Configuration {
            enabled: rule.level() != Level::Off,
            level: level(rule.level()),
        },
        properties: Properties {
            tags: vec![
                "goals".to_owned(),
                rule.family().title().to_lowercase().replace(' ', "-"),
            ],
            source: rule.source(),
            fix: rule.fix().map(|safety| match safety {
                Safety::Safe => "safe",
                Safety::Unsafe => "unsafe",
            }),
            severity: match rule.level() {
                Level::Error => "error",
                Level::Warning => "warning",
                Level::Hint | Level::Off => "recommendation",
            },
        },
    }
}

/// The level of a rule as SARIF calls it. What is off would be a warning if it was on.
fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning | Level::Off => "warning",
        Level::Hint => "note",
    }
}

/// `bad-day` as `BadDay`, as the names of rules are written there.
fn pascal(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for word in name.split('-') {
        let mut letters = word.chars();
        out.extend(letters.next().map(|letter| letter.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}
