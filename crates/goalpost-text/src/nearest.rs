//! The nearest known name to one that is not known.

/// The candidate that somebody who typed `word` most likely meant: at most a third of its letters away, counted as
/// insertions, deletions, replacements and swaps of neighbours (Damerau–Levenshtein); the first of equals. Case does
/// not count.
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
        if distance <= limit && best.is_none_or(|(least, _)| distance < least) {
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

/// The ASCII letters of a word, one bit for each, in whatever case.
fn letter_set(word: &str) -> u32 {
    let letters = word.bytes().filter(u8::is_ascii_alphabetic);
    letters.fold(0, |set, letter| set | 1 << (letter & 0x1f))
}

#[cfg(test)]
mod tests {
    use super::{is_one_slip, nearest};

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
        ] {
            assert_eq!(nearest(typed, names), meant, "{typed}");
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
