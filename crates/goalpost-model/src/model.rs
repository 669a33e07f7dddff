//! The model: every thing of a workspace, its names and events, and what is wrong with them.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use goalpost_syntax::{FieldName, LineId};
use goalpost_text::{Diagnostic, FileId};
use goalpost_values::Day;

use crate::build;
use crate::calendar::Calendar;
use crate::check::KeptFile;
use crate::collect::thing_of_line;
use crate::events::{EventData, EventId, EventRef};
use crate::names::Names;
use crate::naming::Parties;
use crate::rebuild;
use crate::revisions::Chains;
use crate::settings::Settings;
use crate::source::{Input, SourceFile};
use crate::standing::{Edge, Links};
use crate::thing::{Thing, ThingId, ThingRef};
use crate::track::Tracked;

/// A resolved workspace. Built from texts and a day, and nothing else; building never fails.
#[derive(Debug, Clone)]
pub struct Model {
    pub(crate) files: Vec<Arc<SourceFile>>,
    pub(crate) today: Day,
    pub(crate) things: Vec<Thing>,
    /// The fields of each thing that count, side by side and sorted by name, so that none is looked for among its
    /// events.
    pub(crate) fields: Vec<(FieldName, LineId)>,
    /// The things of each file: they lie side by side.
    pub(crate) things_of: Vec<Range<u32>>,
    pub(crate) file_things: Vec<Option<ThingId>>,
    pub(crate) workspace: Option<ThingId>,
    pub(crate) events: Vec<EventData>,
    pub(crate) names: Names,
    /// The number of each file's prefix among the names.
    pub(crate) prefix_numbers: Vec<u32>,
    pub(crate) parties: Parties,
    /// Whether no two things have one name where that must not be.
    pub(crate) names_are_unique: bool,
    pub(crate) settings: Settings,
    pub(crate) calendar: Calendar,
    pub(crate) tracked: Tracked,
    /// Who supports whom; worked out when it is first asked for.
    pub(crate) links: OnceLock<Links>,
    /// What is supported and what supports it; worked out when it is first asked for.
    pub(crate) edges: OnceLock<Arc<[Edge]>>,
    /// What was revised when; worked out when it is first asked for.
    pub(crate) chains: OnceLock<Chains>,
    pub(crate) diagnostics: Vec<Diagnostic>,
    /// What was found in each file by itself, where another model is to be built from this one.
    pub(crate) kept: Vec<Arc<KeptFile>>,
}

impl Model {
    /// One in which nothing of the files is known yet.
    pub(crate) fn of(files: Vec<Arc<SourceFile>>, today: Day) -> Self {
        Self {
            files,
            today,
            things: Vec::new(),
            fields: Vec::new(),
            things_of: Vec::new(),
            file_things: Vec::new(),
            workspace: None,
            events: Vec::new(),
            names: Names::default(),
            names_are_unique: true,
            prefix_numbers: Vec::new(),
            parties: Parties::default(),
            settings: Settings::default(),
            calendar: Calendar::default(),
            tracked: Tracked::default(),
            edges: OnceLock::new(),
            links: OnceLock::new(),
            chains: OnceLock::new(),
            diagnostics: Vec::new(),
            kept: Vec::new(),
        }
    }

    /// Resolves a workspace.
    #[must_use]
    pub fn build(input: Input) -> Self {
        build::build(input, false)
    }

    /// The same for who builds again after every edit. What is known from the model `before` is taken over where that
    /// is sure to be what building from nothing gives.
    #[must_use]
    pub fn rebuild(input: Input, before: Option<&Model>) -> Self {
        match before {
            Some(before) => rebuild::rebuild(input, before),
            None => build::build(input, true),
        }
    }

    /// The day as of which everything is judged.
    #[must_use]
    pub fn today(&self) -> Day {
        self.today
    }

    /// The files, in the order of their paths.
    #[must_use]
    pub fn files(&self) -> &[Arc<SourceFile>] {
        &self.files
    }

    /// A file.
    ///
    /// # Panics
    /// When the id is of another model.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.index()]
    }

    /// What is wrong with the language of its files: shapes, values, names, events; by file and place.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// All things, templates and what stands in them included, in the order of files and lines.
    pub fn things(&self) -> impl ExactSizeIterator<Item = ThingRef<'_>> {
        (0..self.things.len()).map(|index| self.thing(ThingId(u32::try_from(index).unwrap_or(u32::MAX))))
    }

    /// The things of a file.
    pub fn things_in(&self, file: FileId) -> impl ExactSizeIterator<Item = ThingRef<'_>> {
        let range = self.things_of.get(file.index()).cloned().unwrap_or(0..0);
        range.map(|index| self.thing(ThingId(index)))
    }

    /// A thing.
    #[must_use]
    pub fn thing(&self, id: ThingId) -> ThingRef<'_> {
        ThingRef { model: self, id }
    }

    /// The innermost thing that a place belongs to: on its line, or on a line in it that is no thing.
    #[must_use]
    pub fn thing_at(&self, file: FileId, offset: u32) -> Option<ThingRef<'_>> {
        let line = self.files.get(file.index())?.tree.line_at(offset)?;
        let mut lines = std::iter::successors(Some(line), |line| line.parent());
        let found = lines.find_map(|line| thing_of_line(self, file, line.id()))?;
        Some(self.thing(found))
    }

    pub(crate) fn thing_data(&self, id: ThingId) -> &Thing {
        &self.things[id.index()]
    }

    /// The own fields of a thing that count, sorted by name.
    pub(crate) fn fields_of(&self, id: ThingId) -> &[(FieldName, LineId)] {
        let start = self.thing_data(id).fields as usize;
        self.fields
            .get(start..self.first_field(id.index() + 1))
            .unwrap_or_default()
    }

    /// Where the fields of a thing begin; behind the last thing, where they end.
    pub(crate) fn first_field(&self, thing: usize) -> usize {
        let thing = self.things.get(thing);
        thing.map_or(self.fields.len(), |thing| thing.fields as usize)
    }

    /// The places of a thing's events.
    pub(crate) fn events_of(&self, id: ThingId) -> Range<u32> {
        let next = self.things.get(id.index() + 1);
        let end = next.map_or_else(|| build::to_u32(self.events.len()), |next| next.events);
        self.thing_data(id).events..end
    }

    pub(crate) fn event(&self, id: EventId) -> EventRef<'_> {
        EventRef {
            model: self,
            data: self.events[id.0 as usize],
        }
    }

    /// Every event that has a thing, by thing, day, path and line.
    pub fn events(&self) -> impl ExactSizeIterator<Item = EventRef<'_>> {
        self.events.iter().map(|&data| EventRef { model: self, data })
    }

    /// The `file` thing of a file.
    #[must_use]
    pub(crate) fn file_thing(&self, file: FileId) -> Option<ThingId> {
        self.file_things.get(file.index()).copied().flatten()
    }

    /// The `workspace` thing.
    #[must_use]
    pub fn workspace_thing(&self) -> Option<ThingRef<'_>> {
        self.workspace.map(|id| self.thing(id))
    }

    /// The workspace's settings.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The workspace's calendar.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Whether the workspace declares people or teams; where it does not, every handle is allowed.
    #[must_use]
    pub fn declares_parties(&self) -> bool {
        !self.parties.is_empty()
    }

    /// The person or team of a handle, with or without its `@`, compared without case.
    #[must_use]
    pub fn party(&self, handle: &str) -> Option<ThingRef<'_>> {
        let name = handle.strip_prefix('@').unwrap_or(handle);
        let found = if name.bytes().any(|b| b.is_ascii_uppercase()) {
            self.parties.get(name.to_ascii_lowercase().as_str())
        } else {
            self.parties.get(name)
        };
        found.map(|&id| self.thing(id))
    }
}
