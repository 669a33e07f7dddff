//! The closed sets of words that facts are made of.

use std::fmt;

use goalpost_text::is_one_slip;
use smallvec::SmallVec;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word as the formatter writes it.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)*
                }
            }

            /// What a lower-case word stands for.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word {
                    $($word => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// The owner's own judgement, kept beside the computed one.
    Status {
        /// All is well.
        OnTrack "on-track",
        /// It may be missed.
        AtRisk "at-risk",
        /// It will be missed unless something changes.
        OffTrack "off-track",
    }
}

words! {
    /// What a revision changes.
    Revised {
        /// The target of the measure.
        Target "target",
        /// The promised value.
        Commit "commit",
        /// The value that would be a triumph.
        Stretch "stretch",
        /// The first day, or the value the measure starts from.
        Start "start",
        /// The last day.
        Due "due",
        /// The value the measure starts from.
        Baseline "baseline",
        /// How much it counts.
        Weight "weight",
        /// Who answers for it.
        Owner "owner",
        /// Committed, aspirational or learning.
        Kind "kind",
    }
}

words! {
    /// The tone of feedback.
    Tone {
        /// For it.
        Plus "+",
        /// Against it.
        Minus "-",
        /// Neither.
        Neutral "=",
    }
}

words! {
    /// How an expectation was met.
    Observation {
        /// It was.
        Met "met",
        /// In part.
        Partly "partly",
        /// It was not.
        Unmet "unmet",
    }
}

/// What words mean that are not spelled as a status.
pub(super) enum Misspelt {
    /// This one, beyond doubt: `at risk`, `On_Track`, `ontrack`.
    Sure(Status),
    /// One of these, for all that can be told: a slip, a colour, a negation.
    Guess(SmallVec<[Status; 3]>),
}

/// The status that words mean which are not spelled as one.
pub(super) fn misspelt_status(words: &str) -> Option<Misspelt> {
    let words = words.trim_end_matches([',', ';', '.']);
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|c| c.is_alphabetic());
        letters.flat_map(char::to_lowercase).collect()
    };
    if words.chars().any(|c| !c.is_alphabetic() && !" -_\t".contains(c)) {
        return None;
    }
    let said = letters(words);
    let is_said = |status: &&Status| letters(status.as_str()) == said;
    if let Some(status) = Status::ALL.iter().find(is_said) {
        return Some(Misspelt::Sure(*status));
    }
    let is_near = |status: &Status| is_one_slip(words, status.as_str());
    let guesses: SmallVec<[Status; 3]> = match said.as_str() {
        "green" => SmallVec::from_slice(&[Status::OnTrack]),
        "amber" | "yellow" => SmallVec::from_slice(&[Status::AtRisk]),
        "red" => SmallVec::from_slice(&[Status::OffTrack]),
        // One letter makes no `on` of a `not`.
        "notrack" | "nottrack" => SmallVec::from_slice(&[Status::OffTrack, Status::AtRisk]),
        _ => Status::ALL.iter().copied().filter(is_near).collect(),
    };
    (!guesses.is_empty()).then_some(Misspelt::Guess(guesses))
}

/// The fact that other tools call by these words.
pub(super) fn fact_called(words: &str) -> Option<&'static str> {
    const CALLED: [(&str, &[&str]); 4] = [
        ("confidence", &["conf", "conf.", "confid"]),
        (
            "dropped",
            &[
                "cancelled",
                "canceled",
                "abandoned",
                "scrapped",
                "withdrawn",
                "given up",
            ],
        ),
        ("paused", &["on hold", "on-hold", "suspended", "put off"]),
        ("resumed", &["restarted", "unpaused"]),
    ];
    let is_said = |known: &str| words.eq_ignore_ascii_case(known);
    let called = CALLED
        .iter()
        .find(|(_, others)| others.iter().any(|known| is_said(known)));
    called.map(|(fact, _)| *fact)
}
