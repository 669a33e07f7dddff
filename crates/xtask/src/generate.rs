//! Pages that repeat the code: they are generated from it, so that they cannot say something else. A test writes a
//! stale one anew and fails, so that the next run passes and the change shows in the diff.

mod commands;
mod editors;
mod rules;
mod schemas;

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

/// Folders that hold generated pages and nothing else.
pub const FOLDERS: &[&str] = &["grammar/rules", "grammar/schemas"];

/// Every generated page of the repository at `root`.
///
/// # Errors
/// When a page that is a copy of another file, or a part of one, cannot be read there.
pub fn pages(root: &Path) -> io::Result<Vec<Page>> {
    let mut pages = vec![commands::page(), reference_in_the_program(root)?];
    pages.extend(rules::pages());
    pages.extend(schemas::pages());
    pages.extend(editors::pages(root)?);
    Ok(pages)
}

/// The language reference stands in `grammar/`, and once more inside the crate that prints it, so that the crate can be
/// published.
fn reference_in_the_program(root: &Path) -> io::Result<Page> {
    let text = fs::read_to_string(root.join("grammar/README.md"))?;
    Ok(Page::new("crates/goalpost/pages/spec.md", text))
}

/// The files in the folders of generated pages that no page stands for any more.
///
/// # Errors
/// When a folder cannot be read.
pub fn leftovers(root: &Path, pages: &[Page]) -> io::Result<Vec<String>> {
    let mut leftovers = Vec::new();
    for folder in FOLDERS {
        for entry in fs::read_dir(root.join(folder))? {
            let path = format!("{folder}/{}", entry?.file_name().to_string_lossy());
            if !pages.iter().any(|page| page.path == path) {
                leftovers.push(path);
            }
        }
    }
    leftovers.sort();
    Ok(leftovers)
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

    #[test]
    fn a_page_that_is_generated_no_more_is_left_over() {
        let folder = tempfile::tempdir().unwrap();
        let mut pages = Vec::new();
        for path in FOLDERS {
            for name in ["kept", "gone"] {
                let page = Page::new(format!("{path}/{name}"), "");
                page.refresh(folder.path()).unwrap();
                pages.push(page);
            }
        }
        pages.retain(|page| page.path.ends_with("kept"));
        let expected: Vec<_> = FOLDERS.iter().map(|path| format!("{path}/gone")).collect();
        assert_eq!(leftovers(folder.path(), &pages).unwrap(), expected);
    }
}
