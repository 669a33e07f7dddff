//! What was read, as the rest of Goalpost sees it.

use goalpost_text::Span;
use goalpost_values::{Day, Decimal};

use crate::amount::{self, Amount, Bound, Role};
use crate::clause::{self, Clauses, MainVerb};
use crate::deadline::{self, Calendar, Deadline};
use crate::direction::{self, Direction};
use crate::frame;
use crate::lexicon::VerbClass;
use crate::measurable::{self, NotMeasurable};
use crate::names;
use crate::object;
use crate::sentence::Sentence;
use crate::specific::{self, NotSpecific};
use crate::time_bound::{self, NotTimeBound};
use crate::unit::{self, Unit};
use crate::{Language, compound, output, placeholder, vague_verb, vague_word};

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
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// What a sentence says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<'t> {
    /// The sentence.
    pub text: &'t str,
    /// The sentence without bullets and labels.
    pub statement: Span,
    /// The verbs that say what to do, in order; of a sentence like "NPS above 40" none.
    pub verbs: Vec<Verb>,
    /// Every measured amount, in order. Numbers that are names, dates or times of day are not among them.
    pub amounts: Vec<Amount>,
    /// Where the first target starts, where that is said.
    pub from: Option<Amount>,
    /// The first target; of a range its lower bound.
    pub to: Option<Amount>,
    /// The change that is wanted, of a range its lower bound, as a magnitude: 25 (%) of "by 25%", 100 (%) of "double".
    pub by: Option<Amount>,
    /// The upper bound, where the first target, or the change, is a range.
    pub upper: Option<Amount>,
    /// The period that the first target is counted in, without what joins it: the `month` of "3 calls per month".
    pub per: Option<Span>,
    /// The unit of the first target.
    pub unit: Option<Unit>,
    /// The things that bare numbers count, where the verb acts on them: the `subscribers` of "grow subscribers from 40 to
    /// 80".
    pub counted: Option<Span>,
    /// Whether less is better of what the sentence is about: costs, complaints, waiting.
    pub wants_less: bool,
    /// Which way the first target lies.
    pub direction: Option<Direction>,
    /// When it is to be done.
    pub deadline: Option<Deadline>,
    /// Slots that were not filled in.
    pub placeholders: Vec<Span>,
    /// Main verbs without a determinate end that nothing in their clause fixes.
    pub vague_verbs: Vec<Span>,
    /// Words that judge, count or time without saying how much, and that nothing fixes.
    pub vague_words: Vec<Span>,
    /// Ways out: "if possible", "try to".
    pub hedges: Vec<Span>,
    /// Where the second of two goals in one sentence starts, to its end.
    pub compound: Option<Span>,
    /// The deed, where the sentence commits to an activity or a deliverable instead of what it changes.
    pub output: Option<Span>,
    /// Where the sentence says how things stand.
    pub baseline: Option<Span>,
    /// What makes it a standing manner that is never finished: "always", "be a good listener".
    pub standing: Option<Span>,
    /// The certificate or course that it is about, with its verb: "pass the exam".
    pub credential: Option<Span>,
    /// The position that somebody shall grow into: "become a product manager".
    pub position: Option<Span>,
    /// What the sentence says that it is for: "so that …".
    pub purpose: Option<Span>,
    /// A metric with a direction, or a concrete thing with a determinate deed.
    pub specific: Judgement<NotSpecific>,
    /// Whether somebody else could tell from the sentence that it is done.
    pub measurable: Judgement<NotMeasurable>,
    /// Whether the sentence says until when, or how often.
    pub time_bound: Judgement<NotTimeBound>,
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
    let sentence = &sentence;
    let parts = Parts {
        sentence,
        kind: setting.kind,
        clauses: &clauses,
        amounts: &amounts,
        placeholders: &placeholders,
        deadline: deadline.as_ref(),
        numeric_slot: placeholders.iter().any(|slot| placeholder::is_numeric(sentence, *slot)),
    };
    let vague_verbs = vague_verb::read(&parts);
    let target = amount::target(sentence, &clauses, &amounts);
    Reading {
        text,
        statement: parts.whole(),
        verbs: verbs(&parts, &vague_verbs),
        vague_words: vague_word::read(&parts),
        hedges: vague_word::hedges(&parts),
        compound: compound::read(&parts),
        output: output::read(&parts),
        baseline: amount::baseline(&parts),
        standing: frame::standing(&parts),
        credential: frame::credential(&parts),
        position: frame::position(&parts),
        purpose: clauses.purpose(sentence),
        specific: specific::judge(&parts),
        measurable: measurable::judge(&parts),
        time_bound: time_bound::judge(&parts),
        direction: direction::read(&parts, &target),
        counted: unit::of_object(&parts, &target),
        wants_less: direction::is_better_less(sentence),
        unit: unit::of_target(&parts, &target),
        upper: target.upper,
        per: unit::period_of_target(sentence, &target),
        from: target.from,
        to: target.to,
        by: target.by,
        vague_verbs,
        amounts,
        deadline,
        placeholders,
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
