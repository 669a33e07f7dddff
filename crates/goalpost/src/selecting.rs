//! From the options that narrow to the things that they mean in a workspace.

use anyhow::{Result, bail};
use goalpost_model::Model;
use goalpost_report::filter::Filter;
use goalpost_syntax::Keyword;
use goalpost_text::nearest;
use goalpost_values::{Days, Period};

use crate::args::global::FilterArgs;

/// The filter that the options ask for.
///
/// # Errors
/// When an option names a period, person or team that the workspace does not know.
pub fn filter(args: &FilterArgs, model: &Model) -> Result<Filter> {
    for handle in args.owner.iter().chain(&args.team) {
        known(handle, model)?;
    }
    Ok(Filter {
        period: args.period.as_deref().map(|text| period(text, model)).transpose()?,
        since: args.since,
        until: args.until,
        owner: args.owner.clone(),
        team: args.team.clone(),
        tag: args.tag.clone(),
    })
}

fn period(text: &str, model: &Model) -> Result<Days> {
    if let Some(days) = model.calendar().read(text) {
        return Ok(days);
    }
    match Period::parse(text) {
        Err(wrong) => bail!("--period: {}; {}", wrong.message, wrong.help),
        Ok(_) if text.starts_with("FY") => bail!(
            "--period: `{text}` needs to know when the fiscal year starts: `fiscal-year: starts february` in \
             workspace.goals"
        ),
        Ok(_) => match nearest(text, model.calendar().names()) {
            Some(name) => bail!("--period: no period is called `{text}`; did you mean `{name}`?"),
            None => bail!("--period: no period is called `{text}`; type one such as 2026-Q4"),
        },
    }
}

/// Refuses a handle that nobody has, as soon as the workspace declares anyone.
fn known(handle: &str, model: &Model) -> Result<()> {
    if !model.declares_parties() || model.party(handle).is_some() {
        return Ok(());
    }
    let parties = model
        .things()
        .filter(|thing| matches!(thing.keyword(), Keyword::Person | Keyword::Team));
    let names: Vec<&str> = parties.filter_map(|party| Some(party.name()?.text)).collect();
    match nearest(handle, names) {
        Some(name) => bail!("nobody is called `{handle}`; did you mean `{name}`?"),
        None => bail!("nobody is called `{handle}`; `goalpost list people` and `goalpost list teams` name them"),
    }
}
