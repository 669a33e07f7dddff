//! The sentence as `.goals` text. What it says goes into fields; what it leaves out stands in comments, in words, and
//! as fields that may be freed of their `//`: each is one that can be read.

use std::fmt::Write;

use goalpost_lint::{Rhythm, doubted_measure, known_by, proposed_measure, quarter_ahead, quoted};
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
        Kind::Habit => every(reading).into_iter().for_each(&mut line),
        Kind::Expectation => line("// good: What somebody sees when it is met".to_owned()),
        Kind::Result | Kind::Goal => {
            measure(reading, setting.today).into_iter().for_each(&mut line);
        }
    }
    if matches!(kind, Kind::Objective | Kind::Goal | Kind::Result) {
        due(reading, kind, setting.today).into_iter().for_each(&mut line);
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

/// The marks that stand around words, the longer first: what opens, and what closes.
const AROUND: [(&str, &str); 9] = [
    ("**", "**"),
    ("__", "__"),
    ("*", "*"),
    ("_", "_"),
    ("`", "`"),
    ("\"", "\""),
    ("“", "”"),
    ("„", "“"),
    ("«", "»"),
];

/// The statement on one line, without what cannot be seen, and without marks around all of it.
fn title(reading: &Reading<'_>) -> String {
    let mut title = String::new();
    for word in statement(reading).split(|c: char| c.is_whitespace() || c.is_control()) {
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

/// The statement with the marks that its first word stands in, as in `**Increase** NPS`; where they close at its end, or
/// a mark closes there that opened in front of a label, without them.
fn statement<'t>(reading: &Reading<'t>) -> &'t str {
    let behind = reading.text.get(reading.statement.start as usize..).unwrap_or_default();
    let before = reading.text.get(..reading.statement.start as usize).unwrap_or_default();
    let is_mark = |c: char| AROUND.iter().any(|(open, _)| open.contains(c));
    let from = before.trim_end_matches(is_mark).len();
    let told = reading.statement.of(reading.text).trim_end();
    let mut text = reading.text.get(from..before.len() + told.len()).unwrap_or(behind);
    for (open, close) in AROUND {
        let inner = text.strip_prefix(open).and_then(|text| text.strip_suffix(close));
        text = match inner {
            Some(inner) if !inner.contains(close) => inner,
            _ if open == close && text.matches(close).count() % 2 == 1 => text.strip_suffix(close).unwrap_or(text),
            _ if open != close && !text.contains(open) => text.strip_suffix(close).unwrap_or(text),
            _ => text,
        };
    }
    text
}

/// The `every:` line; where no schedule says it, what comes nearest, or what there is.
fn every(reading: &Reading<'_>) -> Vec<String> {
    let rhythm = Rhythm::of(reading);
    let schedule = rhythm.as_ref().and_then(|rhythm| rhythm.schedule.as_ref());
    if let Some(schedule) = schedule {
        return vec![format!("every: {schedule}")];
    }
    match rhythm.filter(|rhythm| !rhythm.near.is_empty()) {
        Some(Rhythm { words, near, .. }) => {
            let comment = format!("no schedule says {}; what comes nearest:", quoted(words));
            proposals(&comment, "every", &near)
        }
        None => {
            let schedules = ["weekday", "week on mon", "3x per week"].map(str::to_owned);
            proposals("how often, as one of these:", "every", &schedules)
        }
    }
}

/// Comments that propose values of a field to choose from.
fn proposals(comment: &str, field: &str, values: &[String]) -> Vec<String> {
    let values = values.iter().map(|value| format!("// {field}: {value}"));
    std::iter::once(format!("// {comment}")).chain(values).collect()
}

fn due(reading: &Reading<'_>, kind: Kind, today: Day) -> Vec<String> {
    let (last, _) = quarter_ahead(today);
    let Some(deadline) = reading.deadline.as_ref() else {
        let asked = (kind == Kind::Goal).then(|| format!("// until when, such as `due: {last}`"));
        return asked.into_iter().collect();
    };
    if let Some(day) = deadline.day {
        return vec![format!("due: {day}")];
    }
    let said = quoted(deadline.span.of(reading.text));
    if deadline.readings.is_empty() {
        return vec![format!(
            "// until when, where the title says {said}: such as `due: {last}`"
        )];
    }
    let days: Vec<String> = deadline.readings.iter().map(Day::to_string).collect();
    proposals(&format!("{said} is one of these days:"), "due", &days)
}

/// The `measure:` line; a comment where the sentence says nothing that can be measured.
fn measure(reading: &Reading<'_>, today: Day) -> Vec<String> {
    if let Some(measure) = proposed_measure(reading) {
        let mut lines = vec![format!("measure: {measure}")];
        if measure.starts_with('?') {
            let due = reading.deadline.as_ref().and_then(|deadline| deadline.day);
            lines.push("// where it stands now, in place of `?`, or by when that will be known:".to_owned());
            lines.push(format!("// {}", known_by(today, due)));
        }
        return lines;
    }
    if let Some(doubt) = doubted_measure(reading) {
        return vec![format!("// {doubt}")];
    }
    let line = match reading.upper() {
        // Half of a range is another goal.
        Some(_) => "// type as `measure:` from what to what, or by how much, with one number in place of the range",
        None if reading.measurable().is_yes() => "measure: yes/no",
        None => "// how you will know, such as `measure: 40 to 50 NPS`, or `measure: yes/no`",
    };
    vec![line.to_owned()]
}
