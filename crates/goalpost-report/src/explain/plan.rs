//! How the time that is gone, the bar and the plan came about.

use goalpost_model::progress::{Bar, BarSource, Kind, PaceName, Plan};
use goalpost_model::{Standing, ThingRef};
use goalpost_syntax::{FieldName, Keyword, Revised};

use super::{Figure, cut, sources};
use crate::reasons::whole_percent;

/// e, the time that is gone.
pub(super) fn elapsed<'m>(thing: ThingRef<'m>, standing: &Standing) -> Figure<'m> {
    let timing = standing.timing;
    let from = sources::days(thing, timing.on);
    let (Some(elapsed), Some(start), Some(end)) = (timing.elapsed(), timing.start, timing.end) else {
        let missing = if timing.start.is_none() { "first" } else { "last" };
        return Figure::new("time gone", "unknown")
            .how(format!("its {missing} day is not known"))
            .from(from);
    };
    let e = elapsed.share();
    Figure::new("time gone", whole_percent(e))
        .exactly(e)
        .how("e = (today − start) / (end − start) in calendar days, between 0 and 1")
        .how(format!(
            "{start} to {end}: {} / {} = {}",
            elapsed.days,
            elapsed.of,
            cut(e)
        ))
        .from(from)
}

/// B, the share of the target that counts as success.
pub(super) fn bar<'m>(thing: ThingRef<'m>, standing: &Standing) -> Figure<'m> {
    let Bar { value, source } = standing.bar;
    let on = standing.timing.on;
    let figure = Figure::new("bar", whole_percent(value)).exactly(value);
    match source {
        BarSource::Commit => figure
            .how(format!("p at the value of `commit:` is {}", cut(value)))
            .from(sources::revision(thing, on, &[Revised::Commit], "commit").or_else(|| {
                thing.field(FieldName::Commit)?;
                sources::field(thing, FieldName::Commit, "commit")
            })),
        BarSource::Kind(kind) => {
            let (word, why) = match kind {
                Kind::Committed => ("committed", "all of it is expected"),
                Kind::Aspirational => (
                    "aspirational",
                    "0.7 of it is a success (Google grades such objectives at 0.7)",
                ),
                Kind::Learning => ("learning", "0.7 of it is a success, as of an aspirational one"),
            };
            let above = std::iter::successors(Some(thing), |holder| holder.parent());
            let objective = above.into_iter().find(|holder| holder.keyword() == Keyword::Objective);
            let line = objective.and_then(|objective| {
                sources::revision(objective, on, &[Revised::Kind], "kind").or_else(|| {
                    objective.field(FieldName::Kind)?;
                    sources::field(objective, FieldName::Kind, "kind")
                })
            });
            figure.how(format!("the objective is {word}: {why}")).from(line)
        }
        BarSource::All => figure.how("neither `commit:` nor the kind of an objective lowers it: all of it is expected"),
    }
}

/// plan(d) = B · pace(e).
pub(super) fn plan<'m>(thing: ThingRef<'m>, standing: &Standing) -> Figure<'m> {
    let Some(Plan {
        elapsed,
        bar,
        pace,
        paced,
        value,
    }) = standing.plan
    else {
        return Figure::new("plan", "unknown").how("it takes a first and a last day");
    };
    let rule = match pace {
        PaceName::Linear => "pace(e) = e: the same every day",
        PaceName::Front => "pace(e) = √e: most of it early",
        PaceName::Back => "pace(e) = e²: most of it late",
        PaceName::Milestones => "pace(e) = the share of the milestones that are due by today, by weight",
        PaceName::Points => "pace(e) runs straight from one `milestone … at:` to the next",
    };
    let field = thing
        .field(FieldName::Pace)
        .and_then(|_| sources::field(thing, FieldName::Pace, "pace"));
    let numbers = format!(
        "{} · {} = {}, with e = {}",
        cut(bar.value),
        cut(paced),
        cut(value),
        cut(elapsed.share())
    );
    Figure::new("plan", whole_percent(value))
        .exactly(value)
        .how("plan = bar · pace(e)")
        .how(rule)
        .how(numbers)
        .from(field)
}
