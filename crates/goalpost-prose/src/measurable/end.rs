//! Ends that can be told of a command: a named thing and a verb that completes it.

use super::state::{is_to_be_heard, states};

use crate::clause::MainVerb;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::{Kind, Parts};
use crate::sentence::{Sentence, Shape};

pub(super) fn ends(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let class = token.verb;
    if !verb.is_command {
        return states(parts, verb);
    }
    // "Work with the schools to open a club": the deed that is meant.
    if class.is(VerbClass::VAGUE)
        && !class.is(VerbClass::KEEP)
        && let Some(next) = crate::specific::told_behind(parts, verb)
    {
        return ends(parts, &next);
    }
    let object = object::read(sentence, verb.at + 1, verb.end);
    // "Better organize my photos".
    let compared = sentence.before(verb.at).has(Tag::Degree);
    let unseen = class.is(VerbClass::ABSTRACT) && crate::vague_verb::is_vague(parts, verb)
        || crate::vague_verb::is_light(parts, verb, &object);
    let righted = class.is(VerbClass::BECOME) && crate::specific::is_put_right(sentence, &object);
    if crate::specific::is_among(sentence, verb)
        || righted
        || turns_into_praise(parts, verb, &object)
        || is_in_manner(parts, verb)
    {
        return false;
    }
    // "Enable offline maps": a feature that is on or not.
    let feature = object.is_thing() && !sentence.any(object.head, Tags::of(&[Tag::People, Tag::Outcome]));
    if sentence.lemma(verb.at) == "enable" && feature && !sentence.has(object.end, Tag::To) && !praised(parts, verb) {
        return true;
    }
    if crate::vague_verb::is_got_to(sentence, verb, &object) {
        return true;
    }
    if object.is_slot && !object.exists || object.is_pronoun || object.is_some || compared || unseen {
        return false;
    }
    if crate::vague_verb::looks_at(parts, verb) && object.is_abstract {
        return false;
    }
    if is_won(parts, verb) {
        return true;
    }
    let verdict = (verb.at..verb.end.min(verb.at + 10))
        .any(|at| (sentence.has(at, Tag::Verdict) || object::is_exact(sentence, at)) && !sentence.at(at).taken);
    let vague = class.is(VerbClass::VAGUE.with(VerbClass::KEEP)) && !class.is(VerbClass::COMPLETE.with(VerbClass::WIN));
    if crate::vague_verb::is_at_event(parts, verb, &object)
        || crate::vague_verb::is_engaged(parts, verb, &object)
        || permits_deed(parts, verb, &object)
    {
        return true;
    }
    if class.is(VerbClass::LEARN) && object.exists && is_by_heart(parts, verb) {
        return true;
    }
    if is_so(parts, verb) || crate::vague_verb::stays_until(sentence, verb) {
        return true;
    }
    if vague || class.is(VerbClass::LEARN) {
        return false;
    }
    if is_able(parts, verb) {
        return true;
    }
    if is_prepared_for(parts, verb, &object) {
        return false;
    }
    // "Track my spending", "mentor the team": it goes on and on.
    let endless = sentence.lemma_in(verb.at, List::CarryingOn);
    let told = sentence.at(object.head).quoted || object.is_all || object.has_number;
    if endless && parts.deadline.is_none() && parts.kind != Kind::Expectation && !told && !object.is_named {
        return false;
    }
    // "Watch fewer shows", "use my phone less": by how much is not said.
    let compared = Tags::of(&[Tag::Up, Tag::Down]);
    let way = (verb.at + 1..object.end + 1)
        .any(|at| sentence.any(at, compared) && sentence.has(at, Tag::Degree) && !sentence.has(at, Tag::Exact));
    if way && (class.is(VerbClass::ACT) || sentence.lemma(verb.at) == "report") {
        return false;
    }
    if is_to_be_heard(parts, verb) || goes_doing(parts, verb) || adds_part(parts, verb, &object) {
        return true;
    }
    // "Cook at home more often": how often that is, is not said; "complete the periodic inspection" is done once.
    let from = if object.exists { object.head } else { verb.at };
    let seldom = (from + 1..verb.end).any(|at| sentence.has(at, Tag::Frequency))
        || (verb.at + 1..verb.end).any(|at| sentence.word_in(at, List::Sooner));
    if seldom
        && class.is(VerbClass::ACT.with(VerbClass::COMPLETE))
        && parts.deadline.is_none()
        && parts.kind != Kind::Expectation
    {
        return false;
    }
    if object::brought_about(sentence, verb.at, &object).is_some() {
        return !object.is_bare_plural;
    }
    if class.is(VerbClass::BECOME) {
        let lemma = sentence.language.lexicon().lemma(token.lemma);
        let next = sentence.at(verb.at + 1);
        let passive = next.verb.is(VerbClass::COMPLETE.with(VerbClass::WIN))
            && next.forms.is(Forms::PAST)
            && !next.has(Tag::Quality);
        let gets =
            sentence.lemma_in(verb.at, List::Having) && !praised(parts, verb) && is_one(&object) && object.is_thing();
        let moved = lemma == "get" && crate::vague_verb::is_led_somewhere(parts, &object);
        let made =
            lemma == "make" && parts.deadline.is_some_and(|deadline| deadline.recurrence.is_some()) && is_one(&object);
        let on_time = sentence.word_in(verb.at + 1, List::OnTime);
        let each_time = on_time && (verb.at + 2..verb.end).any(|at| sentence.has(at, Tag::All));
        return verdict
            || each_time
            || passive
            || gets
            || moved
            || crate::specific::is_role(parts, verb, &object)
            || made && !praised(parts, verb)
            || makes(parts, verb, &object)
            || is_made_so(parts, verb, &object)
            || crate::vague_verb::is_made_the(parts, verb, &object);
    }
    if has_one(parts, verb, &object) {
        return true;
    }
    let moves = VerbClass::UP
        .with(VerbClass::DOWN)
        .with(VerbClass::REACH)
        .with(VerbClass::HOLD);
    let ends = VerbClass::COMPLETE
        .with(VerbClass::WIN)
        .with(VerbClass::ACT)
        .with(VerbClass::ABSTRACT)
        .with(VerbClass::MOVE);
    // "Achieve Platinum status", "reach "Good"": a level that others give by its name.
    let rated = sentence.word_in(object.head, List::Awards);
    let quoted = (verb.at + 1..object.end).any(|at| sentence.at(at).quoted && sentence.at(at).is_word());
    if class.is(VerbClass::REACH.with(VerbClass::WIN)) && object.is_named && (rated || quoted) {
        return true;
    }
    if class.is(VerbClass::REACH.with(VerbClass::HOLD)) && verdict && object.is_thing() {
        return true;
    }
    if class.is(moves) && !class.is(ends) {
        return false;
    }
    let raised = class.is(VerbClass::UP.with(VerbClass::DOWN)) && (object.has_level() || !object.exists);
    if raised || class.is(VerbClass::UP) && !is_one(&object) && !verdict {
        return false;
    }
    if !class.is(ends) && class.is_verb() {
        return false;
    }
    verdict && object.is_thing() || completes(parts, verb, &object)
}

/// "Win bronze at the contest", "take first place": the place that others give.
pub(crate) fn is_won(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let place = verb.at + 1 + usize::from(sentence.any(verb.at + 1, Tags::of(&[Tag::Det, Tag::Indefinite])));
    let wins = || {
        let token = sentence.at(verb.at);
        let buys = sentence.lemma_in(verb.at, List::Trading);
        let takes = sentence.lemma_in(verb.at, List::ComingFirst);
        takes || token.verb.is(VerbClass::WIN.with(VerbClass::REACH)) && !buys
    };
    let medal = sentence.word_in(place, List::Medals);
    let placed = || {
        let ordinal = is_ordinal(sentence, place) || sentence.word(place).eq_ignore_ascii_case("top");
        let behind = sentence.at(place + 1);
        let closes = || behind.is_break() || behind.taken || behind.has(Tag::Prep);
        let first = sentence.lemma(verb.at) == "come" || sentence.lemma_in(verb.at, List::Ranking) && closes();
        ordinal && (first || sentence.word_in(place + 1, List::Prizes))
    };
    (medal || placed()) && wins() || climbs_table(sentence)
}

/// "Improve our ranking from 14th to 5th", "move from third to first": the place that it shall come to.
fn climbs_table(sentence: &Sentence<'_>) -> bool {
    let way = |at: usize| {
        let from = sentence.has(at, Tag::Origin) && is_ordinal(sentence, at + 1);
        from && sentence.any(at + 2, Tags::of(&[Tag::To, Tag::Target])) && is_ordinal(sentence, at + 3)
    };
    let behind = |at: usize| !sentence.at(at + 4).is_word() || sentence.has(at + 4, Tag::Prep);
    sentence.holds.has(Tag::Origin) && (sentence.start..sentence.len()).any(|at| way(at) && behind(at))
}

/// "First", "4th".
fn is_ordinal(sentence: &Sentence<'_>, at: usize) -> bool {
    let number = sentence.number(at);
    sentence.has(at, Tag::Ordinal) || number.is_some_and(|number| number.shape == Shape::Ordinal)
}

/// "Turn the branch into a place people love": what it shall be then is only praised.
pub(crate) fn turns_into_praise(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    if sentence.has(object.end, Tag::To) && is_altered_for_praise(parts, verb, object) {
        return true;
    }
    let turns = sentence.lemma_in(verb.at, List::Turning);
    let into = object.end + 1;
    let felt = VerbClass::SENSE.with(VerbClass::WISH).with(VerbClass::VAGUE);
    turns
        && sentence.word(object.end) == "into"
        && sentence.has(into, Tag::Det)
        && (into + 1..verb.end.min(into + 9)).any(|at| {
            let token = sentence.at(at);
            let verb = !token.has(Tag::Noun) || sentence.before(at).has(Tag::Plural);
            let feels = token.verb.is(felt) && token.forms.is(Forms::BASE.with(Forms::THIRD)) && verb;
            feels || token.tags.any(Tags::of(&[Tag::Quality, Tag::Degree])) && !token.has(Tag::Exact)
        })
}

/// "Adjust our intake to be fairer": changed somehow, and what it shall be then is only praised.
fn is_altered_for_praise(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let is = object.end + 1;
    let becomes = sentence.at(is).verb.is(VerbClass::BECOME) && sentence.at(is).forms.is(Forms::BASE);
    let judged = || (is + 1..is + 4).any(|at| sentence.any(at, Tags::of(&[Tag::Quality, Tag::Degree])));
    becomes && object.exists && sentence.lemma_in(verb.at, List::Altering) && judged()
}

/// "In a professional manner", "to a high standard": how well, which nobody can tell.
fn is_in_manner(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let judging = Tags::of(&[Tag::Quality, Tag::Degree, Tag::VagueTime]);
    let manner = |at: usize| {
        sentence.word_in(at, List::Manners)
            && (at.saturating_sub(3)..at).any(|at| sentence.any(at, judging))
            && (at.saturating_sub(4)..at).any(|at| sentence.any(at, Tags::of(&[Tag::In, Tag::To])))
    };
    parts.deadline.is_none() && (verb.at + 2..verb.end).any(manner)
}

/// "Learn the part by heart".
pub(crate) fn is_by_heart(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    (verb.at + 1..verb.end).any(|at| {
        sentence.has(at, Tag::Delta) && sentence.word(at + 1).eq_ignore_ascii_case("heart")
            || sentence.has(at, Tag::Origin) && sentence.word(at + 1).eq_ignore_ascii_case("memory")
    })
}

/// "Enable customers to export their data": what they can do then is a deed that either is possible or is not.
fn permits_deed(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let deeds = VerbClass::ACT.with(VerbClass::COMPLETE).with(VerbClass::WIN);
    let deed = object.end + 1;
    sentence.at(verb.at).verb.is(VerbClass::PERMIT)
        && object.exists
        && sentence.has(object.end, Tag::To)
        && sentence.verb(deed, deeds, Forms::BASE)
        && !sentence.at(deed).verb.is(VerbClass::VAGUE)
        && !praised(parts, verb)
}

/// "Customers can export their data": what is possible.
pub(crate) fn is_capability(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let can = |at: usize| sentence.has(at, Tag::Modal) && sentence.word_in(at, List::Able);
    let deeds = VerbClass::ACT
        .with(VerbClass::COMPLETE)
        .with(VerbClass::WIN)
        .with(VerbClass::STATE)
        .with(VerbClass::ABSTRACT);
    let token = sentence.at(verb.at);
    // "Admins can force a refresh": behind "can" even an unknown word is a verb.
    let unknown = sentence.at(verb.at + 1);
    if !verb.is_command && can(verb.at) {
        return unknown.is_word() && unknown.tags.only(Tags::of(&[Tag::Be, Tag::Quality, Tag::Not])) == Tags::NONE;
    }
    !verb.is_command
        && token.verb.is(deeds)
        && !token.verb.is(VerbClass::VAGUE.with(VerbClass::SENSE))
        && (verb.at.saturating_sub(3)..verb.at).any(can)
}

/// Whether a word in its clause judges or compares, so that nobody could tell when it is done.
pub(super) fn praised(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let judging = Tags::of(&[Tag::Quality, Tag::Degree]);
    (verb.at + 1..verb.end).take(16).any(|at| {
        parts.sentence.any(at, judging) && !parts.sentence.has(at, Tag::Exact) && !parts.sentence.at(at).quoted
    })
}

/// "Have a public roadmap": a thing that is there or not.
pub(crate) fn has_one(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let lemma = sentence.lemma(verb.at);
    let others = sentence.any(object.head, Tags::of(&[Tag::Outcome, Tag::Event]));
    lemma == "have"
        && verb.is_command
        && object.is_definite
        && object.is_thing()
        && !object.has_level()
        && !others
        && !praised(parts, verb)
}

/// "Be out of debt", "remain free from falls": how it is then, which anybody can see.
pub(crate) fn is_so(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    // "The plan must be ready before the fair".
    let ready =
        sentence.lemma(verb.at) == "be" && sentence.word(verb.at + 1) == "ready" && sentence.at(verb.at + 2).taken;
    // "Stay injury free".
    let free = sentence.has(verb.at + 1, Tag::Verdict)
        && (sentence.word(verb.at + 1).ends_with("free") || sentence.word(verb.at + 1) == "sober");
    // "Stay inside our budget", "keep under the limit": what limits is known to who set it.
    let kept = || {
        sentence.any(verb.at + 1, Tags::of(&[Tag::Within, Tag::AtMost]))
            && sentence.word_in(object::read(sentence, verb.at + 2, verb.end).head, List::Limits)
    };
    let unbeaten = || sentence.word_in(verb.at + 1, List::Unbeaten);
    let stands = || {
        sentence.has(verb.at + 1, Tag::Stands)
            && sentence.word(verb.at + 1).contains(' ')
            && object::read(sentence, verb.at + 2, verb.end).exists
    };
    ready || sentence.lemma_in(verb.at, List::Remaining) && (free || unbeaten() || stands() || kept())
}

/// "Make a portfolio website": a thing that is there in the end; not "make the site fast".
pub(crate) fn makes(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let lemma = sentence.lemma(verb.at);
    let behind = sentence.at(object.end);
    let closes = behind.is_break() || behind.taken || behind.has(Tag::Prep) || behind.has(Tag::Per);
    let one = sentence.has(verb.at + 1, Tag::Indefinite) || object.has_number;
    lemma == "make" && one && closes && object.is_thing() && !praised(parts, verb)
}

/// "Make the docs public": what it is then can be looked at.
pub(crate) fn is_made_so(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let last = object.end.wrapping_sub(1);
    let behind = sentence.at(object.end);
    let state = Tags::of(&[Tag::Selector, Tag::Stands]);
    let ends = sentence.any(last, state) || sentence.has(object.end, Tag::Stands);
    let closes = behind.is_break() || behind.taken || behind.tags.any(Tags::of(&[Tag::Prep, Tag::Stands]));
    let one = object.is_definite || object.is_all || object.is_named || object.is_mass;
    sentence.lemma(verb.at) == "make" && one && object.is_thing() && ends && closes && !praised(parts, verb)
}

/// "Go camping": done when it was done once.
fn goes_doing(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let compared =
        || (verb.at + 2..verb.end).any(|at| sentence.any(at, Tags::of(&[Tag::Degree, Tag::Quality, Tag::Frequency])));
    let outing = sentence.at(verb.at + 1).forms.is(Forms::ING) && !sentence.has(verb.at + 1, Tag::Quality);
    matches!(parts.kind, Kind::Goal | Kind::Result) && sentence.lemma(verb.at) == "go" && outing && !compared()
}

/// "We are able to track the move to the new site": what is possible then, which can be tried.
fn is_able(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let deeds = VerbClass::ACT.with(VerbClass::COMPLETE).with(VerbClass::ABSTRACT);
    let class = sentence.at(verb.at).verb;
    let able = || (sentence.start..verb.at).any(|at| sentence.word(at).ends_with("able to"));
    verb.at > sentence.start && class.is(deeds) && !class.is(VerbClass::VAGUE) && able() && !praised(parts, verb)
}

/// "Add setup scripting", "add table lamps": what is there then, and no more of what is counted.
fn adds_part(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let others = Tags::of(&[
        Tag::Outcome,
        Tag::People,
        Tag::Metric,
        Tag::Half,
        Tag::Abstract,
        Tag::Verdict,
    ]);
    let told = || {
        object.head > verb.at + 1
            && !(verb.at + 1..object.end).any(|at| sentence.any(at, Tags::of(&[Tag::Quality, Tag::Degree])))
    };
    sentence.lemma(verb.at) == "add"
        && told()
        && object.is_thing()
        && !object.is_some
        && !sentence.any(object.head, others)
}

/// "Prepare for the draft", "prepare the platform for Brexit": nobody can tell when it is enough.
pub(crate) fn is_prepared_for(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let lemma = sentence.lemma(verb.at);
    let known =
        sentence.any(verb.at + 1, Tags::of(&[Tag::Own, Tag::Det])) && !sentence.has(verb.at + 1, Tag::Indefinite);
    let whole = || {
        known && !sentence.any(object.head, Tags::of(&[Tag::Volume, Tag::Event])) && sentence.has(object.end, Tag::For)
    };
    lemma == "prepare for" || lemma == "prepare" && (sentence.has(verb.at + 1, Tag::For) || whole())
}

/// One thing, or all of a kind.
pub(super) fn is_one(object: &Object) -> bool {
    object.is_definite || object.is_named || object.is_all || object.has_number
}

/// Whether the object is a thing whose end can be told.
pub(super) fn completes(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    if !object.exists && judged_or_compared(parts, verb) {
        return false;
    }
    if !object.exists {
        let moved = sentence.any(verb.at + 1, Tags::of(&[Tag::Prep]));
        let scheduled = matches!(parts.kind, Kind::Habit | Kind::Expectation) && !judged(parts, verb);
        // "Become certified", "get promoted".
        let granted = class.is(VerbClass::WIN) && sentence.word(verb.at).contains(' ');
        return granted
            || parts.kind == Kind::Expectation && is_conditional(parts, verb)
            || class.is(VerbClass::COMPLETE) && (!moved || scheduled) && sentence.at(verb.at).span.len() > 6
            || scheduled && parts.deadline.is_some()
            || class.is(VerbClass::COMPLETE) && parts.deadline.is_some();
    }
    // "Complete research on suppliers": the verb itself says that it ends.
    let ended = is_brought_to_end(parts, verb);
    let definite = object.is_definite || ended;
    if object.is_abstract && (!class.is(VerbClass::COMPLETE) || !definite || praised(parts, verb)) {
        return false;
    }
    if object.is_mass && !(object.is_definite && class.is(VerbClass::COMPLETE)) || object.is_bare_plural {
        let titled = object.is_mass && sentence.at(object.head.wrapping_sub(1)).capital && object.head > verb.at + 1;
        // "Write down the team's unwritten rules", "publish opening hours": things of a kind that is told.
        let told = object.is_bare_plural
            && object.head > verb.at + 1
            && class.is(VerbClass::COMPLETE)
            && !class.is(VerbClass::WIN.with(VerbClass::VAGUE))
            && matches!(parts.kind, Kind::Result | Kind::Goal)
            && !praised(parts, verb);
        return told
            || ended && (object.is_mass || object.is_abstract)
            || object.is_named && (!object.is_mass || titled && class.is(VerbClass::COMPLETE))
            || event_bound(parts, object)
            || parts.deadline.is_some()
                && class.is(VerbClass::COMPLETE.with(VerbClass::ACT).with(VerbClass::ABSTRACT))
                && !object.is_mass
                && parts.deadline.is_some_and(|deadline| deadline.recurrence.is_some());
    }
    // "Clear technical debt": how much of it is not said.
    if object.is_half && !object.is_metric && !is_one(object) && !ended && !object.has_preposition {
        return false;
    }
    // "Lose weight": by how much is not said.
    if object.is_metric && class.is(VerbClass::WIN) && !class.is(VerbClass::COMPLETE) && !is_one(object) {
        return false;
    }
    if crate::specific::is_market(parts, object) && class.is(VerbClass::WIN.with(VerbClass::MOVE)) {
        return false;
    }
    if class.is(VerbClass::ABSTRACT) && !class.is(VerbClass::COMPLETE) && is_praised_thing(parts, verb, object) {
        return false;
    }
    // "Share bad news early", "sell bread": nobody can tell how much of it.
    let standing = parts.kind == Kind::Expectation && (praised(parts, verb) || hurried(parts, verb));
    if standing || !is_one(object) && is_got_bit_by_bit(parts, verb) {
        return false;
    }
    // "Quit smoking": from then on it is so.
    let stopped = sentence.lemma_in(verb.at, List::Stopping);
    if stopped && object.exists && !praised(parts, verb) {
        return true;
    }
    if stopped || sentence.lemma_in(verb.at, List::Starting) {
        return is_one(object) && !(verb.at + 1..verb.at + 3).any(|at| sentence.at(at).forms == Forms::ING);
    }
    is_one(object) || class.is(VerbClass::COMPLETE.with(VerbClass::WIN)) || parts.deadline.is_some()
}

/// "Create a great plan": of one thing, only what stands in front of it judges it; of several, also what stands behind.
fn is_praised_thing(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let judging = Tags::of(&[Tag::Quality, Tag::Degree]);
    let itself = (verb.at + 1..object.end).any(|at| sentence.any(at, judging) && !sentence.has(at, Tag::Exact));
    let one =
        sentence.has(verb.at + 1, Tag::Indefinite) && sentence.any(object.head, Tags::of(&[Tag::Volume, Tag::Noun]));
    itself || !one && praised(parts, verb)
}

/// "Complete the training", "conclude negotiations": verbs that name nothing but the end, whatever it is that ends.
pub(crate) fn is_brought_to_end(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    parts.sentence.lemma_in(verb.at, List::Finishing)
}

/// "Release faster".
fn judged_or_compared(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let next = verb.at + 1;
    let manner = Tags::of(&[Tag::Degree, Tag::Quality]);
    parts.deadline.is_none() && parts.sentence.any(next, manner) && !parts.sentence.has(next, Tag::Exact)
}

/// "Call when you miss a shift": each time.
fn is_conditional(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    parts.sentence.has(verb.at + 1, Tag::Because) && !praised(parts, verb)
}

/// "Arrive at client meetings with an agenda": a condition that can be checked each time.
fn event_bound(parts: &Parts<'_, '_>, object: &Object) -> bool {
    let sentence = parts.sentence;
    parts.kind == Kind::Expectation
        && (object.end..object.end + 8).any(|at| sentence.any(at, Tags::of(&[Tag::Because, Tag::Indefinite])))
}

/// "As soon as possible", "early": a time that nobody can check.
fn hurried(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let vague = Tags::of(&[Tag::VagueTime, Tag::Frequency, Tag::HedgeWord]);
    (verb.at + 1..verb.end).take(16).any(|at| parts.sentence.any(at, vague))
}

/// What is won, sold or earned piece by piece, so that one piece is no end; a deal is signed and an exam passed at
/// once.
fn is_got_bit_by_bit(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let token = parts.sentence.at(verb.at);
    token.verb.is(VerbClass::WIN.with(VerbClass::COMPLETE)) && parts.sentence.lemma_in(verb.at, List::Piecemeal)
}

pub(super) fn judged(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    (verb.at..verb.end).take(12).any(|at| {
        parts.sentence.any(
            at,
            Tags::of(&[Tag::Quality, Tag::Abstract, Tag::VagueTime, Tag::Frequency]),
        )
    })
}
