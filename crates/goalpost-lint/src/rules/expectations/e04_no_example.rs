//! Expectations that everybody pictures differently.

use goalpost_syntax::{FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// An expectation has neither `good:` nor `poor:`.
    "E04" "no-example" {
        level: Warning,
        why: "Two people who read the same expectation picture two things, until an example settles it.",
        source: "Goalpost's own: an example says more than an adjective.",
        poor: "\
expectation hello: Greets whoever comes through the door
  for: everyone
  2026-11-10 met @ana by @ben
",
        good: "\
expectation hello: Greets whoever comes through the door
  for: everyone
  good: Looks up before the visitor speaks
  poor: Finishes the mail first
  2026-11-10 met @ana by @ben
",
        check: Check::Thing(&[Keyword::Expectation], check),
    }
}

fn check<'m>(_: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    if subject.has_own(&[FieldName::Good, FieldName::Poor]) {
        return;
    }
    let thing = subject.thing;
    let message = format!(
        "nothing shows what it looks like when {} is met, or is not",
        named(thing)
    );
    let help = "type what one would see: `good: Looks up before the visitor speaks`, `poor: Finishes the mail first`";
    sink.report(thing, RULE.missing(thing, message).help(help));
}
