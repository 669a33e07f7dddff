//! What is too large.

use goalpost_syntax::parse;

use crate::findings;

#[test]
fn l23_what_is_too_large() {
    let long = format!("goal: T\n  > {}\ngoal: U\n", "é".repeat(1 << 19));
    let found = findings(&long);
    let [only] = found.as_slice() else {
        panic!("{} findings", found.len());
    };
    assert_eq!((only.code.0, only.span.of(&long)), ("L23", " "));
    assert_eq!(
        only.message,
        "this line has 1048581 bytes and was not read; a line may have 1,048,576"
    );
    assert_eq!(parse(long).roots().count(), 2, "the lines around it are read");

    let long = format!("goal: {}\n  owner: @ana\n    > A note\ngoal: U\n", "é".repeat(1 << 19));
    let found = findings(&long);
    let [only] = found.as_slice() else {
        panic!("{} findings", found.len());
    };
    assert_eq!(
        (only.code.0, only.help.contains("a short title")),
        ("L23", true),
        "{only:?}"
    );

    let found = findings(&"junk\n".repeat(5_007));
    assert_eq!(found.len(), 5_001);
    let last = found.last().map(|last| (last.code.0, last.message.as_str()));
    assert_eq!(
        last,
        Some(("L23", "this file has more than 5000 mistakes; 7 more are not listed"))
    );
}
