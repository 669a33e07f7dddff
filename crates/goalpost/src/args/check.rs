//! The arguments of `check` and `fmt`.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use goalpost_text::Severity;

use super::global::{FileArgs, FilterArgs, PlaceArgs};

/// Arguments of `goalpost check`.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Which files, and which day
    #[command(flatten)]
    pub place: PlaceArgs,

    /// The file that standard input (`-`) stands for
    #[arg(long, value_name = "PATH", help_heading = "Where and when")]
    pub stdin_filename: Option<PathBuf>,

    /// Check what is about to be committed: what git has staged, not the files that lie around
    #[arg(
        long,
        conflicts_with_all = ["stdin_filename", "fix", "unsafe_fixes", "diff", "add_allow", "write_baseline", "watch", "output_file"],
        help_heading = "Where and when"
    )]
    pub staged: bool,

    /// Settle what can be settled without a doubt
    #[arg(long, help_heading = "Fixes")]
    pub fix: bool,

    /// Settle also what wants a look afterwards
    #[arg(long, help_heading = "Fixes")]
    pub unsafe_fixes: bool,

    /// Print what would change, and change nothing
    #[arg(long, help_heading = "Fixes")]
    pub diff: bool,

    /// Waive what is left: write `allow` lines with this reason into the things that findings are about
    #[arg(long, value_name = "REASON", value_parser = reason, help_heading = "Old workspaces")]
    pub add_allow: Option<String>,

    /// Write what is found to this file instead of printing it, as known from now on
    #[arg(
        long,
        value_name = "FILE",
        conflicts_with_all = ["baseline", "statistics", "diff", "output_file", "format"],
        help_heading = "Old workspaces"
    )]
    pub write_baseline: Option<PathBuf>,

    /// Leave out what this file knows, though its lines may have moved
    #[arg(long, value_name = "FILE", help_heading = "Old workspaces")]
    pub baseline: Option<PathBuf>,

    /// Only these rules: codes, names or families (L, S…), parted by commas
    #[arg(long, value_name = "RULES", value_delimiter = ',', help_heading = "Which findings")]
    pub select: Vec<String>,

    /// All but these rules
    #[arg(long, value_name = "RULES", value_delimiter = ',', help_heading = "Which findings")]
    pub ignore: Vec<String>,

    /// Which things
    #[command(flatten)]
    pub filter: FilterArgs,

    /// How to print findings (default: full)
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = "Output")]
    pub format: Option<CheckFormat>,

    /// Print how often each rule fired instead of each finding
    #[arg(long, conflicts_with = "diff", help_heading = "Output")]
    pub statistics: bool,

    /// Run again whenever something changes, until ctrl-c
    #[arg(long, conflicts_with = "diff", help_heading = "Output")]
    pub watch: bool,

    /// Where the output goes
    #[command(flatten)]
    pub file: FileArgs,

    /// The mildest finding that makes the exit status 1
    #[arg(long, value_enum, default_value_t = Limit::Error, value_name = "LEVEL", help_heading = "Exit status")]
    pub fail_on: Limit,

    /// Exit with 0 whatever is found
    #[arg(long, help_heading = "Exit status")]
    pub exit_zero: bool,
}

impl CheckArgs {
    /// Whether findings are to be settled, or would be.
    pub fn fixes(&self) -> bool {
        self.fix || self.unsafe_fixes || self.diff && self.add_allow.is_none()
    }

    /// Whether files are to change, or would.
    pub fn changes(&self) -> bool {
        self.fixes() || self.add_allow.is_some()
    }

    /// Whether a pipeline is to read the findings and find the files again.
    pub fn is_for_pipeline(&self) -> bool {
        let by_name = || self.file.output_file.as_deref().and_then(CheckFormat::of_name);
        let format = self.format.or_else(by_name);
        matches!(
            format,
            Some(CheckFormat::Github | CheckFormat::Gitlab | CheckFormat::Sarif)
        )
    }

    /// Whether only a part of the findings is asked for.
    pub fn narrows(&self) -> bool {
        let filter = &self.filter;
        let words = [&filter.period, &filter.owner, &filter.team, &filter.tag, &filter.filter];
        let days = [filter.since, filter.until];
        !(self.place.paths.is_empty() && self.select.is_empty() && self.ignore.is_empty())
            || words.iter().any(|word| word.is_some())
            || days.iter().any(Option::is_some)
    }

    /// The mildest finding that makes the exit status 1; none where nothing does.
    pub fn fails_on(&self) -> Option<Severity> {
        Option::from(self.fail_on).filter(|_| !self.exit_zero)
    }
}

/// A reason that fits on the line of an `allow`.
fn reason(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("say in a sentence why this is allowed".to_owned());
    }
    if text.chars().any(char::is_control) {
        return Err("a reason is one line of plain text".to_owned());
    }
    Ok(text.to_owned())
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// With the lines in question, reasons and help
    Full,
    /// One line each, as compilers write it
    Concise,
    /// One JSON document (`goalpost schema diagnostics`)
    Json,
    /// The same findings, one line of JSON each
    JsonLines,
    /// Annotations of GitHub Actions
    Github,
    /// A Code Quality report of GitLab
    Gitlab,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// A JUnit report, a test case for each file
    Junit,
    /// Checkstyle's XML
    Checkstyle,
    /// reviewdog's JSON, with suggestions
    Rdjson,
}

impl CheckFormat {
    fn of_name(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_string_lossy().to_ascii_lowercase();
        Self::of_ending(&ending)
    }

    /// The format that the ending of a file's name stands for.
    pub fn of_ending(ending: &str) -> Option<Self> {
        match ending {
            "json" => Some(Self::Json),
            "jsonl" | "ndjson" => Some(Self::JsonLines),
            "sarif" => Some(Self::Sarif),
            "xml" => Some(Self::Junit),
            _ => None,
        }
    }
}

/// The mildest finding that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Limit {
    /// Errors
    Error,
    /// Errors and warnings
    Warning,
    /// Anything
    Hint,
    /// Nothing
    Never,
}

impl From<Limit> for Option<Severity> {
    fn from(limit: Limit) -> Self {
        match limit {
            Limit::Error => Some(Severity::Error),
            Limit::Warning => Some(Severity::Warning),
            Limit::Hint => Some(Severity::Hint),
            Limit::Never => None,
        }
    }
}

/// Arguments of `goalpost fmt`.
#[derive(Debug, Args)]
pub struct FmtArgs {
    /// Which files
    #[command(flatten)]
    pub place: PlaceArgs,

    /// The file that standard input (`-`) stands for
    #[arg(long, value_name = "PATH", help_heading = "Where and when")]
    pub stdin_filename: Option<PathBuf>,

    /// Change nothing; exit with 1 if a file is not in the style
    #[arg(long)]
    pub check: bool,

    /// Change nothing; print what would change, and exit with 1 if anything would
    #[arg(long)]
    pub diff: bool,
}
