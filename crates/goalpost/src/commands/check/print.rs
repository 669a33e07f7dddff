//! Findings in the format that was asked for.

use anyhow::{Result, bail};

use crate::args::check::{CheckArgs, CheckFormat};
use crate::catalogue::catalogue;
use crate::clock;
use crate::destination::Destination;
use crate::output::summary::Summary;
use crate::output::{Finding, concise, full, json, statistics};
use crate::terminal::Terminal;
use crate::workspace::Workspace;
use crate::workspace::settings::Settings;

/// Prints the findings, or how many there are of each rule.
///
/// # Errors
/// When the output cannot be written.
pub(super) fn print(
    args: &CheckArgs,
    workspaces: &[Workspace],
    findings: &[Finding<'_>],
    terminal: &Terminal,
) -> Result<()> {
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    let format = format(args, &destination);
    if args.statistics && format == CheckFormat::Json {
        bail!("--statistics is for people; `--format json` counts in its `summary`");
    }
    let looked_at = workspaces.iter().map(Workspace::asked_for).sum();
    let look = destination.look();
    destination.write(|out| match format {
        _ if args.statistics => statistics::write(out, findings, catalogue),
        CheckFormat::Concise => concise::write(out, findings),
        CheckFormat::Json => json::write(out, head(args, workspaces, looked_at), findings, catalogue),
        CheckFormat::Full => {
            full::write(out, findings, look, catalogue)?;
            if !terminal.quiet && looked_at > 0 {
                writeln!(out, "{}", Summary::of(findings).sentence(looked_at))?;
            }
            Ok(())
        }
    })
}

fn format(args: &CheckArgs, destination: &Destination<'_>) -> CheckFormat {
    args.format.unwrap_or(match destination.ending().as_deref() {
        Some("json") => CheckFormat::Json,
        _ => CheckFormat::Full,
    })
}

fn head(args: &CheckArgs, workspaces: &[Workspace], files: usize) -> json::Head {
    let nothing = Settings::default();
    let settings = workspaces.first().map_or(&nothing, |workspace| &workspace.settings);
    json::Head {
        today: clock::today(args.place.setting.today, settings).to_string(),
        files,
    }
}
