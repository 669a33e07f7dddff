//! `cargo run -p xtask -- tidy` names every broken house rule; `cargo run -p xtask -- generate` writes the generated
//! pages anew.

use std::env;
use std::fs;
use std::process::ExitCode;

use xtask::repository::{self, Repository};
use xtask::{generate, tidy};

const USAGE: &str = "\
usage: cargo run -p xtask -- COMMAND

commands:
  tidy      name every place that breaks a rule of the house
  generate  write the generated pages that are out of step, and remove those that nothing generates any more";

fn main() -> ExitCode {
    let mut arguments = env::args().skip(1);
    let outcome = match arguments.next().as_deref() {
        Some("tidy") => tidy(),
        Some("generate") => generate(),
        _ => Err(USAGE.into()),
    };
    match outcome {
        Ok(status) => status,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

type Outcome = Result<ExitCode, Box<dyn std::error::Error>>;

fn tidy() -> Outcome {
    let findings = tidy::findings(&Repository::read(&repository::root())?);
    for finding in &findings {
        println!("{finding}");
    }
    Ok(match findings.len() {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    })
}

fn generate() -> Outcome {
    let root = repository::root();
    let pages = generate::pages(&root)?;
    for page in &pages {
        if page.refresh(&root)? {
            println!("wrote {}", page.path);
        }
    }
    for path in generate::leftovers(&root, &pages)? {
        fs::remove_file(root.join(&path))?;
        println!("removed {path}");
    }
    Ok(ExitCode::SUCCESS)
}
