//! A thing under judgement, with what stands in it looked up once for all rules.

use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword, LineKind, Node};
use goalpost_text::nearest;

/// A set of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct FieldSet(u128);

const _: () = assert!(FieldName::ALL.len() < 128, "a set of fields has room for all of them");

impl FieldSet {
    /// The set of these.
    pub(crate) const fn of(names: &[FieldName]) -> Self {
        let mut set = 0;
        let mut at = 0;
        while at < names.len() {
            set |= 1 << names[at] as u8;
            at += 1;
        }
        Self(set)
    }

    /// Whether it has one of those.
    pub(crate) const fn has_any(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn only(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

/// The fields that pass from a thing or a `file` to what it holds, as far as rules ask for them.
const PASSED_ON: FieldSet = FieldSet::of(&[
    FieldName::Owner,
    FieldName::Team,
    FieldName::Type,
    FieldName::During,
    FieldName::Start,
    FieldName::Due,
]);

/// A thing and what stands directly in it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject<'m> {
    /// The thing.
    pub(crate) thing: ThingRef<'m>,
    own: FieldSet,
    given: FieldSet,
    kinds: u32,
    steps: bool,
    errors: bool,
}

impl<'m> Subject<'m> {
    /// Looks at a thing; `above` are the fields that it inherits.
    pub(crate) fn new(thing: ThingRef<'m>, above: FieldSet) -> Self {
        let mut subject = Self {
            thing,
            own: FieldSet::default(),
            given: FieldSet::default(),
            kinds: 0,
            steps: false,
            errors: false,
        };
        for line in thing.node().children() {
            subject.see(line);
        }
        subject.given = subject.own.and(above);
        subject
    }

    fn see(&mut self, line: Node<'_>) {
        match line.kind() {
            LineKind::Field => {
                if let Some(name) = line.field_name() {
                    self.own = self.own.and(FieldSet::of(&[name]));
                }
            }
            LineKind::Thing => {
                if let Some(keyword) = line.keyword() {
                    self.kinds |= 1 << keyword as u8;
                }
            }
            LineKind::Step => self.steps = true,
            LineKind::Error => self.errors = true,
            _ => {}
        }
    }

    /// What it passes on to what stands in it.
    pub(crate) fn passed_on(&self) -> FieldSet {
        self.given.only(PASSED_ON)
    }

    /// Whether one of these fields is its own, whatever its value.
    pub(crate) fn has_own(&self, names: &[FieldName]) -> bool {
        self.own.has_any(FieldSet::of(names))
    }

    /// Whether one of these fields is given, by itself or by what it inherits from.
    pub(crate) fn has(&self, names: &[FieldName]) -> bool {
        self.given.has_any(FieldSet::of(names))
    }

    /// Whether a thing of this kind stands in it.
    pub(crate) fn holds(&self, keyword: Keyword) -> bool {
        self.kinds & (1 << keyword as u8) != 0
    }

    /// Whether steps stand in it.
    pub(crate) fn has_steps(&self) -> bool {
        self.steps
    }

    /// Whether a line that could not be read was meant to be one of these: that mistake was reported, and is the cause
    /// of what seems to be missing.
    pub(crate) fn was_meant(&self, words: &[&str]) -> bool {
        self.errors && meant(self.thing, words) || self.thing.file_thing().is_some_and(|file| meant(file, words))
    }
}

fn meant(thing: ThingRef<'_>, words: &[&str]) -> bool {
    let errors = thing.node().children().filter(|line| line.kind() == LineKind::Error);
    errors.filter_map(|line| line.tokens().next()).any(|token| {
        let word = token.text.split([':', ' ']).next().unwrap_or_default();
        nearest(word, words.iter().copied()).is_some()
    })
}
