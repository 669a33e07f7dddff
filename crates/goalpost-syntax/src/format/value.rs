//! The value of a field in the one style: the machine's words and signs, never people's.

use goalpost_values::{
    canonical_cadence, canonical_measure, canonical_period, canonical_quantity, canonical_schedule, iso_day,
};

use crate::tree::Node;
use crate::vocabulary::FieldName as F;

/// Writes the value of a field.
pub(super) fn push_value(node: Node<'_>, text: &str, out: &mut String) {
    let canonical = match node.field_name() {
        Some(F::Measure) => canonical_measure(text),
        Some(F::Commit | F::Stretch | F::At) => canonical_quantity(text),
        Some(F::Every) => canonical_schedule(text),
        Some(F::Cadence) => canonical_cadence(text),
        Some(F::Start | F::Due | F::During | F::Until | F::By | F::Date) if iso_day(text).is_none() => {
            canonical_period(text)
        }
        Some(F::Kind | F::Type | F::Share | F::Draft | F::Pace | F::Plan | F::Stage | F::Profile | F::StatusRule) => {
            Some(text.to_ascii_lowercase())
        }
        _ => None,
    };
    match canonical {
        Some(canonical) => out.push_str(&canonical),
        None => out.push_str(text),
    }
}
