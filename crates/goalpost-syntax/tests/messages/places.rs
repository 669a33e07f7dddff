//! Lines that stand where they cannot, and lines that are indented otherwise.

use crate::Fixed::{Not, Safe, Unsafe};
use crate::check;

#[test]
fn l15_lines_in_something_that_cannot_hold_them() {
    for (text, message, help, fixed) in [
        (
            "objective: O\n  result a: A\n    measure: 1 memo\n    ‹result› b: B\n      measure: 2 memos\n",
            "a key result cannot stand in a key result",
            "it is read as part of the objective `objective: O`: indent it one level under that",
            Safe("objective: O\n  result a: A\n    measure: 1 memo\n  result b: B\n    measure: 2 memos\n"),
        ),
        (
            "objective: O\n  result a: A\n    ‹result› b: B\n    source: S\n",
            "a key result cannot stand in a key result",
            "indent it one level under that",
            Not,
        ),
        (
            "goal: T\n  - [ ] Read it\n    ‹owner›: @ana\n",
            "`owner:` cannot stand in an event or a step",
            "it is read as part of the goal `goal: T`",
            Safe("goal: T\n  - [ ] Read it\n  owner: @ana\n"),
        ),
        (
            "goal: T\n  ‹objective› o: O\n",
            "an objective cannot stand in a goal",
            "it is read as if it stood at the left margin: do not indent it",
            Safe("goal: T\nobjective o: O\n"),
        ),
        (
            "person @ana: Ana Ruiz\n  ‹milestone› arrived: Has arrived\n    due: 2026-12-31\n",
            "a milestone cannot stand in a person",
            "indent it under a key result or a goal",
            Not,
        ),
        (
            "‹owner›: @ana\n",
            "`owner:` cannot stand at the left margin",
            "indent it under one",
            Not,
        ),
        (
            "goal: T\n  ‹by›: 2026-12-18\n",
            "`by:` cannot stand in a goal",
            "in a goal that is called `due:`: type `due: 2026-12-18`",
            Unsafe("goal: T\n  due: 2026-12-18\n"),
        ),
        (
            "goal: T\n  due: 2026-12-18\n  ‹by›: 2026-12-18\n",
            "`by:` cannot stand in a goal",
            "`by:` belongs to a vision",
            Not,
        ),
        (
            "- ‹[ ]› Read it\n",
            "a step cannot stand at the left margin",
            "indent it under a goal",
            Not,
        ),
        (
            "‹allow› M01: Because\n",
            "`allow` cannot stand at the left margin",
            "indent it under the thing whose findings it waives",
            Not,
        ),
        (
            "file a: A\n  ‹2026-10-19› review\n",
            "an event cannot stand in a file",
            "it is read as if it stood at the left margin",
            Safe("file a: A\n2026-10-19 review\n"),
        ),
        (
            "> ‹Read it›\n",
            "a note cannot stand at the left margin",
            "or write a comment: `// …`",
            Not,
        ),
        (
            "objective: O\n  result: T\n  ‹measure›: 840ms to 300ms\n  source: Log\n",
            "`measure:` stands no deeper than the result that it belongs to",
            "indent these 2 lines one level under `result: T`",
            Safe("objective: O\n  result: T\n    measure: 840ms to 300ms\n    source: Log\n"),
        ),
        (
            "goal: T\n‹owner›: @ana\ndue: 2026-12-31\n",
            "`owner:` stands no deeper than the goal that it belongs to",
            "indent these 2 lines one level under `goal: T`",
            Safe("goal: T\n  owner: @ana\n  due: 2026-12-31\n"),
        ),
        (
            "objective: O\n  habit: T\n  ‹every›: week\n  2026-10-05 done\n",
            "`every:` stands no deeper than the habit that it belongs to",
            "indent these 2 lines one level under `habit: T`",
            Unsafe("objective: O\n  habit: T\n    every: week\n    2026-10-05 done\n"),
        ),
    ] {
        check(text, "L15", message, help, &fixed);
    }
}

#[test]
fn l19_lines_that_are_indented_otherwise() {
    let message = "this line is not indented with spaces only, as the lines before it are";
    for (text, message, help, fixed) in [
        (
            "goal: T\n  why: A\n‹\t›2026-10-19 review\n",
            message,
            "indent every line of a file with spaces",
            Safe("goal: T\n  why: A\n  2026-10-19 review\n"),
        ),
        (
            "goal: T\n    why: A\n‹\t›owner: @ana\n",
            message,
            "with spaces",
            Safe("goal: T\n    why: A\n    owner: @ana\n"),
        ),
        (
            "goal: T\n\twhy: A\n‹    ›owner: @ana\n",
            "this line is not indented with tabs only, as the lines before it are",
            "with tabs",
            Safe("goal: T\n\twhy: A\n\towner: @ana\n"),
        ),
    ] {
        check(text, "L19", message, help, &fixed);
    }
}
