//! The command line of Goalpost: the only part that knows a disk, a clock and a terminal. It reads files, hands their
//! text to the analysis, and prints what comes back.

pub mod analysis;
pub mod args;
pub mod atomic;
pub mod baseline;
pub mod catalogue;
pub mod clock;
pub mod commands;
pub mod destination;
pub mod fixing;
pub mod input;
pub mod opened;
pub mod output;
pub mod progress;
pub mod selecting;
pub mod serving;
pub mod terminal;
pub mod trouble;
pub mod workspace;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use anyhow::Result;
use clap::FromArgMatches;

use args::{Cli, Command};
use terminal::Terminal;
use trouble::Outcome;

/// Runs the program on the arguments of the process.
pub fn main() -> ExitCode {
    trouble::be_polite();
    catch_unwind(AssertUnwindSafe(start)).unwrap_or(Outcome::Trouble.into())
}

fn start() -> ExitCode {
    let parsed = args::groups::command()
        .try_get_matches()
        .and_then(|matches| Cli::from_arg_matches(&matches));
    let cli = match parsed {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version come this way too; a closed pipe is no trouble for them either.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let terminal = Terminal::new(cli.global.color, cli.global.quiet);
    match run(&cli.command, &terminal) {
        Ok(outcome) => outcome.into(),
        Err(error) if trouble::is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            terminal.trouble(&format!("{error:#}"));
            Outcome::Trouble.into()
        }
    }
}

fn run(command: &Command, terminal: &Terminal) -> Result<Outcome> {
    match command {
        Command::Agenda(args) => commands::agenda::run(args, terminal),
        Command::Check(args) => commands::check::run(args, terminal),
        Command::Completions(args) => commands::completions::run(args, terminal),
        Command::Doctor(args) => commands::doctor::run(args, terminal),
        Command::Explain(args) => commands::explain::run(args, terminal),
        Command::Export(args) => commands::export::run(args, terminal),
        Command::Fmt(args) => commands::fmt::run(args, terminal),
        Command::Help(args) => commands::help::run(args, terminal),
        Command::Init(args) => commands::init::run(args, terminal),
        Command::List(args) => commands::list::run(args, terminal),
        Command::Lsp(args) => commands::lsp::run(args),
        Command::Man(args) => commands::man::run(args, terminal),
        Command::Report(args) => commands::report::run(args, terminal),
        Command::Rules(args) => commands::rules::run(args, terminal),
        Command::Schema(args) => commands::schema::run(args, terminal),
        Command::Show(args) => commands::show::run(args, terminal),
        Command::Site(args) => commands::site::run(args, terminal),
        Command::Smart(args) => commands::smart::run(args, terminal),
        Command::Spec(_) => commands::spec::run(terminal),
        Command::Status(args) => commands::status::run(args, terminal),
        Command::Tree(args) => commands::tree::run(args, terminal),
    }
}
