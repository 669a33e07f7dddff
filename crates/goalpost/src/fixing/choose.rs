//! Which of the fixes on offer can be taken together.

use std::collections::BTreeMap;

use goalpost_text::{Diagnostic, Edit, FileId, Fix, Safety, Span};

/// The edits of all fixes that can be taken together.
#[derive(Debug, Default)]
pub struct Chosen {
    /// The edits of each file, by place. No two of different fixes touch.
    pub edits: BTreeMap<FileId, BTreeMap<Span, Edit>>,
    /// How many findings they settle.
    pub settled: usize,
}

/// Takes the fix of each finding in turn, unless it touches what an earlier one changes. Of a finding with several
/// answers none is taken: that is for a person to decide.
pub fn choose<'d>(findings: impl IntoIterator<Item = &'d Diagnostic>, unsafe_too: bool) -> Chosen {
    let mut chosen = Chosen::default();
    for fix in findings.into_iter().filter_map(|finding| the_fix(finding, unsafe_too)) {
        if chosen.has(fix) {
            chosen.settled += 1;
        } else if chosen.has_room_for(fix) {
            chosen.settled += 1;
            for edit in &fix.edits {
                let edits = chosen.edits.entry(edit.file).or_default();
                edits.insert(edit.edit.span, edit.edit.clone());
            }
        }
    }
    chosen
}

/// The one fix that may be taken unasked.
fn the_fix(finding: &Diagnostic, unsafe_too: bool) -> Option<&Fix> {
    let safe = finding.fixes.iter().find(|fix| fix.safety == Safety::Safe);
    let only = || match finding.fixes.as_slice() {
        [only] if unsafe_too => Some(only),
        _ => None,
    };
    safe.or_else(only).filter(|fix| !fix.edits.is_empty())
}

impl Chosen {
    /// Whether the very same change is made already: one fix may settle several findings.
    fn has(&self, fix: &Fix) -> bool {
        fix.edits.iter().all(|wanted| {
            let made = self
                .edits
                .get(&wanted.file)
                .and_then(|edits| edits.get(&wanted.edit.span));
            made == Some(&wanted.edit)
        })
    }

    /// Whether nothing that is made already touches it. Neighbours count, because what each puts there may depend on
    /// the other. As no two touch, only the last that starts before its end can.
    fn has_room_for(&self, fix: &Fix) -> bool {
        fix.edits.iter().all(|wanted| {
            let span = wanted.edit.span;
            let before = ..=Span::new(span.end, u32::MAX);
            let last = self
                .edits
                .get(&wanted.file)
                .and_then(|edits| edits.range(before).next_back());
            last.is_none_or(|(made, _)| made.end < span.start)
        })
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
        let chosen = choose(findings, unsafe_too);
        let texts = chosen.edits.into_values().flatten().map(|(_, edit)| edit.text);
        (texts.collect(), chosen.settled)
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
        let findings = [finding(&[(Safety::Unsafe, 0, 1, "a"), (Safety::Unsafe, 0, 1, "b")])];
        assert_eq!(taken(&findings, true), (Vec::new(), 0));
    }

    #[test]
    fn fixes_that_touch_wait_for_the_next_round() {
        let findings = [
            finding(&[(Safety::Safe, 0, 5, "a")]),
            finding(&[(Safety::Safe, 5, 8, "b")]),
            finding(&[(Safety::Safe, 9, 9, "c")]),
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
}
