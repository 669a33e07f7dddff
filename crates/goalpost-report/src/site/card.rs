//! One thing as a card or a row: its status, how far it is, who answers for it, its chart and what happened last.

use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword};
use maud::{Markup, html};

use super::gather::{Row, Work};
use super::{Site, findings};
use crate::figures::Date;
use crate::html::STYLE;
use crate::html::bar::bar;
use crate::html::chart::{self, Size};
use crate::html::inline::{class, flow, words};
use crate::reading::say;
use crate::reports::gather;
use crate::show::{Drawn, entry};
use crate::status::{Above, StatusLine, blocked, figure, status_of, thing_item, unseen};
use crate::text::{Line, ink_of};

/// How many events a card shows.
const EVENTS: usize = 6;
/// The same in a large dashboard.
const FEW: usize = 2;

/// Its status by shape and word.
pub(super) fn state(line: &StatusLine<'_>) -> Markup {
    let ink = ink_of(line.status);
    let text = status_of(&STYLE, line.status).plain();
    html! { span.state.(class(ink).unwrap_or("even")) { (text) } }
}

/// How far it is, and how far it should be. A bar tells figures by its length, so that where they are hidden there is
/// none.
pub(super) fn meter(site: &Site<'_, '_>, line: &StatusLine<'_>) -> Markup {
    let score = line.score.map(|score| score.0);
    let plan = line.plan.filter(|_| !line.status.is_closed()).map(|plan| plan.0);
    html! {
        @if !site.veil.hides() {
            span.meter {
                (bar(score, plan, ink_of(line.status)))
                span.figure { (figure(line.percent)) }
            }
        }
    }
}

/// What the marks on bars mean.
pub(super) fn legend(site: &Site<'_, '_>) -> Markup {
    html! {
        @if !site.veil.hides() { p.keys.faint { span.key.mark { "planned by today" } } }
    }
}

/// An objective or goal as one row that leads to its card, with the states of what stands in it.
pub(super) fn row<'m>(site: &Site<'_, 'm>, work: &Work<'m>) -> Markup {
    let line = &work.top.line;
    html! {
        li data-s=(states(work)) {
            div.item {
                (state(line))
                span.name { (site.title(work.top.thing)) }
                @if site.gathered.is_large() && !site.veil.hides() {
                    span.figure { (figure(line.percent)) }
                } @else {
                    (meter(site, line))
                }
                p.facts {
                    (site.people(&line.owners))
                    @if let Some(due) = line.due { span.dot { " · " } "to " (due) }
                    @if !work.parts.is_empty() {
                        span.dot { " · " }
                        span.parts-of { (site.words(&parts_of(work))) }
                    }
                }
                // What is typed is looked for in what stands in it, too, as a status is.
                @if !work.parts.is_empty() { span hidden { (site.words(&within(work))) } }
            }
        }
    }
}

/// The titles and owners of what stands in it, and what is in its way.
fn within(work: &Work<'_>) -> String {
    let mut words: Vec<&str> = Vec::new();
    for line in work.parts.iter().map(|part| &part.line) {
        words.push(line.title);
        words.extend(&line.owners);
        words.extend(line.blockers.iter().map(|blocker| blocker.name));
    }
    words.join(" ")
}

/// The words of its status and of those in it, to filter by.
fn states(work: &Work<'_>) -> String {
    let mut words: Vec<&str> = work.rows().map(|row| row.line.status.word()).collect();
    words.sort_unstable();
    words.dedup();
    words.join(" ")
}

/// How many of the parts stand where: `2 on track, 1 at risk`.
fn parts_of(work: &Work<'_>) -> String {
    let mut counted: Vec<(&'static str, usize)> = Vec::new();
    for part in &work.parts {
        let label = part.line.status.label();
        match counted.iter_mut().find(|(known, _)| *known == label) {
            Some((_, number)) => *number += 1,
            None => counted.push((label, 1)),
        }
    }
    let said: Vec<String> = counted
        .iter()
        .map(|(label, number)| format!("{number} {label}"))
        .collect();
    said.join(", ") + &unseen(work.top.line.hidden).map_or_else(String::new, |said| format!("; {said}"))
}

/// A work with everything that is to say about it.
pub(super) fn card<'m>(site: &Site<'_, 'm>, work: &Work<'m>) -> Markup {
    let top = &work.top;
    let drawn = drawn(site, top);
    html! {
        article.card id=(site.anchor(top.thing)) data-s=(states(work)) {
            div.item {
                (state(&top.line))
                h2.name { (site.said(&site.name(top.thing))) }
                (meter(site, &top.line))
                @if top.thing.keyword() != Keyword::Objective { p.values { (site.said(&say(&top.line.reading, &STYLE))) } }
                (about(site, top))
                @if let Some(why) = top.thing.value(FieldName::Why) { p.why { "Why: " (site.said(why)) } }
            }
            (made_of(site, top.thing))
            @let leads_to = leads_to(site, top);
            @if let Some(drawn) = &drawn { (ahead(drawn, top, "c", leads_to.as_deref())) }
            @let (tiles, brief): (Vec<&Row<'_>>, Vec<&Row<'_>>) = work.parts.iter().partition(|part| site.gathered.draws(&part.line));
            @if !tiles.is_empty() {
                div.tiles { @for part in tiles { (tile(site, part)) } }
            }
            @if !brief.is_empty() {
                ul.brief { @for part in brief { li id=(site.anchor(part.thing)) { (in_brief(site, part, false)) } } }
            }
            (history(site, top.thing, drawn.as_ref(), leads_to.filter(|_| drawn.is_none())))
        }
    }
}

/// A thing in a line: its status, its title, how far it is and who answers for it.
pub(super) fn in_brief<'m>(site: &Site<'_, 'm>, row: &Row<'m>, leads: bool) -> Markup {
    let line = &row.line;
    html! {
        (state(line))
        @if leads { (site.title(row.thing)) } @else { (site.said(&site.name(row.thing))) }
        @if !site.veil.hides() { span.figure { (figure(line.percent)) } }
        span.faint {
            (site.words(&say(&line.reading, &STYLE))) " "
            @if !leads { (site.people(&line.owners)) }
        }
    }
}

/// A card where something in it is drawn, else a line for each thing in it.
pub(super) fn folded<'m>(site: &Site<'_, 'm>, work: &Work<'m>) -> Markup {
    if work.rows().any(|row| site.gathered.draws(&row.line)) {
        return card(site, work);
    }
    html! {
        ul.brief {
            @for row in work.rows() { li id=(site.anchor(row.thing)) { (in_brief(site, row, false)) } }
        }
    }
}

/// A result or a goal within its objective.
fn tile<'m>(site: &Site<'_, 'm>, part: &Row<'m>) -> Markup {
    let line = &part.line;
    let said = say(&line.reading, &STYLE);
    let drawn = drawn(site, part);
    html! {
        section.tile id=(site.anchor(part.thing)) {
            (state(line))
            h3.name { (site.said(&site.name(part.thing))) }
            div.now {
                span.values { (site.said(&said)) }
                (meter(site, line))
            }
            (picture(drawn.as_ref(), part.thing, "c"))
            (about(site, part))
            (made_of(site, part.thing))
            (history(site, part.thing, drawn.as_ref(), leads_to(site, part)))
        }
    }
}

/// What somebody carries in a work whose card stands on another page: `rows` are the places of what is theirs, 0 for the
/// whole. `by` is who it is shown with.
pub(super) fn shared<'m>(site: &Site<'_, 'm>, work: &Work<'m>, rows: &[usize], by: usize) -> Markup {
    let top = &work.top;
    let own = |row: &&usize| **row > 0;
    let has_whole = rows.first() == Some(&0);
    html! {
        article.card data-s=(states(work)) {
            div.item {
                (state(&top.line))
                h2.name { (site.title(top.thing)) }
                (meter(site, &top.line))
                @if has_whole && top.thing.keyword() != Keyword::Objective { p.values { (site.said(&say(&top.line.reading, &STYLE))) } }
                @if has_whole { (about(site, top)) } @else { p.facts { (top.line.kind) " of " (site.people(&top.line.owners)) } }
                @if has_whole && !work.parts.is_empty() { p.facts { (site.words(&parts_of(work))) } }
            }
            @if has_whole { (seen(site, top, by, true)) }
            @if rows.iter().any(|row| own(&row)) {
                div.tiles {
                    @for row in rows.iter().filter(own).filter_map(|row| work.rows().nth(*row)) {
                        section.tile {
                            (state(&row.line))
                            h3.name { (site.title(row.thing)) }
                            div.now {
                                span.values { (site.said(&say(&row.line.reading, &STYLE))) }
                                (meter(site, &row.line))
                            }
                            (seen(site, row, by, false))
                            (about(site, row))
                        }
                    }
                }
            }
        }
    }
}

/// The chart of a whole card, and beside it where it leads.
fn ahead(drawn: &Drawn, row: &Row<'_>, kind: &str, leads_to: Option<&str>) -> Markup {
    html! {
        div.ahead {
            (picture(Some(drawn), row.thing, kind))
            @if let Some(text) = leads_to { p.faint { (text) } }
        }
    }
}

/// A chart that stands on another page, too, with its figures; with words where there is room for them beside it.
fn seen<'m>(site: &Site<'_, 'm>, row: &Row<'m>, by: usize, with_words: bool) -> Markup {
    let drawn = drawn(site, row);
    html! {
        @if let Some(drawn) = &drawn {
            @let leads_to = leads_to(site, row).filter(|_| with_words);
            (ahead(drawn, row, &format!("o{by}-"), leads_to.as_deref()))
            details.history {
                summary { "Figures" span.unseen { " of " (drawn.title) } }
                (chart::table(drawn))
            }
        }
    }
}

/// The facts that it is made of.
fn made_of<'m>(site: &Site<'_, 'm>, thing: ThingRef<'m>) -> Markup {
    let scope = &site.input.scope;
    let facts = thing.children_of(Keyword::Fact);
    let seen = facts.filter(|fact| scope.sees(*fact) && !fact.is_draft());
    let lines: Vec<StatusLine<'m>> = seen.map(|fact| scope.line(fact)).collect();
    html! {
        @if !lines.is_empty() {
            ul.brief.made {
                @for line in &lines {
                    li {
                        (state(line))
                        span.fact { (site.said(line.title)) " " span.faint { (site.words(&say(&line.reading, &STYLE))) } }
                        (meter(site, line))
                    }
                }
            }
        }
    }
}

/// Who answers for it, how sure they are, until when, and what is in its way.
fn about<'m>(site: &Site<'_, 'm>, row: &Row<'m>) -> Markup {
    let line = &row.line;
    let facts = facts(site, line);
    html! {
        p.facts {
            @if line.owners.is_empty() { span.warn { "nobody owns it" } } @else { (site.people(&line.owners)) }
            @if !facts.is_empty() { span.dot { " · " } (flow(&facts, &words)) }
            @let found = findings::about(site, row.thing);
            @if !found.0.is_empty() { span.dot { " · " } (found) }
        }
        @for blocker in &line.blockers {
            p.note.bad { "■ " (site.said(&blocked(blocker))) }
        }
    }
}

/// What else is to say in a few words. The owners come before it, and the id is told by the place in the text.
fn facts(site: &Site<'_, '_>, line: &StatusLine<'_>) -> Vec<Line> {
    let said = thing_item(line, Above::Person, &STYLE).facts;
    let within = said.get(1..said.len().saturating_sub(1)).unwrap_or_default();
    within.iter().map(|fact| site.veil.line(fact)).collect()
}

/// Its chart, of its values or, where it is made of others, of its scores; none with fewer than two of them, and where
/// figures are hidden: its points would tell them.
fn drawn<'m>(site: &Site<'_, 'm>, row: &Row<'m>) -> Option<Drawn> {
    if site.veil.hides() || !site.gathered.draws(&row.line) {
        return None;
    }
    let scope = &site.input.scope;
    site.trends.chart(scope, row.thing).map(|chart| Drawn {
        chart,
        title: site.name(row.thing),
        today: Date(scope.on()),
    })
}

/// Where it leads, in sentences; nothing where figures are hidden, and where there is no room for it.
fn leads_to<'m>(site: &Site<'_, 'm>, row: &Row<'m>) -> Option<String> {
    let is_told = !site.veil.hides() && site.gathered.draws(&row.line);
    is_told.then(|| site.trends.leads_to(&site.input.scope, row.thing))?
}

fn picture(drawn: Option<&Drawn>, thing: ThingRef<'_>, kind: &str) -> Markup {
    html! {
        @if let Some(drawn) = drawn {
            figure.chart { (chart::picture(drawn, &format!("{kind}{}", thing.id().0), Size::SMALL)) }
        }
    }
}

/// What happened last, and where it stands in the text.
fn history<'m>(site: &Site<'_, 'm>, thing: ThingRef<'m>, drawn: Option<&Drawn>, leads_to: Option<String>) -> Markup {
    let on = site.input.scope.on();
    let mut parts = Vec::new();
    gather(&site.input.scope, thing, &mut parts);
    let mut events: Vec<_> = parts
        .iter()
        .flat_map(|part| part.events().map(|event| (*part, event)))
        .filter(|(_, event)| event.day() <= on)
        .collect();
    events.sort_by_key(|(_, event)| event.day());
    let past = || events.iter().rev();
    let shown = if site.gathered.is_large() { FEW } else { EVENTS };
    let more = past().count().saturating_sub(shown);
    let place = format!("{}:{}", thing.path(), thing.line_number());
    html! {
        details.history {
            summary { (if drawn.is_some() { "Figures and history" } else { "History" }) span.unseen { " of " (site.name(thing)) } }
            @if let Some(drawn) = drawn { (chart::table(drawn)) }
            @if let Some(text) = leads_to { p { (text) } }
            @if past().next().is_some() {
                ul {
                    @for (part, event) in past().take(shown) {
                        @let said = entry(*event);
                        li {
                            span.faint { (said.on) }
                            @if part.id() != thing.id() { " " (site.said(part.title())) ":" }
                            " " (site.said(&said.facts.join(" ")))
                            @if !said.words.is_empty() { " " q { (site.said(said.words)) } }
                            @if let Some(by) = said.by { " " (site.people(&[by])) }
                        }
                    }
                    @if more > 0 { li.faint { (site.words(&format!("and {more} more before"))) } }
                }
            } @else {
                p.faint { "Nothing happened yet." }
            }
            @if !site.veil.hides() { p { "Written in " code.where { (place) } } }
        }
    }
}
