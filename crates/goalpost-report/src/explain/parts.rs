//! How a score came about from the scores of parts.

use goalpost_model::progress::RollUp;
use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Decimal;

use super::{Figure, Source, cut, sources};
use crate::place::line_of;
use crate::text::count;

/// Σ w · score / Σ w over results, facts or what supports a thing.
pub(super) fn rolled_up<'m>(
    evaluation: &Evaluation<'m>,
    thing: ThingRef<'m>,
    roll_up: &RollUp,
    figure: Figure<'m>,
) -> Figure<'m> {
    let is_supported = thing.field(FieldName::Measure).is_some();
    let (parts, what): (Vec<ThingRef<'m>>, _) = match thing.keyword() {
        _ if is_supported => (
            evaluation.supporters(thing).collect(),
            "what supports it, each of weight 1",
        ),
        Keyword::Objective => (thing.children_of(Keyword::Result).collect(), "its results"),
        _ => (thing.children_of(Keyword::Fact).collect(), "its facts"),
    };
    let (known, counted) = (i64::from(roll_up.known), i64::from(roll_up.counted));
    let figure = figure
        .how(format!("p = Σ weight · score / Σ weight over {what}"))
        .how(format!(
            "{known} of {} that count {}; drafts and what is dropped are left out",
            count(counted, "part", "parts"),
            if known == 1 { "is known" } else { "are known" }
        ));
    let weight = |part: ThingRef<'m>| {
        if is_supported {
            Decimal::ONE
        } else {
            evaluation.standing(part).weight
        }
    };
    listed(evaluation, &parts, weight, figure)
}

/// The parts, each with its weight and score.
pub(super) fn each<'m>(evaluation: &Evaluation<'m>, parts: &[ThingRef<'m>], figure: Figure<'m>) -> Figure<'m> {
    listed(evaluation, parts, |part| evaluation.standing(part).weight, figure)
}

fn listed<'m>(
    evaluation: &Evaluation<'m>,
    parts: &[ThingRef<'m>],
    weight: impl Fn(ThingRef<'m>) -> Decimal,
    figure: Figure<'m>,
) -> Figure<'m> {
    let sources = parts.iter().filter(|part| !part.is_draft()).map(|part| {
        let standing = evaluation.standing(*part);
        let score = match standing.score {
            _ if standing.life.dropped => "dropped, left out".to_owned(),
            Some(score) => format!("score {}", cut(score)),
            None if standing.timing.after_end() => "unknown and over, counts 0".to_owned(),
            None => "unknown, left out".to_owned(),
        };
        let weight = weight(*part).normalize();
        Source {
            what: "part",
            counts_as: Some(format!("weight {weight}, {score}")),
            ..sources::of_thing(*part, "part")
        }
    });
    figure.from(sources.collect::<Vec<_>>())
}

/// The steps, each done or open.
pub(super) fn steps<'m>(thing: ThingRef<'m>, figure: Figure<'m>) -> Figure<'m> {
    let sources = thing.steps().map(|(node, step)| Source {
        what: "step",
        text: step.text.text.to_owned(),
        counts_as: Some(if step.done { "done" } else { "open" }.to_owned()),
        path: thing.path(),
        line: line_of(node),
    });
    figure.from(sources.collect::<Vec<_>>())
}
