//! Where each part and each thing stands, in a folder of pages or on one page.

use goalpost_model::ThingRef;
use maud::{Markup, html};

use super::Site;
use super::gather::Home;
use crate::html::inline::words;

/// Where a part stands, or something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// What its file is called, without the ending.
    page: String,
    /// Its id; that of the part where it is one.
    id: String,
}

impl Place {
    /// Where a part stands.
    pub(super) fn of(name: impl Into<String>) -> Self {
        let page = name.into();
        Self { id: page.clone(), page }
    }

    /// What everything begins with.
    pub(super) fn start() -> Self {
        Self::of("index")
    }

    /// Where something within it stands.
    pub(super) fn within(&self, id: String) -> Self {
        Self {
            page: self.page.clone(),
            id,
        }
    }

    /// Its file in a folder.
    pub(super) fn file(&self) -> String {
        format!("{}.html", self.page)
    }

    /// Its id.
    pub(super) fn id(&self) -> &str {
        &self.id
    }
}

/// Whether everything stands on one page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Links {
    is_whole: bool,
}

impl Links {
    pub(super) fn new(is_whole: bool) -> Self {
        Self { is_whole }
    }

    /// The way to a place.
    pub(super) fn to(self, place: &Place) -> String {
        match self.is_whole {
            true => format!("#{}", place.id),
            false if place.id == place.page => place.file(),
            false => format!("{}#{}", place.file(), place.id),
        }
    }
}

impl<'m> Site<'_, 'm> {
    /// Where a person or a team stands.
    pub(super) fn place_of(&self, party: usize) -> Place {
        let of = &self.gathered.parties[party];
        let kind = if of.is_team { "team" } else { "person" };
        let name = format!("{kind}-{}", self.veil.slug(of.handle));
        match self.gathered.folded.get(&party) {
            Some(page) => Place::of(format!("people-{page}")).within(name),
            None => Place::of(name),
        }
    }

    /// Where the cards of a home stand.
    pub(super) fn home(&self, home: Home) -> Place {
        match home {
            Home::Party(party) => self.place_of(party),
            Home::Nobody => Place::of("others"),
            Home::Then(at) => self.place_then(at),
        }
    }

    /// The way to the card of a thing; none where it has none.
    pub(super) fn way(&self, thing: ThingRef<'m>) -> Option<String> {
        let home = self.gathered.homes.get(&thing.id())?;
        Some(self.links.to(&self.home(*home).within(self.anchor(thing))))
    }

    /// The anchor of the card of a thing: its id, so that a link to it lasts; a number where that must not be shown or
    /// is not the only one.
    pub(super) fn anchor(&self, thing: ThingRef<'m>) -> String {
        let is_plain = |id: &String| id.bytes().all(|b| b.is_ascii_alphanumeric() || b"._/-".contains(&b));
        match thing.full_id().filter(is_plain) {
            Some(id) if !self.veil.hides() && self.gathered.is_only(&id) => format!("g-{id}"),
            _ => format!("g{}", thing.id().0),
        }
    }

    /// What a thing is called: its title, else its id.
    pub(super) fn name(&self, thing: ThingRef<'m>) -> String {
        match thing.title() {
            "" => self.words(&thing.full_id().unwrap_or_else(|| "(no title)".to_owned())),
            title => self.words(title),
        }
    }

    /// A title with the way to its card.
    pub(super) fn title(&self, thing: ThingRef<'m>) -> Markup {
        let title = self.name(thing);
        html! {
            @match self.way(thing) {
                Some(way) => a href=(way) { (words(&title)) },
                None => (words(&title)),
            }
        }
    }

    /// A text of people, as far as it may be shown, as an element.
    pub(super) fn said(&self, text: &str) -> Markup {
        words(&self.words(text))
    }
}

/// People or teams, each with the way to their page.
pub(super) fn people(site: &Site<'_, '_>, handles: &[&str]) -> Markup {
    html! {
        @for (at, handle) in handles.iter().enumerate() {
            @if at > 0 { " " }
            @match site.gathered.party(handle) {
                Some(party) => a.who href=(site.links.to(&site.place_of(party))) { (site.said(handle)) },
                None => span.who { (site.said(handle)) },
            }
        }
    }
}
