//! What the catalogue of rules says of a code, for the writers of findings.

use goalpost_lint::rule;
use goalpost_text::Code;

use crate::output::RuleText;

/// The name and source of a rule.
pub fn catalogue(code: Code) -> RuleText {
    rule(code.0).map_or_else(RuleText::default, |rule| RuleText {
        name: rule.name(),
        source: rule.source(),
    })
}
