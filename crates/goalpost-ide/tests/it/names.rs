//! Names: followed, found everywhere, renamed.

use goalpost_ide::{Place, definition, highlights, linked, prepare, references, rename};

use crate::Fixture;

fn places(found: &[Place]) -> Vec<(u32, u32, u32)> {
    found
        .iter()
        .map(|place| (place.file.0, place.span.start, place.span.end))
        .collect()
}

#[test]
fn a_name_leads_to_where_it_is_declared() {
    for text in [
        "goal walk: Walk\n//   ^^^^\ngoal: Run\n  supports: wa$0lk\n",
        "person @ana: Ana\n//     ^^^^\ngoal: Run\n  owner: @$0ANA\n",
        "goal walk: Walk\n//   ^^^^\n2026-11-01 walk$0 review\n",
        "objective o: O\n  result p: P\n//       ^\ngoal: G\n  supports: o.p$0\n",
        "objective o: O\n//        ^\n  result p: P\ngoal: G\n  supports: $0o.p\n",
        "period sprint: S\n//     ^^^^^^\n  dates: 2026-11-01..2026-11-14\ngoal: G\n  during: spr$0int\n",
        "goal g: G\n  measure: habit h$0 >= 80%\n  habit h: H\n//      ^\n    every: day\n",
        "file pay: P\n//   ^^^\ngoal g: G\n2026-11-01 p$0ay/g review\n",
        "goal new: G\n//   ^^^\n  formerly: ol$0d, older\n",
        "goal new: G\n//   ^^^\n  formerly: old, older\n2026-11-01 old$0er review\n",
        "person @ana: Ana\n//     ^^^^\ngoal: G\n  - [ ] due 2026-12-01 @a$0na: Do\n",
    ] {
        let fixture = Fixture::of(text);
        let found = definition(fixture.model(), fixture.file, fixture.offset);
        let marks: Vec<_> = fixture
            .marks
            .iter()
            .map(|(file, span, _)| (file.0, span.start, span.end))
            .collect();
        assert_eq!(places(&found), marks, "{text}");
    }
}

#[test]
fn nothing_is_found_where_nothing_is_named() {
    for text in [
        "goal walk: Wa$0lk\n",
        "person @ana: A\ngoal: G\n  owner: @no$0body\n",
        "goal: G\n  why: walk$0\n",
        "$0",
    ] {
        let fixture = Fixture::of(text);
        assert_eq!(definition(fixture.model(), fixture.file, fixture.offset), [], "{text}");
        assert_eq!(
            references(fixture.model(), fixture.file, fixture.offset, true),
            [],
            "{text}"
        );
    }
}

const FILES: [(&str, &str); 2] = [
    (
        "a.goals",
        "file pay: P\nobjective che$0ckout: C\n  result p95: R\n    2026-11-01 review\ngoal: checkout is prose\n  supports: checkout\n",
    ),
    (
        "b.goals",
        "2026-11-02 pay/checkout.p95 review: checkout\n2026-11-03 pay/checkout review\n",
    ),
];

#[test]
fn uses_are_found_in_all_files_and_prose_is_none() {
    let fixture = Fixture::of_files(&FILES);
    let found = references(fixture.model(), fixture.file, fixture.offset, true);
    let texts: Vec<_> = found
        .iter()
        .map(|place| place.span.of(fixture.text(place.file)))
        .collect();
    assert_eq!(texts, ["checkout"; 4]);
    assert_eq!(
        references(fixture.model(), fixture.file, fixture.offset, false).len(),
        3
    );
    assert_eq!(highlights(fixture.model(), fixture.file, fixture.offset).len(), 2);
}

#[test]
fn only_what_can_change_whole_changes_while_it_is_typed() {
    let linked = |files: &[(&str, &str)]| {
        let fixture = Fixture::of_files(files);
        linked(fixture.model(), fixture.file, fixture.offset).len()
    };
    let declared = "person @a$0na: A\ngoal: G\n  owner: @ana\n";
    assert_eq!(linked(&[("a.goals", declared)]), 2);
    // It is named in another file too, or the cursor is on one use of several.
    assert_eq!(
        linked(&[("a.goals", declared), ("b.goals", "goal: H\n  owner: @ana\n")]),
        0
    );
    assert_eq!(linked(&[("a.goals", "person @ana: A\ngoal: G\n  owner: @an$0a\n")]), 0);
}

#[test]
fn a_renamed_thing_is_renamed_everywhere() {
    let fixture = Fixture::of_files(&FILES);
    assert_eq!(
        prepare(fixture.model(), fixture.file, fixture.offset).map(|it| it.1),
        Some("checkout")
    );
    let edits = rename(fixture.model(), fixture.file, fixture.offset, "cart").unwrap();
    assert_eq!(edits.len(), 5);
    assert_eq!(
        fixture.after(&edits),
        "file pay: P\nobjective cart: C\n  formerly: checkout\n  result p95: R\n    2026-11-01 review\ngoal: checkout is prose\n  supports: cart\n"
    );
}

#[test]
fn who_uses_an_old_name_is_found_and_renamed_too() {
    let text = "goal n$0ew: G\n  formerly: old\n2026-11-01 old review\n2026-11-02 new review\n";
    let fixture = Fixture::of(text);
    let edits = rename(fixture.model(), fixture.file, fixture.offset, "newer").unwrap();
    assert_eq!(
        fixture.after(&edits),
        "goal newer: G\n  formerly: old, new\n2026-11-01 newer review\n2026-11-02 newer review\n"
    );
    assert!(rename(fixture.model(), fixture.file, fixture.offset, "old").is_ok());
    assert_eq!(linked(fixture.model(), fixture.file, fixture.offset), []);
}

#[test]
fn an_id_that_others_may_know_is_kept_as_a_former_one() {
    for (text, expected) in [
        // It was reported on, behind its fields and before what stands in it.
        (
            "goal wa$0lk: W\n  owner: @ana\n  2026-11-02 3\n  habit h: H\n",
            "goal run: W\n  owner: @ana\n  formerly: walk\n  2026-11-02 3\n  habit h: H\n",
        ),
        // It is called so again.
        (
            "goal wa$0lk: W\n  formerly: run, stroll\ngoal: G\n  supports: walk\n",
            "goal run: W\n  formerly: stroll, walk\ngoal: G\n  supports: run\n",
        ),
        (
            "goal wa$0lk: W\n  formerly:\n  2026-11-02 3\n",
            "goal run: W\n  formerly: walk\n  2026-11-02 3\n",
        ),
        // Nobody can know these yet, or by that name.
        ("goal wa$0lk: W\n  2026-11-20 3\n", "goal run: W\n  2026-11-20 3\n"),
        (
            "file wa$0lk: W\ngoal g: G\n2026-11-02 walk/g review\n",
            "file run: W\ngoal g: G\n2026-11-02 run/g review\n",
        ),
        (
            "template t: T\n  goal wa$0lk: W\n    2026-11-02 3\n",
            "template t: T\n  goal run: W\n    2026-11-02 3\n",
        ),
    ] {
        let fixture = Fixture::of(text);
        let edits = rename(fixture.model(), fixture.file, fixture.offset, "run").unwrap();
        assert_eq!(fixture.after(&edits), expected);
    }
}

#[test]
fn what_is_no_name_is_refused_with_a_sentence() {
    for (text, name, said) in [
        (
            "goal wa$0lk: W\n",
            "Walk On",
            "`Walk On` is not an id: type small letters, digits and `-`, and no word of the language",
        ),
        (
            "goal wa$0lk: W\n",
            "done",
            "`done` is not an id: type small letters, digits and `-`, and no word of the language",
        ),
        (
            "goal wa$0lk: W\n",
            "@walk",
            "`@walk` is not a handle: type an `@` and letters, digits, `.`, `_` or `-`",
        ),
        (
            "goal wa$0lk: W\ngoal run: R\n",
            "run",
            "something is called `run` already",
        ),
        (
            "person @a$0na: A\nperson @ben: B\n",
            "ben",
            "something is called `@ben` already",
        ),
        ("goal: W$0\n", "x", "here is no id, handle or tag that could be renamed"),
    ] {
        let fixture = Fixture::of(text);
        let error = rename(fixture.model(), fixture.file, fixture.offset, name).unwrap_err();
        assert_eq!(error.to_string(), said);
    }
}

#[test]
fn a_handle_may_be_typed_without_its_sign_and_in_another_case() {
    let fixture = Fixture::of("person @a$0na: A\ngoal: G\n  owner: @Ana\n");
    let edits = rename(fixture.model(), fixture.file, fixture.offset, "Ana").unwrap();
    assert_eq!(fixture.after(&edits), "person @Ana: A\ngoal: G\n  owner: @Ana\n");
}

#[test]
fn tags_and_handles_that_nobody_declares_are_names_too() {
    for (text, name, expected) in [
        (
            "goal: G\n  tags: #q$04 #x\n  2026-11-02 3 #q4: Not #q4 here\n",
            "h2",
            "goal: G\n  tags: #h2 #x\n  2026-11-02 3 #h2: Not #q4 here\n",
        ),
        (
            "goal: G\n  owner: @an$0a\n  2026-11-02 3 by @Ana\n  - [ ] @ben @ana: Do\n",
            "anna",
            "goal: G\n  owner: @anna\n  2026-11-02 3 by @anna\n  - [ ] @ben @anna: Do\n",
        ),
    ] {
        let fixture = Fixture::of(text);
        assert!(highlights(fixture.model(), fixture.file, fixture.offset).len() > 1);
        let edits = rename(fixture.model(), fixture.file, fixture.offset, name).unwrap();
        assert_eq!(fixture.after(&edits), expected);
    }
    let taken = Fixture::of("goal: G\n  owner: @an$0a\n  mentor: @ben\n");
    assert!(rename(taken.model(), taken.file, taken.offset, "@ben").is_err());
    let none = Fixture::of("goal: G\n  tags: #q$04\n");
    let error = rename(none.model(), none.file, none.offset, "two words").unwrap_err();
    assert_eq!(error.to_string(), "`#two words` is not a tag: type a `#` and a word");
}
