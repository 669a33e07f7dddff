//! Two goals in one sentence, and what only looks like it.

use goalpost_prose::Kind;

use crate::{of, result};

#[test]
fn two_goals() {
    for text in [
        "Launch the app and hire a designer",
        "Cut churn to 3% and grow ARPU to $29",
        "$5M pipeline / 30% win rate",
        "NPS > 50, churn < 2%",
        "Grow margin to 12% while keeping NPS above 40",
        "Raise conversion to 30% without raising CAC above $80",
        "CSAT above 50 with fewer than 5 complaints a month",
        "Redesign the website; negotiate a new contract",
        "Run a marathon and read 20 books",
        "Improve attendance and completion rates",
        "Reduce cost and time to market",
        "Print the leaflet; complaints down by 20% by June",
        "Type 60 words per minute with 2 or fewer errors",
        "Call three members a week with the aim of raising renewals by 5%",
        "Eat slowly and rest",
        "Reach a 40% first-year pass rate and a 60% third-year pass rate",
        "Raise eNPS to 42, with participation above 75%",
    ] {
        assert!(result(text).compound().is_some(), "{text}");
    }
}

#[test]
fn one_goal() {
    for text in [
        "Raise uptime to 99% and maintain 99%",
        "Print the leaflet; 80% of members read it",
        "Perform and record tests",
        "Design and deliver a health and safety course",
        "Research, design, and test a new prototype",
        "Draft the guide and publish it",
        "p95 for search and checkout below 300 ms",
        "Grow revenue from products and services by 20%",
        "8% in Q1, 12% in Q2 and 16% by Q4 2027",
        "Grow bookings 10% by rewriting the page and adding live chat",
        "Launch the portal and have 500 users log in",
        "Read 12 books, one a month",
        "Be flexible and open to change",
        "Run a survey and publish the results",
        "Evaluate three vendors and recommend one",
        "Identify the steps and take the steps to the end",
        "Launch Core Values and Show Up training with students",
        "8% fewer admissions and readmissions within 28 days of discharge",
        "Work out 3 days a week, but aiming for 4",
        "Starting March, go on two dates per month",
    ] {
        assert!(result(text).compound().is_none(), "{text}");
    }
}

#[test]
fn statements_that_are_joined_are_two() {
    for text in [
        "The old intranet is switched off and the staff handbook is moved to the wiki",
        "Every branch has a recycling point and all vans are electric",
        "Our volunteers come back each month and bring friends",
        "The crew knows the evacuation drill and the kitchen passes its inspection",
        "The shop keeps its lights on and grows",
        "Ensure that at least a third of the jury is new and at least half of it comes from the region",
        "70% of tenants lowered their bills; 40% new boilers fitted",
    ] {
        assert!(result(text).compound().is_some(), "{text}");
    }
    for text in [
        "The form is translated and published",
        "Ensure that every guide understands, supports and promotes our code",
        "Bags are weighed and labelled before they leave the depot",
        "The kiosk is opened and 300 guests use it",
        "Visitors are able to search and book a room online",
        "The sign does not name a sponsor and does not show a price",
        "Every page has a summary and a title that is short",
        "The map will be printed; this will be done in May",
    ] {
        assert!(result(text).compound().is_none(), "{text}");
    }
}

#[test]
fn what_one_verb_asks_of_several_is_as_much_as_they_are() {
    for text in [
        "Hire a bookkeeper and a sales assistant by May",
        "Cut waiting time to 10 days for scans and 20 days for surgery",
        "Spell 20 words per minute with 90% accuracy",
        "Detect leaks in 95% of pipes with zero false alarms",
        "Increase stamina, balance and grip strength",
        "Learn chess by joining a club and winning at least two games",
        "Quit smoking and start jogging",
        "Spend less and exercise more",
        "Footfall and turnover rise by 5%",
        "Review completed and all findings fixed",
        "Mow less while protecting the hedges",
        "Cut energy use without slowing the kiln",
        "Train weekly and enter two races",
        "Paint the fence and keep the fence clean",
    ] {
        assert!(result(text).compound().is_some(), "{text}");
    }
    for text in [
        "Hire a cook and porter",
        "Run 3 km without stopping by 1 March 2027",
        "Reduce waiting from 40 to 20 minutes without extra staff by May 2027",
        "Learn chess by joining a club and training weekly",
        "Raise the response rate from 20% in May to 35% in July",
        "Answer 80% of calls within 20 seconds",
        "Set up a panel and hold its first meeting",
        "Set up a panel and hold the first meeting",
        "Collect ideas from staff and try at least one",
        "Print the leaflet and mail to every household",
        "Be proud of and wear the uniform",
        "Interview 15 members and present findings",
        "Two porters hired and trained",
        "Work out three days a week, but shooting for four",
    ] {
        assert!(result(text).compound().is_none(), "{text}");
    }
    assert!(
        of(Kind::Habit, "Go to bed earlier and drink two litres of water a day")
            .compound()
            .is_some()
    );
    assert!(of(Kind::Habit, "Wash and dry the dishes").compound().is_none());
}

#[test]
fn conditions_and_how_often_are_no_second_goal() {
    for text in [
        "Train 12 staff, budget £3k",
        "Refurbish the kitchen in January, budget £15k",
        "Sing the Easter Mass without scores",
        "Play the concerto without notes",
        "Close the month without corrections",
        "Serve 30 lunches a day, five days a week",
        "Practise 20 minutes a day, five days per week",
        "Open the café 8 hours a day, at least six days a week",
        "Walk 10,000 steps a day, 300 days a year",
    ] {
        assert!(result(text).compound().is_none(), "{text}");
    }
    for text in [
        "Refurbish the kitchen, raise £15k",
        "Refurbish the kitchen and budget £15k",
        "Cut churn to 2%; cost per account £3k",
        "Run the fair, save £300",
        "Cut costs without raising prices",
        "Grow to 40 shops without losing 5% of staff",
        "Serve 30 lunches a day, five teas a week",
        "Cut calls to 40 a day, complaints to 5 a week",
        "Read 20 books, write 5 reviews a month",
    ] {
        assert!(result(text).compound().is_some(), "{text}");
    }
}
