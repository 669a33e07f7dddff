//! References to nothing. Found by the model when it resolves names, declared here.

declare_rule! {
    /// A reference in a field finds nothing.
    ///
    /// A reference looks among what stands in the thing, then in each enclosing scope outward, then among all ids. The
    /// nearest one is offered. An event about an unknown id is `L12`.
    "R03" "dead-link" {
        level: Error,
        why: "A goal that supports nothing that exists supports nothing.",
        source: "Goalpost's own: alignment is only as good as its links.",
        fix: Unsafe,
        poor: "\
vision open-door: Nobody waits at our door
  owner: @ana

goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  supports: open-dor
",
        good: "\
vision open-door: Nobody waits at our door
  owner: @ana

goal pages: Read the forty pages of the safety manual
  owner: @ana
  during: 2026-Q4
  measure: 40 pages
  supports: open-door
",
    }
}
