//! Holds the reader against the labelled statements of `tests/corpus` and `tests/prose`: the figures of the table may
//! not fall below what the project promises, and the table has to be that of the present rules.
#![allow(clippy::unwrap_used)]

use std::fmt::Write;
use std::path::{Path, PathBuf};

use goalpost_prose::{Kind, Language, Reading, Setting, read};
use goalpost_values::iso_day;
use serde_json::Value;

/// Whether a label's defect was found in a reading.
type Found = fn(&Reading<'_>) -> bool;

/// The labels, with what the reader says of each.
const LABELS: &[(&str, char, Found)] = &[
    ("S", 'n', |reading| !reading.specific().is_yes()),
    ("M", 'n', |reading| !reading.measurable().is_yes()),
    ("T", 'n', |reading| !reading.time_bound().is_yes()),
    ("vague_verb", 'y', |reading| !reading.vague_verbs().is_empty()),
    ("vague_word", 'y', |reading| !reading.vague_words().is_empty()),
    ("placeholder", 'y', |reading| !reading.placeholders.is_empty()),
    ("compound", 'y', |reading| reading.compound().is_some()),
    ("output_kr", 'y', |reading| reading.output().is_some()),
    ("has_baseline", 'y', |reading| reading.baseline().is_some()),
];

/// The labels whose mean is the figure of the whole.
const MACRO: &[&str] = &["M", "T", "vague_verb", "vague_word", "placeholder"];

/// What may not be fallen below on `dev.jsonl`.
const LEAST: &[(&str, f64)] = &[("macro", 0.95), ("S", 0.88), ("output_kr", 0.90), ("compound", 0.85)];

/// Our own sets, with the macro F1 that each began with, when no rule had been written with a look at it.
const OWN: &[(&str, &str)] = &[
    ("own", "0.964"),
    ("teams", "0.922"),
    ("trades", "0.938"),
    ("offices", "0.917"),
    ("callings", "0.900"),
    ("crafts", "0.933"),
];

/// How a set that nobody reads was judged at a time: the macro F1, and that of S, output and compound.
type Look = (&'static str, [&'static str; 4]);

/// What is scored and not published: sentences of other people, and what is kept unread so that it can tell how well
/// unknown sentences are read. Of each: its name, how many statements it has, and what was measured when.
const UNREAD: &[(&str, usize, &[Look])] = &[
    (
        "goals that people have published, the first set",
        246,
        &[
            ("first look", ["0.891", "0.659", "0.744", "0.452"]),
            ("midway", ["0.889", "0.653", "0.756", "0.438"]),
            ("last look, opened then", ["0.887", "0.667", "0.756", "0.438"]),
        ],
    ),
    (
        "our own, the first set",
        159,
        &[
            ("first look", ["0.892", "0.724", "0.688", "0.733"]),
            ("midway", ["0.889", "0.750", "0.688", "0.733"]),
            ("last look, opened then", ["0.890", "0.750", "0.727", "0.733"]),
        ],
    ),
    (
        "goals that people have published, the second set",
        236,
        &[
            ("first look", ["0.808", "0.725", "0.764", "0.625"]),
            ("midway", ["0.808", "0.734", "0.764", "0.625"]),
            ("last look, opened then", ["0.810", "0.734", "0.764", "0.625"]),
        ],
    ),
    (
        "our own, the second set",
        250,
        &[
            ("first look", ["0.925", "0.797", "0.800", "0.929"]),
            ("midway", ["0.925", "0.809", "0.800", "0.929"]),
            ("last look, opened then", ["0.924", "0.809", "0.800", "0.929"]),
        ],
    ),
    (
        "goals that people have published, the third set",
        224,
        &[
            ("first look", ["0.677", "0.722", "0.773", "0.800"]),
            (
                "last look, its placeholders read then, opened since",
                ["0.886", "0.735", "0.787", "0.800"],
            ),
        ],
    ),
    (
        "goals that people have published, the fourth set",
        233,
        &[
            ("first look", ["0.833", "0.675", "0.682", "0.600"]),
            ("midway", ["0.841", "0.675", "0.733", "0.645"]),
            ("last look", ["0.865", "0.675", "0.769", "0.686"]),
        ],
    ),
    (
        "goals that people have published, the fifth set",
        282,
        &[
            ("first look", ["0.889", "0.758", "0.828", "0.533"]),
            ("last look", ["0.904", "0.764", "0.847", "0.606"]),
        ],
    ),
    (
        "goals that people have published, the sixth set",
        260,
        &[
            ("first look", ["0.873", "0.754", "0.825", "0.703"]),
            ("last look", ["0.873", "0.754", "0.825", "0.667"]),
        ],
    ),
    (
        "our own, the third set",
        240,
        &[
            ("first look", ["0.966", "0.945", "0.923", "0.889"]),
            ("last look", ["0.972", "0.937", "0.923", "0.889"]),
        ],
    ),
];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn statements(path: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(root().join(path)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn reading(row: &Value) -> Reading<'_> {
    let kind = match row["kind"].as_str().unwrap() {
        "objective" => Kind::Objective,
        "kr" => Kind::Result,
        "goal" => Kind::Goal,
        "habit" => Kind::Habit,
        _ => Kind::Expectation,
    };
    let setting = Setting::new(kind, iso_day("2026-11-21").unwrap());
    read(Language::english(), row["text"].as_str().unwrap(), &setting)
}

/// Right finds, false alarms and misses of one label.
#[derive(Default, Clone, Copy)]
struct Count(f64, f64, f64);

impl Count {
    fn precision(self) -> f64 {
        if self.0 + self.1 > 0.0 {
            self.0 / (self.0 + self.1)
        } else {
            0.0
        }
    }

    fn recall(self) -> f64 {
        if self.0 + self.2 > 0.0 {
            self.0 / (self.0 + self.2)
        } else {
            0.0
        }
    }

    fn f1(self) -> f64 {
        let (p, r) = (self.precision(), self.recall());
        if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 }
    }
}

/// The figures of a set of statements, with the statements that were misjudged on standard output.
fn figures(name: &str, rows: &[&Value]) -> Vec<(&'static str, Count)> {
    let mut figures = Vec::new();
    for (label, defect, found) in LABELS {
        let mut count = Count::default();
        for row in rows
            .iter()
            .filter(|row| row[*label].is_string() && (*label != "output_kr" || row["kind"] == "kr"))
        {
            let gold = row[*label].as_str().unwrap().starts_with(*defect);
            let reading = reading(row);
            match (gold, found(&reading)) {
                (true, true) => count.0 += 1.0,
                (false, true) => count.1 += 1.0,
                (true, false) => count.2 += 1.0,
                (false, false) => {}
            }
            if gold != found(&reading) {
                println!(
                    "{name} {label} {}: {} [{}] {}",
                    if gold { "missed" } else { "false alarm" },
                    row["id"],
                    row["kind"],
                    row["text"]
                );
            }
        }
        figures.push((*label, count));
    }
    figures
}

fn macro_f1(figures: &[(&str, Count)]) -> f64 {
    let of_macro = figures.iter().filter(|(label, _)| MACRO.contains(label));
    of_macro.map(|(_, count)| count.f1()).sum::<f64>() / 5.0
}

/// How many of those present were read exactly: starts and targets, and deadlines.
fn exact(rows: &[&Value], key: &str) -> (usize, usize) {
    let stated = rows
        .iter()
        .filter(|row| row["extracted"][key].is_number() || key == "deadline" && row["extracted"][key].is_string());
    let mut total = (0, 0);
    for row in stated {
        let reading = reading(row);
        let gold = &row["extracted"][key];
        let got = match key {
            "from" => reading.from().map(|amount| amount.value.to_string()),
            "to" => reading.to().map(|amount| amount.value.to_string()),
            _ => reading
                .deadline
                .and_then(|deadline| deadline.day)
                .map(|day| day.to_string()),
        };
        let same = match gold.as_f64() {
            Some(gold) => got
                .as_ref()
                .and_then(|got| got.parse::<f64>().ok())
                .is_some_and(|got| (got - gold).abs() < 1e-9),
            None => got.as_deref() == gold.as_str(),
        };
        if !same {
            println!("{key} want {gold} got {got:?}: {} {}", row["id"], row["text"]);
        }
        total = (total.0 + usize::from(same), total.1 + 1);
    }
    total
}

fn table(title: &str, rows: &[&Value]) -> String {
    let figures = figures(title, rows);
    let mut text = format!(
        "\n## {title}: {} statements\n\n| label | precision | recall | F1 |\n|---|---|---|---|\n",
        rows.len()
    );
    for (label, count) in &figures {
        let _ = writeln!(
            text,
            "| {label} | {:.3} | {:.3} | {:.3} |",
            count.precision(),
            count.recall(),
            count.f1()
        );
    }
    let _ = writeln!(
        text,
        "\nMacro F1 over M, T, vague verb, vague word and placeholder: {:.3}.",
        macro_f1(&figures)
    );
    for key in ["from", "to", "deadline"] {
        let (right, all) = exact(rows, key);
        let _ = writeln!(text, "`{key}` exact: {right} of {all}.");
    }
    text
}

/// The table of what is not published.
fn unread() -> String {
    let mut text = String::from(
        "\nWhat follows is measured by hand, on statements that are not published and that nobody who writes rules\nreads before they are opened, when a newer set takes their place:\n\n\
         | statements | when | macro F1 | S | output | compound |\n|---|---|---|---|---|---|\n",
    );
    for (name, count, looks) in UNREAD {
        for (when, [mean, specific, output, compound]) in *looks {
            let _ = writeln!(
                text,
                "| {name} ({count}) | {when} | {mean} | {specific} | {output} | {compound} |"
            );
        }
    }
    text
}

fn number(row: &Value) -> u32 {
    row["id"]
        .as_str()
        .and_then(|id| id.rsplit('-').next()?.parse().ok())
        .unwrap_or(0)
}

/// Our own set of that name.
fn own(name: &str) -> Vec<Value> {
    statements(&format!("tests/prose/{name}.jsonl"))
}

fn hold(name: &str, rows: &[Value]) {
    let rows: Vec<&Value> = rows.iter().collect();
    let figures = figures(name, &rows);
    for (label, least) in LEAST {
        let figure = match *label {
            "macro" => macro_f1(&figures),
            label => figures.iter().find(|(name, _)| *name == label).unwrap().1.f1(),
        };
        assert!(figure >= *least, "{name}: {label}: {figure:.3} is less than {least}");
    }
    for key in ["from", "to", "deadline"] {
        let (right, all) = exact(&rows, key);
        assert!(right * 10 >= all * 9, "{name}: {key}: {right} of {all}");
    }
}

#[test]
fn the_figures_stay_above_what_is_promised() {
    hold("dev", &statements("tests/corpus/dev.jsonl"));
    for (name, _) in OWN {
        hold(name, &own(name));
    }
}

#[test]
fn no_statement_but_one_is_in_two_sets() {
    let sets = OWN
        .iter()
        .flat_map(|(name, _)| own(name))
        .chain(statements("tests/corpus/dev.jsonl"));
    let mut texts: Vec<String> = sets.map(|row| row["text"].as_str().unwrap().to_lowercase()).collect();
    texts.sort_unstable();
    let twice: Vec<&String> = texts
        .windows(2)
        .filter(|pair| pair[0] == pair[1])
        .map(|pair| &pair[0])
        .collect();
    // Our first set repeats it from `dev.jsonl`.
    assert_eq!(twice, ["read 24 books in 2027"]);
}

#[test]
fn the_table_is_that_of_the_present_rules() {
    let dev = statements("tests/corpus/dev.jsonl");
    let (held, seen): (Vec<&Value>, Vec<&Value>) = dev.iter().partition(|row| number(row).is_multiple_of(3));
    let mut text = String::from(
        "# Precision and recall\n\nWritten by `tests/corpus/table`. The rules were written while looking at two thirds of `dev.jsonl`; the\nthird that was held out are the statements whose number can be divided by three. On those the macro F1 was 0.950 when\nthey were looked at for the first time, for what they say about English in general. The sets of `tests/prose` are our\nown, each written and labelled by the rubric before the reader saw it. Their macro F1 at that first look, before\nwhat it showed was mended:\n\n",
    );
    for (name, first) in OWN {
        let _ = writeln!(text, "- `{name}.jsonl`: {first}");
    }
    text += &unread();
    text += &table("dev.jsonl, looked at", &seen);
    text += &table("dev.jsonl, held out", &held);
    for (name, _) in OWN {
        text += &table(&format!("{name}.jsonl"), &own(name).iter().collect::<Vec<_>>());
    }
    let path = root().join("tests/corpus/RESULTS.md");
    if std::env::var_os("WRITE_TABLE").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(written == text, "the table is stale: run tests/corpus/table");
}
