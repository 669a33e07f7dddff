//! What an event may say.

use goalpost_model::{ThingRef, unit_of};
use goalpost_syntax::{Event, Fact as Said, FieldName, Keyword, Node, Revised, Token, TokenKind, read_event};
use goalpost_text::Span;
use goalpost_values::{Measure, Quantity, Unit};

use super::values::{dates_in, word, words};
use super::{Completion, CompletionKind, Context};

pub(super) fn complete(context: &Context<'_>) -> Vec<Completion> {
    // Behind the colon stand people's words.
    if context.before.contains(": ") || context.before.ends_with(':') {
        return Vec::new();
    }
    let Some(line) = context.line else { return Vec::new() };
    let typed = context.word();
    if typed.starts_with('#') {
        return context.tags();
    }
    let pieces: Vec<Token<'_>> = line
        .head()
        .filter(|token| token.kind != TokenKind::Gap && token.span.end < context.offset)
        .collect();
    if pieces.is_empty() {
        // The day itself.
        return super::lines::days(context);
    }
    let behind = pieces.last().map_or("", |token| token.text);
    if typed.starts_with('@') || behind == "by" {
        return context.handles();
    }
    let is_at_margin = line.parent().is_none();
    if is_at_margin && pieces.len() == 1 {
        return context.ids(&TOLD_OF);
    }
    let event = read_event(line, &mut Vec::new());
    let thing = match event.target.filter(|_| is_at_margin) {
        Some(target) => context.model.resolve(target.text, None, context.file),
        None => context.parent,
    };
    if let Some(all) = of_revision(context, thing, line, &pieces) {
        return all;
    }
    let mut all = Vec::new();
    if pieces.last().is_some_and(|piece| is_bare_number(piece.text)) {
        all.extend(thing.and_then(|thing| unit(context, thing)));
    }
    let keyword = thing.map(ThingRef::keyword);
    let fitting = FACTS
        .iter()
        .filter(|fact| fact.fits(keyword) && fact.has_something_to_revise(thing) && !fact.is_said(context, &event));
    all.extend(fitting.map(|fact| fact.completion(context, thing)));
    all.extend(context.handles());
    all
}

/// Things that events are about, handles aside.
const TOLD_OF: [Keyword; 9] = [
    Keyword::Vision,
    Keyword::Objective,
    Keyword::Result,
    Keyword::Goal,
    Keyword::Fact,
    Keyword::Milestone,
    Keyword::Habit,
    Keyword::Expectation,
    Keyword::Grow,
];

fn is_bare_number(text: &str) -> bool {
    Quantity::parse(text).is_ok_and(|quantity| quantity.unit == Unit::None)
}

/// The unit in which the thing is measured.
fn unit(context: &Context<'_>, thing: ThingRef<'_>) -> Option<Completion> {
    let unit = unit_of(thing.measure()?)?.to_string();
    let is_word = unit.starts_with(char::is_alphabetic);
    is_word.then(|| word(context, &unit, "the unit that it is measured in"))
}

/// What may follow in a revision that is begun: a value of the kind that is revised, and behind `was` what is in force.
fn of_revision(
    context: &Context<'_>,
    thing: Option<ThingRef<'_>>,
    line: Node<'_>,
    pieces: &[Token<'_>],
) -> Option<Vec<Completion>> {
    let at = pieces
        .iter()
        .rposition(|piece| Revised::from_word(&piece.text.to_ascii_lowercase()).is_some())?;
    let what = Revised::from_word(&pieces[at].text.to_ascii_lowercase())?;
    let rest = &pieces[at + 1..];
    let was = rest.iter().position(|piece| piece.text == "was");
    match was {
        Some(was) if was + 1 == rest.len() => {
            // What this line revises itself is not in force before it.
            let revisions = thing?.revisions();
            let own = revisions.iter().find(|it| it.event.node() == line && it.what == what);
            let before = own.and_then(|it| it.before).map(|before| before.to_string());
            let in_force = before.or_else(|| in_force(thing?, what))?;
            let all = vec![word(context, &in_force, "what is in force")];
            Some(all)
        }
        Some(_) => None,
        None if rest.is_empty() => Some(new_values(context, what)),
        // Of a baseline that becomes known nothing was in force.
        None if what == Revised::Baseline => None,
        None => Some(vec![word(context, "was", "then what is in force")]),
    }
}

fn new_values(context: &Context<'_>, what: Revised) -> Vec<Completion> {
    match what {
        Revised::Start | Revised::Due => dates_in(context, context.typed),
        Revised::Owner => context.handles(),
        Revised::Kind => words(FieldName::Kind)
            .iter()
            .map(|(text, detail)| word(context, text, detail))
            .collect(),
        _ => Vec::new(),
    }
}

/// The value in force before the event, as the author has to write it behind `was`.
fn in_force(thing: ThingRef<'_>, what: Revised) -> Option<String> {
    let today = thing.model().today();
    match what {
        Revised::Due => thing.due_on(today).map(|day| day.to_string()),
        Revised::Start => thing.start_on(today).map(|day| day.to_string()),
        Revised::Owner => thing.owner_on(today).map(str::to_owned),
        Revised::Weight => Some(thing.weight_on(today).unwrap_or("1").to_owned()),
        Revised::Kind => thing.kind_on(today).map(str::to_owned),
        what => thing.quantity_on(what, today).map(|quantity| quantity.to_string()),
    }
}

/// A fact as it may be typed.
struct Fact {
    label: &'static str,
    detail: &'static str,
    insert: &'static str,
    on: &'static [Keyword],
}

impl Fact {
    fn fits(&self, keyword: Option<Keyword>) -> bool {
        self.on.is_empty() || keyword.is_none_or(|keyword| self.on.contains(&keyword))
    }

    /// Whether what it revises is in force, or what it makes known is not known yet.
    fn has_something_to_revise(&self, thing: Option<ThingRef<'_>>) -> bool {
        let (Some(thing), Some(what)) = (thing, Revised::from_word(self.label)) else {
            return true;
        };
        match what {
            Revised::Baseline => matches!(thing.measure(), Some(Measure::FromUnknown { .. })),
            what => in_force(thing, what).is_some(),
        }
    }

    /// Whether the event says it already, or says what it would contradict.
    fn is_said(&self, context: &Context<'_>, event: &Event<'_>) -> bool {
        let is_before = |span: &Span| span.end < context.offset;
        if self.label == "by" {
            return event.by.is_some_and(|by| is_before(&by.span));
        }
        event.facts.iter().filter(|(_, span)| is_before(span)).any(|(fact, _)| {
            let group: &[&str] = match fact {
                Said::Status(_) => &["on-track", "at-risk", "off-track"],
                Said::Confidence(_) => &["confidence"],
                Said::Done(_) | Said::Skip | Said::Missed => &["done", "skip", "missed"],
                Said::Observed(_) => &["met", "partly", "unmet"],
                Said::Agreed => &["agreed"],
                Said::Review => &["review"],
                Said::Paused | Said::Resumed | Said::Dropped => &["paused", "resumed", "dropped"],
                Said::Score(_) => &["score"],
                _ => &[],
            };
            group.contains(&self.label)
        })
    }

    fn completion(&self, context: &Context<'_>, thing: Option<ThingRef<'_>>) -> Completion {
        let revised = Revised::from_word(self.label).filter(|_| self.insert.contains("${2:old}"));
        let known = revised.and_then(|what| in_force(thing?, what));
        let insert = match known {
            Some(known) => self.insert.replace("${2:old}", &super::shapes::escaped(&known)),
            None => self.insert.to_owned(),
        };
        Completion::new(self.label, CompletionKind::Word, context.typed)
            .detail(self.detail)
            .snippet(insert)
    }
}

/// What a fact word means, in a few words.
pub(crate) fn meaning(word: &str) -> Option<&'static str> {
    let known = FACTS.iter().find(|fact| fact.label.eq_ignore_ascii_case(word));
    known.map(|fact| fact.detail)
}

const fn fact(label: &'static str, detail: &'static str, insert: &'static str, on: &'static [Keyword]) -> Fact {
    Fact {
        label,
        detail,
        insert,
        on,
    }
}

use Keyword as K;

const JUDGED: &[Keyword] = &[K::Objective, K::Result, K::Goal];
const MEASURED: &[Keyword] = &[K::Result, K::Goal, K::Fact];
const DONE: &[Keyword] = &[K::Habit, K::Milestone, K::Result, K::Goal, K::Fact];
const DATED: &[Keyword] = &[K::Objective, K::Result, K::Goal, K::Fact, K::Milestone, K::Habit];

/// The facts, as the reference lists them.
const FACTS: &[Fact] = &[
    fact("on-track", "the owner's own status: all is well", "on-track", JUDGED),
    fact("at-risk", "the owner's own status: it may be missed", "at-risk", JUDGED),
    fact(
        "off-track",
        "the owner's own status: it will be missed unless something changes",
        "off-track",
        JUDGED,
    ),
    fact(
        "confidence",
        "how likely it is, judged that day",
        "confidence ${0:7}/10",
        JUDGED,
    ),
    fact("done", "it happened, or it is reached", "done", DONE),
    fact("skip", "left out on purpose", "skip", &[K::Habit]),
    fact("missed", "left out", "missed", &[K::Habit]),
    fact("baseline", "the start becomes known", "baseline ${0:24%}", MEASURED),
    fact(
        "target",
        "a revision of the target",
        "target ${1:new} was ${2:old}: ${0:why}",
        MEASURED,
    ),
    fact(
        "commit",
        "a revision of the promised value",
        "commit ${1:new} was ${2:old}: ${0:why}",
        &[K::Result],
    ),
    fact(
        "stretch",
        "a revision of the value that would be a triumph",
        "stretch ${1:new} was ${2:old}: ${0:why}",
        &[K::Result],
    ),
    fact(
        "due",
        "a revision of the end",
        "due ${1:new} was ${2:old}: ${0:why}",
        DATED,
    ),
    fact(
        "start",
        "a revision of the first day",
        "start ${1:new} was ${2:old}: ${0:why}",
        DATED,
    ),
    fact(
        "weight",
        "a revision of how much it counts",
        "weight ${1:new} was ${2:old}: ${0:why}",
        &[K::Objective, K::Result, K::Goal, K::Fact, K::Milestone],
    ),
    fact(
        "owner",
        "somebody else answers for it from that day on",
        "owner ${1:new} was ${2:old}: ${0:why}",
        &[K::Objective, K::Result, K::Goal, K::Fact, K::Habit],
    ),
    fact(
        "kind",
        "another kind of objective from that day on",
        "kind ${1:new} was ${2:old}: ${0:why}",
        &[K::Objective],
    ),
    fact("met", "an observation: it was kept", "met", &[K::Expectation]),
    fact(
        "partly",
        "an observation: it was kept in part",
        "partly",
        &[K::Expectation],
    ),
    fact("unmet", "an observation: it was not kept", "unmet", &[K::Expectation]),
    fact(
        "agreed",
        "what is in force is agreed by those named",
        "agreed ${0:@}",
        &[],
    ),
    fact("blocked", "a named obstacle opens", "blocked ${1:what}: $0", &[]),
    fact("unblocked", "a named obstacle closes", "unblocked ${0:what}", &[]),
    fact("praise", "recognition", "praise ${0:@}", &[]),
    fact("review", "looked at, nothing changed", "review", &[]),
    fact("paused", "it rests", "paused: ${0:why}", &[]),
    fact("resumed", "it goes on", "resumed: ${0:why}", &[]),
    fact("dropped", "it is given up", "dropped: ${0:why}", &[]),
    fact(
        "score",
        "the final grade",
        "score ${1:0.7}: ${0:what was learned}",
        JUDGED,
    ),
    fact("by", "who speaks", "by ${0:@}", &[]),
];
