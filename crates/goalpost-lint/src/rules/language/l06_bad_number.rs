//! Numbers that cannot be read. Found by the parser and the model, declared here.

declare_rule! {
    /// A number cannot be read.
    ///
    /// Numbers have digits, one point at most, and `_` between groups. A comma is a thousand to one reader and a
    /// decimal point to another, so both readings are offered. Where things or money are counted, which seldom have three
    /// decimals, thousands are what is offered; that is safe to write only where a second comma shows them.
    "L06" "bad-number" {
        level: Error,
        why: "`1,500` is fifteen hundred in Boston and one and a half in Berlin.",
        source: "The language reference, numbers.",
        fix: Safe,
        poor: "\
goal loans: Lend more books to people under twenty
  measure: 1,200 loans
",
        good: "\
goal loans: Lend more books to people under twenty
  measure: 1200 loans
",
    }
}
