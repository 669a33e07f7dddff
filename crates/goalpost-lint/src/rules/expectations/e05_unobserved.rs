//! Expectations that nobody has observed for long.

use goalpost_syntax::{FactKinds, Keyword};

use super::unobserved;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// Nobody has observed an expectation for two cadences.
    ///
    /// `met`, `partly`, `unmet` and feedback (`+`, `-`, `=`) are observations. A cadence is a month, unless `cadence:`
    /// says else. One that has no event at all is left alone: nobody knows since when it holds.
    "E05" "unobserved" {
        level: Warning,
        why: "What is never talked about is no expectation any more, and comes as a surprise in the review.",
        source: "Goalpost's own: expectations are looked at as often as goals are, and one look may fall out.",
        poor: "\
expectation hello: Greets whoever comes through the door
  for: everyone
  good: Looks up before the visitor speaks
  2026-07-06 met @ana by @ben
",
        good: "\
expectation hello: Greets whoever comes through the door
  for: everyone
  good: Looks up before the visitor speaks
  2026-07-06 met @ana by @ben
  2026-11-10 partly @ana by @ben: Not while she counts the till
",
        check: Check::Thing(&[Keyword::Expectation], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let Some(since) = unobserved::since(context, thing) else {
        return;
    };
    let cadence = context.evaluation().cadence(thing);
    let never = !thing.has_facts(FactKinds::OBSERVED.and(FactKinds::FEEDBACK));
    let since = if never {
        format!("since it began on {since}")
    } else {
        format!("since {since}")
    };
    let message = format!(
        "nobody has said {since} whether {} is met, and its cadence is `{cadence}`",
        named(thing)
    );
    let help = format!(
        "log what you saw: `{} met @ana by @ben: …`, `partly` or `unmet`",
        context.today()
    );
    sink.report(thing, RULE.missing(thing, message).help(help));
}
