//! Waivers for what was found, so that an old workspace starts clean: one `allow` line for each thing, laid out as its
//! neighbours are.

use std::collections::{BTreeMap, BTreeSet};

use goalpost_model::{Model, ThingId, ThingRef};
use goalpost_syntax::Keyword;
use goalpost_text::{Code, Edit, FileId};

use crate::finding::Finding;
use crate::insert::{Levels, insertion};
use crate::{Family, Fixes};

/// The edits that write an `allow` line with this reason into every thing that findings are about: behind its last
/// field, or behind its own line. What cannot be waived (the language and waivers themselves), or is about nothing that
/// could hold the line, is left. `reason` is one line of text.
#[must_use]
pub fn allow_findings<'f>(model: &Model, findings: impl IntoIterator<Item = &'f Finding>, reason: &str) -> Fixes {
    let mut codes: BTreeMap<ThingId, BTreeSet<Code>> = BTreeMap::new();
    let mut settled = 0;
    for finding in findings {
        if let Some(holder) = holder(model, finding) {
            codes.entry(holder.id()).or_default().insert(finding.diagnostic.code);
            settled += 1;
        }
    }
    let mut levels = Levels::default();
    let mut edits: BTreeMap<FileId, Vec<Edit>> = BTreeMap::new();
    for (&id, wanted) in &codes {
        let thing = model.thing(id);
        let above = || std::iter::successors(thing.parent(), |thing| thing.parent());
        let is_new =
            |code: &&Code| !above().any(|holder| codes.get(&holder.id()).is_some_and(|codes| codes.contains(code)));
        let list: Vec<&str> = wanted.iter().filter(is_new).map(|code| code.0).collect();
        if !list.is_empty() {
            let line = format!("allow {}: {reason}", list.join(" "));
            edits
                .entry(thing.file())
                .or_default()
                .push(insertion(thing, &line, &mut levels));
        }
    }
    Fixes { edits, settled }
}

/// The thing to write into: the one that the finding is about, else its `file`, else the workspace.
fn holder<'m>(model: &'m Model, finding: &Finding) -> Option<ThingRef<'m>> {
    let diagnostic = &finding.diagnostic;
    Family::of(diagnostic.code.0).filter(|family| family.can_be_waived())?;
    let own = finding.thing.map(|thing| model.thing(thing));
    let at_place = || model.thing_at(diagnostic.file, diagnostic.span.start);
    let of_file = || {
        model
            .things_in(diagnostic.file)
            .next()
            .filter(|first| first.keyword() == Keyword::File)
    };
    let thing = own
        .or_else(at_place)
        .or_else(of_file)
        .or_else(|| model.workspace_thing())?;
    (!thing.in_template()).then_some(thing)
}
