//! What may be typed.

use goalpost_ide::{Completion, completions};
use goalpost_text::Span;

use crate::Fixture;

fn offered(text: &str) -> Vec<Completion> {
    let fixture = Fixture::of(text);
    completions(fixture.model(), fixture.file, fixture.offset)
}

fn labels(text: &str) -> Vec<String> {
    offered(text).into_iter().map(|one| one.label).collect()
}

#[test]
fn what_fits_a_place_is_offered_and_what_does_not_is_not() {
    let people = "person @ana: Ana\nteam @pay: Payments\nvision v: See far\nobjective o: O\n  result r: R\n";
    for (place, with, without) in [
        (
            "$0",
            vec!["goal", "objective", "goal (SMART)"],
            vec!["result", "owner:", "workspace"],
        ),
        (
            "goal: G\n  $0",
            vec!["owner:", "milestone", "- [ ]", "2026-11-20", "allow"],
            vec!["result", "goal"],
        ),
        ("goal: G\n  owner: @ana\n  o$0", vec!["measure:"], vec!["owner:"]),
        ("objective: O\n  $0", vec!["result", "kind:"], vec!["fact", "- [ ]"]),
        ("goal: G\n  owner: $0", vec!["@ana", "@pay"], vec!["v"]),
        ("goal: G\n  owner: @p$0", vec!["@pay"], vec!["@ana"]),
        ("goal: G\n  supports: $0", vec!["v", "o", "o.r"], vec!["@ana"]),
        ("goal: G\n  supports: far$0", vec!["v"], vec!["o"]),
        ("objective: O\n  kind: $0", vec!["committed", "aspirational"], vec![]),
        ("goal: G\n  due: $0", vec!["tomorrow", "end of q2"], vec![]),
        ("goal: G\n  during: $0", vec!["2026-Q4", "2027-Q1", "2026-11"], vec![]),
        ("goal: G\n  measure: $0", vec!["yes/no", "steps"], vec![]),
        (
            "goal: G\n  2026-11-20 $0",
            vec!["on-track", "agreed", "@ana"],
            vec!["skip", "met"],
        ),
        ("goal: G\n  2026-11-20 by $0", vec!["@ana"], vec!["on-track"]),
        ("2026-11-20 $0", vec!["o.r", "v"], vec!["on-track"]),
        ("goal: G\n  allow $0", vec!["R01"], vec!["L01", "W01"]),
        ("goal: G\n  tags: #one\ngoal: H\n  tags: #$0", vec!["#one"], vec![]),
    ] {
        let found = labels(&format!("{people}{place}"));
        for label in with {
            assert!(found.iter().any(|one| one == label), "{place}: {label} in {found:?}");
        }
        for label in without {
            assert!(
                !found.iter().any(|one| one == label),
                "{place}: {label} not in {found:?}"
            );
        }
    }
}

#[test]
fn in_peoples_words_nothing_is_offered() {
    for text in [
        "goal: Wal$0\n",
        "goal: G\n  why: bec$0\n",
        "goal: G\n  2026-11-20 3: we$0\n",
        "// com$0\n",
        "goal: G\n  > no$0\n",
        "goal new-na$0",
    ] {
        assert_eq!(offered(text), [], "{text}");
    }
}

#[test]
fn a_day_in_words_is_replaced_whole_by_the_day_that_it_means() {
    let text = "goal: G\n  due: end of q2$0\n";
    let found = offered(text);
    let one = found.iter().find(|one| one.label == "end of q2").unwrap();
    assert_eq!((one.insert.as_str(), one.detail.as_str()), ("2027-06-30", "2027-06-30"));
    let start = text.find("end").unwrap();
    assert_eq!(one.replace, Span::from_usize(start, start + "end of q2".len()));
}

#[test]
fn units_in_use_are_offered_behind_a_number() {
    let found = labels("goal: A\n  measure: 10 to 20 users\ngoal: B\n  measure: 3 $0\n");
    assert!(found.iter().any(|label| label == "users"), "{found:?}");
}

#[test]
fn any_place_of_any_text_can_be_asked() {
    let text = "file p: P\nobjective o: é😀\r\n  owner: @ana, x\n  allow \n  2026-11-20 \n 2026-\n\t#\n:\n";
    for (at, _) in text.char_indices() {
        let with_cursor = format!("{}$0{}", &text[..at], &text[at..]);
        let _ = offered(&with_cursor);
    }
}

#[test]
fn a_template_of_the_workspace_is_typed_with_its_placeholders_as_stops() {
    let template = "template learn: Learn a tool\n  role: cook\n  goal: Master [Tool] for $5\n    // nobody copies this\n    \
                    measure: [Number] exercises\n    habit: Practise [Tool]\n      every: [Hours]h per week\n    - [ ] Begin\n";
    let found = offered(&format!("{template}lea$0"));
    let one = found.iter().find(|one| one.label == "learn").unwrap();
    assert!(one.is_snippet);
    assert_eq!(
        one.insert,
        "goal: Master ${1:Tool} for \\$5\n  measure: ${2:Number} exercises\n  habit: Practise ${1:Tool}\n    every: \
         ${3:Hours}h per week\n  - [ ] Begin\n"
    );
    // What a template holds that has no place at the margin has none here.
    let inner = offered("template t: T\n  milestone: M\n$0");
    assert!(!inner.iter().any(|one| one.label == "t"));
}

#[test]
fn everything_offered_says_what_it_is() {
    let people =
        "person @ana: Ana\nperiod sprint: Sprint\n  dates: 2026-11\nrole cook: Cook\ngoal x: X\n  tags: #one\n";
    let mut places = vec![
        "$0",
        "goal: G\n  $0",
        "goal: G\n  2026-11-20 $0",
        "2026-11-20 $0",
        "goal: G\n  allow $0",
    ];
    let fields: Vec<String> = goalpost_syntax::FieldName::ALL
        .iter()
        .map(|name| format!("goal: G\n  {name}: $0"))
        .collect();
    places.extend(fields.iter().map(String::as_str));
    places.extend(["workspace: W\n  lint: T06 $0", "goal: G\n  tags: #$0"]);
    for place in places {
        for one in offered(&format!("{people}{place}")) {
            assert!(
                !one.detail.is_empty() || !one.documentation.is_empty(),
                "{place}: {}",
                one.label
            );
        }
    }
}
