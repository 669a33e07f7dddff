//! The sentence as `.goals` text. What it says goes into fields; what it leaves out stands in comments.

use std::fmt::Write;

use goalpost_lint::{doubted_measure, proposed_measure, proposed_schedule};
use goalpost_prose::{DeadlineKind, Kind, Reading, Setting};
use goalpost_values::Day;

use super::answer::kind_name;

/// The text, each line ended. It parses without an error of the language.
pub(super) fn rewrite(reading: &Reading<'_>, setting: &Setting) -> String {
    let title = title(reading);
    let kind = kind(reading, setting.kind);
    let mut text = String::new();
    let mut indent = "";
    if kind == Kind::Result {
        text += "objective: What this result is for\n";
        indent = "  ";
    }
    let _ = writeln!(text, "{indent}{}: {title}", kind_name(kind));
    let mut line = |line: String| {
        let _ = writeln!(text, "{indent}  {line}");
    };
    match kind {
        Kind::Objective => line("// result: What will be different, with a number".to_owned()),
        Kind::Habit => line(every(reading)),
        Kind::Expectation => line("// good: What somebody sees when it is met".to_owned()),
        Kind::Result | Kind::Goal => {
            measure(reading).into_iter().for_each(&mut line);
        }
    }
    if matches!(kind, Kind::Objective | Kind::Goal | Kind::Result) {
        due(reading, kind).into_iter().for_each(&mut line);
    }
    if matches!(kind, Kind::Objective | Kind::Goal) {
        line("// why: What it is for".to_owned());
    }
    text
}

/// What the sentence is written down as. A goal that is done again and again, and is never reached, is a habit.
fn kind(reading: &Reading<'_>, kind: Kind) -> Kind {
    let deadline = reading.deadline.as_ref();
    let goes_on = deadline.is_some_and(|deadline| deadline.kind == DeadlineKind::Recurring);
    if kind == Kind::Goal && goes_on && reading.upper().is_none() && proposed_measure(reading).is_none() {
        Kind::Habit
    } else {
        kind
    }
}

/// The longest title, in characters.
const LONGEST: usize = 400;

/// The statement on one line, without what cannot be seen.
fn title(reading: &Reading<'_>) -> String {
    let mut title = String::new();
    for word in reading
        .statement
        .of(reading.text)
        .split(|c: char| c.is_whitespace() || c.is_control())
    {
        if !word.is_empty() && title.chars().count() < LONGEST {
            if !title.is_empty() {
                title.push(' ');
            }
            title.extend(word.chars().take(LONGEST));
        }
    }
    if title.is_empty() {
        "Say what you want to reach".to_owned()
    } else {
        title
    }
}

fn every(reading: &Reading<'_>) -> String {
    if let Some(schedule) = proposed_schedule(reading) {
        return format!("every: {schedule}");
    }
    let said = reading
        .deadline
        .as_ref()
        .and_then(|deadline| deadline.recurrence.as_ref());
    match said {
        // "Every six weeks" leaves to its author on which day.
        Some(open) => format!("// every: {open}, with the day on which it is done"),
        None => "// every: day, week on mon, 3x per week …".to_owned(),
    }
}

fn due(reading: &Reading<'_>, kind: Kind) -> Option<String> {
    match reading.deadline.as_ref() {
        Some(deadline) => match deadline.day {
            Some(day) => Some(format!("due: {day}")),
            None if deadline.readings.is_empty() => {
                Some("// due: the day that is meant, such as 2027-03-31".to_owned())
            }
            None => {
                let days: Vec<String> = deadline.readings.iter().map(Day::to_string).collect();
                Some(format!("// due: {}, whichever is meant", days.join(" or ")))
            }
        },
        None => (kind == Kind::Goal).then(|| "// due: until when, such as 2027-03-31".to_owned()),
    }
}

/// The `measure:` line; a comment where the sentence says nothing that can be measured.
fn measure(reading: &Reading<'_>) -> Vec<String> {
    if let Some(measure) = proposed_measure(reading) {
        return vec![format!("measure: {measure}")];
    }
    if let Some(doubt) = doubted_measure(reading) {
        return vec![format!("// measure: {doubt}")];
    }
    let line = match reading.upper() {
        // Half of a range is another goal.
        Some(_) => "// measure: from what to what, or by how much, with one number in place of the range",
        None if reading.measurable().is_yes() => "measure: yes/no",
        None => "// measure: how you will know, such as 40 to 50 NPS, or yes/no",
    };
    vec![line.to_owned()]
}
