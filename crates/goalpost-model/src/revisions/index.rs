//! Every revision by its thing and chain, and the first agreements, so that what is in force on a day is found without
//! reading a thing's history again.

use goalpost_syntax::{Fact, FactKinds};
use goalpost_text::Span;
use goalpost_values::Day;
use rustc_hash::FxHashMap;

use super::InForce;
use super::chain::Chain;
use super::written;
use crate::events::{EventData, EventRef};
use crate::model::Model;
use crate::thing::{ThingId, ThingRef};

/// What a history puts in force.
#[derive(Debug, Clone, Default)]
pub(crate) struct Chains {
    /// Where the revisions stand that can be read, by day, path and line.
    revisions: FxHashMap<(ThingId, Chain), Vec<(EventData, Span)>>,
    /// The first day on which a thing was agreed.
    agreed: FxHashMap<ThingId, Day>,
}

impl Chains {
    /// The chains of a model; made by the first who asks.
    fn of(model: &Model) -> &Chains {
        model.chains.get_or_init(|| {
            let mut chains = Chains::default();
            for thing in model.things() {
                chains.add(thing);
            }
            chains
        })
    }

    fn add(&mut self, thing: ThingRef<'_>) {
        for (event, revised) in written::revisions_of(thing) {
            let chain = Chain::of(thing, revised.what, revised.to.text);
            if chain.value(thing, revised.to.text).is_some() {
                let known = self.revisions.entry((thing.id(), chain)).or_default();
                known.push((event.data, revised.span));
            }
        }
        if thing.has_facts(FactKinds::AGREED) {
            let first = thing.events().find(|event| event.has(FactKinds::AGREED));
            self.agreed.extend(first.map(|event| (thing.id(), event.day())));
        }
    }

    /// The first day on which a thing was agreed; none where it never was.
    pub(super) fn first_agreed(thing: ThingRef<'_>) -> Option<Day> {
        if !thing.has_facts(FactKinds::AGREED) {
            return None;
        }
        Self::of(thing.model()).agreed.get(&thing.id()).copied()
    }

    /// What the latest revision of a chain on or before a day put in force; none where there was none.
    pub(super) fn latest(thing: ThingRef<'_>, chain: Chain, on: Day) -> Option<InForce<'_>> {
        if !thing.has_facts(FactKinds::REVISION) {
            return None;
        }
        let model = thing.model();
        let chained = Self::of(model).revisions.get(&(thing.id(), chain))?;
        let known = chained.partition_point(|(event, _)| event.day <= on);
        let &(data, at) = chained.get(..known)?.last()?;
        let facts = EventRef { model, data }.read().facts;
        let to = facts.iter().find_map(|(fact, span)| match fact {
            Fact::Revision { to, .. } if *span == at => Some(to.text),
            _ => None,
        })?;
        chain.value(thing, to)
    }
}
