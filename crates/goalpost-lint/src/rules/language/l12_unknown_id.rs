//! Events about nothing known. Found by the parser and the model, declared here.

declare_rule! {
    /// An event is about an id that nothing has.
    ///
    /// Events at the left margin name what they are about. A dead reference in a field is `R03`.
    "L12" "unknown-id" {
        level: Error,
        why: "A value that is logged for nothing moves nothing.",
        source: "The language reference, events.",
        fix: Unsafe,
        poor: "\
goal hut: Mend the roof of the hut
2026-10-19 hutt 12 shingles
",
        good: "\
goal hut: Mend the roof of the hut
2026-10-19 hut 12 shingles
",
    }
}
