//! Decisions without words. Found by the parser and the model, declared here.

declare_rule! {
    /// A revision, a turn of life or a waiver has no words.
    ///
    /// Revisions, `paused`, `resumed`, `dropped` and `allow` need a sentence behind the colon.
    "L18" "words-required" {
        level: Error,
        why: "A goalpost may move, and whoever moves it says why, so that those who promised it can follow.",
        source: "Beeminder, which asks for a reason before a goal is eased; the language reference, events.",
        poor: "\
goal crawl: Teach the beginners to breathe on both sides
  measure: 24 beginners
  2026-11-09 target 18 beginners was 24 beginners by @mia
",
        good: "\
goal crawl: Teach the beginners to breathe on both sides
  measure: 24 beginners
  2026-11-09 target 18 beginners was 24 beginners by @mia: Six have moved to the morning group
",
    }
}
