//! What was found, up to a limit: nobody reads more, and a hostile text must not fill the memory with it.

use std::collections::BTreeMap;

use crate::{Code, Diagnostic, FileId, Span};

/// How many findings of one code a file can have; the others are left out, and a last finding says so.
pub const MOST_FINDINGS: u32 = 5_000;

/// How many findings of all codes a file can have. A file with more is no file of goals, and not judged any further.
const MOST_IN_A_FILE: u32 = 2 * MOST_FINDINGS;

/// The code of the findings that say that others were left out; they never are themselves.
const LEFT_OUT: Code = Code("L23");

/// Counts findings by file and code.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    counts: BTreeMap<(FileId, Code), Count>,
    files: BTreeMap<FileId, Count>,
    is_any_full: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct Count {
    kept: u32,
    left_out: bool,
    last: Span,
}

impl Count {
    /// Counts a finding, if there is room for it.
    fn add(&mut self, last: Span) {
        self.kept += 1;
        self.last = last;
    }

    /// Whether there is no room for another, which is then left out.
    fn is_full(&mut self, most: u32) -> bool {
        self.left_out |= self.kept >= most;
        self.kept >= most
    }
}

impl Tally {
    /// Counts a finding; false where there are too many already and it is to be left out.
    pub fn admits(&mut self, found: &Diagnostic) -> bool {
        if found.code == LEFT_OUT {
            return true;
        }
        let file = self.files.entry(found.file).or_default();
        let count = self.counts.entry((found.file, found.code)).or_default();
        if count.is_full(MOST_FINDINGS) || file.is_full(MOST_IN_A_FILE) {
            return false;
        }
        count.add(found.span);
        file.add(found.span);
        self.is_any_full |= count.kept == MOST_FINDINGS || file.kept == MOST_IN_A_FILE;
        true
    }

    /// Whether the next finding of this code in this file would be left out. Whoever asks and does not look for it, leaves
    /// it out.
    pub fn is_full(&mut self, file: FileId, code: Code) -> bool {
        self.is_any_full
            && (self.is_file_full(file)
                || self
                    .counts
                    .get_mut(&(file, code))
                    .is_some_and(|count| count.is_full(MOST_FINDINGS)))
    }

    /// Whether any finding in this file would be left out. Whoever asks and looks for none, leaves them out.
    pub fn is_file_full(&mut self, file: FileId) -> bool {
        self.is_any_full
            && self
                .files
                .get_mut(&file)
                .is_some_and(|count| count.is_full(MOST_IN_A_FILE))
    }

    /// Whether there is a file that has as many as it can have, of a code or of all.
    #[must_use]
    pub fn is_any_full(&self) -> bool {
        self.is_any_full
    }

    /// For each file and code of which some were left out the code, and for each file of which all others were, a finding
    /// that says so at the last one that was kept.
    pub fn left_out(&self) -> impl Iterator<Item = (Code, Diagnostic)> + '_ {
        let codes = self.counts.iter().filter(|(_, count)| count.left_out);
        let codes = codes.map(|((file, code), count)| {
            let what = format!("only the first {MOST_FINDINGS} findings of {code} in this file are listed");
            (*code, note(*file, count, what))
        });
        let files = self.files.iter().filter(|(_, count)| count.left_out);
        let files = files.map(|(file, count)| {
            let what = format!("only the first {MOST_IN_A_FILE} findings in this file are listed");
            (LEFT_OUT, note(*file, count, what))
        });
        codes.chain(files)
    }
}

/// A finding that says what was left out.
fn note(file: FileId, count: &Count, what: String) -> Diagnostic {
    let found = Diagnostic::new(LEFT_OUT, count.last, what);
    found
        .help("mend those that are listed and check again; is this a file of goals?")
        .moved(file, 0)
}

/// Findings, each file's up to the limit.
#[derive(Debug, Default)]
pub struct Findings {
    kept: Vec<Diagnostic>,
    tally: Tally,
}

impl Findings {
    /// Adds a finding, unless there are too many like it.
    pub fn push(&mut self, found: Diagnostic) {
        if self.tally.admits(&found) {
            self.kept.push(found);
        }
    }

    /// Adds a finding of this code in this file; where there are too many like it, it is not even made.
    pub fn push_with(&mut self, file: FileId, code: Code, make: impl FnOnce() -> Diagnostic) {
        if !self.tally.is_full(file, code) {
            self.push(make());
        }
    }

    /// Whether the next finding of this code in this file would be left out. Whoever asks and does not look for it, leaves
    /// it out.
    pub fn is_full(&mut self, file: FileId, code: Code) -> bool {
        self.tally.is_full(file, code)
    }

    /// All that were kept, in the order in which they were found; none where there is a file that has as many as it can
    /// have, so that some may have been left out.
    #[must_use]
    pub fn all(self) -> Option<Vec<Diagnostic>> {
        (!self.tally.is_any_full()).then_some(self.kept)
    }

    /// All that were kept, with one for each file and code of which some were left out, by file, place and code.
    #[must_use]
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.kept.extend(self.tally.left_out().map(|(_, found)| found));
        self.kept
            .sort_by_key(|found| (found.file, found.span.start, found.code));
        self.kept
    }
}

impl Extend<Diagnostic> for Findings {
    fn extend<T: IntoIterator<Item = Diagnostic>>(&mut self, found: T) {
        found.into_iter().for_each(|found| self.push(found));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(code: &'static str, file: u32, at: u32) -> Diagnostic {
        Diagnostic::new(Code(code), Span::empty(at), "x").moved(FileId(file), 0)
    }

    #[test]
    fn what_is_too_much_is_left_out_and_said_once() {
        let mut findings = Findings::default();
        findings.extend((0..MOST_FINDINGS + 5).map(|at| found("L13", 0, at)));
        findings.push(found("L11", 0, 3));
        findings.push(found("L13", 1, 0));
        findings.push_with(FileId(0), Code("L13"), || unreachable!("it is not made"));
        let all = findings.finish();
        assert_eq!(all.len() as u32, MOST_FINDINGS + 3);
        let last: Vec<_> = all.iter().filter(|found| found.code.0 == "L23").collect();
        let [last] = last.as_slice() else {
            panic!("{last:?}");
        };
        assert_eq!((last.file, last.span.start), (FileId(0), MOST_FINDINGS - 1));
        assert!(last.message.contains("findings of L13"), "{}", last.message);
    }

    #[test]
    fn as_many_as_there_may_be_are_not_too_many() {
        let mut findings = Findings::default();
        findings.extend((0..MOST_FINDINGS).map(|at| found("L13", 0, at)));
        assert_eq!(findings.finish().len() as u32, MOST_FINDINGS);
    }

    #[test]
    fn a_file_of_nothing_but_findings_is_left_alone_in_the_end() {
        let mut findings = Findings::default();
        for code in ["L11", "L13", "L14"] {
            findings.extend((0..MOST_FINDINGS - 1).map(|at| found(code, 0, at)));
        }
        findings.push(found("L11", 1, 0));
        assert!(findings.is_full(FileId(0), Code("L01")) && !findings.is_full(FileId(1), Code("L01")));
        let all = findings.finish();
        assert_eq!(all.len() as u32, MOST_IN_A_FILE + 2);
        let notes: Vec<_> = all.iter().filter(|found| found.code == LEFT_OUT).collect();
        let [note] = notes.as_slice() else {
            panic!("{notes:?}");
        };
        assert!(note.message.contains("10000 findings in this file"), "{}", note.message);
    }
}
