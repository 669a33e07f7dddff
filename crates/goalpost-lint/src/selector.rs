//! How people name rules: by code, by name, or by the letter of a family.

use std::fmt;

use goalpost_text::{Code, nearest};

use crate::catalogue::{PLANNED, rules};
use crate::{Family, rule};

/// One rule, built or to come, or a whole family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Selector {
    /// Every rule of a family.
    Family(Family),
    /// The rule of this code.
    Rule(Code),
}

/// A name that no rule has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRule {
    /// What was typed.
    pub text: String,
    /// The code or name that was most likely meant.
    pub nearest: Option<&'static str>,
}

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no rule is called `{}`", self.text)?;
        match self.nearest {
            Some(name) => write!(f, "; did you mean `{name}`?"),
            None => write!(f, "; `goalpost rules` lists them"),
        }
    }
}

impl std::error::Error for UnknownRule {}

impl Selector {
    /// Reads a code, a name or a family letter, in whatever case.
    ///
    /// # Errors
    /// When nothing is called so.
    pub fn parse(text: &str) -> Result<Self, UnknownRule> {
        let mut letters = text.chars();
        if let (Some(letter), None) = (letters.next(), letters.next())
            && let Some(family) = Family::from_letter(letter)
        {
            return Ok(Self::Family(family));
        }
        if let Some(rule) = rule(text) {
            return Ok(Self::Rule(rule.code()));
        }
        let planned = PLANNED
            .iter()
            .find(|rule| text.eq_ignore_ascii_case(rule.code) || text.eq_ignore_ascii_case(rule.name));
        match planned {
            Some(rule) => Ok(Self::Rule(Code(rule.code))),
            None => Err(UnknownRule {
                text: text.to_owned(),
                nearest: nearest_name(text),
            }),
        }
    }

    /// Whether a rule is the one, or of the family.
    #[must_use]
    pub fn covers(self, code: Code) -> bool {
        match self {
            Self::Family(family) => Family::of(code.0) == Some(family),
            Self::Rule(own) => own == code,
        }
    }

    /// The family, or that of the rule.
    #[must_use]
    pub fn family(self) -> Family {
        match self {
            Self::Family(family) => family,
            Self::Rule(code) => Family::of(code.0).unwrap_or(Family::Language),
        }
    }
}

/// The code or the letter, as settings write it.
impl fmt::Display for Selector {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Family(family) => write!(f, "{}", family.letter()),
            Self::Rule(code) => code.fmt(f),
        }
    }
}

/// The nearest name. Codes are too short for that: another digit is another rule.
fn nearest_name(text: &str) -> Option<&'static str> {
    let built = rules().iter().map(|rule| rule.name());
    nearest(text, built.chain(PLANNED.iter().map(|rule| rule.name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_named_by_code_name_or_letter() {
        for (text, shown) in [
            ("T", "T"),
            ("t", "T"),
            ("T01", "T01"),
            ("t01", "T01"),
            ("no-deadline", "T01"),
            ("T06", "T06"),
            ("No-System", "T06"),
        ] {
            assert_eq!(Selector::parse(text).unwrap().to_string(), shown, "{text}");
        }
    }

    #[test]
    fn a_misspelt_name_is_offered_and_a_wrong_code_is_not_guessed() {
        let offered = |text| Selector::parse(text).unwrap_err().nearest;
        assert_eq!(offered("no-dedline"), Some("no-deadline"));
        assert_eq!(offered("vauge-verb"), Some("vague-verb"));
        for text in ["T99", "X", "", "Ö", "complete nonsense"] {
            assert_eq!(offered(text), None, "{text}");
        }
    }

    #[test]
    fn a_family_covers_its_rules_and_a_rule_itself() {
        let covers = |text, code| Selector::parse(text).unwrap().covers(Code(code));
        assert!(covers("T", "T01") && covers("no-deadline", "T01"));
        assert!(!covers("T", "S08") && !covers("T01", "T03"));
    }
}
