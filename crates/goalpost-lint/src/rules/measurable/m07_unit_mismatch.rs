//! Figures that cannot be compared with each other.

use goalpost_syntax::{FieldName, Keyword};

use super::{order, units};
use crate::finding::{Context, Sink};
use crate::rule::Check;
use crate::subject::Subject;

declare_rule! {
    /// Start, target, tiers or values differ in what they count, or stand in the wrong order.
    ///
    /// Start and target, `commit:`, `stretch:`, the `at:` of milestones and the values in events are of one unit or of
    /// units that convert; a value without a unit has that of the measure. `%` and `pp` never mix, and `4/5` goes with
    /// fifths only. In the direction of the measure the order is start, commit, target, stretch. A measure without a
    /// number, such as `yes/no`, takes no values.
    "M07" "unit-mismatch" {
        level: Error,
        why: "Percent and minutes cannot be subtracted from each other, so there is no progress to compute.",
        source: "Goalpost's own: progress is (value − start) / (target − start), in one unit.",
        poor: "\
goal returns: Cut the share of wrong deliveries
  owner: @ana
  during: 2026-Q4
  measure: 15% to 10min
  why: Each one costs us a van
",
        good: "\
goal returns: Cut the share of wrong deliveries
  owner: @ana
  during: 2026-Q4
  measure: 15% to 10%
  why: Each one costs us a van
",
        check: Check::Thing(&[Keyword::Result, Keyword::Goal, Keyword::Fact], check),
    }
}

fn check(_: &Context<'_>, subject: &Subject<'_>, sink: &mut Sink) {
    let thing = subject.thing;
    let Some((text, measure)) = subject.measure() else {
        return;
    };
    if !units::measure(thing, text, measure, sink) {
        return;
    }
    if subject.has_own(&[FieldName::Commit, FieldName::Stretch]) {
        order::tiers(thing, measure, sink);
    }
    if subject.holds(Keyword::Milestone) {
        units::points(thing, measure, sink);
    }
    units::events(thing, measure, sink);
}
