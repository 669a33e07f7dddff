//! What a command acts on, and whether the deed has an end that can be seen.

use goalpost_values::Decimal;

use super::becoming::becoming;
use super::{NotSpecific, Reason};

use crate::amount::{Amount, Role};
use crate::clause::{MainVerb, Part};
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::{Kind, Parts};
use crate::sentence::Sentence;
use crate::unit::Unit;
use crate::verbal::reads_as_verb;

pub(super) fn command(parts: &Parts<'_, '_>, verb: &MainVerb) -> Reason {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    let object = acted_on(parts, verb);
    let span = if object.exists {
        sentence.at(object.head).span
    } else {
        sentence.at(verb.at).span
    };
    if parts.clauses.cadence_change.is_some() {
        return None;
    }
    if let Some(next) = told_behind(parts, verb).or_else(|| helped(sentence, verb)) {
        return command(parts, &next);
    }
    let number_missing = parts
        .placeholders
        .first()
        .is_some_and(|slot| crate::placeholder::is_numeric(sentence, *slot));
    // "Achieve ___ on the MAP test": a number is what is missing.
    let result = || object::read(sentence, object.end + 1, verb.end);
    if object.is_slot && class.is(VerbClass::REACH) && sentence.has(object.end, Tag::In) && result().is_named {
        return None;
    }
    let slot_in_place = object.is_slot && !object.exists && !object.has_preposition && !number_missing;
    let got_to = || crate::vague_verb::is_got_to(sentence, verb, &object);
    if slot_in_place && !counts_slot(parts, &object) && !got_to() {
        return parts.placeholders.first().map(|slot| (NotSpecific::Slot, *slot));
    }
    if parts.numeric_slot && (!object.is_abstract || sentence.has(object.head, Tag::Plural)) {
        return None;
    }
    if object.is_pronoun && !parts.is_measured() && !names_later(parts, &object) {
        return Some((NotSpecific::Pointing, span));
    }
    if names_no_aim(parts) {
        return Some((NotSpecific::Pointing, span));
    }
    if is_number_of_nothing(parts, verb) {
        return Some((NotSpecific::NumberOfNothing, span));
    }
    if crate::measurable::is_won(parts, verb)
        || crate::vague_verb::stays_until(sentence, verb)
        || crate::measurable::is_of_grade(parts, verb)
        || crate::measurable::is_for_load(parts, verb)
    {
        return None;
    }
    if moves_by_means(parts) || wants_change(parts, verb, &object) {
        return None;
    }
    let counted = own_amount(parts, verb);
    // "Understand the new tax code": a thing that can be learned.
    let learned = sentence.lemma(verb.at) == "understand"
        && (object.is_definite || object.is_named)
        && object.is_thing()
        && !sentence.any(object.head, Tags::of(&[Tag::People, Tag::Outcome]));
    if learned {
        return None;
    }
    let engaged = || crate::vague_verb::is_engaged(parts, verb, &object);
    if sentence.has(verb.at, Tag::Unseen) && !counted.is_some_and(|amount| amount.role != Role::Count) && !engaged() {
        return Some((NotSpecific::VagueDeed, sentence.at(verb.at).span));
    }
    // "Be open with no hidden agendas".
    let none = |amount: &Amount| class.is(VerbClass::BECOME) && amount.aside && amount.value.is_zero();
    let stated = |amount: &Amount| amount.role != Role::From && !none(amount);
    if counted.is_some() || parts.is_measured() || parts.amounts.iter().any(stated) {
        return None;
    }
    if super::esteem::is_wanted(parts, verb)
        || crate::vague_verb::is_light(parts, verb, &object)
        || crate::measurable::turns_into_praise(parts, verb, &object)
        || is_treated(parts, verb)
    {
        return Some((NotSpecific::VagueDeed, span));
    }
    if class.is(VerbClass::BECOME) && !class.is(VerbClass::COMPLETE) {
        return becoming(parts, verb, &object).map(|reason| (reason, span));
    }
    let shown = object.is_metric && object.is_bare_plural;
    if class.is(VerbClass::ABSTRACT.with(VerbClass::HOLD)) && !shown && crate::vague_verb::is_vague(parts, verb) {
        return Some((NotSpecific::VagueDeed, span));
    }
    if class.is(VerbClass::UP.with(VerbClass::DOWN)) && compares(parts, verb) {
        return None;
    }
    let moves = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::MULTIPLY)
        .with(VerbClass::REACH);
    // "Debrief with the team": whom with, and not what.
    let told = class.is(VerbClass::ACT.with(VerbClass::COMPLETE)) && (object.has_preposition || object.is_definite);
    // "Document the hiring process": what is written down or put in place can be seen, whatever it is about.
    let plain = VerbClass::VAGUE.with(VerbClass::ABSTRACT).with(VerbClass::WIN);
    let judged = (verb.at + 1..object.end).any(|at| sentence.any(at, Tags::of(&[Tag::Quality, Tag::Degree])));
    let one = object.is_definite || object.is_named || object.is_bare_plural;
    let made = class.is(VerbClass::COMPLETE) && !class.is(plain) && one && !judged;
    // "Measure the satisfaction of participants": what is asked or counted can be anything.
    let surveyed = sentence.lemma_in(verb.at, List::Surveying);
    let ended = crate::measurable::is_brought_to_end(parts, verb) && !judged;
    let joined =
        told && sentence.has(object.head, Tag::People) || made || ended || surveyed && object.exists && !judged;
    if object.is_abstract && !object.has_level() && !joined {
        return Some((NotSpecific::Abstract, span));
    }
    let had = sentence.lemma(verb.at) == "have"
        && judged
        && !object.is_metric
        && !object.is_named
        && parts.clauses.verbs.len() == 1;
    if had && parts.kind != Kind::Habit {
        return Some((NotSpecific::VagueDeed, span));
    }
    let forbidden = sentence.has(verb.at.wrapping_sub(1), Tag::Not) && !class.is(VerbClass::BECOME);
    if forbidden && !class.is(VerbClass::VAGUE) {
        return None;
    }
    // "Use appropriate channels": which ones these are is all that matters, and is not said.
    let chosen = judged && object.is_bare_plural && class.is(VerbClass::STATE.with(VerbClass::ACT));
    if chosen && parts.kind == Kind::Expectation && sentence.lemma_in(verb.at, List::Applying) {
        return Some((NotSpecific::VagueDeed, span));
    }
    // "Grow our people".
    let people = sentence.has(object.head, Tag::People) || sentence.word(object.head).eq_ignore_ascii_case("people");
    let staff = class.is(VerbClass::UP) && people && object.is_definite;
    let ahead = class.is(VerbClass::ABSTRACT) && is_market(parts, &object);
    if staff && !class.is(VerbClass::WIN) || ahead {
        return Some((NotSpecific::VagueDeed, span));
    }
    if class.is(moves) && !class.is(VerbClass::VAGUE) {
        let nowhere = class.is(VerbClass::REACH)
            && !class.is(VerbClass::MOVE
                .with(VerbClass::UP)
                .with(VerbClass::ACT)
                .with(VerbClass::WIN))
            && !object.has_level()
            && !object.is_named
            && !is_place(parts, &object)
            && !(object.is_all
                && object.is_thing()
                && !sentence.any(object.head, Tags::of(&[Tag::People, Tag::Outcome])))
            && !names_verdict(parts, verb);
        // "Meet with users".
        if !object.exists && class.is(VerbClass::ACT) && object.has_preposition {
            return None;
        }
        return (object.is_pronoun || nowhere || !object.exists && !compares(parts, verb))
            .then_some((NotSpecific::VagueDeed, span));
    }
    if class.is(VerbClass::KEEP) && crate::measurable::is_so(parts, verb) {
        return None;
    }
    if class.is(VerbClass::KEEP) {
        let gerund = sentence.at(verb.at + 1).forms.is(Forms::ING);
        // "Keep a gratitude journal".
        let judged = (verb.at + 1..object.end).any(|at| sentence.any(at, Tags::of(&[Tag::Quality, Tag::Degree])));
        let named = parts.kind == Kind::Habit && object.is_definite;
        let one = (sentence.has(verb.at + 1, Tag::Indefinite) || named) && object.is_thing() && !judged;
        let current =
            object.is_thing() && (verb.at + 2..verb.end).any(|at| crate::word_sense::is_kept_current(parts, at));
        return (!gerund && !object.is_metric && !one && !current && !is_kept_so(parts, verb, &object))
            .then_some((NotSpecific::VagueDeed, span));
    }
    if class.is(VerbClass::LEARN) {
        return (!object.exists).then_some((NotSpecific::VagueDeed, span));
    }
    if crate::vague_verb::is_at_event(parts, verb, &object)
        || crate::vague_verb::is_supported(parts, verb, &object)
        || engaged()
        || is_tried(parts, verb, &object)
    {
        return None;
    }
    if class.is(VerbClass::VAGUE) && !class.is(VerbClass::COMPLETE.with(VerbClass::WIN)) {
        let half = object.is_half && !object.is_metric;
        // Nobody sees that time or a budget is managed.
        let handled = sentence.lemma(verb.at) == "manage";
        // "Drive adoption of the app": more of it, and of what.
        let of = object::read(sentence, object.end + 1, verb.end);
        let more = sentence.lemma_in(verb.at, List::Pushing);
        if more && half && sentence.has(object.end, Tag::Of) && of.is_thing() && (of.is_definite || of.is_named) {
            return None;
        }
        return (!object.is_metric || half || handled).then_some((NotSpecific::VagueDeed, sentence.at(verb.at).span));
    }
    if class.is(VerbClass::HOLD) && !class.is(VerbClass::ACT.with(VerbClass::WIN)) {
        let judged = (verb.at + 1..verb.end).any(|at| sentence.any(at, Tags::of(&[Tag::Quality, Tag::Degree])));
        let others = sentence.any(object.head, Tags::of(&[Tag::People, Tag::Outcome]));
        let thing = object.is_definite && object.is_thing() && !judged && !others;
        return (!object.is_metric && !object.is_named && !thing && !names_verdict(parts, verb))
            .then_some((NotSpecific::VagueDeed, span));
    }
    deed(parts, verb, &object).map(|reason| (reason, span))
}

/// "Treat everyone with respect", "rank among the best": how, and nothing that can be seen.
fn is_treated(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let with = || {
        (verb.at + 1..verb.end.min(verb.at + 6))
            .any(|at| sentence.any(at, Tags::of(&[Tag::Means])) && object::read(sentence, at + 1, verb.end).is_abstract)
    };
    sentence.lemma_in(verb.at, List::Treating) && with() || is_among(sentence, verb) || is_manner_only(parts, verb)
}

/// "Rank among the best", "stay among the leaders"; not "finish among the medals", "be among the top 5".
pub(crate) fn is_among(sentence: &Sentence<'_>, verb: &MainVerb) -> bool {
    let remains = sentence.lemma_in(verb.at, List::Remaining) && sentence.lemma(verb.at) != "finish";
    let ranked = (verb.at + 2..verb.at + 4).any(|at| sentence.has(at, Tag::Rank) && sentence.at(at + 1).is_number());
    sentence.word(verb.at + 1) == "among" && remains && !ranked
}

/// "Behave professionally", "conduct yourself with integrity", "spend money wisely": only how it is done is told, of
/// what everybody does anyway.
fn is_manner_only(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let judges = Tags::of(&[Tag::Quality, Tag::Degree, Tag::Frequency]);
    let judged = |at: usize| sentence.any(at, judges) && !sentence.at(at).taken && !sentence.has(at, Tag::Noun);
    let behaves = sentence.lemma_in(verb.at, List::Behaving);
    let next = verb.at + 1;
    let manner = next + usize::from(sentence.word_in(next, List::Oneself));
    let with = sentence.any(manner, Tags::of(&[Tag::Means])) && sentence.has(manner + 1, Tag::Abstract);
    let spends = sentence.lemma_in(verb.at, List::Spending)
        && sentence.any(next, Tags::of(&[Tag::Mass, Tag::Abstract, Tag::Metric]))
        && sentence.word(next + 1).ends_with("ly");
    let closes =
        |at: usize| sentence.at(at).is_break() || sentence.any(at, Tags::of(&[Tag::And, Tag::Standing, Tag::Prep]));
    behaves && (with || judged(manner) && closes(manner + 1)) || spends && judged(next + 1)
}

/// "Continue to implement the plan", "work with the schools to open a club": the deed that is meant.
pub(crate) fn told_behind(parts: &Parts<'_, '_>, verb: &MainVerb) -> Option<MainVerb> {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    let to = if class.is(VerbClass::KEEP) {
        Some(verb.at + 1).filter(|to| sentence.has(*to, Tag::To))
    } else if crate::vague_verb::works_with(sentence, verb) {
        (verb.at + 2..verb.end.min(verb.at + 12))
            .find(|at| sentence.has(*at, Tag::To) && reads_as_verb(sentence, at + 1))
    } else {
        None
    }?;
    reads_as_verb(sentence, to + 1).then_some(MainVerb { at: to + 1, ..*verb })
}

/// "Help paint the hall": what is done, together with others.
fn helped(sentence: &Sentence<'_>, verb: &MainVerb) -> Option<MainVerb> {
    let at = verb.at + 1 + usize::from(sentence.has(verb.at + 1, Tag::To));
    let deed = sentence.lemma(verb.at) == "help" && reads_as_verb(sentence, at) && !sentence.has(at, Tag::Noun);
    deed.then_some(MainVerb { at, ..*verb })
}

/// What a command acts on: of "add support for Windows" Windows.
fn acted_on(parts: &Parts<'_, '_>, verb: &MainVerb) -> Object {
    let sentence = parts.sentence;
    let object = object::read(sentence, verb.at + 1, verb.end);
    let adds = VerbClass::COMPLETE.with(VerbClass::ACT);
    let supports = sentence.at(verb.at).verb.is(adds) && sentence.word(object.head).eq_ignore_ascii_case("support");
    let feature = object::read(sentence, object.end + 1, verb.end);
    let through = is_measure_of(sentence, &object) && feature.is_abstract && !feature.has_level();
    if supports && sentence.has(object.end, Tag::For) && feature.is_named || through {
        feature
    } else {
        object
    }
}

/// "A high level of trust", "the standard of care": a noun that only tells how much there is of what follows.
fn is_measure_of(sentence: &Sentence<'_>, object: &Object) -> bool {
    let much = sentence.word_in(object.head, List::Measures);
    much && sentence.has(object.end, Tag::Of)
}

/// "… by reducing the processing time": the metric stands in the means.
fn moves_by_means(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    let moves = VerbClass::UP.with(VerbClass::DOWN).with(VerbClass::VAGUE);
    (sentence.start..sentence.len()).any(|at| {
        parts.clauses.part(at) == Part::Means
            && sentence.verb(at, moves, Forms::ING)
            && object::read(sentence, at + 1, sentence.len()).is_metric
    })
}

/// "See a reduction in infections", "get more walk-in traffic": a direction and what is counted, behind a verb that
/// says neither.
pub(crate) fn wants_change(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    let way = Tags::of(&[Tag::Up, Tag::Down]);
    let counted = |object: &Object| {
        object.exists
            && (object.is_metric || object.is_bare_plural || object.is_mass || sentence.has(object.head, Tag::Outcome))
            && !object.is_abstract
    };
    if class.is(VerbClass::REACH) && sentence.any(object.end.wrapping_sub(1), way) {
        let thing = object::read(sentence, object.end + 1, verb.end);
        return sentence.any(object.end, Tags::of(&[Tag::In, Tag::Of])) && counted(&thing);
    }
    sentence.any(verb.at + 1, way) && sentence.lemma_in(verb.at, List::Having) && counted(object)
}

/// "Reach the semi-finals", "meet the deadline": one thing that is there or not; not "reach the younger audience".
fn is_place(parts: &Parts<'_, '_>, object: &Object) -> bool {
    let own = (object.from..object.end).any(|at| parts.sentence.has(at, Tag::Own));
    let others = Tags::of(&[Tag::People, Tag::Outcome, Tag::Abstract, Tag::Numbered]);
    let judged = (object.from..object.end).any(|at| parts.sentence.any(at, Tags::of(&[Tag::Quality, Tag::Degree])));
    object.is_definite && !own && !judged && !parts.sentence.any(object.head, others) && !is_market(parts, object)
}

/// "Reach break-even", "achieve certification".
fn names_verdict(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    (verb.at + 1..verb.end.min(verb.at + 10)).any(|at| parts.sentence.has(at, Tag::Verdict))
}

/// Whether a slot counts a thing that is named: "[Number] books", "x% of the shops".
pub(super) fn counts_slot(parts: &Parts<'_, '_>, object: &Object) -> bool {
    let sentence = parts.sentence;
    let behind = sentence.at(object.end);
    if behind.has(Tag::Percent) {
        let of = object.end + 1 + usize::from(sentence.has(object.end + 1, Tag::Of));
        return object::read(sentence, of, sentence.len()).exists;
    }
    behind.is_word()
        && !behind
            .tags
            .any(Tags::of(&[Tag::Origin, Tag::Target, Tag::Delta, Tag::Due]))
        && !behind.taken
}

/// "Do it … in the payments service": the thing follows.
fn names_later(parts: &Parts<'_, '_>, object: &Object) -> bool {
    let sentence = parts.sentence;
    sentence.any(object.end, Tags::of(&[Tag::Of, Tag::Relative]))
}

/// "Grow faster than the market": compared with something.
fn compares(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    (verb.at + 1..verb.at + 3).any(|at| sentence.any(at, Tags::of(&[Tag::AtLeast, Tag::AtMost])))
}

/// "Keep the shop open on Sundays": a thing, and how it stays.
pub(crate) fn is_kept_so(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let one = object.is_definite || object.is_named || object.is_all;
    let judging = Tags::of(&[Tag::Quality, Tag::Degree, Tag::Frequency, Tag::VagueTime]);
    let judged =
        (verb.at + 1..verb.end).any(|at| sentence.any(at, judging) && !crate::word_sense::is_kept_current(parts, at));
    let state = object.end < verb.end && !sentence.at(object.end).is_break() || object.end > object.head + 1;
    one && object.is_thing() && !sentence.has(object.head, Tag::People) && !judged && state
}

/// "Explore JAX", "look into Kubernetes": the tool has a name.
pub(crate) fn is_tried(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let tries = sentence.lemma(verb.at) == "try";
    // "Try a new restaurant".
    let once = tries && sentence.has(verb.at + 1, Tag::Indefinite) && object.is_thing() && !object.is_mass;
    // "Try rock climbing".
    let activity = tries && object.exists && sentence.at(object.head).forms == Forms::ING;
    let named = object.is_named && !object.is_mass && object.head == verb.at + 1;
    named && sentence.lemma_in(verb.at, List::TryingOut) || activity || once
}

/// A deed that ends by itself needs a thing that can be seen, or none at all: "meditate every morning".
pub(super) fn deed(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> Option<NotSpecific> {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    // "Communicate often": of what, nobody knows.
    if !object.exists && class.is(VerbClass::VAGUE) && crate::vague_verb::is_vague(parts, verb) {
        return Some(NotSpecific::VagueDeed);
    }
    if object.exists {
        let market = class.is(VerbClass::WIN.with(VerbClass::MOVE)) && is_market(parts, object);
        return market.then_some(NotSpecific::Abstract);
    }
    let next = verb.at + 1;
    // "Post consistently on TikTok": a place.
    let there = object::read(sentence, next + 2, verb.end);
    let place =
        sentence.any(next + 1, Tags::of(&[Tag::In])) && (there.is_named || there.is_definite && there.is_thing());
    let judged = sentence.any(next, Tags::of(&[Tag::Quality, Tag::Degree, Tag::Frequency]));
    // "Cook more", "dress smartly": what is done can be seen; not "exercise regularly", "release faster".
    let adverb = sentence.word(next);
    let manner = adverb.ends_with("ly") && !adverb.contains(' ') && !sentence.has(next, Tag::Frequency);
    let amount = next + usize::from(sentence.any(next, Tags::of(&[Tag::Quantity])));
    let way = sentence.word_in(amount, List::Oftener) || sentence.word_in(next, List::Oftener);
    let seen = sentence.lemma(verb.at) != "do";
    if judged && !(seen && (place || manner || way)) && parts.deadline.is_none() {
        return Some(NotSpecific::VagueDeed);
    }
    let stands_alone = class.is(VerbClass::ACT.with(VerbClass::COMPLETE).with(VerbClass::WIN));
    (!stands_alone).then_some(NotSpecific::VagueDeed)
}

/// "the mid-market": a place to win, but nothing to hold.
pub(crate) fn is_market(parts: &Parts<'_, '_>, object: &Object) -> bool {
    !object.has_number && parts.sentence.last_in(object.head, List::Markets)
}

/// The first amount in the verb's clause that is no baseline.
fn own_amount<'p>(parts: &'p Parts<'_, '_>, verb: &MainVerb) -> Option<&'p Amount> {
    parts
        .amounts
        .iter()
        .find(|amount| (verb.from..verb.end).contains(&amount.at) && amount.role != Role::From && !amount.aside)
}

/// "Meet all targets", "finish everything": what they are is written somewhere else, or nowhere.
pub(crate) fn names_no_aim(parts: &Parts<'_, '_>) -> bool {
    let sentence = parts.sentence;
    if !matches!(parts.kind, Kind::Goal | Kind::Result) || !parts.amounts.is_empty() {
        return false;
    }
    let Some(verb) = parts.clauses.head().filter(|verb| verb.is_command) else {
        return false;
    };
    let closes = |at: usize| sentence.at(at).is_break() || sentence.at(at).taken;
    let plain = Tags::of(&[Tag::Det, Tag::Own, Tag::All, Tag::Each, Tag::This, Tag::Selector]);
    let noun = |at: &usize| !sentence.any(*at, plain) || sentence.has(*at, Tag::Pronoun);
    let Some(head) = (verb.at + 1..verb.at + 4).find(noun) else {
        return false;
    };
    if !sentence.at(head).is_word() {
        return false;
    }
    // "Get everything done".
    let done = usize::from(sentence.at(head + 1).forms.is(Forms::PAST));
    if !closes(head + 1 + done) {
        return false;
    }
    let everything = sentence.has(head, Tag::Pronoun) && sentence.word(head).eq_ignore_ascii_case("everything");
    everything || done == 0 && sentence.word_in(head, List::Aims) && attains(sentence, verb.at)
}

/// Whether a verb says that what was aimed at is reached.
fn attains(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.at(at).verb.is(VerbClass::REACH) || sentence.lemma_in(at, List::Attaining)
}

/// "Reach 100% of the team": nobody knows what of them is reached.
pub(crate) fn is_number_of_nothing(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let reach = sentence.at(verb.at).verb.is(VerbClass::REACH);
    let share = parts
        .amounts
        .first()
        .filter(|amount| amount.unit == Some(Unit::Percent) && amount.at == verb.at + 1);
    // "Achieve 100% transparency": all of something that has no parts.
    let whole = share.is_some_and(|amount| {
        let thing = object::read(sentence, amount.at + 1, verb.end);
        let full = amount.value == Decimal::ONE_HUNDRED;
        full && thing.is_abstract && !thing.has_level() && parts.amounts.len() == 1
    });
    if reach && whole {
        return true;
    }
    reach
        && share.is_some_and(|amount| {
            sentence.has(amount.at + 1, Tag::Of) && {
                let people = object::read(sentence, amount.at + 2, verb.end);
                people.exists
                    && sentence.at(people.end).is_break()
                    && sentence.any(people.head, Tags::of(&[Tag::People, Tag::Abstract, Tag::Outcome]))
            }
        })
}
