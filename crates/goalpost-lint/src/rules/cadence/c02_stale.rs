//! Things that nobody has looked at for two cadences.

use goalpost_model::progress::Freshness;
use goalpost_syntax::Keyword;

use super::stale;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;

declare_rule! {
    /// Nobody has looked at a thing for two cadences.
    ///
    /// What counts as a look is said under `C01`. Of an objective and what stands in it only the outer one is reported
    /// where nobody has looked at either. An expectation that nobody observes is `E05`.
    "C02" "stale" {
        level: Warning,
        why: "What was last seen two looks ago may have gone either way since. Goalpost says so after two cadences.",
        source: "Goalpost's own: one look may fall out, a second one is a habit.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  cadence: 2 weeks
  measure: 40 pages
  why: The audit in January asks about it
  2026-10-19 10 pages by @ana
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  cadence: 2 weeks
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
    if thing.keyword() == Keyword::Expectation {
        return;
    }
    let Some(clock) = stale::clock(context, subject, Freshness::Stale) else {
        return;
    };
    let help = format!(
        "log how it stands: `{today} …` with a value, `on-track` or a remark; if it rests, `{today} paused` with the \
         reason",
        today = context.today()
    );
    sink.report(
        thing,
        stale::finding(&RULE, context, thing, clock).help(help + &stale::if_new(context, thing)),
    );
}
