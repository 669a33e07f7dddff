//! The words of a language while its data files are read.

use std::collections::HashMap;

use crate::lexicon::Entry;

/// Words with what they can be, in the order in which they were first named.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    words: Vec<(String, Entry)>,
    places: HashMap<String, u32>,
}

impl Draft {
    /// A draft whose first word is none, so that whatever is no verb has no infinitive.
    pub(crate) fn new() -> Self {
        let mut draft = Self::default();
        draft.place("");
        draft
    }

    /// The place of a word, a new one where it is new.
    pub(crate) fn place(&mut self, word: &str) -> u32 {
        if let Some(known) = self.places.get(word) {
            return *known;
        }
        let place = u32::try_from(self.words.len()).unwrap_or(0);
        self.places.insert(word.to_owned(), place);
        self.words.push((word.to_owned(), Entry::default()));
        place
    }

    /// The entry of a word, a new one where it is new.
    pub(crate) fn entry(&mut self, word: &str) -> Option<&mut Entry> {
        let place = self.place(word) as usize;
        self.words.get_mut(place).map(|(_, entry)| entry)
    }

    /// What a word can be.
    pub(crate) fn get(&self, word: &str) -> Option<&Entry> {
        let place = self.known(word)?;
        self.words.get(place as usize).map(|(_, entry)| entry)
    }

    /// The place of a word that is known.
    pub(crate) fn known(&self, word: &str) -> Option<u32> {
        self.places.get(word).copied()
    }

    /// Every word and phrase.
    pub(crate) fn entries(&self) -> impl Iterator<Item = (&str, &Entry)> {
        self.words.iter().skip(1).map(|(word, entry)| (word.as_str(), entry))
    }

    /// The infinitive of an entry, by its place.
    pub(crate) fn lemma(&self, place: u32) -> &str {
        self.words.get(place as usize).map_or("", |(word, _)| word)
    }
}
