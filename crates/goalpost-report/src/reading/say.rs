//! What a measure says, in the few words of a line.

use super::Reading;
use crate::figures::{Amount, Ratio};
use crate::style::Style;
use crate::text::count;
use goalpost_model::progress::percent;

/// The value now and the way it is to go: `36d (41d → 28d)`, `3 of 5 people`, `99.7% (≥ 99.5%)`. Empty where nothing
/// measures it or it is simply done, and for a roll-up all of whose parts are known.
pub(crate) fn say(reading: &Reading, style: &Style) -> String {
    match reading {
        Reading::Value { start, value, target } => on_the_way(start.as_ref(), value.as_ref(), target, style),
        Reading::Count { value, target } => match value {
            Some(value) => format!("{} of {}", bare(value, target), target.text),
            None => format!("none of {} yet", target.text),
        },
        Reading::Level {
            mean,
            value,
            at_least,
            at_most,
            ran_out,
            ..
        } => {
            let value = match (value, mean) {
                (None, _) => "no value yet".to_owned(),
                (Some(value), true) => format!("mean {}", value.text),
                (Some(value), false) => value.text.clone(),
            };
            let level = level(at_least.as_ref(), at_most.as_ref(), style);
            let until = ran_out.map_or_else(String::new, |day| format!(", ran out on {day}"));
            format!("{value} ({level}){until}")
        }
        Reading::Feedback { found, answers, level } => {
            let tones = count(*answers, "toned answer", "toned answers");
            match found {
                Some(found) => format!("{} of {tones} good ({level})", whole(*found)),
                None => format!("{tones} so far, it takes 3 ({level})"),
            }
        }
        Reading::Adherence { found, at_least } => {
            let kept = found.map_or_else(
                || "nothing due yet".to_owned(),
                |found| format!("kept {}", whole(found)),
            );
            format!("{kept} ({} {})", style.at_least(), whole(*at_least))
        }
        Reading::Streak { best, times } => format!("best {} of {times} in a row", best.unwrap_or(0)),
        Reading::Items { what, done, of } => format!("{done} of {}", count(*of, what, &format!("{what}s"))),
        Reading::YesNo { done: false } => "not done yet".to_owned(),
        Reading::Parts { known, of, .. } if known == of => String::new(),
        Reading::Parts { what, known, of } => {
            format!("from {known} of {}", count(*of, what, &format!("{what}s")))
        }
        Reading::Nothing | Reading::YesNo { done: true } => String::new(),
    }
}

fn on_the_way(start: Option<&Amount>, value: Option<&Amount>, target: &Amount, style: &Style) -> String {
    let arrow = style.arrow();
    match (value, start) {
        (Some(value), Some(start)) => {
            let way = format!("{} {arrow} {}", bare(start, value), bare(target, value));
            format!("{} ({way})", value.text)
        }
        (Some(value), None) => format!("{} (? {arrow} {})", value.text, bare(target, value)),
        (None, Some(start)) => format!("no value yet ({} {arrow} {})", bare(start, target), target.text),
        (None, None) => format!("start not known yet (? {arrow} {})", target.text),
    }
}

/// A value beside another one, without its unit where that stands apart from the number and the other one has it.
fn bare<'a>(value: &'a Amount, before: &Amount) -> &'a str {
    match value.text.split_once(' ') {
        Some((number, _)) if value.unit == before.unit => number,
        _ => &value.text,
    }
}

/// A level as it is asked for: `≥ 99.5%`, `40% to 60%`.
pub(crate) fn level(at_least: Option<&Amount>, at_most: Option<&Amount>, style: &Style) -> String {
    match (at_least, at_most) {
        (Some(low), Some(high)) => format!("{} to {}", low.text, high.text),
        (Some(low), None) => format!("{} {}", style.at_least(), low.text),
        (None, Some(high)) => format!("{} {}", style.at_most(), high.text),
        (None, None) => "?".to_owned(),
    }
}

fn whole(share: Ratio) -> String {
    format!("{}%", percent(share.0))
}

#[cfg(test)]
mod tests {
    use goalpost_model::Evaluation;

    use super::*;
    use crate::reading::read;
    use crate::testing::{day, model};

    fn said(goal: &str) -> String {
        let text = format!("goal x: Ship\n  during: 2026-Q4\n{goal}");
        let model = model(&[("a.goals", &text)], "2026-11-20");
        let evaluation = Evaluation::new(&model, day("2026-11-20"));
        let thing = model.things().next().unwrap();
        say(&read(&evaluation, thing), &Style::PLAIN)
    }

    #[test]
    fn each_measure_says_where_it_is_and_where_it_is_to_get_to() {
        for (goal, expected) in [
            (
                "  measure: 840ms to 300ms\n  2026-11-01 0.61s\n",
                "610ms (840ms → 300ms)",
            ),
            ("  measure: 840ms to 300ms\n", "no value yet (840ms → 300ms)"),
            ("  measure: ? to 40%\n", "start not known yet (? → 40%)"),
            ("  measure: ? to 40%\n  2026-11-01 26%\n", "26% (? → 40%)"),
            (
                "  measure: 1.2k routes +50%\n  2026-11-01 1.38k\n",
                "1380 routes (1200 → 1800)",
            ),
            ("  measure: 3 memos\n  2026-11-01 +1 memo\n", "1 of 3 memos"),
            ("  measure: 3 memos\n", "none of 3 memos yet"),
            ("  measure: €90k\n  2026-11-01 €38.5k\n", "€38.5k of €90k"),
            (
                "  measure: 840ms to 300ms\n  2026-11-01 610ms\n  2026-11-02 target 350ms was 300ms: Late\n",
                "610ms (840ms → 350ms)",
            ),
            ("  measure: >= 99.5%\n  2026-11-18 99.7%\n", "99.7% (≥ 99.5%)"),
            (
                "  measure: >= 99.5%\n  cadence: week\n  2026-11-01 99.7%\n",
                "99.7% (≥ 99.5%), ran out on 2026-11-15",
            ),
            ("  measure: 40%..60%\n  2026-11-18 50%\n", "50% (40% to 60%)"),
            (
                "  measure: average <= 2d\n  2026-11-18 1d\n  2026-11-18 2d\n  2026-11-19 2d\n",
                "mean 1.67d (≤ 2d)",
            ),
            ("  measure: yes/no\n", "not done yet"),
            ("  measure: yes/no\n  2026-11-01 done\n", ""),
            ("  - [x] 2026-11-01: Rehearse\n  - [ ] Present\n", "1 of 2 steps"),
            ("  milestone a: A\n    due: 2026-11-30\n", "0 of 1 milestone"),
            (
                "  measure: habit read >= 80%\n  habit read: Read\n    every: day\n",
                "kept 0% (≥ 80%)",
            ),
            (
                "  measure: habit read 6 in a row\n  habit read: Read\n    every: day\n",
                "best 0 of 6 in a row",
            ),
            ("  why: No measure\n", ""),
        ] {
            assert_eq!(said(goal), expected, "{goal}");
        }
    }
}
