//! What a word form can be, and how the tables of words are laid out, which the build script writes and the reader
//! reads.

use super::{Forms, Tags, VerbClass};

/// The longest word or phrase that is looked up, in bytes; whatever is longer is a name.
pub(crate) const LONGEST: usize = 48;

/// What a word form can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
    /// How the second words of these phrases begin: a set of what [`second_of`] tells.
    pub(crate) seconds: u32,
}

/// What the first two letters of a word tell of it, in small letters: one bit, so that a word that begins no second
/// word of a phrase is seldom looked for.
pub(crate) fn second_of(word: impl AsRef<[u8]>) -> u32 {
    let letter = |at: usize| word.as_ref().get(at).map_or(0, |letter| u32::from(*letter));
    1 << ((5 * letter(0) + letter(1)) % u32::BITS)
}

/// A word in its table: where its letters start (4 bytes), how many they are (1), the most words of a phrase that
/// starts with it (1), the place of what it can be (2), that of its infinitive (2), what it tells at a glance (2), how
/// the second words of these phrases begin (4). All numbers are little-endian, so that the tables are the same wherever
/// they are made.
pub(crate) const WORD: usize = 16;

/// What words can be, in a table of its own, as thousands of words share a few hundred of them: tags (16 bytes),
/// classes (4), value (8), forms (1). The first is that of a word that is no entry and only tells something at a
/// glance.
pub(crate) const ENTRY: usize = 29;

/// The table of hashes has two bytes for each place, the place of a word; nought is no word. A word stands at its hash
/// or at the first free place behind it.
pub(crate) const SLOTS: usize = 1 << 16;

/// The place of a word in the table of hashes. The hash is our own, eight bytes at a time, so that it is the same on
/// every machine.
pub(crate) fn slot(word: &[u8]) -> usize {
    let (eights, rest) = word.as_chunks::<8>();
    let hash = eights
        .iter()
        .fold(word.len() as u64, |hash, eight| mix(hash, u64::from_le_bytes(*eight)));
    let last = match (rest.first_chunk(), rest.last_chunk()) {
        (Some(first), Some(last)) => u64::from(u32::from_le_bytes(*first)) | u64::from(u32::from_le_bytes(*last)) << 32,
        _ => rest.iter().fold(0, |bits, byte| bits << 8 | u64::from(*byte)),
    };
    mix(hash, last) as usize % SLOTS
}

fn mix(hash: u64, bits: u64) -> u64 {
    // The golden ratio in 64 bits: odd, and without a pattern.
    let mixed = (hash ^ bits).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 32
}
