//! What is computed, shown beside what is written: lenses above things, hints behind their lines.

use goalpost_model::progress::Status;
use goalpost_model::{Evaluation, Model, ThingRef};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::{FileId, Span};
use goalpost_values::{Decimal, Measure, Period, Quantity, iso_day};

/// A line of its own above a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lens {
    /// The line of the thing.
    pub span: Span,
    /// A place that means the thing itself: its title.
    pub at: u32,
    /// Where it stands: `62 % · on track · 3 results`.
    pub title: String,
    /// Whether a check-in can be written there.
    pub can_check_in: bool,
}

/// What a hint is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HintKind {
    /// Where a thing stands, which its lens says too.
    Progress,
    /// How far away a day is.
    Day,
    /// The target that a change amounts to.
    Target,
}

/// Something shown behind a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// What it is about.
    pub kind: HintKind,
    /// Behind which byte.
    pub at: u32,
    /// What: `62 %, on track`, `in 12 days`, `= 50k visits`.
    pub text: String,
}

/// The lenses of a file, by place.
#[must_use]
pub fn lenses(model: &Model, file: FileId) -> Vec<Lens> {
    let evaluation = Evaluation::new(model, model.today());
    let things = model.things_in(file).filter(|thing| stands(*thing));
    things
        .map(|thing| Lens {
            span: thing.node().span(),
            at: thing.title_span().start,
            title: where_it_stands(&evaluation, thing),
            can_check_in: !is_over(evaluation.standing(thing).status()),
        })
        .collect()
}

/// The hints in a stretch of a file, by place.
#[must_use]
pub fn hints(model: &Model, file: FileId, within: Span) -> Vec<Hint> {
    let evaluation = Evaluation::new(model, model.today());
    let mut hints = Vec::new();
    for thing in model.things_in(file).filter(|thing| stands(*thing)) {
        let title = thing.node().span();
        hints.push(Hint {
            kind: HintKind::Progress,
            at: title.end,
            text: progress_and_status(&evaluation, thing),
        });
        let due = thing.field(FieldName::Due).or_else(|| thing.field(FieldName::During));
        if let Some(due) = due.filter(|due| names_days(thing, due.value().text)) {
            let end = evaluation.standing(thing).timing.end;
            if let Some(left) = end.map(|end| (end - model.today()).num_days()) {
                hints.push(Hint {
                    kind: HintKind::Day,
                    at: due.span().end,
                    text: days_left(left),
                });
            }
        }
        hints.extend(target(thing));
    }
    hints.retain(|hint| within.touches(hint.at));
    hints.sort_by_key(|hint| hint.at);
    hints
}

/// Whether a text can be read as a day or a period: where it cannot, another end is in force than this line seems to say.
fn names_days(thing: ThingRef<'_>, text: &str) -> bool {
    let calendar = thing.model().calendar();
    let period = || Period::parse(text).is_ok_and(|period| calendar.days_in(thing, &period).is_ok());
    iso_day(text).is_some() || period()
}

fn is_over(status: Status) -> bool {
    matches!(
        status,
        Status::Missed | Status::Achieved | Status::Done | Status::Dropped
    )
}

/// Whether it is of a kind that stands somewhere, and counts.
fn stands(thing: ThingRef<'_>) -> bool {
    let kind = matches!(thing.keyword(), Keyword::Objective | Keyword::Result | Keyword::Goal);
    kind && !thing.in_template()
}

fn where_it_stands<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> String {
    let mut text = progress_and_status(evaluation, thing);
    for (kind, one, many) in [
        (Keyword::Result, "result", "results"),
        (Keyword::Fact, "fact", "facts"),
        (Keyword::Milestone, "milestone", "milestones"),
        (Keyword::Habit, "habit", "habits"),
    ] {
        let count = thing.children_of(kind).count();
        if count > 0 {
            let word = if count == 1 { one } else { many };
            text.push_str(&format!(" · {count} {word}"));
        }
    }
    text
}

fn progress_and_status<'m>(evaluation: &Evaluation<'m>, thing: ThingRef<'m>) -> String {
    let standing = evaluation.standing(thing);
    let status = standing.status().label();
    match standing.score {
        Some(score) => format!("{} % · {status}", percent(score)),
        None => status.to_owned(),
    }
}

/// Whole percent, rounded down: 100 for all of it only.
fn percent(score: Decimal) -> Decimal {
    (score * Decimal::ONE_HUNDRED).floor().normalize()
}

fn days_left(left: i64) -> String {
    match left {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        -1 => "yesterday".to_owned(),
        left if left > 0 => format!("in {left} days"),
        left => format!("{} days ago", -left),
    }
}

/// The target that a change amounts to.
fn target(thing: ThingRef<'_>) -> Option<Hint> {
    let field = thing.field(FieldName::Measure)?;
    let value = field.value();
    let is_change = value.text.contains(['+', '\u{2212}']) || value.text.contains(" -");
    match thing.measure()? {
        Measure::Move { target, .. } if is_change && !value.text.contains(" to ") => Some(Hint {
            kind: HintKind::Target,
            at: value.span.end,
            text: format!("= {}", as_written(value.text, target)),
        }),
        _ => None,
    }
}

/// A quantity in the thousands that its neighbour is written in: `1.8k routes` beside `1.2k routes +50%`.
fn as_written(beside: &str, target: Quantity<'_>) -> String {
    let number = beside.trim_start_matches(|c: char| !c.is_ascii_digit());
    let scale = number.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '_'));
    let (by, mark) = match scale.as_bytes().first() {
        Some(b'k') => (1_000, "k"),
        Some(b'M') => (1_000_000, "M"),
        Some(b'B') => (1_000_000_000, "B"),
        _ => return target.to_string(),
    };
    let is_scale = scale
        .get(1..)
        .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    let value = (target.value / Decimal::from(by)).normalize();
    if !is_scale || value.scale() > 3 {
        return target.to_string();
    }
    let scaled = Quantity { value, ..target }.to_string();
    let number = value.to_string();
    scaled.replacen(&number, &format!("{number}{mark}"), 1)
}
