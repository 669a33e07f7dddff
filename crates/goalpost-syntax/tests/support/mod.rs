//! Texts for properties: the examples of the project, and what becomes of them when somebody's cat walks over the keys.

#![allow(dead_code, reason = "each test uses a part")]
#![allow(clippy::unwrap_used, reason = "a test may fail")]

use goalpost_fixtures::{Dice, repository, texts as texts_in};
use proptest::prelude::Strategy;

/// Every text of the examples that is UTF-8, in the order of their paths.
pub(crate) fn examples() -> Vec<String> {
    let texts = texts_in(&repository("examples"), &["goals"]);
    assert!(texts.len() > 20, "the examples are not where they belong");
    texts.into_iter().map(|(_, text)| text).collect()
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

/// Calls `check` with so many broken texts, the same ones every time. Each is a stretch of an example of at most some
/// forty lines with up to four changes: something put in, taken out, repeated, or indented otherwise.
pub(crate) fn mutations(count: u64, mut check: impl FnMut(&str)) {
    let examples = examples();
    for seed in 0..count {
        let mut dice = Dice(seed);
        let mut text = stretch(&examples[dice.below(examples.len())], &mut dice);
        for _ in 0..=dice.below(4) {
            mutate(&mut text, &mut dice);
        }
        check(&text);
    }
}

/// Calls `check` with a text and what it becomes by an edit, again and again. Every so many edits another text is begun:
/// some examples, one behind the other.
pub(crate) fn edits(texts: u64, each: usize, mut check: impl FnMut(&str, &str)) {
    let examples = examples();
    for seed in 0..texts {
        let mut dice = Dice(seed);
        let mut text = String::new();
        for _ in 0..=dice.below(3) {
            text.push_str(&examples[dice.below(examples.len())]);
        }
        for _ in 0..each {
            let before = text.clone();
            mutate(&mut text, &mut dice);
            check(&before, &text);
        }
    }
}

fn stretch(text: &str, dice: &mut Dice) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let start = dice.below(lines.len().saturating_sub(10));
    let length = 5 + dice.below(35);
    lines.iter().skip(start).take(length).copied().collect()
}

fn mutate(text: &mut String, dice: &mut Dice) {
    let at = boundary(text, dice.below(text.len() + 1));
    let to = boundary(text, (at + dice.below(30)).min(text.len()));
    match dice.below(6) {
        0..=2 => text.insert_str(at, PIECES[dice.below(PIECES.len())]),
        3 => text.replace_range(at..to, ""),
        4 => {
            let again = text[at..to].to_owned();
            text.insert_str(boundary(text, dice.below(text.len() + 1)), &again);
        }
        _ => {
            let line = text[..at].rfind('\n').map_or(0, |ending| ending + 1);
            let blanks = text[line..].len() - text[line..].trim_start_matches(' ').len();
            let new = ["", " ", "  ", "   ", "    ", "      ", "\t", "        "][dice.below(8)];
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
