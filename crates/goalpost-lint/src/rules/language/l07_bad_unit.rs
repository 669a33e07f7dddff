//! Units that cannot be read. Found by the parser and the model, declared here.

declare_rule! {
    /// A unit cannot be read, or may mean two things.
    ///
    /// `m` alone may be minutes, metres or millions: type `min` or `M`. A currency sign stands before the number, a
    /// currency code behind it.
    "L07" "bad-unit" {
        level: Error,
        why: "A figure whose unit is guessed is a figure that is wrong one day.",
        source: "The language reference, quantities.",
        fix: Safe,
        poor: "\
goal bell: Answer the door faster
  measure: 9m to 2m
",
        good: "\
goal bell: Answer the door faster
  measure: 9min to 2min
",
    }
}
