//! Confidence that falls and falls.

use goalpost_syntax::{Fact, FactKinds, Keyword};
use goalpost_text::Span;
use goalpost_values::Decimal;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::rules::achievable::easier;
use crate::state::latest_facts;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// The confidence in a thing fell twice running.
    ///
    /// Compared are its latest three. What is paused, closed or over is left alone.
    "C07" "sliding" {
        level: Warning,
        why: "Once may be a bad week; twice is a direction.",
        source: "Christina Wodtke, Radical Focus: the confidence of each week is there so that a fall is talked about.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-10-19 10 pages confidence 8/10 by @ana
  2026-11-02 17 pages confidence 6/10 by @ana
  2026-11-16 22 pages confidence 5/10 by @ana: The hard chapter
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-10-19 10 pages confidence 8/10 by @ana
  2026-11-02 17 pages confidence 6/10 by @ana
  2026-11-16 22 pages confidence 7/10 by @ana: The hard chapter is behind me
",
        check: Check::Thing(&[Keyword::Objective, Keyword::Result, Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (thing, today) = (subject.thing, context.today());
    let confidences = latest_facts(thing, FactKinds::CONFIDENCE, today);
    let latest: Vec<_> = confidences
        .filter_map(|(event, fact, span)| match fact {
            Fact::Confidence(share) => Some((event, share, span)),
            _ => None,
        })
        .take(3)
        .collect();
    let [(event, last, span), before, first] = latest.as_slice() else {
        return;
    };
    let falls = *last < before.1 && before.1 < first.1;
    if !falls || !context.runs(thing) {
        return;
    }
    let message = format!(
        "the confidence in {} fell twice running, from {} by way of {} to {}",
        named(thing),
        tenths(first.1),
        tenths(before.1),
        tenths(*last)
    );
    // With the value that it was judged by.
    let facts = event.read().facts;
    let start = facts
        .first()
        .map_or(span.start, |(_, first)| first.start.min(span.start));
    let help = match easier(thing, today) {
        Some(line) => format!("decide now: help, a smaller promise with the reason, such as `{line}`, or `dropped`"),
        None => "decide now: help, a smaller promise, or `dropped`, each with the reason".to_owned(),
    };
    let finding = RULE.at(event.file(), Span::new(start, span.end), message).help(help);
    let finding = [before, first]
        .into_iter()
        .fold(finding, |finding, (event, share, span)| {
            finding.related(event.file(), *span, format!("{} on {}", tenths(*share), event.day()))
        });
    sink.report(thing, finding);
}

/// `7/10`, as a confidence is written.
fn tenths(share: Decimal) -> String {
    format!("{}/10", (share * Decimal::TEN).normalize())
}
