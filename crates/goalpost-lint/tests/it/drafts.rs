//! Drafts are judged softly, templates not at all.

use goalpost_text::Severity;

use crate::common::{expect, findings, model};

#[test]
fn on_a_draft_how_well_it_is_put_is_a_hint() {
    let text = "goal pages: Read [Something]\n  draft: yes\n  supports: nowhere\n  habit read: Read\n";
    let found = findings(&model(text));
    let severities: Vec<(&str, Severity)> = found.iter().map(|found| (found.code.0, found.severity)).collect();
    assert_eq!(
        severities,
        [
            ("S08", Severity::Hint),
            ("S03", Severity::Hint),
            ("R03", Severity::Hint),
            ("H01", Severity::Error),
        ]
    );
}

#[test]
fn what_is_nested_in_a_draft_is_a_draft() {
    let text = "objective desk: Become the desk that people walk up to first\n  draft: yes\n  owner: @ana\n  during: 2026-Q4\n  why: People wait\n  \
                result r1: People\n  result r2: Forms\n    measure: 4 forms\n";
    let found = findings(&model(text));
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].code.0, found[0].severity), ("M01", Severity::Hint));
}

#[test]
fn what_is_said_elsewhere_about_a_draft_is_soft_too() {
    let text = "goal pages: Read\n  draft: yes\n  owner: @ana\n  during: 2026-Q4\n  why: The audit\n  measure: 4 pages\n\
                2026-11-02 pages 4h: Done\n";
    let found = findings(&model(text));
    assert_eq!((found[0].code.0, found[0].severity), ("M07", Severity::Hint));
}

#[test]
fn nothing_in_a_template_is_judged() {
    expect(
        "template okr: A shape\n  objective: [Where to]\n    result: [What changes]\n      measure: [Start] to [Target]\n      \
         weight: -1\n    goal: [What]\n      start: 2026-12-01\n      due: 2026-11-01\n      habit: [What]\n      \
         allow S99: Nothing here is judged\n",
        &[],
    );
}
