//! The words of the language, as the program knows them, in the groups in which editors colour them.

use goalpost_syntax::{FieldName, Keyword, Naming, Status};
use goalpost_values::{is_fact_word, is_reserved};

/// What is read as `result` besides it.
const ALIASES: &[&str] = &["kr", "key-result"];

/// Words between the parts of an event or a measure.
const CONNECTIVES: &[&str] = &["by", "to", "was"];

/// The words, each group sorted.
pub(super) struct Words {
    /// What a thing begins with.
    pub(super) keywords: Vec<&'static str>,
    /// Those of the keywords behind which a name must stand; without one the word may be a field.
    pub(super) named: Vec<&'static str>,
    /// Fields whose values have a form.
    pub(super) fields: Vec<&'static str>,
    /// Fields whose values are people's words.
    pub(super) prose: Vec<&'static str>,
    /// The owner's own judgement in an event, in the order of the language: good, doubtful, bad.
    pub(super) statuses: Vec<&'static str>,
    /// The other facts of an event.
    pub(super) facts: Vec<String>,
    /// Words between the parts.
    pub(super) connectives: Vec<&'static str>,
}

impl Words {
    /// The words of the program. Which of the reserved words are facts the program says; the list of all of them stands
    /// in the language reference.
    pub(super) fn of(reference: &str) -> Self {
        let is_named = |keyword: &Keyword| matches!(keyword.naming(), Naming::Id | Naming::Handle);
        let keywords = Keyword::ALL.iter().map(|keyword| keyword.as_str());
        let (prose, fields): (Vec<FieldName>, Vec<FieldName>) =
            FieldName::ALL.iter().partition(|field| field.is_prose());
        let statuses: Vec<_> = Status::ALL.iter().map(|status| status.as_str()).collect();
        let facts = reserved(reference).filter(|word| is_fact_word(word) && !statuses.contains(word));
        Self {
            keywords: sorted(keywords.chain(ALIASES.iter().copied())),
            named: sorted(Keyword::ALL.iter().filter(|it| is_named(it)).map(|it| it.as_str())),
            fields: sorted(fields.into_iter().map(FieldName::as_str)),
            prose: sorted(prose.into_iter().map(FieldName::as_str)),
            facts: sorted(facts.map(str::to_owned)),
            statuses,
            connectives: CONNECTIVES.to_vec(),
        }
    }

    /// The keywords that need no name.
    pub(super) fn lone_keywords(&self) -> Vec<&'static str> {
        let keywords = self.keywords.iter().copied();
        keywords.filter(|word| !self.named.contains(word)).collect()
    }

    /// Every field.
    pub(super) fn all_fields(&self) -> Vec<&'static str> {
        sorted(self.fields.iter().chain(&self.prose).copied())
    }

    /// The facts, as the other groups are given.
    pub(super) fn facts(&self) -> Vec<&str> {
        self.facts.iter().map(String::as_str).collect()
    }
}

fn sorted<T: Ord>(words: impl Iterator<Item = T>) -> Vec<T> {
    let mut words: Vec<_> = words.collect();
    words.sort();
    words
}

/// The reserved words as the reference lists them: the words in the code span that holds the first of them.
fn reserved(reference: &str) -> impl Iterator<Item = &str> {
    let spans = reference.split('`').filter(|span| span.starts_with("agreed at-risk"));
    spans.flat_map(str::split_whitespace).filter(|word| is_reserved(word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use goalpost_syntax::{Observation, Revised};

    fn reference() -> String {
        std::fs::read_to_string(crate::repository::root().join("grammar/README.md")).unwrap()
    }

    #[test]
    fn the_reference_lists_the_reserved_words_and_no_others() {
        let reference = reference();
        let list = reference
            .split('`')
            .find(|span| span.starts_with("agreed at-risk"))
            .unwrap();
        let kept: Vec<_> = reserved(&reference).collect();
        assert_eq!(kept, list.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn every_fact_is_among_the_words() {
        let words = Words::of(&reference());
        for fact in Revised::ALL.iter().map(|it| it.as_str()) {
            assert!(words.facts().contains(&fact), "{fact}");
        }
        for fact in Observation::ALL.iter().map(|it| it.as_str()) {
            assert!(words.facts().contains(&fact), "{fact}");
        }
        // As many as the reader of events offers for a misspelt one.
        assert_eq!(words.facts.len() + words.statuses.len(), 28);
    }

    #[test]
    fn other_spellings_and_connectives_are_the_languages() {
        for alias in ALIASES {
            assert_eq!(Keyword::from_word(alias), Some(Keyword::Result), "{alias}");
        }
        for word in CONNECTIVES {
            assert!(is_reserved(word) && !is_fact_word(word), "{word}");
        }
    }
}
