//! Check-ins that were copied from one key result to the next.

use goalpost_model::ThingRef;
use goalpost_syntax::{Fact, FactKinds, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::latest_facts;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// All key results of an objective have the same confidence, or one word for figures that differ.
    ///
    /// From three key results on, by the latest confidence of each, or the latest status where all were given on one
    /// day. That all are on track is fine where the figures say so. What is closed, over or dropped is not looked at.
    "O13" "all-alike" {
        level: Hint,
        why: "Key results differ, so three times the same judgement was probably made once.",
        source: "Goalpost's own: two may be alike by chance, three hardly are.",
        poor: "\
objective desk: Become the desk that people walk up to first
  kind: aspirational
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
    2026-11-16 8min confidence 7/10 by @ana
  result solved: Questions answered at the first visit
    measure: 55% to 75%
    source: Slips at the counter
    2026-11-16 66% confidence 7/10 by @ana
  result known: Regulars whom we know by name
    measure: 40 people
    2026-11-16 22 people confidence 7/10 by @ana
",
        good: "\
objective desk: Become the desk that people walk up to first
  kind: aspirational
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
    2026-11-16 8min confidence 5/10 by @ana
  result solved: Questions answered at the first visit
    measure: 55% to 75%
    source: Slips at the counter
    2026-11-16 66% confidence 8/10 by @ana
  result known: Regulars whom we know by name
    measure: 40 people
    2026-11-16 22 people confidence 7/10 by @ana
",
        check: Check::Thing(&[Keyword::Objective], check),
    }
}

/// From so many key results on.
const FEWEST: usize = 3;

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (objective, today) = (subject.thing, context.today());
    if !subject.rests_on_results() {
        return;
    }
    let said = FactKinds::CONFIDENCE.and(FactKinds::STATUS);
    let results = objective.children_of(Keyword::Result);
    let results: Vec<ThingRef<'m>> = results.filter(|result| context.counts(*result)).collect();
    if results.len() < FEWEST || !results.iter().all(|result| result.has_facts(said)) {
        return;
    }
    let same = |kinds| {
        let latest = |result: &ThingRef<'m>| {
            let (event, fact, _) = latest_facts(*result, kinds, today).next()?;
            Some((event.day(), fact))
        };
        let (day, fact) = latest(results.first()?)?;
        let mut all = results.iter().map(latest);
        let same_day = all.clone().all(|other| other.is_some_and(|(other, _)| other == day));
        all.all(|other| other.is_some_and(|(_, other)| other == fact))
            .then_some((fact, same_day))
    };
    let what = match (same(FactKinds::CONFIDENCE), same(FactKinds::STATUS)) {
        (Some((Fact::Confidence(share), _)), _) => {
            format!(
                "the same confidence, {}/10",
                (share * goalpost_values::Decimal::TEN).normalize()
            )
        }
        (_, Some((Fact::Status(status), true))) if figures_differ(context, &results, status.as_str()) => {
            format!("`{status}` as their status, and their figures do not say so of all")
        }
        _ => return,
    };
    if !context.runs(objective) {
        return;
    }
    let message = format!("all {} key results of {} have {what}", results.len(), named(objective));
    let help = "judge each by itself: which of them would you bet on, and which not?";
    sink.report(objective, RULE.missing(objective, message).help(help));
}

/// Whether some figures say else than a word for all of them.
fn figures_differ<'m>(context: &Context<'m>, results: &[ThingRef<'m>], word: &str) -> bool {
    let status = |result: &ThingRef<'m>| context.evaluation().glance(*result).status();
    results.iter().any(|result| {
        let status = status(result);
        !status.is_closed() && status.word() != word
    })
}
