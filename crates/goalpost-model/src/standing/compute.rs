//! One thing after the other: what its figures need, put together.

use goalpost_syntax::{Fact, FactKinds, FieldName, Keyword, Status as OwnStatus};
use goalpost_values::{Day, Decimal, Measure, parse_number};

use super::bars::bar_of;
use super::made::{Made, Written};
use super::measure::{Subject, measured};
use super::pace::with_pace;
use super::terms::Terms;
use super::way::Way;
use super::{Evaluation, Standing, weight};
use crate::progress::measured::Parts;
use crate::progress::{
    ChildStatus, Measured, Part, Progress, RollUp, Subject as Judged, Timing, Verdict, judge, objective, plan,
};
use crate::thing::ThingRef;

impl<'m> Evaluation<'m> {
    /// Computes what a thing is made of before the thing, so that a chain of roll-ups needs no deep stack.
    pub(super) fn deepest_first(&self, thing: ThingRef<'m>) {
        let mut waiting = vec![(thing, false)];
        while let Some((thing, is_ready)) = waiting.pop() {
            if self.cell(thing).get().is_some() {
                continue;
            }
            if is_ready {
                self.cell(thing).get_or_init(|| Box::new(self.compute(thing)));
                continue;
            }
            waiting.push((thing, true));
            let made = self.made(thing, Written::of(thing));
            // What supports a circle says nothing about it, and would lead around it.
            if !(matches!(made, Made::Supporters(_)) && self.is_in_circle(thing)) {
                waiting.extend(made.parts().iter().map(|part| (*part, false)));
            }
        }
    }

    pub(super) fn is_in_circle(&self, thing: ThingRef<'m>) -> bool {
        self.links.is_in_circle(thing.id())
    }

    pub(super) fn compute(&self, thing: ThingRef<'m>) -> Standing {
        let terms = Terms::in_force(thing, self.on());
        let timing = terms.timing;
        let lived = self.lived(thing);
        let written = Written::of(thing);
        let made = self.made(thing, written);
        let way = written.measure().and_then(|measure| Way::of(thing, measure, &terms));
        let subject = Subject {
            thing,
            written,
            made: &made,
            way,
            lived,
        };
        let measured = measured(self, &subject, &terms);
        let bar = bar_of(thing, way.as_ref(), &terms);
        let planned = with_pace(self, thing, way.as_ref(), &made, |pace| plan(bar, pace, &timing));
        let judged = Judged {
            timing: &timing,
            life: lived.life,
            measured: &measured,
            bar,
            plan: planned,
        };
        let verdict = self.verdict(thing, written, &made, &judged);
        let score = lived.life.score.map(clamp).or(measured.score());
        Standing {
            roll_up: roll_up_of(written, &measured),
            promised: self.promised(&subject, &terms, score),
            staleness: self.staleness_of(thing, verdict.is_closed(), timing.start),
            own_status: own_status(thing, self.on()),
            confidence: confidence(thing, self.on()),
            weight: weight(thing, self.on()),
            plan: planned,
            life: lived.life,
            timing,
            measured,
            score,
            bar,
            verdict,
        }
    }

    fn verdict(&self, thing: ThingRef<'m>, written: Written<'m>, made: &Made<'m>, judged: &Judged<'_>) -> Verdict {
        if thing.keyword() != Keyword::Objective || written != Written::Nothing {
            return judge(self.model().settings().status_rule, judged);
        }
        let results = made.parts().iter().map(|result| {
            let standing = self.standing(*result);
            ChildStatus {
                status: standing.status(),
                weight: standing.weight,
            }
        });
        let results: Vec<ChildStatus> = results.collect();
        objective(judged.life, judged.bar, judged.timing, &results)
    }

    /// The parts of a roll-up, by the terms of the whole.
    pub(super) fn parts(&self, parts: &[ThingRef<'m>], whole: &Subject<'_, 'm>, terms: &Terms) -> Vec<Part> {
        let alike = matches!(whole.made, Made::Supporters(_));
        let part = |part: &ThingRef<'m>| {
            let standing = self.standing(*part);
            let ended = |timing: &Timing| timing.after_end() || terms.timing.after_end();
            if terms.first {
                return Part {
                    weight: if alike { Decimal::ONE } else { first_weight(*part) },
                    progress: standing.promised.map(Progress::new),
                    dropped: alike && standing.life.dropped,
                    ended: ended(&Terms::first(*part, self.on()).timing),
                };
            }
            Part {
                weight: if alike { Decimal::ONE } else { standing.weight },
                progress: self.counted_score(*part, alike, &terms.timing).map(Progress::new),
                dropped: standing.life.dropped,
                ended: ended(&standing.timing),
            }
        };
        parts.iter().map(part).collect()
    }

    /// The score of a part as its whole counts it: what is recorded after the end of the whole does not change the
    /// whole's score. A roll-up shows what supports it, for as long as that lasts.
    fn counted_score(&self, part: ThingRef<'m>, alike: bool, whole: &Timing) -> Option<Decimal> {
        let standing = self.standing(part);
        let outlives = whole.after_end() && standing.timing.counted() > whole.counted();
        if alike || !outlives || standing.life.score.is_some() {
            return standing.score;
        }
        let written = Written::of(part);
        let made = self.made(part, written);
        if matches!(made, Made::Supporters(_)) {
            return standing.score;
        }
        let terms = Terms::in_force(part, self.on()).as_of(whole.counted());
        let way = written.measure().and_then(|measure| Way::of(part, measure, &terms));
        let subject = Subject {
            thing: part,
            written,
            made: &made,
            way,
            lived: self.lived(part),
        };
        measured(self, &subject, &terms).score()
    }

    /// The score against what was promised first; today's where nothing was revised or dropped since.
    fn promised(&self, subject: &Subject<'_, 'm>, terms: &Terms, score: Option<Decimal>) -> Option<Decimal> {
        let thing = subject.thing;
        let first = Terms::first(thing, self.on());
        let is_revised = |thing: ThingRef<'m>| is_revised(thing, self.on());
        let has_changed = |part: &ThingRef<'m>| {
            let standing = self.standing(*part);
            standing.promised != standing.score || standing.life.dropped || is_revised(*part)
        };
        let in_circle = self.is_in_circle(thing);
        let is_first = first.timing == terms.timing && !is_revised(thing);
        if in_circle || is_first && !subject.made.parts().iter().any(has_changed) {
            return score;
        }
        let way = subject
            .written
            .measure()
            .and_then(|measure| Way::of(thing, measure, &first));
        measured(self, &Subject { way, ..*subject }, &first).score()
    }
}

fn clamp(share: Decimal) -> Decimal {
    share.clamp(Decimal::ZERO, Decimal::ONE)
}

/// The roll-up that a score comes from; `yes/no` comes from none, though it is computed as one item.
fn roll_up_of(written: Written<'_>, measured: &Measured) -> Option<RollUp> {
    match measured.parts {
        Parts::RollUp(roll_up) => Some(roll_up),
        Parts::Items(items) if written.measure() != Some(Measure::YesNo) => Some(items.roll_up),
        _ => None,
    }
}

fn is_revised(thing: ThingRef<'_>, on: Day) -> bool {
    let mut known = thing.events().take_while(|event| event.day() <= on);
    thing.has_facts(FactKinds::REVISION) && known.any(|event| event.has(FactKinds::REVISION))
}

fn first_weight(thing: ThingRef<'_>) -> Decimal {
    let written = thing.value(FieldName::Weight);
    written.and_then(|text| parse_number(text).ok()).unwrap_or(Decimal::ONE)
}

fn own_status(thing: ThingRef<'_>, on: Day) -> Option<(OwnStatus, Day)> {
    latest(thing, on, FactKinds::STATUS, |fact| match fact {
        Fact::Status(status) => Some(*status),
        _ => None,
    })
}

fn confidence(thing: ThingRef<'_>, on: Day) -> Option<(Decimal, Day)> {
    latest(thing, on, FactKinds::CONFIDENCE, |fact| match fact {
        Fact::Confidence(share) => Some(*share),
        _ => None,
    })
}

/// The latest fact of a kind on or before a day.
fn latest<T>(
    thing: ThingRef<'_>,
    on: Day,
    kinds: FactKinds,
    pick: impl Fn(&Fact<'_>) -> Option<T>,
) -> Option<(T, Day)> {
    if !thing.has_facts(kinds) {
        return None;
    }
    let mut events = thing.events().rev();
    let event = events.find(|event| event.day() <= on && event.has(kinds))?;
    let found = event.read().facts.iter().find_map(|(fact, _)| pick(fact))?;
    Some((found, event.day()))
}
