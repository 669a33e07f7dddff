//! The words that the language keeps for itself.

use crate::lookup::Lookup;

/// What a reserved word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kept {
    /// A fact of an event.
    Fact,
    /// A word of values.
    Value,
    /// A calendar word, which may be a unit.
    Calendar,
    /// What a measure counts by itself, and may be told a number of as well: `7 to 4 steps`.
    Counted,
}

static KEPT: Lookup<Kept, 46> = Lookup::new(&[
    ("baseline", Kept::Fact),
    ("on-track", Kept::Fact),
    ("at-risk", Kept::Fact),
    ("off-track", Kept::Fact),
    ("confidence", Kept::Fact),
    ("done", Kept::Fact),
    ("skip", Kept::Fact),
    ("missed", Kept::Fact),
    ("target", Kept::Fact),
    ("commit", Kept::Fact),
    ("stretch", Kept::Fact),
    ("start", Kept::Fact),
    ("due", Kept::Fact),
    ("weight", Kept::Fact),
    ("owner", Kept::Fact),
    ("kind", Kept::Fact),
    ("agreed", Kept::Fact),
    ("blocked", Kept::Fact),
    ("unblocked", Kept::Fact),
    ("met", Kept::Fact),
    ("partly", Kept::Fact),
    ("unmet", Kept::Fact),
    ("praise", Kept::Fact),
    ("review", Kept::Fact),
    ("paused", Kept::Fact),
    ("resumed", Kept::Fact),
    ("dropped", Kept::Fact),
    ("score", Kept::Fact),
    ("by", Kept::Value),
    ("was", Kept::Value),
    ("to", Kept::Value),
    ("yes", Kept::Value),
    ("no", Kept::Value),
    ("steps", Kept::Counted),
    ("milestones", Kept::Counted),
    ("rollup", Kept::Value),
    ("habit", Kept::Value),
    ("feedback", Kept::Value),
    ("average", Kept::Value),
    ("everyone", Kept::Value),
    ("weekday", Kept::Value),
    ("day", Kept::Calendar),
    ("week", Kept::Calendar),
    ("month", Kept::Calendar),
    ("quarter", Kept::Calendar),
    ("year", Kept::Calendar),
]);

/// Whether a word is one of the facts of an event: `done`, `target`, `on-track` …. Case does not count.
#[must_use]
pub fn is_fact_word(word: &str) -> bool {
    KEPT.get_any_case(word) == Some(Kept::Fact)
}

/// Whether a word is kept by the language and can be neither an id nor (calendar words, steps and milestones aside) a
/// unit. Case does not count.
#[must_use]
pub fn is_reserved(word: &str) -> bool {
    KEPT.get_any_case(word).is_some()
}

/// Whether a word can never be part of a unit: any reserved one that is neither a calendar word nor counts anything.
/// Case does not count.
pub(crate) fn ends_unit(word: &str) -> bool {
    let kept = KEPT.get_any_case(word);
    kept.is_some_and(|kept| !matches!(kept, Kept::Calendar | Kept::Counted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_and_values_are_reserved_in_any_case() {
        for word in ["on-track", "Done", "SCORE", "confidence", "unblocked"] {
            assert!(is_fact_word(word) && is_reserved(word), "{word}");
        }
        for word in ["by", "To", "week", "weekday", "everyone", "milestones"] {
            assert!(!is_fact_word(word) && is_reserved(word), "{word}");
        }
        for word in ["weeks", "dones", "metric", "", "été", "confidences", "on track"] {
            assert!(!is_reserved(word), "{word}");
        }
    }

    #[test]
    fn only_words_that_count_may_be_units() {
        assert!(
            ![
                "day",
                "Week",
                "month",
                "quarter",
                "year",
                "memos",
                "steps",
                "Milestones"
            ]
            .into_iter()
            .any(ends_unit)
        );
        assert!(ends_unit("weekday") && ends_unit("Done") && ends_unit("by"));
    }
}
