//! Slots that a template left to be filled in: `[Number]`, `X%`, `$N`, `___`, `TBD`, `from X to Y`.

mod letter;
mod search;

use goalpost_text::Span;

use crate::lexicon::{List, Tag, Tags};
use crate::sentence::{Kind, Sentence, Token};

pub(crate) use search::search;

use letter::{fused, is_amount_place, is_counted_behind, is_crosses, is_letter, is_letter_slot};

/// Finds the slots and takes them out of the sentence.
pub(crate) fn read(sentence: &mut Sentence<'_>) -> Vec<Span> {
    let mut found = Vec::new();
    let mut at = sentence.start;
    while at < sentence.len() {
        if let Some(end) = element(sentence, at) {
            sentence.take(at, end);
            at = end;
            continue;
        }
        match slot(sentence, at) {
            Some(end) => {
                found.push(sentence.span(at, end));
                sentence.take(at, end);
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// Names of elements that come along when text is copied from a page or a mail.
const ELEMENTS: &[&str] = &[
    "b", "br", "div", "em", "font", "i", "li", "ol", "p", "s", "span", "strong", "sub", "sup", "td", "tr", "u", "ul",
];

/// The end of `<b>`, `</span>`, `<br/>`, `<span style=…>`: markup, and nothing to be filled in.
fn element(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    if !sentence.mark(at, '<') {
        return None;
    }
    let name = at + 1 + usize::from(sentence.mark(at + 1, '/'));
    // "<o:p>", "<w:sdt>": what a word processor calls its own.
    let own = sentence.word(name).len() == 1 && sentence.mark(name + 1, ':') && sentence.at(name + 2).is_word();
    let known = (own || ELEMENTS.contains(&sentence.word(name))) && !sentence.at(name).spaced;
    let end = (name + 1..name + LONGEST).find(|end| sentence.mark(*end, '>'))?;
    let alone = end == name + 1 + 2 * usize::from(own)
        || sentence.mark(name + 1, '/')
        || sentence.at(name + 1).spaced && sentence.mark(name + 2, '=');
    (known && alone).then_some(end + 1)
}

/// Whether a slot stands for a number: `[Number]`, `XX%`, `$N`, `__`.
pub(crate) fn is_numeric(sentence: &Sentence<'_>, slot: Span) -> bool {
    let words = slot.of(sentence.text);
    let bare = words.trim_matches(|c: char| !c.is_alphanumeric());
    let money = words.starts_with(['$', '€', '£']);
    let sign = words.starts_with(['#', '.', '0']);
    let letters = is_letter(bare) || is_crosses(bare) || fused(sentence.language, bare);
    let named = sentence
        .language
        .lexicon()
        .get(bare.to_lowercase())
        .is_some_and(|entry| entry.tags.has(Tag::NumberSlot));
    let (before, behind) = neighbours(sentence, slot);
    // "the ___ case study" lacks a name, "Lose ___ kg" a number.
    let named_thing = before.is_some_and(|token| token.tags.any(Tags::of(&[Tag::Det, Tag::Own])));
    let blank = words.starts_with('_')
        && !named_thing
        && behind.is_some_and(|token| token.is_word() && !token.has(Tag::Prep) || token.has(Tag::Percent));
    money || sign || letters || named || blank
}

/// The tokens before and behind a slot.
fn neighbours<'s>(sentence: &'s Sentence<'_>, slot: Span) -> (Option<&'s Token>, Option<&'s Token>) {
    let first = sentence.tokens.partition_point(|token| token.span.start < slot.start);
    let behind = sentence.tokens.partition_point(|token| token.span.start < slot.end);
    let before = first.checked_sub(1).and_then(|at| sentence.tokens.get(at));
    (before, sentence.tokens.get(behind))
}

/// The token behind the slot that starts here.
fn slot(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let token = sentence.at(at);
    match token.kind {
        Kind::Mark('[' | '<' | '{' | '«' | '(') => bracketed(sentence, at),
        Kind::Mark('_' | '?' | '█' | '■' | '▇' | '░' | '*') => repeated(sentence, at),
        Kind::Mark('.') => dots(sentence, at),
        Kind::Mark('$' | '€' | '£' | '#') => {
            let next = at + 1;
            let filled = is_letter_slot(sentence, next) || sentence.has(next, Tag::SlotAlways);
            // "Toby, €N": alone behind a comma, where no number is asked for.
            let told = sentence.mark(at.wrapping_sub(1), ',') && sentence.at(next + 1).is_break();
            if told && token.kind != Kind::Mark('$') && sentence.word(next) == "N" {
                return None;
            }
            let alone = token.kind == Kind::Mark('#') && (at > sentence.start || sentence.mark(at + 1, '%'));
            // "£xx,xxx".
            let more =
                sentence.mark(next + 1, ',') && is_letter_slot(sentence, next + 2) && !sentence.at(next + 2).spaced;
            filled
                .then_some(if more { next + 3 } else { next + 1 })
                .or_else(|| sign(sentence, at).filter(|_| alone))
        }
        Kind::Word => word(sentence, at),
        // "The 20XX report", "reach 00% of them".
        Kind::Number(_) => {
            let word = sentence.word(at);
            // Most numbers end with a digit.
            if word.ends_with(|last: char| last.is_ascii_digit()) {
                return None;
            }
            let year = matches!(word, "20XX" | "19XX" | "20xx" | "202X" | "202x");
            let noughts = word
                .strip_prefix("00")
                .is_some_and(|rest| rest.trim_start_matches('0') == "%");
            (year || noughts).then_some(at + 1)
        }
        Kind::Mark(_) => None,
    }
}

/// "Sign # customers", "by ##%": a sign in the place of a number.
fn sign(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let end = (at..at + 5).find(|at| !sentence.mark(*at, '#'))?;
    let next = sentence.at(end);
    let apart = next.is_word() && next.spaced || sentence.mark(end, '%');
    (sentence.at(at).spaced && apart).then_some(end)
}

/// The parts of a day that nobody filled in: MM/DD/YYYY, YYYY-MM-DD.
fn day_form(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let whole = sentence.word(at);
    let doubled = matches!(whole.as_bytes(), [first, second, ..] if first == second);
    if !doubled {
        return None;
    }
    let is_part = |part: &str| matches!(part, "MM" | "DD" | "YY" | "YYYY" | "mm" | "dd" | "yy" | "yyyy");
    let part = |at: usize| is_part(sentence.word(at));
    if whole.contains(['-', '.']) && whole.split(['-', '.']).all(is_part) {
        return Some(at + 1);
    }
    let joint = |at: usize| ['/', '-', '.'].iter().any(|mark| sentence.mark(at, *mark)) && !sentence.at(at).spaced;
    if !(part(at) && joint(at + 1) && part(at + 2)) {
        return None;
    }
    let long = joint(at + 3) && part(at + 4);
    Some(if long { at + 5 } else { at + 3 })
}

/// The longest slot in brackets, in tokens.
const LONGEST: usize = 12;

/// `[Number]`, `<date>`, `{x}`, `[insert the metric]`; never `[x]`, `[1]`, `[ms]`, `[text](link)`.
fn bracketed(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let (open, close) = match sentence.at(at).kind {
        Kind::Mark('[') => ('[', ']'),
        Kind::Mark('<') => ('<', '>'),
        Kind::Mark('{') => ('{', '}'),
        Kind::Mark('(') => ('(', ')'),
        _ => return None,
    };
    let mut inner = at + 1;
    // {{name}}
    while sentence.mark(inner, open) && inner < at + 3 {
        inner += 1;
    }
    if open == '<' && (sentence.at(inner).is_number() || sentence.at(inner).spaced) {
        return None;
    }
    let end = (inner..inner + LONGEST).find(|end| sentence.mark(*end, close))?;
    let behind = (end..end + 3)
        .find(|end| !sentence.mark(*end, close))
        .unwrap_or(end + 1);
    if end == inner {
        return None;
    }
    if open == '(' {
        let first = sentence.has(inner, Tag::Insert) && sentence.word(inner).len() > 4;
        let word = sentence.word(inner);
        let asked = end == inner + 1 && sentence.word_in(inner, List::FormFields);
        let place = at == sentence.start || sentence.before(at).has(Tag::Due);
        let number = asked || end == inner + 1 && (is_letter(word) || is_crosses(word));
        return (first || asked && place || number && is_asked_for(sentence, at, behind)).then_some(behind);
    }
    // "[baseline £52k]": what is known is no slot.
    let known = (inner + 1..end).any(|at| sentence.at(at).is_number());
    let asked = Tags::of(&[Tag::Slot, Tag::SlotAlways, Tag::NumberSlot, Tag::Insert]);
    let told = known || sentence.at(inner).is_number();
    let open_words = (inner..end).any(|at| sentence.any(at, asked) && !sentence.has(at, Tag::Baseline));
    if open == '['
        && told
        && (sentence.has(inner, Tag::Baseline) || at > sentence.start && end > inner + 1 && !open_words)
    {
        return None;
    }
    if open == '[' && is_mark(sentence, at, behind) {
        return None;
    }
    // "[text](link)", "[text][2]".
    let listed = sentence.mark(behind, '[') && sentence.at(behind + 1).is_number();
    let linked = open == '[' && (sentence.mark(behind, '(') || listed) && !sentence.at(behind).spaced;
    let only = end == inner + 1;
    let word = sentence.word(inner);
    // "Write [X] stories", and no box that is ticked.
    let letter = is_letter(word) && is_counted_behind(sentence, at, behind);
    let harmless = only
        && !letter
        && (sentence.any(inner, Tags::of(&[Tag::Unit]))
            || !sentence.at(inner).is_word()
            || open == '[' && word.eq_ignore_ascii_case("x"));
    // "[ms/s]", "[°C]", "[kPa]", "<ana@example.org>", and what somebody remarks: "[sic]".
    let degrees = sentence.mark(inner, '°') && end == inner + 2 && sentence.word(inner + 1).len() == 1;
    let unit = degrees || only && (word.contains(['/', '%', '°']) || word == "sic" || is_symbol(word));
    // "The [EU] pipeline": letters that no template asks for.
    let short = open == '[' && only && word.len() < 4 && sentence.at(inner).code && sentence.at(behind).is_word();
    let abbreviation = short && !sentence.any(inner, asked.with(TIMES));
    let address = open == '<' && (inner..end).any(|at| sentence.word(at).contains('@') || sentence.mark(at, '@'));
    let is_label = only && sentence.at(inner).code && word.bytes().any(|byte| byte.is_ascii_digit());
    // "source{d}", "Vec<Token>", "${HOME}": part of a name, or a way of writing.
    let tight = !sentence.at(at).spaced;
    let variable = sentence.before(at).kind == Kind::Mark('$') && !word.bytes().any(|byte| byte.is_ascii_lowercase());
    let path = sentence.before(at).kind == Kind::Mark('/');
    let glued = tight
        && (sentence.before(at).is_word() && (word.len() < 3 || open == '<') || open == '{' && (variable || path));
    // "A <title> tag": an element that is written about.
    let element = open == '<' && sentence.word_in(behind, List::Elements);
    (!linked && !harmless && !unit && !address && !is_label && !glued && !element && !abbreviation).then_some(behind)
}

/// What a template asks for in a word of three letters: `[DAY]`.
const TIMES: Tags = Tags::of(&[Tag::Day, Tag::Week, Tag::Month, Tag::Year, Tag::Metric]);

/// A symbol of a unit: "kPa", "mL", a small letter and a capital.
fn is_symbol(word: &str) -> bool {
    let small = word.bytes().take_while(u8::is_ascii_lowercase).count();
    (1..=2).contains(&small) && word.len() <= 4 && word.as_bytes().get(small).is_some_and(u8::is_ascii_uppercase)
}

/// "Hire (number) guides", "to (X)%": brackets in the place of a number.
fn is_asked_for(sentence: &Sentence<'_>, at: usize, behind: usize) -> bool {
    let before = sentence.before(at);
    let leads = before.verb.is_verb()
        || before
            .tags
            .any(Tags::of(&[Tag::Target, Tag::Origin, Tag::Delta, Tag::AtLeast]));
    let next = sentence.at(behind);
    sentence.at(at).spaced && leads && (next.is_word() && next.spaced || sentence.mark(behind, '%'))
}

/// "Provide installers [APPS][PRODUCT]": marks of a tracker, in capitals behind a whole phrase. What is to be filled in
/// stands where the sentence lacks it: "in [CITY]".
fn is_mark(sentence: &Sentence<'_>, at: usize, behind: usize) -> bool {
    let word = sentence.word(at + 1);
    let capitals = word.len() > 1
        && word
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let slots = Tags::of(&[Tag::Slot, Tag::SlotAlways, Tag::NumberSlot, Tag::Insert]);
    let named = sentence.word_in(at + 1, List::FormFields);
    let closes = behind >= sentence.len() || sentence.mark(behind, '[');
    let before = sentence.before(at);
    let lacks = Tags::of(&[
        Tag::Prep,
        Tag::Det,
        Tag::Own,
        Tag::Due,
        Tag::Of,
        Tag::Target,
        Tag::Origin,
        Tag::Delta,
    ]);
    let whole = before.kind == Kind::Mark(']') || before.is_word() && !before.verb.is_verb() && !before.tags.any(lacks);
    let only = sentence.mark(at + 2, ']');
    only && capitals && closes && whole && !named && !sentence.any(at + 1, slots)
}

/// `__`, `??`, `???`.
fn repeated(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let Kind::Mark(mark) = sentence.at(at).kind else {
        return None;
    };
    let same = |at: usize| sentence.mark(at, mark) && !sentence.at(at).spaced;
    let end = (at + 1..sentence.len()).find(|at| !same(*at)).unwrap_or(sentence.len());
    match mark {
        '*' => (end - at > 2).then_some(end),
        '█' | '■' | '▇' | '░' => Some(end),
        '?' => {
            let lonely = sentence.at(at).spaced && (sentence.mark(end, '%') || sentence.at(end).is_word());
            // "Downloads: ?".
            let asked = sentence.before(at).kind == Kind::Mark(':') && end == sentence.len();
            // "Really??": somebody wonders.
            let before = sentence.before(at);
            let wonders = (before.is_word() || before.kind == Kind::Mark('?')) && !sentence.at(at).spaced;
            (end - at > 1 && !wonders || lonely || asked).then_some(end)
        }
        '_' if sentence.mark(end, '%') => Some(end),
        // "__init__": a name in a program.
        '_' if is_part_of_name(sentence, at, end) => None,
        _ => (end - at > 1).then_some(end),
    }
}

/// "__init__": low lines that touch the letters of a name.
fn is_part_of_name(sentence: &Sentence<'_>, at: usize, end: usize) -> bool {
    let touches = |at: usize| sentence.at(at).is_word() && !sentence.at(at).spaced;
    let low = |at: usize| sentence.mark(at, '_') && !sentence.at(at).spaced;
    let opens = touches(end) && low(end + 1);
    let closes = !sentence.at(at).spaced && sentence.before(at).is_word() && low(at.wrapping_sub(2))
        || touches(at.wrapping_sub(1)) && sentence.mark(at.wrapping_sub(2), '_');
    opens || closes || is_emphasis(sentence, at, end)
}

/// "__Reduce churn__": low lines around words that are to be seen, both of which touch them.
fn is_emphasis(sentence: &Sentence<'_>, at: usize, end: usize) -> bool {
    let is_said = |at: usize| sentence.at(at).is_word() || sentence.at(at).is_number();
    let closes = |at: usize| sentence.mark(at, '_') && !sentence.at(at).spaced && is_said(at.wrapping_sub(1));
    let touches = is_said(end) && !sentence.at(end).spaced;
    let near = end + 1..sentence.len().min(end + LONGEST);
    closes(at) || touches && near.clone().any(|at| closes(at) && sentence.mark(at + 1, '_'))
}

/// "....." where something belongs, with more dots than a pause has, or "... %".
fn dots(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let same = |at: usize| sentence.mark(at, '.') && !sentence.at(at).spaced;
    let end = (at + 1..sentence.len()).find(|at| !same(*at)).unwrap_or(sentence.len());
    // "From ... to ...", "read … books by …": three of them, apart from the words, where a number belongs.
    let token = sentence.at(at);
    let pause = end - at == 3 || token.span.len() > 1;
    let asked = Tags::of(&[Tag::Origin, Tag::Target, Tag::Delta, Tag::Due]);
    let before = sentence.before(at);
    let lacks =
        before.tags.any(asked) && !before.has(Tag::And) || before.verb.is_verb() && sentence.has(end, Tag::Plural);
    let place = token.spaced && pause && lacks;
    (end - at > 3 || sentence.mark(end, '%') || place).then_some(end)
}

/// `TBD`, `XX`, `X%`, `N users`, `by X`, `from X to Y`.
fn word(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let token = sentence.at(at);
    let first = sentence.text.as_bytes().get(token.span.start as usize);
    // What most words are: neither known as a slot nor begun by a letter that may be one, nor a part of a day.
    let possible = token.tags.any(Tags::of(&[Tag::Slot, Tag::SlotAlways, Tag::Insert]))
        || matches!(first, Some(b'X' | b'Y' | b'Z' | b'N'))
        || token.span.len() == 1;
    if !possible && !matches!(first, Some(b'M' | b'D' | b'Y' | b'm' | b'd' | b'y')) {
        return None;
    }
    let word = sentence.word(at);
    // A part of a day begins with the same letter twice.
    let doubled = matches!(word.as_bytes(), [first, second, ..] if first == second);
    if !possible && !doubled {
        return None;
    }
    if let Some(end) = day_form(sentence, at).filter(|_| !token.quoted) {
        return Some(end);
    }
    // "k-NN": part of a word.
    let inside = sentence
        .text
        .as_bytes()
        .get((token.span.start as usize).wrapping_sub(1))
        == Some(&b'-');
    if token.quoted || !possible || inside {
        return None;
    }
    if is_told_of(sentence, at) {
        return None;
    }
    // "From A% to B%", "reach X+ users", "2 of Xk".
    if let Some(end) = letter::in_place_of_number(sentence, at) {
        return Some(end);
    }
    if token.has(Tag::SlotAlways) && (token.code || word.len() > 3 || word.starts_with(['t', 'T'])) {
        return Some(at + 1);
    }
    if let Some(end) = insert(sentence, at) {
        return Some(end);
    }
    // XX%, $XX, X%, N%: one letter with a percent sign.
    let percent = sentence.mark(at + 1, '%') || sentence.any(at + 1, Tags::of(&[Tag::Percent, Tag::Points]));
    if !token.has(Tag::Slot) && !is_crosses(word) {
        return None;
    }
    if word.len() > 1 {
        return (token.code || percent).then_some(at + 1);
    }
    (is_letter_slot(sentence, at) && (percent || is_amount_place(sentence, at))).then_some(at + 1)
}

/// "Remove all TBD markers", "Super Bowl XX", "lesson XX": marks that are written about, and
/// numbers that the Romans wrote.
fn is_told_of(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = sentence.before(at);
    let marks = || sentence.word_in(at + 1, List::Entries);
    if sentence.word(at) != "XX" {
        let word = sentence.at(at).span.len() > 2;
        return word && (marks() || before.tags.any(Tags::of(&[Tag::Each, Tag::Every, Tag::Zero, Tag::All])));
    }
    let named = before.has(Tag::Numbered) || before.capital && at > sentence.start + 1 && !before.verb.is_verb();
    let next = sentence.at(at + 1);
    let counts = next
        .tags
        .any(Tags::of(&[Tag::Plural, Tag::Metric, Tag::Percent, Tag::Unit]));
    sentence.word(at) == "XX" && before.is_word() && named && !counts && !sentence.mark(at + 1, '%')
}

/// "insert metric here", "enter number": an instruction of a template.
fn insert(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    if !sentence.has(at, Tag::Insert) {
        return None;
    }
    let end = (at + 1..at + 6).find(|end| sentence.word(*end).eq_ignore_ascii_case("here"));
    let number = || (at + 1..at + 3).any(|at| sentence.has(at, Tag::NumberSlot));
    let here = sentence.word(at).eq_ignore_ascii_case("insert") || end.is_some() && number();
    (here && (end.is_some() || at == sentence.start)).then(|| end.map_or(at + 2, |end| end + 1))
}
