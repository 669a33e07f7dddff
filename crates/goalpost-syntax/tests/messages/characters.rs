//! Characters that nobody sees.

use goalpost_text::{Edit, apply_edits};

use crate::Fixed::Safe;
use crate::{check, findings};

#[test]
fn l20_characters_that_nobody_sees() {
    for (text, message, help, fixed) in [
        (
            "2026-10-19 12‹\u{a0}›pages by @ana\n",
            "there is a no-break space where a plain blank belongs",
            "type a plain blank",
            Safe("2026-10-19 12 pages by @ana\n"),
        ),
        (
            "goal‹\u{2003}›x: T\n",
            "there is an unusual blank (U+2003) where a plain one belongs",
            "type a plain blank",
            Safe("goal x: T\n"),
        ),
        (
            "goal: T\n  due: 2026-12‹\u{ad}›-31\n",
            "there is a soft hyphen, which nobody sees",
            "delete it",
            Safe("goal: T\n  due: 2026-12-31\n"),
        ),
        (
            "goal‹\u{200b}›: T\n",
            "there is a character that nobody sees (U+200B)",
            "delete it",
            Safe("goal: T\n"),
        ),
        (
            "2026-10-19 review: a‹\0›b\n",
            "there is a control character (U+0000)",
            "type a plain blank",
            Safe("2026-10-19 review: a b\n"),
        ),
        (
            "2026-10-19 review: a‹\0› b\n",
            "there is a control character (U+0000)",
            "type a plain blank",
            Safe("2026-10-19 review: a b\n"),
        ),
        (
            "goal: T‹\r›",
            "a line ends with a lone carriage return, as old Macs wrote it",
            "save the file with Unix (LF)",
            Safe("goal: T\n"),
        ),
    ] {
        check(text, "L20", message, help, &fixed);
    }
}

#[test]
fn l20_people_may_write_what_they_like() {
    for text in [
        "goal: No\u{a0}break\n",
        "goal: T\n  why: a\u{2009}thin\u{200b}\n",
        "// \u{202e}\n",
        "goal: T\n  > a\u{200d}b\n",
        "\u{2003}\n",
        "2026-10-19 review: 12\u{a0}pages\n",
    ] {
        assert_eq!(findings(text), [], "{text:?}");
    }
}

#[test]
fn l20_many_on_one_line_are_one_finding_and_one_edit() {
    let text = format!("goal{}x: T\n", "\u{a0}".repeat(1000));
    let found = findings(&text);
    let [only] = found.as_slice() else {
        panic!("{} findings", found.len());
    };
    let edits: Vec<Edit> = only.fixes[0].edits.iter().map(|edit| edit.edit.clone()).collect();
    assert_eq!(edits.len(), 1);
    assert_eq!(
        apply_edits(&text, &edits),
        Ok(format!("goal{}x: T\n", " ".repeat(1000)))
    );
}
