//! The grades of each quarter, and the way from one to the next.

use goalpost_values::{Day, Days, Per};
use maud::{Markup, html};

use super::Site;
use super::frame::{Part, Tab};
use super::gather::Work;
use super::links::Place;
use crate::html::{STYLE, blocks};
use crate::reports::{Interval, Report, Scope, scorecard};

/// How many quarters there are pages for, those nearest to the day.
const MOST: usize = 8;

/// The quarters in which something that is shown ends, and that of the day.
pub(super) fn quarters(scope: &Scope<'_, '_>, works: &[Work<'_>]) -> Vec<Days> {
    let on = Per::Quarter.around(scope.on());
    let ends = works.iter().filter_map(|work| work.top.line.due);
    let mut found: Vec<Days> = ends.map(|end| Per::Quarter.around(end.0)).collect();
    found.push(on);
    // What was is looked back on: the quarter before is always there.
    found.extend(on.first.pred_opt().map(|day| Per::Quarter.around(day)));
    found.sort_unstable_by_key(|days| days.first);
    found.dedup();
    let distance = |day: Day| (day - on.first).num_days().abs();
    found.sort_by_key(|days| distance(days.first));
    found.truncate(MOST);
    found.sort_unstable_by_key(|days| days.first);
    found
}

/// A part for each quarter.
pub(super) fn parts(site: &Site<'_, '_>) -> Vec<Part> {
    let on = site.input.scope.quarter();
    let part = |days: &Days| {
        let scope = Scope {
            since: Some(days.first),
            until: Some(days.last),
            ..site.input.scope
        };
        let mut report = scorecard::collect(&scope);
        if site.gathered.is_large() {
            report.grades.retain(|grade| !grade.nested);
        }
        let shown = site.veil.document(report.document(&STYLE));
        Part {
            place: place(*days),
            title: format!("Scorecard of {}", Interval::Quarter.name(*days)),
            tab: (*days == on).then_some(Tab {
                name: "Scorecard",
                count: None,
            }),
            content: html! {
                (switch(site, Some(*days)))
                article.sheet { (blocks(shown.into_blocks())) }
            },
        }
    };
    site.gathered.quarters.iter().map(part).collect()
}

fn place(days: Days) -> Place {
    Place::of(format!("scorecard-{}", Interval::Quarter.name(days)))
}

/// The ways to all quarters; `shown` is the one that is looked at.
pub(super) fn switch(site: &Site<'_, '_>, shown: Option<Days>) -> Markup {
    html! {
        div.periods role="group" aria-label="Periods" {
            ul {
                li {
                    a href=(site.links.to(&Place::start())) aria-current=[shown.is_none().then_some("page")] { "now" }
                }
                @for days in &site.gathered.quarters {
                    li {
                        a href=(site.links.to(&place(*days))) aria-current=[(shown == Some(*days)).then_some("page")] {
                            (Interval::Quarter.name(*days))
                        }
                    }
                }
            }
        }
    }
}
