//! The program `goalpost`; everything is in the library beside it.

use std::process::ExitCode;

fn main() -> ExitCode {
    goalpost::main()
}
