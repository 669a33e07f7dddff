//! `goalpost explain`: the page of a rule, or how the figures of a thing came about.

use anyhow::{Result, bail};
use goalpost_lint::{PLANNED, Selector, rule, rule_page};

use super::rules::RuleItem;
use crate::args::see::{ExplainArgs, TextFormat};
use crate::destination::Destination;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Explains a rule by code or name.
///
/// # Errors
/// When nothing is called so, or standard output fails.
pub fn run(args: &ExplainArgs, terminal: &Terminal) -> Result<Outcome> {
    let subject = args.subject.trim();
    let Some(rule) = rule(subject) else {
        bail!("{}", unknown(subject));
    };
    let page = match args.format {
        Some(TextFormat::Json) => serde_json::to_string_pretty(&RuleItem::of(rule))? + "\n",
        _ => rule_page(rule),
    };
    Destination::new(None, terminal).write(|out| out.write_all(page.as_bytes()))?;
    Ok(Outcome::Clean)
}

/// What to say of something that is no rule.
fn unknown(subject: &str) -> String {
    let planned = |code: &str, name: &str| subject.eq_ignore_ascii_case(code) || subject.eq_ignore_ascii_case(name);
    if let Some(rule) = PLANNED.iter().find(|rule| planned(rule.code, rule.name)) {
        return format!(
            "the rule {} {} has its place in the catalogue and does not run yet",
            rule.code, rule.name
        );
    }
    match Selector::parse(subject) {
        Err(unknown) => unknown.to_string(),
        Ok(_) => format!("`{subject}` is a family of rules; `goalpost rules` lists them"),
    }
}
