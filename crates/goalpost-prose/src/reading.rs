//! What was read, as the rest of Goalpost sees it.

use std::cell::OnceCell;

use goalpost_text::Span;
use goalpost_values::{Day, Decimal};

use crate::amount::{self, Amount, Bound, Role, Target};
use crate::clause::{self, Clauses, MainVerb};
use crate::deadline::{self, Calendar, Deadline};
use crate::direction::{self, Direction};
use crate::doubt::{self, Doubt};
use crate::foreign;
use crate::frame;
use crate::lexicon::{Tag, VerbClass};
use crate::measurable::{self, NotMeasurable};
use crate::names;
use crate::object;
use crate::rate;
use crate::sentence::Sentence;
use crate::specific::{self, NotSpecific};
use crate::time_bound::{self, NotTimeBound};
use crate::unit::{self, Unit};
use crate::{Language, compound, count, halves, output, placeholder, vague_verb, vague_word};

/// What a sentence is, by the keyword or the heading that its author used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The O of an OKR: qualitative.
    Objective,
    /// A key result.
    Result,
    /// A goal that stands by itself.
    Goal,
    /// Something done again and again.
    Habit,
    /// A standing way of working.
    Expectation,
}

impl Kind {
    /// Each of them.
    pub const ALL: [Self; 5] = [
        Self::Objective,
        Self::Result,
        Self::Goal,
        Self::Habit,
        Self::Expectation,
    ];
}

/// What the reader has to be told.
#[derive(Debug, Clone, Copy)]
pub struct Setting {
    /// What the sentence is.
    pub kind: Kind,
    /// Which day it is, for "by Friday" and for dates without a year.
    pub today: Day,
    /// The month, 1 to 12, in which the fiscal year starts; none where nobody said, so that a fiscal year may end on
    /// several days.
    pub fiscal_start: Option<u32>,
}

impl Setting {
    /// A setting whose fiscal year is the calendar's.
    #[must_use]
    pub fn new(kind: Kind, today: Day) -> Self {
        Self {
            kind,
            today,
            fiscal_start: Some(1),
        }
    }
}

/// A judgement, with the reasons where it is a no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judgement<R> {
    /// It is.
    Yes,
    /// It is not: why, and the words that show it; the whole sentence where nothing in it does.
    No(R, Span),
}

impl<R> Judgement<R> {
    /// Whether it is a yes.
    #[must_use]
    pub fn is_yes(&self) -> bool {
        matches!(self, Self::Yes)
    }
}

/// A verb that says what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verb {
    /// Its words.
    pub span: Span,
    /// Its infinitive, in small letters.
    pub infinitive: &'static str,
    /// Its classes.
    pub class: VerbClass,
    /// Whether it names a direction that nothing in its clause fixes.
    pub is_vague: bool,
    /// Whether what it acts on can be counted or has a level, or an amount says how far it goes: "reduce complaints",
    /// "raise revenue"; not "increase reliability".
    pub is_counted: bool,
}

/// What a sentence says. What is not a field is read from it when somebody asks, as most ask for little.
#[derive(Debug)]
pub struct Reading<'t> {
    /// The sentence.
    pub text: &'t str,
    /// The sentence without bullets and labels.
    pub statement: Span,
    /// Every measured amount, in order. Numbers that are names, dates or times of day are not among them.
    pub amounts: Vec<Amount>,
    /// When it is to be done.
    pub deadline: Option<Deadline>,
    /// Slots that were not filled in.
    pub placeholders: Vec<Span>,
    sentence: Sentence<'t>,
    kind: Kind,
    clauses: Clauses,
    /// Whether a number is among what is still to be filled in.
    numeric_slot: bool,
    is_foreign: bool,
    known: Known,
}

/// What was asked for already, of what several ask for.
#[derive(Debug, Default)]
struct Known {
    target: OnceCell<Target>,
    verbs: OnceCell<Vec<Verb>>,
    vague_verbs: OnceCell<Vec<Span>>,
    vague_words: OnceCell<Vec<Span>>,
    hedges: OnceCell<Vec<Span>>,
    specific: OnceCell<Judgement<NotSpecific>>,
    measurable: OnceCell<Judgement<NotMeasurable>>,
}

/// Everything that the judgements are made from.
pub(crate) struct Parts<'s, 't> {
    pub(crate) sentence: &'s Sentence<'t>,
    pub(crate) kind: Kind,
    pub(crate) clauses: &'s Clauses,
    pub(crate) amounts: &'s [Amount],
    pub(crate) placeholders: &'s [Span],
    pub(crate) deadline: Option<&'s Deadline>,
    /// Whether a number is among what is still to be filled in.
    pub(crate) numeric_slot: bool,
}

impl Parts<'_, '_> {
    /// The whole statement, for findings that no single word shows.
    pub(crate) fn whole(&self) -> Span {
        self.sentence.span(self.sentence.start, self.sentence.len())
    }

    /// Whether an amount is part of the first target and not of the means or the scope.
    pub(crate) fn is_measured(&self) -> bool {
        self.amounts.iter().any(Amount::is_target)
    }
}

pub(crate) fn read<'t>(language: &'static Language, text: &'t str, setting: &Setting) -> Reading<'t> {
    let mut sentence = Sentence::new(language, text);
    if foreign::is_foreign(&sentence) {
        return unread(language, text, setting);
    }
    let calendar = Calendar {
        today: setting.today,
        fiscal_start: setting.fiscal_start.unwrap_or(1),
        is_fiscal_known: setting.fiscal_start.is_some(),
    };
    let placeholders = placeholder::read(&mut sentence);
    let deadline = deadline::read(&mut sentence, &calendar, setting.kind);
    names::take(&mut sentence);
    let clauses = clause::read(&sentence, setting.kind);
    let amounts = amount::read(&sentence, &clauses);
    Reading {
        text,
        statement: sentence.span(sentence.start, sentence.len()),
        numeric_slot: placeholders
            .iter()
            .any(|slot| placeholder::is_numeric(&sentence, *slot)),
        amounts,
        deadline,
        placeholders,
        sentence,
        kind: setting.kind,
        clauses,
        is_foreign: false,
        known: Known::default(),
    }
}

/// The reading of a text in another language: nothing was found, and nothing is said against it.
fn unread<'t>(language: &'static Language, text: &'t str, setting: &Setting) -> Reading<'t> {
    let sentence = Sentence::new(language, "");
    Reading {
        text,
        statement: Span::from_usize(0, text.len()),
        amounts: Vec::new(),
        deadline: None,
        placeholders: Vec::new(),
        clauses: clause::read(&sentence, setting.kind),
        sentence,
        kind: setting.kind,
        numeric_slot: false,
        is_foreign: true,
        known: Known::default(),
    }
}

impl Reading<'_> {
    /// What the sentence was read as.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The verbs that say what to do, in order; of a sentence like "NPS above 40" none.
    #[must_use]
    pub fn verbs(&self) -> &[Verb] {
        self.known
            .verbs
            .get_or_init(|| verbs(&self.parts(), self.vague_verbs()))
    }

    /// The classes of the first word as a verb, also where the sentence is read as a label: "demonstrates ownership".
    #[must_use]
    pub fn opening(&self) -> VerbClass {
        self.sentence.at(self.sentence.start).verb
    }

    /// Whether the words of the deadline say until when, and not only when: "by May" and not "in May".
    #[must_use]
    pub fn sets_end(&self) -> bool {
        count::opens_with_due(&self.parts())
    }

    /// Where the first target starts, where that is said.
    #[must_use]
    pub fn from(&self) -> Option<Amount> {
        self.target().from
    }

    /// The first target; of a range its lower bound.
    #[must_use]
    pub fn to(&self) -> Option<Amount> {
        self.target().to
    }

    /// The change that is wanted, of a range its lower bound, as a magnitude: 25 (%) of "by 25%", 100 (%) of "double".
    #[must_use]
    pub fn by(&self) -> Option<Amount> {
        self.target().by
    }

    /// The upper bound, where the first target, or the change, is a range.
    #[must_use]
    pub fn upper(&self) -> Option<Amount> {
        self.target().upper
    }

    /// What the first target is counted over, without what joins it: the `month` of "3 calls per month", the `person
    /// per week` of "5 hours per person per week".
    #[must_use]
    pub fn per(&self) -> Option<Span> {
        rate::of_target(&self.sentence, self.target()).map(|rate| rate.under)
    }

    /// What about the first target only its author can tell, so that no measure can be proposed.
    #[must_use]
    pub fn doubt(&self) -> Option<Doubt> {
        doubt::of(&self.parts(), self.target())
    }

    /// The unit of the first target.
    #[must_use]
    pub fn unit(&self) -> Option<Unit> {
        unit::of_target(&self.parts(), self.target())
    }

    /// The things that bare numbers count, where the verb acts on them: the `subscribers` of "grow subscribers from 40
    /// to 80".
    #[must_use]
    pub fn counted(&self) -> Option<Span> {
        unit::of_object(&self.parts(), self.target())
    }

    /// The words of an amount with the unit behind it, where that is one of percent or money.
    ///
    /// ```
    /// # use goalpost_prose::{Kind, Language, Setting, read};
    /// # let today = goalpost_values::iso_day("2026-11-21").unwrap();
    /// let text = "Raise the margin by 5 percentage points";
    /// let reading = read(Language::english(), text, &Setting::new(Kind::Goal, today));
    /// assert_eq!(reading.with_unit(&reading.by().unwrap()).of(text), "5 percentage points");
    /// ```
    #[must_use]
    pub fn with_unit(&self, amount: &Amount) -> Span {
        unit::with_words(&self.sentence, amount)
    }

    /// Whether an amount counts whole things, so that fewer than 5 of them are 4 at most.
    #[must_use]
    pub fn is_whole(&self, amount: &Amount) -> bool {
        count::is_whole(&self.parts(), amount)
    }

    /// Whether an amount adds up from nothing, as what is collected does and what is lifted does not.
    #[must_use]
    pub fn gathers(&self, amount: &Amount) -> bool {
        count::gathers(&self.parts(), amount)
    }

    /// Whether less is better of what the sentence is about: costs, complaints, waiting.
    #[must_use]
    pub fn wants_less(&self) -> bool {
        direction::is_better_less(&self.sentence)
    }

    /// Which way the first target lies.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        direction::read(&self.parts(), self.target())
    }

    /// Main verbs without a determinate end that nothing in their clause fixes.
    #[must_use]
    pub fn vague_verbs(&self) -> &[Span] {
        self.known.vague_verbs.get_or_init(|| vague_verb::read(&self.parts()))
    }

    /// Words that judge, count or time without saying how much, and that nothing fixes.
    #[must_use]
    pub fn vague_words(&self) -> &[Span] {
        self.known.vague_words.get_or_init(|| vague_word::read(&self.parts()))
    }

    /// Whether nothing but an article or a comparison stands between two of its words.
    ///
    /// ```
    /// # use goalpost_prose::{Kind, Language, Setting, read};
    /// # let today = goalpost_values::iso_day("2026-11-21").unwrap();
    /// let joined = |text| {
    ///     let reading = read(Language::english(), text, &Setting::new(Kind::Goal, today));
    ///     reading.are_joined(reading.verbs()[0].span, reading.vague_words()[0])
    /// };
    /// assert!(joined("Develop more effective processes") && !joined("Develop our effective processes"));
    /// ```
    #[must_use]
    pub fn are_joined(&self, left: Span, right: Span) -> bool {
        let sentence = &self.sentence;
        let joins = |at: usize| sentence.has(at, Tag::Det) || sentence.compares(at);
        let between = |at: &usize| (left.end..right.start).contains(&sentence.at(*at).span.start);
        (0..sentence.len()).filter(between).all(joins)
    }

    /// Ways out: "if possible", "try to".
    #[must_use]
    pub fn hedges(&self) -> &[Span] {
        self.known.hedges.get_or_init(|| vague_word::hedges(&self.parts()))
    }

    /// Where the second of two goals in one sentence starts, to its end.
    #[must_use]
    pub fn compound(&self) -> Option<Span> {
        compound::read(&self.parts())
    }

    /// What stands in front of the second of two goals, without the words and marks that join them; none where the two
    /// cannot be told apart without losing a word that either needs.
    ///
    /// ```
    /// # use goalpost_prose::{Kind, Language, Setting, read};
    /// # let today = goalpost_values::iso_day("2026-11-21").unwrap();
    /// let first = |text| {
    ///     let reading = read(Language::english(), text, &Setting::new(Kind::Goal, today));
    ///     Some(reading.first_half(reading.compound()?)?.of(text))
    /// };
    /// assert_eq!(first("Publish the guide, and then hire two cooks"), Some("Publish the guide"));
    /// assert_eq!(first("Publish the guide, and, if possible, hire two cooks"), None);
    /// ```
    #[must_use]
    pub fn first_half(&self, second: Span) -> Option<Span> {
        halves::first_half(&self.sentence, second)
    }

    /// The deed, where the sentence commits to an activity or a deliverable instead of what it changes.
    #[must_use]
    pub fn output(&self) -> Option<Span> {
        output::read(&self.parts())
    }

    /// Where the sentence says how things stand.
    #[must_use]
    pub fn baseline(&self) -> Option<Span> {
        amount::baseline(&self.parts())
    }

    /// What makes it a standing manner that is never finished: "always", "be a good listener".
    #[must_use]
    pub fn standing(&self) -> Option<Span> {
        frame::standing(&self.parts())
    }

    /// The verb that it opens with, where that keeps something as it is: "keep the fridge cold", not "keep growing".
    #[must_use]
    pub fn keeps(&self) -> Option<Span> {
        frame::keeps(&self.parts())
    }

    /// The certificate or course that it is about, with its verb: "pass the exam".
    #[must_use]
    pub fn credential(&self) -> Option<Span> {
        frame::credential(&self.parts())
    }

    /// The position that somebody shall grow into: "become a product manager".
    #[must_use]
    pub fn position(&self) -> Option<Span> {
        frame::position(&self.parts())
    }

    /// What the sentence says that it is for: "so that …".
    #[must_use]
    pub fn purpose(&self) -> Option<Span> {
        self.clauses.purpose(&self.sentence)
    }

    /// The language that it was read in.
    #[must_use]
    pub fn language(&self) -> &'static Language {
        self.sentence.language
    }

    /// Whether it is evidently in another language than the one it was to be read in: nothing in it was read, and it is
    /// neither measurable nor time-bound as far as anybody can tell.
    #[must_use]
    pub fn is_foreign(&self) -> bool {
        self.is_foreign
    }

    /// A metric with a direction, or a concrete thing with a determinate deed.
    #[must_use]
    pub fn specific(&self) -> Judgement<NotSpecific> {
        if self.is_foreign {
            return Judgement::Yes;
        }
        *self.known.specific.get_or_init(|| specific::judge(&self.parts()))
    }

    /// Whether somebody else could tell from the sentence that it is done.
    #[must_use]
    pub fn measurable(&self) -> Judgement<NotMeasurable> {
        *self.known.measurable.get_or_init(|| measurable::judge(&self.parts()))
    }

    /// Whether the sentence says until when, or how often.
    #[must_use]
    pub fn time_bound(&self) -> Judgement<NotTimeBound> {
        time_bound::judge(&self.parts())
    }

    fn target(&self) -> &Target {
        let target = || amount::target(&self.sentence, &self.clauses, &self.amounts);
        self.known.target.get_or_init(target)
    }

    fn parts(&self) -> Parts<'_, '_> {
        Parts {
            sentence: &self.sentence,
            kind: self.kind,
            clauses: &self.clauses,
            amounts: &self.amounts,
            placeholders: &self.placeholders,
            deadline: self.deadline.as_ref(),
            numeric_slot: self.numeric_slot,
        }
    }
}

fn verbs(parts: &Parts<'_, '_>, vague: &[Span]) -> Vec<Verb> {
    let verbs = parts.clauses.verbs.iter().filter(|verb| verb.class.is_verb());
    let is_counted = |verb: &MainVerb| {
        let object = object::read(parts.sentence, verb.at + 1, verb.end);
        let has_amount = || {
            let mut amounts = parts.amounts.iter();
            amounts.any(|amount| (verb.from..verb.end).contains(&amount.at) && amount.is_target())
        };
        object.can_be_counted(parts.sentence) || has_amount()
    };
    verbs
        .map(|verb| {
            let token = parts.sentence.at(verb.at);
            Verb {
                span: token.span,
                infinitive: parts.sentence.language.lexicon().lemma(token.lemma),
                class: token.verb,
                is_vague: vague.contains(&token.span),
                is_counted: is_counted(verb),
            }
        })
        .collect()
}

impl Amount {
    /// An amount of nothing but a value.
    pub(crate) fn of(value: Decimal, role: Role, span: Span, at: usize) -> Self {
        Self {
            span,
            value,
            role,
            bound: Bound::None,
            is_strict: false,
            unit: None,
            at,
            aside: false,
            is_remark: false,
        }
    }
}
