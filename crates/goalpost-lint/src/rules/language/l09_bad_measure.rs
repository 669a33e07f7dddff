//! Measures that cannot be read. Found by the parser and the model, declared here.

declare_rule! {
    /// A measure cannot be read.
    ///
    /// Measures are `840ms to 300ms`, `40k visits +25%`, `3 memos`, `? to 40%`, `>= 99.9%`, `95%..99%`,
    /// `average >= 4/5`, `yes/no`, `steps`, `milestones`, `habit ID >= 80%`, `feedback >= 80%` and `rollup`. A level
    /// such as `80%` by itself says neither where it starts nor whether it is to be held.
    "L09" "bad-measure" {
        level: Error,
        why: "Progress is computed from the measure alone.",
        source: "The language reference, measures.",
        fix: Safe,
        poor: "\
goal cats: Find homes for the cats
  measure: most of them
",
        good: "\
goal cats: Find homes for the cats
  measure: 14 cats
",
    }
}
