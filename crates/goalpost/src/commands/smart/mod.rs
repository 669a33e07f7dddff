//! `goalpost smart`: what a sentence says about a goal, and how it would be written down.

mod answer;
mod rewrite;
mod says;
mod text;

use std::io::{self, BufRead, Write};

use anstream::AutoStream;
use anyhow::{Context, Result, bail};
use goalpost_prose::{Language, Setting, read};

use crate::args::see::TextFormat;
use crate::args::smart::SmartArgs;
use crate::clock;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::workspace::settings::Settings;

pub use answer::schema;

/// A sentence longer than this is cut, so that no stream without line breaks fills the memory.
const LONGEST: u64 = 1 << 24;

/// Judges the sentence, or every line of standard input.
///
/// # Errors
/// When there is no sentence for people to read about, standard input cannot be read, or standard output not be
/// written.
pub fn run(args: &SmartArgs, terminal: &Terminal) -> Result<Outcome> {
    let settings = std::env::current_dir().map_or_else(|_| Settings::default(), |here| Settings::around(&here));
    let judge = Judge {
        language: language(args, &settings),
        setting: Setting {
            fiscal_start: settings.fiscal_start,
            ..Setting::new(args.kind.kind(), clock::today(args.setting.today, &settings))
        },
        json: args.format == Some(TextFormat::Json),
        terminal,
    };
    let mut out = io::BufWriter::new(AutoStream::new(io::stdout(), terminal.stdout).lock());
    if matches!(args.sentence.as_slice(), [only] if only == "-") {
        judge.stream(&mut out)?;
    } else {
        let sentence = args.sentence.join(" ");
        if sentence.trim().is_empty() && !judge.json {
            bail!("there is no sentence to judge; type one, such as `goalpost smart \"Cut churn to 2% by June\"`");
        }
        judge.one(&sentence, &mut out)?;
    }
    out.flush()?;
    Ok(Outcome::Clean)
}

/// The language that was asked for, else that of the workspace, else English.
fn language(args: &SmartArgs, settings: &Settings) -> &'static Language {
    match args.language {
        Some(named) => named.language(),
        None => settings
            .titles_in
            .and_then(Language::of)
            .unwrap_or_else(Language::english),
    }
}

/// How sentences are judged in one run.
struct Judge<'a> {
    language: &'static Language,
    setting: Setting,
    json: bool,
    terminal: &'a Terminal,
}

impl Judge<'_> {
    fn one(&self, sentence: &str, out: &mut dyn Write) -> io::Result<()> {
        let reading = read(self.language, sentence, &self.setting);
        if self.json {
            serde_json::to_writer(&mut *out, &answer::answer(&reading, &self.setting))?;
            out.write_all(b"\n")
        } else {
            text::write(&reading, &self.setting, self.terminal, out)
        }
    }

    /// Answers line by line; whoever waits for an answer gets it before the next line comes.
    fn stream(&self, out: &mut dyn Write) -> Result<()> {
        let mut input = io::BufReader::with_capacity(1 << 16, io::stdin().lock());
        let mut line = Vec::new();
        loop {
            line.clear();
            let read = io::Read::take(&mut input, LONGEST).read_until(b'\n', &mut line);
            if read.context("cannot read standard input")? == 0 {
                return Ok(());
            }
            let text = String::from_utf8_lossy(&line);
            let sentence = text.trim_end_matches(['\n', '\r']);
            if self.json || !sentence.trim().is_empty() {
                self.one(sentence, out)?;
            }
            if input.buffer().is_empty() {
                out.flush()?;
            }
        }
    }
}
