//! What the server answers: the pages, and events that tell when they are others. Only requests that were meant for
//! this machine are answered, so that no page of somebody else's can read the dashboard by a name of its own.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tiny_http::{Header, Method, Request, Response, Server};

use super::board::Board;

/// Tabs that may wait for changes at one time.
const TABS: usize = 64;
/// How often a tab is told that the server is there, so that one that is gone is noticed.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// Answers requests on a thread of its own.
pub(super) fn serve(server: Server, port: u16, board: &Arc<Board>) {
    let desk = Desk {
        port,
        board: Arc::clone(board),
        tabs: Arc::default(),
    };
    std::thread::spawn(move || {
        for request in server.incoming_requests() {
            desk.answer(request);
        }
    });
}

struct Desk {
    port: u16,
    board: Arc<Board>,
    tabs: Arc<AtomicUsize>,
}

impl Desk {
    fn answer(&self, request: Request) {
        let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
        if !self.is_for_us(&request) {
            return say(request, 403, "This address answers only to 127.0.0.1 and localhost.");
        }
        if !matches!(request.method(), Method::Get | Method::Head) {
            return say(request, 405, "There is nothing to change here.");
        }
        if path == "/events" {
            return self.tell(request);
        }
        let name = match path.as_str() {
            "/" => "index.html",
            path => path.trim_start_matches('/'),
        };
        match self.board.page(name) {
            Some((html, version)) => self.show(request, html, version),
            None => say(request, 404, "There is no such page; the dashboard begins at /."),
        }
    }

    /// Whether the address that was asked is one of this machine itself.
    fn is_for_us(&self, request: &Request) -> bool {
        let port = self.port;
        let ours = ["127.0.0.1", "localhost", "[::1]"].map(|name| format!("{name}:{port}"));
        let host = header(request, "Host").unwrap_or_default();
        ours.iter().any(|name| host.eq_ignore_ascii_case(name))
    }

    fn show(&self, request: Request, html: String, version: u64) {
        let port = self.port;
        let cookie = format!("goalpost-{port}={version}; Path=/; HttpOnly; SameSite=Strict");
        let headers = [
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Security-Policy", "frame-ancestors 'none'"),
            ("Set-Cookie", cookie.as_str()),
        ];
        respond(request, Response::from_data(html), &headers);
    }

    /// Tells a tab of changes for as long as it listens.
    fn tell(&self, request: Request) {
        let seen = self.seen(&request).unwrap_or_else(|| self.board.version());
        let (board, tabs) = (Arc::clone(&self.board), Arc::clone(&self.tabs));
        if tabs.fetch_add(1, Ordering::Relaxed) >= TABS {
            tabs.fetch_sub(1, Ordering::Relaxed);
            return say(request, 503, "Too many tabs are open.");
        }
        std::thread::spawn(move || {
            // It ends when nobody listens any more.
            let _ = stream(request.into_writer(), &board, seen);
            tabs.fetch_sub(1, Ordering::Relaxed);
        });
    }

    /// The version that a tab shows: that of the last event, else that of the page.
    fn seen(&self, request: &Request) -> Option<u64> {
        let last = header(request, "Last-Event-ID").and_then(|id| id.parse().ok());
        last.or_else(|| {
            let name = format!("goalpost-{}=", self.port);
            let cookies = header(request, "Cookie")?;
            let version = cookies
                .split(';')
                .find_map(|cookie| cookie.trim().strip_prefix(&name))?;
            version.parse().ok()
        })
    }
}

fn stream(mut out: Box<dyn Write + Send>, board: &Board, mut seen: u64) -> io::Result<()> {
    out.write_all(
        b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nConnection: close\r\n\
          X-Content-Type-Options: nosniff\r\n\r\nretry: 1000\n\n",
    )?;
    loop {
        out.flush()?;
        let now = board.wait(seen, SIGN_OF_LIFE);
        match now == seen {
            true => out.write_all(b":\n\n")?,
            false => write!(out, "id: {now}\ndata: changed\n\n")?,
        }
        seen = now;
    }
}

fn say(request: Request, status: u16, sentence: &str) {
    let response = Response::from_data(format!("{sentence}\n")).with_status_code(status);
    respond(request, response, &[("Content-Type", "text/plain; charset=utf-8")]);
}

/// Headers of every answer: nobody keeps it, and nobody else uses it.
const GUARDS: [(&str, &str); 4] = [
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
];

fn respond(request: Request, mut response: Response<io::Cursor<Vec<u8>>>, headers: &[(&str, &str)]) {
    for (name, value) in headers.iter().chain(&GUARDS) {
        if let Ok(header) = Header::from_bytes(*name, *value) {
            response.add_header(header);
        }
    }
    // Whoever asked may be gone.
    let _ = request.respond(response);
}

fn header<'r>(request: &'r Request, name: &'static str) -> Option<&'r str> {
    let found = request.headers().iter().find(|header| header.field.equiv(name));
    found.map(|header| header.value.as_str())
}
