//! The month in which the fiscal year starts.

use goalpost_text::Safety;

use crate::say::{self, BAD_VALUE, Parsed, bad, offering};

/// Reads the value of `fiscal-year:`, such as `starts february`: the month, 1 to 12.
///
/// # Errors
/// L10 for anything else.
pub fn parse_fiscal_start(text: &str) -> Parsed<u32> {
    let mut words = text.split_whitespace();
    let starts = words.next().is_some_and(|word| word.eq_ignore_ascii_case("starts"));
    let month = words.next().and_then(|word| word.parse::<chrono::Month>().ok());
    match (starts, month, words.next()) {
        (true, Some(month), None) => Ok(month.number_from_month()),
        _ => Err(explain(text)),
    }
}

fn explain(text: &str) -> Box<goalpost_text::Diagnostic> {
    if let Some(found) = say::beyond_guessing(BAD_VALUE, text) {
        return found;
    }
    let found = bad(BAD_VALUE, text, "does not say in which month the fiscal year starts");
    let named = text.split(|c: char| !c.is_alphanumeric()).find_map(month_meant);
    let month = named.or_else(|| chrono::Month::try_from(text.parse::<u8>().ok()?).ok());
    match month {
        Some(month) => offering(
            found,
            text,
            &[format!("starts {}", month.name().to_ascii_lowercase())],
            Safety::Unsafe,
        ),
        None => Box::new(found.help("type `starts` and the month, such as `starts february`")),
    }
}

/// The month that a word names or nearly names.
fn month_meant(word: &str) -> Option<chrono::Month> {
    if word.eq_ignore_ascii_case("sept") {
        return Some(chrono::Month::September);
    }
    let exact = word.parse::<chrono::Month>().ok();
    exact.or_else(|| {
        let all = (1..=12).filter_map(|month: u8| chrono::Month::try_from(month).ok());
        let names: Vec<&str> = all.map(|month| month.name()).collect();
        say::near(word, &names).and_then(|name| name.parse().ok())
    })
}

#[cfg(test)]
mod tests {
    use super::parse_fiscal_start;

    #[test]
    fn the_month_of_a_fiscal_year_is_read() {
        assert_eq!(parse_fiscal_start("starts february"), Ok(2));
        assert_eq!(parse_fiscal_start("Starts Sep"), Ok(9));
        for (text, fix) in [
            ("february", Some("starts february")),
            ("1 April", Some("starts april")),
            ("7", Some("starts july")),
            ("starts sept", Some("starts september")),
            ("starts Febuary", Some("starts february")),
            ("starts", None),
            ("", None),
        ] {
            let found = parse_fiscal_start(text).unwrap_err();
            assert_eq!(found.code.0, "L10");
            assert_eq!(
                found.fixes.first().map(|fix| fix.edits[0].edit.text.as_str()),
                fix,
                "{text}"
            );
        }
    }
}
