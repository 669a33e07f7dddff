//! M: measures, their units and their order.

use crate::common::{expect, findings_of, goal, model, objective, says};

#[test]
fn what_shows_progress_is_a_measure_facts_milestones_or_steps() {
    let about = |lines: &str| goal(lines).replace("Read the safety manual before the audit", "Look after the plants");
    expect(&about(""), &["M01 1:1"]);
    for lines in [
        "  measure: yes/no\n",
        "  measure: quite a lot\n",
        "  mesure: 40 pages\n",
        "  fact pages: Pages read\n    measure: 40 pages\n",
        "  fact voices: What they say\n    soft: @ben\n",
        "  milestone half: Half of it\n",
        "  - [ ] Read it\n",
    ] {
        let found = crate::common::places(&crate::common::model(&about(lines)));
        assert!(!found.iter().any(|place| place.starts_with("M01")), "{lines} {found:?}");
    }
}

#[test]
fn a_measure_by_its_parts_shows_nothing_without_one() {
    expect(&goal("  measure: steps\n"), &["M01 1:1"]);
    expect(&goal("  measure: milestones\n  - [ ] Read it\n"), &["M01 1:1"]);
    expect(&goal("  measure: steps\n  - [ ] Read it\n"), &[]);
    expect(
        &goal("  measure: milestones\n  milestone half: Twenty of the pages\n"),
        &[],
    );
}

#[test]
fn results_and_facts_need_something_to_show_too() {
    expect(
        &objective("  result r1: People helped\n  result r2: Forms filled in\n    measure: 9 forms\n"),
        &["M01 5:3"],
    );
    expect(&goal("  fact voices: What they say\n  - [ ] Ask them\n"), &["M01 5:3"]);
}

#[test]
fn a_measure_leads_somewhere() {
    for (measure, expected) in [
        ("10% to 10%", vec!["M06 5:12"]),
        ("1h to 60min", vec!["M06 5:12"]),
        ("40 pages +0%", vec!["M06 5:12"]),
        ("24% +0pp", vec!["M06 5:12"]),
        ("0 incidents", vec!["M06 5:12"]),
        ("0 to 12 pages", vec![]),
        ("<= 0 incidents", vec![]),
        ("10% to 10.0001%", vec![]),
    ] {
        expect(&goal(&format!("  measure: {measure}\n")), &expected);
    }
}

#[test]
fn start_and_target_are_told_how_to_differ() {
    says(
        &goal("  measure: 1h to 60min\n"),
        "`1h to 60min` ends where it starts",
        "type where it stands now and where it is to get; to hold a level, type `>= 60min` or `<= 60min`",
    );
    says(
        &goal("  measure: 0 incidents\n"),
        "`0 incidents` is counted from zero, and there already",
        "to keep it there, type `<= 0 incidents`; to come down to it, say from where: `12 to 0 incidents`",
    );
}

#[test]
fn the_figures_of_a_measure_are_of_one_kind() {
    for (measure, expected) in [
        ("15% to 10min", vec!["M07 5:12"]),
        ("$3 to 4 EUR", vec!["M07 5:12"]),
        ("3/5 to 8/10", vec!["M07 5:12"]),
        ("40k visits +5min", vec!["M07 5:12"]),
        ("2h to 90min", vec![]),
        ("3 to 5 memos", vec![]),
        ("95%..99min", vec!["M07 5:12"]),
        ("average 3/5..8/10", vec!["M07 5:12"]),
        ("95%..95%", vec![]),
        ("? to 40%", vec![]),
        ("? +25%", vec![]),
    ] {
        expect(&goal(&format!("  measure: {measure}\n")), &expected);
    }
}

#[test]
fn events_count_what_the_measure_counts() {
    for (measure, fact, expected) in [
        ("15% to 10%", "13h", vec!["M07 6:14"]),
        ("15% to 10%", "13%", vec![]),
        ("15% to 10%", "13", vec![]),
        ("15% to 10%", "13pp", vec!["M07 6:14"]),
        ("15% to 10%", "+2pp", vec![]),
        ("15% to 10%", "+2%", vec!["M07 6:14"]),
        ("840ms to 300ms", "0.61s", vec![]),
        ("3/5 to 4/5", "7/10", vec!["M07 6:14"]),
        ("3 memos", "+2 memos", vec![]),
        ("3 memos", "on-track +2 calls", vec!["M07 6:23"]),
        ("? to 40%", "baseline 24%", vec![]),
        ("? to 40%", "baseline 24min", vec!["M07 6:14"]),
        ("? +25%", "baseline 40k visits", vec![]),
        (">= 99%", "98min", vec!["M07 6:14"]),
        ("average <= 2d", "36h", vec![]),
        ("yes/no", "40%", vec!["M07 6:14"]),
        ("rollup", "+1", vec!["M07 6:14"]),
        ("840ms to 300ms", "target 350% was 300ms", vec!["M07 6:21"]),
        ("840ms to 300ms", "start 2026-10-05 was 2026-10-01", vec![]),
    ] {
        let text = goal(&format!("  measure: {measure}\n  2026-10-19 {fact} by @ana: Words\n"));
        expect(&text, &expected);
    }
}

#[test]
fn an_event_in_another_unit_says_in_which() {
    says(
        &goal(
            "  measure: 100 wishlists to 200 wishlists\n  source: Shop\n  2026-11-19 120 wishlists At Risk: No trailer\n",
        ),
        "`120 wishlists At Risk` has its status in words",
        "type `120 wishlists at-risk`",
    );
    says(
        &goal("  measure: 15% to 10%\n  2026-10-19 13h by @ana\n"),
        "`13h` is in `h`, and the measure counts percent",
        "type `13%` if that was meant; what counts something else is another key result or fact",
    );
    says(
        &goal("  measure: 15% to 10%\n  2026-10-19 +2% by @ana: Two read each label\n"),
        "`+2%` may be points or a share of the value",
        "type `+2pp` for points; else type the new value",
    );
    says(
        &goal("  measure: yes/no\n  2026-10-19 40% by @ana\n"),
        "`40%` is a value, and `measure: yes/no` counts none",
        "type `done` on the day it is done, or words behind the colon",
    );
}

#[test]
fn an_event_in_a_log_is_reported_there() {
    let log = "\n2026-10-19 pages 13h by @ana\n";
    expect(&format!("{}{log}", goal("  measure: 15% to 10%\n")), &["M07 7:18"]);
}

#[test]
fn tiers_stand_in_the_direction_of_the_measure() {
    for (measure, tiers, expected) in [
        ("840ms to 300ms", "    commit: 400ms\n    stretch: 250ms\n", vec![]),
        ("840ms to 300ms", "    commit: 250ms\n", vec!["M07 9:13"]),
        ("840ms to 300ms", "    commit: 900ms\n", vec!["M07 9:13"]),
        ("840ms to 300ms", "    stretch: 350ms\n", vec!["M07 9:14"]),
        ("840ms to 300ms", "    commit: 0.4s\n    stretch: 300ms\n", vec![]),
        (
            "840ms to 300ms",
            "    commit: 40%\n    stretch: 250\n",
            vec!["M07 9:13"],
        ),
        ("10 forms", "    commit: 6 forms\n    stretch: 12\n", vec![]),
        (
            "10 forms",
            "    commit: 12 forms\n    stretch: 8 forms\n",
            vec!["M07 9:13", "M07 10:14"],
        ),
        (">= 90%", "    commit: 85%\n    stretch: 95%\n", vec![]),
        (">= 90%", "    commit: 95%\n", vec!["M07 9:13"]),
        ("<= 2%", "    commit: 3%\n    stretch: 1%\n", vec![]),
        ("<= 2%", "    commit: 1%\n", vec!["M07 9:13"]),
        ("? to 40%", "    commit: 30%\n    stretch: 50%\n", vec![]),
        ("? to 40%", "    commit: 50%\n    stretch: 30%\n", vec![]),
        ("? to 40%", "    commit: 30%\n    stretch: 35%\n", vec!["M07 10:14"]),
        ("? +25%", "    commit: 30k\n    stretch: 20k\n", vec!["M07 10:14"]),
        ("yes/no", "    commit: 4\n", vec![]),
    ] {
        let results = "  result r1: People helped\n    measure: 5 people\n  result r2: Forms filled in\n";
        expect(
            &objective(&format!("{results}    measure: {measure}\n{tiers}")),
            &expected,
        );
    }
}

#[test]
fn a_tier_in_the_wrong_place_says_which_order_holds() {
    let results =
        "  result r1: People helped\n    measure: 5 people\n  result r2: Seconds\n    measure: 840ms to 300ms\n";
    let help = "in the direction of `840ms to 300ms` the order is start, commit, target, stretch";
    for (tier, message) in [
        ("commit: 250ms", "the commit, `250ms`, lies beyond the target, `300ms`"),
        ("commit: 900ms", "the commit, `900ms`, lies before the start, `840ms`"),
        (
            "stretch: 350ms",
            "the stretch, `350ms`, falls short of the target, `300ms`",
        ),
    ] {
        says(&objective(&format!("{results}    {tier}\n")), message, help);
    }
}

#[test]
fn points_on_the_way_count_what_the_measure_counts() {
    let with = |at| {
        goal(&format!(
            "  measure: 40 pages\n  milestone half: Half of it\n    due: 2026-12-15\n    at: {at}\n"
        ))
    };
    expect(&with("20 pages"), &[]);
    expect(&with("20"), &[]);
    expect(&with("50%"), &["M07 8:9"]);
}

#[test]
fn more_of_one_thing_may_be_measured_by_less_of_another() {
    for (title, measure, warns) in [
        ("More sleep on the ward", "11 alarms to 4 alarms", false),
        ("More sleep on the ward", "9h to 7h", false),
        ("More volunteers for the shop", "11 volunteers to 4 volunteers", true),
        ("More volunteers for the shop", "11 to 4", true),
        ("More opening parties", "9 opening party to 3 opening party", true),
        (
            "More volunteers for the shop",
            "11 new volunteers to 4 new volunteers",
            true,
        ),
        ("Fewer falls on the ward", "4 falls to 11 falls", true),
    ] {
        let text = format!("goal g: {title}\n  due: 2027-06-30\n  measure: {measure}\n");
        let found = findings_of("M05", &model(&text));
        assert_eq!(!found.is_empty(), warns, "{text}{found:?}");
    }
}
