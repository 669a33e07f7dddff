//! What filters keep, and what they say of what they cannot read.

use goalpost_model::Evaluation;
use proptest::prelude::*;

use super::{Filter, FilterError, Options};
use crate::style::Style;
use crate::testing::{day, model};

const ON: &str = "2026-11-20";
const FILES: [(&str, &str); 2] = [
    (
        "pay.goals",
        "file payments: Payments
  team: @payments
  tags: #q4
objective checkout: Make checkout quick
  kind: committed
  owner: @ana
  tags: #revenue
  during: 2026-Q4
  result p95: Cut latency
    measure: 840ms to 300ms
    2026-11-18 830ms
    2026-11-18 blocked vendor: Down
  result failures: Fewer failures
    owner: @ben
    measure: 2.4% to 0.5%
    2026-11-18 1.0% #good
  habit walk: Walk the line
    every: day
goal: Learn Rust
  type: development
  owner: @cai
  during: 2027-Q1
  measure: yes/no
",
    ),
    (
        "people.goals",
        "person @ana: Ana
  team: @payments
person @ben: Ben
  team: @risk
person @cai: Cai
team @payments: Payments
  lead: @ana
  part-of: @money
team @risk: Risk
team @money: Money
period sprint: Sprint
  dates: 2026-11-09..2026-11-20
expectation kindness: Is kind
  for: @payments
goal old: Ship the old thing
  owner: @payments
  during: 2026-Q3
  measure: yes/no
",
    ),
];

/// The titles of the things, files and people left out, that an expression keeps.
fn kept(options: &Options<'_>) -> Result<Vec<String>, FilterError> {
    let model = model(&FILES, ON);
    assert_eq!(model.diagnostics(), []);
    let evaluation = Evaluation::new(&model, day(ON));
    let filter = Filter::read(options, &model)?;
    let things = model.things().filter(|thing| !thing.keyword().naming_is_of_a_party());
    Ok(things
        .filter(|thing| filter.keeps(&evaluation, *thing))
        .map(|thing| thing.title().to_owned())
        .collect())
}

trait IsParty {
    fn naming_is_of_a_party(self) -> bool;
}

impl IsParty for goalpost_syntax::Keyword {
    fn naming_is_of_a_party(self) -> bool {
        use goalpost_syntax::Keyword::{File, Period, Person, Team};
        matches!(self, File | Period | Person | Team)
    }
}

fn expression(text: &str) -> Options<'_> {
    Options {
        expression: Some(text),
        ..Options::default()
    }
}

#[test]
fn an_expression_keeps_what_it_asks_for() {
    let (checkout, p95, failures) = ("Make checkout quick", "Cut latency", "Fewer failures");
    let (walk, rust, kind, old) = ("Walk the line", "Learn Rust", "Is kind", "Ship the old thing");
    for (text, expected) in [
        ("2026-Q4", vec![checkout, p95, failures, walk, kind]),
        ("sprint", vec![checkout, p95, failures, walk, kind]),
        ("2026-Q3", vec![kind, old]),
        ("#revenue", vec![checkout, p95, failures, walk]),
        ("#Q4 && !#revenue", vec![rust]),
        ("#good", vec![failures]),
        ("@ana", vec![checkout, p95, walk, kind, old]),
        ("@ben", vec![failures]),
        ("@payments", vec![checkout, p95, failures, walk, rust, old]),
        ("@money && kind:goal", vec![rust, old]),
        ("team:risk", vec![failures]),
        ("owner:@payments", vec![kind, old]),
        ("status:off-track", vec![checkout, p95]),
        ("status:lapsed", vec![walk]),
        ("kind:kr", vec![p95, failures]),
        ("kind:committed", vec![checkout]),
        ("type:development", vec![rust]),
        ("is:blocked", vec![p95]),
        ("is:overdue", vec![old]),
        ("\"RUST\"", vec![rust]),
        ("“rust”", vec![rust]),
        ("checkout", vec![checkout, p95, failures, walk]),
        ("payments/checkout.p95", vec![p95]),
        ("id:p95 || id:walk", vec![p95, walk]),
        ("payments && kind:goal", vec![rust]),
        (
            "2026-Q4 && (#good || @ana) && !kind:habit & !kind:expectation",
            vec![checkout, p95, failures],
        ),
        ("!!@ben", vec![failures]),
        ("@ben || @cai && 2026-Q4", vec![failures]),
    ] {
        assert_eq!(kept(&expression(text)).unwrap(), expected, "{text}");
    }
}

#[test]
fn options_all_have_to_hold() {
    let options = Options {
        period: Some("2026-Q4"),
        owner: Some("@ana"),
        tag: Some("revenue"),
        expression: Some("kind:result"),
        ..Options::default()
    };
    assert_eq!(kept(&options).unwrap(), ["Cut latency"]);
    let since = Options {
        since: Some(day("2026-11-18")),
        until: Some(day("2026-11-19")),
        ..Options::default()
    };
    assert_eq!(kept(&since).unwrap(), ["Cut latency", "Fewer failures"]);
    assert_eq!(kept(&Options::default()).unwrap().len(), 7);
}

#[test]
fn a_filter_is_described_as_it_was_typed() {
    let model = model(&FILES, ON);
    let read = |options: &Options<'_>| Filter::read(options, &model).unwrap();
    let options = Options {
        period: Some("2026-Q4"),
        owner: Some("@ana"),
        tag: Some("revenue"),
        ..Options::default()
    };
    let filter = read(&options);
    assert_eq!(filter.describe().unwrap(), "2026-Q4, @ana, #revenue");
    assert!(filter.names_period());
    assert_eq!(read(&expression("@ana")).remark(&model), None);
    assert_eq!(read(&Options::default()).describe(), None);
}

#[test]
fn nobody_is_asked_for_who_is_not_there() {
    let refused = |text: &str, options: &Options<'_>| {
        let model = model(&[("a.goals", text)], ON);
        Filter::read(options, &model)
            .err()
            .map(|error| (error.message, error.help))
    };
    let people = "person @ana: Ana\nteam @pay: Pay\ngoal x: X\n  owner: @zoe\n";
    let named = |handle| Options {
        owner: Some(handle),
        ..Options::default()
    };
    for (options, expected) in [
        (named("@anna"), Some(("@anna", "did you mean `@ana`?"))),
        (
            Options {
                team: Some("@nix"),
                ..Options::default()
            },
            Some(("@nix", "`goalpost list handles` names everybody")),
        ),
        (expression("#x || owner:anna"), Some(("anna", "did you mean `@ana`?"))),
        (expression("!@payy"), Some(("@payy", "did you mean `@pay`?"))),
        (named("@zoe"), None),
        (named("@ANA"), None),
    ] {
        let expected = expected.map(|(who, help)| (format!("nobody here is called `{who}`"), help.to_owned()));
        assert_eq!(refused(people, &options), expected);
    }
    assert_eq!(refused("goal x: X\n  owner: @bo\n", &named("@anna")), None);
}

#[test]
fn what_cannot_be_read_is_shown_with_its_place_and_what_to_type() {
    let shown: Vec<String> = [
        "2026-Q4 && status:atrisk",
        "colour:red",
        "stauts:done",
        "kind:gaol",
        "status:",
        "2026-Q5",
        "FY2027",
        "2026-12-31..2026-10-01",
        "checkuot",
        "at-risk",
        "(2026-Q4 || #x",
        "2026-Q4)",
        "2026-Q4 #x",
        "&& #x",
        "#x &&",
        "!",
        "  ",
        "\"open",
        "is:done",
        "#größe && 😀 && is:late",
    ]
    .iter()
    .map(|text| kept(&expression(text)).unwrap_err().explained(&Style::PLAIN))
    .collect();
    insta::assert_snapshot!(shown.join("\n"));
    let period = Options {
        period: Some("spritn"),
        ..Options::default()
    };
    assert_eq!(kept(&period).unwrap_err().to_string(), "no period is called `spritn`");
}

#[test]
fn nesting_has_an_end() {
    let deep = |levels: usize| format!("{}#x{}", "(".repeat(levels), ")".repeat(levels));
    assert!(kept(&expression(&deep(60))).is_ok());
    assert!(kept(&expression(&deep(100_000))).is_err());
    assert!(kept(&expression(&"!".repeat(100_000))).is_err());
    let long = vec!["#x"; 10_000].join(" || ");
    assert!(kept(&expression(&long)).is_ok());
}

proptest! {
    #[test]
    fn any_text_is_read_or_explained(text in "[ -~é😀“”„]{0,40}") {
        if let Err(error) = kept(&expression(&text)) {
            prop_assert!(text.get(error.span.range()).is_some(), "{error:?}");
            prop_assert!(error.explained(&Style::PLAIN).lines().all(|line| line.chars().count() <= 80));
        }
    }

    #[test]
    fn any_words_of_filters_are_read_or_explained(
        words in prop::collection::vec(prop::sample::select(vec![
            "(", ")", "!", "&&", "||", "#x", "@ana", "2026-Q4", "status:done", "is:", ":", "\"a b\"", "checkout", "..",
        ]), 0..12)
    ) {
        let text = words.join(" ");
        if let Err(error) = kept(&expression(&text)) {
            prop_assert!(text.get(error.span.range()).is_some(), "{error:?}");
        }
    }
}
