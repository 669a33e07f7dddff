//! Revision chains: what was promised first, what is in force on a day, and whether each `was` says the truth.

mod chain;
mod index;
mod written;

use goalpost_syntax::{FieldName, Revised, Token};
use goalpost_text::Span;
use goalpost_values::{Day, Quantity};

use crate::events::EventRef;
use crate::thing::ThingRef;

pub use written::{counted, target_of, unit_of};

use chain::Chain;
pub(crate) use index::Chains;

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
    /// What is in force from it on; none where it cannot be read.
    pub after: Option<InForce<'m>>,
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

impl<'m> InForce<'m> {
    fn day(self) -> Option<Day> {
        match self {
            Self::Day(day) => Some(day),
            _ => None,
        }
    }

    fn quantity(self) -> Option<Quantity<'m>> {
        match self {
            Self::Quantity(quantity) => Some(quantity),
            _ => None,
        }
    }

    fn text(self) -> Option<&'m str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
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

impl<'m> Revision<'m> {
    /// What its author says was in force; none where they do not, or it cannot be read.
    #[must_use]
    pub fn said_before(&self) -> Option<InForce<'m>> {
        let thing = self.event.thing();
        Chain::of(thing, self.what, self.to.text).value(thing, self.was?.text)
    }

    /// Whether its `was` is what was in force, as resolved days and converted quantities. True where nothing is written
    /// behind it, which was reported; false where something is and nothing was in force.
    #[must_use]
    pub fn was_is_true(&self) -> bool {
        let Some(was) = self.was else {
            return true;
        };
        match self.before {
            None => false,
            Some(InForce::Day(day)) => written::day_of(self.event.thing(), self.what, was.text) == Some(day),
            Some(InForce::Quantity(quantity)) => {
                Quantity::parse(was.text).is_ok_and(|said| said.in_unit(quantity.unit) == Some(quantity.value))
            }
            Some(InForce::Text(text)) if self.what == Revised::Weight => same_numbers(text, was.text),
            Some(InForce::Text(text)) => same_words(text, was.text),
        }
    }
}

fn same_numbers(a: &str, b: &str) -> bool {
    let number = |text| goalpost_values::parse_number(text).ok();
    number(a).is_some() && number(a) == number(b)
}

fn same_words(a: &str, b: &str) -> bool {
    let words = |text| goalpost_values::list(text).map(|(_, word)| word);
    let (mut a, mut b) = (words(a), words(b));
    loop {
        match (a.next(), b.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if a.eq_ignore_ascii_case(b) => {}
            _ => return false,
        }
    }
}

impl<'m> ThingRef<'m> {
    /// Its revisions by day, path and line, each with what was in force before it.
    #[must_use]
    pub fn revisions(self) -> Vec<Revision<'m>> {
        let mut found = Vec::new();
        // What is in force at the head of each chain; before its first revision, what was inherited or promised.
        let mut latest: Vec<(Chain, Option<InForce<'m>>)> = Vec::new();
        for (event, revised) in written::revisions_of(self) {
            let chain = Chain::of(self, revised.what, revised.to.text);
            let known = latest.iter().position(|(other, _)| *other == chain);
            let at = known.unwrap_or_else(|| {
                latest.push((chain, self.before_its_own(chain, event.day())));
                latest.len() - 1
            });
            let before = latest[at].1;
            let after = chain.value(self, revised.to.text);
            found.push(Revision {
                event,
                what: revised.what,
                span: revised.span,
                to: revised.to,
                was: revised.was,
                before,
                after,
            });
            latest[at].1 = after.or(before);
        }
        found
    }

    /// The first day in force on a day: its own or that of what holds it, declared or revised, else the first `agreed`
    /// on it or outward from it, else the first event likewise.
    #[must_use]
    pub fn start_on(self, on: Day) -> Option<Day> {
        self.planned_start(on).or_else(|| self.first_sign(on))
    }

    /// The last day in force on a day: its own or that of what holds it, declared or revised.
    #[must_use]
    pub fn due_on(self, on: Day) -> Option<Day> {
        let inherited = |parent: Self| parent.due_on(on);
        self.day_on(Chain::Due, on, self.data().own_due, self.declared_due(), inherited)
    }

    fn planned_start(self, on: Day) -> Option<Day> {
        let inherited = |parent: Self| parent.planned_start(on);
        self.day_on(
            Chain::StartDay,
            on,
            self.data().own_start,
            self.declared_start(),
            inherited,
        )
    }

    fn day_on(
        self,
        chain: Chain,
        on: Day,
        is_own: bool,
        declared: Option<Day>,
        inherited: impl FnOnce(Self) -> Option<Day>,
    ) -> Option<Day> {
        if let Some(day) = Chains::latest(self, chain, on).and_then(InForce::day) {
            return Some(day);
        }
        let parent = self.parent().filter(|_| !is_own && self.inherits_dates());
        // What stands at the left margin has the days of its file, which nobody can revise.
        match parent.filter(|parent| parent.inherits_dates()) {
            Some(parent) => inherited(parent),
            None => declared,
        }
    }

    /// The handles of the owners in force on a day, as written, parted by blanks or commas.
    #[must_use]
    pub fn owner_on(self, on: Day) -> Option<&'m str> {
        if let Some(owner) = Chains::latest(self, Chain::Owner, on).and_then(InForce::text) {
            return Some(owner);
        }
        match self.parent().filter(|_| self.field(FieldName::Owner).is_none()) {
            Some(parent) => parent.owner_on(on),
            None => self.inherited_value(FieldName::Owner),
        }
    }

    /// The text of the weight in force on a day; none where none was given.
    #[must_use]
    pub fn weight_on(self, on: Day) -> Option<&'m str> {
        let revised = Chains::latest(self, Chain::Weight, on).and_then(InForce::text);
        revised.or_else(|| self.value(FieldName::Weight))
    }

    /// The kind in force on a day, of an objective.
    #[must_use]
    pub fn kind_on(self, on: Day) -> Option<&'m str> {
        let revised = Chains::latest(self, Chain::Kind, on).and_then(InForce::text);
        revised.or_else(|| self.value(FieldName::Kind))
    }

    /// A quantity in force on a day: the target, a tier, or the value that the measure starts from. None for what is no
    /// quantity.
    #[must_use]
    pub fn quantity_on(self, what: Revised, on: Day) -> Option<Quantity<'m>> {
        let chain = Chain::of_quantity(what)?;
        let revised = Chains::latest(self, chain, on);
        revised.or_else(|| chain.promised(self, on)).and_then(InForce::quantity)
    }

    /// What was in force before its first own revision, on a day: of what is inherited that of the day before.
    fn before_its_own(self, chain: Chain, day: Day) -> Option<InForce<'m>> {
        let eve = day.pred_opt().unwrap_or(day);
        let parent = self.parent();
        match chain {
            Chain::StartDay if !self.data().own_start => {
                self.start_on(eve).or_else(|| self.start_on(day)).map(InForce::Day)
            }
            Chain::Due if !self.data().own_due => self.due_on(eve).map(InForce::Day),
            Chain::Owner if parent.is_some() && self.field(FieldName::Owner).is_none() => {
                self.owner_on(eve).map(InForce::Text)
            }
            _ => chain.promised(self, day),
        }
    }

    /// The value of its first `baseline` event up to a day, and its day.
    #[must_use]
    pub fn first_baseline(self, on: Day) -> Option<(Quantity<'m>, Day)> {
        written::baselines_of(self).next().filter(|(_, day)| *day <= on)
    }

    /// A start where none is declared: the day of the first `agreed` on it or on what holds it, else of the first
    /// event.
    fn first_sign(self, on: Day) -> Option<Day> {
        let first = |thing: Self| thing.events().next().map(EventRef::day);
        self.outward(Chains::first_agreed, on)
            .or_else(|| self.outward(first, on))
    }

    /// The first day by then that is found for it, or for what it inherits its days from.
    fn outward(self, find: impl Fn(Self) -> Option<Day>, on: Day) -> Option<Day> {
        let mut holders = std::iter::successors(Some(self), |thing| thing.parent().filter(|_| thing.inherits_dates()));
        holders.find_map(|thing| find(thing).filter(|day| *day <= on))
    }
}
