//! Ids made of titles.

use goalpost_model::ThingRef;
use goalpost_values::is_reserved;

/// Words that say too little to begin an id with.
const SMALL: [&str; 24] = [
    "and", "auf", "aus", "das", "dem", "den", "der", "des", "die", "ein", "eine", "einen", "for", "from", "fuer",
    "mit", "our", "that", "the", "ueber", "und", "von", "with", "your",
];

/// An id made of the first two words of a title that say something, free in the scope of the thing. None where the
/// title has no such word.
pub(super) fn free_id(thing: ThingRef<'_>) -> Option<String> {
    let base = base(thing.title())?;
    let is_free = |id: &String| {
        let taken = thing
            .model()
            .resolve(id, thing.parent().map(ThingRef::id), thing.file());
        taken.is_none() && !is_reserved(id)
    };
    let own = is_reserved(&base).then(|| format!("my-{base}"));
    let numbered = (2..100).map(|number| format!("{base}-{number}"));
    std::iter::once(base.clone()).chain(own).chain(numbered).find(is_free)
}

fn base(title: &str) -> Option<String> {
    let spelled = in_ascii(title);
    let words = spelled
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()));
    let saying = words.filter(|word| word.len() > 2 && !SMALL.contains(word));
    let words: Vec<&str> = saying.take(2).collect();
    (!words.is_empty()).then(|| words.join("-"))
}

/// Small letters without marks: `ö` as `oe`, `é` as `e`. What has no such spelling parts words.
fn in_ascii(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for c in title.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' | 'æ' => out.push_str("ae"),
            'ö' | 'ø' | 'œ' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            'à'..='å' => out.push('a'),
            'ç' => out.push('c'),
            'è'..='ë' => out.push('e'),
            'ì'..='ï' => out.push('i'),
            'ñ' => out.push('n'),
            'ò'..='õ' => out.push('o'),
            'ù'..='û' => out.push('u'),
            'ý' | 'ÿ' => out.push('y'),
            // It stands inside a word.
            '\'' | '\u{2019}' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::base;

    #[test]
    fn an_id_is_what_the_title_says_first() {
        for (title, id) in [
            ("Give two long talks", Some("give-two")),
            ("Größe über Straße und Höhe zählen", Some("groesse-strasse")),
            ("Sell the bikes", Some("sell-bikes")),
            ("Café à la carte", Some("cafe-carte")),
            ("Don't panic", Some("dont-panic")),
            ("Читать", None),
            ("", None),
        ] {
            assert_eq!(base(title).as_deref(), id, "{title}");
        }
    }
}
