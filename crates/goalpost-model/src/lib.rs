//! What a workspace means: names, calendar, values in force, progress, status and forecast.
//!
//! [`Model::build`] takes parsed files and a day and never fails. It keeps little more than where things and events
//! stand; what they say is read from the text when somebody asks.

mod build;
mod calendar;
mod check;
mod collect;
mod events;
mod model;
mod names;
mod naming;
pub mod progress;
mod rebuild;
mod revisions;
mod settings;
mod source;
mod standing;
mod thing;
mod track;

pub use calendar::Calendar;
pub use events::{EventId, EventRef};
pub use model::Model;
pub use revisions::{InForce, Revision, counted, target_of, unit_of};
pub use settings::{Setting, Settings, TITLES_IN, markdown_patterns, time_zone, titles_in};
pub use source::{DataFile, Input, SourceFile};
pub use standing::{Evaluation, InUnit, Standing, Values};
pub use thing::{ThingId, ThingRef};
pub use track::{NOT_UTF8, TrackSpec};
