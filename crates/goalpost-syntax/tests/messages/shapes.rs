//! Lines and words that are not known.

use crate::Fixed::{Not, Safe, Unsafe};
use crate::check;

#[test]
fn l01_lines_without_a_shape() {
    for (text, message, help, fixed) in [
        (
            "goal: T\n  ‹somewhere around twenty so far›\n",
            "`somewhere around twenty so far` has no shape that Goalpost knows",
            "write it as a note",
            Unsafe("goal: T\n  > somewhere around twenty so far\n"),
        ),
        (
            "goal: T\n  ‹- Read the first chapter›\n",
            "`- Read the first chapter` has no shape that Goalpost knows",
            "type `- [ ] Read the first chapter`",
            Safe("goal: T\n  - [ ] Read the first chapter\n"),
        ),
        (
            "goal: T\n  ‹* [x] Read it›\n",
            "`* [x] Read it` has no shape that Goalpost knows",
            "type `- [x] Read it`",
            Safe("goal: T\n  - [x] Read it\n"),
        ),
        (
            "goal: T\n  ‹• Read it›\n",
            "`• Read it` has no shape that Goalpost knows",
            "type `- [ ] Read it`",
            Safe("goal: T\n  - [ ] Read it\n"),
        ),
        (
            "goal: T\n  ‹☐ Read it›\n",
            "`☐ Read it` has no shape that Goalpost knows",
            "type `- [ ] Read it`",
            Unsafe("goal: T\n  - [ ] Read it\n"),
        ),
        (
            "goal: T\n  ‹☑ Read it›\n",
            "`☑ Read it` has no shape that Goalpost knows",
            "type `- [x] Read it`",
            Unsafe("goal: T\n  - [x] Read it\n"),
        ),
        (
            "goal: T\n  ‹• ✓ Read it›\n",
            "`• ✓ Read it` has no shape that Goalpost knows",
            "type `- [x] Read it`",
            Unsafe("goal: T\n  - [x] Read it\n"),
        ),
        (
            "goal: T\n  ‹1. Read it›\n",
            "`1. Read it` has no shape that Goalpost knows",
            "type `- [ ] Read it`",
            Unsafe("goal: T\n  - [ ] Read it\n"),
        ),
        (
            "goal: T\n  ‹- [y] Read it›\n",
            "`- [y] Read it` has no shape that Goalpost knows",
            "a step has a box with a blank or an `x` in it",
            Unsafe("goal: T\n  - [x] Read it\n"),
        ),
        (
            "goal: T\n  ‹- owner: @ana›\n",
            "`- owner: @ana` has no shape that Goalpost knows",
            "a field has no mark before it: type `owner: @ana`",
            Unsafe("goal: T\n  owner: @ana\n"),
        ),
        (
            "person @ana: Ana\n  ‹- Read it›\n",
            "`- Read it` has no shape that Goalpost knows",
            "a step has a box",
            Unsafe("person @ana: Ana\n  - [ ] Read it\n"),
        ),
        (
            "‹~~~~›\n",
            "`~~~~` has no shape that Goalpost knows",
            "write it as a comment",
            Unsafe("// ~~~~\n"),
        ),
        (
            "‹12 pages by Monday›\n",
            "`12 pages by Monday` has no shape that Goalpost knows",
            "write it as a comment",
            Unsafe("// 12 pages by Monday\n"),
        ),
        (
            "‹goal pages Read the manual›\n",
            "`goal pages Read the manual` has no shape that Goalpost knows",
            "a goal is written `goal id: Title`: is the colon missing?",
            Not,
        ),
        (
            "‹person ana›\n",
            "`person ana` has no shape that Goalpost knows",
            "a person is written `person @handle: Title`",
            Not,
        ),
        (
            "objective: T\n  ‹- KR1: Cut latency›\n",
            "`- KR1: Cut latency` has no shape that Goalpost knows",
            "a key result is written `result kr1: Cut latency`",
            Unsafe("objective: T\n  result kr1: Cut latency\n"),
        ),
        (
            "‹## KR1: Cut latency›\n",
            "`## KR1: Cut latency` has no shape that Goalpost knows",
            "a key result is written `result kr1: Cut latency`, indented under its objective",
            Not,
        ),
        (
            "‹- goal pages: Read it›\n",
            "`- goal pages: Read it` has no shape that Goalpost knows",
            "a thing has no mark before it: type `goal pages: Read it`",
            Unsafe("goal pages: Read it\n"),
        ),
        (
            "‹*/›\n",
            "`*/` has no shape that Goalpost knows",
            "write it as a comment",
            Unsafe("// */\n"),
        ),
        (
            "goal: T\n  ‹[x] Read it›\n",
            "`[x] Read it` has no shape that Goalpost knows",
            "a step begins with a dash: type `- [x] Read it`",
            Safe("goal: T\n  - [x] Read it\n"),
        ),
        (
            "habit: T\n  ‹[x] 2026-11-02›\n",
            "`[x] 2026-11-02` has no shape that Goalpost knows",
            "type `2026-11-02 done`",
            Safe("habit: T\n  2026-11-02 done\n"),
        ),
        (
            "goal: T\n  ‹owner=@ana›\n",
            "there is a `=` where the colon of `owner` belongs",
            "type `owner: @ana`",
            Safe("goal: T\n  owner: @ana\n"),
        ),
        (
            "goal: T\n  ‹owner： @ana›\n",
            "there is a `：` where the colon of `owner` belongs",
            "type `owner: @ana`",
            Safe("goal: T\n  owner: @ana\n"),
        ),
        (
            "‹goal pages:Read it›\n",
            "there is no blank behind the colon of `goal pages:`",
            "put a blank behind the colon",
            Safe("goal pages: Read it\n"),
        ),
        (
            "goal: T\n  ‹owner @ana›\n",
            "`owner @ana` has no shape that Goalpost knows",
            "a field is written `owner: …`: is the colon missing? Type `owner: @ana`",
            Safe("goal: T\n  owner: @ana\n"),
        ),
        (
            "goal: T\n  ‹due 2026-12-11›\n",
            "`due 2026-12-11` has no shape that Goalpost knows",
            "is the colon missing? Type `due: 2026-12-11`",
            Safe("goal: T\n  due: 2026-12-11\n"),
        ),
        (
            "goal: T\n  ‹start Dec 5 2026›\n",
            "`start Dec 5 2026` has no shape that Goalpost knows",
            "is the colon missing? Type `start: Dec 5 2026`",
            Unsafe("goal: T\n  start: Dec 5 2026\n"),
        ),
        (
            "goal: T\n  ‹due 2026-12-11: The boxes›\n",
            "`due 2026-12-11: The boxes` has no shape that Goalpost knows",
            "the colon stands behind the name of the field: type `due: 2026-12-11`",
            Not,
        ),
        (
            "objective: T\n  ‹Key Result 2: Cut latency›\n",
            "`Key Result 2: Cut latency` has no shape that Goalpost knows",
            "a key result is written `result kr2: Cut latency`",
            Unsafe("objective: T\n  result kr2: Cut latency\n"),
        ),
        (
            "goal: T\n  ‹**Owner:** @ana›\n",
            "`**Owner:** @ana` has no shape that Goalpost knows",
            "a field has no marks round it: type `owner: @ana`",
            Unsafe("goal: T\n  owner: @ana\n"),
        ),
        (
            "goal: T\n  ‹- [ x ] Read it›\n",
            "`- [ x ] Read it` has no shape that Goalpost knows",
            "type `- [x] Read it`",
            Safe("goal: T\n  - [x] Read it\n"),
        ),
        (
            "goal: T\n  ‹* [✓] Read it›\n",
            "`* [✓] Read it` has no shape that Goalpost knows",
            "type `- [x] Read it`",
            Safe("goal: T\n  - [x] Read it\n"),
        ),
        (
            "goal: T\n  ‹- [✓]Read it›\n",
            "`- [✓]Read it` has no shape that Goalpost knows",
            "type `- [x] Read it`",
            Safe("goal: T\n  - [x] Read it\n"),
        ),
        (
            "goal: T\n  ‹why:Because›\n",
            "there is no blank behind the colon of `why:`",
            "put a blank behind the colon",
            Safe("goal: T\n  why: Because\n"),
        ),
        (
            "‹Goal:Read it›\n",
            "there is no blank behind the colon of `Goal:`",
            "put a blank behind the colon",
            Safe("Goal: Read it\n"),
        ),
        (
            "goal: T\n  owner: @ana\n  ‹owner:@ben›\n",
            "there is no blank behind the colon of `owner:`",
            "put a blank behind the colon",
            Unsafe("goal: T\n  owner: @ana\n  owner: @ben\n"),
        ),
        (
            "goal: T\n  ‹owner of it: @ana›\n",
            "`owner of it: @ana` has no shape that Goalpost knows",
            "the name of a field is one word: type `owner: @ana`",
            Not,
        ),
        (
            "goal: T\n  ‹start Dec 5 2026: The boxes›\n",
            "`start Dec 5 2026: The boxes` has no shape that Goalpost knows",
            "the name of a field is one word: type `start: …`",
            Not,
        ),
        (
            "goal: T\n  ‹As we said yesterday: it works›\n",
            "`As we said yesterday: it works` has no shape that Goalpost knows",
            "`As we said yesterday` is neither a thing nor a field",
            Unsafe("goal: T\n  > As we said yesterday: it works\n"),
        ),
    ] {
        check(text, "L01", message, help, &fixed);
    }
}

#[test]
fn l02_and_l03_words_that_are_not_known() {
    for (text, code, message, help, fixed) in [
        (
            "goal: T\n  ‹milstone› rest: The rest\n    due: 2026-12-15\n",
            "L02",
            "there is no thing called `milstone`",
            "did you mean `milestone`?",
            Safe("goal: T\n  milestone rest: The rest\n    due: 2026-12-15\n"),
        ),
        (
            "‹Gaol›: Read it\n  owner: @ana\n",
            "L02",
            "there is no thing called `Gaol`",
            "did you mean `goal`?",
            Safe("goal: Read it\n  owner: @ana\n"),
        ),
        (
            "goal: T\n  ‹objectiv› o: Inside\n",
            "L02",
            "there is no thing called `objectiv`",
            "did you mean `objective`?",
            Unsafe("goal: T\n  objective o: Inside\n"),
        ),
        (
            "objective o: O\n  ‹KR1›: Cut it\n    measure: 9 to 3\n",
            "L02",
            "there is no thing called `KR1`",
            "a key result has its keyword before its id: type `result kr1: …`",
            Unsafe("objective o: O\n  result kr1: Cut it\n    measure: 9 to 3\n"),
        ),
        (
            "‹initiative› tea: Serve more tea\n",
            "L02",
            "there is no thing called `initiative`",
            "things are: objective, result",
            Not,
        ),
        (
            "goal: T\n  ‹reason›: It peels\n",
            "L03",
            "there is no field called `reason`",
            "that is called `why:` here",
            Unsafe("goal: T\n  why: It peels\n"),
        ),
        (
            "goal: T\n  ‹deadlne›: 2026-12-18\n",
            "L03",
            "there is no field called `deadlne`",
            "did you mean `due:`?",
            Unsafe("goal: T\n  due: 2026-12-18\n"),
        ),
        (
            "goal: T\n  ‹tgas›: #reading\n",
            "L03",
            "there is no field called `tgas`",
            "did you mean `tags:`?",
            Safe("goal: T\n  tags: #reading\n"),
        ),
        (
            "goal: T\n  tags: #a\n  ‹tgas›: #reading\n",
            "L03",
            "there is no field called `tgas`",
            "did you mean `tags:`?",
            Unsafe("goal: T\n  tags: #a\n  tags: #reading\n"),
        ),
        (
            "person @ana: Ana\n  ‹mesure›: 3 memos\n",
            "L03",
            "there is no field called `mesure`",
            "did you mean `measure:`?",
            Unsafe("person @ana: Ana\n  measure: 3 memos\n"),
        ),
        (
            "goal: T\n  ‹Colour›: blue\n",
            "L03",
            "there is no field called `Colour`",
            "begins with `x-`: `x-colour:`",
            Unsafe("goal: T\n  x-colour: blue\n"),
        ),
        (
            "goal: T\n  ‹outing›: 2026-Q4\n",
            "L03",
            "there is no field called `outing`",
            "did you mean `during:`?",
            Unsafe("goal: T\n  during: 2026-Q4\n"),
        ),
        (
            "goal: T\n  ‹Due_date›: 2026-12-01\n",
            "L03",
            "there is no field called `Due_date`",
            "that is called `due:` here",
            Unsafe("goal: T\n  due: 2026-12-01\n"),
        ),
        (
            "objective: O\n  ‹Outcome› calls: Fewer calls\n",
            "L02",
            "there is no thing called `Outcome`",
            "that is called `result` here",
            Unsafe("objective: O\n  result calls: Fewer calls\n"),
        ),
        (
            "objective: O\n  ‹outcome›: Fewer calls\n",
            "L02",
            "there is no thing called `outcome`",
            "that is called `result` here",
            Unsafe("objective: O\n  result: Fewer calls\n"),
        ),
        (
            "goal: T\n  ‹status›: at-risk\n",
            "L03",
            "there is no field called `status`",
            "an event: the day, and behind it `at-risk`",
            Not,
        ),
        (
            "goal: T\n  ‹description›: Once more\n",
            "L03",
            "there is no field called `description`",
            "that is a note: `> Once more`",
            Not,
        ),
        (
            "goal: T\n  ‹verantwortlich›: @ana\n",
            "L03",
            "there is no field called `verantwortlich`",
            "that is called `owner:` here",
            Unsafe("goal: T\n  owner: @ana\n"),
        ),
        (
            "goal: T\n  ‹target›: 300ms\n",
            "L03",
            "there is no field called `target`",
            "type `measure: ? to 300ms`",
            Unsafe("goal: T\n  measure: ? to 300ms\n"),
        ),
        (
            "goal: T\n  ‹task› nails: Buy nails\n",
            "L02",
            "there is no thing called `task`",
            "what is to be done is a step: `- [ ] Buy nails`",
            Unsafe("goal: T\n  - [ ] Buy nails\n"),
        ),
    ] {
        check(text, code, message, help, &fixed);
    }
}

#[test]
fn l05_days_in_words_at_the_start_of_an_event() {
    for (text, message, help, fixed) in [
        (
            "goal: T\n  ‹Nov 16, 2026› 510ms\n",
            "`Nov 16, 2026` is not how a day is written",
            "type `2026-11-16`",
            Safe("goal: T\n  2026-11-16 510ms\n"),
        ),
        (
            "goal: T\n  ‹November 16, 2026›: It rained\n",
            "`November 16, 2026` is not how a day is written",
            "type `2026-11-16`",
            Safe("goal: T\n  2026-11-16: It rained\n"),
        ),
        (
            "goal: T\n  ‹2026-10-03,› 7 min\n",
            "`2026-10-03,` has more behind the day than a blank",
            "type `2026-10-03`",
            Safe("goal: T\n  2026-10-03 7 min\n"),
        ),
        (
            "goal: T\n  ‹16 Nov› 510ms by @ben\n",
            "`16 Nov` leaves the year open",
            "`YYYY-11-16`",
            Not,
        ),
        (
            "goal: T\n  2026-11-20 due ‹Jan 2027› was 2026-12-31: Late\n",
            "`Jan 2027` is not how a period is written",
            "type `2027-01`",
            Safe("goal: T\n  2026-11-20 due 2027-01 was 2026-12-31: Late\n"),
        ),
        (
            "goal: T\n  ‹Friday›: 510ms\n",
            "`Friday` is not a day: it means another one whenever it is read",
            "type the day itself",
            Not,
        ),
    ] {
        check(text, "L05", message, help, &fixed);
    }
}
