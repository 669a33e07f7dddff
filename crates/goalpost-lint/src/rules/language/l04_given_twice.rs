//! Fields that are given twice. Found by the parser and the model, declared here.

declare_rule! {
    /// A field that counts once is given twice.
    ///
    /// The first one counts. `why good poor option reality supports link lint away` and `x-…` may repeat.
    "L04" "given-twice" {
        level: Error,
        why: "Two deadlines are none: each reader believes another one.",
        source: "The language reference, fields.",
        poor: "\
goal pages: Read the forty pages of the safety manual
  due: 2026-11-30
  due: 2026-12-31
",
        good: "\
goal pages: Read the forty pages of the safety manual
  due: 2026-12-31
",
    }
}
