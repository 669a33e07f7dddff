//! Ids that the language needs itself. Found by the parser and the model, declared here.

declare_rule! {
    /// An id is a word that the language needs itself.
    ///
    /// The words of facts and values, such as `done`, `target`, `week`, `steps` and `everyone`.
    "L14" "reserved-id" {
        level: Error,
        why: "An event that begins with it could not be told from its facts.",
        source: "The language reference, ids.",
        fix: Unsafe,
        poor: "\
goal review: Fire the kiln once before the fair
",
        good: "\
goal kiln: Fire the kiln once before the fair
",
    }
}
