//! Measures that end where they start.

use std::cmp::Ordering;

use goalpost_syntax::Keyword;
use goalpost_values::Measure;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// The target of a measure is its start.
    ///
    /// Compared across units that convert: `1h to 60min` is one. A count to zero ends where it starts, too.
    "M06" "same-start-target" {
        level: Error,
        why: "There is no way from a value to itself, so there is no progress either.",
        source: "Goalpost's own: progress is (value − start) / (target − start).",
        poor: "\
goal returns: Cut the share of wrong deliveries
  owner: @ana
  during: 2026-Q4
  measure: 10% to 10%
  why: Each one costs us a van
",
        good: "\
goal returns: Cut the share of wrong deliveries
  owner: @ana
  during: 2026-Q4
  measure: 15% to 10%
  why: Each one costs us a van
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal, Keyword::Fact], check),
    }
}

fn check(_: &Context<'_>, subject: &Subject<'_>, sink: &mut Sink) {
    let Some((text, measure)) = subject.measure() else {
        return;
    };
    let (message, help) = match measure {
        Measure::Move { start, target } if start.compare(target) == Some(Ordering::Equal) => (
            format!("{} ends where it starts", quoted(text.text)),
            format!(
                "type where it stands now and where it is to get; to hold a level, type `>= {target}` or `<= {target}`"
            ),
        ),
        Measure::Count { target } if target.value.is_zero() => (
            format!("{} is counted from zero, and there already", quoted(text.text)),
            format!("to keep it there, type `<= {target}`; to come down to it, say from where: `12 to {target}`"),
        ),
        _ => return,
    };
    let thing = subject.thing;
    sink.report(thing, RULE.at(thing.file(), text.span, message).help(help));
}
