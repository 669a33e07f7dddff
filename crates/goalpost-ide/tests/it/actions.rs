//! What can be done about a place.

use goalpost_ide::{Action, ActionKind, actions, check_in, fix_all};
use goalpost_text::Span;

use crate::Fixture;

/// The text after the action of this title.
fn after(text: &str, title: &str) -> String {
    let (fixture, found) = offered(text);
    let titles: Vec<_> = found.iter().map(|action| &action.title).collect();
    let action = found.iter().find(|action| action.title == title);
    let action = action.unwrap_or_else(|| panic!("{text}: {title} in {titles:?}"));
    fixture.after(&action.edits)
}

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
            "goal: Walk\n  allow R01: \n",
        ),
        (
            "person @ben: B\ngoal: G\n  owner: @new.p$0erson\n",
            "Declare @new.person here",
            "person @ben: B\ngoal: G\n  owner: @new.person\n\nperson @new.person: New Person\n",
        ),
        (
            &format!("$0{goal}"),
            "Add a check-in for today",
            &goal.replace("review\n", "review\n  2026-11-20: [What happened]\n"),
        ),
        (
            &format!("$0{goal}"),
            "Agreed today",
            &goal.replace("review\n", "review\n  2026-11-20 agreed @ana\n"),
        ),
        (
            &format!("$0{goal}"),
            "Write an id",
            &goal.replace("goal:", "goal give-two:"),
        ),
        (
            &format!("$0{goal}"),
            "Mark as draft",
            &goal.replace("talks\n", "talks\n  draft: yes\n"),
        ),
        (
            "\tgoa$0l: T\r\n",
            "Add a habit",
            "\tgoal: T\r\n\t\thabit: [What is done]\r\n\t\t\tevery: week\r\n\t\t\tstart: 2026-11-20\r\n",
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
fn a_line_too_many_goes_and_one_without_words_gets_room_for_them() {
    let goal = "goal: G\n  measure: 4 books\n";
    for (tail, title, expected) in [
        (
            "  mea$0sure: 5 books\n  owner: @ana\n",
            "Delete this line",
            "  owner: @ana\n",
        ),
        ("  mea$0sure: 5 books", "Delete this line", ""),
        ("  2026-11-02 drop$0ped  \r\n", "Say why", "  2026-11-02 dropped: \r\n"),
        (
            "  2026-11-02 target 3 books was 4 boo$0ks:\n",
            "Say why",
            "  2026-11-02 target 3 books was 4 books: \n",
        ),
    ] {
        assert_eq!(after(&format!("{goal}{tail}"), title), format!("{goal}{expected}"));
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
fn a_check_in_selects_what_only_its_author_knows() {
    for (text, selected, before) in [
        (
            "goal: G$0\n  owner: @ana\n",
            "[What happened]",
            "  owner: @ana\n  2026-11-20: ",
        ),
        ("habit: H$0\n  every: day\n", "", "  every: day\n  2026-11-20 done"),
    ] {
        let fixture = Fixture::of(text);
        let action = check_in(fixture.model(), fixture.file, fixture.offset).unwrap();
        let after = fixture.after(&action.edits);
        let (file, span) = action.select.unwrap();
        assert_eq!((file, span.of(&after)), (fixture.file, selected));
        assert!(after[..span.start as usize].ends_with(before), "{after}");
    }
    assert!(check_in(Fixture::of("person @a: A$0\n").model(), goalpost_text::FileId(0), 3).is_none());
    // It was done today.
    let done = Fixture::of("habit: H$0\n  every: day\n  2026-11-20 done\n");
    assert!(check_in(done.model(), done.file, done.offset).is_none());
}

#[test]
fn what_nobody_declares_can_be_declared() {
    for (text, title, expected) in [
        (
            "person @a: A\n  role: sous-ch$0ef\n",
            "Declare sous-chef here",
            "person @a: A\n  role: sous-chef\n\nrole sous-chef: Sous Chef\n",
        ),
        (
            "person @a: A\n  team: @kitc$0hen",
            "Declare @kitchen here",
            "person @a: A\n  team: @kitchen\n\nteam @kitchen: Kitchen\n",
        ),
        (
            "goal: G\r\n  during: spri$0nt-4\r\n",
            "Declare sprint-4 here",
            "goal: G\r\n  during: sprint-4\r\n\r\nperiod sprint-4: Sprint 4\r\n  dates: 2026-Q4\r\n",
        ),
        (
            "role a: A\n  next: on$0e\nrole b: B\n  next: two\n",
            "Declare all 2 unknown roles here",
            "role a: A\n  next: one\nrole b: B\n  next: two\n\nrole one: One\nrole two: Two\n",
        ),
    ] {
        assert_eq!(after(text, title), expected, "{title}");
    }
}

#[test]
fn a_step_is_ticked_with_its_day_and_untouched_otherwise() {
    for (step, title, expected) in [
        (
            "- [ ] Buy she$0lves",
            "Tick this step today",
            "- [x] 2026-11-20: Buy shelves",
        ),
        (
            "- [] Buy she$0lves",
            "Tick this step today",
            "- [x] 2026-11-20: Buy shelves",
        ),
        (
            "- [ ] due 2026-11-27 @theo: Bu$0y",
            "Tick this step today",
            "- [x] 2026-11-20 due 2026-11-27 @theo: Buy",
        ),
        (
            "- [ ] @ben: Bu$0y",
            "Tick this step today",
            "- [x] 2026-11-20 @ben: Buy",
        ),
        ("- [x] 2026-10-09: Bu$0y", "Take the tick away", "- [ ] Buy"),
        ("- [x] Bu$0y", "Take the tick away", "- [ ] Buy"),
        (
            "- [x] 2026-11-20 due 2026-11-27 @theo: Bu$0y",
            "Take the tick away",
            "- [ ] due 2026-11-27 @theo: Buy",
        ),
        ("- [x] 2026-11-20 @ben: Bu$0y", "Take the tick away", "- [ ] @ben: Buy"),
        (
            "- [x] due 2026-11-27: Bu$0y",
            "Take the tick away",
            "- [ ] due 2026-11-27: Buy",
        ),
    ] {
        let text = after(&format!("goal: G\n  {step}\n"), title);
        assert_eq!(text, format!("goal: G\n  {expected}\n"));
        let line = text.lines().nth(1).unwrap();
        let tree = goalpost_syntax::parse(text.as_str());
        let read = tree.lines().nth(1).unwrap().step().unwrap();
        assert_eq!(read.done, title.starts_with("Tick"), "{line}");
        assert!(read.text.text.starts_with("Buy"), "{line}");
    }
}

#[test]
fn a_thing_goes_under_the_one_before_it_with_all_that_it_holds() {
    assert_eq!(
        after(
            "goal g: Walk\n    owner: @a\n\nhab$0it: Shoes on\n  every: day\n\n  2026-11-02 done\n    > Rain.\n\ngoal h: H\n",
            "Indent under goal g"
        ),
        "goal g: Walk\n    owner: @a\n\n    habit: Shoes on\n      every: day\n\n      2026-11-02 done\n        > Rain.\n\ngoal h: H\n"
    );
    for text in [
        // Nothing before it, something that cannot hold it, something between them.
        "habit: Sh$0oes\n  every: day\n",
        "person @a: A\ngoal: W$0alk\n",
        "goal: G\n2026-11-01 g review\nhabit: H$0\n",
    ] {
        let titles: Vec<_> = offered(text).1.into_iter().map(|action| action.title).collect();
        assert!(
            !titles.iter().any(|title| title.starts_with("Indent")),
            "{text}: {titles:?}"
        );
    }
}

const LOGGED: &str = "file q4: Quarter
person @ana: Ana
person @ben: Ben
goal walk: Walk
  measure: 10 to 20 walks
  2026-11-02 12 by @ana: Rain
    > Wet.
  2026-11-09 13 b$0y @ana
  2026-11-10 14 by @ben
  habit shoes: Shoes on
    every: day
    2026-11-03 done by @ana
";

#[test]
fn what_somebody_said_moves_to_their_log() {
    let log = "2026-10-01 q4/walk 11 by @ana";
    let fixture = Fixture::of_files(&[("a.goals", LOGGED), ("log/ana.goals", log)]);
    let found = actions(&fixture.analysis, fixture.file, Span::empty(fixture.offset));
    let title = "Move what @ana logged in this file to log/ana.goals";
    let action = found.iter().find(|action| action.title == title).unwrap();
    assert_eq!(
        fixture.after(&action.edits),
        "file q4: Quarter\nperson @ana: Ana\nperson @ben: Ben\ngoal walk: Walk\n  measure: 10 to 20 walks\n  2026-11-10 14 by \
         @ben\n  habit shoes: Shoes on\n    every: day\n"
    );
    let edits = action
        .edits
        .iter()
        .filter(|edit| edit.file != fixture.file)
        .map(|edit| edit.edit.clone());
    let after = goalpost_text::apply_edits(log, &edits.collect::<Vec<_>>()).unwrap();
    assert_eq!(
        after,
        format!(
            "{log}\n2026-11-02 q4/walk 12 by @ana: Rain\n  > Wet.\n2026-11-03 q4/walk.shoes done by @ana\n2026-11-09 \
             q4/walk 13 by @ana\n"
        )
    );
    // Nothing is lost: as many events as before, about the same things.
    let moved = Fixture::of_files(&[("a.goals", &fixture.after(&action.edits)), ("log/ana.goals", &after)]);
    let told = |fixture: &Fixture| {
        let all = fixture.model().events();
        let mut all: Vec<_> = all
            .map(|event| (event.day(), event.thing().label(), event.words().to_owned()))
            .collect();
        all.sort();
        all
    };
    assert_eq!(told(&moved), told(&fixture));
}

#[test]
fn who_has_no_log_gets_one_beside_those_of_others() {
    let settings = ("workspace.goals", "workspace: W\n");
    let of_ben = ("people/log/ben.goals", "2026-10-01 q4/walk 11 by @ben\n");
    for (others, path) in [
        (vec![settings], "logs/ana.goals"),
        (vec![of_ben], "people/log/ana.goals"),
    ] {
        let files: Vec<_> = std::iter::once(("a.goals", LOGGED)).chain(others).collect();
        let fixture = Fixture::of_files(&files);
        let found = actions(&fixture.analysis, fixture.file, Span::empty(fixture.offset));
        let title = format!("Move what @ana logged in this file to {path}");
        let action = found.iter().find(|action| action.title == title).unwrap();
        let new = action.creates.as_ref().unwrap();
        assert_eq!(new.path, path);
        assert_eq!(
            new.text,
            "2026-11-02 q4/walk 12 by @ana: Rain\n  > Wet.\n2026-11-03 q4/walk.shoes done by @ana\n2026-11-09 q4/walk 13 by \
             @ana\n"
        );
        assert!(!fixture.after(&action.edits).contains("@ana\n  "), "{action:?}");
    }
    // What stands in the only file, which has a prefix, may mean something else without it.
    let fixture = Fixture::of(LOGGED);
    let found = actions(&fixture.analysis, fixture.file, Span::empty(fixture.offset));
    assert!(!found.iter().any(|action| action.title.starts_with("Move")));
}

const CLEAN: &str = "\
goal x: Sell the bikes that stand in the cellar
  owner: @ana
  during: 2026-Q4
  measure: 9 bikes
  how: One a week
  why: They rust
  2026-11-18 5 bikes
";

#[test]
fn another_kind_of_thing_is_offered_where_it_stands_and_loses_nothing() {
    let titles = |text: &str| -> Vec<String> {
        let found = offered(text).1.into_iter().map(|action| action.title);
        found.filter(|title| title.starts_with("Make it a")).collect()
    };
    // A measure has no place in an objective, and dates and figures none in an expectation.
    assert_eq!(titles(&format!("$0{CLEAN}")), [""; 0]);
    // Nor has one that cannot be read yet.
    assert_eq!(titles("$0goal: G\n  measure: 0 to 1,500 books\n"), [""; 0]);
    // What others said elsewhere about it would say nothing any more.
    assert_eq!(titles("go$0al g: Walk\n\n2026-11-02 g review\n"), [""; 0]);
    assert_eq!(
        after(
            "objective o: Grow$0\n  kind: committed\n  owner: @ana\n  during: 2026-Q4\n  why: Rent\n  result a: \
             Users\n    measure: 10 to 20 users\n    source: Log\n  result b: Shops\n    measure: 3 shops\n",
            "Make it a goal"
        ),
        "goal o: Grow\n  > Kind: committed\n  owner: @ana\n  during: 2026-Q4\n  why: Rent\n  fact a: Users\n    \
         measure: 10 to 20 users\n    source: Log\n  fact b: Shops\n    measure: 3 shops\n"
    );
    assert_eq!(
        after(
            "goal: Answer wi$0thin a day\n  owner: @ana\n  why: Care\n  how: A list\n",
            "Make it an expectation"
        ),
        "expectation: Answer within a day\n  for: @ana\n  value: Care\n  > How: A list\n  good: [What it looks like \
         when it is met]\n  poor: [And when not]\n"
    );
}

#[test]
fn a_line_that_nothing_holds_goes_under_the_nearest_that_can() {
    for (text, title, expected) in [
        (
            "objective: O\n  result a: A\n    measure: steps\n  result b: B\n    measure: steps\n  - [$0 ] Buy\n    > Now.\n",
            "Indent under result b",
            "objective: O\n  result a: A\n    measure: steps\n  result b: B\n    measure: steps\n    - [ ] Buy\n      > \
             Now.\n",
        ),
        (
            "goal g: G\n  owner: @ana\n\nmile$0stone m: Half\n  due: 2026-12-01\n\ngoal: H\n",
            "Indent under goal g",
            "goal g: G\n  owner: @ana\n\n  milestone m: Half\n    due: 2026-12-01\n\ngoal: H\n",
        ),
    ] {
        assert_eq!(after(text, title), expected);
    }
    let none = offered("person @a: A\n- [$0 ] Buy\n").1;
    assert!(!none.iter().any(|action| action.title.starts_with("Indent")));
}

#[test]
fn all_that_has_one_answer_is_fixed_at_once() {
    for (text, expected) in [
        (
            "goal: G$0\n  measure: 9,5 km to 12,5 km\n",
            Some("goal: G\n  measure: 9.5 km to 12.5 km\n"),
        ),
        // A step counts and a note does not: which of the two it is, is for its author to say.
        ("goal: G$0\n  - Buy oil\n", None),
    ] {
        let fixture = Fixture::of(text);
        let all = fix_all(&fixture.analysis, fixture.file);
        assert_eq!(all.map(|all| fixture.after(&all.edits)).as_deref(), expected);
    }
}

#[test]
fn two_goals_on_a_line_get_a_line_each() {
    assert_eq!(
        after(
            "goal x: Sell the bikes and pa$0int the shed\n  owner: @ana\n  measure: 9 bikes\n  2026-11-02 3 bikes\n    > \
             Two.\n\ngoal: H\n",
            "Split in two: `paint the shed` is to be measured by itself"
        ),
        "goal x: Sell the bikes\n  owner: @ana\n  measure: 9 bikes\n  2026-11-02 3 bikes\n    > Two.\n\ngoal: Paint the \
         shed\n  owner: @ana\n\ngoal: H\n"
    );
}
