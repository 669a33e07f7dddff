//! Singular and plural of the words that people count in, as far as a figure needs them.

use std::borrow::Cow;

/// Nouns whose plural no rule gives.
const IRREGULAR: &[(&str, &str)] = &[
    ("person", "people"),
    ("child", "children"),
    ("man", "men"),
    ("woman", "women"),
    ("foot", "feet"),
    ("tooth", "teeth"),
    ("mouse", "mice"),
    ("half", "halves"),
    ("shelf", "shelves"),
    ("leaf", "leaves"),
    ("life", "lives"),
    ("analysis", "analyses"),
    ("basis", "bases"),
    ("crisis", "crises"),
    ("thesis", "theses"),
    ("hypothesis", "hypotheses"),
    ("criterion", "criteria"),
    ("phenomenon", "phenomena"),
    ("index", "indices"),
    ("matrix", "matrices"),
    ("appendix", "appendices"),
    ("quiz", "quizzes"),
];

/// Whether two texts name the same unit: word by word the same, or one the plural of the other, without regard to
/// case; `/` is read as `per`.
pub(crate) fn same_words(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (mut a, mut b) = (words(a), words(b));
    loop {
        match (a.next(), b.next()) {
            (Some(a), Some(b)) if same_word(a, b) => {}
            (None, None) => return true,
            _ => return false,
        }
    }
}

/// The words of a unit, `per` in place of each `/`.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .flat_map(|word| {
            word.split('/')
                .enumerate()
                .flat_map(|(at, part)| (at > 0).then_some("per").into_iter().chain(Some(part)))
        })
        .filter(|word| !word.is_empty())
}

/// `pts.` is what `pts` is.
fn same_word(a: &str, b: &str) -> bool {
    let (a, b) = (a.trim_end_matches('.'), b.trim_end_matches('.'));
    if a.is_ascii() && b.is_ascii() {
        return a.eq_ignore_ascii_case(b) || is_plural(a, b) || is_plural(b, a);
    }
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    a == b || is_plural(&a, &b) || is_plural(&b, &a)
}

/// Whether `many` is the plural of `one`.
fn is_plural(many: &str, one: &str) -> bool {
    regular(many, one)
        || IRREGULAR
            .iter()
            .any(|(single, plural)| one.eq_ignore_ascii_case(single) && many.eq_ignore_ascii_case(plural))
}

/// `memo` and `memos`, `box` and `boxes`, `query` and `queries`.
fn regular(many: &str, one: &str) -> bool {
    let (many, one) = (many.as_bytes(), one.as_bytes());
    let Some((b's' | b'S', stem)) = many.split_last() else {
        return false;
    };
    if stem.eq_ignore_ascii_case(one) {
        return !one.is_empty();
    }
    match stem {
        [stem @ .., b'i' | b'I', b'e' | b'E'] => {
            let vowel = matches!(
                stem.last().map(u8::to_ascii_lowercase),
                Some(b'a' | b'e' | b'i' | b'o' | b'u') | None
            );
            !vowel && matches!(one, [head @ .., b'y' | b'Y'] if head.eq_ignore_ascii_case(stem))
        }
        [stem @ .., b'e' | b'E'] => stem.eq_ignore_ascii_case(one) && hisses(one),
        _ => false,
    }
}

/// Whether a noun takes `es`.
fn hisses(one: &[u8]) -> bool {
    let Some(last) = one.last().map(u8::to_ascii_lowercase) else {
        return false;
    };
    let before = one
        .len()
        .checked_sub(2)
        .and_then(|at| one.get(at))
        .map(u8::to_ascii_lowercase);
    matches!(last, b's' | b'x' | b'z' | b'o') || last == b'h' && matches!(before, Some(b'c' | b's'))
}

/// The words of a unit behind a number: with the noun in the singular behind one, with an irregular plural behind any
/// other. A noun that no rule is sure of stays as its author wrote it.
pub(crate) fn counted(words: &str, one: bool) -> Cow<'_, str> {
    let head_end = [" per ", " of ", "/"]
        .iter()
        .filter_map(|part| words.find(part))
        .min()
        .unwrap_or(words.len());
    let (head, rest) = words.split_at(head_end);
    // The blank may be a wide one.
    let mut blanks = head.char_indices().rev().filter(|(_, c)| c.is_whitespace());
    let (before, noun) = head.split_at(blanks.next().map_or(0, |(at, c)| at + c.len_utf8()));
    let other = if one {
        singular(noun)
    } else {
        irregular_plural(noun).map(str::to_owned)
    };
    other.map_or(Cow::Borrowed(words), |noun| Cow::Owned(format!("{before}{noun}{rest}")))
}

fn irregular_plural(noun: &str) -> Option<&'static str> {
    IRREGULAR.iter().find(|(one, _)| *one == noun).map(|(_, many)| *many)
}

/// The singular of a plural; none where it is none, or not surely one.
fn singular(noun: &str) -> Option<String> {
    if let Some((one, _)) = IRREGULAR.iter().find(|(_, many)| *many == noun) {
        return Some((*one).to_owned());
    }
    // Capitals are names and abbreviations: `NPS` is no plural.
    let plural = noun.is_ascii() && noun.len() > 2 && noun.ends_with('s') && !noun.ends_with("ss");
    if !plural || SINGULAR_IN_S.iter().any(|end| noun.ends_with(end)) {
        return None;
    }
    let stem = noun.strip_suffix('s')?;
    if let Some(stem) = stem.strip_suffix("ie").filter(|_| !KEEPS_IE.contains(&stem)) {
        return Some(format!("{stem}y"));
    }
    let drops_e = ["sse", "xe", "zze", "tche", "she", "nche", "rche"]
        .iter()
        .any(|end| stem.ends_with(end));
    if drops_e && !KEEPS_E.contains(&stem) {
        return stem.strip_suffix('e').map(str::to_owned);
    }
    Some(stem.to_owned())
}

/// Endings of nouns that are singular as they are.
const SINGULAR_IN_S: &[&str] = &[
    "us", "is", "news", "series", "species", "lens", "bias", "gas", "chaos", "canvas", "alias", "kudos",
];
/// Nouns that keep their `ie`.
const KEEPS_IE: &[&str] = &[
    "movie", "cookie", "calorie", "selfie", "rookie", "newbie", "hoodie", "zombie", "pie", "tie", "lie", "die",
];
/// Nouns that keep their `e` where others of that sound have none.
const KEEPS_E: &[&str] = &["axe", "cache", "avalanche", "niche"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_many_of_a_thing_are_one_unit() {
        for (one, many) in [
            ("memo", "memos"),
            ("Memo", "MEMOS"),
            ("box", "boxes"),
            ("case", "cases"),
            ("bus", "buses"),
            ("query", "queries"),
            ("movie", "movies"),
            ("hero", "heroes"),
            ("branch", "branches"),
            ("person", "people"),
            ("child", "children"),
            ("analysis", "analyses"),
            ("index", "indexes"),
            ("index", "indices"),
            ("line of code", "lines of code"),
            ("call per day", "calls/day"),
            ("École", "écoles"),
            ("NPS", "nps"),
            ("pts.", "pts"),
            ("call per min.", "calls/min"),
        ] {
            assert!(same_words(one, many) && same_words(many, one), "{one} {many}");
        }
    }

    #[test]
    fn other_things_are_other_units() {
        for (a, b) in [
            ("memo", "talk"),
            ("care", "cars"),
            ("s", ""),
            ("memo", "memo per day"),
            ("calls per day", "calls per week"),
            ("bas", "base"),
            ("day", "daies"),
        ] {
            assert!(!same_words(a, b), "{a} {b}");
        }
    }

    #[test]
    fn the_noun_behind_a_wide_blank_is_found() {
        assert_eq!(counted("rye\u{a0}rolls", true), "rye\u{a0}roll");
        assert_eq!(counted("rye\u{3000}memos", true), "rye\u{3000}memo");
    }
}
