//! Texts for properties: the examples of the project, and what becomes of them when somebody's cat walks over the keys.

#![allow(dead_code, reason = "each test uses a part")]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use std::path::{Path, PathBuf};

use proptest::prelude::Strategy;

/// Every text of the examples that is UTF-8, in the order of their paths.
pub(crate) fn examples() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    let texts: Vec<String> = files
        .iter()
        .filter_map(|file| std::fs::read_to_string(file).ok())
        .collect();
    assert!(texts.len() > 20, "the examples are not where they belong");
    texts
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "goals") {
            files.push(path);
        }
    }
}

/// What a mutation inserts: every piece that means something to the language, and some that must not.
const PIECES: [&str; 62] = [
    " ",
    "  ",
    "    ",
    "\t",
    "\n",
    "\r\n",
    "\r",
    ":",
    ": ",
    " : ",
    "@",
    "@ana",
    "#tag",
    "-",
    "- ",
    "- [ ] ",
    "- [x] ",
    "- [",
    "[",
    "]",
    ">",
    "> ",
    "//",
    "// ",
    "2026-10-19",
    "2026-10-19 ",
    "2026-Q4",
    "due ",
    "by ",
    "by @ana",
    "was ",
    "target 3 was 2",
    "confidence 7/10",
    "done",
    "On-Track",
    "goal ",
    "goal: ",
    "Result r: R\n",
    "kr x: X\n",
    "  owner: ",
    "measure: 1 → 2",
    "≥ 3%",
    "–",
    "−5",
    "+",
    "=",
    ".",
    "..",
    "12 pages",
    "$1.2M",
    "\u{a0}",
    "\u{200b}",
    "\u{feff}",
    "\0",
    "é",
    "😀",
    "\u{301}",
    "allow M01 until 2026-12-31: x",
    "x-mine: y",
    "objective o: O\n    ",
    "\n\n\n",
    "https://a.b",
];

/// A generator of numbers that gives the same ones every time (splitmix64).
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    /// A number below `limit`, 0 where that is 0.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        (z % limit.max(1) as u64) as usize
    }
}

/// Calls `check` with so many broken texts, the same ones every time. Each is a stretch of an example of at most some
/// forty lines with up to four changes: something put in, taken out, repeated, or indented otherwise.
pub(crate) fn mutations(count: u64, mut check: impl FnMut(&str)) {
    let examples = examples();
    for seed in 0..count {
        let mut numbers = Numbers(seed);
        let mut text = stretch(&examples[numbers.below(examples.len())], &mut numbers);
        for _ in 0..=numbers.below(4) {
            mutate(&mut text, &mut numbers);
        }
        check(&text);
    }
}

/// Calls `check` with a text and what it becomes by an edit, again and again. Every so many edits another text is begun:
/// some examples, one behind the other.
pub(crate) fn edits(texts: u64, each: usize, mut check: impl FnMut(&str, &str)) {
    let examples = examples();
    for seed in 0..texts {
        let mut numbers = Numbers(seed);
        let mut text = String::new();
        for _ in 0..=numbers.below(3) {
            text.push_str(&examples[numbers.below(examples.len())]);
        }
        for _ in 0..each {
            let before = text.clone();
            mutate(&mut text, &mut numbers);
            check(&before, &text);
        }
    }
}

fn stretch(text: &str, numbers: &mut Numbers) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let start = numbers.below(lines.len().saturating_sub(10));
    let length = 5 + numbers.below(35);
    lines.iter().skip(start).take(length).copied().collect()
}

fn mutate(text: &mut String, numbers: &mut Numbers) {
    let at = boundary(text, numbers.below(text.len() + 1));
    let to = boundary(text, (at + numbers.below(30)).min(text.len()));
    match numbers.below(6) {
        0..=2 => text.insert_str(at, PIECES[numbers.below(PIECES.len())]),
        3 => text.replace_range(at..to, ""),
        4 => {
            let again = text[at..to].to_owned();
            text.insert_str(boundary(text, numbers.below(text.len() + 1)), &again);
        }
        _ => {
            let line = text[..at].rfind('\n').map_or(0, |ending| ending + 1);
            let blanks = text[line..].len() - text[line..].trim_start_matches(' ').len();
            let new = ["", " ", "  ", "   ", "    ", "      ", "\t", "        "][numbers.below(8)];
            text.replace_range(line..line + blanks, new);
        }
    }
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Texts of up to some lines made of the same pieces.
pub(crate) fn texts() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(&PIECES[..]);
    let any = proptest::string::string_regex("[ -~\n\t\r\u{80}-\u{2064}]{0,6}").unwrap();
    let part = proptest::prop_oneof![4 => piece.prop_map(str::to_owned), 1 => any];
    proptest::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}
