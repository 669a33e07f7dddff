//! Parts in their frame: as pages that link to each other, or one after another on one page.

use maud::{Markup, html};

use super::Site;
use super::links::Place;
use crate::figures::Date;
use crate::html::{Shell, page};
use crate::status::weekday;

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

/// What filters the rows of an element, `of` being its id: by words, and by status where rows have several. Without
/// script it is not seen.
pub(super) fn tools(of: &str, has_states: bool) -> Markup {
    const STATES: [(&str, &str); 7] = [
        ("on-track", "on track"),
        ("at-risk", "at risk"),
        ("off-track", "off track"),
        ("unknown", "unknown"),
        ("done", "done"),
        ("paused", "paused"),
        ("not-started", "not started"),
    ];
    html! {
        search.tools data-for=(of) hidden {
            label { span.unseen { "Filter by words" } input type="search" name="q" placeholder="Filter…" autocomplete="off"; }
            @if has_states {
                label {
                    span.unseen { "Filter by status" }
                    select name="s" {
                        option value="" { "any status" }
                        @for (word, label) in STATES { option value=(word) { (label) } }
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
                span.faint { (today) }
            }
            nav aria-label="Parts" {
                ul {
                    @for part in parts {
                        @if let Some(tab) = &part.tab {
                            li {
                                a href=(site.links.to(&part.place)) aria-current=[is_here(part).then_some("page")] {
                                    (tab.name)
                                    @if let Some(count) = tab.count { " " span.count { (count) } }
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
