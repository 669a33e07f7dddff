//! Fixes applied until none is left: one may bring another to light, or may have had to wait for its neighbour.

use std::collections::BTreeMap;
use std::sync::Arc;

use anyhow::Result;
use goalpost_lint::apply_fixes;
use goalpost_text::{Diagnostic, Edit, FileId, apply_edits};

use super::write::Change;
use crate::workspace::Workspace;
use crate::workspace::read::Content;

/// Rounds after which fixes that bring each other back are left alone.
const ROUNDS: usize = 10;

/// What the fixes came to.
#[derive(Debug, Default)]
pub struct Fixed {
    /// The files that change, by path.
    pub changes: Vec<Change>,
    /// How many findings were settled.
    pub settled: usize,
}

/// Applies the fixes of what `find` finds, again and again, to the texts in memory. `find` gives the findings that
/// may be fixed.
///
/// # Errors
/// When `find` fails.
pub fn fix(
    workspace: &mut Workspace,
    unsafe_too: bool,
    find: impl Fn(&Workspace) -> Result<Vec<Diagnostic>>,
) -> Result<Fixed> {
    let mut before: BTreeMap<FileId, Arc<str>> = BTreeMap::new();
    let mut settled = 0;
    for _ in 0..ROUNDS {
        let chosen = apply_fixes(&find(workspace)?, unsafe_too);
        let mut moved = false;
        for (file, edits) in &chosen.edits {
            if let Some(old) = apply(workspace, *file, edits) {
                before.entry(*file).or_insert(old);
                moved = true;
            }
        }
        if !moved {
            break;
        }
        settled += chosen.settled;
    }
    Ok(Fixed {
        changes: changes(workspace, before),
        settled,
    })
}

/// Applies edits to a text in memory, and gives the text as it was; nothing where nothing changed.
fn apply(workspace: &mut Workspace, file: FileId, edits: &[Edit]) -> Option<Arc<str>> {
    let content = &mut workspace.files.get_mut(file.index())?.content;
    let Content::Text(old) = content else { return None };
    let new = apply_edits(old, edits).ok().filter(|new| **new != **old)?;
    let old = Arc::clone(old);
    *content = Content::Text(new.into());
    Some(old)
}

fn changes(workspace: &Workspace, before: BTreeMap<FileId, Arc<str>>) -> Vec<Change> {
    let mut changes = Vec::new();
    for (id, old) in before {
        let Some(file) = workspace.files.get(id.index()) else {
            continue;
        };
        if let Content::Text(new) = &file.content {
            changes.push(Change {
                file: id,
                seen: workspace.seen(&file.path),
                absolute: file.absolute.clone(),
                old,
                new: Arc::clone(new),
            });
        }
    }
    changes.retain(|change| change.old != change.new);
    changes
}
