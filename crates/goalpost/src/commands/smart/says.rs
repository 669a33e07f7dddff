//! What `smart` says about a reading, in plain words that quote the sentence.

use goalpost_prose::{Judgement, Kind, NotMeasurable, NotSpecific, NotTimeBound, Reading, Setting};
use goalpost_text::Span;

/// Something to say, under one of the five letters.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    /// The letter that it belongs to.
    pub(super) letter: char,
    /// The rule that speaks about it.
    pub(super) code: &'static str,
    /// What is wrong and what to write instead.
    pub(super) message: String,
    /// The words.
    pub(super) span: Span,
}

/// Everything there is to say, letter by letter.
pub(super) fn findings(reading: &Reading<'_>, setting: &Setting) -> Vec<Finding> {
    let mut found = Vec::new();
    specific(reading, setting, &mut found);
    measurable(reading, setting, &mut found);
    add(
        &mut found,
        'A',
        "A04",
        reading.statement,
        "a sentence does not show whether it is within reach: write under `how:` what you will do".to_owned(),
    );
    if !has_purpose(reading) {
        add(
            &mut found,
            'R',
            "R01",
            reading.statement,
            "it does not say what for: write it under `why:`, or name the goal that it supports".to_owned(),
        );
    }
    time_bound(reading, setting, &mut found);
    found
}

/// Whether the sentence says what it is for.
pub(super) fn has_purpose(reading: &Reading<'_>) -> bool {
    reading.purpose.is_some()
}

fn add(found: &mut Vec<Finding>, letter: char, code: &'static str, span: Span, message: String) {
    found.push(Finding {
        letter,
        code,
        message,
        span,
    });
}

/// The words of a span, in quotes, short enough to be quoted.
fn quote(reading: &Reading<'_>, span: Span) -> String {
    let words = span.of(reading.text).trim();
    let mut short: String = words.chars().take(60).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    format!("`{short}`")
}

fn specific(reading: &Reading<'_>, setting: &Setting, found: &mut Vec<Finding>) {
    let said = |span: &Span| quote(reading, *span);
    for span in &reading.placeholders {
        add(
            found,
            'S',
            "S03",
            *span,
            format!("{} is still to be filled in", said(span)),
        );
    }
    for span in &reading.vague_verbs {
        let message = format!(
            "{} names a direction and no end: say from what to what, by how much, or what will be there when it is done",
            said(span)
        );
        add(found, 'S', "S01", *span, message);
    }
    for span in &reading.vague_words {
        add(
            found,
            'S',
            "S02",
            *span,
            format!(
                "{} means something else to everybody: put a number or a fact in its place",
                said(span)
            ),
        );
    }
    for span in &reading.hedges {
        add(
            found,
            'S',
            "S06",
            *span,
            format!("{} leaves a way out: say what will happen", said(span)),
        );
    }
    if let Some(span) = &reading.compound {
        add(
            found,
            'S',
            "S05",
            *span,
            format!(
                "{} is a second goal, and can fail by itself: give it a line of its own",
                said(span)
            ),
        );
    }
    if let (Some(span), Kind::Result) = (&reading.output, setting.kind) {
        add(
            found,
            'S',
            "O04",
            *span,
            format!(
                "{} is what you do, not what it changes: name the number that it should move",
                said(span)
            ),
        );
    }
    if let Judgement::No(reason, span) = &reading.specific
        && let Some((code, message)) = not_specific(*reason, &said(span), reading)
    {
        add(found, 'S', code, *span, message);
    }
}

fn not_specific(reason: NotSpecific, words: &str, reading: &Reading<'_>) -> Option<(&'static str, String)> {
    Some(match reason {
        NotSpecific::Abstract => (
            "S01",
            format!("nobody can see {words}: say what people will see or count when it is there"),
        ),
        NotSpecific::VagueDeed if reading.vague_verbs.is_empty() => (
            "S01",
            format!("{words} can be done in any way: name the thing it is done to, and the end"),
        ),
        NotSpecific::VagueDeed | NotSpecific::Slot => return None,
        NotSpecific::Label => (
            "S04",
            format!("{words} is a title: start with a verb and say what will be different"),
        ),
        NotSpecific::Pointing => ("S01", format!("{words} does not say what is meant: name it")),
        NotSpecific::NumberOfNothing => (
            "S01",
            format!("{words} does not say what of them is counted: say what they will do or have"),
        ),
    })
}

fn measurable(reading: &Reading<'_>, setting: &Setting, found: &mut Vec<Finding>) {
    let Judgement::No(reason, span) = &reading.measurable else {
        return;
    };
    if setting.kind == Kind::Objective {
        add(
            found,
            'M',
            "O01",
            *span,
            "an objective needs no number; the results under it do".to_owned(),
        );
        return;
    }
    let words = quote(reading, *span);
    let message = match reason {
        NotMeasurable::NothingToTell => format!(
            "nobody else could tell when {words} is done: name a number to reach, or something that is there or not"
        ),
        NotMeasurable::Slot => format!("{words} stands where the number belongs"),
        NotMeasurable::Unseen => format!("{words} counts something that nobody can see: count what they do instead"),
    };
    add(found, 'M', "M01", *span, message);
}

fn time_bound(reading: &Reading<'_>, setting: &Setting, found: &mut Vec<Finding>) {
    if let Some(deadline) = reading
        .deadline
        .as_ref()
        .filter(|deadline| !deadline.readings.is_empty())
    {
        let days: Vec<String> = deadline.readings.iter().map(|day| format!("`{day}`")).collect();
        let message = format!(
            "{} can be read as {}: write the one you mean",
            quote(reading, deadline.span),
            days.join(" or ")
        );
        add(found, 'T', "L05", deadline.span, message);
    }
    let Judgement::No(reason, span) = &reading.time_bound else {
        return;
    };
    let message = match (setting.kind, reason) {
        (Kind::Result | Kind::Objective, NotTimeBound::NoTime) => {
            "it names no day: the `during:` of its objective or file will do".to_owned()
        }
        (Kind::Habit, _) => "it does not say how often: write `every:` and the days".to_owned(),
        (Kind::Expectation, NotTimeBound::NoTime) => "an expectation has no end, and needs none".to_owned(),
        (_, NotTimeBound::NoTime) => "it does not say until when: write `due:` and a day".to_owned(),
        (_, NotTimeBound::Vague) => format!("{} is no day: write `due:` and the day", quote(reading, *span)),
    };
    add(found, 'T', "T01", *span, message);
}
