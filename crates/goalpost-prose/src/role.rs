//! The part that a number plays, from the words around it.

use crate::amount::{Bound, Role, leads_to_number};
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::sentence::{Kind, Number, Sentence, Shape};
use crate::unit::{self, Unit};

/// Words that stand between a preposition and its number.
const FILLER: Tags = Tags::of(&[Tag::About, Tag::Det, Tag::Own]);

/// The longest markup in front of a number, in tokens.
const ELEMENT: usize = 12;

/// The part of a number, from the words in front of it, and whether it is a limit.
pub(crate) fn of(
    sentence: &Sentence<'_>,
    at: usize,
    number: &Number,
    unit: Option<Unit>,
    changes: bool,
) -> (Role, Bound) {
    let mut bound = behind(sentence, at, number);
    // "Does not rise above 30", "never falls below 40": a level to hold, and nothing to count up to.
    let mut held = false;
    // "A score of +0.3" is a level.
    let mut change = number.sign == Some('+') && !sentence.before(at).has(Tag::Of)
        || (number.sign == Some('-') && sentence.at(at).spaced);
    if stands_now(sentence, at) {
        return (Role::From, Bound::None);
    }
    if is_beaten(sentence, at) {
        return (
            Role::Level,
            if is_time(sentence, at) {
                Bound::AtMost
            } else {
                Bound::AtLeast
            },
        );
    }
    let mut before = at;
    for _ in 0..5 {
        let Some(previous) = before.checked_sub(1) else { break };
        let token = sentence.at(previous);
        // "<b>": what the text was copied with.
        if token.taken && token.kind == Kind::Mark('>') {
            let opened = (previous.saturating_sub(ELEMENT)..previous)
                .rev()
                .find(|at| sentence.mark(*at, '<'));
            before = opened.unwrap_or(previous);
            continue;
        }
        // "From Q1's 71%": whose it is.
        let word = match token.kind {
            Kind::Mark(_) => "",
            _ => sentence.word(previous),
        };
        if word.ends_with('s') && (word.ends_with("'s") || word.ends_with("’s")) {
            before = previous;
            continue;
        }
        // "On Switch from 38s", which is a verb elsewhere.
        if token.verb.is_verb() && word.ends_with(" from") {
            return (Role::From, Bound::None);
        }
        if token.has(Tag::Origin) && is_source(sentence, previous, at) {
            return (Role::Count, bound);
        }
        if token.has(Tag::Baseline) && is_baseline(sentence, previous) {
            return (Role::From, Bound::None);
        }
        // "An average of 35" is a level.
        held |= word.len() >= 7 && word.contains("average") && token.has(Tag::About);
        // "a reduction of 25%".
        let changed = || sentence.any(previous.wrapping_sub(1), Tags::of(&[Tag::Up, Tag::Down]));
        if token.has(Tag::Of) && changed() && !sentence.has(previous.wrapping_sub(1), Tag::Degree) {
            change = true;
            break;
        }
        if token.has(Tag::Of) && is_of_limit(sentence, previous) {
            return (Role::Level, Bound::AtMost);
        }
        if token.has(Tag::AtLeast) && !token.has(Tag::Means) || word.ends_with(" above") || is_past(sentence, previous)
        {
            bound = limit(sentence, previous, Bound::AtLeast);
            held |= bound == Bound::AtMost || word.ends_with(" below");
        } else if token.has(Tag::AtMost) && is_limit(sentence, previous, at) {
            bound = limit(sentence, previous, Bound::AtMost);
            held |= bound == Bound::AtLeast;
        } else if token.has(Tag::Origin) {
            return (Role::From, Bound::None);
        } else if token.has(Tag::Delta) && !token.has(Tag::To) {
            return if is_agent(sentence, previous, at, number) {
                (Role::Count, bound)
            } else {
                (Role::By, bound)
            };
        } else if token.has(Tag::Target)
            && word.eq_ignore_ascii_case("up to")
            && (sentence.before(previous).has(Tag::Of) || is_paid_up_to(sentence, previous, at))
        {
            // "12 grants of up to £2,000": how large each of them may be.
            return (Role::Level, Bound::AtMost);
        } else if token.has(Tag::In) && is_capped_at(sentence, previous) {
            return (Role::Level, Bound::AtMost);
        } else if is_made_into(sentence, previous)
            || is_given_to(sentence, previous)
            || is_done_for(sentence, previous, at)
        {
            break;
        } else if token.has(Tag::Target) && !token.has(Tag::And) && !token.has(Tag::Due) {
            if bound == Bound::None && is_kept_to(sentence, previous) {
                bound = Bound::AtMost;
            }
            return (Role::To, bound);
        } else if token.tags.any(Tags::of(&[Tag::Up, Tag::Down])) && !token.verb.is(VerbClass::REACH) {
            // "NPS up 12 on last year".
            if before == at && is_particle(sentence, previous) && bound == Bound::None {
                return (Role::By, bound);
            }
            change = true;
        } else if !token.tags.any(FILLER)
            && !matches!(
                token.kind,
                Kind::Mark('≥' | '≤' | '<' | '>' | '~' | '≈' | '=' | ':' | '*')
            )
            && !token.has(Tag::Be)
            && !token.has(Tag::In)
        {
            break;
        }
        before = previous;
    }
    let relative = number.shape == Shape::Percent
        || number.shape == Shape::Times
        || sentence.any(at + 1, Tags::of(&[Tag::Points, Tag::BasisPoints, Tag::Percent]))
        || matches!(unit, Some(Unit::Points | Unit::BasisPoints));
    let of = sentence.has(at + 1, Tag::Of);
    let more = || relative && is_changed(sentence, at);
    let signed = relative || number.sign.is_some();
    let minus = || sentence.word(at.wrapping_sub(1)).eq_ignore_ascii_case("minus");
    let told = || more() || change_behind(sentence, at).is_some();
    if bound == Bound::None && (signed && (change || minus()) || (changes && relative && !of) || told()) {
        return (Role::By, bound);
    }
    if bound == Bound::None && is_time_taken(sentence, at) {
        return (Role::Level, Bound::AtMost);
    }
    // Nobody counts 0.9 of a thing.
    let whole = (number.value.scale() == 0 || number.value.fract().is_zero()) && number.time.is_none();
    let bare = whole && number.shape == Shape::Plain && number.currency.is_none() && number.suffix.is_none();
    let counted = bare
        && !held
        && !sentence.word_in(at + 1, List::Rates)
        && (bound == Bound::None || bound == Bound::AtLeast && counts_things(sentence, at));
    (if counted { Role::Count } else { Role::Level }, bound)
}

/// "10% cost reduction", "a 15-point NPS gain", "6 kg weight loss": the noun that a measured amount leads to, where that
/// tells that something changes by it.
pub(crate) fn change_behind(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let dash = sentence.mark(at + 1, '-');
    let number = sentence.number(at).filter(|_| dash || sentence.at(at + 1).is_word())?;
    let first = at + 1 + usize::from(dash);
    let units = Tags::of(&[Tag::Unit, Tag::UnitTime, Tag::Day, Tag::Points, Tag::Percent]);
    let measured = number.shape == Shape::Percent || number.currency.is_some() || number.suffix.is_some();
    // "200 g rib cut" is served, and "a 90-minute cut of the film" is one of them.
    let mass = !measured && sentence.has(first, Tag::Unit) && !sentence.has(first, Tag::UnitTime);
    let point = || sentence.at(first).span.len() == 5 && sentence.word(first).eq_ignore_ascii_case("point");
    if !measured && !sentence.any(first, units) && !point() {
        return None;
    }
    // "50% of pupils see a rise" has an article, "10% cut to 5%" a verb.
    let ends = Tags::of(&[Tag::Prep, Tag::And, Tag::Or, Tag::Det, Tag::Indefinite, Tag::Own]);
    let goes_on = |at: &usize| sentence.at(*at).is_word() && !sentence.at(*at).taken && !sentence.any(*at, ends);
    let moves = Tags::of(&[Tag::To, Tag::Target, Tag::Delta, Tag::Origin]);
    let moved = |at: usize| sentence.any(at, moves) && sentence.at(at + 1).is_number() && !sentence.at(at + 1).taken;
    let last = (first..first + PHRASE)
        .take_while(goes_on)
        .find(|at| is_change(sentence, *at))?;
    // "Drop in" is one word here, and what drops stands behind it.
    let closes = !goes_on(&(last + 1)) || sentence.word(last).ends_with(" in");
    let is_piece = sentence.word_in(last, List::Pieces) && (mass || sentence.has(last + 1, Tag::Of));
    (closes && !moved(last + 1) && !is_piece).then_some(last)
}

/// "Rise", "reduction": a noun for going up or down.
pub(crate) fn is_change(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let ways = Tags::of(&[Tag::Up, Tag::Down]);
    // Most words are ruled out by what they are.
    let may_be = token.tags.any(ways) || token.verb.is(VerbClass::UP.with(VerbClass::DOWN).with(VerbClass::ACT));
    may_be && is_named_change(sentence, at)
}

fn is_named_change(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.word_in(at, List::Rises) || sentence.word_in(at, List::Falls)
}

/// How many words may stand between a number and the noun that it leads to.
const PHRASE: usize = 5;

/// "Top 3 of the league": that place or a better one, which is a smaller number; counted from the bottom, a larger one.
pub(crate) fn rank(sentence: &Sentence<'_>, rank: usize) -> Bound {
    let worst = sentence.at(rank).span.len() == 6 && sentence.word(rank).eq_ignore_ascii_case("bottom");
    if worst { Bound::AtLeast } else { Bound::AtMost }
}

/// "Up" and "down" behind what has moved, which are neither done nor a thing.
fn is_particle(sentence: &Sentence<'_>, at: usize) -> bool {
    let others = Tags::of(&[Tag::Noun, Tag::Degree, Tag::AtLeast, Tag::AtMost]);
    let token = sentence.at(at);
    at > sentence.start && token.has(Tag::Prep) && !token.tags.any(others)
}

/// "Run 5k in 25 minutes", "answer in 20 seconds": no longer than that; not "get in 20 minutes of exercise".
fn is_time_taken(sentence: &Sentence<'_>, at: usize) -> bool {
    let one_day =
        || sentence.has(at + 1, Tag::Day) && sentence.number(at).is_some_and(|number| number.value == 1.into());
    let timed = is_time(sentence, at) || one_day();
    if !timed || !sentence.word(at.wrapping_sub(1)).eq_ignore_ascii_case("in") {
        return false;
    }
    let named = sentence.at(at + 2).is_word() && sentence.has(at + 2, Tag::Noun);
    let spent = sentence.lemma_in(at.wrapping_sub(2), List::FittingIn) || sentence.has(at + 2, Tag::Of);
    !named && !spent
}

/// Whether a number is a time shorter than a day.
pub(crate) fn is_time(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(at + 1, Tag::UnitTime) || sentence.number(at).is_some_and(|number| number.time.is_some())
}

/// "Localise into 5 languages", "split the team into 3 squads": so many of them are made.
fn is_made_into(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    token.has(Tag::Target) && token.span.len() == 4 && sentence.word(at).eq_ignore_ascii_case("into")
}

/// "Contribute to 4 projects", "speak to 12 customers": to whom, and nothing that a level goes to.
fn is_given_to(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(at, Tag::To) && sentence.lemma_in(at.wrapping_sub(1), List::Addressing)
}

/// How many tokens may stand between a deed and those whom it is done for.
const OBJECT: usize = 10;

/// The verb that commands in front of a token in its clause.
fn command(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let near = at.saturating_sub(OBJECT).max(sentence.start)..at;
    let clause = near.rev().take_while(|at| !sentence.at(*at).is_break());
    clause
        .filter(|at| sentence.verb(*at, VerbClass::all(), Forms::BASE))
        .last()
}

/// "Deliver the training to 40 staff": those who get it, and no level that it goes to.
fn is_done_for(sentence: &Sentence<'_>, to: usize, number: usize) -> bool {
    let people = || {
        (number + 1..number + 4)
            .take_while(|at| sentence.at(*at).is_word() && !sentence.has(*at, Tag::Prep))
            .any(|at| sentence.any(at, Tags::of(&[Tag::People, Tag::Outcome])))
    };
    if !sentence.has(to, Tag::To) || sentence.at(to).span.len() != 2 {
        return false;
    }
    // "Add 30 seats to 2 rooms", "raise £300 to 5 charities".
    let given = |verb: usize| {
        let adds = sentence.lemma(verb) == "add";
        let paid = |at: usize| sentence.number(at).is_some_and(|number| number.currency.is_some());
        (verb + 1..to).any(|at| paid(at) || adds && sentence.at(at).is_number()) && !paid(number)
    };
    if sentence.at(number + 1).is_word() && command(sentence, to).is_some_and(given) {
        return true;
    }
    // "Hire 5 to 7 engineers" is a range.
    if sentence.before(to).is_number() || !people() {
        return false;
    }
    let deeds = VerbClass::COMPLETE.with(VerbClass::ACT).with(VerbClass::ABSTRACT);
    let moves = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::MULTIPLY)
        .with(VerbClass::REACH)
        .with(VerbClass::MOVE)
        .with(VerbClass::BECOME);
    command(sentence, to).is_some_and(|verb| {
        let class = sentence.at(verb).verb;
        let levels = Tags::of(&[Tag::Origin, Tag::Metric, Tag::Half]);
        class.is(deeds) && !class.is(moves) && verb + 1 < to && !(verb + 1..to).any(|at| sentence.any(at, levels))
    })
}

/// "Keep overheads to 12%", "limit the call to 30 minutes": no more than that.
fn is_kept_to(sentence: &Sentence<'_>, to: usize) -> bool {
    // "Hold it at 18 to 24 °C" is a range.
    sentence.has(to, Tag::To)
        && !sentence.before(to).is_number()
        && command(sentence, to).is_some_and(|verb| {
            sentence.lemma_in(verb, List::Confining) && verb + 1 < to && !is_bound_to(sentence, to - 1)
        })
}

/// "Cap the budget at £15k": a level that it may come to, and no more.
fn is_capped_at(sentence: &Sentence<'_>, at: usize) -> bool {
    let is_at = sentence.at(at).span.len() == 2 && sentence.word(at).eq_ignore_ascii_case("at");
    is_at && command(sentence, at).is_some_and(|verb| sentence.lemma_in(verb, List::Capping))
}

/// "A price up to £9k", "spend up to £40 a week": as much as it may be, where nothing moves it; not "push the price up to
/// £9k", and not "price up to 12 products", which is done to so many.
fn is_paid_up_to(sentence: &Sentence<'_>, up_to: usize, number: usize) -> bool {
    let paid = up_to.wrapping_sub(1);
    let spent = || sentence.lemma_in(paid, List::Spending);
    let priced = || unit::is_money(sentence, number) && sentence.word_in(paid, List::Prices);
    let moves = VerbClass::UP.with(VerbClass::MULTIPLY).with(VerbClass::MOVE);
    let moved =
        |verb: usize| verb != paid && sentence.at(verb).verb.is(moves) || sentence.lemma_in(verb, List::Pushing);
    (spent() || priced()) && !command(sentence, up_to).is_some_and(moved)
}

/// "Keep access to 3 pools", "wages linked to 3%": what stands in front has a "to" of its own.
fn is_bound_to(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let joined = token.verb.is_verb() && token.forms.is(Forms::PAST.with(Forms::ING)) && !token.has(Tag::Noun);
    joined || token.has(Tag::Abstract) || sentence.word(at).eq_ignore_ascii_case("access")
}

/// "50% fewer", "3% like-for-like growth", "20% quieter": a share by which something changes.
pub(crate) fn is_changed(sentence: &Sentence<'_>, at: usize) -> bool {
    let way = Tags::of(&[Tag::Up, Tag::Down]);
    let at = at + usize::from(sentence.any(at + 1, Tags::of(&[Tag::Percent, Tag::Points])));
    let mut grown = (at + 1..at + 4).take_while(|at| sentence.at(*at).is_word() && !sentence.has(*at, Tag::Prep));
    sentence.any(at + 1, way)
        || grown.any(|at| sentence.any(at, way) && sentence.has(at, Tag::Noun))
        || is_compared(sentence, at)
}

/// "20% quieter": a change of what no word names.
pub(crate) fn is_compared(sentence: &Sentence<'_>, at: usize) -> bool {
    let next = sentence.at(at + 1);
    let plain =
        next.is_word() && !next.verb.is_verb() && !next.tags.any(Tags::of(&[Tag::Noun, Tag::Prep, Tag::Up, Tag::Down]));
    let word = sentence.word(at + 1);
    plain && word.len() >= COMPARATIVE && word.ends_with("er") && !next.capital
}

/// How long a comparative is at least: "wider".
const COMPARATIVE: usize = 5;

/// "Beat my time of 52 minutes", "break our record of 40 sales", "break 5 minutes": what is to be better than that.
fn is_beaten(sentence: &Sentence<'_>, at: usize) -> bool {
    // "Break 5 hours of work into blocks" beats nothing.
    let timed = at == sentence.start + 1 && is_time(sentence, at) && !sentence.has(at + 2, Tag::Of);
    if timed && sentence.lemma(sentence.start) == "break" {
        return true;
    }
    let beats = || sentence.lemma_in(sentence.start, List::Beating);
    let near = at.saturating_sub(4).max(sentence.start);
    sentence.has(at.wrapping_sub(1), Tag::Of) && beats() && (near..at).any(|at| sentence.has(at, Tag::Own))
}

/// "(12% last year)", "40% today", "9 now", "with 12 as a baseline": the words behind say that it is how things stand.
fn stands_now(sentence: &Sentence<'_>, at: usize) -> bool {
    let unit = sentence.any(at + 1, Tags::of(&[Tag::Unit, Tag::Percent, Tag::Points, Tag::Day]));
    let word = at + 1 + usize::from(unit);
    let token = sentence.at(word);
    if token.span.len() == 2 && sentence.word(word).eq_ignore_ascii_case("as") {
        return (word + 1..word + 4).any(|at| sentence.word(at).eq_ignore_ascii_case("baseline"));
    }
    token.has(Tag::Baseline)
        && !token.tags.any(Tags::of(&[Tag::Origin, Tag::Prep, Tag::Be, Tag::About]))
        && sentence.at(word + 1).is_break()
        && !sentence.mark(word + 1, ':')
}

/// "reviewed by two editors", "checked by at least two people", "completed by 80% of staff": who does it, and not by how much.
fn is_agent(sentence: &Sentence<'_>, by: usize, at: usize, number: &Number) -> bool {
    let share = number.shape == Shape::Percent && sentence.has(at + 1, Tag::Of);
    let noun = at + 1 + usize::from(share);
    let people = (noun..noun + 4)
        .take_while(|at| sentence.at(*at).is_word() && !sentence.has(*at, Tag::Prep))
        .any(|at| sentence.any(at, Tags::of(&[Tag::People, Tag::Outcome])));
    let done = sentence.before(by);
    let passive =
        done.verb.is_verb() && done.forms.is(Forms::PAST) && !done.verb.is(VerbClass::UP.with(VerbClass::DOWN));
    (number.shape == Shape::Plain || share) && people && passive
}

/// "feedback from 10 customers": who it comes from, where nothing is moved to somewhere else.
fn is_source(sentence: &Sentence<'_>, origin: usize, number: usize) -> bool {
    let moves = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::MULTIPLY)
        .with(VerbClass::REACH)
        .with(VerbClass::MOVE);
    let near = origin.saturating_sub(16).max(sentence.start);
    let moved = (near..origin).any(|at| sentence.at(at).verb.is(moves) && !sentence.at(at).verb.is(VerbClass::BECOME));
    let led = (number + 1..number + 9)
        .any(|at| (sentence.has(at, Tag::Target) || sentence.mark(at, '→')) && leads_to_number(sentence, at));
    let people = (number + 1..number + 4)
        .take_while(|at| sentence.at(*at).is_word() && !sentence.has(*at, Tag::Prep))
        .any(|at| sentence.any(at, Tags::of(&[Tag::People, Tag::Outcome])));
    // "Raise £40,000 from at least 12 trusts": money does not start at a number of givers.
    let money = || (near..origin).any(|at| sentence.number(at).is_some_and(|number| number.currency.is_some()));
    let givers =
        || sentence.number(number).is_some_and(|number| number.currency.is_none()) && sentence.at(number + 1).is_word();
    people && !moved && !led || !led && money() && givers()
}

/// A limit behind the number: `40+`, "40 or more".
fn behind(sentence: &Sentence<'_>, at: usize, number: &Number) -> Bound {
    let at_number = at;
    let limits = Tags::of(&[Tag::OrMore, Tag::OrLess]);
    if number.plus {
        return Bound::AtLeast;
    }
    if !sentence.holds.any(limits) {
        return Bound::None;
    }
    let near = (at + 1..at + 7).take_while(|at| !sentence.at(*at).is_number() && !sentence.at(*at).is_break());
    // "four evenings with at least 30 visitors": the words belong to the number behind them.
    let tagged = |tag| {
        sentence.holds.has(tag)
            && near.clone().any(|at| {
                let near_enough = |from: usize| sentence.word(at).contains(' ') || at < from + 4;
                // And "30 min" is a time.
                let others = sentence.at(at + 1).is_number() || sentence.has(at, Tag::UnitTime);
                sentence.has(at, tag)
                    && !sentence.any(at, Tags::of(&[Tag::Prep, Tag::And]))
                    && !others
                    && near_enough(at_number)
            })
    };
    if tagged(Tag::OrMore) {
        Bound::AtLeast
    } else if tagged(Tag::OrLess) {
        Bound::AtMost
    } else {
        Bound::None
    }
}

/// The limit that a comparison sets; the other way round where somebody may not: "no child waits more than 10 minutes".
fn limit(sentence: &Sentence<'_>, comparison: usize, bound: Bound) -> Bound {
    if !is_denied(sentence, comparison) {
        return bound;
    }
    match bound {
        Bound::AtLeast => Bound::AtMost,
        Bound::AtMost => Bound::AtLeast,
        Bound::None => Bound::None,
    }
}

/// "Inside its budget of £1.4m", "to a limit of 4 hours": what is kept to something that limits.
fn is_of_limit(sentence: &Sentence<'_>, of: usize) -> bool {
    let noun = of.wrapping_sub(1);
    let kept = Tags::of(&[Tag::Within, Tag::AtMost, Tag::To, Tag::On]);
    sentence.word_in(noun, List::Limits)
        && (noun.saturating_sub(3)..noun).any(|at| sentence.any(at, kept) || sentence.word(at).ends_with(" to"))
}

/// Whether the number at a token is itself not enough, or too much already: "fewer than 5".
pub(crate) fn is_strict(sentence: &Sentence<'_>, at: usize) -> bool {
    let near = at.saturating_sub(3)..at;
    let comparison = near.rev().find(|at| !sentence.any(*at, FILLER));
    comparison.is_some_and(|at| sentence.has(at, Tag::Strict) && !is_denied(sentence, at))
}

/// How many tokens a denial may stand in front of what it denies.
const DENIAL: usize = 8;

/// Whether what is compared shall not be: "no child waits", "never wait", "does not take", "nobody works".
fn is_denied(sentence: &Sentence<'_>, comparison: usize) -> bool {
    let ends = |at: &usize| {
        let token = sentence.at(*at);
        token.is_break() || token.is_number() || token.tags.any(Tags::of(&[Tag::And, Tag::Aside, Tag::Because]))
    };
    let near = comparison.saturating_sub(DENIAL).max(sentence.start);
    let mut clause = (near..comparison).rev().take_while(|at| !ends(at));
    // "Go beyond" is what somebody does as well.
    let end = comparison + usize::from(sentence.at(comparison).verb.is_verb());
    let not = |at: usize| denies(sentence, at) && !sentence.word_in(at + 1, List::Merely);
    clause.any(|at| not(at) && acts_between(sentence, at, end)) || is_kept_from(sentence, comparison)
}

/// "Keep the backlog from going past 40", "without working more than 40 hours": what shall not be done.
fn is_kept_from(sentence: &Sentence<'_>, comparison: usize) -> bool {
    let deed = comparison.wrapping_sub(usize::from(!sentence.at(comparison).verb.is_verb()));
    let token = sentence.at(deed);
    let lead = deed.wrapping_sub(1);
    let denied = || {
        let kept = sentence.has(lead, Tag::Origin) && command(sentence, lead).is_some();
        let without = sentence.has(lead, Tag::Aside) && sentence.word(lead).eq_ignore_ascii_case("without");
        // "Stop the queue going past 40".
        let stopped = || command(sentence, deed).is_some_and(|verb| sentence.lemma_in(verb, List::Stopping));
        kept || without || sentence.lemma_in(lead, List::Freeing) || stopped()
    };
    token.verb.is_verb() && token.forms == Forms::ING && denied()
}

/// "Past 100 members", "go beyond 1,000 users": so many or more; not "the past 12 months", "walk past 3 shops".
pub(crate) fn is_past(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    if !token.has(Tag::Last) {
        return token.verb.is_verb() && sentence.word(at).ends_with(" beyond");
    }
    let known = Tags::of(&[Tag::Det, Tag::Own, Tag::Prep, Tag::Fraction]);
    let met = || {
        let thing = sentence.has(at + 2, Tag::Plural) && !sentence.any(at + 2, Tags::of(&[Tag::Unit, Tag::UnitTime]));
        thing && sentence.lemma_in(at.wrapping_sub(1), List::Going)
    };
    sentence.word(at).eq_ignore_ascii_case("past")
        && !sentence.before(at).tags.any(known)
        && sentence.at(at + 1).is_number()
        && !met()
}

/// "No", "nobody", "never", "not".
pub(crate) fn denies(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let none = token.has(Tag::Zero) && !token.is_number() && !sentence.word(at).eq_ignore_ascii_case("zero");
    token.is_word() && !token.taken && !token.quoted && (none || token.has(Tag::Not))
}

/// Whether somebody does something between a denial and what is compared: of "no outages longer than an hour" none
/// shall be, while "no child waits more than an hour" is about the hour.
pub(crate) fn acts_between(sentence: &Sentence<'_>, denial: usize, comparison: usize) -> bool {
    let not = sentence.has(denial, Tag::Not);
    let noun = denial + 1 + usize::from(!not && !sentence.has(denial, Tag::Subject));
    not || (noun..comparison).any(|at| sentence.verb(at, VerbClass::all(), Forms::BASE.with(Forms::THIRD)))
}

/// "within 4 hours" and "within £200" are limits, "within 4 teams" is a place.
fn is_limit(sentence: &Sentence<'_>, at: usize, number: usize) -> bool {
    !sentence.has(at, Tag::Within)
        || sentence.word_in(number + 1, List::Tries)
        || sentence.number(number).is_some_and(|number| {
            number.suffix.is_some() || number.currency.is_some() || number.shape == Shape::Percent
        })
        || sentence.any(
            number + 1,
            Tags::of(&[
                Tag::Unit,
                Tag::Day,
                Tag::Week,
                Tag::Percent,
                Tag::Business,
                Tag::Points,
                Tag::PartOfDay,
            ]),
        )
}

/// Whether a word like "was" or "now" says that the number behind it is how things stand: in brackets, behind a comma,
/// or in words that can mean nothing else.
fn is_baseline(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let before = sentence.before(at);
    let set_off = before.is_break() || before.is_number() || before.has(Tag::Baseline);
    let plain = token.tags.any(Tags::of(&[Tag::Be, Tag::Today]));
    !plain || set_off || before.tags.any(Tags::of(&[Tag::Relative, Tag::Unit, Tag::Percent]))
}

/// "at least 30 visitors": a number of things, and no level of something that is measured.
fn counts_things(sentence: &Sentence<'_>, at: usize) -> bool {
    if unit::whole_of(sentence, at).is_some_and(|whole| sentence.at(whole).is_number()) {
        return true;
    }
    let Some(Unit::Words(span)) = unit::of_number(sentence, at) else {
        return false;
    };
    let measured = Tags::of(&[Tag::Unit, Tag::Metric, Tag::Half, Tag::Points, Tag::Percent, Tag::Times]);
    let calendar = Tags::of(&[Tag::Day, Tag::Week, Tag::Month, Tag::Quarter, Tag::Year]);
    let words = || (at + 1..sentence.len()).take_while(|at| sentence.at(*at).span.start < span.end);
    let last = words().last().unwrap_or(at);
    !words().any(|at| sentence.any(at, measured.with(calendar)))
        && (sentence.has(last, Tag::Plural) || sentence.number(at).is_some_and(|number| number.value == 1.into()))
}
