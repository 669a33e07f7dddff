//! Teams and people with too many objectives.

use goalpost_model::{ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Day;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::{declared, people};
use crate::words::{RELATED, named};

declare_rule! {
    /// A team or a person has more objectives in one period than keep it in focus.
    ///
    /// Counted are the objectives with the same first and last day: of a team those with its `team:`, of a person those that
    /// they own. Drafts, and what is closed or over, do not count. Where the limit has a lower end, it is asked of teams.
    /// An `allow` in the team or the person waives it.
    "O03" "objective-count" {
        level: Warning,
        why: "What has five first priorities has none.",
        source: "Goalpost's own: up to three; Google says three to five, Christina Wodtke one.",
        limit: "objectives of a team or a person in a period", 1..3, "Goalpost",
        poor: "\
file desk: Front desk
  owner: @ana
  during: 2026-Q4
objective first: Become the desk that people walk up to first
  why: People wait in the wrong queue today
  measure: rollup
objective quiet: Be heard without raising our voices
  why: The hall echoes
  measure: rollup
objective known: Know by name who comes every week
  why: They know ours
  measure: rollup
objective early: Be there before the first train
  why: Sixty people stand outside at six
  measure: rollup
",
        good: "\
file desk: Front desk
  owner: @ana
  during: 2026-Q4
objective first: Become the desk that people walk up to first
  why: People wait in the wrong queue today
  measure: rollup
objective known: Know by name who comes every week
  why: They know ours
  measure: rollup
",
        check: Check::Workspace(check),
    }
}

/// Whose objectives, and for which days.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct Whose<'m> {
    is_team: bool,
    handle: &'m str,
    days: (Option<Day>, Option<Day>),
}

/// The objectives of each, in the order of the first of them.
#[derive(Default)]
struct Groups<'m> {
    order: Vec<Whose<'m>>,
    objectives: FxHashMap<Whose<'m>, Vec<ThingRef<'m>>>,
}

impl<'m> Groups<'m> {
    fn read(context: &Context<'m>) -> Self {
        let mut groups = Self::default();
        let things = context.model.things().filter(|thing| !thing.in_template());
        for objective in things.filter(|thing| thing.keyword() == Keyword::Objective && context.counts(*thing)) {
            let today = context.today();
            let days = (objective.start_on(today), objective.due_on(today));
            let team = objective.handles(FieldName::Team).next();
            let team = team.map(|(handle, _)| (true, handle));
            for (is_team, handle) in team
                .into_iter()
                .chain(people(objective, today).map(|owner| (false, owner)))
            {
                let handle = declared(context.model, handle);
                groups.add(Whose { is_team, handle, days }, objective);
            }
        }
        groups
    }

    fn add(&mut self, whose: Whose<'m>, objective: ThingRef<'m>) {
        let group = self.objectives.entry(whose).or_default();
        if group.is_empty() {
            self.order.push(whose);
        }
        group.push(objective);
    }

    fn of(&self, whose: &Whose<'m>) -> &[ThingRef<'m>] {
        self.objectives.get(whose).map_or(&[], Vec::as_slice)
    }
}

fn check<'m>(context: &Context<'m>, sink: &mut Sink) {
    let groups = Groups::read(context);
    let (bounds, _) = context.limit(&RULE);
    let has_too_many = |whose: &Whose<'m>| groups.of(whose).len() > bounds.most as usize;
    let has_too_few = |whose: &Whose<'m>| whose.is_team && groups.of(whose).len() < bounds.least as usize;
    let (teams, owners): (Vec<Whose<'m>>, Vec<Whose<'m>>) = groups.order.iter().partition(|whose| whose.is_team);
    let full: Vec<Whose<'m>> = teams.iter().copied().filter(has_too_many).collect();
    let of_full: FxHashSet<ThingId> = full
        .iter()
        .flat_map(|whose| groups.of(whose))
        .map(|thing| thing.id())
        .collect();
    // What a team has too much of is not said again of its people.
    let is_said = |whose: &Whose<'m>| {
        groups
            .of(whose)
            .iter()
            .all(|objective| of_full.contains(&objective.id()))
    };
    let full_owners = owners.iter().filter(|whose| has_too_many(whose) && !is_said(whose));
    for whose in teams
        .iter()
        .filter(|whose| has_too_many(whose) || has_too_few(whose))
        .chain(full_owners)
    {
        report(context, whose.handle, groups.of(whose), sink);
    }
}

/// The finding stands at the first objective that is too many; it is about the team or the person, where they are
/// declared.
fn report<'m>(context: &Context<'m>, handle: &str, group: &[ThingRef<'m>], sink: &mut Sink) {
    let (bounds, origin) = context.limit(&RULE);
    let (count, most) = (group.len(), bounds.most as usize);
    let Some(&at) = group.get(most).or(group.last()) else {
        return;
    };
    let noun = if count == 1 { "objective" } else { "objectives" };
    let (limit, help) = if count > most {
        let help =
            "choose those without which the period would be lost, and make the others goals or leave them for later";
        (format!("no more than {most} keep the focus"), help)
    } else {
        (
            format!("{bounds} are asked for"),
            "add what else has to be different at the end of it",
        )
    };
    let message = format!("`{handle}` has {count} {noun} in this period, and {limit}");
    let finding = RULE
        .missing(at, message)
        .why(format!("{} {bounds} is what {origin} asks for.", RULE.why()))
        .help(help);
    let others = group.iter().filter(|objective| **objective != at).take(RELATED);
    let finding = others.fold(finding, |finding, objective| {
        finding.related(objective.file(), objective.node().span(), named(*objective))
    });
    sink.report(context.model.party(handle).unwrap_or(at), finding);
}
