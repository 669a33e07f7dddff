//! What can be shown where: colours, lines and arrows, columns.

use anstream::{AutoStream, ColorChoice};
use goalpost_report::Unreadable;

use crate::args::global::When;
use crate::output::full::Look;
use crate::output::summary::counted;

/// Columns where none can be asked for.
const WIDTH: usize = 80;
/// The narrowest and the widest that output is laid out for.
const LIMITS: (usize, usize) = (40, 160);

/// What standard output and standard error can show.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    /// How standard output shows findings and reports.
    pub look: Look,
    /// How colours get to standard output.
    pub stdout: ColorChoice,
    /// How colours get to standard error.
    pub stderr: ColorChoice,
    /// Whether summaries and remarks are unwanted.
    pub quiet: bool,
}

impl Terminal {
    /// Asks the environment once.
    pub fn new(when: When, quiet: bool) -> Self {
        let stdout = choice(when, || AutoStream::choice(&std::io::stdout()));
        let stderr = choice(when, || AutoStream::choice(&std::io::stderr()));
        let (least, most) = LIMITS;
        let of_terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
        let width = asked_width().or_else(of_terminal).unwrap_or(WIDTH);
        let is_terminal = std::io::IsTerminal::is_terminal(&std::io::stdout());
        Self {
            look: Look {
                width: width.clamp(least, most),
                color: stdout != ColorChoice::Never,
                unicode: !is_terminal || supports_unicode::on(supports_unicode::Stream::Stdout),
            },
            stdout,
            stderr,
            quiet,
        }
    }

    /// Says something on standard error that nobody asked for; nothing when quiet.
    pub fn remark(&self, sentence: &str) {
        if !self.quiet {
            self.say("", sentence);
        }
    }

    /// Says that things are not for the audience of what was printed, where any are.
    pub fn tell_withheld(&self, withheld: usize) {
        if withheld > 0 {
            let things = counted(withheld, "thing");
            self.remark(&format!("{things} left out because of `share:`; --audience widens"));
        }
    }

    /// Says that some of the workspace could not be read in full.
    pub fn tell_unreadable(&self, unreadable: &Unreadable) {
        if let Some(what) = unreadable.describe() {
            self.remark(&format!(
                "{what} could not be read in full; `goalpost check` says where and why"
            ));
        }
    }

    /// Says on standard error what could not be done.
    pub fn trouble(&self, sentence: &str) {
        self.say("error: ", sentence);
    }

    fn say(&self, label: &str, sentence: &str) {
        use std::io::Write;
        let style = match label {
            "" => anstyle::Style::new(),
            _ => anstyle::AnsiColor::Red.on_default().bold(),
        };
        let mut stderr = AutoStream::new(std::io::stderr(), self.stderr);
        // Nobody is left to be told when standard error is gone.
        let _ = writeln!(
            stderr,
            "{style}{label}{style:#}{}",
            crate::output::plain::plain(sentence)
        );
    }
}

/// The columns that `COLUMNS` asks for, which shells and editors set for what has no terminal.
fn asked_width() -> Option<usize> {
    std::env::var("COLUMNS")
        .ok()?
        .trim()
        .parse()
        .ok()
        .filter(|width| *width > 0)
}

fn choice(when: When, auto: impl Fn() -> ColorChoice) -> ColorChoice {
    match when {
        When::Auto => auto(),
        When::Always => ColorChoice::Always,
        When::Never => ColorChoice::Never,
    }
}
