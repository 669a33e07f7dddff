//! Ambitions that ask for nothing.

use goalpost_model::ThingRef;
use goalpost_model::progress::{Elapsed, percent};
use goalpost_syntax::{FactKinds, Keyword};
use goalpost_text::Diagnostic;
use goalpost_values::Decimal;

use super::revised::harder;
use super::{confidence, grades};
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::latest_facts;
use crate::subject::is_of_kind;
use crate::words::named;

declare_rule! {
    /// An aspirational objective was safe from the start.
    ///
    /// One of its key results is past the bar in the first quarter of its time, the first confidence in it or in one of
    /// them was over 8/10 and has not fallen since, or all grades of its team, else its owner, were 0.95 or more in two
    /// periods running. Committed and learning objectives are left alone. The limit is in tenths of a confidence; its
    /// upper end counts.
    "A02" "sandbag" {
        level: Warning,
        why: "What is reached without effort was no ambition, and 1.0 every time says that more was possible.",
        source: "Google re:Work, \"Set goals with OKRs\": a grade of 0.6 to 0.7 is what an ambition should end at.",
        limit: "the first confidence, in tenths", 0..8, "Goalpost",
        poor: "\
objective desk: Become the desk that people walk up to first
  kind: aspirational
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
    2026-10-05 12min confidence 9/10 by @ana
  result solved: Questions answered at the first visit
    measure: 55% to 75%
    source: Slips at the counter
",
        good: "\
objective desk: Become the desk that people walk up to first
  kind: aspirational
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 3min
    source: Ticket machine
    2026-10-05 12min confidence 5/10 by @ana
  result solved: Questions answered at the first visit
    measure: 55% to 75%
    source: Slips at the counter
",
        check: Check::Workspace(check),
    }
}

/// Grades from here on say that it was easy.
const EASY: Decimal = Decimal::from_parts(95, 0, 0, false, 2);

fn check<'m>(context: &Context<'m>, sink: &mut Sink) {
    let things = context.model.things().filter(|thing| !thing.in_template());
    let objectives: Vec<ThingRef<'m>> = things
        .filter(|thing| thing.keyword() == Keyword::Objective && is_of_kind(*thing, "aspirational"))
        .collect();
    for objective in &objectives {
        let parts = objective.children_of(Keyword::Result);
        for thing in std::iter::once(*objective).chain(parts) {
            let found = too_sure(context, thing).or_else(|| too_soon(context, thing));
            if let Some(found) = found.filter(|_| context.counts(thing)) {
                sink.report(thing, found);
            }
        }
    }
    for (handle, latest) in grades::two_running(context, &objectives, |score| score >= EASY) {
        let message = format!("all grades of `{handle}` were 0.95 or more in two periods running");
        let help = "ask for more next time: a target that you would bet on with five to five";
        let finding = RULE.at(latest.event.file(), latest.span, message).help(help);
        sink.report(context.model.party(handle).unwrap_or(latest.objective), finding);
    }
}

fn too_sure<'m>(context: &Context<'m>, thing: ThingRef<'m>) -> Option<Diagnostic> {
    let (bounds, origin) = context.limit(&RULE);
    let (first, latest) = confidence::first_and_latest(thing, context.today())?;
    let most = Decimal::from(bounds.most);
    if first.tenths <= most || latest.tenths <= most {
        return None;
    }
    let message = format!(
        "the first confidence in {} was {first}, and it is an ambition",
        named(thing)
    );
    let finding = RULE
        .at(first.event.file(), first.span, message)
        .why(format!("{} At most {most}/10 is what {origin} asks for.", RULE.why()))
        .help(ask_for_more(context, thing));
    Some(finding)
}

fn too_soon<'m>(context: &Context<'m>, result: ThingRef<'m>) -> Option<Diagnostic> {
    let values = FactKinds::VALUE.and(FactKinds::ADDED);
    let today = context.today();
    let (event, _, span) = latest_facts(result, values, today).next()?;
    let elapsed = Elapsed::between(result.start_on(today)?, result.due_on(today)?, today);
    let is_early = elapsed.days.saturating_mul(4) <= elapsed.of;
    if !is_early || result.keyword() != Keyword::Result {
        return None;
    }
    let standing = context.evaluation().glance(result);
    let p = standing.raw().filter(|p| *p >= standing.bar.value)?;
    let message = format!(
        "{} is {} % done with {} % of its time gone, and it is an ambition",
        named(result),
        percent(p),
        percent(elapsed.share())
    );
    Some(RULE.at(event.file(), span, message).help(ask_for_more(context, result)))
}

fn ask_for_more<'m>(context: &Context<'m>, thing: ThingRef<'m>) -> String {
    let line = harder(thing, context.today());
    let line = line.map_or_else(String::new, |line| format!(", such as `{line}`"));
    format!("ask for more, with the reason{line}; if it is a promise, type `kind: committed` at the objective")
}
