//! Where the score of something made of parts leads. It has no values of its own, so its scores at the end of each week
//! are what the forecast of progress.md goes through.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use goalpost_model::progress::{Forecast, Landing, NoForecast, Outlook, Point, Progress, forecast};
use goalpost_model::{Evaluation, ThingRef};
use goalpost_syntax::Keyword;
use goalpost_values::{Cadence, Datelike, Day, Decimal, Measure};

/// The most scores that a line goes through; of longer times it takes every second week, or every third.
const MOST: i64 = 60;

/// A workspace as it was at the end of each week. Each is computed once, when it is first asked for.
pub(crate) struct Past<'e, 'm> {
    now: &'e Evaluation<'m>,
    then: RefCell<BTreeMap<Day, Rc<Evaluation<'m>>>>,
}

impl<'e, 'm> Past<'e, 'm> {
    /// The past of a workspace.
    pub(crate) fn of(now: &'e Evaluation<'m>) -> Self {
        Self {
            now,
            then: RefCell::default(),
        }
    }

    /// The workspace today.
    pub(crate) fn now(&self) -> &'e Evaluation<'m> {
        self.now
    }

    /// The known scores of a thing at the end of each of its weeks up to today, and today; none without a first day.
    pub(crate) fn scores(&self, thing: ThingRef<'m>) -> Vec<(Day, Decimal)> {
        let timing = self.now.standing(thing).timing;
        let Some(first) = timing.start else {
            return Vec::new();
        };
        let last = timing.counted().min(self.now.on());
        let weeks = (last - first).num_days() / 7;
        let step = u32::try_from(weeks / MOST + 1).unwrap_or(1);
        let to_sunday = 6 - first.weekday().num_days_from_monday();
        let sunday = match to_sunday {
            0 => first,
            days => Cadence::Days(days).after(first, 1),
        };
        let days = (0..).map(|times| Cadence::Days(7 * step).after(sunday, times));
        let ended = days.take_while(|day| *day < last);
        let score = |day| Some((day, self.on(day).standing(thing).score?));
        ended.chain([last]).filter_map(score).collect()
    }

    /// Where the scores of a thing lead, in percent.
    ///
    /// # Errors
    /// Why there is no forecast.
    pub(crate) fn forecast(&self, thing: ThingRef<'m>) -> Result<Forecast, NoForecast> {
        if !is_made_of_scores(self.now, thing) {
            return Err(NoForecast::NoWay);
        }
        let standing = self.now.standing(thing);
        let (Some(first), Some(end)) = (standing.timing.start, standing.timing.end) else {
            return Err(NoForecast::NoDays);
        };
        let in_percent = |(day, score): &(Day, Decimal)| Point {
            day: *day,
            value: score.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default(),
        };
        let values: Vec<Point> = self.scores(thing).iter().map(in_percent).collect();
        let found = forecast(&Outlook {
            start: Point {
                day: first,
                value: Decimal::ZERO,
            },
            target: Decimal::ONE_HUNDRED,
            bar: standing.bar.value,
            end,
            on: self.now.on(),
            values: &values,
        })?;
        Ok(Forecast {
            landing: at_most_all(found.landing),
            q10: at_most_all(found.q10),
            q90: at_most_all(found.q90),
            ..found
        })
    }

    fn on(&self, day: Day) -> Rc<Evaluation<'m>> {
        let mut then = self.then.borrow_mut();
        Rc::clone(then.entry(day).or_insert_with(|| Rc::new(self.now.as_of(day))))
    }
}

/// Whether the score of a thing is the mean of scores that move step by step: an objective, what has facts, what is
/// measured by what supports it. What is counted in parts moves in jumps.
pub(crate) fn is_made_of_scores<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> bool {
    let is_mean = match thing.measure() {
        None => {
            thing.keyword() == Keyword::Objective || thing.children_of(Keyword::Fact).any(|fact| !fact.is_evidence())
        }
        Some(measure) => matches!(measure, Measure::Rollup),
    };
    is_mean && evaluation.standing(thing).roll_up.is_some()
}

/// No score is more than all, or less than nothing.
fn at_most_all(landing: Landing) -> Landing {
    Landing {
        value: landing.value.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED),
        progress: Progress::new(landing.progress.raw().clamp(Decimal::ZERO, Decimal::ONE)),
    }
}
