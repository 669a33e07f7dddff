//! `goalpost rules`: the catalogue.

use std::io::{self, Write};

use anyhow::Result;
use goalpost_lint::{Family, InForce, Rule, in_force, rules};
use goalpost_model::{Input, Model};
use goalpost_text::Safety;
use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use crate::args::see::RulesArgs;
use crate::clock;
use crate::destination::Destination;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::workspace::find::{WORKSPACE_FILE, root_of};
use crate::workspace::read::{self, Content};
use crate::workspace::settings::Settings;

/// The name and version of the schema.
const SCHEMA: &str = "goalpost/rules@1";

/// The catalogue.
#[derive(Debug, Serialize, JsonSchema)]
struct Catalogue {
    /// The name and version of this schema.
    schema: &'static str,
    /// The rules that are built, family by family and by number.
    rules: Vec<RuleItem>,
}

/// A rule.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct RuleItem {
    /// Its code, `S03`.
    code: &'static str,
    /// Its name, `placeholder`.
    name: &'static str,
    /// The letter of its family.
    family: char,
    /// Its level unless the workspace says else: `error`, `warning`, `hint` or `off`.
    level: &'static str,
    /// What is wrong when it speaks.
    summary: &'static str,
    /// What it looks for and what it leaves alone, in Markdown.
    details: String,
    /// Why it exists.
    why: &'static str,
    /// Where the rule and its threshold come from.
    source: &'static str,
    /// How safe its fix is, `safe` or `unsafe`; null where only a person can settle it.
    fix: Option<&'static str>,
    /// Its limit, where it has one.
    limit: Option<LimitItem>,
    /// A poor and a good example.
    examples: Option<ExampleItem>,
    /// Its level and limit in the workspace of the current folder; null outside of any.
    in_force: Option<InForceItem>,
}

/// What a workspace makes of a rule.
#[derive(Debug, Serialize, JsonSchema)]
struct InForceItem {
    /// Its level there: `error`, `warning`, `hint` or `off`.
    level: &'static str,
    /// The fewest that pass there; null where it has no limit.
    least: Option<u32>,
    /// The most that pass there.
    most: Option<u32>,
}

/// The limit of a rule.
#[derive(Debug, Serialize, JsonSchema)]
struct LimitItem {
    /// What is counted.
    about: &'static str,
    /// The fewest that pass, unless the workspace says else.
    least: u32,
    /// The most that pass.
    most: u32,
}

/// The examples of a rule, each a whole file.
#[derive(Debug, Serialize, JsonSchema)]
struct ExampleItem {
    /// What the rule speaks about.
    poor: &'static str,
    /// The same, well put.
    good: &'static str,
}

impl RuleItem {
    pub(super) fn of(rule: &Rule, here: Option<&InForce>) -> Self {
        Self {
            code: rule.code().0,
            name: rule.name(),
            family: rule.code().family(),
            level: rule.level().as_str(),
            summary: rule.summary(),
            details: rule.details(),
            why: rule.why(),
            source: rule.source(),
            fix: rule.fix().map(|safety| match safety {
                Safety::Safe => "safe",
                Safety::Unsafe => "unsafe",
            }),
            limit: rule.limit().map(|limit| LimitItem {
                about: limit.about,
                least: limit.default.least,
                most: limit.default.most,
            }),
            examples: rule.examples().map(|examples| ExampleItem {
                poor: examples.poor,
                good: examples.good,
            }),
            in_force: here.map(|here| InForceItem {
                level: here.level.as_str(),
                least: here.limit.map(|limit| limit.least),
                most: here.limit.map(|limit| limit.most),
            }),
        }
    }
}

/// The schema of the JSON output.
pub fn schema() -> Schema {
    schema_for!(Catalogue)
}

/// Prints the catalogue.
///
/// # Errors
/// When the output cannot be written.
pub fn run(args: &RulesArgs, terminal: &Terminal) -> Result<Outcome> {
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    let json = destination.is_json(args.format);
    let here = here();
    destination.write(|out| {
        if json {
            as_json(out, here.as_deref())
        } else {
            as_text(out, here.as_deref(), destination.look().color)
        }
    })?;
    Ok(Outcome::Clean)
}

/// What the workspace of the current folder makes of the rules; none where there is none.
pub(super) fn here() -> Option<Vec<InForce>> {
    let here = std::env::current_dir().ok()?;
    let file = root_of(&here).folder.join(WORKSPACE_FILE);
    let Ok(Content::Text(text)) = read::file(&file) else {
        return None;
    };
    let today = clock::today(None, &Settings::default());
    let model = Model::build(Input::of_texts([(WORKSPACE_FILE, &*text)], today));
    Some(in_force(&model))
}

/// That of one rule.
pub(super) fn of_rule<'h>(here: Option<&'h [InForce]>, rule: &Rule) -> Option<&'h InForce> {
    here?.iter().find(|here| here.rule.code() == rule.code())
}

fn as_json(out: &mut dyn Write, here: Option<&[InForce]>) -> io::Result<()> {
    let catalogue = Catalogue {
        schema: SCHEMA,
        rules: rules()
            .iter()
            .map(|rule| RuleItem::of(rule, of_rule(here, rule)))
            .collect(),
    };
    serde_json::to_writer_pretty(&mut *out, &catalogue)?;
    out.write_all(b"\n")
}

fn as_text(out: &mut dyn Write, here: Option<&[InForce]>, color: bool) -> io::Result<()> {
    let bold = if color {
        anstyle::Style::new().bold()
    } else {
        anstyle::Style::new()
    };
    for family in Family::ALL {
        let mut of_family = rules().iter().filter(|rule| rule.family() == family).peekable();
        if of_family.peek().is_none() {
            continue;
        }
        writeln!(out, "{bold}{}  {}{bold:#}", family.letter(), family.title())?;
        for rule in of_family {
            let here = of_rule(here, rule).filter(|here| here.is_set());
            let level = here.map_or(rule.level(), |here| here.level).as_str();
            let mark = if here.is_some() { "*" } else { " " };
            writeln!(
                out,
                "{:<4} {:<18} {:<8} {}",
                rule.code(),
                rule.name(),
                format!("{level}{mark}"),
                rule.summary()
            )?;
        }
        writeln!(out)?;
    }
    if here.is_some_and(|here| here.iter().any(InForce::is_set)) {
        writeln!(out, "* set in the workspace of this folder")?;
    }
    writeln!(out, "`goalpost explain CODE` tells the whole story of a rule.")
}
