//! Revision chains: what was promised first, what is in force on a day, and whether each `was` says the truth.

use goalpost_syntax::{Fact, FactKinds, FieldName, Revised, Token};
use goalpost_text::Span;
use goalpost_values::{Day, Level, Measure, Quantity, Target, Unit};

use crate::events::EventRef;
use crate::thing::ThingRef;

/// A revision of a thing.
#[derive(Debug, Clone, Copy)]
pub struct Revision<'m> {
    /// The event that makes it.
    pub event: EventRef<'m>,
    /// What it changes.
    pub what: Revised,
    /// Where the revision stands in the event's file.
    pub span: Span,
    /// The new value, as written.
    pub to: Token<'m>,
    /// What the author says was in force, as written.
    pub was: Option<Token<'m>>,
    /// What was in force before it.
    pub before: Option<InForce<'m>>,
}

/// A value that can be revised, as it is in force.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum InForce<'m> {
    /// A day: of a start or an end.
    Day(Day),
    /// A quantity: of a target, a tier or the value the measure starts from.
    Quantity(Quantity<'m>),
    /// The text of a weight, an owner or a kind.
    Text(&'m str),
}

impl std::fmt::Display for InForce<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Day(day) => write!(f, "{day}"),
            Self::Quantity(quantity) => write!(f, "{quantity}"),
            Self::Text(text) => f.write_str(text),
        }
    }
}

impl Revision<'_> {
    /// Whether its `was` is what was in force, as resolved days and converted quantities. True where nothing was
    /// written behind it (that was reported) or nothing was in force.
    #[must_use]
    pub fn was_is_true(&self) -> bool {
        let (Some(was), Some(before)) = (self.was, self.before) else {
            return self.was.is_none();
        };
        let thing = self.event.thing();
        match before {
            InForce::Day(day) => day_of(thing, self.what, was.text) == Some(day),
            InForce::Quantity(quantity) => {
                Quantity::parse(was.text).is_ok_and(|said| said.in_unit(quantity.unit) == Some(quantity.value))
            }
            InForce::Text(text) if self.what == Revised::Weight => {
                match (
                    goalpost_values::parse_number(text),
                    goalpost_values::parse_number(was.text),
                ) {
                    (Ok(a), Ok(b)) => a == b,
                    _ => false,
                }
            }
            InForce::Text(text) => same_handles(text, was.text),
        }
    }
}

fn same_handles(a: &str, b: &str) -> bool {
    goalpost_values::list(a)
        .map(|(_, piece)| piece.to_ascii_lowercase())
        .eq(goalpost_values::list(b).map(|(_, piece)| piece.to_ascii_lowercase()))
}

/// The day that a text in a revision means: a period's first day as a start, its last as an end.
fn day_of(thing: ThingRef<'_>, what: Revised, text: &str) -> Option<Day> {
    let days = thing.model().calendar().read(text)?;
    Some(if what == Revised::Start { days.first } else { days.last })
}

impl<'m> ThingRef<'m> {
    /// Its revisions by day, path and line, each with what was in force before it.
    #[must_use]
    pub fn revisions(self) -> Vec<Revision<'m>> {
        let mut found: Vec<Revision<'m>> = Vec::new();
        for event in self.events().filter(|event| event.has(FactKinds::REVISION)) {
            for (fact, span) in event.read().facts {
                let Fact::Revision { what, to, was } = fact else {
                    continue;
                };
                let before = latest(self, &found, what, to.text).or_else(|| self.promised_for(what, to.text));
                found.push(Revision {
                    event,
                    what,
                    span,
                    to,
                    was,
                    before,
                });
            }
        }
        found
    }

    /// The first day in force on a day: declared or revised, else the first `agreed`, else the first event.
    #[must_use]
    pub fn start_on(self, on: Day) -> Option<Day> {
        match self
            .revised_on(Revised::Start, on, true)
            .or(self.declared_start().map(InForce::Day))
        {
            Some(InForce::Day(day)) => Some(day),
            _ => self.first_sign(on),
        }
    }

    /// The last day in force on a day.
    #[must_use]
    pub fn due_on(self, on: Day) -> Option<Day> {
        match self
            .revised_on(Revised::Due, on, true)
            .or(self.declared_due().map(InForce::Day))
        {
            Some(InForce::Day(day)) => Some(day),
            _ => None,
        }
    }

    /// The handles of the owners in force on a day, as written, parted by blanks or commas.
    #[must_use]
    pub fn owner_on(self, on: Day) -> Option<&'m str> {
        if let Some(InForce::Text(text)) = self.revised_on(Revised::Owner, on, false) {
            return Some(text);
        }
        if self.field(FieldName::Owner).is_none() {
            if let Some(parent) = self.parent() {
                return parent.owner_on(on);
            }
        }
        self.inherited_value(FieldName::Owner)
    }

    /// The text of the weight in force on a day; none where none was given.
    #[must_use]
    pub fn weight_on(self, on: Day) -> Option<&'m str> {
        match self.revised_on(Revised::Weight, on, false) {
            Some(InForce::Text(text)) => Some(text),
            _ => self.value(FieldName::Weight),
        }
    }

    /// The kind in force on a day, of an objective.
    #[must_use]
    pub fn kind_on(self, on: Day) -> Option<&'m str> {
        match self.revised_on(Revised::Kind, on, false) {
            Some(InForce::Text(text)) => Some(text),
            _ => self.value(FieldName::Kind),
        }
    }

    /// A quantity in force on a day: the target, a tier, or the value that the measure starts from.
    #[must_use]
    pub fn quantity_on(self, what: Revised, on: Day) -> Option<Quantity<'m>> {
        let before = match self.revised_on(what, on, false) {
            Some(value) => Some(value),
            None => self.promised(what),
        };
        match before {
            Some(InForce::Quantity(quantity)) => Some(quantity),
            _ => None,
        }
    }

    /// The latest revision of a kind on or before a day. A start may be a day or a value: `days` says which is wanted.
    fn revised_on(self, what: Revised, on: Day, days: bool) -> Option<InForce<'m>> {
        let mut found = None;
        for event in self
            .events()
            .filter(|event| event.has(FactKinds::REVISION) && event.day() <= on)
        {
            for (fact, _) in event.read().facts {
                if let Fact::Revision { what: other, to, .. } = fact {
                    let value = value_of(self, other, to.text);
                    let fits = other == what && matches!(value, Some(InForce::Day(_))) == days;
                    found = if fits { value } else { found };
                }
            }
        }
        found
    }

    /// What was promised first.
    fn promised(self, what: Revised) -> Option<InForce<'m>> {
        let quantity = |quantity| Some(InForce::Quantity(quantity));
        match what {
            Revised::Target => quantity(target_of(self.measure()?)?),
            Revised::Commit => quantity(self.quantity(FieldName::Commit)?),
            Revised::Stretch => quantity(self.quantity(FieldName::Stretch)?),
            Revised::Start | Revised::Baseline => match self.measure()? {
                Measure::Move { start, .. } => quantity(start),
                Measure::Count { target } => quantity(Quantity {
                    value: goalpost_values::Decimal::ZERO,
                    unit: target.unit,
                }),
                _ => self.first_baseline().and_then(quantity),
            },
            Revised::Due => self.declared_due().map(InForce::Day),
            Revised::Weight => Some(InForce::Text(self.value(FieldName::Weight).unwrap_or("1"))),
            Revised::Owner => self.inherited_value(FieldName::Owner).map(InForce::Text),
            Revised::Kind => self.value(FieldName::Kind).map(InForce::Text),
        }
    }

    /// The same for a revision to a text: `start` is a day where the text is one.
    fn promised_for(self, what: Revised, to: &'m str) -> Option<InForce<'m>> {
        if what == Revised::Start && matches!(value_of(self, what, to), Some(InForce::Day(_))) {
            return self
                .declared_start()
                .or_else(|| self.first_sign(Day::MAX))
                .map(InForce::Day);
        }
        self.promised(what)
    }

    /// The value of its first `baseline` event.
    #[must_use]
    pub fn first_baseline(self) -> Option<Quantity<'m>> {
        self.events()
            .filter(|event| event.has(FactKinds::BASELINE))
            .find_map(|event| {
                event.read().facts.iter().find_map(|(fact, _)| match fact {
                    Fact::Baseline(quantity) => Some(*quantity),
                    _ => None,
                })
            })
    }

    /// The day of the first `agreed` up to a day, else of the first event: a start where none is declared.
    fn first_sign(self, on: Day) -> Option<Day> {
        let mut known = self.events().take_while(|event| event.day() <= on);
        let first = known.next()?;
        let agreed = std::iter::once(first)
            .chain(known)
            .find(|event| event.has(FactKinds::AGREED));
        Some(agreed.unwrap_or(first).day())
    }
}

/// What the revisions so far left in force. A start may be a day or a value: the one that is revised is looked for.
fn latest<'m>(thing: ThingRef<'m>, found: &[Revision<'m>], what: Revised, to: &'m str) -> Option<InForce<'m>> {
    let is_day = |value: &InForce<'_>| matches!(value, InForce::Day(_));
    let wanted = value_of(thing, what, to).as_ref().is_some_and(is_day);
    found
        .iter()
        .rev()
        .filter(|revision| revision.what == what)
        .filter_map(|revision| value_of(thing, what, revision.to.text))
        .find(|value| is_day(value) == wanted)
}

/// What a revision's text says.
fn value_of<'m>(thing: ThingRef<'m>, what: Revised, text: &'m str) -> Option<InForce<'m>> {
    match what {
        Revised::Due => day_of(thing, what, text).map(InForce::Day),
        Revised::Start => day_of(thing, what, text).map(InForce::Day).or_else(|| {
            Quantity::parse(text)
                .ok()
                .map(|quantity| InForce::Quantity(with_unit(thing, quantity)))
        }),
        Revised::Target | Revised::Commit | Revised::Stretch | Revised::Baseline => Quantity::parse(text)
            .ok()
            .map(|quantity| InForce::Quantity(with_unit(thing, quantity))),
        Revised::Weight | Revised::Owner | Revised::Kind => Some(InForce::Text(text)),
    }
}

/// In events the unit may be left out: then it is the measure's.
fn with_unit<'m>(thing: ThingRef<'m>, quantity: Quantity<'m>) -> Quantity<'m> {
    let unit = match quantity.unit {
        Unit::None => thing.measure().and_then(unit_of).unwrap_or(Unit::None),
        unit => unit,
    };
    Quantity {
        value: quantity.value,
        unit,
    }
}

/// The unit that a measure counts in; none for measures without one.
#[must_use]
pub fn unit_of(measure: Measure<'_>) -> Option<Unit<'_>> {
    Some(match measure {
        Measure::Move { start, .. } => start.unit,
        Measure::Count { target } => target.unit,
        Measure::FromUnknown {
            target: Target::To(target),
        } => target.unit,
        Measure::FromUnknown {
            target: Target::By(change),
        } => change.quantity().unit,
        Measure::Hold(level) | Measure::Average(level) => bound_of(level).unit,
        _ => return None,
    })
}

/// The value a measure is to reach; for a level its bound, for a range the lower one. None where it is not known yet
/// or there is none.
#[must_use]
pub fn target_of(measure: Measure<'_>) -> Option<Quantity<'_>> {
    match measure {
        Measure::Move { target, .. } | Measure::Count { target } => Some(target),
        Measure::FromUnknown {
            target: Target::To(target),
        } => Some(target),
        Measure::Hold(level) | Measure::Average(level) | Measure::Feedback(level) => Some(bound_of(level)),
        _ => None,
    }
}

/// The bound of a level; for a range the lower one.
fn bound_of(level: Level<'_>) -> Quantity<'_> {
    match level {
        Level::AtLeast(bound) | Level::AtMost(bound) | Level::Between(bound, _) => bound,
    }
}
