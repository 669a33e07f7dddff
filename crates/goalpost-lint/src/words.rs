//! How findings quote what people wrote.

use goalpost_model::ThingRef;

/// So many related places a finding shows at most: nobody reads more.
pub(crate) const RELATED: usize = 8;

/// The longest stretch of somebody's text that a message repeats, in characters.
const QUOTED: usize = 60;

/// Somebody's text between backticks, cut behind a word where it is long.
#[must_use]
pub fn quoted(text: &str) -> String {
    let text = text.trim();
    let Some((cut, _)) = text.char_indices().nth(QUOTED) else {
        return format!("`{text}`");
    };
    let (kept, rest) = text.split_at(cut);
    let cuts_a_word = !rest.starts_with(char::is_whitespace);
    let whole = kept.rsplit_once(char::is_whitespace).filter(|_| cuts_a_word);
    let kept = whole.map_or(kept, |(whole, _)| whole);
    format!("`{}…`", kept.trim_end())
}

/// A thing as a message names it: its title, else its id, else its kind.
pub(crate) fn named(thing: ThingRef<'_>) -> String {
    match (thing.title(), thing.name()) {
        ("", Some(name)) => quoted(name.text),
        ("", None) => thing.keyword().with_article().to_owned(),
        (title, _) => quoted(title),
    }
}

/// Items as a sentence lists them: "`a`, `b` and `c`".
pub(crate) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// A number of something: "1 day", "3 days".
pub(crate) fn counted(count: i64, one: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {one}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut_behind_a_word() {
        let long = "Be the desk that people walk up to first when nobody else in the house knows";
        assert_eq!(
            quoted(long),
            "`Be the desk that people walk up to first when nobody else in…`"
        );
        assert_eq!(quoted(" short "), "`short`");
        assert_eq!(quoted(&"ö".repeat(61)), format!("`{}…`", "ö".repeat(60)));
    }

    #[test]
    fn lists_end_with_and() {
        let items = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(listed(&items), "a, b and c");
        assert_eq!(listed(&items[..1]), "a");
    }
}
