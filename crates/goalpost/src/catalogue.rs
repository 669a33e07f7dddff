//! What the catalogue of rules says of a code, for the writers of findings.

use goalpost_text::Code;

use crate::output::RuleText;

/// The name, reason and source of a rule.
pub fn catalogue(_code: Code) -> RuleText {
    RuleText {
        name: "",
        why: "",
        source: "",
    }
}
