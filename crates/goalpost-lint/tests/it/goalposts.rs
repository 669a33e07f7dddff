//! G: chains of revisions.

use crate::common::{expect, findings, goal, model, says};

#[test]
fn a_revision_starts_from_what_was_in_force() {
    for (measure, revisions, expected) in [
        ("840ms to 300ms", "  2026-11-02 target 350ms was 300ms: Why\n", vec![]),
        ("840ms to 300ms", "  2026-11-02 target 350ms was 0.3s: Why\n", vec![]),
        ("840ms to 300ms", "  2026-11-02 target 350ms was 300: Why\n", vec![]),
        (
            "840ms to 300ms",
            "  2026-11-02 target 400ms was 350ms: Why\n",
            vec!["G03 6:31"],
        ),
        (
            "840ms to 300ms",
            "  2026-11-02 target 350ms was 300ms: Why\n  2026-11-09 target 400ms was 300ms: Why\n",
            vec!["G03 7:31"],
        ),
        (
            "840ms to 300ms",
            "  2026-11-02 target 350ms was 300ms: Why\n  2026-11-09 target 400ms was 350ms: Why\n",
            vec![],
        ),
        (
            "840ms to 300ms",
            "  2026-11-02 due 2027-01-31 was 2026-12-31: Why\n",
            vec![],
        ),
        (
            "840ms to 300ms",
            "  2026-11-02 kind committed was learning: Why\n",
            vec!["L21 6:14"],
        ),
        (
            "840ms to 300ms",
            "  2026-11-02 due 2027-01-31 was 2026-12-30: Why\n",
            vec!["G03 6:33"],
        ),
        ("840ms to 300ms", "  2026-11-02 owner @ben was @ANA: Why\n", vec![]),
        (
            "840ms to 300ms",
            "  2026-11-02 owner @ben was @cat: Why\n",
            vec!["G03 6:29"],
        ),
        ("840ms to 300ms", "  2026-11-02 weight 2 was 1: Why\n", vec![]),
        ("840ms to 300ms", "  2026-11-02 weight 2 was 3: Why\n", vec!["G03 6:27"]),
        (
            "12min to 5min",
            "  2026-11-02 commit 8min was 7min: Why\n",
            vec!["G03 6:30"],
        ),
        ("a lot", "  2026-11-02 target 350ms was 300ms: Why\n", vec!["L09 5:12"]),
    ] {
        expect(&goal(&format!("  measure: {measure}\n{revisions}")), &expected);
    }
}

#[test]
fn what_was_in_force_is_offered() {
    let text = goal("  measure: 840ms to 300ms\n  2026-11-02 target 400ms was 350ms: Why\n");
    says(
        &text,
        "`target` was `350ms` here, and `300ms` was in force",
        "type `was 300ms`; if something else was agreed meanwhile, write that revision down before this one",
    );
    let fix = &findings(&model(&text))[0].fixes[0];
    assert_eq!(fix.edits[0].edit.text, "300ms");
}

#[test]
fn nothing_in_force_is_said_so() {
    says(
        &goal("  measure: 12min to 5min\n  2026-11-02 commit 8min was 7min: Why\n"),
        "`commit` was `7min` here, and `Read the safety manual before the audit` had none",
        "give it its first `commit` in a field of its own, and revise that",
    );
}
