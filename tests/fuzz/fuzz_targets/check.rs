//! Any texts resolve, are judged and are reckoned up without a panic, and every finding and every edit points into its
//! file. A form feed parts the input into files; one that does not begin like goals is data to be tracked.
#![no_main]

use chrono::NaiveDate;
use goalpost_lint::{Options, check};
use goalpost_model::{DataFile, Evaluation, Input, Model};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Some(today) = NaiveDate::from_ymd_opt(2026, 11, 20) else {
        return;
    };
    let model = Model::build(input(text, today));
    reckon(&model, today);
    for diagnostic in check(&model, &Options::default()) {
        let text = model.file(diagnostic.file).tree.text();
        assert!(text.get(diagnostic.span.range()).is_some(), "{diagnostic:?}");
        for related in &diagnostic.related {
            let text = model.file(related.file).tree.text();
            assert!(text.get(related.span.range()).is_some(), "{diagnostic:?}");
        }
        for edit in diagnostic.fixes.iter().flat_map(|fix| &fix.edits) {
            let text = model.file(edit.file).tree.text();
            assert!(text.get(edit.edit.span.range()).is_some(), "{diagnostic:?}");
        }
    }
});

fn input(text: &str, today: NaiveDate) -> Input {
    let mut data = Vec::new();
    let mut texts = Vec::new();
    for (number, part) in text.split('\u{c}').enumerate() {
        if part.starts_with("workspace") {
            texts.push(("workspace.goals".to_owned(), part));
        } else if part.starts_with(['{', '[']) {
            data.push(data_file("data.json", part));
        } else if part.starts_with("date,") {
            data.push(data_file("data.csv", part));
        } else {
            texts.push((format!("{number}.goals"), part));
        }
    }
    texts.dedup_by(|a, b| a.0 == b.0);
    let texts = texts.iter().map(|(path, text)| (path.as_str(), *text));
    Input {
        data,
        ..Input::of_texts(texts, today)
    }
}

fn data_file(path: &str, text: &str) -> DataFile {
    DataFile {
        path: path.to_owned(),
        text: Ok(text.into()),
    }
}

fn reckon(model: &Model, today: NaiveDate) {
    let evaluation = Evaluation::new(model, today);
    for thing in model.things() {
        let _ = evaluation.standing(thing).status();
        let _ = evaluation.forecast(thing);
        let _ = evaluation.tally(thing);
        let _ = evaluation.values(thing);
        let _ = evaluation.supporters(thing).count();
    }
}
