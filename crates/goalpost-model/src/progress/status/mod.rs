//! Where a thing stands: one word, and why.

mod judge;
mod objective;
mod rules;

pub use judge::{Because, Life, Subject, Verdict, judge};
pub use objective::{ChildStatus, objective};
pub use rules::{Base, Judged, Limits, RULES, Rule};

/// Where a thing stands, the worst first among those that an objective takes from its results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Ended below the bar.
    Missed,
    /// Far behind the plan.
    OffTrack,
    /// Behind the plan.
    AtRisk,
    /// No verdict is possible.
    Unknown,
    /// On the plan or ahead of it.
    OnTrack,
    /// Ended at or above the bar.
    Achieved,
    /// The target is reached.
    Done,
    /// Paused by its people.
    Paused,
    /// Its first day is ahead.
    NotStarted,
    /// Given up.
    Dropped,
}

impl Status {
    /// Every status, in the order of the type.
    pub const ALL: [Status; 10] = [
        Status::Missed,
        Status::OffTrack,
        Status::AtRisk,
        Status::Unknown,
        Status::OnTrack,
        Status::Achieved,
        Status::Done,
        Status::Paused,
        Status::NotStarted,
        Status::Dropped,
    ];

    /// The word of filters, exports and events: `at-risk`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Status::Missed => "missed",
            Status::OffTrack => "off-track",
            Status::AtRisk => "at-risk",
            Status::Unknown => "unknown",
            Status::OnTrack => "on-track",
            Status::Achieved => "achieved",
            Status::Done => "done",
            Status::Paused => "paused",
            Status::NotStarted => "not-started",
            Status::Dropped => "dropped",
        }
    }

    /// The words for people: `at risk`.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Status::OffTrack => "off track",
            Status::AtRisk => "at risk",
            Status::OnTrack => "on track",
            Status::NotStarted => "not started",
            other => other.word(),
        }
    }

    /// The status with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.word() == word)
    }

    /// Whether the status is a last one: done, dropped, graded, or past the end. Whether its people have closed the
    /// thing, or only its time is over, is told by [`Verdict::is_closed`].
    #[must_use]
    pub fn is_closed(self) -> bool {
        matches!(self, Status::Missed | Status::Achieved | Status::Done | Status::Dropped)
    }

    /// How many steps the owner's own status (`on-track`, `at-risk`, `off-track`) lies from this computed one, 0…2; the
    /// rule `status-differs` looks for two. `None` where the two cannot be compared.
    #[must_use]
    pub fn steps_from(self, own: Status) -> Option<u32> {
        Some(self.rung()?.abs_diff(own.rung()?))
    }

    fn rung(self) -> Option<u32> {
        match self {
            Status::OnTrack | Status::Achieved | Status::Done => Some(0),
            Status::AtRisk => Some(1),
            Status::OffTrack | Status::Missed => Some(2),
            Status::Unknown | Status::Paused | Status::NotStarted | Status::Dropped => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_back_to_their_status() {
        for status in Status::ALL {
            assert_eq!(Status::from_word(status.word()), Some(status));
            assert_eq!(status.label(), status.word().replace('-', " "));
        }
        assert_eq!(Status::from_word("fine"), None);
    }

    #[test]
    fn own_and_computed_status_are_compared_by_steps() {
        for (computed, own, steps) in [
            (Status::OnTrack, Status::OffTrack, Some(2)),
            (Status::AtRisk, Status::OnTrack, Some(1)),
            (Status::Done, Status::OnTrack, Some(0)),
            (Status::Unknown, Status::OnTrack, None),
        ] {
            assert_eq!(computed.steps_from(own), steps);
        }
    }
}
