//! Names: which thing an id means, seen from where it is written.
//!
//! An id is unique in its scope: a file's prefix or the workspace for things at the left margin, the parent for nested
//! ones. The table holds things and the hashes of their names, not strings: names are compared in the text, and only
//! where the hashes are equal.

use std::hash::{BuildHasher, Hasher};

use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::{FileId, nearest};
use goalpost_values::list;
use hashbrown::HashTable;
use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::model::Model;
use crate::thing::{ThingId, ThingRef};

/// Where an id is unique.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Scope {
    /// A file's prefix by its number, or the workspace: 0.
    Prefix(u32),
    /// The things in a thing.
    In(ThingId),
}

/// A thing with a name; the scope and the name are the thing's.
#[derive(Debug, Clone, Copy)]
struct Named {
    hash: u32,
    thing: ThingId,
}

impl Named {
    /// Spreads the hash over the bits that the table looks at.
    fn spread(hash: u32) -> u64 {
        u64::from(hash).wrapping_mul(0x9E37_79B9_7F4A_7C15)
    }
}

/// The names that a thing had where it stands: the last part of each id that its `formerly:` lists. What stands in a
/// template is no thing yet.
pub(crate) fn former_names(thing: ThingRef<'_>) -> impl Iterator<Item = &str> {
    let value = (!thing.in_template())
        .then(|| thing.value(FieldName::Formerly))
        .flatten();
    let ids = list(value.unwrap_or_default()).map(|(_, id)| id.rsplit(['/', '.']).next().unwrap_or(id));
    ids.filter(|id| !id.is_empty() && !id.starts_with('@'))
}

/// The table of names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    table: HashTable<Named>,
    /// The names that things had before (`formerly:`), which count where nothing is called so now.
    former: HashTable<Named>,
    prefixes: FxHashMap<Box<str>, u32>,
}

impl Names {
    /// Tables with room for so many names.
    pub(crate) fn with_room(count: usize) -> Self {
        Self {
            table: HashTable::with_capacity(count),
            ..Self::default()
        }
    }

    /// The number of a prefix, a new one where it is new. The empty prefix is the workspace.
    pub(crate) fn add_prefix(&mut self, prefix: &str) -> u32 {
        if prefix.is_empty() {
            return 0;
        }
        let next = u32::try_from(self.prefixes.len() + 1).unwrap_or(u32::MAX);
        *self.prefixes.entry(prefix.into()).or_insert(next)
    }

    fn prefix(&self, prefix: &str) -> Option<u32> {
        self.prefixes.get(prefix).copied()
    }

    /// The thing of a name, among those of its hash.
    fn get(&self, hash: u32, is_it: impl Fn(ThingId) -> bool) -> Option<ThingId> {
        let is_it = |named: &Named| named.hash == hash && is_it(named.thing);
        self.table.find(Named::spread(hash), is_it).map(|named| named.thing)
    }

    /// Enters a thing of a model. Where its name is taken, the thing that has it.
    pub(crate) fn add(&mut self, thing: ThingRef<'_>, name: &str) -> Option<ThingId> {
        let model = thing.model();
        let scope = model.scope_of(thing.id());
        let hash = model.hash(scope, name);
        let taken = self.get(hash, |other| model.is_called(other, scope, name));
        if taken.is_none() {
            let thing = thing.id();
            let spread = |named: &Named| Named::spread(named.hash);
            self.table
                .insert_unique(Named::spread(hash), Named { hash, thing }, spread);
        }
        taken
    }

    /// Takes out a thing of the model that the table was made for.
    pub(crate) fn remove(&mut self, thing: ThingRef<'_>, name: &str) {
        let model = thing.model();
        let hash = model.hash(model.scope_of(thing.id()), name);
        let is_it = |named: &Named| named.thing == thing.id();
        if let Ok(found) = self.table.find_entry(Named::spread(hash), is_it) {
            found.remove();
        }
    }

    /// Enters a name that a thing of a model had before.
    pub(crate) fn add_former(&mut self, thing: ThingRef<'_>, name: &str) {
        let model = thing.model();
        let hash = model.hash(model.scope_of(thing.id()), name);
        let thing = thing.id();
        let spread = |named: &Named| Named::spread(named.hash);
        self.former
            .insert_unique(Named::spread(hash), Named { hash, thing }, spread);
    }

    /// Takes out all names that a thing had before.
    pub(crate) fn remove_former(&mut self, thing: ThingId) {
        self.former.retain(|named| named.thing != thing);
    }

    /// The thing that had a name of a hash, the first one of them.
    fn get_former(&self, hash: u32, is_it: impl Fn(ThingId) -> bool) -> Option<ThingId> {
        let all = self.former.iter_hash(Named::spread(hash)).map(|named| named.thing);
        all.filter(|thing| is_it(*thing)).min()
    }

    /// Numbers the things anew. Their hashes stay: they tell a thing by its file and its place there.
    pub(crate) fn renumber(&mut self, number: impl Fn(ThingId) -> ThingId) {
        for named in self.table.iter_mut().chain(&mut self.former) {
            named.thing = number(named.thing);
        }
    }
}

impl Model {
    /// The thing that a reference means where it is written: among the children of `from`, then in each enclosing
    /// scope outward, then in the file's prefix, then in the workspace. Where nothing is called so, what was called so
    /// before is meant (`formerly:`).
    #[must_use]
    pub fn resolve(&self, reference: &str, from: Option<ThingId>, file: FileId) -> Option<ThingRef<'_>> {
        if reference.starts_with('@') {
            return self.party(reference);
        }
        let found = self.find(reference, from, file, false);
        let former = || self.find(reference, from, file, true);
        found.or_else(|| if self.names.former.is_empty() { None } else { former() })
    }

    fn find(&self, reference: &str, from: Option<ThingId>, file: FileId, former: bool) -> Option<ThingRef<'_>> {
        let (prefix, path) = match reference.split_once('/') {
            Some((prefix, path)) => (Some(prefix), path),
            None => (None, reference),
        };
        let mut parts = path.split('.');
        let first = parts.next()?;
        let start = match prefix {
            Some(prefix) => self.lookup(Scope::Prefix(self.names.prefix(prefix)?), first, former),
            None => self.lookup_outward(first, from, file, former),
        }?;
        parts
            .try_fold(start, |id, part| self.lookup(Scope::In(id), part, former))
            .map(|id| self.thing(id))
    }

    fn lookup(&self, scope: Scope, name: &str, former: bool) -> Option<ThingId> {
        let hash = self.hash(scope, name);
        let found = self.names.get(hash, |id| self.is_called(id, scope, name));
        let was_called = |id: ThingId| {
            let thing = self.thing(id);
            self.scope_of(id) == scope && former_names(thing).any(|known| known == name)
        };
        found.or_else(|| {
            if former {
                self.names.get_former(hash, was_called)
            } else {
                None
            }
        })
    }

    fn is_called(&self, id: ThingId, scope: Scope, name: &str) -> bool {
        self.scope_of(id) == scope && self.own_name(id) == name
    }

    fn hash(&self, scope: Scope, name: &str) -> u32 {
        let mut hasher = FxBuildHasher.build_hasher();
        match scope {
            Scope::Prefix(number) => hasher.write_u64(u64::from(number) << 1),
            Scope::In(id) => {
                let (file, place) = self.place(id);
                hasher.write_u64(u64::from(file.0) << 33 | u64::from(place) << 1 | 1);
            }
        }
        hasher.write(name.as_bytes());
        (hasher.finish() >> 32) as u32
    }

    /// The file of a thing, and its place among the things there.
    pub(crate) fn place(&self, id: ThingId) -> (FileId, u32) {
        let file = self.thing_data(id).file;
        let first = self.things_of.get(file.index()).map_or(0, |range| range.start);
        (file, id.0 - first)
    }

    fn lookup_outward(&self, name: &str, from: Option<ThingId>, file: FileId, former: bool) -> Option<ThingId> {
        let enclosing = std::iter::successors(from, |id| self.thing_data(*id).parent.get());
        for id in enclosing {
            if let Some(found) = self.lookup(Scope::In(id), name, former) {
                return Some(found);
            }
        }
        self.lookup(self.scope_at_margin(file), name, former)
            .or_else(|| self.lookup(Scope::Prefix(0), name, former))
    }

    /// Where the name of a thing is unique.
    pub(crate) fn scope_of(&self, id: ThingId) -> Scope {
        let thing = self.thing_data(id);
        thing
            .parent
            .get()
            .map_or_else(|| self.scope_at_margin(thing.file), Scope::In)
    }

    fn scope_at_margin(&self, file: FileId) -> Scope {
        Scope::Prefix(self.prefix_numbers.get(file.index()).copied().unwrap_or(0))
    }

    pub(crate) fn own_name(&self, id: ThingId) -> &str {
        self.thing(id).name().map_or("", |name| name.text)
    }

    /// The prefix of a file's ids.
    #[must_use]
    pub fn prefix(&self, file: FileId) -> Option<&str> {
        let thing = self.thing(self.file_thing(file)?);
        thing.name().map(|name| name.text)
    }

    /// The full id nearest to one that means nothing, for a message. Reads every name: only called for mistakes.
    #[must_use]
    pub fn nearest_id(&self, reference: &str) -> Option<String> {
        self.nearest_id_of(reference, &[], None)
    }

    /// The same among things of the given kinds (any kind where none is given) other than the one that asks.
    pub(crate) fn nearest_id_of(
        &self,
        reference: &str,
        kinds: &[Keyword],
        other_than: Option<ThingId>,
    ) -> Option<String> {
        let ids: Vec<String> = self
            .things()
            .filter(|thing| Some(thing.id()) != other_than && !thing.in_template())
            .filter(|thing| kinds.is_empty() || kinds.contains(&thing.keyword()))
            .filter_map(ThingRef::full_id)
            .filter(|id| !id.starts_with('@'))
            .collect();
        let last = |id: &str| id.rsplit(['/', '.']).next().unwrap_or_default().to_owned();
        if let Some(id) = nearest(reference, ids.iter().map(String::as_str)) {
            return Some(id.to_owned());
        }
        // The id may be right and its prefix or parent forgotten.
        ids.iter()
            .find(|id| last(id) == reference)
            .or_else(|| {
                let lasts: Vec<String> = ids.iter().map(|id| last(id)).collect();
                let found = nearest(&last(reference), lasts.iter().map(String::as_str))?;
                ids.iter().find(|id| last(id) == found)
            })
            .cloned()
    }
}
