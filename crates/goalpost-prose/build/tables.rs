//! Writes the words of a language as tables, laid out as `src/lexicon/entry.rs` tells.

use std::collections::HashMap;
use std::io;
use std::path::Path;

use crate::glance::Glance;
use crate::glances::Glances;
use crate::lexicon::{ENTRY, Entry, LONGEST, SLOTS, WORD, slot};
use crate::load::Draft;

/// The tables while they are made.
#[derive(Default)]
struct Tables<'d> {
    letters: String,
    words: Vec<u8>,
    entries: Vec<u8>,
    /// The words in their order.
    list: Vec<&'d str>,
    places: HashMap<[u8; ENTRY], u16>,
}

/// Writes the tables of a language into a folder, named by its code.
pub(crate) fn write(draft: &Draft, glances: &Glances, folder: &Path, code: &str) -> io::Result<()> {
    let mut tables = Tables::default();
    // The first place is no entry and no word.
    tables.place_of_entry([0; ENTRY])?;
    tables.add("", &Entry::default(), 0, Glance::NOTHING)?;
    for (word, entry) in draft.entries() {
        let glance = glances.words.get(word).copied().unwrap_or_default();
        let place = tables.place_of_entry(record(entry))?;
        tables.add(word, entry, place, glance)?;
    }
    for (word, glance) in &glances.words {
        if draft.get(word).is_none() {
            tables.add(word, &Entry::default(), 0, *glance)?;
        }
    }
    let marks: Vec<u8> = glances.marks.iter().flat_map(|mark| mark.0.to_le_bytes()).collect();
    let file = |ending: &str, data: &[u8]| std::fs::write(folder.join(format!("{code}.{ending}")), data);
    file("letters", tables.letters.as_bytes())?;
    file("words", &tables.words)?;
    file("entries", &tables.entries)?;
    file("slots", &slots(&tables.list)?)?;
    file("marks", &marks)?;
    file("signs", &signs(draft).to_le_bytes())
}

/// Which of the characters of ASCII are words of their own, by their numbers.
fn signs(draft: &Draft) -> u128 {
    let known = |byte: &u8| draft.get(&char::from(*byte).to_string()).is_some();
    (0..128).filter(known).fold(0, |signs, byte| signs | 1 << byte)
}

impl<'d> Tables<'d> {
    /// Adds a word that can be what stands at a place of the table of entries.
    fn add(&mut self, word: &'d str, entry: &Entry, place: u16, glance: Glance) -> io::Result<()> {
        if word.len() > LONGEST {
            return Err(too_large(&format!("the word `{word}`")));
        }
        let start = u32::try_from(self.letters.len()).map_err(|_| too_large("the letters"))?;
        let len = u8::try_from(word.len()).map_err(|_| too_large("a word"))?;
        let lemma = u16::try_from(entry.lemma).map_err(|_| too_large("the list of words"))?;
        let before = self.words.len();
        self.words.extend(start.to_le_bytes());
        self.words.extend([len, entry.phrase]);
        self.words.extend(place.to_le_bytes());
        self.words.extend(lemma.to_le_bytes());
        self.words.extend(glance.0.to_le_bytes());
        self.words.extend(entry.seconds.to_le_bytes());
        debug_assert_eq!(self.words.len() - before, WORD);
        self.letters.push_str(word);
        self.list.push(word);
        Ok(())
    }

    fn place_of_entry(&mut self, record: [u8; ENTRY]) -> io::Result<u16> {
        // The empty record at the front stands for no entry, so that one without any tag needs a place of its own.
        if let Some(known) = self.places.get(&record).filter(|place| **place != 0) {
            return Ok(*known);
        }
        let place = u16::try_from(self.entries.len() / ENTRY).map_err(|_| too_large("the list of entries"))?;
        self.places.insert(record, place);
        self.entries.extend(record);
        Ok(place)
    }
}

/// What a word can be, as the table of entries holds it.
fn record(entry: &Entry) -> [u8; ENTRY] {
    let bytes = entry.tags.0.to_le_bytes().into_iter();
    let bytes = bytes.chain(entry.verb.0.to_le_bytes());
    let mut bytes = bytes.chain(entry.value.to_le_bytes()).chain([entry.forms.0]);
    std::array::from_fn(|_| bytes.next().unwrap_or_default())
}

/// The table of hashes for some words, of which the first is none.
fn slots(words: &[&str]) -> io::Result<Vec<u8>> {
    // A fuller table would be slow, and a full one endless.
    if words.len() > SLOTS / 2 {
        return Err(too_large("the list of words"));
    }
    let mut slots = vec![0_u16; SLOTS];
    for (place, word) in words.iter().enumerate().skip(1) {
        let mut at = slot(word.as_bytes());
        while slots[at] != 0 {
            at = (at + 1) % SLOTS;
        }
        slots[at] = u16::try_from(place).map_err(|_| too_large("the list of words"))?;
    }
    Ok(slots.into_iter().flat_map(u16::to_le_bytes).collect())
}

fn too_large(what: &str) -> io::Error {
    io::Error::other(format!("{what} is too large for its table"))
}
