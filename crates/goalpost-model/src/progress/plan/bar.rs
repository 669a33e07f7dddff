//! The bar: which share of the target counts as success.

use goalpost_values::Decimal;

use crate::progress::exact;

/// The bar of aspirational and learning objectives. Google grades such objectives and is content with 0.7 (re:Work,
/// "Set goals with OKRs"); MentorStack calls 60–70 % a success.
const STRETCHING_BAR: Decimal = Decimal::from_parts(7, 0, 0, false, 1);

/// The kind of an objective.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// All of it is expected.
    Committed,
    /// A stretch: most of it is a success.
    Aspirational,
    /// Something is to be found out.
    Learning,
}

/// B, the p at which a thing counts as achieved, above 0 and at most 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bar {
    /// B itself.
    pub value: Decimal,
    /// Where it comes from.
    pub source: BarSource,
}

/// Where a bar comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BarSource {
    /// p at the value of `commit:`.
    Commit,
    /// The kind of the objective.
    Kind(Kind),
    /// No kind is given, as for SMART goals: all of it is expected.
    All,
}

impl Bar {
    /// All of it is expected.
    pub const WHOLE: Bar = Bar {
        value: Decimal::ONE,
        source: BarSource::All,
    };
}

/// The bar of a thing: p at `commit:` where that is given, else by the kind of its objective (progress.md, "Plan").
///
/// `commit` is the p that the measure has at the committed value, see [`share_at`]. One that lies off the way (M07)
/// sets no bar.
#[must_use]
pub fn bar(kind: Option<Kind>, commit: Option<Decimal>) -> Bar {
    if let Some(value) = commit.filter(|value| *value > Decimal::ZERO && *value <= Decimal::ONE) {
        return Bar {
            value,
            source: BarSource::Commit,
        };
    }
    let Some(kind) = kind else {
        return Bar::WHOLE;
    };
    let value = match kind {
        Kind::Committed => Decimal::ONE,
        Kind::Aspirational | Kind::Learning => STRETCHING_BAR,
    };
    Bar {
        value,
        source: BarSource::Kind(kind),
    }
}

/// p of a move at a value: for `commit:`, `stretch:` and the `at:` of milestones. `None` where start and target are
/// one.
#[must_use]
pub fn share_at(start: Decimal, target: Decimal, value: Decimal) -> Option<Decimal> {
    exact::way(start, target, value)
}
