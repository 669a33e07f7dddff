//! Goals of people who have left.

use goalpost_syntax::{FactKinds, FieldName, Keyword};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::state::{last_day, people};
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// The owner in force is somebody whose last day has passed.
    ///
    /// `until:` of the person is that day. What inherits its owner is reported with what it inherits from, and what is
    /// closed or over is left alone.
    "S10" "owner-left" {
        level: Warning,
        why: "Nobody answers for what was owned by somebody who is gone.",
        source: "Goalpost's own: an owner is somebody who can be asked.",
        poor: "\
person @ana: Ana Ruiz
  until: 2026-10-31
person @ben: Ben Cole
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
",
        good: "\
person @ana: Ana Ruiz
  until: 2026-10-31
person @ben: Ben Cole
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-10-30 owner @ben was @ana by @ana: My last day; he has the manual
",
        check: Check::Thing(
            &[
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

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let (thing, today) = (subject.thing, context.today());
    let inherits =
        thing.parent().is_some() && !subject.has_own(&[FieldName::Owner]) && !thing.has_facts(FactKinds::REVISION);
    if inherits || !context.model.declares_parties() {
        return;
    }
    let left = |handle: &str| {
        let person = context.model.party(handle)?;
        last_day(person).filter(|last| *last < today).map(|last| (person, last))
    };
    let Some((handle, (person, last))) = people(thing, today).find_map(|handle| Some((handle, left(handle)?))) else {
        return;
    };
    if !context.is_open(thing) {
        return;
    }
    let message = format!("{} is owned by `{handle}`, whose last day was {last}", named(thing));
    let finding = RULE.missing(thing, message).help(format!(
        "write down who has taken it over: `{today} owner @somebody was {handle}: …`, or `{today} dropped` with the \
         reason"
    ));
    sink.report(
        thing,
        finding.related(person.file(), person.node().span(), format!("until {last}")),
    );
}
