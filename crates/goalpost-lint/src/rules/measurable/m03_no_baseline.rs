//! Changes of something that nobody has measured yet.

use goalpost_model::ThingRef;
use goalpost_syntax::{FactKinds, FieldName, Keyword, Token};
use goalpost_text::{Diagnostic, Safety};
use goalpost_values::Measure;

use crate::finding::{Context, Sink};
use crate::proposal::proposed_measure;
use crate::rule::Check;
use crate::subject::Subject;
use crate::unknown_start::{help, known_by, unknown_start};
use crate::words::quoted;

declare_rule! {
    /// The start of a measure is not known, and nothing says by when it will be.
    ///
    /// `? to 40%` and `? +25%` begin with an unknown start, and so does a title that says "by 25%" where no field
    /// measures anything. `baseline: by DAY` says when the start will be known; an event `baseline 24%` makes it known.
    /// The fix for a title writes what it says as a measure.
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
    let found = match subject.measure() {
        Some((text, Measure::FromUnknown { .. })) if !is_known(subject) => by_field(context, thing, text),
        None if !subject.is_shown() && !is_known(subject) => match by_title(context, subject) {
            Some(found) => found,
            None => return,
        },
        _ => return,
    };
    if !context.is_settled(thing) {
        sink.report(thing, found);
    }
}

/// The line that says by when the start will be known.
fn until_known<'m>(context: &Context<'m>, thing: ThingRef<'m>) -> String {
    let today = context.today();
    known_by(today, thing.due_on(today))
}

fn by_field<'m>(context: &Context<'m>, thing: ThingRef<'m>, measure: Token<'_>) -> Diagnostic {
    let message = format!(
        "where {} starts is not known, and nothing says by when it will be",
        quoted(measure.text)
    );
    RULE.at(thing.file(), measure.span, message).help(format!(
        "type the day by which you will have measured it, `{}`; or the start itself, in place of `?`",
        until_known(context, thing)
    ))
}

/// "By 25%" in a title, from nowhere.
fn by_title<'m>(context: &Context<'m>, subject: &Subject<'m>) -> Option<Diagnostic> {
    let reading = subject.reading()?;
    let (words, saying) = unknown_start(reading, &until_known(context, subject.thing))?;
    let finding = RULE.says(subject, words, saying);
    Some(match proposed_measure(reading) {
        Some(measure) => offering(context, subject, finding, &measure),
        None => finding,
    })
}

/// A finding that offers to write a measure; one without a start comes with the day by which that will be known.
pub(super) fn offering<'m>(
    context: &Context<'m>,
    subject: &Subject<'m>,
    finding: Diagnostic,
    measure: &str,
) -> Diagnostic {
    let thing = subject.thing;
    let line = format!("measure: {measure}");
    let mut edit = context.insertion(thing, &line);
    if !measure.starts_with('?') || is_known(subject) {
        let finding = finding.help(format!("type `{line}`"));
        return finding.fix_edits(format!("write `{line}`"), Safety::Unsafe, vec![edit]);
    }
    let known = until_known(context, thing);
    edit.text += &context.insertion(thing, &known).text;
    let title = format!("write `{line}` and `{known}`");
    finding
        .help(help(measure, &known))
        .fix_edits(title, Safety::Unsafe, vec![edit])
}

/// Whether its start is known, or a field says by when it will be.
fn is_known(subject: &Subject<'_>) -> bool {
    subject.has_own(&[FieldName::Baseline]) || subject.thing.has_facts(FactKinds::BASELINE)
}
