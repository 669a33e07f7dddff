//! Measures that start with one of the language's words and go on in their own way.

use goalpost_text::{Diagnostic, Safety};

use super::english::{reworded, without};
use super::{Measure, not_percent, offered};
use crate::number::word_number;
use crate::say::{BAD_MEASURE, bad};

/// A measure that starts with one of the language's words and goes on in its own way.
pub(super) fn keyword(text: &str) -> Option<Box<Diagnostic>> {
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let rest = rest.trim_start();
    let rest = without(rest, "of ").unwrap_or(rest);
    match word.to_ascii_lowercase().as_str() {
        "average" | "avg" | "mean" => average(text, rest),
        "feedback" => {
            let readings = [format!("feedback >= {rest}"), format!("feedback {}", levelled(rest))];
            Some(
                offered(text, "does not say which level to hold", &readings, Safety::Safe)
                    .unwrap_or_else(|| not_percent(text)),
            )
        }
        "habit" => Some(habit(text, rest)),
        _ => None,
    }
}

fn average(text: &str, rest: &str) -> Option<Box<Diagnostic>> {
    if let Some(found) = offered(
        text,
        "is not how an average is written",
        &[format!("average {}", levelled(rest))],
        Safety::Safe,
    ) {
        return Some(found);
    }
    let readings = [format!("average >= {rest}"), format!("average <= {rest}")];
    offered(
        text,
        "does not say whether more or less is better",
        &readings,
        Safety::Unsafe,
    )
    .or_else(|| {
        let found = bad(BAD_MEASURE, text, "does not say which average to hold");
        Some(Box::new(
            found.help("type a level, such as `average >= 4/5` or `average <= 2d`"),
        ))
    })
}

/// A level as the language writes it, where the text says it in words.
fn levelled(text: &str) -> String {
    let reworded = reworded(text).and_then(|found| found.fixes.into_iter().next());
    let edit = reworded.and_then(|fix| fix.edits.into_iter().next());
    edit.map_or_else(|| text.to_owned(), |edit| edit.edit.text)
}

fn habit(text: &str, rest: &str) -> Box<Diagnostic> {
    let (name, asked) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    if name.is_empty() || !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        let found = bad(BAD_MEASURE, text, "does not say which habit");
        let asked = if rest.is_empty() { ">= 80%" } else { rest };
        return Box::new(found.help(format!(
            "type the habit's id behind the word, such as `habit reading {asked}`"
        )));
    }
    let count = times_of(asked.split_whitespace().next().unwrap_or(""));
    let readings = [
        format!("habit {name} >= {}", asked.trim_start()),
        format!("habit {name} {}", levelled(asked.trim_start())),
        format!("habit {name} {count} in a row"),
    ];
    let first: Vec<String> = readings
        .into_iter()
        .find(|reading| Measure::read(reading).is_ok())
        .into_iter()
        .collect();
    offered(text, "does not say what is asked of the habit", &first, Safety::Unsafe).unwrap_or_else(|| {
        let found = bad(BAD_MEASURE, text, "does not say what is asked of the habit");
        Box::new(found.help(
            "type the habit's id and a share, such as `habit reading >= 80%`, or a streak, such as \
             `habit talks 6 in a row`",
        ))
    })
}

/// The digits of a number of times: `6x` and `six` are 6.
pub(super) fn times_of(word: &str) -> &str {
    word_number(word).unwrap_or_else(|| word.trim_end_matches(['x', '×']))
}
