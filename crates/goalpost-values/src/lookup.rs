//! Tables of short words, sorted when the crate is compiled, so that a word costs a handful of integer comparisons.

/// The longest word of a table, in bytes: with its length it fills a key.
const LONGEST: usize = 15;

/// Words of at most 15 bytes and what each stands for.
pub(crate) struct Lookup<T, const N: usize> {
    keys: [u128; N],
    values: [T; N],
}

impl<T: Copy, const N: usize> Lookup<T, N> {
    /// A table of the entries; its constants do not compile where a word is too long or stands there twice.
    pub(crate) const fn new(entries: &[(&str, T); N]) -> Self {
        let mut keys = [0; N];
        let mut values = [entries[0].1; N];
        let mut filled = 0;
        while filled < N {
            let (word, value) = (entries[filled].0.as_bytes(), entries[filled].1);
            assert!(word.len() <= LONGEST, "the word is too long");
            let key = packed(word);
            let mut at = filled;
            while at > 0 && keys[at - 1] > key {
                keys[at] = keys[at - 1];
                values[at] = values[at - 1];
                at -= 1;
            }
            assert!(at == 0 || keys[at - 1] < key, "the word stands there twice");
            keys[at] = key;
            values[at] = value;
            filled += 1;
        }
        Self { keys, values }
    }

    /// What a word stands for, spelled exactly so.
    pub(crate) fn get(&self, word: &str) -> Option<T> {
        if word.len() > LONGEST {
            return None;
        }
        self.find(packed(word.as_bytes()))
    }

    /// What a word stands for without regard to its capitals; the table's own words are in lower case.
    pub(crate) fn get_any_case(&self, word: &str) -> Option<T> {
        if word.len() > LONGEST {
            return None;
        }
        let key = word.bytes().fold(word.len() as u128, |key, byte| {
            key << 8 | u128::from(byte.to_ascii_lowercase())
        });
        self.find(key)
    }

    fn find(&self, key: u128) -> Option<T> {
        let at = self.keys.binary_search(&key).ok()?;
        self.values.get(at).copied()
    }
}

/// The length and the bytes of a word as a number, which no other word of at most 15 bytes has.
const fn packed(word: &[u8]) -> u128 {
    let (mut key, mut at) = (word.len() as u128, 0);
    while at < word.len() {
        key = key << 8 | word[at] as u128;
        at += 1;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::Lookup;

    static NUMBERS: Lookup<u8, 4> = Lookup::new(&[("two", 2), ("one", 1), ("µ", 9), ("fifteen bytes o", 15)]);

    #[test]
    fn words_are_found_as_they_are_spelled() {
        for (word, found) in [
            ("one", Some(1)),
            ("two", Some(2)),
            ("µ", Some(9)),
            ("fifteen bytes o", Some(15)),
            ("One", None),
            ("on", None),
            ("", None),
            ("a very long word indeed", None),
            ("\0one", None),
            ("one\0", None),
        ] {
            assert_eq!(NUMBERS.get(word), found, "{word}");
        }
    }

    #[test]
    fn capitals_can_be_left_out_of_account() {
        assert_eq!(
            (NUMBERS.get_any_case("ONE"), NUMBERS.get_any_case("Three")),
            (Some(1), None)
        );
    }
}
