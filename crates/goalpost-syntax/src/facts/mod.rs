//! What an event says: its day, whom and what it is about, and its facts, read from the left half of its line on
//! demand.

mod numbers;
mod read;
mod revision;
mod say;
mod words;

pub use read::read_event;
pub use words::{Observation, Revised, Status, Tone};

use goalpost_text::Span;
use goalpost_values::{Day, Decimal, Duration, Quantity};
use smallvec::SmallVec;

use crate::tree::Token;

/// Whether a piece that begins like a number is a sign and nothing else.
pub(crate) fn is_lone_sign(text: &str) -> bool {
    matches!(text, "+" | "-" | "\u{2212}" | "\u{2013}")
}

/// One fact of an event.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Fact<'t> {
    /// The value on that day.
    Value(Quantity<'t>),
    /// What was added to the value.
    Added(Quantity<'t>),
    /// The start becomes known.
    Baseline(Quantity<'t>),
    /// The owner's own status.
    Status(Status),
    /// How likely its owner thinks it is, from 0 to 1.
    Confidence(Decimal),
    /// Done, with the time it took where that was said.
    Done(Option<Duration>),
    /// Left out on purpose.
    Skip,
    /// Left out.
    Missed,
    /// A revision: what changed, and the texts of the new value and of the one that was in force.
    Revision {
        /// What is revised.
        what: Revised,
        /// The new value, as written.
        to: Token<'t>,
        /// The value before, as written; none where the author left it out, which was reported.
        was: Option<Token<'t>>,
    },
    /// What is in force that day is agreed by those the event is about.
    Agreed,
    /// A named obstacle opens.
    Blocked(&'t str),
    /// A named obstacle closes.
    Unblocked(&'t str),
    /// Feedback of a tone.
    Feedback(Tone),
    /// An observation of an expectation.
    Observed(Observation),
    /// Recognition of those the event is about.
    Praise,
    /// Looked at, nothing changed.
    Review,
    /// The thing rests.
    Paused,
    /// The thing goes on.
    Resumed,
    /// The thing is given up.
    Dropped,
    /// The final grade, from 0 to 1.
    Score(Decimal),
}

impl Fact<'_> {
    /// Its place in [`FactKinds`].
    #[must_use]
    pub fn kind(&self) -> FactKinds {
        match self {
            Self::Value(_) => FactKinds::VALUE,
            Self::Added(_) => FactKinds::ADDED,
            Self::Baseline(_) => FactKinds::BASELINE,
            Self::Status(_) => FactKinds::STATUS,
            Self::Confidence(_) => FactKinds::CONFIDENCE,
            Self::Done(_) => FactKinds::DONE,
            Self::Skip => FactKinds::SKIP,
            Self::Missed => FactKinds::MISSED,
            Self::Revision { .. } => FactKinds::REVISION,
            Self::Agreed => FactKinds::AGREED,
            Self::Blocked(_) => FactKinds::BLOCKED,
            Self::Unblocked(_) => FactKinds::UNBLOCKED,
            Self::Feedback(_) => FactKinds::FEEDBACK,
            Self::Observed(_) => FactKinds::OBSERVED,
            Self::Praise => FactKinds::PRAISE,
            Self::Review => FactKinds::REVIEW,
            Self::Paused => FactKinds::PAUSED,
            Self::Resumed => FactKinds::RESUMED,
            Self::Dropped => FactKinds::DROPPED,
            Self::Score(_) => FactKinds::SCORE,
        }
    }
}

/// A set of kinds of facts: which ones an event has, or which ones a thing can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FactKinds(pub u32);

impl FactKinds {
    /// None.
    pub const NONE: Self = Self(0);
    /// [`Fact::Value`]
    pub const VALUE: Self = Self(1);
    /// [`Fact::Added`]
    pub const ADDED: Self = Self(1 << 1);
    /// [`Fact::Baseline`]
    pub const BASELINE: Self = Self(1 << 2);
    /// [`Fact::Status`]
    pub const STATUS: Self = Self(1 << 3);
    /// [`Fact::Confidence`]
    pub const CONFIDENCE: Self = Self(1 << 4);
    /// [`Fact::Done`]
    pub const DONE: Self = Self(1 << 5);
    /// [`Fact::Skip`]
    pub const SKIP: Self = Self(1 << 6);
    /// [`Fact::Missed`]
    pub const MISSED: Self = Self(1 << 7);
    /// [`Fact::Revision`]
    pub const REVISION: Self = Self(1 << 8);
    /// [`Fact::Agreed`]
    pub const AGREED: Self = Self(1 << 9);
    /// [`Fact::Blocked`]
    pub const BLOCKED: Self = Self(1 << 10);
    /// [`Fact::Unblocked`]
    pub const UNBLOCKED: Self = Self(1 << 11);
    /// [`Fact::Feedback`]
    pub const FEEDBACK: Self = Self(1 << 12);
    /// [`Fact::Observed`]
    pub const OBSERVED: Self = Self(1 << 13);
    /// [`Fact::Praise`]
    pub const PRAISE: Self = Self(1 << 14);
    /// [`Fact::Review`]
    pub const REVIEW: Self = Self(1 << 15);
    /// [`Fact::Paused`]
    pub const PAUSED: Self = Self(1 << 16);
    /// [`Fact::Resumed`]
    pub const RESUMED: Self = Self(1 << 17);
    /// [`Fact::Dropped`]
    pub const DROPPED: Self = Self(1 << 18);
    /// [`Fact::Score`]
    pub const SCORE: Self = Self(1 << 19);
    /// Paused, resumed or dropped.
    pub const LIFE: Self = Self(7 << 16);

    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the sets share a kind.
    #[must_use]
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// Everything that the left half of an event says.
#[derive(Debug, Clone, Default)]
pub struct Event<'t> {
    /// Its day; none where it cannot be read, which was reported.
    pub day: Option<Day>,
    /// What it is about, where it stands at the left margin: an id or a handle.
    pub target: Option<Token<'t>>,
    /// Who speaks: the handle behind `by`.
    pub by: Option<Token<'t>>,
    /// Whom it is about: every other handle.
    pub about: SmallVec<[Token<'t>; 2]>,
    /// Its tags, with their `#`.
    pub tags: SmallVec<[Token<'t>; 1]>,
    /// Its facts and where they stand, in order. None: a remark.
    pub facts: SmallVec<[(Fact<'t>, Span); 3]>,
    /// Whether a part of it could not be read and was reported.
    pub has_errors: bool,
}

impl Event<'_> {
    /// The kinds of its facts.
    #[must_use]
    pub fn kinds(&self) -> FactKinds {
        self.facts
            .iter()
            .fold(FactKinds::NONE, |kinds, (fact, _)| kinds.and(fact.kind()))
    }
}
