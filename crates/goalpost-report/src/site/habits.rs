//! How habits are kept: a picture of each, those that need attention first.

use maud::{Markup, html};

use super::Site;
use super::frame::{Choice, Part, Tab, tools};
use super::gather::Kept;
use super::links::Place;
use crate::html::STYLE;
use crate::html::bar::bar;
use crate::html::heat;
use crate::html::inline::class;
use crate::reports::habits::states;
use crate::show::strip;
use crate::status::{HabitState, amount, blocked, done_of_due, figure, when};
use crate::text::{glyph, ink_of};

/// How many times of a habit a large dashboard shows.
const LATEST: usize = 14;

/// The part; none without habits.
pub(super) fn part(site: &Site<'_, '_>) -> Option<Part> {
    let mut habits: Vec<&Kept<'_>> = site.gathered.habits.iter().collect();
    // Within a state the one that is kept least first.
    habits.sort_by_key(|kept| (rank(kept.line.state), kept.line.percent));
    let is_drawn = |kept: &&&Kept<'_>| {
        let needs_attention = matches!(kept.line.state, HabitState::Lapsed | HabitState::Slipping);
        needs_attention || !site.gathered.is_large()
    };
    let (tiles, brief): (Vec<&Kept<'_>>, Vec<&Kept<'_>>) = habits.iter().partition(|kept| is_drawn(kept));
    let content = html! {
        header.title { h1 { "Habits" } }
        h2.unseen { "Each habit" }
        div.above-list {
            (tools("habits-list", Choice::Habit))
            (legend(site))
        }
        @if !site.veil.hides() { p.faint { (states()) } }
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

/// Those that need attention first.
fn rank(state: HabitState) -> u8 {
    match state {
        HabitState::Lapsed => 0,
        HabitState::Slipping => 1,
        HabitState::Kept => 2,
        _ => 3,
    }
}

/// What squares and the marks on bars mean.
pub(super) fn legend(site: &Site<'_, '_>) -> Markup {
    html! {
        @if !site.veil.hides() { (heat::legend()) }
    }
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
        (site.said(&site.name(kept.thing)))
        @if !site.veil.hides() { span.figure { (figure(kept.line.percent)) } }
        (site.people(&kept.line.owners))
    }
}

/// A habit; `prefix` makes its ids its own where it is shown twice.
pub(super) fn tile<'m>(site: &Site<'_, 'm>, kept: &Kept<'m>, prefix: &str) -> Markup {
    let line = &kept.line;
    let like = line.state.like();
    let mut drawn =
        strip(site.input.scope.evaluation, kept.thing).filter(|strip| !strip.times.is_empty() && !site.veil.hides());
    if let Some(drawn) = drawn.as_mut().filter(|_| site.gathered.is_large()) {
        drawn.times.drain(..drawn.times.len().saturating_sub(LATEST));
    }
    let name = site.name(kept.thing);
    html! {
        section.tile data-s=(line.state.word()) {
            (state(kept))
            h3.name { (site.said(&name)) }
            div.now {
                span.values {
                    @if line.due > 0 { (site.words(&done_of_due(line))) }
                }
                @if !site.veil.hides() {
                    span.meter {
                        (bar(line.adherence.map(|share| share.0), line.adherence.map(|_| line.bar.0), ink_of(like)))
                        span.figure { (figure(line.percent)) }
                    }
                }
            }
            @if let Some(drawn) = &drawn { (heat::figure(drawn, &name, &format!("{prefix}{}", kept.thing.id().0), !site.gathered.is_large())) }
            @if line.due > 0 && !site.gathered.is_large() { (measures(site, kept)) }
            p.facts {
                (site.people(&line.owners))
                span.dot { " · " } (site.words(&when(line)))
            }
            @for blocker in &line.blockers { p.note.bad { "■ " (site.said(&blocked(blocker))) } }
        }
    }
}

/// How often in a row, how firm it is, and how much may still be missed.
fn measures(site: &Site<'_, '_>, kept: &Kept<'_>) -> Markup {
    let line = &kept.line;
    let spare = kept.safe.map(|safe| match safe {
        0 => ("warn", "none".to_owned()),
        safe if safe < 0 => ("bad", "out of reach".to_owned()),
        safe => ("even", amount(line, safe)),
    });
    html! {
        dl.measures {
            div { dt { "in a row" } dd { (site.words(&line.streak.to_string())) span.faint { (site.words(&format!(", best {}", line.best))) } } }
            @if let Some(strength) = line.strength { div { dt { "strength" } dd { (site.words(&whole_percent_of(strength))) } } }
            @if let Some((class, said)) = spare { div { dt { "to spare" } dd.(class) { (site.words(&said)) } } }
        }
    }
}

/// A binary share in whole percent, rounded down.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
fn whole_percent_of(share: f64) -> String {
    format!("{}%", (share * 100.0).floor().clamp(0.0, 100.0) as u8)
}
