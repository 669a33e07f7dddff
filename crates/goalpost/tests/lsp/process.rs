//! The program itself at the other end of two pipes.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::client::TODAY;

/// A text whose outline fits into no pipe.
fn long_text() -> String {
    (0..20_000)
        .map(|number| format!("goal g{number}: Number {number}\n"))
        .collect()
}

/// The program, begun, with a document of that text.
struct Server {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    /// Answers that came before somebody waited for them.
    answers: BTreeMap<i64, Value>,
}

/// The program, begun with an input.
fn begun(input: Stdio) -> Child {
    Command::new(env!("CARGO_BIN_EXE_goalpost"))
        .args(["lsp", "--today", TODAY])
        .stdin(input)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

impl Server {
    fn with_a_long_text() -> Self {
        let mut process = begun(Stdio::piped());
        let to = process.stdin.take().unwrap();
        let from = BufReader::new(process.stdout.take().unwrap());
        let mut server = Self {
            process,
            to,
            from,
            answers: BTreeMap::new(),
        };
        let nested = json!({ "textDocument": { "documentSymbol": { "hierarchicalDocumentSymbolSupport": true } } });
        server.send(&json!({ "id": 0, "method": "initialize", "params": { "capabilities": nested } }));
        server.answer(0);
        let item = json!({ "uri": "untitled:A", "languageId": "goals", "version": 1, "text": long_text() });
        server.send(&json!({ "method": "initialized", "params": {} }));
        server.send(&json!({ "method": "textDocument/didOpen", "params": { "textDocument": item } }));
        server
    }

    fn send(&mut self, message: &Value) {
        self.to.write_all(&framed(message)).unwrap();
    }

    fn ask(&mut self, id: i64, method: &str) {
        let params = json!({ "textDocument": { "uri": "untitled:A" }, "position": { "line": id, "character": 5 } });
        self.send(&json!({ "id": id, "method": method, "params": params }));
    }

    fn answer(&mut self, id: i64) -> Value {
        loop {
            if let Some(answer) = self.answers.remove(&id) {
                return answer;
            }
            let message = read(&mut self.from).unwrap();
            if let Some(id) = message["id"].as_i64().filter(|_| message.get("method").is_none()) {
                self.answers.insert(id, message);
            }
        }
    }

    /// Waits until it has gone; whether it went as it was asked.
    fn gone(mut self) -> bool {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.process.try_wait().unwrap() {
                return status.success();
            }
            if begun.elapsed() > Duration::from_secs(2) {
                self.process.kill().unwrap();
                panic!("the server stays");
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

fn framed(message: &Value) -> Vec<u8> {
    let mut message = message.clone();
    message["jsonrpc"] = json!("2.0");
    let body = message.to_string();
    format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

fn read(from: &mut impl BufRead) -> Option<Value> {
    let mut header = String::new();
    from.read_line(&mut header).unwrap();
    let length = header.trim().strip_prefix("Content-Length: ")?.parse().unwrap();
    from.read_line(&mut String::new()).unwrap();
    let mut body = vec![0; length];
    from.read_exact(&mut body).unwrap();
    Some(serde_json::from_slice(&body).unwrap())
}

#[test]
fn short_answers_wait_behind_a_long_one_that_is_read_late() {
    let mut server = Server::with_a_long_text();
    server.ask(1, "textDocument/documentSymbol");
    std::thread::sleep(Duration::from_millis(200));
    for id in 2..102 {
        server.ask(id, "textDocument/hover");
    }
    std::thread::sleep(Duration::from_millis(200));
    let outline = server.answer(1);
    assert_eq!(outline["result"].as_array().map(Vec::len), Some(20_000));
    for id in 2..102 {
        let said = server.answer(id)["result"]["contents"]["value"].to_string();
        assert!(said.contains(&format!("Number {id}")), "{said}");
    }
    server.send(&json!({ "id": 200, "method": "shutdown" }));
    server.answer(200);
    server.send(&json!({ "method": "exit" }));
    assert!(server.gone());
}

#[test]
fn a_client_that_reads_nothing_can_still_have_it_go() {
    let mut server = Server::with_a_long_text();
    for id in 1..10 {
        server.ask(id, "textDocument/documentSymbol");
    }
    std::thread::sleep(Duration::from_millis(200));
    server.send(&json!({ "id": 200, "method": "shutdown" }));
    server.send(&json!({ "method": "exit" }));
    assert!(server.gone());
}

#[test]
fn messages_may_come_from_a_file() {
    let messages = [
        json!({ "id": 1, "method": "initialize", "params": { "capabilities": {} } }),
        json!({ "id": 2, "method": "shutdown" }),
        json!({ "method": "exit" }),
    ];
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(&messages.iter().flat_map(framed).collect::<Vec<u8>>())
        .unwrap();
    std::io::Seek::rewind(&mut file).unwrap();
    let mut process = begun(file.into());
    let mut from = BufReader::new(process.stdout.take().unwrap());
    assert!(read(&mut from).unwrap()["result"]["capabilities"].is_object());
    assert_eq!(read(&mut from).unwrap()["id"], 2);
    assert!(process.wait().unwrap().success());
}
