//! `goalpost smart`: an answer for every line, and a rewrite that is good `.goals` text.

use std::collections::BTreeSet;

use goalpost_fixtures::{repository, texts};
use serde_json::Value;

use crate::support::Place;

/// The labelled statements, of every set.
fn statements() -> Vec<String> {
    let sets = ["tests/corpus", "tests/prose"].map(|folder| texts(&repository(folder), &["jsonl"]));
    assert!(sets.iter().all(|sets| !sets.is_empty()));
    let mut found = Vec::new();
    for (_, set) in sets.into_iter().flatten() {
        for line in set.lines() {
            let row: Value = serde_json::from_str(line).unwrap();
            found.push(row["text"].as_str().unwrap().to_owned());
        }
    }
    found
}

fn answers(kind: &str, input: &[u8]) -> Vec<Value> {
    let arguments = [
        "smart",
        "--format",
        "json",
        "--kind",
        kind,
        "--today",
        "2026-11-21",
        "-",
    ];
    let done = Place::empty().feed(input, &arguments);
    done.ends_with(0);
    let answers: Vec<Value> = done
        .stdout
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let asked = input
        .strip_suffix(b"\n")
        .unwrap_or(input)
        .split(|byte| *byte == b'\n')
        .count();
    assert_eq!(answers.len(), asked, "{done:?}");
    answers
}

#[test]
fn every_rewrite_is_text_of_the_language() {
    let statements = statements().join("\n");
    for kind in ["objective", "kr", "goal", "habit", "expectation"] {
        let texts: Vec<String> = answers(kind, statements.as_bytes())
            .iter()
            .map(|answer| answer["rewrite"].as_str().unwrap().to_owned())
            .collect();
        let place = Place::workspace(&[("all.goals", &texts.join("\n"))]);
        let done = place.run(&["check", "--select", "L", "--format", "concise"]);
        assert_eq!((done.status, done.stdout.as_str()), (Some(0), ""), "{kind}");
    }
}

/// A rewrite once for each field that it proposes in a comment, with that field freed.
fn freed(rewrite: &str) -> impl Iterator<Item = String> {
    let is_field = |line: &str| {
        let field = line.trim().strip_prefix("// ").and_then(|line| line.split_once(": "));
        field.is_some_and(|(name, _)| name.bytes().all(|byte| byte.is_ascii_lowercase()))
    };
    let lines: Vec<&str> = rewrite.lines().collect();
    let proposed: Vec<usize> = (0..lines.len()).filter(|at| is_field(lines[*at])).collect();
    proposed.into_iter().map(move |at| {
        let lines = lines.iter().enumerate().map(|(line, text)| match line == at {
            true => text.replacen("// ", "", 1) + "\n",
            false => format!("{text}\n"),
        });
        lines.collect()
    })
}

#[test]
fn what_stands_in_a_comment_as_a_field_is_good_where_the_marks_are_taken_off() {
    let rhythms = [
        "on the 15th of the month",
        "once a month",
        "every 2 days",
        "bimonthly",
        "biweekly",
        "twice a quarter",
        "every other Friday",
        "on weekdays",
        "each sprint",
        "before each shift",
        "every 6 weeks",
        "on the first working day of the month",
        "twice a day",
        "regularly",
    ];
    let rhythms = rhythms.iter().map(|rhythm| format!("Count the drugs {rhythm}"));
    let statements: Vec<String> = statements().into_iter().chain(rhythms).collect();
    for kind in ["objective", "kr", "goal", "habit", "expectation"] {
        let mut text = String::new();
        for answer in answers(kind, statements.join("\n").as_bytes()) {
            text.extend(freed(answer["rewrite"].as_str().unwrap()));
        }
        assert!(!text.is_empty(), "{kind}");
        let place = Place::workspace(&[("all.goals", &text)]);
        let done = place.run(&["check", "--select", "L", "--format", "concise"]);
        assert_eq!((done.status, done.stdout.as_str()), (Some(0), ""), "{kind}");
    }
}

#[test]
fn a_rhythm_is_proposed_as_a_schedule_or_as_what_comes_nearest_to_it() {
    for (rhythm, lines) in [
        ("on the 15th of the month", &["every: month on day 15"][..]),
        ("on the last Friday of the quarter", &["every: quarter on last fri"]),
        ("once a month", &["every: month"]),
        ("twice a quarter", &["every: 2x per quarter"]),
        ("every other Friday", &["every: 2 weeks on fri"]),
        ("on weekdays", &["every: weekday"]),
        ("every 2 days", &["// every: 4x per week", "// every: mon,wed,fri"]),
        ("bimonthly", &["// every: 2x per month", "// every: 6x per year"]),
        ("biweekly", &["// every: 2 weeks on mon", "// every: 2 weeks on fri"]),
        ("each sprint", &["// every: 2 weeks on mon", "// every: 2 weeks on fri"]),
        ("before each shift", &["// every: day", "// every: weekday"]),
    ] {
        let answer = answers("habit", format!("Count the drugs {rhythm}").as_bytes()).remove(0);
        let rewrite = answer["rewrite"].as_str().unwrap();
        let written: Vec<&str> = rewrite
            .lines()
            .map(str::trim)
            .filter(|line| line.contains("every: "))
            .collect();
        assert_eq!(written, lines, "{rhythm}");
        let asked = findings(&answer).into_iter().filter(|(code, _)| *code == "H01");
        let asked: Vec<&str> = asked.map(|(_, message)| message).collect();
        let near: Vec<String> = lines
            .iter()
            .filter_map(|line| Some(format!("`{}`", line.strip_prefix("// ")?)))
            .collect();
        assert_eq!(asked.len(), usize::from(!near.is_empty()), "{rhythm}: {asked:?}");
        assert!(near.iter().all(|line| asked[0].contains(line)), "{rhythm}: {asked:?}");
    }
}

#[test]
fn a_goal_that_is_done_again_and_again_is_written_as_a_habit() {
    for (sentence, first, second) in [
        ("Run 3x a week", "habit: Run 3x a week", "every: 3x per week"),
        (
            "Call mum every Sunday",
            "habit: Call mum every Sunday",
            "every: week on sun",
        ),
        // It is reached once, or on a day.
        (
            "Publish 2 posts every month",
            "goal: Publish 2 posts every month",
            "measure: >= 2 posts per month",
        ),
        (
            "Run every day until May",
            "goal: Run every day until May",
            "measure: yes/no",
        ),
    ] {
        let answer = answers("goal", sentence.as_bytes()).remove(0);
        let lines: Vec<_> = answer["rewrite"].as_str().unwrap().lines().map(str::trim).collect();
        assert_eq!(lines[..2], [first, second]);
    }
}

#[test]
fn marks_around_a_sentence_are_not_half_of_its_title() {
    for (sentence, title) in [
        ("\"Increase NPS from 40 to 50.\"", "Increase NPS from 40 to 50."),
        ("“Increase NPS from 40 to 50”", "Increase NPS from 40 to 50"),
        ("**Goal: Increase NPS from 40 to 50**", "Increase NPS from 40 to 50"),
        ("**Increase** _NPS_ from 40 to 50", "**Increase** _NPS_ from 40 to 50"),
        ("* Increase NPS from 40 to 50", "Increase NPS from 40 to 50"),
        ("Read \"Emma\"", "Read \"Emma\""),
    ] {
        let answer = answers("goal", sentence.as_bytes()).remove(0);
        let first = answer["rewrite"].as_str().unwrap().lines().next();
        assert_eq!(first, Some(format!("goal: {title}").as_str()));
    }
}

#[test]
fn only_a_slot_for_a_number_stands_where_the_number_belongs() {
    for (sentence, said) in [
        ("Grow [Metric] by X% by [Date]", "`X` stands where the number belongs"),
        ("Grow [Metric] by May", "`[Metric]` is still to be filled in"),
    ] {
        let answer = answers("goal", sentence.as_bytes()).remove(0);
        let message = answer["measurable"]["findings"][0]["message"].as_str().unwrap();
        assert!(message.starts_with(said), "{message}");
    }
}

#[test]
fn every_line_has_an_answer_whatever_it_is() {
    let long = "and better ".repeat(100_000);
    let lines: [&[u8]; 7] = [
        b"",
        b"\xff\xfe",
        b"\0\x1b[31m",
        "目標を達成する 🎯".as_bytes(),
        b"[[[[((((",
        long.as_bytes(),
        b"Ship v2\r",
    ];
    let answers = answers("goal", &lines.join(&b'\n'));
    assert_eq!(answers[6]["text"], "Ship v2");
    assert_eq!(answers[6]["specific"]["verdict"], "yes");
}

#[test]
fn a_person_is_told_what_is_missing_in_their_own_words() {
    let done = Place::empty().run(&[
        "smart",
        "Improve",
        "morale",
        "on the night shift",
        "--today",
        "2026-11-21",
    ]);
    done.ends_with(0);
    for words in [
        "Specific     no",
        "`Improve`",
        "`morale`",
        "Measurable   no",
        "Time-bound   no",
        "  goal: Improve morale on the night shift\n",
    ] {
        assert!(done.stdout.contains(words), "{words}: {}", done.stdout);
    }
}

#[test]
fn a_day_that_can_be_read_in_two_ways_is_not_guessed() {
    let answers = answers("goal", b"Send the report by 03/04\n");
    assert_eq!(answers[0]["extracted"]["deadline"], Value::Null);
    let message = answers[0]["time_bound"]["findings"][0]["message"].as_str().unwrap();
    assert!(
        message.contains("2027-03-04") && message.contains("2027-04-03"),
        "{message}"
    );
    assert_eq!(answers[0]["time_bound"]["verdict"], "unknown");
    let done = Place::empty().run(&["smart", "Send the report by 03/04", "--today", "2026-11-21"]);
    assert!(done.stdout.contains("Time-bound   ?"), "{}", done.stdout);
    let written = "// `by 03/04` is one of these days:\n    // due: 2027-03-04\n    // due: 2027-04-03\n";
    assert!(done.stdout.contains(written), "{}", done.stdout);
}

#[test]
fn a_day_is_not_broken_at_the_end_of_a_line() {
    let sentence = "Be a better communicator by next Friday";
    let done = Place::empty().run(&["smart", sentence, "--today", "2026-11-23"]);
    let reasons = done.stdout.split("As .goals text").next().unwrap();
    assert!(reasons.contains("`due: 2026-12-04`"), "{reasons}");
}

#[test]
fn a_day_that_does_not_exist_is_named_and_no_other_taken_for_it() {
    let answers = answers("goal", b"Ship the app by 2027-02-30\nShip the app by June 31\n");
    for (answer, said) in answers.iter().zip(["`by 2027-02-30`", "`by June 31`"]) {
        assert_eq!(answer["extracted"]["deadline"], Value::Null);
        assert_eq!(answer["time_bound"]["verdict"], "no");
        let message = answer["time_bound"]["findings"][0]["message"].as_str().unwrap();
        assert!(
            message.starts_with(&format!("{said} names a day that does not exist")),
            "{message}"
        );
    }
}

#[test]
fn what_is_said_under_a_yes_does_not_speak_against_it() {
    for (sentence, verdict, said) in [
        ("Learn Rust", "yes", "Specific     yes,   but `Learn` has no end"),
        ("Improve morale", "no", "Specific     no     `Improve` has no end"),
        ("Repaint the dock", "yes", "Specific     yes    It says what is meant"),
    ] {
        assert_eq!(answers("goal", sentence.as_bytes())[0]["specific"]["verdict"], verdict);
        let done = Place::empty().run(&["smart", "--kind", "goal", sentence]);
        assert!(done.stdout.contains(said), "{}", done.stdout);
    }
}

#[test]
fn without_a_sentence_there_is_nothing_to_judge() {
    Place::empty()
        .run(&["smart", " "])
        .fails_with("there is no sentence to judge");
}

#[test]
fn inside_a_workspace_a_sentence_is_read_as_the_workspace_says() {
    let place = Place::workspace(&[(
        "workspace.goals",
        "workspace: W\n  language: 1 de\n  fiscal-year: starts february\n",
    )]);
    let ask = |more: &[&str], sentence: &str| -> Value {
        let mut arguments = vec!["smart", "--format", "json", "--today", "2026-11-21"];
        arguments.extend(more);
        arguments.push(sentence);
        let done = place.run(&arguments);
        done.ends_with(0);
        serde_json::from_str(&done.stdout).unwrap()
    };
    let german = ask(&[], "Die Moral verbessern");
    assert_eq!(german["signals"]["vague_verb"], true, "{german}");
    let english = ask(&["--language", "en"], "Cut churn to 2% by the end of Q4");
    assert_eq!(english["extracted"]["deadline"], "2027-01-31");
    let outside = answers("goal", b"Cut churn to 2% by the end of Q4\n");
    assert_eq!(outside[0]["extracted"]["deadline"], "2026-12-31");
}

#[test]
fn titles_are_read_in_the_language_of_the_workspace() {
    for (language, found) in [("1 de", true), ("de", true), ("1", false), ("1 en", false)] {
        let place = Place::workspace(&[
            ("workspace.goals", &format!("workspace: W\n  language: {language}\n")),
            ("a.goals", "goal: Die Moral im Team verbessern\n"),
        ]);
        let done = place.run(&["check", "--select", "S01,L10", "--format", "concise"]);
        assert_eq!(done.stdout.contains("S01"), found, "{language}: {}", done.stdout);
        assert!(!done.stdout.contains("L10"), "{language}: {}", done.stdout);
    }
}

/// Every finding of an answer, letter by letter.
fn findings(answer: &Value) -> Vec<(&str, &str)> {
    let letters = ["specific", "measurable", "achievable", "relevant", "time_bound"];
    let found = letters
        .iter()
        .flat_map(|letter| answer[*letter]["findings"].as_array().unwrap());
    found
        .map(|found| (found["code"].as_str().unwrap(), found["message"].as_str().unwrap()))
        .collect()
}

#[test]
fn what_a_kind_need_not_say_is_no_fault_of_it() {
    let verdicts = |kind: &str, sentence: &str| -> String {
        let answer = answers(kind, sentence.as_bytes()).remove(0);
        let letters = ["specific", "measurable", "time_bound"];
        let said = letters.map(|letter| answer[letter]["verdict"].as_str().unwrap());
        said.join(" ")
    };
    for (kind, sentence, said) in [
        ("goal", "Become the ward where everybody wants to work", "no no no"),
        (
            "objective",
            "Become the ward where everybody wants to work",
            "unknown unknown unknown",
        ),
        ("kr", "Patients who are seen within an hour", "unknown no unknown"),
        ("kr", "Better onboarding", "no no unknown"),
        ("kr", "Improve morale", "no no unknown"),
        ("habit", "Write in the diary", "yes no no"),
        ("expectation", "Communicates well", "no unknown unknown"),
        (
            "expectation",
            "Greets whoever comes through the door",
            "yes unknown unknown",
        ),
    ] {
        assert_eq!(verdicts(kind, sentence), said, "{kind}: {sentence}");
    }
}

#[test]
fn one_cause_is_named_once_and_as_check_names_it() {
    for sentence in [
        "Be more proactive",
        "Help where needed",
        "Learn more about cloud",
        "Answer mails promptly",
        "Help 200 families fill in their tax return",
        "Cut churn by [Number]",
        "Improve morale, and try to hire somebody soon",
    ] {
        let answer = answers("goal", sentence.as_bytes()).remove(0);
        let found = answer["specific"]["findings"].as_array().unwrap();
        let place_of = |found: &Value| (found["code"].clone(), found["start"].clone());
        for (at, one) in found.iter().enumerate() {
            let mut before = found[..at].iter();
            assert!(!before.any(|other| place_of(other) == place_of(one)), "twice: {one}");
        }
        let mut said: Vec<&str> = found.iter().map(|found| found["code"].as_str().unwrap()).collect();
        let place = Place::workspace(&[("a.goals", &format!("goal: {sentence}\n"))]);
        let done = place.run(&["check", "--select", "S01,S02,S03,S06", "--format", "json"]);
        let checked: Value = serde_json::from_str(&done.stdout).unwrap();
        let mut found: Vec<&str> = checked["diagnostics"]
            .as_array()
            .unwrap()
            .iter()
            .map(|found| found["code"].as_str().unwrap())
            .collect();
        said.retain(|code| matches!(*code, "S01" | "S02" | "S03" | "S06"));
        // Of one rule `smart` may name several words, each once.
        said.sort_unstable();
        said.dedup();
        found.sort_unstable();
        assert_eq!(said, found, "{sentence}");
    }
}

/// The rules that judge a sentence by itself.
const OF_A_SENTENCE: [&str; 13] = [
    "S01", "S02", "S03", "S04", "S05", "S06", "O04", "O05", "O07", "E01", "E02", "E06", "M03",
];

/// What `check` says of each statement as the title of a thing of a kind, without any field.
fn checked(kind: &str, statements: &[String]) -> Vec<BTreeSet<String>> {
    let lead = match kind {
        "result" => "objective: A year in which everything that was promised is there\n",
        _ => "",
    };
    let indent = if lead.is_empty() { "" } else { "  " };
    let things = statements.iter().map(|title| format!("{indent}{kind}: {title}\n"));
    let text: String = std::iter::once(lead.to_owned()).chain(things).collect();
    let place = Place::workspace(&[("a.goals", &text)]);
    let rules = OF_A_SENTENCE.join(",");
    let done = place.run(&["check", "--select", &rules, "--format", "json", "--today", "2026-11-21"]);
    let checked: Value = serde_json::from_str(&done.stdout).unwrap();
    let mut found = vec![BTreeSet::new(); statements.len()];
    for finding in checked["diagnostics"].as_array().unwrap() {
        let line = usize::try_from(finding["span"]["start"]["line"].as_u64().unwrap()).unwrap();
        let at = line.checked_sub(1 + usize::from(!lead.is_empty()));
        if let Some(found) = at.and_then(|at| found.get_mut(at)) {
            found.insert(finding["code"].as_str().unwrap().to_owned());
        }
    }
    found
}

#[test]
fn smart_finds_in_every_statement_what_check_finds_in_it() {
    let statements: Vec<String> = statements().iter().map(|text| text.trim().to_owned()).collect();
    let input = statements.join("\n");
    for kind in ["objective", "result", "goal", "habit", "expectation"] {
        let answers = answers(kind, input.as_bytes());
        for ((answer, checked), statement) in answers.iter().zip(checked(kind, &statements)).zip(&statements) {
            let letters = ["specific", "measurable", "time_bound"].map(|letter| &answer[letter]["findings"]);
            let said = letters.into_iter().flat_map(|found| found.as_array().unwrap());
            let said: BTreeSet<String> = said
                .map(|found| found["code"].as_str().unwrap().to_owned())
                .filter(|code| OF_A_SENTENCE.contains(&code.as_str()))
                .collect();
            assert_eq!(said, checked, "{kind}: {statement}");
        }
    }
}

#[test]
fn a_routine_is_no_second_goal_for_either() {
    let sentence = "Go to bed earlier and drink two litres of water a day";
    for (kind, expected) in [("habit", false), ("expectation", false), ("goal", true)] {
        let answer = answers(kind, sentence.as_bytes()).remove(0);
        assert_eq!(
            findings(&answer).iter().any(|(code, _)| *code == "S05"),
            expected,
            "smart: {kind}"
        );
        let place = Place::workspace(&[("a.goals", &format!("{kind}: {sentence}\n"))]);
        let done = place.run(&["check", "--select", "S05", "--format", "concise"]);
        assert_eq!(done.stdout.contains("S05"), expected, "check: {kind}");
    }
}

#[test]
fn what_has_no_end_is_told_the_same_by_both() {
    for sentence in [
        "Post weekly",
        "Run a playtest every week until ship",
        "Repaint the dock",
    ] {
        let answer = answers("goal", sentence.as_bytes()).remove(0);
        let said = findings(&answer).into_iter().find(|(code, _)| *code == "T01");
        let place = Place::workspace(&[("a.goals", &format!("goal: {sentence}\n"))]);
        let done = place.run(&["check", "--select", "T01", "--format", "json"]);
        let checked: Value = serde_json::from_str(&done.stdout).unwrap();
        let found = &checked["diagnostics"][0];
        let in_words = |name: &str| found[name].as_str().unwrap().to_owned();
        let found = format!("{}: {}", in_words("message"), in_words("help"));
        assert!(found.contains("`every: ") || !sentence.contains("week"), "{found}");
        assert_eq!(said, Some(("T01", found.as_str())), "{sentence}");
    }
}

#[test]
fn a_rhythm_is_written_as_the_sentence_says_it() {
    for (sentence, every) in [
        ("Every last Friday of the month retro", "month on last fri"),
        ("Gym Mon/Wed/Fri 7am", "mon,wed,fri at 07:00"),
        ("Once a fortnight on Tuesday walk", "2 weeks on tue"),
        ("Read ten pages every weekday at 8", "weekday at 08:00"),
        ("Write 500 words every weekday", "weekday"),
        ("Call mum every Monday and Thursday", "mon,thu"),
        ("Run 3x a week for 30 minutes, with Ben", "3x per week for 30m"),
    ] {
        let answer = answers("habit", sentence.as_bytes()).remove(0);
        let rewrite = answer["rewrite"].as_str().unwrap();
        assert!(rewrite.ends_with(&format!("  every: {every}\n")), "{rewrite}");
        assert_eq!(answer["extracted"]["recurrence"], every);
    }
}

#[test]
fn a_blank_line_is_told_that_nothing_stands_there() {
    for answer in answers("goal", b" \n\n- \n") {
        let said = findings(&answer);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].1.starts_with("there is nothing to judge"), "{said:?}");
    }
}

/// The fields that a text tells to type: what stands between backticks and is `name: value`.
fn fields_of(text: &str) -> impl Iterator<Item = &str> {
    let quoted = text.split('`').skip(1).step_by(2);
    quoted.filter(|quoted| {
        let mut words = quoted.split(' ');
        let name = words.next().unwrap_or_default();
        let is_field = name.strip_suffix(':').is_some_and(|name| {
            !matches!(name, "goal" | "result" | "habit" | "expectation")
                && name.bytes().all(|byte| byte.is_ascii_lowercase())
        });
        is_field && words.next().is_some()
    })
}

#[test]
fn no_field_that_is_proposed_is_an_error_where_it_is_typed() {
    let statements = statements().join("\n");
    for kind in ["objective", "kr", "goal", "habit", "expectation"] {
        let mut text = String::new();
        for answer in answers(kind, statements.as_bytes()) {
            let rewrite = answer["rewrite"].as_str().unwrap();
            let depth = if kind == "kr" { "    " } else { "  " };
            let mut given: Vec<&str> = rewrite
                .lines()
                .filter_map(|line| line.trim().split_once(": "))
                .map(|(name, _)| name)
                .collect();
            text.push_str(rewrite);
            // What stands below a thing of another kind is a field of that.
            let of_another = |message: &str| {
                ["`result:", "`expectation:"]
                    .iter()
                    .any(|thing| message.contains(thing))
            };
            for (_, message) in findings(&answer).iter().filter(|(_, message)| !of_another(message)) {
                for field in fields_of(message) {
                    let name = field.split(':').next().unwrap();
                    // What the sentence is rewritten as has its own fields already, or is another thing.
                    if !(given.contains(&name) || name == "every" && rewrite.starts_with("goal")) {
                        text.push_str(&format!("{depth}{field}\n"));
                        given.push(name);
                    }
                }
            }
        }
        let place = Place::workspace(&[("all.goals", &text)]);
        let done = place.run(&["check", "--select", "L,M06,M07,R03", "--format", "concise"]);
        let first = done.stdout.lines().next().unwrap_or_default().to_owned();
        let at = first
            .split(':')
            .nth(1)
            .and_then(|line| line.parse::<usize>().ok())
            .unwrap_or(1);
        assert_eq!(
            (done.status, first.as_str()),
            (Some(0), ""),
            "{kind}: {:?}",
            text.lines().nth(at - 1)
        );
    }
}
