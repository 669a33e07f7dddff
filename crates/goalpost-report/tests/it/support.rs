//! Workspaces from folders and texts.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use goalpost_fixtures::{files, repository};
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
    repository("examples").join(name)
}

/// The model of a folder on a day, with the data files that it tracks.
pub(crate) fn model_in(folder: &Path, on: &str) -> Model {
    let texts: Vec<(String, String)> = files(folder)
        .iter()
        .filter(|path| is_of_goals(path))
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
fn is_of_goals(path: &Path) -> bool {
    let ending = path.extension();
    ending.is_some_and(|ending| ending == "goals" || ending == "md") && !path.ends_with("README.md")
}

/// So many columns, without colours.
pub(crate) fn wide(width: usize) -> Style {
    Style { width, ..Style::PLAIN }
}
