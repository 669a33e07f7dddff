//! The grades of each quarter, and the way from one to the next.

use goalpost_values::{Day, Days, Per};
use maud::{Markup, html};

use super::Site;
use super::frame::{Part, Tab};
use super::gather::Work;
use super::linked::body;
use super::links::Place;
use crate::reports::{Interval, Scope, scorecard};

/// How many quarters there are pages for, those nearest to the day.
const MOST: usize = 8;
/// How far they are from it at most, in days: a year and a bit.
const NEAR: i64 = 380;

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
    found.retain(|days| distance(days.first) <= NEAR);
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
        let title = format!("Scorecard of {}", Interval::Quarter.name(*days));
        Part {
            place: place(*days),
            title: title.clone(),
            tab: (*days == on).then_some(Tab {
                name: "Scorecard",
                count: None,
            }),
            content: html! {
                header.title {
                    h1 { (title) }
                    p.faint { (days.first) " to " (days.last) }
                }
                (switch(site, Some(*days)))
                article.sheet { (body(site, &report)) }
            },
        }
    };
    site.gathered.quarters.iter().map(part).collect()
}

fn place(days: Days) -> Place {
    Place::of(format!("scorecard-{}", Interval::Quarter.name(days)))
}

/// The ways to the scorecards of all quarters; `shown` is the one that is looked at.
pub(super) fn switch(site: &Site<'_, '_>, shown: Option<Days>) -> Markup {
    html! {
        div.periods role="group" aria-label="Scorecards" {
            @if shown.is_none() { span.faint { "Scorecards" } }
            ul {
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
