//! Mistakes of a line, told apart while it is read and put into words only when somebody is going to see them.

use goalpost_text::{Code, Diagnostic, Safety, Span, nearest};

use super::{Named, names, nearest_keyword, shapes};
use crate::nest::{Holder, Item, Place};
use crate::vocabulary::{FieldName, Keyword};

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
        self == Self::UnknownWord && place.holder == Holder::Error && keyword_meant(parts).is_none()
    }

    /// What there is to say of it, on a line that stands in this place. A fix is safe where what it writes can stand
    /// there.
    pub(crate) fn say(self, parts: &Named<'_>, place: &Place) -> Diagnostic {
        match self {
            Self::NoShape => shapes::no_shape(parts.text, parts.line, place),
            Self::NoColon => shapes::no_colon(parts, place),
            Self::ManyWords => shapes::many_words(parts),
            Self::UnknownWord => match keyword_meant(parts) {
                Some(keyword) => unknown_keyword(parts, Some(keyword), place),
                None => unknown_field(parts, place),
            },
            Self::UnknownKeyword => unknown_keyword(parts, nearest_keyword(parts.str(parts.word)), place),
            Self::NameMissing(keyword) => names::missing(parts, keyword),
            Self::BadName(keyword) => names::bad(parts, keyword),
            Self::NameOfWords(keyword) => names::of_words(parts, keyword),
        }
    }
}

/// The keyword that a word alone was meant to be, unless it is as near to a field.
fn keyword_meant(parts: &Named<'_>) -> Option<&'static str> {
    let word = parts.str(parts.word);
    nearest_keyword(word).filter(|_| nearest_field(word, |_| true).is_none())
}

fn nearest_field(word: &str, fits: impl Fn(FieldName) -> bool) -> Option<&'static str> {
    let names = FieldName::ALL.iter().filter(|field| fits(**field));
    nearest(word, names.map(|field| field.as_str()))
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
    let text = super::shorten(parts.str(word));
    let found = Diagnostic::new(Code("L02"), word, format!("there is no thing called `{text}`"));
    match nearest {
        Some(keyword) => found.help(format!("did you mean `{keyword}`?")).fix(
            format!("write `{keyword}`"),
            safety(keyword, place),
            word,
            keyword,
        ),
        None => found.help(
            "things are: objective, result, goal, fact, milestone, habit, expectation, vision, person, team, role, \
             competency, period, grow, template",
        ),
    }
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
    match nearest_field(name, fits).or_else(|| nearest_field(name, |_| true)) {
        Some(field) => found
            .help(format!("did you mean `{field}:`? A field of your own begins with `x-`"))
            .fix(format!("write `{field}`"), safety(field, place), word, field),
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
