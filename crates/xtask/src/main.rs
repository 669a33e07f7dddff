//! House rules and generated pages.

fn main() {}
