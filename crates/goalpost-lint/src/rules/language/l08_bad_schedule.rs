//! Schedules that cannot be read. Found by the parser and the model, declared here.

declare_rule! {
    /// A schedule cannot be read.
    ///
    /// Schedules are `day`, `weekday`, `mon,wed,fri`, `week on tue`, `2 weeks on fri`, `month on day 15`, `3x per week`
    /// and their like, then `at 08:30` or `for 30m`. English such as `every other Friday` is offered as what it means.
    "L08" "bad-schedule" {
        level: Error,
        why: "Nobody can tell whether a habit was kept when nobody can tell when it was due.",
        source: "The language reference, schedules.",
        fix: Safe,
        poor: "\
habit boats: Look after the boats
  every: Tuesday morning
",
        good: "\
habit boats: Look after the boats
  every: tue at 08:30
",
    }
}
