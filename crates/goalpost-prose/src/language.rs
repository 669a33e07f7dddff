//! The languages that can be read: a folder of data each, and where their grammar differs, one setting.

use goalpost_values::Standard;

use crate::direction::Direction;
use crate::lexicon::{Lexicon, List};

/// A language that goals are written in.
#[derive(Debug)]
pub struct Language {
    code: &'static str,
    name: &'static str,
    lexicon: Lexicon,
    /// Its words for times, where they are not those that the Goals language knows.
    pub(crate) times: &'static [(&'static str, Standard)],
    /// Whether a comma, and not a point, stands before the decimals: 1.500,25.
    pub(crate) decimal_comma: bool,
    /// Whether the verb that says what to do stands at the end: "den Umsatz steigern".
    pub(crate) verb_last: bool,
    /// Whether 03/04 is read as the third of April only, because nobody writes the month first.
    pub(crate) day_first: bool,
}

static ENGLISH: Language = Language {
    code: "en",
    name: "English",
    lexicon: Lexicon::ENGLISH,
    times: &[],
    decimal_comma: false,
    verb_last: false,
    day_first: false,
};

static GERMAN: Language = Language {
    code: "de",
    name: "German",
    lexicon: Lexicon::GERMAN,
    times: &[
        ("Sekunde", Standard::Second),
        ("Sekunden", Standard::Second),
        ("Minute", Standard::Minute),
        ("Minuten", Standard::Minute),
        ("Stunde", Standard::Hour),
        ("Stunden", Standard::Hour),
        ("Std", Standard::Hour),
        ("Tag", Standard::Day),
        ("Tage", Standard::Day),
        ("Tagen", Standard::Day),
        ("Woche", Standard::Week),
        ("Wochen", Standard::Week),
        ("Monat", Standard::Month),
        ("Monate", Standard::Month),
        ("Monaten", Standard::Month),
        ("Jahr", Standard::Year),
        ("Jahre", Standard::Year),
        ("Jahren", Standard::Year),
    ],
    decimal_comma: true,
    verb_last: true,
    day_first: true,
};

impl Language {
    /// English, British and American.
    #[must_use]
    pub fn english() -> &'static Self {
        &ENGLISH
    }

    /// German.
    #[must_use]
    pub fn german() -> &'static Self {
        &GERMAN
    }

    /// The language of an ISO 639-1 code in small letters, such as `en`; none where it is not known.
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        match code {
            "en" => Some(Self::english()),
            "de" => Some(Self::german()),
            _ => None,
        }
    }

    /// All languages, English first.
    #[must_use]
    pub fn all() -> [&'static Self; 2] {
        [Self::english(), Self::german()]
    }

    /// Its ISO 639-1 code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// Its name in English.
    #[must_use]
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// Which way a word compares by itself, in capitals or not: up as "more" does, or down as "fewer".
    ///
    /// ```
    /// use goalpost_prose::{Direction, Language};
    ///
    /// assert_eq!(Language::english().comparison("Fewer"), Some(Direction::Decrease));
    /// assert_eq!(Language::german().comparison("mehr"), Some(Direction::Increase));
    /// ```
    #[must_use]
    pub fn comparison(&'static self, word: &str) -> Option<Direction> {
        let ways = [(List::More, Direction::Increase), (List::Fewer, Direction::Decrease)];
        let is = |list: List| self.lexicon.list(list).has_any_case(word.as_bytes());
        ways.into_iter().find(|(list, _)| is(*list)).map(|(_, way)| way)
    }

    /// The unit of time that a word of this language alone names.
    pub(crate) fn time(&self, word: &str) -> Option<Standard> {
        let known = self.times.iter().find(|(name, _)| *name == word);
        known.map(|(_, unit)| *unit)
    }

    pub(crate) fn lexicon(&'static self) -> &'static Lexicon {
        &self.lexicon
    }

    /// Its data files, as the build script reads them.
    #[cfg(test)]
    pub(crate) fn files(&self) -> &'static [&'static str] {
        if self.code == "de" {
            &[
                include_str!("../lang/de/verbs.txt"),
                include_str!("../lang/de/nouns.txt"),
                include_str!("../lang/de/words.txt"),
            ]
        } else {
            &[
                include_str!("../lang/en/verbs.txt"),
                include_str!("../lang/en/nouns.txt"),
                include_str!("../lang/en/words.txt"),
                include_str!("../lang/en/adjectives.txt"),
                include_str!("../lang/en/marks.txt"),
            ]
        }
    }
}
