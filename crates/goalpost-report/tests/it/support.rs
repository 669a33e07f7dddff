//! Workspaces from folders and texts.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use goalpost_model::{DataFile, Input, Model};
use goalpost_report::Style;
use goalpost_values::{Day, iso_day};

/// A day in ISO form.
pub(crate) fn day(text: &str) -> Day {
    iso_day(text).unwrap()
}

/// The model of one text on a day.
pub(crate) fn model(text: &str, on: &str) -> Model {
    Model::build(Input::of_texts([("goals.goals", text)], day(on)))
}

/// A folder of the repository's examples.
pub(crate) fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name)
}

/// The model of a folder on a day, with the data files that it tracks.
pub(crate) fn model_in(folder: &Path, on: &str) -> Model {
    let mut paths = Vec::new();
    find(folder, &mut paths);
    let texts: Vec<(String, String)> = paths
        .iter()
        .map(|path| {
            let bytes = fs::read(path).unwrap();
            let inside = path.strip_prefix(folder).unwrap().to_string_lossy().replace('\\', "/");
            (inside, String::from_utf8_lossy(&bytes).into_owned())
        })
        .collect();
    let pairs = texts.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let mut input = Input::of_texts(pairs, day(on));
    let tracked = input.files.iter().flat_map(|file| file.tracked());
    let mut named: Vec<String> = tracked
        .filter_map(|value| Some(value.split_whitespace().next()?.to_owned()))
        .collect();
    named.sort();
    named.dedup();
    input.data = named
        .into_iter()
        .map(|path| DataFile {
            text: fs::read_to_string(folder.join(&path))
                .map(Arc::from)
                .map_err(|error| error.to_string()),
            path,
        })
        .collect();
    Model::build(input)
}

/// Files of goals; of Markdown those that the examples name, their minutes.
fn find(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            find(&path, found);
        } else if path
            .extension()
            .is_some_and(|ending| ending == "goals" || ending == "md")
            && !path.ends_with("README.md")
        {
            found.push(path);
        }
    }
}

/// So many columns, without colours.
pub(crate) fn wide(width: usize) -> Style {
    Style { width, ..Style::PLAIN }
}
