//! Which of the fixes on offer can be taken together.

use std::collections::BTreeMap;

use goalpost_text::{Diagnostic, Edit, FileId, Fix, Safety, Span};

/// Fixes that were picked, as edits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fixes {
    /// The edits of each file, by place. No two of different fixes touch.
    pub edits: BTreeMap<FileId, Vec<Edit>>,
    /// How many findings they settle.
    pub settled: usize,
}

/// Takes the fix of each finding in turn, unless it touches what an earlier one changes: that one is for the next
/// round, as what it puts there may depend on the other. Safe fixes are taken; unsafe ones where `unsafe_too` says so
/// and the finding has that one answer only, as choosing between two is for a person.
#[must_use]
pub fn apply_fixes<'d>(findings: impl IntoIterator<Item = &'d Diagnostic>, unsafe_too: bool) -> Fixes {
    let mut taken = Taken::default();
    let mut settled = 0;
    for fix in findings.into_iter().filter_map(|finding| the_fix(finding, unsafe_too)) {
        if taken.has(fix) {
            settled += 1;
        } else if taken.has_room_for(fix) {
            settled += 1;
            taken.add(fix);
        }
    }
    let edits = taken
        .0
        .into_iter()
        .map(|(file, edits)| (file, edits.into_values().collect()));
    Fixes {
        edits: edits.collect(),
        settled,
    }
}

/// The one fix that may be taken unasked.
fn the_fix(finding: &Diagnostic, unsafe_too: bool) -> Option<&Fix> {
    let safe = finding.fixes.iter().find(|fix| fix.safety == Safety::Safe);
    let only = || match finding.fixes.as_slice() {
        [only] if unsafe_too => Some(only),
        _ => None,
    };
    safe.or_else(only)
        .filter(|fix| !fix.edits.is_empty() && fits_together(fix))
}

/// Whether no two edits of a fix touch the same bytes.
fn fits_together(fix: &Fix) -> bool {
    let mut places: Vec<(FileId, Span)> = fix.edits.iter().map(|edit| (edit.file, edit.edit.span)).collect();
    places.sort_unstable();
    places.windows(2).all(|pair| {
        let ((file, first), (other, second)) = (pair[0], pair[1]);
        file != other || first.end <= second.start && first != second
    })
}

/// The edits so far, by file and place.
#[derive(Default)]
struct Taken(BTreeMap<FileId, BTreeMap<Span, Edit>>);

impl Taken {
    /// Whether the very same change is made already: one fix may settle several findings.
    fn has(&self, fix: &Fix) -> bool {
        fix.edits.iter().all(|wanted| {
            let made = self.0.get(&wanted.file).and_then(|edits| edits.get(&wanted.edit.span));
            made == Some(&wanted.edit)
        })
    }

    /// Whether nothing that is made already touches it. Neighbours count. As no two touch, only the last that starts
    /// before its end can.
    fn has_room_for(&self, fix: &Fix) -> bool {
        fix.edits.iter().all(|wanted| {
            let span = wanted.edit.span;
            let before = ..=Span::new(span.end, u32::MAX);
            let last = self
                .0
                .get(&wanted.file)
                .and_then(|edits| edits.range(before).next_back());
            last.is_none_or(|(made, _)| made.end < span.start)
        })
    }

    fn add(&mut self, fix: &Fix) {
        for wanted in &fix.edits {
            self.0
                .entry(wanted.file)
                .or_default()
                .insert(wanted.edit.span, wanted.edit.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use goalpost_text::Code;

    use super::*;

    fn finding(fixes: &[(Safety, u32, u32, &str)]) -> Diagnostic {
        let start = Diagnostic::new(Code("L05"), Span::default(), "x");
        fixes.iter().fold(start, |finding, &(safety, from, to, text)| {
            finding.fix("f", safety, Span::new(from, to), text)
        })
    }

    fn taken(findings: &[Diagnostic], unsafe_too: bool) -> (Vec<String>, usize) {
        let fixes = apply_fixes(findings, unsafe_too);
        let texts = fixes.edits.into_values().flatten().map(|edit| edit.text);
        (texts.collect(), fixes.settled)
    }

    #[test]
    fn only_safe_fixes_are_taken_unless_asked() {
        let findings = [
            finding(&[(Safety::Unsafe, 0, 1, "a")]),
            finding(&[(Safety::Safe, 5, 6, "b")]),
            finding(&[]),
        ];
        assert_eq!(taken(&findings, false), (vec!["b".to_owned()], 1));
        assert_eq!(taken(&findings, true), (vec!["a".to_owned(), "b".to_owned()], 2));
    }

    #[test]
    fn where_there_are_two_answers_nobody_is_answered_for() {
        let two = finding(&[(Safety::Unsafe, 0, 1, "a"), (Safety::Unsafe, 0, 1, "b")]);
        assert_eq!(taken(&[two], true), (Vec::new(), 0));
        let one_is_safe = finding(&[(Safety::Unsafe, 0, 1, "a"), (Safety::Safe, 0, 1, "b")]);
        assert_eq!(taken(&[one_is_safe], false), (vec!["b".to_owned()], 1));
    }

    #[test]
    fn fixes_that_touch_wait_for_the_next_round() {
        let findings = [
            finding(&[(Safety::Safe, 0, 5, "a")]),
            finding(&[(Safety::Safe, 5, 8, "b")]),
            finding(&[(Safety::Safe, 9, 9, "c")]),
            finding(&[(Safety::Safe, 9, 9, "d")]),
        ];
        assert_eq!(taken(&findings, false), (vec!["a".to_owned(), "c".to_owned()], 2));
    }

    #[test]
    fn a_change_that_settles_two_findings_is_made_once() {
        let findings = [
            finding(&[(Safety::Safe, 3, 3, "a")]),
            finding(&[(Safety::Safe, 3, 3, "a")]),
        ];
        assert_eq!(taken(&findings, false), (vec!["a".to_owned()], 2));
    }

    #[test]
    fn a_fix_that_contradicts_itself_is_left_alone() {
        let edits = vec![Edit::new(Span::new(0, 4), "a"), Edit::new(Span::new(2, 6), "b")];
        let finding = Diagnostic::new(Code("L05"), Span::default(), "x").fix_edits("f", Safety::Safe, edits);
        assert_eq!(taken(&[finding], false), (Vec::new(), 0));
    }
}
