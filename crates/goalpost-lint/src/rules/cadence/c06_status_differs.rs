//! Owners who see it one way while the figures see it the other.

use goalpost_model::progress::{Status, percent};
use goalpost_model::{Standing, ThingRef};
use goalpost_syntax::{Fact, FactKinds, Keyword, Status as OwnStatus};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::latest_facts;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// The owner's own status and the computed one are two steps apart.
    ///
    /// One says on track and the other off track. A word that is older than a cadence is left alone, and so is whatever
    /// is paused, closed or over.
    "C06" "status-differs" {
        level: Hint,
        why: "Either the owner knows something that the figures do not show, or the figures know something that the \
              owner does not want to see.",
        source: "Goalpost's own: the two are kept side by side so that a difference can be talked about.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-11-16 9 pages on-track by @ana: It will be fine
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-11-16 9 pages at-risk by @ana: The drawings are behind me, the rest is text
",
        check: Check::Thing(&[Keyword::Objective, Keyword::Result, Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (thing, today) = (subject.thing, context.today());
    let Some((event, Fact::Status(said), span)) = latest_facts(thing, FactKinds::STATUS, today).next() else {
        return;
    };
    let own = match said {
        OwnStatus::OnTrack => Status::OnTrack,
        OwnStatus::OffTrack => Status::OffTrack,
        OwnStatus::AtRisk => return,
    };
    let evaluation = context.evaluation();
    let is_old = evaluation.cadence(thing).after(event.day(), 1) <= today;
    if is_old || !context.runs(thing) {
        return;
    }
    let standing = evaluation.glance(thing);
    if standing.status().steps_from(own) != Some(2) {
        return;
    }
    let message = format!(
        "`{said}` is what was said of {} on {}, and {} {}",
        named(thing),
        event.day(),
        figures(thing, &standing),
        standing.status().label(),
    );
    let help = "say in words what the figures do not show, or log the status that they do";
    sink.report(thing, RULE.at(event.file(), span, message).help(help));
}

/// What the figures are, as the start of a sentence that ends with a status.
fn figures(thing: ThingRef<'_>, standing: &Standing) -> String {
    if thing.keyword() == Keyword::Objective {
        return "its key results are".to_owned();
    }
    let gone = standing.timing.elapsed().map(|elapsed| percent(elapsed.share()));
    match (standing.measured.score(), gone) {
        (Some(p), Some(gone)) => format!(
            "with {gone}% of its time gone and {}% of the way done it is",
            percent(p)
        ),
        _ => "its figures are".to_owned(),
    }
}
