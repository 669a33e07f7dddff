//! Gathers how the figures of a thing came about.

use std::collections::BTreeSet;

use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::{FieldName, Keyword, Revised};

use super::{ExplainReport, Figure, SCHEMA, habit, outlook, plan, progress, sources, standing};
use crate::audience::Audience;
use crate::figures::Date;
use crate::show::Reference;

/// How the figures of a thing came about on the day of the evaluation, for those who may read of it. Things without
/// figures have none. Parts that are shared more narrowly are counted and not named.
#[must_use]
pub fn collect<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>, audience: Audience) -> ExplainReport<'m> {
    let mut figures = match thing.keyword() {
        Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Fact | Keyword::Milestone => {
            figures(evaluation, thing)
        }
        Keyword::Habit => habit::figures(evaluation, thing),
        _ => Vec::new(),
    };
    withhold(evaluation, audience, &mut figures);
    ExplainReport {
        schema: SCHEMA,
        today: Date(evaluation.on()),
        thing: Reference::to(thing),
        figures,
    }
}

/// Takes out the things that are not for an audience, and says of how many.
fn withhold<'m>(evaluation: &Evaluation<'m>, audience: Audience, figures: &mut [Figure<'m>]) {
    // Nothing is kept from the person; an editor asks as them with each move of the pointer.
    if audience == Audience::Person {
        return;
    }
    let narrower = evaluation.model().things().filter(|thing| !audience.sees(*thing));
    let narrower: BTreeSet<(&str, u32)> = narrower.map(|thing| (thing.path(), thing.line_number())).collect();
    for figure in figures {
        let before = figure.from.len();
        figure
            .from
            .retain(|source| !narrower.contains(&(source.path, source.line)));
        let sentence = match before - figure.from.len() {
            0 => continue,
            1 => "1 of them is shared more narrowly: it is neither listed nor counted; --audience widens".to_owned(),
            more => format!(
                "{more} of them are shared more narrowly: they are neither listed nor counted; --audience widens"
            ),
        };
        figure.how.push(sentence);
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
