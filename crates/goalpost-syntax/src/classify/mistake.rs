//! Mistakes of a line, told apart while it is read and put into words only when somebody is going to see them.

use goalpost_text::{Code, Diagnostic, Safety, Span, nearest};

use super::{Named, names, nearest_keyword, shapes};
use crate::nest::Holder;
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
    pub(crate) fn goes_without_saying(self, parts: &Named<'_>, holder: Holder) -> bool {
        self == Self::UnknownWord && holder == Holder::Error && keyword_meant(parts).is_none()
    }

    /// What there is to say of it, on a line that stands in `holder`.
    pub(crate) fn say(self, parts: &Named<'_>, holder: Holder) -> Diagnostic {
        match self {
            Self::NoShape => shapes::no_shape(parts.text, parts.line),
            Self::NoColon => shapes::no_colon(parts),
            Self::ManyWords => shapes::many_words(parts),
            Self::UnknownWord => match keyword_meant(parts) {
                Some(keyword) => unknown_keyword(parts, Some(keyword)),
                None => unknown_field(parts, holder),
            },
            Self::UnknownKeyword => unknown_keyword(parts, nearest_keyword(parts.str(parts.word))),
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

fn unknown_keyword(parts: &Named<'_>, nearest: Option<&'static str>) -> Diagnostic {
    let word = parts.word;
    let text = super::shorten(parts.str(word));
    let found = Diagnostic::new(Code("L02"), word, format!("there is no thing called `{text}`"));
    match nearest {
        Some(keyword) => found.help(format!("did you mean `{keyword}`?")).fix(
            format!("write `{keyword}`"),
            Safety::Safe,
            word,
            keyword,
        ),
        None => found.help(
            "things are: objective, result, goal, fact, milestone, habit, expectation, vision, person, team, role, \
             competency, period, grow, template",
        ),
    }
}

fn unknown_field(parts: &Named<'_>, holder: Holder) -> Diagnostic {
    let word: Span = parts.word;
    let name = parts.str(word);
    let short = super::shorten(name);
    let found = Diagnostic::new(Code("L03"), word, format!("there is no field called `{short}`"));
    let fits = |field: FieldName| match holder {
        Holder::Thing(keyword) => field.fits(keyword),
        _ => true,
    };
    match nearest_field(name, fits).or_else(|| nearest_field(name, |_| true)) {
        Some(field) => found
            .help(format!("did you mean `{field}:`? A field of your own begins with `x-`"))
            .fix(format!("write `{field}`"), Safety::Safe, word, field),
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
