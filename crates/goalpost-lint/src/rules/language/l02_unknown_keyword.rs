//! Keywords that nobody knows. Found by the parser and the model, declared here.

declare_rule! {
    /// A line has the shape of a thing, and its keyword is none.
    ///
    /// Things are `objective`, `result` (also `kr`, `key-result`), `goal`, `fact`, `milestone`, `habit`, `expectation`,
    /// `vision`, `grow`, `person`, `team`, `role`, `competency`, `period`, `template`, `file` and `workspace`.
    "L02" "unknown-keyword" {
        level: Error,
        why: "What is indented under an unknown keyword belongs to nothing, so none of it counts.",
        source: "The language reference, things.",
        fix: Safe,
        poor: "\
objectiv checkout: Make checkout something nobody thinks about
  owner: @ana
",
        good: "\
objective checkout: Make checkout something nobody thinks about
  owner: @ana
",
    }
}
