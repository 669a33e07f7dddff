//! The objectives that others can support, so that finding one above another takes no look at all of them.

use goalpost_model::{Model, ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Day;
use rustc_hash::{FxHashMap, FxHashSet};

use super::r02_orphan::supported;
use crate::finding::Context;
use crate::state::declared;

/// How many teams upward are asked.
const LEVELS: usize = 16;

/// The objectives of a workspace that stand above others.
pub(super) struct Above<'m> {
    /// Those without a team, and those that objectives support already.
    of_all: Spans<'m>,
    /// Those of each team, for the teams that are part of it.
    of_team: FxHashMap<&'m str, Spans<'m>>,
    /// The teams that others are part of.
    wholes: FxHashSet<&'m str>,
}

impl<'m> Above<'m> {
    /// Reads the objectives.
    pub(super) fn of(context: &Context<'m>, objectives: impl Iterator<Item = ThingRef<'m>>) -> Self {
        let mut above = Self {
            of_all: Spans::default(),
            of_team: FxHashMap::default(),
            wholes: wholes(context.model),
        };
        for objective in objectives.filter(|objective| context.counts(*objective)) {
            let span = Span::of(context, objective);
            match span.team {
                None => above.of_all.0.push(span),
                Some(team) => {
                    if supported(context, objective) {
                        above.of_all.0.push(span.clone());
                    }
                    above.of_team.entry(team).or_default().0.push(span);
                }
            }
        }
        above.of_all.finish();
        above.of_team.values_mut().for_each(Spans::finish);
        above
    }

    /// One of another team, or of the company, at the same time.
    pub(super) fn one_above(&self, objective: ThingRef<'m>) -> Option<ThingRef<'m>> {
        let model = objective.model();
        let own = Span::read(objective, model.today());
        // What the own team is part of is nearer than what belongs to all.
        let mut team = own.team;
        for _ in 0..LEVELS {
            let Some(name) = team else { break };
            let whole = model.party(name).and_then(|team| team.value(FieldName::PartOf));
            // The team of all has nothing above it: what belongs to no team stands beside it.
            if whole.is_none() && own.team == team && self.wholes.contains(name) {
                return None;
            }
            team = whole.map(|whole| declared(model, whole));
            let spans = team.and_then(|team| self.of_team.get(team));
            if let Some(found) = spans.and_then(|spans| spans.at_the_time_of(&own)) {
                return Some(model.thing(found));
            }
        }
        self.of_all.at_the_time_of(&own).map(|found| model.thing(found))
    }
}

/// The teams that others are part of.
fn wholes(model: &Model) -> FxHashSet<&str> {
    let teams = model.things().filter(|thing| thing.keyword() == Keyword::Team);
    let wholes = teams.filter_map(|team| team.value(FieldName::PartOf));
    wholes.map(|whole| declared(model, whole)).collect()
}

/// When an objective runs, and whose it is.
#[derive(Debug, Clone)]
struct Span<'m> {
    id: ThingId,
    team: Option<&'m str>,
    first: Day,
    last: Day,
}

impl<'m> Span<'m> {
    fn of(context: &Context<'m>, objective: ThingRef<'m>) -> Self {
        Self::read(objective, context.today())
    }

    fn read(objective: ThingRef<'m>, today: Day) -> Self {
        let model = objective.model();
        debug_assert_eq!(
            objective.keyword(),
            Keyword::Objective,
            "only objectives stand above others"
        );
        Self {
            id: objective.id(),
            team: objective
                .inherited_value(FieldName::Team)
                .map(|team| declared(model, team)),
            first: objective.start_on(today).unwrap_or(Day::MIN),
            last: objective.due_on(today).unwrap_or(Day::MAX),
        }
    }
}

/// Objectives by their first day, each with those before it that last longest: of two teams, so that one of another
/// team is always known.
#[derive(Debug, Default)]
struct Spans<'m>(Vec<Span<'m>>, Vec<(usize, Option<usize>)>);

impl<'m> Spans<'m> {
    fn finish(&mut self) {
        self.0.sort_by_key(|span| (span.first, span.id));
        let mut best: Option<(usize, Option<usize>)> = None;
        for at in 0..self.0.len() {
            best = Some(match best {
                None => (at, None),
                Some(best) => self.better(best, at),
            });
            self.1.extend(best);
        }
    }

    fn better(&self, (first, second): (usize, Option<usize>), at: usize) -> (usize, Option<usize>) {
        let last = |at: usize| self.0[at].last;
        let is_same_team = |a: usize, b: usize| self.0[a].team == self.0[b].team;
        match last(at) > last(first) {
            true if is_same_team(at, first) => (at, second),
            true => (at, Some(first)),
            false if is_same_team(at, first) => (first, second),
            false if second.is_none_or(|second| last(at) > last(second)) => (first, Some(at)),
            false => (first, second),
        }
    }

    /// One of another team that shares a day with it.
    fn at_the_time_of(&self, own: &Span<'m>) -> Option<ThingId> {
        let begun = self.0.partition_point(|span| span.first <= own.last);
        let &(first, second) = self.1.get(begun.checked_sub(1)?)?;
        let candidates = [Some(first), second];
        let mut candidates = candidates.into_iter().flatten().map(|at| &self.0[at]);
        let found = candidates.find(|span| span.team != own.team && span.last >= own.first)?;
        Some(found.id)
    }
}
