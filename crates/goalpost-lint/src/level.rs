//! How loudly a rule speaks.

use goalpost_text::Severity;

/// The level of a rule, the quietest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// It does not run.
    Off,
    /// Something worth a thought.
    Hint,
    /// Something that should not stay.
    Warning,
    /// Something that cannot stay.
    Error,
}

impl Level {
    /// All of them, the loudest first.
    pub const ALL: [Self; 4] = [Self::Error, Self::Warning, Self::Hint, Self::Off];

    /// The word that is printed and written in settings.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Off => "off",
            Self::Hint => "hint",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }

    /// The level of a word, in whatever case.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|level| word.eq_ignore_ascii_case(level.as_str()))
    }

    /// The severity of its findings; none where it is off.
    #[must_use]
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Off => None,
            Self::Hint => Some(Severity::Hint),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}
