//! Handles of nobody. Found by the parser and the model, declared here.

declare_rule! {
    /// A handle belongs to nobody who is declared.
    ///
    /// Only where the workspace declares people or teams. Handles are compared without case.
    "L11" "unknown-handle" {
        level: Error,
        why: "What is assigned to a misspelt handle lands on nobody's list.",
        source: "The language reference, handles.",
        fix: Unsafe,
        poor: "\
person @theo: Theo Lind
goal press: Print the first hundred posters
  owner: @teo
",
        good: "\
person @theo: Theo Lind
goal press: Print the first hundred posters
  owner: @theo
",
    }
}
