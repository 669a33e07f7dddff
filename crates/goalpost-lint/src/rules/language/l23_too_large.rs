//! What is too large to be read. Found by the parser and the model, declared here.

declare_rule! {
    /// A file, a line or a number is larger than what is read.
    ///
    /// A file over 1 GiB, a line over 1 MiB, a number of more than 28 digits.
    "L23" "too-large" {
        level: Error,
        why: "Within these limits every figure is exact and every check ends soon.",
        source: "The language reference, limits.",
        poor: "\
goal nights: Use more of the nights that are clear
  measure: 33.33333333333333333333333333333% to 60%
",
        good: "\
goal nights: Use more of the nights that are clear
  measure: 33.3% to 60%
",
    }
}
