//! Reads a single question of a filter: `2026-Q4`, `#revenue`, `@ana`, `status:at-risk`, `"latency"`, `checkout.p95`.

use goalpost_model::{Model, ThingId, ThingRef};
use goalpost_syntax::{FieldName, Keyword, Node};
use goalpost_text::{Span, nearest};
use goalpost_values::{Days, Period, PeriodError, list};

use super::belongs::same_handle;
use super::error::FilterError;
use super::expression::{Question, State, status_words};
use super::words::{Kind, Word};
use crate::find;
use crate::text::list_of;

/// Reads the question that a word asks.
pub(super) fn question(text: &str, word: Word<'_>, model: &Model) -> Result<Question, FilterError> {
    let asked = match word.kind {
        Kind::Quoted(words) => return Ok(Question::Title(words.trim().to_lowercase())),
        Kind::Plain(asked) => asked,
        _ => "",
    };
    plain(asked, model).map_err(|error| error.inside(text, word.span.start))
}

fn plain(asked: &str, model: &Model) -> Result<Question, FilterError> {
    if asked.starts_with('#') {
        return Ok(Question::Tag(asked.to_owned()));
    }
    if asked.starts_with('@') {
        known(asked, model)?;
        return Ok(handle(asked, model));
    }
    if let Some((key, value)) = asked.split_once(':') {
        let at = u32::try_from(key.len() + 1).unwrap_or(0);
        return keyed(asked, key, value, model).map_err(|error| match error.span.is_empty() {
            true => FilterError {
                span: Span::new(at, at.saturating_add(length(value))),
                ..error
            },
            false => error,
        });
    }
    if asked.starts_with(|c: char| c.is_ascii_digit()) || asked.contains("..") || is_fiscal(asked) {
        return period(asked, model).map(Question::Period);
    }
    if let Some(days) = model.calendar().named(asked) {
        return Ok(Question::Period(days));
    }
    within(asked, model)
}

fn is_fiscal(asked: &str) -> bool {
    let digits = asked.strip_prefix("FY").or_else(|| asked.strip_prefix("fy"));
    digits.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// `@ana`: of the team where it is one, else of the person.
pub(super) fn handle(asked: &str, model: &Model) -> Question {
    match model.party(asked).map(ThingRef::keyword) {
        Some(Keyword::Team) => Question::Team(asked.to_owned()),
        _ => Question::Owner(asked.to_owned()),
    }
}

/// Whether a handle, with or without its `@`, is somebody's: of a person or team that is declared, or that owns something.
/// Where nobody is declared, everybody is known.
pub(super) fn known(handle: &str, model: &Model) -> Result<(), FilterError> {
    if !model.declares_parties() || model.party(&with_sign(handle)).is_some() || is_named(handle, model) {
        return Ok(());
    }
    let help = match near(handle, model) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`goalpost list handles` names everybody".to_owned(),
    };
    let message = format!("nobody here is called `{handle}`");
    Err(FilterError::new(handle, Span::new(0, length(handle)), message, help))
}

/// The same about the value of a word, whose place the caller knows.
fn known_value(handle: &str, model: &Model) -> Result<(), FilterError> {
    known(handle, model).map_err(|error| FilterError {
        span: Span::default(),
        ..error
    })
}

/// The declared handle that is nearest to one.
pub(super) fn near<'m>(handle: &str, model: &'m Model) -> Option<&'m str> {
    let parties = model
        .things()
        .filter(|thing| matches!(thing.keyword(), Keyword::Person | Keyword::Team) && !thing.in_template());
    nearest(
        &with_sign(handle),
        parties.filter_map(|party| party.name().map(|name| name.text)),
    )
}

fn with_sign(handle: &str) -> String {
    format!("@{}", handle.strip_prefix('@').unwrap_or(handle))
}

/// Whether a handle stands as somebody who owns something, though nobody declares it.
fn is_named(handle: &str, model: &Model) -> bool {
    let names = |field: Node<'_>| list(field.value().text).any(|(_, named)| same_handle(named, handle));
    model.things().any(|thing| {
        let (owners, teams) = (thing.fields(FieldName::Owner), thing.fields(FieldName::Team));
        owners.chain(teams).any(names)
    })
}

/// The days of a period, or what is wrong with it.
pub(super) fn period(asked: &str, model: &Model) -> Result<Days, FilterError> {
    let whole = Span::new(0, length(asked));
    let period = Period::parse(asked)
        .map_err(|problem| FilterError::new(asked, whole, problem.message.clone(), problem.help.clone()))?;
    model.calendar().days(&period).map_err(|error| {
        let (message, help) = match error {
            PeriodError::NoFiscalYear => (
                format!("`{asked}` needs to know when the fiscal year starts"),
                "write `fiscal-year: starts february` into workspace.goals".to_owned(),
            ),
            PeriodError::Unknown(name) => unknown_period(name, model),
            PeriodError::Backwards { first, last } => (
                format!("`{asked}` ends on {last}, before it starts on {first}"),
                "write the first day first".to_owned(),
            ),
            PeriodError::OutOfCalendar => (format!("`{asked}` lies beyond the calendar"), String::new()),
        };
        FilterError::new(asked, whole, message, help)
    })
}

fn unknown_period(name: &str, model: &Model) -> (String, String) {
    let names = model.calendar().names();
    let message = format!("no period is called `{name}`");
    let help = match nearest(name, names.iter().copied()) {
        Some(near) => format!("write `{near}`, or a time such as 2026-Q4, 2026-11 or 2026-10-01..2026-12-31"),
        None => "write a time such as 2026, 2026-Q4, 2026-11, 2026-W45 or 2026-10-01..2026-12-31".to_owned(),
    };
    (message, help)
}

const KEYS: [&str; 9] = ["status", "kind", "type", "is", "tag", "owner", "team", "period", "id"];

fn keyed(asked: &str, key: &str, value: &str, model: &Model) -> Result<Question, FilterError> {
    if value.is_empty() {
        let message = format!("`{asked}` says nothing behind its colon");
        return Err(FilterError::new(
            asked,
            Span::new(0, length(asked)),
            message,
            "write a value there",
        ));
    }
    match key.to_ascii_lowercase().as_str() {
        "status" => one_of(value, "status", status_words()).map(Question::Status),
        "kind" => kind(value),
        "type" => one_of(value, "type", TYPES.into_iter()).map(Question::Type),
        "is" => {
            let word = one_of(value, "state", State::ALL.into_iter().map(|(word, _)| word))?;
            let state = State::ALL.into_iter().find(|(known, _)| *known == word);
            Ok(Question::State(state.map_or(State::Open, |(_, state)| state)))
        }
        "tag" => Ok(Question::Tag(value.to_owned())),
        "owner" => known_value(value, model).map(|()| Question::Owner(value.to_owned())),
        "team" => known_value(value, model).map(|()| Question::Team(value.to_owned())),
        "period" => period(value, model).map(Question::Period).map_err(|error| FilterError {
            span: Span::default(),
            ..error
        }),
        "id" => within(value, model).map_err(|error| FilterError {
            span: Span::default(),
            ..error
        }),
        _ => {
            let message = format!("a filter knows no `{key}:`");
            let help = did_you_mean(key, &KEYS, ":");
            Err(FilterError::new(asked, Span::new(0, length(key)), message, help))
        }
    }
}

const TYPES: [&str; 5] = ["performance", "development", "leadership", "onboarding", "behaviour"];
const OBJECTIVE_KINDS: [&str; 3] = ["committed", "aspirational", "learning"];

fn kind(value: &str) -> Result<Question, FilterError> {
    let lower = value.to_ascii_lowercase();
    if let Some(keyword) = Keyword::from_word(&lower) {
        return Ok(Question::Kind(keyword));
    }
    if let Some(known) = OBJECTIVE_KINDS.into_iter().find(|known| *known == lower) {
        return Ok(Question::ObjectiveKind(known));
    }
    let keywords = Keyword::ALL.into_iter().map(Keyword::as_str);
    one_of(value, "kind", keywords.chain(OBJECTIVE_KINDS)).map(|_| Question::ObjectiveKind(""))
}

/// The word among those that are known. An error has an empty place: the caller knows where the value stands.
fn one_of(value: &str, what: &str, known: impl Iterator<Item = &'static str>) -> Result<&'static str, FilterError> {
    let known: Vec<&'static str> = known.collect();
    let written = value.to_ascii_lowercase();
    known.iter().copied().find(|word| *word == written).ok_or_else(|| {
        let message = format!("no {what} is called `{value}`");
        FilterError::new(value, Span::default(), message, did_you_mean(value, &known, ""))
    })
}

fn did_you_mean(written: &str, known: &[&str], end: &str) -> String {
    match nearest(written, known.iter().copied()) {
        Some(near) => format!("write `{near}{end}`"),
        None => {
            let all: Vec<String> = known.iter().map(|word| format!("{word}{end}")).collect();
            format!("write {}", list_of(&all, "or"))
        }
    }
}

/// Things by id, by the end of an id, or all of a file by its prefix.
fn within(asked: &str, model: &Model) -> Result<Question, FilterError> {
    let mut things: Vec<ThingId> = find::all(model, asked).map(ThingRef::id).collect();
    things.sort_unstable();
    if !things.is_empty() {
        return Ok(Question::Within(things));
    }
    let help = match (one_of(asked, "status", status_words()), model.nearest_id(asked)) {
        (Ok(status), _) => format!("write `status:{status}`"),
        (Err(_), Some(near)) => format!("write `{near}`; words of a title stand in quotes: `\"{asked}\"`"),
        (Err(_), None) => format!("words of a title stand in quotes: `\"{asked}\"`"),
    };
    let message = format!("nothing here is called `{asked}`");
    Err(FilterError::new(asked, Span::new(0, length(asked)), message, help))
}

fn length(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}
