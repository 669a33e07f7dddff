//! Goals in Markdown: which fences are read, and that every place is one of the whole text.

use goalpost_syntax::{LineKind, Tree, format, format_edits, parse_markdown};
use goalpost_text::apply_edits;

/// The lines that were read, with their numbers from 1.
fn read(tree: &Tree) -> Vec<(u32, &str)> {
    let lines = tree
        .lines()
        .filter(|line| !matches!(line.kind(), LineKind::Outside | LineKind::Blank));
    lines
        .map(|line| (line.id().0 + 1, line.span().of(tree.text())))
        .collect()
}

#[test]
fn fences_of_goals_are_read_and_others_are_not() {
    for (text, lines) in [
        ("# A\n\n```goals\ngoal: T\n```\nB\n", vec![(4, "goal: T")]),
        (
            "```goals\r\ngoal: T\r\n  due: 2026-12-31\r\n```\r\n",
            vec![(2, "goal: T"), (3, "due: 2026-12-31")],
        ),
        ("~~~goals\ngoal: T\n```\n~~~\n", vec![(2, "goal: T"), (3, "```")]),
        ("~~~~goals\ngoal: T\n~~~\n~~~~~\nx\n", vec![(2, "goal: T"), (3, "~~~")]),
        ("```  goals title=\"x\"\ngoal: T\n```", vec![(2, "goal: T")]),
        ("1. A\n\n   ```goals\n   goal: T\n   ```\n", vec![(4, "goal: T")]),
        ("- A\n  - B\n    ```goals\n    goal: T\n    ```\n", vec![(4, "goal: T")]),
        ("```goals\ngoal: T\n", vec![(2, "goal: T")]),
        ("```goals\ngoal: T", vec![(2, "goal: T")]),
        ("```goals\n```\n", vec![]),
        ("```goals example\ngoal: T\n```\n", vec![]),
        ("```goals fragment\ngoal: T\n```\n", vec![]),
        ("```Goals\ngoal: T\n```\n", vec![(2, "goal: T")]),
        ("```{.goals}\ngoal: T\n```\n", vec![(2, "goal: T")]),
        ("```{.goals .example}\ngoal: T\n```\n", vec![]),
        ("```goalsx\ngoal: T\n```\n", vec![]),
        ("```rust\ngoal: T\n```\n", vec![]),
        ("```\n```goals\ngoal: T\n```\n", vec![]),
        ("````md\n```goals\ngoal: T\n```\n````\n", vec![]),
        ("```goals` is inline\ngoal: T\n", vec![]),
        ("``goals\ngoal: T\n``\n", vec![]),
        ("goal: T\n", vec![]),
        ("", vec![]),
    ] {
        let tree = parse_markdown(text);
        assert_eq!(read(&tree), lines, "{text:?}");
        // What is read is read as goals: a fence's own marks are no line of the language, other marks inside of it are.
        let strange = lines.iter().filter(|(_, line)| !line.contains(':')).count();
        let found: Vec<_> = tree.diagnostics().iter().map(|found| found.code.0).collect();
        assert_eq!(found, vec!["L01"; strange], "{text:?}");
    }
}

#[test]
fn each_fence_is_indented_as_it_likes() {
    let tabs = "```goals\ngoal g: G\n\towner: @ana\n```\n";
    let spaces = "```goals\ngoal h: H\n   owner: @ana\n```\n";
    let mixed = "```goals\ngoal i: I\n  owner: @ana\n\tdue: 2026-12-31\n```\n";
    let tree = parse_markdown(format!("{tabs}{spaces}{mixed}"));
    let found: Vec<_> = tree
        .diagnostics()
        .iter()
        .map(|found| (found.code.0, found.span.of(tree.text())))
        .collect();
    assert_eq!(found, [("L19", "\t")]);
}

#[test]
fn each_fence_begins_at_the_left_margin() {
    let tree = parse_markdown("```goals\ngoal g: G\n```\n\n```goals\n  owner: @ana\n```\n");
    let found: Vec<_> = tree
        .diagnostics()
        .iter()
        .map(|found| (found.code.0, found.span.of(tree.text())))
        .collect();
    assert_eq!(found, [("L15", "owner")], "what the first fence holds is closed");
}

#[test]
fn findings_lie_where_they_are_in_the_whole_text() {
    let text = "Grüße\n\n```goals\ngoal g: G\n  onwer: @ana\n```\n";
    let tree = parse_markdown(text);
    let found: Vec<_> = tree.diagnostics().iter().map(|found| found.span).collect();
    assert_eq!(found.iter().map(|span| span.of(text)).collect::<Vec<_>>(), ["onwer"]);
}

#[test]
fn only_fences_are_formatted_and_they_keep_their_margin() {
    for (text, formatted) in [
        (
            "Two  blanks \n\n\n```goals\nGoal:  T\n\n\n    Due:2026\n```\n  end",
            "Two  blanks \n\n\n```goals\ngoal: T\n\n\n  Due:2026\n```\n  end",
        ),
        (
            "1. A\n\n   ```goals\n   Goal:  T\n       due:  2026-12-31\n   ```\n",
            "1. A\n\n   ```goals\n   goal: T\n     due: 2026-12-31\n   ```\n",
        ),
        ("```goals example\nGoal:  T\n```\n", "```goals example\nGoal:  T\n```\n"),
        ("```goals\nGoal:  T", "```goals\ngoal: T"),
        ("\u{feff}# A", "\u{feff}# A"),
    ] {
        let tree = parse_markdown(text);
        assert_eq!(format(&tree), formatted, "{text:?}");
        assert_eq!(
            apply_edits(text, &format_edits(&tree)).as_deref(),
            Ok(formatted),
            "{text:?}"
        );
    }
}
