//! Where output goes: standard output, or a file that is there whole or not at all.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anstream::AutoStream;
use anyhow::Result;

use crate::args::see::TextFormat;
use crate::atomic::Pending;
use crate::output::full::Look;
use crate::own::{refuse_goals, refuse_others};
use crate::terminal::Terminal;
use crate::workspace::paths::slashed;
use crate::workspace::read::reason;

/// Where a command's output goes.
#[derive(Debug, Clone, Copy)]
pub struct Destination<'a> {
    file: Option<&'a PathBuf>,
    terminal: &'a Terminal,
}

impl<'a> Destination<'a> {
    /// Standard output, or the file that `-o` names.
    pub fn new(file: Option<&'a PathBuf>, terminal: &'a Terminal) -> Self {
        Self { file, terminal }
    }

    /// How the output may look there: no colours in a file.
    pub fn look(&self) -> Look {
        match self.file {
            None => self.terminal.look,
            Some(_) => Look {
                width: 80,
                color: false,
                unicode: true,
            },
        }
    }

    /// The ending of the file's name in lower case, `json` of `-o goals.json`.
    pub fn ending(&self) -> Option<String> {
        let ending = self.file?.extension()?;
        Some(ending.to_string_lossy().to_ascii_lowercase())
    }

    /// Whether JSON is wanted: by `--format`, else by the name of the file.
    pub fn is_json(&self, format: Option<TextFormat>) -> bool {
        match format {
            Some(format) => format == TextFormat::Json,
            None => self.ending().as_deref() == Some("json"),
        }
    }

    /// Writes what `write` writes.
    ///
    /// # Errors
    /// When the place cannot be written to or belongs to somebody else, or `write` fails.
    pub fn write(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        match self.file {
            None => {
                let stdout = AutoStream::new(io::stdout(), self.terminal.stdout).lock();
                let mut out = BufWriter::with_capacity(1 << 16, stdout);
                write(&mut out).and_then(|()| out.flush()).map_err(unwritten)
            }
            Some(path) => {
                refuse_goals(path)?;
                let mut file =
                    BufWriter::with_capacity(1 << 16, Pending::new(path).map_err(|error| cannot(path, &error))?);
                write(&mut file).map_err(|error| cannot(path, &error))?;
                let file = file.into_inner().map_err(|error| cannot(path, error.error()))?;
                refuse_others(path, &file)?;
                file.keep().map_err(|error| cannot(path, &error))
            }
        }
    }

    /// Writes to standard output as it is, to the last control character: a program applies it. A terminal is not
    /// steered.
    ///
    /// # Errors
    /// As [`Destination::write`].
    pub fn write_exactly(&self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        if self.file.is_some() || io::stdout().is_terminal() {
            return self.write(write);
        }
        let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
        write(&mut out).and_then(|()| out.flush()).map_err(unwritten)
    }

    /// The file that `-o` names.
    pub fn file(&self) -> Option<&'a Path> {
        self.file.map(PathBuf::as_path)
    }
}

/// What to say where standard output takes no more. That nobody reads on is known by its error, and no trouble.
fn unwritten(error: io::Error) -> anyhow::Error {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return error.into();
    }
    anyhow::anyhow!(reason(&error)).context("cannot write to standard output")
}

/// What to say of a place that cannot be written to.
pub fn cannot(path: &Path, error: &io::Error) -> anyhow::Error {
    // What is written is made new: only its folder can be missing.
    let reason = if error.kind() == io::ErrorKind::NotFound {
        "its folder is not there".to_owned()
    } else {
        reason(error)
    };
    anyhow::anyhow!(reason).context(format!("cannot write `{}`", slashed(path)))
}
