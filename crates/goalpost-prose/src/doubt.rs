//! What keeps the amounts of a sentence from being written down as a measure: they can be read in two ways, or not
//! whole. A figure that is half the truth is worse than none.

use goalpost_text::Span;

use crate::amount::{Amount, Role, Target};
use crate::reading::Parts;
use crate::{rate, role};

/// Words that only their author can tell the figure of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubt {
    /// The words.
    pub span: Span,
    /// What is doubtful about them.
    pub kind: DoubtKind,
}

/// Why a figure can be told only by its author.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DoubtKind {
    /// A point that parts thousands in one country and decimals in another: `4.000`.
    Thousands,
    /// A rate that no unit says: "per 250 bed days", or another one at either end.
    Rate,
    /// Cells of a table, whose heads say what they are.
    Cells,
    /// A number without a unit beside a time in two units: "from 12 to 4 min 30 s".
    Unit,
    /// A change that does not say of what, nor which way: "20% quieter".
    Way,
    /// A start that is a range itself: "from 10-12% to 5%".
    Start,
}

/// The first doubt about the first target.
pub(crate) fn of(parts: &Parts<'_, '_>, target: &Target) -> Option<Doubt> {
    let ends = [target.from, target.to, target.by, target.upper];
    let doubt = |amount: &Amount| about(parts, amount, &ends);
    ends.iter().flatten().find_map(doubt).or_else(|| {
        let rate = rate::of_target(parts.sentence, target)?;
        let open = !rate.is_single || rate::differ(parts.sentence, target);
        open.then_some(Doubt {
            span: rate.under,
            kind: DoubtKind::Rate,
        })
    })
}

fn about(parts: &Parts<'_, '_>, amount: &Amount, ends: &[Option<Amount>]) -> Option<Doubt> {
    let sentence = parts.sentence;
    let number = sentence.number(amount.at)?;
    let cell = |at: usize| sentence.mark(at, '|');
    let kind = if number.doubtful {
        DoubtKind::Thousands
    } else if cell(amount.at.wrapping_sub(1)) && cell(amount.at + 1) {
        DoubtKind::Cells
    } else if amount.unit.is_none() && ends.iter().flatten().any(|end| is_of_two_units(parts, end)) {
        DoubtKind::Unit
    } else if amount.role == Role::By && role::is_compared(sentence, amount.at) {
        DoubtKind::Way
    } else if amount.is_from() && is_range(parts, amount) {
        DoubtKind::Start
    } else {
        return None;
    };
    Some(Doubt {
        span: amount.span,
        kind,
    })
}

/// Whether an amount was told in two units of time.
fn is_of_two_units(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    parts
        .sentence
        .number(amount.at)
        .is_some_and(|number| number.time.is_some())
}

/// Whether another start follows a hyphen on.
fn is_range(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let mut others = parts.amounts.iter().filter(|other| other.is_from());
    others.any(|other| other.at == amount.at + 2)
}
