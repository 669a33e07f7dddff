//! Teams and people: a list of each, and a part for each of them with the cards of what is theirs.

use std::collections::BTreeSet;

use goalpost_model::ThingRef;
use goalpost_model::progress::Status;
use goalpost_syntax::FieldName;
use goalpost_values::iso_day;
use maud::{Markup, html};

use super::card::{card, folded, in_brief, shared};
use super::frame::{Choice, Part, Tab, tools};
use super::gather::{Home, Work};
use super::links::Place;
use super::{Site, habits};
use crate::html::inline::words;

/// The lists and the parts.
pub(super) fn parts(site: &Site<'_, '_>) -> Vec<Part> {
    let parties = &site.gathered.parties;
    let mut parts = Vec::new();
    for (is_team, place, name) in [(true, "teams", "Teams"), (false, "people", "People")] {
        let members: Vec<usize> = (0..parties.len())
            .filter(|at| parties[*at].is_team == is_team && is_listed(site, *at))
            .collect();
        if !members.is_empty() {
            parts.push(list(site, place, name, &members));
        }
    }
    let folded = &site.gathered.folded;
    parts.extend(
        (0..parties.len())
            .filter(|at| !folded.contains_key(at))
            .map(|at| party(site, at)),
    );
    let pages = folded.values().copied().max().unwrap_or(0);
    parts.extend((1..=pages).map(|page| together(site, page)));
    let others: Vec<&Work<'_>> = of_home(site, Home::Nobody);
    if !others.is_empty() {
        parts.push(Part {
            place: site.home(Home::Nobody),
            title: "What nobody owns".to_owned(),
            tab: None,
            content: html! {
                header.title { h1 { "What nobody owns" } }
                @for work in others { (card(site, work)) }
            },
        });
    }
    parts
}

/// Whether somebody is named in a list: where things were chosen, only with some of these.
fn is_listed(site: &Site<'_, '_>, at: usize) -> bool {
    let gathered = &site.gathered;
    let has_some = || !carried(site, at).is_empty() || gathered.habits_of(at).next().is_some();
    site.input.scope.filter.describe().is_none() || has_some()
}

fn list(site: &Site<'_, '_>, place: &str, name: &'static str, members: &[usize]) -> Part {
    let content = html! {
        header.title { h1 { (name) } }
        (tools(&format!("{place}-list"), Choice::None))
        (table(site, &format!("{place}-list"), members))
    };
    Part {
        place: Place::of(place),
        title: name.to_owned(),
        tab: Some(Tab {
            name,
            count: Some(members.len()),
        }),
        content,
    }
}

/// The columns of statuses; what stands in none of them is counted in the one behind them.
const COLUMNS: [(Status, &str, &str); 3] = [
    (Status::OnTrack, "on track", "good"),
    (Status::AtRisk, "at risk", "warn"),
    (Status::OffTrack, "off track", "bad"),
];

/// People or teams with how much they carry and how it goes.
fn table(site: &Site<'_, '_>, id: &str, members: &[usize]) -> Markup {
    let are_teams = members.iter().all(|at| site.gathered.parties[*at].is_team);
    let is_within = |at: &usize| site.gathered.parties[*at].team.is_some();
    let has_above = members.iter().any(is_within);
    html! {
        div.wide.sheet.listing tabindex="0" role="group" aria-label="Table" {
            table.sorts id=(id) {
                thead {
                    tr {
                        th scope="col" { "name" }
                        @if has_above { th.extra scope="col" { (if are_teams { "part of" } else { "team" }) } }
                        th.number scope="col" { "answers for" }
                        @for (_, label, _) in &COLUMNS { th.number scope="col" { (label) } }
                        th.number.extra scope="col" { "other" }
                        th.number scope="col" { "habits" }
                    }
                }
                tbody {
                    @for at in members { (table_row(site, *at, has_above)) }
                }
            }
        }
    }
}

fn table_row(site: &Site<'_, '_>, at: usize, has_above: bool) -> Markup {
    let carried = carried(site, at);
    let number = |number: usize, class: &str| {
        let class = if number == 0 && !site.veil.hides() && !site.gathered.is_large() {
            "faint"
        } else {
            class
        };
        let text = site.words(&number.to_string());
        html! { @if class.is_empty() { (text) } @else { span.(class) { (text) } } }
    };
    let of = |status: Status| carried.iter().filter(|(_, has)| *has == status).count();
    let other = carried.len() - COLUMNS.iter().map(|(status, ..)| of(*status)).sum::<usize>();
    html! {
        tr data-s="" {
            td { a href=(site.links.to(&site.place_of(at))) { (words(&site.called(at))) } }
            @if has_above {
                td.extra {
                    @if let Some(team) = site.gathered.parties[at].team {
                        a href=(site.links.to(&site.place_of(team))) { (words(&site.called(team))) }
                    }
                }
            }
            td.number { (number(carried.len(), "")) }
            @for (status, _, class) in &COLUMNS { td.number { (number(of(*status), class)) } }
            td.number.extra { (number(other, "")) }
            td.number { (number(site.gathered.habits_of(at).count(), "")) }
        }
    }
}

/// What somebody owns, or what stands in the name of a team, each with its status.
fn carried(site: &Site<'_, '_>, at: usize) -> Vec<(usize, Status)> {
    let gathered = &site.gathered;
    let own = gathered.owned[at].iter();
    let mut found: BTreeSet<(usize, usize)> = own.copied().collect();
    for &work in &gathered.at_home[at] {
        found.extend((0..gathered.works[work].rows().count()).map(|row| (work, row)));
    }
    let status = |(work, row): (usize, usize)| {
        let row = gathered.works[work].rows().nth(row)?;
        Some((work, row.line.status))
    };
    let is_team = gathered.parties[at].is_team;
    let of_own = found
        .into_iter()
        .filter(|pair| is_team || gathered.owned[at].contains(pair));
    of_own.filter_map(status).collect()
}

fn of_home<'s, 'm>(site: &'s Site<'_, 'm>, home: Home) -> Vec<&'s Work<'m>> {
    site.gathered.works.iter().filter(|work| work.home == home).collect()
}

/// People one below the other, each with what they answer for in brief.
fn together(site: &Site<'_, '_>, page: usize) -> Part {
    let gathered = &site.gathered;
    let people = || gathered.folded.iter().filter(|(_, on)| **on == page).map(|(at, _)| *at);
    let is_elsewhere = |work: usize, at: usize| gathered.works[work].home != Home::Party(at);
    let content = html! {
        header.title { h1 { "People, page " (page) } }
        @for at in people().inspect(|_| site.step()) {
            section.person.sheet id=(site.place_of(at).id()) {
                h2 { (words(&site.called(at))) " " span.faint { (site.said(gathered.parties[at].handle)) } }
                (who(site, at))
                @for work in &gathered.at_home[at] { (folded(site, &gathered.works[*work])) }
                ul.brief {
                    @for (work, row) in gathered.owned[at].iter().filter(|(work, _)| is_elsewhere(*work, at)) {
                        @if let Some(row) = gathered.works[*work].rows().nth(*row) { li { (in_brief(site, row, true)) } }
                    }
                    @for kept in gathered.habits_of(at) { li { (habits::in_brief(site, kept)) } }
                    (super::talk::in_brief(site, at))
                }
            }
        }
    };
    Part {
        place: Place::of(format!("people-{page}")),
        title: format!("People, page {page}"),
        tab: None,
        content,
    }
}

fn party(site: &Site<'_, '_>, at: usize) -> Part {
    site.step();
    let gathered = &site.gathered;
    let works: Vec<&Work<'_>> = gathered.at_home[at].iter().map(|work| &gathered.works[*work]).collect();
    // What is owned is in the order of the works, and within each of its rows.
    let elsewhere: Vec<&[(usize, usize)]> = gathered.owned[at]
        .chunk_by(|one, next| one.0 == next.0)
        .filter(|rows| {
            rows.iter()
                .all(|(work, _)| gathered.works[*work].home != Home::Party(at))
        })
        .collect();
    // What is theirs as a whole has its card with its team, and is no less theirs.
    let (own, elsewhere): (Vec<_>, Vec<_>) = elsewhere
        .into_iter()
        .partition(|rows| rows.first().is_some_and(|(_, row)| *row == 0));
    let kept: Vec<_> = gathered.habits_of(at).collect();
    let people: Vec<usize> = gathered.members(at, false).collect();
    let teams: Vec<usize> = gathered.members(at, true).collect();
    let title = site.called(at);
    let aside = super::talk::aside(site, at);
    let has_own = !works.is_empty() || !own.is_empty();
    let has_work = has_own || !elsewhere.is_empty();
    let seen_elsewhere = |rows: &[(usize, usize)]| {
        let own: Vec<usize> = rows.iter().map(|(_, row)| *row).collect();
        rows.first()
            .map(|(work, _)| shared(site, &gathered.works[*work], &own, at))
    };
    let content: Markup = html! {
        header.title {
            h1 { (words(&title)) }
            @if title != site.words(gathered.parties[at].handle) { p.faint { (site.said(gathered.parties[at].handle)) } }
        }
        (who(site, at))
        div.columns[!aside.0.is_empty()] {
        div.lead {
        @if has_work && !site.veil.hides() { (crate::html::chart::legend()) }
        @for work in &works {
            @if gathered.is_large() && work.parts.is_empty() { (folded(site, work)) } @else { (card(site, work)) }
        }
        @for card in own.iter().filter_map(|rows| seen_elsewhere(rows)) { (card) }
        @if !elsewhere.is_empty() {
            @if has_own { h2 { "With others" } }
            @for card in elsewhere.iter().filter_map(|rows| seen_elsewhere(rows)) { (card) }
        }
        @if !kept.is_empty() {
            h2 { "Habits" }
            @if gathered.is_large() {
                ul.brief { @for habit in kept { li { (habits::in_brief(site, habit)) } } }
            } @else {
                (habits::legend(site))
                div.tiles { @for habit in kept { (habits::tile(site, habit, &format!("h{at}-"))) } }
            }
        }
        @if !has_work && people.is_empty() { p { "Nothing is running here: agree on a next goal." } }
        }
        (aside)
        }
        @for (heading, members) in [("Teams", &teams), ("People", &people)] {
            @if !members.is_empty() {
                h2 { (heading) }
                (table(site, &format!("{}-{}", site.place_of(at).id(), heading.to_lowercase()), members))
            }
        }
    };
    Part {
        place: site.place_of(at),
        title,
        tab: None,
        content,
    }
}

/// What is said of a person or team: role, team, lead, to whom they report.
fn who(site: &Site<'_, '_>, at: usize) -> Markup {
    let Some(thing) = site.gathered.parties[at].thing else {
        return html! {};
    };
    let role = thing.references(FieldName::Role).next().map(ThingRef::title);
    let named = [
        ("team", FieldName::Team),
        ("part of", FieldName::PartOf),
        ("led by", FieldName::Lead),
        ("reports to", FieldName::Manager),
        ("mentor", FieldName::Mentor),
    ];
    html! {
        p.facts.who-is {
            @if let Some(role) = role.filter(|role| !role.is_empty()) { span { (site.said(role)) } }
            @for (label, field) in named {
                @if let Some(handle) = thing.value(field) {
                    span { (label) " " (site.people(&[handle])) }
                }
            }
            @if let Some(until) = thing.value(FieldName::Until).and_then(iso_day).filter(|until| *until < site.input.scope.on()) {
                span.warn { "left on " (until) }
            }
        }
    }
}

impl Site<'_, '_> {
    /// The name of a person or team; the handle where nobody says it or it is hidden.
    pub(super) fn called(&self, at: usize) -> String {
        let party = &self.gathered.parties[at];
        let name = party.thing.map_or("", ThingRef::title);
        match (self.veil.hides(), name) {
            (false, name) if !name.is_empty() => self.words(name),
            _ => self.words(party.handle),
        }
    }
}
