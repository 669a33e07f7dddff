//! Key results that are deeds.

use goalpost_prose::{Glance, Reading, Verb, VerbClass};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::Span;
use goalpost_values::Measure;

use crate::Saying;
use crate::finding::{Context, Sink};
use crate::judged::{deed_as_result, first_verb};
use crate::rule::Check;
use crate::subject::Subject;

declare_rule! {
    /// A key result is a deliverable or an activity instead of what that changes.
    ///
    /// A measure that moves from one value to another, holds a level or takes the mean makes an outcome of it, whatever
    /// its title says; so does a `commit:` or a limit in the title. Left alone are learning and development objectives,
    /// `measure: milestones` and roll-ups, and a title without a number that names what `measure:` counts, as in "forms
    /// filled in". What only goes on is `O07`.
    "O04" "output-result" {
        level: Warning,
        why: "It can be delivered in full and change nothing.",
        source: "Christina Wodtke, \"Radical Focus\": key results are results, and tasks are how one gets there.",
        poor: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result page: Publish the new page with opening hours
    measure: yes/no
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        good: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result page: People who know when we are open
    measure: 40% to 80%
    source: Question at the till
    - [ ] Publish the new page with opening hours
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        check: Check::Thing(&[Keyword::Result], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    if is_outcome(subject) || subject.meant_field(&[FieldName::Measure]) || is_name_at_a_glance(subject) {
        return;
    }
    let deed = |reading| Some((reading, deed_as_result(reading)?));
    let Some((reading, words)) = subject.reading().and_then(deed) else {
        return;
    };
    if is_name(subject, reading, words) {
        return;
    }
    if is_about_learning(context, subject) || context.is_settled(thing) {
        return;
    }
    sink.report(thing, RULE.says(subject, words, Saying::output(subject.words(words))));
}

/// Whether its fields make an outcome of it.
fn is_outcome(subject: &Subject<'_>) -> bool {
    let counts_deeds = |measure| matches!(measure, Measure::Count { .. } | Measure::YesNo | Measure::Steps);
    subject.has_own(&[FieldName::Commit])
        || subject.holds(Keyword::Milestone)
        || subject.has_own(&[FieldName::Measure])
            && !subject.measure().is_some_and(|(_, measure)| counts_deeds(measure))
}

/// Whether a title without a number is the name of what its measure counts: "open seats", "forms filled in". "Open 4
/// shops" is done.
fn is_name(subject: &Subject<'_>, reading: &Reading<'_>, deed: Span) -> bool {
    let names = |verb: &Verb| verb.class.is(VerbClass::STATE);
    let begins = deed.start == reading.statement.start;
    is_counted(subject) && reading.amounts.is_empty() && (!begins || first_verb(reading).is_some_and(names))
}

/// Whether its title cannot be but such a name, so that it need not be read.
fn is_name_at_a_glance(subject: &Subject<'_>) -> bool {
    let begins_or_counts = Glance::COMMAND.with(Glance::LED).with(Glance::AMOUNT);
    is_counted(subject) && !subject.may_hold(begins_or_counts)
}

fn is_counted(subject: &Subject<'_>) -> bool {
    matches!(subject.measure(), Some((_, Measure::Count { .. })))
}

fn is_about_learning<'m>(context: &Context<'m>, subject: &Subject<'m>) -> bool {
    let learns = |name: &str| matches!(name, "learning" | "development");
    let kind = subject
        .thing
        .parent()
        .and_then(|objective| objective.kind_on(context.today()));
    kind.is_some_and(learns) || subject.thing.type_of().is_some_and(learns)
}
