//! How the score, the status and the staleness came about.

use goalpost_model::progress::{Base, Because, Freshness, Limits, Staleness};
use goalpost_model::{Evaluation, Standing, ThingRef};
use goalpost_syntax::{FactKinds, FieldName, Keyword};

use super::{Figure, cut, sources};
use crate::reasons::{because, whole_percent};
use crate::text::out_of_ten;

/// The score that counts upward.
pub(super) fn score<'m>(thing: ThingRef<'m>, standing: &Standing) -> Figure<'m> {
    let figure = match standing.score {
        Some(score) => Figure::new("score", whole_percent(score)).exactly(score),
        None => Figure::new("score", "unknown"),
    };
    match standing.life.score {
        Some(grade) => {
            let on = standing.timing.on;
            let line = sources::fact(thing, on, FactKinds::SCORE, "grade", |fact| {
                fact.kind() == FactKinds::SCORE
            });
            figure
                .how(format!("the final grade {} takes the place of p", grade.normalize()))
                .from(line)
        }
        None => figure.how("p between 0 and 1"),
    }
}

/// The score against what was promised first; none where nothing changed since.
pub(super) fn promised<'m>(standing: &Standing) -> Option<Figure<'m>> {
    if standing.promised == standing.score {
        return None;
    }
    let figure = match standing.promised {
        Some(promised) => Figure::new("promised", whole_percent(promised)).exactly(promised),
        None => Figure::new("promised", "unknown"),
    };
    Some(figure.how("the same against the first target and the first days, with what was dropped since"))
}

/// The status, by its rule.
pub(super) fn status<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, standing: &Standing) -> Figure<'m> {
    let figure = Figure::new("status", standing.status().label()).how(because(&standing.verdict));
    let figure = match standing.verdict.because {
        Because::Rule { rule, p, plan, .. } => figure.how(limits(rule.limits, p.raw(), plan, standing)),
        Because::WorstOf { .. } => figure.from(as_bad(evaluation, thing, standing)),
        _ => figure,
    };
    let workspace = thing.model().workspace_thing();
    let rule = workspace.and_then(|workspace| {
        workspace.field(FieldName::StatusRule)?;
        sources::field(workspace, FieldName::StatusRule, "rule")
    });
    let on = standing.timing.on;
    let life = FactKinds::LIFE.and(FactKinds::DONE).and(FactKinds::SCORE);
    let declared = matches!(
        standing.verdict.because,
        Because::Dropped | Because::Scored { .. } | Because::MarkedDone | Because::Paused
    );
    let event = declared.then(|| sources::fact(thing, on, life, "declared", |fact| life.has(fact.kind())));
    figure.from(event.flatten()).from(rule)
}

/// The results that stand as the objective does.
fn as_bad<'m>(evaluation: &Evaluation<'m>, objective: ThingRef<'m>, standing: &Standing) -> Vec<super::Source<'m>> {
    let results = objective
        .children_of(Keyword::Result)
        .filter(|result| !result.is_draft());
    results
        .filter(|result| evaluation.standing(*result).status() == standing.status())
        .map(|result| sources::of_thing(result, standing.status().label()))
        .collect()
}

/// The limits of a rule in numbers.
fn limits(limits: Limits, p: goalpost_values::Decimal, plan: goalpost_values::Decimal, standing: &Standing) -> String {
    let e = standing
        .timing
        .elapsed()
        .map_or_else(Default::default, goalpost_model::progress::Elapsed::share);
    let p = cut(p);
    match limits {
        Limits::Share { of, on_track, at_risk } => {
            let base = match of {
                Base::Plan => plan,
                Base::Elapsed => e,
            };
            let limit = |share: goalpost_values::Decimal| {
                let product = share.checked_mul(base).unwrap_or(base);
                format!("{} · {} = {}", share.normalize(), cut(base), cut(product))
            };
            let risk = at_risk.map_or_else(String::new, |at_risk| format!(", at risk from {}", limit(at_risk)));
            format!("p is {p}; on track from {}{risk}", limit(on_track))
        }
        Limits::Gap { on_track, at_risk } => {
            let risk = at_risk.map_or_else(String::new, |at_risk| {
                format!(", at risk up to {}", at_risk.normalize())
            });
            format!(
                "e − p = {} − {p}; on track below {}{risk}",
                cut(e),
                on_track.normalize()
            )
        }
    }
}

/// What its people say, beside what is computed.
pub(super) fn said<'m>(thing: ThingRef<'m>, standing: &Standing) -> Vec<Figure<'m>> {
    let on = standing.timing.on;
    let own = standing.own_status.map(|(said, _)| {
        let line = sources::fact(thing, on, FactKinds::STATUS, "said", |fact| {
            fact.kind() == FactKinds::STATUS
        });
        Figure::new("owner's status", said.as_str().replace('-', " "))
            .how("the latest that the owner said; it stands beside the computed one")
            .from(line)
    });
    let confidence = standing.confidence.map(|(share, _)| {
        let kind = FactKinds::CONFIDENCE;
        let line = sources::fact(thing, on, kind, "said", |fact| fact.kind() == kind);
        Figure::new("confidence", out_of_ten(share))
            .exactly(share)
            .how("the latest that was said")
            .from(line)
    });
    own.into_iter().chain(confidence).collect()
}

/// How stale it is.
pub(super) fn staleness<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    standing: &Standing,
) -> Option<Figure<'m>> {
    let Staleness { freshness, clock } = standing.staleness?;
    let word = match freshness {
        Freshness::AtRest => "at rest",
        Freshness::Fresh => "fresh",
        Freshness::Due => "a check-in is due",
        Freshness::Stale => "stale",
        Freshness::Forgotten => "forgotten",
    };
    let figure = Figure::new("freshness", word);
    let Some(clock) = clock else {
        return Some(figure.how("no sign of life is expected: it has not started, rests, or is closed"));
    };
    let cadence = evaluation.cadence(thing);
    Some(
        figure
            .how(format!(
                "counted from {}: its last sign of life, its start, or the end of a pause",
                clock.since
            ))
            .how(format!(
                "with a cadence of {cadence}: due on {}, stale on {}, forgotten on {} (three cadences, at least six weeks)",
                clock.due, clock.stale, clock.forgotten
            ))
            .from(sources::field(thing, FieldName::Cadence, "cadence")),
    )
}
