//! What there is to say of parts of an event that cannot be read.

use goalpost_text::{Code, Diagnostic, Safety, Span};
use goalpost_values::Quantity;

use super::Fact;
use super::words::Misspelt;
use crate::classify::shorten;
use crate::tree::Token;

/// A word that lacks what belongs behind it.
pub(super) fn needs(word: Token<'_>, message: &str, example: &str) -> Diagnostic {
    Diagnostic::new(Code("L21"), word.span, message).help(format!("type for example `{example}`"))
}

/// Words that mean a status and are not spelled as one.
pub(super) fn meant_status(span: Span, words: &str, meant: &Misspelt) -> Diagnostic {
    let found = Diagnostic::new(Code("L21"), span, format!("`{words}` says nothing in an event"));
    let (safety, meant) = match meant {
        Misspelt::Sure(status) => (Safety::Safe, std::slice::from_ref(status)),
        Misspelt::Guess(guesses) => (Safety::Unsafe, guesses.as_slice()),
    };
    let quoted: Vec<String> = meant.iter().map(|status| format!("`{status}`")).collect();
    let found = found.help(format!("did you mean {}?", quoted.join(" or ")));
    meant.iter().fold(found, |found, status| {
        found.fix(format!("write `{status}`"), safety, span, status.as_str())
    })
}

/// Words that other tools have for a fact.
pub(super) fn other_word(span: Span, words: &str, fact: &str) -> Diagnostic {
    Diagnostic::new(Code("L21"), span, format!("`{words}` says nothing in an event"))
        .help(format!("that is called `{fact}` here"))
        .fix(format!("write `{fact}`"), Safety::Unsafe, span, fact)
}

/// A fact word with its number glued to it: `confidence=7/10`, `confidence:7/10`.
pub(super) fn glued_number(piece: Token<'_>) -> Option<Diagnostic> {
    let at = piece.text.find(['=', ':'])?;
    let (word, number) = (piece.text.get(..at)?, piece.text.get(at + 1..)?);
    let takes_number = [
        "confidence",
        "score",
        "baseline",
        "target",
        "commit",
        "stretch",
        "weight",
    ]
    .iter()
    .any(|known| word.eq_ignore_ascii_case(known));
    if !takes_number || !number.starts_with(|c: char| c.is_ascii_digit() || "-$€£.".contains(c)) {
        return None;
    }
    let sign = Span::new(
        piece.span.end - number_len(number) - 1,
        piece.span.end - number_len(number),
    );
    let mended = format!("{word} {number}");
    let found = Diagnostic::new(
        Code("L21"),
        piece.span,
        format!("a blank belongs between `{word}` and its number"),
    );
    Some(
        found
            .help(format!("type `{mended}`"))
            .fix(format!("write `{mended}`"), Safety::Safe, sign, " "),
    )
}

/// A comma or a semicolon behind a fact.
pub(super) fn mark_behind(mark: Span) -> Diagnostic {
    Diagnostic::new(Code("L21"), mark, "facts are parted by blanks alone")
        .help("take this mark away; words for people stand behind the colon")
        .fix("take it away", Safety::Safe, mark, "")
}

/// A share in several pieces, behind its word.
pub(super) fn in_pieces(word: Token<'_>, span: Span, said: &str, meant: &str) -> Diagnostic {
    let safety = if meant.ends_with('%') && said.ends_with('%') {
        Safety::Safe
    } else {
        Safety::Unsafe
    };
    Diagnostic::new(Code("L10"), span, format!("`{said}` is not how a share is written"))
        .help(format!("type `{} {meant}`", word.text))
        .fix(format!("write `{meant}`"), safety, span, meant)
}

/// A value behind `done`, where only the time that it took can stand.
pub(super) fn value_behind_done(span: Span, value: &str) -> Diagnostic {
    let value = shorten(value);
    Diagnostic::new(Code("L21"), span, format!("`{value}` is not how long it took")).help(format!(
        "behind `done` stands a duration, such as `done 35m`; a value stands without `done`: type `{value}`"
    ))
}

/// An obstacle with words before its name: `blocked by vendor`, `blocked on the vendor`.
pub(super) fn obstacle_in_words(word: Token<'_>, span: Span, name: &str) -> Diagnostic {
    let meant = format!("{} {name}", word.text);
    Diagnostic::new(
        Code("L21"),
        span,
        format!("the name of what is in the way stands right behind `{}`", word.text),
    )
    .help(format!("type `{meant}`"))
    .fix(format!("write `{meant}`"), Safety::Unsafe, span, meant)
}

/// A fact behind `not`, which no event says.
pub(super) fn denied_fact(span: Span, fact: &str) -> Diagnostic {
    let instead = match fact.to_ascii_lowercase().as_str() {
        "done" => "type `missed` for a habit that was not kept; of anything else say nothing until it is done",
        "met" => "type `unmet`",
        "missed" => "type `done`",
        "blocked" => "type `unblocked` and the name of what was in the way",
        _ => "say what is so instead",
    };
    Diagnostic::new(
        Code("L21"),
        span,
        format!("an event says what is so, and nothing by `not {fact}`"),
    )
    .help(format!("{instead}; words for people stand behind a colon"))
}

/// A dash before a value: it may be a minus, or nothing.
pub(super) fn dash_before_value(dash: Span, value: Token<'_>) -> Diagnostic {
    let (plain, minus) = (value.text, format!("-{}", value.text));
    let span = dash.cover(value.span);
    Diagnostic::new(Code("L21"), span, format!("there is a dash before `{plain}`"))
        .help(format!(
            "type the value by itself: `{plain}`, or `{minus}` if it is below zero"
        ))
        .fix(
            "take the dash away",
            Safety::Unsafe,
            Span::new(dash.start, value.span.start),
            "",
        )
        .fix(
            "make it a minus",
            Safety::Unsafe,
            Span::new(dash.start, value.span.start),
            "-",
        )
}

/// A revision in other words than the language's, from its first word to the last of its values.
pub(super) fn revision_in_words(span: Span, said: &str, meant: &str) -> Diagnostic {
    Diagnostic::new(
        Code("L21"),
        span,
        format!("`{}` is not how a revision is written", shorten(said)),
    )
    .help(format!(
        "a new value stands first, and what it was behind `was`: type `{meant}`"
    ))
    .fix(format!("write `{meant}`"), Safety::Unsafe, span, meant)
}

fn number_len(number: &str) -> u32 {
    u32::try_from(number.len()).unwrap_or(0)
}

/// Several handles behind `by`, parted by something else than a blank.
pub(super) fn several_speakers(piece: Token<'_>) -> Option<Diagnostic> {
    let several = goalpost_values::parted_handles(piece.text)?;
    let first = several.first()?;
    let found = Diagnostic::new(Code("L21"), piece.span, "only one person can speak in an event");
    Some(found.help(format!(
        "type `by {first}`, and write an event of its own for everybody else who speaks"
    )))
}

/// Words behind a value, where only facts stand.
pub(super) fn words_without_colon(text: &str, amount: Span, words: Span, has_words: bool) -> Diagnostic {
    let (value, said) = (amount.of(text), shorten(words.of(text)));
    let found = Diagnostic::new(Code("L21"), words, format!("`{said}` is not part of the value"));
    if has_words {
        return found.help("words for people stand behind the colon");
    }
    found
        .help(format!("words for people stand behind a colon: `{value}: {said}`"))
        .fix(
            "put a colon before the words",
            Safety::Unsafe,
            Span::empty(amount.end),
            ":",
        )
}

/// Words that are no facts; `before` is the piece before them. `goes_on`: other pieces or words stand behind them.
pub(super) fn words_in_facts(text: &str, before: Span, words: Span, goes_on: bool, is_alone: bool) -> Diagnostic {
    let said = shorten(words.of(text));
    let found = Diagnostic::new(Code("L21"), words, format!("`{said}` says nothing in an event"));
    if goes_on {
        return found.help("words for people stand behind the colon, at the end of the line");
    }
    let about = if is_alone {
        "an event that is indented is about the thing above it; "
    } else {
        ""
    };
    found
        .help(format!(
            "{about}words for people stand behind a colon: `{}: {said}`",
            shorten(before.of(text))
        ))
        .fix(
            "put a colon before the words",
            Safety::Unsafe,
            Span::new(before.end.min(words.start), words.start),
            ": ",
        )
}

/// A second value or status in one event.
pub(super) fn second_value(text: &str, first: Option<Quantity<'_>>, fact: &Fact<'_>, span: Span) -> Diagnostic {
    let said = span.of(text);
    let found = Diagnostic::new(
        Code("L21"),
        span,
        format!("`{said}` is a second value of its kind in one event"),
    );
    // Two of one unit are two values, and none of them a confidence.
    let is_alike = |value: &Quantity<'_>| first.is_some_and(|first| first.unit == value.unit);
    let is_share =
        matches!(fact, Fact::Value(value) if (said.contains('/') || said.ends_with('%')) && !is_alike(value));
    if is_share {
        return found
            .help(format!(
                "how sure its owner is: type `confidence {said}`; another value is an event of its own"
            ))
            .fix(
                format!("write `confidence {said}`"),
                Safety::Unsafe,
                Span::empty(span.start),
                "confidence ",
            );
    }
    found.help("write an event of its own for it, or keep one of the two")
}

/// Two values of one thing, from where to where: on its day only one of them holds.
pub(super) fn went(span: Span, text: &str, now: &str) -> Diagnostic {
    let said = shorten(span.of(text));
    Diagnostic::new(
        Code("L21"),
        span,
        format!("`{said}` names two values, and an event says one"),
    )
    .help(format!(
        "type the one that holds on this day: `{now}`; the one before it has an event of its own"
    ))
    .fix(format!("write `{now}`"), Safety::Unsafe, span, now)
}

/// A time where only a day counts.
pub(super) fn time_of_day(piece: Token<'_>) -> Diagnostic {
    Diagnostic::new(
        Code("L21"),
        piece.span,
        format!("`{}` is a time, and an event has a day only", piece.text),
    )
    .help("leave the time out, or say it behind the colon")
    .fix("leave the time out", Safety::Unsafe, piece.span, "")
}

/// A word with an `@` that is no handle.
pub(super) fn bad_handle(piece: Token<'_>) -> Diagnostic {
    let found = Diagnostic::new(Code("L10"), piece.span, format!("`{}` is not a handle", piece.text));
    if let Some(several) = goalpost_values::parted_handles(piece.text) {
        let parted = several.join(" ");
        return found
            .help(format!("handles are parted by blanks: type `{parted}`"))
            .fix(format!("write `{parted}`"), Safety::Safe, piece.span, parted);
    }
    match goalpost_values::handle_meant(piece.text) {
        Some(handle) => found
            .help(format!(
                "a handle has letters, digits, `.`, `_` and `-` behind its `@`: type `{handle}`"
            ))
            .fix(format!("write `{handle}`"), Safety::Unsafe, piece.span, handle),
        None => found.help(
            "a handle is an `@` and a name of letters, digits, `.`, `_` and `-`, such as `@ana`; handles are parted by \
             blanks",
        ),
    }
}

/// A colon that begins a piece: what stands behind it was meant for people.
pub(super) fn colon_without_blank(piece: Token<'_>) -> Diagnostic {
    Diagnostic::new(
        Code("L21"),
        Span::new(piece.span.start, piece.span.start + 1),
        "there is no blank behind this colon",
    )
    .help("put a blank behind the colon; words for people stand behind it")
    .fix(
        "put a blank behind the colon",
        Safety::Safe,
        Span::empty(piece.span.start + 1),
        " ",
    )
}
