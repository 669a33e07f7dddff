//! The pages as they are now, and who waits for others.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use goalpost_report::site::Page;

/// The pages, by their names.
#[derive(Debug)]
pub(super) struct Board {
    shown: Mutex<Shown>,
    changed: Condvar,
}

#[derive(Debug)]
struct Shown {
    pages: BTreeMap<String, String>,
    /// Another one after each change, and after each start of the program.
    version: u64,
}

impl Board {
    /// Shows the first pages.
    pub(super) fn new(pages: Vec<Page>) -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let version = since.map_or(1, |since| since.as_secs() << 20);
        Self {
            shown: Mutex::new(Shown {
                pages: named(pages),
                version,
            }),
            changed: Condvar::new(),
        }
    }

    /// Shows others; whoever waits is told where they are not the same.
    pub(super) fn put(&self, pages: Vec<Page>) {
        let pages = named(pages);
        let mut shown = self.shown();
        if shown.pages != pages {
            shown.pages = pages;
            shown.version += 1;
            self.changed.notify_all();
        }
    }

    /// A page, and the version that it is of.
    pub(super) fn page(&self, name: &str) -> Option<(String, u64)> {
        let shown = self.shown();
        Some((shown.pages.get(name)?.clone(), shown.version))
    }

    /// The version of the pages.
    pub(super) fn version(&self) -> u64 {
        self.shown().version
    }

    /// Waits for another version than this one, but not longer than the limit: the version then.
    pub(super) fn wait(&self, known: u64, limit: Duration) -> u64 {
        let waited = self
            .changed
            .wait_timeout_while(self.shown(), limit, |shown| shown.version == known);
        waited.unwrap_or_else(PoisonError::into_inner).0.version
    }

    /// Nothing is half done while the lock is held.
    fn shown(&self) -> MutexGuard<'_, Shown> {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn named(pages: Vec<Page>) -> BTreeMap<String, String> {
    pages.into_iter().map(|page| (page.path, page.html)).collect()
}
