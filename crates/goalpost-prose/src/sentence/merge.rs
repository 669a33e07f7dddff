//! Joins tokens that belong together: phrases and quoted titles.

use goalpost_text::Span;

use super::{Kind, Sentence, Token};
use crate::lexicon::{Forms, LONGEST, List, Tag, Tags, VerbClass, second_of};
use crate::unit;

/// Joins the words of every known phrase into one token, the longest phrase first.
pub(super) fn phrases(sentence: &mut Sentence<'_>) {
    let (mut read, mut write) = (0, 0_usize);
    while let Some(token) = sentence.tokens.get(read) {
        // Most words begin no phrase, and most stay where they are.
        if !opens_phrase(sentence, read, token) {
            if read != write {
                sentence.tokens.copy_within(read..=read, write);
            }
            (read, write) = (read + 1, write + 1);
            continue;
        }
        let token = *token;
        let phrase = phrase_at(sentence, read, token).filter(|(phrase, _)| {
            let before = write.checked_sub(1).map_or(Tags::NONE, |at| sentence.at(at).tags);
            let is_counted = write.checked_sub(1).is_some_and(|at| sentence.at(at).is_number());
            let governed = write
                .checked_sub(1)
                .is_some_and(|at| is_governed(sentence.at(at), at == 0));
            let noun = is_noun_behind(before, &token, phrase)
                || (is_counted || governed) && is_plural_of_verb(&token, phrase)
                || is_followed_by_thing(sentence, read, phrase)
                || governed && phrase.verb.is_verb() && phrase.tags == Tags::NONE && token.has(Tag::Noun);
            // "Twice a quarter": how often, and no share.
            let rate = phrase.has(Tag::Fraction) && (before.any(REPEATED) || is_pace(sentence, write, read));
            !noun && !rate && !is_price_up_to(sentence, read)
        });
        let is_in_place = phrase.is_none() && read == write;
        let (token, used) = phrase.unwrap_or((token, 1));
        if let Some(slot) = sentence.tokens.get_mut(write).filter(|_| !is_in_place) {
            *slot = token;
        }
        write += 1;
        read += used;
    }
    sentence.tokens.truncate(write);
}

/// "5 deals a quarter": over how long so many are counted; not "5 deals by a quarter", "a quarter of 5 deals".
fn is_pace(sentence: &Sentence<'_>, write: usize, read: usize) -> bool {
    let others = Tags::of(&[Tag::Of, Tag::Up, Tag::Down]);
    sentence.has(read, Tag::Per)
        && sentence.has(read + 1, Tag::Quarter)
        && !sentence.any(read + 2, others)
        && !sentence
            .before(write)
            .tags
            .any(Tags::of(&[Tag::Prep, Tag::And, Tag::Or]))
        && (write.saturating_sub(PACED)..write).any(|at| sentence.at(at).is_number() || sentence.has(at, Tag::Number))
}

/// How many tokens a number stands at most in front of what it is counted over.
const PACED: usize = 5;

/// "Price up to £9k": how much it may be; not "price up two jobs".
fn is_price_up_to(sentence: &Sentence<'_>, at: usize) -> bool {
    unit::is_money(sentence, at + 3)
        && sentence.word_in(at, List::Prices)
        && sentence.word(at + 1).eq_ignore_ascii_case("up")
        && sentence.has(at + 2, Tag::To)
}

/// What a period stands behind, with the article that makes a rate of both.
const REPEATED: Tags = Tags::of(&[Tag::Once, Tag::Times]);

/// "Go on a trip": what goes on has a verb behind it, or nothing.
fn is_followed_by_thing(sentence: &Sentence<'_>, at: usize, phrase: &Token) -> bool {
    let goes_on = phrase.verb.is(VerbClass::KEEP) && phrase.tags == Tags::NONE;
    goes_on
        && (at + 1..at + 4).any(|at| {
            let next = sentence.at(at);
            next.span.start > phrase.span.end && next.span.start <= phrase.span.end + 1 && next.has(Tag::Indefinite)
        })
}

/// "Write report on …": behind a command no other verb stands, so what follows is its object.
fn is_governed(before: &Token, is_first: bool) -> bool {
    let deeds = VerbClass::COMPLETE.with(VerbClass::ABSTRACT).with(VerbClass::ACT);
    let plain = !before
        .tags
        .any(Tags::of(&[Tag::Noun, Tag::Modal, Tag::To, Tag::Adverb, Tag::And]));
    is_first && plain && before.verb.is(deeds) && before.forms.is(Forms::BASE)
}

/// "A quarterly report on the flock": a noun and its preposition, and not the verb of the same words.
fn is_noun_behind(before: Tags, first: &Token, phrase: &Token) -> bool {
    let articles = Tags::of(&[
        Tag::Det,
        Tag::Own,
        Tag::Indefinite,
        Tag::PeriodicMonth,
        Tag::PeriodicQuarter,
    ]);
    let more = Tags::of(&[Tag::PeriodicDay, Tag::PeriodicWeek, Tag::PeriodicYear, Tag::Quality]);
    let is_verb = phrase.verb.is_verb() && phrase.tags == Tags::NONE;
    is_verb && first.has(Tag::Noun) && before.any(articles.with(more))
}

/// "12 books in 2027": counted things and a preposition, and not the verb of the same words.
fn is_plural_of_verb(first: &Token, phrase: &Token) -> bool {
    phrase.verb.is_verb() && phrase.tags == Tags::NONE && first.has(Tag::Plural)
}

/// The phrase that starts at a token that may open one, and how many tokens it takes.
fn phrase_at(sentence: &Sentence<'_>, at: usize, token: Token) -> Option<(Token, usize)> {
    (2..=usize::from(token.phrase)).rev().find_map(|count| {
        let last = sentence.tokens.get(at + count - 1)?;
        let tokens = sentence.tokens.get(at + 1..at + count)?;
        if !tokens.iter().all(|token| {
            !token.is_number() && (token.is_word() || !token.spaced || token.tags != crate::lexicon::Tags::NONE)
        }) {
            return None;
        }
        let span = token.span.cover(last.span);
        let mut buffer = [0; LONGEST];
        let joined = joined(sentence, span, &mut buffer)?;
        let entry = sentence
            .language
            .lexicon()
            .get(joined)
            .filter(|_| joined.contains(&b' '))?;
        let mut phrase = token;
        phrase.span = span;
        phrase.describe(&entry);
        Some((phrase, count))
    })
}

/// Whether a phrase may start with a token, as far as the first letters of the next word tell.
fn opens_phrase(sentence: &Sentence<'_>, at: usize, first: &Token) -> bool {
    if first.phrase < 2 || !first.is_word() {
        return false;
    }
    let second = sentence.at(at + 1);
    let letters = sentence.small.as_bytes().get(second.span.range()).unwrap_or_default();
    match letters {
        // A word of one letter, or one that no blank parts from the first, may go on beyond its token.
        [one, other, ..] if second.spaced && one.is_ascii() && other.is_ascii() => {
            first.seconds & second_of(letters) != 0
        }
        _ => true,
    }
}

/// The small letters of some words with one blank between them, in a buffer where they are written otherwise.
fn joined<'b>(sentence: &'b Sentence<'_>, span: Span, buffer: &'b mut [u8; LONGEST]) -> Option<&'b [u8]> {
    let range = span.range();
    if range.len() > LONGEST {
        return None;
    }
    let small = sentence.small.as_bytes().get(range.clone())?;
    if small.is_ascii() && is_joined(small) {
        return Some(small);
    }
    let mut plain = [0; LONGEST];
    let lowered = sentence.small(range.start, range.end, &mut plain)?;
    let (mut len, mut blank) = (0, false);
    for c in std::str::from_utf8(lowered).ok()?.chars() {
        if c.is_whitespace() {
            blank = true;
            continue;
        }
        if blank {
            *buffer.get_mut(len)? = b' ';
            len += 1;
            blank = false;
        }
        let end = len + c.len_utf8();
        c.encode_utf8(buffer.get_mut(len..end)?);
        len = end;
    }
    buffer.get(..len)
}

/// Whether one plain blank stands between all words.
fn is_joined(words: &[u8]) -> bool {
    let mut before = 0;
    words.iter().all(|byte| {
        let plain = *byte > b' ' || *byte == b' ' && before != b' ';
        before = *byte;
        plain
    })
}

/// "400 samples sequenced": an unknown participle behind what it was done to is that of a deed.
pub(super) fn participles(sentence: &mut Sentence<'_>) {
    let unknown = |token: &Token| token.forms == Forms::PAST && !token.verb.is_verb() && token.tags == Tags::NONE;
    if !sentence.tokens.iter().any(unknown) {
        return;
    }
    for at in 1..sentence.len() {
        if !unknown(sentence.at(at)) {
            continue;
        }
        let next = sentence.at(at + 1);
        let caused = next.has(Tag::Delta);
        let closes = next.is_break() || !caused && next.tags.any(Tags::of(&[Tag::Prep, Tag::And, Tag::Adverb]));
        let done_to = sentence.any(at - 1, Tags::of(&[Tag::Plural, Tag::Noun]));
        if let Some(token) = sentence.tokens.get_mut(at).filter(|_| closes && done_to) {
            token.verb = VerbClass::COMPLETE;
            token.lemma = u32::MAX;
        }
    }
}

/// The longest title in quotes, in tokens.
const TITLE: usize = 24;

/// Marks what stands in quotes, and the address of a link, as names.
pub(super) fn quotes(sentence: &mut Sentence<'_>) {
    // Without a branch, so that it runs at memory speed.
    let may_quote = |found, byte: &u8| found | !byte.is_ascii() | (*byte == b'"') | (*byte == b'`');
    if !sentence.text.as_bytes().iter().fold(false, may_quote) {
        return;
    }
    let mut open: Option<(usize, char)> = None;
    for at in 0..sentence.len() {
        let Kind::Mark(mark) = sentence.at(at).kind else {
            continue;
        };
        match (open, mark) {
            (Some((from, closing)), _) if mark == closing || (closing == '”' && mark == '"') => {
                if at - from <= TITLE {
                    quote(sentence, from, at + 1);
                }
                open = None;
            }
            (Some((from, _)), _) if at - from > TITLE => open = closing(mark).map(|closing| (at, closing)),
            (None, _) => open = closing(mark).map(|closing| (at, closing)),
            _ => {}
        }
    }
}

fn closing(mark: char) -> Option<char> {
    Some(match mark {
        '"' => '"',
        '“' | '„' => '”',
        '«' => '»',
        '`' => '`',
        '‘' => '’',
        _ => return None,
    })
}

fn quote(sentence: &mut Sentence<'_>, from: usize, end: usize) {
    // A sentence that was copied with its quotation marks is no title.
    let behind = sentence.tokens.get(end..).unwrap_or(&[]);
    let before = sentence.tokens.get(..from).unwrap_or(&[]);
    if from + 3 < end && !before.iter().any(Token::is_word) && behind.iter().all(Token::is_break) {
        return;
    }
    for token in sentence.tokens.iter_mut().take(end).skip(from) {
        token.quoted = true;
        token.tags = crate::lexicon::Tags::NONE;
        token.verb = crate::lexicon::VerbClass::NONE;
    }
}
