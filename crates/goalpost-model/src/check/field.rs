//! The value of each field, by the rules of that field.

use goalpost_syntax::{FieldName, Keyword, Node, Token};
use goalpost_text::{Code, Diagnostic, FileId, Safety, Span, is_sure_slip, nearest};
use goalpost_values::{Allowance, Cadence, Measure, Parsed, Period, Quantity, Schedule, list, parse_day, parse_number};

use super::{Sink, comment, days, party, reference, start};
use crate::settings::LANGUAGES;
use crate::thing::ThingRef;
use crate::track::TrackField;

/// The kinds of an objective.
pub(super) const KINDS: &[&str] = &["committed", "aspirational", "learning"];
pub(crate) const TYPES: &[&str] = &["performance", "development", "leadership", "onboarding", "behaviour"];
const SHARES: &[&str] = &["all", "team", "person"];
const STAGES: &[&str] = &["early", "mid", "senior"];
const PACES: &[&str] = &["linear", "front", "back", "milestones"];

/// Checks one field of a thing.
pub(crate) fn check(thing: ThingRef<'_>, field: Node<'_>, own: &mut days::OwnDays, sink: &mut Sink) {
    let Some(name) = field.field_name() else {
        return;
    };
    let value = field.value();
    if value.text.is_empty() {
        if name != FieldName::Extra {
            sink.diagnostics.push(empty(name, field).moved(thing.file(), 0));
        }
        return;
    }
    if let Some(found) = (!name.is_prose()).then(|| comment::behind(field)).flatten() {
        sink.diagnostics.push(found.moved(thing.file(), 0));
        return;
    }
    if field.hides_something() {
        return;
    }
    let text = value.text;
    match name {
        FieldName::Start if start::is_value(text) => sink.diagnostics.push(start::value(value).moved(thing.file(), 0)),
        FieldName::Start => own.start = days::one(thing, field, sink).map(|days| days.first),
        FieldName::Due => own.due = days::one(thing, field, sink).map(|days| days.last),
        FieldName::During => own.during = days::one(thing, field, sink),
        FieldName::Until | FieldName::By => {
            days::one(thing, field, sink);
        }
        FieldName::Date => parsed(thing, field, parse_day(text), sink),
        FieldName::Dates | FieldName::Away | FieldName::Closed => days::several(thing, field, sink),
        FieldName::Owner | FieldName::Soft | FieldName::With => party::handles(thing, field, usize::MAX, None, sink),
        FieldName::Mentor => {
            party::handles(thing, field, usize::MAX, Some(Keyword::Person), sink);
            own_self(thing, field, sink);
        }
        FieldName::Lead | FieldName::Manager => {
            party::handles(thing, field, 1, Some(Keyword::Person), sink);
            own_self(thing, field, sink);
        }
        FieldName::Team => {
            party::handles(thing, field, 1, Some(Keyword::Team), sink);
            own_self(thing, field, sink);
        }
        FieldName::Formerly => own_self(thing, field, sink),
        FieldName::For => for_whom(thing, field, sink),
        FieldName::Kind => one_of(thing, field, KINDS, sink),
        FieldName::Type if text.eq_ignore_ascii_case("behavior") => {}
        FieldName::Type => one_of(thing, field, TYPES, sink),
        FieldName::Share => one_of(thing, field, SHARES, sink),
        FieldName::Stage => one_of(thing, field, STAGES, sink),
        FieldName::Pace => one_of(thing, field, PACES, sink),
        FieldName::Draft => one_of(thing, field, &["yes", "no"], sink),
        FieldName::Plan => one_of(thing, field, &["backward"], sink),
        FieldName::Language => one_of(thing, field, LANGUAGES, sink),
        FieldName::Tags => tags(thing, field, sink),
        FieldName::Measure => measure(thing, field, sink),
        FieldName::Commit | FieldName::Stretch | FieldName::At => parsed(thing, field, Quantity::parse(text), sink),
        FieldName::Weight => parsed(thing, field, parse_number(text), sink),
        FieldName::Cadence => parsed(thing, field, Cadence::parse(text), sink),
        FieldName::Every => parsed(thing, field, Schedule::parse(text), sink),
        FieldName::Skips => parsed(thing, field, Allowance::parse(text), sink),
        FieldName::Baseline => start::baseline(thing, field, sink),
        FieldName::Track => sink.tracked.push(TrackField {
            thing: thing.id(),
            line: field.id(),
        }),
        FieldName::Supports => reference::field(thing, field, SUPPORTED, sink),
        FieldName::Develops => reference::field(thing, field, &[Keyword::Competency], sink),
        FieldName::Role => reference::field(thing, field, &[Keyword::Role], sink),
        FieldName::Next => {
            reference::field(thing, field, &[Keyword::Role], sink);
            own_self(thing, field, sink);
        }
        FieldName::Needs => reference::field(thing, field, &[Keyword::Milestone], sink),
        FieldName::Continues => reference::field(thing, field, &[], sink),
        FieldName::PartOf if thing.keyword() == Keyword::Team => {
            party::handles(thing, field, 1, Some(Keyword::Team), sink);
        }
        // A declared period, or one of the calendar: `2026-H2`.
        FieldName::PartOf => days::several(thing, field, sink),
        _ => {}
    }
}

const SUPPORTED: &[Keyword] = &[Keyword::Vision, Keyword::Objective, Keyword::Result, Keyword::Goal];

fn parsed<T>(thing: ThingRef<'_>, field: Node<'_>, value: Parsed<T>, sink: &mut Sink) {
    if let Err(diagnostic) = value {
        let offset = field.value().span.start;
        sink.diagnostics.push(diagnostic.moved(thing.file(), offset));
    }
}

fn empty(name: FieldName, field: Node<'_>) -> Diagnostic {
    Diagnostic::new(Code("L10"), field.span(), format!("`{name}:` has no value"))
        .help(format!("type one behind the colon, or delete the line. {}", name.doc()))
}

fn one_of(thing: ThingRef<'_>, field: Node<'_>, words: &[&'static str], sink: &mut Sink) {
    if let Some(name) = field.field_name() {
        word_of(name, words, thing.file(), field.value(), sink);
    }
}

/// Checks that a value is one of the words of a field.
pub(super) fn word_of(name: FieldName, words: &[&'static str], file: FileId, value: Token<'_>, sink: &mut Sink) {
    if words.iter().any(|word| word.eq_ignore_ascii_case(value.text)) {
        return;
    }
    let list = match words {
        [one] => format!("type `{one}`"),
        _ => format!("type one of {}", words.join(", ")),
    };
    let diagnostic = Diagnostic::new(
        Code("L10"),
        value.span,
        format!("`{}` is not one of the values of `{name}:`", value.text),
    )
    .help(list);
    let meant = called_here(value.text).filter(|word| words.contains(word));
    let diagnostic = match nearest(value.text, words.iter().copied()) {
        _ if meant.is_some() => {
            let word = meant.unwrap_or_default();
            diagnostic.help(format!("that is called `{word}` here")).fix(
                format!("write `{word}`"),
                Safety::Unsafe,
                value.span,
                word,
            )
        }
        Some(word) => {
            let is_sure = is_sure_slip(value.text, word, words.iter().copied());
            let safety = if is_sure { Safety::Safe } else { Safety::Unsafe };
            diagnostic.fix(format!("write `{word}`"), safety, value.span, word)
        }
        None => diagnostic,
    };
    sink.diagnostics.push(diagnostic.moved(file, 0));
}

/// The word of ours for one that others have.
fn called_here(text: &str) -> Option<&'static str> {
    Some(match text.to_lowercase().as_str() {
        "ambitious" | "moonshot" | "stretch" | "aspiration" | "ambitioniert" => "aspirational",
        "roofshot" | "commitment" | "promise" | "promised" | "verbindlich" => "committed",
        "experiment" | "exploratory" | "discovery" | "research" => "learning",
        "growth" | "personal" | "learning" => "development",
        "people" | "management" => "leadership",
        "business" | "delivery" | "project" => "performance",
        "everyone" | "everybody" | "public" | "company" => "all",
        "private" | "me" => "person",
        _ => return None,
    })
}

/// What clings to the tags of other formats.
const MARKS: [char; 7] = ['#', '[', ']', '"', '\'', '(', ')'];

/// Tags between the brackets that other formats have round a list: one mistake, however many there are.
fn in_brackets(value: Token<'_>) -> Option<Diagnostic> {
    let inner = value.text.strip_prefix('[')?.strip_suffix(']')?;
    let tags: Vec<String> = list(inner)
        .map(|(_, tag)| format!("#{}", tag.trim_matches(MARKS)))
        .collect();
    // `[Tag]` may be a place that is still to be filled in.
    let is_list = inner.contains(['#', ',']) && tags.iter().all(|tag| tag.len() > 1);
    let written = tags.join(" ");
    is_list.then(|| {
        Diagnostic::new(
            Code("L10"),
            value.span,
            format!("`{}` has brackets round its tags", value.text),
        )
        .help(format!("tags stand by themselves, each with its `#`: type `{written}`"))
        .fix(format!("write `{written}`"), Safety::Safe, value.span, written)
    })
}

fn tags(thing: ThingRef<'_>, field: Node<'_>, sink: &mut Sink) {
    let value = field.value();
    if let Some(found) = in_brackets(value) {
        sink.diagnostics.push(found.moved(thing.file(), 0));
        return;
    }
    for (at, tag) in list(value.text) {
        if tag.len() > 1 && tag.starts_with('#') {
            continue;
        }
        let start = value.span.start + at;
        let span = Span::new(start, start + u32::try_from(tag.len()).unwrap_or(0));
        let word = tag.trim_matches(MARKS);
        let diagnostic = Diagnostic::new(Code("L10"), span, format!("`{tag}` is not a tag"));
        sink.diagnostics.push(
            if word.is_empty() {
                diagnostic.help("type a `#` and a word, such as `#revenue`")
            } else {
                diagnostic.help(format!("a tag begins with `#`: type `#{word}`")).fix(
                    format!("write `#{word}`"),
                    Safety::Safe,
                    span,
                    format!("#{word}"),
                )
            }
            .moved(thing.file(), 0),
        );
    }
}

fn measure(thing: ThingRef<'_>, field: Node<'_>, sink: &mut Sink) {
    let value = field.value();
    match Measure::parse(value.text) {
        Ok(Measure::HabitShare { habit, .. } | Measure::HabitStreak { habit, .. }) => {
            // Behind the word `habit`, of which it may be a part.
            let at = list(value.text).nth(1).map_or(0, |(at, _)| at);
            let start = value.span.start + at;
            let span = Span::new(start, start + u32::try_from(habit.len()).unwrap_or(0));
            reference::one(thing, habit, span, &[Keyword::Habit], sink);
        }
        Ok(found) if thing.keyword() == Keyword::Objective && found != Measure::Rollup => sink.diagnostics.push(
            Diagnostic::new(
                Code("L09"),
                value.span,
                format!(
                    "`{}` cannot be the measure of an objective: its numbers are those of its key results",
                    value.text
                ),
            )
            .help("give this measure to a key result below it; an objective takes `measure: rollup` or none")
            .moved(thing.file(), 0),
        ),
        Ok(Measure::Feedback(_)) if thing.keyword() != Keyword::Fact => sink.diagnostics.push(
            Diagnostic::new(
                Code("L09"),
                value.span,
                format!(
                    "`{}` is the measure of a fact, and this is {}",
                    value.text,
                    thing.keyword().with_article()
                ),
            )
            .help("give it to a `fact: …` below, with `soft:` for those whose feedback is asked")
            .moved(thing.file(), 0),
        ),
        Ok(_) => {}
        Err(diagnostic) => {
            let diagnostic = diagnostic.moved(thing.file(), value.span.start);
            sink.diagnostics.push(with_due(thing, field, diagnostic));
        }
    }
}

/// Offers to give a deadline that stands in a measure a line of its own, where the thing has none.
fn with_due(thing: ThingRef<'_>, field: Node<'_>, found: Diagnostic) -> Diagnostic {
    let value = field.value();
    let Some((measure, due)) = value.text.rsplit_once(" by ") else {
        return found;
    };
    let (measure, due) = (measure.trim_end(), due.trim());
    let has_end = thing.field(FieldName::Due).is_some() || thing.field(FieldName::During).is_some();
    let is_deadline = found.fixes.is_empty() && Measure::parse(measure).is_ok() && Period::parse(due).is_ok();
    if has_end || !is_deadline {
        return found;
    }
    let text = field.tree().text();
    let line = field.full_span();
    let indentation = Span::new(line.start, field.span().start).of(text);
    let ending = if line.of(text).ends_with("\r\n") { "\r\n" } else { "\n" };
    let kept = value.span.start + u32::try_from(measure.len()).unwrap_or(0);
    let tail = Span::new(kept, value.span.end);
    let title = format!("write `due: {due}` on a line of its own");
    found.fix(title, Safety::Unsafe, tail, format!("{ending}{indentation}due: {due}"))
}

/// A thing that names itself where it can only name others.
fn own_self(thing: ThingRef<'_>, field: Node<'_>, sink: &mut Sink) {
    let Some(own) = thing.name() else {
        return;
    };
    let value = field.value();
    let is_own = |&(_, text): &(u32, &str)| text.eq_ignore_ascii_case(own.text);
    let Some((at, text)) = list(value.text).find(is_own) else {
        return;
    };
    let start = value.span.start + at;
    let span = Span::new(start, start + u32::try_from(text.len()).unwrap_or(0));
    let (message, help) = match field.field_name() {
        Some(FieldName::Formerly) => (
            format!("`{text}` is the id that it has now"),
            "type the ids that it had before, or delete the line".to_owned(),
        ),
        Some(FieldName::Next) => (
            format!("`{text}` is the role itself"),
            "type the id of the role that comes after it, or delete `next:`".to_owned(),
        ),
        name => {
            let name = name.map_or("", FieldName::as_str);
            (
                format!("`{text}` is their own {name}"),
                format!("type the handle of another, or delete `{name}:`"),
            )
        }
    };
    let found = Diagnostic::new(Code("L10"), span, message).help(help);
    sink.diagnostics.push(found.moved(thing.file(), 0));
}

/// `for:` takes handles, roles and `everyone`.
fn for_whom(thing: ThingRef<'_>, field: Node<'_>, sink: &mut Sink) {
    let value = field.value();
    for (at, text) in list(value.text) {
        let start = value.span.start + at;
        let span = Span::new(start, start + u32::try_from(text.len()).unwrap_or(0));
        if text.starts_with('@') {
            party::handle(thing.model(), thing.file(), text, span, sink);
        } else if ["all", "everybody", "anyone", "anybody"]
            .iter()
            .any(|all| text.eq_ignore_ascii_case(all))
        {
            let found = Diagnostic::new(Code("L10"), span, format!("`{text}` is neither a handle nor a role"))
                .help("type `everyone`")
                .fix("write `everyone`", Safety::Unsafe, span, "everyone");
            sink.diagnostics.push(found.moved(thing.file(), 0));
        } else if !text.eq_ignore_ascii_case("everyone") {
            reference::one(thing, text, span, &[Keyword::Role], sink);
        }
    }
}
