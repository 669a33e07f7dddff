//! Paths as people read them: from where they stand, with forward slashes.

use std::path::{Component, Path, PathBuf};

/// The path made absolute, `.` and `..` worked out by their words (links are not followed).
///
/// # Errors
/// When the path is empty, or the current folder is gone.
pub fn absolute(path: &Path) -> std::io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let mut out = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => {
                out.pop();
            }
            Component::CurDir => {}
            other => out.push(other),
        }
    }
    Ok(out)
}

/// How to write `path` when standing in `from`; both absolute. `.` for the folder itself.
pub fn seen_from(from: &Path, path: &Path) -> String {
    let mut ours = from.components().peekable();
    let mut theirs = path.components().peekable();
    let mut shared = 0;
    while ours.peek().is_some() && ours.peek() == theirs.peek() {
        shared += 1;
        ours.next();
        theirs.next();
    }
    if shared == 0 {
        return slashed(path);
    }
    let mut out = PathBuf::new();
    out.extend(ours.map(|_| Component::ParentDir));
    out.extend(theirs);
    if out.as_os_str().is_empty() {
        ".".to_owned()
    } else {
        slashed(&out)
    }
}

/// The path with forward slashes on every system.
pub fn slashed(path: &Path) -> String {
    let text = path.to_string_lossy();
    if std::path::MAIN_SEPARATOR == '/' {
        return text.into_owned();
    }
    text.replace(std::path::MAIN_SEPARATOR, "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_written_from_where_one_stands() {
        for (from, path, seen) in [
            ("/a/b", "/a/b/c.goals", "c.goals"),
            ("/a/b", "/a/c/d", "../c/d"),
            ("/a/b", "/a/b", "."),
            ("/a/b/c", "/a", "../.."),
        ] {
            assert_eq!(seen_from(Path::new(from), Path::new(path)), seen);
        }
    }

    #[test]
    fn dots_are_worked_out() {
        assert_eq!(absolute(Path::new("/a/./b/../c")).unwrap(), Path::new("/a/c"));
    }
}
