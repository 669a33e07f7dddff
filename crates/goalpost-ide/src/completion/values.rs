//! What the value of a field may be.

use goalpost_lint::{PROFILES, rules};
use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword, LineKind, Node};
use goalpost_values::Datelike;

use super::{Completion, CompletionKind, Context};
use crate::natural::days;

pub(super) fn complete(context: &Context<'_>, line: Node<'_>) -> Vec<Completion> {
    let Some(name) = line.field_name().filter(|_| line.kind() == LineKind::Field) else {
        return Vec::new();
    };
    if context.offset < line.value().span.start && !line.value().text.is_empty() {
        return Vec::new();
    }
    use FieldName as F;
    match name {
        F::Owner | F::Mentor | F::Manager | F::Lead | F::Soft | F::With | F::Team => context.handles(),
        F::For => {
            let mut all = context.handles();
            all.extend(context.ids(&[Keyword::Role]));
            all.push(word(context, "everyone", "everybody in the workspace"));
            all
        }
        F::PartOf => {
            let mut all = context.handles();
            all.extend(context.ids(&[Keyword::Period]));
            all
        }
        F::Supports => context.ids(&[Keyword::Vision, Keyword::Objective, Keyword::Result, Keyword::Goal]),
        F::Develops => context.ids(&[Keyword::Competency]),
        F::Needs => context.ids(&[Keyword::Milestone]),
        F::Role | F::Next => context.ids(&[Keyword::Role]),
        F::Continues => context.ids(&[]),
        F::Tags => context.tags(),
        F::Start | F::Due | F::Until | F::By | F::Date => dates(context, line),
        F::During | F::Dates | F::Away | F::Closed => {
            let mut all = periods(context);
            all.extend(context.ids(&[Keyword::Period]));
            all.extend(dates(context, line));
            all
        }
        F::Measure => measures(context),
        F::Lint => lint(context),
        F::Profile => {
            let all = PROFILES.iter();
            all.map(|profile| word(context, profile.name, profile.about)).collect()
        }
        _ => words(name)
            .iter()
            .map(|(text, detail)| word(context, text, detail))
            .collect(),
    }
}

fn word(context: &Context<'_>, text: &str, detail: &str) -> Completion {
    Completion::new(text, CompletionKind::Word, context.typed).detail(detail)
}

/// The words of fields that have a closed list of them, or of usual ones.
fn words(name: FieldName) -> &'static [(&'static str, &'static str)] {
    use FieldName as F;
    match name {
        F::Kind => &[
            ("committed", "promised: 1.0 is expected"),
            ("aspirational", "a stretch: 0.7 is a success"),
            ("learning", "what is to be found out"),
        ],
        F::Type => &[
            ("performance", "what the job brings"),
            ("development", "what somebody learns"),
            ("leadership", "what others gain"),
            ("onboarding", "the first months"),
            ("behaviour", "a way of working"),
        ],
        F::Share => &[
            ("all", "everybody"),
            ("team", "the team"),
            ("person", "the people it is about"),
        ],
        F::Draft => &[("yes", "not to be counted yet"), ("no", "counted")],
        F::Stage => &[
            ("early", "the first years"),
            ("mid", "the years between"),
            ("senior", "the years of mastery"),
        ],
        F::Pace => &[
            ("linear", "the same each day"),
            ("front", "most of it early"),
            ("back", "most of it late"),
            ("milestones", "by the days of its milestones"),
        ],
        F::Plan => &[("backward", "milestones are listed from the end")],
        F::Language => &[
            ("1", "the version of the language; titles are in English"),
            ("1 en", "titles are in English"),
            ("1 de", "titles are in German"),
        ],
        F::StatusRule => &[
            ("ratio", "by the share of the plan that is reached"),
            ("servicenow", "as ServiceNow judges"),
            ("upraise", "as UpRaise judges"),
            ("oboard", "as Oboard judges"),
            ("mooncamp", "as Mooncamp judges"),
            ("viva", "as Viva Goals judges"),
            ("engagedly", "as Engagedly judges"),
            ("planview", "as Planview judges"),
        ],
        F::Cadence => &[
            ("week", "once a week"),
            ("2 weeks", "every other week"),
            ("month", "once a month"),
            ("quarter", "once a quarter"),
            ("day", "every day"),
        ],
        F::Every => &[
            ("day", "every day"),
            ("weekday", "Monday to Friday"),
            ("week", "once a week, any day"),
            ("week on mon", "every Monday"),
            ("mon,wed,fri", "on these days"),
            ("2 weeks on fri", "every other Friday"),
            ("3x per week", "three times a week, any days"),
            ("5h per week", "so much time a week"),
            ("month on day 15", "on a day of the month"),
            ("month on first mon", "on the first Monday"),
        ],
        F::Skips => &[
            ("1 per month", "one may be left out each month"),
            ("2 per month", "two may be left out each month"),
            ("1 per week", "one may be left out each week"),
        ],
        F::FiscalYear => &[
            ("starts february", "its first month"),
            ("starts april", "its first month"),
            ("starts july", "its first month"),
            ("starts october", "its first month"),
        ],
        _ => &[],
    }
}

/// Days as people say them; the whole value is replaced, so that several words of it may be typed.
fn dates(context: &Context<'_>, line: Node<'_>) -> Vec<Completion> {
    let value = line.value();
    let is_inside = value.span.touches(context.offset) && !value.text.is_empty();
    let replace = if is_inside {
        goalpost_text::Span::new(value.span.start.min(context.offset), context.offset)
    } else {
        context.typed
    };
    let all = days(context.model.today()).into_iter();
    all.map(|(said, day)| {
        Completion::new(said, CompletionKind::Date, replace)
            .detail(day.to_string())
            .insert(day.to_string())
    })
    .collect()
}

/// The periods around today.
fn periods(context: &Context<'_>) -> Vec<Completion> {
    let today = context.model.today();
    let (year, quarter) = (today.year(), today.month0() / 3 + 1);
    let next = if quarter == 4 {
        (year + 1, 1)
    } else {
        (year, quarter + 1)
    };
    let half = if quarter < 3 { 1 } else { 2 };
    let all = [
        (format!("{year}-Q{quarter}"), "this quarter"),
        (format!("{}-Q{}", next.0, next.1), "next quarter"),
        (format!("{year}-H{half}"), "this half year"),
        (format!("{year}-{:02}", today.month()), "this month"),
        (format!("{year}"), "this year"),
        (format!("{}", year + 1), "next year"),
    ];
    all.into_iter()
        .map(|(text, detail)| Completion::new(text, CompletionKind::Date, context.typed).detail(detail))
        .collect()
}

fn measures(context: &Context<'_>) -> Vec<Completion> {
    let shape = |label: &str, detail: &str, text: &str| {
        Completion::new(label, CompletionKind::Template, context.typed)
            .detail(detail)
            .snippet(text)
    };
    let mut all = vec![
        shape(
            "10 to 20 …",
            "from a start to a target",
            "${1:10} to ${2:20} ${0:users}",
        ),
        shape("10 +25%", "a start and the change", "${1:10 users} +${0:25%}"),
        shape("3 …", "counted from zero", "${1:3} ${0:memos}"),
        shape("? to 40%", "the start is not known yet", "? to ${0:40%}"),
        shape(">= 99%", "hold a level", ">= ${0:99%}"),
        shape("average >= 4/5", "the mean of all answers", "average >= ${0:4/5}"),
        word(context, "yes/no", "done or not"),
        word(context, "steps", "the share of its steps"),
        word(context, "milestones", "the share of its milestones"),
        word(context, "rollup", "what supports it"),
        shape("feedback >= 80%", "the share of good feedback", "feedback >= ${0:80%}"),
    ];
    let habits = context
        .parent
        .into_iter()
        .flat_map(|parent| parent.children_of(Keyword::Habit));
    for name in habits.filter_map(ThingRef::name) {
        let text = format!("habit {} >= 80%", name.text);
        all.push(Completion::new(text, CompletionKind::Id, context.typed).detail("how well it is kept"));
    }
    all.extend(units(context));
    all
}

/// Units that the measures of this file use already, behind a number.
fn units(context: &Context<'_>) -> Vec<Completion> {
    let is_behind_number = context
        .before
        .trim_end_matches(|c: char| !c.is_whitespace())
        .trim_end()
        .ends_with(|c: char| c.is_ascii_digit());
    if !is_behind_number {
        return Vec::new();
    }
    let mut units: Vec<&str> = Vec::new();
    for thing in context.model.things_in(context.file) {
        let Some(value) = thing.value(FieldName::Measure) else {
            continue;
        };
        let unit = value.trim_start_matches(|c: char| !c.is_whitespace()).trim();
        let word = unit.rsplit(' ').next().unwrap_or("");
        if word.starts_with(char::is_alphabetic) && word.len() > 1 && !units.contains(&word) {
            units.push(word);
        }
    }
    let all = units.into_iter().filter(|unit| *unit != context.word());
    all.map(|unit| word(context, unit, "a unit in use")).collect()
}

fn lint(context: &Context<'_>) -> Vec<Completion> {
    let is_first = !context.before.trim_start_matches("lint:").trim_start().contains(' ');
    if !is_first {
        return [
            ("error", "stops a pipeline"),
            ("warning", "is shown"),
            ("hint", "is shown in editors"),
            ("off", "is not looked for"),
        ]
        .map(|(level, detail)| word(context, level, detail))
        .into();
    }
    let all = rules().iter();
    all.map(|rule| word(context, rule.code().0, rule.name()).documentation(rule.summary()))
        .collect()
}
