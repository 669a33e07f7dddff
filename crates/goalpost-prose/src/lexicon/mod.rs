//! The words of a language: every form with what it can be, looked up once a token.

mod inflect;
mod load;
mod tags;
mod verb;

use std::hash::{BuildHasher, Hasher};

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

pub(crate) use tags::{Tag, Tags};
pub(crate) use verb::Forms;
pub use verb::VerbClass;

/// The longest word or phrase that is looked up, in bytes; whatever is longer is a name.
pub(crate) const LONGEST: usize = 48;

/// What a word form can be.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Entry {
    /// Its tags.
    pub(crate) tags: Tags,
    /// Its classes as a verb.
    pub(crate) verb: VerbClass,
    /// Its forms as a verb.
    pub(crate) forms: Forms,
    /// The place of the infinitive that it belongs to.
    pub(crate) lemma: u32,
    /// What it stands for as a number, a month, a weekday, a holiday.
    pub(crate) value: i64,
    /// The most words of a phrase that starts with it.
    pub(crate) phrase: u8,
}

/// The words of one language. Their letters stand one behind the other, because thousands of small strings would take
/// longer to make than the rest of a start.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    letters: String,
    words: Vec<Word>,
    table: HashTable<u32>,
}

/// A word: where its letters stand, and what it can be.
#[derive(Debug, Clone, Copy)]
struct Word {
    start: u32,
    end: u32,
    entry: Entry,
}

impl Lexicon {
    /// Reads the data files of a language. They are part of the program, so a broken one is found by its tests: a
    /// section that nobody knows is left out here and named by [`load::troubles`].
    pub(crate) fn new(files: &[&str]) -> Self {
        load::lexicon(files)
    }

    fn with_capacity(words: usize) -> Self {
        let mut lexicon = Self {
            letters: String::with_capacity(words * 12),
            words: Vec::with_capacity(words),
            table: HashTable::with_capacity(words),
        };
        // No word, so that whatever is no verb has no infinitive.
        lexicon.place("");
        lexicon
    }

    /// The place of a word, a new one where it is new.
    fn place(&mut self, word: &str) -> u32 {
        let hash = hash(word.as_bytes());
        if let Some(known) = self.find(hash, word.as_bytes()) {
            return known;
        }
        let place = u32::try_from(self.words.len()).unwrap_or(0);
        let start = u32::try_from(self.letters.len()).unwrap_or(0);
        self.letters.push_str(word);
        self.words.push(Word {
            start,
            end: u32::try_from(self.letters.len()).unwrap_or(start),
            entry: Entry::default(),
        });
        let (letters, words) = (&self.letters, &self.words);
        self.table.insert_unique(hash, place, |at| hash_of(letters, words, *at));
        place
    }

    /// The entry of a word, a new one where it is new.
    fn entry(&mut self, word: &str) -> Option<&mut Entry> {
        let place = self.place(word) as usize;
        self.words.get_mut(place).map(|word| &mut word.entry)
    }

    fn find(&self, hash: u64, word: &[u8]) -> Option<u32> {
        let is_same = |at: &u32| letters(&self.letters, &self.words, *at) == word;
        self.table.find(hash, is_same).copied()
    }

    /// The letters of the word at a place.
    fn word(&self, place: u32) -> &str {
        let range = self.words.get(place as usize).map(Word::range);
        range.and_then(|range| self.letters.get(range)).unwrap_or("")
    }

    /// What a word in small letters can be.
    pub(crate) fn get(&self, word: impl AsRef<[u8]>) -> Option<&Entry> {
        let word = word.as_ref();
        let place = self.find(hash(word), word)?;
        self.words.get(place as usize).map(|word| &word.entry)
    }

    /// Every word and phrase.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&str, &Entry)> {
        let words = self.words.iter().skip(1);
        words.map(|word| (self.letters.get(word.range()).unwrap_or(""), &word.entry))
    }

    /// The infinitive of an entry, by its place.
    pub(crate) fn lemma(&self, entry: u32) -> &str {
        self.word(entry)
    }
}

impl Word {
    fn range(&self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// The letters of a word as bytes, because most that is looked up is compared with something else first.
fn letters<'l>(letters: &'l str, words: &[Word], place: u32) -> &'l [u8] {
    let range = words.get(place as usize).map(Word::range);
    range.and_then(|range| letters.as_bytes().get(range)).unwrap_or(b"")
}

fn hash_of(all: &str, words: &[Word], place: u32) -> u64 {
    hash(letters(all, words, place))
}

fn hash(word: &[u8]) -> u64 {
    let mut hasher = FxBuildHasher.build_hasher();
    hasher.write(word);
    hasher.finish()
}
