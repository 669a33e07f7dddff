//! Hovers, lenses and hints.

use goalpost_ide::{HintKind, hints, hover, lenses};
use goalpost_text::Span;

use crate::Fixture;

const GOAL: &str = "person @ana: Ana\ngoal talks: Give talks\n  owner: @ana\n  measure: 10 talks +50%\n  start: 2026-10-01\n  due: 2026-12-02\n  2026-11-10 13\n";

fn said(text: &str) -> Option<String> {
    let fixture = Fixture::of(text);
    hover(fixture.model(), fixture.file, fixture.offset).map(|hover| hover.markdown)
}

#[test]
fn the_pointer_tells_where_a_thing_stands_and_why() {
    let text = said(&GOAL.replace("goal talks", "goal ta$0lks")).unwrap();
    for part in ["```text", "60%", "**progress", "**status"] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn a_handle_tells_the_load_of_a_person() {
    let text = said(&GOAL.replace("owner: @ana", "owner: @a$0na")).unwrap();
    assert!(text.contains("Give talks"), "{text}");
}

#[test]
fn words_tell_what_they_are_for_and_codes_what_they_want() {
    for (text, part) in [
        ("goal: G\n  mea$0sure: 3 talks\n", "What shows that it is reached"),
        ("go$0al: G\n", "a SMART goal"),
        ("goal: G\n  during: 2026-$0Q4\n", "2026-10-01 to 2026-12-31, 92 days"),
        ("goal: G\n  due: 2026-12-0$02\n", "Wednesday, in 12 days"),
        ("objective: O\n  kind: com$0mitted\n", "promised"),
        (
            "habit: H\n  every: mon,fri at 0$07:00\n",
            "next on Fri 2026-11-20, Mon 2026-11-23",
        ),
        ("goal: G\n  measure: 38km to 5$00km\n", "from 38 km to 50 km"),
        (
            "goal: G\n  measure: 9 x\n  2026-11-$002 3 on-track\n",
            "Monday, 18 days ago",
        ),
        ("goal: G\n  measure: 9 x\n  2026-11-02 3 on-tr$0ack\n", "own status"),
        (
            "goal: G\n  measure: 9 x\n  2026-11-02 $03 on-track\n",
            "the value on that day",
        ),
        ("goal: G\n  2026-11-02 confidence 7$0/10\n", "how likely it is"),
        (
            "goal: G\n  measure: 4s to 3s\n  2026-11-02 target 2s w$0as 3s: x\n",
            "in force",
        ),
        ("goal: G\n  tags: #q$04 #x\ngoal: H\n  tags: #q4\n", "used 2 times"),
        ("goal: G\n  owner: @a$0na\n", "declared nowhere"),
        ("workspace: W\n  profile: go$0ogle\n", "OKRs as Google runs them"),
        ("goal: G\n  allow R$001: x\n", "no-why"),
        ("workspace: W\n  lint: no-w$0hy off\n", "no-why"),
        ("workspace: W\n  lint: R$001 hint\n", "Its level is `hint`"),
        ("goal: G\n  allow M01 no-w$0hy until 2026-12-31: x\n", "no-why"),
    ] {
        let said = said(text).unwrap_or_default();
        assert!(said.contains(part), "{text}: {said}");
    }
    assert_eq!(said("goal: G\n  why: pr$0ose\n"), None);
    assert_eq!(said("// com$0ment\n"), None);
    assert_eq!(said("$0"), None);
}

#[test]
fn no_title_becomes_markdown() {
    let text = said("goal x$0: ``` **bold** [x](y)\n").unwrap();
    assert!(text.starts_with("````"), "{text}");
}

#[test]
fn a_lens_and_hints_show_what_is_computed() {
    let fixture = Fixture::of(GOAL);
    let lens = lenses(fixture.model(), fixture.file);
    assert_eq!(lens.len(), 1);
    assert!(lens[0].title.starts_with("60 % · ") && lens[0].can_check_in, "{lens:?}");
    let hints = hints(fixture.model(), fixture.file, Span::from_usize(0, GOAL.len()));
    let texts: Vec<_> = hints.iter().map(|hint| hint.text.as_str()).collect();
    assert_eq!(texts[1..], ["= 15 talks", "in 12 days"]);
    assert!(goalpost_ide::hints(fixture.model(), fixture.file, Span::empty(0)).is_empty());
}

#[test]
fn a_target_is_told_in_the_thousands_that_its_author_writes() {
    for (measure, hint) in [
        ("1.2k routes +50%", "= 1.8k routes"),
        ("$1M +10%", "= $1.1M"),
        ("1200 routes +50%", "= 1800 routes"),
        ("1kg +50%", "= 1.5 kg"),
    ] {
        let text = format!("goal: G\n  measure: {measure}\n");
        let fixture = Fixture::of(&text);
        let all = hints(fixture.model(), fixture.file, Span::from_usize(0, text.len()));
        let target = all.iter().find(|hint| hint.kind == HintKind::Target);
        assert_eq!(target.map(|hint| hint.text.as_str()), Some(hint));
    }
}

#[test]
fn a_day_that_cannot_be_read_has_no_distance() {
    for (due, hint) in [
        ("12.18.2026", None),
        ("2026-Q4", Some("in 41 days")),
        ("2026-11-21", Some("tomorrow")),
    ] {
        let text = format!("objective: O\n  during: 2027\n  result: R\n    due: {due}\n");
        let fixture = Fixture::of(&text);
        let line = u32::try_from(text.rfind("due").unwrap()).unwrap();
        let below = hints(fixture.model(), fixture.file, Span::new(line, line + 20));
        let found = below.iter().find(|hint| hint.kind == HintKind::Day);
        assert_eq!(found.map(|hint| hint.text.as_str()), hint, "{due}");
    }
}
