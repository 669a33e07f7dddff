//! `goalpost explain`: the page of a rule, or how the figures of a thing came about.

use anyhow::{Result, anyhow, bail};
use goalpost_lint::{InForce, PLANNED, Rule, Selector, UnknownRule, rule, rule_page};
use goalpost_report::find::NotFound;
use goalpost_report::{explain, find, json};

use super::rules::{RuleItem, here, of_rule};
use crate::args::see::ExplainArgs;
use crate::destination::Destination;
use crate::opened::Opened;
use crate::selecting::readable;
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Explains a rule by code or name, else a thing.
///
/// # Errors
/// When nothing is called so, or the output cannot be written.
pub fn run(args: &ExplainArgs, terminal: &Terminal) -> Result<Outcome> {
    let subject = args.subject.trim();
    match (rule(subject), Selector::parse(subject)) {
        (Some(rule), _) => print_rule(rule, args, terminal),
        // The letter of a family may be an id.
        (None, Ok(selector)) => match Opened::new(&args.place, terminal) {
            Ok(opened) if find::one(&opened.model, subject).is_ok() => print_of(&opened, subject, args, terminal),
            _ => bail!("{}", no_page(selector)),
        },
        (None, Err(unknown)) => print_thing(subject, &unknown, args, terminal),
    }
}

fn print_rule(rule: &Rule, args: &ExplainArgs, terminal: &Terminal) -> Result<Outcome> {
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    let here = here();
    let page = if destination.is_json(args.format) {
        json(&RuleItem::of(rule, of_rule(here.as_deref(), rule)))
    } else {
        rule_page(rule) + &of_rule(here.as_deref(), rule).map_or_else(String::new, InForce::section)
    };
    destination.write(|out| out.write_all(page.as_bytes()))?;
    Ok(Outcome::Clean)
}

/// Why a family, or a rule that is still to come, has no page.
fn no_page(selector: Selector) -> String {
    let is_it = |code| selector == Selector::Rule(goalpost_text::Code(code));
    match PLANNED.iter().find(|rule| is_it(rule.code)) {
        Some(rule) => format!(
            "the rule {} {} has its place in the catalogue and does not run yet",
            rule.code, rule.name
        ),
        None => format!(
            "{selector} is a family of rules ({}); `goalpost rules` lists them",
            selector.family().title()
        ),
    }
}

/// Explains a thing; where there is none, a rule may have been meant.
fn print_thing(id: &str, no_rule: &UnknownRule, args: &ExplainArgs, terminal: &Terminal) -> Result<Outcome> {
    let Ok(opened) = Opened::new(&args.place, terminal) else {
        bail!("{no_rule}");
    };
    match find::one(&opened.model, id) {
        Ok(_) => print_of(&opened, id, args, terminal),
        Err(no_thing) => bail!(neither(no_rule, &no_thing)),
    }
}

/// Explains a thing of a workspace.
fn print_of(opened: &Opened, id: &str, args: &ExplainArgs, terminal: &Terminal) -> Result<Outcome> {
    let thing = find::one(&opened.model, id).map_err(|no_thing| anyhow!(no_thing.to_string()))?;
    let audience = args.readers.audience();
    readable(id, thing, audience)?;
    let report = explain::collect(&audience.evaluation(&opened.model, opened.today), thing, audience);
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    let text = if destination.is_json(args.format) {
        json(&report)
    } else {
        explain::text(&report, &destination.look().style())
    };
    destination.write(|out| out.write_all(text.as_bytes()))?;
    Ok(opened.end(terminal))
}

/// What to say where neither a rule nor a thing is called so.
fn neither(no_rule: &UnknownRule, no_thing: &NotFound) -> String {
    match no_rule.nearest {
        _ if !no_thing.candidates.is_empty() => no_thing.to_string(),
        Some(name) => format!("{no_thing}; did you mean the rule `{name}`?"),
        None => format!("{no_thing}, and no rule is; `goalpost rules` and `goalpost list ids` tell what there is"),
    }
}
