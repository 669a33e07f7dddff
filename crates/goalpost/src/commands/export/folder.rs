//! The folder that an export is written into: each file is there whole or not at all, and what an export before left is
//! taken away. Nothing else in the folder is touched.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufWriter};
use std::path::{Component, Path, PathBuf};

use goalpost_report::export::tables::{Folder, MANIFEST, Manifest};

use crate::atomic::Pending;
use crate::own::head;
use crate::workspace::paths::slashed;

/// A folder on the disk.
#[derive(Debug)]
pub(super) struct OnDisk {
    folder: PathBuf,
    /// What the export before wrote.
    before: BTreeSet<String>,
    /// Whether it left word of that.
    had_manifest: bool,
}

impl OnDisk {
    /// Opens a folder, made where it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub(super) fn new(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let manifest = fs::read(folder.join(MANIFEST)).ok();
        let manifest = manifest.and_then(|bytes| serde_json::from_slice::<Manifest>(&bytes).ok());
        let had_manifest = manifest.is_some();
        let files = manifest.into_iter().flat_map(|manifest| manifest.files);
        Ok(Self {
            folder: folder.to_owned(),
            before: files.map(|file| file.path).filter(|path| is_inside(path)).collect(),
            had_manifest,
        })
    }

    /// Takes away what the export before wrote and this one did not, and the folders that are empty then.
    ///
    /// # Errors
    /// When a file cannot be taken away.
    pub(super) fn forget_old(&self, now: &Manifest) -> io::Result<()> {
        let now: BTreeSet<&str> = now.files.iter().map(|file| file.path.as_str()).collect();
        for path in self.before.iter().filter(|path| !now.contains(path.as_str())) {
            match fs::remove_file(self.folder.join(path)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
            for folder in Path::new(path)
                .ancestors()
                .skip(1)
                .filter(|path| *path != Path::new(""))
            {
                // One that holds something else stays.
                if fs::remove_dir(self.folder.join(folder)).is_err() {
                    break;
                }
            }
        }
        Ok(())
    }
}

impl Folder for OnDisk {
    type File = BufWriter<Pending>;

    fn create(&mut self, path: &str) -> io::Result<Self::File> {
        let is_ours = self.before.contains(path) || path == MANIFEST && self.had_manifest;
        let path = self.folder.join(path);
        if !is_ours && head(&path)?.is_some() {
            let message = format!("`{}` is there already, and no export before wrote it", slashed(&path));
            return Err(io::Error::other(message));
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        Ok(BufWriter::with_capacity(1 << 16, Pending::new(&path)?))
    }

    fn finish(&mut self, _: &str, file: Self::File) -> io::Result<()> {
        file.into_inner().map_err(io::IntoInnerError::into_error)?.keep()
    }
}

/// Whether a path leads to a place in its folder: a manifest may have been written by anybody.
fn is_inside(path: &str) -> bool {
    let mut parts = Path::new(path).components().peekable();
    parts.peek().is_some() && parts.all(|part| matches!(part, Component::Normal(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_manifest_leads_nowhere_else() {
        for (path, inside) in [
            ("things.csv", true),
            ("things/team=@a/part-0.csv", true),
            ("../things.csv", false),
            ("things/../../x", false),
            ("/etc/passwd", false),
            ("", false),
            (".", false),
        ] {
            assert_eq!(is_inside(path), inside, "{path}");
        }
    }
}
