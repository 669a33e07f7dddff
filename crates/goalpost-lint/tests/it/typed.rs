//! What a help tells to type is typed, as it stands: the finding is gone, and nothing that was not there comes.

use goalpost_text::{FileId, Safety};

use crate::common::{everything, findings_of, model};

/// The lines between backticks in a help, as far as they are whole lines of a file.
fn lines_of(help: &str) -> Vec<&str> {
    let quoted = help.split('`').skip(1).step_by(2);
    let is_line = |text: &&str| {
        let mut words = text.split(' ');
        let first = words.next().unwrap_or_default();
        let is_field = first.ends_with(':') && words.next().is_some();
        is_field || goalpost_values::iso_day(first).is_some() && text.contains(' ')
    };
    quoted.filter(is_line).collect()
}

/// The codes of all errors and warnings about a text.
fn loud(text: &str) -> Vec<&'static str> {
    let found = everything(&model(text));
    let mut codes: Vec<&str> = found
        .iter()
        .filter(|found| found.file == FileId(0) && found.severity != goalpost_text::Severity::Hint)
        .map(|found| found.code.0)
        .collect();
    codes.sort_unstable();
    codes
}

/// Types the lines of a help at the end of a text that ends with the thing in question; `may` be asked for then.
#[track_caller]
fn typed(code: &str, text: &str, may: &[&str]) {
    let found = findings_of(code, &model(text));
    let help = found
        .first()
        .map(|found| found.help.as_str())
        .unwrap_or_else(|| panic!("{code}: {text}"));
    let lines = lines_of(help);
    assert!(!lines.is_empty(), "{code}: {help}");
    let mut after = text.to_owned();
    for line in &lines {
        after.push_str("  ");
        after.push_str(&line.replace('…', "The reason, in a sentence"));
        after.push('\n');
    }
    assert!(findings_of(code, &model(&after)).is_empty(), "{code}: {help}\n{after}");
    let mut new = loud(&after);
    for known in loud(text) {
        if let Some(at) = new.iter().position(|code| *code == known) {
            new.remove(at);
        }
    }
    new.retain(|code| !may.contains(code));
    assert!(new.is_empty(), "{code}: {help}\n{after}{new:?}");
}

/// A goal with everything but what the lines say.
fn goal(title: &str, lines: &str) -> String {
    format!("person @ana: Ana\n\ngoal g: {title}\n  owner: @ana\n  why: The audit in January asks about it\n{lines}")
}

const IN_TIME: &str = "  during: 2026-Q4\n";

#[test]
fn the_start_will_be_known_in_time() {
    typed(
        "M03",
        &goal(
            "Fill the hall",
            "  during: 2026-Q4\n  source: Till\n  measure: ? +25%\n",
        ),
        &[],
    );
    typed(
        "M03",
        &goal(
            "Fill the hall",
            "  due: 2026-11-25\n  source: Till\n  measure: ? +25%\n",
        ),
        &[],
    );
}

#[test]
fn amounts_and_days_of_a_title_are_typed_as_fields() {
    for (code, title, lines, may) in [
        ("M02", "Cut wrong deliveries from 15% to 10%", IN_TIME, &["M04"][..]),
        ("M02", "Read forty pages of the manual", IN_TIME, &[]),
        (
            "M02",
            "Raise the share by 5 percentage points from 24%",
            IN_TIME,
            &["M04"],
        ),
        ("M02", "Answer 90% of all letters", IN_TIME, &["M04"]),
        ("M03", "Cut wrong deliveries by 25%", IN_TIME, &["M04"]),
        (
            "T02",
            "Read the manual by 15 January 2027",
            "  measure: 40 pages\n",
            &[],
        ),
        (
            "T02",
            "Read the manual by 31 February 2027",
            "  measure: 40 pages\n",
            &[],
        ),
    ] {
        typed(code, &goal(title, lines), may);
    }
}

#[test]
fn another_target_is_typed_with_the_reason() {
    let slow = "  2026-10-12 1 page\n  2026-10-26 2 pages\n  2026-11-16 3 pages\n";
    let slides =
        "  2026-10-19 1 page confidence 8/10\n  2026-11-02 2 pages confidence 6/10\n  2026-11-16 confidence 5/10\n";
    for (code, lines) in [
        ("A01", format!("{IN_TIME}  measure: 60 pages\n{slow}")),
        (
            "A01",
            format!("{IN_TIME}  measure: 3 pages\n  2026-11-02 confidence 2/10\n"),
        ),
        ("C07", format!("{IN_TIME}  measure: 3 pages\n{slides}")),
    ] {
        let text = goal("Read the manual", &lines);
        let found = findings_of(code, &model(&text));
        let help = found[0].help.clone();
        let line = lines_of(&help)
            .first()
            .copied()
            .unwrap_or_default()
            .replace('…', "The reason");
        assert!(
            line.starts_with("2026-11-21 target ") && line.contains(" by @ana: "),
            "{help}"
        );
        let after = format!("{text}  {line}\n");
        let broken = findings_of("G03 L01 L18 L21 L07 M07", &model(&after));
        assert!(broken.is_empty(), "{after}{broken:?}");
    }
}

#[test]
fn a_day_that_is_over_is_not_typed_in_blindness() {
    let found = findings_of("T02", &model(&goal("Read the manual by 1 January 2020", "")));
    let help = &found[0].help;
    assert!(
        help.contains("`due: 2020-01-01` if it was due by then, which is over"),
        "{help}"
    );
    let unseen = found[0].fixes.iter().filter(|fix| fix.safety == Safety::Safe).count();
    assert_eq!(unseen, 0, "{:?}", found[0].fixes);
}

#[test]
fn a_score_is_quoted_as_it_stands() {
    let text = "\
objective desk: Become the desk that people walk up to first
  kind: committed
  owner: @ana
  during: 2026-Q3
  2026-09-30 score 0.7 by @ana
";
    let found = findings_of("O09", &model(text));
    let help = found[0].help.clone();
    assert!(help.contains("`2026-09-30 score 0.7 by @ana: …`"), "{help}");
    let after = text.replace("by @ana\n", "by @ana: The queue was the form\n");
    assert!(findings_of("O09", &model(&after)).is_empty());
}

#[test]
fn what_was_written_down_in_the_middle_of_its_time_says_so() {
    for (code, lines) in [
        ("C03", format!("{IN_TIME}  cadence: week\n  measure: 40 pages\n")),
        (
            "H03",
            format!("{IN_TIME}  measure: 40 pages\n  habit h: Read four pages\n    every: week on mon\n"),
        ),
    ] {
        let text = goal("Read the forty pages", &lines);
        let found = findings_of(code, &model(&text));
        assert!(
            found[0]
                .help
                .contains("if it is new, type when it began, `start: 2026-11-21`"),
            "{:?}",
            found[0].help
        );
        let indent = if code == "H03" { "    " } else { "  " };
        let after = format!("{text}{indent}start: 2026-11-21\n");
        assert!(
            findings_of(&format!("{code} L T"), &model(&after)).is_empty(),
            "{after}"
        );
    }
}
