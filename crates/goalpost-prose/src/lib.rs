//! What a sentence says about a goal: its verbs, amounts, deadline, and what is vague or left open in it.
//!
//! [`read`] takes a sentence in one of the known [`Language`]s and returns a [`Reading`]. Nothing is guessed silently:
//! what can be read in two ways says so. It is deterministic, reads no clock and no disk, takes any text, and takes
//! time in proportion to its length. All places are byte spans of the sentence, on character boundaries, so that a
//! finding can quote its author.
//!
//! The sentence is cut into tokens; each is looked up once in the language's word lists, which are data (`lang/`) that
//! `build/` makes tables of; then one phenomenon after the other is read from the tags: dates first, because their
//! numbers are no amounts, then clauses, amounts, and at last the judgements, which only combine what the others found.

mod amount;
mod clause;
mod compound;
mod conjoined;
mod count;
mod deadline;
mod direction;
mod doubt;
mod foreign;
mod frame;
mod front;
mod glance;
mod halves;
mod language;
mod lexicon;
mod measurable;
mod names;
mod object;
mod output;
mod pair;
mod placeholder;
mod predicate;
mod range;
mod rate;
mod reading;
mod role;
mod sentence;
mod share;
mod specific;
mod time_bound;
mod topic;
mod unit;
mod vague_verb;
mod vague_word;
mod verbal;
mod word_sense;
mod worded;

pub use amount::{Amount, Bound, Role};
pub use deadline::{Deadline, DeadlineKind};
pub use direction::Direction;
pub use doubt::{Doubt, DoubtKind};
pub use glance::Glance;
pub use language::Language;
pub use lexicon::VerbClass;
pub use measurable::NotMeasurable;
pub use reading::{Judgement, Kind, Reading, Setting, Verb};
pub use specific::NotSpecific;
pub use time_bound::NotTimeBound;
pub use unit::Unit;

use goalpost_text::Span;

/// Reads one sentence.
///
/// ```
/// use goalpost_prose::{Kind, Language, Setting, read};
///
/// let today = goalpost_values::iso_day("2026-11-21").unwrap(); let reading = read(Language::english(), "Cut churn from
/// 4% to 3% by the end of Q1", &Setting::new(Kind::Result, today)); assert!(reading.measurable().is_yes() &&
/// reading.time_bound().is_yes()); assert_eq!(reading.to().unwrap().value.to_string(), "3");
/// assert_eq!(reading.deadline.unwrap().day.unwrap().to_string(), "2027-03-31");
/// ```
#[must_use]
pub fn read<'t>(language: &'static Language, text: &'t str, setting: &Setting) -> Reading<'t> {
    reading::read(language, text, setting)
}

/// Tells what a sentence may hold, and so whether it is worth reading for who looks for one thing.
///
/// ```
/// use goalpost_prose::{Glance, Language, glance};
///
/// let seen = glance(Language::english(), "Raise the share of calls that end in an answer");
/// assert!(seen.may_hold(Glance::UP) && !seen.may_hold(Glance::COMPOUND) && !seen.may_hold(Glance::AMOUNT));
/// ```
#[must_use]
pub fn glance(language: &'static Language, text: &str) -> Glance {
    glance::glance(language, text)
}

/// The slots of a text that were not filled in, [`Reading::placeholders`], for who looks for nothing else.
///
/// ```
/// use goalpost_prose::{Language, placeholders};
///
/// let text = "Raise the score from X to [Number]";
/// let slots: Vec<&str> = placeholders(Language::english(), text).iter().map(|slot| slot.of(text)).collect();
/// assert_eq!(slots, ["X", "[Number]"]);
/// ```
#[must_use]
pub fn placeholders(language: &'static Language, text: &str) -> Vec<Span> {
    placeholder::search(language, text)
}
