//! What `check` says, each finding with the line that it is about, and what is not shown anywhere.

use goalpost_model::ThingRef;
use goalpost_text::Severity;
use maud::{Markup, html};

use super::frame::{Part, Tab};
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
        p.faint { "What " code { "goalpost check" } " says of the text behind these pages." }
        @if shown.is_empty() {
            p.good { "✓ Nothing to complain about." }
        }
        ol.findings id="findings-list" {
            @for found in &shown { (row(site, found)) }
        }
        (left_out(site))
    };
    Part {
        place: Place("findings".to_owned()),
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

fn row(site: &Site<'_, '_>, found: &Finding<'_>) -> Markup {
    let diagnostic = found.diagnostic;
    let file = site.input.scope.evaluation.model().file(diagnostic.file);
    let text = file.tree.text();
    let start = (diagnostic.span.start as usize).min(text.len());
    let before = text.get(..start).unwrap_or_default();
    let number = before.matches('\n').count() + 1;
    let line = text.lines().nth(number - 1).unwrap_or_default();
    let (class, shape, word) = match diagnostic.severity {
        Severity::Error => ("bad", "✗", "error"),
        Severity::Warning => ("warn", "▲", "warning"),
        Severity::Hint => ("faint", "○", "hint"),
    };
    html! {
        li data-s=(word) {
            p.head {
                span.state.(class) { span aria-hidden="true" { (shape) " " } (word) }
                " " strong { (site.words(&diagnostic.message)) }
            }
            p.facts {
                code.where { (site.words(&format!("{}:{number}", file.path))) }
                " · " (diagnostic.code.0) " " (found.rule)
            }
            pre.drawn tabindex="0" { (site.words(line)) }
            @if !diagnostic.help.is_empty() { p { (site.words(&diagnostic.help)) } }
        }
    }
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
