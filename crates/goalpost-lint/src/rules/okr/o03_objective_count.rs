//! Teams and people with too many objectives.

use goalpost_model::{ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Day;
use rustc_hash::FxHashSet;

use crate::finding::{Context, Sink};
use crate::parties::{Parties, Party};
use crate::rule::Check;
use crate::state::people;
use crate::words::{RELATED, named};

declare_rule! {
    /// A team or a person has more objectives in one period than keep it in focus.
    ///
    /// Counted are the objectives with the same first and last day: of a team those with its `team:`, of a person those
    /// that they own. Drafts, and what is closed or over, do not count. Where the limit has a lower end, it is asked of
    /// teams. An `allow` in the team or the person waives it.
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

/// An objective among those of a team or a person in a period. Sorted, the objectives of each lie side by side in the
/// order of the files; a workspace has about two of these for each objective, so they are kept small.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    whose: Whose,
    objective: ThingId,
}

/// Whose objectives, and for which days.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Whose {
    is_team: bool,
    who: Party,
    days: (Option<Day>, Option<Day>),
}

fn check<'m>(context: &Context<'m>, sink: &mut Sink) {
    let mut parties = Parties::new(context.model);
    let rows = rows(context, &mut parties);
    let (bounds, _) = context.limit(&RULE);
    let has_too_many = |group: &[Row]| group.len() > bounds.most as usize;
    let has_too_few = |group: &[Row]| group[0].whose.is_team && group.len() < bounds.least as usize;
    let (teams, owners): (Vec<&[Row]>, Vec<&[Row]>) = rows
        .chunk_by(|a, b| a.whose == b.whose)
        .filter(|group| has_too_many(group) || has_too_few(group))
        .partition(|group| group[0].whose.is_team);
    let full_teams = teams.iter().filter(|group| has_too_many(group));
    let of_full: FxHashSet<ThingId> = full_teams
        .flat_map(|group| group.iter().map(|row| row.objective))
        .collect();
    // What a team has too much of is not said again of its people.
    let is_said = |group: &[Row]| group.iter().all(|row| of_full.contains(&row.objective));
    let full_owners = owners.iter().filter(|group| !is_said(group));
    for group in teams.iter().chain(full_owners) {
        let party = group[0].whose.who;
        let objectives: Vec<ThingRef<'m>> = group.iter().map(|row| context.model.thing(row.objective)).collect();
        report(
            context,
            (parties.handle(party), parties.thing(party)),
            &objectives,
            sink,
        );
    }
}

/// The objectives that count, once for their team and once for each of their people, sorted.
fn rows<'m>(context: &Context<'m>, parties: &mut Parties<'m>) -> Vec<Row> {
    let (model, today) = (context.model, context.today());
    let mut rows = Vec::new();
    let things = model.things().filter(|thing| !thing.in_template());
    for objective in things.filter(|thing| thing.keyword() == Keyword::Objective && context.counts(*thing)) {
        let days = (objective.start_on(today), objective.due_on(today));
        let team = objective.handles(FieldName::Team).next();
        let team = team.map(|(handle, _)| (true, handle));
        let owners = people(objective, today).map(|owner| (false, owner));
        rows.extend(team.into_iter().chain(owners).map(|(is_team, handle)| {
            let who = parties.of(handle);
            Row {
                whose: Whose { is_team, who, days },
                objective: objective.id(),
            }
        }));
    }
    rows.sort_unstable();
    rows
}

/// The finding stands at the first objective that is too many; it is about the team or the person, where they are
/// declared.
fn report<'m>(
    context: &Context<'m>,
    (handle, declared): (&str, Option<ThingRef<'m>>),
    group: &[ThingRef<'m>],
    sink: &mut Sink,
) {
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
    sink.report(declared.unwrap_or(at), finding);
}
