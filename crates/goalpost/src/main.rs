//! The command line of Goalpost.

fn main() {}
