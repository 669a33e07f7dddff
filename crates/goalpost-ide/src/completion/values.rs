//! What the value of a field may be.

use goalpost_lint::{PROFILES, rules};
use goalpost_syntax::{FieldName, Keyword, LineKind, Node};
use goalpost_text::Span;
use goalpost_values::{Datelike, Day};

use super::{Completion, CompletionKind, Context};
use crate::natural::{beside, days, meant};

pub(super) fn complete(context: &Context<'_>, line: Node<'_>) -> Vec<Completion> {
    let Some(name) = line.field_name().filter(|_| line.kind() == LineKind::Field) else {
        return Vec::new();
    };
    if context.offset < line.value().span.start && !line.value().text.is_empty() {
        return Vec::new();
    }
    use FieldName as F;
    match name {
        F::Team => context.parties(&[Keyword::Team]),
        F::Mentor | F::Manager | F::Lead | F::Soft | F::With => context.parties(&[Keyword::Person]),
        F::Owner => context.handles(),
        F::For => {
            let mut all = context.handles();
            all.extend(context.ids(&[Keyword::Role]));
            all.push(word(context, "everyone", "everybody in the workspace"));
            all
        }
        F::PartOf => {
            let mut all = context.parties(&[Keyword::Team]);
            all.extend(context.ids(&[Keyword::Period]));
            all
        }
        F::Supports => context.ids(&[Keyword::Vision, Keyword::Objective, Keyword::Result, Keyword::Goal]),
        F::Develops => context.ids(&[Keyword::Competency]),
        F::Needs => context.neighbours(Keyword::Milestone),
        F::Role | F::Next => context.ids(&[Keyword::Role]),
        F::Continues => {
            let same = context.parent.map(|parent| [parent.keyword()]);
            context.ids_to_follow(same.as_ref().map_or(&[], |same| same.as_slice()))
        }
        F::Tags => context.tags(),
        F::Start | F::Due | F::Until | F::By | F::Date => dates_in(context, context.whole(line)),
        F::Baseline => baseline(context, line),
        F::During | F::Dates | F::Away | F::Closed => {
            let mut all = periods(context);
            all.extend(context.ids(&[Keyword::Period]));
            all.extend(dates_in(context, context.whole(line)));
            all
        }
        F::Measure => super::measures::complete(context, line),
        F::Track => tracks(context, line),
        F::Lint => lint(context),
        F::Profile => {
            let all = PROFILES.iter();
            all.map(|profile| word(context, profile.name, profile.about)).collect()
        }
        F::Every => super::schedules::complete(context, line),
        F::FiscalYear => MONTHS
            .iter()
            .map(|month| {
                word(
                    context,
                    &format!("starts {month}"),
                    "the first month of the fiscal year",
                )
            })
            .map(|one| one.replacing(context.whole(line)))
            .collect(),
        _ => words(name)
            .iter()
            .map(|(text, detail)| word(context, text, detail).replacing(context.whole(line)))
            .collect(),
    }
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The day by which the start is known, and the word before it.
fn baseline(context: &Context<'_>, line: Node<'_>) -> Vec<Completion> {
    let whole = context.whole(line);
    let text = line.tree().text();
    match whole.of(text).strip_prefix("by ") {
        Some(day) => {
            let gap = day.len() - day.trim_start().len();
            let start = whole.start as usize + "by ".len() + gap;
            dates_in(context, Span::from_usize(start, whole.end as usize))
        }
        None => vec![
            word(context, "by", "by when the start will be known")
                .insert("by ")
                .replacing(whole),
        ],
    }
}

/// Data files that the workspace reads already, with their columns.
fn tracks(context: &Context<'_>, line: Node<'_>) -> Vec<Completion> {
    let whole = context.whole(line);
    let files = context.near_files();
    let mut known: Vec<&str> = files.flat_map(|file| context.model.file(file).tracked()).collect();
    known.retain(|value| *value != line.value().text && !value.is_empty());
    known.sort_unstable();
    known.dedup();
    let known = known
        .into_iter()
        .map(|value| Completion::new(value, CompletionKind::Word, whole).detail("a data file in use, and its columns"));
    let shape = Completion::new("FILE date=… value=…", CompletionKind::Template, whole)
        .detail("a file of the workspace, from its root, that ends with .csv, .json, .ndjson or .jsonl")
        .snippet("${1:metrics/file.csv} date=${2:date} value=${0:value}");
    known.chain([shape]).collect()
}

pub(super) fn word(context: &Context<'_>, text: &str, detail: &str) -> Completion {
    Completion::new(text, CompletionKind::Word, context.typed).detail(detail)
}

/// The words of fields that have a closed list of them, or of usual ones.
pub(crate) fn words(name: FieldName) -> &'static [(&'static str, &'static str)] {
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
        F::Skips => &[
            ("1 per month", "one may be left out each month"),
            ("2 per month", "two may be left out each month"),
            ("1 per week", "one may be left out each week"),
        ],
        F::TimeZone => &[
            ("UTC", "the same all year"),
            ("America/Chicago", "central North America"),
            ("America/Los_Angeles", "western North America"),
            ("America/New_York", "eastern North America"),
            ("America/Sao_Paulo", "Brazil"),
            ("Asia/Kolkata", "India"),
            ("Asia/Shanghai", "China"),
            ("Asia/Singapore", "Singapore"),
            ("Asia/Tokyo", "Japan"),
            ("Australia/Sydney", "eastern Australia"),
            ("Europe/Berlin", "central Europe"),
            ("Europe/Lisbon", "Portugal"),
            ("Europe/London", "the United Kingdom"),
            ("Europe/Paris", "France"),
            ("Europe/Zurich", "Switzerland"),
        ],
        _ => &[],
    }
}

/// Days as people say them, in place of a stretch of which several words may be typed.
pub(super) fn dates_in(context: &Context<'_>, replace: Span) -> Vec<Completion> {
    let today = context.model.today();
    let tree = &context.model.file(context.file).tree;
    let typed = replace.of(tree.text());
    let fiscal_start = context.model.calendar().fiscal_start();
    let listed = days(today, fiscal_start);
    let is_listed = listed.iter().any(|(said, _)| said.eq_ignore_ascii_case(typed.trim()));
    let day = |label: &str, day: Day| {
        Completion::new(label, CompletionKind::Date, replace)
            .detail(day.to_string())
            .documentation(beside(day, today))
            .insert(day.to_string())
    };
    // What is typed on may mean another day.
    context.is_open.set(true);
    let read = if is_listed {
        Vec::new()
    } else {
        meant(typed, today, fiscal_start)
    };
    let several = read.len() > 1;
    let label = |one: Day| {
        if several {
            format!("{} ({one})", typed.trim())
        } else {
            typed.trim().to_owned()
        }
    };
    let mut all: Vec<Completion> = read.into_iter().map(|one| day(&label(one), one)).collect();
    all.extend(listed.iter().map(|(said, one)| day(said, *one)));
    all
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
    let calendar = all.into_iter().map(|(text, detail)| (text, detail.to_owned()));
    let fiscal = fiscal(context);
    fiscal
        .into_iter()
        .chain(calendar)
        .map(|(text, detail)| Completion::new(text, CompletionKind::Date, context.typed).detail(detail))
        .collect()
}

/// The fiscal quarter and years around today, where the workspace has fiscal years.
fn fiscal(context: &Context<'_>) -> Vec<(String, String)> {
    let Some(start) = context.model.calendar().fiscal_start() else {
        return Vec::new();
    };
    let today = context.model.today();
    // The year that ends in the next calendar year unless it is a calendar year.
    let begun = today.month() >= start;
    let year = today.year() + i32::from(begun && start > 1);
    let quarter = (today.month() + 12 - start) % 12 / 3 + 1;
    let next = if quarter == 4 {
        (year + 1, 1)
    } else {
        (year, quarter + 1)
    };
    let all = [
        (format!("FY{year}-Q{quarter}"), "this fiscal quarter"),
        (format!("FY{}-Q{}", next.0, next.1), "next fiscal quarter"),
        (format!("FY{year}"), "this fiscal year"),
        (format!("FY{}", year + 1), "next fiscal year"),
    ];
    let said = all.into_iter().map(|(text, what)| {
        let days = context.model.calendar().read(&text);
        let days = days.map_or_else(String::new, |days| format!(": {} to {}", days.first, days.last));
        (text, format!("{what}{days}"))
    });
    said.collect()
}

fn lint(context: &Context<'_>) -> Vec<Completion> {
    let said = context.before.split_once(':').map_or("", |(_, said)| said);
    let is_first = !said.trim_start().contains(' ');
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
    let codes = all.map(|rule| word(context, rule.code().0, rule.name()).documentation(rule.summary()));
    let names = rules().iter();
    let names = names.map(|rule| word(context, rule.name(), rule.code().0).documentation(rule.summary()));
    codes.chain(names).collect()
}
