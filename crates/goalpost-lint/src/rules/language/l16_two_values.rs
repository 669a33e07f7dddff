//! Two values for one day. Found by the parser and the model, declared here.

declare_rule! {
    /// A thing has two different values on one day.
    ///
    /// Increments add up, and `average` takes all answers of a day.
    "L16" "two-values" {
        level: Error,
        why: "Only one of two values can be in force.",
        source: "The language reference, events.",
        poor: "\
goal seats: Fill the cinema on Sunday mornings
  measure: 25 to 70 seats
  2026-10-18 33 seats
  2026-10-18 37 seats
",
        good: "\
goal seats: Fill the cinema on Sunday mornings
  measure: 25 to 70 seats
  2026-10-18 37 seats
",
    }
}
