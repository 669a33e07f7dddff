//! Numbers that stand only where nothing computes with them.

use goalpost_prose::{Amount, Glance, Reading, Role};
use goalpost_syntax::{FieldName, Keyword};
use goalpost_text::Diagnostic;
use goalpost_values::Decimal;

use super::m03_no_baseline::offering;
use crate::doubt::doubted_measure;
use crate::finding::{Context, Sink};
use crate::proposal::{least_of_range, paced, proposed_measure, said};
use crate::rule::Check;
use crate::subject::Subject;
use crate::words::quoted;

declare_rule! {
    /// The title says from where to where, and no field does.
    ///
    /// Progress is computed from fields alone. The fix writes what the title says, to be looked at first: prose may
    /// mean something else. What changes by an amount from a start that is not known is `M03`.
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
        .and_then(|reading| Some((reading, reading.to().or_else(|| change(reading))?)))
    else {
        return;
    };
    // Steps and milestones may be what the number counts.
    let is_shown = subject.is_shown() && reading.from().is_none();
    if is_shown || is_one_thing(reading, to) || !reading.measurable().is_yes() {
        return;
    }
    let words = said(reading, to);
    let message = format!(
        "{} stands in the title, and no field says it",
        quoted(subject.words(words))
    );
    let finding = RULE.at(thing.file(), subject.in_title(words), message);
    let Some(measure) = proposed_measure(reading) else {
        let help = if reading.compound().is_some() {
            "these are two goals: give each a line of its own, and each its `measure:`".to_owned()
        } else {
            doubted_measure(reading).unwrap_or_else(|| {
                "type what it says as a field, `measure:`, with the number that stands now and the one to reach"
                    .to_owned()
            })
        };
        sink.report(thing, finding.help(help));
        return;
    };
    let offer = offering(context, subject, finding, &measure);
    let offer = strictly(reading, to, &measure, offer);
    sink.report(thing, up_to(subject, reading, &measure, offer));
}

/// The upper end of a range that is to be reached is what it may come to, which not every thing has a field for.
fn up_to(subject: &Subject<'_>, reading: &Reading<'_>, measure: &str, offer: Diagnostic) -> Diagnostic {
    let Some(most) = reading.upper().filter(|_| least_of_range(reading).is_some()) else {
        return offer;
    };
    let help = format!("type `measure: {measure}`, with which it is reached");
    offer.help(if FieldName::Stretch.fits(subject.thing.keyword()) {
        format!("{help}; {} are its `stretch:`", paced(reading, most))
    } else {
        help
    })
}

/// By how much, where the title says from where: without a start that is `M03`.
fn change(reading: &Reading<'_>) -> Option<Amount> {
    reading.by().filter(|_| reading.from().is_some())
}

/// "One initiative": done or not.
fn is_one_thing(reading: &Reading<'_>, to: Amount) -> bool {
    reading.from().is_none() && to.role == Role::Count && to.value == Decimal::ONE
}

/// A limit that is not met by its own number says that the measure's is.
fn strictly(reading: &Reading<'_>, to: Amount, measure: &str, offer: Diagnostic) -> Diagnostic {
    let figure = measure.trim_start_matches(|c: char| !c.is_ascii_digit());
    if to.is_strict && figure.starts_with(&to.value.normalize().to_string()) && reading.upper().is_none() {
        offer.help(format!(
            "type `measure: {measure}`, which {figure} itself meets as well"
        ))
    } else {
        offer
    }
}
