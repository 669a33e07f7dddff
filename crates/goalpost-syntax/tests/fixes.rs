//! What a fix that may be applied unseen does: it settles its finding, and nothing around it suffers.

mod support;

use goalpost_syntax::{LineKind, Tree, parse, read_event};
use goalpost_text::{Diagnostic, Edit, Safety, Span, apply_edits};

/// Everything that this crate finds in a text.
fn findings(tree: &Tree) -> Vec<Diagnostic> {
    let mut found = tree.diagnostics().to_vec();
    for node in tree.lines().filter(|node| node.kind() == LineKind::Event) {
        let _ = read_event(node, &mut found);
    }
    found
}

/// The line of an offset with the lines in it: what a fix of it may bring to light.
fn concerned(tree: &Tree, offset: u32) -> Span {
    let Some(line) = tree.line_at(offset) else {
        return Span::empty(offset);
    };
    let stands_in = |node: &goalpost_syntax::Node<'_>| {
        std::iter::successors(node.parent(), |node| node.parent()).any(|parent| parent == line)
    };
    let last = tree.lines().filter(stands_in).last().unwrap_or(line);
    line.full_span().cover(last.full_span())
}

fn safe_fixes_settle(text: &str, failures: &mut Vec<String>) {
    let tree = parse(text);
    let found = findings(&tree);
    for diagnostic in &found {
        let place = concerned(&tree, diagnostic.span.start);
        for fix in diagnostic.fixes.iter().filter(|fix| fix.safety == Safety::Safe) {
            let edits: Vec<Edit> = fix.edits.iter().map(|edit| edit.edit.clone()).collect();
            if let Some(lost) = lost_word(text, &edits) {
                failures.push(format!("{:?} loses {lost:?} of\n{text}", (diagnostic.code, &fix.title)));
            }
            let fixed = apply_edits(text, &edits).unwrap_or_else(|error| panic!("{error}: {diagnostic:?} in {text:?}"));
            let tree = parse(fixed.as_str());
            let left = findings(&tree);
            let end = place.end + Span::from_usize(0, fixed.len()).end - Span::from_usize(0, text.len()).end;
            let around = |found: &[Diagnostic], end: u32| {
                // That a later field is one too many, its author learns in either case.
                let outside = |found: &&Diagnostic| {
                    found.code.0 != "L04" && (found.span.start < place.start || found.span.start >= end)
                };
                found.iter().filter(outside).count()
            };
            let same = |found: &[Diagnostic]| {
                let same = |other: &&Diagnostic| (other.code, &other.message) == (diagnostic.code, &diagnostic.message);
                found.iter().filter(same).count()
            };
            let is_worse = around(&left, end) > around(&found, place.end);
            if is_worse || same(&left) >= same(&found) {
                let left: Vec<_> = left.iter().map(|left| (left.code, left.span, &left.message)).collect();
                let what = (diagnostic.code, diagnostic.span, &diagnostic.message, &fix.title);
                failures.push(format!(
                    "{what:?} {edits:?}
{text}
=>
{fixed}
has {left:#?}"
                ));
            }
        }
    }
}

/// A word or number of a text that its edits take away: whatever a fix settles by itself, its author's words stay. Only a
/// slip in one word becomes another word, and a day or a number in another form is written in the language's.
fn lost_word(text: &str, edits: &[Edit]) -> Option<String> {
    let words = |text: &str| -> Vec<String> {
        let words = text
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let mut written: Vec<String> = edits.iter().flat_map(|edit| words(&edit.text)).collect();
    let taken = edits.iter().flat_map(|edit| words(edit.span.of(text)));
    let lost: Vec<String> = taken
        .filter(|word| match written.iter().position(|other| other == word) {
            Some(at) => {
                written.swap_remove(at);
                false
            }
            None => true,
        })
        .collect();
    let is_slip = |word: &str| written.iter().any(|other| goalpost_text::is_one_slip(word, other));
    let is_day = || edits.iter().all(|edit| goalpost_values::iso_day(&edit.text).is_some());
    let joined: String = edits.iter().flat_map(|edit| words(&edit.text)).collect();
    lost.into_iter()
        .find(|word| !is_slip(word) && !is_day() && !joined.contains(word.as_str()))
}

fn expect_none(failures: &[String]) {
    assert!(
        failures.is_empty(),
        "{} fixes do not settle, the first:\n{}",
        failures.len(),
        failures[0]
    );
}

#[test]
fn safe_fixes_settle_what_they_are_offered_for() {
    let mut failures = Vec::new();
    support::examples()
        .iter()
        .for_each(|text| safe_fixes_settle(text, &mut failures));
    expect_none(&failures);
}

#[test]
fn safe_fixes_settle_in_broken_examples_too() {
    let mut failures = Vec::new();
    support::mutations(10_000, |text| safe_fixes_settle(text, &mut failures));
    expect_none(&failures);
}

#[test]
fn a_run_of_lines_that_are_indented_too_far_is_moved_at_once() {
    for run in [1, 2, 60] {
        let days: String = (0..run)
            .map(|day| format!("      2026-{:02}-{:02} +1 memo\n", day / 28 + 1, day % 28 + 1))
            .collect();
        let text = format!("goal g: Publish memos\n  measure: 60 memos\n  2025-12-31 +1 memo\n{days}  owner: @ana\n");
        let tree = parse(text.as_str());
        let first = tree.diagnostics().iter().find(|found| found.code.0 == "L15").unwrap();
        let edits: Vec<Edit> = first.fixes[0].edits.iter().map(|edit| edit.edit.clone()).collect();
        let mended = apply_edits(&text, &edits).unwrap();
        assert_eq!(mended, text.replace("      2026", "  2026"), "{run} lines");
        assert!(parse(mended.as_str()).diagnostics().is_empty(), "{run} lines");
    }
}

#[test]
fn no_fix_writes_more_than_a_mebibyte() {
    for (lines, fixes) in [(1_000, 1), (200_000, 0)] {
        let tree = parse("goal g: x\r".repeat(lines));
        let found: Vec<_> = tree
            .diagnostics()
            .iter()
            .filter(|found| found.code.0 == "L20")
            .collect();
        assert_eq!(found.len(), 1, "{lines} lines");
        assert_eq!(found[0].fixes.len(), fixes, "{lines} lines");
    }
}
