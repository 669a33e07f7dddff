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
pub mod own;
pub mod progress;
pub mod selecting;
pub mod serving;
pub mod staged;
pub mod terminal;
pub mod trouble;
pub mod watch;
pub mod workspace;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

use anyhow::Result;
use clap::FromArgMatches;

use args::global::{FileArgs, PlaceArgs};
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
        Command::Agenda(args) => {
            let run = || commands::agenda::run(args, terminal);
            maybe_again(args.watch, &args.view.place, &args.file, terminal, run)
        }
        Command::Check(args) => {
            let run = || commands::check::run(args, terminal);
            maybe_again(args.watch, &args.place, &args.file, terminal, run)
        }
        Command::Completions(args) => commands::completions::run(args, terminal),
        Command::Doctor(args) => commands::doctor::run(args, terminal),
        Command::Explain(args) => commands::explain::run(args, terminal),
        Command::Export(args) => commands::export::run(args, terminal),
        Command::Fmt(args) => commands::fmt::run(args, terminal),
        Command::Help(args) => commands::help::run(args, terminal),
        Command::Init(args) => commands::init::run(args, terminal),
        Command::Link(args) => commands::link::run(args, terminal),
        Command::List(args) => {
            let run = || commands::list::run(args, terminal);
            maybe_again(args.watch, &args.view.place, &args.file, terminal, run)
        }
        Command::Lsp(args) => commands::lsp::run(args),
        Command::Man(args) => commands::man::run(args, terminal),
        Command::Report(args) => {
            let run = || commands::report::run(args, terminal);
            match args.subject_and_place() {
                Ok((_, place)) => maybe_again(args.watch, &place, &args.file, terminal, run),
                Err(_) => run(),
            }
        }
        Command::Rules(args) => commands::rules::run(args, terminal),
        Command::Schema(args) => commands::schema::run(args, terminal),
        Command::Serve(args) => commands::serve::run(args, terminal),
        Command::Show(args) => {
            let run = || commands::show::run(args, terminal);
            maybe_again(args.watch, &args.place, &args.file, terminal, run)
        }
        Command::Site(args) => commands::site::run(args, terminal),
        Command::Smart(args) => commands::smart::run(args, terminal),
        Command::Spec(_) => commands::spec::run(terminal),
        Command::Status(args) => {
            let run = || commands::status::run(args, terminal);
            maybe_again(args.watch, &args.view.place, &args.file, terminal, run)
        }
        Command::Tree(args) => {
            let run = || commands::tree::run(args, terminal);
            maybe_again(args.watch, &args.view.place, &args.file, terminal, run)
        }
    }
}

/// Runs a command once, or, where that is asked for, again whenever something changes.
fn maybe_again(
    watch: bool,
    place: &PlaceArgs,
    file: &FileArgs,
    terminal: &Terminal,
    mut run: impl FnMut() -> Result<Outcome>,
) -> Result<Outcome> {
    match watch {
        true => watch::again(place, file.output_file.as_deref(), terminal, run),
        false => run(),
    }
}
