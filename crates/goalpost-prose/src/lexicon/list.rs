//! Short lists of words that one pattern of the reader asks for, and no other: too small to be a tag, and still the
//! language's and not the reader's.
//!
//! A language's file `lists.txt` has a section for each that it needs. A pattern whose list is missing never fits, so that
//! another language begins without one.

/// Declares the lists with the names that data files use.
macro_rules! lists {
    ($($(#[doc = $doc:literal])* $list:ident = $name:literal,)*) => {
        /// A list of words that a pattern asks for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) enum List {
            $($(#[doc = $doc])* $list,)*
        }

        impl List {
            /// All of them, with the names that head their sections.
            pub(crate) const ALL: &[(Self, &str)] = &[$((Self::$list, $name),)*];
        }
    };
}

lists! {
    /// Goals that were set elsewhere: "the forecast".
    Aims = "aims",
    /// Verbs that give a share of something to something: "invest 15% of it".
    Allotting = "allotting",
    /// Verbs for coming to what was set: "hit the target".
    Attaining = "attaining",
    /// Verbs for coming to the end of a period: "close the year with".
    Closing = "closing",
    /// Nouns that count what stands behind them: "share of orders".
    Counts = "counts",
    /// Verbs whose object is no longer lost: "remove 5 hours of manual work".
    Freeing = "freeing",
    /// What is spent, besides time and what is measured: "cost", "effort".
    Spent = "spent",
}

/// The words of a list, in small letters.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    /// Which letters of ASCII some word begins with, one bit each, a first: most words are told apart by it.
    initials: u32,
    words: &'static [&'static str],
}

impl Words {
    /// The words, which begin with these letters.
    pub(crate) const fn new(initials: u32, words: &'static [&'static str]) -> Self {
        Self { initials, words }
    }

    /// Whether a word in small letters is one of them.
    pub(crate) fn has(&self, word: &str) -> bool {
        let may = word
            .bytes()
            .next()
            .is_some_and(|first| self.initials & initial(first) != 0);
        may && self.words.contains(&word)
    }
}

/// The bit of a first letter. What is no small letter of ASCII shares the last.
pub(crate) const fn initial(letter: u8) -> u32 {
    match letter {
        b'a'..=b'z' => 1 << (letter - b'a'),
        _ => 1 << 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn every_list_has_the_words_of_its_section_and_no_others() {
        let file = include_str!("../../lang/en/lists.txt");
        let lists = Language::english().lexicon();
        for (list, name) in List::ALL {
            let (_, section) = file.split_once(&format!("[{name}]\n")).expect(name);
            let words = section.split('[').next().unwrap_or_default().split([',', '\n']);
            let words: Vec<&str> = words.map(str::trim).filter(|word| !word.is_empty()).collect();
            assert!(!words.is_empty(), "{name}");
            for word in words {
                assert!(lists.list(*list).has(word), "{name}: {word}");
            }
            for other in ["", "zzz", "Goal", "éclair"] {
                assert!(!lists.list(*list).has(other), "{name}: {other}");
            }
        }
    }

    #[test]
    fn a_language_begins_without_lists() {
        assert!(!Language::german().lexicon().list(List::Aims).has("goal"));
    }
}
