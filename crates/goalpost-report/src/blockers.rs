//! What stands in the way: named obstacles that were opened and not closed.

use goalpost_model::{EventRef, ThingRef};
use goalpost_syntax::{Event, Fact, FactKinds};
use goalpost_values::Day;
use schemars::JsonSchema;
use serde::Serialize;

use crate::figures::Date;

/// A blocker that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Blocker<'m> {
    /// The name that `blocked` gave it.
    pub name: &'m str,
    /// The day since which it is open.
    pub since: Date,
    /// For how many days, 0 on the day itself.
    pub days: i64,
    /// On whom or what it waits: the handles behind the name.
    pub waits_for: Vec<&'m str>,
    /// Who said so.
    pub by: Option<&'m str>,
    /// What they said; of several times the latest.
    pub words: &'m str,
    /// The file of that line.
    pub path: &'m str,
    /// The line, from 1.
    pub line: u32,
}

/// The blockers of a thing that are open on a day, the oldest first.
///
/// The events of a name make a chain: `blocked` opens it, `unblocked` closes it, a further `blocked` while it is open
/// says more about it and does not make it younger. Names are compared without case.
#[must_use]
pub fn open<'m>(thing: ThingRef<'m>, on: Day) -> Vec<Blocker<'m>> {
    let kinds = FactKinds::BLOCKED.and(FactKinds::UNBLOCKED);
    let mut open: Vec<Blocker<'m>> = Vec::new();
    for event in thing.events().filter(|event| event.has(kinds) && event.day() <= on) {
        let said = event.read();
        for (fact, _) in &said.facts {
            match fact {
                Fact::Blocked(name) => block(&mut open, blocker(name, event, &said, on)),
                Fact::Unblocked(name) => open.retain(|blocker| !blocker.name.eq_ignore_ascii_case(name)),
                _ => {}
            }
        }
    }
    open.sort_by_key(|blocker| blocker.since);
    open
}

/// The same of a thing and of whatever stands in it, as far as `within` goes.
#[must_use]
pub fn open_within<'m>(thing: ThingRef<'m>, on: Day, within: &impl Fn(ThingRef<'m>) -> bool) -> Vec<Blocker<'m>> {
    let mut found = open(thing, on);
    for child in thing.children().filter(|child| within(*child)) {
        found.extend(open_within(child, on, within));
    }
    found.sort_by_key(|blocker| blocker.since);
    found
}

fn blocker<'m>(name: &'m str, event: EventRef<'m>, said: &Event<'m>, on: Day) -> Blocker<'m> {
    Blocker {
        name,
        since: Date(event.day()),
        days: (on - event.day()).num_days(),
        waits_for: said.about.iter().map(|handle| handle.text).collect(),
        by: said.by.map(|handle| handle.text),
        words: event.words(),
        path: &event.thing().model().file(event.file()).path,
        line: event.line_number(),
    }
}

fn block<'m>(open: &mut Vec<Blocker<'m>>, new: Blocker<'m>) {
    let Some(known) = open.iter_mut().find(|known| known.name.eq_ignore_ascii_case(new.name)) else {
        open.push(new);
        return;
    };
    let waits_for = if new.waits_for.is_empty() {
        std::mem::take(&mut known.waits_for)
    } else {
        new.waits_for
    };
    let words = if new.words.is_empty() { known.words } else { new.words };
    *known = Blocker {
        since: known.since,
        days: known.days,
        waits_for,
        words,
        ..new
    };
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{day, model};

    fn names(events: &str, on: &str) -> Vec<(String, i64)> {
        let text = format!("goal x: Ship\n  measure: yes/no\n{events}");
        let model = model(&[("a.goals", &text)], on);
        let thing = model.things().next().unwrap();
        open(thing, day(on))
            .into_iter()
            .map(|blocker| (blocker.name.to_owned(), blocker.days))
            .collect()
    }

    #[test]
    fn a_blocker_is_open_until_its_own_name_is_closed() {
        let events = "  2026-11-02 blocked vendor: Down
  2026-11-03 blocked legal @ida: Contract
  2026-11-05 blocked Vendor: Still down
  2026-11-09 unblocked legal
  2026-11-12 unblocked vendor
  2026-11-14 blocked vendor: Down again
";
        for (on, expected) in [
            ("2026-11-01", vec![]),
            ("2026-11-02", vec![("vendor", 0)]),
            ("2026-11-06", vec![("Vendor", 4), ("legal", 3)]),
            ("2026-11-10", vec![("Vendor", 8)]),
            ("2026-11-13", vec![]),
            ("2026-11-15", vec![("vendor", 1)]),
        ] {
            let found = names(events, on);
            let found: Vec<(&str, i64)> = found.iter().map(|(name, days)| (name.as_str(), *days)).collect();
            assert_eq!(found, expected, "{on}");
        }
    }

    #[test]
    fn what_is_closed_without_having_been_opened_says_nothing() {
        assert!(names("  2026-11-02 unblocked vendor\n", "2026-11-03").is_empty());
    }
}
