//! `goalpost init`: a first small workspace that checks clean, to be changed into one's own.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};
use chrono::{Datelike, Days, Months};
use goalpost_values::Day;

use crate::args::small::InitArgs;
use crate::destination::Destination;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::workspace::find::WORKSPACE_FILE;
use crate::workspace::paths::slashed;
use crate::workspace::read::reason;
use crate::workspace::settings::Settings;
use crate::{atomic, clock};

/// The files and what they say; `TODAY` and `LATER` stand for the first and the last day.
const FILES: [(&str, &str); 3] = [
    (WORKSPACE_FILE, include_str!("../../templates/first/workspace.goals")),
    ("people.goals", include_str!("../../templates/first/people.goals")),
    ("goals.goals", include_str!("../../templates/first/goals.goals")),
];

/// Days that should be left of the quarter at whose end the first goals are due; else it is the next.
const DAYS_LEFT: u64 = 30;

/// Writes the files.
///
/// # Errors
/// When one of them is there already, or cannot be written.
pub fn run(args: &InitArgs, terminal: &Terminal) -> Result<Outcome> {
    let today = clock::today(args.setting.today, &Settings::default());
    let folder = &args.folder;
    for (name, _) in FILES {
        if folder.join(name).exists() {
            bail!(
                "`{}` is already there, and nothing was written",
                slashed(&folder.join(name))
            );
        }
    }
    fs::create_dir_all(folder).map_err(|error| cannot("make the folder", folder, &error))?;
    if args.git {
        init_git(folder)?;
    }
    let mut written = Vec::new();
    for (name, text) in FILES {
        let path = folder.join(name);
        atomic::create(&path, filled(text, today).as_bytes()).map_err(|error| cannot("write", &path, &error))?;
        written.push(slashed(&path));
    }
    Destination::new(None, terminal).write(|out| {
        written.iter().try_for_each(|path| writeln!(out, "wrote {path}"))?;
        if !terminal.quiet {
            out.write_all(
                b"Next: change them into your own, then type `goalpost check` and `goalpost status` there.\n",
            )?;
        }
        Ok(())
    })?;
    Ok(Outcome::Clean)
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> anyhow::Error {
    anyhow::anyhow!("cannot {what} `{}`: {}", slashed(path), reason(error))
}

/// The goals begin today: nobody starts with a delay.
fn filled(text: &str, today: Day) -> String {
    text.replace("TODAY", &today.to_string())
        .replace("LATER", &end_of_quarter(today).to_string())
}

/// The last day of the quarter that has enough days left.
fn end_of_quarter(today: Day) -> Day {
    let day = today.checked_add_days(Days::new(DAYS_LEFT)).unwrap_or(today);
    let next = day
        .with_day(1)
        .and_then(|first| first.checked_add_months(Months::new(3 - day.month0() % 3)));
    next.and_then(|next| next.pred_opt()).unwrap_or(day)
}

/// Makes the folder a git repository, unless it lies in one.
fn init_git(folder: &Path) -> Result<()> {
    let absolute = crate::workspace::paths::absolute(folder)?;
    if absolute.ancestors().any(|above| above.join(".git").exists()) {
        return Ok(());
    }
    let status = Command::new("git")
        .arg("init")
        .arg("--quiet")
        .current_dir(folder)
        .status();
    let status = status.context("cannot start git, which --git needs")?;
    if !status.success() {
        bail!("git could not make a repository of `{}`", slashed(folder));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use goalpost_values::iso_day;

    use super::*;

    #[test]
    fn a_quarter_that_is_nearly_over_gives_way_to_the_next() {
        for (today, expected) in [
            ("2026-10-01", "2026-12-31"),
            ("2026-12-01", "2026-12-31"),
            ("2026-12-02", "2027-03-31"),
            ("2026-12-31", "2027-03-31"),
        ] {
            assert_eq!(end_of_quarter(iso_day(today).unwrap()).to_string(), expected, "{today}");
        }
    }

    #[test]
    fn the_files_are_in_the_style_and_have_no_fault_of_shape() {
        for (name, text) in FILES {
            let text = filled(text, iso_day("2026-11-20").unwrap());
            let tree = goalpost_syntax::parse(text.as_str());
            assert!(tree.diagnostics().is_empty(), "{name}: {:?}", tree.diagnostics());
            assert_eq!(goalpost_syntax::format(&tree), text, "{name}");
        }
    }
}
