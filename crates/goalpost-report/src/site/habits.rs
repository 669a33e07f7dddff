//! How habits are kept: a picture of each, those that need attention first.

use maud::{Markup, html};

use super::Site;
use super::frame::{Part, Tab, tools};
use super::gather::Kept;
use super::links::Place;
use crate::html::STYLE;
use crate::html::bar::bar;
use crate::html::heat;
use crate::html::inline::class;
use crate::show::strip;
use crate::status::{HabitState, blocked, done_of_due, figure, when};
use crate::text::{glyph, ink_of};

/// How many times of a habit a large dashboard shows.
const LATEST: usize = 14;

/// The part; none without habits.
pub(super) fn part(site: &Site<'_, '_>) -> Option<Part> {
    let mut habits: Vec<&Kept<'_>> = site.gathered.habits.iter().collect();
    habits.sort_by_key(|kept| match kept.line.state {
        HabitState::Lapsed => 0,
        HabitState::Slipping => 1,
        HabitState::Kept => 2,
        _ => 3,
    });
    let is_drawn = |kept: &&&Kept<'_>| {
        let needs_attention = matches!(kept.line.state, HabitState::Lapsed | HabitState::Slipping);
        needs_attention || !site.gathered.is_large()
    };
    let (tiles, brief): (Vec<&Kept<'_>>, Vec<&Kept<'_>>) = habits.iter().partition(|kept| is_drawn(kept));
    let content = html! {
        header.title { h1 { "Habits" } }
        h2.unseen { "Each habit" }
        (heat::legend())
        (tools("habits-list", false))
        div id="habits-list" {
            div.tiles { @for kept in tiles { (tile(site, kept, "h")) } }
            @if !brief.is_empty() {
                ul.brief { @for kept in brief { li data-s=(kept.line.state.word()) { (in_brief(site, kept)) } } }
            }
        }
    };
    (!habits.is_empty()).then(|| Part {
        place: Place::of("habits"),
        title: "Habits".to_owned(),
        tab: Some(Tab {
            name: "Habits",
            count: None,
        }),
        content,
    })
}

/// Its state by shape and word.
fn state(kept: &Kept<'_>) -> Markup {
    let like = kept.line.state.like();
    html! {
        span.state.(class(ink_of(like)).unwrap_or("even")) { (glyph(&STYLE, like)) " " (kept.line.state.label()) }
    }
}

/// A habit in a line.
pub(super) fn in_brief<'m>(site: &Site<'_, 'm>, kept: &Kept<'m>) -> Markup {
    html! {
        (state(kept))
        (site.name(kept.thing))
        span.figure { (site.words(&figure(kept.line.percent))) }
        (site.people(&kept.line.owners))
    }
}

/// A habit; `prefix` makes its ids its own where it is shown twice.
pub(super) fn tile<'m>(site: &Site<'_, 'm>, kept: &Kept<'m>, prefix: &str) -> Markup {
    let line = &kept.line;
    let like = line.state.like();
    let mut drawn = strip(site.input.scope.evaluation, kept.thing).filter(|strip| !strip.times.is_empty());
    if let Some(drawn) = drawn.as_mut().filter(|_| site.gathered.is_large()) {
        drawn.times.drain(..drawn.times.len().saturating_sub(LATEST));
    }
    let name = site.name(kept.thing);
    html! {
        section.tile data-s=(line.state.word()) {
            (state(kept))
            h3.name { (name) }
            div.now {
                span.values {
                    @if line.due > 0 { (site.words(&done_of_due(line))) }
                }
                span.meter {
                    (bar(line.adherence.map(|share| share.0), None, ink_of(like)))
                    span.figure { (site.words(&figure(line.percent))) }
                }
            }
            @if let Some(drawn) = &drawn { (heat::figure(drawn, &name, &format!("{prefix}{}", kept.thing.id().0))) }
            p.facts {
                (site.people(&line.owners))
                span.dot { " · " } (site.words(&when(line)))
                @if line.streak > 1 { span.dot { " · " } (site.words(&format!("{} in a row, best {}", line.streak, line.best))) }
            }
            @for blocker in &line.blockers { p.note.bad { "■ " (site.words(&blocked(blocker))) } }
        }
    }
}
