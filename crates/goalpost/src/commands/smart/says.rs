//! What `smart` says about a reading, in plain words that quote the sentence.

use goalpost_lint::{Saying, quoted};
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
    let mut said: Vec<(&str, String)> = Vec::new();
    found.retain(|finding| {
        let is_new = !said
            .iter()
            .any(|(code, message)| *code == finding.code && *message == finding.message);
        if is_new {
            said.push((finding.code, finding.message.clone()));
        }
        is_new
    });
    found
}

/// Whether the sentence says a day that can be read in several ways, so that nobody knows until when.
pub(super) fn has_open_day(reading: &Reading<'_>) -> bool {
    let deadline = reading.deadline.as_ref();
    deadline.is_some_and(|deadline| !deadline.readings.is_empty() && !deadline.is_no_day)
}

/// Whether the sentence says what it is for.
pub(super) fn has_purpose(reading: &Reading<'_>) -> bool {
    reading.purpose().is_some()
}

fn add(found: &mut Vec<Finding>, letter: char, code: &'static str, span: Span, message: String) {
    found.push(Finding {
        letter,
        code,
        message,
        span,
    });
}

/// The same in the words that `check` uses, as one sentence.
fn say(found: &mut Vec<Finding>, letter: char, span: Span, saying: &Saying) {
    let message = format!("{}: {}", saying.message, saying.help);
    add(found, letter, saying.code.0, span, message);
}

fn specific(reading: &Reading<'_>, setting: &Setting, found: &mut Vec<Finding>) {
    let said = |span: &Span| span.of(reading.text);
    for span in &reading.placeholders {
        let message = format!("{} is still to be filled in", quoted(said(span)));
        add(found, 'S', "S03", *span, message);
    }
    for span in reading.vague_verbs() {
        let saying = Saying::vague_verb(said(span));
        if reading.specific().is_yes() {
            // What it is about is clear, and only where it ends is not.
            let message = format!("it names what it is about, but {}: {}", saying.message, saying.help);
            add(found, 'S', saying.code.0, *span, message);
        } else {
            say(found, 'S', *span, &saying);
        }
    }
    for span in reading.vague_words() {
        say(found, 'S', *span, &Saying::vague_word(said(span)));
    }
    for span in reading.hedges() {
        say(found, 'S', *span, &Saying::wish(said(span)));
    }
    if let Some(span) = reading.compound() {
        say(found, 'S', span, &Saying::compound(said(&span)));
    }
    if let (Some(span), Kind::Result) = (reading.output(), setting.kind) {
        say(found, 'S', span, &Saying::output(said(&span)));
    }
    let Judgement::No(reason, span) = reading.specific() else {
        return;
    };
    let saying = match reason {
        NotSpecific::Label => Some(Saying::bare_label(said(&span))),
        // The vague verb has been named.
        NotSpecific::VagueDeed if !reading.vague_verbs().is_empty() => None,
        reason => Saying::not_specific(reason, said(&span)),
    };
    if let Some(saying) = saying {
        say(found, 'S', span, &saying);
    }
}

fn measurable(reading: &Reading<'_>, setting: &Setting, found: &mut Vec<Finding>) {
    let Judgement::No(reason, span) = reading.measurable() else {
        return;
    };
    if setting.kind == Kind::Objective {
        let message = "an objective needs no number; the results under it do".to_owned();
        add(found, 'M', "O01", span, message);
        return;
    }
    let words = match reason {
        NotMeasurable::NothingToTell => reading.statement,
        _ => span,
    };
    say(
        found,
        'M',
        span,
        &Saying::not_measurable(reason, words.of(reading.text)),
    );
}

fn time_bound(reading: &Reading<'_>, setting: &Setting, found: &mut Vec<Finding>) {
    if let Some(deadline) = reading.deadline.as_ref().filter(|_| has_open_day(reading)) {
        let days: Vec<String> = deadline.readings.iter().map(|day| format!("`{day}`")).collect();
        let message = format!(
            "{} can be read as {}: write the one you mean",
            quoted(deadline.span.of(reading.text)),
            days.join(" or ")
        );
        add(found, 'T', "T02", deadline.span, message);
    }
    let Judgement::No(reason, span) = reading.time_bound() else {
        return;
    };
    let message = match (setting.kind, reason) {
        (_, NotTimeBound::NoSuchDay) => {
            let said = quoted(span.of(reading.text));
            add(
                found,
                'T',
                "T02",
                span,
                format!("{said} names a day that does not exist: write the one you mean"),
            );
            return;
        }
        (Kind::Result | Kind::Objective, NotTimeBound::NoTime) => {
            "it names no day: the `during:` of its objective or file will do".to_owned()
        }
        (Kind::Habit, _) => "it does not say how often: write `every:` and the days".to_owned(),
        (Kind::Expectation, NotTimeBound::NoTime) => "an expectation has no end, and needs none".to_owned(),
        (_, NotTimeBound::NoTime) => "it does not say until when: write `due:` and a day".to_owned(),
        (_, NotTimeBound::Vague) => format!("{} is no day: write `due:` and the day", quoted(span.of(reading.text))),
    };
    add(found, 'T', "T01", span, message);
}
