//! Measures, good and bad.

use goalpost_text::Safety;
use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Measure<'_> {
    Measure::parse(text).unwrap_or_else(|found| panic!("{text}: {}", found.message))
}

fn quantity(text: &str) -> Quantity<'_> {
    Quantity::parse(text).unwrap()
}

fn decimal(text: &str) -> Decimal {
    crate::parse_number(text).unwrap()
}

#[test]
fn moves_have_a_start_and_a_target() {
    for (text, start, target) in [
        ("840ms to 300ms", "840ms", "300ms"),
        ("840ms -> 300ms", "840ms", "300ms"),
        ("840ms→300ms", "840ms", "300ms"),
        ("840ms TO 300ms", "840ms", "300ms"),
        ("2h to 90min", "2h", "90min"),
        ("40 to 50 NPS", "40 NPS", "50 NPS"),
        ("40 NPS to 50", "40 NPS", "50 NPS"),
        ("0 to 1500 lines", "0 lines", "1500 lines"),
        ("-10 to 20", "-10", "20"),
        ("20 → −10", "20", "-10"),
        ("$310k to 400k", "$310k", "$400k"),
        ("3/5 to 4/5", "3/5", "4/5"),
        ("10 to 25%", "10%", "25%"),
        ("15% to 10min", "15%", "10min"),
        ("40k visits +25%", "40k visits", "50k visits"),
        ("40k visits -25%", "40k visits", "30k visits"),
        ("12min -3min", "12min", "9min"),
        ("12min −3min", "12min", "9min"),
        ("12min –3min", "12min", "9min"),
        ("12min +60s", "12min", "13min"),
        ("24% +25%", "24%", "30%"),
        ("24% +5pp", "24%", "29%"),
        ("24 +5pp", "24%", "29%"),
        ("40 +5 NPS", "40 NPS", "45 NPS"),
        ("$40 per user -$5 per user", "$40 per user", "$35 per user"),
        ("12min +3 pages", "12min", "3 pages"),
        ("24 memos +5pp", "24 memos", "5pp"),
    ] {
        assert_eq!(
            read(text),
            Measure::Move {
                start: quantity(start),
                target: quantity(target)
            },
            "{text}"
        );
    }
}

#[test]
fn the_other_measures_are_read() {
    let at_least = |text| Level::AtLeast(quantity(text));
    let at_most = |text| Level::AtMost(quantity(text));
    for (text, measure) in [
        (
            "3 memos",
            Measure::Count {
                target: quantity("3 memos"),
            },
        ),
        (
            "$2M",
            Measure::Count {
                target: quantity("$2M"),
            },
        ),
        ("42", Measure::Count { target: quantity("42") }),
        (
            "? to 40%",
            Measure::FromUnknown {
                target: Target::To(quantity("40%")),
            },
        ),
        (
            "?→40%",
            Measure::FromUnknown {
                target: Target::To(quantity("40%")),
            },
        ),
        (
            "? +25%",
            Measure::FromUnknown {
                target: Target::By(Change::Relative(decimal("25"))),
            },
        ),
        (
            "? -3min",
            Measure::FromUnknown {
                target: Target::By(Change::Absolute(quantity("-3min"))),
            },
        ),
        (">= 99.9%", Measure::Hold(at_least("99.9%"))),
        (">=99.9%", Measure::Hold(at_least("99.9%"))),
        ("≥ 80%", Measure::Hold(at_least("80%"))),
        ("≤ 12 children", Measure::Hold(at_most("12 children"))),
        (
            "95%..99%",
            Measure::Hold(Level::Between(quantity("95%"), quantity("99%"))),
        ),
        (
            "95..99%",
            Measure::Hold(Level::Between(quantity("95%"), quantity("99%"))),
        ),
        (
            "95% – 99%",
            Measure::Hold(Level::Between(quantity("95%"), quantity("99%"))),
        ),
        ("-5..5", Measure::Hold(Level::Between(quantity("-5"), quantity("5")))),
        ("Average ≥ 4/5", Measure::Average(at_least("4/5"))),
        ("average <= 2d", Measure::Average(at_most("2d"))),
        (
            "average 3..4",
            Measure::Average(Level::Between(quantity("3"), quantity("4"))),
        ),
        ("feedback >= 80%", Measure::Feedback(at_least("80%"))),
        ("Yes/No", Measure::YesNo),
        ("Steps", Measure::Steps),
        ("milestones", Measure::Milestones),
        ("rollup", Measure::Rollup),
        (
            "habit reading >= 80%",
            Measure::HabitShare {
                habit: "reading",
                at_least: decimal("0.8"),
            },
        ),
        (
            "Habit team/reading ≥ 100%",
            Measure::HabitShare {
                habit: "team/reading",
                at_least: Decimal::ONE,
            },
        ),
        (
            "habit talks 6 in a row",
            Measure::HabitStreak {
                habit: "talks",
                times: 6,
            },
        ),
        (
            "habit talks 6 In A Row",
            Measure::HabitStreak {
                habit: "talks",
                times: 6,
            },
        ),
    ] {
        assert_eq!(read(text), measure, "{text}");
    }
}

/// Worked checks 4 to 7, as far as the figures come from here.
#[test]
fn the_figures_of_the_worked_checks() {
    let share = |measure: &str, event: &str| {
        let Measure::Move { start, target } = read(measure) else {
            panic!("{measure} does not move");
        };
        let value = quantity(event).in_unit(start.unit)?;
        let (way, whole) = (
            crate::sub(value, start.value)?,
            crate::sub(target.in_unit(start.unit)?, start.value)?,
        );
        crate::div(way, whole).map(|share| share.round_dp(6).normalize().to_string())
    };
    for (measure, event, expected) in [
        ("840ms to 300ms", "610ms", Some("0.425926")),
        ("840ms to 300ms", "900ms", Some("-0.111111")),
        ("840ms to 300ms", "0.61s", Some("0.425926")),
        ("100 to 60", "50", Some("1.25")),
        ("-10 to 20 NPS", "-5", Some("0.166667")),
        ("40k +25%", "43k", Some("0.3")),
        ("12min -25%", "10.5min", Some("0.5")),
        ("2h to 90min", "105min", Some("0.5")),
        ("3/5 to 4/5", "3.6/5", Some("0.6")),
        ("3/5 to 4/5", "7/10", None),
    ] {
        assert_eq!(share(measure, event).as_deref(), expected, "{measure} at {event}");
    }
}

/// A text, the code, what is marked, a part of the message, and the fixes.
type Bad = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static [&'static str],
);

const BAD: &[Bad] = &[
    ("", "L09", "", "missing", &[]),
    (
        "quite a lot of pages",
        "L09",
        "quite a lot of pages",
        "is not a measure",
        &[],
    ),
    ("[Number] people", "L09", "[Number]", "to be filled in", &[]),
    (
        "300ms",
        "L09",
        "300ms",
        "neither where it starts",
        &["0ms to 300ms", "<= 300ms", ">= 300ms", "? to 300ms"],
    ),
    (
        "80%",
        "L09",
        "80%",
        "neither where it starts",
        &["0% to 80%", ">= 80%", "<= 80%", "? to 80%"],
    ),
    (
        "4/5",
        "L09",
        "4/5",
        "neither where it starts",
        &[">= 4/5", "<= 4/5", "? to 4/5"],
    ),
    (
        "3 months",
        "L09",
        "3 months",
        "neither where it starts",
        &["0 months to 3 months", ">= 3 months", "<= 3 months", "? to 3 months"],
    ),
    ("+25%", "L09", "+25%", "its start is missing", &["? +25%"]),
    (
        "+3 memos",
        "L09",
        "+3 memos",
        "its start is missing",
        &["? +3 memos", "3 memos"],
    ),
    ("-3 memos", "L09", "-3 memos", "its start is missing", &["? -3 memos"]),
    ("5m to 3m", "L07", "5m", "minutes or millions", &["5min", "5M"]),
    ("5 to 3m", "L07", "3m", "minutes or millions", &["3min", "3M"]),
    ("0 to 1,500 lines", "L06", "1,500", "has a comma in it", &["1500"]),
    (
        "1.000,50 EUR to 2.000 EUR",
        "L06",
        "1.000,50",
        "so `2.000` may be 2000",
        &["1000.50 EUR to 2000 EUR", "1000.50 EUR to 2.000 EUR"],
    ),
    (
        "1.200 EUR to 2,5 EUR",
        "L06",
        "2,5",
        "so `1.200` may be 1200",
        &["1200 EUR to 2.5 EUR", "1.200 EUR to 2.5 EUR"],
    ),
    ("1.25 EUR to 2,5 EUR", "L06", "2,5", "has a comma in it", &["2.5"]),
    (
        "1,000.50 EUR to 2.000 EUR",
        "L06",
        "1,000.50",
        "has a comma in it",
        &["1000.50"],
    ),
    ("840ms to", "L06", "", "a number is missing", &[]),
    ("to 300ms", "L09", "to 300ms", "where it starts", &["? to 300ms"]),
    (
        "from 840ms to 300ms",
        "L09",
        "from 840ms to 300ms",
        "start and a target",
        &["840ms to 300ms"],
    ),
    (
        "840ms => 300ms",
        "L09",
        "840ms => 300ms",
        "start and a target",
        &["840ms to 300ms"],
    ),
    (
        "840ms ⇒ 300ms",
        "L09",
        "840ms ⇒ 300ms",
        "start and a target",
        &["840ms to 300ms"],
    ),
    (
        "840ms - 300ms",
        "L09",
        "840ms - 300ms",
        "may be a level",
        &["840ms to 300ms", "840ms -300ms"],
    ),
    (
        "95%-99%",
        "L09",
        "95%-99%",
        "may be a level",
        &["95%..99%", "95% to 99%", "95% -99%"],
    ),
    (
        "reduce 840ms to 300ms",
        "L09",
        "reduce 840ms to 300ms",
        "says more",
        &["840ms to 300ms"],
    ),
    (
        "grow from 40 to 50 NPS",
        "L09",
        "grow from 40 to 50 NPS",
        "says more",
        &["40 to 50 NPS"],
    ),
    (
        "averge >= 4/5",
        "L09",
        "averge >= 4/5",
        "is not a measure",
        &["average >= 4/5"],
    ),
    (
        "USD 5 to USD 10",
        "L09",
        "USD 5 to USD 10",
        "currency before",
        &["5 USD to 10 USD"],
    ),
    ("unknown to 40", "L09", "unknown to 40", "not known yet", &["? to 40"]),
    ("NPS 40 to 50", "L09", "NPS 40 to 50", "unit before", &["40 to 50 NPS"]),
    ("5% or more", "L09", "5% or more", "level is written", &[">= 5%"]),
    ("2d at most", "L09", "2d at most", "level is written", &["<= 2d"]),
    (
        "40k visits + 25%",
        "L09",
        "40k visits + 25%",
        "blank behind the sign",
        &["40k visits +25%"],
    ),
    (
        "24% + 5%",
        "L09",
        "24% + 5%",
        "blank behind the sign",
        &["24% +5pp", "24% +5%"],
    ),
    ("habit >= 80%", "L09", "habit >= 80%", "does not say which habit", &[]),
    ("revenue 40 to 50", "L09", "revenue 40 to 50", "is not a measure", &[]),
    ("two memos", "L09", "two memos", "number in words", &["2 memos"]),
    ("zero memos", "L09", "zero memos", "number in words", &["<= 0 memos"]),
    ("0%", "L09", "0%", "level to hold", &["<= 0%", "? to 0%"]),
    ("120 days - 30%", "L09", "120 days - 30%", "may be", &["120 days -30%"]),
    ("0 to 40 pages by 2026-12-31", "L09", "2026-12-31", "is a deadline", &[]),
    ("40 pages by 2026-12-31", "L09", "2026-12-31", "is a deadline", &[]),
    (
        "40k visits by 25%",
        "L09",
        "40k visits by 25%",
        "grows or shrinks",
        &["40k visits +25%", "40k visits -25%"],
    ),
    ("?", "L09", "?", "where it leads", &[]),
    ("? 40%", "L09", "? 40%", "where it leads", &["? to 40%"]),
    ("> 80%", "L09", "> 80%", "counts as held", &[">= 80%"]),
    ("< 2%", "L09", "< 2%", "counts as held", &["<= 2%"]),
    ("=> 80%", "L09", "=> 80%", "how a level is written", &[">= 80%"]),
    (
        "at least 80%",
        "L09",
        "at least 80%",
        "how a level is written",
        &[">= 80%"],
    ),
    ("At most 2%", "L09", "At most 2%", "how a level is written", &["<= 2%"]),
    ("under 2%", "L09", "under 2%", "counts as held", &["<= 2%"]),
    (
        "between 95% and 99%",
        "L09",
        "between 95% and 99%",
        "how a level is written",
        &["95%..99%"],
    ),
    (
        "99%..95%",
        "L09",
        "99%..95%",
        "higher end first",
        &["99% to 95%", "95%..99%"],
    ),
    (
        "99..95%",
        "L09",
        "99..95%",
        "higher end first",
        &["99 to 95%", "95%..99"],
    ),
    (
        "average 99%..95%",
        "L09",
        "average 99%..95%",
        "higher end first",
        &["average 95%..99%"],
    ),
    (
        "average 4/5",
        "L09",
        "average 4/5",
        "more or less is better",
        &["average >= 4/5", "average <= 4/5"],
    ),
    (
        "average of at least 4/5",
        "L09",
        "average of at least 4/5",
        "not how an average is written",
        &["average >= 4/5"],
    ),
    (
        "avg >= 4/5",
        "L09",
        "avg >= 4/5",
        "not how an average is written",
        &["average >= 4/5"],
    ),
    ("average", "L09", "average", "which average to hold", &[]),
    (
        "feedback 80%",
        "L09",
        "feedback 80%",
        "which level to hold",
        &["feedback >= 80%"],
    ),
    (
        "feedback >= 80",
        "L09",
        "feedback >= 80",
        "share in percent",
        &["feedback >= 80%"],
    ),
    ("feedback >= 4/5", "L09", "feedback >= 4/5", "share in percent", &[]),
    (
        "habit reading 80%",
        "L09",
        "habit reading 80%",
        "asked of the habit",
        &["habit reading >= 80%"],
    ),
    (
        "habit reading at least 80%",
        "L09",
        "habit reading at least 80%",
        "asked of the habit",
        &["habit reading >= 80%"],
    ),
    (
        "habit reading >= 80",
        "L09",
        "habit reading >= 80",
        "share in percent",
        &["habit reading >= 80%"],
    ),
    ("habit reading >= 120%", "L09", "120%", "from 0% to 100%", &[]),
    (
        "habit talks 6 times in a row",
        "L09",
        "habit talks 6 times in a row",
        "asked of the habit",
        &["habit talks 6 in a row"],
    ),
    ("habit talks six in a row", "L09", "six", "number of times", &["6"]),
    ("habit talks 0 in a row", "L09", "0", "number of times", &[]),
    ("habit", "L09", "habit", "does not say which habit", &[]),
    ("step", "L09", "step", "is not a measure", &["steps"]),
    ("milestone", "L09", "milestone", "is not a measure", &["milestones"]),
    ("roll-up", "L09", "roll-up", "is not a measure", &["rollup"]),
    ("yes or no", "L09", "yes or no", "is not a measure", &["yes/no"]),
    ("done", "L09", "done", "is not a measure", &["yes/no"]),
    (">=", "L06", "", "missing", &[]),
];

#[test]
fn bad_measures_say_what_to_type() {
    for (text, code, marked, message, fixes) in BAD {
        let found = Measure::parse(text).expect_err(text);
        assert_eq!(found.code.0, *code, "{text}: {}", found.message);
        assert_eq!(found.span.of(text), *marked, "{text}: {}", found.message);
        assert!(found.message.contains(message), "{text}: {}", found.message);
        assert!(!found.help.is_empty(), "{text}");
        let texts: Vec<&str> = found.fixes.iter().map(|fix| fix.edits[0].edit.text.as_str()).collect();
        assert_eq!(texts, *fixes, "{text}");
        assert!(
            found.fixes.len() < 2 || found.fixes.iter().all(|fix| fix.safety == Safety::Unsafe),
            "{text}"
        );
    }
}

fn fixed(text: &str) -> Vec<String> {
    let fixes = Measure::parse(text).err().map(|found| found.fixes).unwrap_or_default();
    let apply = |fix: goalpost_text::Fix| {
        let edits: Vec<_> = fix.edits.into_iter().map(|edit| edit.edit).collect();
        goalpost_text::apply_edits(text, &edits).unwrap()
    };
    fixes.into_iter().map(apply).collect()
}

#[test]
fn every_fix_of_a_bad_measure_goes_further() {
    for (text, ..) in BAD {
        for fixed in fixed(text) {
            let still = Measure::parse(&fixed).err().map(|found| found.message);
            assert!(still.is_none() || *text == "5m to 3m", "{text}: {fixed}: {still:?}");
        }
    }
}

#[test]
fn the_formatter_rewrites_the_machines_half_only() {
    for (text, written) in [
        ("840ms → 300ms", Some("840ms to 300ms")),
        ("840ms->300ms", Some("840ms to 300ms")),
        ("840ms  TO  300ms", Some("840ms to 300ms")),
        ("Average ≥ 4/5", Some("average >= 4/5")),
        (">=80%", Some(">= 80%")),
        ("95%–99%", Some("95%..99%")),
        ("12min −3min", Some("12min -3min")),
        ("?  +25%", Some("? +25%")),
        ("Habit Reading ≥ 80%", Some("habit Reading >= 80%")),
        ("habit talks 6 In a Row", Some("habit talks 6 in a row")),
        ("YES/NO", Some("yes/no")),
        ("12  Pull Requests", Some("12 Pull Requests")),
        ("1.20 Points to 2.0 Points", None),
        ("840ms to 300ms", None),
        ("quite → a lot", None),
    ] {
        assert_eq!(canonical_measure(text).as_deref(), written, "{text}");
    }
}

fn texts() -> impl Strategy<Value = String> {
    let words = prop::collection::vec(
        prop::sample::select(vec![
            "?", "to", "→", "->", "..", "–", ">=", "≤", "average", "habit", "reading", "in", "a", "row", "6", "80%",
            "$2M", "3 memos", "+25%", "-3min", "1,500", "5m", "by", "2026-Q4", "at least", "é", "feedback", "4/5",
        ]),
        0..7,
    );
    let glue = prop::sample::select(vec!["", " ", "  "]);
    prop_oneof!["\\PC{0,24}", (words, glue).prop_map(|(words, glue)| words.join(glue))]
}

proptest! {
    #[test]
    fn any_text_is_a_measure_or_explained(text in texts()) {
        if let Err(found) = Measure::parse(&text) {
            prop_assert!(found.span.is_empty() || !found.span.of(&text).is_empty(), "{:?}", found);
            for fixed in fixed(&text) {
                prop_assert_ne!(&fixed, &text);
            }
        }
    }

    #[test]
    fn the_formatters_form_means_the_same_and_is_stable(text in texts()) {
        if let Some(written) = canonical_measure(&text) {
            prop_assert_eq!(Measure::parse(&written).is_ok(), true);
            prop_assert_eq!(canonical_measure(&written), None);
        }
    }

    #[test]
    fn a_change_leads_where_it_says(start in -1_000_000_i64..1_000_000, by in -10_000_i64..10_000, scale in 0_u32..3) {
        let (start, by) = (Decimal::new(start, scale), Decimal::new(by, scale));
        let sign = if by.is_sign_negative() { "" } else { "+" };
        let text = format!("{start} memos {sign}{by}");
        let Measure::Move { target, .. } = read(&text) else { panic!("{text}") };
        prop_assert_eq!(target.value, start + by);
        let text = format!("{start} memos {sign}{by}%");
        let Measure::Move { target, .. } = read(&text) else { panic!("{text}") };
        prop_assert_eq!(target.value * Decimal::ONE_HUNDRED, start * (Decimal::ONE_HUNDRED + by));
    }
}
