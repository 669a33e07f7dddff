//! The broken examples, held against what they say of themselves.

use std::fs;

use goalpost_fixtures::{files, repository};

use crate::support::{Place, done};

/// What the first line of a file says is wrong in it, as `check` writes it: `// expect: CODE at LINE:COLUMN`.
fn announced(path: &str, said: &str) -> String {
    let (code, place) = said.split_once(" at ").unwrap();
    format!("{path}:{place}: error[{code}]")
}

#[test]
fn each_broken_example_has_the_one_error_that_it_announces() {
    let folder = repository("examples/broken");
    // A file that cannot carry a comment is told of beside them.
    let table = fs::read_to_string(folder.join("EXPECT.tsv")).unwrap();
    let mut expected: Vec<String> = table
        .lines()
        .skip(1)
        .map(|line| {
            let (path, said) = line.split_once('\t').unwrap();
            announced(path, said)
        })
        .collect();
    for file in files(&folder) {
        let bytes = fs::read(&file).unwrap();
        let text = String::from_utf8_lossy(&bytes);
        let first = text.lines().next().unwrap_or_default();
        let said = first.strip_prefix("// expect: ");
        if let Some(said) = said.filter(|said| *said != "nothing in this file") {
            let path = file.strip_prefix(&folder).unwrap().to_str().unwrap();
            expected.push(announced(path, said));
        }
    }
    expected.sort();
    let mut check = Place::empty().command(&["check", "--format", "concise"]);
    let found = done(check.current_dir(&folder)).stdout;
    let errors: Vec<&str> = found
        .lines()
        .filter_map(|line| Some(&line[..=line.find("]").filter(|_| line.contains(": error["))?]))
        .collect();
    assert_eq!(errors, expected, "{found}");
    let codes: Vec<String> = (1..=23).map(|code| format!("L{code:02}")).collect();
    let announced: Vec<&str> = expected.iter().map(|path| &path[..3]).collect();
    assert_eq!(announced, codes, "an example for each code");
}
