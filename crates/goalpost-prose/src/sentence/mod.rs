//! A sentence as tokens: words with what they can be, numbers with what they are worth, and marks.

mod clock;
mod lead;
mod length;
mod lex;
mod merge;
mod number;
mod scale;
mod spelled;
mod token;

use std::cell::Cell;

use goalpost_text::Span;

pub(crate) use clock::is_level;
pub(crate) use token::{Kind, Number, Shape, Token};

use crate::Language;
use crate::lexicon::{Entry, Forms, LONGEST, Lexicon, List, Tag, Tags, VerbClass};
use crate::object::Object;

/// A sentence that was cut into tokens.
#[derive(Debug)]
pub(crate) struct Sentence<'t> {
    /// The text as given.
    pub(crate) text: &'t str,
    /// The text with the small letters of English, byte for byte, which most words are looked up in.
    small: String,
    /// The language it is read in.
    pub(crate) language: &'static Language,
    /// Its tokens, in order.
    pub(crate) tokens: Vec<Token>,
    /// What the tokens of kind [`Kind::Number`] are worth.
    pub(crate) numbers: Vec<Number>,
    /// The tags of all its tokens, so that what none of them is need not be looked for.
    pub(crate) holds: Tags,
    /// The first token behind bullets, checkboxes and labels.
    pub(crate) start: usize,
    /// Noun phrases that were read, each with its limit, in the place that its first token has modulo the room: half a
    /// dozen judgements ask for the object of the same verb.
    objects: [Cell<Option<(usize, Object)>>; 4],
}

impl<'t> Sentence<'t> {
    /// Cuts a text.
    pub(crate) fn new(language: &'static Language, text: &'t str) -> Self {
        let mut sentence = Self {
            text,
            small: text.to_ascii_lowercase(),
            language,
            tokens: Vec::with_capacity(text.len() / 5 + 4),
            numbers: Vec::new(),
            holds: Tags::NONE,
            start: 0,
            objects: Default::default(),
        };
        lex::lex(&mut sentence);
        merge::phrases(&mut sentence);
        sentence.holds = sentence
            .tokens
            .iter()
            .fold(Tags::NONE, |all, token| all.with(token.tags));
        spelled::days_of_months(&mut sentence);
        spelled::number_words(&mut sentence);
        scale::share(&mut sentence);
        length::join(&mut sentence);
        merge::quotes(&mut sentence);
        merge::participles(&mut sentence);
        sentence.start = lead::skip(&sentence);
        clock::read(&mut sentence);
        sentence
    }

    /// What is known of the word between two places, whatever its case.
    fn look_up(&self, from: usize, end: usize) -> Option<Entry> {
        let mut buffer = [0; LONGEST];
        self.language.lexicon().get(self.small(from, end, &mut buffer)?)
    }

    /// The small letters of the word between two places, in a buffer where there are other letters than those of
    /// English; none of a word that is longer than all that are known.
    fn small<'b>(&'b self, from: usize, end: usize, buffer: &'b mut [u8; LONGEST]) -> Option<&'b [u8]> {
        let word = self.small.as_bytes().get(from..end)?;
        if word.is_ascii() {
            return Some(word).filter(|word| word.len() <= LONGEST);
        }
        lex::lower(self.text.get(from..end)?, buffer)
    }

    /// How many tokens there are.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at a place; one that is nothing where there is none.
    pub(crate) fn at(&self, index: usize) -> &Token {
        self.tokens.get(index).unwrap_or(&Token::NOTHING)
    }

    /// The tokens from a place to the one before another.
    pub(crate) fn tokens_in(&self, from: usize, end: usize) -> &[Token] {
        self.tokens.get(from..end).unwrap_or_default()
    }

    /// The token before a place; one that is nothing at the start.
    pub(crate) fn before(&self, index: usize) -> &Token {
        index.checked_sub(1).map_or(&Token::NOTHING, |index| self.at(index))
    }

    /// The text of a token.
    pub(crate) fn word(&self, index: usize) -> &'t str {
        self.at(index).span.of(self.text)
    }

    /// The infinitive of the verb that a token can be.
    pub(crate) fn lemma(&self, index: usize) -> &'static str {
        self.language.lexicon().lemma(self.at(index).lemma)
    }

    /// Whether the infinitive of the verb that a token can be is on a list.
    pub(crate) fn lemma_in(&self, index: usize, list: List) -> bool {
        self.lexicon().list(list).has_lemma(self.at(index).lemma)
    }

    /// Whether a token is on a list, in capitals or not.
    pub(crate) fn word_in(&self, index: usize, list: List) -> bool {
        self.lexicon().list(list).has(self.small_word(index))
    }

    /// Whether a token says that a number is a difference: "10 more mentors", "2 fewer meetings".
    pub(crate) fn compares(&self, index: usize) -> bool {
        self.word_in(index, List::More) || self.word_in(index, List::Fewer)
    }

    /// Whether a token ends as a list of endings tells, in capitals or not.
    pub(crate) fn ends_in(&self, index: usize, list: List) -> bool {
        self.lexicon().list(list).has_end_of(self.small_word(index), 1)
    }

    /// Whether a token begins as a list of beginnings tells, in capitals or not.
    pub(crate) fn starts_in(&self, index: usize, list: List) -> bool {
        let word = self.small_word(index).as_bytes();
        self.lexicon().list(list).behind_start_of(word).is_some()
    }

    /// Whether the last part of a token is on a list, in capitals or not: "market" of "mid-market".
    pub(crate) fn last_in(&self, index: usize, list: List) -> bool {
        self.lexicon().list(list).has(self.last_part(index))
    }

    /// Whether the last part of a token begins as a list of beginnings tells, in capitals or not: "rework" of
    /// "paint-rework".
    pub(crate) fn last_starts_in(&self, index: usize, list: List) -> bool {
        let last = self.last_part(index).as_bytes();
        self.lexicon().list(list).behind_start_of(last).is_some()
    }

    fn last_part(&self, index: usize) -> &str {
        let word = self.small_word(index);
        word.rsplit([' ', '-']).next().unwrap_or(word)
    }

    fn small_word(&self, index: usize) -> &str {
        self.at(index).span.of(&self.small)
    }

    pub(super) fn lexicon(&self) -> &'static Lexicon {
        self.language.lexicon()
    }

    /// The number at a place.
    pub(crate) fn number(&self, index: usize) -> Option<&Number> {
        match self.at(index).kind {
            Kind::Number(at) => self.numbers.get(at as usize),
            _ => None,
        }
    }

    /// Whether the token at a place has a tag.
    pub(crate) fn has(&self, index: usize, tag: Tag) -> bool {
        self.at(index).tags.has(tag)
    }

    /// Whether the token at a place has one of these tags.
    pub(crate) fn any(&self, index: usize, tags: Tags) -> bool {
        self.at(index).tags.any(tags)
    }

    /// Whether the token at a place is this mark.
    pub(crate) fn mark(&self, index: usize, mark: char) -> bool {
        self.at(index).kind == Kind::Mark(mark)
    }

    /// Whether the token is a verb of one of these classes in one of these forms.
    pub(crate) fn verb(&self, index: usize, class: VerbClass, forms: Forms) -> bool {
        let token = self.at(index);
        token.verb.is(class) && token.forms.is(forms)
    }

    /// The span from one token to the one before another.
    pub(crate) fn span(&self, from: usize, end: usize) -> Span {
        let first = self.at(from).span;
        let last = self.at(end.saturating_sub(1).max(from)).span;
        if from >= self.len() {
            return Span::from_usize(self.text.len(), self.text.len());
        }
        first.cover(last)
    }

    /// The noun phrase that starts at a token and ends before another, read once.
    pub(crate) fn object(&self, from: usize, limit: usize, read: impl FnOnce() -> Object) -> Object {
        let Some(place) = self.objects.get(from % self.objects.len()) else {
            return read();
        };
        let known = place.get().filter(|known| known.0 == limit && known.1.from == from);
        known.map_or_else(
            || {
                let object = read();
                place.set(Some((limit, object)));
                object
            },
            |known| known.1,
        )
    }

    /// Marks tokens as part of something that was read, so that nothing else reads them again.
    pub(crate) fn take(&mut self, from: usize, end: usize) {
        self.objects.iter().for_each(|place| place.set(None));
        for token in self.tokens.iter_mut().take(end).skip(from) {
            token.taken = true;
        }
    }
}
