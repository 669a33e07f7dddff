//! Where every thing stands on a day: the arithmetic of [`crate::progress`], fed from the workspace.
//!
//! An [`Evaluation`] answers for one day and computes each thing once, when it is first asked for. Another day is
//! another evaluation: p, e and status of a day never change afterwards.

mod ask;
mod bars;
mod compute;
mod drawn;
mod habit;
mod life;
mod links;
mod made;
mod measure;
mod outlook;
mod pace;
mod sign;
mod terms;
mod values;
mod way;

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use goalpost_syntax::{FieldName, Keyword, Status as OwnStatus};
use goalpost_values::{Cadence, Day, Decimal, list, parse_number};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::build::spans;
use crate::model::Model;
use crate::progress::{
    Bar, DaysOff, Forecast, Life, MONTHLY, Measured, NoForecast, Plan, Point, RollUp, Staleness, Status, Tally, Timing,
    Verdict, WEEKLY,
};
use crate::thing::{ThingId, ThingRef};

use life::Above;
pub(crate) use links::{Edge, Links, edges, sorted};
use made::{Made, Written};
pub use values::Values;
pub use way::InUnit;

/// Where one thing stands on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// The day, and the thing's own days in force on it.
    pub timing: Timing,
    /// What its people declared: dropped, paused, done, graded.
    pub life: Life,
    /// What its measure says. For an objective without one: the roll-up of its results.
    pub measured: Measured,
    /// The roll-up of its results, facts, milestones, steps or supporters, where its score comes from one.
    pub roll_up: Option<RollUp>,
    /// The score that counts upward: the final grade, else p within 0…1. None when unknown.
    pub score: Option<Decimal>,
    /// The score against what was promised first: first target and first days, nothing dropped. None when unknown.
    pub promised: Option<Decimal>,
    /// The share of the target that counts as success.
    pub bar: Bar,
    /// Its weight among its siblings.
    pub weight: Decimal,
    /// How far it should be; none without a start or an end.
    pub plan: Option<Plan>,
    /// Its status, and why.
    pub verdict: Verdict,
    /// Its owner's own status, with its day.
    pub own_status: Option<(OwnStatus, Day)>,
    /// How likely its people think it is, 0 to 1, with the day.
    pub confidence: Option<(Decimal, Day)>,
    /// How stale it is; none for kinds of things that nobody checks in on.
    pub staleness: Option<Staleness>,
}

impl Standing {
    /// Its status.
    #[must_use]
    pub fn status(&self) -> Status {
        self.verdict.status
    }

    /// The final grade, else p unclamped. None when unknown.
    #[must_use]
    pub fn raw(&self) -> Option<Decimal> {
        self.life.score.or(self.measured.raw())
    }
}

/// A workspace as of one day.
#[derive(Debug)]
pub struct Evaluation<'m> {
    model: &'m Model,
    on: Day,
    links: &'m Links,
    cells: Vec<OnceCell<Box<Standing>>>,
    /// When each owner is away, for those that were asked for.
    absences: RefCell<FxHashMap<ThingId, Rc<DaysOff>>>,
    /// What holders pass on to what is nested in them, for those that were asked for.
    passed_on: RefCell<FxHashMap<ThingId, Rc<Above>>>,
    closed: DaysOff,
    /// What no figure is made of.
    withheld: Rc<FxHashSet<ThingId>>,
}

impl<'m> Evaluation<'m> {
    /// An evaluation for a day.
    #[must_use]
    pub fn new(model: &'m Model, on: Day) -> Self {
        Self {
            model,
            on,
            links: Links::of(model),
            cells: vec![OnceCell::new(); model.things().len()],
            absences: RefCell::default(),
            passed_on: RefCell::default(),
            closed: DaysOff::new(model.calendar().closed().iter().copied()),
            withheld: Rc::default(),
        }
    }

    /// An evaluation for those from whom some things are withheld: no score of a whole counts them, so that nobody can
    /// subtract what they may see from it. A measure by a habit that is withheld is unknown.
    #[must_use]
    pub fn without(model: &'m Model, on: Day, is_withheld: impl Fn(ThingRef<'m>) -> bool) -> Self {
        let withheld = model.things().filter(|thing| is_withheld(*thing)).map(ThingRef::id);
        Self {
            withheld: Rc::new(withheld.collect()),
            ..Self::new(model, on)
        }
    }

    /// The same workspace for the same readers as of another day.
    #[must_use]
    pub fn as_of(&self, on: Day) -> Self {
        Self {
            withheld: Rc::clone(&self.withheld),
            ..Self::new(self.model, on)
        }
    }

    /// The model.
    #[must_use]
    pub fn model(&self) -> &'m Model {
        self.model
    }

    /// The day.
    #[must_use]
    pub fn on(&self) -> Day {
        self.on
    }

    /// Where a thing stands.
    #[must_use]
    pub fn standing(&self, thing: ThingRef<'m>) -> &Standing {
        if let Some(known) = self.cell(thing).get() {
            return known;
        }
        if self.links.has_rollups() {
            self.deepest_first(thing);
        }
        self.cell(thing).get_or_init(|| Box::new(self.compute(thing)))
    }

    pub(super) fn cell(&self, thing: ThingRef<'m>) -> &OnceCell<Box<Standing>> {
        &self.cells[thing.id().index()]
    }

    /// Whether no figure of another thing is made of it.
    pub(crate) fn withholds(&self, thing: ThingRef<'m>) -> bool {
        !self.withheld.is_empty() && self.withheld.contains(&thing.id())
    }

    /// What a thing is made of, as far as it is not withheld.
    fn made(&self, thing: ThingRef<'m>, written: Written<'m>) -> Made<'m> {
        let made = Made::of(self.links, thing, written);
        match self.withheld.is_empty() {
            true => made,
            false => made.without(|part| self.withholds(part)),
        }
    }

    /// What directly supports a thing: whatever names it in `supports:`, and goals in an objective.
    pub fn supporters(&self, thing: ThingRef<'m>) -> impl Iterator<Item = ThingRef<'m>> + '_ {
        self.links.supporters(thing.id()).map(|id| self.model.thing(id))
    }

    /// How well a habit was kept; none without a schedule that can be read.
    #[must_use]
    pub fn tally(&self, thing: ThingRef<'m>) -> Option<Tally> {
        habit::tally_of(self, thing, None)
    }

    /// The same for its days up to and with `last`, so that two of them tell how it was kept in between.
    #[must_use]
    pub fn tally_until(&self, thing: ThingRef<'m>, last: Day) -> Option<Tally> {
        habit::tally_of(self, thing, Some(last))
    }

    /// Where the values of a thing lead.
    ///
    /// # Errors
    /// Why there is no forecast.
    pub fn forecast(&self, thing: ThingRef<'m>) -> Result<Forecast, NoForecast> {
        outlook::forecast_of(self, thing)
    }

    /// The values of a thing up to the day, and what they are measured against; none for measures without values.
    #[must_use]
    pub fn values(&self, thing: ThingRef<'m>) -> Option<Values<'m>> {
        values::values_of(self, thing)
    }

    /// Every answer up to the day of a thing that is measured by their mean (`average >= 4/5`), by day, several a day
    /// one after the other; none of another measure.
    #[must_use]
    pub fn answers(&self, thing: ThingRef<'m>) -> Vec<Point> {
        values::answers_of(self, thing)
    }

    /// How often somebody is expected to look at a thing.
    #[must_use]
    pub fn cadence(&self, thing: ThingRef<'m>) -> Cadence {
        let declared = thing.inherited_value(FieldName::Cadence);
        declared
            .and_then(|text| Cadence::parse(text).ok())
            .unwrap_or(match thing.keyword() {
                Keyword::Goal | Keyword::Expectation => MONTHLY,
                Keyword::Fact | Keyword::Milestone | Keyword::Habit => {
                    return thing.parent().map_or(MONTHLY, |parent| self.cadence(parent));
                }
                _ => WEEKLY,
            })
    }

    pub(crate) fn closed_days(&self) -> &DaysOff {
        &self.closed
    }

    /// The absences of the one who answers for a thing: of several owners the first.
    pub(crate) fn absences(&self, thing: ThingRef<'m>) -> Rc<DaysOff> {
        let owner = thing.owner_on(self.on).and_then(|owners| list(owners).next());
        let Some(owner) = owner.and_then(|(_, handle)| self.model.party(handle)) else {
            return Rc::default();
        };
        let mut known = self.absences.borrow_mut();
        let absences = known.entry(owner.id()).or_insert_with(|| {
            let fields = owner.fields(FieldName::Away);
            let spans = fields.flat_map(|field| spans(owner, field, self.model.calendar()));
            Rc::new(DaysOff::new(spans))
        });
        Rc::clone(absences)
    }
}

/// The weight of a thing in force on a day.
fn weight(thing: ThingRef<'_>, on: Day) -> Decimal {
    let written = thing.weight_on(on);
    written.and_then(|text| parse_number(text).ok()).unwrap_or(Decimal::ONE)
}
