//! Sessions written down: each file of `tests/cases` shows commands and what they print.

#[test]
fn the_written_sessions_happen_as_written() {
    trycmd::TestCases::new()
        .env("GOALPOST_TODAY", "2026-11-20")
        .env("NO_COLOR", "1")
        .case("../../tests/cases/*.trycmd");
}
