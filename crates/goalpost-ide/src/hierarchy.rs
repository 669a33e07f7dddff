//! What supports what, as a hierarchy to walk up and down.

use goalpost_model::{Evaluation, Model, ThingRef};
use goalpost_syntax::FieldName;
use goalpost_text::FileId;

use crate::names::{Target, site_at};

/// The thing that a place means: the one named there, else the one it belongs to.
#[must_use]
pub fn thing_at(model: &Model, file: FileId, offset: u32) -> Option<ThingRef<'_>> {
    match site_at(model, file, offset).map(|site| site.target) {
        Some(Target::Thing(id)) => Some(model.thing(id)),
        _ => model.thing_at(file, offset),
    }
}

/// How two things of a hierarchy hang together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// One stands in the other.
    Nested,
    /// One supports the other.
    Supports,
}

/// What a thing helps to reach: what it supports, and what holds it.
#[must_use]
pub fn supertypes<'m>(thing: ThingRef<'m>) -> Vec<(Tie, ThingRef<'m>)> {
    let supported = thing.references(FieldName::Supports).map(|it| (Tie::Supports, it));
    let holder = thing.parent().map(|it| (Tie::Nested, it));
    supported.chain(holder).collect()
}

/// What helps to reach a thing: what supports it, and what it holds.
#[must_use]
pub fn subtypes<'m>(thing: ThingRef<'m>) -> Vec<(Tie, ThingRef<'m>)> {
    let model = thing.model();
    let evaluation = Evaluation::new(model, model.today());
    let mut supporters: Vec<ThingRef<'m>> = evaluation.supporters(thing).collect();
    let nested: Vec<ThingRef<'m>> = thing.children().collect();
    supporters.retain(|it| !nested.iter().any(|other| other.id() == it.id()));
    supporters.sort_by_key(|thing| thing.id());
    supporters.dedup_by_key(|thing| thing.id());
    let supporters = supporters.into_iter().map(|it| (Tie::Supports, it));
    supporters
        .chain(nested.into_iter().map(|it| (Tie::Nested, it)))
        .collect()
}
