//! Days that cannot be read. Found by the parser and the model, declared here.

declare_rule! {
    /// A day or a period cannot be read.
    ///
    /// Days are written `2026-12-31`, periods `2026-Q4`, `2026-11`, `2026-W45`, `2026`, `FY2027-Q1`, the id of a
    /// `period`, or `a..b`. What another form may mean is offered; `03/04/2026` may mean two days, and both are.
    "L05" "bad-day" {
        level: Error,
        why: "A file must mean the same tomorrow and to everybody, so it holds days that can be read in one way only.",
        source: "ISO 8601; the language reference, days and periods.",
        fix: Safe,
        poor: "\
goal pages: Read the forty pages of the safety manual
  due: 31.12.2026
",
        good: "\
goal pages: Read the forty pages of the safety manual
  due: 2026-12-31
",
    }
}
