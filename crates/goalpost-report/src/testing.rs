//! What the tests of several modules need: a model from texts.

use goalpost_model::{Input, Model};
use goalpost_values::{Day, iso_day};

/// A day that is written in ISO form.
pub(crate) fn day(text: &str) -> Day {
    iso_day(text).unwrap()
}

/// The model of these files on a day.
pub(crate) fn model(files: &[(&str, &str)], on: &str) -> Model {
    Model::build(Input::of_texts(files.iter().copied(), day(on)))
}
