//! Which lines of a Rust file end up in the product: not comments, and nothing that only tests compile.
//!
//! It reads lines and not tokens, which is enough for code that rustfmt has laid out.

use crate::repository::TextFile;

/// Whether a Rust file belongs to the library or program of a crate and not to its tests, benches or build.
pub(super) fn is_product(file: &TextFile) -> bool {
    let Some(inside) = file
        .path
        .strip_prefix("crates/")
        .and_then(|path| path.split_once("/src/"))
    else {
        return false;
    };
    let is_test = |part: &str| matches!(part, "tests" | "tests.rs");
    file.has_extension("rs") && !inside.1.split('/').any(is_test)
}

/// The lines of a file that are product code, with their numbers from 1.
pub(super) fn product_lines(text: &str) -> Vec<(usize, &str)> {
    let mut lines = Vec::new();
    let mut state = State::Product;
    for (index, line) in text.lines().enumerate() {
        let code = line.trim_start();
        if code.starts_with("#![cfg(test)]") {
            return Vec::new();
        }
        let indent = line.len() - code.len();
        match state {
            State::Product if code.starts_with("#[cfg(test)]") => state = State::BeforeTest(indent),
            State::Product if !code.starts_with("//") => lines.push((index + 1, line)),
            State::Product => {}
            State::BeforeTest(_) if code.starts_with("#[") => {}
            State::BeforeTest(_) if code.ends_with([';', '}']) => state = State::Product,
            State::BeforeTest(outer) if code.ends_with('{') => state = State::InTest(outer),
            State::BeforeTest(_) => {}
            State::InTest(outer) if indent == outer && code.starts_with('}') => state = State::Product,
            State::InTest(_) => {}
        }
    }
    lines
}

/// Where a line stands; the number is the indentation of the test item.
#[derive(Clone, Copy)]
enum State {
    Product,
    BeforeTest(usize),
    InTest(usize),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository::Repository;

    #[test]
    fn tests_and_comments_are_left_out() {
        let text = "\
//! Header.
use a;
#[cfg(test)]
use b;
#[cfg(test)]
#[allow(x)]
mod tests {
    fn c() {
    }
}
/// Doc.
fn d() {}
";
        assert_eq!(product_lines(text), [(2, "use a;"), (12, "fn d() {}")]);
    }

    #[test]
    fn a_file_for_tests_has_no_product_code() {
        assert!(product_lines("//! H.\n#![cfg(test)]\nfn x() {}\n").is_empty());
    }

    #[test]
    fn product_files_are_those_of_the_library_or_program() {
        let expectations = [
            ("crates/goalpost-text/src/span.rs", true),
            ("crates/goalpost-text/src/span/tests.rs", false),
            ("crates/goalpost-text/src/tests/helper.rs", false),
            ("crates/goalpost-text/tests/span.rs", false),
            ("crates/goalpost-text/benches/span.rs", false),
            ("crates/goalpost-text/build.rs", false),
            ("crates/goalpost-text/src/page.md", false),
        ];
        for (path, expected) in expectations {
            let repository = Repository::of(&[(path, "")]);
            assert_eq!(is_product(&repository.files[0]), expected, "{path}");
        }
    }
}
