//! Blanks that are none. Found by the parser and the model, declared here.

declare_rule! {
    /// A blank is not a blank: non-breaking, without width, or a control character.
    ///
    /// They come along when text is pasted from a web page or a word processor.
    "L20" "odd-blank" {
        level: Error,
        why: "It looks right and is read wrong, which is the hardest kind of mistake to find.",
        source: "The language reference, blanks.",
        fix: Safe,
        poor: "\
goal ice: Keep the ice clean
  owner:\u{a0}@mia
",
        good: "\
goal ice: Keep the ice clean
  owner: @mia
",
    }
}
