//! The reports that are parts of the dashboard as they are.

use maud::html;

use super::Site;
use super::frame::{Part, Tab};
use super::linked::body;
use super::links::Place;
use crate::reports::blockers;

/// What stands in the way.
pub(super) fn blockers(site: &Site<'_, '_>) -> Part {
    let report = blockers::collect(&site.input.scope);
    let open = report.obstacles.iter().filter(|obstacle| obstacle.open).count();
    Part {
        place: Place::of("blockers"),
        title: "Blockers".to_owned(),
        tab: Some(Tab {
            name: "Blockers",
            count: Some(open),
        }),
        content: html! {
            header.title {
                h1 { "What is in the way" }
                p.faint { (report.since) " to " (report.until) }
            }
            article.sheet { (body(site, &report, None)) }
        },
    }
}
