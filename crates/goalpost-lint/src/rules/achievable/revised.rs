//! Another target, written as the revision that somebody could type: with the figures of the thing itself.

use goalpost_model::ThingRef;
use goalpost_syntax::Revised;
use goalpost_values::{Day, Decimal, Quantity, list};

/// The line that takes a promise back to half the way; none where there is no number to take back.
pub(in crate::rules) fn easier(thing: ThingRef<'_>, today: Day) -> Option<String> {
    revision(thing, today, Decimal::new(5, 1))
}

/// The line that asks for a quarter of the way more.
pub(super) fn harder(thing: ThingRef<'_>, today: Day) -> Option<String> {
    revision(thing, today, Decimal::new(125, 2))
}

/// `2026-11-20 target 20 pages was 40 pages by @ana: …`, so much of the way from the start.
fn revision(thing: ThingRef<'_>, today: Day, share: Decimal) -> Option<String> {
    let was = thing.quantity_on(Revised::Target, today)?;
    let start = match thing.quantity_on(Revised::Start, today) {
        Some(start) if start.unit != was.unit => return None,
        Some(start) => start.value,
        None => Decimal::ZERO,
    };
    let way = was.value.checked_sub(start)?.checked_mul(share)?;
    let digits = was.value.normalize().scale().max(start.normalize().scale());
    let value = start.checked_add(way)?.round_dp(digits).normalize();
    if value == was.value || value == start {
        return None;
    }
    let target = Quantity { value, ..was };
    let by = thing.owner_on(today).and_then(|owners| list(owners).next());
    let by = by.map_or_else(String::new, |(_, owner)| format!(" by {owner}"));
    Some(format!("{today} target {target} was {was}{by}: …"))
}
