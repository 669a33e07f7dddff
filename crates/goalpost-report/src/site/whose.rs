//! Whom the lines of the files are for: a line is for whoever may read of what it is about, and an event is about the
//! thing that it names, wherever it stands.

use std::collections::HashMap;

use goalpost_model::{Model, ThingId, ThingRef};
use goalpost_syntax::LineKind;
use goalpost_text::{Diagnostic, FileId};

use crate::reports::Scope;

/// What the lines of a workspace are about.
#[derive(Debug)]
pub(super) struct Whose {
    /// The thing of each event, by its file and line.
    events: HashMap<(FileId, u32), ThingId>,
    /// Whether the readers may read of everything.
    all: bool,
}

impl Whose {
    /// Reads a model for readers who may read of what `sees` says.
    pub(super) fn of<'m>(model: &'m Model, sees: &dyn Fn(ThingRef<'m>) -> bool) -> Self {
        let events = model
            .events()
            .map(|event| ((event.file(), event.line_number()), event.thing().id()));
        Self {
            events: events.collect(),
            all: model.things().all(sees),
        }
    }

    /// What the line at an offset is about; none where nobody can tell.
    pub(super) fn thing<'m>(&self, model: &'m Model, file: FileId, offset: u32) -> Option<ThingRef<'m>> {
        let line = model.file(file).tree.line_at(offset)?;
        let mut around = std::iter::successors(Some(line), |line| line.parent());
        let event = around.find(|line| line.kind() == LineKind::Event);
        match event {
            Some(event) => {
                let of = self.events.get(&(file, event.id().0 + 1))?;
                Some(model.thing(*of))
            }
            None => model.thing_at(file, offset),
        }
    }

    /// Whether the readers may read the line at an offset. One of which nobody can tell whom it is for is for nobody,
    /// unless everything is for these readers.
    pub(super) fn may_read(&self, scope: &Scope<'_, '_>, file: FileId, offset: u32) -> bool {
        let thing = self.thing(scope.evaluation.model(), file, offset);
        self.all || thing.is_some_and(|thing| scope.audience.sees(thing))
    }

    /// Whether the readers may read all that a finding says: the lines that it is about, and what it names.
    pub(super) fn may_tell(&self, scope: &Scope<'_, '_>, diagnostic: &Diagnostic) -> bool {
        let places = std::iter::once((diagnostic.file, diagnostic.span.start));
        let related = diagnostic.related.iter().map(|other| (other.file, other.span.start));
        let is_readable = |(file, offset)| self.may_read(scope, file, offset);
        self.all || places.chain(related).all(is_readable) && !names_more(scope, diagnostic)
    }
}

/// Whether a finding names something that its readers may not read of, as one that guesses what was meant may.
fn names_more(scope: &Scope<'_, '_>, diagnostic: &Diagnostic) -> bool {
    let model = scope.evaluation.model();
    let from = model.thing_at(diagnostic.file, diagnostic.span.start).map(ThingRef::id);
    let is_narrower = |text: &str| {
        let quoted = text.split('`').skip(1).step_by(2);
        let mut named = quoted.filter_map(|name| model.resolve(name, from, diagnostic.file));
        named.any(|thing| !scope.audience.sees(thing))
    };
    is_narrower(&diagnostic.message) || is_narrower(&diagnostic.help)
}
