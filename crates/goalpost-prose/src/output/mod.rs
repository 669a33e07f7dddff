//! Whether a sentence commits to a deed instead of what the deed changes.

mod count;
mod level;
mod number;
mod state;

use goalpost_text::Span;

use crate::amount::{Amount, Bound, Role};
use crate::clause::MainVerb;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::{Kind, Parts};
use crate::role;
use crate::unit::Unit;

use count::{counted_work, is_work};
use number::{has_outcome_number, has_threshold, is_covered, is_decided_by_others, is_somebody, leads_to_number};
use state::is_delivered;

/// The deed, where it is the deed that the sentence commits to.
pub(crate) fn read(parts: &Parts<'_, '_>) -> Option<Span> {
    let sentence = parts.sentence;
    if parts.kind == Kind::Habit {
        return Some(parts.whole());
    }
    let verb = match parts.clauses.head() {
        None => {
            let stands = crate::measurable::stands(parts).filter(|_| !parts.is_measured());
            return counted_work(parts).or_else(|| stands.map(|at| sentence.at(at).span));
        }
        Some(verb) => verb,
    };
    // "Save x hours a week": by how much is what is still to be filled in.
    let moves = VerbClass::UP.with(VerbClass::DOWN);
    let open = parts.numeric_slot && sentence.at(verb.at).verb.is(moves) && parts.amounts.is_empty();
    if open || is_changed(parts) || parts.clauses.cadence_change.is_some() {
        return None;
    }
    if verb.is_command && role::denies(sentence, verb.at.wrapping_sub(1)) {
        // "Do not miss a handover": what shall not be done is no deed.
        return None;
    }
    let is = if verb.is_command {
        is_deed(parts, verb) || is_begun_by_deed(parts, verb) || is_followed_by_deed(parts, verb)
    } else {
        is_delivered(parts, verb)
    };
    is.then(|| sentence.at(verb.at).span)
}

/// "Add a part-time bookkeeper": somebody is hired.
fn is_post(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let post = |at: usize| sentence.word_in(at, List::Employment);
    let adds = |verb: &&MainVerb| verb.is_command && verb.class.is(VerbClass::UP) && sentence.lemma(verb.at) == "add";
    parts.clauses.head().filter(adds).is_some_and(|verb| {
        let whom = object::read(sentence, verb.at + 1, verb.end);
        sentence.has(whom.head, Tag::People) && (verb.at + 1..whom.end).any(post)
    })
}

/// "Draft and maintain a glossary": of two verbs with one object, the first makes it.
fn is_begun_by_deed(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let first = parts
        .clauses
        .verbs
        .first()
        .filter(|first| first.shares && first.at != verb.at);
    let makes = VerbClass::COMPLETE.with(VerbClass::ABSTRACT);
    if !first.is_some_and(|first| first.class.is(makes)) {
        return false;
    }
    let object = object::read(parts.sentence, verb.at + 1, verb.end);
    object.is_thing() && !object.has_level() && !parts.is_measured()
}

/// "Prioritise the needs and tackle two of them": the deed that follows what has no end.
fn is_followed_by_deed(parts: &Parts<'_, '_>, head: &MainVerb) -> bool {
    let others = || {
        let verbs = parts.clauses.verbs.iter();
        verbs.filter(|verb| verb.at > head.at && verb.is_command)
    };
    others().next().is_some()
        && !parts.numeric_slot
        && crate::vague_verb::is_vague(parts, head)
        && others().any(|verb| is_deed(parts, verb))
}

/// A level moved or held: an outcome, whatever verb says so.
fn is_changed(parts: &Parts<'_, '_>) -> bool {
    // "Hire +1 designer": one more of them, and no change of a level.
    let makes = VerbClass::COMPLETE.with(VerbClass::ACT);
    let deed = parts.clauses.head().is_some_and(|verb| {
        verb.is_command && verb.class.is(makes) && !verb.class.is(VerbClass::UP.with(VerbClass::DOWN))
    });
    // "Increase the number of home visits": of one's own work.
    if raises_work(parts) {
        return false;
    }
    if is_post(parts) {
        return false;
    }
    let counted = |amount: &Amount| deed && !matches!(amount.unit, Some(Unit::Percent | Unit::Points | Unit::Money(_)));
    let changed = |amount: &Amount| {
        amount.role == Role::From
            || !amount.aside && amount.role == Role::By && !counted(amount)
            || amount.role == Role::To
                && !amount.aside
                && amount.unit.is_some_and(|unit| unit.is_measure())
                && !(deed && is_covered(parts, amount))
    };
    parts.amounts.iter().any(changed)
}

/// "Increase the number of safety inspections by 20%": more of one's own work, and no level.
fn raises_work(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let raises = |verb: &&MainVerb| verb.is_command && verb.class.is(VerbClass::UP);
    let Some(verb) = parts.clauses.head().filter(raises) else {
        return false;
    };
    let number = object::read(sentence, verb.at + 1, verb.end);
    let of = object::read(sentence, number.end + 1, verb.end);
    let ours = Tags::of(&[Tag::Outcome, Tag::People, Tag::Metric]);
    let share = |amount: &Amount| amount.role == Role::To && amount.unit == Some(Unit::Percent);
    sentence.at(verb.at).forms.is(Forms::BASE)
        && !parts.amounts.iter().any(share)
        && sentence.word_in(number.head, List::Counts)
        && sentence.has(number.end, Tag::Of)
        && is_work(parts, &of)
        && !(of.from..of.end).any(|at| sentence.any(at, ours))
}

/// A command whose verb is a deed, unless others decide about its object or it has a threshold to pass.
fn is_deed(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    let object = object::read(sentence, verb.at + 1, verb.end);
    let works = VerbClass::COMPLETE.with(VerbClass::ACT).with(VerbClass::MOVE);
    if is_served(parts, verb) || level::is_wanted(parts, verb, &object) {
        return false;
    }
    if let Some(inner) = crate::clause::ensured(sentence, verb) {
        return is_delivered(parts, &inner);
    }
    if let Some(done) = object::brought_about(sentence, verb.at, &object) {
        let granted = sentence.at(done).verb.is(VerbClass::GRANT);
        return sentence.has(done, Tag::Stands)
            || !granted && sentence.at(done).verb.is(works) && !is_decided_by_others(parts, verb, &object);
    }
    // "Get one newspaper to cover it": it is for others to do.
    let lets =
        class.is(VerbClass::BECOME) && sentence.has(object.end, Tag::To) && !sentence.has(object.head, Tag::People);
    if lets && object.has_number {
        return false;
    }
    // "Have the local paper print two stories": others do it.
    let does = |at: usize| {
        let told = sentence.at(at + 1).is_number() || sentence.any(at + 1, crate::verbal::OBJECT);
        sentence.verb(at, VerbClass::all(), Forms::BASE) && !sentence.has(at, Tag::Noun) && told
    };
    if sentence.lemma(verb.at) == "have" && object.exists && (verb.at + 2..verb.end.min(verb.at + 9)).any(does) {
        return false;
    }
    // "Move NPS to 50", "move 60% of traffic to self-service".
    let of = object::read(sentence, object.end + 1, verb.end);
    let share = sentence.has(object.end, Tag::Of) && of.is_metric;
    let elsewhere = leads_elsewhere(parts, verb);
    if class.is(VerbClass::MOVE) && (object.has_level() || share) && !class.is(VerbClass::COMPLETE) && !elsewhere {
        return false;
    }
    // "Recruit two consultants": a hire.
    let lemma = sentence.lemma(verb.at);
    let posts = is_post(parts);
    let staff = || (object.from..object.end).any(|at| sentence.has(at, Tag::People) && !sentence.has(at, Tag::Outcome));
    let hires =
        lemma == "source" && (object.has_number || staff()) || sentence.lemma_in(verb.at, List::Hiring) && staff();
    // "Onboard two resellers": the work that follows when they have joined.
    let joins = lemma == "onboard";
    // "Pass the fire inspection".
    if lemma == "pass" {
        return false;
    }
    // "Collect samples": what is gathered to be worked with, and not what others give.
    let gathered = sentence.lemma_in(verb.at, List::Gathering) && sentence.word_in(object.head, List::Material);
    if hires || posts || joins || gathered {
        return true;
    }
    // "Convert 60% of pilots": how many of them is not ours to say.
    let won = class.is(VerbClass::WIN)
        && parts
            .amounts
            .iter()
            .any(|amount| amount.unit == Some(Unit::Percent) && amount.at == verb.at + 1);
    if won {
        return false;
    }
    // "Deliver £1.5m of savings": money that comes in or stays.
    let money =
        |amount: &Amount| matches!(amount.unit, Some(Unit::Money(_))) && amount.at <= verb.at + 3 && !amount.aside;
    // "Add 25 customers", "sell 300 tickets", "receive 20 proposals": what others do.
    let by_others = class.is(VerbClass::UP) && sentence.has(object.head, Tag::Outcome)
        || object.has_number && class.is(VerbClass::RECEIVE)
        || object.has_number && sentence.lemma_in(verb.at, List::Selling)
        || is_ranked(parts, verb);
    if by_others {
        return false;
    }
    if class.is(VerbClass::ABSTRACT) && parts.amounts.iter().any(money) {
        return false;
    }
    // "Support 5 languages with 80% satisfaction": the number of others counts.
    if class.is(VerbClass::VAGUE) && has_outcome_number(parts, &object) {
        return false;
    }
    if crate::measurable::makes(parts, verb, &object) {
        return !sentence.has(object.head, Tag::Outcome) && !parts.amounts.iter().any(money);
    }
    if crate::vague_verb::is_made_the(parts, verb, &object) || crate::measurable::is_made_so(parts, verb, &object) {
        return true;
    }
    if class.is(VerbClass::PERMIT) && sentence.has(object.end, Tag::To) && !crate::vague_verb::is_vague(parts, verb) {
        return !parts.is_measured();
    }
    // "Continue closing issues": the deed goes on.
    let inner = sentence.at(verb.at + 1);
    if class.is(VerbClass::KEEP) && inner.forms.is(Forms::ING) && inner.verb.is(works) {
        return !parts.is_measured();
    }
    // "Tackle 60% of the issues raised": pieces of work, and how many of them.
    let counts = parts
        .amounts
        .first()
        .is_some_and(|amount| amount.at <= verb.at + 2 && amount.at > verb.at);
    let pieces = if sentence.has(object.end, Tag::Of) {
        of.head
    } else {
        object.head
    };
    let handled =
        counts && sentence.has(pieces, Tag::Plural) && !sentence.any(pieces, Tags::of(&[Tag::People, Tag::Abstract]));
    if class.is(VerbClass::VAGUE) && handled && sentence.lemma_in(verb.at, List::Dealing) {
        return true;
    }
    // "Learn three songs a month": a volume; "learn Portuguese" is a skill.
    if class.is(VerbClass::LEARN) {
        let paced = parts.deadline.is_some_and(|deadline| deadline.recurrence.is_some());
        return object.exists && (paced || !parts.amounts.is_empty());
    }
    if class.is(VerbClass::VAGUE) && !class.is(works.with(VerbClass::WIN)) {
        return is_activity(parts, verb) || means_counted(parts);
    }
    if class.is(VerbClass::KEEP) {
        return sentence.at(verb.at + 1).forms.is(Forms::ING);
    }
    let compared =
        class.is(VerbClass::BECOME) && (verb.at + 1..verb.end).take(14).any(|at| sentence.has(at, Tag::Degree));
    // "Get featured in 5 magazines": by others.
    let passive = class.is(VerbClass::BECOME) && sentence.at(verb.at + 1).forms.is(Forms::PAST);
    if class.is(VerbClass::BECOME) && (!class.is(works) || compared || passive) {
        return false;
    }
    if elsewhere || extends(parts, verb, &object) {
        return true;
    }
    let moves = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::REACH)
        .with(VerbClass::MULTIPLY)
        .with(VerbClass::HOLD);
    if raises_work(parts) {
        return true;
    }
    if class.is(moves) && (object.has_level() && !is_work(parts, &object) || !class.is(works.with(VerbClass::ABSTRACT)))
    {
        return is_work(parts, &object) && class.is(VerbClass::UP) && object.has_number;
    }
    if is_decided_by_others(parts, verb, &object)
        || has_threshold(parts)
        || has_outcome_number(parts, &object)
        || leads_to_number(parts, object.head)
    {
        return false;
    }
    if class.is(VerbClass::ABSTRACT.with(VerbClass::HOLD)) && !class.is(works) {
        // "Define the budget": a level without a number is a document.
        let level = object.has_level() && (!parts.amounts.is_empty() || class.is(VerbClass::HOLD));
        return object.is_thing() && !level && !crate::vague_verb::is_vague(parts, verb);
    }
    let possessed = object.is_mass && !object.has_number && sentence.has(object.end, Tag::For);
    if lemma == "have" && (possessed || has_made(parts, &object) || crate::measurable::has_one(parts, verb, &object)) {
        return true;
    }
    // "Have four board meetings".
    let held = Tags::of(&[Tag::Event, Tag::Volume]);
    if lemma == "have"
        && object.has_number
        && sentence.any(object.head, held)
        && !sentence.has(object.head, Tag::Outcome)
    {
        return true;
    }
    // "Have 500 people use it".
    let someone = sentence.any(object.head, Tags::of(&[Tag::People, Tag::Outcome]))
        || sentence.word_in(object.head, List::Public);
    if lemma == "have" && object.has_number && someone {
        return false;
    }
    // "Have benchmarks": things that somebody makes first.
    let made = object.is_bare_plural && object.is_thing() && !object.has_level() && parts.amounts.is_empty();
    if lemma == "have" && made && !someone && !sentence.any(object.head, Tags::of(&[Tag::Outcome, Tag::People])) {
        return true;
    }
    let had_done = class.is(VerbClass::STATE)
        && (object.head + 1..object.head + 4)
            .any(|at| sentence.at(at).forms.is(Forms::PAST) && sentence.at(at).verb.is(works));
    had_done || class.is(works) || class.is(VerbClass::WIN) && is_work(parts, &object) || !class.is_verb()
}

/// "Have options to choose from", "have proper error handling": what is there because somebody made it.
fn has_made(parts: &Parts<'_, '_>, object: &Object) -> bool {
    let others = Tags::of(&[
        Tag::Outcome,
        Tag::People,
        Tag::Event,
        Tag::Metric,
        Tag::Half,
        Tag::Abstract,
    ]);
    let counted_outcome = object.has_number && (object.from..object.end).any(|at| parts.sentence.any(at, others));
    let any = parts.sentence.any(object.head, others) || counted_outcome;
    let made = object.is_thing() && !any && !is_somebody(parts.sentence, object.head);
    let counted = |amount: &Amount| amount.role == Role::Count && amount.bound == Bound::None;
    made && !object.is_some && parts.amounts.iter().all(counted)
}

/// "Extend the user guide", "expand the library": more of a thing that somebody makes, and no level.
fn extends(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let others = Tags::of(&[Tag::People, Tag::Outcome, Tag::Half, Tag::Abstract, Tag::Metric]);
    let made = object.is_thing() && !sentence.any(object.head, others) && !sentence.has(object.end, Tag::Of);
    sentence.lemma_in(verb.at, List::Extending) && parts.amounts.is_empty() && made
}

/// "Expand to Canada", "move to monthly billing", "switch to the new carrier": where everything goes is all that is
/// said.
pub(crate) fn leads_elsewhere(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    let place = object::read(sentence, verb.at + 1, verb.end);
    let to = sentence.any(verb.at + 1, Tags::of(&[Tag::To])) || sentence.word(verb.at).ends_with(" to");
    let goes = class.is(VerbClass::MOVE) || sentence.lemma_in(verb.at, List::Extending);
    goes && to && parts.amounts.is_empty() && place.exists && !place.is_abstract && !place.is_half
}

/// "Finish in the top 6 of the table".
fn is_ranked(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let mut near = verb.at + 1..verb.end.min(verb.at + 8);
    parts.sentence.lemma_in(verb.at, List::Ranking) && near.any(|at| parts.sentence.has(at, Tag::Rank))
}

/// "Reply to 95% of tickets within 4 hours": a service that is measured.
fn is_served(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let timed = parts
        .amounts
        .iter()
        .any(|amount| amount.bound == Bound::AtMost || sentence.any(amount.at + 1, Tags::of(&[Tag::UnitTime])));
    let share = parts.amounts.iter().any(|amount| amount.unit == Some(Unit::Percent));
    sentence.has(verb.at, Tag::Service) && timed && share
        || sentence.has(verb.at, Tag::Service) && timed && parts.amounts.len() == 1
}

/// Vague verbs that are done and not brought about: support, explore.
fn is_activity(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    parts.sentence.has(verb.at, Tag::Activity)
}

/// "Boost morale by holding 4 socials": the number counts the means.
fn means_counted(parts: &Parts<'_, '_>) -> bool {
    !parts.amounts.is_empty()
        && parts
            .amounts
            .iter()
            .all(|amount| amount.aside && amount.role == Role::Count)
}
