//! Examples that a message gives: taken from the workspace where they can be, and never such that typing them there
//! would be the next mistake.

use goalpost_model::{Model, ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Datelike, Day};

use crate::finding::Context;
use crate::state::people;

/// Handles for a workspace that declares nobody, in which every handle may be used.
const HANDLES: [&str; 3] = ["@ana", "@ben", "@cleo"];

/// How many people are looked at, however many there are: an example is as good as another.
const LOOKED_AT: usize = 16;

/// A quarter is proposed as long as so many days of it are left.
const DAYS_LEFT: usize = 28;

/// The quarter that a goal may run in which is put today: its last day, and its name.
#[must_use]
pub fn quarter_ahead(today: Day) -> (Day, String) {
    let day = today.iter_days().nth(DAYS_LEFT).unwrap_or(today);
    let quarter = day.month0() / 3 + 1;
    let behind = match quarter {
        4 => Day::from_ymd_opt(day.year() + 1, 1, 1),
        _ => Day::from_ymd_opt(day.year(), quarter * 3 + 1, 1),
    };
    let last = behind.and_then(|behind| behind.pred_opt()).unwrap_or(day);
    (last, format!("{}-Q{quarter}", day.year()))
}

impl<'m> Context<'m> {
    /// The line that asks two people who do not own a thing, `soft: @ben @cleo`; in words where people are declared,
    /// and nobody else is.
    pub(crate) fn asked(&self, thing: ThingRef<'m>) -> String {
        let owners: Vec<&str> = people(thing, self.today()).collect();
        let is_other = |handle: &&str| !owners.iter().any(|owner| owner.eq_ignore_ascii_case(handle));
        let others: Vec<&str> = self.handles().into_iter().filter(is_other).take(2).collect();
        if others.is_empty() {
            return "`soft:` and their handles".to_owned();
        }
        format!("`soft: {}`", others.join(" "))
    }

    /// The handle of somebody. None where only teams are declared.
    pub(crate) fn somebody(&self) -> Option<&'m str> {
        self.handles().first().copied()
    }

    fn handles(&self) -> Vec<&'m str> {
        if !self.model.declares_parties() {
            return HANDLES.to_vec();
        }
        let mut known = self.known.borrow_mut();
        let declared = known.people.get_or_insert_with(|| declared(self.model));
        let names = declared.iter().filter_map(|id| self.model.thing(*id).name());
        names.map(|name| name.text).collect()
    }
}

/// The first people who are declared and have not left.
fn declared(model: &Model) -> Vec<ThingId> {
    let is_there = |person: &ThingRef<'_>| {
        let until = person.value(FieldName::Until);
        let last = until.and_then(|until| Some(model.calendar().read(until)?.last));
        last.is_none_or(|last| last >= model.today())
    };
    let people = model.things().filter(|thing| thing.keyword() == Keyword::Person);
    people.filter(is_there).take(LOOKED_AT).map(ThingRef::id).collect()
}

#[cfg(test)]
mod tests {
    use goalpost_values::iso_day;

    use super::quarter_ahead;

    #[test]
    fn a_quarter_that_is_nearly_over_is_not_proposed() {
        for (today, last, name) in [
            ("2026-11-21", "2026-12-31", "2026-Q4"),
            ("2026-12-04", "2027-03-31", "2027-Q1"),
            ("2027-01-01", "2027-03-31", "2027-Q1"),
            ("2027-08-31", "2027-09-30", "2027-Q3"),
        ] {
            let (day, quarter) = quarter_ahead(iso_day(today).unwrap());
            assert_eq!((day.to_string().as_str(), quarter.as_str()), (last, name), "{today}");
        }
    }
}
