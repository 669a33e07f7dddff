//! One figure of progress: its raw value beside the score, and the reasons for which there is none.

use goalpost_values::Decimal;

use super::exact;

/// Progress p of one thing. The raw p may be below 0 (worse than at the start) or above 1 (beyond the target).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Progress(Decimal);

impl Progress {
    /// Nothing reached yet, which is not the same as nothing known.
    pub const NONE: Progress = Progress(Decimal::ZERO);
    /// All of it.
    pub const WHOLE: Progress = Progress(Decimal::ONE);

    /// Progress with this raw p.
    #[must_use]
    pub fn new(raw: Decimal) -> Progress {
        Progress(raw)
    }

    /// All of it when done, else nothing.
    #[must_use]
    pub fn of(done: bool) -> Progress {
        if done { Progress::WHOLE } else { Progress::NONE }
    }

    /// p as it was computed, not clamped.
    #[must_use]
    pub fn raw(self) -> Decimal {
        self.0
    }

    /// p within 0…1, as it is shown and used in a roll-up.
    #[must_use]
    pub fn score(self) -> Decimal {
        exact::clamp_share(self.0)
    }

    /// The score in whole percent, rounded down, so that 100 is printed for p ≥ 1 only.
    #[must_use]
    pub fn percent(self) -> u8 {
        percent(self.score())
    }

    /// Whether the target is reached: p ≥ 1.
    #[must_use]
    pub fn is_whole(self) -> bool {
        exact::reaches(self.0, Decimal::ONE)
    }
}

/// A share in whole percent, clamped to 0…100 and rounded down.
#[must_use]
pub fn percent(share: Decimal) -> u8 {
    let hundredths = exact::clamp_share(share) * Decimal::ONE_HUNDRED;
    u8::try_from(exact::whole_below(hundredths)).unwrap_or_default()
}

/// Why there is no p. No data is unknown, never 0 (progress.md, "Progress p of one thing").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unknown {
    /// No value, no event, no tone so far: it was never measured.
    NeverMeasured,
    /// Measured, but the start is unknown and no `baseline` has come yet.
    NoBaseline,
    /// Start and target are the same, so there is no way to go (M06).
    NoWay,
    /// A level needs to know how much of the time is gone, and the start or the end is missing.
    NoDays,
    /// Feedback counts from three toned answers on; so many there are.
    FewTones(u32),
    /// Nothing of the habit has been due yet.
    NothingScheduled,
    /// No part has any weight (O08), or there are no parts.
    NoParts,
    /// What it rolls up runs in a circle (R04).
    Circle,
    /// Nothing says how it is measured (M01).
    NoMeasure,
    /// The figures leave the range of 28 digits.
    TooLarge,
}
