//! Facts that say nothing. Found by the parser and the model, declared here.

declare_rule! {
    /// An event says something that is no fact, or none of this kind of thing.
    ///
    /// Facts are values, `on-track`, `confidence 7/10`, `done`, `target X was Y`, `blocked NAME` and the others of the
    /// language. Words go behind the colon.
    "L21" "bad-fact" {
        level: Error,
        why: "A fact that is not understood moves no figure, though its author thinks that it did.",
        source: "The language reference, facts.",
        fix: Safe,
        poor: "\
goal boards: Mend the floor of the hall
  measure: 30 boards
  2026-10-19 twelve: Oak
",
        good: "\
goal boards: Mend the floor of the hall
  measure: 30 boards
  2026-10-19 12 boards: Oak
",
    }
}
