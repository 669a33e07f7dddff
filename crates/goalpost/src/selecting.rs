//! From the options that narrow to the things that they mean in a workspace.

use anyhow::{Result, anyhow, bail};
use goalpost_model::{Model, ThingRef};
use goalpost_report::filter::{Filter, FilterError, Options};
use goalpost_report::{Audience, Style};

use crate::args::global::FilterArgs;
use crate::terminal::Terminal;

/// The filter that the options ask for. Somebody whom nobody declares is pointed out on standard error.
///
/// # Errors
/// When an option names a period or somebody whom nobody knows, an expression cannot be read, or the last day comes
/// before the first.
pub fn filter(args: &FilterArgs, model: &Model, terminal: &Terminal) -> Result<Filter> {
    args.days_fit().map_err(|reason| anyhow!(reason))?;
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

/// Whether those who read may read of a thing, which somebody asked for by name.
///
/// # Errors
/// When they may not.
pub fn readable(asked: &str, thing: ThingRef<'_>, audience: Audience) -> Result<()> {
    if !audience.sees(thing) {
        let wider = Audience::of(thing).word();
        bail!("`{asked}` is shared more narrowly; --audience {wider} shows it");
    }
    Ok(())
}

fn explained(error: &FilterError, terminal: &Terminal) -> String {
    let style = Style {
        colour: false,
        ..terminal.look.style()
    };
    error.explained(&style).trim_end().to_owned()
}
