//! The commands in the order in which somebody meets them, as the help shows them.

use std::fmt::Write;

use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command, CommandFactory};

use super::{Cli, help};

/// What a group is for, and its commands. Each command is in exactly one.
const GROUPS: &[(&str, &[&str])] = &[
    ("Check what is written", &["check", "fmt", "smart", "explain", "rules"]),
    (
        "See where things stand",
        &["status", "show", "list", "tree", "agenda", "report", "site", "serve"],
    ),
    ("Write", &["init"]),
    ("Move", &["export", "link"]),
    ("Live", &["lsp"]),
    ("Help", &["help", "completions", "man", "schema", "doctor", "spec"]),
];

/// The command line with its commands grouped.
pub fn command() -> Command {
    let command = Cli::command();
    let groups = grouped(&command);
    command.help_template(groups).disable_help_flag(true).arg(help_flag())
}

/// One help for `-h` and `--help`: short enough to read, with examples.
fn help_flag() -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .help("Print this page")
        .action(ArgAction::HelpShort)
        .global(true)
        .help_heading("Help")
}

fn grouped(command: &Command) -> StyledStr {
    let header = command.get_styles().get_header();
    let literal = command.get_styles().get_literal();
    let mut text = format!("{}\n\n{{usage-heading}} {{usage}}\n", help::ABOUT);
    for (title, names) in GROUPS {
        let _ = write!(text, "\n{header}{title}:{header:#}\n");
        for name in *names {
            let about = command.find_subcommand(name).and_then(Command::get_about);
            let about = about.map(ToString::to_string).unwrap_or_default();
            let _ = writeln!(text, "  {literal}{name:<12}{literal:#} {about}");
        }
    }
    let _ = write!(text, "\n{header}Options:{header:#}\n{{options}}{{after-help}}");
    text.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_is_in_exactly_one_group() {
        let mut grouped: Vec<&str> = GROUPS.iter().flat_map(|(_, names)| names.iter().copied()).collect();
        grouped.sort_unstable();
        let command = Cli::command();
        let mut all: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
        all.sort_unstable();
        assert_eq!(grouped, all);
    }

    #[test]
    fn the_page_of_list_names_every_kind() {
        for (word, _) in goalpost_report::list::Kind::all() {
            assert!(help::LIST.contains(word), "{word}");
        }
    }

    #[test]
    fn the_command_line_is_consistent() {
        command().debug_assert();
    }

    #[test]
    fn every_command_shows_an_example_and_no_text_is_wider_than_eighty_columns() {
        for sub in command().get_subcommands() {
            let text = sub.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(
                text.contains(&format!("goalpost {}", sub.get_name())),
                "{}",
                sub.get_name()
            );
            assert!(
                text.lines().all(|line| line.chars().count() <= 80),
                "{}",
                sub.get_name()
            );
        }
    }
}
