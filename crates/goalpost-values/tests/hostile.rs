//! No text makes a parser panic or take more than linear time, however long or odd it is.

use goalpost_values::{
    Allowance, Cadence, Change, Duration, Measure, Period, Quantity, Schedule, canonical_cadence, canonical_measure,
    canonical_period, canonical_quantity, canonical_schedule, iso_day, list, parse_day, parse_fiscal_start,
    parse_number, parse_share, placeholder, quantity_len,
};
use proptest::prelude::*;

/// Runs everything that reads a text; what it finds must lie in the text and be worth reading.
fn read_all(text: &str) {
    let found = [
        parse_number(text).err(),
        parse_day(text).err(),
        parse_share(text).err(),
        parse_fiscal_start(text).err(),
        Period::parse(text).err(),
        Duration::parse(text).err(),
        Cadence::parse(text).err(),
        Allowance::parse(text).err(),
        Quantity::parse(text).err(),
        Change::parse(text).err(),
        Measure::parse(text).err(),
        Schedule::parse(text).err(),
    ];
    for found in found.into_iter().flatten() {
        let range = found.span.range();
        assert!(text.get(range).is_some(), "{text:?}: {found:?}");
        assert!(
            !found.message.is_empty() && !found.help.is_empty(),
            "{text:?}: {found:?}"
        );
        assert!(found.message.len() < 1000, "{text:?}");
        for edit in found.fixes.iter().flat_map(|fix| &fix.edits) {
            assert!(text.get(edit.edit.span.range()).is_some(), "{text:?}: {found:?}");
        }
    }
    let _ = (iso_day(text), quantity_len(text), placeholder(text), list(text).count());
    let _ = (canonical_cadence(text), canonical_measure(text), canonical_period(text));
    let _ = (canonical_quantity(text), canonical_schedule(text));
}

#[test]
fn a_long_run_of_anything_is_read_in_linear_time() {
    // Long enough for anything quadratic to be felt.
    const LENGTH: usize = 1 << 15;
    for seed in [
        "0", "9", "1,", "1 000 ", "a", "a ", "[", "[a] ", "to ", "1 to ", "- ", "-", "..", "..1", "mon,", "every ",
        "on ", "at ", "for ", "per ", "/", "1/", "%", "$", "€", "→", "\u{2013}", "\u{a0}", "é", "_", "1_", "e", "1e",
        "?", ">=", "by ", " by 1", "2026-", "Q4 ", "Nov ", "1h", "1m ", "'", "habit ", "average ", "XX ", "m ", "😀",
    ] {
        for text in [
            seed.repeat(LENGTH / seed.len()),
            format!("3 {}", seed.repeat(LENGTH / seed.len())),
        ] {
            read_all(&text);
        }
    }
}

#[test]
fn odd_texts_are_explained() {
    for text in [
        "",
        " ",
        "\0",
        "\u{feff}",
        "\r",
        "\t",
        "-",
        "+",
        "\u{2212}",
        "$",
        "-$",
        "%",
        "/",
        "/5",
        "5/",
        "..",
        "?",
        "? ",
        ">=",
        "<= ",
        "to",
        "average",
        "habit",
        "habit x",
        "habit x >=",
        "FY",
        "FY2027-",
        "2026-W",
        "2026-13",
        "0000-01-01",
        "9999-12-31..",
        "at",
        "for",
        "on",
        "per",
        "x per week",
        "99999999999x per week",
        "99999999999 weeks on fri",
        "month on day 0",
        "١٢",
        "１２ memos",
        "1\u{301}",
        "a\u{301}",
        "\u{202e}3 memos",
        "3 \u{202e}memos",
        "🙂",
        "🙂 to 🙂",
        "1 🙂",
        "é to é",
        "–",
        "–5–",
        "1–",
        "–1–2",
    ] {
        read_all(text);
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_explained(text in "\\PC{0,40}", bytes in prop::collection::vec(any::<u8>(), 0..40)) {
        read_all(&text);
        read_all(&String::from_utf8_lossy(&bytes));
    }
}
