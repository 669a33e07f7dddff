//! Times of the day that no colon tells.

use crate::{goal, habit, value};

#[test]
fn a_price_a_setting_or_a_number_of_things_is_no_hour() {
    for (text, from, to) in [
        ("Sell pies at 4.50 each day", "", "4.5"),
        ("Set the thermostat at 19 each day", "", "19"),
        ("Halve the tickets open from 12 to 6", "12", "6"),
        ("Get vacancies open from 9 to 5", "9", "5"),
        ("Bring the shifts not staffed from 12 to 4", "12", "4"),
        ("8 to 6 by Friday", "8", "6"),
    ] {
        let found = goal(text);
        assert_eq!(
            (value(found.from()), value(found.to())),
            (from.to_owned(), to.to_owned()),
            "{text}"
        );
    }
}

#[test]
fn a_time_with_a_point_is_read_as_one_with_a_colon() {
    for text in [
        "By 5.30 every morning the ovens are hot",
        "By 5.30 the ovens are hot",
        "Have the kitchen open by 17.30 daily",
        "Post the rota at 5.30 each day",
        "Close the shop at 18.00 every Saturday",
        "Finish the ward round by 9.30 am on Friday",
        "Serve breakfast from 7.30 to 9.30 every morning",
        "Open 8.30-17.30 daily",
        "Keep the shop open until 17.30 daily",
        "Hold the stand-up at 9.30 every morning",
        "Be up by 6.15 every school day",
        "Drop the kids off by 8.30 every school day",
        "Every morning, at 7.15, walk 2 dogs",
        "Arrive at 7.30 on school days",
        "Feed the sheep at 6.45 and 16.45 every day",
        "Train 12 swimmers between 5.45 and 7.15 each morning",
    ] {
        let colon: String = text
            .char_indices()
            .map(|(at, c)| if c == '.' && at + 1 < text.len() { ':' } else { c })
            .collect();
        let read = |text: &str| {
            let reading = goal(text);
            let due = reading.deadline.clone().map(|due| (due.span, due.day, due.recurrence));
            let values: Vec<String> = reading.amounts.iter().map(|amount| value(Some(*amount))).collect();
            (values, due)
        };
        assert_eq!(read(text), read(&colon), "{text}");
        assert!(goal(text).amounts.len() < 2, "{text}");
    }
}

#[test]
fn an_hour_of_each_day_is_no_amount() {
    for text in [
        "Be at my desk by 9 every weekday",
        "Post the rota at 5 each day",
        "Be up by 6 each day",
        "Staff the desk from 9 to 5 every weekday",
        "Arrive at 7 in the morning",
        "Have the ovens hot by 5 on Saturdays",
        "Lights out by 10.45 pm Sunday to Thursday",
        "Be home by half past 9",
        "Lights out at a quarter past ten",
    ] {
        assert_eq!(goal(text).amounts, [], "{text}");
    }
    assert_eq!(habit("Be at my desk by 9 every weekday").amounts, []);
}

#[test]
fn a_price_a_score_or_a_change_is_no_time() {
    for (text, number) in [
        ("Keep the rating at 4.50 every day", "4.5"),
        ("Keep the fridge at 4.50 each day", "4.5"),
        ("Raise the squat by 2.50 every day", "2.5"),
        ("Cut spend by 12.50 daily", "12.5"),
        ("Improve by 1.10 every day", "1.1"),
        ("Sell buns at 2.50 each", "2.5"),
        ("Save 5.30 each day", "5.3"),
        ("Run 5.30 miles every morning", "5.3"),
        ("Cap on-call at 2 every day", "2"),
        ("Stay at 2 every day", "2"),
        ("Cut sugar by 5 each day", "5"),
        ("Go from 2 to 5 daily", "2"),
        ("Pull-ups from 3 to 8 every day", "3"),
        ("Beat 9.58 by March", "9.58"),
        ("Empty the inbox to under 20 by 5.30 every Friday", "20"),
    ] {
        assert_eq!(value(goal(text).amounts.first().copied()), number, "{text}");
    }
}

#[test]
fn a_time_on_a_range_of_weekdays_is_no_day() {
    for text in [
        "Lights out by 10.45 pm Sunday to Thursday",
        "Lights out by 22:00 Sunday to Thursday",
    ] {
        let due = goal(text).deadline.unwrap();
        assert_eq!((due.span.of(text), due.day), ("Sunday to Thursday", None), "{text}");
    }
    let last = "Empty the inbox to under 20 by 5.30 every Friday";
    assert_eq!(goal(last).by(), None);
}
