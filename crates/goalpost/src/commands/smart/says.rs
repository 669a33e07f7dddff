//! What `smart` says about a reading, in plain words that quote the sentence.

use goalpost_lint::{
    Rhythm, Saying, bare_label, business_as_usual, deed_as_result, end_of_expectation, known_by, number_in_objective,
    quoted, standing_goal, trait_expected, unknown_start, unspecific, vague_verbs, vague_words,
};
use goalpost_prose::{Deadline, Judgement, Kind, NotMeasurable, NotSpecific, NotTimeBound, Reading};
use goalpost_text::Span;
use goalpost_values::Day;

/// One of the five letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Letter {
    /// S.
    Specific,
    /// M.
    Measurable,
    /// A.
    Achievable,
    /// R.
    Relevant,
    /// T.
    TimeBound,
}

impl Letter {
    /// The letters in the order of the word.
    pub(super) const ALL: [Self; 5] = [
        Self::Specific,
        Self::Measurable,
        Self::Achievable,
        Self::Relevant,
        Self::TimeBound,
    ];

    /// What it stands for.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Specific => "Specific",
            Self::Measurable => "Measurable",
            Self::Achievable => "Achievable",
            Self::Relevant => "Relevant",
            Self::TimeBound => "Time-bound",
        }
    }
}

/// Something to say, under one of the five letters.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    /// The letter that it belongs to.
    pub(super) letter: Letter,
    /// The rule that speaks about it; none where nothing is wrong, and it is told why that need not be said.
    pub(super) code: Option<&'static str>,
    /// What is wrong and what to write instead.
    pub(super) message: String,
    /// The words.
    pub(super) span: Span,
}

/// What is answered to a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answered {
    /// The sentence says it.
    Yes,
    /// It does not, and should.
    No,
    /// A sentence alone does not tell, or one of this kind need not.
    Unknown,
}

impl Answered {
    /// `yes`, `no` or `unknown`.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "unknown",
        }
    }
}

/// The answer to a letter.
pub(super) fn answered(reading: &Reading<'_>, letter: Letter) -> Answered {
    if reading.is_foreign() {
        return Answered::Unknown;
    }
    let kind = reading.kind();
    let or = |answer: Answered, says: bool| if says { Answered::Yes } else { answer };
    let asked = |is_asked: bool| if is_asked { Answered::No } else { Answered::Unknown };
    match letter {
        Letter::Specific => or(asked(must_be_specific(reading)), reading.specific().is_yes()),
        Letter::Measurable => {
            let is_asked = !matches!(kind, Kind::Objective | Kind::Expectation);
            or(asked(is_asked), reading.measurable().is_yes())
        }
        Letter::Achievable => Answered::Unknown,
        Letter::Relevant => or(Answered::Unknown, has_purpose(reading)),
        Letter::TimeBound if has_open_day(reading) => Answered::Unknown,
        Letter::TimeBound => {
            let time = reading.time_bound();
            let is_silent = matches!(time, Judgement::No(NotTimeBound::NoTime, _));
            let is_asked = !is_silent || matches!(kind, Kind::Goal | Kind::Habit);
            or(asked(is_asked), time.is_yes())
        }
    }
}

/// Whether a sentence that is not specific should be: a key result not where it only names what its measure counts, and
/// what is done or expected again and again only where nothing at all can be seen of it.
fn must_be_specific(reading: &Reading<'_>) -> bool {
    match reading.kind() {
        Kind::Objective => false,
        Kind::Result => demands_more(reading),
        Kind::Goal => true,
        Kind::Habit => vague_verbs(reading).next().is_some(),
        Kind::Expectation => vague_verbs(reading).next().is_some() || trait_expected(reading).is_some(),
    }
}

/// Whether a rule asks for something more specific.
fn demands_more(reading: &Reading<'_>) -> bool {
    let mut found = Vec::new();
    specific(reading, &mut found);
    found.iter().any(|finding| finding.code.is_some())
}

/// Everything there is to say on a day, letter by letter.
pub(super) fn findings(reading: &Reading<'_>, today: Day) -> Vec<Finding> {
    let mut found = Vec::new();
    let statement = reading.statement.of(reading.text);
    if !statement.contains(char::is_alphanumeric) {
        let message = match reading.text.trim() {
            "" => "there is nothing to judge: type what you want to reach".to_owned(),
            marks => format!(
                "there is nothing to judge, as {} has no words: type what you want to reach",
                quoted(marks)
            ),
        };
        add(&mut found, Letter::Specific, "S07", reading.statement, message);
        for letter in [
            Letter::Measurable,
            Letter::Achievable,
            Letter::Relevant,
            Letter::TimeBound,
        ] {
            need_not(
                &mut found,
                letter,
                reading.statement,
                "there are no words to tell it by",
            );
        }
        return found;
    }
    if reading.is_foreign() {
        unread(reading, &mut found);
        return found;
    }
    specific(reading, &mut found);
    measurable(reading, today, &mut found);
    achievable(reading, &mut found);
    relevant(reading, &mut found);
    time_bound(reading, today, &mut found);
    let mut said: Vec<(Option<&str>, String)> = Vec::new();
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

/// A sentence in a language that is not read: what it says goes into fields.
fn unread(reading: &Reading<'_>, found: &mut Vec<Finding>) {
    let span = reading.statement;
    say(
        found,
        Letter::Specific,
        span,
        &Saying::unread("S07", reading.language().name()),
    );
    for (letter, code, field) in [
        (Letter::Measurable, "M01", "measure"),
        (Letter::TimeBound, "T01", "due"),
        (Letter::Relevant, "R01", "why"),
    ] {
        let message = format!("nothing was read from it: say it under `{field}:`");
        add(found, letter, code, span, message);
    }
    achievable(reading, found);
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

fn add(found: &mut Vec<Finding>, letter: Letter, code: &'static str, span: Span, message: String) {
    found.push(Finding {
        letter,
        code: Some(code),
        message,
        span,
    });
}

/// What a sentence of its kind need not say.
fn need_not(found: &mut Vec<Finding>, letter: Letter, span: Span, message: &str) {
    found.push(Finding {
        letter,
        code: None,
        message: message.to_owned(),
        span,
    });
}

/// The same in the words that `check` uses, as one sentence.
fn say(found: &mut Vec<Finding>, letter: Letter, span: Span, saying: &Saying) {
    let message = format!("{}: {}", saying.message, saying.help);
    add(found, letter, saying.code.0, span, message);
}

fn specific(reading: &Reading<'_>, found: &mut Vec<Finding>) {
    let kind = reading.kind();
    let said = |span: Span| span.of(reading.text);
    for span in &reading.placeholders {
        say(found, Letter::Specific, *span, &Saying::placeholder(said(*span)));
    }
    if let Some(span) = standing_goal(reading) {
        say(found, Letter::Specific, span, &Saying::standing_goal(said(span)));
    }
    vague(reading, found);
    if let (Some(span), Kind::Expectation) = (trait_expected(reading), kind) {
        say(found, Letter::Specific, span, &Saying::trait_expected(said(span)));
    }
    for span in reading.hedges().iter().filter(|_| kind != Kind::Expectation) {
        say(found, Letter::Specific, *span, &Saying::wish(said(*span)));
    }
    // What is done or expected every day may be a routine of several deeds.
    let is_reached = matches!(kind, Kind::Objective | Kind::Result | Kind::Goal);
    if let Some(span) = reading.compound().filter(|_| is_reached) {
        say(found, Letter::Specific, span, &Saying::compound(said(span)));
    }
    if let Some(span) = deed_as_result(reading) {
        say(found, Letter::Specific, span, &Saying::output(said(span)));
    }
    if let Some(span) = business_as_usual(reading) {
        say(found, Letter::Specific, span, &Saying::business_as_usual(said(span)));
    }
    if let Judgement::No(reason, span) = reading.specific() {
        why_not_specific(reading, reason, span, found);
    }
}

/// The vague verbs and words, as `S01` and `S02` choose them.
fn vague(reading: &Reading<'_>, found: &mut Vec<Finding>) {
    for span in vague_verbs(reading) {
        let saying = Saying::vague_verb(span.of(reading.text), reading.kind());
        say(found, Letter::Specific, span, &saying);
    }
    for span in vague_words(reading) {
        say(
            found,
            Letter::Specific,
            span,
            &Saying::vague_word(span.of(reading.text)),
        );
    }
}

/// Why it is not specific, where nothing that was said tells it.
fn why_not_specific(reading: &Reading<'_>, reason: NotSpecific, span: Span, found: &mut Vec<Finding>) {
    let kind = reading.kind();
    let explains = |finding: &Finding| matches!(finding.code, Some("S01" | "S03" | "E02" | "E06" | "O07"));
    let is_explained = found.iter().any(explains);
    let saying = if let Some(words) = bare_label(reading) {
        Some(Saying::bare_label(words.of(reading.text)))
    } else if reason == NotSpecific::VagueDeed && is_explained {
        // The vague verb has been named.
        None
    } else {
        unspecific(reading).and_then(|(reason, words)| Saying::not_specific(reason, words.of(reading.text), kind))
    };
    match saying {
        Some(saying) => say(found, Letter::Specific, span, &saying),
        None if is_explained => {}
        None => need_not(found, Letter::Specific, span, unnamed(kind)),
    }
}

/// What is said of a sentence in which nothing was read that is done, and which no rule speaks about: a goal should
/// begin with a verb, and the others need not say more by themselves.
fn unnamed(kind: Kind) -> &'static str {
    match kind {
        Kind::Objective => "an objective may leave open how one sees it: its key results say that",
        Kind::Result => "it only names what is counted, as a key result may: its `measure:` says where that shall go",
        Kind::Goal => "nothing in it was read that is done: start with a verb, and say what shall be there at the end",
        Kind::Habit => "what is done each time was not read from it: say it so that another could see whether it was",
        Kind::Expectation => "what one sees was not read from it: say it under `good:` and `poor:`",
    }
}

fn measurable(reading: &Reading<'_>, today: Day, found: &mut Vec<Finding>) {
    if let Some(span) = number_in_objective(reading) {
        let saying = Saying::number_in_objective(span.of(reading.text));
        say(found, Letter::Measurable, span, &saying);
    }
    let due = reading.deadline.as_ref().and_then(|deadline| deadline.day);
    if let Some((span, saying)) = unknown_start(reading, &known_by(today, due)) {
        say(found, Letter::Measurable, span, &saying);
    }
    let Judgement::No(reason, span) = reading.measurable() else {
        return;
    };
    let message = match reading.kind() {
        Kind::Objective => "an objective needs no number; the results under it do",
        Kind::Expectation => "an expectation needs no number: say under `good:` and `poor:` what one sees",
        kind => {
            let words = match reason {
                NotMeasurable::NothingToTell => reading.statement,
                _ => span,
            };
            let saying = Saying::not_measurable(reason, words.of(reading.text), kind);
            return say(found, Letter::Measurable, span, &saying);
        }
    };
    need_not(found, Letter::Measurable, span, message);
}

fn achievable(reading: &Reading<'_>, found: &mut Vec<Finding>) {
    let (code, tells) = match reading.kind() {
        Kind::Goal => ("A04", "whether it is within reach: write under `how:` what you will do"),
        Kind::Objective | Kind::Result => (
            "A01",
            "whether it is within reach: log how likely it is, `confidence 5/10`",
        ),
        Kind::Habit => ("H03", "whether it can be kept: the days on which it is `done` will"),
        Kind::Expectation => (
            "E05",
            "whether it is met: whoever observes it does, `met`, `partly` or `unmet`",
        ),
    };
    add(
        found,
        Letter::Achievable,
        code,
        reading.statement,
        format!("a sentence does not show {tells}"),
    );
}

fn relevant(reading: &Reading<'_>, found: &mut Vec<Finding>) {
    if has_purpose(reading) {
        return;
    }
    let (code, message) = match reading.kind() {
        Kind::Goal | Kind::Objective => (
            "R01",
            "it does not say what for: write it under `why:`, or name under `supports:` what it helps to reach",
        ),
        Kind::Result => {
            let message = "its objective says what it is for";
            return need_not(found, Letter::Relevant, reading.statement, message);
        }
        Kind::Habit => (
            "H02",
            "it does not say what for: name under `supports:` what it helps to reach, or write it into that",
        ),
        Kind::Expectation => (
            "R01",
            "name under `for:` whom it is asked of, or write it into their `role`",
        ),
    };
    add(found, Letter::Relevant, code, reading.statement, message.to_owned());
}

fn time_bound(reading: &Reading<'_>, today: Day, found: &mut Vec<Finding>) {
    if reading.kind() == Kind::Expectation {
        return unending(reading, found);
    }
    if let Some(deadline) = reading.deadline.as_ref() {
        timed(reading, deadline, today, found);
    }
    let Judgement::No(reason, span) = reading.time_bound() else {
        return;
    };
    let said = quoted(span.of(reading.text));
    let (code, message) = match (reading.kind(), reason) {
        (_, NotTimeBound::NoSuchDay) => (
            "T02",
            format!("{said} names a day that does not exist: write the one you mean"),
        ),
        (Kind::Habit, _) => {
            let title = quoted(reading.statement.of(reading.text));
            return say(found, Letter::TimeBound, span, &Saying::no_schedule(&title, None));
        }
        (Kind::Result, NotTimeBound::NoTime) => {
            let message = "it names no day: the `during:` of its objective or file will do";
            return need_not(found, Letter::TimeBound, span, message);
        }
        (Kind::Objective, NotTimeBound::NoTime) => {
            let message = "it names no day: the `during:` of its file or its own will do";
            return need_not(found, Letter::TimeBound, span, message);
        }
        (_, NotTimeBound::NoTime) => {
            let title = quoted(reading.statement.of(reading.text));
            return say(found, Letter::TimeBound, span, &Saying::no_end(&title, None, today));
        }
        (_, NotTimeBound::Vague) => ("T01", format!("{said} is no day: write `due:` and the day")),
    };
    add(found, Letter::TimeBound, code, span, message);
}

/// An expectation that has an end, or that has none, as it should.
fn unending(reading: &Reading<'_>, found: &mut Vec<Finding>) {
    if let Some(end) = end_of_expectation(reading) {
        let title = quoted(reading.statement.of(reading.text));
        say(
            found,
            Letter::TimeBound,
            end,
            &Saying::end_of_expectation(end.of(reading.text), &title),
        );
    } else if !reading.time_bound().is_yes() {
        let message = "an expectation has no end, and needs none";
        need_not(found, Letter::TimeBound, reading.statement, message);
    }
}

/// What there is to say about a day that is named, or a rhythm in the place of one.
fn timed(reading: &Reading<'_>, deadline: &Deadline, today: Day, found: &mut Vec<Finding>) {
    if has_open_day(reading) {
        let saying = Saying::several_days(deadline.span.of(reading.text), &deadline.readings);
        say(found, Letter::TimeBound, deadline.span, &saying);
    }
    let Some(rhythm) = Rhythm::of(reading) else {
        return;
    };
    let title = quoted(reading.statement.of(reading.text));
    let saying = match reading.kind() {
        Kind::Goal => Saying::no_end(&title, Some(rhythm), today),
        // What a schedule says is written into one.
        Kind::Habit if rhythm.schedule.is_none() => Saying::no_schedule(&title, Some(&rhythm)),
        _ => return,
    };
    say(found, Letter::TimeBound, deadline.span, &saying);
}
