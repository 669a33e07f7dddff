//! Goals of which nobody can say whether they were reached.

use std::borrow::Cow;

use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::unread::unread;
use crate::words::named;

declare_rule! {
    /// Nothing shows whether a goal, a key result or a fact is reached.
    ///
    /// A `measure:`, facts, milestones or steps show it, and for a fact the feedback of those in `soft:`. So does a
    /// title with an amount, a threshold or an end that everybody can see, as in "Pass the exam". `measure: steps` and
    /// `measure: milestones` show nothing before there is one. A measure that is there and cannot be read is `L09`.
    "M01" "unmeasurable" {
        level: Error,
        why: "Whether it was reached is a matter of opinion on the last day, and opinions differ.",
        source: "The M of SMART: George T. Doran, \"measurable: quantify or at least suggest an indicator of \
                 progress\" (1981).",
        poor: "\
goal plants: Look after the plants in the hall
  owner: @ana
  during: 2026-Q4
  why: They were a gift
",
        good: "\
goal plants: Look after the plants in the hall
  owner: @ana
  during: 2026-Q4
  why: They were a gift
  measure: >= 12 plants
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal, Keyword::Fact], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    if let Some((what, line)) = missing_parts(subject) {
        let finding = RULE.missing(thing, format!("{} goes by its {what}, and has none", named(thing)));
        sink.report(thing, finding.help(format!("list them below it, such as `{line}`")));
        return;
    }
    if subject.is_shown() || subject.reading().is_some_and(|reading| reading.measurable().is_yes()) {
        return;
    }
    if let Some(finding) = unread(&RULE, subject) {
        return sink.report(thing, finding);
    }
    let finding = RULE.missing(thing, format!("nothing shows whether {} is reached", named(thing)));
    sink.report(thing, finding.help(help(context, thing)));
}

/// What a measure counts where there is nothing of it, and a line that would be one.
fn missing_parts(subject: &Subject<'_>) -> Option<(&'static str, &'static str)> {
    let is = |word: &str| {
        let measure = subject.thing.value(FieldName::Measure);
        measure.is_some_and(|measure| measure.eq_ignore_ascii_case(word))
    };
    if is("steps") && !subject.has_steps() {
        return Some(("steps", "- [ ] Paint the gate"));
    }
    let has_milestones = || subject.holds(Keyword::Milestone) || subject.meant_thing(&["milestone"]);
    (is("milestones") && !has_milestones()).then_some(("milestones", "milestone eu: Europe"))
}

fn help<'m>(context: &Context<'m>, thing: ThingRef<'m>) -> Cow<'static, str> {
    match thing.keyword() {
        Keyword::Fact => format!(
            "type what can be counted, such as `measure: 40 to 50 NPS`, or whose feedback shows it: {}",
            context.asked(thing)
        )
        .into(),
        Keyword::Result => {
            "type what moves, such as `measure: 840ms to 300ms`, a level such as `measure: >= 99.9%`, or \
             `measure: yes/no`"
                .into()
        }
        _ => {
            "type what shows it, such as `measure: 40 pages`, or list what shows it together as `fact: …` or `- [ ] …` \
             below it"
                .into()
        }
    }
}
