//! The words of the language in the files of the editors: every list of keywords, fields and facts that an editor keeps
//! for itself is written from the program's own, so that a new word is coloured everywhere or the tests fail.

mod formats;
mod region;
mod words;

use std::fs;
use std::io;
use std::path::Path;

use super::Page;
use words::Words;

/// How an editor's format writes the lists.
type Writer = fn(&Words) -> String;

/// The files that hold lists between two marked lines, and how each writes them.
const LISTS: &[(&str, Writer)] = &[
    ("editors/emacs/goals-mode.el", formats::emacs),
    ("editors/kakoune/goals.kak", formats::kakoune),
    ("editors/kate/goals.xml", formats::kate),
    ("editors/sublime/Goals.sublime-syntax", formats::sublime),
    ("editors/vim/syntax/goals.vim", formats::vim),
    ("editors/vscode/language-configuration.json", formats::line_ending),
    ("editors/vscode/syntaxes/goals.tmLanguage.json", formats::textmate),
];

/// Copies of the tree-sitter queries, for an editor that looks for them among its own files.
const COPIES: &[(&str, &str)] = &[
    (
        "editors/tree-sitter-goals/queries/folds.scm",
        "editors/neovim/queries/goals/folds.scm",
    ),
    (
        "editors/tree-sitter-goals/queries/highlights.scm",
        "editors/neovim/queries/goals/highlights.scm",
    ),
    (
        "editors/tree-sitter-goals/queries/injections.scm",
        "editors/neovim/queries/goals/injections.scm",
    ),
];

/// The files with the lists, the copies, and the tables of the tree-sitter scanner.
///
/// # Errors
/// When a file is missing, or has no marked lines for its lists.
pub(super) fn pages(root: &Path) -> io::Result<Vec<Page>> {
    let reference = fs::read_to_string(root.join("grammar/README.md"))?;
    let words = Words::of(&reference);
    let mut pages = vec![Page::new(
        "editors/tree-sitter-goals/src/words.h",
        formats::scanner(&words),
    )];
    for (path, write) in LISTS {
        let text = fs::read_to_string(root.join(path))?;
        pages.push(Page::new(*path, region::replace(path, &text, &write(&words))?));
    }
    for (from, to) in COPIES {
        pages.push(Page::new(*to, fs::read_to_string(root.join(from))?));
    }
    Ok(pages)
}
