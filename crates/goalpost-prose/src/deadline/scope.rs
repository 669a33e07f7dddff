//! Times that bound no goal: those of a cohort or a report, of a comparison, of a service that is measured.

use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::reading::Kind;
use crate::sentence::{Sentence, Shape};

/// What is known of a sentence before its dates are read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scope {
    /// The first word that answers or serves somebody.
    service: usize,
    /// The first share of something.
    share: usize,
    /// Whether it begins with what to do.
    imperative: bool,
    /// Whether it is a standing way of working.
    pub(super) is_standing: bool,
    /// Whether it is done again and again.
    pub(super) is_habit: bool,
}

/// A percentage that is no change: "95% of tickets", not "by 40%", "cut costs 10%".
fn is_share(sentence: &Sentence<'_>, at: usize) -> bool {
    let percent =
        sentence.number(at).is_some_and(|number| number.shape == Shape::Percent) || sentence.has(at, Tag::Percent);
    if !percent {
        return false;
    }
    let number = if sentence.has(at, Tag::Percent) {
        at.wrapping_sub(1)
    } else {
        at
    };
    let change = sentence.has(number.wrapping_sub(1), Tag::Delta) && !sentence.has(number.wrapping_sub(1), Tag::To);
    let moves = VerbClass::UP.with(VerbClass::DOWN).with(VerbClass::REACH);
    let moved = sentence.verb(sentence.start, moves, Forms::BASE) && !sentence.has(at + 1, Tag::Of);
    // "from 40% to 10% in 3 months": levels, and nothing that is served.
    let level =
        sentence.any(number.wrapping_sub(1), Tags::of(&[Tag::Origin, Tag::Target])) && !sentence.has(at + 1, Tag::Of);
    // "5% reduction in waste within a year": a change, and when.
    let ways = Tags::of(&[Tag::Up, Tag::Down]);
    let changed =
        (at + 1..at + 3).any(|at| sentence.any(at, ways) && sentence.any(at + 1, Tags::of(&[Tag::In, Tag::Of])));
    // "The share hits 55% within a month": a level that is come to, and when.
    let hits = sentence.verb(number.wrapping_sub(1), VerbClass::REACH, Forms::THIRD) && !sentence.has(at + 1, Tag::Of);
    !change && !moved && !level && !changed && !hits
}

/// "Invoices paid within 30 days": a service that is told as done, right in front.
fn is_served(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.before(at);
    let lexicon = sentence.language.lexicon();
    let done = token.verb.is_verb() && token.forms.is(Forms::PAST) && !token.forms.is(Forms::BASE);
    done && lexicon
        .get(lexicon.lemma(token.lemma))
        .is_some_and(|entry| entry.tags.has(Tag::Service))
}

impl Scope {
    pub(super) fn new(sentence: &Sentence<'_>, kind: Kind) -> Self {
        let first = |may_be: bool, test: &dyn Fn(usize) -> bool| {
            let mut words = sentence.start..sentence.len();
            let first = may_be.then(|| words.find(|at| test(*at))).flatten();
            first.unwrap_or(usize::MAX)
        };
        let serves = sentence.holds.has(Tag::Service);
        let mut numbers = sentence.numbers.iter();
        let shares = sentence.holds.has(Tag::Percent) || numbers.any(|number| number.shape == Shape::Percent);
        Self {
            service: first(serves, &|at| sentence.has(at, Tag::Service)),
            share: first(shares, &|at| is_share(sentence, at)),
            is_standing: kind == Kind::Expectation,
            is_habit: kind == Kind::Habit,
            imperative: sentence.verb(sentence.start, VerbClass::all(), Forms::BASE),
        }
    }

    /// Whether it tells what shall be so, and not what to do.
    pub(super) fn is_statement(&self) -> bool {
        !self.imperative
    }

    /// Whether a length of time at a token is what is measured: "reply within 2 days", "95% within a week".
    pub(super) fn is_measured(&self, sentence: &Sentence<'_>, at: usize, unit: Tag) -> bool {
        let short = unit == Tag::Day;
        // "Deliver 10 units in 90 days": so many of them until then.
        let counted = self.imperative
            && self.service < at
            && sentence
                .number(self.service + 1)
                .is_some_and(|number| number.shape == Shape::Plain && !number.plus)
            && !sentence.any(self.service + 2, Tags::of(&[Tag::Unit, Tag::Percent]));
        // "Reach 95% success in 2 months": a level, and when.
        let level = self.share < at && !short && sentence.has(at, Tag::In) && self.is_level(sentence);
        (short && !counted && (self.service < at || is_served(sentence, at))) || self.share < at && !level
    }

    /// Whether its share is no part of anything: "95% success", not "95% of tickets".
    fn is_level(&self, sentence: &Sentence<'_>) -> bool {
        let near = self.share + 1..self.share + 4;
        !near.into_iter().any(|at| sentence.has(at, Tag::Of))
    }

    /// Whether the date behind a token belongs to the noun in front of it: "renewals due in Q2", "users acquired in
    /// May".
    pub(super) fn is_of_noun(&self, sentence: &Sentence<'_>, at: usize) -> bool {
        let before = sentence.before(at);
        if before.has(Tag::Due) && !before.has(Tag::Prep) && at > sentence.start + 1 {
            return true;
        }
        // "The contracts that expire in Q3": which ones.
        let which = |from: usize| (from..at).any(|at| sentence.has(at, Tag::Relative));
        let present =
            before.verb.is_verb() && before.forms.is(Forms::BASE.with(Forms::THIRD)) && !before.has(Tag::Noun);
        if present && self.imperative && which(at.saturating_sub(3)) {
            return true;
        }
        // "To Reading in May": a name.
        if before.capital && at > sentence.start + 1 {
            return false;
        }
        let participle =
            before.forms.is(Forms::PAST.with(Forms::ING)) && !before.forms.is(Forms::BASE) && !before.has(Tag::Event);
        let joined = sentence
            .at(at.wrapping_sub(2))
            .tags
            .any(Tags::of(&[Tag::Be, Tag::Have]));
        participle && self.imperative && !joined && !before.is_break()
    }
}

/// "Mark each set of books within 5 days", "see all referrals inside 14 days": how long each of them may take.
pub(super) fn is_each_time(sentence: &Sentence<'_>, at: usize) -> bool {
    let one_by_one = Tags::of(&[Tag::Each, Tag::Every]);
    let inside = sentence.word(at).eq_ignore_ascii_case("inside");
    sentence.has(at, Tag::Within)
        && (sentence.holds.any(one_by_one) || inside)
        && (sentence.start + 1..at).any(|at| {
            sentence.any(at, one_by_one) && !sentence.has(at, Tag::Indefinite) || inside && sentence.has(at, Tag::All)
        })
}

/// "Mark books within three days", "patch all critical CVEs within 7 days", "reviews done within two days": what is
/// dealt with as it comes in, so that each of them has its time.
pub(super) fn keeps_coming(sentence: &Sentence<'_>, at: usize) -> bool {
    let first = sentence.start;
    if !sentence.has(at, Tag::Within) || at < first + 2 || sentence.numbers.len() > 1 {
        return false;
    }
    let plural = |from: usize, end: usize| (from..end).any(|at| sentence.has(at, Tag::Plural));
    let known = Tags::of(&[Tag::Det, Tag::Own, Tag::This]);
    let open = |from: usize| sentence.has(from, Tag::All) || !sentence.any(from, known);
    let dealt = sentence.lemma_in(first, List::Processing);
    let done = sentence.word(at - 1).eq_ignore_ascii_case("done");
    dealt && open(first + 1) && plural(first + 1, at)
        || done && open(first) && (sentence.has(at - 2, Tag::Plural) || sentence.at(at - 2).forms.is(Forms::THIRD))
}
