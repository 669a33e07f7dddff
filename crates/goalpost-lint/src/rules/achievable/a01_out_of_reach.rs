//! Targets that cannot be reached any more, or never could.

use goalpost_model::ThingRef;
use goalpost_syntax::{FactKinds, FieldName, Keyword};
use goalpost_text::Diagnostic;
use goalpost_values::Decimal;

use super::confidence;
use super::revised::easier;
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::named;

declare_rule! {
    /// What is left takes more than ten times the pace so far, or the first confidence was under 3/10.
    ///
    /// The pace is the slope of at least three values, as in the forecast. What is on track is left alone, and so is
    /// what moves the wrong way: that is off track. A low first confidence is forgiven once a later one is higher. The
    /// limit is in tenths of a confidence; its lower end counts.
    "A01" "out-of-reach" {
        level: Warning,
        why: "Nobody works for what cannot be reached, and everybody learns that targets are not meant.",
        source: "Goalpost's own: ten times the pace is no effort of will, and three in ten is no even chance.",
        limit: "the first confidence, in tenths", 3..10, "Goalpost",
        poor: "\
goal pages: Read the four hundred pages of the manual
  owner: @ana
  during: 2026-Q4
  measure: 400 pages
  why: The audit in January asks about it
  2026-10-12 1 page by @ana
  2026-10-26 2 pages by @ana
  2026-11-16 3 pages by @ana: Slower than I thought
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  why: The audit in January asks about it
  2026-10-12 6 pages by @ana
  2026-10-26 12 pages by @ana
  2026-11-16 22 pages by @ana
",
        check: Check::Thing(
            &[Keyword::Objective, Keyword::Result, Keyword::Goal, Keyword::Fact],
            check,
        ),
    }
}

/// So many times the pace so far is out of reach.
const TIMES: u32 = 10;

/// The days of a week.
const A_WEEK: u32 = 7;

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let thing = subject.thing;
    let found = low_confidence(context, thing).or_else(|| too_slow(context, subject));
    if let Some(found) = found.filter(|_| context.runs(thing)) {
        sink.report(thing, found);
    }
}

fn low_confidence<'m>(context: &Context<'m>, thing: ThingRef<'m>) -> Option<Diagnostic> {
    let (bounds, origin) = context.limit(&RULE);
    let (first, latest) = confidence::first_and_latest(thing, context.today())?;
    let least = Decimal::from(bounds.least);
    if first.tenths >= least || latest.tenths >= least {
        return None;
    }
    let message = format!("the first confidence in {} was {first}", named(thing));
    let finding = RULE
        .at(first.event.file(), first.span, message)
        .why(format!("{} At least {least}/10 is what {origin} asks for.", RULE.why()))
        .help(match easier(thing, context.today()) {
            Some(line) => format!("agree on a target that could be reached, with the reason, such as `{line}`"),
            None => "agree on what could be reached, and write down the reason".to_owned(),
        });
    Some(finding)
}

const VALUES: FactKinds = FactKinds::VALUE.and(FactKinds::ADDED);

fn too_slow<'m>(context: &Context<'m>, subject: &Subject<'m>) -> Option<Diagnostic> {
    let thing = subject.thing;
    let few = || thing.events().filter(|event| event.has(VALUES)).take(3).count() < 3;
    if !subject.has_own(&[FieldName::Track]) && (!thing.has_facts(VALUES) || few()) {
        return None;
    }
    let evaluation = context.evaluation();
    let forecast = evaluation.forecast(thing).ok()?;
    let pace = forecast.lines.median.slope.checked_mul(A_WEEK.into())?;
    let needed = forecast.needed_per_week?;
    let is_out_of_reach = !pace.is_zero()
        && pace.is_sign_negative() == needed.is_sign_negative()
        && needed.abs() > pace.abs().checked_mul(TIMES.into())?;
    let is_behind = || {
        evaluation
            .glance(thing)
            .status()
            .steps_from(goalpost_model::progress::Status::OnTrack)
            > Some(0)
    };
    if !is_out_of_reach || !is_behind() {
        return None;
    }
    let values = evaluation.values(thing)?;
    let write = |pace: Decimal| values.write(pace.round_dp(2).normalize());
    let message = format!(
        "{} has moved by {} a week, and needs {} a week from now on",
        named(thing),
        write(pace),
        write(needed)
    );
    let help = match easier(thing, context.today()) {
        Some(line) => format!(
            "agree on a target that can still be reached, with the reason, such as `{line}`; move the end; or drop it"
        ),
        None => "agree on what can still be reached, with the reason; move the end; or drop it".to_owned(),
    };
    let why = format!(
        "{} More than {TIMES} times the pace so far is what Goalpost calls out of reach.",
        RULE.why()
    );
    Some(RULE.missing(thing, message).why(why).help(help))
}
