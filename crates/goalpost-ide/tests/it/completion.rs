//! What may be typed.

use goalpost_ide::{Completion, completions};
use goalpost_text::Span;

use crate::Fixture;

fn offered(text: &str) -> Vec<Completion> {
    let fixture = Fixture::of(text);
    completions(fixture.model(), fixture.file, fixture.offset).items
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
        ("goal: G\n  owner: @ana\n  o$0", vec![], vec!["owner:", "measure:"]),
        ("goal: G\n  owner: @ana\n  $0", vec!["measure:"], vec!["owner:"]),
        ("objective: O\n  $0", vec!["result", "kind:"], vec!["fact", "- [ ]"]),
        ("goal: G\n  owner: $0", vec!["@ana", "@pay"], vec!["v"]),
        ("goal: G\n  mentor: $0", vec!["@ana"], vec!["@pay"]),
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

/// The text after the proposal of a label was taken, snippets with what they propose.
fn taken(text: &str, label: &str) -> String {
    let found = offered(text);
    let labels: Vec<_> = found.iter().map(|one| &one.label).collect();
    let one = found.iter().find(|one| one.label == label);
    let one = one.unwrap_or_else(|| panic!("{text}: {label} in {labels:?}"));
    let mut after = text.replacen("$0", "", 1);
    after.replace_range(one.replace.range(), &one.insert);
    after
}

#[test]
fn what_is_begun_is_gone_on_with() {
    let habit = "goal: G\n  habit read: Read\n    every: day\n";
    for (text, label, expected) in [
        (
            "habit: H\n  every: week on $0",
            "week on mon",
            "habit: H\n  every: week on mon",
        ),
        (
            "habit: H\n  every: week on t$0",
            "week on thu",
            "habit: H\n  every: week on thu",
        ),
        (
            "habit: H\n  every: 2 weeks $0",
            "2 weeks on fri",
            "habit: H\n  every: 2 weeks on fri",
        ),
        (
            "habit: H\n  every: month on last $0",
            "month on last tue",
            "habit: H\n  every: month on last tue",
        ),
        (
            "habit: H\n  every: day $0",
            "day at 08:30",
            "habit: H\n  every: day at 08:30",
        ),
        (
            &format!("{habit}  measure: habit $0"),
            "habit read >= 80%",
            &format!("{habit}  measure: habit read >= ${{0:80%}}"),
        ),
        (
            "objective: O\n  kind: comm$0",
            "committed",
            "objective: O\n  kind: committed",
        ),
        (
            "goal: G\n  measure: 4s to 3s\n  2026-11-02 target 2s was $0",
            "3s",
            "goal: G\n  measure: 4s to 3s\n  2026-11-02 target 2s was 3s",
        ),
        (
            "goal: G\n  due: 2026-12-01\n  2026-11-02 due 2026-12-08 was $0",
            "2026-12-01",
            "goal: G\n  due: 2026-12-01\n  2026-11-02 due 2026-12-08 was 2026-12-01",
        ),
        (
            "goal: G\n  due: in 3 weeks$0",
            "in 3 weeks",
            "goal: G\n  due: 2026-12-11",
        ),
        (
            "goal: G\n  - [ ] due tom$0",
            "tomorrow",
            "goal: G\n  - [ ] due 2026-11-21",
        ),
        ("goal: G\n  tod$0", "today", "goal: G\n  2026-11-20 "),
        ("goal: G\n  2026-11-1$0", "2026-11-19", "goal: G\n  2026-11-19 "),
        (
            "goal: G\n  measure: ? to 40%\n  baseline: by tom$0",
            "tomorrow",
            "goal: G\n  measure: ? to 40%\n  baseline: by 2026-11-21",
        ),
    ] {
        assert_eq!(taken(text, label), expected, "{text}");
    }
    for (text, without) in [
        ("goal: G\n  measure: 40 $0", "yes/no"),
        ("goal: G\n  2026-11-02 on-track $0", "at-risk"),
        ("goal: G\n  2026-11-02 3 by @ana $0", "by"),
        ("goal: G\n  2026-11-02 target 2s $0", "on-track"),
        ("goal: G\n  measure: 4s to 3s\n  2026-11-02 $0", "baseline"),
        (
            "objective: O\n  result: R\n    measure: 4s to 3s\n    2026-11-02 $0",
            "commit",
        ),
        ("goal z: Z\n  supports: $0", "z"),
        ("goal: G\n  milestone a: A\n  milestone b: B\n    needs: $0", "b"),
    ] {
        let found = labels(text);
        assert!(!found.iter().any(|label| label == without), "{text}: {found:?}");
    }
}

#[test]
fn ids_are_as_short_as_they_may_be_and_the_nearest_come_first() {
    let first = "goal g: G\n  milestone a: A\n  milestone b: B\n    needs: $0\n";
    assert_eq!(labels(first), ["a"]);
    let fixture = Fixture::of_files(&[
        (
            "a.goals",
            "file pay: P\ngoal old: Old\n  2026-11-01 done\ngoal new: New\n",
        ),
        ("b.goals", "file q: Q\ngoal own: Own\ngoal: G\n  supports: $0\n"),
    ]);
    let found = completions(fixture.model(), fixture.file, fixture.offset);
    let labels: Vec<_> = found.items.iter().map(|one| one.label.as_str()).collect();
    assert_eq!(labels, ["own", "pay/new", "pay/old"]);
    assert!(found.is_whole);
}

#[test]
fn what_is_meant_stands_on_top() {
    for (text, first) in [
        ("ob$0", "objective"),
        ("goal: G\n  ow$0", "owner:"),
        (
            "objective o: O\n  result grow: Grow or go\n  result go: B\ngoal: G\n  supports: o.go$0",
            "o.go",
        ),
    ] {
        assert_eq!(labels(text).first().map(String::as_str), Some(first), "{text}");
    }
    assert!(labels("ow$0").len() < 4);
}

#[test]
fn who_declares_nobody_is_offered_whom_the_files_name() {
    let text = "goal: G\n  owner: @ana\n  2026-11-02 3 by @ben\n  - [ ] @cy @di: Do\ngoal: H\n  owner: $0\n";
    assert_eq!(labels(text), ["@ana", "@ben", "@cy", "@di"]);
}

#[test]
fn every_field_with_known_values_offers_them() {
    for (place, label) in [
        ("workspace: W\n  lint: $0", "T06"),
        ("workspace: W\n  lint: no-w$0", "no-why"),
        ("workspace: W\n  lint: T06 $0", "hint"),
        ("workspace: W\n  time-zone: eur$0", "Europe/Berlin"),
        ("workspace: W\n  fiscal-year: starts s$0", "starts september"),
        (
            "workspace: W\n  fiscal-year: starts february\ngoal: G\n  during: FY$0",
            "FY2027-Q4",
        ),
        ("goal: G\n  track: a.csv value=x\ngoal: H\n  track: $0", "a.csv value=x"),
        ("goal: G\n  measure: ? to 4s\n  baseline: $0", "by"),
        ("goal: G\n  - [ ] $0", "due"),
        (
            "goal: A\n  measure: 9 long walks\ngoal: G\n  measure: 40 $0",
            "long walks",
        ),
        ("goal: G\n  measure: 9 walks\n  2026-11-20 5 $0", "walks"),
    ] {
        let fixture = Fixture::of_files(&[("workspace.goals", place)]);
        let found = completions(fixture.model(), fixture.file, fixture.offset).items;
        let found: Vec<_> = found.iter().map(|one| one.label.as_str()).collect();
        assert!(found.contains(&label), "{place}: {found:?}");
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
