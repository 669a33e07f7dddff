//! What shall be so because somebody did it.

use super::count::is_work;
use super::number::{is_somebody, leads_to_number};

use crate::amount::{Amount, Bound, Role};
use crate::clause::MainVerb;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::Parts;
use crate::unit::Unit;

/// What shall be so because somebody did it: "X has been published", "100% of managers attend", "the app supports X".
pub(super) fn is_delivered(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let subject = object::read(sentence, verb.from, verb.at);
    // "The old forms are no longer used": what is given up then.
    let given_up = sentence.word(verb.at.wrapping_sub(1)).eq_ignore_ascii_case("no longer");
    let denied = crate::predicate::is_denied(sentence, verb.at) && !given_up;
    if crate::predicate::adjective(sentence, verb.at).is_some() || denied {
        return false;
    }
    // "Mails answered in one working day": a service, and how long it takes.
    let lexicon = sentence.language.lexicon();
    let serves = lexicon
        .get(sentence.lemma(verb.at))
        .is_some_and(|entry| entry.tags.has(Tag::Service));
    let lasts = Tags::of(&[Tag::UnitTime, Tag::Day, Tag::Week, Tag::Business]);
    if serves
        && parts
            .amounts
            .iter()
            .any(|amount| amount.at > verb.at && sentence.any(amount.at + 1, lasts))
    {
        return false;
    }
    // "No issue blocks a deal", "closed without a single finding": none of it, which is a level.
    let none = sentence.has(verb.from, Tag::Zero) || sentence.has(verb.from, Tag::Not);
    let without = (verb.at + 1..verb.end).any(|at| {
        sentence.word(at).eq_ignore_ascii_case("without")
            && (at + 1..at + 4).any(|at| sentence.word_in(at, List::WithoutAny))
    });
    let zero = |amount: &Amount| amount.value.is_zero() && amount.at < verb.at && amount.role != Role::From;
    if none || without || parts.amounts.iter().any(zero) {
        return false;
    }
    // "Peer coaching is used by every ward": what others do with it.
    let used = sentence.lemma_in(verb.at, List::Using);
    let widely = sentence.word(verb.at.wrapping_sub(1)) == "widely";
    let passive = sentence.before(verb.at).has(Tag::Be) || widely;
    let by_all = sentence.has(verb.at + 1, Tag::Delta) || widely;
    if used && verb.is_done && passive && by_all || super::level::is_counted_subject(parts, &subject) {
        return false;
    }
    if takes_part(parts, verb) || is_dealt_with(parts, verb, &subject) {
        return true;
    }
    // "The team contributes 40 reviews a month": pieces of one's own work.
    let made = object::read(sentence, verb.at + 1, verb.end);
    let ours =
        (verb.from..verb.at).any(|at| sentence.any(at, Tags::of(&[Tag::People])) && !sentence.has(at, Tag::Outcome));
    if ours && made.has_number && is_work(parts, &made) && !verb.is_done {
        return true;
    }
    if sentence.lemma(verb.at) == "exist" {
        return true;
    }
    // "There is a new guide".
    if sentence.word(verb.at.wrapping_sub(1)).eq_ignore_ascii_case("there") && token.has(Tag::Be) {
        let others = Tags::of(&[Tag::Outcome, Tag::Abstract, Tag::Metric]);
        return made.is_definite && made.is_thing() && !sentence.any(made.head, others) && parts.amounts.is_empty();
    }
    // "XX% of members renew": how many of them, is to be filled in.
    let open = parts.numeric_slot && parts.amounts.is_empty() && !verb.is_done;
    if open || !verb.is_done && sentence.lemma_in(verb.at, List::Staying) {
        return false;
    }
    // "20 case studies added to the site".
    let put = verb.is_done && token.verb.is(VerbClass::ACT) && subject.has_number && !subject.has_level();
    let completed = token.verb.is(VerbClass::COMPLETE) && !token.verb.is(VerbClass::WIN) && verb.is_done;
    if subject.has_level() && !is_work(parts, &subject) && !subject.has_number && !completed
        || token.verb.is(VerbClass::UP.with(VerbClass::DOWN)) && !put
    {
        return false;
    }
    if crate::measurable::is_capability(parts, verb) {
        return !parts.is_measured();
    }
    if is_granted(parts, verb, &subject) || is_level(parts, verb, &subject) {
        return false;
    }
    let brought = crate::measurable::is_brought(parts, verb, &subject);
    if !brought && token.verb.is(VerbClass::REACH) && !token.verb.is(VerbClass::COMPLETE.with(VerbClass::ACT)) {
        return false;
    }
    if is_limited(parts) || leads_to_number(parts, verb.at) || is_used_by_others(parts, verb, &subject) {
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
    let staff = (verb.from..end).any(|at| {
        sentence.has(at, Tag::People) && !sentence.has(at, Tag::Outcome) && !sentence.word_in(at, List::Public)
    });
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
        let has = sentence.lemma(verb.at) == "have" && object::read(sentence, verb.at + 1, verb.end).is_thing();
        let others = (verb.from..verb.at).any(|at| sentence.has(at, Tag::Outcome) || is_somebody(sentence, at));
        // "Every book is available online": how it is then, which somebody brings about.
        let there = token.has(Tag::Be) && sentence.has(verb.at + 1, Tag::Stands) && !others && !staff;
        let level = object::read(sentence, verb.at + 1, verb.end).has_level();
        let has = has && !level;
        return there || staff && done && !thinks || has && !others && !verb.is_done && !staff;
    }
    // "All accounts migrated", "50 bugs fixed": done to them, and not by them.
    let alone = !object::read(sentence, verb.at + 1, verb.end).exists || sentence.has(verb.at + 1, Tag::Prep);
    let done_to = (token.verb.is(VerbClass::COMPLETE) || token.verb.is(VerbClass::ACT) && alone)
        && (!token.verb.is(VerbClass::WIN.with(VerbClass::STATE)) || sentence.lemma_in(verb.at, List::Hiring))
        && verb.is_done
        && !sentence.before(verb.at).has(Tag::Have);
    // "4 of 5 schools adopt it": the last noun in front of the verb does it.
    let doer = if sentence.has(subject.end, Tag::Of) {
        object::read(sentence, subject.end + 1, verb.at).head
    } else {
        subject.head
    };
    let others = sentence.has(doer, Tag::Outcome) && !sentence.any(doer, Tags::of(&[Tag::Volume, Tag::People]));
    if subject.is_some || others && !done_to && !brought {
        return false;
    }
    let has = token.verb.is(VerbClass::STATE) && !token.has(Tag::Be);
    let gets = sentence.lemma(verb.at) == "get" && made.is_definite && made.is_thing() && parts.amounts.is_empty();
    let live = gets || token.has(Tag::Be) && parts.amounts.is_empty();
    done || has || brought || live && subject.is_thing()
}

/// "The risks have been addressed", "all posters are aligned with the brand": what was done to them, by a verb that has
/// no end of its own.
fn is_dealt_with(parts: &Parts<'_, '_>, verb: &MainVerb, subject: &Object) -> bool {
    let sentence = parts.sentence;
    let deals = sentence.lemma_in(verb.at, List::Dealing);
    let others = Tags::of(&[Tag::People, Tag::Outcome, Tag::Abstract]);
    let share = parts.amounts.iter().any(|amount| amount.unit == Some(Unit::Percent));
    deals && verb.is_done && subject.is_thing() && !subject.has_level() && !share && !sentence.any(subject.head, others)
}

/// "60% of apprentices participate in the exchange": those who do it are counted, and it is the activity that is.
fn takes_part(parts: &Parts<'_, '_>, verb: &MainVerb) -> bool {
    let joins = parts.sentence.lemma_in(verb.at, List::Partaking);
    joins && !verb.is_done && !parts.amounts.iter().any(|amount| amount.role == Role::From)
}

/// "Fewer than 3 goals conceded", "no more than 5 points open": nobody commits to fewer deeds, so it is a level.
fn is_limited(parts: &Parts<'_, '_>) -> bool {
    parts
        .amounts
        .iter()
        .any(|amount| amount.bound == Bound::AtMost && !amount.aside && !amount.value.is_zero())
}

/// "Two universities adopt the curriculum": in the present tense several others do it, and nobody has done it to them.
fn is_used_by_others(parts: &Parts<'_, '_>, verb: &MainVerb, subject: &Object) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let is_own = |at: usize| sentence.any(at, Tags::of(&[Tag::People, Tag::Volume])) && !sentence.has(at, Tag::Outcome);
    let own = (verb.from..verb.at).any(is_own);
    let does = token.verb.is(VerbClass::COMPLETE.with(VerbClass::ACT)) && token.forms.is(Forms::BASE);
    does && !verb.is_done && subject.has_number && !own && !token.forms.is(Forms::PAST)
}

/// "The treaty ratified", "the auditor signs": the verdict of others.
fn is_granted(parts: &Parts<'_, '_>, verb: &MainVerb, subject: &Object) -> bool {
    let sentence = parts.sentence;
    let class = sentence.at(verb.at).verb;
    let others = sentence.has(subject.head, Tag::Outcome) && sentence.at(verb.at).forms.is(Forms::THIRD);
    let passed = class.is(VerbClass::WIN) && !class.is(VerbClass::COMPLETE.with(VerbClass::ACT));
    let decides = sentence.any(subject.head, Tags::of(&[Tag::Outcome, Tag::People]));
    let body = decides && !verb.is_done && sentence.lemma_in(verb.at, List::Approving);
    // "60 users invited": by us.
    if verb.is_done && sentence.lemma(verb.at) == "invite" {
        return false;
    }
    if body {
        return true;
    }
    let awarded = sentence.lemma(verb.at) == "award" && sentence.has(subject.head, Tag::Verdict) && verb.is_done;
    awarded || class.is(VerbClass::GRANT) && (verb.is_done || others) || passed
}

/// "A relay runs for 14 days", "the fund stands at £45,000", "teams rely on it": a level, or what people are used to.
fn is_level(parts: &Parts<'_, '_>, verb: &MainVerb, subject: &Object) -> bool {
    let sentence = parts.sentence;
    let token = sentence.at(verb.at);
    let present = token.forms.is(Forms::THIRD.with(Forms::BASE)) && !verb.is_done;
    // "75% of pupils experience a rise": the pupils.
    let doer = || {
        let of = sentence.has(subject.end, Tag::Of);
        let people = || object::read(sentence, subject.end + 1, verb.at).head;
        if of { people() } else { subject.head }
    };
    let own = sentence.has(subject.head, Tag::People);
    let felt = || sentence.any(doer(), Tags::of(&[Tag::People, Tag::Outcome]));
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
    let used = token.verb.is(VerbClass::SENSE) && felt();
    present && (used || !own && !token.has(Tag::Be) && (measured && timed || lasting))
}
