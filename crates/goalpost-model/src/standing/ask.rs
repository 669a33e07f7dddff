//! Single questions about a thing, for whoever asks them of many things: each works out as little as its answer takes,
//! and keeps none of it.

use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Day;

use super::bars::bar_of;
use super::made::Written;
use super::measure::{Subject, measured};
use super::terms::Terms;
use super::way::Way;
use super::{Evaluation, Standing, habit, sign, weight};
use crate::progress::{ChildStatus, Life, Staleness, Subject as Judged, Verdict, judge, objective, staleness};
use crate::thing::ThingRef;

impl<'m> Evaluation<'m> {
    /// Where a thing stands, as [`Evaluation::standing`] says, and not kept.
    #[must_use]
    pub fn glance(&self, thing: ThingRef<'m>) -> Standing {
        if let Some(known) = self.cell(thing).get() {
            return (**known).clone();
        }
        if self.links.has_rollups() {
            return self.standing(thing).clone();
        }
        self.compute(thing)
    }

    /// What its people declared of a thing, or of what holds it: dropped, paused, done, graded.
    #[must_use]
    pub fn life(&self, thing: ThingRef<'m>) -> Life {
        self.lived(thing).life
    }

    /// Whether a thing is closed: done, dropped or scored, as [`Verdict::is_closed`] says.
    #[must_use]
    pub fn is_closed(&self, thing: ThingRef<'m>) -> bool {
        match self.cell(thing).get() {
            Some(known) => known.verdict.is_closed(),
            None => self.without_plan(thing).is_closed(),
        }
    }

    /// How stale a thing is; none for kinds of things that nobody checks in on.
    #[must_use]
    pub fn staleness(&self, thing: ThingRef<'m>) -> Option<Staleness> {
        self.staleness_of(thing, self.is_closed(thing), thing.start_on(self.on()))
    }

    pub(super) fn staleness_of(&self, thing: ThingRef<'m>, is_closed: bool, start: Option<Day>) -> Option<Staleness> {
        let watched = matches!(
            thing.keyword(),
            Keyword::Objective | Keyword::Result | Keyword::Goal | Keyword::Expectation
        );
        watched.then(|| staleness(&sign::watch(self, thing, is_closed, start), self.on()))
    }

    /// The day of the latest event, remark, tracked value or dated tick on a thing or in it.
    #[must_use]
    pub fn last_sign(&self, thing: ThingRef<'m>) -> Option<Day> {
        sign::last_sign(thing, self.on())
    }

    /// Whether a habit is due on a day: scheduled for it, or for a quota within the habit's own days. None without a
    /// schedule or a start.
    #[must_use]
    pub fn is_due(&self, habit: ThingRef<'m>, day: Day) -> Option<bool> {
        habit::is_due(self, habit, day)
    }

    /// The verdict on a thing as far as no plan is needed for it: right about what is closed, paused or not begun, and
    /// unknown while it runs.
    fn without_plan(&self, thing: ThingRef<'m>) -> Verdict {
        let terms = Terms::in_force(thing, self.on());
        let lived = self.lived(thing);
        let written = Written::of(thing);
        let made = self.made(thing, written);
        let way = written.measure().and_then(|measure| Way::of(thing, measure, &terms));
        let bar = bar_of(thing, way.as_ref(), &terms);
        if thing.keyword() == Keyword::Objective && written == Written::Nothing {
            let results = made.parts().iter().map(|result| ChildStatus {
                status: self.without_plan(*result).status,
                weight: weight(*result, self.on()),
            });
            return objective(lived.life, bar, &terms.timing, &results.collect::<Vec<_>>());
        }
        let subject = Subject {
            thing,
            written,
            made: &made,
            way,
            lived,
        };
        let judged = Judged {
            timing: &terms.timing,
            life: lived.life,
            measured: &measured(self, &subject, &terms),
            bar,
            plan: None,
        };
        judge(self.model().settings().status_rule, &judged)
    }
}

impl<'m> ThingRef<'m> {
    /// The day by which its start is to be known, `baseline: by DAY`; none where it says none that can be read.
    #[must_use]
    pub fn baseline_by(self) -> Option<Day> {
        let value = self.value(FieldName::Baseline)?;
        let by = value.get(..3).filter(|by| by.eq_ignore_ascii_case("by "));
        goalpost_values::iso_day(by.and_then(|_| value.get(3..))?.trim())
    }
}
