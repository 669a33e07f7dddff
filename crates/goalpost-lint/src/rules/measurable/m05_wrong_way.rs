//! Measures that lead away from what the title wants.

use std::cmp::Ordering;

use goalpost_prose::{Bound, Direction, Glance, Language, Reading, Role, VerbClass};
use goalpost_syntax::Keyword;
use goalpost_text::Span;
use goalpost_values::{Measure, Quantity, Standard, Unit};

use crate::finding::{Context, Sink};
use crate::proposal::with_unit;
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// The title wants more and the measure leads to less, or the reverse.
    ///
    /// The verb of the title counts, where what it raises or lowers can be counted, has a level or has an amount, and a
    /// comparison that the title begins with, as in "fewer falls": reliability can be measured by what goes wrong. Only
    /// measures that move from one value to another count. More of something that is measured in time is left alone: to
    /// increase speed is to need less of it. So is a title that names the target as whom it is for.
    ///
    /// A title that keeps something between two levels, or keeps it as warm or as cold as it is, has a measure that
    /// leads from the one to the other where a band is meant: `2°C..8°C`. To keep doing something, or to keep
    /// something on until it is hot, holds no level.
    "M05" "wrong-way" {
        level: Warning,
        why: "One of the two is a slip, and progress is computed from the measure.",
        source: "Goalpost's own: progress is (value − start) / (target − start).",
        poor: "\
goal returns: Reduce the share of wrong deliveries
  owner: @ana
  during: 2026-Q4
  measure: 10% to 15%
  source: Returns book
  why: Each one costs us a van
",
        good: "\
goal returns: Reduce the share of wrong deliveries
  owner: @ana
  during: 2026-Q4
  measure: 15% to 10%
  source: Returns book
  why: Each one costs us a van
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal, Keyword::Fact], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let Some((text, Measure::Move { start, target })) = subject.measure() else {
        return;
    };
    let Some(way) = target.compare(start).filter(|way| way.is_ne()) else {
        return;
    };
    if let Some(verb) = kept(subject, (start, target)) {
        if context.is_settled(thing) {
            return;
        }
        let message = format!(
            "{} in the title holds a level, and {} leads from one to another",
            quoted(subject.words(verb)),
            quoted(text.text)
        );
        let finding = RULE
            .at(thing.file(), text.span, message)
            .help(format!(
                "type the band that it is to stay in: `measure: {start}..{target}`; or put the title otherwise"
            ))
            .related(thing.file(), subject.in_title(verb), "the title");
        return sink.report(thing, finding);
    }
    let is_time =
        matches!(target.unit, Unit::Standard(_)) && target.unit.same_dimension(Unit::Standard(Standard::Minute));
    let against = if way.is_gt() { Glance::DOWN } else { Glance::UP };
    // To double and to halve are amounts.
    let against = against.with(Glance::AMOUNT);
    let by_verb = || subject.reading_for(against).and_then(wanted);
    let is_of_it = |_: &(Span, Ordering)| names_unit(thing.title(), target.unit);
    let Some((verb, wanted)) = compared(subject.language(), thing.title())
        .filter(is_of_it)
        .or_else(by_verb)
    else {
        return;
    };
    let is_excused = wanted == Ordering::Greater && is_time || counts_whom(subject, target);
    if wanted == way || is_excused || context.is_settled(thing) {
        return;
    }
    let (wants, leads) = match wanted {
        Ordering::Greater => ("more", "down"),
        _ => ("less", "up"),
    };
    let message = format!(
        "{} leads {leads}, and {} in the title wants {wants}",
        quoted(text.text),
        quoted(subject.words(verb))
    );
    let finding = RULE
        .at(thing.file(), text.span, message)
        .help(format!(
            "type where it stands now first, then where it is to get: `measure: {target} to {start}`; or put the title \
             otherwise"
        ))
        .related(thing.file(), subject.in_title(verb), "the title");
    sink.report(thing, finding);
}

/// The verb of a title that keeps something between the ends of a measure, or at a temperature that rises in it.
fn kept(subject: &Subject<'_>, (low, high): (Quantity<'_>, Quantity<'_>)) -> Option<Span> {
    let is_warmth = matches!(high.unit, Unit::Words(words) if words.starts_with('°'));
    let held = if is_warmth { Glance::COMMAND } else { Glance::AMOUNT };
    let rises = high.compare(low) == Some(Ordering::Greater);
    let reading = rises.then(|| subject.reading_for(held.with(Glance::KEEP))).flatten()?;
    let verb = reading.keeps()?;
    let maintains = reading.direction().is_none_or(|way| way == Direction::Maintain);
    let ends = [reading.to(), reading.upper()].map(|end| end.map(|end| end.value));
    let same = ends == [Some(low.value), Some(high.value)];
    let stays = || is_warmth && ends == [None, None] && !is_deed(subject, reading, verb);
    (maintains && (same || stays())).then_some(verb)
}

/// Whether a verb that keeps something has a deed behind it, "keep warming the pool", "hold a hot stone workshop", or an
/// end at which nothing is kept any more, "keep the oven on until it is hot": meanwhile the warmth may rise.
fn is_deed(subject: &Subject<'_>, reading: &Reading<'_>, verb: Span) -> bool {
    let behind = reading.text.get(verb.end as usize..).unwrap_or_default();
    let goes_on = behind
        .split_whitespace()
        .next()
        .is_some_and(|word| word.ends_with("ing"));
    goes_on || reading.output().is_some() || subject.may_hold(Glance::DUE)
}

/// Whether the target is a number of the title that its verb does not move: in "reduce paperwork for 12 nurses", whom it
/// reaches.
fn counts_whom(subject: &Subject<'_>, target: Quantity<'_>) -> bool {
    let Some(reading) = subject.reading_for(Glance::AMOUNT) else {
        return false;
    };
    let to = reading
        .to()
        .filter(|to| matches!(to.role, Role::Level | Role::Count) && to.bound != Bound::AtMost);
    to.is_some_and(|to| {
        let before = reading.text.get(..to.span.start as usize).unwrap_or_default();
        let led = before.split_whitespace().next_back();
        let text = with_unit(reading, to);
        let is_target = Quantity::parse(&text).is_ok_and(|said| said.compare(target) == Some(Ordering::Equal));
        is_target && led.is_some_and(|word| word.eq_ignore_ascii_case("for"))
    })
}

/// Whether what a measure counts in words is named in a title, "more sleep" beside `11 alarms` not: what there is to be
/// more of is another thing then. A unit that is no word names nothing.
fn names_unit(title: &str, unit: Unit<'_>) -> bool {
    let Unit::Words(words) = unit else {
        return true;
    };
    let stem = |word: &str| {
        let word = word.trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        // "Parties" and "party", "boxes" and "box".
        let word = word.strip_suffix("ies").or(word.strip_suffix('y')).unwrap_or(&word);
        word.trim_end_matches('s').trim_end_matches('e').to_owned()
    };
    let counted = words.split_once(" per ").map_or(words, |(counted, _)| counted);
    let mut counted = counted.split_whitespace().map(stem);
    counted.any(|counted| title.split_whitespace().any(|word| stem(word) == counted))
}

/// Which way a title goes that begins with a comparison, "fewer falls", where it holds no other one.
fn compared(language: &'static Language, title: &str) -> Option<(Span, Ordering)> {
    let mut words = title.split_whitespace();
    let first = words.next()?;
    let way = way_of(language, first)?;
    let is_mixed = words.any(|word| way_of(language, word) == Some(way.reverse()));
    (!is_mixed).then(|| (Span::from_usize(0, first.len()), way))
}

/// Which way a word compares by itself: "fewer", "more".
fn way_of(language: &'static Language, word: &str) -> Option<Ordering> {
    match language.comparison(word)? {
        Direction::Increase => Some(Ordering::Greater),
        Direction::Decrease => Some(Ordering::Less),
        _ => None,
    }
}

/// Which way the verb of a sentence wants what can be counted, where no other verb wants it otherwise.
fn wanted(reading: &Reading<'_>) -> Option<(Span, Ordering)> {
    let verb = reading
        .verbs()
        .first()
        .filter(|verb| verb.span.start == reading.statement.start)?;
    let times = reading.by().filter(|by| by.span == verb.span).and(reading.direction());
    match times {
        Some(Direction::Increase) => return Some((verb.span, Ordering::Greater)),
        Some(Direction::Decrease) => return Some((verb.span, Ordering::Less)),
        _ if !verb.is_counted => return None,
        _ => {}
    }
    let (up, down) = (VerbClass::UP, VerbClass::DOWN);
    let (way, other, direction) = match (verb.class.is(up), verb.class.is(down)) {
        (true, false) => (Ordering::Greater, down, Direction::Increase),
        (false, true) => (Ordering::Less, up, Direction::Decrease),
        _ => return None,
    };
    // "Reduce waste so that more bread is sold" may be measured by what is sold.
    let counters = |word: &str| way_of(reading.language(), word) == Some(way.reverse());
    let behind = reading.text.get(verb.span.end as usize..).unwrap_or_default();
    let is_both = behind.split_whitespace().any(counters);
    let is_mixed = is_both || reading.verbs().iter().any(|verb| verb.class.is(other));
    (reading.direction() == Some(direction) && !is_mixed).then_some((verb.span, way))
}
