//! Fields that are given twice, and ids and handles that are none.

use crate::Fixed::{Not, Safe, Unsafe};
use crate::{check, findings};

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
            Unsafe("goal pages-2: Read it\n"),
        ),
        (
            "goal ‹@ana›: Read it\n",
            "L10",
            "`@ana` is not an id",
            "type `ana`",
            Unsafe("goal ana: Read it\n"),
        ),
        (
            "goal ‹2026›: Read it\n",
            "L10",
            "`2026` is not an id",
            "type `x2026`",
            Unsafe("goal x2026: Read it\n"),
        ),
        (
            "goal ‹Kasse-Größe›: T\n",
            "L10",
            "`Kasse-Größe` is not an id",
            "type `kasse-groesse`",
            Unsafe("goal kasse-groesse: T\n"),
        ),
        (
            "goal ‹Read the manual›: By Friday\n",
            "L10",
            "`Read the manual` is more than one word, and an id or handle is one",
            "type `goal read-the-manual: …`",
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
            Safe("2026-10-19 praise @ana @ben: Thank you\n"),
        ),
        (
            "2026-10-19 praise ‹@josé›: Thank you\n",
            "L10",
            "`@josé` is not a handle",
            "a handle is an `@` and a name of letters",
            Not,
        ),
    ] {
        check(text, code, message, help, &fixed);
    }
}
