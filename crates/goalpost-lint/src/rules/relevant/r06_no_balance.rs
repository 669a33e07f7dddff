//! People who only deliver, or only learn.

use goalpost_model::{ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use rustc_hash::FxHashMap;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::{has_left, people};
use crate::words::named;

declare_rule! {
    /// A person who has goals has no performance work, or no development goal.
    ///
    /// Objectives and key results that they own are performance work, and so are goals of any type but `development`
    /// and `onboarding`. A goal that `develops:` something is development. Only declared people who have not left are
    /// looked at, and of what they own nothing that is a draft, closed or over. Whoever is being onboarded does both.
    /// Where nothing has a `type:` or `develops:`, nobody keeps the two apart, and it says nothing.
    "R06" "no-balance" {
        level: Hint,
        why: "Who only delivers stays where they are, and who only learns is missed by the team.",
        source: "Goalpost's own: goals of both kinds side by side, as most review sheets ask for them.",
        poor: "\
person @ana: Ana Ruiz
goal pages: Sell the forty tables from the old hall
  type: performance
  owner: @ana
  during: 2026-Q4
  measure: 40 tables
  why: The new ones arrive in January
",
        good: "\
person @ana: Ana Ruiz
goal pages: Sell the forty tables from the old hall
  type: performance
  owner: @ana
  during: 2026-Q4
  measure: 40 tables
  why: The new ones arrive in January
goal talk: Present the new hall to two groups of visitors
  type: development
  owner: @ana
  during: 2026-Q4
  measure: 2 groups
  why: I want to lead tours one day
",
        check: Check::Workspace(check),
    }
}

/// What somebody has to do.
#[derive(Debug, Clone, Copy, Default)]
struct Work {
    performance: bool,
    development: bool,
}

fn check<'m>(context: &Context<'m>, sink: &mut Sink) {
    if !context.model.declares_parties() || !tells_apart(context) {
        return;
    }
    let today = context.today();
    let mut work: FxHashMap<ThingId, Work> = FxHashMap::default();
    for thing in context.model.things().filter(|thing| !thing.in_template()) {
        let is_work = matches!(thing.keyword(), Keyword::Objective | Keyword::Result | Keyword::Goal);
        if !is_work || !context.counts(thing) {
            continue;
        }
        let own = work_of(thing);
        for person in people(thing, today).filter_map(|handle| context.model.party(handle)) {
            let all = work.entry(person.id()).or_default();
            all.performance |= own.performance;
            all.development |= own.development;
        }
    }
    let people = context
        .model
        .things()
        .filter(|thing| thing.keyword() == Keyword::Person && !has_left(*thing, today));
    for person in people {
        match work.get(&person.id()) {
            Some(Work {
                performance: true,
                development: false,
            }) => report(person, true, sink),
            Some(Work {
                performance: false,
                development: true,
            }) => report(person, false, sink),
            _ => {}
        }
    }
}

/// Whether the workspace says of anything what sort of work it is.
fn tells_apart(context: &Context<'_>) -> bool {
    let mut things = context.model.things().filter(|thing| !thing.in_template());
    things.any(|thing| thing.type_of().is_some() || thing.field(FieldName::Develops).is_some())
}

fn work_of(thing: ThingRef<'_>) -> Work {
    let kind = thing.type_of();
    let is = |word: &str| kind == Some(word);
    let development = is("development") || thing.field(FieldName::Develops).is_some();
    match thing.keyword() {
        _ if is("onboarding") => Work {
            performance: true,
            development: true,
        },
        Keyword::Goal => Work {
            performance: !is("development"),
            development,
        },
        _ => Work {
            performance: !development,
            development,
        },
    }
}

fn report(person: ThingRef<'_>, delivers: bool, sink: &mut Sink) {
    let (message, help) = if delivers {
        (
            format!("{} has performance work and no development goal", named(person)),
            "agree on one thing to learn: a `goal` with `type: development`",
        )
    } else {
        (
            format!("{} has development goals and no performance work", named(person)),
            "agree on what to deliver meanwhile: a `goal` with `type: performance`, or a key result to own",
        )
    };
    sink.report(person, RULE.missing(person, message).help(help));
}
