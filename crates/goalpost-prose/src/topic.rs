//! Amounts that belong to what a goal is about: how large it is, which of them are meant, what somebody asks about.
//! Nobody wants to reach them.

use crate::amount::{Amount, Bound, Role};
use crate::clause::Clauses;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::role;
use crate::sentence::Sentence;

/// Whether an amount measures nothing that is to be reached.
pub(crate) fn is_about(sentence: &Sentence<'_>, clauses: &Clauses, at: usize, amount: &Amount) -> bool {
    is_asked(sentence, at)
        || is_footnote(sentence, at)
        || amount.bound == Bound::None && is_size(sentence, clauses, at)
        || is_selected(sentence, clauses, at, amount)
        || is_cost(sentence, at)
}

/// "Read the manual [1]", "room [3]": a footnote or a name, where nothing leads to a number.
fn is_footnote(sentence: &Sentence<'_>, at: usize) -> bool {
    let leads = Tags::of(&[
        Tag::Target,
        Tag::Origin,
        Tag::Delta,
        Tag::AtLeast,
        Tag::AtMost,
        Tag::Prep,
    ]);
    let noun = sentence.at(at.wrapping_sub(2));
    let behind = sentence.at(at + 2);
    let closes = behind.is_break() || behind.taken || behind.tags.any(Tags::of(&[Tag::Prep, Tag::And]));
    closes
        && sentence.mark(at + 1, ']')
        && sentence.mark(at.wrapping_sub(1), '[')
        && noun.is_word()
        && !noun.tags.any(leads)
}

/// "Refurbish the kitchen, budget £15k", "… (max £15k)": what may be spent on a deed, set apart from it.
pub(crate) fn is_cost(sentence: &Sentence<'_>, at: usize) -> bool {
    let money =
        sentence.number(at).is_some_and(|number| number.currency.is_some()) || sentence.has(at + 1, Tag::CurrencyWord);
    if !money || !sentence.verb(sentence.start, VerbClass::all(), Forms::BASE) {
        return false;
    }
    let costs = |at: usize| sentence.word_in(at, List::Prices) || sentence.word_in(at, List::Caps);
    let between = |at: usize| {
        let plain = sentence.any(at, Tags::of(&[Tag::Of, Tag::About, Tag::Be])) || sentence.mark(at, ':');
        // "Cost below £3k" is wanted, a budget below it is there.
        plain || sentence.has(at, Tag::AtMost) && sentence.lemma_in(at.wrapping_sub(1), List::Budgets)
    };
    let mut lead = (at.saturating_sub(4).max(sentence.start)..at).rev();
    let word = lead.find(|at| costs(*at) || !between(*at)).filter(|at| costs(*at));
    let apart = |at: usize| [',', '(', ';', '–', '—'].iter().any(|mark| sentence.mark(at, *mark));
    word.is_some_and(|word| (word.saturating_sub(2).max(sentence.start)..word).any(apart))
}

/// Whether an amount only tells for whom or what: "for tenants with 1M+ documents".
pub(crate) fn is_scope(sentence: &Sentence<'_>, at: usize, amount: &Amount) -> bool {
    if amount.role != Role::Level && amount.role != Role::Count {
        return false;
    }
    let before = sentence.before(at);
    let with = before.has(Tag::Scope)
        && before.has(Tag::Means)
        && sentence
            .at(at.wrapping_sub(2))
            .tags
            .any(Tags::of(&[Tag::People, Tag::Outcome]));
    let across = before.has(Tag::Scope)
        && !before.tags.any(Tags::of(&[
            Tag::Target,
            Tag::Origin,
            Tag::Within,
            Tag::AtMost,
            Tag::AtLeast,
            Tag::Due,
            Tag::Of,
            Tag::Means,
            Tag::In,
        ]))
        && amount.role == Role::Count
        && !before.has(Tag::For);
    with || across
}

/// How many tokens may stand between the words that select something and their number.
const SELECTION: usize = 8;

/// Which of them are meant: "every account over $2m", "families who live on less than $2 a day".
fn is_selected(sentence: &Sentence<'_>, clauses: &Clauses, at: usize, amount: &Amount) -> bool {
    if amount.role != Role::Level && amount.role != Role::Count {
        return false;
    }
    let near = at.saturating_sub(SELECTION).max(sentence.start + 1)..at;
    let clause = || near.clone().rev().take_while(|at| !sentence.at(*at).is_break());
    let who = |at: usize| sentence.at(at).span.len() == 3 && sentence.word(at) == "who";
    let of_people = sentence.holds.has(Tag::Relative)
        && sentence.before(at).is_word()
        && clause().any(|at| who(at) && sentence.before(at).is_word());
    let deeds = VerbClass::COMPLETE.with(VerbClass::ACT);
    let done = clauses
        .head()
        .is_some_and(|verb| verb.is_command && verb.class.is(deeds));
    let limited = sentence.before(at).has(Tag::Strict)
        && sentence
            .at(at.wrapping_sub(2))
            .tags
            .any(Tags::of(&[Tag::Noun, Tag::Plural, Tag::Outcome, Tag::People]))
        && !role::is_time(sentence, at);
    let all = || clause().any(|at| sentence.any(at, Tags::of(&[Tag::All, Tag::Each, Tag::Every])));
    of_people || done && limited && all()
}

/// "Understand why 30% of carts are abandoned": what is so, and what nobody wants to reach.
fn is_asked(sentence: &Sentence<'_>, at: usize) -> bool {
    let near = at.saturating_sub(16).max(sentence.start + 1)..at;
    near.rev()
        .take_while(|at| !sentence.at(*at).is_break())
        .any(|at| sentence.word_in(at, List::Asking))
}

/// "The budget of €400k": how large a thing is that is there, where nothing is moved or reached.
fn is_size(sentence: &Sentence<'_>, clauses: &Clauses, at: usize) -> bool {
    let moves = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::MULTIPLY)
        .with(VerbClass::REACH)
        .with(VerbClass::MOVE)
        .with(VerbClass::HOLD)
        .with(VerbClass::WIN)
        .with(VerbClass::BECOME)
        .with(VerbClass::STATE);
    let handled = clauses
        .head()
        .is_some_and(|verb| verb.is_command && !verb.class.is(moves));
    let of = sentence.before(at).has(Tag::Of);
    let noun = sentence.any(at.wrapping_sub(2), Tags::of(&[Tag::Noun, Tag::Metric]));
    if !(handled && of && noun) {
        return false;
    }
    let near = at.saturating_sub(6).max(sentence.start);
    let owned = Tags::of(&[Tag::Det, Tag::Own]);
    let mut phrase = (near..at.saturating_sub(2))
        .rev()
        .take_while(|at| sentence.at(*at).is_word() && !sentence.has(*at, Tag::Prep));
    phrase.any(|at| sentence.any(at, owned) && !sentence.has(at, Tag::Indefinite))
}
