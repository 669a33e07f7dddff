//! A progress bar with a mark where the plan is, drawn so that it needs no style.

use goalpost_values::Decimal;
use maud::{Markup, html};

use super::inline::class;
use crate::text::Ink;

/// The width and the height of a bar, in points.
const WIDTH: u32 = 100;
const HEIGHT: u32 = 10;

/// A bar; it is hidden from those who listen, because the figure stands beside it.
pub(crate) fn bar(share: Option<Decimal>, mark: Option<Decimal>, ink: Ink) -> Markup {
    let filled = share.map(tenths);
    let mark = mark.map(tenths);
    let colour = colour(ink);
    html! {
        svg.bar viewBox=(format!("0 0 {WIDTH} {HEIGHT}")) width="140" height="10" preserveAspectRatio="none"
            aria-hidden="true" focusable="false" {
            rect.track x="0" y="2" width=(WIDTH) height="6" rx="1.5" fill="#8a93a0" fill-opacity="0.25" {}
            @if let Some(filled) = filled {
                rect class=(class(ink).unwrap_or("even")) x="0" y="2" width=(point(filled)) height="6" rx="1.5" fill=(colour) {}
            }
            @if let Some(mark) = mark {
                rect.plan x=(point(mark.saturating_sub(5).min(990))) y="0" width="1" height="10" fill="currentColor" {}
            }
        }
    }
}

/// The colour of an ink where no style is allowed: readable on white and on black.
pub(crate) fn colour(ink: Ink) -> &'static str {
    match ink {
        Ink::Good => "#2a9461",
        Ink::Warn => "#b87a00",
        Ink::Bad => "#d9453c",
        Ink::Faint => "#8a93a0",
        Ink::Plain | Ink::Strong => "#5b7fa6",
    }
}

/// A share in thousandths, 0 to 1000, rounded down.
fn tenths(share: Decimal) -> u32 {
    let within = share.clamp(Decimal::ZERO, Decimal::ONE);
    let exact = within.checked_mul(1000.into()).unwrap_or_default().floor();
    u32::try_from(exact).unwrap_or(0).min(1000)
}

/// Thousandths of the width, as a number of points: `42.6`.
fn point(thousandths: u32) -> String {
    match thousandths % 10 {
        0 => (thousandths / 10).to_string(),
        rest => format!("{}.{rest}", thousandths / 10),
    }
}
