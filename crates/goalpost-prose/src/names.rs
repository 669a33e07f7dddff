//! Numbers that measure nothing: versions, years, ranks, titles, sizes of an audience, how sure the author is.

use crate::lexicon::{Forms, List, Tag, Tags, VerbClass};
use crate::role;
use crate::sentence::{self, Kind, Number, Sentence, Shape};

/// Takes them out of the sentence.
pub(crate) fn take(sentence: &mut Sentence<'_>) {
    for at in sentence.start..sentence.len() {
        let token = sentence.at(at);
        let Some(number) = sentence.number(at).copied() else {
            continue;
        };
        if !token.taken && (token.quoted || is_name(sentence, at, &number)) {
            sentence.take(at, at + 1);
        }
    }
}

fn is_name(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    match number.shape {
        Shape::Name
        | Shape::Ordinal
        | Shape::Clock
        | Shape::Date(_)
        | Shape::NoDate
        | Shape::Slashed(..)
        | Shape::MonthOf(..) => {
            return true;
        }
        Shape::Percent | Shape::OutOf(_) => return is_sure(sentence, at) || is_rank(sentence, at),
        Shape::Times => return false,
        Shape::Plain => {}
    }
    if number.currency.is_some() || number.suffix.is_some() {
        return is_age_group(sentence, at, number)
            || is_size(sentence, at, number)
            || number.suffix.is_none() && number.marked && is_race(sentence, at);
    }
    let named_range = sentence.mark(at.wrapping_sub(1), '-')
        && sentence.at(at.wrapping_sub(2)).is_number()
        && sentence.at(at.wrapping_sub(2)).taken;
    // "Category 3 or 4 ulcers".
    let second = sentence.any(at.wrapping_sub(1), Tags::of(&[Tag::And, Tag::Or]))
        && sentence.at(at.wrapping_sub(2)).is_number()
        && sentence.at(at.wrapping_sub(2)).taken
        && sentence.has(at.wrapping_sub(3), Tag::Numbered);
    is_sure(sentence, at)
        || second
        || number.marked && is_race(sentence, at)
        || named_range
        || is_rank(sentence, at)
        || is_numbered(sentence, at, number)
        || is_year(number) && !is_unit(sentence, at + 1)
        || is_year_gone(sentence, at, number)
        || is_hyphenated(sentence, at)
        || is_clock(sentence, at, number)
        || is_first_part(sentence, at)
        || sentence.before(at).has(Tag::Extent)
        || is_audience(sentence, at)
        || is_race(sentence, at)
        || is_stretch(sentence, at)
        || sentence.numbers.len() > 1 && is_of_row(sentence, at, number)
        || is_age(sentence, at, number)
        || is_slogan(sentence, at, number)
        || is_marked(sentence, at, number)
        || is_pair(sentence, at, number)
        || (number.digits == 3 && number.value == 360.into() && !sentence.at(at + 1).has(Tag::Plural))
        || (number.digits == 3 && number.value == 101.into() && sentence.at(at + 1).is_break())
}

fn is_unit(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.any(at, Tags::of(&[Tag::Unit, Tag::Points, Tag::Percent, Tag::CurrencyWord]))
}

/// "(7/10 sure)", "confidence: 60%".
fn is_sure(sentence: &Sentence<'_>, at: usize) -> bool {
    if !sentence.holds.has(Tag::Sure) {
        return false;
    }
    let near =
        |from: usize, end: usize| (from..end).any(|at| sentence.has(at, Tag::Sure) && (sentence.at(at).span.len() > 3));
    let paren = (at.saturating_sub(3)..at).any(|at| sentence.mark(at, '('));
    (near(at + 1, at + 2) && (paren || sentence.at(at + 2).is_break()))
        || (near(at.saturating_sub(2), at) && (paren || sentence.mark(at.wrapping_sub(1), ':')))
}

/// "top 10 list", "#1", "the number 1 choice"; "top 25% of the FTSE index" can be looked up.
fn is_rank(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = sentence.before(at);
    sentence.mark(at.wrapping_sub(1), '#') || before.has(Tag::Rank) && !is_listed(sentence, at)
}

/// Whether a list that can be looked up follows: "of the Gartner ranking", "on the App Store", "of the regional
/// league".
pub(crate) fn is_listed(sentence: &Sentence<'_>, at: usize) -> bool {
    // "Half of the table" has its preposition in itself.
    let list = (at..at + 6).find(|at| sentence.has(*at, Tag::Prep) || sentence.has(*at, Tag::Fraction));
    list.is_some_and(|prep| {
        let named = (prep + 1..prep + 4).any(|at| sentence.at(at).is_word() && sentence.at(at).capital);
        named || (prep + 1..prep + 6).any(|at| sentence.word_in(at, List::Tables))
    })
}

/// "The last 16 of the cup": how far somebody comes.
pub(crate) fn is_last(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence.before(at).has(Tag::Last) && sentence.has(at + 1, Tag::Of) && is_listed(sentence, at)
}

/// "level 2", "Windows 11", "ISO 27001", "Python 3.12".
fn is_numbered(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    let before = sentence.before(at);
    if !before.is_word() || at == sentence.start || number.plus || before.taken {
        return false;
    }
    if number.digits == 0 {
        return before.has(Tag::Numbered) && is_numbered_in_words(sentence, at);
    }
    if before.has(Tag::Rank) && is_listed(sentence, at) {
        return false;
    }
    let command = at - 1 == sentence.start
        && before.forms.is(Forms::BASE)
        && before.verb.is(VerbClass::all())
        && !(before.has(Tag::Numbered) && is_told_done(sentence, at + 1));
    if command || is_unit(sentence, at + 1) {
        return false;
    }
    let measured = before.tags.any(Tags::of(&[
        Tag::Metric,
        Tag::Half,
        Tag::About,
        Tag::AtLeast,
        Tag::AtMost,
        Tag::Prep,
        Tag::Not,
        Tag::All,
    ]));
    if before.has(Tag::Numbered) && !before.tags.any(Tags::of(&[Tag::Prep, Tag::Indefinite])) {
        return true;
    }
    let name = before.capital
        && !measured
        && !before.verb.is_verb()
        && !before.tags.any(Tags::of(&[
            Tag::And,
            Tag::Or,
            Tag::Det,
            Tag::Own,
            Tag::Up,
            Tag::Down,
            Tag::Be,
            Tag::Have,
            Tag::Modal,
            Tag::Adverb,
            Tag::MonthName,
            Tag::Outcome,
        ]));
    // "A Progress 8 score": a name, though its word is a verb elsewhere.
    let titled = before.capital && !measured && sentence.has(at.wrapping_sub(2), Tag::Indefinite);
    (name || titled)
        && !sentence.any(at + 1, Tags::of(&[Tag::Plural, Tag::Outcome, Tag::People]))
        && !(before.code && number.marked)
}

/// "Module three", "chapter four", "shop number two": the name of one, where nothing that there may be several of
/// follows.
fn is_numbered_in_words(sentence: &Sentence<'_>, at: usize) -> bool {
    let word = at - 1;
    let verb = word == sentence.start && !is_told_done(sentence, at + 1);
    let several = Tags::of(&[Tag::Plural, Tag::People, Tag::Unit, Tag::UnitTime, Tag::Percent]);
    let each = Tags::of(&[Tag::Each, Tag::Every, Tag::Prep, Tag::Indefinite]);
    let mut behind = (at + 1..at + 5).take_while(|at| {
        let token = sentence.at(*at);
        token.is_word() && !token.taken && !token.tags.any(Tags::of(&[Tag::Prep, Tag::And, Tag::Or]))
    });
    !verb
        && !sentence.any(word, several.with(Tags::of(&[Tag::Prep, Tag::Indefinite])))
        && !sentence.any(word.wrapping_sub(1), each)
        && !behind.any(|at| sentence.any(at, several))
}

/// "Grade 3 passed by …", "Release 2 shipped": what is told of the thing in front.
fn is_told_done(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let behind = sentence.at(at + 1);
    let done = token.verb.is_verb() && token.forms.is(Forms::PAST) && !token.has(Tag::Noun);
    done && (behind.is_break() || behind.taken || behind.tags.any(Tags::of(&[Tag::Prep, Tag::Due, Tag::Delta])))
}

/// A number from 2015 to 2045 without a separator is a year.
fn is_year(number: &Number) -> bool {
    let year = || i32::try_from(number.value).unwrap_or(0);
    let possible = |year| (1990..=2045).contains(&year) && !(2000..2012).contains(&year);
    number.digits == 4 && !number.marked && !number.plus && possible(year())
}

/// "Back to 2008 levels", "below 2007's figure", "to the level of 2009", "10% over 2009": a year whose level things shall
/// come back to, or are held against. Any other number of its size may be one of things.
fn is_year_gone(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    if number.digits != 4 || number.marked || number.plus || number.sign.is_some() {
        return false;
    }
    if !number.whole().is_some_and(|year| YEARS_GONE.contains(&year)) {
        return false;
    }
    let behind = sentence.text.get(sentence.at(at).span.end as usize..).unwrap_or("");
    if behind.starts_with("'s ") || behind.starts_with("’s ") {
        return true;
    }
    let known = Tags::of(&[Tag::Det, Tag::Own, Tag::This]);
    let lead = (sentence.start..at).rev().find(|at| !sentence.any(*at, known));
    let leads = Tags::of(&[Tag::Prep, Tag::Target, Tag::Origin, Tag::Baseline]);
    let led = lead.is_some_and(|lead| sentence.any(lead, leads));
    if led && sentence.word_in(at + 1, List::BaseLevels) {
        return true;
    }
    let next = sentence.at(at + 1);
    let closes = next.is_break() || next.taken || next.tags.any(Tags::of(&[Tag::Prep, Tag::Due, Tag::And]));
    // "A total of 2000", "the average of 2000": what it comes to.
    let comes_to = || {
        let noun = at.wrapping_sub(2);
        let several = sentence.any(noun, Tags::of(&[Tag::Plural, Tag::That]));
        sentence.any(noun, Tags::of(&[Tag::Metric, Tag::About])) && !several
            || sentence.has(noun.wrapping_sub(1), Tag::Indefinite)
    };
    let of = sentence.before(at).has(Tag::Of) && sentence.word_in(at.wrapping_sub(2), List::BaseLevels) && !comes_to();
    let held = || {
        let against = Tags::of(&[Tag::On, Tag::AtLeast, Tag::AtMost, Tag::Baseline]);
        let share = |at: usize| sentence.number(at).is_some_and(|number| number.shape == Shape::Percent);
        sentence.any(at.wrapping_sub(1), against) && (at.saturating_sub(3)..at).any(share)
    };
    closes && (of || held())
}

/// Years whose levels are told of, but for those that are read as years wherever they stand.
const YEARS_GONE: std::ops::RangeInclusive<u32> = 1900..=2045;

/// "a 12-week programme", "our 40-person team", "3-step"; not "a 10-minute cut".
fn is_hyphenated(sentence: &Sentence<'_>, at: usize) -> bool {
    let token = sentence.at(at);
    let next = sentence.at(at + 1);
    // "A three-year contract": the number in words has its hyphen with it.
    let rest = sentence.text.get(token.span.end as usize..).unwrap_or("");
    let joined = token.span.end < next.span.start && rest.starts_with(['-', '\u{2011}']);
    let joints = Tags::of(&[
        Tag::Points,
        Tag::Prep,
        Tag::Target,
        Tag::To,
        Tag::And,
        Tag::Or,
        Tag::Fraction,
        Tag::Times,
    ]);
    if joined {
        return next.is_word() && !next.spaced && !next.tags.any(joints) && role::change_behind(sentence, at).is_none();
    }
    let word = sentence.at(at + 2);
    let glued = next.kind == Kind::Mark('-') && !next.spaced && !word.spaced && word.is_word();
    glued && !word.has(Tag::Points) && role::change_behind(sentence, at).is_none()
}

/// "One company, one ledger": said of how it shall be, and counted by nobody.
fn is_slogan(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    let spelled = |at: usize| sentence.number(at).is_some_and(|number| number.digits == 0);
    let first = sentence.start;
    let second = || (first + 2..first + 5).find(|at| sentence.mark(*at, ',') && spelled(at + 1));
    number.digits == 0 && spelled(first) && second().is_some_and(|comma| at == first || at == comma + 1)
}

/// "Étude no. 2", "2.0 tagged".
fn is_marked(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    let no = sentence.mark(at.wrapping_sub(1), '.') && sentence.word_in(at.wrapping_sub(2), List::NumberMarks);
    let next = sentence.at(at + 1);
    let done = || next.verb.is_verb() && next.forms.is(Forms::PAST) && !next.has(Tag::Noun);
    // "Under one roof", "in one place".
    let foot = || sentence.before(at).has(Tag::On) && sentence.word_in(at + 1, List::Limbs);
    let single = number.digits == 0
        && number.value == 1.into()
        && !is_unit(sentence, at + 1)
        && next.is_word()
        && !next.tags.any(Tags::of(&[
            Tag::Day,
            Tag::Week,
            Tag::Month,
            Tag::Quarter,
            Tag::Year,
            Tag::Plural,
        ]))
        && sentence.word_in(at.wrapping_sub(1), List::AsOne);
    no || single
        || foot()
        || at == sentence.start && number.marked && number.digits > 0 && done() && sentence.word(at).contains('.')
}

/// "The two databases", "both of my two jobs": which ones, where two are made one.
fn is_pair(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    let definite =
        sentence.before(at).tags.any(Tags::of(&[Tag::Det, Tag::Own])) && !sentence.before(at).has(Tag::Indefinite);
    definite && number.value == 2.into() && sentence.lemma_in(sentence.start, List::Merging)
}

/// The hours of a clock.
const HOURS: std::ops::RangeInclusive<i64> = 1..=24;

/// "Home by six", "open at 9", "never later than 11": an hour, where nothing is measured that could go there.
fn is_hour(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    let whole =
        || i64::try_from(number.value).is_ok_and(|hour| HOURS.contains(&hour)) && !number.plus && number.sign.is_none();
    let next = sentence.at(at + 1);
    let closes = next.is_break() && next.kind != Kind::Mark(':') || next.taken || next.has(Tag::On);
    let before = sentence.before(at);
    if !closes || !before.is_word() {
        return false;
    }
    let than = sentence.word_in(at.wrapping_sub(1), List::Than);
    let when = before.has(Tag::Due) || sentence.word(at.wrapping_sub(1)).eq_ignore_ascii_case("at");
    if !(than || when) || !whole() {
        return false;
    }
    than || !(sentence.start..at).any(|at| sentence::is_level(sentence, at))
}

/// "5 pm", "9 o'clock".
fn is_clock(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    if is_hour(sentence, at, number) {
        return true;
    }
    let word = || sentence.word(at + 1);
    matches!(number.digits, 1..=2)
        && sentence.has(at + 1, Tag::PartOfDay)
        && (word().len() <= 4 || word().ends_with("clock"))
}

/// "the first ten minutes": a part of what the goal is about.
fn is_first_part(sentence: &Sentence<'_>, at: usize) -> bool {
    let timed = Tags::of(&[Tag::UnitTime, Tag::Day, Tag::Week, Tag::Month, Tag::Quarter, Tag::Year]);
    sentence.before(at).has(Tag::Ordinal) && sentence.any(at + 1, timed)
}

/// "for our 200 customers", "to my 12 reports", "a company of 500 people".
fn is_audience(sentence: &Sentence<'_>, at: usize) -> bool {
    if !sentence.before(at).has(Tag::Own) {
        return false;
    }
    let before = sentence.at(at.wrapping_sub(2));
    let people = (at + 1..at + 4)
        .take_while(|at| sentence.at(*at).is_word())
        .any(|at| sentence.any(at, Tags::of(&[Tag::People, Tag::Outcome])));
    // "Each of our 40 suppliers": all of them are meant.
    let all = before.has(Tag::Of) && sentence.any(at.wrapping_sub(3), Tags::of(&[Tag::All, Tag::Each]));
    before.tags.any(Tags::of(&[Tag::For, Tag::Scope])) && people && !before.has(Tag::Due) && !all
}

/// "a 2TB database": how large the thing is, and not what is reached.
fn is_size(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    let unit = number.suffix.map(|suffix| suffix.of(sentence.text));
    let bytes = matches!(
        unit,
        Some("TB" | "GB" | "MB" | "KB" | "kB" | "PB" | "GiB" | "TiB" | "MiB")
    );
    bytes && sentence.before(at).has(Tag::Det) && sentence.at(at + 1).is_word() && !sentence.has(at + 1, Tag::Prep)
}

/// "Over-65s", "for the under 12s": people of an age, and no seconds.
fn is_age_group(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    let dash = usize::from(sentence.mark(at.wrapping_sub(1), '-'));
    let limit = at.wrapping_sub(1 + dash);
    let plural = number.suffix.is_some_and(|suffix| suffix.of(sentence.text) == "s");
    let whom = Tags::of(&[Tag::Prep, Tag::Det, Tag::Own]);
    let is_joined = dash == 1 || !sentence.at(at).spaced;
    plural && sentence.word_in(limit, List::AgeLimits) && (is_joined || sentence.before(limit).tags.any(whom))
}

/// "my first 5k", "a 10K", "run 5k in under 25 minutes".
fn is_race(sentence: &Sentence<'_>, at: usize) -> bool {
    if sentence.at(at).span.len() > 3 || !matches!(sentence.word(at).as_bytes(), [.., b'k' | b'K']) {
        return false;
    }
    let before = sentence.before(at);
    let next = sentence.at(at + 1);
    let raced = before.tags.any(Tags::of(&[Tag::Indefinite, Tag::Ordinal, Tag::Det]))
        || before.has(Tag::Race) && !next.has(Tag::Noun);
    // "My 10k time", "our 5k PB".
    (raced || sentence.word_in(at + 1, List::RaceTimes)) && !next.has(Tag::Plural)
}

/// "Turn 40 with 12% body fat".
fn is_age(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    number.digits == 2
        && sentence.before(at).verb.is_verb()
        && sentence.lemma(at.wrapping_sub(1)) == "turn"
        && !sentence.has(at + 1, Tag::Plural)
        && !is_unit(sentence, at + 1)
}

/// Whether a number is one of several that tell when something is looked at, or which things are meant.
fn is_of_row(sentence: &Sentence<'_>, at: usize, number: &Number) -> bool {
    let row = Row::around(sentence, at);
    row.is_some_and(|row| is_of_series(sentence, &row) || is_of_things(sentence, &row, at, number))
}

/// "Retention at 30, 60 and 90 days", "the 3, 6 and 12-month reviews": when it is looked at.
fn is_of_series(sentence: &Sentence<'_>, row: &Row) -> bool {
    let unit = row.last + 1 + usize::from(sentence.mark(row.last + 1, '-'));
    let led = sentence.before(row.first).tags.any(Tags::of(&[Tag::Prep, Tag::Det]));
    // "Walk for 3, 5 and 7 days": how long.
    let lasts = sentence.before(row.first).has(Tag::For);
    row.count >= SERIES && led && !lasts && sentence.any(unit, Tags::of(&[Tag::Day, Tag::Week, Tag::Month]))
}

/// "Plots 4, 5 and 6", "rooms 3 and 4": which ones of several things.
fn is_of_things(sentence: &Sentence<'_>, row: &Row, at: usize, number: &Number) -> bool {
    let bare = number.shape == Shape::Plain && !number.marked && number.digits > 0;
    let noun = sentence.before(row.first);
    let measured = Tags::of(&[
        Tag::Metric,
        Tag::Half,
        Tag::Outcome,
        Tag::People,
        Tag::Prep,
        Tag::Unit,
        Tag::UnitTime,
    ]);
    let behind = sentence.at(row.last + 1);
    let closes = behind.is_break() || behind.taken || behind.has(Tag::Prep) || behind.verb.is_verb();
    let things = noun.is_word() && noun.has(Tag::Plural) && !noun.tags.any(measured);
    bare && things && closes && !sentence.mark(at.wrapping_sub(1), '-')
}

/// Numbers in a row, with commas and "and" between them.
struct Row {
    first: usize,
    last: usize,
    count: usize,
}

impl Row {
    /// Further than this nobody goes on to list numbers; what looks is done once for each of them.
    const MOST: usize = 64;

    /// The row that a number stands in with others.
    fn around(sentence: &Sentence<'_>, at: usize) -> Option<Self> {
        let joint = |at: usize| sentence.mark(at, ',') || sentence.has(at, Tag::And);
        if !joint(at + 1) && !joint(at.wrapping_sub(1)) {
            return None;
        }
        let next = |from: usize| {
            let at = (from + 1..from + 4).find(|at| !joint(*at))?;
            (at > from + 1 && sentence.at(at).is_number()).then_some(at)
        };
        let previous = |from: usize| {
            let near = from.saturating_sub(3).max(sentence.start)..from;
            let at = near.rev().find(|at| !joint(*at))?;
            (at + 1 < from && sentence.at(at).is_number()).then_some(at)
        };
        let (mut row, mut count) = ((at, at), 1);
        while let Some(at) = previous(row.0).filter(|_| count < Self::MOST) {
            row.0 = at;
            count += 1;
        }
        while let Some(at) = next(row.1).filter(|_| count < Self::MOST) {
            row.1 = at;
            count += 1;
        }
        let (first, last) = row;
        (count > 1).then_some(Self { first, last, count })
    }
}

/// So many numbers in a row tell when something is looked at, again and again.
const SERIES: usize = 3;

/// "Chapters 3 to 7", "pages 10 to 50": which ones of a book.
fn is_stretch(sentence: &Sentence<'_>, at: usize) -> bool {
    let joined = |at: usize| {
        let joint =
            sentence.any(at, Tags::of(&[Tag::Target, Tag::And])) || sentence.mark(at, '-') || sentence.mark(at, '–');
        joint && sentence.at(at - 1).is_number() && sentence.at(at + 1).is_number()
    };
    let named = |at: usize| sentence.word_in(at, List::Chapters);
    let is_second = |at: usize| sentence.at(at).is_number();
    if !is_second(at + 2) && !is_second(at.wrapping_sub(2)) {
        return false;
    }
    at > 0 && joined(at + 1) && named(at - 1) || at > 2 && joined(at - 1) && named(at - 3)
}
