//! What people declared of a thing up to a day: dropped, paused, done, graded. What is nested follows.

use std::rc::Rc;

use goalpost_syntax::{Fact, FactKinds, Keyword};
use goalpost_values::{Day, Days, Measure};

use super::Evaluation;
use crate::progress::{self, DaysOff, Life};
use crate::thing::ThingRef;

/// The life of a thing, and when it was done.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Lived {
    pub(crate) life: Life,
    /// The day of the first `done`.
    pub(crate) done_on: Option<Day>,
}

impl Lived {
    /// Whether it was done by a day.
    pub(crate) fn done_by(&self, day: Day) -> bool {
        self.done_on.is_some_and(|done| done <= day)
    }
}

/// What a thing passes on to what is nested in it: its own and what it was passed itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct Above {
    dropped: bool,
    paused: bool,
    /// Whether it has its final grade: then nobody is asked for what is in it any more.
    pub(crate) is_graded: bool,
    /// The days on which it rested.
    pub(crate) rests: DaysOff,
}

/// The facts that concern what is nested, too.
const PASSED_ON: FactKinds = FactKinds::LIFE.and(FactKinds::SCORE);

impl<'m> Evaluation<'m> {
    /// The life of a thing as declared up to the day of the evaluation.
    pub(super) fn lived(&self, thing: ThingRef<'m>) -> Lived {
        let mut lived = own(thing, self.on());
        if let Some(above) = self.above(thing) {
            lived.life.dropped |= above.dropped;
            lived.life.paused |= above.paused;
        }
        lived
    }

    /// What is passed on to a thing; none where nothing is. Kept for those that hold others, so that a long history is
    /// read once.
    pub(super) fn above(&self, thing: ThingRef<'m>) -> Option<Rc<Above>> {
        let mut holders = std::iter::successors(thing.parent(), |holder| holder.parent());
        let holder = holders.find(|holder| holder.has_facts(PASSED_ON))?;
        if let Some(known) = self.passed_on.borrow().get(&holder.id()) {
            return Some(Rc::clone(known));
        }
        let (own, above) = (own(holder, self.on()), self.above(holder));
        let above = above.as_deref();
        let of_above = above.into_iter().flat_map(|above| above.rests.touching(ALWAYS));
        let found = Rc::new(Above {
            dropped: own.life.dropped || above.is_some_and(|above| above.dropped),
            paused: own.life.paused || above.is_some_and(|above| above.paused),
            is_graded: own.life.score.is_some() || above.is_some_and(|above| above.is_graded),
            rests: DaysOff::new(rests(holder, self.on()).into_iter().chain(of_above.copied())),
        });
        self.passed_on.borrow_mut().insert(holder.id(), Rc::clone(&found));
        Some(found)
    }
}

/// Every day there is.
const ALWAYS: Days = Days {
    first: Day::MIN,
    last: Day::MAX,
};

fn own(thing: ThingRef<'_>, on: Day) -> Lived {
    let kinds = FactKinds::LIFE.and(FactKinds::SCORE).and(FactKinds::DONE);
    let mut lived = Lived::default();
    if !thing.has_facts(kinds) {
        return lived;
    }
    let life = &mut lived.life;
    for event in thing.events().filter(|event| event.has(kinds) && event.day() <= on) {
        for (fact, _) in event.read().facts {
            match fact {
                Fact::Dropped => life.dropped = true,
                Fact::Paused => life.paused = true,
                Fact::Resumed => (life.paused, life.dropped) = (false, false),
                Fact::Score(score) => life.score = Some(score),
                Fact::Done(_) if can_be_done(thing) => lived.done_on = lived.done_on.or(Some(event.day())),
                _ => {}
            }
        }
    }
    life.done = lived.done_on.is_some();
    lived
}

/// A habit is never done, only kept, and what has a number is done when the number is reached: `done` on them was
/// reported, and says nothing.
fn can_be_done(thing: ThingRef<'_>) -> bool {
    match thing.keyword() {
        Keyword::Milestone => true,
        Keyword::Result | Keyword::Goal | Keyword::Fact => matches!(thing.measure(), None | Some(Measure::YesNo)),
        _ => false,
    }
}

/// The days on which a thing itself rested, as known on a day: from each `paused` or `dropped` to the day before it was
/// resumed.
pub(crate) fn rests(thing: ThingRef<'_>, on: Day) -> Vec<Days> {
    if !thing.has_facts(FactKinds::LIFE) {
        return Vec::new();
    }
    progress::pauses(&turns(thing, on), Day::MAX)
}

/// The days on which it went to rest (true) and on which it went on (false), in order.
fn turns(thing: ThingRef<'_>, on: Day) -> Vec<(Day, bool)> {
    let mut turns = Vec::new();
    for event in thing
        .events()
        .filter(|event| event.has(FactKinds::LIFE) && event.day() <= on)
    {
        turns.extend(event.read().facts.into_iter().filter_map(|(fact, _)| match fact {
            Fact::Paused | Fact::Dropped => Some((event.day(), true)),
            Fact::Resumed => Some((event.day(), false)),
            _ => None,
        }));
    }
    turns
}
