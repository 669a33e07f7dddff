//! Running again when something changes. The system tells when to look, and a look every now and then is for systems
//! and disks that do not; whether anything is to be done is decided by what the files are then.

mod look;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use notify::{EventKind, RecommendedWatcher, RecursiveMode, Watcher};

use crate::args::global::PlaceArgs;
use crate::input::is_stdin;
use crate::terminal::Terminal;
use crate::trouble::{Outcome, is_closed_pipe};
use look::Look;

/// How long nothing may happen before a look is taken: editors write in several moves.
const QUIET: Duration = Duration::from_millis(80);
/// After how long a look is taken although it does not get quiet.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often a look is taken where the system tells of changes, and where it does not.
const NOW_AND_THEN: (Duration, Duration) = (Duration::from_secs(2), Duration::from_millis(500));

/// Runs a command, and again whenever what it reads changed, until somebody stops it or nobody reads on. `output` is
/// the file that it writes itself.
///
/// # Errors
/// When there is nothing to watch, or standard output fails.
pub fn again(
    place: &PlaceArgs,
    output: Option<&Path>,
    terminal: &Terminal,
    mut run: impl FnMut() -> Result<Outcome>,
) -> Result<Outcome> {
    if is_stdin(&place.paths) {
        bail!("standard input is read once; name files to watch");
    }
    let mut watch = Watch::new(place, output);
    if watch.is_blind() {
        // The run says what is wrong with what was named.
        return run();
    }
    let is_screen = io::stdout().is_terminal();
    for turn in 0_u64.. {
        match part(is_screen, turn) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => break,
            other => other?,
        }
        match run() {
            Ok(_) => {}
            Err(error) if is_closed_pipe(&error) => break,
            Err(error) => terminal.trouble(&format!("{error:#}")),
        }
        if is_screen {
            terminal.remark("\nwatching for changes; ctrl-c stops");
        }
        watch.wait();
    }
    Ok(Outcome::Clean)
}

/// What stands between two runs: an empty screen, or a line with the time.
fn part(is_screen: bool, turn: u64) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match (is_screen, turn) {
        (true, _) => out.write_all(b"\x1b[2J\x1b[3J\x1b[H")?,
        (false, 0) => {}
        (false, _) => writeln!(out, "--- {} ---", chrono::Local::now().format("%H:%M:%S"))?,
    }
    out.flush()
}

/// The files of the workspaces that were pointed at, and the data that they track.
#[derive(Debug)]
pub struct Watch {
    look: Look,
    seen: Option<u64>,
    ears: Option<Ears>,
}

/// What the system tells.
#[derive(Debug)]
struct Ears {
    changes: Receiver<()>,
    /// Tells as long as it lives.
    _watcher: RecommendedWatcher,
}

impl Watch {
    /// Takes a first look. `output` is a file that does not count.
    pub fn new(place: &PlaceArgs, output: Option<&Path>) -> Self {
        let mut look = Look::new(place, output);
        let ears = Ears::at(&look.folders());
        let seen = look.stamp();
        Self { look, seen, ears }
    }

    /// Whether there is nothing to look at.
    fn is_blind(&self) -> bool {
        self.seen.is_none()
    }

    /// Waits until something is different from the last time.
    pub fn wait(&mut self) {
        while !self.changed_within(Duration::MAX) {}
    }

    /// Waits until something is different from the last time, but not longer than this: whether it is.
    pub fn changed_within(&mut self, limit: Duration) -> bool {
        let end = Instant::now().checked_add(limit);
        loop {
            let now = self.look.stamp();
            if now != self.seen {
                self.seen = now;
                // A folder that is another one than before is not listened to any more.
                self.ears = Ears::at(&self.look.folders());
                return true;
            }
            let left = end.map_or(Duration::MAX, |end| end.saturating_duration_since(Instant::now()));
            if left.is_zero() {
                return false;
            }
            match &self.ears {
                Some(ears) => ears.listen(left.min(NOW_AND_THEN.0)),
                None => std::thread::sleep(left.min(NOW_AND_THEN.1)),
            }
        }
    }
}

impl Ears {
    /// Listens to folders and all below; none where the system cannot, or not to that many.
    fn at(folders: &[PathBuf]) -> Option<Self> {
        let (tell, changes) = channel();
        let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            // That somebody reads a file, as a look does, is no change.
            let is_change = event.map_or(true, |event| !matches!(event.kind, EventKind::Access(_)));
            if is_change {
                let _ = tell.send(());
            }
        })
        .ok()?;
        for folder in folders {
            watcher.watch(folder, RecursiveMode::Recursive).ok()?;
        }
        (!folders.is_empty()).then_some(Self {
            changes,
            _watcher: watcher,
        })
    }

    /// Returns after a change, once it is quiet, or when the time is up.
    fn listen(&self, limit: Duration) {
        if self.changes.recv_timeout(limit) == Err(RecvTimeoutError::Disconnected) {
            std::thread::sleep(limit.min(NOW_AND_THEN.1));
            return;
        }
        let since = Instant::now();
        while since.elapsed() < PATIENCE && self.changes.recv_timeout(QUIET).is_ok() {}
    }
}
