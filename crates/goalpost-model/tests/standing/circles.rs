//! Roll-ups of what supports a thing, in circles too.

use goalpost_model::Evaluation;

use super::expect::{check, check_model};
use super::support::{day, good_model, model, six, thing};

#[test]
fn a_rollup_is_the_mean_of_what_supports_it() {
    let text = "\
objective o: O
  during: 2026-Q4
  measure: rollup
  goal nested: N
    weight: 9
    measure: 0 to 10 visits
    2026-10-05 12
goal a: A
  supports: o
  during: 2026-Q4
  measure: 0 to 10 visits
  2026-10-05 5
goal b: B
  supports: o
  during: 2026-Q4
  measure: 0 to 10 visits
goal c: C
  supports: o
  during: 2026-Q4
  measure: 0 to 10 visits
  2026-10-05 1
  2026-10-12 dropped: No room
goal d: D
  draft: yes
  supports: o
  measure: yes/no
habit h: H
  supports: o
  every: day
";
    check(
        text,
        &[
            ("10-11", "o", "score 0.533333, known 3/4"),
            ("11-15", "o", "score 0.75, known 2/3"),
            ("2027-01-01", "o", "score 0.5, known 3/3"),
        ],
    );
}

const CIRCLE: &str = "\
goal a: A
  during: 2026-Q4
  supports: b
  measure: rollup
goal b: B
  during: 2026-Q4
  supports: o.r
  measure: rollup
objective o: O
  during: 2026-Q4
  supports: a
  result r: R
    measure: rollup
  result s: S
    measure: 0 to 10 visits
    2026-10-05 5
goal alone: Supports itself
  supports: alone
  measure: rollup
goal above: Is supported by a circle and something else
  during: 2026-Q4
  measure: rollup
goal below: Supports a circle
  during: 2026-Q4
  supports: a above
  measure: 0 to 10 visits
  2026-10-05 10
goal between: Leads from the circle
  during: 2026-Q4
  supports: above
  measure: rollup
objective also: Leads from the circle too
  during: 2026-Q4
  supports: between
  measure: rollup
goal last: From the circle
  during: 2026-Q4
  supports: also
  measure: rollup
";

#[test]
fn in_a_circle_all_are_unknown_whoever_asks_first() {
    let model = model(CIRCLE, day("11-15"));
    let ids = [
        "a", "b", "o", "o.r", "o.s", "alone", "above", "below", "between", "also", "last",
    ];
    let expected = [
        "unknown", "unknown", "unknown", "unknown", "0.5", "unknown", "1", "1", "unknown", "unknown", "unknown",
    ];
    for first in ids {
        let evaluation = Evaluation::new(&model, day("11-15"));
        let _ = evaluation.standing(thing(&model, first));
        let found = ids.map(|id| six(evaluation.standing(thing(&model, id)).score));
        assert_eq!(found, expected, "{first} first");
    }
    check_model(
        &model,
        &[
            ("11-15", "a", "why Unknown(Circle)"),
            ("11-15", "o.r", "why Unknown(Circle)"),
            ("11-15", "alone", "why Unknown(Circle)"),
        ],
    );
}

#[test]
fn a_chain_of_rollups_may_be_long() {
    let length = 20_000;
    let mut text = String::new();
    for index in 0..length {
        text += &format!("goal g{index}: G\n  during: 2026-Q4\n  measure: rollup\n");
        if index > 0 {
            text += &format!("  supports: g{}\n", index - 1);
        }
    }
    text += &format!(
        "goal end: G\n  supports: g{}\n  measure: 0 to 10 visits\n  2026-10-05 5\n",
        length - 1
    );
    let straight = good_model(&text, day("11-15"));
    let evaluation = Evaluation::new(&straight, day("11-15"));
    assert_eq!(six(evaluation.standing(thing(&straight, "g0")).score), "0.5");

    let bent = text.replacen("  measure: rollup\n", "  measure: rollup\n  supports: end\n", 1);
    let bent = model(
        &bent.replace("measure: 0 to 10 visits", "measure: rollup"),
        day("11-15"),
    );
    let evaluation = Evaluation::new(&bent, day("11-15"));
    assert_eq!(six(evaluation.standing(thing(&bent, "g0")).score), "unknown");
}
