//! What a sentence may hold, as far as its words and marks tell one by one: a hundredth of the price of reading it.
//! Most sentences hold little, so whoever looks for one thing glances first.

mod set;

pub use set::Glance;

use crate::Language;

/// Glances at a text. Other letters than those of English keep it from telling anything.
pub(crate) fn glance(language: &'static Language, text: &str) -> Glance {
    if !text.is_ascii() {
        return Glance::ALL;
    }
    let lexicon = language.lexicon();
    // Where verbs stand last, clauses follow each other without a joint.
    let mut found = Glance::COMPOUND.when(language.verb_last);
    let (mut is_first, mut number) = (true, Glance::NOTHING);
    for (word, mark) in words(&text.to_ascii_lowercase()) {
        // Digits are no amount where they are an ordinal.
        let is_digit = mark.is_ascii_digit();
        let goes_on = word.is_empty() && is_digit;
        if !goes_on && !matches!(word, b"st" | b"nd" | b"rd" | b"th") {
            found = found.with(number);
        }
        number = Glance::AMOUNT.when(is_digit);
        if !word.is_empty() {
            let known = lexicon.glance(word, Glance::COMMAND);
            found = found.with(if is_first {
                known
            } else {
                known.without(Glance::COMMAND)
            });
            is_first = false;
        }
        found = found.with(lexicon.glance_of_mark(mark));
    }
    found = found.with(number);
    let dash = Glance::COMPOUND.when(text.contains("--"));
    let wish = Glance::HEDGE.when(found.may_hold(Glance::WISH) && found.may_hold(Glance::TO));
    found.with(dash).with(wish)
}

/// The words of a text, some of them empty, each with the mark or blank behind it.
fn words(text: &str) -> impl Iterator<Item = (&[u8], u8)> {
    let parts = text.as_bytes().split_inclusive(|byte| !byte.is_ascii_lowercase());
    parts.map(|part| match part {
        [word @ .., last] if !last.is_ascii_lowercase() => (word, *last),
        _ => (part, b' '),
    })
}

#[cfg(test)]
mod tests {
    use std::sync::OnceLock;

    use goalpost_text::Span;
    use goalpost_values::iso_day;
    use proptest::prelude::*;

    use super::*;
    use crate::lexicon::VerbClass;
    use crate::{Kind, Reading, Setting, read};

    /// What a reading found, as a glance names it.
    fn found(reading: &Reading<'_>) -> Glance {
        let verb = |class| reading.verbs().iter().any(|verb| verb.class.is(class));
        Glance::COMPOUND
            .when(reading.compound().is_some())
            .with(Glance::HEDGE.when(!reading.hedges().is_empty()))
            .with(Glance::AMOUNT.when(!reading.amounts.is_empty()))
            .with(Glance::UP.when(verb(VerbClass::UP)))
            .with(Glance::DOWN.when(verb(VerbClass::DOWN)))
            .with(Glance::KEEP.when(verb(VerbClass::KEEP.with(VerbClass::HOLD))))
            .with(Glance::STANDING.when(reading.standing().is_some()))
            .with(Glance::CREDENTIAL.when(reading.credential().is_some()))
            .with(Glance::POSITION.when(reading.position().is_some()))
            .with(Glance::DUE.when(is_due(reading)))
            .with(Glance::LED.when(reading.statement.start > 0))
            .with(Glance::BECOME.when(verb(VerbClass::BECOME)))
            .with(Glance::COMMAND.when(begins_with_verb(reading)))
    }

    /// Whether its first word is a verb, or a deed that is told as done.
    fn begins_with_verb(reading: &Reading<'_>) -> bool {
        let first = reading.verbs().first().map(|verb| verb.span);
        let deed = reading
            .output()
            .filter(|_| reading.kind() == Kind::Result && reading.amounts.is_empty());
        let begins = |words: Span| words.start == 0;
        first.is_some_and(begins) || deed.is_some_and(begins)
    }

    /// Whether the words of its deadline say by when.
    fn is_due(reading: &Reading<'_>) -> bool {
        let words = reading
            .deadline
            .iter()
            .flat_map(|deadline| deadline.span.of(reading.text).split(' '));
        words
            .map(str::to_ascii_lowercase)
            .any(|word| matches!(&*word, "by" | "until" | "till" | "before"))
    }

    /// What a glance missed that was there.
    fn missed(language: &'static Language, text: &str) -> Vec<Glance> {
        let seen = glance(language, text);
        let today = iso_day("2026-11-21").unwrap();
        let readings = Kind::ALL.map(|kind| read(language, text, &Setting::new(kind, today)));
        let found = readings.iter().map(found);
        found
            .map(|found| found.without(seen))
            .filter(|missed| *missed != Glance::NOTHING)
            .collect()
    }

    #[test]
    fn a_glance_misses_nothing_in_what_people_write() {
        for file in [
            "corpus/dev.jsonl",
            "prose/own.jsonl",
            "prose/teams.jsonl",
            "prose/trades.jsonl",
            "prose/offices.jsonl",
            "prose/callings.jsonl",
            "prose/crafts.jsonl",
        ] {
            let path = format!("{}/../../tests/{file}", env!("CARGO_MANIFEST_DIR"));
            let statements = std::fs::read_to_string(path).unwrap();
            for line in statements.lines() {
                let row: serde_json::Value = serde_json::from_str(line).unwrap();
                let text = row["text"].as_str().unwrap();
                assert_eq!(missed(Language::english(), text), [], "{text}");
            }
        }
    }

    #[test]
    fn it_leaves_out_what_is_not_there() {
        let plain = glance(Language::english(), "The share of calls that end in an answer");
        assert_eq!(plain, Glance::NOTHING);
        assert!(!glance(Language::english(), "Cut latency at the 95th percentile").may_hold(Glance::AMOUNT));
        let wished = |text| glance(Language::english(), text).may_hold(Glance::HEDGE);
        assert!(wished("Try to look at the pages") && !wished("Look at the pages"));
        assert!(wished("Strive for peace") && wished("Attempt the north face"));
        assert_eq!(glance(Language::english(), "Öffne den Laden"), Glance::ALL);
    }

    /// Words of every kind that a glance tells apart, and marks that stand between them.
    fn pieces(language: &'static Language) -> &'static [&'static str] {
        static PIECES: [OnceLock<Vec<&str>>; 2] = [const { OnceLock::new() }; 2];
        PIECES[usize::from(language.verb_last)].get_or_init(|| {
            let words = language.lexicon().entries().map(|(word, _)| word);
            // Some that nobody knows, a few of which begin or end like others.
            let unknown = [
                "zorb",
                "zorbs",
                "unsold",
                "rewired",
                "re-zorb",
                "zorbing",
                "x9",
                "co-zorbed",
            ];
            let mut pieces: Vec<&str> = words.filter(|word| word.is_ascii()).chain(unknown).collect();
            pieces.sort_unstable();
            pieces
        })
    }

    #[test]
    fn every_word_that_may_begin_a_command_is_seen() {
        let english = Language::english();
        for word in pieces(english) {
            for text in [
                format!("{word} the plan"),
                format!("{word} 3 plans"),
                (*word).to_owned(),
            ] {
                assert_eq!(missed(english, &text), [], "{text}");
            }
        }
    }

    /// What stands in front of a statement.
    const LEADS: [&str; 12] = [
        "",
        "",
        "",
        "",
        "- ",
        "* ",
        "[ ] ",
        "(personal) - ",
        "> ",
        "# ",
        "1. ",
        "KR1 | ",
    ];

    const MARKS: [&str; 16] = [
        " ", " ", " ", " ", " ", " the ", " a ", ", ", ": ", " - ", "--", "/", " 40 ", ". ", " 95th ", "3",
    ];

    proptest! {
        #[test]
        fn a_glance_misses_nothing_in_any_words(
            words in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(&MARKS[..])), 1..9),
            lead in prop::sample::select(&LEADS[..]),
            is_german: bool,
            is_capital: bool,
        ) {
            let language = if is_german { Language::german() } else { Language::english() };
            let pieces = pieces(language);
            let mut text: String = words.iter().flat_map(|(at, mark)| [*at.get(pieces), *mark]).collect();
            if is_capital {
                text[..1].make_ascii_uppercase();
            }
            text.insert_str(0, lead);
            prop_assert_eq!(missed(language, &text), vec![], "{}", text);
        }
    }
}
