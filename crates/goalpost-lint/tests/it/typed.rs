//! What a help tells to type is typed, as it stands: the finding is gone, and nothing that was not there comes.

use std::fs;
use std::path::Path;

use goalpost_lint::rules;
use goalpost_model::ThingRef;
use goalpost_syntax::FieldName;
use goalpost_text::{FileId, Safety, Span};

use crate::common::{errors, everything, findings_of, model};

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

/// The fields that a help tells to type into the thing that it is about, where it names the whole of them; `with` one
/// belongs to a thing that is to be added, and where another stands the help says so.
fn fields_of(help: &str) -> Vec<(FieldName, &str)> {
    let parts: Vec<&str> = help.split('`').collect();
    let quoted = parts.windows(3).step_by(2);
    let here = quoted.filter(|around| {
        let elsewhere = [" at the objective", " (with your month) to ", " in "];
        !around[0].ends_with("with ") && !elsewhere.iter().any(|place| around[2].starts_with(place))
    });
    here.filter_map(|around| {
        let (name, value) = around[1].split_once(": ")?;
        let name = FieldName::from_word(name)?;
        (!value.contains('…')).then_some((name, around[1]))
    })
    .collect()
}

/// The text with a field of a thing typed into it: in the place of the one that is there, else below its title.
fn with_field(thing: ThingRef<'_>, name: FieldName, line: &str) -> String {
    let text = thing.node().tree().text();
    let child = thing
        .node()
        .children()
        .next()
        .map(|child| indent(text, child.span().start));
    let own = indent(text, thing.node().span().start);
    let (at, indent) = match thing.field(name) {
        Some(field) => (field.line_span(), indent(text, field.span().start).to_owned()),
        None => {
            let end = thing.node().line_span().end;
            let deeper = child.filter(|child| child.len() > own.len());
            (
                Span::new(end, end),
                deeper.map_or_else(|| format!("{own}  "), str::to_owned),
            )
        }
    };
    let before = &text[..at.start as usize];
    let joint = if before.is_empty() || before.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    let after = text[at.end as usize..].trim_start_matches(['\r', '\n']);
    format!("{before}{joint}{indent}{line}\n{after}")
}

/// What stands in front of something in its line.
fn indent(text: &str, at: u32) -> &str {
    let before = &text[..at as usize];
    before[before.rfind('\n').map_or(0, |at| at + 1)..].trim_start_matches('\u{feff}')
}

/// How many errors a text has, by their codes.
fn errors_of(text: &str) -> Vec<&'static str> {
    errors(everything(&model(text)))
        .iter()
        .map(|found| found.code.0)
        .collect()
}

/// Types every field that a help about a text names, each alone, and tells which of them are errors there.
fn typed_amiss(text: &str) -> Vec<String> {
    let model = model(text);
    let mut amiss = Vec::new();
    // Where nobody knows what a line is indented with, none can be put between the others.
    if errors_of(text).iter().any(|code| matches!(*code, "L19" | "L20")) {
        return amiss;
    }
    for found in everything(&model) {
        let Some(thing) = model.thing_at(found.file, found.span.start) else {
            continue;
        };
        for (name, line) in fields_of(&found.help) {
            let after = with_field(thing, name, line);
            let (old, new) = (errors_of(text), errors_of(&after));
            if new.len() > old.len() {
                amiss.push(format!("{}: {}\n{after}\n{old:?} {new:?}", found.code, found.help));
            }
        }
    }
    amiss
}

/// The poor examples of all rules, and the cases of the language that are one file.
fn texts_with_findings() -> Vec<String> {
    let examples = rules().iter().filter_map(|rule| Some(rule.examples()?.poor.to_owned()));
    let mut texts: Vec<String> = examples.collect();
    let suite = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../grammar/conformance");
    let topics = fs::read_dir(suite).unwrap().map(|entry| entry.unwrap().path());
    for topic in topics.filter(|path| path.is_dir()) {
        let cases = fs::read_dir(topic).unwrap().map(|entry| entry.unwrap().path());
        let files = cases.filter(|path| path.extension().is_some_and(|ending| ending == "goals"));
        texts.extend(files.filter_map(|path| fs::read_to_string(path).ok()));
    }
    texts
}

#[test]
fn no_field_that_a_help_names_is_an_error_where_it_is_typed() {
    let texts = texts_with_findings();
    assert!(texts.len() > 300, "{}", texts.len());
    let amiss: Vec<String> = texts.iter().flat_map(|text| typed_amiss(text)).collect();
    assert!(amiss.is_empty(), "{}:\n{}", amiss.len(), amiss.join("\n"));
}
