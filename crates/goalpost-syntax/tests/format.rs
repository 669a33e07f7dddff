//! The formatter: one style, the same meaning, and nothing touched that people wrote.

use goalpost_syntax::{format, format_edits, parse};
use goalpost_text::apply_edits;

#[test]
fn each_kind_of_line_is_written_in_one_way() {
    for (found, written) in [
        ("Goal  x :   A  title \n", "goal x: A  title\n"),
        ("KR p95: T\n", "KR p95: T\n"),
        ("objective: O\n   kr p95: T\n", "objective: O\n  result p95: T\n"),
        (
            "goal: T\n\tMeasure:  8 children → 18 children\n",
            "goal: T\n  measure: 8 children to 18 children\n",
        ),
        (
            "goal: T\n  measure: Average ≥ 4/5\n",
            "goal: T\n  measure: average >= 4/5\n",
        ),
        ("goal: T\n  type: Performance\n", "goal: T\n  type: performance\n"),
        ("goal: T\n  why:Because\n", "goal: T\n  why:Because\n"),
        (
            "goal: T\n  why:   Two  blanks → stay\n",
            "goal: T\n  why: Two  blanks → stay\n",
        ),
        (
            "goal: T\n  2026-10-19   12   pages  On-Track  BY @ana :  Words  here\n",
            "goal: T\n  2026-10-19 12 pages on-track by @ana: Words  here\n",
        ),
        (
            "goal: T\n  -  [X]  2026-10-22 :  Done\n  -[] x\n",
            "goal: T\n  - [x] 2026-10-22: Done\n  - [ ] x\n",
        ),
        (
            "goal: T\n  - [ ] due 2026-12-04  @lee: Rehearse\n",
            "goal: T\n  - [ ] due 2026-12-04 @lee: Rehearse\n",
        ),
        (
            "goal: T\n  >text\n  >   - list\n  >\n",
            "goal: T\n  > text\n  >   - list\n  >\n",
        ),
        (
            "goal: T\n  2026-10-05 −3  by @ana –\n  2026-10-06 –2 pages\n",
            "goal: T\n  2026-10-05 -3 by @ana –\n  2026-10-06 -2 pages\n",
        ),
        ("//a\n//   b  \n", "//a\n//   b\n"),
        (
            "goal: T\n  Allow S07  T06 Until 2026-12-31:  Because\n",
            "goal: T\n  allow S07 T06 until 2026-12-31: Because\n",
        ),
        ("\n\ngoal: T\n\n\n\nvision: V\n\n", "goal: T\n\nvision: V\n"),
        ("goal: T\r\n  due: 2026-12-31\r\n", "goal: T\r\n  due: 2026-12-31\r\n"),
        ("goal: T\r  due: 2026-12-31", "goal: T\n  due: 2026-12-31\n"),
        ("\u{feff}goal: T", "\u{feff}goal: T\n"),
        ("", ""),
        ("\u{feff}", "\u{feff}"),
    ] {
        assert_eq!(format(&parse(found)), written, "{found:?}");
    }
}

#[test]
fn an_error_line_stays_and_so_does_what_stands_under_it() {
    let text = "goal: T\n    somewhere   around twenty\n    milstone x:  Y\n        due:  2026-01-01\n";
    assert_eq!(
        format(&parse(text)),
        "goal: T\n  somewhere   around twenty\n  milstone x:  Y\n    due: 2026-01-01\n"
    );
}

#[test]
fn a_misplaced_line_is_not_given_to_anybody_else() {
    let text = "objective: O\n    result a: A\n        result b: B\n        source: S\n";
    let formatted = format(&parse(text));
    assert_eq!(format(&parse(formatted.as_str())), formatted);
    let parents = |text: &str| -> Vec<Option<u32>> {
        parse(text)
            .lines()
            .map(|line| line.parent().map(|parent| parent.id().0))
            .collect()
    };
    assert_eq!(parents(&formatted), parents(text));
}

#[test]
fn edits_lead_to_the_formatted_text() {
    for text in [
        "goal: T\n   due: 2026-12-31\n",
        "é:\n\n\n\nx",
        "goal: T",
        "goal: T\n",
        "a\r\nb",
        "\n\n",
        "goal: T\n\n\nvision: é\n",
    ] {
        let tree = parse(text);
        assert_eq!(
            apply_edits(text, &format_edits(&tree)).as_deref(),
            Ok(format(&tree).as_str()),
            "{text:?}"
        );
    }
}

#[test]
fn one_misplaced_line_does_not_keep_the_others_from_being_indented() {
    for (text, formatted) in [
        // The second result is read in the objective, and nothing behind it needs the first.
        (
            "objective: O\n   result a: A\n      measure: 1 memo\n      result b: B\n         measure: 2 memos\ngoal: G\n   why: W\n",
            "objective: O\n  result a: A\n    measure: 1 memo\n  result b: B\n    measure: 2 memos\ngoal: G\n  why: W\n",
        ),
        // The note behind it is still the first one's.
        (
            "objective: O\n   result a: A\n      kind: committed\n      > Of a\n   why: W\n",
            "objective: O\n  result a: A\n    kind: committed\n    > Of a\n  why: W\n",
        ),
        // A goal cannot stand in a goal, nor close it.
        (
            "goal a: A\n    goal b: B\n        why: Of b\n    why: Of a\n",
            "goal a: A\n  goal b: B\n    why: Of b\n  why: Of a\n",
        ),
    ] {
        assert_eq!(format(&parse(text)), formatted, "{text:?}");
        assert_eq!(format(&parse(formatted)), formatted);
    }
}

#[test]
fn a_line_that_nothing_can_hold_stays_where_it_was_found() {
    let text = "person @ana: Ana\n  - [ ]  Read it\n    > And this\n  role: helper\n";
    assert_eq!(format(&parse(text)), text);
}

#[test]
fn tabs_and_mixed_indentation_become_two_spaces_a_level() {
    let text = "objective: O\n\tresult a: A\n\t\tmeasure: 1 memo\n  \tresult b: B\n\t// About b\n\t\towner: @ana\n";
    let formatted = "objective: O\n  result a: A\n    measure: 1 memo\n  result b: B\n  // About b\n    owner: @ana\n";
    assert_eq!(format(&parse(text)), formatted);
}

#[test]
fn most_line_endings_decide() {
    for (text, formatted) in [
        (
            "goal: T\r\n  due: 2026-12-31\r\n  why: W\n",
            "goal: T\r\n  due: 2026-12-31\r\n  why: W\r\n",
        ),
        (
            "goal: T\r\n  due: 2026-12-31\n  why: W\n",
            "goal: T\n  due: 2026-12-31\n  why: W\n",
        ),
        (
            "goal: T\r\n  due: 2026-12-31\r  why: W\r\n",
            "goal: T\r\n  due: 2026-12-31\r\n  why: W\r\n",
        ),
        ("goal: T\r\n\r\n\r\ngoal: U", "goal: T\r\n\r\ngoal: U\r\n"),
    ] {
        assert_eq!(format(&parse(text)), formatted, "{text:?}");
    }
}

#[test]
fn what_nobody_sees_is_left_to_somebody_who_looks() {
    for text in [
        "goal\u{200b}s x:  T\n",
        "2026-10-19  12\0  pages:  Words\n",
        "goal: T\n  someth\u{ad}ing   else\n",
    ] {
        assert_eq!(format(&parse(text)), text, "{text:?}");
    }
    let blanks = "goal:\u{a0}T\u{a0}U\n\u{2003}due:\u{a0}2026-12-31\n";
    assert_eq!(format(&parse(blanks)), "goal: T\u{a0}U\n  due: 2026-12-31\n");
}

#[test]
fn edits_are_one_for_each_line_that_differs() {
    let text = "goal:  T\n  why: W\n   how: H\n\n\n\nvision: V\n";
    let edits = format_edits(&parse(text));
    let touched: Vec<&str> = edits.iter().map(|edit| edit.span.of(text)).collect();
    assert_eq!(touched, ["goal:  T\n", "   how: H\n", "\n\n\n"]);
}
