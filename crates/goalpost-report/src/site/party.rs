//! Teams and people: a list of each, and a part for each of them with the cards of what is theirs.

use maud::{Markup, html};

use super::Site;
use super::card::{card, row};
use super::frame::{Part, Tab};
use super::gather::{Home, Work};
use super::links::Place;
use crate::filter::same_handle;

/// The lists and the parts.
pub(super) fn parts(site: &Site<'_, '_>) -> Vec<Part> {
    let parties = &site.gathered.parties;
    let mut parts = Vec::new();
    for (is_team, place, name) in [(true, "teams", "Teams"), (false, "people", "People")] {
        let members: Vec<usize> = (0..parties.len())
            .filter(|at| parties[*at].is_team == is_team)
            .collect();
        if !members.is_empty() {
            parts.push(list(site, place, name, &members));
        }
    }
    parts.extend((0..parties.len()).map(|at| party(site, at)));
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

fn list(site: &Site<'_, '_>, place: &str, name: &'static str, members: &[usize]) -> Part {
    let content = html! {
        header.title { h1 { (name) } }
        ul.items.sheet {
            @for at in members {
                li { a href=(site.links.to(&site.place_of(*at))) { (called(site, *at)) } }
            }
        }
    };
    Part {
        place: Place(place.to_owned()),
        title: name.to_owned(),
        tab: Some(Tab { name, count: None }),
        content,
    }
}

/// The name of a person or team; the handle where nobody says it.
fn called(site: &Site<'_, '_>, at: usize) -> String {
    let party = &site.gathered.parties[at];
    let name = party.thing.map_or("", goalpost_model::ThingRef::title);
    match (site.veil.hides(), name) {
        (false, name) if !name.is_empty() => site.words(name),
        _ => site.words(party.handle),
    }
}

fn of_home<'s, 'm>(site: &'s Site<'_, 'm>, home: Home) -> Vec<&'s Work<'m>> {
    site.gathered.works.iter().filter(|work| work.home == home).collect()
}

fn party(site: &Site<'_, '_>, at: usize) -> Part {
    let party = &site.gathered.parties[at];
    let works = of_home(site, Home::Party(at));
    let owns = |work: &&Work<'_>| {
        let rows = std::iter::once(&work.top).chain(&work.parts);
        let mut owners = rows.flat_map(|row| &row.line.owners);
        work.home != Home::Party(at) && owners.any(|owner| same_handle(owner, party.handle))
    };
    let elsewhere: Vec<&Work<'_>> = site.gathered.works.iter().filter(owns).collect();
    let title = called(site, at);
    let content: Markup = html! {
        header.title { h1 { (title) } p.faint { (site.words(party.handle)) } }
        @for work in &works { (card(site, work)) }
        @if !elsewhere.is_empty() {
            h2 { "Also theirs" }
            article.sheet { ul.items { @for work in &elsewhere { (row(site, work)) } } }
        }
        @if works.is_empty() && elsewhere.is_empty() { p { "Nothing is running here." } }
    };
    Part {
        place: site.place_of(at),
        title,
        tab: None,
        content,
    }
}
