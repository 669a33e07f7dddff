//! The words of a language: every form with what it can be, looked up once a token.
//!
//! The tables are part of the program, made from the data files by the build script: to make them at each start took
//! longer than to check a small workspace.

mod entry;
mod list;
mod tags;
mod verb;
mod words;

use entry::{ENTRY, SLOTS, WORD, slot};
pub(crate) use entry::{Entry, LONGEST, second_of};
pub(crate) use list::List;
pub(crate) use tags::{Tag, Tags};
pub(crate) use verb::Forms;
pub use verb::VerbClass;
pub(crate) use words::Words;

use crate::glance::Glance;

/// The words of one language, as tables.
#[derive(Debug)]
pub(crate) struct Lexicon {
    /// The letters of all words, one behind the other.
    letters: &'static str,
    words: &'static [u8],
    entries: &'static [u8],
    slots: &'static [u8],
    /// What a mark tells at a glance, two bytes each.
    marks: &'static [u8],
    /// Which of the marks of ASCII are entries, by their numbers.
    signs: u128,
    lists: [Words; List::ALL.len()],
}

macro_rules! lexicon {
    ($code:literal) => {
        Lexicon {
            letters: include_str!(concat!(env!("OUT_DIR"), "/", $code, ".letters")),
            words: include_bytes!(concat!(env!("OUT_DIR"), "/", $code, ".words")),
            entries: include_bytes!(concat!(env!("OUT_DIR"), "/", $code, ".entries")),
            slots: include_bytes!(concat!(env!("OUT_DIR"), "/", $code, ".slots")),
            marks: include_bytes!(concat!(env!("OUT_DIR"), "/", $code, ".marks")),
            signs: u128::from_le_bytes(*include_bytes!(concat!(env!("OUT_DIR"), "/", $code, ".signs"))),
            lists: include!(concat!(env!("OUT_DIR"), "/", $code, ".lists")),
        }
    };
}

/// A word in its table.
#[derive(Clone, Copy)]
struct Word {
    start: usize,
    end: usize,
    phrase: u8,
    seconds: u32,
    entry: usize,
    lemma: u32,
    glance: Glance,
}

impl Lexicon {
    pub(crate) const ENGLISH: Self = lexicon!("en");
    pub(crate) const GERMAN: Self = lexicon!("de");

    /// What a word in small letters can be.
    pub(crate) fn get(&self, word: impl AsRef<[u8]>) -> Option<Entry> {
        self.find(word.as_ref()).and_then(|word| self.entry(&word))
    }

    /// What a mark can be.
    pub(crate) fn mark(&self, mark: char) -> Option<Entry> {
        // Most marks can be nothing.
        if mark.is_ascii() && self.signs & 1 << u32::from(mark) == 0 {
            return None;
        }
        let mut letters = [0; 4];
        self.get(mark.encode_utf8(&mut letters).as_bytes())
    }

    /// What a word in small letters tells at a glance, and what it may be where it is not known.
    pub(crate) fn glance(&self, word: &[u8], unknown: Glance) -> Glance {
        let is_known = |word: &Word| word.entry != 0;
        self.find(word)
            .map_or(unknown, |word| word.glance.with(unknown.when(!is_known(&word))))
    }

    /// What a mark tells at a glance.
    pub(crate) fn glance_of_mark(&self, mark: u8) -> Glance {
        Glance(u16_at(self.marks, usize::from(mark)))
    }

    /// The infinitive of an entry, by its place.
    pub(crate) fn lemma(&self, place: u32) -> &'static str {
        let word = self.word(place as usize);
        word.and_then(|word| self.letters.get(word.start..word.end))
            .unwrap_or("")
    }

    /// The words of a list; none where the language has no such list.
    pub(crate) fn list(&self, list: List) -> &Words {
        &self.lists[list as usize]
    }

    /// Every word and phrase.
    #[cfg(test)]
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&'static str, Entry)> {
        let words = (1..self.words.len() / WORD).filter_map(|place| self.word(place));
        words.filter_map(|word| Some((self.letters.get(word.start..word.end)?, self.entry(&word)?)))
    }

    fn find(&self, word: &[u8]) -> Option<Word> {
        let mut at = slot(word);
        loop {
            let place = u16_at(self.slots, at);
            if place == 0 {
                return None;
            }
            let known = self.word(usize::from(place))?;
            let is_as_long = known.end - known.start == word.len();
            if is_as_long && self.letters.as_bytes().get(known.start..known.end) == Some(word) {
                return Some(known);
            }
            at = (at + 1) % SLOTS;
        }
    }

    fn word(&self, place: usize) -> Option<Word> {
        let record: &[u8; WORD] = record(self.words, place)?;
        let [s0, s1, s2, s3, len, phrase, e0, e1, l0, l1, g0, g1, n0, n1, n2, n3] = *record;
        let start = u32::from_le_bytes([s0, s1, s2, s3]) as usize;
        Some(Word {
            start,
            end: start + usize::from(len),
            phrase,
            seconds: u32::from_le_bytes([n0, n1, n2, n3]),
            entry: usize::from(u16::from_le_bytes([e0, e1])),
            lemma: u32::from(u16::from_le_bytes([l0, l1])),
            glance: Glance(u16::from_le_bytes([g0, g1])),
        })
    }

    fn entry(&self, word: &Word) -> Option<Entry> {
        let record: &[u8; ENTRY] = record(self.entries, word.entry).filter(|_| word.entry != 0)?;
        let (tags, rest) = record.split_first_chunk()?;
        let (verb, rest) = rest.split_first_chunk()?;
        let (value, rest) = rest.split_first_chunk()?;
        Some(Entry {
            tags: Tags(u128::from_le_bytes(*tags)),
            verb: VerbClass(u32::from_le_bytes(*verb)),
            forms: Forms(*rest.first()?),
            lemma: word.lemma,
            value: i64::from_le_bytes(*value),
            phrase: word.phrase,
            seconds: word.seconds,
        })
    }
}

/// A record of a table.
fn record<const SIZE: usize>(table: &[u8], place: usize) -> Option<&[u8; SIZE]> {
    table.get(place * SIZE..)?.first_chunk()
}

fn u16_at(table: &[u8], place: usize) -> u16 {
    record(table, place).copied().map_or(0, u16::from_le_bytes)
}

#[cfg(test)]
#[path = "../../build/load.rs"]
mod load;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn the_tables_hold_what_the_data_files_say() {
        for language in Language::all() {
            let draft = load::lexicon(language.files());
            let mut words = 0;
            for (word, entry) in draft.entries() {
                let known = language.lexicon().get(word);
                let lemma = known.map_or("", |known| language.lexicon().lemma(known.lemma));
                let same = known.map(|known| Entry {
                    lemma: entry.lemma,
                    ..known
                });
                assert_eq!((same, lemma), (Some(*entry), draft.lemma(entry.lemma)), "{word}");
                words += 1;
            }
            assert_eq!(language.lexicon().entries().count(), words);
        }
    }

    #[test]
    fn marks_are_what_the_words_say() {
        for language in Language::all() {
            let lexicon = language.lexicon();
            for mark in ('!'..='~').chain(['→', '≥', '·']) {
                assert_eq!(lexicon.mark(mark), lexicon.get(mark.to_string()), "{mark}");
            }
        }
    }

    #[test]
    fn what_no_data_file_says_is_in_no_table() {
        for language in Language::all() {
            for word in ["", " ", "zzz", "into the zzz", "ß", "the the"] {
                assert_eq!(language.lexicon().get(word), None, "{word}");
            }
        }
    }
}
