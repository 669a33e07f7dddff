//! Intangible goals that rest on too little.

use goalpost_model::ThingRef;
use goalpost_syntax::{FieldName, Keyword};
use goalpost_values::Measure;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// A goal that facts show rests on a single one, or on soft ones only.
    ///
    /// A soft fact is what people say: `soft:`, or `measure: feedback`. A goal with a `measure:` of its own rests on
    /// that.
    "M09" "lone-soft" {
        level: Warning,
        why: "One fact can be had without what was meant by the goal, and opinions alone can be had by being nice.",
        source: "Plaud: what cannot be measured by one number is shown by a mix of hard and soft facts.",
        poor: "\
goal lead: Lead the early shift in a calmer way
  owner: @ana
  during: 2026-Q4
  why: Two people asked for another shift
  fact voices: What the shift says
    soft: @ben @cleo
",
        good: "\
goal lead: Lead the early shift in a calmer way
  owner: @ana
  during: 2026-Q4
  why: Two people asked for another shift
  fact voices: What the shift says
    soft: @ben @cleo
  fact swaps: People who ask for another shift
    measure: 4 people to 1 person
    source: Rota
",
        check: Check::Thing(&[Keyword::Goal], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let goal = subject.thing;
    if !subject.holds(Keyword::Fact) || subject.has_own(&[FieldName::Measure]) {
        return;
    }
    let facts = goal.children_of(Keyword::Fact);
    let counted = facts.filter(|fact| goal.is_draft() || !fact.is_draft());
    let (soft, hard): (Vec<ThingRef<'_>>, Vec<ThingRef<'_>>) = counted.partition(|fact| is_soft(*fact));
    let (message, help) = match (soft.as_slice(), hard.as_slice()) {
        ([], [fact]) => (
            format!("{} rests on one fact, {}", named(goal), named(*fact)),
            format!(
                "add what those say whom it is for: `fact: …` with {}; or make its measure that of the goal",
                context.asked(goal)
            ),
        ),
        ([fact], []) => (
            format!(
                "{} rests on one fact, {}, and on what people say",
                named(goal),
                named(*fact)
            ),
            counted_beside(),
        ),
        ([_, _, ..], []) => (
            format!("{} rests only on what people say", named(goal)),
            counted_beside(),
        ),
        _ => return,
    };
    if !context.is_settled(goal) {
        sink.report(goal, RULE.missing(goal, message).help(help));
    }
}

fn counted_beside() -> String {
    "add what can be counted beside it: `fact: …` with `measure: 4 people to 1 person`".to_owned()
}

fn is_soft(fact: ThingRef<'_>) -> bool {
    fact.is_evidence() || matches!(fact.measure(), Some(Measure::Feedback(_)))
}
