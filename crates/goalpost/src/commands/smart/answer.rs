//! The answer as data: one JSON object a sentence.

use goalpost_lint::proposed_schedule;
use goalpost_prose::{Amount, Kind, Reading, Setting};
use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;

use super::rewrite::rewrite;
use super::says::{self, Finding, Letter};

/// The version of the answer.
const SCHEMA: &str = "goalpost/smart@1";

/// What a sentence says, and how it would be written.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Answer<'t> {
    /// The name and version of this format.
    schema: &'static str,
    /// The sentence as given.
    text: &'t str,
    /// What it was said to be.
    kind: &'static str,
    /// Whether it names something that can be seen, and what happens to it.
    specific: Verdict,
    /// Whether somebody else could tell that it is done.
    measurable: Verdict,
    /// Whether it is within reach; a sentence alone does not tell.
    achievable: Verdict,
    /// Whether it says what it is for.
    relevant: Verdict,
    /// Whether it says until when, or how often.
    time_bound: Verdict,
    /// What was found in it.
    extracted: Extracted<'t>,
    /// What stands in its way.
    signals: Signals,
    /// The sentence as `.goals` text; what is missing stands in comments.
    rewrite: String,
}

/// The answer to one letter.
#[derive(Debug, Serialize, JsonSchema)]
struct Verdict {
    /// `yes`, `no`, or `unknown`: a sentence alone does not tell, or one of its kind need not say it.
    verdict: &'static str,
    /// Why, and what is to be said even where it is a yes; nothing that one of its kind need not say.
    findings: Vec<Item>,
}

/// Something that was found.
#[derive(Debug, Serialize, JsonSchema)]
struct Item {
    /// The rule that speaks about it, such as `S01`.
    code: &'static str,
    /// What is wrong and what to write instead.
    message: String,
    /// Where it starts, in bytes of `text`.
    start: u32,
    /// Where it ends, in bytes of `text`.
    end: u32,
}

/// What was found in the sentence; null where it says nothing of it. Numbers are decimals with their scale worked out.
#[derive(Debug, Serialize, JsonSchema)]
struct Extracted<'t> {
    /// The infinitive of the first main verb.
    verb: Option<&'static str>,
    /// Where it starts.
    from: Option<String>,
    /// The first target; of a range its lower bound.
    to: Option<String>,
    /// The change that is wanted, without its sign; in percent of "double" 100.
    by: Option<String>,
    /// The unit: `%`, `pp`, `bp`, a currency's code, `/5`, or the sentence's own words.
    unit: Option<std::borrow::Cow<'t, str>>,
    /// `increase`, `decrease`, `maintain` or `reach`.
    direction: Option<&'static str>,
    /// The last day; null where it depends on an event or can be read in several ways.
    deadline: Option<String>,
    /// `absolute`, `quarter`, `relative` or `recurring`.
    deadline_kind: Option<&'static str>,
    /// The cadence as a schedule of the Goals language: `week on mon`.
    recurrence: Option<String>,
}

/// What stands in the way of a good goal.
#[derive(Debug, Serialize, JsonSchema)]
struct Signals {
    /// A main verb names a direction and no end.
    vague_verb: bool,
    /// A word judges, counts or times without saying how much.
    vague_word: bool,
    /// Something is still to be filled in.
    placeholder: bool,
    /// It commits to a deed instead of what the deed changes.
    output: bool,
    /// It is two goals in one.
    compound: bool,
    /// It says where things stand.
    has_baseline: bool,
}

/// The schema of one answer.
pub fn schema() -> Schema {
    schema_for!(Answer<'static>)
}

/// The answer to a reading.
pub(super) fn answer<'t>(reading: &Reading<'t>, setting: &Setting) -> Answer<'t> {
    let findings = says::findings(reading, setting.today);
    let verdict = |letter| Verdict {
        verdict: says::answered(reading, letter).as_str(),
        findings: items(&findings, letter),
    };
    Answer {
        schema: SCHEMA,
        text: reading.text,
        kind: kind_name(setting.kind),
        specific: verdict(Letter::Specific),
        measurable: verdict(Letter::Measurable),
        achievable: verdict(Letter::Achievable),
        relevant: verdict(Letter::Relevant),
        time_bound: verdict(Letter::TimeBound),
        extracted: extracted(reading),
        signals: Signals {
            vague_verb: !reading.vague_verbs().is_empty(),
            vague_word: !reading.vague_words().is_empty(),
            placeholder: !reading.placeholders.is_empty(),
            output: reading.output().is_some(),
            compound: reading.compound().is_some(),
            has_baseline: reading.baseline().is_some(),
        },
        rewrite: rewrite(reading, setting),
    }
}

/// The keyword of a kind.
pub(super) fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Objective => "objective",
        Kind::Result => "result",
        Kind::Goal => "goal",
        Kind::Habit => "habit",
        Kind::Expectation => "expectation",
    }
}

fn items(findings: &[Finding], letter: Letter) -> Vec<Item> {
    let of_letter = findings.iter().filter(|finding| finding.letter == letter);
    of_letter
        .filter_map(|finding| {
            Some(Item {
                code: finding.code?,
                message: finding.message.clone(),
                start: finding.span.start,
                end: finding.span.end,
            })
        })
        .collect()
}

fn extracted<'t>(reading: &Reading<'t>) -> Extracted<'t> {
    let value = |amount: Option<Amount>| amount.map(|amount| amount.value.normalize().to_string());
    let deadline = reading.deadline.as_ref();
    Extracted {
        verb: reading.verbs().first().map(|verb| verb.infinitive),
        from: value(reading.from()),
        to: value(reading.to()),
        by: value(reading.by()),
        unit: reading.unit().map(|unit| unit.name(reading.text)),
        direction: reading.direction().map(goalpost_prose::Direction::as_str),
        deadline: deadline.and_then(|deadline| deadline.day).map(|day| day.to_string()),
        deadline_kind: deadline.map(|deadline| deadline.kind.as_str()),
        recurrence: proposed_schedule(reading),
    }
}
