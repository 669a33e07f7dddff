//! Counts, days and lists in words.

use goalpost_values::Decimal;

/// `1 result`, `3 results`.
pub(crate) fn count(number: impl Into<i64>, one: &str, many: &str) -> String {
    let number = number.into();
    format!("{number} {}", if number == 1 { one } else { many })
}

/// `1 day`, `11 days`.
pub(crate) fn days(number: i64) -> String {
    count(number, "day", "days")
}

/// `a`, `a and b`, `a, b and c`.
pub(crate) fn list_of<T: AsRef<str>>(items: &[T], last: &str) -> String {
    match items {
        [] => String::new(),
        [only] => only.as_ref().to_owned(),
        [first @ .., end] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{} {last} {}", first.join(", "), end.as_ref())
        }
    }
}

/// A share as people gave it: `7/10`.
pub(crate) fn out_of_ten(share: Decimal) -> String {
    format!("{}/10", share.checked_mul(10.into()).unwrap_or_default().normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_lists_read_as_sentences_do() {
        assert_eq!(days(1), "1 day");
        assert_eq!(days(0), "0 days");
        assert_eq!(list_of(&["a", "b", "c"], "or"), "a, b or c");
        assert_eq!(out_of_ten("0.70".parse().unwrap()), "7/10");
        assert_eq!(out_of_ten("0.75".parse().unwrap()), "7.5/10");
    }
}
