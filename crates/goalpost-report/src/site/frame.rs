//! Parts in their frame: as pages that link to each other, or one after another on one page.

use maud::{Markup, html};

use super::Site;
use super::links::Place;
use crate::figures::Date;
use crate::html::{Shell, page};
use crate::status::{HabitState, TOLD, weekday};

/// A part of the dashboard.
pub(super) struct Part {
    /// Where it stands.
    pub(super) place: Place,
    /// What it is called.
    pub(super) title: String,
    /// What the ways to all parts call it; none for those that others lead to.
    pub(super) tab: Option<Tab>,
    /// Its content, without its title.
    pub(super) content: Markup,
}

/// A way to a part that stands on every page.
pub(super) struct Tab {
    pub(super) name: &'static str,
    /// How many there are of what it is about; none where that says nothing.
    pub(super) count: Option<usize>,
}

/// A part on a page of its own.
pub(super) fn alone(site: &Site<'_, '_>, parts: &[Part], part: &Part) -> String {
    let name = site.workspace();
    framed(
        site,
        parts,
        Some(part),
        &format!("{} · {name}", part.title),
        section(part),
    )
}

/// All parts on one page.
pub(super) fn together(site: &Site<'_, '_>, parts: &[Part]) -> String {
    let content = html! { @for part in parts { (section(part)) } };
    framed(site, parts, None, &site.workspace(), content)
}

/// What rows can be filtered by beside words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    /// Nothing.
    None,
    /// The status.
    Status,
    /// How a habit is kept.
    Habit,
    /// How grave a finding is.
    Severity,
}

impl Choice {
    /// What it is called, and what stands for all of it.
    fn names(self) -> (&'static str, &'static str) {
        match self {
            Choice::Severity => ("Filter by severity", "any severity"),
            Choice::Habit => ("Filter by state", "any state"),
            Choice::Status | Choice::None => ("Filter by status", "any status"),
        }
    }

    /// The words that rows have, and those for people.
    fn options(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Choice::None => Vec::new(),
            Choice::Status => TOLD.iter().map(|status| (status.word(), status.label())).collect(),
            Choice::Habit => HabitState::ALL
                .iter()
                .map(|state| (state.word(), state.label()))
                .collect(),
            Choice::Severity => vec![("error", "errors"), ("warning", "warnings"), ("hint", "hints")],
        }
    }
}

/// What filters the rows of an element, `of` being its id. Without script it is not seen.
pub(super) fn tools(of: &str, choice: Choice) -> Markup {
    let options = choice.options();
    let (name, any) = choice.names();
    html! {
        search.tools data-for=(of) hidden {
            label { span.unseen { "Filter by words" } input type="search" name="q" placeholder="Filter…" autocomplete="off"; }
            @if !options.is_empty() {
                label {
                    span.unseen { (name) }
                    select name="s" {
                        option value="" { (any) }
                        @for (word, label) in options { option value=(word) { (label) } }
                    }
                }
            }
            output.faint {}
        }
    }
}

fn framed(site: &Site<'_, '_>, parts: &[Part], current: Option<&Part>, title: &str, main: Markup) -> String {
    page(&Shell {
        title,
        header: header(site, parts, current),
        main,
        is_whole: current.is_none(),
        live: site.input.options.live,
        has_tools: true,
    })
}

fn header(site: &Site<'_, '_>, parts: &[Part], current: Option<&Part>) -> Markup {
    let today = weekday(Date(site.input.scope.on()));
    let is_here = |part: &Part| current.is_some_and(|current| current.place == part.place);
    html! {
        header.top {
            @if let Some(trouble) = site.input.options.trouble {
                div.trouble role="alert" { strong { "Shown as it was before: " } (trouble) }
            }
            div.brand {
                a.home href=(site.links.to(&Place::start())) { (site.workspace()) }
                @if let Some(only) = site.input.scope.filter.describe() { span.only { "only " (site.words(&only)) } }
                span.faint { (today) }
            }
            nav aria-label="Parts" {
                ul {
                    @for part in parts {
                        @if let Some(tab) = &part.tab {
                            li {
                                a href=(site.links.to(&part.place)) aria-current=[is_here(part).then_some("page")] {
                                    (tab.name)
                                    @if let Some(count) = tab.count.filter(|_| !site.veil.hides()) { " " span.count { (count) } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn section(part: &Part) -> Markup {
    html! {
        section.part id=(part.place.id()) aria-label=(part.title) { (part.content) }
    }
}

impl Site<'_, '_> {
    /// What the workspace is called.
    pub(super) fn workspace(&self) -> String {
        match self.input.scope.evaluation.model().settings().name.as_str() {
            "" => "Goals".to_owned(),
            name => self.words(name),
        }
    }
}
