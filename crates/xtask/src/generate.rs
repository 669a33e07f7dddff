//! Pages that repeat the code: they are generated from it, so that they cannot say something else. A test writes a
//! stale one anew and fails, so that the next run passes and the change shows in the diff.

use std::fs;
use std::io;
use std::path::Path;

/// A page that is generated as a whole.
#[derive(Debug, Clone)]
pub struct Page {
    /// Where it stands, from the top of the repository.
    pub path: String,
    /// What it says.
    pub text: String,
}

impl Page {
    /// A page with its place and its text.
    #[must_use]
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
        }
    }

    /// Writes the page when the file below `root` says something else or is missing, and tells whether it did.
    ///
    /// # Errors
    /// When the file or its folder cannot be read or written.
    pub fn refresh(&self, root: &Path) -> io::Result<bool> {
        let path = root.join(&self.path);
        match fs::read_to_string(&path) {
            Ok(text) if text == self.text => return Ok(false),
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(path, &self.text)?;
        Ok(true)
    }
}

/// Every generated page.
#[must_use]
pub fn pages() -> Vec<Page> {
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stale_or_missing_page_is_written_once() {
        let folder = tempfile::tempdir().unwrap();
        let page = Page::new("grammar/rules/S01.md", "# S01\n");
        assert!(page.refresh(folder.path()).unwrap());
        assert!(!page.refresh(folder.path()).unwrap());

        fs::write(folder.path().join(&page.path), "# old\n").unwrap();
        assert!(page.refresh(folder.path()).unwrap());
        assert_eq!(fs::read_to_string(folder.path().join(&page.path)).unwrap(), page.text);
    }
}
