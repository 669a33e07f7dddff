//! Links that run in a circle.

use goalpost_text::{Diagnostic, Span};

use super::graph::{Links, Way, circles};
use crate::finding::{Context, Sink};
use crate::rule::Check;

declare_rule! {
    /// Links of support, need, belonging or succession run in a circle.
    ///
    /// Looked at are `supports:` together with what stands in an objective, a goal or a key result and so supports it,
    /// `needs:` of milestones, `part-of:` of teams and periods, and `continues:`. The circle is shown whole, from the
    /// first of its things on, and stands at the link of that one.
    "R04" "cycle" {
        level: Error,
        why: "In a circle everything is for the sake of something else, and nothing can be added up.",
        source: "Goalpost's own: what rolls up must come to an end.",
        poor: "\
goal one: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  supports: two
goal two: Label the forty shelves of the cellar
  owner: @ana
  during: 2026-Q4
  measure: 40 shelves
  supports: one
",
        good: "\
goal one: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  supports: two
goal two: Label the forty shelves of the cellar
  owner: @ana
  during: 2026-Q4
  measure: 40 shelves
  why: Nobody finds the hydrant key
",
        check: Check::Workspace(check),
    }
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (links, circle) in circles(context.model) {
        if let Some(first) = circle.first() {
            sink.report(first.from, finding(links, *first, &circle));
        }
    }
}

/// A circle and what to do about it. Its first link is written in a field: only what stands in a thing supports it
/// without saying so, and the first thing of a circle stands in none of the others.
fn finding(links: &Links, first: Way<'_>, circle: &[Way<'_>]) -> Diagnostic {
    let names: Vec<String> = circle.iter().map(|way| way.from.label()).collect();
    let message = match names.as_slice() {
        [one] => format!("`{one}` {} itself", links.verb),
        [first, ..] => format!("`{} → {first}` runs in a circle", names.join(" → ")),
        [] => String::new(),
    };
    let help = format!(
        "keep the links that lead to what matters in the end, and delete `{}` where it leads back",
        links.field
    );
    let finding = RULE.at(first.from.file(), place(first), message).help(help);
    circle.iter().skip(1).fold(finding, |finding, way| {
        let does = if way.at.is_some() { links.verb } else { "stands in" };
        let message = format!("`{}` {does} `{}`", way.from.label(), way.to.label());
        finding.related(way.from.file(), place(*way), message)
    })
}

fn place(way: Way<'_>) -> Span {
    way.at.unwrap_or_else(|| way.from.node().span())
}
