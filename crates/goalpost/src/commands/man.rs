//! `goalpost man`: manual pages, made from the same declarations as the help.

use std::path::Path;

use anyhow::{Context, Result, bail};
use clap::Command;
use clap_mangen::Man;
use goalpost_text::nearest;

use crate::args::groups;
use crate::args::small::ManArgs;
use crate::atomic;
use crate::destination::Destination;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::workspace::paths::slashed;

/// Prints one page, or writes all of them into a folder.
///
/// # Errors
/// When there is no such command, or the pages cannot be written.
pub fn run(args: &ManArgs, terminal: &Terminal) -> Result<Outcome> {
    let mut command = groups::command();
    command.build();
    if let Some(folder) = &args.folder {
        return write_all(&command, folder, terminal);
    }
    let page = match &args.command {
        None => page(&command)?,
        Some(name) => page(named(&command, name)?)?,
    };
    Destination::new(None, terminal).write(|out| out.write_all(&page))?;
    Ok(Outcome::Clean)
}

/// The pages of the program and of each command: file name and text.
///
/// # Errors
/// Never in practice: the pages are written to memory.
pub fn pages(command: &Command) -> Result<Vec<(String, Vec<u8>)>> {
    let mut pages = vec![("goalpost.1".to_owned(), page(command)?)];
    for sub in command.get_subcommands() {
        pages.push((format!("goalpost-{}.1", sub.get_name()), page(sub)?));
    }
    Ok(pages)
}

fn write_all(command: &Command, folder: &Path, terminal: &Terminal) -> Result<Outcome> {
    let place = slashed(folder);
    std::fs::create_dir_all(folder).with_context(|| format!("cannot make the folder `{place}`"))?;
    for (name, text) in pages(command)? {
        atomic::write(&folder.join(&name), &text).with_context(|| format!("cannot write `{place}/{name}`"))?;
        terminal.remark(&format!("wrote {place}/{name}"));
    }
    Ok(Outcome::Clean)
}

/// The command of that name.
///
/// # Errors
/// When there is none.
pub(super) fn named<'c>(command: &'c Command, name: &str) -> Result<&'c Command> {
    let names = command.get_subcommands().map(Command::get_name);
    match command.get_subcommands().find(|sub| sub.get_name() == name) {
        Some(sub) => Ok(sub),
        None => match nearest(name, names) {
            Some(near) => bail!("there is no command `{name}`; did you mean `{near}`?"),
            None => bail!("there is no command `{name}`; `goalpost help` lists them"),
        },
    }
}

fn page(command: &Command) -> Result<Vec<u8>> {
    let mut text = Vec::new();
    let source = concat!("goalpost ", env!("CARGO_PKG_VERSION"));
    Man::new(command.clone())
        .source(source)
        .manual("Goalpost")
        .render(&mut text)?;
    Ok(text)
}
