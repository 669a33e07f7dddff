//! Check-ins that are due.

use goalpost_model::progress::Freshness;
use goalpost_syntax::Keyword;

use super::stale;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::rules::expectations::unobserved;
use crate::subject::Subject;

declare_rule! {
    /// Nobody has looked at a thing for one cadence.
    ///
    /// A cadence is a week for objectives and key results, a month for SMART goals and expectations, unless `cadence:`
    /// says else. Any event, remark, tracked value or dated tick on it or in it is a look. What is paused, closed, over
    /// or not begun rests, and so does everything while its owner is away.
    "C01" "due" {
        level: Hint,
        why: "A plan that nobody looks at is a wish with a date. Goalpost asks for one look in each cadence.",
        source: "Christina Wodtke, Radical Focus: OKRs live by a short look every week. Goalpost asks for one a month \
                 of SMART goals.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-10-19 10 pages by @ana
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-10-19 10 pages by @ana
  2026-11-16 22 pages by @ana
",
        check: Check::Thing(stale::KINDS, check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let Some(clock) = stale::clock(context, subject, Freshness::Due) else {
        return;
    };
    // An expectation that nobody observes is that finding.
    if thing.keyword() == Keyword::Expectation && unobserved::since(context, thing).is_some() {
        return;
    }
    let help = format!(
        "log how it stands: `{} …` with a value, `on-track` or a remark; `review` where nothing has changed",
        context.today()
    );
    sink.report(
        thing,
        stale::finding(&RULE, context, thing, clock).help(help + &stale::if_new(context, thing)),
    );
}
