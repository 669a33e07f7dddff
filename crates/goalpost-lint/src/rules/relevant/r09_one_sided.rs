//! Leadership without people, onboarding without learning.

use goalpost_model::unit_of;
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::{Measure, Unit};

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// A leadership goal has no fact about people, or an onboarding goal no milestone of learning.
    ///
    /// A fact about people asks them (`soft:`, `measure: feedback`, a mark such as `4/5`) or counts them (`3 people`).
    /// Any milestone of an onboarding goal counts, and so does what it `develops:`. Drafts, and what is closed or over,
    /// are left alone.
    "R09" "one-sided" {
        level: Hint,
        why: "Whether somebody leads well is known by those who are led, and a new colleague is there to learn first.",
        source: "Okrate: leadership goals show in people, onboarding goals in what was learned.",
        poor: "\
goal shift: Lead the early shift in a calmer way
  type: leadership
  owner: @ana
  during: 2026-Q4
  measure: 4 swaps to 1 swap
  source: Rota
  why: Two people asked for another shift
",
        good: "\
goal shift: Lead the early shift in a calmer way
  type: leadership
  owner: @ana
  during: 2026-Q4
  why: Two people asked for another shift
  fact swaps: Swaps in a week
    measure: 4 swaps to 1 swap
    source: Rota
  fact voices: What the shift says
    soft: @ben @cleo
",
        check: Check::Thing(&[Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let goal = subject.thing;
    let kind = goal.type_of();
    let (message, help) = if kind == Some("leadership") && !asks_people(subject) {
        (
            format!(
                "{} is a leadership goal, and none of those who are led is asked",
                named(goal)
            ),
            format!(
                "add what they say: `fact voices: What they say of it` with {}",
                context.asked(goal)
            ),
        )
    } else if kind == Some("onboarding") && !learns(subject) {
        (
            format!(
                "{} is an onboarding goal, and nothing says what is learned by when",
                named(goal)
            ),
            "add a point of learning: `milestone: Can explain the till to a visitor` with `due:`".to_owned(),
        )
    } else {
        return;
    };
    if context.counts(goal) {
        sink.report(goal, RULE.missing(goal, message).help(help));
    }
}

fn asks_people(subject: &Subject<'_>) -> bool {
    let mut facts = subject.thing.children_of(Keyword::Fact);
    facts.any(|fact| fact.field(FieldName::Soft).is_some() || fact.measure().is_some_and(is_about_people))
}

fn is_about_people(measure: Measure<'_>) -> bool {
    let unit = unit_of(measure);
    matches!(measure, Measure::Feedback(_))
        || unit.is_some_and(|unit| matches!(unit, Unit::OutOf(_)) || unit.same_dimension(Unit::Words("people")))
}

fn learns(subject: &Subject<'_>) -> bool {
    subject.holds(Keyword::Milestone) || subject.has_own(&[FieldName::Develops])
}
