//! Events: which thing they are about, whether they fit it, and whether two of them contradict each other.

use std::cmp::Ordering;

use goalpost_syntax::{Event, Fact, FactKinds, FieldName, Keyword, LineKind, Node, read_event};
use goalpost_text::{Code, Diagnostic, FileId, Span};
use goalpost_values::{Measure, Quantity, Unit, list};

use super::round::{Phase, Round};
use super::{Part, Sink, party, reference, revision};
use crate::build::{event_home, to_u32};
use crate::events::{EventData, EventId};
use crate::model::Model;
use crate::revisions::{counted, unit_of};
use crate::thing::{ThingId, ThingRef};

/// Finds and checks the events in the parts of a round, and orders them with those that are `known` of the others.
pub(crate) fn events(model: &mut Model, round: &mut Round, known: Vec<EventData>, sink: &mut Sink) {
    let mut found = found(model, round, known, sink);
    // What is known is sorted, and most of what is found.
    found.sort();
    let mut at = 0;
    for index in 0..model.things.len() {
        let id = ThingId(to_u32(index));
        let start = at;
        let mut kinds = FactKinds::NONE;
        while let Some(event) = found.get(at).filter(|event: &&EventData| event.thing == id) {
            kinds = kinds.and(event.kinds());
            at += 1;
        }
        let thing = &mut model.things[index];
        thing.events = to_u32(start);
        thing.kinds = kinds;
    }
    model.events = found;
    contradictions(model, sink);
}

/// The events that are known, then those of the parts of a round, in the order in which they stand.
fn found(model: &Model, round: &mut Round, mut known: Vec<EventData>, sink: &mut Sink) -> Vec<EventData> {
    let of_parts = round.each_part(model, Phase::Events, sink, |part, sink| in_part(model, part, sink));
    known.reserve_exact(of_parts.iter().map(|(_, events)| events.len()).sum());
    of_parts.into_iter().for_each(|(_, events)| known.extend(events));
    known
}

/// The events of a part of a file.
fn in_part(model: &Model, part: &Part, sink: &mut Sink) -> Vec<EventData> {
    let tree = &model.file(part.file).tree;
    let lines = || tree.lines_in(part.lines[0], part.lines[1]);
    let mut found = Vec::with_capacity(lines().filter(|line| line.kind() == LineKind::Event).count());
    // Events of one thing mostly stand together.
    let mut owner: Option<Owner<'_>> = None;
    for node in lines() {
        // What was said does not depend on where parts are cut.
        if node.is_top() {
            owner = None;
        }
        if let Some(home) = event_home(model, part.file, node) {
            found.extend(event(model, part.file, node, home, &mut owner, sink));
        }
    }
    found
}

/// The thing that an event is about, with what is asked of it again for each event.
#[derive(Clone, Copy)]
struct Owner<'m> {
    thing: ThingRef<'m>,
    /// The facts that it can have.
    allowed: FactKinds,
    /// What its values count; none where it takes no values, or any.
    unit: Option<Unit<'m>>,
    /// That it has no measure for its values was said.
    is_said: bool,
}

impl<'m> Owner<'m> {
    fn new(thing: ThingRef<'m>) -> Self {
        let measure = thing.measure();
        Self {
            thing,
            allowed: allowed(thing, measure),
            unit: measure.and_then(counted),
            is_said: false,
        }
    }

    /// Whether the figure of a fact is of another kind than its values.
    fn counts_otherwise(&self, fact: &Fact<'_>) -> bool {
        let (Fact::Value(value) | Fact::Added(value) | Fact::Baseline(value)) = fact else {
            return matches!(fact, Fact::Revision { .. });
        };
        // A percentage that is added may be points or a share.
        let may_be_a_share = matches!(fact, Fact::Added(_)) && value.unit == Unit::Percent;
        may_be_a_share || self.unit.is_none_or(|unit| !value.unit.same_dimension(unit))
    }
}

fn event<'m>(
    model: &'m Model,
    file: FileId,
    node: Node<'_>,
    home: Option<ThingId>,
    owner: &mut Option<Owner<'m>>,
    sink: &mut Sink,
) -> Option<EventData> {
    if home.is_some_and(|id| model.thing_data(id).in_template) {
        return None;
    }
    let mut wrong = Vec::new();
    let event = read_event(node, &mut wrong);
    if !wrong.is_empty() && node.hides_something() {
        wrong.clear();
    }
    sink.diagnostics
        .extend(wrong.into_iter().map(|diagnostic| diagnostic.moved(file, 0)));
    for handle in event.by.iter().chain(&event.about) {
        party::handle(model, file, handle.text, handle.span, sink);
    }
    let thing = match (home, event.target) {
        (Some(home), _) => home,
        (None, Some(target)) => reference::target(model, file, target.text, target.span, sink)?,
        (None, None) => {
            sink.diagnostics.push(no_target(node).moved(file, 0));
            return None;
        }
    };
    let owner = match owner {
        Some(known) if known.thing.id() == thing => known,
        _ => owner.insert(Owner::new(model.thing(thing))),
    };
    fits(owner, file, &event, sink);
    words_required(file, node, &event, sink);
    let counts_otherwise = event.facts.iter().any(|(fact, _)| owner.counts_otherwise(fact));
    Some(EventData::new(
        thing,
        event.day?,
        (file, node.id()),
        event.kinds(),
        counts_otherwise,
    ))
}

fn no_target(node: Node<'_>) -> Diagnostic {
    let date = node.tokens().next();
    let span = date.map_or(node.span(), |date| date.span);
    Diagnostic::new(Code("L17"), span, "this event does not say what it is about").help(
        "indent it under the thing it is about, or type that thing's id behind the day: `2026-10-19 pages 12 pages: …`",
    )
}

/// Reports facts that a thing of this kind cannot have.
fn fits(owner: &mut Owner<'_>, file: FileId, event: &Event<'_>, sink: &mut Sink) {
    let thing = owner.thing;
    for (fact, span) in &event.facts {
        let fits = owner.allowed.has(fact.kind());
        // A measure that is missing is one mistake, however many values there are.
        let wants_measure = !fits && matches!(fact, Fact::Value(_) | Fact::Added(_)) && counts_values(thing);
        if wants_measure && std::mem::replace(&mut owner.is_said, true) {
            continue;
        }
        if !fits {
            sink.diagnostics.push(misfit(thing, fact, *span).moved(file, 0));
        } else if let Fact::Revision { what, to, was } = fact {
            revision::check(thing, file, *what, *span, [Some(*to), *was], sink);
        }
        let whom = matches!(fact, Fact::Observed(_)) && event.about.is_empty();
        if fits && whom && is_for_several(thing, sink) {
            sink.diagnostics.push(
                Diagnostic::new(Code("L21"), *span, "this observation does not say of whom")
                    .help("the expectation is for more than one person: type the handle of the one behind the fact")
                    .moved(file, 0),
            );
        }
    }
}

/// What any thing can have, and what each kind can have besides.
fn allowed(thing: ThingRef<'_>, measure: Option<Measure<'_>>) -> FactKinds {
    let any = FactKinds::AGREED
        .and(FactKinds::BLOCKED)
        .and(FactKinds::UNBLOCKED)
        .and(FactKinds::PRAISE)
        .and(FactKinds::REVIEW)
        .and(FactKinds::LIFE);
    let judged = FactKinds::STATUS
        .and(FactKinds::CONFIDENCE)
        .and(FactKinds::SCORE)
        .and(FactKinds::REVISION);
    let own = match thing.keyword() {
        Keyword::Objective => judged,
        Keyword::Result | Keyword::Goal => judged.and(by_measure(thing, measure)),
        Keyword::Fact => FactKinds::REVISION
            .and(FactKinds::FEEDBACK)
            .and(by_measure(thing, measure)),
        Keyword::Milestone => FactKinds::DONE.and(FactKinds::REVISION),
        Keyword::Habit => FactKinds::DONE
            .and(FactKinds::SKIP)
            .and(FactKinds::MISSED)
            .and(FactKinds::REVISION),
        Keyword::Expectation => FactKinds::FEEDBACK.and(FactKinds::OBSERVED),
        Keyword::Vision => FactKinds::REVISION,
        _ => FactKinds::NONE,
    };
    any.and(own)
}

/// What its measure counts. Where that could not be read, anything may be meant; what has none is done or not. That a
/// measure counts no values at all, such as its steps, is for the rule about units to say (M07).
fn by_measure(thing: ThingRef<'_>, measure: Option<Measure<'_>>) -> FactKinds {
    let values = FactKinds::VALUE.and(FactKinds::ADDED);
    let any = values.and(FactKinds::BASELINE);
    match measure {
        None if thing.field(FieldName::Measure).is_some() || holds_mistake(thing) => any.and(FactKinds::DONE),
        None => FactKinds::DONE,
        Some(Measure::YesNo) => any.and(FactKinds::DONE),
        Some(Measure::Feedback(_)) => any.and(FactKinds::FEEDBACK),
        Some(Measure::Move { .. } | Measure::Count { .. } | Measure::Hold(_) | Measure::Average(_)) => values,
        Some(_) => any,
    }
}

/// Whether a line of it could not be read: that may be its measure, and was reported.
fn holds_mistake(thing: ThingRef<'_>) -> bool {
    thing.node().children().any(|line| line.kind() == LineKind::Error)
}

fn misfit(thing: ThingRef<'_>, fact: &Fact<'_>, span: Span) -> Diagnostic {
    let what = match fact {
        Fact::Value(_) | Fact::Added(_) => "a value",
        Fact::Baseline(_) => "a baseline",
        Fact::Status(_) => "an owner's status",
        Fact::Confidence(_) => "a confidence",
        Fact::Score(_) => "a final grade",
        Fact::Done(_) => "`done`",
        Fact::Skip => "`skip`",
        Fact::Missed => "`missed`",
        Fact::Feedback(_) => "feedback",
        Fact::Observed(_) => "an observation",
        Fact::Revision { .. } => "a revision",
        _ => "this fact",
    };
    let homes = match fact {
        Fact::Value(value) | Fact::Added(value) if thing.measure().is_none() && counts_values(thing) => {
            let help =
                format!("it has no measure: give it one, such as `measure: {value} to …` with what is to be reached");
            return Diagnostic::new(
                Code("L21"),
                span,
                format!("{what} says nothing about {}", thing.keyword().with_article()),
            )
            .help(help);
        }
        Fact::Value(_) | Fact::Added(_) | Fact::Baseline(_) => value_home(thing),
        Fact::Status(_) | Fact::Confidence(_) | Fact::Score(_) => "it belongs to objectives, key results and goals",
        Fact::Done(_) if matches!(thing.measure(), Some(Measure::Milestones)) => {
            "its milestones say how far it is: indent the event under the milestone that is done"
        }
        Fact::Done(_) if matches!(thing.measure(), Some(Measure::Steps)) => {
            "its steps say how far it is: tick the one that is done, `- [x] 2026-11-16: text`"
        }
        Fact::Done(_) if matches!(thing.keyword(), Keyword::Result | Keyword::Goal | Keyword::Fact) => {
            "its measure is a number: type the value, such as `2026-11-16 12 pages`; `done` is for `measure: yes/no`, \
             habits and milestones"
        }
        Fact::Done(_) => "it belongs to habits, milestones and what is measured by `yes/no`",
        Fact::Skip | Fact::Missed => "it belongs to habits",
        Fact::Feedback(_) => "it belongs to facts and expectations",
        Fact::Observed(_) => {
            "`met`, `partly` and `unmet` belong to expectations; for a goal type a value or `on-track`, `at-risk`, \
             `off-track`"
        }
        _ => "write a remark instead: words behind the colon",
    };
    Diagnostic::new(
        Code("L21"),
        span,
        format!("{what} says nothing about {}", thing.keyword().with_article()),
    )
    .help(homes)
}

/// What to type instead of a value that the thing does not count.
fn value_home(thing: ThingRef<'_>) -> &'static str {
    if !counts_values(thing) {
        return "values belong to key results, goals and facts";
    }
    match thing.measure() {
        None => "it has no measure: give it one, such as `measure: 40 to 10 calls`",
        Some(Measure::Move { .. }) => {
            "its measure says where it starts; a start that turns out to be another is a revision: `baseline 700ms was \
             840ms: why`"
        }
        Some(_) => "it is not measured from a start; without the word `baseline` it is a value",
    }
}

/// Whether a thing of its kind can be measured by numbers.
fn counts_values(thing: ThingRef<'_>) -> bool {
    matches!(thing.keyword(), Keyword::Result | Keyword::Goal | Keyword::Fact)
}

fn is_for_several(expectation: ThingRef<'_>, sink: &mut Sink) -> bool {
    let Some(value) = expectation.value(FieldName::For) else {
        // Inside a role it is for whoever has that role.
        return true;
    };
    let mut whom = list(value);
    let (first, more) = (whom.next(), whom.next());
    if let Some((_, text)) = first {
        sink.asks(text);
    }
    let one_person = first.is_some_and(|(_, text)| {
        text.starts_with('@')
            && expectation
                .model()
                .party(text)
                .is_none_or(|party| party.keyword() == Keyword::Person)
    });
    more.is_some() || !one_person
}

/// A revision and a turn of life need words.
fn words_required(file: FileId, node: Node<'_>, event: &Event<'_>, sink: &mut Sink) {
    let needs = FactKinds::REVISION.and(FactKinds::LIFE);
    let silent = node.value().text.is_empty();
    let Some((fact, span)) = event
        .facts
        .iter()
        .find(|(fact, _)| needs.has(fact.kind()))
        .filter(|_| silent)
    else {
        return;
    };
    let what = match fact {
        Fact::Revision { what, .. } => format!("`{what}` was changed"),
        Fact::Paused => "it was paused".to_owned(),
        Fact::Resumed => "it was resumed".to_owned(),
        _ => "it was dropped".to_owned(),
    };
    sink.diagnostics.push(
        Diagnostic::new(Code("L18"), *span, format!("nobody says why {what}"))
            .help("put a colon behind the facts, and a sentence for those who will ask")
            .moved(file, 0),
    );
}

/// Two different values of one thing on one day; increments add up, and `average` takes all.
fn contradictions(model: &Model, sink: &mut Sink) {
    let same = |a: &EventData, b: &EventData| a.thing == b.thing && a.day == b.day;
    let has_value = |event: &EventData| event.kinds().has(FactKinds::VALUE);
    for (index, event) in model.events.iter().enumerate().skip(1) {
        if !has_value(event) {
            continue;
        }
        let before = model.events[..index]
            .iter()
            .rev()
            .take_while(|other| same(other, event))
            .take(64)
            .find(|other| has_value(other));
        let Some(before) = before else {
            continue;
        };
        if sink.diagnostics.is_full(event.file, Code("L16"))
            || matches!(model.thing(event.thing).measure(), Some(Measure::Average(_)))
        {
            continue;
        }
        let first = EventId(to_u32(index));
        contradiction(model, model.event(first).node(), event, before, sink);
    }
}

fn contradiction(model: &Model, node: Node<'_>, event: &EventData, before: &EventData, sink: &mut Sink) {
    let earlier = model.file(before.file).tree.node(before.line);
    let (Some((value, span)), Some((first, first_span))) = (value_of(node), value_of(earlier)) else {
        return;
    };
    let unit = model.thing(event.thing).measure().and_then(unit_of);
    if measured(value, unit).compare(measured(first, unit)) == Some(Ordering::Equal) {
        return;
    }
    sink.diagnostics.push(
        Diagnostic::new(
            Code("L16"),
            span,
            format!(
                "{} has two values on {}: {first} and {value}",
                model.thing(event.thing).label(),
                event.day
            ),
        )
        .help("keep the right one; several answers of one day belong to `measure: average …`")
        .moved(event.file, 0)
        .related(before.file, first_span, format!("{first} stands here")),
    );
}

/// The value of an event, and where it stands.
fn value_of(node: Node<'_>) -> Option<(Quantity<'_>, Span)> {
    let facts = read_event(node, &mut Vec::new()).facts;
    facts.into_iter().find_map(|(fact, span)| match fact {
        Fact::Value(quantity) => Some((quantity, span)),
        _ => None,
    })
}

/// A value without a unit is in that of the measure.
fn measured<'t>(value: Quantity<'t>, unit: Option<Unit<'t>>) -> Quantity<'t> {
    Quantity {
        value: value.value,
        unit: value.unit.or(unit.unwrap_or(Unit::None)),
    }
}
