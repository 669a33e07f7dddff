//! Where everything stands, on one screen.

use maud::html;

use super::Site;
use super::card::row;
use super::frame::{Part, Tab};
use super::links::Place;

/// The first part.
pub(super) fn part(site: &Site<'_, '_>) -> Part {
    let content = html! {
        header.title { h1 { "Where we are" } }
        article.sheet {
            ul.items { @for work in &site.gathered.works { (row(site, work)) } }
        }
        (super::findings::left_out(site))
    };
    Part {
        place: Place::start(),
        title: "Overview".to_owned(),
        tab: Some(Tab {
            name: "Overview",
            count: None,
        }),
        content,
    }
}
