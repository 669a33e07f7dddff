//! From the options that narrow to the things that they mean in a workspace.

use anyhow::{Result, anyhow};
use goalpost_model::Model;
use goalpost_report::Style;
use goalpost_report::filter::{Filter, FilterError, Options};

use crate::args::global::FilterArgs;
use crate::terminal::Terminal;

/// The filter that the options ask for. Somebody whom the workspace does not know is pointed out on standard error.
///
/// # Errors
/// When an option names a period that nobody knows, or an expression cannot be read.
pub fn filter(args: &FilterArgs, model: &Model, terminal: &Terminal) -> Result<Filter> {
    let options = Options {
        period: args.period.as_deref(),
        since: args.since,
        until: args.until,
        owner: args.owner.as_deref(),
        team: args.team.as_deref(),
        tag: args.tag.as_deref(),
        expression: args.filter.as_deref(),
    };
    let filter = Filter::read(&options, model).map_err(|error| anyhow!("{}", explained(&error, terminal)))?;
    if let Some(remark) = filter.remark(model) {
        terminal.remark(&remark);
    }
    Ok(filter)
}

fn explained(error: &FilterError, terminal: &Terminal) -> String {
    let style = Style {
        colour: false,
        ..terminal.look.style()
    };
    error.explained(&style).trim_end().to_owned()
}
