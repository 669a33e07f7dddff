//! The status report for people: objectives first, then goals by person, habits, and what needs attention.

mod attention;
mod head;
mod row;

use super::habits::HabitLine;
use super::line::StatusLine;
use super::{PersonGoals, StatusReport};
use crate::style::Style;
use crate::text::{Ink, Line, Page, count, list_of};
pub(crate) use row::{Above, Columns, blocked, habit as write_habit, thing as write_thing};

/// The report as text. No line is wider than the style's width.
#[must_use]
pub fn text(report: &StatusReport<'_>, style: &Style) -> String {
    let mut page = Page::new(style);
    head::write(&mut page, report);
    let columns = Columns::for_width(style.columns());
    if !report.objectives.is_empty() {
        page.heading("Objectives");
        for objective in &report.objectives {
            page.gap();
            write_objective(&mut page, &columns, objective);
        }
    }
    for person in &report.people {
        page.heading(&of_person(person));
        page.gap();
        for goal in &person.goals {
            row::thing(&mut page, &columns, goal, Above::Person);
        }
    }
    write_habits(&mut page, &columns, &report.habits);
    attention::write(&mut page, &report.attention);
    write_rest(&mut page, report);
    page.finish()
}

fn write_objective(page: &mut Page<'_>, columns: &Columns, objective: &StatusLine<'_>) {
    row::thing(page, columns, objective, Above::Nothing);
    for child in &objective.children {
        row::thing(page, columns, child, Above::Whole(objective));
    }
}

fn of_person(person: &PersonGoals<'_>) -> String {
    match (person.name, person.owner) {
        (Some(name), Some(handle)) => format!("Goals of {name} ({handle})"),
        (None, Some(handle)) => format!("Goals of {handle}"),
        _ => "Goals that nobody owns".to_owned(),
    }
}

fn write_habits(page: &mut Page<'_>, columns: &Columns, habits: &[HabitLine<'_>]) {
    if habits.is_empty() {
        return;
    }
    page.heading("Habits");
    page.gap();
    for habit in habits {
        row::habit(page, columns, habit, false);
    }
}

/// What the report leaves out, so that nobody takes it for everything.
fn write_rest(page: &mut Page<'_>, report: &StatusReport<'_>) {
    let left_out = report.left_out;
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut parts = Vec::new();
    if left_out.closed > 0 {
        parts.push(format!("{} closed earlier (--period shows them)", left_out.closed));
    }
    if left_out.drafts > 0 {
        parts.push(count(number(left_out.drafts), "draft", "drafts"));
    }
    if left_out.other > 0 && !report.is_empty() {
        parts.push(format!("{} that do not match", left_out.other));
    }
    if !parts.is_empty() {
        page.gap();
        page.paragraph(Ink::Faint, 0, &format!("Not shown: {}.", list_of(&parts, "and")));
    }
    if report.unreadable > 0 {
        page.gap();
        let things = count(number(report.unreadable), "thing", "things");
        let label = Line::default();
        let sentence = format!("{things} could not be read in full; goalpost check says where and why.");
        page.hanging(&label, 0, Ink::Warn, &sentence);
    }
}
