//! What `check` says, each finding with the line that it is about, and what is not shown anywhere.

use goalpost_model::ThingRef;
use goalpost_text::Severity;
use maud::{Markup, html};

use super::frame::{Part, Tab, tools};
use super::links::Place;
use super::{Finding, Site};
use crate::reports::Head;
use crate::text::{count, list_of};

/// The findings that the readers may read of.
pub(super) fn part(site: &Site<'_, '_>) -> Part {
    let shown: Vec<&Finding<'_>> = site
        .input
        .findings
        .iter()
        .filter(|found| may_show(site, found))
        .collect();
    let content = html! {
        header.title { h1 { "Findings" } }
        (tools("findings-list", false))
        p.faint { "What " code { "goalpost check" } " says of the text behind these pages." }
        @if shown.is_empty() {
            p.good { "✓ Nothing to complain about." }
        }
        ol.findings id="findings-list" {
            @for (at, found) in (1..).zip(&shown) { (row(site, at, found)) }
        }
        (left_out(site))
    };
    Part {
        place: Place::of("findings"),
        title: "Findings".to_owned(),
        tab: Some(Tab {
            name: "Findings",
            count: Some(shown.len()),
        }),
        content,
    }
}

/// Whether the readers may read of the thing that a finding is about, and of those that it speaks of. What stands
/// outside of things is of the one before it.
fn may_show(site: &Site<'_, '_>, found: &Finding<'_>) -> bool {
    let model = site.input.scope.evaluation.model();
    let at = |file, offset| model.thing_at(file, offset);
    let of = found.thing.map(|thing| model.thing(thing));
    let places = std::iter::once((found.diagnostic.file, found.diagnostic.span.start));
    let related = found
        .diagnostic
        .related
        .iter()
        .map(|other| (other.file, other.span.start));
    let sees = |thing: Option<ThingRef<'_>>| thing.is_none_or(|thing| site.input.scope.audience.sees(thing));
    sees(of) && places.chain(related).all(|(file, offset)| sees(at(file, offset)))
}

fn row(site: &Site<'_, '_>, at: usize, found: &Finding<'_>) -> Markup {
    let id = format!("f{at}");
    let diagnostic = found.diagnostic;
    let file = site.input.scope.evaluation.model().file(diagnostic.file);
    let text = file.tree.text();
    let start = (diagnostic.span.start as usize).min(text.len());
    let before = text.get(..start).unwrap_or_default();
    let number = before.matches('\n').count() + 1;
    let (class, shape, word) = match diagnostic.severity {
        Severity::Error => ("bad", "✗", "error"),
        Severity::Warning => ("warn", "▲", "warning"),
        Severity::Hint => ("faint", "○", "hint"),
    };
    html! {
        li id=(id) data-s=(word) {
            p.head {
                span.state.(class) { span aria-hidden="true" { (shape) " " } (word) }
                " " strong { (said(site, &diagnostic.message)) }
            }
            p.facts {
                a href=(format!("#{id}")) { code.where { (site.words(&format!("{}:{number}", file.path))) } }
                " · " (diagnostic.code.0) " " (found.rule)
            }
            (excerpt(site, found, text, number))
            @if !diagnostic.help.is_empty() { p { (said(site, &diagnostic.help)) } }
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
    html! {
        pre.source tabindex="0" {
            @for (at, line) in (first + 1..).zip(lines) {
                @if at == number || is_seen(site, found, start) {
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

/// Whether the readers may read of what stands on the line that begins at an offset.
fn is_seen(site: &Site<'_, '_>, found: &Finding<'_>, offset: usize) -> bool {
    let model = site.input.scope.evaluation.model();
    let offset = u32::try_from(offset).unwrap_or(u32::MAX);
    let thing = model.thing_at(found.diagnostic.file, offset);
    thing.is_some_and(|thing| site.input.scope.audience.sees(thing))
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
        parts.push(format!("{things} shared more narrowly"));
    }
    if left_out.drafts > 0 {
        parts.push(count(number(left_out.drafts), "draft", "drafts"));
    }
    html! {
        @if !parts.is_empty() { p.faint { "Not shown: " (list_of(&parts, "and")) "." } }
        @if left_out.unreadable > 0 {
            p.warn { (crate::status::unreadable_sentence(left_out.unreadable)) }
        }
    }
}
