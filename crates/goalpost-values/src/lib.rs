//! The values of the Goals language: how they are read, written and computed with.
//!
//! Every parser takes the text of one value, borrows from it and allocates nothing when the value is good. When it is
//! not, it says so in a [`goalpost_text::Diagnostic`] whose places are counted from the start of that text; the caller
//! moves it to where the text stands. This crate is the only one that knows decimals and plain dates.

mod arith;
mod cadence;
mod canonical;
mod change;
mod currency;
mod day;
mod days;
mod duration;
mod handle;
mod list;
mod lookup;
mod measure;
mod number;
mod period;
mod placeholder;
mod plural;
mod quantity;
mod quota;
mod say;
mod schedule;
mod share;
mod standard;
mod time_of_day;
mod unit;
mod words;

pub use arith::{add, div, mul, sub};
pub use cadence::Cadence;
pub use canonical::{canonical_cadence, canonical_period, canonical_quantity, canonical_schedule};
pub use change::Change;
pub use currency::Currency;
pub use day::{
    Day, easter, explain_leading_day, iso_day, month_named, nearest_weekday, parse_day, weekday_that_differs,
};
pub use days::Days;
pub use duration::Duration;
pub use handle::{handle_meant, is_handle, parted_handles};
pub use list::list;
pub use measure::{Level, Measure, Target, canonical_measure};
pub use number::{Decimal, parse_number};
pub use period::{Period, PeriodError, Piece, parse_fiscal_start};
pub use placeholder::placeholder;
pub use quantity::{Quantity, quantity_len, round_number_word};
pub use quota::{Allowance, Need, Per};
pub use say::Parsed;
pub use schedule::{Nth, Rule, Schedule, SpanOf, WeekdaySet};
pub use share::parse_share;
pub use standard::{Dimension, Standard};
pub use time_of_day::{Clock, TimeOfDay};
pub use unit::{Base, Unit};
pub use words::{is_fact_word, is_reserved};

pub use chrono::{Datelike, Weekday};
