//! Every message about the shape of lines: where it points, what it says, and what its first fix makes of the text.

use goalpost_syntax::{LineKind, parse, read_event};
use goalpost_text::{Diagnostic, Edit, Safety, apply_edits};

/// What the first fix makes of a text.
#[derive(Debug, PartialEq)]
enum Fixed {
    /// This, and it may be applied unseen.
    Safe(&'static str),
    /// This, and somebody has to look.
    Unsafe(&'static str),
    /// There is none.
    Not,
}
use Fixed::{Not, Safe, Unsafe};

/// Checks the only finding in a text. `‹…›` marks its place.
fn check(marked: &str, code: &str, message: &str, help: &str, fixed: &Fixed) {
    let (text, place) = unmarked(marked);
    let found = findings(&text);
    let [only] = found.as_slice() else {
        panic!("{marked:?} has {found:#?}");
    };
    assert_eq!((only.code.0, only.message.as_str()), (code, message), "{marked:?}");
    assert_eq!(
        only.span.range(),
        place,
        "{marked:?} points at {:?}",
        only.span.of(&text)
    );
    assert!(only.help.contains(help), "{marked:?} is helped by {:?}", only.help);
    let first = only.fixes.first().map(|fix| {
        let edits: Vec<Edit> = fix.edits.iter().map(|edit| edit.edit.clone()).collect();
        (
            fix.safety,
            apply_edits(&text, &edits).unwrap_or_else(|error| panic!("{marked:?}: {error}")),
        )
    });
    let expected = match fixed {
        Safe(text) => Some((Safety::Safe, (*text).to_owned())),
        Unsafe(text) => Some((Safety::Unsafe, (*text).to_owned())),
        Not => None,
    };
    assert_eq!(first, expected, "{marked:?}");
}

fn unmarked(marked: &str) -> (String, std::ops::Range<usize>) {
    let start = marked.find('‹').unwrap_or_else(|| panic!("{marked:?} has no mark"));
    let without = marked.replacen('‹', "", 1);
    let end = without.find('›').unwrap_or_else(|| panic!("{marked:?} has one mark"));
    (without.replacen('›', "", 1), start..end)
}

fn findings(text: &str) -> Vec<Diagnostic> {
    let tree = parse(text);
    let mut found = tree.diagnostics().to_vec();
    for node in tree.lines().filter(|node| node.kind() == LineKind::Event) {
        let _ = read_event(node, &mut found);
    }
    found
}

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
            "goal: T\n  ‹- [y] Read it›\n",
            "`- [y] Read it` has no shape that Goalpost knows",
            "a step has a box with a blank or an `x` in it",
            Unsafe("goal: T\n  > [y] Read it\n"),
        ),
        (
            "goal: T\n  ‹- owner: @ana›\n",
            "`- owner: @ana` has no shape that Goalpost knows",
            "a step has a box",
            Unsafe("goal: T\n  - [ ] owner: @ana\n"),
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
            "as a note",
            Unsafe("> ~~~~\n"),
        ),
        (
            "‹12 pages by Monday›\n",
            "`12 pages by Monday` has no shape that Goalpost knows",
            "as a note",
            Unsafe("> 12 pages by Monday\n"),
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
            "goal: T\n  ‹owner @ana›\n",
            "`owner @ana` has no shape that Goalpost knows",
            "a field is written `owner: value`: is the colon missing?",
            Not,
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
            "‹initiative› tea: Serve more tea\n",
            "L02",
            "there is no thing called `initiative`",
            "things are: objective, result",
            Not,
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
    ] {
        check(text, code, message, help, &fixed);
    }
}

#[test]
fn l04_fields_that_are_given_twice() {
    check(
        "goal: T\n  owner: @ana\n  why: A\n  why: B\n  ‹owner›: @ben\n",
        "L04",
        "`owner:` is given twice; the first one counts",
        "keep one of the two lines",
        &Not,
    );
    let found = findings("goal: T\n  owner: @ana\n  owner: @ben\n");
    let related: Vec<_> = found.iter().flat_map(|found| &found.related).collect();
    assert_eq!(related.len(), 1);
    assert_eq!(
        (related[0].span.start, related[0].message.as_str()),
        (10, "`owner:` is first given here")
    );
}

#[test]
fn l10_and_l14_names_that_are_none() {
    for (text, code, message, help, fixed) in [
        (
            "person ‹Ana›: Ana Ruiz\n",
            "L10",
            "`Ana` is not a handle, and a person is named by one",
            "type `person @ana: Name`",
            Safe("person @ana: Ana Ruiz\n"),
        ),
        (
            "team ‹@pay ments›: Payments\n",
            "L10",
            "`@pay ments` is more than one word, and an id or handle is one",
            "type `team @pay-ments: …`",
            Unsafe("team @pay-ments: Payments\n"),
        ),
        (
            "‹person›: Ana\n",
            "L10",
            "a person needs a handle, so that others can name it",
            "type `person @ana: …`",
            Not,
        ),
        (
            "‹period›: Winter\n",
            "L10",
            "a period needs an id, so that others can name it",
            "type `period some-id: …`",
            Not,
        ),
        (
            "goal ‹Pages_2›: Read it\n",
            "L10",
            "`Pages_2` is not an id",
            "type `pages-2`",
            Safe("goal pages-2: Read it\n"),
        ),
        (
            "goal ‹@ana›: Read it\n",
            "L10",
            "`@ana` is not an id",
            "type `ana`",
            Safe("goal ana: Read it\n"),
        ),
        (
            "goal ‹2026›: Read it\n",
            "L10",
            "`2026` is not an id",
            "type `x2026`",
            Safe("goal x2026: Read it\n"),
        ),
        (
            "goal ‹Read the manual›: By Friday\n",
            "L10",
            "`Read the manual` is more than one word, and an id or handle is one",
            "type `goal read-the-manual: …`, or leave the id out: `goal: Read the manual`",
            Unsafe("goal read-the-manual: By Friday\n"),
        ),
        (
            "workspace ‹acme›: Acme\n",
            "L10",
            "`acme` has no place here: the workspace has no id",
            "type `workspace: Name`",
            Not,
        ),
        (
            "goal ‹target›: Read it\n",
            "L14",
            "`target` cannot be an id: the language uses it for something else",
            "for example `my-target`",
            Unsafe("goal my-target: Read it\n"),
        ),
        (
            "2026-10-19 praise ‹@ana,@ben›: Thank you\n",
            "L10",
            "`@ana,@ben` is not a handle",
            "handles are parted by blanks",
            Unsafe("2026-10-19 praise @anaben: Thank you\n"),
        ),
    ] {
        check(text, code, message, help, &fixed);
    }
}

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
            "delete it",
            Safe("2026-10-19 review: ab\n"),
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
            "words for people stand behind the colon",
            Not,
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
