//! Lines that have no shape. Found by the parser and the model, declared here.

declare_rule! {
    /// A line is neither a thing, a field, an event, a step, a note nor a comment.
    ///
    /// Each line has one of six shapes: `keyword id: Title`, `name: value`, `DATE facts: words`, `- [ ] step`, `> note`
    /// or `// comment`. Any other line is kept as it is and means nothing; nothing around it suffers.
    "L01" "no-shape" {
        level: Error,
        why: "A line that means nothing to the tool may mean a lot to its author, so it must not be lost in silence.",
        source: "The language reference, lines.",
        fix: Safe,
        poor: "\
goal rye: Sell rye bread to people who have never tried it
  owner: @mia
  talked to Theo about the slices, he is in
",
        good: "\
goal rye: Sell rye bread to people who have never tried it
  owner: @mia
  > Talked to Theo about the slices, he is in.
",
    }
}
