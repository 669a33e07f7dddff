//! Reads the data files of a language.
//!
//! A file is made of sections. `[verb CLASS…]` and `[noun TAG]` list words whose other forms are made by the rules of
//! `[inflect verb]` and `[inflect noun]`; `[irregular]` gives forms that no rule makes; any other heading is a tag, and
//! lists words as they stand, or `word = value`. Words are parted by commas; `#` starts a comment.

#[path = "draft.rs"]
mod draft;
#[path = "inflect.rs"]
mod inflect;

use crate::lexicon::{Entry, Forms, Tag, Tags, VerbClass, second_of};
pub(crate) use draft::Draft;
use inflect::{Rule, forms};

/// Reads the files into one lexicon. A section that nobody knows is left out here and named by [`troubles`].
pub(crate) fn lexicon<T: AsRef<str>>(files: &[T]) -> Draft {
    let sections: Vec<Section<'_>> = files.iter().flat_map(|file| sections(file.as_ref())).collect();
    let rules = |heading: &str| {
        let lines = sections.iter().filter(|section| section.heading == heading);
        lines
            .flat_map(|section| section.lines.iter().filter_map(|line| Rule::parse(line)))
            .collect()
    };
    let mut loader = Loader {
        verbs: rules("inflect verb"),
        nouns: rules("inflect noun"),
        lexicon: Draft::new(),
    };
    for section in &sections {
        loader.section(section);
    }
    inherit(&mut loader.lexicon);
    loader.lexicon
}

/// "Positive responses" is as plural as "responses": a term of art is a thing of the kind that its last word names.
fn inherit(lexicon: &mut Draft) {
    let kinds = Tags::of(&[
        Tag::Noun,
        Tag::Plural,
        Tag::Metric,
        Tag::Half,
        Tag::Mass,
        Tag::Volume,
        Tag::Outcome,
        Tag::People,
        Tag::Event,
    ]);
    let exact = Tags::of(&[Tag::Exact]);
    let terms = lexicon.entries().filter_map(|(word, entry)| {
        let (_, last) = word.rsplit_once(' ')?;
        let known = lexicon.get(last)?;
        let is_term = entry.tags == exact && !entry.verb.is_verb();
        is_term.then(|| (word.to_owned(), known.tags.only(kinds)))
    });
    for (term, tags) in terms.collect::<Vec<_>>() {
        add(lexicon, &term, |entry| entry.tags = entry.tags.with(tags));
    }
}

/// Sections and lines of data files that nobody understands.
#[cfg(test)]
pub(crate) fn troubles(files: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for section in files.iter().flat_map(|file| sections(file)) {
        if !section.is_known() {
            found.push(format!("[{}]", section.heading));
        }
        if section.heading.starts_with("inflect") {
            found.extend(
                section
                    .lines
                    .iter()
                    .filter(|line| Rule::parse(line).is_none())
                    .map(|line| (*line).to_owned()),
            );
        }
    }
    found
}

/// A part of a data file.
pub(crate) struct Section<'d> {
    /// What stands in its brackets.
    pub(crate) heading: &'d str,
    lines: Vec<&'d str>,
}

impl<'d> Section<'d> {
    /// Its words, which commas part.
    pub(crate) fn words(&self) -> impl Iterator<Item = &'d str> {
        let words = self.lines.iter().flat_map(|line| line.split(','));
        words.map(str::trim).filter(|word| !word.is_empty())
    }

    #[cfg(test)]
    fn is_known(&self) -> bool {
        match self.heading.split_once(' ') {
            Some(("verb", classes)) => classes.split(' ').all(|class| VerbClass::named(class).is_some()),
            Some(("noun", tag)) => Tag::named(tag).is_some(),
            Some(("inflect", "verb" | "noun")) => true,
            Some(("unit", "time")) => true,
            _ => {
                let all = || self.heading.split(' ').all(|tag| Tag::named(tag).is_some());
                self.heading == "irregular" || Tag::named(self.heading).is_some() || all()
            }
        }
    }
}

/// The sections of a data file.
pub(crate) fn sections(file: &str) -> Vec<Section<'_>> {
    let mut found: Vec<Section<'_>> = Vec::new();
    for line in file.lines().map(str::trim) {
        if let Some(heading) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            let lines = Vec::new();
            found.push(Section { heading, lines });
        } else if !line.is_empty() && !line.starts_with('#') {
            found.extend_last(line);
        }
    }
    found
}

trait ExtendLast<'d> {
    fn extend_last(&mut self, line: &'d str);
}

impl<'d> ExtendLast<'d> for Vec<Section<'d>> {
    fn extend_last(&mut self, line: &'d str) {
        if let Some(section) = self.last_mut() {
            section.lines.push(line);
        }
    }
}

struct Loader<'d> {
    verbs: Vec<Rule<'d>>,
    nouns: Vec<Rule<'d>>,
    lexicon: Draft,
}

impl Loader<'_> {
    fn section(&mut self, section: &Section<'_>) {
        let words = || section.words();
        match section.heading.split_once(' ') {
            Some(("verb", classes)) => {
                let class = classes
                    .split(' ')
                    .filter_map(VerbClass::named)
                    .fold(VerbClass::NONE, VerbClass::with);
                words().for_each(|word| self.verb(word, class));
            }
            Some(("noun", tag)) => {
                let tags = Tags::of(&[Tag::Noun]).with(tag_set(tag));
                words().for_each(|word| self.noun(word, tags));
            }
            Some(("inflect", _)) => {}
            Some(("unit", "time")) => {
                let tags = Tags::of(&[Tag::Unit, Tag::UnitTime]);
                words().for_each(|word| add(&mut self.lexicon, word, |entry| entry.tags = entry.tags.with(tags)));
            }
            _ if section.heading == "irregular" => section.lines.iter().for_each(|line| self.irregular(line)),
            _ => {
                let tags = tag_set(section.heading);
                words().for_each(|word| self.plain(word, tags));
            }
        }
    }

    fn verb(&mut self, infinitive: &str, class: VerbClass) {
        let lemma = self.lexicon.place(infinitive);
        add(&mut self.lexicon, infinitive, |entry| {
            inflected(entry, lemma, class, Forms::BASE);
        });
        forms(&self.verbs, infinitive, |form, word| {
            let form = Forms::named(form).unwrap_or_default();
            add(&mut self.lexicon, word, |entry| inflected(entry, lemma, class, form));
        });
    }

    /// `infinitive: form, form`; a form that ends in -s is of the third person, in -ing a gerund, else of the past.
    fn irregular(&mut self, line: &str) {
        let Some((infinitive, forms)) = line.split_once(':') else {
            return;
        };
        let Some(known) = self.lexicon.get(infinitive.trim()).copied() else {
            return;
        };
        for word in forms.split(',').map(str::trim) {
            let first = word.split(' ').next().unwrap_or(word);
            let form = match first {
                _ if first.ends_with("ing") && first != "bring" => Forms::ING,
                "am" | "are" => Forms::THIRD,
                _ if first.ends_with('s') && first != "was" => Forms::THIRD,
                _ => Forms::PAST,
            };
            add(&mut self.lexicon, word, |entry| {
                inflected(entry, known.lemma, known.verb, form);
            });
        }
    }

    fn noun(&mut self, singular: &str, tags: Tags) {
        add(&mut self.lexicon, singular, |entry| entry.tags = entry.tags.with(tags));
        // Of a compound the last word changes: lead times.
        let (before, last) = singular
            .rfind(' ')
            .map_or(("", singular), |at| singular.split_at(at + 1));
        let tags = tags.with(Tags::of(&[Tag::Plural]));
        let mut plural = String::with_capacity(singular.len() + 2);
        forms(&self.nouns, last, |_, word| {
            plural.clear();
            plural.push_str(before);
            plural.push_str(word);
            add(&mut self.lexicon, &plural, |entry| entry.tags = entry.tags.with(tags));
        });
    }

    fn plain(&mut self, word: &str, tags: Tags) {
        let (word, value) = match word.split_once(" = ") {
            Some((word, value)) => (word.trim(), value.trim().parse::<f64>().ok()),
            None => (word, None),
        };
        add(&mut self.lexicon, word, |entry| {
            entry.tags = entry.tags.with(tags);
            if let Some(value) = value {
                // A tenth is enough for the fractions that words can say.
                #[expect(clippy::cast_possible_truncation, reason = "the numbers of the data files are small")]
                let tenths = (value * 10.0).round() as i64;
                entry.value = tenths;
            }
        });
    }
}

/// Adds to what a word can be; the first word of a phrase learns how long the phrase is.
fn add(lexicon: &mut Draft, word: &str, change: impl FnOnce(&mut Entry)) {
    if let Some((first, rest)) = word.split_once(' ') {
        let words = 2 + rest.bytes().filter(|byte| *byte == b' ').count();
        if let Some(entry) = lexicon.entry(first) {
            entry.phrase = entry.phrase.max(u8::try_from(words).unwrap_or(u8::MAX));
            entry.seconds |= second_of(rest);
        }
    }
    if let Some(entry) = lexicon.entry(word) {
        change(entry);
    }
}

fn inflected(entry: &mut Entry, lemma: u32, class: VerbClass, form: Forms) {
    if !entry.verb.is_verb() {
        entry.lemma = lemma;
    }
    entry.verb = entry.verb.with(class);
    entry.forms = entry.forms.with(form);
}

/// The tags of a heading: one by its name, or several of one word each.
fn tag_set(heading: &str) -> Tags {
    let all = || heading.split(' ').filter_map(Tag::named);
    Tag::named(heading).map_or_else(
        || all().fold(Tags::NONE, |tags, tag| tags.with(Tags::of(&[tag]))),
        |tag| Tags::of(&[tag]),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn every_section_of_every_language_is_understood() {
        for language in Language::all() {
            assert_eq!(troubles(language.files()), Vec::<String>::new(), "{}", language.code());
        }
    }

    #[test]
    fn words_have_the_classes_of_their_forms() {
        let lexicon = lexicon(&[
            "[verb vague]\nlook into\n[verb up]\nraise\n[irregular]\n[inflect verb]\npast e d\npast * ed\n[number]\ntwo = 2",
        ]);
        let looked = lexicon.get("looked into").unwrap();
        assert!(looked.verb.is(VerbClass::VAGUE) && looked.forms.is(Forms::PAST));
        assert_eq!(lexicon.lemma(looked.lemma), "look into");
        assert_eq!(lexicon.get("look").unwrap().phrase, 2);
        assert_eq!(lexicon.get("two").unwrap().value, 20);
        assert!(lexicon.get("raised").unwrap().verb.is(VerbClass::UP));
    }
}
