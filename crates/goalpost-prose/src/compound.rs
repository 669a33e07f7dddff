//! Two goals in one sentence.

use goalpost_text::Span;

use crate::amount::{Amount, Bound, Role};
use crate::clause::{MainVerb, Part};
use crate::conjoined;
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object::{self, Object};
use crate::reading::{Kind, Parts};
use crate::sentence::{Kind as TokenKind, Sentence};
use crate::topic;
use crate::unit::Unit;

/// Where the second goal starts, to the end of the sentence.
pub(crate) fn read(parts: &Parts<'_, '_>) -> Option<Span> {
    // "Recall of 0.9 at under 30 ms" needs no joint.
    let measured = parts.amounts.iter().filter(|amount| !amount.is_remark).count();
    if measured < 2 && !may_join(parts.sentence) {
        return None;
    }
    let at = second_verb(parts)
        .or_else(|| second_role(parts))
        .or_else(|| third_metric(parts))
        .or_else(|| second_metric(parts))
        .or_else(|| second_target(parts))
        .or_else(|| guardrail(parts))
        .or_else(|| limit_beside(parts))
        .or_else(|| level_apart(parts))
        .or_else(|| aim_beside(parts))
        .or_else(|| counted_step(parts))
        .or_else(|| second_statement(parts))
        .or_else(|| conjoined::second_clause(parts))?;
    Some(parts.sentence.span(at, parts.sentence.len()))
}

/// Whether anything in a sentence can stand between two goals; where verbs stand last, they follow each other without.
fn may_join(sentence: &Sentence<'_>) -> bool {
    let joints = Tags::of(&[Tag::And, Tag::Or, Tag::Aside]);
    // "With fewer than 5 complaints".
    let beside = sentence.holds.has(Tag::Means) && sentence.holds.has(Tag::Scope);
    let is_joint = |mark: char| matches!(mark, '.' | '+' | '|' | ',' | ';' | '/') || !mark.is_ascii();
    let mut tokens = sentence.tokens.iter();
    sentence.language.verb_last
        || sentence.holds.any(joints)
        || beside
        || tokens.any(|token| matches!(token.kind, TokenKind::Mark(mark) if is_joint(mark)))
}

/// A second verb with an object of its own.
fn second_verb(parts: &Parts<'_, '_>) -> Option<usize> {
    let verbs = &parts.clauses.verbs;
    let first = verbs.first()?;
    let others = verbs.get(1..)?;
    others
        .iter()
        .zip(verbs)
        .find(|(second, before)| is_another(parts, first, before, second))
        .map(|(second, _)| from_denial(parts.sentence, second.at))
}

/// "… and not lose a game": the denial is part of the second, which says the opposite without it.
fn from_denial(sentence: &Sentence<'_>, verb: usize) -> usize {
    verb - usize::from(sentence.before(verb).has(Tag::Not))
}

fn is_another(parts: &Parts<'_, '_>, first: &MainVerb, before: &MainVerb, second: &MainVerb) -> bool {
    let sentence = parts.sentence;
    // "Design and deliver a course": one object for both. "… or …": one of the two will do.
    let timed = is_timed(sentence, before.at + 1, second.from);
    if before.shares && !timed || sentence.before(second.at).has(Tag::Or) {
        return false;
    }
    // "Be proud of and wear the badge": what both act on stands behind them.
    if sentence.before(second.from.saturating_sub(1)).has(Tag::Prep) {
        return false;
    }
    if !has_object(parts, before, second.from) && !timed {
        return sentence.at(before.at).verb.is(VerbClass::BECOME);
    }
    let object = object::read(sentence, second.at + 1, second.end);
    // "Draft the guide and publish it": steps to one thing.
    let number = second.at + 1 + usize::from(sentence.has(second.at + 1, Tag::AtLeast));
    let one = sentence.has(number, Tag::Number) && sentence.at(number + 1).is_break();
    let told_before = sentence.has(second.at + 1, Tag::Relative) && !sentence.has(second.at + 1, Tag::That);
    let again = object.is_pronoun
        || told_before
        || sentence.any(second.at + 1, Tags::of(&[Tag::Pronoun]))
        || one
        || refers_back(parts, first, second)
        || is_named_before(parts, &object, before.at) && !sentence.at(second.at).verb.is(VerbClass::KEEP);
    // "Raise uptime to 99% and maintain 99%": the same level, which then stays.
    let held = sentence.at(second.at).verb.is(VerbClass::HOLD.with(VerbClass::KEEP))
        && sentence.at(second.at + 1).is_number()
        && !object.exists;
    // "…; report back to the board", "ask for leave; get an answer": how a deed ends.
    let reports = sentence.word(second.at + 1) == "back" && sentence.lemma(second.at) == "report";
    let answered = sentence.lemma(second.at) == "get"
        && (second.at + 2..second.at + 4).any(|at| sentence.word_in(at, List::Answers));
    let shown = sentence.has(second.at + 1, Tag::Prep) && takes_object(sentence, second.at);
    let means = reports
        || held
        || (second.at + 1..second.at + 4).any(|at| topic::is_cost(sentence, at))
        || answered
        || shown
        || sentence.at(second.at).verb.is(VerbClass::WISH)
        || is_prepared(parts, before, second, &object);
    // "Launch the portal and have 500 users log in": the number of the same thing.
    let second_class = sentence.at(second.at).verb;
    let brings = VerbClass::STATE.with(VerbClass::REACH).with(VerbClass::RECEIVE);
    let gets = sentence.lemma(second.at) == "get" || second_class.is(brings);
    let result = gets
        && !second_class.is(VerbClass::ACT)
        && sentence.at(first.at).verb.is(VerbClass::COMPLETE)
        && sentence.at(second.at + 1).is_number();
    !again
        && !means
        && !result
        && (object.exists
            || object.has_number
            || !sentence.at(second.at + 1).is_break()
            || second.at + 1 >= sentence.len())
}

/// "Set up a panel and hold its first meeting", "… the first meeting": something of what the verb in front makes.
fn refers_back(parts: &Parts<'_, '_>, first: &MainVerb, second: &MainVerb) -> bool {
    let sentence = parts.sentence;
    let owned = sentence.word_in(second.at + 1, List::Theirs);
    let makes = sentence
        .at(first.at)
        .verb
        .is(VerbClass::COMPLETE.with(VerbClass::ABSTRACT));
    let definite = sentence.has(second.at + 1, Tag::Det) && !sentence.has(second.at + 1, Tag::Indefinite);
    let counted = definite && sentence.has(second.at + 2, Tag::Ordinal);
    makes && first.at + 1 < second.at && (owned || counted)
}

/// "Draft the plan and share with the board": a verb that wants an object and has none behind it acts on the one
/// before.
fn takes_object(sentence: &Sentence<'_>, verb: usize) -> bool {
    let class = sentence.at(verb).verb;
    sentence.lemma_in(verb, List::Transitive)
        || class.is(VerbClass::COMPLETE) && !class.is(VerbClass::ACT.with(VerbClass::WIN).with(VerbClass::STATE))
}

/// "Identify candidates and invite the best": a step that leads to the next, as long as neither has a target of its
/// own.
fn is_prepared(parts: &Parts<'_, '_>, step: &MainVerb, next: &MainVerb, object: &Object) -> bool {
    let counted = |from: usize, end: usize| parts.amounts.iter().any(|amount| (from..end).contains(&amount.at));
    let prepares = parts.sentence.at(step.at).verb.is(VerbClass::PREPARE);
    let deed = parts
        .sentence
        .at(next.at)
        .verb
        .is(VerbClass::COMPLETE.with(VerbClass::ACT));
    prepares && deed && object.exists && !counted(step.at, step.end) && !counted(next.at, next.end)
}

/// "Run a survey and publish the results", "… the problems": what the verb in front leads to, or what it was about.
fn is_named_before(parts: &Parts<'_, '_>, object: &Object, first: usize) -> bool {
    let sentence = parts.sentence;
    let definite = sentence.has(object.from, Tag::Det) && !sentence.has(object.from, Tag::Indefinite);
    let bare = object.head == object.from;
    if !(bare || definite && object.head == object.from + 1) || object.end > object.head + 1 {
        return false;
    }
    let word = sentence.word(object.head);
    let same = !bare && (first..object.from).any(|at| sentence.word(at).eq_ignore_ascii_case(word));
    same || sentence.word_in(object.head, List::Findings)
}

/// "Improve attendance and completion rates": two metrics without a number for both.
fn second_metric(parts: &Parts<'_, '_>) -> Option<usize> {
    let sentence = parts.sentence;
    let verb = parts.clauses.head()?;
    if !verb.is_command {
        return second_subject(sentence, verb);
    }
    let moves = VerbClass::UP.with(VerbClass::DOWN).with(VerbClass::VAGUE);
    if !verb.class.is(moves) || !parts.amounts.is_empty() {
        return None;
    }
    let measured = Tags::of(&[Tag::Metric, Tag::Half]);
    let and = (verb.at + 2..verb.end.min(verb.at + 7)).find(|at| sentence.has(*at, Tag::And))?;
    let second = object::read(sentence, and + 1, verb.end);
    let plain = !verb.class.is(VerbClass::VAGUE) && sentence.has(and - 1, Tag::Abstract);
    let first = sentence.any(and - 1, measured) && !sentence.any(and - 1, Tags::of(&[Tag::Abstract])) || plain;
    let verb_follows = sentence.at(and + 1).verb.is_verb() && !sentence.has(and + 1, Tag::Noun);
    (first && second.is_metric && second.exists && !verb_follows).then_some(and + 1)
}

/// "Train daily and enter a race": a deed that is told whole, as when it is done stands behind it.
fn is_timed(sentence: &Sentence<'_>, from: usize, end: usize) -> bool {
    let when = Tags::of(&[Tag::PeriodicDay, Tag::PeriodicWeek, Tag::PeriodicMonth, Tag::Frequency]);
    (from..end).any(|at| sentence.any(at, when) || sentence.at(at).taken)
}

/// "Footfall and turnover rise by 5%": two metrics, each of which may do so or not.
fn second_subject(sentence: &Sentence<'_>, verb: &MainVerb) -> Option<usize> {
    let moves = VerbClass::UP.with(VerbClass::DOWN).with(VerbClass::MULTIPLY);
    let metric = |at: usize| sentence.has(at, Tag::Metric);
    let and = (verb.from + 1..verb.at).find(|at| sentence.has(*at, Tag::And) && metric(at - 1))?;
    let second = object::read(sentence, and + 1, verb.at);
    (sentence.at(verb.at).verb.is(moves) && second.is_metric).then_some(and + 1)
}

/// "Hire a bookkeeper and a driver": each of them is found or not.
fn second_role(parts: &Parts<'_, '_>) -> Option<usize> {
    let sentence = parts.sentence;
    let verb = parts.clauses.head().filter(|verb| verb.is_command)?;
    if !sentence.lemma_in(verb.at, List::Hiring) {
        return None;
    }
    let first = object::read(sentence, verb.at + 1, verb.end);
    let second = object::read(sentence, first.end + 1, verb.end);
    let alone = |object: &Object| sentence.has(object.from, Tag::Indefinite);
    let titled = |object: &Object| object.is_named && object.head > object.from;
    let both = alone(&first) && alone(&second) || titled(&first) && titled(&second);
    (sentence.has(first.end, Tag::And) && both).then_some(second.from)
}

/// "Increase stamina, balance and grip strength": three that each may rise or not.
fn third_metric(parts: &Parts<'_, '_>) -> Option<usize> {
    let sentence = parts.sentence;
    let verb = parts.clauses.head().filter(|verb| verb.is_command)?;
    let moves = verb.class.is(VerbClass::UP.with(VerbClass::DOWN)) && !verb.class.is(VerbClass::VAGUE);
    if !moves || !parts.amounts.is_empty() {
        return None;
    }
    let item = |from: usize| {
        let object = object::read(sentence, from, verb.end);
        let seen = Tags::of(&[Tag::Metric, Tag::Half, Tag::Abstract]);
        (object.exists && !object.is_definite && sentence.any(object.head, seen)).then_some(object)
    };
    let first = object::read(sentence, verb.at + 1, verb.end);
    let second = item(first.end + 1).filter(|_| sentence.mark(first.end, ','))?;
    let and = second.end + usize::from(sentence.mark(second.end, ','));
    let third = item(and + 1).filter(|_| sentence.has(and, Tag::And))?;
    Some(third.from)
}

fn has_object(parts: &Parts<'_, '_>, verb: &MainVerb, end: usize) -> bool {
    (verb.at + 1..end).any(|at| {
        let token = parts.sentence.at(at);
        (token.is_word() && !token.tags.any(Tags::of(&[Tag::And, Tag::Or, Tag::Adverb])) || token.is_number())
            && !token.has(Tag::To)
    })
}

/// Marks and words that may stand between two targets.
fn parts_targets(parts: &Parts<'_, '_>, at: usize) -> bool {
    let token = parts.sentence.at(at);
    token.has(Tag::And)
        || token.has(Tag::Aside)
        || token.kind == TokenKind::Mark('.') && parts.sentence.at(at + 1).capital
        || matches!(token.kind, TokenKind::Mark(';' | '/' | ',' | '+' | '|' | '—' | '–'))
}

/// A second level of something else: "$5M pipeline / 30% win rate", "churn below 2%; NPS above 40".
fn second_target(parts: &Parts<'_, '_>) -> Option<usize> {
    let targets: Vec<&Amount> = parts
        .amounts
        .iter()
        .filter(|amount| !matches!(amount.role, Role::From) && in_statement(parts, amount))
        .collect();
    targets.windows(2).find_map(|pair| {
        let [left, right] = pair else { return None };
        let joint = (left.at + 1..right.at).rev().find(|at| parts_targets(parts, *at))?;
        is_other_metric(parts, left, right, joint).then_some(joint + 1)
    })
}

fn in_statement(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    matches!(parts.clauses.part(amount.at), Part::Main | Part::Aside)
}

/// What a length of time is told in.
const fn lasts() -> Tags {
    Tags::of(&[Tag::UnitTime, Tag::Day, Tag::Week, Tag::Month, Tag::Year, Tag::Business])
}

/// Whether the words between two amounts name something else that is measured.
fn is_other_metric(parts: &Parts<'_, '_>, left: &Amount, right: &Amount, joint: usize) -> bool {
    let sentence = parts.sentence;
    let between = || joint + 1..right.at;
    // "…, generating 90 enquiries": what the deed leads to.
    let brings = VerbClass::REACH.with(VerbClass::WIN).with(VerbClass::RECEIVE);
    // "… for 1k active users": what it is about.
    if sentence.before(right.at).has(Tag::For) {
        return false;
    }
    // "… 90% of the time": how often the first holds.
    let often = right.unit == Some(crate::unit::Unit::Percent)
        && sentence.has(right.at + 1, Tag::Of)
        && sentence.word_in(right.at + 3, List::Instances);
    // "5.5 – 4.5 – 3.5 minutes": levels in a row.
    let in_row = left.at + 2 == right.at && matches!(sentence.at(joint).kind, TokenKind::Mark('–' | '—'));
    // "Within six hours but no more than one day": the same, told twice.
    let lasting = |amount: &Amount| (amount.at + 1..amount.at + 3).any(|at| sentence.any(at, lasts()));
    let twice = sentence.has(joint, Tag::Aside) && lasting(left) && lasting(right);
    // "Between 27 and 30%".
    let between_them = sentence.word_in(left.at.wrapping_sub(1), List::Between);
    // "Five engineers, including two seniors": part of them.
    // "Lose 8 kg, from 92 kg to 84 kg": the change, and where it leads.
    let from = |amount: &&Amount| amount.role == Role::From && (left.at..right.at).contains(&amount.at);
    let told_again =
        left.role == Role::By && right.role == Role::To && parts.amounts.iter().any(|amount| from(&amount));
    if told_again {
        return false;
    }
    let part = between().any(|at| sentence.word_in(at, List::Including));
    if part || often || in_row || twice || between_them || is_how_often(sentence, joint, right) {
        return false;
    }
    let one_of_two = between().any(|at| sentence.has(at, Tag::Or));
    if one_of_two || sentence.verb(joint + 1, brings, Forms::ING) && !sentence.has(joint, Tag::And) {
        return false;
    }
    // "… within 28 days of discharge": which of them are counted.
    if right.bound == Bound::AtMost && sentence.any(right.at + 1, lasts()) && sentence.has(right.at + 2, Tag::Of) {
        return false;
    }
    let named = between().any(|at| {
        sentence.any(
            at,
            Tags::of(&[Tag::Metric, Tag::Half, Tag::Outcome, Tag::Volume, Tag::Noun]),
        ) || sentence.at(at).code
    });
    // "12 books, one a month".
    let behind = (right.role == Role::Count || right.role == Role::Level) && !sentence.has(right.at + 1, Tag::Per);
    let noun = object::read(sentence, right.at + 1, sentence.len());
    let before = object::read(sentence, left.at + 1, joint);
    // "Opex ≤ €4m and zero findings": what is measured stands in front.
    let front = object::read(sentence, parts.clauses.start, left.at);
    let counted = if before.exists { before } else { front };
    let differs = sentence.word(noun.head) != sentence.word(counted.head)
        || is_other_kind(sentence, left, &before, right, &noun) && sentence.has(joint, Tag::And)
        || sentence.has(joint, Tag::And)
            && is_told_of(sentence, left.at, joint)
            && is_told_of(sentence, right.at, sentence.len());
    let other = behind && noun.exists && counted.exists && differs;
    if each_in_its_place(sentence, left, joint, right) {
        return true;
    }
    let staged = crate::amount::follows_stage(sentence, left, right)
        || right.role == Role::To && left.role == Role::To && !named
        || sentence.any(joint + 1, Tags::of(&[Tag::To, Tag::Due]));
    (named || other) && !staged
}

/// "…, five days a week": on how many of the days the first is so.
fn is_how_often(sentence: &Sentence<'_>, joint: usize, right: &Amount) -> bool {
    let again = Tags::of(&[Tag::Per, Tag::Each, Tag::Every, Tag::Indefinite]);
    let times = lasts().with(Tags::of(&[Tag::PartOfDay, Tag::Times]));
    sentence.mark(joint, ',')
        && sentence.any(right.at + 1, times)
        && sentence.any(right.at + 2, again)
        && sentence.any(right.at + 3, lasts())
        && (joint + 1..right.at).all(|at| sentence.any(at, Tags::of(&[Tag::AtLeast, Tag::About])))
}

/// "10 days for scans and 20 days for surgery": a level for one, and another for the other.
fn each_in_its_place(sentence: &Sentence<'_>, left: &Amount, joint: usize, right: &Amount) -> bool {
    let place = |amount: &Amount, end: usize| {
        let noun = object::read(sentence, amount.at + 1, end);
        let prep = (amount.at + 1..=noun.end.min(amount.at + 4)).find(|at| sentence.any(*at, PLACE))?;
        let place = object::read(sentence, prep + 1, end);
        let dated = sentence.at(prep + 1).taken || sentence.at(place.head).taken;
        (place.exists && !dated && !place.has_number).then(|| (sentence.word(prep), sentence.word(place.head)))
    };
    let both = place(left, joint).zip(place(right, sentence.len()));
    let differ = both.is_some_and(|(one, other)| one.0 == other.0 && one.1 != other.1);
    sentence.has(joint, Tag::And) && differ
}

/// Begins what a level is for.
const PLACE: Tags = Tags::of(&[Tag::For, Tag::In]);

/// "3 tier-1 deals and 10 other deals": the same things, each of another kind.
fn is_other_kind(sentence: &Sentence<'_>, left: &Amount, one: &Object, right: &Amount, other: &Object) -> bool {
    let kind = |amount: &Amount, object: &Object| {
        (amount.at + 1..object.head)
            .map(|at| sentence.word(at))
            .collect::<Vec<_>>()
    };
    let (one, other) = (kind(left, one), kind(right, other));
    let counts = left.role == Role::Count && right.role == Role::Count;
    let alike = counts || left.role == right.role && left.unit == Some(Unit::Percent) && right.unit == left.unit;
    alike && !one.is_empty() && !other.is_empty() && one != other
}

/// "30% of speakers are new", "half of them fill out the survey": what a share of somebody is or does.
fn is_told_of(sentence: &Sentence<'_>, at: usize, end: usize) -> bool {
    if !sentence.has(at + 1, Tag::Of) {
        return false;
    }
    let whom = object::read(sentence, at + 2, end);
    let token = sentence.at(whom.end);
    whom.exists && (token.has(Tag::Be) || token.verb.is_verb() && token.forms.is(Forms::BASE))
}

/// "… while keeping NPS above 40", "… without raising costs".
fn guardrail(parts: &Parts<'_, '_>) -> Option<usize> {
    let sentence = parts.sentence;
    if !sentence.holds.has(Tag::Aside) {
        return None;
    }
    let aside = (sentence.start..sentence.len())
        .find(|at| sentence.has(*at, Tag::Aside) && parts.clauses.part(*at) == Part::Aside)?;
    let measured = (aside + 1..sentence.len().min(aside + 10)).any(|at| {
        let number = sentence.at(at).is_number() && !sentence.at(at).taken;
        number || sentence.any(at, Tags::of(&[Tag::Metric, Tag::Half]))
    });
    // "… but shooting for 4": the same, a little further.
    // "… without scores": behind "without" only a verb in -ing is one.
    let noun = sentence
        .word(aside)
        .get(..7)
        .is_some_and(|word| word.eq_ignore_ascii_case("without"));
    let verb = (aside + 1..aside + 3).any(|at| {
        let token = sentence.at(at);
        token.verb.is_verb() && !token.verb.is(VerbClass::WISH) && (!noun || token.forms.is(Forms::ING))
    });
    // "… while protecting the hedges": as much a goal as the first.
    let aims = VerbClass::HOLD
        .with(VerbClass::KEEP)
        .with(VerbClass::UP)
        .with(VerbClass::DOWN)
        .with(VerbClass::VAGUE);
    let meanwhile = || sentence.word_in(aside, List::Meanwhile);
    let kept = meanwhile() && sentence.verb(aside + 1, aims, Forms::ING) && !sentence.at(aside + 2).is_break();
    ((measured && verb || kept) && parts.clauses.head().is_some()).then_some(aside)
}

/// "Contract signed; no gap in cover", "visitors double; complaints do not", "CSAT up, cost flat": two things that
/// shall be so.
fn second_statement(parts: &Parts<'_, '_>) -> Option<usize> {
    let sentence = parts.sentence;
    if parts.kind == Kind::Objective || parts.clauses.head().is_some_and(|verb| verb.is_command) {
        return None;
    }
    let ways = Tags::of(&[Tag::Up, Tag::Down]);
    let way = |at: usize| (sentence.any(at, ways) || sentence.word(at) == "flat") && !sentence.has(at, Tag::Noun);
    (sentence.start + 1..sentence.len()).find_map(|at| {
        if !(sentence.mark(at, ';') || sentence.mark(at, ',')) {
            return None;
        }
        let rest = at + 1;
        let thing = object::read(sentence, rest, sentence.len());
        let behind = sentence.at(thing.end);
        let none = sentence.has(rest, Tag::Zero);
        let told = behind.tags.any(Tags::of(&[Tag::Be, Tag::Have, Tag::Modal]))
            || behind.forms.is(Forms::BASE.with(Forms::THIRD)) && sentence.lemma(thing.end) == "do";
        let apart = sentence.mark(at, ';') && thing.exists && !sentence.at(rest).is_number() && (none || told);
        let last = (rest + 1..rest + 12).find(|at| sentence.at(*at + 1).is_break());
        let moved = sentence.mark(at, ',') && way(at - 1) && last.is_some_and(way) && thing.exists;
        (apart || moved).then_some(rest)
    })
}

/// "Publish the guide; complaints down by 20%": a level of something that is named behind a deed.
fn level_apart(parts: &Parts<'_, '_>) -> Option<usize> {
    let sentence = parts.sentence;
    let deed = parts.clauses.head().filter(|verb| verb.is_command)?;
    let mut levels = parts.amounts.iter();
    let amount = levels.find(|amount| !matches!(amount.role, Role::From | Role::Count))?;
    let joint = (deed.at + 2..amount.at).find(|at| sentence.mark(*at, ';'))?;
    let thing = object::read(sentence, joint + 1, sentence.len());
    let own = sentence.at(joint + 1).is_word() && thing.exists && thing.head < amount.at;
    own.then_some(joint + 1)
}

/// "Visit two customers a week with the aim of raising sales by 6%": what it is for has a target of its own.
fn aim_beside(parts: &Parts<'_, '_>) -> Option<usize> {
    let sentence = parts.sentence;
    let change = parts.amounts.iter().find(|amount| amount.role == Role::By)?;
    let aim = (sentence.start + 2..change.at)
        .find(|at| sentence.has(at + 1, Tag::Of) && sentence.word_in(*at, List::Purposes))?;
    let counted = |amount: &Amount| amount.at < aim && amount.role != Role::From;
    parts.amounts.iter().any(counted).then_some(aim)
}

/// "CSAT above 50 with fewer than 5 complaints a month": a limit of something else beside a level.
fn limit_beside(parts: &Parts<'_, '_>) -> Option<usize> {
    let sentence = parts.sentence;
    let mut amounts = parts.amounts.iter().skip_while(|amount| amount.role == Role::From);
    let level = amounts
        .next()
        .filter(|amount| amount.is_target() && (amount.role != Role::Count || is_pace(parts, amount)))?;
    let accurate = |amount: &Amount| {
        amount.unit == Some(Unit::Percent) && sentence.has(amount.at + 1, Tag::Metric) && is_pace(parts, level)
    };
    let mut limits = parts.amounts.iter().filter(|amount| amount.at > level.at + 1);
    let limit = limits.find(|amount| amount.bound != Bound::None || amount.value.is_zero() || accurate(amount))?;
    let with = (level.at + 1..limit.at).rev().take(5).find(|at| {
        sentence.has(*at, Tag::Means) && sentence.has(*at, Tag::Scope) || is_price(parts, level, *at, limit)
    })?;
    let things = Tags::of(&[Tag::Metric, Tag::Half, Tag::Outcome, Tag::Volume]);
    let none = limit.value.is_zero() && object::read(sentence, limit.at + 1, sentence.len()).exists;
    let measured = none
        || (limit.at + 1..limit.at + 3)
            .chain(with + 1..limit.at)
            .any(|at| sentence.any(at, things))
        || is_price(parts, level, with, limit);
    // "for tenants with 1M+ documents": which ones.
    let of_others = sentence.any(with.wrapping_sub(1), Tags::of(&[Tag::People, Tag::Outcome]));
    (measured && !of_others).then_some(with)
}

/// "Learn chess by joining a club and winning at least two games": a step that has a target of its own.
fn counted_step(parts: &Parts<'_, '_>) -> Option<usize> {
    let sentence = parts.sentence;
    let amount = parts.amounts.first()?;
    let near = amount.at.saturating_sub(4)..amount.at;
    let wins = VerbClass::REACH.with(VerbClass::WIN).with(VerbClass::RECEIVE);
    near.into_iter().find(|at| {
        let wins = sentence.at(*at).verb.is(wins) || sentence.lemma(*at) == "get";
        wins && sentence.at(*at).forms.is(Forms::ING)
            && sentence.before(*at).has(Tag::And)
            && parts.clauses.part(*at) == Part::Means
    })
}

/// "85 words per minute".
fn is_pace(parts: &Parts<'_, '_>, amount: &Amount) -> bool {
    let sentence = parts.sentence;
    let timed = |at: usize| sentence.has(at, Tag::Per) && sentence.any(at + 1, Tags::of(&[Tag::UnitTime]));
    (amount.at + 1..amount.at + 4).any(timed)
}

/// "Recall of 0.9 at under 30 ms": a time that the level may cost.
fn is_price(parts: &Parts<'_, '_>, level: &Amount, at: usize, limit: &Amount) -> bool {
    let sentence = parts.sentence;
    let timed = limit.bound == Bound::AtMost && sentence.any(limit.at + 1, Tags::of(&[Tag::UnitTime]));
    let named = sentence.any(
        level.at.saturating_sub(1),
        Tags::of(&[Tag::Of, Tag::AtLeast, Tag::Metric]),
    );
    let word = sentence.word(at);
    timed && named && word.eq_ignore_ascii_case("at")
}
