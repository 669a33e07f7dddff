//! Gathers how the figures of a thing came about.

use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::{FieldName, Keyword, Revised};

use super::{ExplainReport, Figure, SCHEMA, habit, outlook, plan, progress, sources, standing};
use crate::figures::Date;
use crate::show::Reference;

/// How the figures of a thing came about on the day of the evaluation. Things without figures have none.
#[must_use]
pub fn collect<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> ExplainReport<'m> {
    let figures = match thing.keyword() {
        Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Fact | Keyword::Milestone => {
            figures(evaluation, thing)
        }
        Keyword::Habit => habit::figures(evaluation, thing),
        _ => Vec::new(),
    };
    ExplainReport {
        schema: SCHEMA,
        today: Date(evaluation.on()),
        thing: Reference::to(thing),
        figures,
    }
}

fn figures<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Vec<Figure<'m>> {
    let stands = evaluation.standing(thing);
    let mut figures = vec![
        progress::progress(evaluation, thing, stands),
        standing::score(thing, stands),
    ];
    figures.extend(standing::promised(stands));
    figures.push(plan::elapsed(thing, stands));
    figures.push(plan::bar(thing, stands));
    figures.push(plan::plan(thing, stands));
    figures.push(standing::status(evaluation, thing, stands));
    figures.extend(standing::said(thing, stands));
    figures.extend(standing::staleness(evaluation, thing, stands));
    figures.extend(outlook::forecast(evaluation, thing, stands));
    figures.extend(weight(thing, stands));
    figures
}

/// How much it counts among its neighbours, where that was said.
fn weight<'m>(thing: ThingRef<'m>, stands: &goalpost_model::Standing) -> Option<Figure<'m>> {
    let revised = sources::revision(thing, stands.timing.on, &[Revised::Weight], "weight");
    let line = revised.or_else(|| {
        thing.field(FieldName::Weight)?;
        sources::field(thing, FieldName::Weight, "weight")
    })?;
    Some(
        Figure::new("weight", stands.weight.normalize().to_string())
            .exactly(stands.weight)
            .how("how much it counts among its neighbours")
            .from([line]),
    )
}
