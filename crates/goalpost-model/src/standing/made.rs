//! How a thing is measured, and what it is made of where its score comes from others.

use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Measure;

use super::links::Links;
use crate::thing::ThingRef;

/// The measure of a thing, read once.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Written<'m> {
    /// It has none: then what is in it decides.
    Nothing,
    /// It cannot be read, which was reported.
    Bad,
    /// It has this one.
    Measure(Measure<'m>),
}

impl<'m> Written<'m> {
    /// The measure of a thing that can have one; that of an expectation is a mistake.
    pub(crate) fn of(thing: ThingRef<'m>) -> Self {
        let can = matches!(
            thing.keyword(),
            Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Fact
        );
        match thing.field(FieldName::Measure).filter(|_| can) {
            None => Self::Nothing,
            Some(field) => Measure::parse(field.value().text).map_or(Self::Bad, Self::Measure),
        }
    }

    pub(crate) fn measure(self) -> Option<Measure<'m>> {
        match self {
            Self::Measure(measure) => Some(measure),
            _ => None,
        }
    }
}

/// What a thing is made of.
#[derive(Debug, Clone)]
pub(crate) enum Made<'m> {
    /// Of nothing that is measured for itself.
    Alone,
    /// Of results or facts, each with its weight.
    Of(Vec<ThingRef<'m>>),
    /// Of milestones, which are done one by one.
    Milestones(Vec<ThingRef<'m>>),
    /// Of what supports it, all alike.
    Supporters(Vec<ThingRef<'m>>),
}

impl<'m> Made<'m> {
    pub(crate) fn of(links: &Links, thing: ThingRef<'m>, written: Written<'m>) -> Self {
        match written {
            Written::Measure(Measure::Rollup) => Self::Supporters(supporters(links, thing)),
            Written::Measure(Measure::Milestones) => Self::Milestones(counted(thing, Keyword::Milestone)),
            Written::Measure(_) | Written::Bad => Self::Alone,
            Written::Nothing => Self::without_measure(thing),
        }
    }

    fn without_measure(thing: ThingRef<'m>) -> Self {
        match thing.keyword() {
            Keyword::Objective => return Self::Of(counted(thing, Keyword::Result)),
            Keyword::Goal | Keyword::Result => {}
            _ => return Self::Alone,
        }
        let mut facts = counted(thing, Keyword::Fact);
        facts.retain(|fact| !fact.is_evidence());
        if !facts.is_empty() {
            return Self::Of(facts);
        }
        match counted(thing, Keyword::Milestone) {
            milestones if milestones.is_empty() => Self::Alone,
            milestones => Self::Milestones(milestones),
        }
    }

    /// The same without some of its parts.
    pub(crate) fn without(mut self, is_withheld: impl Fn(ThingRef<'m>) -> bool) -> Self {
        if let Self::Of(parts) | Self::Milestones(parts) | Self::Supporters(parts) = &mut self {
            parts.retain(|part| !is_withheld(*part));
        }
        self
    }

    pub(crate) fn parts(&self) -> &[ThingRef<'m>] {
        match self {
            Self::Alone => &[],
            Self::Of(parts) | Self::Milestones(parts) | Self::Supporters(parts) => parts,
        }
    }
}

/// Its children of a kind, without drafts, unless it is one itself.
fn counted<'m>(thing: ThingRef<'m>, keyword: Keyword) -> Vec<ThingRef<'m>> {
    let drafts = thing.is_draft();
    thing
        .children_of(keyword)
        .filter(|child| drafts || !child.is_draft())
        .collect()
}

/// What directly supports it and has a score; a habit has none.
fn supporters<'m>(links: &Links, thing: ThingRef<'m>) -> Vec<ThingRef<'m>> {
    let model = thing.model();
    links
        .supporters(thing.id())
        .map(|id| model.thing(id))
        .filter(|supporter| supporter.keyword() != Keyword::Habit)
        .collect()
}

impl ThingRef<'_> {
    /// Whether it is a soft fact without a bar: evidence, and no number.
    #[must_use]
    pub fn is_evidence(self) -> bool {
        self.keyword() == Keyword::Fact
            && self.field(FieldName::Soft).is_some()
            && self.field(FieldName::Measure).is_none()
            && self.steps().next().is_none()
    }
}
