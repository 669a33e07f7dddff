//! Fields that nobody knows. Found by the parser and the model, declared here.

declare_rule! {
    /// A field has a name that no field has, or not in this kind of thing.
    ///
    /// The nearest name that fits the thing is offered. A field of your own begins with `x-`.
    "L03" "unknown-field" {
        level: Error,
        why: "A misspelt `due:` is no deadline, and nobody notices until it has passed.",
        source: "The language reference, fields.",
        fix: Safe,
        poor: "\
goal pages: Read the forty pages of the safety manual
  onwer: @ana
",
        good: "\
goal pages: Read the forty pages of the safety manual
  owner: @ana
",
    }
}
