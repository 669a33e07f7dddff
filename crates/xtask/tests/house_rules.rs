//! The repository keeps the rules of the house, and its generated pages are in step with the code.

// Clippy allows this in test functions, and this file has helpers of them.
#![allow(clippy::unwrap_used)]

use xtask::generate;
use xtask::repository::{self, Repository};
use xtask::tidy::{self, Check};

fn holds(check: Check) {
    let repository = Repository::read(&repository::root()).unwrap();
    let findings: Vec<_> = check(&repository).iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "\n{}\n", findings.join("\n"));
}

/// One test for each check, and the proof that none was forgotten.
macro_rules! house_rules {
    ($($name:ident: $check:path;)*) => {
        $(
            #[test]
            fn $name() {
                holds($check);
            }
        )*

        #[test]
        fn every_check_has_a_test() {
            let tested: &[Check] = &[$($check),*];
            assert_eq!(tested.len(), tidy::CHECKS.len());
        }
    };
}

house_rules! {
    dependencies_point_one_way: tidy::dependencies::find;
    every_crate_inherits_from_the_workspace: tidy::manifests::find;
    every_rust_file_says_why_it_exists: tidy::headers::find;
    every_test_is_run: tidy::ignored_tests::find;
    links_lead_somewhere: tidy::links::find;
    no_file_is_too_long: tidy::length::find;
    no_machine_and_no_work_for_later_is_named: tidy::words::find;
    only_the_outer_crates_reach_outside: tidy::banned_calls::find;
    the_grammar_stands_twice_and_alike: tidy::grammar::find;
}

#[test]
fn generated_pages_are_in_step() {
    let root = repository::root();
    let pages = generate::pages(&root).unwrap();
    let stale: Vec<_> = pages
        .iter()
        .filter(|page| page.refresh(&root).unwrap())
        .map(|page| &page.path)
        .collect();
    let leftovers = generate::leftovers(&root, &pages).unwrap();
    assert!(
        stale.is_empty(),
        "out of step, written anew, to be committed: {stale:?}"
    );
    assert!(leftovers.is_empty(), "generated no more, to be removed: {leftovers:?}");
}
