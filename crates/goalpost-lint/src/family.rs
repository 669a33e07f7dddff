//! The families of rules: the first letter of a code says what a finding is about.

/// A family of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// S: says what is to happen, and who answers for it.
    Specific,
    /// M: shows when it is reached.
    Measurable,
    /// A: can be reached by those who took it on.
    Achievable,
    /// R: leads somewhere.
    Relevant,
    /// T: ends on a day.
    TimeBound,
    /// O: objectives and key results.
    Okr,
    /// E: standing ways of working.
    Expectations,
    /// H: the systems behind goals.
    Habits,
    /// C: looked at often enough.
    Cadence,
    /// G: goalposts that are moved say so.
    Goalposts,
    /// L: the language itself.
    Language,
    /// W: waivers.
    Waivers,
}

impl Family {
    /// All of them, in the order of the catalogue.
    pub const ALL: [Self; 12] = [
        Self::Specific,
        Self::Measurable,
        Self::Achievable,
        Self::Relevant,
        Self::TimeBound,
        Self::Okr,
        Self::Expectations,
        Self::Habits,
        Self::Cadence,
        Self::Goalposts,
        Self::Language,
        Self::Waivers,
    ];

    /// Its letter, `S` of `S03`.
    #[must_use]
    pub fn letter(self) -> char {
        match self {
            Self::Specific => 'S',
            Self::Measurable => 'M',
            Self::Achievable => 'A',
            Self::Relevant => 'R',
            Self::TimeBound => 'T',
            Self::Okr => 'O',
            Self::Expectations => 'E',
            Self::Habits => 'H',
            Self::Cadence => 'C',
            Self::Goalposts => 'G',
            Self::Language => 'L',
            Self::Waivers => 'W',
        }
    }

    /// Its name, as a heading.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Specific => "Specific",
            Self::Measurable => "Measurable",
            Self::Achievable => "Achievable",
            Self::Relevant => "Relevant",
            Self::TimeBound => "Time-bound",
            Self::Okr => "OKR",
            Self::Expectations => "Expectations",
            Self::Habits => "Habits",
            Self::Cadence => "Cadence",
            Self::Goalposts => "Goalposts",
            Self::Language => "The language",
            Self::Waivers => "Waivers",
        }
    }

    /// The family of a letter, in whatever case.
    #[must_use]
    pub fn from_letter(letter: char) -> Option<Self> {
        let letter = letter.to_ascii_uppercase();
        Self::ALL.into_iter().find(|family| family.letter() == letter)
    }

    /// The family of a code.
    pub(crate) fn of(code: &str) -> Option<Self> {
        Self::from_letter(code.chars().next()?)
    }

    /// Whether its findings are softened to hints on a draft: those about how well a goal is put.
    pub(crate) fn softens_on_drafts(self) -> bool {
        matches!(
            self,
            Self::Specific | Self::Measurable | Self::Achievable | Self::Relevant | Self::TimeBound
        )
    }

    /// Whether an `allow` may name its rules. What cannot be understood cannot be waived, and neither can waivers.
    #[must_use]
    pub fn can_be_waived(self) -> bool {
        !matches!(self, Self::Language | Self::Waivers)
    }
}
