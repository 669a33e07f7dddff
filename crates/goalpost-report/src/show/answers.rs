//! Which lines of a thing answer S, M, A, R and T: by its fields, its parts and its events. What its title says is for
//! the reader of English.

use goalpost_model::{EventRef, ThingRef};
use goalpost_syntax::{FactKinds, FieldName, Keyword, Node};
use schemars::JsonSchema;
use serde::Serialize;

use crate::audience::Audience;
use crate::place::line_of;

/// One of the five questions, and what answers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Answer<'m> {
    /// `S`, `M`, `A`, `R` or `T`.
    pub letter: char,
    /// What it stands for: `specific`, …
    pub question: &'static str,
    /// The lines that answer it.
    pub lines: Vec<AnswerLine<'m>>,
    /// What to write where no line does.
    pub missing: Option<&'static str>,
}

/// A line that answers a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AnswerLine<'m> {
    /// What kind of line it is: the name of a field, `title`, `step`, a keyword, `event`.
    pub what: &'m str,
    /// Its text.
    pub text: &'m str,
    /// Its file.
    pub path: &'m str,
    /// Its line, from 1.
    pub line: u32,
}

/// How the lines that answer a question are found, as far as an audience may read of them.
type Find = for<'m> fn(ThingRef<'m>, Audience) -> Vec<AnswerLine<'m>>;

/// Each question: its letter, what it stands for, how its answers are found, and what to write where there is none.
const QUESTIONS: [(char, &str, Find, &str); 5] = [
    ('S', "specific", specific, "say who answers for it: `owner: @…`"),
    (
        'M',
        "measurable",
        measurable,
        "say what shows that it is reached: `measure: …`",
    ),
    (
        'A',
        "achievable",
        achievable,
        "say how it is reached (`how: …`), or how sure you are: `confidence 7/10`",
    ),
    (
        'R',
        "relevant",
        relevant,
        "say what it is good for: `why: …` or `supports: …`",
    ),
    (
        'T',
        "time-bound",
        time_bound,
        "say by when: `due: 2026-12-31` or `during: 2026-Q4`",
    ),
];

/// The answers of an objective, result or goal, as far as an audience may read of them; none for other kinds of things.
pub(super) fn answers(thing: ThingRef<'_>, audience: Audience) -> Vec<Answer<'_>> {
    if !matches!(thing.keyword(), Keyword::Objective | Keyword::Result | Keyword::Goal) {
        return Vec::new();
    }
    let answer = |(letter, question, find, missing): (char, &'static str, Find, &'static str)| {
        // What others may not read is not missing.
        let is_missing = find(thing, Audience::Person).iter().all(|line| line.what == "title");
        Answer {
            letter,
            question,
            lines: find(thing, audience),
            missing: is_missing.then_some(missing),
        }
    };
    QUESTIONS.into_iter().map(answer).collect()
}

fn specific(thing: ThingRef<'_>, _: Audience) -> Vec<AnswerLine<'_>> {
    let mut lines = vec![AnswerLine {
        what: "title",
        text: thing.title(),
        path: thing.path(),
        line: thing.line_number(),
    }];
    lines.extend(inherited(thing, FieldName::Owner));
    lines
}

fn measurable(thing: ThingRef<'_>, audience: Audience) -> Vec<AnswerLine<'_>> {
    let mut lines = own(thing, &[FieldName::Measure, FieldName::Source, FieldName::Track]);
    lines.extend(things_in(
        thing,
        &[Keyword::Result, Keyword::Fact, Keyword::Milestone],
        audience,
    ));
    if lines.is_empty() {
        lines.extend(thing.steps().map(|(node, step)| AnswerLine {
            what: "step",
            text: step.text.text,
            path: thing.path(),
            line: line_of(node),
        }));
    }
    lines
}

fn achievable(thing: ThingRef<'_>, audience: Audience) -> Vec<AnswerLine<'_>> {
    let mut lines = own(thing, &[FieldName::How, FieldName::Commit, FieldName::Stretch]);
    lines.extend(things_in(thing, &[Keyword::Grow, Keyword::Habit], audience));
    lines.extend(latest(thing, FactKinds::CONFIDENCE));
    lines
}

fn relevant(thing: ThingRef<'_>, audience: Audience) -> Vec<AnswerLine<'_>> {
    let mut lines = own(thing, &[FieldName::Why, FieldName::Supports, FieldName::Develops]);
    let parent = thing.parent().filter(|parent| parent.keyword() == Keyword::Objective);
    lines.extend(parent.filter(|parent| audience.sees(*parent)).map(in_short));
    lines
}

fn time_bound(thing: ThingRef<'_>, _: Audience) -> Vec<AnswerLine<'_>> {
    let mut lines: Vec<AnswerLine<'_>> = [FieldName::During, FieldName::Start, FieldName::Due]
        .into_iter()
        .filter_map(|name| inherited(thing, name))
        .collect();
    let has_end = lines.iter().any(|line| line.what != "start");
    if !has_end {
        lines.clear();
    }
    lines
}

/// Its own fields of these names.
fn own<'m>(thing: ThingRef<'m>, names: &[FieldName]) -> Vec<AnswerLine<'m>> {
    let fields = names.iter().flat_map(|name| thing.fields(*name));
    fields
        .map(|field| of_field(thing, field))
        .filter(|line| !line.text.is_empty())
        .collect()
}

fn inherited(thing: ThingRef<'_>, name: FieldName) -> Option<AnswerLine<'_>> {
    let (field, holder) = thing.inherited(name)?;
    Some(of_field(holder, field)).filter(|line| !line.text.is_empty())
}

fn of_field<'m>(holder: ThingRef<'m>, field: Node<'m>) -> AnswerLine<'m> {
    AnswerLine {
        what: field.field_name().map_or("", FieldName::as_str),
        text: field.value().text,
        path: holder.path(),
        line: line_of(field),
    }
}

fn things_in<'m>(thing: ThingRef<'m>, kinds: &[Keyword], audience: Audience) -> Vec<AnswerLine<'m>> {
    let wanted = thing
        .children()
        .filter(|child| kinds.contains(&child.keyword()) && audience.sees(*child));
    wanted.map(in_short).collect()
}

fn in_short(thing: ThingRef<'_>) -> AnswerLine<'_> {
    AnswerLine {
        what: thing.keyword().as_str(),
        text: thing.title(),
        path: thing.path(),
        line: thing.line_number(),
    }
}

/// The latest event that has a fact of a kind.
fn latest<'m>(thing: ThingRef<'m>, kinds: FactKinds) -> Option<AnswerLine<'m>> {
    let event: EventRef<'m> = thing.events().rev().find(|event| event.has(kinds))?;
    let said = event.read();
    let (_, span) = said.facts.iter().find(|(fact, _)| fact.kind().has(kinds))?;
    let node = event.node();
    Some(AnswerLine {
        what: "event",
        text: span.of(node.tree().text()),
        path: &thing.model().file(event.file()).path,
        line: event.line_number(),
    })
}
