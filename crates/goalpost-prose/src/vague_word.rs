//! Words that judge, count or time without saying how much, and ways out.

use goalpost_text::Span;

use crate::amount::Role;
use crate::clause::Part;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object;
use crate::reading::{Kind as ReadAs, Parts};
use crate::sentence::{Kind, Sentence, Token};

/// What every vague word is one of.
const JUDGING: Tags = Tags::of(&[
    Tag::Degree,
    Tag::Quantity,
    Tag::Frequency,
    Tag::VagueTime,
    Tag::Quality,
    Tag::HedgeWord,
    Tag::Comparison,
]);

/// The vague words that nothing fixes.
pub(crate) fn read(parts: &Parts<'_, '_>) -> Vec<Span> {
    let sentence = parts.sentence;
    let fixed = Fixed::new(parts);
    let tokens = sentence.tokens_in(sentence.start, sentence.len());
    let possible = (sentence.start..).zip(tokens).filter(|(_, token)| may_be_vague(token));
    possible
        .filter(|(at, _)| is_vague(parts, &fixed, *at))
        .map(|(_, token)| token.span)
        .collect()
}

/// Whether a word may be vague, as few are.
fn may_be_vague(token: &Token) -> bool {
    token.tags.any(JUDGING) || token.has(Tag::Start) || token.verb.is(VerbClass::VAGUE) && token.forms == Forms::PAST
}

/// The ways out: "if possible", "try to".
pub(crate) fn hedges(parts: &Parts<'_, '_>) -> Vec<Span> {
    let sentence = parts.sentence;
    let told = match sentence.holds.has(Tag::HedgeWord) {
        true => sentence.start..sentence.len(),
        false => 0..0,
    };
    let words = told.filter(|at| sentence.has(*at, Tag::HedgeWord) && !sentence.at(*at).quoted);
    // "Aim for zero waste": nobody says that it will be reached.
    let head = parts.clauses.head().filter(|verb| verb.is_command).map(|verb| verb.at);
    let aims = head.filter(|at| sentence.lemma_in(*at, List::Aiming));
    let mut found: Vec<Span> = words
        .chain(parts.clauses.wishes.iter().copied())
        .chain(aims)
        .map(|at| sentence.at(at).span)
        .collect();
    found.sort_unstable();
    found
}

/// What is said exactly, and so fixes words of its kind.
struct Fixed {
    /// A change, a level or a limit: fixes degrees.
    degree: bool,
    /// A cadence: fixes frequencies.
    frequency: bool,
    /// A day or a length of time: fixes "soon".
    time: bool,
}

impl Fixed {
    fn new(parts: &Parts<'_, '_>) -> Self {
        let sentence = parts.sentence;
        let measured = parts
            .amounts
            .iter()
            .any(|amount| matches!(amount.role, Role::To | Role::By | Role::From | Role::Level));
        Self {
            degree: measured,
            frequency: parts.deadline.is_some_and(|deadline| deadline.recurrence.is_some()),
            time: parts.deadline.is_some_and(|deadline| deadline.day.is_some())
                || parts
                    .amounts
                    .iter()
                    .any(|amount| sentence.any(amount.at + 1, Tags::of(&[Tag::UnitTime, Tag::Day, Tag::Week]))),
        }
    }
}

fn is_vague(parts: &Parts<'_, '_>, fixed: &Fixed, at: usize) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(at);
    let tags = token.tags;
    if is_improved_thing(parts, at) {
        return !fixed.degree || !is_fixed_here(parts, at);
    }
    if tags.has(Tag::Start) && is_early(parts, at) {
        return true;
    }
    if !tags.any(JUDGING) || tags.has(Tag::Exact) {
        return false;
    }
    if token.quoted || token.taken && !tags.has(Tag::VagueTime) || is_verb(parts, at) || is_name(parts, at) {
        return false;
    }
    if crate::word_sense::is_other(parts, at) {
        return false;
    }
    // "(8/10 confident)": how sure the author is.
    if tags.has(Tag::Sure) && sentence.before(at).is_number() {
        return false;
    }
    // "more than 400", "better than 95 %", "fewer than 3": a limit.
    let compared = at + 1..at + 5;
    let number_near = compared
        .clone()
        .filter(|at| sentence.at(*at).is_number() && !sentence.at(*at).quoted && !sentence.at(*at).taken)
        .any(|number| is_in_clause_of(parts, number, at));
    // "Never later than 8:50": a limit too.
    let clock_near = sentence.at(at + 1).is_number();
    if tags.has(Tag::HedgeWord) {
        return true;
    }
    if tags.has(Tag::Comparison) {
        return !(number_near || clock_near || fixed.degree);
    }
    // "Operational calm", "quality": nouns here, which is for S to say.
    let listed = sentence.mark(at + 1, ',') && sentence.any(at + 2, Tags::of(&[Tag::Quality, Tag::Degree]));
    // "Best practice" says nothing of what it is.
    let phrase = sentence.word(at).contains(' ') && tags.has(Tag::Quality);
    let described = sentence.has(at + 1, Tag::Noun) && sentence.at(at + 1).is_word();
    let judges = listed || phrase || described;
    if tags.has(Tag::Abstract) && !judges {
        return false;
    }
    if tags.has(Tag::Quality) {
        return !is_bracketed_number(parts, at);
    }
    if tags.has(Tag::Degree) {
        // "A significant sample of 300".
        let thing = object::read(sentence, at + 1, sentence.len());
        if sentence.has(thing.end, Tag::Of) && thing.exists && sentence.at(thing.end + 1).is_number() {
            return false;
        }
        let clocked = sentence.at(at + 1).is_word() && (at + 1..at + 4).any(|at| sentence.at(at).is_number());
        return !(fixed.degree && is_fixed_here(parts, at)
            || number_near && clocked
            || sentence.before(at).is_number()
            || is_counted(parts, at));
    }
    if tags.has(Tag::Frequency) {
        // "From groups that are typically underrepresented": which ones, and not how often.
        if parts.clauses.part(at) == Part::Relative {
            return false;
        }
        // "Consistently above 90".
        let held = sentence.any(at + 1, Tags::of(&[Tag::AtLeast, Tag::AtMost])) && number_near;
        return !fixed.frequency && !held;
    }
    if tags.has(Tag::VagueTime) {
        return !fixed.time;
    }
    // "their most sensitive data": the most of all.
    if sentence.before(at).tags.any(Tags::of(&[Tag::Det, Tag::Own]))
        && sentence.at(at + 1).is_word()
        && tags.has(Tag::Quantity)
        && !sentence.has(at + 1, Tag::Noun)
        && sentence.word(at).len() == 4
    {
        return false;
    }
    // "what matters most".
    if sentence.before(at).is_word() && sentence.at(at + 1).is_break() {
        return false;
    }
    !number_near || tags.has(Tag::Quantity) && !sentence.at(at + 1).is_number()
}

/// "Wake up early": at no time that is told. "Say it early", as others are to do it, tells when.
fn is_early(parts: &Parts<'_, '_>, at: usize) -> bool {
    let sentence = parts.sentence;
    let own = matches!(parts.kind, ReadAs::Habit | ReadAs::Goal);
    let long = sentence.at(at).span.len() == 5;
    if !own || !long || at > parts.clauses.start + TITLE || sentence.word(at) != "early" {
        return false;
    }
    let behind = sentence.at(at + 1);
    let told = (at + 1..sentence.len()).any(|at| sentence.at(at).is_number());
    let deed = parts
        .clauses
        .verbs
        .iter()
        .any(|verb| verb.is_command && (verb.at + 1..verb.at + 3).contains(&at));
    deed && !told && (behind.is_break() || behind.has(Tag::And) || behind.taken)
}

/// Whether an amount stands in the clause of a word: "faster so that 40% stay" tells of what comes of it, and "leave
/// earlier and drink two litres" of something else.
fn is_fixed_here(parts: &Parts<'_, '_>, at: usize) -> bool {
    parts.amounts.iter().any(|amount| is_in_clause_of(parts, amount.at, at))
}

/// Whether what a number says may be about a word.
fn is_in_clause_of(parts: &Parts<'_, '_>, number: usize, at: usize) -> bool {
    let verbs = &parts.clauses.verbs;
    let verb = |at: usize| verbs.partition_point(|verb| verb.from <= at).max(1);
    let outcome = |at: usize| parts.clauses.part(at) == Part::Purpose;
    verb(number) == verb(at) && (!outcome(number) || outcome(at))
}

/// "An improved login page": better than what, and how.
fn is_improved_thing(parts: &Parts<'_, '_>, at: usize) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(at);
    let better =
        token.verb.is(VerbClass::VAGUE) && token.forms == Forms::PAST && sentence.lemma_in(at, List::Improving);
    if !better {
        return false;
    }
    let next = sentence.at(at + 1);
    let noun = next.is_word() && !next.tags.any(Tags::of(&[Tag::Prep, Tag::And, Tag::Adverb, Tag::Be]));
    let led = sentence
        .before(at)
        .tags
        .any(Tags::of(&[Tag::Indefinite, Tag::Means, Tag::For]));
    let in_phrase = led || at > 0 && sentence.before(at).verb.is_verb();
    // "Improved signage": not "improved revenue", which is a level and its way.
    let labels = || at == parts.clauses.start && !object::read(sentence, at + 1, sentence.len()).has_level();
    noun && !next.taken && (in_phrase || labels())
}

/// A word that is the main verb here: "clear the backlog", "secure funding".
fn is_verb(parts: &Parts<'_, '_>, at: usize) -> bool {
    parts.clauses.verbs.iter().any(|verb| verb.at == at)
        || parts.sentence.verb(at, VerbClass::all(), Forms::ING)
            && (!parts.sentence.has(at, Tag::Quality) || is_done_to_somebody(parts, at))
}

/// "By engaging parents", "keeps engaging with us": the deed, and not how something is.
fn is_done_to_somebody(parts: &Parts<'_, '_>, at: usize) -> bool {
    let sentence = parts.sentence;
    let before = sentence.before(at);
    let led = before.tags.any(Tags::of(&[Tag::Prep, Tag::Means, Tag::Adverb])) || before.verb.is(VerbClass::KEEP);
    let whom = Tags::of(&[Tag::People, Tag::Outcome, Tag::Det, Tag::Own]);
    led && (sentence.any(at + 1, whom) || sentence.has(at + 1, Tag::Prep))
}

/// Part of a name: a capital inside the sentence, next to another.
fn is_name(parts: &Parts<'_, '_>, at: usize) -> bool {
    let sentence = parts.sentence;
    let capital = |at: usize| sentence.at(at).is_word() && sentence.at(at).capital;
    // "Stay Healthy": behind the first word, which every sentence begins with a capital.
    let first = parts.clauses.start.max(sentence.start);
    let before = at > first + 1 && capital(at.wrapping_sub(1));
    let inside = at > first && (capital(at + 1) || before);
    if at == first && is_day_of(sentence, at) {
        return true;
    }
    // "A shop in Nice": nothing follows that it could describe.
    let behind = sentence.at(at + 1);
    let place = || {
        let closes = behind.is_break() || behind.taken || behind.has(Tag::Prep);
        at > first + 1 && closes && sentence.before(at).tags.any(Tags::of(&[Tag::In, Tag::To, Tag::Origin]))
    };
    capital(at) && (inside || place() || at == first && opens_name(sentence, at)) && !is_all_titled(sentence)
}

/// "Strong women choir day": the day of those whom it is about.
fn is_day_of(sentence: &Sentence<'_>, at: usize) -> bool {
    let head = at + 3;
    let behind = sentence.at(head + 1);
    sentence.any(head, Tags::of(&[Tag::Day, Tag::Week]))
        && sentence.has(at + 1, Tag::Plural)
        && sentence.at(at + 2).is_word()
        && !sentence.any(at + 2, Tags::of(&[Tag::Prep, Tag::Per, Tag::And, Tag::Every]))
        && (behind.is_break() || behind.taken || behind.has(Tag::Prep))
}

/// "Good Food mark", "Better Homes Ltd": a name that opens the title goes on with a capital, and what bears it stands
/// behind in small letters, or what it is ends it.
fn opens_name(sentence: &Sentence<'_>, at: usize) -> bool {
    let capital = |at: usize| {
        let token = sentence.at(at);
        token.is_word() && token.capital && !token.code
    };
    let end = (at + 1..at + NAME).find(|at| !capital(*at)).unwrap_or(at + NAME);
    let bearer = sentence.at(end);
    let is_firm = || (at + 1..end).any(|at| sentence.word_in(at, List::Companies));
    end > at + 1 && (!bearer.capital && sentence.word_in(end, List::Bearers) || is_firm())
}

/// More words than these no name has in front of what bears it.
const NAME: usize = 5;

/// "Build Trust & Healthy Habits Across Teams": where every word has a capital, none tells of a name.
fn is_all_titled(sentence: &Sentence<'_>) -> bool {
    let words = sentence.start..sentence.len().min(sentence.start + TITLE);
    // "The Better Care Fund bid": a short noun is as good as a long one.
    let counts = |at: &usize| {
        let token = sentence.at(*at);
        token.is_word() && (token.span.len() > 3 || token.span.len() == 3 && token.has(Tag::Noun))
    };
    let mut long = words.filter(counts);
    let first = long.next();
    let mut others = 0;
    let all = long.all(|at| {
        others += 1;
        sentence.at(at).capital
    });
    first.is_some() && all && others > 2
}

/// No title has more words and marks than these.
const TITLE: usize = 24;

/// "fast (under 2 s)".
fn is_bracketed_number(parts: &Parts<'_, '_>, at: usize) -> bool {
    let sentence = parts.sentence;
    let open = (at + 1..at + 4).find(|at| sentence.at(*at).kind == Kind::Mark('('));
    open.is_some_and(|open| (open + 1..open + 7).any(|at| sentence.at(at).is_number()))
}

/// "10 more customers", "one more release".
fn is_counted(parts: &Parts<'_, '_>, at: usize) -> bool {
    parts.amounts.iter().any(|amount| amount.at + 1 == at)
}
