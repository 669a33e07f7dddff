//! The rules that a well-written goal keeps: their catalogue, levels, limits, waivers, pages and fixes.
//!
//! [`check`] takes a resolved workspace and gives everything there is to say about it: what the parser and the model
//! found, and what the rules find; [`find`] says of each which thing it is about. [`rules`] is the catalogue,
//! [`explain`] the page of one rule.

#[macro_use]
mod declare;
mod allow;
mod catalogue;
mod check;
mod doubt;
mod examples;
mod expected;
mod explain;
mod family;
mod finding;
mod fixes;
mod in_force;
mod insert;
mod judged;
mod judgement;
mod level;
mod limit;
mod lint_line;
mod parties;
mod plan;
mod precedence;
mod profile;
mod proposal;
mod rhythm;
mod rule;
mod rules;
mod saying;
mod selector;
mod state;
mod subject;
mod unknown_start;
mod unread;
mod unreadable;
mod vague;
mod waiver;
mod words;

pub use allow::allow_findings;
pub use catalogue::{PLANNED, Planned, rule, rules};
pub use check::{Options, check, find};
pub use doubt::doubted_measure;
pub use examples::quarter_ahead;
pub use expected::{end_of_expectation, trait_expected};
pub use explain::{explain, rule_index, rule_page};
pub use family::Family;
pub use finding::Finding;
pub use fixes::{Fixes, apply_fixes};
pub use in_force::{InForce, in_force};
pub use judged::{bare_label, business_as_usual, deed_as_result, number_in_objective, standing_goal};
pub use judgement::Judgement;
pub use level::Level;
pub use limit::{Bounds, Limit};
pub use lint_line::LintLine;
pub use profile::{PROFILES, Profile};
pub use proposal::proposed_measure;
pub use rhythm::{Rhythm, proposed_schedule};
pub use rule::{Examples, Rule};
pub use saying::Saying;
pub use selector::{Selector, UnknownRule};
pub use unknown_start::{known_by, unknown_start};
pub use unreadable::{file_too_large, not_utf8};
pub use vague::{unspecific, vague_verbs, vague_words};
pub use words::quoted;
