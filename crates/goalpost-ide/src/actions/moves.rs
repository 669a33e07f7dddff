//! Moving lines to where they belong.

use std::collections::BTreeMap;

use goalpost_model::{EventRef, Model, ThingRef};
use goalpost_syntax::{Keyword, LineKind, Node};
use goalpost_text::{Diagnostic, Edit, FileEdit, FileId, Span};

use super::conversion::is_used_from_outside;
use super::trial::Trial;
use super::writing::Writing;
use super::{Action, ActionKind, NewFile, in_file, rewrite};

/// Indents the thing at a place under the one before it, where that can hold it.
pub(super) fn indent_under(model: &Model, file: FileId, offset: u32) -> Option<Action> {
    let thing = model.thing_at(file, offset)?;
    let before = before(thing).filter(|_| thing.node().line_span().touches(offset))?;
    let text = thing.node().tree().text();
    let own = indentation(text, thing.node());
    let new = Writing::in_thing(before).indent;
    let deeper = new.strip_prefix(own).filter(|deeper| !deeper.is_empty())?;
    let lines = with_all_below(thing.node()).into_iter();
    let lines = lines.filter(|line| line.kind() != LineKind::Blank && !line.span().is_empty());
    let edits = lines.map(|line| Edit::insert(line.line_span().start, deeper));
    let title = format!("Indent under {} {}", before.keyword(), before.label());
    let edits: Vec<FileEdit> = edits.map(in_file(file)).collect();
    // It has another full name there, and what it inherits is another owner's or another time's.
    let stands = !is_used_from_outside(thing) && Trial::of(model, file)?.allows(&edits, &[]);
    stands.then(|| rewrite(title, edits))
}

/// Indents a line that nothing holds where it stands, with all that is indented below it, under the nearest thing above
/// that can hold it.
pub(super) fn put_under(model: &Model, finding: usize, found: &Diagnostic) -> Option<Action> {
    if found.code.0 != "L15" || !found.fixes.is_empty() {
        return None;
    }
    let file = found.file;
    let tree = &model.files().get(file.index())?.tree;
    let line = tree
        .line_at(found.span.start)
        .filter(|line| line.kind() == LineKind::Error)?;
    let text = tree.text();
    let own = indentation(text, line);
    let what = line.span().of(text);
    let keyword = Keyword::from_word(what.split(|c: char| !c.is_alphanumeric() && c != '-').next()?);
    let holds = |thing: Keyword| match keyword {
        Some(keyword) => thing.holds(keyword),
        None => what.starts_with("- [") && thing.holds_steps(),
    };
    let above = things_above(line, own.len());
    let holder = above
        .into_iter()
        .find(|above| above.keyword().is_some_and(holds) && !is_in_template(*above))?;
    let new = Writing::in_line(holder).indent;
    let lines = with_all_below(line).into_iter().filter(|line| !line.span().is_empty());
    let edits = lines.map(|line| {
        let start = line.line_span().start;
        let kept = indentation(text, line).len().min(own.len());
        Edit::new(Span::from_usize(start as usize, start as usize + kept), new.as_str())
    });
    let name = holder.name().unwrap_or_else(|| holder.value());
    Some(Action {
        title: format!("Indent under {} {}", holder.keyword()?, name.text),
        kind: ActionKind::PreferredFix,
        finding: Some(finding),
        edits: edits.map(in_file(file)).collect(),
        select: None,
        creates: None,
    })
}

/// The things above a line that are open there, or would be if it were indented further, the nearest first.
fn things_above(line: Node<'_>, indent: usize) -> Vec<Node<'_>> {
    let tree = line.tree();
    let mut found: Vec<Node<'_>> = Vec::new();
    let mut least = usize::MAX;
    let mut at = line.full_span().start;
    while let Some(above) = at.checked_sub(1).and_then(|before| tree.line_at(before)) {
        at = above.full_span().start;
        let own = indentation(tree.text(), above).len();
        if above.kind() == LineKind::Thing && own < least {
            least = own;
            found.push(above);
            if own <= indent {
                break;
            }
        }
    }
    found
}

fn is_in_template(node: Node<'_>) -> bool {
    std::iter::successors(Some(node), |node| node.parent()).any(|node| node.keyword() == Some(Keyword::Template))
}

/// The thing that ends where another begins and can hold it; both stand in the same.
fn before(thing: ThingRef<'_>) -> Option<ThingRef<'_>> {
    let model = thing.model();
    let mut siblings: Vec<ThingRef<'_>> = match thing.parent() {
        Some(parent) => parent.children().collect(),
        None => model
            .things_in(thing.file())
            .filter(|it| it.parent().is_none())
            .collect(),
    };
    siblings.retain(|it| it.file() == thing.file() && it.node().span().start < thing.node().span().start);
    let before = siblings.pop()?;
    let holds = before.keyword().holds(thing.keyword()) && !before.in_template() && !thing.in_template();
    let end = with_all_below(before.node()).last().map(|line| line.full_span().end)?;
    let text = thing.node().tree().text();
    let between = text.get(end as usize..thing.node().full_span().start as usize)?;
    // What stands between them would come to stand in it too.
    (holds && between.trim().is_empty()).then_some(before)
}

/// Moves what the person of the event at a place said in this file to their log: the file in which they speak most at
/// the left margin. Who has none gets one, beside the logs of others.
pub(super) fn move_to_log(model: &Model, file: FileId, offset: u32) -> Option<Action> {
    let here = model.files().get(file.index())?;
    let line = here
        .tree
        .line_at(offset)
        .filter(|line| line.kind() == LineKind::Event)?;
    let thing = model.thing_at(file, offset).filter(|_| line.parent().is_some())?;
    let of_line = |event: &EventRef<'_>| event.file() == file && event.node() == line;
    let who = thing.events().find(of_line)?.read().by?.text;
    let log = match log_of(model, who) {
        Some(log) if log == file => return None,
        Some(log) => Log::There(log),
        None => Log::New(new_log_of(model, who)?),
    };
    let reads_alike = log.reads_alike(model)?;

    let mut moved: Vec<(EventRef<'_>, String)> = Vec::new();
    for thing in model.things_in(file).filter(|thing| !thing.in_template()) {
        // The name must mean the same there.
        let id = thing.full_id().filter(|id| {
            model
                .resolve(id, None, reads_alike)
                .is_some_and(|it| it.id() == thing.id())
        });
        if let Some(id) = id {
            let said = thing
                .events()
                .filter(|event| event.file() == file && event.node().parent().is_some());
            let said = said.filter(|event| is_by(*event, who));
            moved.extend(said.map(|event| (event, id.clone())));
        }
    }
    if !moved.iter().any(|(event, _)| of_line(event)) {
        return None;
    }
    moved.sort_by_key(|(event, _)| (event.day(), event.line_number()));
    let text = match &log {
        Log::There(log) => model.file(*log).tree.text(),
        Log::New(_) => "",
    };
    let like = if text.is_empty() { here.tree.text() } else { text };
    let line_end = if like.contains("\r\n") { "\r\n" } else { "\n" };
    let mut lines = String::new();
    if !text.is_empty() && !text.ends_with(['\n', '\r']) {
        lines.push_str(line_end);
    }
    let mut edits: Vec<FileEdit> = Vec::new();
    for (event, id) in &moved {
        lines.push_str(&at_the_margin(event.node(), id, line_end)?);
        let end = with_all_below(event.node()).last().map(|line| line.full_span().end)?;
        edits.push(in_file(file)(Edit::new(
            Span::new(event.node().full_span().start, end),
            "",
        )));
    }
    edits.sort_by_key(|edit| edit.edit.span.start);
    let title = |path: &str| format!("Move what {who} logged in this file to {path}");
    Some(match log {
        Log::There(log) => {
            edits.push(in_file(log)(Edit::insert(u32::try_from(text.len()).ok()?, lines)));
            rewrite(title(&model.file(log).path), edits)
        }
        Log::New(path) => Action {
            creates: Some(NewFile {
                path: path.clone(),
                text: lines,
            }),
            ..rewrite(title(&path), edits)
        },
    })
}

/// Where somebody's log is, or is to be.
enum Log {
    There(FileId),
    New(String),
}

impl Log {
    /// A file in which names mean what they mean in the log. What will be a new one has no prefix.
    fn reads_alike(&self, model: &Model) -> Option<FileId> {
        match self {
            Self::There(log) => Some(*log),
            Self::New(_) => files(model).find(|file| model.prefix(*file).is_none()),
        }
    }
}

fn files(model: &Model) -> impl Iterator<Item = FileId> {
    (0..).map(FileId).take(model.files().len())
}

/// Where a log of somebody who has none would be looked for: in the folder of a file that is called like somebody else
/// who speaks there at the left margin, else in `logs`. None where there is such a file.
fn new_log_of(model: &Model, who: &str) -> Option<String> {
    let at_margin = model.events().filter(|event| event.node().parent().is_none());
    let of_others = at_margin.filter_map(|event| {
        let path = &model.file(event.file()).path;
        let by = event.read().by?.text.trim_start_matches('@');
        let folder = path.strip_suffix(".goals")?.strip_suffix(by)?;
        (folder.is_empty() || folder.ends_with('/')).then_some(folder)
    });
    let folder = of_others.min().unwrap_or("logs/");
    let path = format!("{folder}{}.goals", who.trim_start_matches('@').to_lowercase());
    model.files().iter().all(|file| file.path != path).then_some(path)
}

fn is_by(event: EventRef<'_>, who: &str) -> bool {
    event.read().by.is_some_and(|by| by.text == who)
}

/// The file in which somebody speaks most at the left margin.
fn log_of(model: &Model, who: &str) -> Option<FileId> {
    let mut counts: BTreeMap<FileId, usize> = BTreeMap::new();
    let at_margin = model.events().filter(|event| event.node().parent().is_none());
    for event in at_margin.filter(|event| is_by(*event, who)) {
        *counts.entry(event.file()).or_default() += 1;
    }
    let most = counts.values().max()?;
    counts.iter().find(|(_, count)| *count == most).map(|(file, _)| *file)
}

/// An event as it stands at the left margin: its target behind its day, its notes below it.
fn at_the_margin(event: Node<'_>, id: &str, line_end: &str) -> Option<String> {
    let text = event.tree().text();
    let line = event.span().of(text);
    let day = line.find(|c: char| c.is_whitespace() || c == ':').unwrap_or(line.len());
    let mut out = format!("{} {id}{}{line_end}", &line[..day], &line[day..]);
    for note in with_all_below(event)
        .into_iter()
        .skip(1)
        .filter(|note| !note.span().is_empty())
    {
        out.push_str(&format!("  {}{line_end}", note.span().of(text)));
    }
    Some(out)
}

/// A line and all that stands in it, in the order of the file, without the blank lines behind it.
pub(super) fn with_all_below(node: Node<'_>) -> Vec<Node<'_>> {
    let mut all = vec![node];
    let mut todo: Vec<Node<'_>> = node.children().collect();
    todo.reverse();
    while let Some(next) = todo.pop() {
        all.push(next);
        let at = todo.len();
        todo.extend(next.children());
        todo[at..].reverse();
    }
    all.sort_by_key(|line| line.full_span().start);
    while all.len() > 1 && all.last().is_some_and(|line| line.kind() == LineKind::Blank) {
        all.pop();
    }
    all
}

pub(super) fn indentation<'t>(text: &'t str, node: Node<'_>) -> &'t str {
    &text[node.line_span().start as usize..node.span().start as usize]
}
