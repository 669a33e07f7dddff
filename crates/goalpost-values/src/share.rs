//! Shares of one, as in `confidence 7/10` and `score 0.7`.

use goalpost_text::{Diagnostic, Safety};

use crate::say::{BAD_VALUE, Parsed, bad, offering};
use crate::{Decimal, Quantity, Unit, div};

/// Reads a share: `7/10`, `0.7` or `70%`, from 0 to 1.
///
/// # Errors
/// L10 where it is no share from 0 to 1, with what it may mean offered; L06, L07 or L23 for its number.
pub fn parse_share(text: &str) -> Parsed<Decimal> {
    let quantity = Quantity::parse(text)?;
    let share = match quantity.unit {
        Unit::None => Some(quantity.value),
        Unit::Percent => div(quantity.value, Decimal::ONE_HUNDRED),
        Unit::OutOf(all) => div(quantity.value, all),
        _ => None,
    };
    share
        .filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share))
        .ok_or_else(|| explain(text, quantity))
}

fn explain(text: &str, quantity: Quantity<'_>) -> Box<Diagnostic> {
    let found = bad(BAD_VALUE, text, "is not a share from 0 to 1");
    let (ten, hundred) = (Decimal::TEN, Decimal::ONE_HUNDRED);
    let readings = match quantity.unit {
        Unit::None if quantity.value > Decimal::ONE && quantity.value <= ten => {
            vec![format!("{text}/10"), format!("{text}%")]
        }
        Unit::None if quantity.value > ten && quantity.value <= hundred => vec![format!("{text}%")],
        _ => return Box::new(found.help("type `7/10`, `0.7` or `70%`")),
    };
    offering(found, text, &readings, Safety::Unsafe)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_read_in_three_ways() {
        for (text, tenths) in [
            ("7/10", 7),
            ("0.7", 7),
            ("70%", 7),
            ("3.5/5", 7),
            ("0", 0),
            ("1.0", 10),
            ("100 %", 10),
        ] {
            assert_eq!(parse_share(text), Ok(Decimal::new(tenths, 1)), "{text}");
        }
    }

    #[test]
    fn bad_shares_say_what_to_type() {
        for (text, code, fixes) in [
            ("7", "L10", &["7/10", "7%"][..]),
            ("70", "L10", &["70%"]),
            ("11/10", "L10", &[]),
            ("-0.1", "L10", &[]),
            ("7 memos", "L10", &[]),
            ("0,7", "L06", &["0.7"]),
            ("7 of 10", "L07", &["7/10"]),
            ("high", "L06", &[]),
            ("", "L06", &[]),
        ] {
            let found = parse_share(text).expect_err(text);
            assert_eq!(found.code.0, code, "{text}");
            let texts: Vec<&str> = found.fixes.iter().map(|fix| fix.edits[0].edit.text.as_str()).collect();
            assert_eq!(texts, fixes, "{text}");
            assert!(!found.help.is_empty(), "{text}");
        }
    }
}
