//! What may stand in an `every:`.

use goalpost_syntax::Node;
use goalpost_values::Schedule;

use super::{Completion, CompletionKind, Context};

/// The schedules that people use most.
const USUAL: [(&str, &str); 11] = [
    ("day", "every day"),
    ("weekday", "Monday to Friday"),
    ("week", "once a week, any day"),
    ("week on mon", "every Monday"),
    ("mon,wed,fri", "on these days"),
    ("2 weeks on fri", "every other Friday"),
    ("3x per week", "three times a week, any days"),
    ("5h per week", "so much time a week"),
    ("month on day 15", "on a day of the month"),
    ("month on first mon", "on the first Monday"),
    ("quarter on last fri", "on the last Friday of the quarter"),
];

const WEEKDAYS: [(&str, &str); 7] = [
    ("mon", "Monday"),
    ("tue", "Tuesday"),
    ("wed", "Wednesday"),
    ("thu", "Thursday"),
    ("fri", "Friday"),
    ("sat", "Saturday"),
    ("sun", "Sunday"),
];

pub(super) fn complete(context: &Context<'_>, line: Node<'_>) -> Vec<Completion> {
    let whole = context.whole(line);
    let begun = whole.of(line.tree().text()).to_lowercase();
    let said = begun.trim_start();
    let mut all: Vec<Completion> = Vec::new();
    let mut add = |label: String, detail: &str| {
        if !all.iter().any(|one| one.label == label) {
            all.push(Completion::new(label, CompletionKind::Word, whole).detail(detail));
        }
    };
    for (text, detail) in USUAL {
        add(text.to_owned(), detail);
    }
    // What is begun goes on with any day.
    if let Some((head, _)) = said.rsplit_once(" on ") {
        let monthly = ["month", "quarter", "year"]
            .iter()
            .any(|stretch| head.ends_with(stretch));
        if monthly {
            for nth in ["first", "2nd", "3rd", "4th", "last"] {
                for (day, name) in WEEKDAYS {
                    add(format!("{head} on {nth} {day}"), name);
                }
            }
        } else {
            for (day, name) in WEEKDAYS {
                add(format!("{head} on {day}"), name);
            }
        }
    }
    let rhythm = said.trim_end();
    let is_rhythm = said.ends_with(' ') && Schedule::parse(rhythm).is_ok_and(|found| found.time.is_none());
    if is_rhythm {
        add(format!("{rhythm} at 08:30"), "at a time of day");
        add(format!("{rhythm} for 30m"), "for so long");
        if rhythm.ends_with("week") || rhythm.ends_with("weeks") {
            for (day, name) in WEEKDAYS {
                add(format!("{rhythm} on {day}"), name);
            }
        }
    }
    all
}
