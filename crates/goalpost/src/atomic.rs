//! Writing files so that they are there whole or not at all: into a new file beside the old one, which it then
//! replaces.

use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

/// Puts `bytes` in the place of a file, or makes it. What a link points to is replaced, not the link; permissions
/// stay as they are.
///
/// # Errors
/// When the folder or the file may not be written to, or the disk is full. The old file is untouched then.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut new = Pending::new(path)?;
    new.write_all(bytes)?;
    new.keep()
}

/// A file that is being written. It takes its place once it is whole; dropped before, it leaves nothing behind.
#[derive(Debug)]
pub struct Pending {
    new: New,
    path: PathBuf,
    permissions: Option<fs::Permissions>,
}

/// Where the bytes of a pending file go.
#[derive(Debug)]
enum New {
    /// Beside the place that they are to take.
    Beside(NamedTempFile),
    /// Straight to it: a terminal, a pipe or a device has no place that could be taken.
    Through(fs::File),
}

impl Pending {
    /// Begins a file, which what a link points to stands for.
    ///
    /// # Errors
    /// When the folder or the file may not be written to.
    pub fn new(path: &Path) -> io::Result<Self> {
        if fs::metadata(path).is_ok_and(|metadata| !metadata.is_file() && !metadata.is_dir()) {
            return Ok(Self {
                new: New::Through(fs::OpenOptions::new().write(true).open(path)?),
                path: path.to_owned(),
                permissions: None,
            });
        }
        let path = behind_links(path)?;
        let permissions = match fs::metadata(&path) {
            Ok(metadata) => Some(writable(&metadata)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let new = New::Beside(beside(&path, permissions.is_none())?);
        Ok(Self { new, path, permissions })
    }

    /// The first bytes of what was written; none where they went through.
    ///
    /// # Errors
    /// When they cannot be read back.
    pub fn head(&self, most: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        if let New::Beside(new) = &self.new {
            let file = new.reopen()?;
            file.take(most).read_to_end(&mut bytes)?;
        }
        Ok(bytes)
    }

    /// Puts the file in its place.
    ///
    /// # Errors
    /// When its permissions cannot be set, or its place cannot be taken. What was there is untouched then.
    pub fn keep(self) -> io::Result<()> {
        let New::Beside(new) = self.new else { return Ok(()) };
        if let Some(permissions) = self.permissions {
            new.as_file().set_permissions(permissions)?;
        }
        new.persist(&self.path).map(drop).map_err(|error| error.error)
    }
}

impl Write for Pending {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &mut self.new {
            New::Beside(file) => file.write(bytes),
            New::Through(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &mut self.new {
            New::Beside(file) => file.flush(),
            New::Through(file) => file.flush(),
        }
    }
}

/// The same, but only where the file still holds what was read from it.
///
/// # Errors
/// As [`write()`], and when the file changed or vanished meanwhile.
pub fn replace(path: &Path, read: &[u8], bytes: &[u8]) -> io::Result<()> {
    if fs::read(path)? != read {
        return Err(io::Error::other("it changed while goalpost was at work; run it again"));
    }
    write(path, bytes)
}

/// Makes a file that is not there yet.
///
/// # Errors
/// When there is one already, or it cannot be made.
pub fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(bytes)
}

/// Lets everybody who may read a file run it; on systems that ask for no such thing it does nothing.
///
/// # Errors
/// When the permissions cannot be changed.
#[cfg(unix)]
pub fn make_runnable(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = fs::metadata(path)?.permissions().mode();
    let readers = mode & 0o444;
    fs::set_permissions(path, fs::Permissions::from_mode(mode | readers >> 2))
}

/// Lets everybody who may read a file run it; on systems that ask for no such thing it does nothing.
///
/// # Errors
/// When the permissions cannot be changed.
#[cfg(not(unix))]
pub fn make_runnable(_path: &Path) -> io::Result<()> {
    Ok(())
}

fn behind_links(path: &Path) -> io::Result<PathBuf> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => fs::canonicalize(path),
        _ => Ok(path.to_owned()),
    }
}

/// A file that its owner protected stays as it is, although its folder would allow to replace it.
fn writable(metadata: &fs::Metadata) -> io::Result<fs::Permissions> {
    if metadata.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if metadata.permissions().readonly() {
        return Err(io::Error::other("the file is read-only"));
    }
    Ok(metadata.permissions())
}

fn beside(path: &Path, is_new: bool) -> io::Result<NamedTempFile> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    builder.prefix(".goalpost-").suffix(".tmp");
    if is_new {
        as_if_created(&mut builder);
    }
    builder.tempfile_in(folder)
}

/// A new file gets the permissions that any program's new files get, instead of a temporary file's strict ones.
#[cfg(unix)]
fn as_if_created(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn as_if_created(_builder: &mut tempfile::Builder<'_, '_>) {}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder_with(name: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
        let temp = tempfile::tempdir().unwrap();
        let path = temp.path().join(name);
        fs::write(&path, text).unwrap();
        (temp, path)
    }

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_left_alone() {
        let (temp, path) = folder_with("a.goals", "somebody else's");
        let error = replace(&path, b"what was read", b"new").unwrap_err();
        assert!(error.to_string().contains("changed"), "{error}");
        assert_eq!(fs::read_to_string(&path).unwrap(), "somebody else's");
        assert_eq!(names(temp.path()), ["a.goals"]);
    }

    #[test]
    fn nothing_but_the_file_is_left_behind() {
        let (temp, path) = folder_with("a.goals", "old");
        replace(&path, b"old", b"new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(names(temp.path()), ["a.goals"]);
    }

    #[test]
    fn what_is_there_is_never_created_anew() {
        let (_temp, path) = folder_with("a.goals", "old");
        assert_eq!(create(&path, b"new").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }

    #[cfg(unix)]
    #[test]
    fn permissions_stay_and_a_link_stays_a_link() {
        use std::os::unix::fs::PermissionsExt;
        let (temp, path) = folder_with("a.goals", "old");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        let link = temp.path().join("link.goals");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        write(&link, b"new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
    }

    #[cfg(unix)]
    #[test]
    fn a_device_stays_a_device() {
        use std::os::unix::fs::FileTypeExt;
        let null = Path::new("/dev/null");
        write(null, b"new").unwrap();
        assert!(fs::metadata(null).unwrap().file_type().is_char_device());
    }

    #[test]
    fn a_read_only_file_is_not_replaced() {
        let (_temp, path) = folder_with("a.goals", "old");
        let mut permissions = fs::metadata(&path).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&path, permissions).unwrap();
        assert!(write(&path, b"new").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "old");
    }
}
