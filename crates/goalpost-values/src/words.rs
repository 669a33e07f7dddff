//! The words that the language keeps for itself.

/// The longest reserved word, in bytes.
const LONGEST: usize = 10;

/// Whether a word is one of the facts of an event: `done`, `target`, `on-track` …. Case does not count.
#[must_use]
pub fn is_fact_word(word: &str) -> bool {
    lowered(word, |word| {
        matches!(
            word,
            "baseline"
                | "on-track"
                | "at-risk"
                | "off-track"
                | "confidence"
                | "done"
                | "skip"
                | "missed"
                | "target"
                | "commit"
                | "stretch"
                | "start"
                | "due"
                | "weight"
                | "owner"
                | "kind"
                | "agreed"
                | "blocked"
                | "unblocked"
                | "met"
                | "partly"
                | "unmet"
                | "praise"
                | "review"
                | "paused"
                | "resumed"
                | "dropped"
                | "score"
        )
    })
}

/// Whether a word is a calendar word, the only reserved ones that may be a unit. Case does not count.
pub(crate) fn is_calendar_word(word: &str) -> bool {
    lowered(word, |word| {
        matches!(word, "day" | "week" | "month" | "quarter" | "year")
    })
}

/// Whether a word is kept by the language and can be neither an id nor (calendar words aside) a unit. Case does not
/// count.
#[must_use]
pub fn is_reserved(word: &str) -> bool {
    is_fact_word(word)
        || lowered(word, |word| {
            matches!(
                word,
                "by" | "was"
                    | "to"
                    | "yes"
                    | "no"
                    | "steps"
                    | "milestones"
                    | "rollup"
                    | "habit"
                    | "feedback"
                    | "average"
                    | "everyone"
                    | "day"
                    | "weekday"
                    | "week"
                    | "month"
                    | "quarter"
                    | "year"
            )
        })
}

/// Asks about the lower-case spelling without an allocation; a word longer than any reserved one never counts.
fn lowered(word: &str, ask: impl Fn(&str) -> bool) -> bool {
    if word.len() > LONGEST {
        return false;
    }
    if !word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return ask(word);
    }
    let mut buffer = [0; LONGEST];
    let Some(copy) = buffer.get_mut(..word.len()) else {
        return false;
    };
    copy.copy_from_slice(word.as_bytes());
    copy.make_ascii_lowercase();
    std::str::from_utf8(copy).is_ok_and(ask)
}
