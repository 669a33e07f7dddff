//! Clauses: the verbs that say what to do, what each acts on, and which part tells only by what means, what for or
//! under what condition.

use crate::front;
use crate::lexicon::{Forms, Tag, Tags, VerbClass};
use crate::reading::Kind;
use crate::sentence::{Kind as TokenKind, Sentence};
use crate::verbal::{OBJECT, is_in_title, is_of_standing, reads_as_verb, reads_as_verb_in};

/// A main verb and its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MainVerb {
    /// Its token.
    pub(crate) at: usize,
    /// Its classes, as far as the sentence leaves them.
    pub(crate) class: VerbClass,
    /// Where its clause starts: at the verb, or at the subject of a statement.
    pub(crate) from: usize,
    /// The token behind its clause.
    pub(crate) end: usize,
    /// Whether its object stands behind the verb that follows: "design and deliver a course".
    pub(crate) shares: bool,
    /// Whether it is said what to do, and not what shall be so.
    pub(crate) is_command: bool,
    /// Whether what shall be so is told as done: "has been published", "20 interviews held".
    pub(crate) is_done: bool,
}

/// What a token's part of the sentence is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// What is to be done.
    Main,
    /// By what means.
    Means,
    /// What for.
    Purpose,
    /// What must hold meanwhile.
    Aside,
    /// When or why.
    Because,
    /// Which one.
    Relative,
    /// A remark in brackets.
    Remark,
}

/// The clauses of a sentence.
#[derive(Debug, Clone, Default)]
pub(crate) struct Clauses {
    /// The main verbs in order.
    pub(crate) verbs: Vec<MainVerb>,
    /// The part of each token.
    parts: Vec<Part>,
    /// Verbs that want another verb: "try" of "try to read".
    pub(crate) wishes: Vec<usize>,
    /// The words of "from weekly to daily", where a cadence is what changes.
    pub(crate) cadence_change: Option<(usize, usize)>,
    /// The first token of the statement behind "I will", "by Friday,", "successfully".
    pub(crate) start: usize,
}

impl Clauses {
    /// The part of the sentence that a token is in.
    pub(crate) fn part(&self, at: usize) -> Part {
        self.parts.get(at).copied().unwrap_or(Part::Main)
    }

    /// The words that say what it is for.
    pub(crate) fn purpose(&self, sentence: &Sentence<'_>) -> Option<goalpost_text::Span> {
        let from = self.parts.iter().position(|part| *part == Part::Purpose)?;
        let behind = self.parts.get(from..)?.iter().position(|part| *part != Part::Purpose);
        Some(sentence.span(from, behind.map_or(sentence.len(), |len| from + len)))
    }

    /// The first main verb; of several that share an object, the one in front of it.
    pub(crate) fn head(&self) -> Option<&MainVerb> {
        let sharing = |pair: &[MainVerb]| pair.first().is_some_and(|verb| verb.shares);
        let skipped = self.verbs.windows(2).take_while(|pair| sharing(pair)).count();
        self.verbs.get(skipped)
    }
}

/// Finds the clauses.
pub(crate) fn read(sentence: &Sentence<'_>, kind: Kind) -> Clauses {
    let mut clauses = Clauses {
        parts: vec![Part::Main; sentence.len()],
        ..Clauses::default()
    };
    if sentence.language.verb_last {
        last_verbs(sentence, &mut clauses);
        return clauses;
    }
    let start = front::skip(sentence, &mut clauses);
    clauses.start = start;
    if is_command(sentence, start, kind) {
        clauses.verbs.push(verb(sentence, start, start, true));
    } else if let Some(at) = finite(sentence, start) {
        let mut found = verb(sentence, at, start, false);
        found.is_done = is_done(sentence, at);
        clauses.verbs.push(found);
    }
    let from = clauses.verbs.first().map_or(start, |verb| verb.at + 1);
    parts(sentence, &mut clauses, from);
    close(sentence, &mut clauses);
    clauses
}

fn verb(sentence: &Sentence<'_>, at: usize, from: usize, is_command: bool) -> MainVerb {
    MainVerb {
        at,
        class: sentence.at(at).verb,
        from,
        end: sentence.len(),
        shares: false,
        is_command,
        is_done: false,
    }
}

/// Every clause ends where the next begins.
fn close(sentence: &Sentence<'_>, clauses: &mut Clauses) {
    let starts: Vec<usize> = clauses
        .verbs
        .iter()
        .map(|verb| verb.from)
        .skip(1)
        .chain([sentence.len()])
        .collect();
    for (verb, end) in clauses.verbs.iter_mut().zip(starts) {
        verb.end = end.max(verb.at + 1);
        let joint = Tags::of(&[Tag::And, Tag::Or, Tag::Adverb]);
        let bare = verb.at + 1..verb.end;
        verb.shares = verb.end < sentence.len()
            && verb.is_command
            && bare.clone().count() <= 3
            && bare
                .into_iter()
                .all(|at| sentence.any(at, joint) || sentence.at(at).is_break());
    }
    clauses.cadence_change = cadence_change(sentence);
}

/// "from weekly to daily", "monthly → weekly".
fn cadence_change(sentence: &Sentence<'_>) -> Option<(usize, usize)> {
    let periods = Tags::of(&[
        Tag::PeriodicDay,
        Tag::PeriodicWeek,
        Tag::PeriodicMonth,
        Tag::PeriodicQuarter,
        Tag::PeriodicYear,
    ]);
    (sentence.start..sentence.len()).find_map(|at| {
        let to = sentence.has(at + 1, Tag::Target) && !sentence.has(at + 1, Tag::And);
        (sentence.any(at, periods) && to && sentence.any(at + 2, periods)).then_some((at, at + 2))
    })
}

/// Whether the statement starts with what to do.
fn is_command(sentence: &Sentence<'_>, at: usize, kind: Kind) -> bool {
    let token = sentence.at(at);
    if !token.is_word() || token.quoted || token.taken {
        return false;
    }
    if token.verb.is_verb() && token.forms.is(Forms::BASE) {
        return reads_as_verb_in(sentence, at, kind);
    }
    if token.verb.is_verb() && token.forms.is(Forms::PAST.with(Forms::ING).with(Forms::THIRD)) {
        let next = sentence.at(at + 1);
        let noun = token.has(Tag::Noun) && !next.tags.any(OBJECT);
        let subject = next.verb.is_verb() && next.forms.is(Forms::THIRD) && !next.has(Tag::Noun);
        let told = next.has(Tag::Relative) && !next.has(Tag::Det) || is_of_standing(sentence, at);
        return !noun && !told && (kind == Kind::Habit || !next.is_break() && !subject);
    }
    // An unknown word in front of an article or a number can only be a verb: "Zap the backlog".
    let next = sentence.at(at + 1);
    let known = token.tags != Tags::NONE || token.verb.is_verb();
    let counted = next.is_number() && !next.taken && sentence.at(at + 2).is_word() && token.forms == Forms::NONE;
    let told = next.tags.any(Tags::of(&[Tag::Det, Tag::Own, Tag::All])) || counted;
    // "Bench my body weight": no noun stands in front of a possessive.
    let noun = token.has(Tag::Noun) && !token.has(Tag::Plural) && next.has(Tag::Own) && !token.verb.is_verb();
    (!known && told || noun) && at == sentence.start && !token.code
}

/// How many tokens are looked at for a finite verb.
const SUBJECT: usize = 40;

/// The verb of a statement of what shall be so: "churn falls", "the guide has been published", "20 interviews held".
fn finite(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let mut relative = false;
    for at in start + 1..sentence.len().min(start + SUBJECT) {
        let token = sentence.at(at);
        if token.taken || token.quoted {
            continue;
        }
        if token.is_break() {
            relative = false;
        }
        let that = token.has(Tag::Relative) && !token.has(Tag::Det);
        if that || token.has(Tag::Subject) && sentence.before(at).is_word() {
            relative = true;
            continue;
        }
        if relative {
            continue;
        }
        if token.tags.any(Tags::of(&[Tag::Be, Tag::Have, Tag::Modal])) {
            return Some(auxiliary(sentence, at));
        }
        if is_finite(sentence, at) {
            return Some(at);
        }
    }
    None
}

/// Behind "has been", "will be", "are": the participle or infinitive, else the auxiliary itself.
fn auxiliary(sentence: &Sentence<'_>, at: usize) -> usize {
    for next in at + 1..at + 6 {
        let token = sentence.at(next);
        if token.tags.any(Tags::of(&[
            Tag::Be,
            Tag::Have,
            Tag::Modal,
            Tag::Adverb,
            Tag::Not,
            Tag::About,
            Tag::To,
        ])) || token.taken
        {
            continue;
        }
        let verb = token.verb.is_verb()
            && token.forms.is(Forms::PAST.with(Forms::BASE).with(Forms::ING))
            && !token
                .tags
                .any(Tags::of(&[Tag::Quality, Tag::AtLeast, Tag::AtMost, Tag::Up, Tag::Down]));
        return if verb { next } else { at };
    }
    at
}

fn is_finite(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    if !token.verb.is_verb()
        || token
            .tags
            .any(Tags::of(&[Tag::AtLeast, Tag::AtMost, Tag::Baseline, Tag::Prep]))
    {
        return false;
    }
    let next = sentence.at(at + 1);
    let before = sentence.before(at);
    // "King's Cross": part of a name.
    if token.capital && before.capital && at > sentence.start + 1 && !next.capital {
        return false;
    }
    if token.forms.is(Forms::THIRD) {
        let goes_on = next.is_word()
            && !next.tags.any(Tags::of(&[
                Tag::AtMost,
                Tag::AtLeast,
                Tag::Up,
                Tag::Down,
                Tag::Be,
                Tag::Have,
                Tag::Modal,
                Tag::And,
            ]))
            && !(next.verb.is_verb() && !next.forms.is(Forms::ING) && !next.has(Tag::Noun));
        let noun = token.has(Tag::Noun) && !goes_on && !next.is_number()
            || before.tags.any(Tags::of(&[
                Tag::Det,
                Tag::Own,
                Tag::Prep,
                Tag::Selector,
                Tag::Degree,
                Tag::Quality,
            ]))
            || before.is_number()
            || token.has(Tag::Noun) && before.forms == Forms::ING;
        return !noun;
    }
    if token.forms.is(Forms::PAST) {
        let attribute = before.tags.any(Tags::of(&[Tag::Det, Tag::Own, Tag::Prep, Tag::And]))
            || before.is_number() && next.has(Tag::Noun);
        return !attribute && !token.tags.any(Tags::of(&[Tag::Quality]));
    }
    // "All three stores break even": a plural in front, an object or the end behind.
    let shared = before.has(Tag::Each) && sentence.has(at.wrapping_sub(2), Tag::Plural);
    let plural = before.has(Tag::Plural)
        || shared
        || before.tags.any(Tags::of(&[Tag::People]))
        || sentence.word(at.wrapping_sub(1)).ends_with('s');
    token.forms.is(Forms::BASE) && plural && !token.has(Tag::Noun)
        || token.forms.is(Forms::BASE) && plural && (next.tags.any(OBJECT) || next.is_number())
}

/// Whether the verb of a statement tells that something is finished.
fn is_done(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    token.verb.is_verb() && token.forms.is(Forms::PAST) && !token.has(Tag::Be)
}

/// Gives every token behind the head its part, and finds the other main verbs.
fn parts(sentence: &Sentence<'_>, clauses: &mut Clauses, from: usize) {
    let mut part = Part::Main;
    let mut outer = Part::Main;
    for at in from..sentence.len() {
        let token = sentence.at(at);
        if sentence.mark(at, '(') {
            outer = part;
            part = Part::Remark;
        } else if sentence.mark(at, ')') {
            part = outer;
        } else if !token.taken && !token.quoted && part != Part::Remark {
            if starts_main(sentence, at, part) && !clauses.verbs.is_empty() {
                part = Part::Main;
                clauses.verbs.push(verb(sentence, at, at, true));
            } else if sentence.mark(at, ';') {
                part = Part::Main;
            } else if let Some(next) = opened(sentence, clauses, at, part) {
                part = next;
            }
        }
        if let Some(slot) = clauses.parts.get_mut(at) {
            *slot = part;
        }
    }
}

/// Whether a main verb stands here, joined to the one before: ", write", "and train", "; be".
fn starts_main(sentence: &Sentence<'_>, at: usize, part: Part) -> bool {
    let before = sentence.before(at);
    let joined = before.has(Tag::And)
        || before.has(Tag::Or)
        || matches!(before.kind, TokenKind::Mark(',' | ';' | '+' | '—' | '–' | '.' | '/'));
    let adverb = before.has(Tag::Adverb) && sentence.at(at.wrapping_sub(2)).has(Tag::And);
    // "To learn to sew and to do macramé": told the same way again.
    let again =
        before.has(Tag::To) && sentence.at(at.wrapping_sub(2)).has(Tag::And) && sentence.has(sentence.start, Tag::To);
    if !(joined || adverb || again) || !sentence.at(at).verb.is_verb() {
        return false;
    }
    let token = sentence.at(at);
    if is_in_title(sentence, at) {
        return false;
    }
    // "Be flexible and open to change".
    if sentence.has(at + 1, Tag::To) && sentence.any(at.wrapping_sub(2), Tags::of(&[Tag::Quality])) {
        return false;
    }
    if token.has(Tag::Noun) {
        let next = sentence.at(at + 1);
        // "draft, review and publish the guide": verbs in a row.
        let in_row = sentence.at(at.wrapping_sub(2)).verb.is_verb()
            && sentence.at(at.wrapping_sub(2)).forms.is(Forms::BASE)
            && (next.has(Tag::And) || next.kind == TokenKind::Mark(','));
        if in_row {
            return true;
        }
        if !(next.tags.any(OBJECT) || next.is_number()) {
            return false;
        }
    }
    let comma = before.kind == TokenKind::Mark(',') || sentence.at(at.wrapping_sub(2)).kind == TokenKind::Mark(',');
    let open = match part {
        Part::Main => true,
        Part::Purpose | Part::Relative | Part::Because => comma && part != Part::Because || has_number(sentence, at),
        _ => has_number(sentence, at) || comma,
    };
    open && reads_as_verb(sentence, at)
        && !token
            .tags
            .any(Tags::of(&[Tag::Prep, Tag::AtLeast, Tag::AtMost, Tag::Baseline]))
}

/// Whether an amount stands in the next words.
fn has_number(sentence: &Sentence<'_>, at: usize) -> bool {
    (at..at + 10)
        .take_while(|at| !matches!(sentence.at(*at).kind, TokenKind::Mark('\0' | ';')))
        .any(|at| sentence.at(at).is_number() && !sentence.at(at).taken)
}

/// The part that a word opens.
fn opened(sentence: &Sentence<'_>, clauses: &Clauses, at: usize, part: Part) -> Option<Part> {
    let token = sentence.at(at);
    let next = sentence.at(at + 1);
    let gerund = next.forms.is(Forms::ING) || (next.has(Tag::Adverb) && sentence.at(at + 2).forms.is(Forms::ING));
    let headed = !clauses.verbs.is_empty();
    if token.has(Tag::Aside) && (gerund || next.tags.any(OBJECT) || next.has(Tag::Metric) || next.is_word()) {
        return Some(Part::Aside);
    }
    if token.has(Tag::Means) && headed {
        let number = next.is_number() || next.has(Tag::About) || next.has(Tag::Percent) || next.has(Tag::Fraction);
        let by = token.has(Tag::Delta);
        if gerund || !by && !is_bound_with(sentence, at) && part == Part::Main {
            return Some(Part::Means);
        }
        if by && !number && next.is_word() && next.has(Tag::Noun) {
            return None;
        }
    }
    if token.has(Tag::Purpose) && headed && !token.has(Tag::To) {
        return Some(Part::Purpose);
    }
    let infinitive = token.has(Tag::To) && reads_as_verb(sentence, at + 1) && !sentence.at(at + 1).has(Tag::Noun);
    if infinitive && headed && clauses.verbs.last().is_some_and(|verb| at > verb.at + 1) {
        return Some(Part::Purpose);
    }
    if token.has(Tag::Because) && headed && !token.has(Tag::Prep) && !token.has(Tag::Baseline) {
        return Some(Part::Because);
    }
    (token.has(Tag::Relative) && !token.has(Tag::Det) && part == Part::Main && sentence.before(at).is_word())
        .then_some(Part::Relative)
}

/// "with" that tells what something has, not by what means: behind "start", "deal", "tenants".
fn is_bound_with(sentence: &Sentence<'_>, at: usize) -> bool {
    !sentence.at(at).has(Tag::Scope) || sentence.before(at).tags.any(Tags::of(&[Tag::People, Tag::Outcome]))
}

/// Where infinitives stand at the end: every verb that closes its clause.
fn last_verbs(sentence: &Sentence<'_>, clauses: &mut Clauses) {
    let mut from = sentence.start;
    clauses.start = from;
    for at in sentence.start..sentence.len() {
        let token = sentence.at(at);
        if token.quoted || token.taken || !token.verb.is_verb() {
            continue;
        }
        let next = sentence.at(at + 1);
        let closes = next.is_break()
            || next.tags.any(Tags::of(&[Tag::And, Tag::Or]))
            || next.taken
            || sentence.has(at + 1, Tag::Modal);
        let imperative = at == sentence.start && token.forms.is(Forms::BASE);
        if token.forms.is(Forms::BASE.with(Forms::PAST).with(Forms::THIRD)) && (closes || imperative) {
            let mut found = verb(sentence, at, from, token.forms.is(Forms::BASE));
            found.is_done = !token.forms.is(Forms::BASE) && token.forms.is(Forms::PAST);
            clauses.verbs.push(found);
            from = at + 1;
        }
    }
    for (index, verb) in clauses.verbs.iter_mut().enumerate() {
        verb.end = if index == 0 && verb.at == verb.from {
            sentence.len()
        } else {
            verb.at + 1
        };
    }
    if let Some(last) = clauses.verbs.last_mut() {
        last.end = sentence.len();
    }
}
