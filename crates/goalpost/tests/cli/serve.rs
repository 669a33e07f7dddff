//! The dashboard over HTTP, as browsers and others ask for it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::live::Live;
use crate::support::{CLEAN, Place};

/// A server of a small workspace.
struct Served {
    place: Place,
    live: Live,
    port: u16,
}

impl Served {
    fn start() -> Self {
        let place = Place::empty();
        place.write("ours/workspace.goals", "workspace: Tea house\n");
        place.write("ours/tea.goals", CLEAN);
        let mut live = Live::start(&mut place.command(&["serve", "ours"]));
        let url = live.says("http://127.0.0.1:");
        let port = url.trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
        Self { place, live, port }
    }

    fn connect(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream
    }

    /// The whole answer to a request, head and body.
    fn ask(&self, method: &str, path: &str, host: &str) -> String {
        let host = host.replace("PORT", &self.port.to_string());
        let request = format!("{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        let mut answer = Vec::new();
        self.connect(&request).read_to_end(&mut answer).unwrap();
        String::from_utf8(answer).unwrap()
    }

    fn page(&self) -> String {
        self.ask("GET", "/", "127.0.0.1:PORT")
    }

    /// Listens for changes; the head of the answer is read.
    fn listen(&self, headers: &str) -> BufReader<TcpStream> {
        let port = self.port;
        let request = format!("GET /events HTTP/1.1\r\nHost: localhost:{port}\r\n{headers}\r\n");
        let mut lines = BufReader::new(self.connect(&request));
        wait_for(&mut lines, "retry:");
        lines
    }
}

fn wait_for(lines: &mut impl BufRead, start: &str) -> String {
    let mut line = String::new();
    loop {
        line.clear();
        assert!(lines.read_line(&mut line).unwrap() > 0, "no line begins with {start:?}");
        if line.starts_with(start) {
            return line;
        }
    }
}

#[test]
fn pages_are_served_to_this_machine_only() {
    let served = Served::start();
    let page = served.page();
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.contains("Offer three kinds of tea") && page.contains("/events"));
    for header in [
        "Content-Type: text/html; charset=utf-8",
        "Content-Security-Policy: frame-ancestors 'none'",
        "Cache-Control: no-store",
        "X-Content-Type-Options: nosniff",
        "Cross-Origin-Resource-Policy: same-origin",
    ] {
        assert!(page.contains(header), "{header}");
    }
    for (method, path, host, status) in [
        ("GET", "/", "localhost:PORT", 200),
        ("GET", "/index.html?x=1", "[::1]:PORT", 200),
        ("HEAD", "/", "LOCALHOST:PORT", 200),
        ("GET", "/", "evil.example", 403),
        ("GET", "/", "evil.example:PORT", 403),
        ("GET", "/", "127.0.0.1", 403),
        ("GET", "/", "127.0.0.1:1", 403),
        ("GET", "/events", "127.0.0.1.evil.example:PORT", 403),
        ("POST", "/", "127.0.0.1:PORT", 405),
        ("GET", "/nothing.html", "127.0.0.1:PORT", 404),
        ("GET", "/../workspace.goals", "127.0.0.1:PORT", 404),
        ("GET", "/tea.goals", "127.0.0.1:PORT", 404),
    ] {
        let answer = served.ask(method, path, host);
        assert!(
            answer.starts_with(&format!("HTTP/1.1 {status}")),
            "{method} {path} {host}: {answer}"
        );
        assert_eq!(
            answer.contains("three kinds"),
            status == 200 && method == "GET",
            "{method} {path} {host}"
        );
    }
}

#[test]
fn a_tab_is_told_of_changes() {
    let served = Served::start();
    let mut tab = served.listen("");
    served.place.write("ours/tea.goals", CLEAN.replace("of tea", "of cake"));
    let id = wait_for(&mut tab, "id: ");
    assert_eq!(wait_for(&mut tab, "data: "), "data: changed\n");
    assert!(served.page().contains("three kinds of cake"));
    // A tab that slept over a change is told at once, one that did not waits.
    let cookie = format!("Cookie: a=b; goalpost-{}=7\r\n", served.port);
    wait_for(&mut served.listen("Last-Event-ID: 7\r\n"), "data: changed");
    wait_for(&mut served.listen(&cookie), "data: changed");
    let mut tab = served.listen(&format!(
        "Last-Event-{}",
        id.replacen("id", "ID", 1).replace('\n', "\r\n")
    ));
    tab.get_ref().set_read_timeout(Some(Duration::from_secs(1))).unwrap();
    assert!(
        tab.read_line(&mut String::new()).is_ok_and(|length| length == 1),
        "the blank line behind `retry`"
    );
    assert!(tab.read_line(&mut String::new()).is_err());
}

#[test]
fn the_last_good_page_stays_under_what_went_wrong() {
    let mut served = Served::start();
    let mut tab = served.listen("");
    fs::rename(served.place.path("ours"), served.place.path("away")).unwrap();
    wait_for(&mut tab, "data: changed");
    let page = served.page();
    assert!(
        page.contains("role=\"alert\"") && page.contains("Offer three kinds of tea"),
        "{page}"
    );
    fs::rename(served.place.path("away"), served.place.path("ours")).unwrap();
    wait_for(&mut tab, "data: changed");
    assert!(!served.page().contains("role=\"alert\""));
    assert!(served.live.is_running());
}

#[test]
fn a_file_that_cannot_be_read_any_more_leaves_the_last_good_page() {
    let served = Served::start();
    let mut tab = served.listen("");
    served.place.write("ours/tea.goals", b"\xff\xfeA");
    wait_for(&mut tab, "data: changed");
    let page = served.page();
    for expected in ["role=\"alert\"", "tea.goals", "Offer three kinds of tea"] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    // In one step, so that no page is made of half a file.
    served.place.write("ours/tea.part", CLEAN.replace("of tea", "of cake"));
    fs::rename(served.place.path("ours/tea.part"), served.place.path("ours/tea.goals")).unwrap();
    wait_for(&mut tab, "data: changed");
    let page = served.page();
    assert!(
        !page.contains("role=\"alert\"") && page.contains("three kinds of cake"),
        "{page}"
    );
}

#[test]
fn a_port_that_is_taken_is_said() {
    let served = Served::start();
    let port = served.port.to_string();
    served
        .place
        .run(&["serve", "--port", &port, "ours"])
        .fails_with("cannot listen on port");
    served.place.run(&["serve", "nowhere"]).fails_with("nowhere");
}
