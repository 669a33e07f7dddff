//! The reports that are parts of the dashboard as they are: the map, the scorecard, habits and blockers.

use maud::html;

use super::Site;
use super::frame::{Part, Tab};
use super::links::Place;
use crate::html::{STYLE, blocks};
use crate::reports::{Report, blockers, habits, scorecard, tree};

/// The parts.
pub(super) fn parts(site: &Site<'_, '_>) -> Vec<Part> {
    let scope = &site.input.scope;
    let mut parts = vec![part("map", "Map", &tree::collect(scope))];
    parts.push(part("scorecard", "Scorecard", &scorecard::collect(scope)));
    if !site.gathered.habits.is_empty() {
        parts.push(part("habits", "Habits", &habits::collect(scope)));
    }
    parts.push(part("blockers", "Blockers", &blockers::collect(scope)));
    parts
}

fn part(place: &str, name: &'static str, report: &impl Report) -> Part {
    Part {
        place: Place(place.to_owned()),
        title: name.to_owned(),
        tab: Some(Tab { name, count: None }),
        content: html! { article.sheet { (blocks(report.document(&STYLE).into_blocks())) } },
    }
}
