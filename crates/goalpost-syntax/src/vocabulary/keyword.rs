//! The keywords: what things are called, and who may hold whom.

use std::fmt;

/// A kind of thing: the keyword its line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Keyword {
    /// Settings of the whole, in `workspace.goals` only.
    Workspace,
    /// First in its file: a prefix for its ids, and fields that its things inherit.
    File,
    /// A named span of days.
    Period,
    /// Somebody.
    Person,
    /// Several people.
    Team,
    /// What a position asks for.
    Role,
    /// Something that a role asks its holder to be able to do.
    Competency,
    /// Where a person or company wants to be.
    Vision,
    /// The O of an OKR.
    Objective,
    /// A key result.
    Result,
    /// A SMART goal.
    Goal,
    /// One of the facts that together show an intangible goal.
    Fact,
    /// A named point on the way.
    Milestone,
    /// A GROW conversation about its parent.
    Grow,
    /// The system behind a goal.
    Habit,
    /// A standing way of working.
    Expectation,
    /// A shape with placeholders.
    Template,
}

use Keyword as K;

/// How a thing is told from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// An id may stand behind the keyword.
    OptionalId,
    /// An id must stand there.
    Id,
    /// A handle must stand there.
    Handle,
    /// Nothing may stand there.
    Nothing,
}

impl Keyword {
    /// Every keyword, in the order of the language reference.
    pub const ALL: [Self; 17] = [
        K::Workspace,
        K::File,
        K::Period,
        K::Person,
        K::Team,
        K::Role,
        K::Competency,
        K::Vision,
        K::Objective,
        K::Result,
        K::Goal,
        K::Fact,
        K::Milestone,
        K::Grow,
        K::Habit,
        K::Expectation,
        K::Template,
    ];

    /// The word as the formatter writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            K::Workspace => "workspace",
            K::File => "file",
            K::Period => "period",
            K::Person => "person",
            K::Team => "team",
            K::Role => "role",
            K::Competency => "competency",
            K::Vision => "vision",
            K::Objective => "objective",
            K::Result => "result",
            K::Goal => "goal",
            K::Fact => "fact",
            K::Milestone => "milestone",
            K::Grow => "grow",
            K::Habit => "habit",
            K::Expectation => "expectation",
            K::Template => "template",
        }
    }

    /// The keyword a lower-case word stands for; `kr` and `key-result` are read as `result`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "workspace" => K::Workspace,
            "file" => K::File,
            "period" => K::Period,
            "person" => K::Person,
            "team" => K::Team,
            "role" => K::Role,
            "competency" => K::Competency,
            "vision" => K::Vision,
            "objective" => K::Objective,
            "result" | "kr" | "key-result" => K::Result,
            "goal" => K::Goal,
            "fact" => K::Fact,
            "milestone" => K::Milestone,
            "grow" => K::Grow,
            "habit" => K::Habit,
            "expectation" => K::Expectation,
            "template" => K::Template,
            _ => return None,
        })
    }

    /// The keyword with this number, as a line stores it.
    #[must_use]
    pub(crate) fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(number as usize).copied()
    }

    /// With its article, for messages: "an objective", "a key result".
    #[must_use]
    pub fn with_article(self) -> &'static str {
        match self {
            K::Workspace => "the workspace",
            K::File => "a file",
            K::Period => "a period",
            K::Person => "a person",
            K::Team => "a team",
            K::Role => "a role",
            K::Competency => "a competency",
            K::Vision => "a vision",
            K::Objective => "an objective",
            K::Result => "a key result",
            K::Goal => "a goal",
            K::Fact => "a fact",
            K::Milestone => "a milestone",
            K::Grow => "a GROW conversation",
            K::Habit => "a habit",
            K::Expectation => "an expectation",
            K::Template => "a template",
        }
    }

    /// What may or must stand between the keyword and its colon.
    #[must_use]
    pub fn naming(self) -> Naming {
        match self {
            K::Workspace => Naming::Nothing,
            K::Person | K::Team => Naming::Handle,
            K::Role | K::Competency | K::Period => Naming::Id,
            _ => Naming::OptionalId,
        }
    }

    /// Whether it may stand at the left margin, inside nothing.
    #[must_use]
    pub fn at_top(self) -> bool {
        !matches!(self, K::Competency | K::Result | K::Fact | K::Milestone | K::Grow)
    }

    /// Whether a thing of this kind may stand directly inside it.
    #[must_use]
    pub fn holds(self, child: Self) -> bool {
        match self {
            K::Role => matches!(child, K::Competency | K::Expectation),
            K::Objective => matches!(child, K::Result | K::Goal | K::Habit | K::Grow),
            K::Result => matches!(child, K::Habit | K::Milestone),
            K::Goal => matches!(child, K::Fact | K::Milestone | K::Habit | K::Grow),
            K::Template => !matches!(child, K::Workspace | K::File | K::Template),
            _ => false,
        }
    }

    /// Whether steps (`- [ ] …`) may stand directly inside it.
    #[must_use]
    pub fn holds_steps(self) -> bool {
        matches!(self, K::Result | K::Goal | K::Fact | K::Milestone | K::Grow)
    }
}

impl fmt::Display for Keyword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
