//! Parts of an export, in folders named as Hive names them: `team=@shops/period=2026-Q4`.

use std::fmt::Write as _;

use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::FieldName;
use serde::Serialize;

use crate::filter::owners;
use crate::reports::Interval;

/// What an export is divided by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PartitionBy {
    /// The calendar quarter of the last day in force: `2026-Q4`.
    Period,
    /// The team, own or inherited.
    Team,
    /// The first owner in force.
    Owner,
    /// The keyword.
    Kind,
}

/// What Hive calls the part without a value.
const NO_VALUE: &str = "__HIVE_DEFAULT_PARTITION__";

impl PartitionBy {
    /// Its name in the folders, which is that of a column where a table has one.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            PartitionBy::Period => "period",
            PartitionBy::Team => "team",
            PartitionBy::Owner => "owner",
            PartitionBy::Kind => "kind",
        }
    }

    fn value<'m>(self, evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> Option<String> {
        let on = evaluation.on();
        // Handles are compared without regard to case, and so are the names of folders on some systems.
        match self {
            PartitionBy::Period => {
                let due = thing.due_on(on)?;
                Some(Interval::Quarter.name(Interval::Quarter.around(due)))
            }
            PartitionBy::Team => thing.inherited_value(FieldName::Team).map(str::to_lowercase),
            PartitionBy::Owner => owners(thing, on).next().map(str::to_lowercase),
            PartitionBy::Kind => Some(thing.keyword().as_str().to_owned()),
        }
    }
}

/// The folders of the part that a thing is in, each with a slash behind it; empty where nothing is divided.
pub(super) fn folders<'m>(by: &[PartitionBy], evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> String {
    let mut folders = String::new();
    for by in by {
        let value = by.value(evaluation, thing).filter(|value| !value.is_empty());
        let value = value.map_or_else(|| NO_VALUE.to_owned(), |value| escaped(&value));
        let _ = write!(folders, "{}={value}/", by.word());
    }
    folders
}

/// A value as the name of a folder: what Hive escapes, and what some systems do not allow, by the codes of its bytes.
fn escaped(value: &str) -> String {
    let mut name = String::with_capacity(value.len());
    for c in value.chars() {
        if c.is_control() || "\"#%'*/:=?\\{}[]^<>|".contains(c) {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                let _ = write!(name, "%{byte:02X}");
            }
        } else {
            name.push(c);
        }
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_names_of_folders() {
        for (value, name) in [
            ("@shops", "@shops"),
            ("a/b=c", "a%2Fb%3Dc"),
            ("../x", "..%2Fx"),
            ("50%", "50%25"),
            ("Zoë b", "Zoë b"),
            ("\u{85}", "%C2%85"),
        ] {
            assert_eq!(escaped(value), name);
        }
    }
}
