//! Gathers what the status report shows.

use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::Keyword;

use super::attention::attention;
use super::counts::counts;
use super::habits::{HabitLine, habit};
use super::line::{StatusLine, is_closed, line_for};
use super::{LeftOut, PersonGoals, SCHEMA, StatusReport};
use crate::audience::{Audience, withheld};
use crate::figures::Date;
use crate::filter::{Filter, same_handle};
use crate::unreadable::Unreadable;

/// Where the things of a workspace that pass a filter, and that an audience may read of, stand. Drafts and templates are
/// left out; so is what was closed before the day and is past its end, unless the filter names a period. Objectives on
/// which others build come first.
#[must_use]
pub fn collect<'m>(evaluation: &Evaluation<'m>, filter: &Filter, audience: Audience) -> StatusReport<'m> {
    let mut gathered = Gathered {
        evaluation,
        filter,
        audience,
        objectives: Vec::new(),
        goals: Vec::new(),
        habits: Vec::new(),
        left_out: LeftOut {
            withheld: withheld(evaluation, filter, |thing| audience.sees(thing)),
            ..LeftOut::default()
        },
    };
    let model = evaluation.model();
    for thing in model.things().filter(|thing| !thing.in_template()) {
        gathered.take(thing);
    }
    let people = by_person(evaluation, gathered.goals, audience);
    let mut objectives = gathered.objectives;
    objectives.sort_by_key(|(carries, _)| !carries);
    let objectives: Vec<StatusLine<'m>> = objectives.into_iter().map(|(_, line)| line).collect();
    let habits = gathered.habits;
    let lines = objectives.iter().chain(people.iter().flat_map(|person| &person.goals));
    let today = Date(evaluation.on());
    StatusReport {
        schema: SCHEMA,
        workspace: &model.settings().name,
        today,
        audience,
        status_rule: model.settings().status_rule.name,
        only: filter.describe(),
        remark: filter.remark(model),
        counts: counts(&lines, &habits),
        attention: attention(lines, &habits, today),
        left_out: gathered.left_out,
        unreadable: Unreadable::of(model),
        objectives,
        people,
        habits,
    }
}

struct Gathered<'e, 'm> {
    evaluation: &'e Evaluation<'m>,
    filter: &'e Filter,
    audience: Audience,
    /// Whether others build on it, and its line.
    objectives: Vec<(bool, StatusLine<'m>)>,
    goals: Vec<StatusLine<'m>>,
    habits: Vec<HabitLine<'m>>,
    left_out: LeftOut,
}

impl<'m> Gathered<'_, 'm> {
    fn take(&mut self, thing: ThingRef<'m>) {
        let is_top = thing.parent().is_none();
        let wanted = match thing.keyword() {
            Keyword::Objective | Keyword::Goal => is_top,
            Keyword::Habit => true,
            _ => false,
        };
        if !wanted {
            return;
        }
        if !self.audience.sees(thing) {
            return;
        }
        if thing.is_draft() {
            self.left_out.drafts += usize::from(thing.parent().is_none_or(|parent| !parent.is_draft()));
            return;
        }
        if self.is_past(thing) {
            self.left_out.closed += usize::from(is_top);
            return;
        }
        let is_shown = match thing.keyword() {
            Keyword::Objective => {
                let carries = self.carries(thing);
                self.take_tree(thing, |gathered, line| gathered.objectives.push((carries, line)))
            }
            Keyword::Goal => self.take_tree(thing, |gathered, line| gathered.goals.push(line)),
            _ => self.take_habit(thing),
        };
        self.left_out.other += usize::from(!is_shown);
    }

    fn take_tree(&mut self, thing: ThingRef<'m>, put: impl FnOnce(&mut Self, StatusLine<'m>)) -> bool {
        let children: Vec<ThingRef<'m>> = thing
            .children()
            .filter(|child| matches!(child.keyword(), Keyword::Result | Keyword::Goal) && !child.is_draft())
            .filter(|child| self.filter.keeps(self.evaluation, *child))
            .filter(|child| self.audience.sees(*child))
            .collect();
        let children: Vec<StatusLine<'m>> = children.into_iter().map(|child| self.line(child)).collect();
        let is_kept = self.filter.keeps(self.evaluation, thing);
        let is_shown = is_kept || !children.is_empty();
        if is_shown {
            let whole = StatusLine {
                context: !is_kept,
                children,
                ..self.line(thing)
            };
            put(self, with_overdue_above(whole));
        }
        is_shown
    }

    fn line(&self, thing: ThingRef<'m>) -> StatusLine<'m> {
        line_for(self.evaluation, thing, &|child| self.audience.sees(child))
    }

    /// Whether another objective supports it or one of its results.
    fn carries(&self, objective: ThingRef<'m>) -> bool {
        let supported = |thing: ThingRef<'m>| {
            let mut supporters = self.evaluation.supporters(thing);
            supporters.any(|supporter| supporter.keyword() == Keyword::Objective && self.audience.sees(supporter))
        };
        supported(objective) || objective.children_of(Keyword::Result).any(supported)
    }

    fn take_habit(&mut self, thing: ThingRef<'m>) -> bool {
        let is_kept = self.filter.keeps(self.evaluation, thing);
        if is_kept {
            self.habits.push(habit(self.evaluation, thing));
        }
        is_kept
    }

    /// Whether a thing, or what it stands in, is closed and its time is over, and no period was asked for.
    fn is_past(&self, thing: ThingRef<'m>) -> bool {
        if self.filter.names_period() {
            return false;
        }
        let standing = self.evaluation.standing(thing);
        let is_over = standing.timing.after_end() && (is_closed(standing) || thing.keyword() == Keyword::Habit);
        is_over || thing.parent().is_some_and(|parent| self.is_past(parent))
    }
}

/// What stands in something that its people closed is not overdue.
fn with_overdue_above(mut whole: StatusLine<'_>) -> StatusLine<'_> {
    if whole.days_left.is_none() && whole.due.is_some() {
        for child in &mut whole.children {
            child.overdue = false;
            child.days_left = None;
        }
    }
    whole
}

/// Goals by their first owner, in the order of handles, those of nobody last.
fn by_person<'m>(evaluation: &Evaluation<'m>, goals: Vec<StatusLine<'m>>, audience: Audience) -> Vec<PersonGoals<'m>> {
    let mut people: Vec<PersonGoals<'m>> = Vec::new();
    let mut goals: Vec<(Option<String>, StatusLine<'m>)> = goals
        .into_iter()
        .map(|goal| (goal.owners.first().map(|handle| handle.to_lowercase()), goal))
        .collect();
    goals.sort_by(|(a, _), (b, _)| (a.is_none(), a).cmp(&(b.is_none(), b)));
    for (_, goal) in goals {
        let owner = goal.owners.first().copied();
        let is_same = |person: &PersonGoals<'m>| match (person.owner, owner) {
            (Some(a), Some(b)) => same_handle(a, b),
            (a, b) => a == b,
        };
        match people.last_mut().filter(|person| is_same(person)) {
            Some(person) => person.goals.push(goal),
            None => people.push(PersonGoals {
                owner,
                name: owner
                    .and_then(|handle| evaluation.model().party(handle))
                    .filter(|party| audience.sees(*party))
                    .map(ThingRef::title),
                goals: vec![goal],
            }),
        }
    }
    people
}
