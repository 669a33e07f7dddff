//! Fixes applied until none is left (one may bring another to light, or may have had to wait for its neighbour), and
//! waivers written into what is left.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use anyhow::Result;
use goalpost_lint::{Fixes, apply_fixes};
use goalpost_text::{Diagnostic, Edit, FileId, apply_edits};

use super::write::Change;
use crate::workspace::Workspace;
use crate::workspace::read::Content;

/// Rounds after which the rest is for the next run. A few are enough but for long runs of lines of which each is only
/// understood once the one before it is mended.
const ROUNDS: usize = 100;

/// Texts on their way to change: those in memory are changed at once, and what they were is kept.
#[derive(Debug, Default)]
pub struct Session {
    before: BTreeMap<FileId, Arc<str>>,
    /// How many findings were settled.
    pub settled: usize,
}

impl Session {
    /// Applies the fixes of what `find` finds, again and again, to the texts in memory. `find` gives the findings that
    /// may be fixed.
    ///
    /// # Errors
    /// When `find` fails.
    pub fn fix(
        &mut self,
        workspace: &mut Workspace,
        unsafe_too: bool,
        find: impl Fn(&Workspace) -> Result<Vec<Diagnostic>>,
    ) -> Result<()> {
        let mut seen = BTreeSet::from([self.state(workspace)]);
        for _ in 0..ROUNDS {
            let moved = self.apply(workspace, &apply_fixes(&find(workspace)?, unsafe_too));
            // Fixes that bring each other back are left where they met.
            if !moved || !seen.insert(self.state(workspace)) {
                break;
            }
        }
        Ok(())
    }

    /// The texts that are not what they were, as one number.
    fn state(&self, workspace: &Workspace) -> u64 {
        let mut hasher = DefaultHasher::new();
        for (id, old) in &self.before {
            let file = workspace.files.get(id.index());
            if let Some(Content::Text(text)) = file.map(|file| &file.content)
                && text != old
            {
                (id, text).hash(&mut hasher);
            }
        }
        hasher.finish()
    }

    /// Applies edits to the texts in memory; whether anything changed.
    pub fn apply(&mut self, workspace: &mut Workspace, fixes: &Fixes) -> bool {
        let mut moved = false;
        for (file, edits) in &fixes.edits {
            if let Some(old) = apply(workspace, *file, edits) {
                self.before.entry(*file).or_insert(old);
                moved = true;
            }
        }
        if moved {
            self.settled += fixes.settled;
        }
        moved
    }

    /// What came of it.
    pub fn finish(self, workspace: &Workspace) -> Fixed {
        Fixed {
            changes: changes(workspace, self.before),
            settled: self.settled,
        }
    }
}

/// What the fixes came to.
#[derive(Debug, Default)]
pub struct Fixed {
    /// The files that change, by path.
    pub changes: Vec<Change>,
    /// How many findings were settled.
    pub settled: usize,
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
