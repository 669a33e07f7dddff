//! The texts that the benchmarks read: a workspace as people write it, and texts that nobody means well with.

use std::fmt::Write;

/// How many bytes the workspace has: 100,000 things of five lines and 204 bytes.
pub(crate) const WORKSPACE_BYTES: usize = 20 << 20;

/// A workspace of `bytes` bytes or a little more: things of 204 bytes and five lines each on average, with fields,
/// events, steps, notes and comments in about the shares that people write them in.
pub(crate) fn workspace(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 2048);
    let mut number = 0;
    while text.len() < bytes {
        // Writing to a string cannot fail.
        let _ = write_objective(&mut text, number);
        number += 1;
    }
    text
}

fn write_objective(text: &mut String, n: usize) -> std::fmt::Result {
    let (who, lead, day) = (n % 700, n % 70, n % 28 + 1);
    writeln!(
        text,
        "objective o{n}: Make checkout something that customers never think about"
    )?;
    writeln!(text, "  kind: aspirational\n  owner: @person{who}\n  during: 2026-Q4")?;
    writeln!(text, "  why: One in nine carts is abandoned while waiting for page {n}")?;
    writeln!(text, "  2026-10-{day:02} agreed @person{who} @lead{lead}")?;
    writeln!(
        text,
        "  result latency: Cut the latency of checkout at the 95th percentile"
    )?;
    writeln!(text, "    measure: 840ms to 300ms\n    source: Grafana, checkout panel")?;
    writeln!(
        text,
        "    2026-10-{day:02} 720ms on-track by @person{who}: Moved off the hot path"
    )?;
    writeln!(
        text,
        "    2026-11-{day:02} 610ms at-risk confidence 6/10 by @lead{lead}"
    )?;
    writeln!(text, "  result failures: Fewer failed card payments in every region")?;
    writeln!(
        text,
        "    measure: 2.4% to 0.5%\n    owner: @person{who}\n    weight: 2"
    )?;
    writeln!(
        text,
        "    due: 2026-12-{day:02}\n  result fallback: Every region runs on the new path"
    )?;
    writeln!(
        text,
        "    measure: milestones\n    milestone eu: Europe\n      due: 2026-10-31"
    )?;
    writeln!(
        text,
        "      2026-10-30 done\n    milestone us: United States of America"
    )?;
    writeln!(
        text,
        "      due: 2026-11-{day:02}\n      > Waits for the second certificate of the bank."
    )?;
    writeln!(
        text,
        "\n// Reviewed with the whole team on the first Monday of the month."
    )?;
    writeln!(
        text,
        "goal g{n}: Present the yearly review to two customers\n  type: development"
    )?;
    writeln!(
        text,
        "  supports: o{n}\n  owner: @person{who}\n  measure: 2 presentations"
    )?;
    writeln!(
        text,
        "  - [x] 2026-10-{day:02}: Watch a colleague present\n  - [ ] due 2026-12-04 @lead{lead}: Rehearse"
    )?;
    writeln!(text, "  habit talks: Present something to the team on Friday")?;
    writeln!(
        text,
        "    every: week on fri at 08:30\n    2026-10-{day:02} done 35m\n    2026-11-{day:02} done\n"
    )
}

/// A text that is one piece again and again.
fn repeated(piece: &str, bytes: usize) -> String {
    piece.repeat(bytes.div_ceil(piece.len()))
}

fn deep(bytes: usize) -> String {
    let mut text = String::with_capacity(bytes + 2048);
    let mut level = 0;
    while text.len() < bytes {
        text.extend(std::iter::repeat_n(' ', level % 1000));
        text.push_str("goal g: Deep\n");
        level += 1;
    }
    text
}

/// A maker of a text of at least so many bytes.
pub(crate) type Shape = fn(usize) -> String;

/// Texts that make some parser slow, each grown to a given size.
pub(crate) const HOSTILE: &[(&str, Shape)] = &[
    ("deep indentation", deep),
    ("one endless line", |bytes| format!("goal g: {}", "x".repeat(bytes))),
    ("one endless word", |bytes| "x".repeat(bytes)),
    ("lines of a mebibyte", |bytes| {
        repeated(&format!("goal g: {}\n", "é".repeat(1 << 18)), bytes)
    }),
    ("words of a mebibyte", |bytes| {
        repeated(&format!("{}\n", "a:".repeat(1 << 18)), bytes)
    }),
    ("pieces of a mebibyte", |bytes| {
        repeated(&format!("goal {}\n", "a ".repeat(1 << 18)), bytes)
    }),
    ("only colons", |bytes| ":".repeat(bytes)),
    ("colons and blanks", |bytes| repeated(": : : : : : : :\n", bytes)),
    ("only digits", |bytes| repeated("1234567890 1234567890\n", bytes)),
    ("digits that end", |bytes| {
        repeated("2026-10-19 1 2 3 4 5 6 7 8 9\n", bytes)
    }),
    ("lone carriage returns", |bytes| "\r".repeat(bytes)),
    ("old line endings", |bytes| repeated("goal g: x\r", bytes)),
    ("unicode blanks", |bytes| {
        repeated("goal\u{a0}g:\u{2003}A\u{2009}title\n", bytes)
    }),
    ("only unicode blanks", |bytes| "\u{2003}".repeat(bytes / 3)),
    ("control characters", |bytes| "\0".repeat(bytes)),
    ("steps without an end", |bytes| repeated("- [", bytes)),
    ("lines that are no steps", |bytes| repeated("- [\n", bytes)),
    ("stars", |bytes| repeated("* x\n", bytes)),
    ("misplaced", |bytes| {
        format!(
            "person @ana: Ana\n{}",
            repeated("    result r: R\n      measure: 1\n", bytes)
        )
    }),
    ("fields given twice", |bytes| {
        format!("goal g: G\n{}", repeated("  owner: @ana\n", bytes))
    }),
    ("unknown fields", |bytes| {
        format!("goal g: G\n{}", repeated("  ownr: @ana\n", bytes))
    }),
    ("mixed indentation", |bytes| {
        format!("goal g: G\n  why: x\n{}", repeated("\twhy: x\n", bytes))
    }),
    ("empty lines", |bytes| "\n".repeat(bytes)),
    ("blanks", |bytes| " ".repeat(bytes)),
];
