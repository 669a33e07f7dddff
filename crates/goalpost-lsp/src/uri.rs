//! Addresses of documents and paths of files, which clients do not all write alike.

use std::path::{Path, PathBuf};

use tower_lsp::ls_types::Uri;

/// What a document is known by: the path of a file, whichever way its address is written, else the address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Key {
    /// A file.
    File(PathBuf),
    /// Something that lies on no disk.
    Other(String),
}

impl Key {
    pub(crate) fn of(uri: &Uri) -> Self {
        match path(uri) {
            Some(path) => Self::File(path),
            None => Self::Other(uri.as_str().to_owned()),
        }
    }

    pub(crate) fn path(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Other(_) => None,
        }
    }
}

/// The path of a `file:` address.
pub(crate) fn path(uri: &Uri) -> Option<PathBuf> {
    let is_file = uri.scheme().as_str().eq_ignore_ascii_case("file");
    let path = is_file.then(|| uri.to_file_path()).flatten()?;
    // `..` and `.` worked out, so that two addresses of one file are one.
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            std::path::Component::ParentDir => {
                plain.pop();
            }
            std::path::Component::CurDir => {}
            other => plain.push(other),
        }
    }
    plain.is_absolute().then_some(plain)
}

/// The address of a file.
pub(crate) fn uri(path: &Path) -> Option<Uri> {
    Uri::from_file_path(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn one_file_is_known_by_one_key_however_it_is_written() {
        let key = |text: &str| Key::of(&text.parse().unwrap());
        for text in [
            "file:///a/b%20c.goals",
            "file:///a/./x/../b%20c.goals",
            "FILE:///a/b%20c.goals",
        ] {
            assert_eq!(key(text), Key::File("/a/b c.goals".into()), "{text}");
        }
        assert_eq!(key("untitled:Untitled-1"), Key::Other("untitled:Untitled-1".to_owned()));
        assert_eq!(
            uri(Path::new("/a/b é.goals")).map(|uri| Key::of(&uri)),
            Some(Key::File("/a/b é.goals".into()))
        );
    }
}
