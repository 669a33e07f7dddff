//! Lines in the wrong place. Found by the parser and the model, declared here.

declare_rule! {
    /// A line stands where nothing can hold it.
    ///
    /// Indentation proposes a line's parent; a parent that cannot hold the line gives it to the nearest open one that
    /// can. A `result` outside an objective, a `workspace` outside `workspace.goals` and a `file` that is not first
    /// have no place.
    "L15" "misplaced" {
        level: Error,
        why: "What belongs to the wrong thing counts for the wrong thing.",
        source: "The language reference, nesting.",
        fix: Safe,
        poor: "\
person @mia: Mia Holt
  milestone pitch: The pitch is drained
",
        good: "\
goal pitch: Play at home again in spring
  milestone drained: The pitch is drained
",
    }
}
