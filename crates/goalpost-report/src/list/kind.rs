//! What can be listed.

use std::fmt;

use goalpost_syntax::Keyword;
use goalpost_text::nearest;

use crate::text::list_of;

/// What can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Objectives, key results, goals, facts or milestones.
    Things(Keyword),
    /// Habits.
    Habits,
    /// People.
    People,
    /// Teams.
    Teams,
    /// Roles.
    Roles,
    /// What roles ask their holders to be able to do.
    Competencies,
    /// Standing ways of working.
    Expectations,
    /// Everybody who is named, declared or not.
    Handles,
    /// Where people and companies want to be.
    Visions,
    /// Named spans of days.
    Periods,
    /// Everything that has an id.
    Ids,
    /// Words to find things by.
    Tags,
    /// The files.
    Files,
    /// Drafts.
    Drafts,
    /// Shapes with placeholders.
    Templates,
    /// Open blockers.
    Blockers,
    /// Waived rules.
    Waivers,
    /// Open steps.
    Steps,
    /// What happened.
    Events,
}

/// Each kind by the word that it is asked for with.
const WORDS: [(&str, Kind); 23] = [
    ("objectives", Kind::Things(Keyword::Objective)),
    ("results", Kind::Things(Keyword::Result)),
    ("goals", Kind::Things(Keyword::Goal)),
    ("facts", Kind::Things(Keyword::Fact)),
    ("milestones", Kind::Things(Keyword::Milestone)),
    ("habits", Kind::Habits),
    ("expectations", Kind::Expectations),
    ("people", Kind::People),
    ("teams", Kind::Teams),
    ("roles", Kind::Roles),
    ("competencies", Kind::Competencies),
    ("visions", Kind::Visions),
    ("handles", Kind::Handles),
    ("periods", Kind::Periods),
    ("ids", Kind::Ids),
    ("tags", Kind::Tags),
    ("files", Kind::Files),
    ("drafts", Kind::Drafts),
    ("templates", Kind::Templates),
    ("blockers", Kind::Blockers),
    ("waivers", Kind::Waivers),
    ("steps", Kind::Steps),
    ("events", Kind::Events),
];

/// Other words for them.
const ALSO: [(&str, &str); 6] = [
    ("person", "people"),
    ("persons", "people"),
    ("krs", "results"),
    ("key-results", "results"),
    ("competency", "competencies"),
    ("check-ins", "events"),
];

impl Kind {
    /// Every kind with its word, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = (&'static str, Kind)> {
        WORDS.into_iter()
    }

    /// The kind that a word asks for, in the singular or plural.
    ///
    /// # Errors
    /// When there is none, with the nearest word and all others.
    pub fn read(word: &str) -> Result<Kind, UnknownKind> {
        let lower = word.trim().to_lowercase();
        let plural = format!("{lower}s");
        let same = |known: &str| known == lower || known == plural;
        let other = ALSO.iter().find(|(also, _)| same(also)).map(|(_, word)| *word);
        WORDS
            .into_iter()
            .find(|(known, _)| same(known) || Some(*known) == other)
            .map(|(_, kind)| kind)
            .ok_or_else(|| UnknownKind { word: word.to_owned() })
    }

    /// Its word.
    #[must_use]
    pub fn word(self) -> &'static str {
        WORDS
            .iter()
            .find(|(_, kind)| *kind == self)
            .map_or("", |(word, _)| word)
    }
}

/// A word that asks for no kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownKind {
    /// The word.
    pub word: String,
}

impl fmt::Display for UnknownKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no list of `{}`", self.word)?;
        let words = || Kind::all().map(|(word, _)| word);
        if let Some(near) = nearest(&self.word, words()) {
            return write!(f, ": did you mean `{near}`?");
        }
        write!(f, ": write {}", list_of(&words().collect::<Vec<_>>(), "or"))
    }
}

impl std::error::Error for UnknownKind {}
