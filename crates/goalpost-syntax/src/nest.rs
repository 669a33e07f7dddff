//! Who holds whom: indentation proposes a line's parent, the vocabulary confirms it.

use crate::tree::{LineKind, NONE};
use crate::vocabulary::{FieldName, Keyword};

/// What an open line may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holder {
    /// The file itself.
    Root,
    /// A thing.
    Thing(Keyword),
    /// An event or a step: notes only.
    Words,
    /// A thing that could not be read: anything, without a word.
    Error,
}

/// What a line is, as far as its place goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Item {
    Thing(Keyword),
    Field(FieldName),
    Allow,
    Event,
    Step,
    Note,
    /// An error line: stands wherever it was found. `true` where it shelters what is indented under it.
    Error(bool),
}

impl Holder {
    pub(crate) fn holds(self, item: Item) -> bool {
        match (self, item) {
            (Self::Error, _) | (_, Item::Error(_)) => true,
            (Self::Root, Item::Thing(keyword)) => keyword.at_top(),
            (Self::Root, Item::Event) => true,
            (Self::Thing(holder), Item::Thing(keyword)) => holder.holds(keyword),
            (Self::Thing(holder), Item::Field(field)) => field.fits(holder),
            (Self::Thing(holder), Item::Event) => {
                !matches!(holder, Keyword::File | Keyword::Workspace | Keyword::Template)
            }
            (Self::Thing(holder), Item::Step) => holder.holds_steps(),
            (Self::Thing(_), Item::Allow) => true,
            (Self::Thing(_) | Self::Words, Item::Note) => true,
            _ => false,
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Open {
    line: u32,
    width: u32,
    holder: Holder,
    /// One bit for each field that was given.
    fields: u128,
    last_child: u32,
    /// It holds lines that are indented no deeper than itself.
    is_shallow: bool,
}

/// Where a line belongs.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub(crate) parent: u32,
    /// What holds it.
    pub(crate) holder: Holder,
    /// The line before it with the same parent.
    pub(crate) previous: u32,
    /// The line that indentation proposed, where that could not hold it.
    pub(crate) proposed: Option<(u32, Holder)>,
    /// Nothing that is open can hold it: it stays where it was found, as an error line.
    pub(crate) homeless: bool,
    /// It is indented no deeper than the thing that it was meant for and that holds it.
    pub(crate) shallow: bool,
    /// A field that its thing was given before.
    pub(crate) again: bool,
    /// Something deeper stays open behind it, which a line that says something would close.
    passes_by: bool,
    /// One bit for each field that the holder was given before and may have but once.
    given: u128,
}

impl Place {
    /// Whether something else on this line could stand in the same place, and leave what is behind it where it is.
    pub(crate) fn takes(&self, item: Item) -> bool {
        !self.passes_by && self.holder.holds(item) && self.given & bit(item) == 0
    }
}

/// The bit of a field that may be given but once.
fn bit(item: Item) -> u128 {
    match item {
        Item::Field(field) if !field.repeats() => 1 << field as u8,
        _ => 0,
    }
}

/// The open lines, outermost first.
#[derive(Debug)]
pub(crate) struct Nest {
    open: Vec<Open>,
}

impl Nest {
    pub(crate) fn new() -> Self {
        let root = Open {
            line: NONE,
            width: 0,
            holder: Holder::Root,
            fields: 0,
            last_child: NONE,
            is_shallow: false,
        };
        Self { open: vec![root] }
    }

    /// Closes everything but the file.
    pub(crate) fn close_all(&mut self) {
        self.open.truncate(1);
    }

    /// The line that would hold something at this indentation; nothing is closed.
    pub(crate) fn proposal(&self, width: u32) -> u32 {
        let inner = self.open.get(1..).unwrap_or(&[]);
        let at = inner.partition_point(|open| open.width < width);
        self.open.get(at).map_or(NONE, |open| open.line)
    }

    /// The open lines inside `line`, outermost first.
    pub(crate) fn inside(&self, line: u32) -> impl Iterator<Item = u32> + '_ {
        let outer = self
            .open
            .iter()
            .position(|open| open.line == line)
            .map_or(0, |at| at + 1);
        self.open.get(outer..).unwrap_or(&[]).iter().map(|open| open.line)
    }

    /// Finds the place of a line at this indentation, closing what ends with it. `has_numbers`: a measure in numbers,
    /// which an objective cannot have.
    pub(crate) fn place(&mut self, line: u32, width: u32, item: Item, has_numbers: bool) -> Place {
        if item == Item::Error(false) {
            return self.aside(line, width);
        }
        if let Some(at) = self.as_deep(width, item, has_numbers) {
            return self.shallow(line, width, at, item);
        }
        while self.open.len() > 1 && self.open.last().is_some_and(|open| open.width >= width) {
            self.open.pop();
        }
        let last = self.open.len() - 1;
        let found = self.open.iter().rposition(|open| open.holder.holds(item));
        let proposed = self.open[last];
        let at = found.unwrap_or(last);
        let home = &mut self.open[at];
        let bit = bit(item);
        let place = Place {
            parent: home.line,
            holder: home.holder,
            previous: home.last_child,
            proposed: (at != last).then_some((proposed.line, proposed.holder)),
            homeless: found.is_none(),
            shallow: false,
            again: home.fields & bit != 0 && found.is_some(),
            passes_by: false,
            given: home.fields,
        };
        if found.is_some() {
            home.fields |= bit;
        }
        home.last_child = line;
        let holder = match item {
            _ if place.homeless => Some(Holder::Error),
            Item::Thing(keyword) => Some(Holder::Thing(keyword)),
            Item::Event | Item::Step => Some(Holder::Words),
            Item::Error(true) => Some(Holder::Error),
            Item::Field(_) | Item::Allow | Item::Note | Item::Error(false) => None,
        };
        if let Some(holder) = holder {
            self.open.push(Open {
                line,
                width,
                holder,
                fields: 0,
                last_child: NONE,
                is_shallow: false,
            });
        }
        place
    }

    /// The place of a line that says nothing: indentation alone decides, and the things that are open stay open, so
    /// that a stray line takes nothing from the thing that it was typed into.
    fn aside(&mut self, line: u32, width: u32) -> Place {
        let ends = |open: &Open| open.width >= width && open.holder == Holder::Words;
        while self.open.last().is_some_and(ends) {
            self.open.pop();
        }
        let inner = self.open.get(1..).unwrap_or(&[]);
        let at = inner.partition_point(|open| open.width < width);
        let passes_by = at + 1 < self.open.len();
        let home = &mut self.open[at];
        let place = Place {
            parent: home.line,
            holder: home.holder,
            previous: home.last_child,
            proposed: None,
            homeless: false,
            shallow: false,
            again: false,
            passes_by,
            given: home.fields,
        };
        home.last_child = line;
        place
    }

    /// The thing that a line would close, and that it can only have been meant for: a field that the thing can have and
    /// what holds it cannot. What follows such a line at the same depth was meant for the thing, too.
    fn as_deep(&self, width: u32, item: Item, has_numbers: bool) -> Option<usize> {
        if matches!(item, Item::Thing(_) | Item::Error(_)) {
            return None;
        }
        let at = self.open.iter().rposition(|open| open.width < width).unwrap_or(0);
        let (outer, inner) = (self.open.get(at)?.holder, self.open.get(at + 1..)?);
        let takes = |open: &Open| {
            let Holder::Thing(keyword) = open.holder else {
                return false;
            };
            let fits = open.holder.holds(item) && !(has_numbers && keyword == Keyword::Objective);
            fits && open.fields & bit(item) == 0
        };
        // What an error line holds means nothing; beyond it there is nothing to be found.
        let means_something = |open: &&Open| open.holder != Holder::Error;
        let found = inner.iter().take_while(means_something).position(takes)?;
        let is_shallow = inner.get(found)?.is_shallow;
        let is_meant = match item {
            Item::Field(_) => {
                is_shallow || has_numbers && outer == Holder::Thing(Keyword::Objective) || !outer.holds(item)
            }
            Item::Event | Item::Step | Item::Note | Item::Allow => is_shallow && outer != Holder::Root,
            Item::Thing(_) | Item::Error(_) => false,
        };
        is_meant.then_some(at + 1 + found)
    }

    /// Puts a line into a thing that is indented as deep as it or deeper, and stays open with the things that hold it.
    fn shallow(&mut self, line: u32, width: u32, at: usize, item: Item) -> Place {
        self.open.truncate(at + 1);
        let first = self.open.iter().rposition(|open| open.width < width).unwrap_or(0);
        let outer = self.open[first];
        // Events and steps on the way are over. Kept, they would be looked at again for every line.
        let things = self.open.split_off(first + 1).into_iter();
        self.open.extend(things.filter(|open| open.holder != Holder::Words));
        let at = self.open.len() - 1;
        let home = &mut self.open[at];
        let place = Place {
            parent: home.line,
            holder: home.holder,
            previous: home.last_child,
            proposed: Some((outer.line, outer.holder)),
            homeless: false,
            shallow: true,
            again: false,
            passes_by: false,
            given: home.fields,
        };
        home.fields |= bit(item);
        home.last_child = line;
        home.is_shallow = true;
        if matches!(item, Item::Event | Item::Step) {
            let width = home.width + 1;
            self.open.push(Open {
                line,
                width,
                holder: Holder::Words,
                fields: 0,
                last_child: NONE,
                is_shallow: false,
            });
        }
        place
    }
}

/// What a line that was read as `kind` is, as far as its place goes; none for lines that stand anywhere.
pub(crate) fn item(kind: LineKind, word: u8, shelters: bool) -> Option<Item> {
    Some(match kind {
        LineKind::Thing => Item::Thing(Keyword::from_number(word)?),
        LineKind::Field => Item::Field(FieldName::from_number(word)?),
        LineKind::Allow => Item::Allow,
        LineKind::Event => Item::Event,
        LineKind::Step => Item::Step,
        LineKind::Note => Item::Note,
        LineKind::Error => Item::Error(shelters),
        LineKind::Blank | LineKind::Comment | LineKind::Outside => return None,
    })
}
