//! What people declared of a thing up to a day: dropped, paused, done, graded. What is nested follows.

use goalpost_syntax::{Fact, FactKinds, Keyword};
use goalpost_values::Day;

use crate::progress::Life;
use crate::thing::ThingRef;

/// The life of a thing as declared on or before a day.
pub(crate) fn life(thing: ThingRef<'_>, on: Day) -> Life {
    let kinds = FactKinds::LIFE.and(FactKinds::SCORE).and(FactKinds::DONE);
    let mut life = Life::default();
    for event in thing.events().filter(|event| event.has(kinds) && event.day() <= on) {
        for (fact, _) in event.read().facts {
            match fact {
                Fact::Dropped => life.dropped = true,
                Fact::Paused => life.paused = true,
                Fact::Resumed => (life.paused, life.dropped) = (false, false),
                Fact::Score(score) => life.score = Some(score),
                // A habit is never done, only kept.
                Fact::Done(_) if thing.keyword() != Keyword::Habit => life.done = true,
                _ => {}
            }
        }
    }
    if let Some(parent) = thing.parent() {
        let above = self::life(parent, on);
        life.dropped |= above.dropped;
        life.paused |= above.paused;
    }
    life
}

/// The `paused` (true) and `resumed` (false) events of a thing and of what holds it, by day.
pub(crate) fn turns(thing: ThingRef<'_>, on: Day) -> Vec<(Day, bool)> {
    let mut turns = thing.parent().map_or_else(Vec::new, |parent| turns(parent, on));
    for event in thing
        .events()
        .filter(|event| event.has(FactKinds::LIFE) && event.day() <= on)
    {
        for (fact, _) in event.read().facts {
            match fact {
                Fact::Paused => turns.push((event.day(), true)),
                Fact::Resumed => turns.push((event.day(), false)),
                _ => {}
            }
        }
    }
    turns.sort_by_key(|(day, _)| *day);
    turns
}
