//! A workspace from text, for the tests of what it means.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file uses its part, and a test may fail"
)]

use std::sync::Arc;

use goalpost_model::{DataFile, Input, Model, ThingRef};
use goalpost_values::{Day, Decimal, iso_day};

/// A day of 2026 (`10-05`), or with its year.
pub(crate) fn day(text: &str) -> Day {
    let whole = if text.len() == 5 {
        format!("2026-{text}")
    } else {
        text.to_owned()
    };
    iso_day(&whole).unwrap()
}

/// A model of one file.
pub(crate) fn model(text: &str, today: Day) -> Model {
    Model::build(Input::of_texts([("a.goals", text)], today))
}

/// A model of one file and its data files.
pub(crate) fn model_with(text: &str, data: &[(&str, &str)], today: Day) -> Model {
    let mut input = Input::of_texts([("a.goals", text)], today);
    input.data = data
        .iter()
        .map(|&(path, text)| DataFile {
            path: path.to_owned(),
            text: Ok(Arc::from(text)),
        })
        .collect();
    Model::build(input)
}

/// A model whose text has no mistake.
pub(crate) fn good_model(text: &str, today: Day) -> Model {
    let model = model(text, today);
    assert_eq!(said(&model), Vec::<String>::new(), "{text}");
    model
}

/// What is wrong with a model: code, the text it points at, the message.
pub(crate) fn said(model: &Model) -> Vec<String> {
    let line = |found: &goalpost_text::Diagnostic| {
        let text = found.span.of(model.file(found.file).tree.text());
        format!("{} `{text}`: {}", found.code, found.message)
    };
    model.diagnostics().iter().map(line).collect()
}

/// The thing with an id.
pub(crate) fn thing<'m>(model: &'m Model, id: &str) -> ThingRef<'m> {
    model.resolve(id, None, goalpost_text::FileId(0)).unwrap()
}

/// A figure to six places, as the worked checks give them.
pub(crate) fn six(figure: impl Into<Option<Decimal>>) -> String {
    let figure: Option<Decimal> = figure.into();
    figure.map_or("unknown".to_owned(), |figure| {
        figure.round_dp(6).normalize().to_string()
    })
}
