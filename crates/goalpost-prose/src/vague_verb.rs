//! Verbs that name a direction and no end: improve, support, be better.

mod becoming;

use goalpost_text::Span;

use crate::amount::{Amount, Bound, Role};
use crate::clause::{MainVerb, Part};
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::{Kind, Parts};
use crate::sentence::Sentence;

use becoming::is_vague_becoming;
pub(crate) use becoming::{is_got_to, is_led_somewhere, is_made_the, makes_things};

/// The main verbs that nothing in their own clause fixes.
pub(crate) fn read(parts: &Parts<'_, '_>) -> Vec<Span> {
    let wishes = parts
        .clauses
        .wishes
        .iter()
        .filter(|at| is_vague_wish(parts, **at))
        .map(|at| parts.sentence.at(*at).span);
    let verbs = parts.clauses.verbs.iter().filter(|verb| is_vague(parts, verb));
    let mut found: Vec<Span> = wishes
        .chain(verbs.map(|verb| parts.sentence.at(verb.at).span))
        .chain(second_state(parts))
        .chain(second_gerund(parts))
        .collect();
    found.sort_unstable();
    found
}

/// "The handbook read and understood": the second of two things that shall be so.
fn second_state(parts: &Parts<'_, '_>) -> Option<Span> {
    let sentence = parts.sentence;
    let verb = parts.clauses.head().filter(|verb| verb.is_done && !verb.is_command)?;
    let at = verb.at + 2;
    let ends = VerbClass::COMPLETE.with(VerbClass::WIN).with(VerbClass::ACT);
    let class = sentence.at(at).verb;
    let vague = class.is(VerbClass::VAGUE) && !class.is(ends) && sentence.verb(at, VerbClass::VAGUE, Forms::PAST);
    let closes = sentence.at(at + 1).is_break() || sentence.at(at + 1).taken || sentence.has(at + 1, Tag::Prep);
    (sentence.has(at - 1, Tag::And) && vague && closes && !parts.is_measured()).then(|| sentence.at(at).span)
}

/// "Mentoring and helping one another", "acting fairly and being open": the second of two that are told in the same
/// form.
fn second_gerund(parts: &Parts<'_, '_>) -> Option<Span> {
    let sentence = parts.sentence;
    let gerund = |at: usize| sentence.at(at).forms == Forms::ING && !sentence.has(at, Tag::Noun);
    let head = parts.clauses.head().filter(|verb| verb.is_command && gerund(verb.at))?;
    let vague = |at: usize| {
        let class = sentence.at(at).verb;
        let ends = VerbClass::COMPLETE.with(VerbClass::WIN).with(VerbClass::ACT);
        class.is(VerbClass::VAGUE) && !class.is(ends) || class.is(VerbClass::BECOME) && sentence.any(at + 1, JUDGING)
    };
    let at = (head.at + 2..head.end).find(|at| sentence.has(at - 1, Tag::And) && gerund(*at) && vague(*at))?;
    (!parts.is_measured()).then(|| sentence.at(at).span)
}

/// "Aim to read more": trying has no end either, unless what is tried has.
fn is_vague_wish(parts: &Parts<'_, '_>, at: usize) -> bool {
    parts.sentence.at(at).verb.is(VerbClass::VAGUE) && !parts.is_measured()
}

/// Whether nothing in the clause of a verb says where it ends.
pub(crate) fn is_vague(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let object = object::read(sentence, verb.at + 1, verb.end);
    let class = sentence.at(verb.at).verb;
    let praises = verb.is_command && crate::measurable::turns_into_praise(parts, verb, &object);
    let doubtful = if praises || is_light(parts, verb, &object) || is_grown_unseen(parts, verb, &object) {
        true
    } else if is_state(parts, verb) || verb.shares && !class.is(VerbClass::VAGUE) || stays_until(sentence, verb) {
        false
    } else if class.is(VerbClass::BECOME) && !(class.is(VerbClass::WIN) && class.is(VerbClass::COMPLETE)) {
        is_vague_becoming(parts, verb, &object)
    } else if class.is(VerbClass::KEEP) {
        // "Keep the shop open", "the camera is kept on".
        let on = verb.is_done && sentence.any(verb.at + 1, Tags::of(&[Tag::Prep, Tag::Stands]));
        let as_is = sentence.lemma(verb.at) == "keep" && crate::specific::is_kept_so(parts, verb, &object);
        !(on || as_is && is_plain_state(sentence, object.end) || crate::measurable::is_so(parts, verb))
    } else if class.is(VerbClass::LEARN) {
        !(object.has_number || is_paced(parts, &object) || crate::measurable::is_by_heart(parts, verb))
    } else if class.is(VerbClass::WISH) {
        class.is(VerbClass::VAGUE)
    } else if is_at_event(parts, verb, &object)
        || is_supported(parts, verb, &object)
        || is_engaged(parts, verb, &object)
        || crate::specific::is_tried(parts, verb, &object) && sentence.lemma(verb.at) == "try"
        || class.is(VerbClass::VAGUE) && (holds_event(parts, verb, &object) || lives_somewhere(sentence, verb))
    {
        false
    } else if class.is(VerbClass::VAGUE) {
        !class.is(VerbClass::COMPLETE.with(VerbClass::WIN)) || object.is_abstract || !object.is_thing()
    } else if looks_at(parts, verb) {
        object.is_abstract && !object.is_named
    } else if class.is(VerbClass::ABSTRACT.with(VerbClass::HOLD)) {
        is_of_nothing_seen(parts, verb, &object) || is_permitted_well(parts, verb, &object)
    } else {
        false
    };
    let felt = !verb.is_command && crate::predicate::becomes_better(sentence, verb.at);
    doubtful && (felt || crate::predicate::is_better_unseen(parts, verb) || !is_fixed(parts, verb))
}

/// "Grow my negotiation skills": nobody counts what grows.
fn is_grown_unseen(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let told = sentence.any(
        verb.at + 1,
        Tags::of(&[Tag::Indefinite, Tag::Degree, Tag::AtLeast, Tag::AtMost]),
    );
    verb.is_command && sentence.lemma(verb.at) == "grow" && object.is_abstract && !object.has_level() && !told
}

/// "Make improvements to the form", "provide support to carers": the noun is the deed, and as vague as its verb.
pub(crate) fn is_light(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let told = object.has_number || object.is_all || sentence.has(object.end, Tag::For) && object.head == verb.at + 1;
    verb.is_command
        && sentence.lemma_in(verb.at, List::Bringing)
        && !told
        && sentence.word_in(object.head, List::DoingGood)
}

/// "Work with the schools to open a club": whom with, and behind it what is done.
pub(crate) fn works_with(sentence: &Sentence<'_>, verb: &MainVerb) -> bool {
    let with = || sentence.has(verb.at + 1, Tag::Means) && sentence.lemma_in(verb.at, List::Joining);
    with() || sentence.lemma_in(verb.at, List::JoiningWith)
}

/// "Stays until the shop is clean": how long somebody is there.
pub(crate) fn stays_until(sentence: &Sentence<'_>, verb: &MainVerb) -> bool {
    sentence.has(verb.at + 1, Tag::Due)
        && sentence.word_in(verb.at + 1, List::UpToWhen)
        && sentence.lemma(verb.at) == "stay"
}

/// "Keep the roof on", "keep the hours as they are": how something stays, which can be looked at.
fn is_plain_state(sentence: &Sentence<'_>, at: usize) -> bool {
    let behind = sentence.at(at + 1);
    let particle = sentence.has(at, Tag::Prep) && (behind.is_break() || behind.taken);
    let same = sentence.word(at).eq_ignore_ascii_case("as") && behind.has(Tag::Subject);
    particle || same || sentence.has(at, Tag::Stands)
}

/// "Learn a song a month", "study more" as a habit: an act with its pace.
fn is_paced(parts: &Parts<'_, '_>, object: &Object) -> bool {
    let paced = parts.deadline.is_some_and(|deadline| deadline.recurrence.is_some());
    object.is_definite && paced || !object.exists && !object.is_pronoun && parts.kind == Kind::Habit
}

/// "Participate in the Chicago Triathlon": to be there is an end.
pub(crate) fn is_at_event(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let event = sentence.any(object.head, Tags::of(&[Tag::Event, Tag::Volume])) || object.is_named;
    // "Participate in Movember".
    let name = object.is_named
        && (object.from + 1..object.end).all(|at| !sentence.at(at).is_word() || sentence.at(at).capital);
    event && (object.is_definite || name) && sentence.lemma_in(verb.at, List::Partaking)
}

/// "Live in Lisbon", "live abroad": where, and not how.
fn lives_somewhere(sentence: &Sentence<'_>, verb: &MainVerb) -> bool {
    let place = sentence.any(verb.at + 1, Tags::of(&[Tag::In])) && !sentence.has(verb.at + 1, Tag::On);
    sentence.lemma(verb.at) == "live" && (place || sentence.word_in(verb.at + 1, List::Whereabouts))
}

/// "Facilitate weekly team meetings": they are held.
fn holds_event(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let event = sentence.any(object.head, Tags::of(&[Tag::Event, Tag::Volume]));
    let plural = sentence.has(object.head, Tag::Plural) && sentence.lemma(verb.at) == "facilitate";
    let others = sentence.any(object.head, Tags::of(&[Tag::People, Tag::Outcome]));
    object.is_thing() && (event || plural && !others) && sentence.lemma_in(verb.at, List::Leading)
}

/// "Support SSO with Okta", "support Postgres 17": what the product can do then, and nobody who is helped.
pub(crate) fn is_supported(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let technical =
        object.is_version || (object.from..object.end).any(|at| sentence.at(at).code && sentence.at(at).is_word());
    sentence.lemma(verb.at) == "support" && technical && !sentence.has(object.head, Tag::People)
}

/// "Engage an architect", "engage a new supplier": somebody who gets the work, and no crowd that is to be moved.
pub(crate) fn is_engaged(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let one = verb.class.is(VerbClass::VAGUE)
        && sentence.has(verb.at + 1, Tag::Indefinite)
        && !sentence.has(object.head, Tag::Plural);
    let judged = || (verb.at + 1..object.end).any(|at| sentence.any(at, JUDGING));
    let somebody = || {
        sentence.has(object.head, Tag::People)
            || sentence.word_in(object.head, List::Firms)
            || crate::specific::is_position(sentence, object.head)
    };
    one && sentence.lemma(verb.at) == "engage" && somebody() && !judged()
}

/// "The guide supports dark mode", "95 % of teams use it": what is so, not what to do.
fn is_state(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let token = parts.sentence.at(verb.at);
    // "Trusted by every hospital".
    if token.forms.is(Forms::PAST) && !token.forms.is(Forms::BASE) && parts.sentence.has(verb.at + 1, Tag::Delta) {
        return true;
    }
    let ends = VerbClass::COMPLETE.with(VerbClass::WIN);
    // "All posters are aligned with the brand book": of each of them somebody can tell.
    let compared = verb.is_done && parts.sentence.has(verb.at + 1, Tag::Means);
    if compared && is_all_things(parts, verb) {
        return true;
    }
    // "Partners are engaged": what was done to them has no end, whatever they do.
    let felt = verb.is_done && parts.sentence.has(verb.at.wrapping_sub(1), Tag::Be);
    let state = if felt { ends } else { ends.with(VerbClass::STATE) };
    // "The policy fully implemented".
    let done = verb.is_done && token.verb.is(VerbClass::ABSTRACT);
    // "Staff communicate openly": how well is all that is said.
    let judged = token.verb.is(VerbClass::VAGUE) && !verb.is_done && parts.sentence.has(verb.at + 1, Tag::Quality);
    !verb.is_command && !token.verb.is(VerbClass::BECOME) && !judged && (done || token.verb.is(state))
}

/// Words that judge.
const JUDGING: Tags = Tags::of(&[Tag::Quality, Tag::Degree, Tag::Quantity]);

/// Words that judge how something is, or is done.
const JUDGING_HOW: Tags = Tags::of(&[Tag::Quality, Tag::VagueTime]);

fn judged_within(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    (verb.at + 1..verb.end.min(verb.at + 14)).any(|at| parts.sentence.any(at, JUDGING) && !parts.sentence.at(at).taken)
}

/// "All posters": each of them, and no people.
fn is_all_things(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let subject = object::read(sentence, verb.from, verb.at);
    let people = sentence.any(subject.head, Tags::of(&[Tag::People, Tag::Outcome]));
    (subject.is_all || sentence.before(verb.from).has(Tag::All)) && subject.is_thing() && !people
}

/// "Build trust", "ensure quality", "maintain strong relationships", "ensure our documentation is user-friendly".
fn is_of_nothing_seen(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let stated = (verb.at + 1..verb.end.min(verb.at + 16)).find(|at| sentence.has(*at, Tag::Be));
    let judged = stated.is_some_and(|be| (be + 1..be + 5).any(|at| sentence.any(at, JUDGING)));
    // "Ensure a smooth handover": how well it shall go is all that is said.
    let promises = sentence.lemma_in(verb.at, List::Ensuring) || sentence.lemma_in(verb.at, List::Providing);
    let only_praised = promises
        && (verb.at + 1..object.head.max(verb.at + 2) + 1)
            .any(|at| sentence.any(at, JUDGING_HOW) && !sentence.has(at, Tag::Exact));
    object.is_abstract
        || judged
        || is_seen_as(sentence, verb, object)
        || ensures_attitude(parts, verb)
        || only_praised
        || is_only_felt(sentence, object)
        || is_person_to_be(sentence, verb, object)
        || is_praised_setting(sentence, verb, object)
        || is_given_nothing(sentence, verb, object)
        || is_bare_level(parts, verb, object)
        || (object.exists
            && sentence.at(verb.at).verb.is(VerbClass::HOLD)
            && !sentence.at(verb.at).verb.is(VerbClass::WIN)
            && !(verb.at + 1..object.end).any(|at| sentence.has(at, Tag::Verdict))
            && !is_looked_after(parts, verb, object)
            && !object.is_named
            && !sentence.at(verb.at).verb.is(VerbClass::ACT))
        || (!object.exists
            && !object.has_number
            && !object.is_pronoun
            && sentence.at(verb.at).verb.is(VerbClass::ABSTRACT))
}

/// "Create a workplace where people thrive", "… a programme which engages our students": a thing of which only is told
/// how it shall be or be felt.
fn is_only_felt(sentence: &Sentence<'_>, object: &Object) -> bool {
    let relative = (object.head + 1..object.head + 4).find(|at| sentence.has(*at, Tag::Relative));
    let Some(relative) = relative.filter(|_| object.exists && !object.is_named) else {
        return false;
    };
    let felt = VerbClass::VAGUE.with(VerbClass::SENSE);
    (relative + 1..relative + 6)
        .take_while(|at| !sentence.at(*at).is_break())
        .any(|at| {
            let token = sentence.at(at);
            let finite = token.forms.is(Forms::THIRD.with(Forms::BASE)) && !token.has(Tag::Noun);
            let grows = token.verb.is(VerbClass::UP) && sentence.at(at + 1).is_break();
            let whom = object::read(sentence, at + 1, sentence.len()).head;
            let state = token.verb.is(VerbClass::STATE) && !sentence.any(whom, Tags::of(&[Tag::People, Tag::Outcome]));
            let deed = state || token.verb.is(VerbClass::COMPLETE.with(VerbClass::ACT));
            finite && (token.verb.is(felt) && !deed || grows) || crate::predicate::adjective(sentence, at).is_some()
        })
}

/// "Develop the next generation of leaders", "develop our managers": people, and nothing that they can do then.
fn is_person_to_be(sentence: &Sentence<'_>, verb: &MainVerb, object: &Object) -> bool {
    let of = object::read(sentence, object.end + 1, sentence.len());
    let people = |at: usize| sentence.has(at, Tag::People);
    sentence.lemma(verb.at) == "develop"
        && !object.has_number
        && (people(object.head) || sentence.has(object.end, Tag::Of) && people(of.head))
}

/// "Establish the wiki as the single source of truth": what others shall take it for.
pub(crate) fn is_seen_as(sentence: &Sentence<'_>, verb: &MainVerb, object: &Object) -> bool {
    object.exists && sentence.word(object.end) == "as" && sentence.lemma_in(verb.at, List::Establishing)
}

/// "Create an inclusive workplace", "build a close-knit community": where people are, and nothing but how it shall be
/// there.
fn is_praised_setting(sentence: &Sentence<'_>, verb: &MainVerb, object: &Object) -> bool {
    let judged = || {
        (object.from..object.head)
            .any(|at| sentence.any(at, Tags::of(&[Tag::Quality, Tag::Degree])) && !sentence.has(at, Tag::Exact))
    };
    !object.is_named
        && sentence.word_in(object.head, List::Settings)
        && judged()
        && sentence.lemma_in(verb.at, List::Creating)
}

/// "Provide every child with a great start": what is given cannot be seen.
fn is_given_nothing(sentence: &Sentence<'_>, verb: &MainVerb, object: &Object) -> bool {
    let with = sentence.has(object.end, Tag::Means) && sentence.has(object.end, Tag::Scope);
    let given = object::read(sentence, object.end + 1, sentence.len());
    let judged = || (given.from..given.end).any(|at| sentence.any(at, JUDGING));
    sentence.lemma_in(verb.at, List::Equipping) && with && given.exists && (given.is_abstract || judged())
}

/// "Deliver value", "create impactful content": a noun without an article that has no plural is a mass, and of a mass
/// nobody can tell when it is there, unless an amount is given.
fn is_bare_level(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let told = object.is_definite || object.has_number || object.is_all || object.is_named || object.is_bare_plural;
    let judged = (verb.at + 1..object.end).any(|at| sentence.has(at, Tag::Quality) && !sentence.has(at, Tag::Exact));
    let makes = sentence.at(verb.at).verb;
    let ends = makes.is(VerbClass::WIN.with(VerbClass::ACT).with(VerbClass::COMPLETE));
    let begun = makes.is(VerbClass::ABSTRACT) && (!ends || sentence.lemma(verb.at) == "deliver");
    object.exists && begun && !told && (object.is_metric || judged) && !sentence.has(object.head, Tag::Plural)
}

/// "Maintain the wiki's pages": a thing that somebody looks after, and no state that is held.
fn is_looked_after(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    let sentence = parts.sentence;
    let judged = (verb.at + 1..verb.end.min(verb.at + 10)).any(|at| sentence.any(at, JUDGING));
    let others = Tags::of(&[Tag::People, Tag::Outcome, Tag::Half]);
    let thing = object.is_definite && object.is_thing() && !sentence.any(object.head, others);
    let listed =
        sentence.any(object.head, Tags::of(&[Tag::Volume, Tag::Noun])) && sentence.has(object.head, Tag::Plural);
    thing && listed && !judged
}

/// "Enable staff to answer quickly": how well they can do it then is all that is said.
fn is_permitted_well(parts: &Parts<'_, '_>, verb: &MainVerb, object: &Object) -> bool {
    parts.sentence.at(verb.at).verb.is(VerbClass::PERMIT)
        && parts.sentence.has(object.end, Tag::To)
        && judged_within(parts, verb)
}

/// "Ensure that every employee understands our beliefs": nobody can see that.
fn ensures_attitude(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let unseen = VerbClass::SENSE.with(VerbClass::LEARN).with(VerbClass::VAGUE);
    let shows = sentence.has(verb.at + 1, Tag::That) && sentence.lemma_in(verb.at, List::Showing);
    if crate::clause::ensured(sentence, verb).is_some_and(|inner| is_unseen_state(sentence, &inner)) {
        return true;
    }
    (shows || sentence.lemma_in(verb.at, List::Ensuring))
        && (verb.at + 2..verb.end.min(verb.at + 9)).any(|at| {
            let token = sentence.at(at);
            token.verb.is(unseen)
                && token.forms.is(Forms::THIRD.with(Forms::BASE))
                && !token.verb.is(VerbClass::COMPLETE.with(VerbClass::ACT))
                && (!token.has(Tag::Noun) || shows && sentence.at(at + 1).is_word())
                && sentence.before(at).is_word()
                && !sentence.any(at - 1, Tags::of(&[Tag::To, Tag::Prep, Tag::Det, Tag::Own]))
        })
}

/// "… our plans are aligned", "… everybody has equal rights": a state that nobody sees.
fn is_unseen_state(sentence: &Sentence<'_>, verb: &MainVerb) -> bool {
    let class = sentence.at(verb.at).verb;
    let ends = VerbClass::COMPLETE.with(VerbClass::ACT).with(VerbClass::WIN);
    let felt = verb.is_done && class.is(VerbClass::VAGUE) && !class.is(ends);
    let owned = object::read(sentence, verb.at + 1, verb.end);
    felt || sentence.lemma(verb.at) == "have" && owned.is_abstract && !owned.has_level()
}

/// Verbs of looking at something, which have an end only where the thing has one: "assess our strategies".
pub(crate) fn looks_at(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    parts.sentence.lemma_in(verb.at, List::Assessing)
}

/// The most verbs that share an object.
const MOST_SHARED: usize = 6;

/// Where the clause ends in which the object of a verb stands: "promote and hold 4 open days".
fn shared_end(parts: &Parts<'_, '_>, verb: &MainVerb) -> usize {
    let verbs = &parts.clauses.verbs;
    let first = verbs.partition_point(|other| other.at < verb.at);
    let mut end = verb.end;
    for other in verbs.iter().skip(first).take(MOST_SHARED) {
        end = other.end;
        if !other.shares {
            break;
        }
    }
    end
}

/// Whether an amount, or an end that can be told, stands in the verb's own clause.
fn is_fixed(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let often = parts.deadline.is_some_and(|deadline| {
        let at = parts
            .sentence
            .tokens
            .partition_point(|token| token.span.start < deadline.span.start);
        let counted = deadline
            .recurrence
            .as_ref()
            .is_some_and(|schedule| schedule.contains("x per"));
        counted && !matches!(parts.clauses.part(at), Part::Means | Part::Purpose)
    });
    if parts.numeric_slot
        || often
        || crate::measurable::is_of_grade(parts, verb)
        || crate::measurable::is_won(parts, verb)
        || crate::measurable::is_for_load(parts, verb)
    {
        return true;
    }
    let end = shared_end(parts, verb);
    let own = |amount: &&Amount| (verb.from..end).contains(&amount.at);
    let unseen = parts.sentence.has(verb.at, Tag::Unseen);
    let part = |amount: &Amount| parts.clauses.part(amount.at);
    let by = |amount: &Amount| amount.role == Role::By && amount.is_target();
    parts.amounts.iter().filter(own).any(|amount| {
        let counts_means = matches!(part(amount), Part::Means) && !by(amount) || (unseen && amount.role == Role::Count);
        // "… with our products by 5 points": by how much, wherever it stands.
        let fixed = by(amount)
            || matches!(part(amount), Part::Main | Part::Purpose | Part::Remark | Part::Aside)
                && !(amount.aside && part(amount) == Part::Main);
        // "Manage the budget with under 2% variance": how well, and no means.
        let limit = amount.bound != Bound::None && amount.unit.is_some_and(|unit| unit.is_measure());
        !counts_means && fixed && part(amount) != Part::Aside || matches!(part(amount), Part::Means) && limit
    })
}
