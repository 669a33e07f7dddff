//! All that can be settled without asking anybody, in as many rounds as it takes.

use goalpost_lint::{Options, apply_fixes, find};
use goalpost_model::Model;
use goalpost_text::{Diagnostic, Edit, FileEdit, FileId, Span, apply_edits};

use super::trial::{judged, whole};
use super::{Action, ActionKind};
use crate::Analysis;

/// How many rounds are taken at most: what one fix leaves for the next is rarely more than a second comma.
const ROUNDS: usize = 8;

/// Fixes everything in a file that has one safe answer; none where nothing has. In a small workspace what is found only
/// after a fix is fixed as well.
#[must_use]
pub fn fix_all(analysis: &Analysis, file: FileId) -> Option<Action> {
    let here = analysis.findings.iter().map(|finding| &finding.diagnostic);
    let first = safe(here, file);
    let edits = settled(&analysis.model, file, &first).unwrap_or(first);
    (!edits.is_empty()).then(|| Action {
        title: "Fix all in this file that has one safe answer".to_owned(),
        kind: ActionKind::FixAll,
        finding: None,
        edits,
        select: None,
        creates: None,
    })
}

/// The fixes of a file that nobody need be asked about: of two, one would be chosen for its author.
fn safe<'d>(findings: impl Iterator<Item = &'d Diagnostic>, file: FileId) -> Vec<FileEdit> {
    let clear = findings.filter(|found| found.file == file && found.fixes.len() == 1);
    let fixes = apply_fixes(clear, false).edits.into_iter();
    fixes
        .flat_map(|(file, edits)| edits.into_iter().map(move |edit| FileEdit { file, edit }))
        .collect()
}

/// The edits after further rounds; none where they concern other files, or the workspace is too large to look again.
fn settled(model: &Model, file: FileId, first: &[FileEdit]) -> Option<Vec<FileEdit>> {
    let files = whole(model)?;
    let before = model.files().get(file.index())?.tree.text();
    let mut text = before.to_owned();
    let mut edits: Vec<Edit> = own(first, file)?;
    for _ in 0..ROUNDS {
        if edits.is_empty() {
            break;
        }
        text = apply_edits(&text, &edits).ok()?;
        let all = Edit::new(Span::from_usize(0, before.len()), text.as_str());
        let model = judged(model, &files, &[FileEdit { file, edit: all }])?;
        let findings = find(&model, &Options::default());
        edits = own(&safe(findings.iter().map(|finding| &finding.diagnostic), file), file)?;
    }
    let edits = changed_lines(before, &text).into_iter();
    Some(edits.map(|edit| FileEdit { file, edit }).collect())
}

/// The edits, where all are of one file.
fn own(edits: &[FileEdit], file: FileId) -> Option<Vec<Edit>> {
    let of_file = |edit: &FileEdit| (edit.file == file).then(|| edit.edit.clone());
    edits.iter().map(of_file).collect()
}

/// The edits that lead from one text to another: line by line where both have as many, else one for all between the
/// first and the last line that differ.
fn changed_lines(before: &str, after: &str) -> Vec<Edit> {
    let old: Vec<&str> = before.split_inclusive('\n').collect();
    let new: Vec<&str> = after.split_inclusive('\n').collect();
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail = old[head..]
        .iter()
        .rev()
        .zip(new[head..].iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let (old_middle, new_middle) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    let mut at: usize = old[..head].iter().map(|line| line.len()).sum();
    if old_middle.len() != new_middle.len() {
        let length: usize = old_middle.iter().map(|line| line.len()).sum();
        return vec![Edit::new(Span::from_usize(at, at + length), new_middle.concat())];
    }
    let mut edits = Vec::new();
    for (old, new) in old_middle.iter().zip(new_middle) {
        if old != new {
            edits.push(Edit::new(Span::from_usize(at, at + old.len()), *new));
        }
        at += old.len();
    }
    edits
}

#[cfg(test)]
mod tests {
    use goalpost_text::apply_edits;

    use super::changed_lines;

    #[test]
    fn changed_lines_lead_from_one_text_to_the_other() {
        let texts = ["", "a\n", "a\nb\n", "b\na\n", "a\nx\nb", "a\nx\ny\nb\n", "a\r\nb\r\n"];
        for before in texts {
            for after in texts {
                let edits = changed_lines(before, after);
                assert_eq!(
                    apply_edits(before, &edits).as_deref(),
                    Ok(after),
                    "{before:?} {after:?}"
                );
                assert_eq!(edits.is_empty(), before == after);
            }
        }
    }
}
