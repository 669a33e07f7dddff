//! The nearest known name to one that is not known.

/// The candidate that somebody who typed `word` most likely meant: at most a third of its letters away, counted as
/// insertions, deletions, replacements and swaps of neighbours (Damerau–Levenshtein); the first of equals. Case does
/// not count. Words that share nothing are not near, however short they are.
pub fn nearest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<&'c str> {
    let word = word.to_lowercase();
    let letters = word.chars().count();
    let limit = (letters / 3).max(1);
    let set = letter_set(&word);
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        // Each letter that one has and the other lacks is a step of its own, and to count them is cheap.
        if candidate.chars().count().abs_diff(letters) > limit {
            continue;
        }
        let other = letter_set(candidate);
        let unshared = (set & !other).count_ones().max((other & !set).count_ones());
        if candidate.is_ascii() && unshared as usize > limit {
            continue;
        }
        let distance = strsim::damerau_levenshtein(&word, &candidate.to_lowercase());
        let shares_a_letter = distance < letters.max(candidate.chars().count());
        if distance <= limit && shares_a_letter && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

/// Whether one slip of a finger lies between two words: a letter too many, too few, a wrong one or two swapped. What is
/// further apart is a guess.
#[must_use]
pub fn is_one_slip(word: &str, other: &str) -> bool {
    strsim::damerau_levenshtein(&word.to_lowercase(), &other.to_lowercase()) <= 1
}

/// Whether a word can be nothing but a slip in `meant`, so that it may be written so unseen: two neighbours swapped in a
/// word of four letters or more, or one letter wrong, too many or too few in a long one, with no other of the
/// candidates as near. An ending that people put to words (`reviewed`, `targets`) is no slip.
#[must_use]
pub fn is_sure_slip<'c>(word: &str, meant: &str, candidates: impl IntoIterator<Item = &'c str>) -> bool {
    const LONG: usize = 6;
    const SWAPPED: usize = 4;
    let word = word.to_lowercase();
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    let letters = word.chars().count().min(meant.chars().count());
    let is_swapped = || letters >= SWAPPED && sorted(&word) == sorted(meant);
    let is_long = letters >= LONG && !word.starts_with(meant);
    is_one_slip(&word, meant)
        && (is_long || is_swapped())
        && !candidates
            .into_iter()
            .any(|other| other != meant && is_one_slip(&word, other))
}

/// The ASCII letters of a word, one bit for each, in whatever case.
fn letter_set(word: &str) -> u32 {
    let letters = word.bytes().filter(u8::is_ascii_alphabetic);
    letters.fold(0, |set, letter| set | 1 << (letter & 0x1f))
}

#[cfg(test)]
mod tests {
    use super::{is_one_slip, is_sure_slip, nearest};

    #[test]
    fn the_nearest_name_is_offered_and_a_far_one_is_not() {
        let names = ["owner", "measure", "due", "during"];
        for (typed, meant) in [
            ("onwer", Some("owner")),
            ("Measure", Some("measure")),
            ("mesure", Some("measure")),
            ("deu", Some("due")),
            ("elephant", None),
            ("", None),
            ("x", None),
        ] {
            assert_eq!(nearest(typed, names), meant, "{typed}");
        }
    }

    #[test]
    fn words_of_one_letter_are_near_to_nothing_but_themselves() {
        assert_eq!(nearest("a", ["o", "b"]), None);
        assert_eq!(nearest("a", ["ab"]), Some("ab"));
    }

    #[test]
    fn what_may_be_another_word_is_no_sure_slip() {
        let words = [
            "done",
            "on-track",
            "off-track",
            "review",
            "confidence",
            "no",
            "learning",
        ];
        for (typed, meant, is_sure) in [
            ("dnoe", "done", true),
            ("gone", "done", false),
            ("dome", "done", false),
            ("of-track", "on-track", false),
            ("reviewed", "review", false),
            ("reveiw", "review", true),
            ("Confidance", "confidence", true),
            ("on", "no", false),
            ("leading", "learning", false),
        ] {
            assert_eq!(is_sure_slip(typed, meant, words), is_sure, "{typed}");
        }
    }

    #[test]
    fn one_slip_is_one_letter_or_two_swapped() {
        for (typed, meant, is_slip) in [
            ("onwer", "owner", true),
            ("Owner", "owner", true),
            ("mesure", "measure", true),
            ("outing", "during", false),
        ] {
            assert_eq!(is_one_slip(typed, meant), is_slip, "{typed}");
        }
    }
}
