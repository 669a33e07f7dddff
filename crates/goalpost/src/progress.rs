//! A sign of life for work that takes long: on standard error, only when that is a terminal, and only after half a
//! second.

use std::io::IsTerminal;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// How long work may go on in silence.
const SILENCE: Duration = Duration::from_millis(500);
/// How often the sign moves.
const TICK: Duration = Duration::from_millis(100);

/// Work that goes on; ends when dropped.
#[derive(Debug, Default)]
pub struct Working {
    watcher: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Working {
    /// Work that may take long, in a word: "Checking".
    pub fn start(what: &'static str, quiet: bool) -> Self {
        Self::watch(quiet, move || spinner(what), |_| ())
    }

    /// Work on so many things, `done` of them so far: "Exporting".
    pub fn counting(what: &'static str, total: usize, done: &Arc<AtomicUsize>, quiet: bool) -> Self {
        let done = Arc::clone(done);
        let move_on = move |bar: &ProgressBar| bar.set_position(done.load(Ordering::Relaxed) as u64);
        Self::watch(quiet, move || counter(what, total as u64), move_on)
    }

    /// Work whose size is known only once it goes on: `sizes` says how much is done, and of how much; 0 of nothing
    /// while nobody knows.
    pub fn measuring(what: &'static str, sizes: impl Fn() -> (usize, usize) + Send + 'static, quiet: bool) -> Self {
        let move_on = move |bar: &ProgressBar| {
            let (done, total) = sizes();
            bar.set_length(total as u64);
            bar.set_position(done as u64);
        };
        Self::watch(quiet, move || counter(what, 0), move_on)
    }

    fn watch(
        quiet: bool,
        bar: impl FnOnce() -> ProgressBar + Send + 'static,
        move_on: impl Fn(&ProgressBar) + Send + 'static,
    ) -> Self {
        if quiet || !std::io::stderr().is_terminal() {
            return Self::default();
        }
        let (stop, stopped) = channel();
        let watch = move || {
            if stopped.recv_timeout(SILENCE) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            let bar = bar();
            while stopped.recv_timeout(TICK) == Err(RecvTimeoutError::Timeout) {
                move_on(&bar);
            }
            bar.finish_and_clear();
        };
        let watcher = std::thread::Builder::new().spawn(watch).ok();
        Self {
            watcher: watcher.map(|thread| (stop, thread)),
        }
    }
}

fn counter(what: &'static str, total: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} {wide_bar} {human_pos}/{human_len} {elapsed}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(total).with_style(style).with_message(what)
}

fn spinner(what: &'static str) -> ProgressBar {
    let style =
        ProgressStyle::with_template("{spinner} {msg} {elapsed}").unwrap_or_else(|_| ProgressStyle::default_spinner());
    let bar = ProgressBar::new_spinner().with_style(style).with_message(what);
    bar.enable_steady_tick(TICK);
    bar
}

impl Drop for Working {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.watcher.take() {
            drop(stop);
            let _ = thread.join();
        }
    }
}
