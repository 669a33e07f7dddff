//! Titles in a language that is not read: what they say is not known, so they are no error.

use goalpost_text::{Diagnostic, Severity};

use crate::rule::Rule;
use crate::saying::Saying;
use crate::subject::Subject;

/// What a rule about something that a title may say finds in the place of an error, where the title is not read; none
/// where it is.
pub(crate) fn unread(rule: &Rule, subject: &Subject<'_>) -> Option<Diagnostic> {
    let reading = subject.reading().filter(|reading| reading.is_foreign())?;
    let saying = Saying::unread(rule.code.0, reading.language().name());
    let mut finding = rule.missing(subject.thing, saying.message).help(saying.help);
    finding.severity = Severity::Hint;
    Some(finding)
}
