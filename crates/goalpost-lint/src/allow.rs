//! Waivers for what was found, so that an old workspace starts clean: one `allow` line for each thing, laid out as its
//! neighbours are.

use std::collections::{BTreeMap, BTreeSet};

use goalpost_model::{Model, ThingId, ThingRef};
use goalpost_syntax::{Keyword, LineKind, Node, Tree};
use goalpost_text::{Code, Edit, FileId};

use crate::finding::Finding;
use crate::{Family, Fixes};

/// The indentation of one level where a file shows none.
const LEVEL: &str = "  ";

/// The edits that write an `allow` line with this reason into every thing that findings are about: behind its last field,
/// or behind its own line. What cannot be waived (the language and waivers themselves), or is about nothing that could
/// hold the line, is left. `reason` is one line of text.
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

/// Inserts a line into a thing.
fn insertion(thing: ThingRef<'_>, line: &str, levels: &mut Levels) -> Edit {
    let node = thing.node();
    let level = levels.of(thing.file(), node.tree());
    let last = last_field(node);
    let is_like_the_file = |line: &Node<'_>| {
        let own = indentation(*line);
        !own.is_empty() && own.chars().all(|blank| level.starts_with(blank))
    };
    let understood = |line: &Node<'_>| !matches!(line.kind(), LineKind::Blank | LineKind::Error);
    let neighbour = last
        .or_else(|| node.children().find(understood))
        .filter(is_like_the_file);
    let indentation = match neighbour {
        Some(line) => indentation(line).to_owned(),
        None => format!("{}{level}", indentation(node)),
    };
    let before = last.unwrap_or(node).full_span();
    let ending = ending(node.tree());
    let text = if before.of(node.tree().text()).ends_with(['\n', '\r']) {
        format!("{indentation}{line}{ending}")
    } else {
        format!("{ending}{indentation}{line}")
    };
    Edit::insert(before.end, text)
}

/// The last of the fields and waivers that a thing begins with.
fn last_field(node: Node<'_>) -> Option<Node<'_>> {
    let begins = |child: &Node<'_>| !matches!(child.kind(), LineKind::Thing | LineKind::Event | LineKind::Step);
    let mut head = node.children().take_while(begins);
    let mut last = None;
    while let Some(child) = head.find(|child| matches!(child.kind(), LineKind::Field | LineKind::Allow)) {
        last = Some(child);
    }
    last
}

/// The blanks before a line.
fn indentation(node: Node<'_>) -> &str {
    let line = node.line_span().of(node.tree().text());
    &line[..line.len() - line.trim_start().len()]
}

/// How the lines of a file end: as the first does.
fn ending(tree: &Tree) -> &'static str {
    let text = tree.text();
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// By how much each file indents what stands in a thing; looked up once.
#[derive(Default)]
struct Levels(BTreeMap<FileId, String>);

impl Levels {
    fn of(&mut self, file: FileId, tree: &Tree) -> &str {
        self.0.entry(file).or_insert_with(|| {
            let inside = |line: Node<'_>| {
                let holder = line.parent().filter(|holder| holder.kind() == LineKind::Thing)?;
                let level = indentation(line).strip_prefix(indentation(holder))?;
                (!level.is_empty()).then(|| level.to_owned())
            };
            tree.lines().find_map(inside).unwrap_or_else(|| LEVEL.to_owned())
        })
    }
}
