//! Things that everybody has forgotten.

use goalpost_model::progress::Freshness;
use goalpost_syntax::Keyword;

use super::stale;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;

declare_rule! {
    /// Nobody has looked at a thing for three cadences and six weeks.
    ///
    /// What counts as a look is said under `C01`. Of an objective and what stands in it only the outer one is reported
    /// where nobody has looked at either. An expectation that nobody observes is `E05`.
    "C03" "forgotten" {
        level: Warning,
        why: "Whoever has done without a goal for so long has given it up, and the others still count on it. Goalpost \
              says so after three cadences and six weeks.",
        source: "Goalpost's own: half a quarter is too long to notice nothing.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  cadence: week
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  cadence: week
  measure: 40 pages
  why: The audit in January asks about it
  2026-11-16 22 pages by @ana
",
        check: Check::Thing(stale::KINDS, check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    if thing.keyword() == Keyword::Expectation {
        return;
    }
    let Some(clock) = stale::clock(context, subject, Freshness::Forgotten) else {
        return;
    };
    let help = format!(
        "log how it stands, `{today} …`, or say that it is given up, `{today} dropped`, with the reason",
        today = context.today()
    );
    sink.report(
        thing,
        stale::finding(&RULE, context, thing, clock).help(help + &stale::if_new(context, thing)),
    );
}
