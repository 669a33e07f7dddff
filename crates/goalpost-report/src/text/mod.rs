//! What every writer of text is made of: columns, lines that stay on the page, bars, words for days.

mod bar;
mod measure;
mod page;
mod words;

pub(crate) use bar::{bar, glyph, ink_of};
pub(crate) use measure::{columns, printed, wrap};
pub(crate) use page::{Ink, Line, Page};
pub(crate) use words::{count, days, list_of, out_of_ten};
