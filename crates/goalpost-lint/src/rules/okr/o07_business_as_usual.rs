//! Key results that change nothing.

use goalpost_prose::Glance;
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Measure;

use crate::Saying;
use crate::finding::{Context, Sink};
use crate::judged::business_as_usual;
use crate::rule::Check;
use crate::subject::Subject;

declare_rule! {
    /// A key result only goes on with what is done anyway.
    ///
    /// A level to hold makes a guardrail of it, which is welcome: `measure: >= 99.9%`, or "above 40" in the title.
    "O07" "business-as-usual" {
        level: Warning,
        why: "What would happen without the objective does not show whether it is reached.",
        source: "Google's OKR playbook: \"business-as-usual OKRs\" are among the classic mistakes.",
        poor: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result keep: Maintain the weekly staff meeting
    measure: 12 meetings
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        good: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result keep: Keep the ratings of the library where they are
    measure: >= 4.2/5
    source: Cards at the door
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        check: Check::Thing(&[Keyword::Result], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let measure = subject.measure().map(|(_, measure)| measure);
    let goes_on = |measure| matches!(measure, Measure::Count { .. } | Measure::YesNo | Measure::Steps);
    let is_read = measure.is_some() || !subject.has_own(&[FieldName::Measure]);
    if !is_read || !measure.is_none_or(goes_on) || subject.holds(Keyword::Milestone) {
        return;
    }
    let Some(words) = subject.reading_for(Glance::KEEP).and_then(business_as_usual) else {
        return;
    };
    if !context.is_settled(thing) {
        let saying = Saying::business_as_usual(subject.words(words));
        sink.report(thing, RULE.says(subject, words, saying));
    }
}
