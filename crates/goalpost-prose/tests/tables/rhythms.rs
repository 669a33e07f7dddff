//! Which schedule a rhythm is, and which rhythms are none.

use crate::{goal, habit};

#[test]
fn a_rhythm_is_a_schedule_as_a_whole_or_none() {
    for (text, told, schedule) in [
        (
            "Review the budget on the 15th of every month",
            "every month",
            Some("month on day 15"),
        ),
        (
            "Review the budget on the 1st and 15th of every month",
            "1st and 15th of every month",
            None,
        ),
        (
            "Back up on the first and third Monday of each month",
            "first and third Monday of each month",
            None,
        ),
        ("Write in the diary every day", "every day", Some("day")),
        (
            "Write in the diary every day except Sunday",
            "every day except Sunday",
            None,
        ),
        ("Swim every day except", "every day except", None),
        ("Weekly review on Friday at 4pm", "Weekly", Some("week on fri")),
        (
            "Fortnightly on Tuesdays",
            "Fortnightly on Tuesdays",
            Some("2 weeks on tue"),
        ),
        ("Weekly review of Friday's sales", "Weekly", Some("week")),
    ] {
        let deadline = habit(text).deadline.unwrap();
        assert_eq!(
            (deadline.span.of(text), deadline.recurrence.as_deref()),
            (told, schedule),
            "{text}"
        );
    }
}

#[test]
fn hours_of_a_day_are_no_number_of_weeks() {
    for text in ["Open from 9 to 12 on Sundays", "Tutor from 4 to 6 on Wednesdays"] {
        let found = habit(text);
        let schedule = found.deadline.and_then(|deadline| deadline.recurrence);
        assert!(
            schedule.is_some_and(|schedule| schedule.starts_with("week on ")),
            "{text}"
        );
    }
}

#[test]
fn a_sprint_is_as_long_as_its_team_says() {
    for text in [
        "Sign 3 customers in the next three sprints",
        "Sign 3 customers within 2 sprints",
    ] {
        let deadline = goal(text).deadline.unwrap();
        assert_eq!(deadline.day, None, "{text}");
    }
    assert!(goal("Sign 3 customers within 2 weeks").deadline.unwrap().day.is_some());
}
