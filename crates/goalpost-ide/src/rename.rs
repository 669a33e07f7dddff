//! Another name for a thing, everywhere that it is named.

use std::fmt;

use goalpost_model::{Model, ThingRef};
use goalpost_syntax::{FieldName, Keyword, Node, parse};
use goalpost_text::{Edit, FileEdit, FileId, Span};
use goalpost_values::list;

use crate::actions::Writing;
use crate::names::{Role, Target, handles_in, references, site_at};

/// Why a name cannot be changed so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenameError {
    /// There is no name at that place.
    Nothing,
    /// The new name is not one.
    NotAName(String),
    /// The new name is no tag.
    NotATag(String),
    /// Something is called so already.
    Taken(String),
}

impl fmt::Display for RenameError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("here is no id, handle or tag that could be renamed"),
            Self::NotAName(name) if name.starts_with('@') => {
                write!(
                    f,
                    "`{name}` is not a handle: type an `@` and letters, digits, `.`, `_` or `-`"
                )
            }
            Self::NotAName(name) => {
                write!(
                    f,
                    "`{name}` is not an id: type small letters, digits and `-`, and no word of the language"
                )
            }
            Self::NotATag(name) => write!(f, "`{name}` is not a tag: type a `#` and a word"),
            Self::Taken(name) => write!(f, "something is called `{name}` already"),
        }
    }
}

impl std::error::Error for RenameError {}

/// The name at an offset, with its place.
#[must_use]
pub fn prepare(model: &Model, file: FileId, offset: u32) -> Option<(Span, &str)> {
    let site = site_at(model, file, offset)?;
    let text = model.files().get(file.index())?.tree.text();
    Some((site.span, text.get(site.span.range())?))
}

/// The places that change together with the name at an offset while somebody types: where it is given and all its uses,
/// if those are in this file. None elsewhere, as each letter typed would part the uses that change from those that do
/// not.
#[must_use]
pub fn linked(model: &Model, file: FileId, offset: u32) -> Vec<Span> {
    if site_at(model, file, offset).is_none_or(|site| site.role != Role::Declares) {
        return Vec::new();
    }
    let all = references(model, file, offset, true);
    let text = model.files().get(file.index()).map_or("", |file| file.tree.text());
    let words = |place: &crate::Place| place.span.of(text).to_ascii_lowercase();
    // Somebody who uses an old name does not type along.
    let is_apart = |place: &crate::Place| place.file != file || words(place) != words(&all[0]);
    if all.iter().any(is_apart) {
        return Vec::new();
    }
    all.into_iter().map(|place| place.span).collect()
}

/// The edits that give what is named at an offset another name in all files. A handle may be given without its `@`.
///
/// # Errors
/// When there is no name, the new one is none, or something is called so already.
pub fn rename(model: &Model, file: FileId, offset: u32, name: &str) -> Result<Vec<FileEdit>, RenameError> {
    let (span, old) = prepare(model, file, offset).ok_or(RenameError::Nothing)?;
    let name = name.trim();
    let name = match (old.starts_with('@'), name.starts_with('@')) {
        (true, false) => format!("@{name}"),
        _ => name.to_owned(),
    };
    if old.starts_with('#') {
        let name = format!("#{}", name.trim_start_matches('#'));
        let is_tag = name.len() > 1 && !name.contains(|c: char| c.is_whitespace() || matches!(c, ',' | ':'));
        return if is_tag {
            Ok(renamed(model, file, offset, &name))
        } else {
            Err(RenameError::NotATag(name))
        };
    }
    if !is_name(&name) || old.starts_with('@') != name.starts_with('@') {
        return Err(RenameError::NotAName(name));
    }
    if !name.eq_ignore_ascii_case(old) && is_taken(model, file, span.start, &name) {
        return Err(RenameError::Taken(name));
    }
    let mut edits = renamed(model, file, offset, &name);
    if let Some(Target::Thing(id)) = site_at(model, file, offset).map(|site| site.target) {
        edits.extend(remembered(model.thing(id), &name, edits.len() > 1));
        edits.sort_by_key(|edit| (edit.file, edit.edit.span.start));
    }
    Ok(edits)
}

/// Keeps the id that a thing had, where others may know it by that: `formerly:`. What nobody names and nothing was said
/// of yet is known to its author alone.
fn remembered(thing: ThingRef<'_>, new: &str, is_used: bool) -> Option<FileEdit> {
    let old = thing.name()?.text;
    let has_history = || thing.events().any(|event| event.day() < thing.model().today());
    let has_id = !old.starts_with('@') && thing.keyword() != Keyword::File && !thing.in_template();
    if !has_id || old == new || !is_used && !has_history() {
        return None;
    }
    let edit = match thing.field(FieldName::Formerly) {
        Some(field) => {
            let value = field.value();
            let known = list(value.text).map(|(_, id)| id);
            // It is called so again, or is listed already.
            let others = known.filter(|id| *id != new && *id != old);
            let ids: Vec<&str> = others.chain([old]).collect();
            let gap = if value.text.is_empty() { " " } else { "" };
            Edit::new(value.span, format!("{gap}{}", ids.join(", ")))
        }
        None => Writing::in_thing(thing).behind_fields(&format!("formerly: {old}")),
    };
    Some(FileEdit {
        file: thing.file(),
        edit,
    })
}

fn renamed(model: &Model, file: FileId, offset: u32, name: &str) -> Vec<FileEdit> {
    let edit = |place: crate::Place| FileEdit {
        file: place.file,
        edit: Edit::new(place.span, name),
    };
    references(model, file, offset, true).into_iter().map(edit).collect()
}

fn is_name(name: &str) -> bool {
    let keyword = if name.starts_with('@') { "person" } else { "goal" };
    let tree = parse(format!("{keyword} {name}: x"));
    let read = tree.roots().next().and_then(Node::name);
    tree.diagnostics().is_empty() && read.is_some_and(|read| read.text == name)
}

fn is_taken(model: &Model, file: FileId, offset: u32, name: &str) -> bool {
    if name.starts_with('@') {
        let is_used = || {
            let mut all = model.files().iter().flat_map(|file| handles_in(&file.tree));
            all.any(|handle| handle.text.eq_ignore_ascii_case(name))
        };
        return model.party(name).is_some() || !model.declares_parties() && is_used();
    }
    let Some(Target::Thing(id)) = site_at(model, file, offset).map(|site| site.target) else {
        return false;
    };
    let thing = model.thing(id);
    match thing.parent() {
        Some(parent) => parent
            .children()
            .any(|other| other.name().is_some_and(|other| other.text == name)),
        None => model
            .resolve(name, None, thing.file())
            .is_some_and(|other| other.parent().is_none() && other.name().is_some_and(|other| other.text == name)),
    }
}
