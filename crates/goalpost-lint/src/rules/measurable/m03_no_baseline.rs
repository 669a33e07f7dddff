//! Changes of something that nobody has measured yet.

use goalpost_model::ThingRef;
use goalpost_syntax::{FactKinds, FieldName, Keyword, Token};
use goalpost_text::{Diagnostic, Safety};
use goalpost_values::Measure;

use crate::finding::{Context, Sink};
use crate::proposed_measure;
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// The start of a measure is not known, and nothing says by when it will be.
    ///
    /// `? to 40%` and `? +25%` begin with an unknown start, and so does a title that says "by 25%" where no field measures
    /// anything. `baseline: by DAY` says when the start will be known; an event `baseline 24%` makes it known. The fix for
    /// a title writes what it says as a measure.
    "M03" "no-baseline" {
        level: Warning,
        why: "By how much it changed can be said only by somebody who knows where it began.",
        source: "Goalpost's own: progress is (value − start) / (target − start).",
        fix: Unsafe,
        poor: "\
goal visits: Bring more walkers to the garden café
  owner: @ana
  during: 2026-Q4
  measure: ? +25%
  source: Till
  why: It is empty on weekdays
",
        good: "\
goal visits: Bring more walkers to the garden café
  owner: @ana
  during: 2026-Q4
  measure: ? +25%
  baseline: by 2026-12-04
  source: Till
  why: It is empty on weekdays
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal, Keyword::Fact], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let is_known = || subject.has_own(&[FieldName::Baseline]) || thing.has_facts(FactKinds::BASELINE);
    let found = match subject.measure() {
        Some((text, Measure::FromUnknown { .. })) if !is_known() => by_field(thing, text),
        None if !subject.is_shown() && !is_known() => match by_title(context, subject) {
            Some(found) => found,
            None => return,
        },
        _ => return,
    };
    if !context.is_settled(thing) {
        sink.report(thing, found);
    }
}

fn by_field(thing: ThingRef<'_>, measure: Token<'_>) -> Diagnostic {
    let message = format!(
        "where {} starts is not known, and nothing says by when it will be",
        quoted(measure.text)
    );
    RULE.at(thing.file(), measure.span, message).help(
        "type the day by which you will have measured it, `baseline: by 2026-10-15`; or the start itself, in place of `?`",
    )
}

/// "By 25%" in a title, from nowhere.
fn by_title<'m>(context: &Context<'m>, subject: &Subject<'m>) -> Option<Diagnostic> {
    let reading = subject.reading()?;
    let by = reading.by.filter(|_| reading.from.is_none() && reading.to.is_none())?;
    let thing = subject.thing;
    let message = format!(
        "{} is a change, and nothing says from where",
        quoted(subject.words(by.span))
    );
    let finding = RULE.at(thing.file(), subject.in_title(by.span), message);
    let Some(measure) = proposed_measure(reading) else {
        return Some(finding.help("type it with its start, `measure: 40k visits +25%`"));
    };
    let line = format!("measure: {measure}");
    let help = format!("type `{line}` with the start in place of `?`, or with `baseline: by DAY` until it is known");
    let edit = context.insertion(thing, &line);
    let finding = finding.help(help);
    Some(finding.fix_edits(format!("write `{line}`"), Safety::Unsafe, vec![edit]))
}
