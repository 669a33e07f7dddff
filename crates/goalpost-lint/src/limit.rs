//! The limits that some rules have, and that a workspace can set.

use std::fmt;

/// From how many to how many, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The fewest that pass.
    pub least: u32,
    /// The most that pass, never fewer.
    pub most: u32,
}

impl Bounds {
    /// Reads `2..5`, or `3` for exactly three. None where it is neither, or runs backwards.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (least, most) = text.split_once("..").unwrap_or((text, text));
        let (least, most) = (least.trim().parse().ok()?, most.trim().parse().ok()?);
        (least <= most).then_some(Self { least, most })
    }

    /// Whether a count passes.
    #[must_use]
    pub fn contains(self, count: usize) -> bool {
        u32::try_from(count).is_ok_and(|count| (self.least..=self.most).contains(&count))
    }
}

/// As a sentence says it: "2 to 4", "3".
impl fmt::Display for Bounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.least == self.most {
            write!(f, "{}", self.least)
        } else {
            write!(f, "{} to {}", self.least, self.most)
        }
    }
}

/// A limit of a rule; settings name it as they name the rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// What is counted: "key results of an objective".
    pub about: &'static str,
    /// What holds unless the profile or the workspace says else.
    pub default: Bounds,
    /// Who says so.
    pub by: &'static str,
}

/// Who asks for a limit that is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Whoever the rule follows.
    Rule(&'static str),
    /// The profile of this name.
    Profile(&'static str),
    /// A `lint:` line.
    Workspace,
}

/// As the end of "2 to 4 is what … asks for".
impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rule(by) => f.write_str(by),
            Self::Profile(name) => write!(f, "the profile `{name}`"),
            Self::Workspace => f.write_str("`lint:` in `workspace.goals`"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_a_number_or_a_range() {
        for (text, expected) in [
            ("2..5", Some((2, 5))),
            ("3", Some((3, 3))),
            ("2 .. 5", Some((2, 5))),
            ("5..2", None),
            ("2..", None),
            ("-1..2", None),
            ("many", None),
            ("99999999999", None),
        ] {
            let bounds = expected.map(|(least, most)| Bounds { least, most });
            assert_eq!(Bounds::parse(text), bounds, "{text}");
        }
    }

    #[test]
    fn both_ends_pass() {
        let bounds = Bounds { least: 2, most: 4 };
        let passing: Vec<usize> = (0..7).filter(|&count| bounds.contains(count)).collect();
        assert_eq!(passing, [2, 3, 4]);
    }
}
