//! What people declared of a thing up to a day: dropped, paused, done, graded. What is nested follows.

use goalpost_syntax::{Fact, FactKinds, Keyword};
use goalpost_values::{Day, Days, Measure};

use crate::progress::{self, Life};
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

/// The life of a thing as declared on or before a day.
pub(crate) fn lived(thing: ThingRef<'_>, on: Day) -> Lived {
    let mut lived = own(thing, on);
    if let Some(parent) = thing.parent() {
        let above = self::lived(parent, on).life;
        lived.life.dropped |= above.dropped;
        lived.life.paused |= above.paused;
    }
    lived
}

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

/// The pauses of a thing and of what holds it, as known on a day: each lasts until the day before its own thing was
/// resumed. What was dropped rests likewise.
pub(crate) fn pauses(thing: ThingRef<'_>, on: Day) -> Vec<Days> {
    let holders = std::iter::successors(Some(thing), |thing| thing.parent());
    let mut pauses = Vec::new();
    for holder in holders.filter(|holder| holder.has_facts(FactKinds::LIFE)) {
        pauses.append(&mut progress::pauses(&turns(holder, on), Day::MAX));
    }
    pauses
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
