//! What is said of files that never became a text: whoever reads the disk reports them in these words.

use goalpost_text::{Diagnostic, FileId, Span};

use crate::rules::language::{l22_not_utf_8, l23_too_large};

/// A file that is not UTF-8 (L22). `at` are its first wrong bytes, `looks_like` what it seems to be instead ("UTF-16"),
/// where that is clear.
#[must_use]
pub fn not_utf8(file: FileId, at: Span, looks_like: Option<&str>) -> Diagnostic {
    let message = match looks_like {
        Some(encoding) => format!("this file is {encoding}, not UTF-8, and was not read"),
        None => "this file is not UTF-8 from here on, and was not read".to_owned(),
    };
    let found = l22_not_utf_8::RULE.at(file, at, message);
    found
        .why(l22_not_utf_8::RULE.why())
        .help("save it as UTF-8; most editors offer that as “Save with encoding”")
}

/// A file with more bytes than are read (L23).
#[must_use]
pub fn file_too_large(file: FileId) -> Diagnostic {
    let message = "this file is larger than 1 GiB and was not read";
    let found = l23_too_large::RULE.at(file, Span::default(), message);
    found
        .why(l23_too_large::RULE.why())
        .help("split it: the files of a workspace are read as one, in whatever order")
}
