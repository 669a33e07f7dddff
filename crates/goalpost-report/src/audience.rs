//! Who is to read what: `share:` says whom a thing is for, the audience who is there.

use goalpost_model::{Evaluation, Model, ThingRef};
use goalpost_syntax::FieldName;
use goalpost_values::Day;
use schemars::JsonSchema;
use serde::Serialize;

use crate::filter::Filter;

/// Whom a thing is for, and who is to read what is shown: everybody, the team, or the person themselves.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Everybody: only what is shared with all.
    #[default]
    All,
    /// The team: what is shared with it, too.
    Team,
    /// The person: everything.
    Person,
}

impl Audience {
    /// Whom a thing is for, by its own or inherited `share:`. What cannot be read, which was reported, is for nobody
    /// but the person.
    #[must_use]
    pub fn of(thing: ThingRef<'_>) -> Audience {
        match thing.inherited_value(FieldName::Share) {
            None => Audience::All,
            Some(word) if word.eq_ignore_ascii_case("all") => Audience::All,
            Some(word) if word.eq_ignore_ascii_case("team") => Audience::Team,
            Some(_) => Audience::Person,
        }
    }

    /// The word of `share:` and `--audience`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Audience::All => "all",
            Audience::Team => "team",
            Audience::Person => "person",
        }
    }

    /// Whether this audience may read of a thing.
    #[must_use]
    pub fn sees(self, thing: ThingRef<'_>) -> bool {
        self == Audience::Person || Audience::of(thing) <= self
    }

    /// A workspace as of a day in the figures that this audience may have: no score counts what it may not read of, so
    /// that none can be worked out from the scores around it.
    #[must_use]
    pub fn evaluation<'m>(self, model: &'m Model, on: Day) -> Evaluation<'m> {
        match self {
            Audience::Person => Evaluation::new(model, on),
            _ => Evaluation::without(model, on, |thing| !self.sees(thing)),
        }
    }
}

/// How many of the things that a filter keeps are kept from those who see so much, which every report says alike.
pub(crate) fn withheld<'m>(evaluation: &Evaluation<'m>, filter: &Filter, sees: impl Fn(ThingRef<'m>) -> bool) -> usize {
    let things = evaluation.model().things().filter(|thing| !thing.in_template());
    things
        .filter(|thing| !sees(*thing) && filter.keeps(evaluation, *thing))
        .count()
}
