//! The status report for people: objectives first, then goals by person, habits, and what needs attention.

mod attention;
mod head;
mod row;

use super::habits::HabitLine;
use super::line::StatusLine;
use super::{PersonGoals, StatusReport};
use crate::document::{self, Block, Document};
use crate::html;
use crate::style::Style;
use crate::text::{Ink, count, list_of};
use crate::unreadable::Unreadable;

pub(crate) use attention::{item as labelled_item, named};
pub(crate) use head::{pieces, weekday};
pub(crate) use row::{
    Above, blocked, figure, habit as habit_item, habit_meter, meter, status_of, thing as thing_item, unseen,
};

/// The report as text. No line is wider than the style's width.
#[must_use]
pub fn text(report: &StatusReport<'_>, style: &Style) -> String {
    document::text(document(report, style), style)
}

/// The report as Markdown.
#[must_use]
pub fn markdown(report: &StatusReport<'_>) -> String {
    document::markdown(document(report, &Style::PLAIN))
}

/// The report as a page for a browser that needs nothing else.
#[must_use]
pub fn html(report: &StatusReport<'_>) -> String {
    html::write(document(report, &html::STYLE))
}

fn document(report: &StatusReport<'_>, style: &Style) -> Document {
    let mut page = head::head(report, style);
    if !report.objectives.is_empty() {
        page.heading("Objectives");
        for objective in &report.objectives {
            page.gap();
            page.put(Block::Items(of_objective(objective, style)));
        }
    }
    for person in &report.people {
        let goals = person.goals.iter();
        let items = goals.map(|goal| row::thing(goal, Above::Person, style)).collect();
        page.items(&of_person(person), items);
    }
    page.items("Habits", habits(&report.habits, style));
    page.labelled("Needs attention", attention::rows(&report.attention, style));
    write_rest(&mut page, report, style);
    page
}

fn of_objective(objective: &StatusLine<'_>, style: &Style) -> Vec<document::Item> {
    let children = objective.children.iter();
    let children = children.map(|child| row::thing(child, Above::Whole(objective), style));
    std::iter::once(row::thing(objective, Above::Nothing, style))
        .chain(children)
        .collect()
}

fn of_person(person: &PersonGoals<'_>) -> String {
    match (person.name, person.owner) {
        (Some(name), Some(handle)) => format!("Goals of {name} ({handle})"),
        (None, Some(handle)) => format!("Goals of {handle}"),
        _ => "Goals that nobody owns".to_owned(),
    }
}

fn habits(habits: &[HabitLine<'_>], style: &Style) -> Vec<document::Item> {
    habits.iter().map(|habit| row::habit(habit, false, style)).collect()
}

/// What the report leaves out, so that nobody takes it for everything.
fn write_rest(page: &mut Document, report: &StatusReport<'_>, style: &Style) {
    let left_out = report.left_out;
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut parts = Vec::new();
    if left_out.closed > 0 {
        parts.push(format!(
            "{} closed earlier{}",
            left_out.closed,
            style.hint(" (--period shows them)")
        ));
    }
    if left_out.withheld > 0 {
        parts.push(narrower(left_out.withheld, style));
    }
    if left_out.drafts > 0 {
        parts.push(count(number(left_out.drafts), "draft", "drafts"));
    }
    if left_out.other > 0 && !report.is_empty() {
        parts.push(format!("{} that do not match", left_out.other));
    }
    write_not_shown(page, &parts, &report.unreadable, style);
}

/// What a report ends with: what is not shown, and that some of it could not be read.
pub(crate) fn write_not_shown(page: &mut Document, parts: &[String], unreadable: &Unreadable, style: &Style) {
    if !parts.is_empty() {
        page.gap();
        page.paragraph(Ink::Faint, &format!("Not shown: {}.", list_of(parts, "and")));
    }
    if let Some(sentence) = unreadable_sentence(unreadable, style) {
        page.gap();
        page.paragraph(Ink::Warn, &sentence);
    }
}

/// That some things are not for this reader, and what shows them.
pub(crate) fn narrower(withheld: usize, style: &Style) -> String {
    let things = count(i64::try_from(withheld).unwrap_or(i64::MAX), "thing", "things");
    format!("{things} shared more narrowly{}", style.hint(" (--audience widens)"))
}

/// That some of it could not be read in full; none where everything could.
pub(crate) fn unreadable_sentence(unreadable: &Unreadable, style: &Style) -> Option<String> {
    let what = unreadable.describe()?;
    Some(format!(
        "{what} could not be read in full{}.",
        style.hint("; goalpost check says where and why")
    ))
}
