//! Obstacles that nobody clears away.

use goalpost_model::{EventRef, ThingRef};
use goalpost_syntax::{Fact, FactKinds, Keyword, Token};
use goalpost_text::Span;
use goalpost_values::Day;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::{counted, listed, named};

declare_rule! {
    /// A blocker has been open for more than 14 days.
    ///
    /// `blocked NAME` opens it, `unblocked NAME` closes it; names are compared without case, and a second `blocked`
    /// does not make it younger. What is paused, closed or over is left alone.
    "C04" "blocked-long" {
        level: Warning,
        why: "Who cannot go on alone for two weeks needs somebody else to decide. Goalpost says so after 14 days.",
        source: "Goalpost's own: two weekly check-ins have passed it by.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-10-26 blocked manual-lost @ben by @ana: The only copy is away
  2026-11-16 21 pages by @ana
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-10-26 blocked manual-lost @ben by @ana: The only copy is away
  2026-11-02 unblocked manual-lost by @ben: It was in the van
  2026-11-16 21 pages by @ana
",
        check: Check::Thing(
            &[
                Keyword::Objective,
                Keyword::Result,
                Keyword::Goal,
                Keyword::Fact,
                Keyword::Milestone,
                Keyword::Habit,
            ],
            check,
        ),
    }
}

/// So many days a blocker may be open.
const PATIENCE: i64 = 14;

/// A blocker that is open.
struct Open<'m> {
    name: &'m str,
    since: Day,
    event: EventRef<'m>,
    span: Span,
    waits_for: Vec<&'m str>,
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    if !thing.has_facts(FactKinds::BLOCKED) || !context.runs(thing) {
        return;
    }
    for blocker in open(thing, context.today()) {
        let days = (context.today() - blocker.since).num_days();
        if days > PATIENCE {
            report(thing, &blocker, days, context.today(), sink);
        }
    }
}

fn open(thing: ThingRef<'_>, on: Day) -> Vec<Open<'_>> {
    let kinds = FactKinds::BLOCKED.and(FactKinds::UNBLOCKED);
    let mut open: Vec<Open<'_>> = Vec::new();
    let known = thing.events().take_while(|event| event.day() <= on);
    for event in known.filter(|event| event.has(kinds)) {
        let said = event.read();
        for (fact, span) in &said.facts {
            match fact {
                Fact::Blocked(name) if !open.iter().any(|known| known.name.eq_ignore_ascii_case(name)) => {
                    let handle = |token: &Token<'_>| token.span.of(event.node().tree().text());
                    open.push(Open {
                        name,
                        since: event.day(),
                        event,
                        span: *span,
                        waits_for: said.about.iter().map(handle).collect(),
                    });
                }
                Fact::Unblocked(name) => open.retain(|known| !known.name.eq_ignore_ascii_case(name)),
                _ => {}
            }
        }
    }
    open
}

fn report(thing: ThingRef<'_>, blocker: &Open<'_>, days: i64, today: Day, sink: &mut Sink) {
    let name = blocker.name;
    let days = counted(days, "day");
    let message = format!("`{name}` has stood in the way of {} for {days}", named(thing));
    let help = if blocker.waits_for.is_empty() {
        format!("take it to whoever can decide, and type `{today} unblocked {name}` once it is out of the way")
    } else {
        let whom: Vec<String> = blocker.waits_for.iter().map(|handle| format!("`{handle}`")).collect();
        let whom = listed(&whom);
        format!("ask {whom}, or whoever can decide, and type `{today} unblocked {name}` once it is out of the way")
    };
    sink.report(thing, RULE.at(blocker.event.file(), blocker.span, message).help(help));
}
