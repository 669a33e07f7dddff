//! Events: found, given their thing, put in order; what they say is read again from the text when it is asked for.

use goalpost_syntax::{Event, FactKinds, LineId, Node, read_event};
use goalpost_text::{FileId, Span};
use goalpost_values::Day;

use crate::model::Model;
use crate::thing::{ThingId, ThingRef};

/// An event: its index, ordered by thing, day, path and line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EventId(pub u32);

/// What the model stores of an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct EventData {
    pub(crate) thing: ThingId,
    pub(crate) day: Day,
    pub(crate) file: FileId,
    pub(crate) line: LineId,
    /// The kinds of its facts, and [`COUNTS_OTHERWISE`].
    flags: u32,
}

/// Among the flags of an event: a figure in it may be of another kind than the values of its thing's measure.
const COUNTS_OTHERWISE: u32 = 1 << 31;

impl EventData {
    pub(crate) fn new(
        thing: ThingId,
        day: Day,
        (file, line): (FileId, LineId),
        kinds: FactKinds,
        counts_otherwise: bool,
    ) -> Self {
        let flag = if counts_otherwise { COUNTS_OTHERWISE } else { 0 };
        Self {
            thing,
            day,
            file,
            line,
            flags: kinds.0 | flag,
        }
    }

    pub(crate) fn kinds(&self) -> FactKinds {
        FactKinds(self.flags & !COUNTS_OTHERWISE)
    }
}

/// An event to ask about.
#[derive(Debug, Clone, Copy)]
pub struct EventRef<'m> {
    pub(crate) model: &'m Model,
    pub(crate) data: EventData,
}

impl<'m> EventRef<'m> {
    /// The thing that it is about.
    #[must_use]
    pub fn thing(self) -> ThingRef<'m> {
        self.model.thing(self.data.thing)
    }

    /// Its day.
    #[must_use]
    pub fn day(self) -> Day {
        self.data.day
    }

    /// The file it is written in.
    #[must_use]
    pub fn file(self) -> FileId {
        self.data.file
    }

    /// Its line.
    #[must_use]
    pub fn node(self) -> Node<'m> {
        self.model.file(self.data.file).tree.node(self.data.line)
    }

    /// The number of its line, from 1.
    #[must_use]
    pub fn line_number(self) -> u32 {
        self.data.line.0 + 1
    }

    /// The kinds of facts that it has.
    #[must_use]
    pub fn kinds(self) -> FactKinds {
        self.data.kinds()
    }

    /// Whether it has a fact of these kinds.
    #[must_use]
    pub fn has(self, kinds: FactKinds) -> bool {
        self.kinds().has(kinds)
    }

    /// Whether it has a figure that may count something else than its thing's measure, or a revision, whose figures
    /// were not looked at. Where it has not, all its figures are of the measure's kind.
    #[must_use]
    pub fn counts_otherwise(self) -> bool {
        self.data.flags & COUNTS_OTHERWISE != 0
    }

    /// What it says. Mistakes in it were reported when the model was built.
    #[must_use]
    pub fn read(self) -> Event<'m> {
        read_event(self.node(), &mut Vec::new())
    }

    /// Its words; empty where there are none.
    #[must_use]
    pub fn words(self) -> &'m str {
        self.node().value().text
    }

    /// Where it stands: from its day to the end of its words.
    #[must_use]
    pub fn span(self) -> Span {
        self.node().span()
    }
}
