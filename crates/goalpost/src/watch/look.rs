//! What there is to see: which files there are, and when each was written last.

use std::collections::HashMap;
use std::fs::{self, Metadata};
use std::hash::Hasher;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use siphasher::sip::SipHasher13;

use crate::args::global::PlaceArgs;
use crate::workspace::paths::absolute;
use crate::workspace::targets::targets;
use crate::workspace::walk::walk;

/// Where to look.
#[derive(Debug)]
pub(super) struct Look {
    place: PlaceArgs,
    /// A file that does not count, because the run itself writes it.
    output: Option<PathBuf>,
    /// What each file of goals tracks, as of when it was written.
    tracked: HashMap<PathBuf, (Stamp, Vec<String>)>,
}

/// Length, and nanoseconds since 1970.
type Stamp = (u64, u128);

impl Look {
    /// Looks at what was pointed at.
    pub(super) fn new(place: &PlaceArgs, output: Option<&Path>) -> Self {
        Self {
            place: place.clone(),
            output: output.and_then(|output| absolute(output).ok()),
            tracked: HashMap::new(),
        }
    }

    /// The roots of the workspaces that are there.
    pub(super) fn folders(&self) -> Vec<PathBuf> {
        let found = targets(&self.place.paths, self.place.setting.workspace.as_deref());
        let roots = found.into_iter().flatten().map(|targets| targets.root.folder);
        roots.filter(|folder| folder.is_dir()).collect()
    }

    /// A number that is another one after any change, also of the day; none where nothing is there.
    pub(super) fn stamp(&mut self) -> Option<u64> {
        let folders = self.folders();
        if folders.is_empty() {
            return None;
        }
        let mut hasher = SipHasher13::new();
        if self.place.setting.today.is_none() {
            hasher.write(chrono::Local::now().date_naive().to_string().as_bytes());
        }
        for folder in &folders {
            let found = walk(folder);
            for path in found.goals.iter().chain(&found.markdown) {
                if self.output.as_ref() == Some(path) {
                    continue;
                }
                let stamp = path.metadata().ok().map(|metadata| stamp_of(&metadata));
                write(&mut hasher, path, stamp);
                if let Some(stamp) = stamp {
                    for data in self.tracked_by(path, stamp) {
                        let data = folder.join(data);
                        let stamp = data.metadata().ok().map(|metadata| stamp_of(&metadata));
                        write(&mut hasher, &data, stamp);
                    }
                }
            }
        }
        Some(hasher.finish())
    }

    /// The data files that a file names in `track:` lines.
    fn tracked_by(&mut self, path: &Path, stamp: Stamp) -> Vec<String> {
        match self.tracked.get(path) {
            Some((known, files)) if *known == stamp => files.clone(),
            _ => {
                let files = fs::read(path).map(|bytes| tracked(&String::from_utf8_lossy(&bytes)));
                let files = files.unwrap_or_default();
                self.tracked.insert(path.to_owned(), (stamp, files.clone()));
                files
            }
        }
    }
}

fn tracked(text: &str) -> Vec<String> {
    let fields = text.lines().filter_map(|line| {
        let (name, value) = line.trim_start().split_once(':')?;
        name.eq_ignore_ascii_case("track").then_some(value)
    });
    fields
        .filter_map(|value| value.split_whitespace().next())
        .map(str::to_owned)
        .collect()
}

fn stamp_of(metadata: &Metadata) -> Stamp {
    let written = metadata.modified().ok();
    let since = written.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    (metadata.len(), since.map_or(0, |since| since.as_nanos()))
}

fn write(hasher: &mut SipHasher13, path: &Path, stamp: Option<Stamp>) {
    hasher.write(path.as_os_str().as_encoded_bytes());
    let (length, written) = stamp.unwrap_or((u64::MAX, u128::MAX));
    hasher.write_u64(length);
    hasher.write_u128(written);
}
