//! Objectives that carry the number of a key result.

use goalpost_prose::{Amount, Glance, Reading, Role};
use goalpost_syntax::Keyword;
use goalpost_values::Decimal;

use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// The title of an objective carries the metric.
    ///
    /// Numbers that stand for one or a share of everything, as in "in one go" and "half of my living", are left alone, and so are ranks ("a top 10 employer") and
    /// slogans without a verb.
    "O05" "number-in-objective" {
        level: Hint,
        why: "The objective says where to in words that people remember; how far is for its key results.",
        source: "Google's OKR playbook: objectives are the \"what\", key results are the \"how\" and carry the numbers.",
        poor: "\
objective desk: Help every visitor within 5 minutes at the desk
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        good: "\
objective desk: Become the desk that people walk up to first
  owner: @ana
  during: 2026-Q4
  why: People wait in the wrong queue today
  result wait: Minutes until somebody is helped
    measure: 12min to 5min
    source: Ticket machine
",
        check: Check::Thing(&[Keyword::Objective], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let objective = subject.thing;
    let Some(amount) = subject.reading_for(Glance::AMOUNT).and_then(metric) else {
        return;
    };
    if context.is_settled(objective) {
        return;
    }
    let message = format!("{} is a number for a key result", quoted(subject.words(amount.span)));
    let help = "say what will be different for people, and type the number under it: `result: …` with `measure: 12min to 5min`";
    let finding = RULE.at(objective.file(), subject.in_title(amount.span), message);
    sink.report(objective, finding.help(help));
}

/// The first target, where it is said in figures or counts more than one.
fn metric(reading: &Reading<'_>) -> Option<Amount> {
    let in_digits = |amount: &Amount| amount.span.of(reading.text).bytes().any(|byte| byte.is_ascii_digit());
    // "Two desks, one smile" is a slogan; "open two desks" is a number to reach.
    let several =
        |amount: &Amount| amount.role != Role::By && amount.value > Decimal::ONE && !reading.verbs().is_empty();
    let is_rank = |amount: &Amount| {
        let before = reading.text.get(..amount.span.start as usize).unwrap_or_default();
        before
            .split_whitespace()
            .next_back()
            .is_some_and(|word| word.eq_ignore_ascii_case("top"))
    };
    let mut targets = [reading.to(), reading.by()].into_iter().flatten();
    targets.find(|amount| !is_rank(amount) && (in_digits(amount) || several(amount)))
}
