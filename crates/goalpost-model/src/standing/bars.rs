//! The bar of a thing of the workspace.

use goalpost_syntax::{FieldName, Keyword, Revised};
use goalpost_values::Day;

use super::terms::Terms;
use super::way::Way;
use crate::progress::{Bar, Kind, bar, share_at};
use crate::thing::ThingRef;

/// The bar of a thing: p at `commit:`, else by the kind of the objective that it is, or that it is a result of.
pub(crate) fn bar_of<'m>(thing: ThingRef<'m>, way: Option<&Way<'m>>, terms: &Terms) -> Bar {
    let kind = objective_of(thing).and_then(|objective| kind_on(objective, terms.timing.on));
    bar(kind, committed(thing, way, terms))
}

/// p at the committed value.
fn committed<'m>(thing: ThingRef<'m>, way: Option<&Way<'m>>, terms: &Terms) -> Option<goalpost_values::Decimal> {
    let way = way?;
    let revised = terms.revised(thing, Revised::Commit);
    let commit = revised.or_else(|| thing.quantity(FieldName::Commit))?;
    share_at(way.start?, way.target?, way.unit.value(commit)?)
}

fn objective_of(thing: ThingRef<'_>) -> Option<ThingRef<'_>> {
    let objective = match thing.keyword() {
        Keyword::Objective => return Some(thing),
        Keyword::Result => thing.parent()?,
        Keyword::Milestone => thing
            .parent()
            .filter(|parent| parent.keyword() == Keyword::Result)?
            .parent()?,
        _ => return None,
    };
    Some(objective).filter(|objective| objective.keyword() == Keyword::Objective)
}

fn kind_on(objective: ThingRef<'_>, on: Day) -> Option<Kind> {
    let word = objective.kind_on(on)?;
    [
        ("committed", Kind::Committed),
        ("aspirational", Kind::Aspirational),
        ("learning", Kind::Learning),
    ]
    .into_iter()
    .find(|(known, _)| known.eq_ignore_ascii_case(word))
    .map(|(_, kind)| kind)
}
