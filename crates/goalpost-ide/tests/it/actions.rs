//! What can be done about a place.

use goalpost_ide::{Action, ActionKind, actions, check_in, fix_all};
use goalpost_text::Span;

use crate::Fixture;

fn offered(text: &str) -> (Fixture, Vec<Action>) {
    let fixture = Fixture::of(text);
    let found = actions(&fixture.analysis, fixture.file, Span::empty(fixture.offset));
    (fixture, found)
}

#[test]
fn each_action_does_what_it_says() {
    let goal = "goal: Give two long talks\n  owner: @ana\n  2026-11-01 review\n  habit: H\n    every: day\n";
    for (text, title, expected) in [
        (
            "goal: G\n  due: 12.11.2$0026\n",
            "Write 2026-11-12",
            "goal: G\n  due: 2026-11-12\n",
        ),
        (
            "goa$0l: Walk\n",
            "Allow R01 (no-why) here, with a reason",
            "goal: Walk\n  allow R01: reason\n",
        ),
        (
            "person @ben: B\ngoal: G\n  owner: @new.p$0erson\n",
            "Declare @new.person here",
            "person @ben: B\ngoal: G\n  owner: @new.person\n\nperson @new.person: New Person\n",
        ),
        (
            &format!("$0{goal}"),
            "Add a check-in for today",
            &goal.replace("review\n", "review\n  2026-11-20 \n"),
        ),
        (
            &format!("$0{goal}"),
            "Agreed today",
            &goal.replace("review\n", "review\n  2026-11-20 agreed @ana\n"),
        ),
        (
            &format!("$0{goal}"),
            "Write an id",
            &goal.replace("goal:", "goal give-long:"),
        ),
        (
            &format!("$0{goal}"),
            "Mark as draft",
            &goal.replace("talks\n", "talks\n  draft: yes\n"),
        ),
        (
            &format!("$0{goal}"),
            "Make it an objective",
            &goal.replace("goal:", "objective:"),
        ),
        (
            "\tgoa$0l: T\r\n",
            "Add a habit",
            "\tgoal: T\r\n\t\thabit: Title\n\t\t\tevery: week\r\n",
        ),
    ] {
        let (fixture, found) = offered(text);
        let action = found.iter().find(|action| action.title == title);
        let titles: Vec<_> = found.iter().map(|action| &action.title).collect();
        let action = action.unwrap_or_else(|| panic!("{text}: {title} in {titles:?}"));
        assert_eq!(fixture.after(&action.edits), expected, "{title}");
    }
}

#[test]
fn one_fix_of_a_finding_is_preferred_and_all_safe_ones_come_together() {
    let (fixture, found) = offered("goal: G\n  due: 12.11.2$0026\n  Owner : @ana\n");
    assert!(
        found
            .iter()
            .filter(|action| action.kind == ActionKind::PreferredFix)
            .count()
            <= 1
    );
    let all = fix_all(&fixture.analysis, fixture.file);
    assert_eq!(
        all.is_some(),
        found.iter().any(|action| action.kind == ActionKind::FixAll)
    );
    assert!(fix_all(&Fixture::of("// nothing\n").analysis, goalpost_text::FileId(0)).is_none());
}

#[test]
fn a_check_in_leaves_the_cursor_behind_its_day() {
    let fixture = Fixture::of("goal: G$0\n  owner: @ana\n");
    let (edit, cursor) = check_in(fixture.model(), fixture.file, fixture.offset).unwrap();
    let after = fixture.after(&[edit]);
    assert_eq!(&after[..cursor as usize], "goal: G\n  owner: @ana\n  2026-11-20 ");
    assert!(check_in(Fixture::of("person @a: A$0\n").model(), goalpost_text::FileId(0), 3).is_none());
}
