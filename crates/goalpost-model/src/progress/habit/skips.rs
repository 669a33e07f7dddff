//! Which skips are allowed.

use goalpost_values::{Allowance, Day};

/// Allows skips in the order of their days: without `skips:` each one with words, with it the first so many of each
/// stretch (progress.md, "Habits").
#[derive(Debug)]
pub(super) struct Skips {
    allowance: Option<Allowance>,
    stretch: Option<Day>,
    used: u32,
}

impl Skips {
    pub(super) fn new(allowance: Option<Allowance>) -> Skips {
        Skips {
            allowance,
            stretch: None,
            used: 0,
        }
    }

    /// Whether the next skip is allowed.
    pub(super) fn allow(&mut self, day: Day, with_words: bool) -> bool {
        let Some(allowance) = self.allowance else {
            return with_words;
        };
        let stretch = Some(allowance.per.around(day).first);
        if self.stretch != stretch {
            self.stretch = stretch;
            self.used = 0;
        }
        let allowed = self.used < allowance.times;
        self.used += u32::from(allowed);
        allowed
    }
}
