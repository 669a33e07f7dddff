//! How many findings of which severity, in how many files.

use std::collections::BTreeSet;

use goalpost_text::Severity;
use schemars::JsonSchema;
use serde::Serialize;

use super::Finding;

/// Counts of findings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Summary {
    /// How many errors.
    pub error: usize,
    /// How many warnings.
    pub warning: usize,
    /// How many hints.
    pub hint: usize,
    /// In how many files there is any finding.
    #[serde(skip)]
    pub files: usize,
}

impl Summary {
    /// Counts them.
    pub fn of(findings: &[Finding<'_>]) -> Self {
        let mut summary = Self::default();
        let mut files = BTreeSet::new();
        for finding in findings {
            *summary.count_mut(finding.diagnostic.severity) += 1;
            files.insert(finding.page().path());
        }
        summary.files = files.len();
        summary
    }

    /// How many findings are at least that grave.
    pub fn at_least(&self, severity: Severity) -> usize {
        match severity {
            Severity::Error => self.error,
            Severity::Warning => self.error + self.warning,
            Severity::Hint => self.error + self.warning + self.hint,
        }
    }

    /// "3 errors, 2 warnings in 4 files"; with nothing found, how many files were looked at.
    pub fn sentence(&self, looked_at: usize) -> String {
        let counts = self.counts();
        if counts.is_empty() {
            return format!("Nothing to complain about in {}", counted(looked_at, "file"));
        }
        format!("{counts} in {}", counted(self.files, "file"))
    }

    /// "3 errors, 2 warnings"; empty where there is nothing.
    pub fn counts(&self) -> String {
        let counts = [(self.error, "error"), (self.warning, "warning"), (self.hint, "hint")];
        let parts: Vec<String> = counts
            .into_iter()
            .filter(|(count, _)| *count > 0)
            .map(|(count, word)| counted(count, word))
            .collect();
        parts.join(", ")
    }

    fn count_mut(&mut self, severity: Severity) -> &mut usize {
        match severity {
            Severity::Error => &mut self.error,
            Severity::Warning => &mut self.warning,
            Severity::Hint => &mut self.hint,
        }
    }
}

/// "1 file", "2 files".
pub fn counted(count: usize, word: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {word}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sentence_leaves_out_what_there_is_none_of() {
        let summary = |error, warning, hint, files| Summary {
            error,
            warning,
            hint,
            files,
        };
        for (summary, sentence) in [
            (summary(3, 2, 0, 4), "3 errors, 2 warnings in 4 files"),
            (summary(1, 0, 1, 1), "1 error, 1 hint in 1 file"),
            (summary(0, 0, 0, 0), "Nothing to complain about in 12 files"),
        ] {
            assert_eq!(summary.sentence(12), sentence);
        }
    }

    #[test]
    fn a_graver_finding_counts_for_a_milder_limit() {
        let summary = Summary {
            error: 1,
            warning: 2,
            hint: 4,
            files: 1,
        };
        let counts = [Severity::Error, Severity::Warning, Severity::Hint].map(|limit| summary.at_least(limit));
        assert_eq!(counts, [1, 3, 7]);
    }
}
