//! The words of a list, asked for by a word, by how one begins and by how one ends.

/// The words of a list, in small letters.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Words {
    /// Which letters of ASCII some word begins with, one bit each, a first: most words are told apart by it.
    initials: u32,
    /// Which letters some word ends with.
    finals: u32,
    words: &'static [&'static str],
    /// What [`lemma_bit`] tells of the places.
    lemma_bits: u64,
    /// The places of those that may be infinitives.
    lemmas: &'static [u32],
}

impl Words {
    /// The words, which begin and end with these letters.
    pub(crate) const fn new(initials: u32, finals: u32, words: &'static [&'static str]) -> Self {
        Self {
            initials,
            finals,
            words,
            lemma_bits: 0,
            lemmas: &[],
        }
    }

    /// The same, of which these places may be infinitives.
    pub(crate) const fn with_lemmas(self, lemma_bits: u64, lemmas: &'static [u32]) -> Self {
        Self {
            lemma_bits,
            lemmas,
            ..self
        }
    }

    /// Whether the infinitive at a place is one of them.
    pub(crate) fn has_lemma(&self, place: u32) -> bool {
        self.lemma_bits & lemma_bit(place) != 0 && self.lemmas.contains(&place)
    }

    /// Whether a word in small letters is one of them.
    pub(crate) fn has(&self, word: &str) -> bool {
        is_in(self.initials, word.as_bytes().first()) && self.words.contains(&word)
    }

    /// Whether a word is one of them, in capitals or not.
    pub(crate) fn has_any_case(&self, word: &[u8]) -> bool {
        let first = word.first().map(u8::to_ascii_lowercase);
        let is = |own: &&str| word.eq_ignore_ascii_case(own.as_bytes());
        is_in(self.initials, first.as_ref()) && self.words.iter().any(is)
    }

    /// Whether a word in small letters ends with one of them, behind so many other letters or more.
    pub(crate) fn has_end_of(&self, word: &str, stem: usize) -> bool {
        let ends = |ending: &&str| word.len() >= ending.len() + stem && word.ends_with(*ending);
        is_in(self.finals, word.as_bytes().last()) && self.words.iter().any(ends)
    }

    /// What of a word in small letters stands behind the first of them that it begins with.
    pub(crate) fn behind_start_of<'w>(&self, word: &'w [u8]) -> Option<&'w [u8]> {
        let mut starts = self.words.iter();
        is_in(self.initials, word.first())
            .then(|| starts.find_map(|start| word.strip_prefix(start.as_bytes())))
            .flatten()
    }
}

fn is_in(letters: u32, letter: Option<&u8>) -> bool {
    letter.is_some_and(|letter| letters & bit(*letter) != 0)
}

/// One bit for the place of an infinitive, so that a list seldom has to be searched.
pub(crate) const fn lemma_bit(place: u32) -> u64 {
    1 << (place % u64::BITS)
}

/// The bit of a letter. What is no small letter of ASCII shares the last.
pub(crate) const fn bit(letter: u8) -> u32 {
    match letter {
        b'a'..=b'z' => 1 << (letter - b'a'),
        _ => 1 << 31,
    }
}
