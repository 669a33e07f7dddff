//! What is said of the amounts of a sentence that can be read in two ways, or not whole: only its author can tell.

use goalpost_prose::{DoubtKind, Reading};

use crate::words::quoted;

/// What its author has to tell about the amounts of a sentence, with what to type. None where they can be read.
#[must_use]
pub fn doubted_measure(reading: &Reading<'_>) -> Option<String> {
    let doubt = reading.doubt()?;
    let said = doubt.span.of(reading.text);
    let words = quoted(said);
    Some(match doubt.kind {
        DoubtKind::Thousands => {
            let (whole, broken) = both_numbers(said);
            format!("{words} may be {whole} or {broken}: type the one that is meant in `measure:`")
        }
        DoubtKind::Rate => {
            format!("no unit can say `per {said}`: type `measure:` with what is counted over one of something")
        }
        DoubtKind::Cells => format!("nothing says whether {words} is the start: type `measure: START to TARGET`"),
        DoubtKind::Unit => {
            format!("{words} has no unit of its own: type `measure: START to TARGET`, each with its unit")
        }
        DoubtKind::Way => format!(
            "{words} says neither of what nor which way: type what is counted, `measure: START -CHANGE` or `+CHANGE`"
        ),
        DoubtKind::Start => {
            format!("a range that {words} is part of is no start: type one, `measure: START to TARGET`")
        }
    })
}

/// The numbers that "1.200" may be: 1200 and 1.2.
fn both_numbers(said: &str) -> (String, String) {
    let plain = said.trim_start_matches(|c: char| !c.is_ascii_digit());
    let (whole, decimals) = plain.split_once(['.', ',']).unwrap_or((plain, ""));
    let broken = format!("{whole}.{decimals}");
    let broken = broken.trim_end_matches('0').trim_end_matches('.');
    (format!("{whole}{decimals}"), broken.to_owned())
}
