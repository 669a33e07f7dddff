//! The names of fields: who may have them, and what they are for.

use std::fmt;

use super::Keyword;
use Keyword as K;

macro_rules! fields {
    ($($variant:ident $word:literal [$($holder:ident)*] $doc:literal;)*) => {
        /// The name of a field.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[repr(u8)]
        pub enum FieldName {
            $(#[doc = $doc] $variant,)*
            /// A free field, `x-anything:`.
            Extra,
        }

        impl FieldName {
            /// Every field that has a name of its own, in the order of the language reference.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name as the formatter writes it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                    Self::Extra => "x-…",
                }
            }

            /// The field a lower-case name stands for.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)*
                    _ if word.starts_with("x-") => Some(Self::Extra),
                    _ => None,
                }
            }

            /// The keywords of the things that may have it; empty for those that any thing may have.
            #[must_use]
            pub fn holders(self) -> &'static [Keyword] {
                match self {
                    $(Self::$variant => &[$(K::$holder,)*],)*
                    Self::Extra => &[],
                }
            }

            /// One sentence that says what it is for.
            #[must_use]
            pub fn doc(self) -> &'static str {
                match self {
                    $(Self::$variant => $doc,)*
                    Self::Extra => "A free field of your own.",
                }
            }
        }
    };
}

fields! {
    Tags "tags" [] "Words to find it by: `#word #word`.";
    Link "link" [] "An address that has to do with it.";
    Share "share" [] "Who sees it in reports: `all`, `team` or `person`.";
    Draft "draft" [] "`yes` keeps it out of scores and counts.";
    Continues "continues" [] "The id of what it follows.";
    Formerly "formerly" [] "The id that it had before.";
    Cadence "cadence" [] "How often somebody looks at it: `week`, `2 weeks`, `month`, `quarter`.";
    Language "language" [Workspace] "The version of the language, 1, and what titles are written in: en or de.";
    FiscalYear "fiscal-year" [Workspace] "When the fiscal year starts: `starts february`.";
    TimeZone "time-zone" [Workspace] "Where today is decided: `Europe/Lisbon`.";
    Lint "lint" [Workspace] "The level or limit of a rule: `T06 warning`, `result-count 2..5`.";
    Profile "profile" [Workspace] "A set of levels and limits: `seed`, `google`, `wodtke`, `okrate`, `strict`, `gentle`.";
    StatusRule "status-rule" [Workspace] "How a status is computed: `ratio`, `viva`, `servicenow` …";
    Markdown "markdown" [Workspace] "Markdown files to read: `docs/**`.";
    Closed "closed" [Workspace] "Days on which nobody works.";
    Dates "dates" [Period] "Its first and last day: `2026-11-02..2026-12-18`.";
    PartOf "part-of" [Period Team] "What it belongs to.";
    Team "team" [Person File Objective Result Goal] "The team.";
    Role "role" [Person Template] "The role.";
    Manager "manager" [Person] "Whom the person reports to.";
    Mentor "mentor" [Person Objective Goal] "Who helps.";
    Email "email" [Person] "Their address.";
    Until "until" [Person] "Their last day.";
    Away "away" [Person] "Days on which the person is away.";
    Lead "lead" [Team] "Who leads the team.";
    Next "next" [Role] "The role that follows.";
    By "by" [Vision] "When it should have come true.";
    Kind "kind" [Objective] "`committed`, `aspirational` or `learning`.";
    Type "type" [File Objective Goal] "`performance`, `development`, `leadership`, `onboarding` or `behaviour`.";
    Owner "owner" [File Vision Objective Result Goal Fact Milestone Habit] "Who answers for it.";
    During "during" [File Objective Result Goal Fact Habit Expectation] "Short for a start and an end: `2026-Q4`.";
    Start "start" [File Objective Result Goal Fact Habit Expectation] "Its first day.";
    Due "due" [File Objective Result Goal Fact Milestone Habit Expectation] "Its last day.";
    Measure "measure" [Objective Result Goal Fact Expectation] "What shows that it is reached.";
    Baseline "baseline" [Result Goal Fact] "By when the start is known: `by 2026-10-15`.";
    Source "source" [Result Goal Fact] "Where the number comes from.";
    Track "track" [Result Goal Fact] "A data file with its values.";
    Commit "commit" [Result] "The value that is promised.";
    Stretch "stretch" [Result] "The value that would be a triumph.";
    Soft "soft" [Fact] "Whose feedback shows it.";
    Weight "weight" [Objective Result Goal Fact Milestone] "How much it counts among its neighbours; 1 unless given.";
    Pace "pace" [Result Goal] "How progress is expected over time: `linear`, `front`, `back`, `milestones`.";
    Plan "plan" [Result Goal] "`backward`: milestones are listed from the end.";
    Supports "supports" [Objective Goal Habit] "What it helps to reach.";
    Develops "develops" [Goal] "The competency that it grows.";
    How "how" [Goal] "How it is achieved.";
    Why "why" [Objective Goal] "Why it matters.";
    At "at" [Milestone] "The value that the parent should have by then.";
    Needs "needs" [Milestone] "The milestones that come before it.";
    Date "date" [Grow] "The day of the conversation.";
    With "with" [Grow] "With whom.";
    Reality "reality" [Grow] "How things stand: the R.";
    Option "option" [Grow] "What could be done: an O.";
    Every "every" [Habit] "Its schedule: `week on tue`, `3x per week`.";
    Skips "skips" [Habit] "How often it may be left out: `2 per month`.";
    For "for" [Expectation] "Of whom it is expected.";
    Value "value" [Expectation] "The value behind it.";
    Good "good" [Expectation] "What it looks like when it is met.";
    Poor "poor" [Expectation] "What it looks like when it is not.";
    Stage "stage" [Template] "`early`, `mid` or `senior`.";
    Area "area" [Template] "The field of work.";
}

impl FieldName {
    /// The field with this number, as a line stores it.
    #[must_use]
    pub(crate) fn from_number(number: u8) -> Option<Self> {
        let number = number as usize;
        match number.cmp(&Self::ALL.len()) {
            std::cmp::Ordering::Less => Self::ALL.get(number).copied(),
            std::cmp::Ordering::Equal => Some(Self::Extra),
            std::cmp::Ordering::Greater => None,
        }
    }

    /// Whether a thing of this kind may have it. Fields that any thing may have are not for a `file`, save those that
    /// its things inherit, `tags:` and `link:`.
    #[must_use]
    pub fn fits(self, holder: Keyword) -> bool {
        let holders = self.holders();
        if !holders.is_empty() {
            return holders.contains(&holder);
        }
        holder != K::File
            || matches!(
                self,
                Self::Tags | Self::Link | Self::Share | Self::Cadence | Self::Extra
            )
    }

    /// Whether it may be given more than once.
    #[must_use]
    pub fn repeats(self) -> bool {
        matches!(
            self,
            Self::Why
                | Self::Good
                | Self::Poor
                | Self::Option
                | Self::Reality
                | Self::Supports
                | Self::Link
                | Self::Lint
                | Self::Away
                | Self::Extra
        )
    }

    /// Whether its value is people's text, never to be touched.
    #[must_use]
    pub fn is_prose(self) -> bool {
        matches!(
            self,
            Self::Why
                | Self::How
                | Self::Good
                | Self::Poor
                | Self::Option
                | Self::Reality
                | Self::Source
                | Self::Value
                | Self::Area
                | Self::Link
                | Self::Email
                | Self::Markdown
                | Self::Track
                | Self::Extra
        )
    }
}

impl fmt::Display for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
