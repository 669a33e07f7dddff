//! The words of a language: every form with what it can be, looked up once a token.

mod inflect;
mod load;
mod tags;
mod verb;

use hashbrown::HashMap;
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
    /// Which infinitive it belongs to.
    pub(crate) lemma: u32,
    /// What it stands for as a number, a month, a weekday, a holiday.
    pub(crate) value: i64,
    /// The most words of a phrase that starts with it.
    pub(crate) phrase: u8,
}

/// The words of one language.
#[derive(Debug, Default)]
pub(crate) struct Lexicon {
    words: HashMap<Box<str>, Entry, FxBuildHasher>,
    lemmas: Vec<Box<str>>,
}

impl Lexicon {
    /// Reads the data files of a language. They are part of the program, so a broken one is found by its tests: a
    /// section that nobody knows is left out here and named by [`load::troubles`].
    pub(crate) fn new(files: &[&str]) -> Self {
        load::lexicon(files)
    }

    fn with_capacity(words: usize) -> Self {
        Self {
            words: HashMap::with_capacity_and_hasher(words, FxBuildHasher),
            lemmas: Vec::new(),
        }
    }

    /// The entry of a word, a new one where it is new.
    fn entry(&mut self, word: &str) -> &mut Entry {
        self.words.entry_ref(word).or_default()
    }

    /// What a word in small letters can be.
    pub(crate) fn get(&self, word: &str) -> Option<&Entry> {
        self.words.get(word)
    }

    /// Every word and phrase, in no order.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.words.iter().map(|(word, entry)| (&**word, entry))
    }

    /// The infinitive of an entry.
    pub(crate) fn lemma(&self, entry: u32) -> &str {
        self.lemmas.get(entry as usize).map_or("", |lemma| lemma)
    }
}
