//! What a report looks at: which things, for whom, in which days.

use goalpost_model::{Evaluation, EventRef, ThingRef};
use goalpost_syntax::Keyword;
use goalpost_values::{Datelike, Day, Days, Per};
use schemars::JsonSchema;
use serde::Serialize;

use crate::audience::Audience;
use crate::filter::{Filter, owned_by};
use crate::status::{StatusLine, line_for};

/// The stretches that a report is divided into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Interval {
    /// Days.
    Day,
    /// Weeks from Monday.
    Week,
    /// Calendar months.
    Month,
    /// Calendar quarters.
    Quarter,
}

impl Interval {
    /// The stretch that a day lies in.
    #[must_use]
    pub fn around(self, day: Day) -> Days {
        match self {
            Interval::Day => Days::one(day),
            Interval::Week => Per::Week.around(day),
            Interval::Month => Per::Month.around(day),
            Interval::Quarter => Per::Quarter.around(day),
        }
    }

    /// The stretches that touch the days, in order, each whole.
    pub fn touching(self, days: Days) -> impl Iterator<Item = Days> {
        let next = move |stretch: &Days| Some(self.around(stretch.last.succ_opt()?));
        std::iter::successors(Some(self.around(days.first)), next).take_while(move |stretch| stretch.first <= days.last)
    }

    /// What a stretch is called: `2026-W47`, `2026-11`.
    #[must_use]
    pub fn name(self, stretch: Days) -> String {
        let day = stretch.first;
        match self {
            Interval::Day => day.to_string(),
            Interval::Week => {
                let week = day.iso_week();
                format!("{}-W{:02}", week.year(), week.week())
            }
            Interval::Month => format!("{}-{:02}", day.year(), day.month()),
            Interval::Quarter => format!("{}-Q{}", day.year(), day.month0() / 3 + 1),
        }
    }
}

/// What a report looks at.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'e, 'm> {
    /// The workspace as of a day.
    pub evaluation: &'e Evaluation<'m>,
    /// Which things. Its `since` and `until` say which things something happened to; for the days that a report looks
    /// at there are those of the scope.
    pub filter: &'e Filter,
    /// Who is to read it.
    pub audience: Audience,
    /// The first day that is looked at.
    pub since: Option<Day>,
    /// The last day that is looked at.
    pub until: Option<Day>,
    /// What the report is divided into.
    pub interval: Option<Interval>,
    /// Whose report it is: what is theirs is theirs to read.
    pub own: Option<&'m str>,
}

impl<'e, 'm> Scope<'e, 'm> {
    /// Everything that is shared with all.
    #[must_use]
    pub fn new(evaluation: &'e Evaluation<'m>, filter: &'e Filter) -> Self {
        Self {
            evaluation,
            filter,
            audience: Audience::All,
            since: None,
            until: None,
            interval: None,
            own: None,
        }
    }

    /// The same with what is one person's own.
    pub(crate) fn with_own(self, handle: &'m str) -> Self {
        Self {
            own: Some(handle),
            ..self
        }
    }

    /// The figures for those who may read of what is one person's own, too.
    pub(crate) fn evaluation_with_own(&self, handle: &'m str) -> Evaluation<'m> {
        let wider = self.with_own(handle);
        Evaluation::without(self.evaluation.model(), self.on(), |thing| !wider.sees(thing))
    }

    /// The day.
    pub(crate) fn on(&self) -> Day {
        self.evaluation.on()
    }

    /// Whether its readers may read of a thing.
    pub(crate) fn sees(&self, thing: ThingRef<'m>) -> bool {
        self.audience.sees(thing) || self.own.is_some_and(|own| owned_by(thing, own, self.on()))
    }

    /// Whether a thing is among those that are wanted, and may be read of.
    pub(crate) fn keeps(&self, thing: ThingRef<'m>) -> bool {
        !thing.in_template() && !thing.is_draft() && self.sees(thing) && self.filter.keeps(self.evaluation, thing)
    }

    /// The things that are wanted, in the order of files and lines.
    pub(crate) fn things(&self) -> impl Iterator<Item = ThingRef<'m>> {
        let scope = *self;
        self.evaluation
            .model()
            .things()
            .filter(move |thing| scope.keeps(*thing))
    }

    /// The wanted things of some kinds.
    pub(crate) fn of_kinds(&self, kinds: &'static [Keyword]) -> impl Iterator<Item = ThingRef<'m>> {
        self.things().filter(|thing| kinds.contains(&thing.keyword()))
    }

    /// Where a thing stands, as far as it may be read of.
    pub(crate) fn line(&self, thing: ThingRef<'m>) -> StatusLine<'m> {
        let scope = *self;
        line_for(self.evaluation, thing, &move |child| scope.sees(child))
    }

    /// The days that are looked at: those that were asked for, else those of the period that the filter names as far as
    /// it has come, else the `usual` number of days up to today.
    pub(crate) fn window(&self, usual: u32) -> Days {
        let period = self.filter.period().filter(|period| period.first <= self.on());
        let asked = self.until.or(period.map(|period| period.last));
        let last = asked.unwrap_or_else(|| self.on()).min(self.on());
        let back = usize::try_from(usual.saturating_sub(1)).unwrap_or(0);
        let asked = self
            .since
            .or(period.map(|period| period.first).filter(|first| *first <= last));
        let first = asked.or_else(|| last.iter_days().rev().nth(back)).unwrap_or(last);
        Days::new(first, last).unwrap_or(Days::one(last))
    }

    /// The events of a thing within some days.
    pub(crate) fn events_in(&self, thing: ThingRef<'m>, days: Days) -> impl Iterator<Item = EventRef<'m>> {
        thing.events().filter(move |event| days.contains(event.day()))
    }

    /// The quarter of the workspace's year that its day lies in.
    pub(crate) fn quarter(&self) -> Days {
        let calendar = self.evaluation.model().calendar();
        let quarter = calendar.read(&self.quarter_of(self.on()));
        quarter.unwrap_or(Per::Quarter.around(self.on()))
    }

    /// What the quarter that a day lies in is called: `2026-Q4`, and where the workspace's year begins in another month
    /// than January `FY2027-Q3`.
    pub(crate) fn quarter_of(&self, day: Day) -> String {
        let start = self.evaluation.model().calendar().fiscal_start();
        match start.filter(|start| *start > 1) {
            None => Interval::Quarter.name(Days::one(day)),
            Some(start) => {
                let year = day.year() + i32::from(day.month() >= start);
                let month = (day.month() + 12 - start) % 12;
                format!("FY{year}-Q{}", month / 3 + 1)
            }
        }
    }
}
