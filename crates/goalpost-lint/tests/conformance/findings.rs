//! What is wrong, as the suite writes it: code, file where there are several, place.

use goalpost_text::{Diagnostic, Encoding, LineIndex};

use crate::case::Read;

/// The findings about the language and the ids that mean nothing, a line for each, by file and place.
pub(crate) fn describe(read: &Read) -> String {
    let of_language = |found: &&Diagnostic| found.code.family() == 'L' || found.code.0 == "R03";
    let mut all: Vec<&Diagnostic> = read.found.iter().filter(of_language).collect();
    all.sort_by_key(|found| (found.file, found.span.start, found.code, found.span.end));
    all.iter().map(|found| line(read, found)).collect()
}

fn line(read: &Read, found: &Diagnostic) -> String {
    let text = &read.texts[found.file.index()];
    let index = LineIndex::new(text);
    let place = |offset| {
        let position = index.position(text, offset, Encoding::Utf32);
        format!("{}:{}", position.line + 1, position.column + 1)
    };
    let path = match read.is_folder {
        true => format!("{} ", read.model.file(found.file).path),
        false => String::new(),
    };
    format!(
        "{} {path}{}-{}\n",
        found.code,
        place(found.span.start),
        place(found.span.end)
    )
}
