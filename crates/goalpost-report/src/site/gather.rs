//! What the dashboard shows, gathered once: objectives and goals with what stands in them, people and teams, and where
//! each thing has its card.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

use goalpost_model::progress::Status;
use goalpost_model::{ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::iso_day;

use super::periods::{Time, times, works_in};
use crate::filter::owners;
use crate::reports::Scope;
use crate::status::{HabitLine, StatusLine, asked_for, habit, is_closed};

/// From how many objectives, results and goals on a dashboard is large.
const LARGE: usize = 1500;
/// How many charts there are room for there: each takes some three thousand bytes with its history.
const DRAWN: usize = 1000;
/// How many people stand on a page together there.
const TOGETHER: usize = 60;

/// A thing and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Row<'m> {
    pub(super) thing: ThingRef<'m>,
    pub(super) line: StatusLine<'m>,
}

/// An objective or a goal with its results and goals.
#[derive(Debug, Clone)]
pub(super) struct Work<'m> {
    pub(super) top: Row<'m>,
    pub(super) parts: Vec<Row<'m>>,
    pub(super) home: Home,
}

impl<'m> Work<'m> {
    /// It and what stands in it.
    pub(super) fn rows(&self) -> impl Iterator<Item = &Row<'m>> {
        std::iter::once(&self.top).chain(&self.parts)
    }
}

/// On whose page the cards of a work stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Home {
    /// A person or a team, by its place among the parties.
    Party(usize),
    /// Nobody has it.
    Nobody,
    /// It is over, and stands with the time in which it ended.
    Then(usize),
}

/// A person or a team.
#[derive(Debug, Clone)]
pub(super) struct Party<'m> {
    /// The handle, with its `@`.
    pub(super) handle: &'m str,
    /// What declares them; none for an owner whom nobody declared.
    pub(super) thing: Option<ThingRef<'m>>,
    pub(super) is_team: bool,
    /// Its team, or the team that it is part of.
    pub(super) team: Option<usize>,
}

/// A habit and how it is kept.
#[derive(Debug, Clone)]
pub(super) struct Kept<'m> {
    pub(super) thing: ThingRef<'m>,
    pub(super) line: HabitLine<'m>,
    /// How many times, or minutes, may still be missed for it to count as kept at its end; none without an end.
    pub(super) safe: Option<i64>,
}

/// What the dashboard shows.
#[derive(Debug)]
pub(super) struct Gathered<'m> {
    /// What is going on, in the order of files and lines.
    pub(super) works: Vec<Work<'m>>,
    pub(super) habits: Vec<Kept<'m>>,
    /// Teams first, each kind in the order of handles.
    pub(super) parties: Vec<Party<'m>>,
    by_handle: BTreeMap<String, usize>,
    /// What each party owns: a work by its place, and a row of it, 0 for its top.
    pub(super) owned: Vec<Vec<(usize, usize)>>,
    /// The works whose cards stand with each party.
    pub(super) at_home: Vec<Vec<usize>>,
    habits_of: Vec<Vec<usize>>,
    /// The people who stand on a page with others, as they do in a large dashboard, and the number of that page, from 1.
    pub(super) folded: BTreeMap<usize, usize>,
    /// How many objectives, results and goals need attention.
    urgent: usize,
    /// The times that can be looked at.
    pub(super) times: Vec<Time>,
    /// What ran in each of them; nothing for those that hold the day, whose works are `works`.
    pub(super) then: Vec<Vec<Work<'m>>>,
    /// Which of the times is the quarter of the day.
    pub(super) now: Option<usize>,
    /// Where each thing that has a card has it.
    pub(super) homes: HashMap<ThingId, Home>,
    /// The thing with a card that has an id.
    by_id: HashMap<String, ThingRef<'m>>,
    /// The ids that several things with cards have.
    shared_ids: HashSet<String>,
    /// The thing with a card that begins on a line of a file.
    by_line: HashMap<(&'m str, u32), ThingRef<'m>>,
    /// The thing with a card that has a title; none where several have it.
    by_title: HashMap<&'m str, Option<ThingRef<'m>>>,
    /// The thing with a title whose card stands with a time.
    by_title_then: HashMap<(usize, &'m str), ThingRef<'m>>,
}

impl<'m> Gathered<'m> {
    /// What a scope wants and its readers may read.
    pub(super) fn of(scope: &Scope<'_, 'm>) -> Self {
        let (parties, by_handle) = parties(scope);
        let mut gathered = Self {
            works: Vec::new(),
            habits: Vec::new(),
            parties,
            by_handle,
            owned: Vec::new(),
            at_home: Vec::new(),
            habits_of: Vec::new(),
            folded: BTreeMap::new(),
            urgent: 0,
            times: Vec::new(),
            then: Vec::new(),
            now: None,
            homes: HashMap::new(),
            by_id: HashMap::new(),
            shared_ids: HashSet::new(),
            by_line: HashMap::new(),
            by_title: HashMap::new(),
            by_title_then: HashMap::new(),
        };
        gathered.works = works(scope, &gathered);
        let habits = scope
            .of_kinds(&[Keyword::Habit])
            .filter(|thing| is_current(scope, *thing));
        gathered.habits = habits
            .map(|thing| Kept {
                thing,
                line: habit(scope.evaluation, thing),
                safe: safe(scope, thing),
            })
            .collect();
        gathered.find_homes();
        gathered.find_owners();
        gathered.fold();
        gathered.times = times(scope, &gathered.works);
        let quarter = scope.quarter();
        gathered.now = gathered.times.iter().position(|time| time.days == quarter);
        gathered.then = gathered.times.iter().map(|time| works_in(scope, time)).collect();
        gathered.find_homes_then();
        let all = gathered.works.iter().chain(gathered.then.iter().flatten());
        gathered.urgent = all
            .flat_map(Work::rows)
            .filter(|row| needs_attention(&row.line))
            .count();
        gathered
    }

    /// The people of a team, or the teams in it.
    pub(super) fn members(&self, team: usize, teams: bool) -> impl Iterator<Item = usize> {
        let all = (0..).zip(&self.parties);
        all.filter(move |(_, party)| party.team == Some(team) && party.is_team == teams)
            .map(|(at, _)| at)
    }

    /// Whether there is so much that only what needs attention is drawn, and the rest is said in a line each.
    pub(super) fn is_large(&self) -> bool {
        self.homes.len() > LARGE
    }

    /// Whether there is room for the chart of a thing: in a large dashboard only where it needs attention, and where so
    /// many do that none of them stands out, nowhere.
    pub(super) fn draws(&self, line: &StatusLine<'_>) -> bool {
        !self.is_large() || self.urgent <= DRAWN && needs_attention(line)
    }

    /// Whether nobody wrote anything that could be shown.
    pub(super) fn is_empty(&self) -> bool {
        self.works.is_empty() && self.habits.is_empty() && self.then.iter().all(Vec::is_empty)
    }

    /// The place of a handle among the parties.
    pub(super) fn party(&self, handle: &str) -> Option<usize> {
        self.by_handle.get(&key(handle)).copied()
    }

    /// The thing with a card that has an id.
    pub(super) fn thing(&self, id: Option<&String>) -> Option<ThingRef<'m>> {
        self.by_id.get(id?).copied()
    }

    /// The thing with a card that begins on a line of a file.
    pub(super) fn at(&self, path: &'m str, line: u32) -> Option<ThingRef<'m>> {
        self.by_line.get(&(path, line)).copied()
    }

    /// The only thing with a card that has a title.
    pub(super) fn titled(&self, title: &str) -> Option<ThingRef<'m>> {
        self.by_title.get(title).copied().flatten()
    }

    /// The thing with a title whose card stands with a time.
    pub(super) fn titled_in(&self, time: usize, title: &str) -> Option<ThingRef<'m>> {
        self.by_title_then.get(&(time, title)).copied()
    }

    /// Whether no two things with cards have this id.
    pub(super) fn is_only(&self, id: &str) -> bool {
        !self.shared_ids.contains(id)
    }

    fn find_homes(&mut self) {
        let works = std::mem::take(&mut self.works);
        for work in &works {
            for row in work.rows() {
                self.place(row, work.home);
                let title = row.thing.title();
                self.by_title
                    .entry(title)
                    .and_modify(|known| *known = None)
                    .or_insert_with(|| (!title.is_empty()).then_some(row.thing));
            }
        }
        self.works = works;
    }

    /// Gives what is over a card with the time in which it was last.
    fn find_homes_then(&mut self) {
        let mut then = std::mem::take(&mut self.then);
        for (at, works) in then.iter().enumerate().rev() {
            for work in works {
                if self.homes.contains_key(&work.top.thing.id()) {
                    continue;
                }
                for row in work.rows() {
                    self.place(row, Home::Then(at));
                    self.by_title_then.insert((at, row.thing.title()), row.thing);
                }
            }
        }
        for work in then.iter_mut().flatten() {
            work.home = self.home_of(work.top.thing, work.top.line.owners.first().copied());
        }
        self.then = then;
    }

    /// Remembers where the card of a row is, for whoever knows its line or its id.
    fn place(&mut self, row: &Row<'m>, home: Home) {
        self.homes.insert(row.thing.id(), home);
        self.by_line.insert((row.line.path, row.line.line), row.thing);
        let Some(id) = row.thing.full_id() else {
            return;
        };
        match self.by_id.entry(id) {
            Entry::Occupied(known) => {
                self.shared_ids.insert(known.key().clone());
            }
            Entry::Vacant(new) => {
                new.insert(row.thing);
            }
        }
    }

    fn find_owners(&mut self) {
        self.owned = vec![Vec::new(); self.parties.len()];
        self.at_home = vec![Vec::new(); self.parties.len()];
        self.habits_of = vec![Vec::new(); self.parties.len()];
        for (at, work) in (0..).zip(&self.works) {
            if let Home::Party(home) = work.home {
                self.at_home[home].push(at);
            }
            for (row, of_row) in (0..).zip(work.rows()) {
                for owner in of_row
                    .line
                    .owners
                    .iter()
                    .filter_map(|owner| self.by_handle.get(&key(owner)))
                {
                    self.owned[*owner].push((at, row));
                }
            }
        }
        for (at, kept) in (0..).zip(&self.habits) {
            for owner in kept
                .line
                .owners
                .iter()
                .filter_map(|owner| self.by_handle.get(&key(owner)))
            {
                self.habits_of[*owner].push(at);
            }
            if let Some(team) = self
                .team_of(kept.thing)
                .filter(|team| self.habits_of[*team].last() != Some(&at))
            {
                self.habits_of[team].push(at);
            }
        }
    }

    /// The team of a habit: that on whose page stands what it serves, else its own.
    fn team_of(&self, habit: ThingRef<'m>) -> Option<usize> {
        let home = habit.parent().and_then(|whole| self.homes.get(&whole.id()));
        let team = match home {
            Some(Home::Party(party)) => Some(*party),
            _ => habit.inherited_value(FieldName::Team).and_then(|team| self.party(team)),
        };
        team.filter(|team| self.parties[*team].is_team)
    }

    /// Puts people on pages together, where there is much.
    fn fold(&mut self) {
        if self.is_large() {
            let people = (0..self.parties.len()).filter(|at| !self.parties[*at].is_team);
            self.folded = people
                .enumerate()
                .map(|(at, party)| (party, at / TOGETHER + 1))
                .collect();
        }
    }

    /// The habits of a party.
    pub(super) fn habits_of(&self, party: usize) -> impl Iterator<Item = &Kept<'m>> {
        self.habits_of[party].iter().map(|at| &self.habits[*at])
    }

    /// On whose page a work stands: that of its team; where it names none, an objective with the team of its owner, a goal
    /// with the owner.
    fn home_of(&self, thing: ThingRef<'m>, owner: Option<&str>) -> Home {
        let owner = owner.and_then(|owner| self.party(owner));
        let named = || thing.inherited_value(FieldName::Team).and_then(|team| self.party(team));
        let of_owner = || {
            self.parties[owner?]
                .team
                .filter(|_| thing.keyword() == Keyword::Objective)
        };
        let found = named().or_else(of_owner).or(owner);
        found.map_or(Home::Nobody, Home::Party)
    }
}

/// Whether something is off track or blocked.
fn needs_attention(line: &StatusLine<'_>) -> bool {
    matches!(line.status, Status::OffTrack | Status::Missed) || !line.blockers.is_empty()
}

/// How much of a habit may still be missed.
fn safe<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> Option<i64> {
    scope.evaluation.standing(thing).timing.end?;
    let tally = scope.evaluation.tally(thing).filter(|tally| tally.due > 0)?;
    Some(tally.safe(asked_for(thing)).left)
}

/// A handle as it is looked up by.
pub(super) fn key(handle: &str) -> String {
    handle.trim_start_matches('@').to_lowercase()
}

fn works<'m>(scope: &Scope<'_, 'm>, gathered: &Gathered<'m>) -> Vec<Work<'m>> {
    let mut found = works_of(scope, &|thing| is_current(scope, thing), None);
    for work in &mut found {
        work.home = gathered.home_of(work.top.thing, work.top.line.owners.first().copied());
    }
    found
}

/// Another day, and what is told as of the day of the scope all the same.
pub(super) type Then<'t, 'e, 'm> = (&'t Scope<'e, 'm>, &'t dyn Fn(ThingRef<'m>) -> bool);

/// The wanted objectives and goals of which something is true, each with its results and goals; nobody has them yet.
pub(super) fn works_of<'m>(
    scope: &Scope<'_, 'm>,
    is_meant: &dyn Fn(ThingRef<'m>) -> bool,
    then: Option<Then<'_, '_, 'm>>,
) -> Vec<Work<'m>> {
    let is_part = |thing: ThingRef<'m>| matches!(thing.keyword(), Keyword::Result | Keyword::Goal);
    let row = |thing| Row {
        thing,
        line: match then {
            Some((then, is_now)) if !is_now(thing) => then.line(thing),
            _ => scope.line(thing),
        },
    };
    // What stands in something that is not shown stands for itself.
    let has_whole = |thing: ThingRef<'m>| {
        let whole = thing.parent().filter(|whole| is_work(*whole));
        whole.is_some_and(|whole| scope.keeps(whole))
    };
    let tops = scope
        .of_kinds(&[Keyword::Objective, Keyword::Result, Keyword::Goal])
        .filter(|thing| !has_whole(*thing))
        .filter(|thing| is_meant(*thing));
    tops.map(|thing| {
        let parts = thing.children().filter(|child| is_part(*child) && scope.keeps(*child));
        Work {
            home: Home::Nobody,
            parts: parts.map(row).collect(),
            top: row(thing),
        }
    })
    .collect()
}

fn is_work(thing: ThingRef<'_>) -> bool {
    matches!(thing.keyword(), Keyword::Objective | Keyword::Result | Keyword::Goal)
}

/// Whether a thing is not over, or its people have not closed it yet. Where a period was asked for, what was in it is
/// wanted, too.
fn is_current<'m>(scope: &Scope<'_, 'm>, thing: ThingRef<'m>) -> bool {
    let is_past = |thing: ThingRef<'m>| {
        let standing = scope.evaluation.standing(thing);
        let is_over = standing.timing.after_end();
        is_over && (is_closed(standing) || thing.keyword() == Keyword::Habit)
    };
    scope.filter.names_period() || !is_past(thing) && !thing.parent().is_some_and(is_past)
}

/// Teams and people who are there, and everybody who owns something that is shown.
fn parties<'m>(scope: &Scope<'_, 'm>) -> (Vec<Party<'m>>, BTreeMap<String, usize>) {
    let mut found: BTreeMap<(bool, String), Party<'m>> = BTreeMap::new();
    let model = scope.evaluation.model();
    let declared = model
        .things()
        .filter(|thing| matches!(thing.keyword(), Keyword::Team | Keyword::Person))
        .filter(|thing| !thing.in_template() && !thing.is_draft() && scope.sees(*thing));
    for thing in declared {
        let is_team = thing.keyword() == Keyword::Team;
        let until = thing.value(FieldName::Until).and_then(iso_day);
        let Some(handle) = thing.name().map(|name| name.text) else {
            continue;
        };
        if until.is_none_or(|until| until >= scope.on()) {
            found.entry((!is_team, key(handle))).or_insert(Party {
                handle,
                thing: Some(thing),
                is_team,
                team: None,
            });
        }
    }
    let running = scope
        .things()
        .filter(|thing| is_work(*thing) || thing.keyword() == Keyword::Habit)
        .filter(|thing| is_current(scope, *thing));
    for handle in running.flat_map(|thing| owners(thing, scope.on())) {
        // Who has left, or must not be read of, may still have work under way: it is found under the handle.
        let party = model.party(handle);
        let is_team = party.is_some_and(|party| party.keyword() == Keyword::Team);
        found.entry((!is_team, key(handle))).or_insert(Party {
            handle,
            thing: party.filter(|party| scope.sees(*party)),
            is_team,
            team: None,
        });
    }
    let by_handle: BTreeMap<String, usize> = (0..)
        .zip(found.keys())
        .map(|(at, (_, key))| (key.clone(), at))
        .collect();
    let mut parties: Vec<Party<'m>> = found.into_values().collect();
    for party in &mut parties {
        let field = if party.is_team {
            FieldName::PartOf
        } else {
            FieldName::Team
        };
        let team = party.thing.and_then(|thing| thing.value(field));
        party.team = team.and_then(|team| by_handle.get(&key(team)).copied());
    }
    (parties, by_handle)
}
