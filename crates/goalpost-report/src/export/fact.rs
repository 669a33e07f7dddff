//! The facts of an event, each with its value as a program needs it.

use goalpost_model::{InForce, Revision};
use goalpost_syntax::{Fact, Observation, Status, Tone};
use schemars::JsonSchema;
use serde::Serialize;

use crate::figures::{Amount, Date, Ratio};

/// A fact of an event.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "fact", rename_all = "snake_case")]
#[schemars(rename = "Fact")]
pub(super) enum FactOf<'m> {
    /// The value that day.
    Value {
        /// The value.
        value: Amount,
    },
    /// What was added to the value.
    Added {
        /// How much.
        value: Amount,
    },
    /// The start becomes known.
    Baseline {
        /// The start.
        value: Amount,
    },
    /// The owner's own status.
    Status {
        /// `on-track`, `at-risk` or `off-track`.
        status: &'static str,
    },
    /// How likely its people think it is.
    Confidence {
        /// 1 is certain.
        share: Ratio,
    },
    /// It was done.
    Done {
        /// For how long, where that was said.
        minutes: Option<i64>,
    },
    /// Left out on purpose.
    Skip,
    /// Left out.
    Missed,
    /// A revision.
    Revision {
        /// `target`, `commit`, `stretch`, `start`, `due`, `baseline`, `weight`, `owner` or `kind`.
        what: &'static str,
        /// The new value.
        to: Revalued<'m>,
        /// What was in force, as its author says; none where they do not.
        was: Option<Revalued<'m>>,
    },
    /// What is in force is agreed by those whom the event is about.
    Agreed,
    /// An obstacle opens.
    Blocked {
        /// Its name.
        name: &'m str,
    },
    /// An obstacle closes.
    Unblocked {
        /// Its name.
        name: &'m str,
    },
    /// Feedback.
    Feedback {
        /// `+`, `-` or `=`.
        tone: &'static str,
    },
    /// An observation of an expectation.
    Observed {
        /// `met`, `partly` or `unmet`.
        observation: &'static str,
    },
    /// Recognition of those whom the event is about.
    Praise,
    /// Looked at, nothing changed.
    Review,
    /// It rests.
    Paused,
    /// It goes on.
    Resumed,
    /// It is given up.
    Dropped,
    /// The final grade.
    Score {
        /// 1 is all of it.
        share: Ratio,
    },
}

/// A value that was revised.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub(super) struct Revalued<'m> {
    /// As written.
    text: &'m str,
    /// The day that it means; none where it is none.
    day: Option<Date>,
    /// The value that it means, in the unit of the measure where it has none of its own; none where it is none.
    amount: Option<Amount>,
}

impl<'m> Revalued<'m> {
    fn new(text: &'m str, meant: Option<InForce<'m>>) -> Self {
        Self {
            text,
            day: match meant {
                Some(InForce::Day(day)) => Some(Date(day)),
                _ => None,
            },
            amount: match meant {
                Some(InForce::Quantity(quantity)) => Some(Amount::of(quantity)),
                _ => None,
            },
        }
    }
}

impl<'m> FactOf<'m> {
    /// A fact that revises nothing; none for one that does.
    pub(super) fn of(fact: &Fact<'m>) -> Option<FactOf<'m>> {
        Some(match *fact {
            Fact::Revision { .. } => return None,
            Fact::Value(value) => FactOf::Value {
                value: Amount::of(value),
            },
            Fact::Added(value) => FactOf::Added {
                value: Amount::of(value),
            },
            Fact::Baseline(value) => FactOf::Baseline {
                value: Amount::of(value),
            },
            Fact::Status(status) => FactOf::Status {
                status: Status::as_str(status),
            },
            Fact::Confidence(share) => FactOf::Confidence { share: Ratio(share) },
            Fact::Done(duration) => FactOf::Done {
                minutes: duration.map(|duration| duration.minutes),
            },
            Fact::Skip => FactOf::Skip,
            Fact::Missed => FactOf::Missed,
            Fact::Agreed => FactOf::Agreed,
            Fact::Blocked(name) => FactOf::Blocked { name },
            Fact::Unblocked(name) => FactOf::Unblocked { name },
            Fact::Feedback(tone) => FactOf::Feedback {
                tone: Tone::as_str(tone),
            },
            Fact::Observed(observation) => FactOf::Observed {
                observation: Observation::as_str(observation),
            },
            Fact::Praise => FactOf::Praise,
            Fact::Review => FactOf::Review,
            Fact::Paused => FactOf::Paused,
            Fact::Resumed => FactOf::Resumed,
            Fact::Dropped => FactOf::Dropped,
            Fact::Score(share) => FactOf::Score { share: Ratio(share) },
        })
    }

    /// A fact that revises something.
    pub(super) fn revision(revision: &Revision<'m>) -> FactOf<'m> {
        FactOf::Revision {
            what: revision.what.as_str(),
            to: Revalued::new(revision.to.text, revision.after),
            was: revision.was.map(|was| Revalued::new(was.text, revision.said_before())),
        }
    }
}
