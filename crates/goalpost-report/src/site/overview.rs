//! Where everything stands, on one screen: how many stand where, what needs attention, and all that is going on.

use goalpost_model::progress::Status;
use maud::{Markup, html};

use super::Site;
use super::card::row;
use super::frame::{Part, Tab, tools};
use super::gather::{Home, Work};
use super::links::Place;
use crate::html::STYLE;
use crate::html::bar::colour;
use crate::html::inline::class;
use crate::reports::{Point, checkins};
use crate::status::{Attention, TOLD, blocked, collect, status_of};
use crate::text::{days, ink_of};

/// How many of what needs attention are named at once.
const NAMED: usize = 6;

/// The first part.
pub(super) fn part(site: &Site<'_, '_>) -> Part {
    let scope = &site.input.scope;
    let report = collect(scope.evaluation, scope.filter, scope.audience);
    let week = checkins::collect(scope);
    let content = html! {
        header.title {
            h1 { "Where we are" }
            (super::periods::switch(site, None))
        }
        (band(site))
        div.columns {
            div.lead { (works(site)) }
            div.aside {
                (attention(site, &report.attention))
                (points(site, "To decide", "warn", &week.decisions))
                (points(site, "To praise", "good", &week.praise))
            }
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

/// How many objectives, results and goals stand where: a band, and the same in numbers.
fn band(site: &Site<'_, '_>) -> Markup {
    let rows = || site.gathered.works.iter().flat_map(Work::rows);
    let number = |status| rows().filter(|row| row.line.status == status).count();
    let counted: Vec<(Status, usize)> = TOLD.iter().map(|status| (*status, number(*status))).collect();
    let counted: Vec<(Status, usize)> = counted.into_iter().filter(|(_, number)| *number > 0).collect();
    let total: usize = counted.iter().map(|(_, number)| number).sum();
    let mut before = 0;
    html! {
        section.band aria-label="How many stand where" {
            svg.stack viewBox="0 0 1000 14" width="1000" height="14" preserveAspectRatio="none" aria-hidden="true" {
                @for (status, number) in &counted {
                    @let (from, to) = (1000 * before / total.max(1), 1000 * (before + number) / total.max(1));
                    @let ink = ink_of(*status);
                    @let gap = if before + number == total { 0 } else { 3 };
                    rect class=(class(ink).unwrap_or("even")) x=(from) y="0" width=((to - from).saturating_sub(gap))
                        height="14" fill=(colour(ink)) {}
                    @let () = before += number;
                }
            }
            ul {
                @for (status, number) in &counted {
                    li.(class(ink_of(*status)).unwrap_or("even")) {
                        strong { (site.words(&number.to_string())) }
                        " " (status_of(&STYLE, *status).plain())
                    }
                }
            }
        }
    }
}

/// Everything that is going on, team by team.
fn works(site: &Site<'_, '_>) -> Markup {
    let mut homes: Vec<Home> = site.gathered.works.iter().map(|work| work.home).collect();
    homes.sort_unstable();
    homes.dedup();
    html! {
        (tools("going-on", true))
        div id="going-on" {
            @for home in homes {
                section.group data-group {
                    h2 {
                        @match home {
                            Home::Party(at) => a href=(site.links.to(&site.place_of(at))) { (site.called(at)) },
                            Home::Nobody => "Nobody’s yet",
                        }
                    }
                    ul.items.sheet {
                        @for work in site.gathered.works.iter().filter(|work| work.home == home) { (row(site, work)) }
                    }
                }
            }
        }
    }
}

fn attention(site: &Site<'_, '_>, attention: &Attention<'_>) -> Markup {
    let mut rows: Vec<(&str, &str, Markup)> = Vec::new();
    let name = |id: Option<&String>, title: &str| match site.gathered.thing(id) {
        Some(thing) => site.title(thing),
        None => html! { (site.words(title)) },
    };
    for found in &attention.blocked {
        let said = site.words(&blocked(&found.blocker));
        let text = html! { (name(found.id.as_ref(), found.title)) span.said { (said) } };
        rows.push(("bad", "blocked", text));
    }
    for found in &attention.overdue {
        let over = site.words(&format!("by {}", days(found.days)));
        let text =
            html! { (name(found.id.as_ref(), found.title)) span.said { (over) " " (site.people(&found.owners)) } };
        rows.push(("bad", "overdue", text));
    }
    for found in &attention.quiet {
        let (class, word) = if found.forgotten {
            ("bad", "forgotten")
        } else {
            ("warn", "stale")
        };
        let since = site.words(&format!("nothing for {}", days(found.days)));
        let text =
            html! { (name(found.id.as_ref(), found.title)) span.said { (since) " " (site.people(&found.owners)) } };
        rows.push((class, word, text));
    }
    html! {
        section.panel {
            h2 { "Needs attention" }
            @if rows.is_empty() { p.good { "✓ Nothing is blocked, overdue or forgotten." } }
            (folded(&rows))
        }
    }
}

fn points(site: &Site<'_, '_>, heading: &str, class: &'static str, points: &[Point<'_>]) -> Markup {
    let row = |point: &Point<'_>| {
        let name = match site.gathered.thing(point.about.id.as_ref()) {
            Some(thing) => site.title(thing),
            None => html! { (site.words(point.about.title)) },
        };
        let text = html! { (name) span.said { (site.words(&point.text)) " " (site.people(&point.owners)) } };
        (class, point.what, text)
    };
    // What blocks is named above already.
    let rows: Vec<(&str, &str, Markup)> = points
        .iter()
        .filter(|point| !matches!(point.what, "blocked" | "overdue"))
        .map(row)
        .collect();
    html! {
        @if !rows.is_empty() {
            section.panel {
                h2 { (heading) }
                (folded(&rows))
            }
        }
    }
}

/// Rows of which the first are seen at once.
fn folded(rows: &[(&str, &str, Markup)]) -> Markup {
    let more = rows.len().saturating_sub(NAMED);
    let row =
        |(class, word, text): &(&str, &str, Markup)| html! { li { span.tag.(class) { (word) } span.text { (text) } } };
    html! {
        @if !rows.is_empty() {
            ul.talk { @for next in rows.iter().take(NAMED) { (row(next)) } }
        }
        @if more > 0 {
            details {
                summary { "and " (more) " more" }
                ul.talk { @for next in rows.iter().skip(NAMED) { (row(next)) } }
            }
        }
    }
}
