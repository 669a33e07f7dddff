//! Profiles: sets of levels and limits by the schools that teach goals differently. A workspace picks one with
//! `profile:`.

use crate::{Bounds, Level, Rule};

/// A set of levels and limits.
#[derive(Debug, PartialEq, Eq)]
pub struct Profile {
    /// The name that `profile:` takes.
    pub name: &'static str,
    /// What it is for, in one sentence.
    pub about: &'static str,
    /// Who says so.
    pub source: &'static str,
    base: Base,
    levels: &'static [(&'static str, Level)],
    limits: &'static [(&'static str, Bounds)],
}

/// What holds for a rule that a profile does not name.
#[derive(Debug, PartialEq, Eq)]
enum Base {
    /// The level that the rule declares.
    Declared,
    /// At least a warning.
    Loud,
    /// Its own level for errors and these, off for the others.
    Only(&'static [&'static str]),
}

const fn bounds(least: u32, most: u32) -> Bounds {
    Bounds { least, most }
}

/// All profiles, the default one first. They name rules to come, too.
pub static PROFILES: &[Profile] = &[
    Profile {
        name: "seed",
        about: "Every rule at its own level.",
        source: "MentorStack for key results (2 to 4), Plaud for SMART goals.",
        base: Base::Declared,
        levels: &[],
        limits: &[],
    },
    Profile {
        name: "google",
        about: "OKRs as Google runs them: three to five objectives, three to five key results each.",
        source: "Google re:Work, \"Set goals with OKRs\".",
        base: Base::Declared,
        levels: &[],
        limits: &[("O02", bounds(3, 5)), ("O03", bounds(3, 5))],
    },
    Profile {
        name: "wodtke",
        about: "Radical focus: one objective with three key results, begun at a confidence of 5/10.",
        source: "Christina Wodtke, Radical Focus.",
        base: Base::Declared,
        levels: &[],
        limits: &[
            ("O02", bounds(3, 3)),
            ("O03", bounds(1, 1)),
            // Half to half: five in ten is the confidence to begin with.
            ("A01", bounds(5, 10)),
            ("A02", bounds(0, 5)),
        ],
    },
    Profile {
        name: "okrate",
        about: "Goals and expectations side by side: three to five of each.",
        source: "Okrate.",
        base: Base::Declared,
        levels: &[("E03", Level::Warning)],
        limits: &[("A03", bounds(3, 5))],
    },
    Profile {
        name: "strict",
        about: "Everything there is: rules that are off by default are on, and hints are warnings.",
        source: "Goalpost.",
        base: Base::Loud,
        levels: &[],
        limits: &[],
    },
    Profile {
        name: "gentle",
        about: "For the first weeks: errors, and the few warnings that help most.",
        source: "Goalpost.",
        base: Base::Only(&["S01", "S02", "M02", "M03", "M04", "M05", "T02", "T04", "O02", "O04"]),
        levels: &[],
        limits: &[],
    },
];

impl Profile {
    /// The profile of a name, in whatever case.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        PROFILES.iter().find(|profile| profile.name.eq_ignore_ascii_case(name))
    }

    /// The level that it gives a rule.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Level {
        if let Some((_, level)) = self.levels.iter().find(|(code, _)| *code == rule.code().0) {
            return *level;
        }
        let own = rule.level();
        match self.base {
            Base::Declared => own,
            Base::Loud => own.max(Level::Warning),
            Base::Only(codes) if own == Level::Error || codes.contains(&rule.code().0) => own,
            Base::Only(_) => Level::Off,
        }
    }

    /// The limit that it gives a rule; none where the rule keeps its own.
    #[must_use]
    pub fn limit(&self, rule: &Rule) -> Option<Bounds> {
        let found = self.limits.iter().find(|(code, _)| *code == rule.code().0);
        found.map(|(_, bounds)| *bounds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Selector, rule};

    #[test]
    fn profiles_set_levels_and_limits() {
        let level = |profile, code| Profile::named(profile).unwrap().level(rule(code).unwrap());
        assert_eq!(level("seed", "W02"), Level::Hint);
        assert_eq!(level("strict", "W02"), Level::Warning);
        assert_eq!(level("strict", "S08"), Level::Error);
        assert_eq!(level("gentle", "R01"), Level::Off);
        assert_eq!(level("gentle", "O02"), Level::Warning);
        assert_eq!(level("gentle", "L05"), Level::Error);
        let limit = |profile| Profile::named(profile).unwrap().limit(rule("O02").unwrap());
        assert_eq!(limit("google"), Some(bounds(3, 5)));
        assert_eq!(limit("Wodtke"), Some(bounds(3, 3)));
        assert_eq!(limit("seed"), None);
    }

    #[test]
    fn what_profiles_name_is_in_the_catalogue() {
        for profile in PROFILES {
            let only = match profile.base {
                Base::Only(codes) => codes,
                _ => &[],
            };
            let levels = profile.levels.iter().map(|(code, _)| *code);
            let limits = profile.limits.iter().map(|(code, _)| *code);
            for code in levels.chain(limits).chain(only.iter().copied()) {
                assert!(Selector::parse(code).is_ok(), "{} {code}", profile.name);
            }
        }
    }
}
