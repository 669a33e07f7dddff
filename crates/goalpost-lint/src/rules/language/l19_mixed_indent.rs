//! Tabs among spaces. Found by the parser and the model, declared here.

declare_rule! {
    /// A line is indented with tabs where the file has spaces, or the reverse.
    ///
    /// The first indented line of a file decides.
    "L19" "mixed-indent" {
        level: Error,
        why: "The same line looks nested to one reader and not to another.",
        source: "The language reference, indentation.",
        fix: Safe,
        poor: "\
goal evenings: Open on two evenings a week
  owner: @mia
\tdue: 2026-12-31
",
        good: "\
goal evenings: Open on two evenings a week
  owner: @mia
  due: 2026-12-31
",
    }
}
