//! The key of each thing: what others refer to it by.

use std::collections::HashSet;

use goalpost_model::{Model, ThingRef};

/// A key for every thing of a model: its id where that is its own alone, else where it stands.
#[derive(Debug)]
pub(super) struct Keys(Vec<Box<str>>);

impl Keys {
    /// The keys of a model's things.
    pub(super) fn new(model: &Model) -> Self {
        let mut taken: HashSet<String> = HashSet::new();
        let key = |thing: ThingRef<'_>| {
            let id = thing.full_id().filter(|id| taken.insert(id.clone()));
            id.unwrap_or_else(|| format!("{}:{}", thing.path(), thing.line_number()))
                .into_boxed_str()
        };
        Self(model.things().map(key).collect())
    }

    /// The key of a thing.
    pub(super) fn of(&self, thing: ThingRef<'_>) -> &str {
        self.0.get(thing.id().0 as usize).map_or("", |key| key)
    }
}
