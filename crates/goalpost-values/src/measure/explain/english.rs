//! Measures in English.

use goalpost_text::{Diagnostic, Safety, nearest};

use super::offered;
use crate::number::word_number;
use crate::say;
use crate::{Quantity, Unit};

/// A single word: `step`, `boolean`.
pub(super) fn single(text: &str) -> Option<Box<Diagnostic>> {
    let lower = text.to_lowercase();
    let yes_no = [
        "yes",
        "no",
        "y/n",
        "yes or no",
        "yes / no",
        "yes-no",
        "yes|no",
        "done",
        "boolean",
        "binary",
        "true/false",
    ];
    if yes_no.contains(&lower.as_str()) {
        return offered(text, "is not a measure", &["yes/no".to_owned()], Safety::Safe);
    }
    if lower.contains(char::is_whitespace) {
        return None;
    }
    let near = say::near(&lower, &["steps", "milestones", "rollup", "yes/no"])?;
    offered(text, "is not a measure", &[near.to_owned()], Safety::Unsafe)
}

/// Levels and moves in words or in other signs.
pub(super) fn reworded(text: &str) -> Option<Box<Diagnostic>> {
    // What a text starts with, what is written instead, and whether that surely means the same.
    const STARTS: &[(&str, &str, Safety)] = &[
        ("=>", ">=", Safety::Safe),
        ("=<", "<=", Safety::Safe),
        (">", ">=", Safety::Unsafe),
        ("<", "<=", Safety::Unsafe),
        ("at least ", ">=", Safety::Safe),
        ("no less than ", ">=", Safety::Safe),
        ("not below ", ">=", Safety::Safe),
        ("min ", ">=", Safety::Safe),
        ("minimum ", ">=", Safety::Safe),
        ("at most ", "<=", Safety::Safe),
        ("no more than ", "<=", Safety::Safe),
        ("not above ", "<=", Safety::Safe),
        ("up to ", "<=", Safety::Safe),
        ("max ", "<=", Safety::Safe),
        ("maximum ", "<=", Safety::Safe),
        ("more than ", ">=", Safety::Unsafe),
        ("above ", ">=", Safety::Unsafe),
        ("over ", ">=", Safety::Unsafe),
        ("less than ", "<=", Safety::Unsafe),
        ("fewer than ", "<=", Safety::Unsafe),
        ("below ", "<=", Safety::Unsafe),
        ("under ", "<=", Safety::Unsafe),
    ];
    for (start, sign, safety) in STARTS {
        if let Some(rest) = without(text, start) {
            let what = if *safety == Safety::Safe {
                "is not how a level is written"
            } else {
                "leaves out the level itself, which counts as held"
            };
            return offered(text, what, &[format!("{sign} {}", rest.trim_start())], *safety);
        }
    }
    if let Some((low, high)) = without(text, "between ").and_then(|rest| rest.split_once(" and ")) {
        return offered(
            text,
            "is not how a level is written",
            &[format!("{low}..{high}")],
            Safety::Safe,
        );
    }
    if let Some(target) = without(text, "to ") {
        return offered(
            text,
            "does not say where it starts",
            &[format!("? to {}", target.trim_start())],
            Safety::Unsafe,
        );
    }
    let moved = without(text, "from ")?.to_owned();
    offered(
        text,
        "is not how a start and a target are written",
        &[moved],
        Safety::Safe,
    )
}

/// What follows a start, without regard to case.
pub(super) fn without<'t>(text: &'t str, start: &str) -> Option<&'t str> {
    let head = text.get(..start.len())?;
    head.eq_ignore_ascii_case(start)
        .then(|| text.get(start.len()..))
        .flatten()
}

/// Words that a measure may begin with.
const FIRST_WORDS: [&str; 3] = ["average", "feedback", "habit"];

/// Words that lead up to a measure and say no more than it does.
const LEADING: [&str; 28] = [
    "reduce", "decrease", "lower", "cut", "drop", "increase", "improve", "raise", "grow", "lift", "boost", "move",
    "go", "get", "bring", "take", "reach", "achieve", "hit", "have", "be", "from", "to", "the", "a", "of", "target",
    "target:",
];

/// `bugs < 50`, `wait <= 5min`: a level behind the name of what it is a level of.
pub(super) fn named_level(text: &str) -> Option<Box<Diagnostic>> {
    let at = text.find(['<', '>', '≤', '≥'])?;
    let (name, level) = (text.get(..at)?.trim(), text.get(at..)?);
    let sign = if level.starts_with(['<', '≤']) { "<=" } else { ">=" };
    let bar = level.trim_start_matches(['<', '>', '≤', '≥', '=', ' ']);
    let is_name = !name.is_empty() && !name.bytes().any(|byte| byte.is_ascii_digit());
    let quantity = Quantity::read(bar).filter(|_| is_name)?;
    let reading = match quantity.unit {
        Unit::None => format!("{sign} {bar} {name}"),
        _ => format!("{sign} {bar}"),
    };
    let is_strict = level.starts_with(['<', '>']) && !level.starts_with("<=") && !level.starts_with(">=");
    let what = if is_strict {
        "has a name before its level, and leaves out the level itself, which counts as held"
    } else {
        "has a name before its level"
    };
    offered(text, what, &[reading], Safety::Unsafe)
}

/// `5% or more`, `2 days at most`: a level whose words stand behind it.
pub(super) fn bounded_behind(text: &str) -> Option<Box<Diagnostic>> {
    const ENDS: [(&str, &str); 12] = [
        (" or more", ">="),
        (" or above", ">="),
        (" or better", ">="),
        (" or higher", ">="),
        (" at least", ">="),
        (" minimum", ">="),
        (" or less", "<="),
        (" or fewer", "<="),
        (" or below", "<="),
        (" or lower", "<="),
        (" at most", "<="),
        (" maximum", "<="),
    ];
    let lower = text.to_ascii_lowercase();
    let (end, sign) = ENDS.iter().find(|(end, _)| lower.ends_with(end))?;
    let level = text.get(..text.len() - end.len())?.trim_end();
    let safety = if *end == " or better" {
        Safety::Unsafe
    } else {
        Safety::Safe
    };
    offered(
        text,
        "is not how a level is written",
        &[format!("{sign} {level}")],
        safety,
    )
}

/// A measure behind a few words that lead up to it: `reduce to`, `two`.
pub(super) fn led_up_to(text: &str) -> Option<Box<Diagnostic>> {
    let (word, behind) = text.split_once(char::is_whitespace)?;
    if let Some(number) = word_number(word) {
        // A count starts at zero: one of nothing would be there already, and is a level to hold.
        let level = if number == "0" { "<= " } else { "" };
        return offered(
            text,
            "has its number in words",
            &[format!("{level}{number} {}", behind.trim_start())],
            Safety::Safe,
        );
    }
    if let Some(meant) = nearest(word, FIRST_WORDS) {
        let reading = format!("{meant} {}", behind.trim_start());
        if let Some(found) = offered(text, "is not a measure", &[reading], Safety::Unsafe) {
            return Some(found);
        }
    }
    let mut rest = text;
    for _ in 0..4 {
        let (word, behind) = rest.split_once(char::is_whitespace)?;
        if !LEADING.iter().any(|known| word.eq_ignore_ascii_case(known)) {
            return None;
        }
        rest = behind.trim_start();
        if let Some(found) = offered(text, "says more than the measure", &[rest.to_owned()], Safety::Unsafe) {
            return Some(found);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::Measure;

    #[test]
    fn the_name_of_a_level_is_what_it_counts_or_stands_in_the_title() {
        for (text, written) in [
            ("bugs < 50", "<= 50 bugs"),
            ("open bugs >= 3", ">= 3 open bugs"),
            ("wait time <= 5 min", "<= 5 min"),
            ("averge >= 4/5", "average >= 4/5"),
        ] {
            let found = Measure::parse(text).expect_err(text);
            assert_eq!(found.fixes[0].edits[0].edit.text, written, "{text}: {}", found.message);
            let leaves_out = found.message.contains("leaves out the level itself");
            assert_eq!(leaves_out, text.contains("< "), "{text}: {}", found.message);
        }
    }
}
