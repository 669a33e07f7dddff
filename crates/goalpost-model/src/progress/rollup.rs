//! The score of a thing from the scores of its parts.

use goalpost_values::Decimal;

use super::exact;
use super::share::{Progress, Unknown};

/// One result of an objective, fact of a goal, milestone, step, or supporter of a `rollup`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its weight; 1 where nothing else is said. Negative is an error (O08) and read as 0.
    pub weight: Decimal,
    /// Its p, or the grade once it is scored; `None` when unknown.
    pub progress: Option<Progress>,
    /// Dropped on or before the day. Leave it false to compute the promised score, which counts the part with its last
    /// p.
    pub dropped: bool,
    /// Whether its time is over (its own end, or that of the whole). Unknown then counts as 0.
    pub ended: bool,
}

impl Part {
    /// A part of weight 1 that still runs.
    #[must_use]
    pub fn of(progress: Option<Progress>) -> Part {
        Part {
            weight: Decimal::ONE,
            progress,
            dropped: false,
            ended: false,
        }
    }

    /// The weight that counts: never negative.
    fn counted_weight(&self) -> Decimal {
        self.weight.max(Decimal::ZERO)
    }

    /// What it adds to the score; `None` when it is left out with its weight.
    fn share(&self) -> Option<Decimal> {
        match self.progress {
            Some(progress) => Some(progress.score()),
            None => self.ended.then_some(Decimal::ZERO),
        }
    }
}

/// A score and how it came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RollUp {
    /// Σ w·clamp(p) / Σ w, 0…1, or why there is none.
    pub score: Result<Decimal, Unknown>,
    /// Parts that count: not dropped and of a weight above 0.
    pub counted: u32,
    /// Those of them whose p is known, or that are over: "0.6 from 2 of 3".
    pub known: u32,
    /// The weight of the known parts, Σ w.
    pub weight: Option<Decimal>,
    /// Whether there are parts but none has any weight, which is an error (O08).
    pub weightless: bool,
}

/// Score = Σ w·clamp(p) / Σ w (progress.md, "Roll-up"). Dropped parts are left out, unknown ones with their weight
/// before their end and as 0 after it, weight 0 is shown but not counted.
///
/// A `rollup` is the same over the direct supporters, each of weight 1. For the promised score give each part as it was
/// first promised, and none as dropped.
#[must_use]
pub fn roll_up(parts: &[Part]) -> RollUp {
    let present = parts.iter().filter(|part| !part.dropped);
    let counted = present.clone().filter(|part| !part.counted_weight().is_zero());
    let known = counted
        .clone()
        .filter_map(|part| Some((part.counted_weight(), part.share()?)));
    let weight = exact::sum(known.clone().map(|(weight, _)| weight));
    let weightless = counted.clone().next().is_none() && present.clone().next().is_some();
    RollUp {
        score: score(known.clone(), weight, counted.clone().next().is_some()),
        counted: number(counted.count()),
        known: number(known.count()),
        weight,
        weightless,
    }
}

fn score(
    known: impl Iterator<Item = (Decimal, Decimal)>,
    weight: Option<Decimal>,
    any_counted: bool,
) -> Result<Decimal, Unknown> {
    let weight = weight.ok_or(Unknown::TooLarge)?;
    if weight.is_zero() {
        return Err(if any_counted {
            Unknown::NeverMeasured
        } else {
            Unknown::NoParts
        });
    }
    let gained = known
        .map(|(weight, share)| weight.checked_mul(share))
        .try_fold(Decimal::ZERO, |total, gained| total.checked_add(gained?));
    let score = gained
        .and_then(|gained| gained.checked_div(weight))
        .ok_or(Unknown::TooLarge)?;
    Ok(exact::clamp_share(score))
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
