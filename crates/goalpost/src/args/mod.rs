//! What can be typed: the commands and their options. Help, man pages and completions all come from here.

pub mod check;
pub mod global;
pub mod groups;
pub mod help;
pub mod link;
pub mod reports;
pub mod see;
pub mod site;
pub mod small;
pub mod smart;
pub mod view;

use clap::{Parser, Subcommand};

use check::{CheckArgs, FmtArgs};
use global::GlobalArgs;
use link::LinkArgs;
use reports::{AgendaArgs, ReportArgs, TreeArgs};
use see::{ExplainArgs, ExportArgs, ListArgs, RulesArgs, ShowArgs, StatusArgs};
use site::{ServeArgs, SiteArgs};
use small::{CompletionsArgs, DoctorArgs, HelpArgs, InitArgs, LspArgs, ManArgs, SchemaArgs, SpecArgs};
use smart::SmartArgs;

/// Goals as plain text: check, format and report them
#[derive(Debug, Parser)]
#[command(
    name = "goalpost",
    version,
    about,
    after_help = help::MAIN_EXAMPLES,
    max_term_width = 100,
    subcommand_required = true,
    arg_required_else_help = true,
    disable_help_subcommand = true
)]
pub struct Cli {
    /// What to do
    #[command(subcommand)]
    pub command: Command,

    /// Options of every command
    #[command(flatten)]
    pub global: GlobalArgs,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Find what is wrong or weak in goals, all at once
    #[command(after_help = help::CHECK)]
    Check(CheckArgs),
    /// Write .goals files in the one style
    #[command(after_help = help::FMT)]
    Fmt(FmtArgs),
    /// Judge one sentence: is it a good goal, and how would it be written?
    #[command(after_help = help::SMART)]
    Smart(SmartArgs),
    /// Explain a rule, or how each figure of a goal came about
    #[command(after_help = help::EXPLAIN)]
    Explain(ExplainArgs),
    /// List all rules
    #[command(after_help = help::RULES)]
    Rules(RulesArgs),

    /// Show where things stand: progress, plan, status, days left
    #[command(after_help = help::STATUS)]
    Status(StatusArgs),
    /// Show one thing with its whole history
    #[command(after_help = help::SHOW)]
    Show(ShowArgs),
    /// List people, teams, ids, tags, files, goals…
    #[command(after_help = help::LIST)]
    List(ListArgs),
    /// Show what supports what, with progress and what supports nothing
    #[command(after_help = help::TREE)]
    Tree(TreeArgs),
    /// Show what is due: check-ins, today's habits, deadlines, reviews
    #[command(after_help = help::AGENDA)]
    Agenda(AgendaArgs),
    /// What people look at: what changed, a one-to-one, blockers, habits…
    #[command(after_help = help::REPORT)]
    Report(ReportArgs),
    /// Write the dashboard: pages that need nothing but a browser
    #[command(after_help = help::SITE)]
    Site(SiteArgs),
    /// Serve the dashboard on this machine, up to date as files change
    #[command(after_help = help::SERVE)]
    Serve(ServeArgs),

    /// Write a first small workspace
    #[command(after_help = help::INIT)]
    Init(InitArgs),

    /// Write everything as JSON, NDJSON, CSV, SQL or Parquet, for other programs
    #[command(after_help = help::EXPORT)]
    Export(ExportArgs),
    /// Check what crosses several repositories, from their exports
    #[command(after_help = help::LINK)]
    Link(LinkArgs),

    /// Serve an editor, as a language server on standard input and output
    #[command(after_help = help::LSP)]
    Lsp(LspArgs),

    /// Show how a command is used
    #[command(after_help = help::HELP)]
    Help(HelpArgs),
    /// Write the completions of a shell
    #[command(after_help = help::COMPLETIONS)]
    Completions(CompletionsArgs),
    /// Write the manual page
    #[command(after_help = help::MAN)]
    Man(ManArgs),
    /// Print the JSON Schema of an output
    #[command(after_help = help::SCHEMA)]
    Schema(SchemaArgs),
    /// Say which files and settings are in use, and where each came from
    #[command(after_help = help::DOCTOR)]
    Doctor(DoctorArgs),
    /// Print the reference of the Goals language
    #[command(after_help = help::SPEC)]
    Spec(SpecArgs),
}
