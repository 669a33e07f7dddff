//! Events that bound a goal without a day of their own: "before the board meeting", "in the March survey".

use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::object;
use crate::sentence::{Sentence, Shape};

use super::due::BETWEEN;

/// The token behind the event that a preposition such as "by" or "before" at `at` bounds the goal with; its words start
/// at `start`.
pub(super) fn due(sentence: &Sentence<'_>, at: usize, start: usize) -> Option<usize> {
    let start = behind_edge(sentence, start);
    named(sentence, start)
        .or_else(|| name(sentence, at))
        .or_else(|| happening(sentence, start))
        .or_else(|| over(sentence, at))
        .or_else(|| clause(sentence, at))
        .or_else(|| told(sentence, at))
        .or_else(|| age(sentence, at))
        .or_else(|| numbered_stretch(sentence, start))
        .or_else(|| stage(sentence, start))
        .or_else(|| weekend(sentence, start))
        .or_else(|| {
            sentence
                .word(start)
                .eq_ignore_ascii_case("yesterday")
                .then_some(start + 1)
        })
        .filter(|end| !is_agent(sentence, at, *end) && !is_deed(sentence, at))
}

/// "By the weekend": whichever of its days.
fn weekend(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let behind = sentence.at(start + 1);
    let known = sentence.has(start, Tag::PartOfDay) && sentence.word(start).eq_ignore_ascii_case("weekend");
    (known && sentence.before(start).has(Tag::Det) && (behind.is_break() || behind.taken)).then_some(start + 1)
}

/// "By alpha", "before gold": a stage of a product that its makers name without an article.
fn stage(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let behind = sentence.at(start + 1);
    ((behind.is_break() || behind.taken) && sentence.word_in(start, List::Stages)).then_some(start + 1)
}

/// The token behind "the first day of", "the end of".
fn behind_edge(sentence: &Sentence<'_>, at: usize) -> usize {
    let edge = Tags::of(&[Tag::End, Tag::Start, Tag::Mid, Tag::Ordinal, Tag::Day]);
    let of = (at..at + 3)
        .take_while(|at| sentence.any(*at, edge))
        .last()
        .map(|last| last + 1);
    // "The end of the" may be one token.
    let merged = of.filter(|of| sentence.word(of - 1).ends_with(" of the") || sentence.word(of - 1).ends_with(" of"));
    if let Some(of) = merged {
        return of;
    }
    match of.filter(|of| sentence.has(*of, Tag::Of)) {
        Some(of) if sentence.any(of + 1, BETWEEN) => of + 2,
        Some(of) => of + 1,
        None => at,
    }
}

/// "By the end of the academy", "by end of cycle": whatever it is, it is known when it ends.
fn over(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let edge = at + 1 + usize::from(sentence.any(at + 1, BETWEEN));
    let merged = sentence.has(edge, Tag::End) && sentence.word(edge).ends_with(" of");
    let of = if merged { edge } else { edge + 1 };
    if !sentence.has(edge, Tag::End) || !merged && !sentence.has(of, Tag::Of) {
        return None;
    }
    let thing = object::read(sentence, of + 1, sentence.len());
    let standing = (of + 1..thing.end).any(|at| sentence.any(at, Tags::of(&[Tag::Each, Tag::Every, Tag::Pronoun])));
    let closes = sentence.at(thing.end).is_break() || sentence.at(thing.end).taken;
    let others = Tags::of(&[Tag::Plural, Tag::Abstract, Tag::Metric, Tag::People]);
    (thing.exists && closes && !standing && !sentence.any(thing.head, others)).then_some(thing.end)
}

/// "Until the draft is done", "by the time I fly home": what will have happened then.
fn clause(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let word = sentence.word(at);
    let time = sentence.any(at + 1, BETWEEN) && sentence.word(at + 2).eq_ignore_ascii_case("time");
    let from = if time {
        at + 3
    } else if word.eq_ignore_ascii_case("until") && sentence.any(at + 1, BETWEEN) {
        at + 1
    } else {
        return None;
    };
    let end = (from..from + 10).find(|at| sentence.at(*at).is_break())?;
    let told = |at: usize| {
        let token = sentence.at(at);
        token.tags.any(Tags::of(&[Tag::Be, Tag::Have]))
            || token.verb.is_verb() && token.forms.is(Forms::THIRD.with(Forms::BASE)) && !token.has(Tag::Noun)
    };
    (end > from + 1 && (from + 1..end).any(told)).then_some(end)
}

/// "Before the first frost", "before our village fete": what comes on a day, whatever it is.
fn told(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let own = sentence.any(at + 1, BETWEEN);
    if !sentence.has(at, Tag::StrictlyBefore) || !own {
        return None;
    }
    let plain = |at: &usize| {
        let token = sentence.at(*at);
        let ends = Tags::of(&[Tag::Prep, Tag::And, Tag::Be, Tag::Have, Tag::Modal, Tag::Relative]);
        token.is_word() && !token.taken && !token.tags.any(ends)
    };
    let end = (at + 2..at + 7).take_while(plain).last()? + 1;
    let next = sentence.at(end);
    (next.is_break() || next.taken || next.has(Tag::Prep)).then_some(end)
}

/// "Visit 25 states before 30": somebody's age.
fn age(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let turned = sentence.word(at + 2).eq_ignore_ascii_case("turn");
    let number = if turned { at + 3 } else { at + 1 };
    let years = sentence
        .number(number)
        .filter(|number| number.digits == 2 && number.shape == Shape::Plain && !number.marked)?;
    let aged = (18..=99).any(|age| years.value == age.into());
    let closes = sentence.at(number + 1).is_break();
    (sentence.has(at, Tag::StrictlyBefore) && aged && closes).then_some(number + 1)
}

/// "By sprint 12", "by day 30": of the project.
fn numbered_stretch(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let number = sentence
        .number(at + 1)
        .filter(|number| number.digits > 0 && !number.marked && number.shape == Shape::Plain);
    let closes = sentence.at(at + 2).is_break() || sentence.language.verb_last;
    // "Working day 5".
    let working = || sentence.has(at, Tag::PartOfDay) && sentence.word(at).ends_with(" day");
    let timed = || sentence.any(at, Tags::of(&[Tag::Day, Tag::Month])) && !sentence.has(at, Tag::Plural) || working();
    (number.is_some() && closes && (timed() || sentence.word_in(at, List::Stretches))).then_some(at + 2)
}

/// "Christmas menu printed", "Sunday lunch cooked": a noun that has its name from a holiday or from a day of the week.
pub(super) fn is_named_after(sentence: &Sentence<'_>, at: usize, end: usize) -> bool {
    let behind = sentence.at(end);
    let done = || sentence.at(end + 1).verb.is_verb() && sentence.at(end + 1).forms == Forms::PAST;
    let noun = behind.tags.any(Tags::of(&[Tag::Noun, Tag::Plural]))
        || behind.tags == Tags::NONE && (!behind.verb.is_verb() || done())
        || behind.has(Tag::PartOfDay) && sentence.at(end + 1).is_word();
    // "Christmas Eve open the shop": what is to be done then.
    let object = || sentence.any(end + 1, crate::verbal::OBJECT) || sentence.at(end + 1).is_number();
    let acts = || sentence.verb(end, VerbClass::all(), Forms::BASE) && object();
    // "Wednesday Swim": a day, and what its plan has.
    let names = sentence.has(at, Tag::Holiday) || sentence.has(at, Tag::Weekday) && !behind.capital;
    names && behind.is_word() && behind.spaced && noun && !acts()
}

/// "By the Christmas party", "before the Easter holidays": what has its name from a holiday whose words end at `end`,
/// and a day of its own. Its end.
pub(super) fn after_holiday(sentence: &Sentence<'_>, at: usize, end: usize) -> Option<usize> {
    if !sentence.has(end - 1, Tag::Holiday) || !is_named_after(sentence, end - 1, end) {
        return None;
    }
    of_month(sentence, end).or_else(|| told(sentence, at))
}

/// "Survey", "show": what people meet for or are asked in once.
fn is_occasion(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.has(at, Tag::Event) || sentence.word_in(at, List::Occasions)
}

/// The token behind "the spring maths test", "the 2026/27 season": an occasion that names its time.
pub(super) fn occasion(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let at = behind_edge(sentence, at + usize::from(sentence.any(at, BETWEEN)));
    let first = at + usize::from(sentence.any(at, BETWEEN));
    let years =
        sentence.number(first).is_some_and(|number| number.shape == Shape::Name) && sentence.word(first).contains('/');
    if !(years || sentence.word_in(first, List::Seasons) || sentence.word_in(first, List::Festivals)) {
        return None;
    }
    // "By spring launch the shop": what is to be done then.
    let acts =
        |at: usize| sentence.verb(at, VerbClass::all(), Forms::BASE) && sentence.any(at + 1, crate::verbal::OBJECT);
    let named =
        |at: &usize| sentence.at(*at).is_word() && !sentence.any(*at, Tags::of(&[Tag::Prep, Tag::And])) && !acts(*at);
    let last = (first + 1..first + 5)
        .take_while(named)
        .find(|at| is_occasion(sentence, *at))?;
    Some(last + 1)
}

/// "By Ramadan 2027", "by Q5 2027": a name that no calendar here knows, and its year. Whether it may be a part of the
/// year that there is not.
pub(super) fn with_year(sentence: &Sentence<'_>, at: usize) -> Option<(usize, bool)> {
    let first = at + 1 + usize::from(sentence.any(at + 1, BETWEEN));
    let known = Tags::of(&[
        Tag::MonthName,
        Tag::Holiday,
        Tag::Weekday,
        Tag::End,
        Tag::Start,
        Tag::Mid,
        Tag::Prep,
        Tag::Quarter,
    ]);
    let named = |at: &usize| {
        let token = sentence.at(*at);
        token.is_word() && token.capital && !token.taken && !token.tags.any(known)
    };
    let last = (first..first + 3).take_while(named).last()?;
    let year = sentence
        .number(last + 1)
        .filter(|number| number.digits == 4 && !number.marked)?;
    let year = (2010..=2100).any(|known| year.value == known.into());
    let mut letters = sentence.word(last).chars();
    let part = matches!(letters.next(), Some('Q' | 'q' | 'H' | 'h'))
        && letters.clone().count() == 1
        && letters.all(|c| c.is_ascii_digit());
    year.then_some((last + 2, part))
}

/// "The 2027 AGM": an event of a year, whose day only its author knows.
pub(super) fn of_year(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let number = sentence.number(at)?;
    let year = number.digits == 4 && !number.marked && number.shape == Shape::Plain;
    let behind = sentence.at(at + 1);
    if !year || !behind.is_word() || behind.tags.any(Tags::of(&[Tag::Prep, Tag::And])) {
        return None;
    }
    named(sentence, at + 1)
}

/// "before the transfer window shuts": what happens on a day that can be looked up.
fn happening(sentence: &Sentence<'_>, start: usize) -> Option<usize> {
    let ends = |at: usize| {
        let token = sentence.at(at);
        token.forms.is(Forms::THIRD.with(Forms::BASE))
            && (sentence.at(at + 1).is_break() || sentence.at(at + 1).is_number())
            && sentence.lemma_in(at, List::Happening)
    };
    let named = sentence.before(start).tags.any(BETWEEN) || sentence.any(start, Tags::of(&[Tag::Noun, Tag::Subject]));
    let at = (start..start + 5)
        .take_while(|at| sentence.at(*at).is_word())
        .find(|at| ends(*at))?;
    // "Before I turn 40".
    let age = sentence.word(at).eq_ignore_ascii_case("turn") && sentence.at(at + 1).is_number();
    (named && at > start).then_some(at + 1 + usize::from(age))
}

/// "playable by GDC": a name that closes the sentence, where nobody did something.
fn name(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let name = sentence.at(at + 1);
    let before = sentence.before(at);
    let done = before.verb.is_verb() && before.forms.is(Forms::PAST.with(Forms::ING));
    let named = name.is_word() && name.capital && name.tags == Tags::NONE && !name.verb.is_verb();
    let closes = sentence.at(at + 2).is_break();
    (sentence.has(at, Tag::Delta) && named && closes && !done && before.forms != Forms::PAST).then_some(at + 2)
}

/// "By opening two shops", "by meeting all new tenants": a deed with what it acts on.
fn is_deed(sentence: &Sentence<'_>, at: usize) -> bool {
    let acted_on = sentence.at(at + 2);
    let object = acted_on.is_number() || acted_on.tags.any(Tags::of(&[Tag::Det, Tag::Own, Tag::All]));
    sentence.has(at, Tag::Delta) && sentence.verb(at + 1, VerbClass::all(), Forms::ING) && object && !acted_on.taken
}

/// "approved by the board": who does it, and not until when.
fn is_agent(sentence: &Sentence<'_>, at: usize, end: usize) -> bool {
    let before = sentence.before(at);
    sentence.has(at, Tag::Delta)
        && before.verb.is_verb()
        && before.forms.is(Forms::PAST)
        && sentence.has(end.wrapping_sub(1), Tag::People)
}

/// The token behind the occasion that a month names: "the March survey".
pub(super) fn of_month(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    named(sentence, at).or_else(|| {
        let words = (at..at + 4).take_while(|at| sentence.at(*at).is_word() && !sentence.has(*at, Tag::Prep));
        words
            .into_iter()
            .find(|at| is_occasion(sentence, *at))
            .map(|last| last + 1)
    })
}

/// The end of the name of an event, at most four words: "the next board meeting".
pub(super) fn named(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    for next in at..at + 5 {
        let token = sentence.at(next);
        let goes_on = sentence.has(next + 1, Tag::Event) && !sentence.has(next + 1, Tag::Prep);
        if token.has(Tag::Event) && !goes_on {
            return Some(next + 1);
        }
        let ordinal = sentence
            .number(next)
            .is_some_and(|number| number.shape == Shape::Ordinal);
        if !(token.is_word() || ordinal)
            || token
                .tags
                .any(Tags::of(&[Tag::Prep, Tag::And, Tag::Each, Tag::Every, Tag::Subject]))
        {
            return None;
        }
    }
    None
}
