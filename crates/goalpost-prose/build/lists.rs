//! Writes the lists of words of a language as code.

use std::fmt::Write;

use crate::lexicon::{List, bit, lemma_bit};
use crate::load::{Draft, Section, sections};

/// The lists of a file in the order of [`List`], as an array in Rust. Fails on a section that no list is called, one
/// that is given twice, and a word that stands in it twice or not in small letters.
pub(crate) fn code(file: &str, draft: &Draft) -> Result<String, String> {
    let sections = sections(file);
    for (at, section) in sections.iter().enumerate() {
        let is_known = List::ALL.iter().any(|(_, name)| *name == section.heading);
        let again = sections.iter().take(at).any(|other| other.heading == section.heading);
        if !is_known || again {
            return Err(format!("[{}] is no list, or the second of its name", section.heading));
        }
    }
    let mut code = "[\n".to_owned();
    for (_, name) in List::ALL {
        let words = named(&sections, name).map_or(Ok(Vec::new()), words_of)?;
        let initials = letters(words.iter().map(|word| word.bytes().next()));
        let finals = letters(words.iter().map(|word| word.bytes().next_back()));
        let lemmas: Vec<u32> = words.iter().filter_map(|word| draft.known(word)).collect();
        let bits = lemmas.iter().fold(0, |all, lemma| all | lemma_bit(*lemma));
        let line = format!("Words::new({initials}, {finals}, &{words:?}).with_lemmas({bits}, &{lemmas:?})");
        writeln!(code, "    {line},").map_err(|why| why.to_string())?;
    }
    code.push(']');
    Ok(code)
}

/// The words of a list in a file.
pub(crate) fn words(file: &str, list: List) -> Vec<&str> {
    let sections = sections(file);
    let name = List::ALL
        .iter()
        .find(|(other, _)| *other == list)
        .map(|(_, name)| *name);
    let section = name.and_then(|name| named(&sections, name));
    section.map_or(Vec::new(), |section| section.words().collect())
}

fn letters(letters: impl Iterator<Item = Option<u8>>) -> u32 {
    letters.flatten().fold(0, |all, letter| all | bit(letter))
}

fn named<'s, 'd>(sections: &'s [Section<'d>], name: &str) -> Option<&'s Section<'d>> {
    sections.iter().find(|section| section.heading == name)
}

fn words_of<'d>(section: &Section<'d>) -> Result<Vec<&'d str>, String> {
    let words: Vec<&str> = section.words().collect();
    for (at, word) in words.iter().enumerate() {
        if words[..at].contains(word) || word.to_lowercase() != *word {
            let heading = section.heading;
            return Err(format!("[{heading}] has `{word}` twice, or not in small letters"));
        }
    }
    Ok(words)
}
