//! What is drawn of each thing, and where it leads: of its values, or of its scores where it is made of others. Scores of
//! earlier days are gathered for all things at once, week by week.

use std::collections::HashMap;

use goalpost_model::{ThingId, ThingRef};

use super::gather::{Gathered, Row, Work};
use crate::reports::Scope;
use crate::show::{Chart, Past, chart, chart_of_scores, forecast, is_made_of_scores};

/// A chart, and where it leads in sentences.
#[derive(Debug, Default)]
pub(super) struct Trend {
    pub(super) chart: Option<Chart>,
    pub(super) leads_to: Option<String>,
}

/// The trends of what is made of others.
#[derive(Debug, Default)]
pub(super) struct Trends(HashMap<ThingId, Trend>);

impl Trends {
    /// Those of everything with a card that is drawn.
    pub(super) fn of<'m>(scope: &Scope<'_, 'm>, gathered: &Gathered<'m>) -> Self {
        let past = Past::of(scope.evaluation);
        let works = gathered.works.iter().chain(gathered.then.iter().flatten());
        let is_meant = |row: &&Row<'m>| gathered.draws(&row.line) && is_made_of_scores(scope.evaluation, row.thing);
        let rows = works.flat_map(Work::rows).filter(is_meant);
        let trend = |row: &Row<'m>| Trend {
            chart: chart_of_scores(&past, row.thing, &past.scores(row.thing)),
            leads_to: forecast(&past, row.thing),
        };
        Self(rows.map(|row| (row.thing.id(), trend(row))).collect())
    }

    /// The chart of a thing; none with fewer than two values or scores.
    pub(super) fn chart<'m>(&self, scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> Option<Chart> {
        match self.0.get(&thing.id()) {
            Some(trend) => trend.chart.clone(),
            None => chart(scope.evaluation, thing),
        }
    }

    /// Where a thing leads; none where it leads nowhere any more.
    pub(super) fn leads_to<'m>(&self, scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> Option<String> {
        match self.0.get(&thing.id()) {
            Some(trend) => trend.leads_to.clone(),
            None => forecast(&Past::of(scope.evaluation), thing),
        }
    }
}
