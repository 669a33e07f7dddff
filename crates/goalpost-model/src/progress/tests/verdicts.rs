//! Worked checks of plans, status rules and states.

use super::*;
use crate::progress::measured::{count, items, moves, yes_no};
use crate::progress::{
    Because, ChildStatus, Due, Elapsed, Kind, LevelState, PaceName, Part, Progress, Verdict, bar, objective, share_at,
};

/// A thing with this p.
fn at(p: &str) -> Measured {
    moves(Some(dec("0")), dec("1"), &series(&[("01-01", p)]), &q4("12-31"))
}

fn verdict(life: Life, measured: &Measured, bar: Bar, timing: &Timing) -> Verdict {
    let subject = Subject {
        timing,
        life,
        measured,
        bar,
        plan: plan(bar, Pace::Linear, timing),
    };
    judge(Rule::DEFAULT, &subject)
}

#[test]
fn check_19_the_bar_depends_on_the_kind() {
    let of = |kind| bar(Some(kind), None);
    for (kind, p, on, expected) in [
        (Kind::Aspirational, "0.72", "2027-01-01", Status::Achieved),
        (Kind::Aspirational, "0.69", "2027-01-01", Status::Missed),
        (Kind::Learning, "0.7", "2027-01-01", Status::Achieved),
        (Kind::Committed, "0.95", "2027-01-01", Status::Missed),
        (Kind::Aspirational, "0.75", "11-15", Status::OnTrack),
    ] {
        assert_eq!(
            status("ratio", &at(p), of(kind), &q4(on)),
            expected,
            "{kind:?} {p} {on}"
        );
    }
}

#[test]
fn check_20_yes_or_no_has_time_until_its_last_day() {
    for (on, expected) in [
        ("11-13", Status::OnTrack),
        ("12-15", Status::AtRisk),
        ("12-16", Status::Missed),
    ] {
        let timing = running("10-01", "12-15", on);
        assert_eq!(status("ratio", &yes_no(false), Bar::WHOLE, &timing), expected, "{on}");
    }
    assert_eq!(
        six(running("10-01", "12-15", "11-13").elapsed().unwrap().share()),
        "0.573333"
    );
}

#[test]
fn check_21_whole_items_are_judged_one_by_one() {
    // Fifty days, so that the day gives e in hundredths.
    let at = |target: &str, done: Option<&str>, on: &str| {
        let timing = running("10-01", "11-20", on);
        let changes: Vec<(&str, &str)> = done.iter().map(|done| ("10-01", *done)).collect();
        let measured = count(dec(target), true, &series(&changes), &timing);
        (
            six(timing.elapsed().unwrap().share()),
            status("ratio", &measured, Bar::WHOLE, &timing),
        )
    };
    for (target, done, on, e, expected) in [
        ("10", Some("6"), "10-31", "0.6", Status::OnTrack),
        ("10", Some("5"), "10-31", "0.6", Status::AtRisk),
        ("10", Some("4"), "10-31", "0.6", Status::OffTrack),
        ("3", Some("0"), "10-16", "0.3", Status::OnTrack),
        ("3", Some("0"), "10-18", "0.34", Status::AtRisk),
        ("3", None, "10-16", "0.3", Status::OnTrack),
        ("3", None, "10-18", "0.34", Status::AtRisk),
    ] {
        assert_eq!(
            at(target, done, on),
            (e.to_owned(), expected),
            "{done:?} of {target} on {on}"
        );
    }
}

#[test]
fn check_21_items_are_counted_without_weights() {
    let part = |weight: &str, done: bool| Part {
        weight: dec(weight),
        ..Part::of(Some(Progress::of(done)))
    };
    let timing = running("10-01", "11-20", "10-31");
    for (done, expected) in [(3, Status::OnTrack), (2, Status::AtRisk), (1, Status::OffTrack)] {
        let parts: Vec<Part> = (0..5)
            .map(|index| part(if index == 0 { "100" } else { "1" }, index < done))
            .collect();
        assert_eq!(
            status("ratio", &items(&parts), Bar::WHOLE, &timing),
            expected,
            "{done} of 5"
        );
    }
}

#[test]
fn check_22_no_verdict_is_worse_than_at_risk_on_the_first_days() {
    let values = series(&[("10-01", "840")]);
    for (on, e, expected) in [
        ("10-08", "0.076923", Status::AtRisk),
        ("10-11", "0.10989", Status::OffTrack),
    ] {
        let measured = moves(Some(dec("840")), dec("300"), &values, &q4(on));
        assert_eq!(six(q4(on).elapsed().unwrap().share()), e);
        assert_eq!(status("ratio", &measured, Bar::WHOLE, &q4(on)), expected, "{on}");
    }
}

#[test]
fn check_30_a_committed_value_sets_the_bar() {
    let commit = share_at(dec("100"), dec("200"), dec("150"));
    assert_eq!(bar(Some(Kind::Committed), commit).value, dec("0.5"));
    for off_the_way in ["90", "100", "210"] {
        let commit = share_at(dec("100"), dec("200"), dec(off_the_way));
        assert_eq!(bar(Some(Kind::Aspirational), commit).value, dec("0.7"), "{off_the_way}");
    }
    assert_eq!(bar(None, None), Bar::WHOLE);
}

#[test]
fn check_31_vendors_disagree() {
    let timing = running("10-01", "11-20", "10-31");
    assert_eq!(timing.elapsed(), Some(Elapsed { days: 30, of: 50 }));
    for (rule, expected) in [
        ("ratio", Status::AtRisk),
        ("servicenow", Status::AtRisk),
        ("upraise", Status::AtRisk),
        ("engagedly", Status::OnTrack),
        ("oboard", Status::OnTrack),
        ("viva", Status::AtRisk),
        ("planview", Status::AtRisk),
        ("mooncamp", Status::AtRisk),
    ] {
        assert_eq!(status(rule, &at("0.48"), Bar::WHOLE, &timing), expected, "{rule}");
    }
}

#[test]
fn only_ratio_counts_the_bar_in() {
    let aspirational = bar(Some(Kind::Aspirational), None);
    let half = running("10-01", "11-20", "10-26");
    assert_eq!(status("ratio", &at("0.32"), aspirational, &half), Status::OnTrack);
    assert_eq!(status("servicenow", &at("0.32"), aspirational, &half), Status::OffTrack);
}

#[test]
fn states_come_in_their_order() {
    let all = Life {
        dropped: true,
        score: Some(dec("0.9")),
        done: true,
        paused: true,
    };
    let scored = Life { dropped: false, ..all };
    let done = Life { score: None, ..scored };
    let paused = Life { done: false, ..done };
    let running = Life::default();
    for (life, p, on, expected) in [
        (all, "0.5", "11-15", Status::Dropped),
        (scored, "0.5", "11-15", Status::Missed),
        (done, "0.5", "11-15", Status::Done),
        (paused, "1", "11-15", Status::Done),
        (paused, "0.5", "2027-01-01", Status::Paused),
        (running, "0.5", "09-30", Status::NotStarted),
        (running, "1", "09-30", Status::Done),
        (running, "0.5", "2027-01-01", Status::Missed),
    ] {
        assert_eq!(
            verdict(life, &at(p), Bar::WHOLE, &q4(on)).status,
            expected,
            "{life:?} {on}"
        );
    }
}

#[test]
fn what_is_past_its_end_is_not_closed_by_that() {
    let scored = Life {
        score: Some(dec("0.4")),
        ..Life::default()
    };
    for (life, p, closed) in [
        (Life::default(), "0.4", false),
        (Life::default(), "1", true),
        (scored, "0.4", true),
    ] {
        let verdict = verdict(life, &at(p), Bar::WHOLE, &q4("2027-01-01"));
        assert_eq!(verdict.is_closed(), closed, "{verdict:?}");
        assert!(verdict.status.is_closed());
    }
}

#[test]
fn what_was_never_measured_is_at_risk_from_a_third_of_its_time() {
    let never = moves(Some(dec("840")), dec("300"), &Series::default(), &q4("12-31"));
    for (on, expected) in [("10-30", Status::Unknown), ("10-31", Status::AtRisk)] {
        // Ninety days: a third is exactly thirty.
        let timing = running("10-01", "12-30", on);
        assert_eq!(status("ratio", &never, Bar::WHOLE, &timing), expected, "{on}");
    }
    let no_end = Timing {
        end: None,
        ..q4("12-01")
    };
    assert_eq!(
        verdict(Life::default(), &at("0.5"), Bar::WHOLE, &no_end).because,
        Because::NoPlan
    );
}

#[test]
fn the_worst_result_gives_the_status_of_an_objective() {
    let of = |children: &[(Status, &str)]| {
        let child = |&(status, weight): &(Status, &str)| ChildStatus {
            status,
            weight: dec(weight),
        };
        let children: Vec<ChildStatus> = children.iter().map(child).collect();
        objective(Life::default(), Bar::WHOLE, &q4("11-15"), &children).status
    };
    for (children, expected) in [
        (
            &[(Status::OnTrack, "1"), (Status::AtRisk, "1"), (Status::Unknown, "1")][..],
            Status::AtRisk,
        ),
        (
            &[(Status::OnTrack, "1"), (Status::Unknown, "1"), (Status::Done, "1")],
            Status::Unknown,
        ),
        (
            &[(Status::Done, "1"), (Status::Achieved, "1"), (Status::Dropped, "1")],
            Status::Achieved,
        ),
        (&[(Status::OffTrack, "0"), (Status::OnTrack, "1")], Status::OnTrack),
        (&[(Status::OffTrack, "0"), (Status::OnTrack, "0")], Status::OffTrack),
        (&[(Status::NotStarted, "1"), (Status::Paused, "1")], Status::Paused),
        (&[(Status::Dropped, "1")], Status::Dropped),
        (&[], Status::Unknown),
    ] {
        assert_eq!(of(children), expected, "{children:?}");
    }
    let resting = Life {
        paused: true,
        ..Life::default()
    };
    assert_eq!(objective(resting, Bar::WHOLE, &q4("11-15"), &[]).status, Status::Paused);
}

#[test]
fn paces_bend_the_plan() {
    let due = |on: &str, amount: &str| Due {
        day: day(on),
        amount: dec(amount),
    };
    let weighted = [due("10-11", "1"), due("10-31", "3")];
    let points = [due("10-11", "0.5"), due("12-31", "0.9")];
    let timing = |on| running("10-01", "11-20", on);
    for (pace, on, name, expected) in [
        (Pace::Linear, "10-26", PaceName::Linear, "0.5"),
        (Pace::Front, "10-26", PaceName::Front, "0.707107"),
        (Pace::Back, "10-26", PaceName::Back, "0.25"),
        (Pace::Milestones(&weighted), "10-10", PaceName::Milestones, "0"),
        (Pace::Milestones(&weighted), "10-11", PaceName::Milestones, "0.25"),
        (Pace::Milestones(&weighted), "10-31", PaceName::Milestones, "1"),
        (Pace::Milestones(&[]), "10-26", PaceName::Linear, "0.5"),
        (Pace::Points(&points), "10-06", PaceName::Points, "0.25"),
        (Pace::Points(&points), "10-11", PaceName::Points, "0.5"),
        (Pace::Points(&points), "10-31", PaceName::Points, "0.75"),
        (Pace::Points(&points), "11-20", PaceName::Points, "1"),
        (Pace::Points(&[]), "10-26", PaceName::Points, "0.5"),
    ] {
        let plan = plan(Bar::WHOLE, pace, &timing(on)).unwrap();
        assert_eq!((plan.pace, six(plan.value)), (name, expected.into()), "{pace:?} {on}");
    }
    let aspirational = plan(bar(Some(Kind::Aspirational), None), Pace::Linear, &timing("10-26")).unwrap();
    assert_eq!(
        (six(aspirational.paced), six(aspirational.value)),
        ("0.5".into(), "0.35".into())
    );
}

#[test]
fn a_measure_that_is_no_level_has_no_level_state() {
    assert_eq!(at("0.5").level(), None::<LevelState>);
}
