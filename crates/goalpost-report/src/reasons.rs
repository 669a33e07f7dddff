//! Why a status is what it is, why a figure is unknown and where values lead, in sentences.

use goalpost_model::progress::{
    Base, Because, Diagnosis, Forecast, Limits, NoForecast, Reached, Rule, Unknown, Verdict,
};
use goalpost_values::{Day, Decimal, Quantity, Unit};

use crate::text::{count, days};

/// A share in whole percent, rounded down and not clamped: `-12%`, `126%`.
pub(crate) fn whole_percent(share: Decimal) -> String {
    let hundredths = share.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default().floor();
    format!("{}%", hundredths.normalize())
}

/// Why a thing has its status.
pub(crate) fn because(verdict: &Verdict) -> String {
    match verdict.because {
        Because::Dropped => "its people gave it up".to_owned(),
        Because::Scored { score, bar } => {
            let (score, bar) = (score.normalize(), bar.value.normalize());
            format!("it was graded {score}, and {bar} counts as success")
        }
        Because::MarkedDone => "it was marked done".to_owned(),
        Because::TargetReached => "the target is reached".to_owned(),
        Because::LevelHeld => "the level holds on its last day".to_owned(),
        Because::Paused => "it is paused".to_owned(),
        Because::StartsOn(day) => format!("it starts on {day}"),
        Because::Ended { p: None, .. } => "its time is over and nothing is known of it".to_owned(),
        Because::Ended { p: Some(p), bar } => {
            let (p, bar) = (whole_percent(p.raw()), whole_percent(bar.value));
            format!("its time is over at {p}, and {bar} counts as success")
        }
        Because::RanOut(day) => format!("its last value ran out on {day}, two cadences after it was taken"),
        Because::NeverMeasured(elapsed) => {
            let gone = days(elapsed.days);
            format!(
                "{gone} of {} are gone, a third or more, and nothing was measured yet",
                elapsed.of
            )
        }
        Because::Unknown(why) => unknown(why),
        Because::NoPlan => "without a first and a last day there is no plan to compare it with".to_owned(),
        Because::Rule {
            rule,
            p,
            plan,
            held_back,
        } => by_rule(rule, p.raw(), plan, held_back),
        Because::Items {
            whole,
            expected,
            short,
            held_back,
        } => {
            let (done, expected) = (whole.done.normalize(), expected.normalize());
            let state = if short <= Decimal::ZERO {
                "none is missing".to_owned()
            } else {
                format!("{} short: one is at risk, two are off track", short.normalize())
            };
            format!(
                "{done} of {} are done and {expected} are expected by now, {state}{}",
                whole.of,
                early(held_back)
            )
        }
        Because::WorstOf { counted: 1 } => "as its one result is".to_owned(),
        Because::WorstOf { counted } => format!("as the worst of its {} is", count(counted, "result", "results")),
        Because::NoResults => "it has no results that count".to_owned(),
    }
}

fn early(held_back: bool) -> &'static str {
    if held_back {
        "; while the plan is below 10% nothing is worse than at risk"
    } else {
        ""
    }
}

fn by_rule(rule: &Rule, p: Decimal, plan: Decimal, held_back: bool) -> String {
    let name = rule.name;
    let compared = match rule.limits {
        Limits::Share { of, on_track, at_risk } => {
            let (base, it) = match of {
                Base::Plan => (format!("{} planned by now", whole_percent(plan)), "the plan"),
                Base::Elapsed => ("compared with the time that is gone".to_owned(), "that"),
            };
            let risk = at_risk.map_or_else(
                || "at risk below".to_owned(),
                |at_risk| format!("at risk from {}", whole_percent(at_risk)),
            );
            format!("{base}; on track from {} of {it}, {risk}", whole_percent(on_track))
        }
        Limits::Gap { on_track, at_risk } => {
            let risk = at_risk.map_or_else(
                || "at risk otherwise".to_owned(),
                |at_risk| format!("at risk up to {}", exact_percent(at_risk)),
            );
            let on_track = exact_percent(on_track);
            format!("compared with the time that is gone; on track less than {on_track} behind it, {risk}")
        }
    };
    format!(
        "{} done, {compared} (rule {name}){}",
        whole_percent(p),
        early(held_back)
    )
}

/// A limit of a rule: `16.5%`.
fn exact_percent(share: Decimal) -> String {
    let hundredths = share.checked_mul(Decimal::ONE_HUNDRED).unwrap_or_default();
    format!("{}%", hundredths.normalize())
}

/// Why a figure is not known.
pub(crate) fn unknown(why: Unknown) -> String {
    match why {
        Unknown::NeverMeasured => "nothing was measured yet".to_owned(),
        Unknown::NoBaseline => "its start is not known until a `baseline` event says it".to_owned(),
        Unknown::NoWay => "start and target are the same".to_owned(),
        Unknown::NoDays => "a level needs a first and a last day".to_owned(),
        Unknown::FewTones(tones) => {
            format!(
                "there are {} so far, and it takes three",
                count(tones, "toned answer", "toned answers")
            )
        }
        Unknown::NothingScheduled => "nothing of the habit was due yet".to_owned(),
        Unknown::NoParts => "nothing in it counts".to_owned(),
        Unknown::Circle => "what it is computed from runs in a circle".to_owned(),
        Unknown::NoMeasure => "nothing that can be read says how it is measured".to_owned(),
        Unknown::TooLarge => "its figures are too large".to_owned(),
    }
}

/// How many places the figures of a forecast show; they are estimates.
const PLACES: usize = 1;

/// What a forecast goes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LedBy<'m> {
    /// The values of a thing, in this unit.
    Values(Unit<'m>),
    /// Its scores in percent.
    Scores,
}

/// Where values or scores lead, in sentences.
pub(crate) fn forecast(forecast: &Forecast, of: LedBy<'_>, bar: Decimal, end: Day) -> String {
    let unit = match of {
        LedBy::Values(unit) => unit,
        LedBy::Scores => Unit::Percent,
    };
    let amount = |value: Decimal| match of {
        LedBy::Values(_) => format!("{:.PLACES$}", Quantity { value, unit }),
        LedBy::Scores => whole_percent(value / Decimal::ONE_HUNDRED),
    };
    let way = match of {
        LedBy::Values(_) => format!(", {} of the way", whole_percent(forecast.landing.progress.raw())),
        LedBy::Scores => String::new(),
    };
    let (low, high) = forecast.range();
    let mut text = format!(
        "At the pace so far it lands at {} on {end}{way}; likely between {} and {}.",
        amount(forecast.landing.value),
        amount(low.value),
        amount(high.value),
    );
    let goal = match of {
        _ if bar == Decimal::ONE => "The target".to_owned(),
        LedBy::Values(_) => format!("{} of the way", whole_percent(bar)),
        LedBy::Scores => format!("A score of {}", whole_percent(bar)),
    };
    text.push_str(&match forecast.reached {
        Reached::Already => format!(" {goal} is reached already."),
        Reached::On(day) if day > end => format!(" {goal} is reached on {day}, after the end."),
        Reached::On(day) => format!(" {goal} is reached on {day}."),
        Reached::NotAtThisPace => format!(" {goal} is not reached at this pace."),
    });
    if let Some(needed) = forecast
        .needed_per_week
        .filter(|_| forecast.reached != Reached::Already)
    {
        let sign = if needed.is_sign_negative() { "" } else { "+" };
        // Of a percentage, `-0.8%` would read as a share of it.
        let points = Quantity {
            value: needed,
            unit: Unit::None,
        };
        let needed = match unit {
            Unit::Percent => format!("{points:.PLACES$} points"),
            _ => amount(needed),
        };
        text.push_str(&format!(" To get there it needs {sign}{needed} a week from today."));
    }
    text
}

/// Why there is no forecast.
pub(crate) fn no_forecast(why: NoForecast, of: LedBy<'_>) -> &'static str {
    match why {
        NoForecast::FewValues(_) if of == LedBy::Scores => "it takes the scores of three weeks",
        NoForecast::NoWay => "there is none for levels, for what is done or not, and for what is counted in parts",
        NoForecast::FewValues(_) => "it takes three values",
        NoForecast::NoDays => "it takes a known start, a first and a last day",
        NoForecast::TooLarge => "its figures are too large",
    }
}

/// What a goal and its habit say together.
pub(crate) fn diagnosis(diagnosis: Diagnosis) -> &'static str {
    match diagnosis {
        Diagnosis::Works => "its habit is kept and its values move: it works",
        Diagnosis::WrongLever => "its habit is kept and its values stay flat: look for another lever (A, achievable)",
        Diagnosis::WrongSystem => "its habit is not kept: look at when and how it is done (T, time-bound)",
    }
}
