//! Where a title leads and where its measure does: which way, how far, and what holds a level.

use crate::common::{findings_of, model, objective, says_of};
use crate::wording::{codes, titled};

#[test]
fn the_verb_and_the_measure_go_one_way() {
    for (title, measure, expected) in [
        ("Reduce wrong deliveries", "10% to 15%", &["M05"][..]),
        ("Reduce wrong deliveries", "15% to 10%", &[]),
        ("Raise the share of right deliveries", "90% to 85%", &["M05"]),
        ("Increase the speed of the search", "840ms to 300ms", &[]),
        ("Increase reliability", "12 to 3", &[]),
        ("Raise the quality of the welds", "8% to 2%", &[]),
        ("Reduce stress on the night shift", "3.1 to 4.2", &[]),
        ("Raise revenue", "12 to 3", &["M05"]),
        ("Cut complaints", "3 to 12", &["M05"]),
        ("Double output", "10 to 8", &["M05"]),
        ("Halve defects", "10 to 12", &["M05"]),
        ("Double output", "8 to 16", &[]),
        ("Fewer complaints", "5 to 9", &["M05"]),
        ("More visitors", "9 to 5", &["M05"]),
        ("Fewer visits that cost more", "5 to 9", &[]),
        ("More time for reading", "20min to 10min", &[]),
        ("Find customers who wait less", "10% to 15%", &[]),
        ("Reduce wrong deliveries", ">= 90%", &[]),
        ("Keep the drug fridge cold", "2°C to 8°C", &["M05"]),
        ("Keep the drug fridge cold", "2°C..8°C", &[]),
        ("Keep the drug fridge between 2 and 8 °C", "2°C to 8°C", &["M05"]),
        ("Maintain the temperature of the pool", "26°C to 28°C", &["M05"]),
        ("Hold the greenhouse at 18 to 24 °C", "18 °C to 24 °C", &["M05"]),
        ("Stay between 60 and 65 kg", "60kg to 65kg", &["M05"]),
        ("Keep the hall warm in winter", "18°C to 21°C", &["M05"]),
        ("Keep getting warmer", "18°C to 24°C", &[]),
        ("Keep warming the pool", "18°C to 26°C", &[]),
        ("Keep on warming the pool", "18°C to 26°C", &[]),
        ("Hold a hot stone workshop", "18°C to 26°C", &[]),
        ("Keep the oven on until it is hot", "20°C to 200°C", &[]),
        ("Heat the hall", "12°C to 18°C", &[]),
        ("Keep the server room cold", "27°C to 21°C", &[]),
        ("Keep the apprentices", "70% to 85%", &[]),
        ("Keep fit", "2 runs to 4 runs", &[]),
        ("Reduce prices for 80% of families", "40% to 80%", &[]),
        ("Reduce prices for families to 80%", "40% to 80%", &["M05"]),
        ("Reduce paperwork for 12 nurses", "0 nurses to 12 nurses", &[]),
    ] {
        let text = titled(title, &format!("  measure: {measure}\n"));
        assert_eq!(codes("M05", &text), expected, "{title} | {measure}");
    }
    says_of(
        "M05",
        &titled("Keep the drug fridge cold", "  measure: 2°C to 8°C\n"),
        "`Keep` in the title holds a level, and `2°C to 8°C` leads from one to another",
        "type the band that it is to stay in: `measure: 2 °C..8 °C`; or put the title otherwise",
    );
    let typed = titled("Keep the drug fridge cold", "  measure: 2 °C..8 °C\n");
    assert_eq!(codes("L M05", &typed), [""; 0]);
}

#[test]
fn the_upper_end_of_a_range_is_told_where_a_field_takes_it() {
    let title = "Win 5-10 customers";
    let reached = "type `measure: 5 customers`, with which it is reached";
    let result = objective(&format!("  result r: {title}\n"));
    for (text, help) in [
        (&result, format!("{reached}; 10 customers are its `stretch:`")),
        (&titled(title, ""), reached.to_owned()),
    ] {
        assert_eq!(findings_of("M02", &model(text))[0].help, help);
    }
}
