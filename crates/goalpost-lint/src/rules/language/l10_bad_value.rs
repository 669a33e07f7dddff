//! Other values that cannot be read. Found by the parser and the model, declared here.

declare_rule! {
    /// The value of a field, an id or a handle cannot be read.
    ///
    /// Among others: a word that is not one of those a field takes, a handle without its `@`, an id with blanks in it,
    /// a reference to the wrong kind of thing, a rule that nobody knows in `lint:` or `allow`, and a field without a
    /// value.
    "L10" "bad-value" {
        level: Error,
        why: "A value that cannot be read does not count, though it looks as if it did.",
        source: "The language reference, fields.",
        fix: Safe,
        poor: "\
objective air: Be the station that is left on in the kitchen
  kind: stretch
",
        good: "\
objective air: Be the station that is left on in the kitchen
  kind: aspirational
",
    }
}
