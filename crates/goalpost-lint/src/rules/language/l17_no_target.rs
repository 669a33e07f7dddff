//! Events about nothing. Found by the parser and the model, declared here.

declare_rule! {
    /// An event does not say what it is about.
    ///
    /// An event stands under its thing, or names it behind its day.
    "L17" "no-target" {
        level: Error,
        why: "It happened, and nobody can tell to what.",
        source: "The language reference, events.",
        poor: "\
2026-10-19 12 frames: A warm week
",
        good: "\
goal hives: Fill forty frames
2026-10-19 hives 12 frames: A warm week
",
    }
}
