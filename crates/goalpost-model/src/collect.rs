//! The things of a file: found among its lines, each with what holds it and where its fields begin.

use goalpost_syntax::{FactKinds, FieldName, Keyword, LineId, Node};
use goalpost_text::{Code, Diagnostic, FileId};

use crate::build::to_u32;
use crate::model::Model;
use crate::source::SourceFile;
use crate::thing::{Link, Thing, ThingId, ThingRef};

/// Adds the things of a file behind those of the files before it. Gives what is wrong with where they stand.
pub(crate) fn collect(model: &mut Model, id: FileId, file: &SourceFile) -> Vec<Diagnostic> {
    let first = to_u32(model.things.len());
    let (found, file_thing) = collect_lines(model, id, file, [LineId(0), file.tree.end()], first);
    model.things_of.push(first..to_u32(model.things.len()));
    model.file_things.push(file_thing);
    found
}

/// Adds the things on some lines of a file, all that stand in each other, behind those before them in it, whose `first`
/// is given. Gives what is wrong with where they stand, and the `file` thing among them.
pub(crate) fn collect_lines(
    model: &mut Model,
    id: FileId,
    file: &SourceFile,
    [from, end]: [LineId; 2],
    first: u32,
) -> (Vec<Diagnostic>, Option<ThingId>) {
    let mut found = Vec::new();
    let start = to_u32(model.things.len());
    let mut file_thing = None;
    let mut last_child: Vec<Link> = Vec::new();
    for node in file.tree.lines_in(from, end) {
        let Some(keyword) = node.keyword() else {
            continue;
        };
        let thing = ThingId(to_u32(model.things.len()));
        let parent = match node.parent() {
            None => None,
            Some(line) => match find(&model.things[start as usize..], line.id(), start) {
                Some(parent) => Some(parent),
                // Under an error line: kept in the tree, and nothing more.
                None => continue,
            },
        };
        found.extend(check_place(model, id, file, node, keyword, thing.0 == first));
        let above = parent.map(|parent| &model.things[parent.index()]);
        let in_template = keyword == Keyword::Template || above.is_some_and(|above| above.in_template);
        let draft = above.is_some_and(|above| above.draft);
        let fields = add_fields(&mut model.fields, node);
        model.things.push(Thing {
            file: id,
            line: node.id(),
            parent: parent.into(),
            first_child: Link::NONE,
            next_sibling: Link::NONE,
            fields,
            events: 0,
            start: None,
            due: None,
            kinds: FactKinds::NONE,
            keyword,
            in_template,
            draft,
            own_start: false,
            own_due: false,
        });
        let says_draft = model
            .thing(thing)
            .value(FieldName::Draft)
            .is_some_and(|draft| draft.eq_ignore_ascii_case("yes"));
        model.things[thing.index()].draft |= says_draft;
        last_child.push(Link::NONE);
        if let Some(parent) = parent {
            let last = &mut last_child[(parent.0 - start) as usize];
            match std::mem::replace(last, Some(thing).into()).get() {
                Some(before) => model.things[before.index()].next_sibling = Some(thing).into(),
                None => model.things[parent.index()].first_child = Some(thing).into(),
            }
        }
        match keyword {
            Keyword::File if file_thing.is_none() => file_thing = Some(thing),
            Keyword::Workspace if outweighs(model, file) => model.workspace = Some(thing),
            _ => {}
        }
    }
    (found, file_thing)
}

/// Adds the fields of a thing that count to those of the model, sorted by name; fields of one name keep their order.
/// Gives the place of the first.
fn add_fields(fields: &mut Vec<(FieldName, LineId)>, node: Node<'_>) -> u32 {
    let start = fields.len();
    let lines = node.children().filter(|line| !line.is_repeated());
    fields.extend(lines.filter_map(|line| Some((line.field_name()?, line.id()))));
    fields[start..].sort_by_key(|(name, _)| *name);
    to_u32(start)
}

/// The thing of a line among the things of its file, which are sorted by line.
fn find(things: &[Thing], line: LineId, first: u32) -> Option<ThingId> {
    let index = things.binary_search_by_key(&line, |thing| thing.line).ok()?;
    Some(ThingId(first + to_u32(index)))
}

/// The thing whose line this is; none for other lines.
pub(crate) fn thing_of_line(model: &Model, file: FileId, line: LineId) -> Option<ThingId> {
    let range = model.things_of.get(file.index())?;
    find(
        model.things.get(range.start as usize..range.end as usize)?,
        line,
        range.start,
    )
}

/// Whether a `workspace` in this file counts: the first one does, and one in `workspace.goals` before one that strayed.
fn outweighs(model: &Model, file: &SourceFile) -> bool {
    let strayed = |thing: ThingRef<'_>| model.file(thing.file()).file_name() != SETTINGS;
    model
        .workspace_thing()
        .is_none_or(|known| strayed(known) && file.file_name() == SETTINGS)
}

/// The file in which a workspace is declared.
const SETTINGS: &str = "workspace.goals";

/// `workspace` only in `workspace.goals` and once; `file` first in its file.
fn check_place(
    model: &Model,
    id: FileId,
    file: &SourceFile,
    node: Node<'_>,
    keyword: Keyword,
    is_first: bool,
) -> Option<Diagnostic> {
    if !matches!(keyword, Keyword::Workspace | Keyword::File) {
        return None;
    }
    let span = node.tokens().next().map_or(node.span(), |word| word.span);
    let diagnostic = match keyword {
        Keyword::Workspace if file.file_name() != SETTINGS => Diagnostic::new(
            Code("L15"),
            span,
            "the workspace is declared in a file that is not called `workspace.goals`",
        )
        .help("move these lines to `workspace.goals` in the folder that holds everything"),
        Keyword::Workspace if !outweighs(model, file) => Diagnostic::new(
            Code("L15"),
            span,
            "the workspace is declared twice; the first one counts",
        )
        .help("keep one `workspace:` in `workspace.goals`"),
        Keyword::File if !is_first => {
            Diagnostic::new(Code("L15"), span, "`file` stands behind other things of its file")
                .help("move it, with its fields, to the top of the file")
        }
        _ => return None,
    };
    Some(diagnostic.moved(id, 0))
}
