//! Events that have not happened yet.

use goalpost_model::EventRef;
use goalpost_text::{Diagnostic, Span};
use goalpost_values::Day;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::words::named;

declare_rule! {
    /// An event is dated later than tomorrow.
    ///
    /// Tomorrow is let pass, as it is today somewhere. Until its day an event of the future changes no figure.
    "C09" "future-event" {
        level: Warning,
        why: "The log says what happened; what is meant to happen is a target, a milestone or a step.",
        source: "Goalpost's own: nobody knows a value before its day.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-11-16 22 pages by @ana
  2026-12-14 40 pages by @ana: Will be through by then
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-11-16 22 pages by @ana
  milestone through: Through with it
    due: 2026-12-14
",
        check: Check::Workspace(check),
    }
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let today = context.today();
    let tomorrow = today.succ_opt().unwrap_or(today);
    for event in context.model.events().filter(|event| event.day() > tomorrow) {
        sink.report(event.thing(), finding(event, today));
    }
}

fn finding(event: EventRef<'_>, today: Day) -> Diagnostic {
    let message = format!(
        "this event of {} is dated {}, and today is {today}",
        named(event.thing()),
        event.day()
    );
    let day = event.node().tokens().next().map_or(event.span(), |token| token.span);
    let day = Span::new(day.start, day.end.min(event.span().end));
    RULE.at(event.file(), day, message).help(
        "type the day on which it happened; what is planned is a `milestone` with `due:`, or a step: `- [ ] due \
         DAY: …`",
    )
}
