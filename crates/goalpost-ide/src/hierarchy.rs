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

/// What a thing helps to reach: what holds it, and what it supports.
#[must_use]
pub fn supertypes<'m>(thing: ThingRef<'m>) -> Vec<ThingRef<'m>> {
    thing
        .parent()
        .into_iter()
        .chain(thing.references(FieldName::Supports))
        .collect()
}

/// What helps to reach a thing: what it holds, and what supports it.
#[must_use]
pub fn subtypes<'m>(thing: ThingRef<'m>) -> Vec<ThingRef<'m>> {
    let model = thing.model();
    let evaluation = Evaluation::new(model, model.today());
    let mut all: Vec<ThingRef<'m>> = thing.children().chain(evaluation.supporters(thing)).collect();
    all.sort_by_key(|thing| thing.id());
    all.dedup_by_key(|thing| thing.id());
    all
}
