//! What a line of words is: a thing, a field, a waiver, or a mistake that has a name.

use goalpost_text::{Code, Diagnostic, Safety, Span, nearest};
use goalpost_values::is_reserved;

use crate::tree::{LineKind, TokenData, TokenKind};
use crate::vocabulary::{FieldName, Keyword, Naming};

/// A classified line.
#[derive(Debug, Default)]
pub(crate) struct Class {
    pub(crate) kind: Option<LineKind>,
    /// The number of the keyword or field name.
    pub(crate) word: u8,
    /// An error line that looks like a thing: what is indented under it is left alone.
    pub(crate) shelters: bool,
    /// An unknown name whose message depends on where the line stands.
    pub(crate) unknown_field: bool,
    pub(crate) diagnostic: Option<Diagnostic>,
}

impl Class {
    pub(crate) fn of(kind: LineKind, word: u8) -> Self {
        Self {
            kind: Some(kind),
            word,
            ..Self::default()
        }
    }

    pub(crate) fn error(diagnostic: Diagnostic) -> Self {
        Self {
            kind: Some(LineKind::Error),
            diagnostic: Some(diagnostic),
            ..Self::default()
        }
    }

    fn but(mut self, diagnostic: Option<Diagnostic>) -> Self {
        self.diagnostic = diagnostic;
        self
    }
}

/// The parts of a line that begins with a word.
pub(crate) struct Named<'t> {
    text: &'t str,
    word: Span,
    /// What stands between the word and the colon.
    pieces: &'t [TokenData],
    value: Option<Span>,
    /// From a colon that begins a piece to the end of the line.
    junk: Option<Span>,
    has_colon: bool,
    line: Span,
}

impl<'t> Named<'t> {
    /// Sorts the tokens of a line.
    pub(crate) fn new(text: &'t str, line: Span, tokens: &'t [TokenData], has_colon: bool) -> Self {
        let word = tokens.first().map_or(Span::empty(line.start), |word| word.span());
        let rest = tokens.get(1..).unwrap_or(&[]);
        let (pieces, last) = match rest.split_last() {
            Some((last, pieces)) if last.kind().is_value() || last.kind() == TokenKind::Junk => (pieces, Some(*last)),
            _ => (rest, None),
        };
        let junk = last.filter(|last| last.kind() == TokenKind::Junk).map(TokenData::span);
        Self {
            text,
            word,
            pieces,
            value: last.filter(|_| junk.is_none()).map(TokenData::span),
            junk,
            has_colon,
            line,
        }
    }

    fn str(&self, span: Span) -> &str {
        span.of(self.text)
    }
}

/// Reads a line that begins with a word.
pub(crate) fn named(parts: &Named<'_>) -> Class {
    let written = parts.str(parts.word);
    let lower;
    let word = if written.bytes().any(|b| b.is_ascii_uppercase()) {
        lower = written.to_ascii_lowercase();
        lower.as_str()
    } else {
        written
    };
    if word == "allow" && parts.junk.is_none() {
        return Class::of(LineKind::Allow, 0);
    }
    let keyword = Keyword::from_word(word);
    if !parts.has_colon {
        return Class::error(no_colon(parts, word, keyword));
    }
    match (keyword, parts.pieces) {
        (Some(keyword), []) if !needs_name(keyword) => Class::of(LineKind::Thing, keyword as u8),
        (_, []) => match FieldName::from_word(word) {
            Some(field) => Class::of(LineKind::Field, field as u8),
            None => keyword.map_or_else(
                || unknown_word(parts, word),
                |keyword| Class::of(LineKind::Thing, keyword as u8).but(Some(name_missing(parts, keyword))),
            ),
        },
        (Some(keyword), [name]) => {
            Class::of(LineKind::Thing, keyword as u8).but(check_name(parts, keyword, name.span()))
        }
        (Some(keyword), [first, .., last]) => {
            let pieces = first.span().cover(last.span());
            Class::of(LineKind::Thing, keyword as u8).but(Some(name_of_words(parts, keyword, pieces)))
        }
        (None, [..]) => unknown_with_pieces(parts, word),
    }
}

fn needs_name(keyword: Keyword) -> bool {
    matches!(keyword.naming(), Naming::Id | Naming::Handle)
}

/// Whether a word can be an id: `[a-z][a-z0-9-]*`.
pub(crate) fn is_id(word: &str) -> bool {
    word.as_bytes().first().is_some_and(u8::is_ascii_lowercase)
        && word
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Whether a word can be a handle: `@[A-Za-z0-9][A-Za-z0-9._-]*`.
pub(crate) fn is_handle(word: &str) -> bool {
    let Some(name) = word.strip_prefix('@') else {
        return false;
    };
    name.as_bytes().first().is_some_and(u8::is_ascii_alphanumeric)
        && name
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'))
}

/// An id made of what somebody typed: lower case, its words joined by hyphens.
fn to_id(text: &str) -> String {
    let mut id = String::new();
    for c in text.trim_start_matches('@').chars() {
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
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

fn check_name(parts: &Named<'_>, keyword: Keyword, name: Span) -> Option<Diagnostic> {
    let text = parts.str(name);
    match keyword.naming() {
        Naming::Handle if is_handle(text) => None,
        Naming::Handle => Some(
            Diagnostic::new(
                Code("L10"),
                name,
                format!(
                    "`{text}` is not a handle, and {} is named by one",
                    keyword.with_article()
                ),
            )
            .help(format!("type `{keyword} @{}: Name`", to_id(text)))
            .fix(
                format!("write `@{}`", to_id(text)),
                Safety::Safe,
                name,
                format!("@{}", to_id(text)),
            ),
        ),
        Naming::Nothing => Some(
            Diagnostic::new(
                Code("L10"),
                name,
                format!("`{text}` has no place here: {} has no id", keyword.with_article()),
            )
            .help(format!("type `{keyword}: Name`")),
        ),
        Naming::Id | Naming::OptionalId if is_reserved(text) => Some(
            Diagnostic::new(
                Code("L14"),
                name,
                format!("`{text}` cannot be an id: the language uses it for something else"),
            )
            .help(format!("choose another id, for example `my-{text}`"))
            .fix(
                format!("call it `my-{text}`"),
                Safety::Unsafe,
                name,
                format!("my-{text}"),
            ),
        ),
        Naming::Id | Naming::OptionalId if is_id(text) => None,
        Naming::Id | Naming::OptionalId => Some(
            Diagnostic::new(Code("L10"), name, format!("`{text}` is not an id"))
                .help(format!(
                    "an id has small letters, digits and hyphens and begins with a letter: type `{}`",
                    to_id(text)
                ))
                .fix(format!("write `{}`", to_id(text)), Safety::Safe, name, to_id(text)),
        ),
    }
}

fn name_missing(parts: &Named<'_>, keyword: Keyword) -> Diagnostic {
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

fn name_of_words(parts: &Named<'_>, keyword: Keyword, pieces: Span) -> Diagnostic {
    let span = pieces;
    let text = span.of(parts.text);
    let id = to_id(text);
    let id = if keyword.naming() == Naming::Handle {
        format!("@{id}")
    } else {
        id
    };
    Diagnostic::new(
        Code("L10"),
        span,
        format!("`{text}` is more than one word, and an id or handle is one"),
    )
    .help(format!(
        "type `{keyword} {id}: …`, or leave the id out: `{keyword}: {text}`"
    ))
    .fix(format!("write `{id}`"), Safety::Unsafe, span, id)
}

fn no_colon(parts: &Named<'_>, word: &str, keyword: Option<Keyword>) -> Diagnostic {
    let glued = parts
        .junk
        .filter(|junk| parts.str(*junk).starts_with(':') && parts.pieces.is_empty());
    if let Some(junk) = glued {
        let at = junk.start + 1;
        if keyword.is_some() || FieldName::from_word(word).is_some() {
            return Diagnostic::new(
                Code("L01"),
                parts.line,
                format!("there is no blank behind the colon of `{}:`", parts.str(parts.word)),
            )
            .help("put a blank behind the colon")
            .fix("put a blank behind the colon", Safety::Safe, Span::empty(at), " ");
        }
    }
    let line = Diagnostic::new(
        Code("L01"),
        parts.line,
        format!(
            "`{}` has no shape that Goalpost knows",
            shorten(parts.line.of(parts.text))
        ),
    );
    if let Some(keyword) = keyword {
        let id = if keyword.naming() == Naming::Handle {
            "@handle"
        } else {
            "id"
        };
        return line.help(format!(
            "{} is written `{keyword} {id}: Title`: is the colon missing?",
            keyword.with_article()
        ));
    }
    if let Some(field) = FieldName::from_word(word) {
        return line.help(format!("a field is written `{field}: value`: is the colon missing?"));
    }
    let at = Span::empty(parts.line.start);
    line.help("write it as a note (`> …`), as a comment (`// …`), or as a field (`why: …`)")
        .fix("make it a note", Safety::Unsafe, at, "> ")
        .fix("make it a comment", Safety::Unsafe, at, "// ")
}

/// A word, a colon, and neither a keyword nor a field: whichever known word is nearer decides what it was meant to be.
fn unknown_word(parts: &Named<'_>, word: &str) -> Class {
    let keyword = nearest(word, Keyword::ALL.iter().map(|keyword| keyword.as_str()));
    let field = nearest(word, FieldName::ALL.iter().map(|field| field.as_str()));
    match (keyword, field) {
        (Some(keyword), None) => unknown_keyword(parts, Some(keyword)),
        _ => Class {
            kind: Some(LineKind::Error),
            shelters: true,
            unknown_field: true,
            ..Class::default()
        },
    }
}

fn unknown_with_pieces(parts: &Named<'_>, word: &str) -> Class {
    let keyword = nearest(word, Keyword::ALL.iter().map(|keyword| keyword.as_str()));
    if keyword.is_some() || parts.pieces.len() == 1 && FieldName::from_word(word).is_none() {
        return unknown_keyword(parts, keyword);
    }
    let left = parts
        .word
        .cover(parts.pieces.last().map_or(parts.word, |last| last.span()));
    let left_text = left.of(parts.text);
    let value = parts.value.map_or("…", |value| parts.str(value).trim());
    let line = Diagnostic::new(
        Code("L01"),
        parts.line,
        format!(
            "`{}` has no shape that Goalpost knows",
            shorten(parts.line.of(parts.text))
        ),
    );
    Class::error(match FieldName::from_word(word) {
        Some(field) => line.help(format!(
            "the name of a field is one word: type `{field}: {}`",
            shorten(value)
        )),
        None => line
            .help(format!(
                "`{}` is neither a thing nor a field; write a note: `> …`",
                shorten(left_text)
            ))
            .fix("make it a note", Safety::Unsafe, Span::empty(parts.line.start), "> "),
    })
}

fn unknown_keyword(parts: &Named<'_>, nearest: Option<&'static str>) -> Class {
    let span = parts.word;
    let text = parts.str(parts.word);
    let diagnostic = Diagnostic::new(Code("L02"), span, format!("there is no thing called `{text}`"));
    let diagnostic = match nearest {
        Some(keyword) => diagnostic
            .help(format!("did you mean `{keyword}`?"))
            .fix(format!("write `{keyword}`"), Safety::Safe, span, keyword),
        None => diagnostic.help("things are: objective, result, goal, fact, milestone, habit, expectation, vision, person, team, role, competency, period, grow, template"),
    };
    Class {
        shelters: true,
        ..Class::error(diagnostic)
    }
}

/// The message for a name that is no field, for a line that stands in `holder`.
pub(crate) fn unknown_field(text: &str, word: Span, holder: Option<Keyword>) -> Diagnostic {
    let name = word.of(text);
    let fits = |field: &&FieldName| holder.is_none_or(|holder| field.fits(holder));
    let fitting = FieldName::ALL.iter().filter(fits).map(|field| field.as_str());
    let found = nearest(name, fitting).or_else(|| nearest(name, FieldName::ALL.iter().map(|field| field.as_str())));
    let diagnostic = Diagnostic::new(Code("L03"), word, format!("there is no field called `{name}`"));
    match found {
        Some(field) => diagnostic
            .help(format!("did you mean `{field}:`? A field of your own begins with `x-`"))
            .fix(format!("write `{field}`"), Safety::Safe, word, field),
        None => {
            let own = format!("x-{}", to_id(name));
            diagnostic
                .help(format!(
                    "a field of your own begins with `x-`: `{own}:`; free text is a note: `> …`"
                ))
                .fix(format!("call it `{own}`"), Safety::Unsafe, word, own)
        }
    }
}

/// A line that begins with none of the known marks.
pub(crate) fn unknown_shape(text: &str, line: Span) -> Diagnostic {
    let written = line.of(text);
    let diagnostic = Diagnostic::new(
        Code("L01"),
        line,
        format!("`{}` has no shape that Goalpost knows", shorten(written)),
    );
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
            Safety::Safe,
            mark_span,
            new,
        )
        .fix("make it a note", Safety::Unsafe, mark_span, "> ")
}

/// The first words of a text that is quoted in a message.
pub(crate) fn shorten(text: &str) -> String {
    const LONGEST: usize = 40;
    let text = text.trim();
    if text.chars().count() <= LONGEST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(LONGEST).collect();
    let cut = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{}…", cut.trim_end())
}

/// Whether a stretch of digits and marks was meant as a day.
pub(crate) fn looks_like_a_day(text: &str) -> bool {
    let marks = text.bytes().filter(|b| matches!(b, b'-' | b'.' | b'/')).count();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    marks >= 1
        && digits >= 3
        && text
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'.' | b'/'))
}
