//! Facts that cannot be read.

use crate::Fixed::{Not, Safe, Unsafe};
use crate::check;

#[test]
fn l21_facts_that_cannot_be_read() {
    for (text, message, help, fixed) in [
        (
            "habit h: H\n  2026-10-05 ‹dnoe›\n",
            "`dnoe` says nothing in an event",
            "did you mean `done`?",
            Safe("habit h: H\n  2026-10-05 done\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹confidenc›\n",
            "`confidenc` says nothing in an event",
            "did you mean `confidence`?",
            Unsafe("goal g: G\n  2026-10-05 confidence\n"),
        ),
        (
            "goal g: G\n  2026-10-05 review ‹wonderful›\n",
            "`wonderful` says nothing in an event",
            "words for people stand behind a colon: `review: wonderful`",
            Unsafe("goal g: G\n  2026-10-05 review: wonderful\n"),
        ),
        (
            "goal g: G\n  2026-10-05 12 pages - ‹read with care›\n",
            "`read with care` says nothing in an event",
            "words for people stand behind a colon: `pages: read with care`",
            Unsafe("goal g: G\n  2026-10-05 12 pages: read with care\n"),
        ),
        (
            "goal g: G\n  2026-10-05 720ms ‹on-trak›\n",
            "`on-trak` says nothing in an event",
            "did you mean `on-track`?",
            Unsafe("goal g: G\n  2026-10-05 720ms on-track\n"),
        ),
        (
            "goal g: G\n  2026-10-05 review ‹:›Wonderful news: all is well\n",
            "there is no blank behind this colon",
            "put a blank behind the colon",
            Safe("goal g: G\n  2026-10-05 review : Wonderful news: all is well\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹confidence› by @ana\n",
            "`confidence` needs a number",
            "type for example `confidence 7/10`",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 ‹blocked›\n",
            "`blocked` needs the name of what is in the way",
            "type for example `blocked vendor`",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 review ‹by› Ana\n",
            "`by` needs the handle of the person who speaks",
            "type for example `by @ana`",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 review by @ana ‹by @ben›\n",
            "only one person can speak in an event",
            "write an event for each of them",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 ‹target› by @ana\n",
            "`target` needs a new value",
            "type for example `target 350ms was 300ms`",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 ‹weight› heavy was 1 by @ana\n",
            "`weight` needs a new value",
            "type for example `weight 2 was 1`",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 ‹due› 2026-12-17\n",
            "`due 2026-12-17` does not say what it was before",
            "type for example `due 2026-12-17 was 2026-12-31`",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 on-track ‹at-risk›\n",
            "`at-risk` is a second value of its kind in one event",
            "write an event of its own for it",
            Not,
        ),
    ] {
        check(text, "L21", message, help, &fixed);
    }
}
