//! The command reference: what `--help` says of each command, on one page.

use std::fmt::Write;

use clap::Command;
use goalpost::args::groups;

use super::Page;

/// The width that the help is laid out for; a page has no terminal.
const COLUMNS: usize = 100;

const HEAD: &str = "\
# The commands

<!-- Generated from the program by `cargo run -p xtask -- generate`. -->

What `goalpost COMMAND --help` prints, for every command.
";

/// The page.
pub(super) fn page() -> Page {
    let mut command = without_surroundings(groups::command()).term_width(COLUMNS);
    command.build();
    let mut text = HEAD.to_owned();
    section(&mut text, "goalpost", &mut command);
    for sub in command.get_subcommands_mut() {
        if !sub.is_hide_set() && sub.get_name() != "help" {
            let title = format!("goalpost {}", sub.get_name());
            section(&mut text, &title, sub);
        }
    }
    Page::new("grammar/commands.md", text)
}

/// The same command line, which does not show what the environment of this very run holds.
fn without_surroundings(command: Command) -> Command {
    let command = command.mut_args(|argument| argument.hide_env_values(true));
    command.mut_subcommands(without_surroundings)
}

fn section(text: &mut String, title: &str, command: &mut Command) {
    let help = command.render_help().to_string();
    let lines: Vec<&str> = help.trim_end().lines().map(str::trim_end).collect();
    let _ = write!(text, "\n## {title}\n\n```text\n{}\n```\n", lines.join("\n"));
}
