//! Lines that have none of the shapes of the language: what they may have been meant to be.

use goalpost_text::{Code, Diagnostic, Safety, Span};
use goalpost_values::parse_day;

use super::{Named, mistake, shorten};
use crate::nest::{Item, Place};
use crate::vocabulary::{FieldName, Keyword, Naming};

fn found(text: &str, line: Span) -> Diagnostic {
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
    let line = found(parts.text, parts.line);
    if let Some(keyword) = keyword {
        let id = match keyword.naming() {
            Naming::Handle => " @handle",
            Naming::Nothing => "",
            Naming::Id | Naming::OptionalId => " id",
        };
        return line.help(format!(
            "{} is written `{keyword}{id}: Title`: is the colon missing?",
            keyword.with_article()
        ));
    }
    if let Some(field) = field {
        return line.help(format!("a field is written `{field}: value`: is the colon missing?"));
    }
    let at = Span::empty(parts.line.start);
    line.help("write it as a note (`> …`), as a comment (`// …`), or as a field (`why: …`)")
        .fix("make it a note", Safety::Unsafe, at, "> ")
        .fix("make it a comment", Safety::Unsafe, at, "// ")
}

/// A line of words and a colon that begins with no keyword.
pub(super) fn many_words(parts: &Named<'_>) -> Diagnostic {
    let line = found(parts.text, parts.line);
    let word = parts.str(parts.word).to_ascii_lowercase();
    let value = parts.value.map_or("…", |value| parts.str(value));
    if let Some(field) = FieldName::from_word(&word) {
        return line.help(format!(
            "the name of a field is one word: type `{field}: {}`",
            shorten(value)
        ));
    }
    let left = parts.word.cover(parts.pieces_span());
    line.help(format!(
        "`{}` is neither a thing nor a field; write a note: `> …`",
        shorten(parts.str(left))
    ))
    .fix("make it a note", Safety::Unsafe, Span::empty(parts.line.start), "> ")
}

/// A line that begins with none of the known marks.
pub(super) fn no_shape(text: &str, line: Span, place: &Place) -> Diagnostic {
    let written = line.of(text);
    let diagnostic = found(text, line);
    let (mark, rest) = match written
        .char_indices()
        .find(|&(_, c)| !matches!(c, '-' | '*' | '+' | '•' | '–' | ' ' | '\t'))
    {
        Some((at, _)) if at > 0 => written.split_at(at),
        _ => ("", written),
    };
    if mark.trim().chars().count() != 1 {
        let at = Span::empty(line.start);
        return diagnostic
            .help("write it as a note (`> …`) or as a comment (`// …`)")
            .fix("make it a note", Safety::Unsafe, at, "> ")
            .fix("make it a comment", Safety::Unsafe, at, "// ");
    }
    let mark_span = Span::from_usize(line.start as usize, line.start as usize + mark.len());
    let boxed = rest.starts_with('[');
    let new = if boxed { "- " } else { "- [ ] " };
    if mark == new {
        return diagnostic
            .help("a step has a box with a blank or an `x` in it, and a blank behind it: `- [ ] text`; free text is a note: `> …`")
            .fix("make it a note", Safety::Unsafe, mark_span, "> ");
    }
    let first = rest.split_whitespace().next().unwrap_or_default();
    if parse_day(first).is_ok() {
        return diagnostic
            .help(format!("an event begins with its day: type `{}`", shorten(rest)))
            .fix("take the mark away", Safety::Unsafe, mark_span, "");
    }
    // A field in a list, as other formats have them, was hardly meant as a step, nor was `-10`.
    let is_field = rest
        .split_once(": ")
        .is_some_and(|(word, _)| FieldName::from_word(word.trim_end()).is_some());
    let safety = if place.takes(Item::Step) && mark.ends_with(' ') && !is_field {
        Safety::Safe
    } else {
        Safety::Unsafe
    };
    diagnostic
        .help(format!(
            "a step has a box: type `{new}{}`; free text is a note: `> …`",
            shorten(rest)
        ))
        .fix(
            if boxed {
                "make it a step"
            } else {
                "make it a step that is open"
            },
            safety,
            mark_span,
            new,
        )
        .fix("make it a note", Safety::Unsafe, mark_span, "> ")
}
