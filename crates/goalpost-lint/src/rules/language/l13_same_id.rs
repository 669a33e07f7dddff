//! Ids that are taken. Found by the parser and the model, declared here.

declare_rule! {
    /// An id or a handle is given twice in one scope.
    ///
    /// Ids are unique among the things of one prefix or of the workspace, and within a parent; handles in the whole
    /// workspace.
    "L13" "same-id" {
        level: Error,
        why: "A reference to it could mean either.",
        source: "The language reference, ids.",
        fix: Unsafe,
        poor: "\
goal stage: Build the stage
goal stage: Paint the stage
",
        good: "\
goal stage: Build the stage
goal paint: Paint the stage
",
    }
}
