//! Times of the day that no colon tells: "by 5.30 every morning", "open 8 to 6", "at my desk by 9 each day". A
//! price or a score is written like that as well, so that the words around it have to tell.

use goalpost_values::Decimal;

use super::{Kind, Number, Sentence, Shape, Token};
use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};

/// Makes times of the day of the numbers that are such.
pub(super) fn read(sentence: &mut Sentence<'_>) {
    let days = sentence.holds.any(EACH_DAY);
    if sentence.holds.has(Tag::Last) {
        half_past(sentence);
    }
    if sentence.numbers.len() > 1 {
        hours(sentence);
    }
    let mut numbers = sentence.numbers.iter();
    if !numbers.any(|number| may_be(number) && (days || number.marked)) {
        return;
    }
    for at in sentence.start..sentence.len() {
        let Some(written) = written(sentence, at) else { continue };
        let second = at + 2;
        let joined = is_joint(sentence, at + 1) && self::written(sentence, second) == Some(written);
        let last = if joined { second } else { at };
        let told = match written {
            Written::Minutes => is_told(sentence, at, last),
            Written::Hour => days && is_told_of_hour(sentence, at, last),
        };
        if told {
            set(sentence, at);
            set(sentence, last);
        }
    }
}

/// "Open 8 to 6", "staffed from 7 to 7", "9-5 cover": from when until when somebody is there.
fn hours(sentence: &mut Sentence<'_>) {
    for at in sentence.start..sentence.len() {
        let last = at + 2;
        // Most numbers have no other so near.
        let two = sentence.at(at).is_number() && sentence.at(last).is_number();
        if !two || !(is_joint(sentence, at + 1) || sentence.has(at + 1, Tag::Due)) {
            continue;
        }
        let first = written(sentence, at);
        if first.is_some() && written(sentence, last) == first && are_hours(sentence, at, last) {
            set(sentence, at);
            set(sentence, last);
        }
    }
}

/// Whether two numbers are hours, as the words beside them tell.
fn are_hours(sentence: &Sentence<'_>, first: usize, last: usize) -> bool {
    let value = |at: usize| sentence.number(at).map(|number| number.value);
    // No range runs down, but over noon.
    let over_noon = value(first) >= value(last) && value(first) <= Some(Decimal::from(LAST_HOUR / 2));
    let next = sentence.at(last + 1);
    if over_noon && sentence.word_in(last + 1, List::Attending) {
        return true;
    }
    let closes = next.is_break()
        || next
            .tags
            .any(Tags::of(&[Tag::On, Tag::Every, Tag::PeriodicDay]).with(DAYS));
    let counted = next.is_word() && !closes && !next.tags.any(Tags::of(&[Tag::Prep, Tag::And]));
    let lead = first.saturating_sub(1 + usize::from(sentence.has(first.wrapping_sub(1), Tag::Prep)));
    // "Open the café 8–3", but "open complaints from 9 to 5".
    let beside = |at: usize| at == lead || sentence.any(at + 1, Tags::of(&[Tag::Det, Tag::Own]));
    let attended = (lead.saturating_sub(2)..=lead)
        .filter(|at| *at >= sentence.start && *at < first && beside(*at))
        .find(|at| sentence.word_in(*at, List::Attending));
    // "Cut shifts covered from 9 to 5", "bring the shifts not staffed from 12 to 4": a number of them.
    let stays = |at: usize| sentence.at(at).verb.is(KEEPS) || sentence.lemma(at) == "have";
    let commands = || {
        let head = sentence.at(sentence.start);
        let is_verb = sentence.verb(sentence.start, VerbClass::all(), Forms::BASE) && !head.has(Tag::Noun);
        is_verb && !stays(sentence.start) && !sentence.word_in(sentence.start, List::Attending)
    };
    let moves = VerbClass::UP.with(VerbClass::DOWN);
    let moved = || near(sentence, lead).any(|at| sentence.at(at).verb.is(moves) && !sentence.has(at, Tag::Noun));
    let is_rate = sentence.has(first.wrapping_sub(1), Tag::Origin) && (commands() || moved());
    // "Open 8 to 10" may be shops.
    let told = |at: usize| over_noon || closes && !(at == sentence.start && sentence.at(at).forms.is(Forms::BASE));
    !counted && !is_rate && attended.is_some_and(told)
}

/// "Half past 9", "a quarter past seven": one number, which is a time.
fn half_past(sentence: &mut Sentence<'_>) {
    let hours = Decimal::ONE..=Decimal::from(LAST_HOUR);
    let mut gone = Vec::new();
    for past in sentence.start + 1..sentence.len().saturating_sub(1) {
        if !sentence.has(past, Tag::Last) || !sentence.word(past).eq_ignore_ascii_case("past") {
            continue;
        }
        let hour = sentence.number(past + 1).is_some_and(|number| {
            number.shape == Shape::Plain && number.currency.is_none() && hours.contains(&number.value)
        });
        let part = sentence.any(past - 1, Tags::of(&[Tag::Fraction, Tag::Quarter]));
        if !hour || !part {
            continue;
        }
        let span = sentence.span(past - 1, past + 2);
        set(sentence, past + 1);
        if let Some(token) = sentence.tokens.get_mut(past + 1) {
            token.span = span;
        }
        gone.extend([past - 1, past]);
    }
    let mut at = 0;
    sentence.tokens.retain(|_| {
        at += 1;
        gone.binary_search(&(at - 1)).is_err()
    });
}

fn set(sentence: &mut Sentence<'_>, at: usize) {
    if let Kind::Number(index) = sentence.at(at).kind
        && let Some(number) = sentence.numbers.get_mut(index as usize)
    {
        number.shape = Shape::Clock;
    }
}

/// Words for days, for those of a week and for parts of them.
const DAYS: Tags = Tags::of(&[Tag::Day, Tag::Weekday, Tag::PartOfDay]);

/// Words that tell of a day that comes again.
const EACH_DAY: Tags = DAYS.with(Tags::of(&[Tag::PeriodicDay]));

/// The last hour that a clock shows.
const LAST_HOUR: u32 = 24;

/// How a time of the day is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    /// "5.30", "17.05": an hour, a point and two digits of minutes.
    Minutes,
    /// "9", "17": nothing but the hour.
    Hour,
}

/// Whether a number has digits as a time has them.
fn may_be(number: &Number) -> bool {
    let plain = number.currency.is_none() && number.suffix.is_none() && number.sign.is_none() && !number.plus;
    number.shape == Shape::Plain && matches!(number.digits, 1..=2) && number.scale == 1 && plain
}

#[inline]
fn written(sentence: &Sentence<'_>, at: usize) -> Option<Written> {
    // Most tokens are no numbers.
    let is_number = sentence.tokens.get(at).is_some_and(Token::is_number);
    is_number.then(|| digits(sentence, at)).flatten()
}

fn digits(sentence: &Sentence<'_>, at: usize) -> Option<Written> {
    sentence.number(at).filter(|number| may_be(number))?;
    let (hour, minutes) = match sentence.word(at).split_once('.') {
        Some((hour, minutes)) => (hour, Some(minutes)),
        None => (sentence.word(at), None),
    };
    hour.parse().ok().filter(|hour: &u32| *hour <= LAST_HOUR)?;
    match minutes.map(str::as_bytes) {
        None => Some(Written::Hour),
        Some([b'0'..=b'5', b'0'..=b'9']) => Some(Written::Minutes),
        Some(_) => None,
    }
}

/// What stands between two times.
fn is_joint(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.any(at, Tags::of(&[Tag::Target, Tag::And])) || ['-', '–'].iter().any(|mark| sentence.mark(at, *mark))
}

/// Whether the words around one time or two tell that this is what they are.
fn is_told(sentence: &Sentence<'_>, first: usize, last: usize) -> bool {
    let behind = last + 1;
    // "5.30 pm", "5.30 o'clock".
    let word = sentence.word(behind);
    if sentence.has(behind, Tag::PartOfDay) && (word.len() <= "p.m.".len() || word.ends_with("clock")) {
        return true;
    }
    let Some(lead) = first.checked_sub(1).filter(|lead| *lead >= sentence.start) else {
        return false;
    };
    // "Arrive at 7.30".
    let day = sentence.last_in(lead, List::OfDay);
    if !day && first == last || is_priced(sentence, lead) || is_measured(sentence, lead) {
        return false;
    }
    // "By 5.30 the ovens are hot": nothing stands in front that could be changed by so much.
    let next = sentence.at(behind);
    let opens = day && lead == sentence.start && next.tags.any(Tags::of(&[Tag::Det, Tag::Own, Tag::Subject]));
    opens || is_each_day(sentence, behind) || follows_days(sentence, lead)
}

/// "Sell pies at 4.50", "set the heating at 19": so much, and no time.
fn is_priced(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(at, Tag::In) && sentence.lemma_in(sentence.start, List::Pricing)
}

/// "At my desk by 9 each day", "open from 9 to 5 on weekdays".
fn is_told_of_hour(sentence: &Sentence<'_>, first: usize, last: usize) -> bool {
    let Some(lead) = first.checked_sub(1).filter(|lead| *lead >= sentence.start) else {
        return false;
    };
    let opens = sentence.verb(sentence.start, VerbClass::all(), Forms::BASE);
    let ranged = opens && first != last && sentence.has(lead, Tag::Origin);
    let alone = || first == last && sentence.last_in(lead, List::OfDay);
    let moved = |at: usize| {
        let goes = ranged && sentence.at(at).verb.is(VerbClass::MOVE);
        goes || is_level(sentence, at) || sentence.lemma_in(at, List::Capping)
    };
    (ranged || alone())
        && !is_priced(sentence, lead)
        && is_each_day(sentence, last + 1)
        && !sentence.at(lead).verb.is(MOVES.with(KEEPS))
        && !near(sentence, lead).any(moved)
}

/// The tokens in front of one that may tell what stands there; no clause has more, and what looks is done once for each
/// number.
fn near(sentence: &Sentence<'_>, at: usize) -> std::ops::Range<usize> {
    at.saturating_sub(CLAUSE).max(sentence.start)..at
}

/// How many tokens a clause has at most.
const CLAUSE: usize = 24;

/// "every morning", "each school day", "daily", "on weekdays", "in the evening".
fn is_each_day(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let each = token.tags.any(Tags::of(&[Tag::Every, Tag::Each])) && !token.has(Tag::Indefinite);
    let placed = token.tags.any(Tags::of(&[Tag::On, Tag::In]));
    let mut phrase = (at + 1..at + 4).take_while(|at| sentence.at(*at).is_word());
    // "At 7.30 weekdays".
    let several = token.has(Tag::PartOfDay) && sentence.word(at).ends_with('s') || token.has(Tag::Weekday);
    token.has(Tag::PeriodicDay) || several || (each || placed) && phrase.any(|at| sentence.any(at, DAYS))
}

/// "Every morning by 5.30, …", "on weekdays, at 7.15 …".
fn follows_days(sentence: &Sentence<'_>, lead: usize) -> bool {
    let comma = usize::from(sentence.mark(lead.wrapping_sub(1), ','));
    let Some(last) = lead.checked_sub(1 + comma) else {
        return false;
    };
    let each = Tags::of(&[Tag::Every, Tag::Each, Tag::On]);
    let told = |at: usize| sentence.any(at, each) && !sentence.has(at, Tag::Indefinite);
    sentence.has(last, Tag::PeriodicDay) || sentence.any(last, DAYS) && (last.saturating_sub(2)..last).any(told)
}

/// Those who are counted whole.
const PEOPLE: Tags = Tags::of(&[Tag::People, Tag::Outcome]);

/// What moves a level.
const MOVES: VerbClass = VerbClass::UP.with(VerbClass::DOWN).with(VerbClass::MULTIPLY);

/// What holds one.
const KEEPS: VerbClass = VerbClass::HOLD.with(VerbClass::KEEP);

/// "Raise the average by 0.25 every day", "keep the fridge at 4.50 each day": what has a level, or is moved to one.
fn is_measured(sentence: &Sentence<'_>, lead: usize) -> bool {
    let by = sentence.has(lead, Tag::Delta);
    let until = sentence.has(lead, Tag::Due) && !by;
    let moves = if by { MOVES.with(VerbClass::VAGUE) } else { MOVES };
    let told = near(sentence, lead).any(|at| {
        let token = sentence.at(at);
        let is_verb = !is_behind_be(sentence, at);
        // People are counted whole.
        let people = || (at + 1..lead.min(at + 4)).any(|at| sentence.any(at, PEOPLE));
        // "Empty the inbox to under 20 by 5.30 every Friday": what it moves to is told.
        let ends = || {
            let to = (at + 1..lead).find(|at| sentence.has(*at, Tag::Target));
            to.is_some_and(|to| (to + 1..lead.min(to + 4)).any(|at| sentence.at(at).is_number()))
        };
        let moved = || {
            let only = token.verb.is(moves) && !token.verb.is(VerbClass::COMPLETE.with(VerbClass::ACT));
            only && !people() && !ends()
        };
        let held = || token.verb.is(KEEPS) && sentence.has(lead, Tag::In) && sentence.lemma(at) != "hold";
        let level = token.tags.any(Tags::of(&[Tag::Metric, Tag::Half]));
        level && !(by && ends()) || !until && is_verb && (moved() || held())
    });
    told || sentence.at(lead).verb.is(moves.with(KEEPS))
}

/// "Be up by 5.30": no verb in its infinitive, and nothing that has gone up.
fn is_behind_be(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.before(at).has(Tag::Be) && at == sentence.start + 1 && sentence.at(at).forms.is(Forms::BASE)
}

/// Whether a word has a level or moves one, so that what stands behind it is no hour.
pub(crate) fn is_level(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let moves = MOVES.with(KEEPS).with(VerbClass::REACH).with(VerbClass::VAGUE);
    let moved = token.verb.is(moves) && !token.verb.is(VerbClass::BECOME)
        || token.tags.any(Tags::of(&[Tag::Metric, Tag::Half, Tag::Up, Tag::Down]));
    moved && !is_behind_be(sentence, at)
}
