//! Findings in the format that was asked for.

use anyhow::{Result, bail};

use crate::args::check::{CheckArgs, CheckFormat};
use crate::catalogue::catalogue;
use crate::destination::Destination;
use crate::output::summary::Summary;
use crate::output::{
    Finding, Run, checkstyle, concise, full, github, gitlab, json, json_lines, junit, rdjson, sarif, statistics,
};
use crate::terminal::Terminal;

/// Prints the findings, or how many there are of each rule.
///
/// # Errors
/// When the output cannot be written, or the format does not go with what is to be printed.
pub(super) fn print(args: &CheckArgs, run: Run<'_>, findings: &[Finding<'_>], terminal: &Terminal) -> Result<()> {
    let destination = Destination::new(args.file.output_file.as_ref(), terminal);
    let format = format(args, &destination)?;
    if args.statistics {
        return print_statistics(format, run, findings, &destination);
    }
    write(format, run, findings, &destination, terminal)
}

/// Prints findings that were had in another way, as `check` does.
///
/// # Errors
/// When the output cannot be written.
pub(in crate::commands) fn print_findings(
    format: Option<CheckFormat>,
    run: Run<'_>,
    findings: &[Finding<'_>],
    destination: &Destination<'_>,
    terminal: &Terminal,
) -> Result<()> {
    write(asked_for(format, destination), run, findings, destination, terminal)
}

fn write(
    format: CheckFormat,
    run: Run<'_>,
    findings: &[Finding<'_>],
    destination: &Destination<'_>,
    terminal: &Terminal,
) -> Result<()> {
    let look = destination.look();
    destination.write(|out| match format {
        CheckFormat::Concise => concise::write(out, findings),
        CheckFormat::Json => json::write(out, run, findings, catalogue),
        CheckFormat::JsonLines => json_lines::write(out, findings, catalogue),
        CheckFormat::Github => github::write(out, findings, catalogue),
        CheckFormat::Gitlab => gitlab::write(out, findings),
        CheckFormat::Sarif => sarif::write(out, findings),
        CheckFormat::Junit => junit::write(out, &run, findings),
        CheckFormat::Checkstyle => checkstyle::write(out, findings),
        CheckFormat::Rdjson => rdjson::write(out, findings),
        CheckFormat::Full => {
            full::write(out, findings, look, catalogue)?;
            if !terminal.quiet && !run.files.is_empty() {
                writeln!(out, "{}", Summary::of(findings).sentence(run.files.len()))?;
            }
            Ok(())
        }
    })
}

fn print_statistics(
    format: CheckFormat,
    run: Run<'_>,
    findings: &[Finding<'_>],
    destination: &Destination<'_>,
) -> Result<()> {
    destination.write(|out| match format {
        CheckFormat::Full => statistics::write(out, findings, catalogue),
        _ => statistics::write_json(out, run, findings, catalogue),
    })
}

fn format(args: &CheckArgs, destination: &Destination<'_>) -> Result<CheckFormat> {
    let format = asked_for(args.format, destination);
    if args.statistics && !matches!(format, CheckFormat::Full | CheckFormat::Json) {
        bail!("--statistics counts for people, or for programs with `--format json`");
    }
    Ok(format)
}

/// The format that was asked for, else the one that the name of the file says.
fn asked_for(format: Option<CheckFormat>, destination: &Destination<'_>) -> CheckFormat {
    let ending = destination.ending();
    let of_name = || ending.as_deref().and_then(CheckFormat::of_ending);
    format.or_else(of_name).unwrap_or(CheckFormat::Full)
}
