//! `goalpost schema`: the JSON Schemas of what the program prints.

use anyhow::Result;
use clap::ValueEnum;
use goalpost_report::explain::ExplainReport;
use goalpost_report::export;
use goalpost_report::list::ListReport;
use goalpost_report::reports::{
    agenda, balance, blockers, calibration, checkins, habits, person, review, scorecard, tree, trend,
};
use goalpost_report::show::ShowReport;
use goalpost_report::status::StatusReport;
use schemars::{Schema, schema_for};

use crate::args::small::{SchemaArgs, SchemaName};
use crate::baseline;
use crate::destination::Destination;
use crate::output::{json, statistics};
use crate::terminal::Terminal;
use crate::trouble::Outcome;

/// Prints one schema, or their names.
///
/// # Errors
/// When standard output fails.
pub fn run(args: &SchemaArgs, terminal: &Terminal) -> Result<Outcome> {
    let text = match args.name {
        Some(name) => serde_json::to_string_pretty(&schema(name))? + "\n",
        None => names(),
    };
    Destination::new(None, terminal).write(|out| out.write_all(text.as_bytes()))?;
    Ok(Outcome::Clean)
}

/// The schema of an output.
pub fn schema(name: SchemaName) -> Schema {
    match name {
        SchemaName::Diagnostics => json::schema(),
        SchemaName::Baseline => baseline::schema(),
        SchemaName::Statistics => statistics::schema(),
        SchemaName::Rules => super::rules::schema(),
        SchemaName::Show => schema_for!(ShowReport<'static>),
        SchemaName::Explain => schema_for!(ExplainReport<'static>),
        SchemaName::List => schema_for!(ListReport<'static>),
        SchemaName::Export => export::schema(),
        SchemaName::Tables => export::tables::schema(),
        SchemaName::Status => schema_for!(StatusReport<'static>),
        SchemaName::Smart => super::smart::schema(),
        SchemaName::Checkins => schema_for!(checkins::CheckinsReport<'static>),
        SchemaName::Scorecard => schema_for!(scorecard::ScorecardReport<'static>),
        SchemaName::Person => schema_for!(person::PersonReport<'static>),
        SchemaName::Review => schema_for!(review::ReviewReport<'static>),
        SchemaName::Trend => schema_for!(trend::TrendReport<'static>),
        SchemaName::Habits => schema_for!(habits::HabitsReport<'static>),
        SchemaName::Blockers => schema_for!(blockers::BlockersReport<'static>),
        SchemaName::Balance => schema_for!(balance::BalanceReport<'static>),
        SchemaName::Calibration => schema_for!(calibration::CalibrationReport<'static>),
        SchemaName::Tree => schema_for!(tree::TreeReport<'static>),
        SchemaName::Agenda => schema_for!(agenda::AgendaReport<'static>),
        SchemaName::Doctor => super::doctor::schema(),
    }
}

fn names() -> String {
    let mut text = String::new();
    for name in SchemaName::value_variants() {
        if let Some(value) = name.to_possible_value() {
            let help = value.get_help().map(ToString::to_string).unwrap_or_default();
            text += &format!("{:<12} {help}\n", value.get_name());
        }
    }
    text
}
