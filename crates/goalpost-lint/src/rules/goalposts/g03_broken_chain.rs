//! Revisions that do not start from what was in force.

use goalpost_model::{Revision, ThingRef};
use goalpost_syntax::{FactKinds, FieldName, Keyword, Revised, Token};
use goalpost_text::{Diagnostic, Safety};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// A revision's `was` is not what was in force.
    ///
    /// In force is the latest revision before it, else what the thing promises. Days and quantities are compared as
    /// what they mean: `was 0.3s` is true where `300ms` was in force. Where the promise itself cannot be read, only
    /// that is reported.
    "G03" "broken-chain" {
        level: Error,
        why: "The chain of revisions is the record of what was promised when, and one false link makes it worthless.",
        source: "Goalpost's own: a goalpost may move, and every move can be followed back to the first promise.",
        fix: Unsafe,
        poor: "\
goal p95: Cut checkout latency at the 95th percentile
  owner: @ana
  during: 2026-Q4
  measure: 840ms to 300ms
  why: One in nine carts is abandoned while waiting
  2026-11-02 target 400ms was 350ms by @ana: The card scheme moved its cut-over
",
        good: "\
goal p95: Cut checkout latency at the 95th percentile
  owner: @ana
  during: 2026-Q4
  measure: 840ms to 300ms
  why: One in nine carts is abandoned while waiting
  2026-11-02 target 400ms was 300ms by @ana: The card scheme moved its cut-over
",
        check: Check::Thing(
            &[
                Keyword::Vision,
                Keyword::Objective,
                Keyword::Result,
                Keyword::Goal,
                Keyword::Fact,
                Keyword::Milestone,
                Keyword::Habit,
            ],
            check,
        ),
    }
}

fn check(_: &Context<'_>, subject: &Subject<'_>, sink: &mut Sink) {
    let thing = subject.thing;
    if !thing.events().any(|event| event.has(FactKinds::REVISION)) {
        return;
    }
    for revision in thing.revisions() {
        let Some(was) = revision.was.filter(|_| !revision.was_is_true()) else {
            continue;
        };
        let promise = promise(revision.what);
        // What cannot be read, and a kind of what has none, was reported, and is the cause.
        let has_none = revision.what == Revised::Kind && !FieldName::Kind.fits(thing.keyword());
        let is_told = has_none || subject.has(promise);
        if revision.before.is_some() || !is_told {
            sink.report(thing, finding(thing, &revision, was));
        }
    }
}

/// The fields that hold the first promise of what is revised.
fn promise(what: Revised) -> &'static [FieldName] {
    match what {
        Revised::Target | Revised::Baseline => &[FieldName::Measure],
        Revised::Start => &[FieldName::Measure, FieldName::Start, FieldName::During],
        Revised::Commit => &[FieldName::Commit],
        Revised::Stretch => &[FieldName::Stretch],
        Revised::Due => &[FieldName::Due, FieldName::During],
        Revised::Weight => &[FieldName::Weight],
        Revised::Owner => &[FieldName::Owner],
        Revised::Kind => &[FieldName::Kind],
    }
}

fn finding(thing: ThingRef<'_>, revision: &Revision<'_>, was: Token<'_>) -> Diagnostic {
    let said = format!("`{}` was {} here", revision.what, quoted(was.text));
    let file = revision.event.file();
    let Some(before) = revision.before else {
        let message = format!("{said}, and {} had none", crate::words::named(thing));
        let help = format!(
            "give it its first `{}` in a field of its own, and revise that",
            revision.what
        );
        return RULE.at(file, was.span, message).help(help);
    };
    RULE.at(file, was.span, format!("{said}, and `{before}` was in force"))
        .help(format!(
            "type `was {before}`; if something else was agreed meanwhile, write that revision down before this one"
        ))
        .fix(
            format!("write `{before}`"),
            Safety::Unsafe,
            was.span,
            before.to_string(),
        )
}
