//! Whether a sentence commits to a deed instead of what the deed changes.

use goalpost_text::Span;

use crate::amount::{Amount, Bound, Role};
use crate::clause::MainVerb;
use crate::lexicon::{Forms, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::{Kind, Parts};
use crate::unit::Unit;

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
    if is_changed(parts) || parts.clauses.cadence_change.is_some() {
        return None;
    }
    let is = if verb.is_command {
        is_deed(parts, verb)
    } else {
        is_delivered(parts, verb)
    };
    is.then(|| sentence.at(verb.at).span)
}

/// A level moved or held: an outcome, whatever verb says so.
fn is_changed(parts: &Parts<'_, '_>) -> bool {
    let changed = |amount: &Amount| {
        amount.role == Role::From
            || !amount.aside && amount.role == Role::By
            || amount.role == Role::To && !amount.aside && amount.unit.is_some_and(|unit| unit.is_measure())
    };
    parts.amounts.iter().any(changed)
}

/// A command whose verb is a deed, unless others decide about its object or it has a threshold to pass.
fn is_deed(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    let object = object::read(sentence, verb.at + 1, verb.end);
    let works = VerbClass::COMPLETE.with(VerbClass::ACT).with(VerbClass::MOVE);
    if is_served(parts, verb) {
        return false;
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
    // "Move NPS to 50".
    if class.is(VerbClass::MOVE) && object.has_level() && !class.is(VerbClass::COMPLETE) {
        return false;
    }
    // "Recruit two consultants": a hire.
    let lemma = sentence.lemma(verb.at);
    let hires = lemma == "recruit"
        && (object.from..object.end).any(|at| sentence.has(at, Tag::People) && !sentence.has(at, Tag::Outcome));
    if hires {
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
        || object.has_number && lemma == "sell"
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
    if class.is(VerbClass::PERMIT) && sentence.has(object.end, Tag::To) && !crate::vague_verb::is_vague(parts, verb) {
        return !parts.is_measured();
    }
    if class.is(VerbClass::VAGUE) && !class.is(works.with(VerbClass::WIN)) {
        return is_activity(parts, verb) || means_counted(parts);
    }
    if class.is(VerbClass::KEEP.with(VerbClass::LEARN)) {
        return class.is(VerbClass::LEARN) && object.exists || sentence.at(verb.at + 1).forms.is(Forms::ING);
    }
    let compared =
        class.is(VerbClass::BECOME) && (verb.at + 1..verb.end).take(14).any(|at| sentence.has(at, Tag::Degree));
    // "Get featured in 5 magazines": by others.
    let passive = class.is(VerbClass::BECOME) && sentence.at(verb.at + 1).forms.is(Forms::PAST);
    if class.is(VerbClass::BECOME) && (!class.is(works) || compared || passive) {
        return false;
    }
    let moves = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::REACH)
        .with(VerbClass::MULTIPLY)
        .with(VerbClass::HOLD);
    if class.is(moves) && (object.has_level() && !is_work(parts, &object) || !class.is(works.with(VerbClass::ABSTRACT)))
    {
        return is_work(parts, &object) && class.is(VerbClass::UP) && object.has_number;
    }
    if is_decided_by_others(parts, verb, &object) || has_threshold(parts) || has_outcome_number(parts, &object) {
        return false;
    }
    if class.is(VerbClass::ABSTRACT.with(VerbClass::HOLD)) && !class.is(works) {
        return object.is_thing() && !object.has_level() && !crate::vague_verb::is_vague(parts, verb);
    }
    if lemma == "have" && crate::measurable::has_one(parts, verb, &object) {
        return true;
    }
    let had_done = class.is(VerbClass::STATE)
        && (object.head + 1..object.head + 4)
            .any(|at| sentence.at(at).forms.is(Forms::PAST) && sentence.at(at).verb.is(works));
    had_done || class.is(works) || class.is(VerbClass::WIN) && is_work(parts, &object) || !class.is_verb()
}

/// "Finish in the top 6 of the table".
fn is_ranked(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let near = verb.at + 1..verb.end.min(verb.at + 8);
    let lemma = parts.sentence.lemma(verb.at);
    matches!(
        lemma,
        "finish" | "end" | "place" | "rank" | "come" | "come in" | "score" | "close"
    ) && near.into_iter().any(|at| parts.sentence.has(at, Tag::Rank))
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

/// "Sign 6 partners", "pass the exam", "have two papers accepted".
fn is_decided_by_others(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    let words =
        || (verb.at + 1..verb.end.min(verb.at + 12)).filter(|at| !sentence.at(*at).taken || sentence.at(*at).quoted);
    let verdict = words().any(|at| sentence.has(at, Tag::Verdict));
    let outcome = sentence.has(object.head, Tag::Outcome);
    let money = parts
        .amounts
        .iter()
        .any(|amount| matches!(amount.unit, Some(Unit::Money(_))) && !amount.aside);
    let accepted = words().any(|at| sentence.at(at).verb.is(VerbClass::WIN) && sentence.at(at).forms.is(Forms::PAST));
    class.is(VerbClass::WIN)
        && (verdict || outcome || money || !is_work(parts, object) && !class.is(VerbClass::COMPLETE))
        || accepted && outcome
        || outcome && !is_own_work(class)
}

/// A verb that is work and nothing else: "get 10 reviews" is none, "write 10 reviews" is.
fn is_own_work(class: VerbClass) -> bool {
    class.is(VerbClass::COMPLETE.with(VerbClass::ACT))
}

/// Pieces of one's own work: tickets, calls.
fn is_work(parts: &Parts<'_, '_>, object: &Object) -> bool {
    parts.sentence.has(object.head, Tag::Volume) && !parts.sentence.has(object.head, Tag::Outcome)
}

/// "Run 10 km in under 50 minutes".
fn has_threshold(parts: &Parts<'_, '_>) -> bool {
    parts.amounts.iter().any(|amount| {
        amount.bound == Bound::AtMost && parts.sentence.any(amount.at + 1, Tags::of(&[Tag::UnitTime])) && !amount.aside
    })
}

/// "Launch the app with 500 sign-ups": the deliverable has an outcome of its own.
fn has_outcome_number(parts: &Parts<'_, '_>, object: &Object) -> bool {
    let sentence = parts.sentence;
    // "three applications over £100k": how large each is.
    let is_of_object = |amount: &Amount| amount.at <= object.end + 1 && matches!(amount.unit, Some(Unit::Money(_)));
    parts
        .amounts
        .iter()
        .filter(|amount| amount.at > object.head && !is_audience(parts, amount))
        .any(|amount| {
            let noun = object::read(sentence, amount.at + 1, sentence.len());
            let share = amount.unit == Some(Unit::Percent);
            // "with an average rating of 4.5".
            let level = sentence.before(amount.at).has(Tag::Of) && sentence.has(amount.at.wrapping_sub(2), Tag::Metric);
            let of_others = (amount.at + 1..amount.at + 4)
                .any(|at| sentence.has(at, Tag::Outcome) && !sentence.has(at, Tag::Volume));
            sentence.any(noun.head, Tags::of(&[Tag::Outcome, Tag::Metric]))
                && noun.exists
                && !sentence.has(noun.head, Tag::Volume)
                && !sentence.has(noun.head, Tag::People)
                || share
                || level
                || of_others
                || amount.bound != Bound::None && amount.role == Role::Level && !is_of_object(amount)
        })
}

/// "Distribute the book to 500 people": who gets it.
fn is_audience(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    let before = sentence.before(amount.at);
    let someone = (amount.at + 1..amount.at + 4).any(|at| sentence.any(at, Tags::of(&[Tag::People, Tag::Outcome])));
    before.tags.any(Tags::of(&[Tag::To, Tag::For])) && amount.unit != Some(Unit::Percent) && someone
}

/// What shall be so because somebody did it: "X has been published", "100% of managers attend", "the app supports X".
fn is_delivered(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let subject = object::read(sentence, verb.from, verb.at);
    let completed = token.verb.is(VerbClass::COMPLETE) && !token.verb.is(VerbClass::WIN) && verb.is_done;
    if subject.has_level() && !is_work(parts, &subject) && !subject.has_number && !completed
        || token.verb.is(VerbClass::UP.with(VerbClass::DOWN))
    {
        return false;
    }
    if crate::measurable::is_capability(parts, verb) {
        return !parts.is_measured();
    }
    if is_granted(parts, verb, &subject) || is_level(parts, verb, &subject) {
        return false;
    }
    if token.verb.is(VerbClass::REACH) && !token.verb.is(VerbClass::COMPLETE.with(VerbClass::ACT)) {
        return false;
    }
    let done = token
        .verb
        .is(VerbClass::COMPLETE.with(VerbClass::ACT).with(VerbClass::ABSTRACT));
    let share = parts.amounts.iter().any(|amount| amount.unit == Some(Unit::Percent));
    // "Completed by 80% of staff": those who did it may stand behind.
    let by = parts
        .amounts
        .iter()
        .any(|amount| sentence.before(amount.at).has(Tag::Delta));
    let end = if by { verb.end } else { verb.at };
    let staff = (verb.from..end).any(|at| sentence.has(at, Tag::People) && !sentence.has(at, Tag::Outcome));
    let timed = |amount: &Amount| {
        amount.bound == Bound::AtMost
            && (amount.at + 1..amount.at + 3)
                .any(|at| sentence.any(at, Tags::of(&[Tag::UnitTime, Tag::Day, Tag::Week, Tag::PartOfDay])))
    };
    if parts.amounts.iter().any(timed) {
        return false;
    }
    // "95% of employees agree with it": what they think, and not what they do.
    let thinks =
        sentence.has(verb.at + 1, Tag::That) || sentence.any(verb.at + 1, Tags::of(&[Tag::Means])) && !verb.is_done;
    if share {
        return staff && done && !thinks;
    }
    // "All accounts migrated", "50 bugs fixed": done to them, and not by them.
    let done_to = token.verb.is(VerbClass::COMPLETE)
        && !token.verb.is(VerbClass::WIN.with(VerbClass::STATE))
        && verb.is_done
        && !sentence.before(verb.at).has(Tag::Have);
    // "4 of 5 schools adopt it": the last noun in front of the verb does it.
    let doer = if sentence.has(subject.end, Tag::Of) {
        object::read(sentence, subject.end + 1, verb.at).head
    } else {
        subject.head
    };
    let others = sentence.has(doer, Tag::Outcome) && !sentence.has(doer, Tag::Volume);
    if subject.is_some || others && !done_to {
        return false;
    }
    let has = token.verb.is(VerbClass::STATE) && !token.has(Tag::Be);
    let live = token.has(Tag::Be) && parts.amounts.is_empty();
    done || has || live && subject.is_thing()
}

/// "The treaty ratified", "the auditor signs": the verdict of others.
fn is_granted(parts: &Parts<'_, '_>, verb: &MainVerb, subject: &Object) -> bool {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    let others = sentence.has(subject.head, Tag::Outcome) && sentence.at(verb.at).forms.is(Forms::THIRD);
    let passed = class.is(VerbClass::WIN) && !class.is(VerbClass::COMPLETE.with(VerbClass::ACT));
    class.is(VerbClass::GRANT) && (verb.is_done || others) || passed
}

/// "A relay runs for 14 days", "the fund stands at £45,000", "teams rely on it": a level, or what people are used to.
fn is_level(parts: &Parts<'_, '_>, verb: &MainVerb, subject: &Object) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let present = token.forms.is(Forms::THIRD.with(Forms::BASE)) && !verb.is_done;
    let own = sentence.has(subject.head, Tag::People);
    let measured = parts
        .amounts
        .iter()
        .any(|amount| amount.is_target() && amount.at > verb.at && amount.role != Role::By);
    let timed = parts.amounts.iter().any(|amount| {
        let behind = amount.at + 1..amount.at + 3;
        let lasts = Tags::of(&[Tag::UnitTime, Tag::Day, Tag::Week, Tag::Month]);
        let money = matches!(amount.unit, Some(Unit::Money(_)));
        money || behind.into_iter().any(|at| sentence.any(at, lasts))
    });
    let lasting = parts
        .deadline
        .is_some_and(|deadline| deadline.kind == crate::DeadlineKind::Relative);
    let used = token.verb.is(VerbClass::SENSE) && (own || sentence.has(subject.head, Tag::Outcome));
    present && (used || !own && !token.has(Tag::Be) && (measured && timed || lasting))
}

/// "20 customer interviews": a number of pieces of work without a verb.
fn counted_work(parts: &Parts<'_, '_>) -> Option<Span> {
    let amount = parts
        .amounts
        .first()
        .filter(|amount| amount.role == Role::Count && !amount.aside)?;
    let object = object::read(parts.sentence, amount.at + 1, parts.sentence.len());
    (is_work(parts, &object) && !amount.value.is_zero()).then_some(amount.span)
}
