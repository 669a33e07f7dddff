//! Rules that read titles: what they take from the words, and where a field outranks them.

use goalpost_lint::{Options, apply_fixes, check};
use goalpost_text::{FileId, Severity, apply_edits};

use crate::common::{expect_of, findings_of, model, objective, place, says_of};

/// A goal without a measure and an end.
pub(crate) fn titled(title: &str, lines: &str) -> String {
    format!("goal g: {title}\n  owner: @ana\n  why: The audit in January asks about it\n{lines}")
}

/// What some rules say about a title, by their codes.
pub(crate) fn codes(wanted: &str, text: &str) -> Vec<String> {
    let found = findings_of(wanted, &model(text));
    found.iter().map(|found| found.code.to_string()).collect()
}

/// A text after one round of all fixes of a rule.
fn fixed(code: &str, text: &str) -> String {
    let found = findings_of(code, &model(text));
    let fixes = apply_fixes(&found, true);
    let edits = fixes.edits.get(&FileId(0)).map_or(&[][..], Vec::as_slice);
    apply_edits(text, edits).unwrap()
}

#[test]
fn what_a_title_measures_needs_no_field() {
    for (title, expected) in [
        ("Cut wrong deliveries from 15% to 10%", &["M02"][..]),
        ("Read the forty pages of the manual", &["M02"]),
        ("Pass the safety exam", &[]),
        ("Reduce wrong deliveries by 25%", &["M03"]),
        ("Bring one initiative to its end", &[]),
        ("Look after the plants in the hall", &["M01"]),
        ("Improve communication with the warehouse", &["M01", "S01"]),
    ] {
        assert_eq!(codes("S01 M01 M02 M03", &titled(title, "")), expected, "{title}");
    }
}

#[test]
fn a_field_outranks_the_title() {
    for title in [
        "Improve communication with the warehouse",
        "Answer mails promptly",
        "Bring wrong deliveries down by 25%",
        "Look after the plants in the hall",
    ] {
        let found = codes(
            "S01 S02 M01 M02 M03",
            &titled(title, "  measure: 12 to 3 lost parcels\n"),
        );
        assert_eq!(found, [""; 0], "{title}");
    }
}

#[test]
fn numbers_and_days_of_a_title_are_offered_as_fields() {
    let text = titled("Cut wrong deliveries from 15% to 10%", "");
    assert!(
        fixed("M02", &text).ends_with("it\n  measure: 15% to 10%\n"),
        "{}",
        fixed("M02", &text)
    );
    for (title, measure) in [
        ("Cut wrong deliveries by 25%", "? -25%"),
        ("A 15-point NPS gain", "? +15 points"),
        ("A two-day reduction in lead time", "? -2 days"),
    ] {
        let text = titled(title, "");
        let written = fixed("M03", &text);
        let end = format!("  measure: {measure}\n  baseline: by 2026-12-05\n");
        assert!(written.ends_with(&end), "{written}");
    }
    let text = titled("Pass the safety exam by 15 January 2027", "");
    assert!(
        fixed("T02", &text).ends_with("  due: 2027-01-15\n"),
        "{}",
        fixed("T02", &text)
    );
    let both = titled("Pass the safety exam by 03/04/2027", "");
    let found = findings_of("T02", &model(&both));
    let days: Vec<&str> = found[0].fixes.iter().map(|fix| fix.title.as_str()).collect();
    assert_eq!(days, ["write `due: 2027-03-04`", "write `due: 2027-04-03`"]);
    assert_eq!(fixed("T02", &both), both, "which day is meant is for a person to say");
}

#[test]
fn an_amount_is_quoted_whole() {
    for (title, words) in [
        ("Raise completion to 18% (currently 11%)", "18% (currently 11%)"),
        ("Hire 25 engineers (from 18)", "25 engineers (from 18)"),
        ("Speed up builds from 1h 20min to 20min", "1h 20min to 20min"),
        ("Cut calls from 12 a month to 5 a month", "12 a month to 5 a month"),
        ("Raise the rate from $250/h to $275/h", "$250/h to $275/h"),
        ("Raise completion to 80 percent", "80 percent"),
        ("Shorten delivery by 2 weeks", "2 weeks"),
        ("Raise margin by 8-10%", "8-10%"),
    ] {
        let found = findings_of("M02 M03", &model(&titled(title, "")));
        assert!(
            found[0].message.starts_with(&format!("`{words}` ")),
            "{title}: {}",
            found[0].message
        );
    }
}

#[test]
fn what_only_its_author_can_tell_is_asked_for_and_not_written() {
    for (title, asked) in [
        ("Sell 1.200 tickets", "may be 1200 or 1.2:"),
        ("Grow from 4.000 to 10.000 members", "may be 4000 or 4:"),
        (
            "Cut falls from 6 to 4 per 250 bed days",
            "no unit can say `per 250 bed days`:",
        ),
        ("Make the ward 20% quieter", "nor which way:"),
    ] {
        let found = findings_of("M02 M03", &model(&titled(title, "")));
        let help = &found[0].help;
        assert!(help.contains(asked) && found[0].fixes.is_empty(), "{title}: {help}");
    }
}

#[test]
fn a_title_in_another_language_is_no_error() {
    for title in ["売上を20%増やす", "Augmenter les ventes de 20%"] {
        let found = findings_of("S01 S02 S04 M01 M02 M03 T01 T02", &model(&titled(title, "")));
        let said: Vec<_> = found.iter().map(|found| (found.code.0, found.severity)).collect();
        assert_eq!(said, [("M01", Severity::Hint)], "{title}");
    }
}

#[test]
fn a_day_in_the_title_is_an_end() {
    for (title, lines, expected) in [
        ("Pass the safety exam by March", "", &["T02"][..]),
        ("Pass the safety exam before the fair", "", &["T02"]),
        ("Pass the safety exam", "", &["T01"]),
        ("Water the plants every Monday", "", &["T01"]),
        ("Pass the safety exam by March", "  due: 2027-03-31\n", &[]),
        ("Pass the safety exam by March", "  during: 2027-Q1\n", &[]),
    ] {
        assert_eq!(codes("T01 T02", &titled(title, lines)), expected, "{title} {lines}");
    }
    let nested = |title: &str| objective(&format!("  result r: {title}\n    measure: yes/no\n"));
    assert_eq!(codes("T02", &nested("The exam is passed by 2 December 2026")), ["T02"]);
    assert_eq!(codes("T02", &nested("People who come back in December")), [""; 0]);
}

#[test]
fn an_end_that_nothing_could_hold_is_not_written() {
    let text = titled("Pass the safety exam by 1 October 2026", "  start: 2026-11-01\n");
    assert_eq!(fixed("T02", &text), text);
}

#[test]
fn titles_that_promise_another_number_are_told_apart_from_those_that_count_something_else() {
    for (title, measure, expected) in [
        ("Cut wrong deliveries from 15% to 10%", "15% to 12%", &["M10"][..]),
        ("Cut wrong deliveries from 15% to 10%", "15% to 10%", &[]),
        ("Read 12 books", "10 books", &["M10"]),
        ("Win 20 more members", "200 members to 220 members", &[]),
        ("Win 20 more members", "200 members to 230 members", &["M10"]),
        ("Get load time under 2 seconds", "3.5s to 1.9s", &[]),
        ("Get load time under 2 seconds", "3.5s to 1s", &["M10"]),
        ("Double sales", "100 cakes to 200 cakes", &[]),
        ("Double sales", "100 cakes to 150 cakes", &["M10"]),
        ("Halve the error rate", "4% to 3%", &["M10"]),
        ("Halve the error rate", "3.1% to 1.5%", &[]),
        ("Halve the number of complaints", "41 to 20 complaints", &[]),
        ("Cut waiting time by half", "25min to 12min", &[]),
        // A hundred minutes are an endless number of hours.
        ("Halve waiting time", "100min to 1h", &["M10"]),
        ("Cut waste by 50%", "2 to 0.0000000000000000000000000001", &["M10"]),
        ("Double glaze 40 windows", "0 to 40 windows", &[]),
        ("Hire at least one cook", "2 cooks", &[]),
        ("Hire at least three cooks", "2 cooks", &["M10"]),
        ("Cut sales calls by half", "100 calls to 80 calls", &["M10"]),
        ("Raise margin by 3 points", "21% to 24%", &[]),
        ("Raise margin by 3 points", "21% to 26%", &["M10"]),
        ("Answer letters within 1 hour", "average <= 2h", &["M10"]),
        ("Read twelve books", "12 books", &[]),
        ("Answer within two days", "average <= 48h", &[]),
        ("Speak at three fairs", "200 leaflets", &[]),
        ("Cut wrong deliveries by 33%", "15% to 10%", &[]),
        ("Cut wrong deliveries by 50%", "15% to 10%", &["M10"]),
        ("Cut waste by 30 kg", "100 kg to 80 kg", &["M10"]),
        ("Cut waste by 20 kg", "100 kg to 80 kg", &[]),
        ("Sell 10 bikes a week", "0 to 500 bikes", &[]),
        ("Sell 10 bikes a week", "500 bikes", &[]),
        ("Sell 10 bikes a week", ">= 10 bikes per week", &[]),
        ("Sell 10 bikes a week", ">= 12 bikes per week", &["M10"]),
        ("Sell 10 bikes a week", ">= 500 bikes per year", &[]),
        ("Sell 500 bikes", ">= 10 bikes per week", &[]),
        ("Sell 500 bikes", "400 bikes", &["M10"]),
        ("Grow from 5 to 20 clubs", "5 clubs to 100 clubs", &["M10"]),
        ("Save £200 a month", "£2400", &[]),
        (
            "Cut falls to 2 per 1,000 bed days",
            "6 to 3 falls per thousand bed days",
            &["M10"],
        ),
        ("Cut errors from 14 a month to 7", "168 to 84 errors per year", &[]),
        ("Cut spend to $32k a month", "480000 USD to 384000 USD", &[]),
        ("Cut spend to $32k a month", "40000 USD to 30000 USD", &["M10"]),
        ("Fewer than 5 complaints a month", "<= 4 complaints", &[]),
        ("Run 10 km three times a week", "0 km to 500 km", &[]),
        ("Raise £300 at each of 5 fairs", "£1500", &[]),
        ("Raise £300 at each of 5 fairs", "£1400", &["M10"]),
        ("Have fewer than 20 falls", "<= 19 falls", &[]),
        ("Have fewer than 20 falls", "<= 20 falls", &[]),
        ("Have fewer than 20 falls", "<= 18 falls", &["M10"]),
        ("Train two thirds of the nurses", "0% to 67%", &[]),
        ("Train two thirds of the nurses", "0% to 60%", &["M10"]),
        ("Turn the bench into half of my living", "150 EUR to 1200 EUR", &[]),
        ("Cut wrong deliveries from 15% to 10%", "yes/no", &[]),
    ] {
        let text = titled(title, &format!("  measure: {measure}\n"));
        assert_eq!(codes("M10", &text), expected, "{title} | {measure}");
    }
}

#[test]
fn deeds_are_no_results_unless_a_field_says_what_they_change() {
    for (title, lines, expected) in [
        ("Publish the new page", "measure: yes/no", &["O04"][..]),
        ("Publish 4 pages", "measure: 4 pages", &["O04"]),
        ("Publish the new page", "measure: milestones", &[]),
        ("Publish the new page", "measure: 12% to 20%", &[]),
        ("Publish 4 pages", "measure: 4 pages\n    commit: 2 pages", &[]),
        ("Open seats with somebody in them", "measure: 4 seats", &[]),
        ("12 interviews held", "measure: 12 interviews", &["O04"]),
        ("Training delivered to 40 staff", "measure: 40 staff", &["O04"]),
        ("New site launched", "measure: yes/no", &["O04"]),
        ("By Friday, publish the new page", "measure: yes/no", &["O04"]),
        ("Forms filled in", "measure: 9 forms", &[]),
        ("Forms filled in without help", "measure: 20% to 50%", &[]),
        ("Policy approved by the board", "measure: yes/no", &[]),
        ("Test rides in those hours", "measure: 150 rides", &[]),
        ("Maintain the weekly staff meeting", "measure: 12 meetings", &["O07"]),
        ("Maintain the rating of the library", "measure: >= 4/5", &[]),
        ("Keep ratings above 40", "measure: yes/no", &[]),
    ] {
        let text = objective(&format!("  result r: {title}\n    {lines}\n"));
        assert_eq!(codes("O04 O07", &text), expected, "{title} | {lines}");
    }
    let learning = objective("  kind: learning\n  result r: Publish the new page\n    measure: yes/no\n");
    assert_eq!(codes("O04", &learning), [""; 0]);
}

#[test]
fn a_second_goal_becomes_a_thing_of_its_own() {
    let text = titled(
        "Read the manual and repaint the dock",
        "  due: 2027-01-31\n  measure: yes/no\n",
    );
    let expected = "goal g: Read the manual\n  owner: @ana\n  why: The audit in January asks about it\n  due: 2027-01-31\n  \
                    measure: yes/no\ngoal: Repaint the dock\n  owner: @ana\n  why: The audit in January asks about it\n  \
                    due: 2027-01-31\n  measure: yes/no\n";
    assert_eq!(fixed("S05", &text), expected);
    // The day behind both is that of both.
    let dated = titled("Read the manual and repaint the dock by 30 May 2027", "");
    let of_both = "goal g: Read the manual by 30 May 2027\n  owner: @ana\n  why: The audit in January asks about it\n\
                   goal: Repaint the dock by 30 May 2027\n  owner: @ana\n  why: The audit in January asks about it\n";
    assert_eq!(fixed("S05", &dated), of_both);
    let during = titled(
        "Read the manual and repaint the dock by 30 May 2027",
        "  during: 2027\n  measure: yes/no\n",
    );
    assert!(
        fixed("S05", &during).starts_with("goal g: Read the manual by 30 May 2027\n"),
        "a period may run for longer"
    );
    let unseen = titled("Hire three nurses and improve morale", "");
    assert_eq!(fixed("S05", &unseen), unseen, "a half that nothing shows is an error");
    let crlf = text.replace('\n', "\r\n");
    assert_eq!(fixed("S05", &crlf), expected.replace('\n', "\r\n"));
    let parts = format!("{text}  - [ ] Read it\n  - [ ] Paint it\n");
    assert_eq!(codes("S05", &parts), [""; 0]);
    let found = check(&model(expected), &Options::default());
    let left: Vec<&str> = found.iter().map(|found| found.code.0).collect();
    assert_eq!(
        left,
        ["A04", "T08", "A04", "T08"],
        "what was said of the one is said of both"
    );
}

#[test]
fn two_goals_are_split_where_each_keeps_its_own_words() {
    for (title, halves) in [
        ("Win the cup and not lose a home game", &[][..]),
        ("Open the shop and never close on Sundays", &[]),
        ("Not only launch the shop but also sign 3 suppliers", &[]),
        ("Launch the shop, and, if possible, sign 3 suppliers", &[]),
        ("Both launch the shop and sign 3 suppliers", &[]),
        ("Do not launch the shop and sign 3 suppliers", &[]),
        ("By May, launch the shop and sign 3 suppliers", &[]),
        ("Sell the van and buy a new one", &[]),
        (
            "Paint the gate in May and mend the roof in June",
            &["Paint the gate in May", "Mend the roof in June"],
        ),
        (
            "Open on Monday and close on Friday",
            &["Open on Monday", "Close on Friday"],
        ),
        (
            "Read the manual; repaint the dock",
            &["Read the manual", "Repaint the dock"],
        ),
    ] {
        let text = titled(title, "");
        assert_eq!(codes("S05", &text), ["S05"], "{title}");
        let fixed = fixed("S05", &text);
        let of_line = |line: &str| {
            line.strip_prefix("goal")
                .map(|rest| rest.split_once(": ").unwrap().1.to_owned())
        };
        let titles: Vec<String> = fixed.lines().filter_map(of_line).collect();
        let whole = [title];
        assert_eq!(titles, if halves.is_empty() { &whole } else { halves });
    }
}

#[test]
fn a_split_goal_takes_nothing_along_that_the_head_of_its_file_gives_to_both() {
    let head = "file loft: The loft\n  owner: @ana\n  during: 2027\n\n";
    let of = |deed: &str| format!("goal: {deed} by 30 May 2027\n  why: The audit asks about it\n  measure: yes/no\n");
    let text = format!("{head}{}", of("Read the manual and repaint the dock"));
    let halves = format!("{head}{}{}", of("Read the manual"), of("Repaint the dock"));
    assert_eq!(fixed("S05", &text), halves);
    assert_eq!(codes("S05 T01 S08 L", &halves), [""; 0]);
}

#[test]
fn habits_and_expectations_that_nobody_can_see_are_named() {
    for (title, habit, expectation) in [
        ("communicate more", &["S01"][..], &["E06"][..]),
        ("be healthier", &["S01"], &["E06"]),
        ("Be more patient with the children", &["S01"], &["E06"]),
        ("Focus on patients", &["S01"], &["S01"]),
        ("Support Ben with the accounts", &[], &[]),
        ("Sharpen all irons", &[], &[]),
        ("Sharpen my skills", &["S01"], &["S01"]),
        ("Read more fiction", &[], &["S02"]),
        ("takes ownership", &["S01"], &["S01"]),
        ("be a team player", &["S01"], &["E06"]),
        ("Help others", &["S01"], &["S01"]),
        ("goes the extra mile", &["S01"], &["S01"]),
        ("Is available", &["S01"], &["E06"]),
        ("Provide excellent service", &["S01"], &["S01"]),
        ("Answers promptly when a patient rings", &[], &["S02"]),
        ("Answers every review within one working day", &[], &[]),
        ("Washes hands before touching a patient", &[], &[]),
        ("Helps new colleagues with their first release", &[], &[]),
        ("Is in the building by 7:45", &[], &[]),
        ("Leaves the [room] as it was", &[], &[]),
    ] {
        let text = format!("habit h: {title}\n  owner: @ana\n  every: day\n");
        assert_eq!(codes("S01 S02 S04", &text), habit, "habit: {title}");
        let text = format!("expectation e: {title}\n  for: @ana\n  good: Looks up\n");
        assert_eq!(codes("S01 S02 S04 E06", &text), expectation, "expectation: {title}");
    }
    let found = findings_of("S01", &model("expectation e: takes ownership\n  for: @ana\n"));
    let said = format!("{} {}", found[0].message, found[0].help);
    assert!(
        said.contains("`takes ownership`") && said.contains("`Says by noon what will be late`"),
        "{said}"
    );
}

#[test]
fn a_habit_without_a_schedule_is_offered_the_one_that_its_title_says() {
    let habit = |title: &str| format!("habit h: {title}\n  owner: @ana\n");
    let text = habit("Count the drugs on the 15th of the month");
    assert_eq!(fixed("H01", &text), format!("{text}  every: month on day 15\n"));
    let near = habit("Count the drugs every 2 days");
    let found = findings_of("H01", &model(&near));
    assert_eq!(
        found[0].help,
        "type what comes nearest: `every: 4x per week` or `every: mon,wed,fri`"
    );
    assert_eq!(fixed("H01", &near), near, "the nearest is for somebody to choose");
    let silent = findings_of("H01", &model(&habit("Count the drugs")));
    assert!(
        silent[0].message.contains("nothing says how often"),
        "{}",
        silent[0].message
    );
}

#[test]
fn standing_manners_and_goals_are_told_apart() {
    assert_eq!(codes("E02 S01 S02", &titled("Be a good listener", "")), ["E02"]);
    assert_eq!(codes("E02", &titled("Always greet visitors", "")), ["E02"]);
    assert_eq!(
        codes("E02", &titled("Always greet visitors", "  measure: feedback >= 80%\n")),
        [""; 0]
    );
    for (title, expected) in [
        ("Is a professional and positive person", &["E06"][..]),
        ("Has a positive attitude", &["E06"]),
        ("Is on time for meetings", &[]),
        ("Looks at a change within one working day", &[]),
        ("Answers every mail by the end of 2026", &["E01"]),
        ("Sends the week in five lines on Friday", &[]),
        ("Answers every mail before May 2027", &["E01"]),
        ("Closes the books in May 2027", &[]),
        ("Shows respect", &["E06"]),
        ("Demonstrates ownership", &["E06"]),
        ("Communicates well", &["E06"]),
        ("Shows the price list", &[]),
        ("Makes good coffee", &[]),
        ("Arrives early", &[]),
        ("Locks up properly", &[]),
    ] {
        let text = format!("expectation e: {title}\n  for: @ana\n  good: Looks up\n");
        assert_eq!(codes("E01 E06", &text), expected, "{title}");
    }
}

#[test]
fn frames_are_offered_to_what_fits_the_other_better() {
    assert_eq!(codes("O10", &titled("Become a product manager", "")), ["O10"]);
    assert_eq!(codes("O10", &titled("Become a better listener", "")), [""; 0]);
    let aid = objective("").replace(
        "Become the desk that people walk up to first",
        "Obtain the first-aid certificate",
    );
    assert_eq!(codes("O10", &aid), ["O10"]);
}

#[test]
fn findings_stand_at_the_words_and_quote_them() {
    expect_of("S01", &titled("Improve communication with schools", ""), &["S01 1:9"]);
    expect_of("S06", &titled("Try to read the manual if possible", ""), &["S06 1:9"]);
    expect_of(
        "O05",
        &objective("").replace("Become the desk", "Help within 5 minutes at the desk"),
        &["O05 1:29"],
    );
    says_of(
        "S01",
        &titled("Be better at planning", ""),
        "`Be better` has no end that anybody could see",
        "say from what to what, by how much, or what will be there when it is done; or type that as a `measure:`",
    );
    let text = titled("Überprüfe 12 Bücher from 15% to 10%", "");
    let found = findings_of("M02", &model(&text));
    assert_eq!(
        found
            .iter()
            .map(|found| place(&model(&text), found))
            .collect::<Vec<_>>(),
        ["M02 1:34"]
    );
}

#[test]
fn too_few_words_are_counted_where_words_are_parted() {
    let with = |title: &str| objective("").replace("Become the desk that people walk up to first", title);
    assert_eq!(codes("S07", &with("Delight everybody here")), ["S07"]);
    assert_eq!(codes("S07", &with("让每位客户都满意")), [""; 0]);
    assert_eq!(codes("S07", &titled(&"word ".repeat(41), "")), ["S07"]);
}

#[test]
fn a_yes_or_no_makes_nothing_vague_clear() {
    for (title, fields, expected) in [
        ("Improve communication with schools", "measure: yes/no", vec!["S01"]),
        ("Be a better team player", "measure: yes/no", vec!["S01"]),
        ("Answer mails from schools promptly", "measure: yes/no", vec!["S02"]),
        ("Publish the price list for schools", "measure: yes/no", vec![]),
        ("Improve communication with schools", "measure: 12 to 3 letters", vec![]),
        (
            "Improve communication with schools",
            "measure: yes/no\n  - [ ] Name a teacher at each",
            vec![],
        ),
    ] {
        let fields = format!("  {fields}\n");
        assert_eq!(codes("S01 S02", &titled(title, &fields)), expected, "{title}");
    }
}

#[test]
fn a_yes_or_no_does_not_say_how_far_a_way_leads() {
    let asked = "  during: 2026-Q4\n  measure: yes/no\n";
    for (title, lines, expected) in [
        ("Reduce costs", asked, &["S01"][..]),
        ("Exercise more", asked, &["S01"]),
        ("Cut costs by 10%", asked, &[]),
        ("Raise a barn", asked, &[]),
        ("Repaint the dock", asked, &[]),
        (
            "Reduce costs",
            "  during: 2026-Q4\n  measure: steps\n  - [ ] Sell the van\n",
            &[],
        ),
        // Nothing shows it at all, which is one finding.
        ("Reduce costs", "  during: 2026-Q4\n", &["M01"]),
    ] {
        assert_eq!(codes("S01 M01", &titled(title, lines)), expected, "{title}\n{lines}");
    }
}

#[test]
fn a_number_in_brackets_is_a_name_or_a_footnote() {
    for (title, expected) in [
        ("Refurbish room [3]", &[][..]),
        ("Read the manual [1]", &[]),
        ("Win [3] new clients", &["M02"]),
        ("Open 3 shops [2]", &["M02"]),
    ] {
        assert_eq!(codes("M02", &titled(title, "")), expected, "{title}");
    }
}

#[test]
fn a_milestone_says_by_when_in_a_field_too() {
    let with = |title: &str, lines: &str| {
        titled(
            "Move the archive",
            &format!("  during: 2026-Q4..2027-06\n  milestone half: {title}\n{lines}"),
        )
    };
    for (title, lines, expected) in [
        ("Half of it by 1 February 2027", "", &["T02"][..]),
        ("Half of it by February 2027", "", &["T02"]),
        ("Half of it by 1 February 2027", "    due: 2027-02-01\n", &[]),
        ("Half of it by 1 February 2027", "    due: 2027-05-01\n", &["T02"]),
        ("Half of it by 1 February 2027", "    2026-11-20 done\n", &[]),
        ("The boxes of February 2027", "", &[]),
        ("Half of it by train", "", &[]),
        // A day without a year is that of the field, and was not written in the year after it.
        ("Half of it by 20 November", "    due: 2026-11-20\n", &[]),
        ("Half of it by 20 November", "    due: 2026-12-20\n", &["T02"]),
    ] {
        assert_eq!(codes("T02", &with(title, lines)), expected, "{title}\n{lines}");
    }
    // A day that has just passed is no day of the next year, when the goal is over.
    let found = findings_of("T02", &model(&with("Half of it by 20 November", "")));
    assert_eq!(found[0].fixes[0].title, "write `due: 2026-11-20`");
    let ended = titled("Move the archive by 10 March", "  during: 2026\n");
    assert!(
        findings_of("T02", &model(&ended))[0]
            .help
            .ends_with("the title means 2026-03-10")
    );
    let text = with("Half of it by 1 February 2027", "");
    assert!(fixed("T02", &text).ends_with("2027\n    due: 2027-02-01\n"));
}
