//! One thing as a card or a row: its status, how far it is, who answers for it, and its chart.

use goalpost_model::ThingRef;
use maud::{Markup, html};

use super::Site;
use super::gather::{Row, Work};
use crate::figures::Date;
use crate::html::STYLE;
use crate::html::bar::bar;
use crate::html::chart;
use crate::html::inline::{class, flow};
use crate::reading::say;
use crate::show::{Drawn, chart as chart_of};
use crate::status::{Above, StatusLine, figure, status_of, thing_item};
use crate::text::ink_of;

/// Its status by shape and word.
pub(super) fn state(line: &StatusLine<'_>) -> Markup {
    let ink = ink_of(line.status);
    let text = status_of(&STYLE, line.status).plain();
    html! { span.state.(class(ink).unwrap_or("even")) { (text) } }
}

/// How far it is.
pub(super) fn meter(site: &Site<'_, '_>, line: &StatusLine<'_>) -> Markup {
    let score = line.score.map(|score| score.0);
    html! {
        span.meter {
            (bar(score, line.plan.map(|plan| plan.0), ink_of(line.status)))
            span.figure { (site.words(&figure(line.percent))) }
        }
    }
}

/// An objective or goal as one row that leads to its card.
pub(super) fn row<'m>(site: &Site<'_, 'm>, work: &Work<'m>) -> Markup {
    let line = &work.top.line;
    html! {
        li data-s=(line.status.word()) {
            div.item {
                (state(line))
                span.name { (site.title(work.top.thing)) }
                (meter(site, line))
                p.facts {
                    (site.people(&line.owners))
                    @if let Some(due) = line.due { " · to " (due) }
                }
            }
        }
    }
}

/// A work with everything that is to say about it.
pub(super) fn card<'m>(site: &Site<'_, 'm>, work: &Work<'m>) -> Markup {
    html! {
        article.card id=(site.anchor(work.top.thing)) data-s=(work.top.line.status.word()) {
            (head(site, &work.top, true))
            @if !work.parts.is_empty() {
                div.tiles {
                    @for part in &work.parts {
                        section.tile id=(site.anchor(part.thing)) { (head(site, part, false)) }
                    }
                }
            }
        }
    }
}

fn head<'m>(site: &Site<'_, 'm>, row: &Row<'m>, is_top: bool) -> Markup {
    let line = &row.line;
    let item = thing_item(line, Above::Nothing, &STYLE);
    html! {
        div.item {
            (state(line))
            @if is_top { h3.name { (site.words(line.title)) } } @else { h4.name { (site.words(line.title)) } }
            (meter(site, line))
        }
        p.values { (site.words(&say(&line.reading, &STYLE))) }
        p.facts { (site.people(&line.owners)) " · " (flow(&item.facts)) }
        (picture(site, row.thing))
    }
}

fn picture<'m>(site: &Site<'_, 'm>, thing: ThingRef<'m>) -> Markup {
    let evaluation = site.input.scope.evaluation;
    let drawn = chart_of(evaluation, thing).map(|chart| Drawn {
        chart,
        title: site.words(thing.title()),
        today: Date(evaluation.on()),
    });
    html! {
        @if let Some(drawn) = drawn { (chart::figure(&drawn, &format!("c{}", thing.id().0))) }
    }
}
