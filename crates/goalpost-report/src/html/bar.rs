//! A progress bar with a mark where the plan is, drawn so that it needs no style.

use goalpost_values::Decimal;
use maud::{Markup, PreEscaped};

use super::inline::class;
use crate::text::Ink;

/// A bar; it is hidden from those who listen, because the figure stands beside it.
pub(crate) fn bar(share: Option<Decimal>, mark: Option<Decimal>, ink: Ink) -> Markup {
    let filled = share.map(tenths);
    let mark = mark.map(tenths);
    let (class, colour) = (class(ink).unwrap_or("even"), colour(ink));
    let mut text = String::from(
        "<svg class=\"bar\" viewBox=\"0 0 100 10\" width=\"140\" height=\"10\" preserveAspectRatio=\"none\" \
         aria-hidden=\"true\" stroke-width=\"6\"><path class=\"track\" d=\"M0 5h100\" stroke=\"#8a93a040\"/>",
    );
    if let Some(filled) = filled.filter(|filled| *filled > 0) {
        let width = point(filled);
        text.push_str(&format!(
            "<path class=\"{class}\" d=\"M0 5h{width}\" stroke=\"{colour}\"/>"
        ));
    }
    if let Some(mark) = mark {
        let x = point(mark.clamp(5, 995));
        text.push_str(&format!(
            "<path class=\"plan\" d=\"M{x} 0v10\" stroke=\"currentColor\" stroke-width=\"1\"/>"
        ));
    }
    text.push_str("</svg>");
    PreEscaped(text)
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
