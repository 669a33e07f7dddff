//! What is said about a sentence, the same by `check` and by `smart`: what is wrong, and what to type instead.

use std::borrow::Cow;

use goalpost_prose::{NotMeasurable, NotSpecific};
use goalpost_text::Code;

use crate::words::quoted;

/// Something to say about the words of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saying {
    /// The rule that says it.
    pub code: Code,
    /// What is wrong, with the words.
    pub message: String,
    /// What to type instead.
    pub help: Cow<'static, str>,
}

impl Saying {
    fn new(code: &'static str, message: String, help: impl Into<Cow<'static, str>>) -> Self {
        Self {
            code: Code(code),
            message,
            help: help.into(),
        }
    }

    /// A verb that names a direction and no end.
    #[must_use]
    pub fn vague_verb(words: &str) -> Self {
        let message = format!("{} has no end that anybody could see", quoted(words));
        let help =
            "say from what to what, by how much, or what will be there when it is done; or type that as a `measure:`";
        Self::new("S01", message, help)
    }

    /// Why a sentence is not specific, as far as its verb and words do not say it by themselves.
    #[must_use]
    pub fn not_specific(reason: NotSpecific, words: &str) -> Option<Self> {
        let words = quoted(words);
        let (message, help) = match reason {
            NotSpecific::Abstract => (
                format!("nobody can see {words}"),
                "say what people will see or count when it is there; or type that as a `measure:`",
            ),
            NotSpecific::VagueDeed => (
                format!("{words} can be done in any way"),
                "name the thing it is done to, and the end",
            ),
            NotSpecific::Pointing => (
                format!("{words} points at something that the title does not name"),
                "name it in the title",
            ),
            NotSpecific::NumberOfNothing => (
                format!("{words} does not say what of them is counted"),
                "say what they will do or have",
            ),
            NotSpecific::Label | NotSpecific::Slot => return None,
        };
        Some(Self::new("S01", message, help))
    }

    /// A word that judges without saying how much.
    #[must_use]
    pub fn vague_word(words: &str) -> Self {
        let message = format!("{} means something else to everybody", quoted(words));
        Self::new("S02", message, "put a number or a fact in its place")
    }

    /// A title without a deed.
    #[must_use]
    pub fn bare_label(words: &str) -> Self {
        let message = format!("{} is a label: it does not say what will be different", quoted(words));
        Self::new(
            "S04",
            message,
            "start with a verb and say what shall be there, or be otherwise, at the end",
        )
    }

    /// The second of two goals.
    #[must_use]
    pub fn compound(words: &str) -> Self {
        let message = format!("{} is a second goal, and can fail by itself", quoted(words));
        Self::new("S05", message, "give it a line of its own")
    }

    /// A way out.
    #[must_use]
    pub fn wish(words: &str) -> Self {
        let message = format!("{} leaves a way out", quoted(words));
        Self::new("S06", message, "say what will happen")
    }

    /// A deed in the place of what it changes.
    #[must_use]
    pub fn output(words: &str) -> Self {
        let message = format!("{} is what you do, not what it changes", quoted(words));
        let help = "name the number that it should move, `measure: 12min to 5min`, and make the deed a step of it";
        Self::new("O04", message, help)
    }

    /// Why nobody could tell from a sentence that it is done.
    #[must_use]
    pub fn not_measurable(reason: NotMeasurable, words: &str) -> Self {
        let words = quoted(words);
        let (message, help) = match reason {
            NotMeasurable::NothingToTell => (
                format!("nothing shows whether {words} is reached"),
                "name a number to reach, or something that is there or not",
            ),
            NotMeasurable::Slot => (format!("{words} stands where the number belongs"), "type the number"),
            NotMeasurable::Unseen => (
                format!("nobody can see whether {words} is reached"),
                "say what people will do or have then, and count that",
            ),
        };
        Self::new("M01", message, help)
    }
}
