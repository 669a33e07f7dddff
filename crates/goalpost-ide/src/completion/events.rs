//! What an event may say.

use goalpost_model::ThingRef;
use goalpost_syntax::{Keyword, TokenKind};

use super::{Completion, CompletionKind, Context};

pub(super) fn complete(context: &Context<'_>) -> Vec<Completion> {
    // Behind the colon stand people's words.
    if context.before.contains(": ") || context.before.ends_with(':') {
        return Vec::new();
    }
    let word = context.word();
    if word.starts_with('#') {
        return context.tags();
    }
    if word.starts_with('@') || context.before.ends_with(" by ") {
        return context.handles();
    }
    let Some(line) = context.line else { return Vec::new() };
    let pieces = line
        .head()
        .filter(|token| token.kind != TokenKind::Date && token.span.end < context.offset);
    let is_at_margin = line.parent().is_none();
    let mut all = Vec::new();
    if is_at_margin && pieces.count() == 0 {
        return context.ids(&[]);
    }
    let keyword = context.parent.map(ThingRef::keyword);
    all.extend(
        FACTS
            .iter()
            .filter(|fact| fact.fits(keyword))
            .map(|fact| fact.completion(context)),
    );
    all.extend(context.handles());
    all
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

    fn completion(&self, context: &Context<'_>) -> Completion {
        Completion::new(self.label, CompletionKind::Word, context.typed)
            .detail(self.detail)
            .snippet(self.insert)
    }
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

/// The facts, as the reference lists them.
const FACTS: &[Fact] = &[
    fact("on-track", "the owner's own status", "on-track", JUDGED),
    fact("at-risk", "the owner's own status", "at-risk", JUDGED),
    fact("off-track", "the owner's own status", "off-track", JUDGED),
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
        "due",
        "a revision of the end",
        "due ${1:new} was ${2:old}: ${0:why}",
        JUDGED,
    ),
    fact("met", "an observation", "met", &[K::Expectation]),
    fact("partly", "an observation", "partly", &[K::Expectation]),
    fact("unmet", "an observation", "unmet", &[K::Expectation]),
    fact("agreed", "what is in force is agreed", "agreed ${0:@}", &[]),
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
