//! Lists, one trait at a time.

use goalpost_model::Evaluation;
use goalpost_report::Audience;
use goalpost_report::filter::{Filter, Options};
use goalpost_report::list::{self, Kind};

use crate::support::{day, model, wide};

const ON: &str = "2026-11-20";
const GOALS: &str = "person @ana: Ana Ruiz
  team: @payments
team @payments: Payments
  lead: @ana
goal a: Ship it, \"quoted\"
  owner: @ana
  tags: #one #two
  during: 2026-Q4
  measure: 3 memos
  allow M04 T05 until 2026-12-31: Not yet
  2026-11-01 +1 memo on-track by @ana #one: First
  2026-11-02 blocked vendor @zoe by @ana: Down
  - [ ] due 2026-12-01 @ana: Second
  - [x] First
goal b: An idea
  draft: yes
  owner: @ben
template t: A shape
  stage: early
  goal: [Something]
";

fn csv(kind: &str, options: &Options<'_>) -> String {
    let model = model(GOALS, ON);
    let filter = Filter::read(options, &model).unwrap();
    let report = list::collect(
        &Evaluation::new(&model, day(ON)),
        Kind::read(kind).unwrap(),
        &filter,
        Audience::Person,
    );
    list::csv(&report)
}

#[test]
fn each_list_has_its_columns() {
    let mut shown = String::new();
    for (word, _) in Kind::all() {
        shown.push_str(&format!("== {word}\n{}\n", csv(word, &Options::default())));
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn lists_are_narrowed_by_filters() {
    let of_ben = Options {
        owner: Some("@ben"),
        ..Options::default()
    };
    assert_eq!(csv("goals", &of_ben).lines().count(), 1);
    assert_eq!(csv("drafts", &of_ben).lines().count(), 2);
    let model = model(GOALS, ON);
    let filter = Filter::read(&of_ben, &model).unwrap();
    let report = list::collect(
        &Evaluation::new(&model, day(ON)),
        Kind::read("goal").unwrap(),
        &filter,
        Audience::Person,
    );
    assert_eq!(list::text(&report, &wide(80)), "No goals match @ben.\n");
}

#[test]
fn kinds_are_read_in_singular_and_plural_and_others_are_explained() {
    for (word, expected) in [
        ("person", "people"),
        ("KR", "results"),
        ("competency", "competencies"),
        ("Tag", "tags"),
    ] {
        assert_eq!(Kind::read(word).unwrap().word(), expected, "{word}");
    }
    assert_eq!(
        Kind::read("gaols").unwrap_err().to_string(),
        "there is no list of `gaols`: did you mean `goals`?"
    );
    assert!(
        Kind::read("elephants")
            .unwrap_err()
            .to_string()
            .contains("people, teams")
    );
}
