//! `goalpost serve`: the dashboard on this machine only, up to date as files change.

mod board;
mod http;

use std::net::Ipv4Addr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::{Command, Stdio};
use std::sync::Arc;

use anyhow::{Result, anyhow};
use goalpost_report::site::{self, Page};
use tiny_http::Server;

use super::site::{Drawing, draw};
use crate::args::site::ServeArgs;
use crate::destination::Destination;
use crate::opened::Opened;
use crate::terminal::Terminal;
use crate::trouble::Outcome;
use crate::watch::Watch;
use board::Board;

/// Serves the dashboard until somebody stops it.
///
/// # Errors
/// When there is no workspace to begin with, or the port is taken.
pub fn run(args: &ServeArgs, terminal: &Terminal) -> Result<Outcome> {
    let mut watch = Watch::new(&args.view.place, None);
    let mut opened = Opened::new_or_empty(&args.view.place, terminal)?;
    let board = Arc::new(Board::new(pages(args, &opened, None, terminal)?));
    let server = Server::http((Ipv4Addr::LOCALHOST, args.port))
        .map_err(|error| anyhow!("cannot listen on port {}: {error}", args.port))?;
    let port = server.server_addr().to_ip().map_or(args.port, |address| address.port());
    let url = format!("http://127.0.0.1:{port}/");
    Destination::new(None, terminal).write(|out| writeln!(out, "{url}"))?;
    terminal.remark("only this machine can read it; ctrl-c stops");
    if args.open {
        open(&url, terminal);
    }
    http::serve(server, port, &board);
    loop {
        watch.wait();
        // What had goals and has none any more has lost them; what had none may go on without.
        let fresh = match opened.workspace.files.is_empty() {
            true => Opened::new_or_empty(&args.view.place, terminal),
            false => Opened::new(&args.view.place, terminal),
        };
        let fresh = fresh.and_then(|fresh| no_less(&opened, fresh));
        let drawn = fresh.and_then(|fresh| {
            let drawn = calmly(|| pages(args, &fresh, None, terminal))?;
            opened = fresh;
            Ok(drawn)
        });
        // The last good pages stay, with what went wrong over them.
        let drawn = drawn.or_else(|error| {
            terminal.trouble(&format!("{error:#}"));
            calmly(|| pages(args, &opened, Some(&format!("{error:#}")), terminal))
        });
        if let Ok(drawn) = drawn {
            board.put(drawn);
        }
    }
}

/// A workspace as it was read anew, unless a file that was read before cannot be read now.
///
/// # Errors
/// What could not be read.
fn no_less(last: &Opened, fresh: Opened) -> Result<Opened> {
    let was_there = |path: &&str| !last.missing().any(|known| known == *path);
    let lost: Vec<String> = fresh
        .missing()
        .filter(was_there)
        .map(|path| format!("`{path}`"))
        .collect();
    match lost.is_empty() {
        true => Ok(fresh),
        false => Err(anyhow!("cannot read {}", lost.join(", "))),
    }
}

fn pages(args: &ServeArgs, opened: &Opened, trouble: Option<&str>, terminal: &Terminal) -> Result<Vec<Page>> {
    let drawing = Drawing {
        view: &args.view,
        redact: args.redact,
        live: true,
        trouble,
        progress: None,
    };
    draw(&drawing, opened, terminal, site::pages)
}

/// A mistake of the program's own costs these pages only.
fn calmly(draw: impl FnOnce() -> Result<Vec<Page>>) -> Result<Vec<Page>> {
    catch_unwind(AssertUnwindSafe(draw)).unwrap_or_else(|_| Err(anyhow!("goalpost has hit a mistake of its own")))
}

/// Opens the dashboard in the browser of whoever sits here.
fn open(url: &str, terminal: &Terminal) {
    let mut command = match () {
        () if cfg!(target_os = "macos") => Command::new("open"),
        () if cfg!(windows) => Command::new("explorer"),
        () => Command::new("xdg-open"),
    };
    command
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    if command.spawn().is_err() {
        terminal.remark("there is no browser to open it in; type the address above");
    }
}
