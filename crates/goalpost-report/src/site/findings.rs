//! What `check` says, each finding with the line that it is about, and what is not shown anywhere.

use std::collections::HashMap;

use goalpost_model::{ThingId, ThingRef};
use goalpost_syntax::LineKind;
use goalpost_text::Severity;
use maud::{Markup, html};

use super::frame::{Choice, Part, Tab, tools};
use super::links::Place;
use super::whose::Whose;
use super::{Finding, Input, Site};
use crate::html::STYLE;
use crate::reports::Head;
use crate::text::{count, list_of};

/// How grave findings are: the word for one and for several, the shape, the class, and where they stand.
const GRAVE: [(Severity, &str, &str, &str, &str); 3] = [
    (Severity::Error, "error", "errors", "✗", "bad"),
    (Severity::Warning, "warning", "warnings", "▲", "warn"),
    (Severity::Hint, "hint", "hints", "○", "faint"),
];

/// How many findings are shown; nobody reads more on a page.
const MOST: usize = 1000;

/// What was found, as far as its readers may read of it.
#[derive(Debug, Default)]
pub(super) struct Found<'a, 'm> {
    /// The gravest first, else in the order in which `check` says them; what each is about stands beside it.
    shown: Vec<(&'a Finding<'a>, Option<ThingRef<'m>>)>,
    /// The numbers of those about a thing, from 1.
    about: HashMap<ThingId, Vec<usize>>,
    /// How many are not shown, because there are so many.
    more: usize,
    /// How many are not shown, because they are for fewer.
    withheld: usize,
}

impl<'a, 'm> Found<'a, 'm> {
    /// The findings that the readers may read of.
    pub(super) fn of(input: &Input<'a, 'm>, whose: &Whose) -> Self {
        let model = input.scope.evaluation.model();
        let mut found = Self::default();
        for finding in input.findings {
            let diagnostic = finding.diagnostic;
            let named = finding.thing.map(|thing| model.thing(thing));
            if named.is_none_or(|thing| input.scope.audience.sees(thing)) && whose.may_tell(&input.scope, diagnostic) {
                let of = named.or_else(|| whose.thing(model, diagnostic.file, diagnostic.span.start));
                found.shown.push((finding, of));
            } else {
                found.withheld += 1;
            }
        }
        let rank = |severity| GRAVE.iter().position(|grave| grave.0 == severity);
        found
            .shown
            .sort_by_key(|(finding, _)| rank(finding.diagnostic.severity));
        found.more = found.shown.len().saturating_sub(MOST);
        found.shown.truncate(MOST);
        for (number, (_, thing)) in (1..).zip(&found.shown) {
            if let Some(thing) = thing {
                found.about.entry(thing.id()).or_default().push(number);
            }
        }
        found
    }
}

/// What `check` says.
pub(super) fn part(site: &Site<'_, '_>) -> Part {
    let found = &site.found;
    let of = |severity| {
        (1..)
            .zip(&found.shown)
            .filter(move |(_, (finding, _))| finding.diagnostic.severity == severity)
    };
    let content = html! {
        header.title { h1 { "Findings" } }
        p.lead-in.faint {
            "What " code { "goalpost check" } " says of the text behind these pages."
            @for (severity, one, many, shape, class) in GRAVE {
                @let number = of(severity).count();
                @if number > 0 {
                    " " a.state.(class) href=(format!("#{many}")) { (shape) " " (site.words(&counted(number, one, many))) }
                }
            }
        }
        (tools("findings-list", Choice::Severity))
        @if found.shown.is_empty() && found.withheld == 0 { p.good { "✓ Nothing to complain about." } }
        div id="findings-list" {
            @for (severity, _, many, ..) in GRAVE {
                @if of(severity).next().is_some() {
                    section data-group {
                        h2.unseen id=(many) { (many) }
                        ol.findings { @for (number, (finding, thing)) in of(severity) { (row(site, number, finding, *thing)) } }
                    }
                }
            }
        }
        @if found.more > 0 {
            p.rest { "And " (site.words(&counted(found.more, "further finding", "further findings"))) ", which " code { "goalpost check" } " lists." }
        }
        @if found.withheld > 0 {
            p.rest.faint {
                "Not shown: " (site.words(&counted(found.withheld, "finding", "findings")))
                " about what is shared more narrowly, or about lines of which nobody can tell whom they are for."
            }
        }
        (left_out(site))
    };
    Part {
        place: place(),
        title: "Findings".to_owned(),
        tab: Some(Tab {
            name: "Findings",
            count: Some(found.shown.len() + found.more),
        }),
        content,
    }
}

fn place() -> Place {
    Place::of("findings")
}

fn counted(number: usize, one: &str, many: &str) -> String {
    count(i64::try_from(number).unwrap_or(i64::MAX), one, many)
}

/// The way from a thing to what was found about it; nothing where nothing was.
pub(super) fn about<'m>(site: &Site<'_, 'm>, thing: ThingRef<'m>) -> Markup {
    let found = site.found.about.get(&thing.id()).map_or(&[][..], Vec::as_slice);
    html! {
        @if let Some(first) = found.first() {
            a.found href=(site.links.to(&place().within(format!("f{first}")))) {
                (site.words(&counted(found.len(), "finding", "findings")))
                span.unseen { " about " (site.name(thing)) }
            }
        }
    }
}

fn row<'m>(site: &Site<'_, 'm>, number: usize, found: &Finding<'_>, thing: Option<ThingRef<'m>>) -> Markup {
    let diagnostic = found.diagnostic;
    let file = site.input.scope.evaluation.model().file(diagnostic.file);
    let text = file.tree.text();
    let start = (diagnostic.span.start as usize).min(text.len());
    let before = text.get(..start).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let grave = GRAVE.iter().find(|grave| grave.0 == diagnostic.severity);
    html! {
        li id=(format!("f{number}")) data-s=[grave.map(|grave| grave.1)] {
            p.head {
                @if let Some((_, word, _, shape, class)) = grave {
                    span.state.(class) { span aria-hidden="true" { (shape) " " } (word) }
                }
                " " strong dir="auto" { (said(site, &diagnostic.message)) }
            }
            p.facts {
                // The names of files are those of people and teams, too.
                @if !site.veil.hides() { code.where { (file.path) ":" (line) } " · " }
                (diagnostic.code.0) " " (found.rule)
                @if let Some(thing) = thing.filter(|thing| site.way(*thing).is_some()) { " · in " (site.title(thing)) }
            }
            (excerpt(site, found, text, line))
            @if !diagnostic.help.is_empty() { p dir="auto" { (said(site, &diagnostic.help)) } }
        }
    }
}

/// A message: what stands between back quotes is a text as it is typed.
fn said(site: &Site<'_, '_>, text: &str) -> Markup {
    html! {
        @for (at, piece) in text.split('`').enumerate() {
            @if at % 2 == 1 { code { (site.words(piece)) } } @else { (site.words(piece)) }
        }
    }
}

/// The line that a finding is about with those around it; what it is about is marked.
fn excerpt(site: &Site<'_, '_>, found: &Finding<'_>, text: &str, number: usize) -> Markup {
    let span = found.diagnostic.span;
    let first = number.saturating_sub(2);
    let mut start = text.split_inclusive('\n').take(first).map(str::len).sum::<usize>();
    let lines = text.split_inclusive('\n').skip(first).take(number + 1 - first);
    let marked = span.start as usize..span.end as usize;
    let file = site.input.scope.evaluation.model().file(found.diagnostic.file);
    // A comment is for whoever reads the text, and never shown (language reference, "Comments").
    let is_seen = |offset: usize| {
        let offset = u32::try_from(offset).unwrap_or(u32::MAX);
        let line = file.tree.line_at(offset).map(goalpost_syntax::Node::kind);
        line != Some(LineKind::Comment) && site.whose.may_read(&site.input.scope, found.diagnostic.file, offset)
    };
    html! {
        pre.source tabindex="0" {
            @for (at, line) in (first + 1..).zip(lines) {
                @if at == number || is_seen(start) {
                @let whole = line.trim_end();
                @let cut = |offset: usize| floor(whole, offset.saturating_sub(start).min(whole.len()));
                @let (from, to) = (cut(marked.start), cut(marked.end));
                span.line { (format!("{at:>5}  ")) }
                @if at == number && from < to {
                    (site.words(&whole[..from])) mark { (site.words(&whole[from..to])) } (site.words(&whole[to..]))
                } @else {
                    (site.words(whole))
                }
                "\n"
                }
                @let () = start += line.len();
            }
        }
    }
}

/// The next place at or before an offset that a text can be cut at.
fn floor(text: &str, mut offset: usize) -> usize {
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// What is not shown, so that nobody takes these pages for everything.
pub(super) fn left_out(site: &Site<'_, '_>) -> Markup {
    let left_out = Head::of(&site.input.scope, "").left_out;
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let mut parts = Vec::new();
    if left_out.withheld > 0 {
        let things = count(number(left_out.withheld), "thing", "things");
        parts.push(site.words(&format!("{things} shared more narrowly")));
    }
    if left_out.drafts > 0 {
        parts.push(count(number(left_out.drafts), "draft", "drafts"));
    }
    html! {
        @if !parts.is_empty() { p.rest.faint { "Not shown: " (list_of(&parts, "and")) "." } }
        @if let Some(sentence) = crate::status::unreadable_sentence(&left_out.unreadable, &STYLE) {
            p.rest.warn { (sentence) }
        }
    }
}
