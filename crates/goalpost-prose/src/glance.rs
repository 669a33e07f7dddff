//! What a sentence may hold, as far as its words and marks tell one by one: a hundredth of the price of reading it. Most
//! sentences hold little, so whoever looks for one thing glances first.

use rustc_hash::FxHashMap;

use crate::Language;
use crate::lexicon::{Entry, Lexicon, Tag, Tags, VerbClass};

/// Things that a sentence may hold, a set. What a glance leaves out is not in the sentence; what it names may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Glance(u16);

impl Glance {
    /// [`Reading::compound`](crate::Reading::compound).
    pub const COMPOUND: Self = Self(1);
    /// [`Reading::hedges`](crate::Reading::hedges).
    pub const HEDGE: Self = Self(1 << 1);
    /// [`Reading::amounts`](crate::Reading::amounts).
    pub const AMOUNT: Self = Self(1 << 2);
    /// A verb that raises.
    pub const UP: Self = Self(1 << 3);
    /// A verb that lowers.
    pub const DOWN: Self = Self(1 << 4);
    /// A verb that goes on with something or holds it.
    pub const KEEP: Self = Self(1 << 5);
    /// [`Reading::standing`](crate::Reading::standing).
    pub const STANDING: Self = Self(1 << 6);
    /// [`Reading::credential`](crate::Reading::credential).
    pub const CREDENTIAL: Self = Self(1 << 7);
    /// [`Reading::position`](crate::Reading::position).
    pub const POSITION: Self = Self(1 << 8);
    /// A verb at the start of the statement.
    pub const COMMAND: Self = Self(1 << 9);
    /// A last day that is named as such: by, until.
    pub const DUE: Self = Self(1 << 12);

    /// A verb that wants another, which is a hedge where `to` follows.
    const WISH: Self = Self(1 << 10);
    const TO: Self = Self(1 << 11);

    const ALL: Self = Self(u16::MAX);
    const NOTHING: Self = Self(0);

    /// Whether one of these may be there.
    #[must_use]
    pub const fn may_hold(self, things: Self) -> bool {
        self.0 & things.0 != 0
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn without(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    fn when(self, condition: bool) -> Self {
        if condition { self } else { Self::NOTHING }
    }

    /// What a word that is known may be part of.
    fn of(lexicon: &Lexicon, entry: &Entry) -> Self {
        let is_form_of = |lemma| entry.verb.is(VerbClass::BECOME) && lexicon.lemma(entry.lemma) == lemma;
        let tagged = |tags: &[Tag]| entry.tags.any(Tags::of(tags));
        let verb = |class| entry.verb.is(class);
        let number = [Tag::Number, Tag::Multiple, Tag::Fraction, Tag::Zero, Tag::Scale];
        // "with fewer than 5 complaints" is a limit beside a target.
        let beside = entry.tags.has(Tag::Means) && entry.tags.has(Tag::Scope);
        Self::COMPOUND
            .when(tagged(&[Tag::And, Tag::Or, Tag::Aside]) || beside)
            .with(Self::HEDGE.when(tagged(&[Tag::HedgeWord])))
            .with(Self::WISH.when(verb(VerbClass::WISH)))
            .with(Self::TO.when(tagged(&[Tag::To])))
            .with(Self::AMOUNT.when(tagged(&number)))
            .with(Self::DUE.when(tagged(&[Tag::Due, Tag::StrictlyBefore])))
            .with(Self::UP.when(verb(VerbClass::UP)))
            .with(Self::DOWN.when(verb(VerbClass::DOWN)))
            .with(Self::KEEP.when(verb(VerbClass::KEEP.with(VerbClass::HOLD))))
            .with(Self::STANDING.when(tagged(&[Tag::Standing]) || is_form_of("be")))
            .with(Self::CREDENTIAL.when(tagged(&[Tag::Credential])))
            .with(Self::POSITION.when(tagged(&[Tag::Position]) || is_form_of("become")))
            .with(Self::COMMAND.when(entry.verb.is_verb() || tagged(&[Tag::Label, Tag::Insert])))
    }
}

/// What every word and mark of a language may be part of. Of a phrase its longest word stands for all, because the
/// others are mostly small words that stand everywhere.
#[derive(Debug)]
pub(crate) struct Glances {
    words: FxHashMap<Box<[u8]>, Glance>,
    marks: [Glance; 128],
    always: Glance,
}

impl Glances {
    /// Goes through the words of a language.
    pub(crate) fn new(lexicon: &Lexicon, verb_last: bool) -> Self {
        let mut glances = Self {
            words: FxHashMap::default(),
            marks: std::array::from_fn(mark),
            // Where verbs stand last, clauses follow each other without a joint.
            always: Glance::COMPOUND.when(verb_last),
        };
        for (word, entry) in lexicon.entries() {
            glances.add(word, Glance::of(lexicon, entry));
        }
        glances
    }

    fn add(&mut self, word: &str, glance: Glance) {
        if glance == Glance::NOTHING || !word.is_ascii() {
            return;
        }
        let parts = || {
            word.split(|c: char| !c.is_ascii_alphabetic())
                .filter(|part| !part.is_empty())
        };
        let Some(longest) = parts().max_by_key(|part| part.len()) else {
            for byte in word.bytes() {
                if let Some(mark) = self.marks.get_mut(usize::from(byte)) {
                    *mark = mark.with(glance);
                }
            }
            return;
        };
        // The first word tells that a command may begin, wherever the longest stands.
        if let Some(first) = parts().next().filter(|_| glance.may_hold(Glance::COMMAND)) {
            self.add_word(first, Glance::COMMAND);
        }
        self.add_word(longest, glance.without(Glance::COMMAND));
    }

    fn add_word(&mut self, word: &str, glance: Glance) {
        match self.words.get_mut(word.as_bytes()) {
            Some(known) => *known = known.with(glance),
            None => {
                self.words.insert(word.as_bytes().into(), glance);
            }
        }
    }

    /// A word in small letters.
    fn word(&self, word: &[u8]) -> Glance {
        self.words.get(word).copied().unwrap_or_default()
    }

    fn mark(&self, mark: u8) -> Glance {
        self.marks.get(usize::from(mark)).copied().unwrap_or_default()
    }
}

/// What a mark or a digit may be part of: two goals stand on its two sides, or it is a bullet or part of a label.
fn mark(byte: usize) -> Glance {
    match u8::try_from(byte).unwrap_or_default() {
        b'.' | b'+' | b'|' => Glance::COMPOUND.with(Glance::COMMAND),
        b',' | b';' | b'/' => Glance::COMPOUND,
        // Bullets, checkboxes and labels stand before the statement.
        b':' | b'[' | b'(' | b')' | b'*' | b'#' | b'-' | b'>' | b'"' | b'\'' => Glance::COMMAND,
        b'0'..=b'9' => Glance::COMMAND,
        _ => Glance::NOTHING,
    }
}

/// Glances at a text. Other letters than those of English keep it from telling anything.
pub(crate) fn glance(language: &'static Language, text: &str) -> Glance {
    if !text.is_ascii() {
        return Glance::ALL;
    }
    let glances = language.glances();
    let mut found = glances.always;
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
            let known = glances.word(word);
            found = found.with(if is_first {
                known
            } else {
                known.without(Glance::COMMAND)
            });
            is_first = false;
        }
        found = found.with(glances.mark(mark));
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

    use goalpost_values::iso_day;
    use proptest::prelude::*;

    use super::*;
    use crate::{Kind, Reading, Setting, read};

    const KINDS: [Kind; 5] = [
        Kind::Objective,
        Kind::Result,
        Kind::Goal,
        Kind::Habit,
        Kind::Expectation,
    ];

    /// What a reading found, as a glance names it.
    fn found(reading: &Reading<'_>) -> Glance {
        let verb = |class| reading.verbs.iter().any(|verb| verb.class.is(class));
        let first = reading.verbs.first();
        let begins = first.is_some_and(|verb| verb.span.start == reading.statement.start);
        Glance::COMPOUND
            .when(reading.compound.is_some())
            .with(Glance::HEDGE.when(!reading.hedges.is_empty()))
            .with(Glance::AMOUNT.when(!reading.amounts.is_empty()))
            .with(Glance::UP.when(verb(VerbClass::UP)))
            .with(Glance::DOWN.when(verb(VerbClass::DOWN)))
            .with(Glance::KEEP.when(verb(VerbClass::KEEP.with(VerbClass::HOLD))))
            .with(Glance::STANDING.when(reading.standing.is_some()))
            .with(Glance::CREDENTIAL.when(reading.credential.is_some()))
            .with(Glance::POSITION.when(reading.position.is_some()))
            .with(Glance::COMMAND.when(begins))
            .with(Glance::DUE.when(is_due(reading)))
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
        let readings = KINDS.map(|kind| read(language, text, &Setting::new(kind, today)));
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
        assert_eq!(glance(Language::english(), "Öffne den Laden"), Glance::ALL);
    }

    /// Words of every kind that a glance tells apart, and marks that stand between them.
    fn pieces(language: &'static Language) -> &'static [&'static str] {
        static PIECES: [OnceLock<Vec<&str>>; 2] = [const { OnceLock::new() }; 2];
        PIECES[usize::from(language.verb_last)].get_or_init(|| {
            let words = language.lexicon().entries().map(|(word, _)| word);
            let mut pieces: Vec<&str> = words.filter(|word| word.is_ascii()).collect();
            pieces.sort_unstable();
            pieces
        })
    }

    const MARKS: [&str; 16] = [
        " ", " ", " ", " ", " ", " the ", " a ", ", ", ": ", " - ", "--", "/", " 40 ", ". ", " 95th ", "3",
    ];

    proptest! {
        #[test]
        fn a_glance_misses_nothing_in_any_words(
            words in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(&MARKS[..])), 1..9),
            is_german: bool,
            is_capital: bool,
        ) {
            let language = if is_german { Language::german() } else { Language::english() };
            let pieces = pieces(language);
            let mut text: String = words.iter().flat_map(|(at, mark)| [*at.get(pieces), *mark]).collect();
            if is_capital {
                text[..1].make_ascii_uppercase();
            }
            prop_assert_eq!(missed(language, &text), vec![], "{}", text);
        }
    }
}
