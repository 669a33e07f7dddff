//! Lines that have none of the shapes of the language: what they may have been meant to be.

use goalpost_text::{Code, Diagnostic, Safety, Span};

use super::{Named, event, mistake, names, shorten};
use crate::nest::{Item, Place};
use crate::vocabulary::{FieldName, Keyword, Naming};

pub(super) fn found(text: &str, line: Span) -> Diagnostic {
    let written = shorten(line.of(text));
    Diagnostic::new(
        Code("L01"),
        line,
        format!("`{written}` has no shape that Goalpost knows"),
    )
}

/// A line of words without a colon that divides it.
pub(super) fn no_colon(parts: &Named<'_>, place: &Place) -> Diagnostic {
    let word = parts.str(parts.word).to_ascii_lowercase();
    let (keyword, field) = (Keyword::from_word(&word), FieldName::from_word(&word));
    let is_known = keyword.is_some() || field.is_some();
    if let Some(junk) = parts.junk.filter(|_| is_known && parts.pieces.is_empty()) {
        let at = Span::empty(junk.start + 1);
        return Diagnostic::new(
            Code("L01"),
            parts.line,
            format!("there is no blank behind the colon of `{}:`", parts.str(parts.word)),
        )
        .help("put a blank behind the colon")
        .fix("put a blank behind the colon", mistake::safety(&word, place), at, " ");
    }
    if let Some(mended) = glued_colon(parts, keyword, place).or_else(|| other_divider(parts.text, parts.line, place)) {
        return mended;
    }
    let line = found(parts.text, parts.line);
    if let Some(field) = field {
        return without_colon(parts, line, field, place);
    }
    if let Some(dated) = event::dated(parts.text, parts.line, place) {
        return dated;
    }
    if let Some(keyword) = keyword {
        return line.help(format!(
            "{} is written `{keyword}{}: Title`: is the colon missing?",
            keyword.with_article(),
            id_of(keyword)
        ));
    }
    as_words(line, parts.line, place, ", or as a field (`why: …`)")
}

/// A field whose colon is missing: `due 2026-12-11`, `owner @ana`.
fn without_colon(parts: &Named<'_>, line: Diagnostic, field: FieldName, place: &Place) -> Diagnostic {
    let value = parts.str(Span::new(parts.word.end, parts.line.end)).trim();
    if value.is_empty() {
        return line.help(format!("a field is written `{field}: …`: is the colon missing?"));
    }
    let found = line.help(format!(
        "a field is written `{field}: …`: is the colon missing? Type `{field}: {}`",
        shorten(value)
    ));
    if !place.takes(Item::Field(field)) {
        return found;
    }
    // A sentence may begin with the name of a field.
    let is_value = !field.is_prose()
        && !value.contains(char::is_whitespace)
        && value.starts_with(|c: char| c == '@' || c == '#' || c.is_ascii_digit());
    let safety = if is_value { Safety::Safe } else { Safety::Unsafe };
    found.fix("put a colon behind it", safety, Span::empty(parts.word.end), ":")
}

/// What to make of a line of words: a note, where one can stand, or a comment. At the left margin a note has nothing
/// that it would belong to.
pub(super) fn as_words(line: Diagnostic, span: Span, place: &Place, more: &str) -> Diagnostic {
    let at = Span::empty(span.start);
    if place.takes(Item::Note) {
        let joint = if more.is_empty() { " or" } else { "," };
        return line
            .help(format!("write it as a note (`> …`){joint} as a comment (`// …`){more}"))
            .fix("make it a note", Safety::Unsafe, at, "> ")
            .fix("make it a comment", Safety::Unsafe, at, "// ");
    }
    line.help("write it as a comment (`// …`), or indent it as a note (`> …`) under what it is about")
        .fix("make it a comment", Safety::Unsafe, at, "// ")
}

/// How a thing of a kind is named, behind its keyword.
fn id_of(keyword: Keyword) -> &'static str {
    match keyword.naming() {
        Naming::Handle => " @handle",
        Naming::Nothing => "",
        Naming::Id | Naming::OptionalId => " id",
    }
}

/// A thing whose colon stands between its id and its title without a blank: `result p95:Cut latency`.
fn glued_colon(parts: &Named<'_>, keyword: Option<Keyword>, place: &Place) -> Option<Diagnostic> {
    let (keyword, name) = (keyword?, parts.pieces.first()?.span());
    let (id, _) = parts.str(name).split_once(':')?;
    let colon = name.start + u32::try_from(id.len()).ok()?;
    let head = Span::new(parts.word.start, colon + 1);
    names::is_good(keyword, id).then(|| {
        Diagnostic::new(
            Code("L01"),
            parts.line,
            format!("there is no blank behind the colon of `{}`", shorten(parts.str(head))),
        )
        .help("put a blank behind the colon")
        .fix(
            "put a blank behind the colon",
            mistake::safety(keyword.as_str(), place),
            Span::empty(colon + 1),
            " ",
        )
    })
}

/// A field or a thing with another sign where its colon belongs: `owner=@ana`, `owner： @ana`.
fn other_divider(text: &str, line: Span, place: &Place) -> Option<Diagnostic> {
    const LONGEST: usize = 80;
    let written = line.of(text);
    let (at, sign) = written
        .char_indices()
        .take(LONGEST)
        .find(|(_, c)| matches!(c, '=' | '：' | '﹕' | '∶'))?;
    let left = written[..at].trim_end();
    let behind = &written[at + sign.len_utf8()..];
    let value = behind.trim_start();
    let mut words = left.split_whitespace();
    let word = words.next()?.to_ascii_lowercase();
    let is_field = FieldName::from_word(&word).is_some() && words.next().is_none();
    if !is_field && (sign == '=' || Keyword::from_word(&word).is_none()) {
        return None;
    }
    let what = if is_field { "a field" } else { "a thing" };
    let span = Span::from_usize(line.start as usize + left.len(), line.end as usize - value.len());
    Some(
        Diagnostic::new(
            Code("L01"),
            line,
            format!("there is a `{sign}` where the colon of `{}` belongs", shorten(left)),
        )
        .help(format!(
            "{what} has a plain colon and a blank behind it: type `{}: {}`",
            shorten(left),
            shorten(value)
        ))
        .fix(
            "write a colon",
            mistake::safety(&word, place),
            span,
            if value.is_empty() { ":" } else { ": " },
        ),
    )
}

/// A line of words and a colon that begins with no keyword.
pub(super) fn many_words(parts: &Named<'_>, place: &Place) -> Diagnostic {
    let line = found(parts.text, parts.line);
    let word = parts.str(parts.word).to_ascii_lowercase();
    let left = parts.word.cover(parts.pieces_span());
    if let Some(field) = FieldName::from_word(&word) {
        return words_before_colon(parts, line, field);
    }
    if let Some(dated) = event::dated(parts.text, parts.line, place) {
        return dated;
    }
    if let Some(name) = key_result(parts.str(left)) {
        let value = parts.value.map_or("…", |value| parts.str(value));
        let line = line.help(format!("a key result is written `{name}: {}`", shorten(value)));
        return if place.takes(Item::Thing(Keyword::Result)) {
            line.fix(format!("write `{name}`"), Safety::Unsafe, left, name)
        } else {
            line
        };
    }
    let line = as_words(line, parts.line, place, "");
    let said = format!(
        "`{}` is neither a thing nor a field; {}",
        shorten(parts.str(left)),
        line.help
    );
    line.help(said)
}

/// `Key Result 2`, `key result latency`: the thing that is meant, with its id.
fn key_result(left: &str) -> Option<String> {
    let lower = left.to_ascii_lowercase();
    let mut words = lower.split_whitespace();
    let is_one = words.next() == Some("key") && words.next() == Some("result");
    let name = words.next().unwrap_or_default();
    if !is_one || words.next().is_some() {
        return None;
    }
    Some(match name {
        "" => "result".to_owned(),
        number if number.bytes().all(|b| b.is_ascii_digit()) => format!("result kr{number}"),
        name => format!("result {}", names::to_id(name)),
    })
}

/// A field with words before its colon: those of its value, or more of a name than it has.
fn words_before_colon(parts: &Named<'_>, line: Diagnostic, field: FieldName) -> Diagnostic {
    let between = parts.str(parts.pieces_span());
    let is_value = between.starts_with(|c: char| c == '@' || c == '#' || c.is_ascii_digit());
    if is_value {
        return line.help(format!(
            "the colon stands behind the name of the field: type `{field}: {}`, and say the rest in a note",
            shorten(between)
        ));
    }
    let value = parts.value.map_or("…", |value| parts.str(value));
    // Of what the words in front belong to, nobody can say that it is the value.
    let fits = field.is_prose() || value.starts_with(|c: char| matches!(c, '@' | '#') || c.is_ascii_digit());
    let value = if fits { value } else { "…" };
    line.help(format!(
        "the name of a field is one word: type `{field}: {}`",
        shorten(value)
    ))
}
