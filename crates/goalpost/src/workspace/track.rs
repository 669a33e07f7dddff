//! The data files that `track:` fields name: read as data, never executed, and only from inside the workspace.

use std::collections::BTreeSet;
use std::path::{Component, Path};
use std::sync::Arc;

use goalpost_model::{DataFile, NOT_UTF8, SourceFile};
use rayon::prelude::*;

use super::read::{self, Content};

/// Reads every data file that the files name, once each, sorted by path.
pub fn data_files<'f>(root: &Path, files: impl IntoIterator<Item = &'f SourceFile>) -> Vec<DataFile> {
    let fields = files.into_iter().flat_map(SourceFile::tracked);
    let paths: BTreeSet<&str> = fields.filter_map(|field| field.split_whitespace().next()).collect();
    let read = |path: &&str| DataFile {
        path: (*path).to_owned(),
        text: read_inside(root, path),
    };
    paths.into_iter().collect::<Vec<_>>().par_iter().map(read).collect()
}

fn read_inside(root: &Path, path: &str) -> Result<Arc<str>, String> {
    let relative = Path::new(path);
    let stays_inside = |part: Component<'_>| matches!(part, Component::Normal(_) | Component::CurDir);
    if !relative.components().all(stays_inside) {
        return Err("it lies outside the workspace; only files inside are read".to_owned());
    }
    let reason = |error| read::reason(&error);
    let real = root.join(relative).canonicalize().map_err(reason)?;
    if !real.starts_with(root.canonicalize().map_err(reason)?) {
        return Err("it is a link that leads out of the workspace; only files inside are read".to_owned());
    }
    match read::file(&real).map_err(reason)? {
        Content::Text(text) => Ok(text),
        Content::NotUtf8 { .. } => Err(NOT_UTF8.to_owned()),
        Content::TooLarge => Err("it is larger than 1 GiB".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn read(root: &Path, path: &str) -> Result<Arc<str>, String> {
        let source = SourceFile::new("a.goals", format!("result r: R\n  track: {path} date=day value=p95\n"));
        let files = data_files(root, [&source]);
        assert_eq!(files.len(), 1);
        assert_eq!(files[0].path, path);
        files[0].text.clone()
    }

    #[test]
    fn a_file_is_read_once_from_inside_and_never_from_outside() {
        let temp = tempfile::tempdir().unwrap();
        let root = temp.path().join("root");
        fs::create_dir_all(root.join("metrics")).unwrap();
        fs::write(root.join("metrics/a.csv"), "day,p95\n").unwrap();
        fs::write(root.join("metrics/bad.csv"), b"\xff").unwrap();
        fs::write(temp.path().join("secret.csv"), "secret").unwrap();
        assert_eq!(read(&root, "metrics/a.csv"), Ok(Arc::from("day,p95\n")));
        let absolute = temp.path().join("secret.csv").display().to_string();
        for (path, reason) in [
            ("../secret.csv", "outside"),
            ("metrics/../../secret.csv", "outside"),
            (absolute.as_str(), "outside"),
            ("metrics/none.csv", "not there"),
            ("metrics/bad.csv", "not UTF-8"),
            ("metrics", "folder"),
        ] {
            let found = read(&root, path).unwrap_err();
            assert!(found.contains(reason), "{path}: {found}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_outside_is_not_followed() {
        let temp = tempfile::tempdir().unwrap();
        let root = temp.path().join("root");
        fs::create_dir(&root).unwrap();
        fs::write(temp.path().join("secret.csv"), "secret").unwrap();
        std::os::unix::fs::symlink(temp.path().join("secret.csv"), root.join("a.csv")).unwrap();
        assert!(read(&root, "a.csv").unwrap_err().contains("leads out"));
    }
}
