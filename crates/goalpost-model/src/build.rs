//! Builds a model: collects things, names them, reads the settings and the calendar, then checks every field and event.

use std::sync::{Arc, OnceLock};

use goalpost_syntax::{FactKinds, FieldName, Keyword, LineId, LineKind, Node};
use goalpost_text::{Code, Diagnostic, FileId, Findings, Safety};
use goalpost_values::{Days, Period, list};
use rustc_hash::FxHashMap;

use crate::calendar::Calendar;
use crate::check::{self, Sink};
use crate::model::Model;
use crate::names::Names;
use crate::settings::Settings;
use crate::source::{Input, SourceFile};
use crate::thing::{Link, Thing, ThingId, ThingRef};
use crate::track::{self, Tracked};

pub(crate) fn build(input: Input) -> Model {
    let mut model = Model {
        today: input.today,
        // Growing step by step would take up to twice as much, of the largest tables.
        things: Vec::with_capacity(count(&input.files, |kind| kind == LineKind::Thing)),
        fields: Vec::with_capacity(count(&input.files, |kind| kind == LineKind::Field)),
        files: input.files,
        things_of: Vec::new(),
        file_things: Vec::new(),
        workspace: None,
        events: Vec::new(),
        names: Names::default(),
        prefix_numbers: Vec::new(),
        parties: FxHashMap::default(),
        settings: Settings::default(),
        calendar: Calendar::default(),
        tracked: Tracked::default(),
        links: OnceLock::new(),
        chains: OnceLock::new(),
        diagnostics: Vec::new(),
    };
    let mut found = Findings::default();
    for (index, file) in model.files.clone().iter().enumerate() {
        let id = FileId(u32::try_from(index).unwrap_or(u32::MAX));
        let of_tree = file.tree.diagnostics().iter().cloned();
        found.extend(of_tree.map(|diagnostic| diagnostic.moved(id, 0)));
        collect(&mut model, id, file, &mut found);
    }
    name_things(&mut model, &mut found);
    settings(&mut model, &mut found);
    calendar(&mut model);
    let mut sink = Sink::new(found);
    let tracked = check::fields(&mut model, &mut sink);
    track::resolve(&mut model, &input.data, &tracked, &mut sink.diagnostics);
    check::events(&mut model, &mut sink);
    model.diagnostics = sink.diagnostics.finish();
    model
}

/// How many lines of a kind the files have: at most as many things, fields or events will there be.
pub(crate) fn count(files: &[Arc<SourceFile>], is_wanted: impl Fn(LineKind) -> bool) -> usize {
    let lines = files.iter().flat_map(|file| file.tree.lines());
    lines.filter(|line| is_wanted(line.kind())).count()
}

/// Adds the things of a file.
fn collect(model: &mut Model, id: FileId, file: &SourceFile, found: &mut Findings) {
    let first = to_u32(model.things.len());
    let mut file_thing = None;
    let mut last_top: Option<ThingId> = None;
    let mut last_child: Vec<Link> = Vec::new();
    for node in file.tree.lines() {
        let Some(keyword) = node.keyword() else {
            continue;
        };
        let thing = ThingId(to_u32(model.things.len()));
        let parent = match node.parent() {
            None => None,
            Some(line) => match find(&model.things[first as usize..], line.id(), first) {
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
        let before = match parent {
            Some(parent) => {
                let last = &mut last_child[(parent.0 - first) as usize];
                std::mem::replace(last, Some(thing).into()).get()
            }
            None => last_top.replace(thing),
        };
        match (before, parent) {
            (Some(before), Some(_)) => model.things[before.index()].next_sibling = Some(thing).into(),
            (None, Some(parent)) => model.things[parent.index()].first_child = Some(thing).into(),
            _ => {}
        }
        match keyword {
            Keyword::File if file_thing.is_none() => file_thing = Some(thing),
            Keyword::Workspace if outweighs(model, file) => model.workspace = Some(thing),
            _ => {}
        }
    }
    model.things_of.push(first..to_u32(model.things.len()));
    model.file_things.push(file_thing);
}

/// Adds the fields of a thing that count to those of the model, sorted by name; fields of one name keep their order. Gives
/// the place of the first.
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

/// Enters every name in its scope; the second of two equal ones is reported.
fn name_things(model: &mut Model, found: &mut Findings) {
    let mut names = Names::default();
    let mut parties: FxHashMap<Box<str>, ThingId> = FxHashMap::default();
    let files = (0..model.files.len()).map(|index| FileId(to_u32(index)));
    model.prefix_numbers = files
        .map(|file| names.add_prefix(model.prefix(file).unwrap_or_default()))
        .collect();
    for thing in model.things() {
        let nested_in_template = thing.in_template() && thing.keyword() != Keyword::Template;
        let Some(name) = thing
            .name()
            .filter(|_| !nested_in_template && thing.keyword() != Keyword::File)
        else {
            continue;
        };
        if let Some(handle) = name.text.strip_prefix('@') {
            let key = handle.to_ascii_lowercase().into_boxed_str();
            match parties.get(&key) {
                Some(&first) => taken(thing, first, found),
                None => {
                    parties.insert(key, thing.id());
                }
            }
            continue;
        }
        let own = |id| (model.scope_of(id), model.own_name(id));
        if let Some(first) = names.add(model.scope_of(thing.id()), name.text, thing.id(), own) {
            taken(thing, first, found);
        }
    }
    model.names = names;
    model.parties = parties;
}

fn taken(second: ThingRef<'_>, first: ThingId, found: &mut Findings) {
    let make = || same_name(second, second.model().thing(first));
    found.push_with(second.file(), Code("L13"), make);
}

fn same_name(second: ThingRef<'_>, first: ThingRef<'_>) -> Diagnostic {
    let name = second.name().map_or("", |name| name.text);
    let span = second.name().map_or(second.node().span(), |name| name.span);
    let first_span = first.name().map_or(first.node().span(), |name| name.span);
    let kind = if name.starts_with('@') { "handle" } else { "id" };
    let diagnostic = Diagnostic::new(
        Code("L13"),
        span,
        format!(
            "the {kind} `{name}` is taken: {} has it",
            first.keyword().with_article()
        ),
    )
    .moved(second.file(), 0)
    .help(format!("give one of the two another {kind}, for example `{name}-2`"))
    .related(
        first.file(),
        first_span,
        format!(
            "`{name}` is first declared here, at line {} of {}",
            first.line_number(),
            first.path()
        ),
    );
    diagnostic.fix(
        format!("call this one `{name}-2`"),
        Safety::Unsafe,
        span,
        format!("{name}-2"),
    )
}

fn settings(model: &mut Model, found: &mut Findings) {
    let Some(workspace) = model.workspace else {
        return;
    };
    let thing = model.thing(workspace);
    model.settings = Settings::read(thing.node(), thing.file(), found);
}

/// Periods may be named by others before they are declared, so they are read first; one that is made of others waits
/// until those are known.
fn calendar(model: &mut Model) {
    let mut calendar = Calendar {
        fiscal_start: model.settings.fiscal_start,
        ..Calendar::default()
    };
    let mut waiting: Vec<ThingRef<'_>> = model
        .things()
        .filter(|thing| thing.keyword() == Keyword::Period && !thing.in_template())
        .collect();
    loop {
        let before = waiting.len();
        waiting.retain(|period| match days_of(*period, &calendar) {
            Some(days) => {
                calendar.declared.insert(period.id(), days);
                if let Some(name) = period.full_id() {
                    calendar.named.insert(name.into(), days);
                }
                if let Some(name) = period.name() {
                    calendar.named.entry(name.text.into()).or_insert(days);
                }
                false
            }
            None => true,
        });
        if waiting.is_empty() || waiting.len() == before {
            break;
        }
    }
    if let Some(workspace) = model.workspace_thing()
        && let Some(closed) = workspace.field(FieldName::Closed)
    {
        calendar.closed = spans(workspace, closed, &calendar);
    }
    model.calendar = calendar;
}

fn days_of(period: ThingRef<'_>, calendar: &Calendar) -> Option<Days> {
    let all = spans(period, period.field(FieldName::Dates)?, calendar);
    let first = all.iter().map(|days| days.first).min()?;
    let last = all.iter().map(|days| days.last).max()?;
    Days::new(first, last)
}

/// The days of a thing's field that takes one or more periods; those that cannot be read are left out.
pub(crate) fn spans(thing: ThingRef<'_>, field: Node<'_>, calendar: &Calendar) -> Vec<Days> {
    list(field.value().text)
        .filter_map(|(_, text)| calendar.days_in(thing, &Period::parse(text).ok()?).ok())
        .collect()
}

/// Whether a line is an event of a thing that the model has, or stands at the left margin.
pub(crate) fn event_home(model: &Model, file: FileId, node: Node<'_>) -> Option<Option<ThingId>> {
    if node.kind() != LineKind::Event {
        return None;
    }
    match node.parent() {
        None => Some(None),
        Some(line) => thing_of_line(model, file, line.id()).map(Some),
    }
}

pub(crate) fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
