//! A thing under judgement, with what stands in it looked up once for all rules.

use std::cell::OnceCell;

use goalpost_model::progress::{Staleness, Tally};
use goalpost_model::{Model, ThingRef};
use goalpost_prose::{Glance, Kind, Language, Reading, Setting};
use goalpost_syntax::{FieldName, Keyword, LineKind, Node, Token, field_meant_by};
use goalpost_text::{Span, nearest};
use goalpost_values::Measure;

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

/// The fields that a rule can find missing.
const MISSED: [FieldName; 12] = [
    FieldName::Owner,
    FieldName::During,
    FieldName::Start,
    FieldName::Due,
    FieldName::Measure,
    FieldName::Soft,
    FieldName::Why,
    FieldName::Supports,
    FieldName::Every,
    FieldName::How,
    FieldName::Source,
    FieldName::Track,
];

/// What a thing has from where it stands.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Above {
    given: FieldSet,
    /// The fields that were meant by lines that could not be read.
    meant: FieldSet,
}

/// A thing and what stands directly in it.
#[derive(Debug)]
pub(crate) struct Subject<'m> {
    /// The thing.
    pub(crate) thing: ThingRef<'m>,
    own: FieldSet,
    above: Above,
    kinds: u32,
    steps: bool,
    errors: bool,
    measure: OnceCell<Option<Measured<'m>>>,
    reading: OnceCell<Option<Box<Reading<'m>>>>,
    glance: OnceCell<Glance>,
    /// How stale it is, for the rules that ask.
    pub(crate) staleness: OnceCell<Option<Staleness>>,
    /// How well it was kept, of a habit.
    pub(crate) tally: OnceCell<Option<Tally>>,
}

/// A measure and the text it was read from.
pub(crate) type Measured<'m> = (Token<'m>, Measure<'m>);

impl<'m> Subject<'m> {
    /// Looks at a thing.
    pub(crate) fn new(thing: ThingRef<'m>, above: Above) -> Self {
        let mut subject = Self {
            thing,
            own: FieldSet::default(),
            above,
            kinds: 0,
            steps: false,
            errors: false,
            measure: OnceCell::new(),
            reading: OnceCell::new(),
            glance: OnceCell::new(),
            staleness: OnceCell::new(),
            tally: OnceCell::new(),
        };
        for line in thing.node().children() {
            subject.see(line);
        }
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
    pub(crate) fn passed_on(&self) -> Above {
        let meant = if self.errors { self.meant() } else { FieldSet::default() };
        Above {
            given: self.own.and(self.above.given).only(PASSED_ON),
            meant: meant.and(self.above.meant).only(PASSED_ON),
        }
    }

    /// Whether one of these fields is its own, whatever its value.
    pub(crate) fn has_own(&self, names: &[FieldName]) -> bool {
        self.own.has_any(FieldSet::of(names))
    }

    /// Whether one of these fields is given, by itself or by what it inherits from.
    pub(crate) fn has(&self, names: &[FieldName]) -> bool {
        self.own.and(self.above.given).has_any(FieldSet::of(names))
    }

    /// Whether a thing of this kind stands in it.
    pub(crate) fn holds(&self, keyword: Keyword) -> bool {
        self.kinds & (1 << keyword as u8) != 0
    }

    /// Whether steps stand in it.
    pub(crate) fn has_steps(&self) -> bool {
        self.steps
    }

    /// Whether it has key results, and no measure of its own that would stand above them.
    pub(crate) fn rests_on_results(&self) -> bool {
        self.holds(Keyword::Result) && !self.has_own(&[FieldName::Measure])
    }

    /// Its measure; none where it has none, or one that cannot be read, which was reported.
    pub(crate) fn measure(&self) -> Option<Measured<'m>> {
        if !self.has_own(&[FieldName::Measure]) {
            return None;
        }
        *self.measure.get_or_init(|| {
            let text = self.thing.field(FieldName::Measure)?.value();
            Some((text, Measure::parse(text.text).ok()?))
        })
    }

    /// What its title says; read once, when the first rule asks. None where it has no title, or is nothing that is put
    /// as a sentence.
    pub(crate) fn reading(&self) -> Option<&Reading<'m>> {
        let read = || {
            let title = self.thing.title();
            let setting = self.setting().filter(|_| !title.is_empty())?;
            Some(Box::new(goalpost_prose::read(self.language(), title, &setting)))
        };
        self.reading.get_or_init(read).as_deref()
    }

    /// What other words would say in the place of its title.
    pub(crate) fn read_like<'t>(&self, text: &'t str) -> Option<Reading<'t>> {
        let setting = self.setting()?;
        Some(goalpost_prose::read(self.language(), text, &setting))
    }

    fn setting(&self) -> Option<Setting> {
        let model = self.thing.model();
        Some(Setting {
            fiscal_start: model.settings().fiscal_start,
            ..Setting::new(kind_of(self.thing.keyword())?, model.today())
        })
    }

    /// What its title says, where it may hold one of these things: most titles hold none, and need not be read.
    pub(crate) fn reading_for(&self, things: Glance) -> Option<&Reading<'m>> {
        (self.reading.get().is_some() || self.may_hold(things)).then(|| self.reading())?
    }

    /// The language that titles are written in here.
    pub(crate) fn language(&self) -> &'static Language {
        language(self.thing.model())
    }

    /// Whether its title may hold one of these things, at a glance.
    pub(crate) fn may_hold(&self, things: Glance) -> bool {
        let glance = || goalpost_prose::glance(self.language(), self.thing.title());
        self.glance.get_or_init(glance).may_hold(things)
    }

    /// Where words of its title stand in the file.
    pub(crate) fn in_title(&self, words: Span) -> Span {
        words.shifted(self.thing.node().value().span.start)
    }

    /// Words of its title.
    pub(crate) fn words(&self, words: Span) -> &'m str {
        words.of(self.thing.title())
    }

    /// Whether something in it shows how far it is, or a line that could not be read was meant to. A measure that
    /// cannot be read was reported, and is no reason to ask for another.
    pub(crate) fn is_shown(&self) -> bool {
        self.has_own(&[FieldName::Measure, FieldName::Soft])
            || self.has_steps()
            || self.holds(Keyword::Fact)
            || self.holds(Keyword::Milestone)
            || self.meant_field(&[FieldName::Measure, FieldName::Soft])
            || self.meant_thing(&["fact", "milestone"])
    }

    /// Whether fields fix what its title leaves vague: its own, or those of an objective's key results.
    /// That somebody will say yes or no to it tells nobody more about what it is.
    pub(crate) fn is_fixed(&self) -> bool {
        self.is_shown() && !self.is_yes_or_no()
            || self.thing.keyword() == Keyword::Objective
                && (self.holds(Keyword::Result) || self.meant_thing(&["result"]))
    }

    /// Whether nothing else shows how far it is than that somebody says yes or no.
    pub(crate) fn is_yes_or_no(&self) -> bool {
        // Every measured thing is asked: only what begins like that measure is read.
        let measure = self.thing.value(FieldName::Measure);
        measure.is_some_and(|measure| measure.starts_with(['y', 'Y']))
            && self.thing.measure() == Some(Measure::YesNo)
            && !(self.has_steps() || self.holds(Keyword::Fact) || self.holds(Keyword::Milestone))
    }

    /// Whether a line that could not be read, here or where it inherits from, was meant to be one of these fields: that
    /// mistake was reported, and is the cause of what seems to be missing.
    pub(crate) fn meant_field(&self, names: &[FieldName]) -> bool {
        let names = FieldSet::of(names);
        self.above.meant.has_any(names) || self.errors && self.meant().has_any(names)
    }

    /// Whether a line in it could not be read, which was reported: what is counted in it may be one more.
    pub(crate) fn holds_mistakes(&self) -> bool {
        self.errors
    }

    /// The same for things that would stand in it, by their keywords.
    pub(crate) fn meant_thing(&self, keywords: &[&str]) -> bool {
        self.errors
            && self
                .unread()
                .any(|word| nearest(word, keywords.iter().copied()).is_some())
    }

    fn meant(&self) -> FieldSet {
        let nearest = |word: &str| {
            let found = nearest(word, MISSED.iter().map(|name| name.as_str()));
            found
                .and_then(FieldName::from_word)
                .or_else(|| field_meant_by(&word.to_lowercase()))
        };
        self.unread()
            .filter_map(nearest)
            .fold(FieldSet::default(), |all, name| all.and(FieldSet::of(&[name])))
    }

    /// The first words of the lines in it that could not be read.
    fn unread(&self) -> impl Iterator<Item = &'m str> {
        let lines = self.thing.node().children();
        let errors = lines.filter(|line| line.kind() == LineKind::Error).take(COMPARED);
        let first = |line: Node<'m>| line.tokens().next();
        errors
            .filter_map(first)
            .map(|token| token.text.split([':', ' ', '=', '：']).next().unwrap_or_default())
    }
}

/// Whether an objective is of a kind, such as `committed`, as in force today.
pub(crate) fn is_of_kind(objective: ThingRef<'_>, kind: &str) -> bool {
    let in_force = objective.kind_on(objective.model().today());
    in_force.is_some_and(|found| found.eq_ignore_ascii_case(kind))
}

/// The language that titles of a workspace are written in.
pub(crate) fn language(model: &Model) -> &'static Language {
    Language::of(model.settings().language).unwrap_or_else(Language::english)
}

/// What the title of a thing of a kind is read as. A fact and a milestone are put as a key result is.
pub(crate) fn kind_of(keyword: Keyword) -> Option<Kind> {
    Some(match keyword {
        Keyword::Objective => Kind::Objective,
        Keyword::Result | Keyword::Fact | Keyword::Milestone => Kind::Result,
        Keyword::Goal => Kind::Goal,
        Keyword::Habit => Kind::Habit,
        Keyword::Expectation => Kind::Expectation,
        _ => return None,
    })
}

/// How many lines that could not be read are compared with what is missing: where there are more, something else is
/// wrong.
const COMPARED: usize = 32;
