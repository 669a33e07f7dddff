//! Cuts a text into words, numbers and marks.

use goalpost_text::Span;

use super::number;
use super::{Kind, Sentence, Token};
use crate::lexicon::{Entry, Forms, LONGEST, Lexicon, List, Tag, Tags, VerbClass};

/// Cuts the text of the sentence.
pub(super) fn lex(sentence: &mut Sentence<'_>) {
    let text = sentence.text;
    let (mut at, mut spaced) = (0, true);
    while let Some(byte) = text.as_bytes().get(at) {
        if *byte == b' ' {
            at += 1;
            spaced = true;
            continue;
        }
        let named = |space: &&&str| text.get(at..).is_some_and(|rest| rest.starts_with(**space));
        if *byte == b'&'
            && let Some(space) = SPACES.iter().find(named)
        {
            at += space.len();
            spaced = true;
            continue;
        }
        let before = sentence.tokens.len();
        let plain = *byte;
        if plain.is_ascii_lowercase() {
            at = word(sentence, at);
        } else if plain.is_ascii_digit() {
            at = number::lex(sentence, at);
        } else if plain.is_ascii_punctuation() && !matches!(plain, b'+' | b'-' | b'$') {
            // No other of these begins a number.
            at = mark(sentence, at, char::from(plain));
        } else {
            let rest = text.get(at..).unwrap_or("");
            let Some(first) = rest.chars().next() else { break };
            if is_blank(first) {
                at += first.len_utf8();
                spaced = true;
                continue;
            }
            at = if number::starts(rest, spaced) {
                number::lex(sentence, at)
            } else if first.is_alphabetic() {
                word(sentence, at)
            } else {
                mark(sentence, at, first)
            };
        }
        if let Some(token) = sentence.tokens.get_mut(before) {
            token.spaced = spaced;
        }
        spaced = false;
    }
}

/// Blanks as pages write them.
const SPACES: &[&str] = &["&nbsp;", "&#160;", "&#xA0;", "&thinsp;", "&ensp;"];

/// Blanks, what cannot be seen, and pictures, which say nothing that is read.
pub(super) fn is_blank(c: char) -> bool {
    let unseen =
        |c| matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}' | '\u{202A}'..='\u{202E}');
    let picture = |c| {
        matches!(
            c,
            '\u{1F000}'..='\u{1FAFF}' | '\u{2600}'..='\u{2793}' | '\u{2B50}' | '\u{2B55}' | '\u{FE00}'..='\u{FE0F}'
        )
    };
    !c.is_ascii_graphic() && (c.is_whitespace() || c.is_control() || unseen(c) || picture(c))
}

/// Marks of more than one character, and those that mean the same as another.
const MARKS: &[(&str, char)] = &[
    ("-->", '→'),
    ("->", '→'),
    ("=>", '→'),
    ("➔", '→'),
    ("➜", '→'),
    ("⇒", '→'),
    ("<=", '≤'),
    ("=<", '≤'),
    (">=", '≥'),
    ("⩾", '≥'),
    ("⩽", '≤'),
    ("--", '—'),
    ("‑", '-'),
    ("−", '-'),
    ("…", '.'),
    ("’", '\''),
    ("％", '%'),
];

fn mark(sentence: &mut Sentence<'_>, at: usize, first: char) -> usize {
    let rest = sentence.text.get(at..).unwrap_or("");
    let may_join = !first.is_ascii() || matches!(first, '-' | '=' | '<' | '>');
    let known = MARKS.iter().find(|(mark, _)| may_join && rest.starts_with(mark));
    let (len, mark) = known.map_or((first.len_utf8(), first), |(mark, meaning)| (mark.len(), *meaning));
    let mut token = Token::new(Span::from_usize(at, at + len), Kind::Mark(mark));
    if let Some(entry) = sentence.language.lexicon().mark(mark) {
        token.describe(&entry);
    }
    sentence.tokens.push(token);
    at + len
}

/// A word, with the hyphens, apostrophes, points and ampersands inside it. Returns where to go on.
fn word(sentence: &mut Sentence<'_>, at: usize) -> usize {
    let rest = sentence.text.as_bytes().get(at..).unwrap_or_default();
    let Some(plain) = Plain::read(rest) else {
        let len = joined_len(sentence.text.get(at..).unwrap_or(""));
        return push(sentence, at, at + len);
    };
    let end = at + plain.len;
    let small = sentence
        .small
        .as_bytes()
        .get(at..end)
        .filter(|word| word.len() <= LONGEST);
    let known = small.and_then(|word| sentence.language.lexicon().get(word));
    let Some(entry) = known else {
        return push_unknown(sentence, at, end);
    };
    let mut token = Token::new(Span::from_usize(at, end), Kind::Word);
    token.capital = plain.is_capital;
    token.code = plain.is_code;
    sentence.tokens.push(token.described(&entry));
    end
}

/// Words are cut after so many bytes, so that no text makes the reader look far ahead again and again.
const CUT: usize = 128;

/// A word of nothing but English letters and digits, as most are.
struct Plain {
    len: usize,
    is_capital: bool,
    is_code: bool,
}

impl Plain {
    /// The word at the start of a text; none where more may belong to it.
    fn read(text: &[u8]) -> Option<Self> {
        let near = text.get(..CUT).unwrap_or(text);
        let (mut len, mut capitals, mut digits) = (0, 0, 0);
        for byte in near {
            match byte {
                b'a'..=b'z' => {}
                b'A'..=b'Z' => capitals += 1,
                b'0'..=b'9' => digits += 1,
                _ => break,
            }
            len += 1;
        }
        let joins = |next: &u8| !next.is_ascii() || matches!(next, b'-' | b'_' | b'\'' | b'.' | b'&' | b'+' | b'#');
        if len == 0 || text.get(len).is_some_and(joins) {
            return None;
        }
        Some(Self {
            len,
            is_capital: text.first().is_some_and(u8::is_ascii_uppercase),
            is_code: capitals > 1 || digits > 0,
        })
    }
}

fn joined_len(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    let mut end = 0;
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let joins = match c {
            '-' | '\u{2011}' | '_' => next.is_some_and(char::is_alphanumeric),
            '\'' | '’' => next.is_some_and(char::is_alphabetic),
            '.' => next.is_some_and(char::is_alphanumeric),
            '&' => next.is_some_and(char::is_uppercase),
            _ => c.is_alphanumeric() || is_mark_of_letter(c),
        };
        if !joins || end >= CUT {
            break;
        }
        end = at + c.len_utf8();
    }
    // C++ and C# are words.
    let rest = text.get(end..).unwrap_or("");
    match rest.as_bytes() {
        [b'+', b'+', ..] => end + 2,
        [b'#', ..] if end == 1 => end + 1,
        _ => end.max(text.chars().next().map_or(1, char::len_utf8)),
    }
}

/// Combining marks belong to the letter before them.
fn is_mark_of_letter(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0900}'..='\u{0DFF}' | '\u{0E00}'..='\u{0EFF}' | '\u{1AB0}'..='\u{1AFF}')
}

/// Adds the word between two places: whole where it is known, else its first part where that has a meaning of its own.
/// Returns where to go on.
fn push(sentence: &mut Sentence<'_>, at: usize, end: usize) -> usize {
    let word = sentence.text.get(at..end).unwrap_or("");
    if let Some(entry) = sentence.look_up(at, end) {
        sentence.tokens.push(Token::word(at, word).described(&entry));
        return end;
    }
    push_unknown(sentence, at, end)
}

fn push_unknown(sentence: &mut Sentence<'_>, at: usize, end: usize) -> usize {
    let word = sentence.text.get(at..end).unwrap_or("");
    if let Some(stem) = possessive(word) {
        let mut token = Token::word(at, word);
        if let Some(entry) = sentence.look_up(at, at + stem.len()) {
            token.tags = entry.tags.only(NOUNS.with(TIMES));
            token.value = entry.value;
        }
        sentence.tokens.push(token);
        return end;
    }
    match word.find(['-', '\u{2011}', '.']) {
        Some(hyphen) => compound(sentence, at, end, at + hyphen),
        None => {
            let token = Token::word(at, word);
            let known = again(sentence, at, end);
            let token = known.map_or_else(
                || guessed(sentence.lexicon(), token, word),
                |entry| token.described(&entry),
            );
            sentence.tokens.push(token);
            end
        }
    }
}

/// The noun of its possessive: "customer's".
fn possessive(word: &str) -> Option<&str> {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"))
}

/// What the last part of a compound tells about the whole.
const NOUNS: Tags = Tags::of(&[
    Tag::Metric,
    Tag::Half,
    Tag::Abstract,
    Tag::Volume,
    Tag::Outcome,
    Tag::People,
    Tag::Event,
    Tag::Noun,
    Tag::Plural,
]);

/// The tags of calendar words, which keep their meaning in the genitive: "this year's".
const TIMES: Tags = Tags::of(&[Tag::Day, Tag::Week, Tag::Month, Tag::Quarter, Tag::Year, Tag::Today]);

/// First parts that keep a meaning of their own: mid-March, end-2027, twenty-five, three-year.
const SPLITTING: Tags = Tags::of(&[
    Tag::Mid,
    Tag::End,
    Tag::Start,
    Tag::Number,
    Tag::MonthName,
    Tag::Quarter,
    Tag::Year,
    Tag::Weekday,
    Tag::Scale,
]);

fn compound(sentence: &mut Sentence<'_>, at: usize, end: usize, hyphen: usize) -> usize {
    let text = sentence.text;
    let part = text.get(at..hyphen).unwrap_or("");
    let len = text
        .get(hyphen..)
        .and_then(|rest| rest.chars().next())
        .map_or(1, char::len_utf8);
    let known = sentence.look_up(at, hyphen);
    let first = known.filter(|entry| entry.tags.any(SPLITTING));
    // "Sub-4", "under-5": a limit; "under-served" is none.
    let limit = known.filter(|entry| entry.tags.has(Tag::Strict));
    let limit = limit.filter(|_| text.as_bytes().get(hyphen + len).is_some_and(u8::is_ascii_digit));
    let first = first.or(limit);
    let splits = is_calendar_code(part) || (first.is_some() && !text.get(hyphen..).unwrap_or("").starts_with('.'));
    if splits {
        let mut token = Token::word(at, part);
        (token.phrase, token.seconds) = known.map_or((0, 0), |entry| (entry.phrase, entry.seconds));
        let token = first.map_or(token, |entry| token.described(&entry));
        sentence.tokens.push(token);
        return hyphen + len;
    }
    let word = text.get(at..end).unwrap_or("");
    let mut token = Token::word(at, word);
    let last = word.rsplit(['-', '\u{2011}', '.']).next().unwrap_or("");
    if let Some(entry) = again(sentence, at, end) {
        token = token.described(&entry);
    } else if let Some(entry) = sentence.look_up(end - last.len(), end) {
        token.tags = entry.tags.only(NOUNS);
    }
    sentence.tokens.push(token);
    end
}

/// `Q3`, `H1`, `FY27`.
fn is_calendar_code(word: &str) -> bool {
    matches!(
        word.as_bytes(),
        [b'Q' | b'q' | b'H' | b'h', b'1'..=b'4'] | [b'F' | b'f', b'Y' | b'y', b'0'..=b'9', ..]
    )
}

/// The small letters of a word, with a plain apostrophe and a plain hyphen, in a buffer; none where it does not hold
/// them.
pub(super) fn lower<'b>(word: &str, buffer: &'b mut [u8; LONGEST]) -> Option<&'b [u8]> {
    let mut len = 0;
    for c in word.chars() {
        let plain = match c {
            '’' => '\'',
            '\u{2011}' => '-',
            _ => c,
        };
        for small in plain.to_lowercase() {
            let end = len + small.len_utf8();
            small.encode_utf8(buffer.get_mut(len..end)?);
            len = end;
        }
    }
    buffer.get(..len)
}

/// "Redraft", "re-implement", "preorder": a known verb with what comes in front of it.
fn again(sentence: &Sentence<'_>, at: usize, end: usize) -> Option<Entry> {
    let mut buffer = [0; LONGEST];
    let lower = sentence.small(at, end, &mut buffer)?;
    let stem = sentence.lexicon().list(List::Prefixes).behind_start_of(lower)?;
    let stem = stem.strip_prefix(b"-").unwrap_or(stem);
    let deeds = VerbClass::COMPLETE.with(VerbClass::ACT);
    let known = sentence
        .lexicon()
        .get(stem)
        .filter(|entry| stem.len() > 3 && entry.verb.is(deeds))?;
    let nouns = Tags::of(&[Tag::Noun, Tag::Plural]);
    Some(Entry {
        tags: known.tags.only(nouns),
        phrase: 0,
        ..known
    })
}

/// How many letters stand in front of an ending at least, so that it is one.
const STEM: usize = 3;

/// What the ending of an unknown word tells.
fn guessed(lexicon: &Lexicon, mut token: Token, word: &str) -> Token {
    let ends = |ending: &str| word.len() >= ending.len() + STEM && word.ends_with(ending);
    let ends_in = |list: List| lexicon.list(list).has_end_of(word, STEM);
    if ends_in(List::AbstractEndings) {
        token.tags = Tags::of(&[Tag::Noun, Tag::Abstract]);
    } else if word.len() > 5 && ends_in(List::VerbEndings) {
        token.verb = VerbClass::COMPLETE;
        token.forms = Forms::BASE;
        token.lemma = u32::MAX;
    } else if ends("ing") {
        token.forms = Forms::ING;
    } else if ends("ly") {
        token.tags = Tags::of(&[Tag::Adverb]);
    } else if ends("s") && !ends_in(List::NoPlurals) {
        token.tags = Tags::of(&[Tag::Plural]);
    } else if ends("ed") {
        token.forms = Forms::PAST;
    }
    token
}

impl Token {
    /// A word at a place.
    pub(super) fn word(at: usize, word: &str) -> Self {
        let mut token = Self::new(Span::from_usize(at, at + word.len()), Kind::Word);
        // Most words have nothing but small letters.
        if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return token;
        }
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        token.capital = word.starts_with(char::is_uppercase);
        token.code = capitals > 1 || word.bytes().any(|byte| byte.is_ascii_digit());
        token
    }

    /// Takes over what is known of the word.
    pub(super) fn describe(&mut self, entry: &Entry) {
        self.tags = entry.tags;
        self.verb = entry.verb;
        self.forms = entry.forms;
        self.lemma = entry.lemma;
        self.value = entry.value;
        self.phrase = entry.phrase;
        self.seconds = entry.seconds;
    }

    fn described(mut self, entry: &Entry) -> Self {
        self.describe(entry);
        // A name in capitals is not the word that it looks like: "IT", "US", "ACT".
        if self.code && self.span.len() <= 4 && self.verb.is_verb() && !self.tags.has(Tag::Noun) {
            self.verb = VerbClass::NONE;
        }
        self
    }
}
