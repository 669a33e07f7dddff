//! Looks at the files on the disk where the client cannot be asked to watch them.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::mpsc;

use crate::host::Host;
use crate::message::{Message, Note};

/// How long to rest between two looks, at least.
const REST: Duration = Duration::from_secs(1);
/// A look is followed by this many times its own length of rest, so that watching costs next to nothing.
const SHARE: u32 = 50;

/// Says that the disk has changed whenever it has, for as long as the world listens.
pub(crate) async fn watch(folders: Vec<PathBuf>, host: Arc<dyn Host>, world: mpsc::UnboundedSender<Message>) {
    let mut before = None;
    loop {
        let begun = Instant::now();
        let (looked, at) = (Arc::clone(&host), folders.clone());
        let look = move || at.iter().map(|folder| looked.stamp(folder)).collect::<Vec<u64>>();
        let Ok(now) = tokio::task::spawn_blocking(look).await else {
            return;
        };
        let took = begun.elapsed();
        let changed = before.replace(now.clone()).is_some_and(|before| before != now);
        if changed && world.send(Message::Note(Note::DiskChanged)).is_err() {
            return;
        }
        tokio::time::sleep(REST.max(took * SHARE)).await;
    }
}
