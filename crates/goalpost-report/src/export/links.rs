//! How things hang together, from both sides.

use std::borrow::Cow;
use std::collections::BTreeMap;

use goalpost_model::{Evaluation, ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::list;
use schemars::JsonSchema;
use serde::Serialize;

use super::keys::Keys;
use crate::audience::Audience;

/// The links of one thing, by the keys of the others. Things that are not for the reader are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Links")]
pub(super) struct LinksOf<'l> {
    /// What holds it.
    pub(super) parent: Option<&'l str>,
    /// What stands directly in it, in the order of the file.
    children: Vec<&'l str>,
    /// What it supports.
    pub(super) supports: Vec<&'l str>,
    /// What supports it, goals in an objective included.
    supported_by: Vec<&'l str>,
    /// What it follows.
    pub(super) continues: Vec<&'l str>,
    /// What follows it.
    continued_by: Vec<&'l str>,
    /// The milestones that come before it.
    pub(super) needs: Vec<&'l str>,
    /// The milestones that come after it.
    needed_by: Vec<&'l str>,
    /// The competency that it grows.
    pub(super) develops: Vec<&'l str>,
    /// What grows it, of a competency.
    developed_by: Vec<&'l str>,
    /// The people and teams of a team, and the people of a role.
    members: Vec<&'l str>,
    /// The people who report to it, of a person.
    reports: Vec<&'l str>,
}

/// A field that points at other things, and what the other side calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Link {
    Continues,
    Needs,
    Develops,
    Member,
    Report,
}

/// The fields that name other things by their ids.
const NAMING: [FieldName; 4] = [
    FieldName::Supports,
    FieldName::Continues,
    FieldName::Needs,
    FieldName::Develops,
];

/// The links of all things.
#[derive(Debug)]
pub(super) struct Links<'e, 'm> {
    evaluation: &'e Evaluation<'m>,
    audience: Audience,
    keys: Keys,
    back: BTreeMap<(ThingId, Link), Vec<ThingId>>,
}

impl<'e, 'm> Links<'e, 'm> {
    /// The links of a workspace, as far as an audience may read of both sides.
    pub(super) fn new(evaluation: &'e Evaluation<'m>, audience: Audience) -> Self {
        let mut back: BTreeMap<(ThingId, Link), Vec<ThingId>> = BTreeMap::new();
        let things = evaluation.model().things().filter(|thing| !thing.in_template());
        for thing in things.filter(|thing| audience.sees(*thing)) {
            for (link, target) in pointed_at(thing) {
                back.entry((target.id(), link)).or_default().push(thing.id());
            }
        }
        Self {
            evaluation,
            audience,
            keys: Keys::new(evaluation.model()),
            back,
        }
    }

    /// The key of a thing.
    pub(super) fn key(&self, thing: ThingRef<'_>) -> &str {
        self.keys.of(thing)
    }

    /// The links of a thing.
    pub(super) fn of(&self, thing: ThingRef<'m>) -> LinksOf<'_> {
        LinksOf {
            parent: self.keys_of(thing.parent().into_iter()).pop(),
            children: self.keys_of(thing.children()),
            supports: self.keys_of(thing.references(FieldName::Supports)),
            supported_by: self.keys_of(self.evaluation.supporters(thing)),
            continues: self.keys_of(thing.references(FieldName::Continues)),
            continued_by: self.back(thing, Link::Continues),
            needs: self.keys_of(thing.references(FieldName::Needs)),
            needed_by: self.back(thing, Link::Needs),
            develops: self.keys_of(thing.references(FieldName::Develops)),
            developed_by: self.back(thing, Link::Develops),
            members: self.back(thing, Link::Member),
            reports: self.back(thing, Link::Report),
        }
    }

    /// The key of a thing; none where the reader may not read of it.
    pub(super) fn readable_key(&self, thing: ThingRef<'m>) -> Option<&str> {
        self.audience.sees(thing).then(|| self.keys.of(thing))
    }

    /// The value of a field, in which no thing is named that the reader may not read of; none where it names no other.
    pub(super) fn readable(&self, thing: ThingRef<'m>, field: &str, value: &'m str) -> Option<Cow<'m, str>> {
        if !NAMING.iter().any(|name| name.as_str() == field) {
            return Some(Cow::Borrowed(value));
        }
        let model = self.evaluation.model();
        let is_withheld = |name: &str| {
            let named = model.resolve(name, Some(thing.id()), thing.file());
            named.is_some_and(|named| !self.audience.sees(named))
        };
        if !list(value).any(|(_, name)| is_withheld(name)) {
            return Some(Cow::Borrowed(value));
        }
        let rest: Vec<&str> = list(value)
            .map(|(_, name)| name)
            .filter(|name| !is_withheld(name))
            .collect();
        (!rest.is_empty()).then(|| Cow::Owned(rest.join(", ")))
    }

    fn back(&self, thing: ThingRef<'m>, link: Link) -> Vec<&str> {
        let found = self.back.get(&(thing.id(), link)).into_iter().flatten();
        let model = self.evaluation.model();
        found.map(|id| self.keys.of(model.thing(*id))).collect()
    }

    fn keys_of(&self, things: impl Iterator<Item = ThingRef<'m>>) -> Vec<&str> {
        things
            .filter(|thing| self.audience.sees(*thing))
            .map(|thing| self.keys.of(thing))
            .collect()
    }
}

/// What a thing points at in a way that the other side does not know by itself.
fn pointed_at<'m>(thing: ThingRef<'m>) -> impl Iterator<Item = (Link, ThingRef<'m>)> {
    let fields: &[(Link, FieldName)] = match thing.keyword() {
        Keyword::Person => &[
            (Link::Member, FieldName::Team),
            (Link::Member, FieldName::Role),
            (Link::Report, FieldName::Manager),
            (Link::Continues, FieldName::Continues),
        ],
        Keyword::Team => &[
            (Link::Member, FieldName::PartOf),
            (Link::Continues, FieldName::Continues),
        ],
        Keyword::Milestone => &[(Link::Needs, FieldName::Needs), (Link::Continues, FieldName::Continues)],
        Keyword::Goal => &[
            (Link::Develops, FieldName::Develops),
            (Link::Continues, FieldName::Continues),
        ],
        _ => &[(Link::Continues, FieldName::Continues)],
    };
    fields
        .iter()
        .flat_map(move |&(link, field)| thing.references(field).map(move |target| (link, target)))
}
