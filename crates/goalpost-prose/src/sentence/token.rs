//! What a sentence is made of.

use goalpost_text::Span;
use goalpost_values::{Currency, Day, Decimal, Standard};

use crate::lexicon::{Forms, Tag, Tags, VerbClass};

/// A word, a number or a mark.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Token {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) kind: Kind,
    /// What its word can be.
    pub(crate) tags: Tags,
    /// Its classes as a verb.
    pub(crate) verb: VerbClass,
    /// Its forms as a verb.
    pub(crate) forms: Forms,
    /// Which infinitive it belongs to.
    pub(crate) lemma: u32,
    /// What it stands for as a number, a month, a weekday, a holiday; numbers in tenths.
    pub(crate) value: i64,
    /// The most words of a phrase that starts with it.
    pub(crate) phrase: u8,
    /// How the second words of these phrases begin.
    pub(crate) seconds: u32,
    /// Whether it starts with a capital.
    pub(crate) capital: bool,
    /// Whether it has two or more capitals, or a digit inside.
    pub(crate) code: bool,
    /// Whether a blank stands before it.
    pub(crate) spaced: bool,
    /// Whether it is part of a quoted title or a link's text.
    pub(crate) quoted: bool,
    /// Whether it is part of a deadline, a placeholder or something else that was read already.
    pub(crate) taken: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A word, or several that make one: "look into".
    Word,
    /// A number: its index in the sentence's list.
    Number(u32),
    /// Anything else, one character; `→ ≤ ≥` also stand for what is typed in their place.
    Mark(char),
}

impl Token {
    /// No token: has no tag, is no word.
    pub(crate) const NOTHING: Self = Self::new(Span { start: 0, end: 0 }, Kind::Mark('\0'));

    /// A token that is nothing yet.
    pub(crate) const fn new(span: Span, kind: Kind) -> Self {
        Self {
            span,
            kind,
            tags: Tags::NONE,
            verb: VerbClass::NONE,
            forms: Forms::NONE,
            lemma: 0,
            value: 0,
            phrase: 0,
            seconds: 0,
            capital: false,
            code: false,
            spaced: false,
            quoted: false,
            taken: false,
        }
    }

    /// Whether it is a word.
    pub(crate) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    /// Whether it is a number.
    pub(crate) fn is_number(&self) -> bool {
        matches!(self.kind, Kind::Number(_))
    }

    /// Whether it has a tag.
    pub(crate) fn has(&self, tag: Tag) -> bool {
        self.tags.has(tag)
    }

    /// Whether a sentence, or a part that stands by itself, may end with it.
    pub(crate) fn is_break(&self) -> bool {
        matches!(
            self.kind,
            Kind::Mark('\0' | ',' | ';' | '.' | '!' | '?' | ':' | '(' | ')' | '–' | '—' | '|' | '/' | '•')
        )
    }
}

/// A number as it was written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Number {
    /// Its value, scale worked out.
    pub(crate) value: Decimal,
    /// What kind of number it is.
    pub(crate) shape: Shape,
    /// The currency of a symbol or code.
    pub(crate) currency: Option<Currency>,
    /// A unit that sticks to it: `ms` of `250ms`.
    pub(crate) suffix: Option<Span>,
    /// `+` behind it.
    pub(crate) plus: bool,
    /// `+` or `-` in front of it.
    pub(crate) sign: Option<char>,
    /// How many digits it has before a point; 0 of a word.
    pub(crate) digits: u8,
    /// Whether it has a point, a separator or a scale, as no year has.
    pub(crate) marked: bool,
    /// What a word or a letter behind it multiplied it with: 1000000 of `1.2 million`, else 1.
    pub(crate) scale: i64,
    /// Its unit, where it is a length of time that was told in two units.
    pub(crate) time: Option<Standard>,
    /// Whether its point may as well part thousands: `4.000`.
    pub(crate) doubtful: bool,
}

impl Number {
    /// A number of nothing but a value, in words.
    pub(crate) fn plain(value: Decimal) -> Self {
        Self {
            value,
            shape: Shape::Plain,
            currency: None,
            suffix: None,
            plus: false,
            sign: None,
            digits: 0,
            marked: true,
            scale: 1,
            time: None,
            doubtful: false,
        }
    }

    /// Its value without decimals, where that is one that a date can have.
    pub(crate) fn whole(&self) -> Option<u32> {
        // Most numbers have no decimals to cut off, which takes longer than all else that a date is asked for.
        if self.value.scale() == 0 {
            return u32::try_from(self.value.mantissa()).ok();
        }
        u32::try_from(self.value).ok()
    }
}

/// Kinds of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// An amount, or a name: that depends on what stands around it.
    Plain,
    /// `12%`
    Percent,
    /// `3x`
    Times,
    /// `1st`
    Ordinal,
    /// `9:30`, `6pm`
    Clock,
    /// `2026-11-03`, or a day that is as clear.
    Date(Day),
    /// `2027-02-30`: written as a day, and no calendar has it.
    NoDate,
    /// `03/04`, `03/04/2027`: the first two numbers, and the year.
    Slashed(u8, u8, Option<i32>),
    /// A month and its year: `03/2027`.
    MonthOf(u8, i32),
    /// `4/5`
    OutOf(Decimal),
    /// `24/7`, `2FA`, `1:1s`, `#123`
    Name,
}
