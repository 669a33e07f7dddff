//! Pages that the program carries are those of the repository. A stale one is written anew, and the test fails once.

use std::fs;
use std::path::Path;

#[test]
fn the_language_reference_is_that_of_the_grammar() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = here.join("pages/spec.md");
    let reference = fs::read_to_string(here.join("../../grammar/README.md")).unwrap();
    let is_current = fs::read_to_string(&page).is_ok_and(|page| page == reference);
    if !is_current {
        fs::write(&page, reference).unwrap();
    }
    assert!(is_current, "pages/spec.md was stale and has been written anew");
}
