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
            "goal g: G\n  2026-10-05 ‹not done›\n",
            "an event says what is so, and nothing by `not done`",
            "type `missed` for a habit that was not kept",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 ‹target from 60% to 55%›: Too hard\n",
            "`target from 60% to 55%` is not how a revision is written",
            "type `target 55% was 60%`",
            Unsafe("goal g: G\n  2026-10-05 target 55% was 60%: Too hard\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹target lowered to 6 pages from 8 pages›: Too hard\n",
            "`target lowered to 6 pages from 8 pages` is not how a revision is written",
            "type `target 6 pages was 8 pages`",
            Unsafe("goal g: G\n  2026-10-05 target 6 pages was 8 pages: Too hard\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹target 60% to 55%›: Too hard\n",
            "`target 60% to 55%` is not how a revision is written",
            "type `target 55% was 60%`",
            Unsafe("goal g: G\n  2026-10-05 target 55% was 60%: Too hard\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹target› changed to 55%: Too hard\n",
            "`target changed to 55%` does not say what it was before",
            "behind it: `target 55% was …`",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 ‹45% to 50%›: Up\n",
            "`45% to 50%` names two values, and an event says one",
            "type the one that holds on this day: `50%`",
            Unsafe("goal g: G\n  2026-10-05 50%: Up\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹from 8 pages to 12 pages›\n",
            "`from 8 pages to 12 pages` names two values, and an event says one",
            "type the one that holds on this day: `12 pages`",
            Unsafe("goal g: G\n  2026-10-05 12 pages\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹confidence from 5/10 to 6/10›\n",
            "`confidence from 5/10 to 6/10` names two values, and an event says one",
            "type the one that holds on this day: `confidence 6/10`",
            Unsafe("goal g: G\n  2026-10-05 confidence 6/10\n"),
        ),
        (
            "goal g: G\n  2026-10-05 45% ‹55%›\n",
            "`55%` is a second value of its kind in one event",
            "write an event of its own for it",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 45 pages ‹55%›\n",
            "`55%` is a second value of its kind in one event",
            "type `confidence 55%`",
            Unsafe("goal g: G\n  2026-10-05 45 pages confidence 55%\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹lowered target from 60% to 55%›: Too hard\n",
            "`lowered target from 60% to 55%` is not how a revision is written",
            "type `target 55% was 60%`",
            Unsafe("goal g: G\n  2026-10-05 target 55% was 60%: Too hard\n"),
        ),
        (
            "goal g: G\n  2026-10-05 98.1% ‹conf› 6/10\n",
            "`conf` says nothing in an event",
            "that is called `confidence` here",
            Unsafe("goal g: G\n  2026-10-05 98.1% confidence 6/10\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹cancelled›: No money\n",
            "`cancelled` says nothing in an event",
            "that is called `dropped` here",
            Unsafe("goal g: G\n  2026-10-05 dropped: No money\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹on hold›: No money\n",
            "`on hold` says nothing in an event",
            "that is called `paused` here",
            Unsafe("goal g: G\n  2026-10-05 paused: No money\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹confidence› high\n",
            "`confidence` needs a number",
            "type for example `confidence 7/10`",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 7min ‹8min›\n",
            "`8min` is a second value of its kind in one event",
            "write an event of its own for it",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 ‹– 7› min\n",
            "there is a dash before `7`",
            "type the value by itself: `7`, or `-7` if it is below zero",
            Unsafe("goal g: G\n  2026-10-05 7 min\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹blocked by the vendor›: No paint\n",
            "the name of what is in the way stands right behind `blocked`",
            "type `blocked vendor`",
            Unsafe("goal g: G\n  2026-10-05 blocked vendor: No paint\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹measure 5min was 6min›: x\n",
            "`measure 5min was 6min` is not how a revision is written",
            "type `target 5min was 6min`",
            Unsafe("goal g: G\n  2026-10-05 target 5min was 6min: x\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹target 5min from 6min›: x\n",
            "`target 5min from 6min` is not how a revision is written",
            "type `target 5min was 6min`",
            Unsafe("goal g: G\n  2026-10-05 target 5min was 6min: x\n"),
        ),
        (
            "goal g: G\n  2026-10-05 5 pages‹;› on-track\n",
            "facts are parted by blanks alone",
            "take this mark away",
            Safe("goal g: G\n  2026-10-05 5 pages on-track\n"),
        ),
        (
            "goal g: G\n  2026-10-05 7 min ‹on-track,› by @ana\n",
            "`on-track,` says nothing in an event",
            "did you mean `on-track`?",
            Safe("goal g: G\n  2026-10-05 7 min on-track by @ana\n"),
        ),
        (
            "habit h: H\n  2026-10-05 ‹gone›\n",
            "`gone` says nothing in an event",
            "did you mean `done`?",
            Unsafe("habit h: H\n  2026-10-05 done\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹of-track›: no paint\n",
            "`of-track` says nothing in an event",
            "did you mean `on-track` or `off-track`?",
            Unsafe("goal g: G\n  2026-10-05 on-track: no paint\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹no-track›\n",
            "`no-track` says nothing in an event",
            "did you mean `off-track` or `at-risk`?",
            Unsafe("goal g: G\n  2026-10-05 off-track\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹ontrack›\n",
            "`ontrack` says nothing in an event",
            "did you mean `on-track`?",
            Safe("goal g: G\n  2026-10-05 on-track\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹confidance› 7/10\n",
            "`confidance` says nothing in an event",
            "did you mean `confidence`?",
            Safe("goal g: G\n  2026-10-05 confidence 7/10\n"),
        ),
        (
            "goal g: G\n  2026-10-05 ‹confidence=7/10›\n",
            "a blank belongs between `confidence` and its number",
            "type `confidence 7/10`",
            Safe("goal g: G\n  2026-10-05 confidence 7/10\n"),
        ),
        (
            "goal g: G\n  2026-10-05 agreed by ‹@ana,@lee›\n",
            "only one person can speak in an event",
            "type `by @ana`, and write an event of its own",
            Not,
        ),
        (
            "goal g: G\n  2026-10-05 ‹08:00› 2 memos\n",
            "`08:00` is a time, and an event has a day only",
            "leave the time out",
            Unsafe("goal g: G\n  2026-10-05  2 memos\n"),
        ),
        (
            "2026-10-05 ‹08:00› pages 2 memos\n",
            "`08:00` is a time, and an event has a day only",
            "leave the time out",
            Unsafe("2026-10-05  pages 2 memos\n"),
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
            "type what was in force until then behind it: `due 2026-12-17 was …`",
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
