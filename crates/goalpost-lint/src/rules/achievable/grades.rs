//! The final grades of teams and people, period by period.

use std::collections::BTreeMap;

use goalpost_model::{EventRef, ThingRef};
use goalpost_syntax::{Fact, FactKinds, FieldName};
use goalpost_text::Span;
use goalpost_values::{Cadence, Day, Days, Decimal};

use crate::finding::Context;
use crate::state::{declared, latest_facts, people};

/// A final grade, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grade<'m> {
    pub(super) objective: ThingRef<'m>,
    pub(super) event: EventRef<'m>,
    pub(super) span: Span,
    score: Decimal,
}

/// Between two periods that follow each other lie at most so many days.
const GAP: i64 = 31;

/// The teams and people whose grades were all of a kind in their latest two graded periods, where these follow each
/// other and the later one ended within the last year; each with the first grade of that one.
pub(super) fn two_running<'m>(
    context: &Context<'m>,
    objectives: &[ThingRef<'m>],
    is_meant: impl Fn(Decimal) -> bool,
) -> Vec<(&'m str, Grade<'m>)> {
    let mut graded: BTreeMap<&'m str, BTreeMap<(Day, Day), Vec<Grade<'m>>>> = BTreeMap::new();
    for objective in objectives.iter().filter(|objective| !objective.is_draft()) {
        if let Some((handle, days, grade)) = read(context, *objective) {
            let periods = graded.entry(handle).or_default();
            periods.entry((days.last, days.first)).or_default().push(grade);
        }
    }
    let all_meant = |grades: &[Grade<'m>]| grades.iter().all(|grade| is_meant(grade.score));
    let recent = |last: Day| Cadence::Months(12).after(last, 1) >= context.today();
    let mut found = Vec::new();
    for (handle, periods) in graded {
        let mut latest = periods.into_iter().rev();
        let (Some(((last, first), grades)), Some(((before, _), grades_before))) = (latest.next(), latest.next()) else {
            continue;
        };
        let follows = before < first && (first - before).num_days() <= GAP;
        if follows && recent(last) && all_meant(&grades) && all_meant(&grades_before) {
            found.extend(grades.first().map(|grade| (handle, *grade)));
        }
    }
    found
}

fn read<'m>(context: &Context<'m>, objective: ThingRef<'m>) -> Option<(&'m str, Days, Grade<'m>)> {
    let today = context.today();
    let (event, fact, span) = latest_facts(objective, FactKinds::SCORE, today).next()?;
    let Fact::Score(score) = fact else {
        return None;
    };
    let team = objective.inherited_value(FieldName::Team);
    let handle = team.or_else(|| people(objective, today).next())?;
    let days = Days::new(objective.start_on(today)?, objective.due_on(today)?)?;
    let grade = Grade {
        objective,
        event,
        span,
        score,
    };
    Some((declared(context.model, handle), days, grade))
}
