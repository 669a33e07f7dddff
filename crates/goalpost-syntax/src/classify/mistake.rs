//! Mistakes of a line, told apart while it is read and put into words only when somebody is going to see them.

use goalpost_text::{Code, Diagnostic, Safety, Span, is_sure_slip, nearest};
use goalpost_values::Quantity;

use super::{Named, event, marks, names, nearest_keyword, shapes};
use crate::facts::Status;
use crate::nest::{Holder, Item, Place};
use crate::vocabulary::{FieldName, Keyword, Synonym, synonym, synonym_near};

/// What is wrong with a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mistake {
    /// It begins with none of the known marks.
    NoShape,
    /// It begins with a word, and no colon divides it.
    NoColon,
    /// Its first word is followed by others, and is not a keyword.
    ManyWords,
    /// Its first word alone stands before the colon, and is neither a keyword nor a field.
    UnknownWord,
    /// Its first word stands where a keyword belongs, and is none.
    UnknownKeyword,
    /// A thing of this kind needs an id or a handle.
    NameMissing(Keyword),
    /// A thing of this kind cannot be named so.
    BadName(Keyword),
    /// An id or a handle is one word.
    NameOfWords(Keyword),
}

impl Mistake {
    /// Whether it goes without saying where the line stands: what a line means that an error line holds is open, and
    /// its own fields are nobody's.
    pub(crate) fn goes_without_saying(self, parts: &Named<'_>, place: &Place) -> bool {
        let says_nothing = match self {
            Self::UnknownWord => keyword_meant(parts).is_none(),
            Self::NoShape | Self::NoColon | Self::ManyWords => true,
            _ => false,
        };
        place.holder == Holder::Error && says_nothing
    }

    /// What there is to say of it, on a line that stands in this place. A fix is safe where what it writes can stand
    /// there.
    pub(crate) fn say(self, parts: &Named<'_>, place: &Place) -> Diagnostic {
        match self {
            Self::NoShape => marks::no_shape(parts.text, parts.line, place),
            Self::NoColon => shapes::no_colon(parts, place),
            Self::ManyWords => shapes::many_words(parts, place),
            Self::UnknownWord => match (keyword_meant(parts), parts.with_lower_word(synonym)) {
                (None, None) => match numbered(parts.str(parts.word)) {
                    Some(keyword) => a_numbered(parts, keyword),
                    None => event::dated(parts.text, parts.line, place).unwrap_or_else(|| unknown_field(parts, place)),
                },
                (None, Some(Synonym::Step | Synonym::Thing(_))) => unknown_keyword(parts, None, place),
                (None, _) => unknown_field(parts, place),
                (keyword, _) => unknown_keyword(parts, keyword, place),
            },
            Self::UnknownKeyword => unknown_keyword(parts, nearest_keyword(parts.str(parts.word)), place),
            Self::NameMissing(keyword) => names::missing(parts, keyword),
            Self::BadName(keyword) => names::bad(parts, keyword),
            Self::NameOfWords(keyword) => names::of_words(parts, keyword),
        }
    }
}

/// The thing that people mean who number theirs: `KR1`, `Objective2`.
pub(super) fn numbered(word: &str) -> Option<Keyword> {
    let name = word.trim_end_matches(|c: char| c.is_ascii_digit());
    if name.len() == word.len() {
        return None;
    }
    match name.to_ascii_lowercase().as_str() {
        "kr" | "keyresult" | "key-result" | "result" => Some(Keyword::Result),
        "o" | "obj" | "objective" => Some(Keyword::Objective),
        "goal" => Some(Keyword::Goal),
        _ => None,
    }
}

fn a_numbered(parts: &Named<'_>, keyword: Keyword) -> Diagnostic {
    let typed = parts.str(parts.word);
    let name = format!("{keyword} {}", typed.to_ascii_lowercase());
    let what = format!("there is no thing called `{}`", super::shorten(typed));
    Diagnostic::new(Code("L02"), parts.word, what)
        .help(format!(
            "{} has its keyword before its id: type `{name}: …`",
            keyword.with_article()
        ))
        .fix(format!("write `{name}`"), Safety::Unsafe, parts.word, name)
}

/// The keyword that a word alone was meant to be, unless it is as near to a field or what others call one.
fn keyword_meant(parts: &Named<'_>) -> Option<&'static str> {
    let word = parts.str(parts.word);
    let is_field =
        || nearest_field(word, |_| true).is_some() || matches!(parts.with_lower_word(synonym), Some(Synonym::Field(_)));
    nearest_keyword(word).filter(|_| !is_field())
}

fn nearest_field(word: &str, fits: impl Fn(FieldName) -> bool) -> Option<&'static str> {
    let names = FieldName::ALL.iter().filter(|field| fits(**field));
    nearest(word, names.map(|field| field.as_str()))
}

/// Whether what was typed can be nothing else: a slip away from a word that can stand in this place.
fn safety_of_slip(typed: &str, meant: &str, place: &Place) -> Safety {
    // Words of the language that another word is one letter away from.
    const ORDINARY: [&str; 10] = [
        "height",
        "managed",
        "manger",
        "continued",
        "daring",
        "curing",
        "luring",
        "realty",
        "parson",
        "closer",
    ];
    let names = FieldName::ALL.iter().map(|field| field.as_str());
    let known = Keyword::ALL.iter().map(|keyword| keyword.as_str()).chain(names);
    let is_ordinary = ORDINARY.iter().any(|word| word.eq_ignore_ascii_case(typed));
    if !is_ordinary && is_sure_slip(typed, meant, known) {
        safety(meant, place)
    } else {
        Safety::Unsafe
    }
}

/// Whether what a word stands for can stand in this place.
pub(super) fn safety(word: &str, place: &Place) -> Safety {
    let thing = Keyword::from_word(word).map(Item::Thing);
    let field = FieldName::from_word(word).map(Item::Field);
    if thing.into_iter().chain(field).any(|item| place.takes(item)) {
        Safety::Safe
    } else {
        Safety::Unsafe
    }
}

fn unknown_keyword(parts: &Named<'_>, nearest: Option<&'static str>, place: &Place) -> Diagnostic {
    let word = parts.word;
    let typed = parts.str(word);
    let text = super::shorten(typed);
    let found = Diagnostic::new(Code("L02"), word, format!("there is no thing called `{text}`"));
    match (nearest, parts.with_lower_word(synonym)) {
        (_, Some(Synonym::Thing(keyword))) => found.help(format!("that is called `{keyword}` here")).fix(
            format!("write `{keyword}`"),
            Safety::Unsafe,
            word,
            keyword.as_str(),
        ),
        (_, Some(Synonym::Step)) => a_step(parts, found),
        (Some(keyword), _) => found.help(format!("did you mean `{keyword}`?")).fix(
            format!("write `{keyword}`"),
            safety_of_slip(typed, keyword, place),
            word,
            keyword,
        ),
        (None, _) => found.help(
            "things are: objective, result, goal, fact, milestone, habit, expectation, vision, person, team, role, \
             competency, period, grow, template",
        ),
    }
}

/// A line that other tools have for a step.
fn a_step(parts: &Named<'_>, found: Diagnostic) -> Diagnostic {
    let Some(text) = parts.value else {
        return found.help("what is to be done is a step: `- [ ] text`");
    };
    found
        .help(format!(
            "what is to be done is a step: `- [ ] {}`",
            super::shorten(parts.str(text))
        ))
        .fix(
            "make it a step that is open",
            Safety::Unsafe,
            Span::new(parts.word.start, text.start),
            "- [ ] ",
        )
}

fn unknown_field(parts: &Named<'_>, place: &Place) -> Diagnostic {
    let word: Span = parts.word;
    let name = parts.str(word);
    let short = super::shorten(name);
    let found = Diagnostic::new(Code("L03"), word, format!("there is no field called `{short}`"));
    let fits = |field: FieldName| match place.holder {
        Holder::Thing(keyword) => field.fits(keyword),
        _ => true,
    };
    if let Some(Synonym::Field(field)) = parts
        .with_lower_word(synonym)
        .filter(|&meant| is_field_for(meant, fits))
    {
        if let Some(measure) = as_measure(parts, field) {
            let whole = word.cover(parts.value.unwrap_or(word));
            return found
                .help(format!(
                    "what shows that it is reached says from what to what: type `{measure}`, with the start in place of \
                     `?` as soon as it is known"
                ))
                .fix(format!("write `{measure}`"), Safety::Unsafe, whole, measure);
        }
        return found
            .help(format!(
                "that is called `{field}:` here; a field of your own begins with `x-`"
            ))
            .fix(format!("write `{field}`"), Safety::Unsafe, word, field.as_str());
    }
    if let Some(elsewhere) =
        parts.with_lower_word(|word| said_elsewhere(word, parts.value.map(|value| parts.str(value))))
    {
        return found.help(elsewhere);
    }
    let as_others_say = || parts.with_lower_word(|word| synonym_near(word, fits));
    match nearest_field(name, fits)
        .or_else(|| nearest_field(name, |_| true))
        .or_else(|| as_others_say().map(FieldName::as_str))
    {
        Some(field) => found
            .help(format!("did you mean `{field}:`? A field of your own begins with `x-`"))
            .fix(
                format!("write `{field}`"),
                safety_of_slip(name, field, place),
                word,
                field,
            ),
        None => {
            let own = format!("x-{}", names::to_id(name));
            let short = super::shorten(&own);
            found
                .help(format!(
                    "a field of your own begins with `x-`: `{short}:`; free text is a note: `> …`"
                ))
                .fix(format!("call it `{short}`"), Safety::Unsafe, word, own)
        }
    }
}

/// The measure that `target: 300ms` stands for: where it starts is not said.
fn as_measure(parts: &Named<'_>, field: FieldName) -> Option<String> {
    const LONGEST: usize = 60;
    let value = parts.str(parts.value?);
    let is_amount = |text: &str| Quantity::parse(text).is_ok();
    let is_target = field == FieldName::Measure && parts.str(parts.word).eq_ignore_ascii_case("target");
    (is_target && value.len() <= LONGEST && is_amount(value)).then(|| format!("measure: ? to {value}"))
}

/// Where something is said that other tools have a field for.
pub(super) fn said_elsewhere(word: &str, value: Option<&str>) -> Option<String> {
    let value = value.map(super::shorten);
    let value = value.as_deref();
    Some(match word {
        "status" | "health" | "rag" => format!(
            "how it stands is said by an event: the day, and behind it {}",
            value.and_then(misspelt).map_or_else(
                || "`on-track`, `at-risk` or `off-track`".to_owned(),
                |status| format!("`{status}`")
            )
        ),
        "confidence" => format!(
            "how sure its owner is is said by an event: the day, and behind it `confidence {}`",
            value.unwrap_or("7/10")
        ),
        "current" | "current-value" | "actual" | "progress" | "so-far" => format!(
            "how far it is is said by an event: the day, and behind it the value, such as `{}`, or `done`",
            value
                .filter(|value| Quantity::parse(value).is_ok())
                .unwrap_or("12 pages")
        ),
        "title" | "name" | "summary" => format!(
            "a title stands behind the colon of its thing: `goal: {}`",
            value.unwrap_or("…")
        ),
        "description" | "details" | "comment" | "comments" | "note" | "notes" => {
            format!("that is a note: `> {}`", value.unwrap_or("…"))
        }
        _ => return None,
    })
}

/// The status that a value means, in whatever words.
fn misspelt(value: &str) -> Option<Status> {
    let lower = value.to_ascii_lowercase().replace([' ', '_'], "-");
    Status::from_word(&lower)
}

fn is_field_for(meant: Synonym, fits: impl Fn(FieldName) -> bool) -> bool {
    matches!(meant, Synonym::Field(field) if fits(field))
}
