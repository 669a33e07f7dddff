//! Numbers that stand only where nothing computes with them.

use goalpost_prose::{Amount, Glance, Reading, Role};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::Span;
use goalpost_values::{Decimal, Measure};

use super::m03_no_baseline::offering;
use crate::finding::{Context, Sink};
use crate::proposed_measure;
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// The title says from where to where, and no field does.
    ///
    /// Progress is computed from fields alone. The fix writes what the title says, to be looked at first: prose may mean
    /// something else. What changes by an amount from a start that is not known is `M03`.
    "M02" "measure-in-title" {
        level: Hint,
        why: "Progress is computed from `measure:`; numbers in a title move nothing.",
        source: "Goalpost's own: prose is never a source of a figure, only of a proposal.",
        fix: Unsafe,
        poor: "\
goal returns: Cut wrong deliveries from 15% to 10%
  owner: @ana
  during: 2026-Q4
  why: Each one costs us a van
",
        good: "\
goal returns: Cut wrong deliveries from 15% to 10%
  owner: @ana
  during: 2026-Q4
  measure: 15% to 10%
  why: Each one costs us a van
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal, Keyword::Fact], check),
    }
}

fn check<'m>(context: &Context<'m>, subject: &Subject<'m>, sink: &mut Sink) {
    let own = &[FieldName::Measure, FieldName::Soft];
    let thing = subject.thing;
    if subject.has_own(own) || subject.meant_field(own) || subject.holds(Keyword::Fact) || context.is_settled(thing) {
        return;
    }
    let Some((reading, to)) = subject
        .reading_for(Glance::AMOUNT)
        .and_then(|reading| Some((reading, reading.to.or_else(|| change(reading))?)))
    else {
        return;
    };
    // Steps and milestones may be what the number counts.
    let is_shown = subject.is_shown() && reading.from.is_none();
    if is_shown || is_one_thing(reading, to) || !reading.measurable.is_yes() {
        return;
    }
    let words = said(reading, to);
    let message = format!(
        "{} stands in the title, and no field says it",
        quoted(subject.words(words))
    );
    let finding = RULE.at(thing.file(), subject.in_title(words), message);
    let Some(measure) = proposed_measure(reading).filter(|measure| leads_somewhere(measure)) else {
        sink.report(thing, finding.help("type it as a field, such as `measure: 15% to 10%`"));
        return;
    };
    sink.report(thing, offering(context, subject, finding, &measure));
}

/// By how much, where the title says from where: without a start that is `M03`.
fn change(reading: &Reading<'_>) -> Option<Amount> {
    reading.by.filter(|_| reading.from.is_some())
}

/// "One initiative": done or not.
fn is_one_thing(reading: &Reading<'_>, to: Amount) -> bool {
    reading.from.is_none() && to.role == Role::Count && to.value == Decimal::ONE
}

/// From the start to the target.
fn said(reading: &Reading<'_>, to: Amount) -> Span {
    let from = reading.from.map_or(to.span, |from| from.span);
    Span::new(from.start.min(to.span.start), from.end.max(to.span.end))
}

/// Whether a measure has a way to go, in one unit.
fn leads_somewhere(measure: &str) -> bool {
    match Measure::parse(measure) {
        Ok(Measure::Move { start, target }) => start.compare(target).is_some_and(std::cmp::Ordering::is_ne),
        Ok(Measure::Count { target }) => !target.value.is_zero(),
        Ok(_) => true,
        Err(_) => false,
    }
}
