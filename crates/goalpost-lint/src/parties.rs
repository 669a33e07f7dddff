//! People and teams as rules count for them: by number, so that what is counted stays small where a workspace has as
//! many people as things.

use goalpost_model::{Model, ThingId, ThingRef};
use rustc_hash::FxHashMap;

/// A person or a team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Party {
    /// One that is declared.
    Declared(ThingId),
    /// One that is only named, by its place among those.
    Named(u32),
}

/// Who was met so far.
#[derive(Debug)]
pub(crate) struct Parties<'m> {
    model: &'m Model,
    numbers: FxHashMap<&'m str, u32>,
    handles: Vec<&'m str>,
}

impl<'m> Parties<'m> {
    pub(crate) fn new(model: &'m Model) -> Self {
        Self {
            model,
            numbers: FxHashMap::default(),
            handles: Vec::new(),
        }
    }

    /// Who is called so.
    pub(crate) fn of(&mut self, handle: &'m str) -> Party {
        if let Some(party) = self.model.party(handle) {
            return Party::Declared(party.id());
        }
        let next = u32::try_from(self.handles.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(handle).or_insert(next);
        if number == next {
            self.handles.push(handle);
        }
        Party::Named(number)
    }

    /// The handle: as it was declared, so that it is the same wherever it is written.
    pub(crate) fn handle(&self, party: Party) -> &'m str {
        match party {
            Party::Declared(party) => self.model.thing(party).name().map_or("", |name| name.text),
            Party::Named(number) => self.handles.get(number as usize).copied().unwrap_or_default(),
        }
    }

    /// The thing that declares it.
    pub(crate) fn thing(&self, party: Party) -> Option<ThingRef<'m>> {
        match party {
            Party::Declared(party) => Some(self.model.thing(party)),
            Party::Named(_) => None,
        }
    }
}
