//! Singular and plural of the words that people count in, as far as a figure needs them.

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

fn same_word(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b)
        || is_plural(a, b)
        || is_plural(b, a)
        || (!a.is_ascii() && a.to_lowercase() == b.to_lowercase())
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
            matches!(one, [head @ .., b'y' | b'Y'] if !head.is_empty() && head.eq_ignore_ascii_case(stem))
        }
        [stem @ .., b'e' | b'E'] => stem.eq_ignore_ascii_case(one) && hisses(one),
        _ => false,
    }
}

/// Whether a noun takes `es`.
fn hisses(one: &[u8]) -> bool {
    match one {
        [.., b's' | b'x' | b'z' | b'o' | b'S' | b'X' | b'Z' | b'O'] => true,
        [.., b'c' | b's' | b'C' | b'S', b'h' | b'H'] => true,
        _ => false,
    }
}
