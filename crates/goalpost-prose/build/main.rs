//! Makes the tables of words from the data files, because to make them at each start of the program took longer than to
//! check a small workspace.

#[allow(
    dead_code,
    unreachable_pub,
    reason = "the reader asks for more than the tables are made from"
)]
mod glance;
mod glances;
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the reader asks for more than the tables are made from"
)]
mod lexicon;
mod lists;
#[path = "load.rs"]
mod load;
mod tables;

use std::path::Path;
use std::{env, fs, io};

use glances::Glances;
use lexicon::List;

/// The data files of each language, in the order in which they are read: an irregular form needs its verb, and a word
/// has the infinitive of the verb that was named first.
const LANGUAGES: [(&str, &[&str]); 2] = [
    ("en", &["verbs", "nouns", "words", "adjectives", "marks"]),
    ("de", &["verbs", "nouns", "words"]),
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=lang");
    let home = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default();
    let out = env::var_os("OUT_DIR").unwrap_or_default();
    for (code, names) in LANGUAGES {
        let read = |name: &&str| fs::read_to_string(Path::new(&home).join(format!("lang/{code}/{name}.txt")));
        let files = names.iter().map(read).collect::<io::Result<Vec<String>>>()?;
        let lists = fs::read_to_string(Path::new(&home).join(format!("lang/{code}/lists.txt")))?;
        let draft = load::lexicon(&files);
        let glances = Glances::new(&draft, &lists::words(&lists, List::Aiming));
        tables::write(&draft, &glances, Path::new(&out), code)?;
        let lists =
            lists::code(&lists, &draft).map_err(|why| io::Error::other(format!("lang/{code}/lists.txt: {why}")))?;
        fs::write(Path::new(&out).join(format!("{code}.lists")), lists)?;
    }
    Ok(())
}
