//! Ids and handles: which are good, and what to type instead of one that is not.

use goalpost_text::{Code, Diagnostic, Safety};
use goalpost_values::{is_handle, is_reserved};

use super::{Named, shorten};
use crate::vocabulary::{Keyword, Naming};

/// Whether a word can be an id: `[a-z][a-z0-9-]*`.
pub(crate) fn is_id(word: &str) -> bool {
    word.as_bytes().first().is_some_and(u8::is_ascii_lowercase)
        && word
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Whether a thing of this kind can be named so.
pub(super) fn is_good(keyword: Keyword, name: &str) -> bool {
    match keyword.naming() {
        Naming::Handle => is_handle(name),
        Naming::Nothing => false,
        Naming::Id | Naming::OptionalId => is_id(name) && !is_reserved(name),
    }
}

/// Whether a text is the keyword of a thing and a name that it can have, if any.
pub(super) fn is_named(keyword: Keyword, head: &str) -> bool {
    let mut words = head.split_whitespace().skip(1);
    match (words.next(), words.next()) {
        (None, _) => !matches!(keyword.naming(), Naming::Id | Naming::Handle),
        (Some(name), None) => is_good(keyword, name),
        _ => false,
    }
}

/// What is wrong with a name that is not good.
pub(super) fn bad(parts: &Named<'_>, keyword: Keyword) -> Diagnostic {
    let name = parts.pieces_span();
    let text = parts.str(name);
    let found = |code: &'static str, message: String| Diagnostic::new(Code(code), name, message);
    let (quoted, instead) = (shorten(text), to_id(text));
    match keyword.naming() {
        Naming::Handle => found(
            "L10",
            format!(
                "`{quoted}` is not a handle, and {} is named by one",
                keyword.with_article()
            ),
        )
        .help(format!("type `{keyword} @{}: Name`", shorten(&instead)))
        .fix(
            format!("write `@{}`", shorten(&instead)),
            // Who named them so elsewhere had no handle either; a name that is changed leaves its mentions behind.
            if text.eq_ignore_ascii_case(&instead) {
                Safety::Safe
            } else {
                Safety::Unsafe
            },
            name,
            format!("@{instead}"),
        ),
        Naming::Nothing => found(
            "L10",
            format!("`{quoted}` has no place here: {} has no id", keyword.with_article()),
        )
        .help(format!("type `{keyword}: Name`")),
        Naming::Id | Naming::OptionalId if is_reserved(text) => found(
            "L14",
            format!("`{text}` cannot be an id: the language uses it for something else"),
        )
        .help(format!("choose another id, for example `my-{instead}`"))
        .fix(
            format!("call it `my-{instead}`"),
            Safety::Unsafe,
            name,
            format!("my-{instead}"),
        ),
        Naming::Id | Naming::OptionalId => found("L10", format!("`{quoted}` is not an id"))
            .help(format!(
                "an id has small letters, digits and hyphens and begins with a letter: type `{}`",
                shorten(&instead)
            ))
            // What names it elsewhere is not changed with it.
            .fix(format!("write `{}`", shorten(&instead)), Safety::Unsafe, name, instead),
    }
}

/// A thing that others have to be able to name, and cannot.
pub(super) fn missing(parts: &Named<'_>, keyword: Keyword) -> Diagnostic {
    let (what, example) = if keyword.naming() == Naming::Handle {
        ("a handle", "@ana")
    } else {
        ("an id", "some-id")
    };
    Diagnostic::new(
        Code("L10"),
        parts.word,
        format!("{} needs {what}, so that others can name it", keyword.with_article()),
    )
    .help(format!("type `{keyword} {example}: …`"))
}

/// Several words where an id or a handle belongs.
pub(super) fn of_words(parts: &Named<'_>, keyword: Keyword) -> Diagnostic {
    let span = parts.pieces_span();
    let text = shorten(parts.str(span));
    let mark = if keyword.naming() == Naming::Handle { "@" } else { "" };
    let id = format!("{mark}{}", to_id(parts.str(span)));
    let short = shorten(&id);
    Diagnostic::new(
        Code("L10"),
        span,
        format!("`{text}` is more than one word, and an id or handle is one"),
    )
    .help(match parts.value {
        Some(_) => format!("type `{keyword} {short}: …`"),
        None => format!("type `{keyword} {short}: …`, or leave the id out: `{keyword}: {text}`"),
    })
    .fix(format!("write `{short}`"), Safety::Unsafe, span, id)
}

/// An id made of what somebody typed: lower case, its words joined by hyphens.
pub(super) fn to_id(text: &str) -> String {
    let mut id = String::new();
    for c in text.trim_start_matches('@').chars() {
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
        } else if let Some(plain) = without_marks(c) {
            id.push_str(plain);
        } else if !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    let id = id.trim_matches('-');
    if id.starts_with(|c: char| c.is_ascii_lowercase()) {
        id.to_owned()
    } else {
        format!("x{id}")
    }
}

/// A letter of the languages around us in plain ones.
fn without_marks(c: char) -> Option<&'static str> {
    Some(match c.to_lowercase().next()? {
        'ä' | 'æ' => "ae",
        'ö' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'à'..='ã' | 'å' => "a",
        'ç' => "c",
        'è'..='ë' => "e",
        'ì'..='ï' => "i",
        'ñ' => "n",
        'ò'..='õ' | 'ø' => "o",
        'ù'..='û' => "u",
        'ý' | 'ÿ' => "y",
        _ => return None,
    })
}
