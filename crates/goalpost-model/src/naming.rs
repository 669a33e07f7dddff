//! Names are entered, and the second of two equal ones is reported.

use std::collections::hash_map::Entry;
use std::sync::Arc;

use goalpost_syntax::Keyword;
use goalpost_text::{Code, Diagnostic, FileId, Findings, Safety};
use rustc_hash::{FxBuildHasher, FxHashMap};

use crate::build::to_u32;
use crate::model::Model;
use crate::names::{Names, former_names};
use crate::thing::{ThingId, ThingRef};

/// People and teams by their handle in lower case, without its `@`.
pub(crate) type Parties = FxHashMap<Arc<str>, ThingId>;

/// Enters every name in its scope; the second of two equal ones is reported.
pub(crate) fn name_things(model: &mut Model, found: &mut Findings) {
    // Tables that grow step by step are filled again and again.
    let is_party = |thing: &ThingRef<'_>| matches!(thing.keyword(), Keyword::Person | Keyword::Team);
    let party_count = model.things().filter(is_party).count();
    let mut names = Names::with_room(model.things.len() - party_count);
    let mut parties = Parties::with_capacity_and_hasher(party_count, FxBuildHasher);
    let files = (0..model.files.len()).map(|index| FileId(to_u32(index)));
    model.prefix_numbers = files
        .map(|file| names.add_prefix(model.prefix(file).unwrap_or_default()))
        .collect();
    let mut is_unique = true;
    for thing in model.things() {
        if let Some(first) = enter(thing, &mut names, &mut parties) {
            is_unique = false;
            taken(thing, first, found);
        }
    }
    model.names = names;
    model.parties = parties;
    model.names_are_unique = is_unique;
}

/// The name that a thing is entered under, if any.
pub(crate) fn entered_name(thing: ThingRef<'_>) -> Option<&str> {
    let nested_in_template = thing.in_template() && thing.keyword() != Keyword::Template;
    let name = thing.name()?;
    (!nested_in_template && thing.keyword() != Keyword::File).then_some(name.text)
}

/// Enters a thing, if it has a name. Where that is taken, the thing that has it.
pub(crate) fn enter(thing: ThingRef<'_>, names: &mut Names, parties: &mut Parties) -> Option<ThingId> {
    for former in former_names(thing) {
        names.add_former(thing, former);
    }
    let name = entered_name(thing)?;
    let Some(handle) = name.strip_prefix('@') else {
        return names.add(thing, name);
    };
    match parties.entry(handle.to_ascii_lowercase().into()) {
        Entry::Occupied(first) => Some(*first.get()),
        Entry::Vacant(free) => {
            free.insert(thing.id());
            None
        }
    }
}

/// Takes out what was entered for a thing of the model that the tables were made for, no two of which have one name.
pub(crate) fn take_out(thing: ThingRef<'_>, names: &mut Names, parties: &mut Parties) {
    if former_names(thing).next().is_some() {
        names.remove_former(thing.id());
    }
    let Some(name) = entered_name(thing) else { return };
    match name.strip_prefix('@') {
        Some(handle) => {
            parties.remove(handle.to_ascii_lowercase().as_str());
        }
        None => names.remove(thing, name),
    }
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
