//! The reports that are parts of the dashboard as they are.

use maud::html;

use super::Site;
use super::frame::{Part, Tab};
use super::links::Place;
use crate::html::{STYLE, blocks};
use crate::reports::{Report, blockers};

/// What stands in the way.
pub(super) fn blockers(site: &Site<'_, '_>) -> Part {
    let report = blockers::collect(&site.input.scope);
    let open = report.obstacles.iter().filter(|obstacle| obstacle.open).count();
    let shown = site.veil.document(report.document(&STYLE));
    Part {
        place: Place::of("blockers"),
        title: "Blockers".to_owned(),
        tab: Some(Tab {
            name: "Blockers",
            count: Some(open),
        }),
        content: html! { article.sheet { (blocks(shown.into_blocks())) } },
    }
}
