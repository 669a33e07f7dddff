//! A thing of the workspace as the model keeps it, small, and as its users ask about it.

use goalpost_syntax::{FactKinds, FieldName, Keyword, LineId, LineKind, Node, Step, Token};
use goalpost_text::{FileId, Span};
use goalpost_values::{Day, Measure, Quantity};

use crate::check::field::TYPES;
use crate::events::{EventId, EventRef};
use crate::model::Model;
use crate::names::former_names;

/// A thing of the workspace: its index, in the order of files and lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThingId(pub u32);

impl ThingId {
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }
}

/// A thing, or none, in no more room than a thing takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Link(u32);

impl Link {
    pub(crate) const NONE: Self = Self(u32::MAX);

    pub(crate) fn get(self) -> Option<ThingId> {
        (self != Self::NONE).then_some(ThingId(self.0))
    }

    /// The link to the thing so many numbers on, wrapping.
    pub(crate) fn moved(self, by: u32) -> Self {
        self.get().map_or(self, |thing| Self(thing.0.wrapping_add(by)))
    }
}

impl From<Option<ThingId>> for Link {
    fn from(thing: Option<ThingId>) -> Self {
        thing.map_or(Self::NONE, |thing| Self(thing.0))
    }
}

/// What the model stores of a thing; everything else is read from its lines. There are as many of these as things, so
/// each byte counts.
#[derive(Debug, Clone)]
pub(crate) struct Thing {
    pub(crate) file: FileId,
    pub(crate) line: LineId,
    pub(crate) parent: Link,
    pub(crate) first_child: Link,
    pub(crate) next_sibling: Link,
    /// The first of its own fields that count, among those of the model; they end where those of the next thing begin.
    pub(crate) fields: u32,
    /// The first of its events; they end where those of the next thing begin.
    pub(crate) events: u32,
    /// The declared days, own or inherited.
    pub(crate) start: Option<Day>,
    pub(crate) due: Option<Day>,
    /// The kinds of facts that its events have between them.
    pub(crate) kinds: FactKinds,
    pub(crate) keyword: Keyword,
    pub(crate) in_template: bool,
    pub(crate) draft: bool,
    /// Whether its own fields give its days.
    pub(crate) own_start: bool,
    pub(crate) own_due: bool,
}

const _: () = assert!(size_of::<Thing>() == 48, "a thing should stay small");

/// A thing to ask about.
#[derive(Debug, Clone, Copy)]
pub struct ThingRef<'m> {
    pub(crate) model: &'m Model,
    pub(crate) id: ThingId,
}

impl PartialEq for ThingRef<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<'m> ThingRef<'m> {
    pub(crate) fn data(self) -> &'m Thing {
        self.model.thing_data(self.id)
    }

    /// Its place among all things.
    #[must_use]
    pub fn id(self) -> ThingId {
        self.id
    }

    /// The model that it is part of.
    #[must_use]
    pub fn model(self) -> &'m Model {
        self.model
    }

    /// What kind of thing it is.
    #[must_use]
    pub fn keyword(self) -> Keyword {
        self.data().keyword
    }

    /// The file it stands in.
    #[must_use]
    pub fn file(self) -> FileId {
        self.data().file
    }

    /// The path of that file.
    #[must_use]
    pub fn path(self) -> &'m str {
        &self.model.file(self.file()).path
    }

    /// Its line.
    #[must_use]
    pub fn node(self) -> Node<'m> {
        self.model.file(self.data().file).tree.node(self.data().line)
    }

    /// The number of its line, from 1.
    #[must_use]
    pub fn line_number(self) -> u32 {
        self.data().line.0 + 1
    }

    /// The names that it had before, each without what stood before it in its id; what nothing else is called now,
    /// means it.
    pub fn former_names(self) -> impl Iterator<Item = &'m str> {
        former_names(self)
    }

    /// Its title, word for word.
    #[must_use]
    pub fn title(self) -> &'m str {
        self.node().value().text
    }

    /// Where its title stands; its line where it has none.
    #[must_use]
    pub fn title_span(self) -> Span {
        match self.node().value().span {
            span if span.is_empty() => self.node().span(),
            span => span,
        }
    }

    /// Its own id or handle (with `@`), as written.
    #[must_use]
    pub fn name(self) -> Option<Token<'m>> {
        self.node().name()
    }

    /// The id by which the whole workspace can refer to it: `payments/checkout.p95`, `@ana`. None where it, or what
    /// holds it, has no id.
    #[must_use]
    pub fn full_id(self) -> Option<String> {
        let name = self.name()?;
        if let Some(parent) = self.parent() {
            return Some(format!("{}.{}", parent.full_id()?, name.text));
        }
        let prefix = self.model.prefix(self.file());
        Some(match prefix {
            Some(prefix) if self.keyword() != Keyword::File && !name.text.starts_with('@') => {
                format!("{prefix}/{}", name.text)
            }
            _ => name.text.to_owned(),
        })
    }

    /// How to name it to a person: its full id, else its title.
    #[must_use]
    pub fn label(self) -> String {
        self.full_id().unwrap_or_else(|| self.title().to_owned())
    }

    /// The thing that holds it.
    #[must_use]
    pub fn parent(self) -> Option<ThingRef<'m>> {
        self.data().parent.get().map(|id| self.model.thing(id))
    }

    /// The things directly in it, in the order of the file.
    pub fn children(self) -> impl Iterator<Item = ThingRef<'m>> {
        let model = self.model;
        std::iter::successors(self.data().first_child.get(), move |id| {
            model.thing_data(*id).next_sibling.get()
        })
        .map(move |id| model.thing(id))
    }

    /// The things directly in it of a kind.
    pub fn children_of(self, keyword: Keyword) -> impl Iterator<Item = ThingRef<'m>> {
        self.children().filter(move |child| child.keyword() == keyword)
    }

    /// The `file` thing that it inherits from, itself excluded.
    #[must_use]
    pub fn file_thing(self) -> Option<ThingRef<'m>> {
        let id = self.model.file_thing(self.file())?;
        (id != self.id).then(|| self.model.thing(id))
    }

    /// Whether it stands in a template, or is one: nothing in it is judged.
    #[must_use]
    pub fn in_template(self) -> bool {
        self.data().in_template
    }

    /// Whether it, or what holds it, is a draft.
    #[must_use]
    pub fn is_draft(self) -> bool {
        self.data().draft
    }

    /// Its own field of a name that counts.
    #[must_use]
    pub fn field(self, name: FieldName) -> Option<Node<'m>> {
        self.fields(name).next()
    }

    /// Its own fields of a name that count, in the order of the file.
    pub fn fields(self, name: FieldName) -> impl Iterator<Item = Node<'m>> {
        let tree = &self.model.file(self.file()).tree;
        let own = self.model.fields_of(self.id);
        let first = own.partition_point(|(other, _)| *other < name);
        let of_name = own[first..].iter().take_while(move |(other, _)| *other == name);
        of_name.map(|&(_, line)| tree.node(line))
    }

    /// The text of its own field; none where it has none or it is empty.
    #[must_use]
    pub fn value(self, name: FieldName) -> Option<&'m str> {
        self.field(name)
            .map(|field| field.value().text)
            .filter(|text| !text.is_empty())
    }

    /// A field, its own or inherited, and the thing that has it. Only `owner team type during start due` pass from a
    /// parent or `file` to what it holds, `cadence share` from the workspace too; expectations and visions inherit no
    /// dates.
    #[must_use]
    pub fn inherited(self, name: FieldName) -> Option<(Node<'m>, ThingRef<'m>)> {
        if let Some(field) = self.field(name) {
            return Some((field, self));
        }
        let dates = matches!(name, FieldName::During | FieldName::Start | FieldName::Due);
        let passes = dates
            || matches!(
                name,
                FieldName::Owner | FieldName::Team | FieldName::Type | FieldName::Cadence | FieldName::Share
            );
        if !passes || dates && !self.inherits_dates() {
            return None;
        }
        let up = match self.parent() {
            Some(parent) => parent.inherited(name),
            None => self
                .file_thing()
                .and_then(|file| file.field(name).map(|field| (field, file))),
        };
        up.or_else(|| {
            let of_workspace = matches!(name, FieldName::Cadence | FieldName::Share);
            let workspace = of_workspace.then(|| self.model.workspace_thing()).flatten()?;
            workspace.field(name).map(|field| (field, workspace))
        })
    }

    pub(crate) fn inherits_dates(self) -> bool {
        !matches!(self.keyword(), Keyword::Expectation | Keyword::Vision)
    }

    /// The text of a field, own or inherited.
    #[must_use]
    pub fn inherited_value(self, name: FieldName) -> Option<&'m str> {
        self.inherited(name)
            .map(|(field, _)| field.value().text)
            .filter(|text| !text.is_empty())
    }

    /// What sort of work it is, own or inherited `type:`, in its one spelling. None where it is not given, or is no
    /// sort, which was reported and counts as not given.
    #[must_use]
    pub fn type_of(self) -> Option<&'static str> {
        let written = match self.inherited_value(FieldName::Type)? {
            american if american.eq_ignore_ascii_case("behavior") => "behaviour",
            written => written,
        };
        TYPES.iter().copied().find(|known| known.eq_ignore_ascii_case(written))
    }

    /// The handles of a field, own or inherited, with their `@` and spans (in the file of the thing that has it).
    pub fn handles(self, name: FieldName) -> impl Iterator<Item = (&'m str, Span)> {
        self.inherited(name)
            .into_iter()
            .flat_map(|(field, _)| handles_of(field))
    }

    /// The first day as declared, own or inherited; revisions are not in it.
    #[must_use]
    pub fn declared_start(self) -> Option<Day> {
        self.data().start
    }

    /// The last day as declared, own or inherited; revisions are not in it.
    #[must_use]
    pub fn declared_due(self) -> Option<Day> {
        self.data().due
    }

    /// Its measure as declared; none where it has none or it cannot be read, which was reported.
    #[must_use]
    pub fn measure(self) -> Option<Measure<'m>> {
        Measure::parse(self.value(FieldName::Measure)?).ok()
    }

    /// A field that holds one quantity.
    #[must_use]
    pub fn quantity(self, name: FieldName) -> Option<Quantity<'m>> {
        Quantity::parse(self.value(name)?).ok()
    }

    /// Its steps, in the order of the file.
    pub fn steps(self) -> impl Iterator<Item = (Node<'m>, Step<'m>)> {
        self.node()
            .children()
            .filter(|child| child.kind() == LineKind::Step)
            .filter_map(|child| child.step().map(|step| (child, step)))
    }

    /// Its events by day, then path, then line, wherever they are written.
    pub fn events(self) -> impl DoubleEndedIterator<Item = EventRef<'m>> + ExactSizeIterator {
        let model = self.model;
        self.model
            .events_of(self.id)
            .map(move |index| model.event(EventId(index)))
    }

    /// Whether any of its events has a fact of these kinds; told without looking at them.
    #[must_use]
    pub fn has_facts(self, kinds: FactKinds) -> bool {
        self.data().kinds.has(kinds)
    }

    /// What its field of references points at; dead ones, which were reported, are left out.
    pub fn references(self, name: FieldName) -> impl Iterator<Item = ThingRef<'m>> {
        self.fields(name).flat_map(move |field| {
            let value = field.value().text;
            goalpost_values::list(value)
                .filter_map(move |(_, reference)| self.model.resolve(reference, Some(self.id), self.file()))
        })
    }
}

/// The handles in a field's value, with their spans in its file.
pub(crate) fn handles_of(field: Node<'_>) -> impl Iterator<Item = (&str, Span)> {
    let value = field.value();
    goalpost_values::list(value.text)
        .filter(|(_, piece)| piece.starts_with('@'))
        .map(move |(at, piece)| {
            let start = value.span.start + at;
            (piece, Span::new(start, start + u32::try_from(piece.len()).unwrap_or(0)))
        })
}
