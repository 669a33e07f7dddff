//! What has brought other servers down.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use goalpost_lsp::{Content, Ended, Folder, Host, Overlay};
use goalpost_model::{Model, SourceFile};
use goalpost_text::Diagnostic;
use goalpost_values::Day;
use serde_json::{Value, json};
use tokio::io::AsyncWriteExt;

use crate::client::{Client, disk, uri};

const GOAL: &str = "goal walk: Walk\n  owner: @ana\n";

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn hovered(answer: &Value) -> &str {
    answer["result"]["contents"]["value"].as_str().unwrap_or("")
}

#[tokio::test]
async fn a_thousand_rapid_edits_are_each_answered_as_of_their_place() {
    let temp = folder();
    let file = temp.path().join("a.goals");
    let mut client = Client::new(temp.path()).await;
    client.open(&file, GOAL).await;
    let mut asked = Vec::new();
    for version in 2..1002 {
        client
            .replace(&file, version, &format!("goal g{version}: Number {version}\n"))
            .await;
        let params = json!({ "textDocument": { "uri": uri(&file) } });
        asked.push((version, client.begin("textDocument/documentSymbol", params).await));
        if version % 50 == 0 {
            // The pipe of this test is no longer than that of an editor.
            let (version, id) = asked[asked.len() - 1];
            let answer = client.answer(id).await;
            assert_eq!(answer["result"][0]["name"], format!("Number {version}"));
            asked.pop();
        }
    }
    for (version, id) in asked {
        let answer = client.answer(id).await;
        assert_eq!(answer["result"][0]["name"], format!("Number {version}"));
    }
}

#[tokio::test]
async fn hovers_between_edits_are_never_of_an_older_text() {
    let temp = folder();
    let file = temp.path().join("a.goals");
    let mut client = Client::new(temp.path()).await;
    client.open(&file, GOAL).await;
    for version in 2..102 {
        client
            .replace(&file, version, &format!("goal g: Number {version}\n"))
            .await;
        let answer = client.at("textDocument/hover", &file, 0, 5).await;
        assert!(hovered(&answer).contains(&format!("Number {version}")), "{answer}");
    }
}

#[tokio::test]
async fn a_client_that_reads_late_gets_everything() {
    let temp = folder();
    let file = temp.path().join("a.goals");
    let mut client = Client::new(temp.path()).await;
    client.open(&file, GOAL).await;
    let mut ids = Vec::new();
    for _ in 0..400 {
        let params = json!({ "textDocument": { "uri": uri(&file) }, "position": { "line": 0, "character": 5 } });
        ids.push(client.begin("textDocument/hover", params).await);
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    for id in ids {
        let answer = client.answer(id).await;
        assert!(hovered(&answer).contains("Walk"), "{answer}");
    }
}

#[tokio::test]
async fn exit_ends_the_session_while_the_input_stays_open() {
    let temp = folder();
    let mut client = Client::new(temp.path()).await;
    client.ask("shutdown", Value::Null).await;
    client.tell("exit", Value::Null).await;
    let begun = Instant::now();
    assert_eq!(client.server.await.unwrap(), Ended::AsAsked);
    assert!(begun.elapsed() < Duration::from_millis(500));
}

#[tokio::test]
async fn a_client_that_goes_without_a_word_takes_the_server_with_it() {
    let temp = folder();
    let mut client = Client::new(temp.path()).await;
    client.to.shutdown().await.unwrap();
    assert_eq!(client.server.await.unwrap(), Ended::Abruptly);
    let mut client = Client::new(temp.path()).await;
    client.tell("exit", Value::Null).await;
    assert_eq!(client.server.await.unwrap(), Ended::Abruptly);
}

#[cfg(unix)]
#[tokio::test]
async fn a_client_whose_process_is_dead_takes_the_server_with_it() {
    let mut dead = std::process::Command::new("true").spawn().unwrap();
    let process = dead.id();
    dead.wait().unwrap();
    let mut client = Client::raw(disk());
    let params = json!({ "processId": process, "rootUri": null, "capabilities": {} });
    client.ask("initialize", params).await;
    assert_eq!(client.server.await.unwrap(), Ended::Abruptly);
}

#[tokio::test]
async fn what_is_no_message_is_answered_and_passed_over() {
    let temp = folder();
    let mut client = Client::new(temp.path()).await;
    client.body(b"{{{").await;
    assert_eq!(client.hear().await.unwrap()["error"]["code"], -32700);
    client.body(b"\"\xff\xfe\"").await;
    assert_eq!(client.hear().await.unwrap()["error"]["code"], -32700);
    client.send(b"Content-Length: many\r\n\r\n").await;
    assert_eq!(client.hear().await.unwrap()["error"]["code"], -32700);
    client.body(b"{\"jsonrpc\":\"2.0\",\"id\":77,\"method\":5}").await;
    let answer = client.hear().await.unwrap();
    assert_eq!((&answer["error"]["code"], &answer["id"]), (&json!(-32600), &json!(77)));
    let answer = client.ask("workspace/symbol", json!({ "query": "" })).await;
    assert!(answer["result"].is_array(), "{answer}");
}

#[tokio::test]
async fn unknown_requests_are_refused_and_unknown_notes_ignored() {
    let temp = folder();
    let mut client = Client::new(temp.path()).await;
    client.tell("$/unheard", json!({})).await;
    client.tell("unheard/of", json!({})).await;
    for method in ["$/unheard", "unheard/of"] {
        let answer = client.ask(method, json!({})).await;
        assert_eq!(answer["error"]["code"], -32601, "{method}");
    }
    let answer = client.ask("textDocument/hover", json!({ "wrong": 1 })).await;
    assert_eq!(answer["error"]["code"], -32602);
}

#[tokio::test]
async fn ranges_outside_the_text_harm_nothing() {
    let temp = folder();
    let file = temp.path().join("a.goals");
    let mut client = Client::new(temp.path()).await;
    client.open(&file, GOAL).await;
    let range = json!({ "start": { "line": 900, "character": 9 }, "end": { "line": 0, "character": 4_000_000 } });
    client.change(&file, 2, json!([{ "range": range, "text": "\n" }])).await;
    let answer = client.at("textDocument/hover", &file, 4_000_000, 7).await;
    assert!(answer.get("error").is_none(), "{answer}");
    client.replace(&file, 3, "goal x: Found again\n").await;
    let answer = client.at("textDocument/hover", &file, 0, 5).await;
    assert!(hovered(&answer).contains("Found again"));
}

#[tokio::test]
async fn a_client_that_never_answers_holds_up_nobody() {
    let temp = folder();
    let file = temp.path().join("a.goals");
    let can = json!({ "workspace": {
        "didChangeWatchedFiles": { "dynamicRegistration": true },
        "inlayHint": { "refreshSupport": true },
        "codeLens": { "refreshSupport": true },
    } });
    let mut client = Client::with(disk(), temp.path(), can).await;
    client.open(&file, GOAL).await;
    for version in 2..60 {
        client
            .replace(&file, version, &format!("goal g: Number {version}\n"))
            .await;
        let answer = client.at("textDocument/hover", &file, 0, 5).await;
        assert!(hovered(&answer).contains(&format!("Number {version}")));
    }
    let asked = client
        .heard
        .iter()
        .any(|heard| heard["method"] == "client/registerCapability");
    assert!(asked, "the server has asked for something");
}

#[tokio::test]
async fn answers_to_nothing_and_late_cancellations_are_ignored() {
    let temp = folder();
    let mut client = Client::new(temp.path()).await;
    client.body(b"{\"jsonrpc\":\"2.0\",\"id\":4711,\"result\":null}").await;
    client
        .body(b"{\"jsonrpc\":\"2.0\",\"id\":\"x\",\"error\":{\"code\":1,\"message\":\"m\"}}")
        .await;
    let id = client.begin("workspace/symbol", json!({ "query": "" })).await;
    client.answer(id).await;
    client.tell("$/cancelRequest", json!({ "id": id })).await;
    let answer = client.ask("workspace/symbol", json!({ "query": "" })).await;
    assert!(answer["result"].is_array());
}

#[tokio::test]
async fn an_outline_that_is_called_off_is_not_sent() {
    let temp = folder();
    let file = temp.path().join("a.goals");
    let mut client = Client::new(temp.path()).await;
    client.open(&file, GOAL).await;
    let params = json!({ "textDocument": { "uri": uri(&file) } });
    let mut both = Vec::new();
    for message in [
        json!({ "jsonrpc": "2.0", "id": 4711, "method": "textDocument/documentSymbol", "params": params }),
        json!({ "jsonrpc": "2.0", "method": "$/cancelRequest", "params": { "id": 4711 } }),
    ] {
        let body = message.to_string();
        both.extend(format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes());
    }
    client.send(&both).await;
    assert_eq!(client.answer(4711).await["error"]["code"], -32800);
    let answer = client.ask("textDocument/documentSymbol", params).await;
    assert_eq!(answer["result"][0]["name"], "Walk");
}

/// A disk whose analysis waits, or breaks, when it is told to.
struct Moody {
    disk: Arc<dyn Host>,
    slow: AtomicBool,
}

impl Host for Moody {
    fn load(&self, folder: &Path, open: Overlay<'_>) -> Vec<Folder> {
        self.disk.load(folder, open)
    }

    fn read(&self, file: &Path) -> Option<Content> {
        self.disk.read(file)
    }

    fn stamp(&self, folder: &Path) -> u64 {
        self.disk.stamp(folder)
    }

    fn model(&self, root: &Path, files: Vec<Arc<SourceFile>>, before: Option<&Model>) -> Model {
        if self.slow.load(Ordering::SeqCst) {
            std::thread::sleep(Duration::from_millis(400));
        }
        let breaks = files.iter().any(|file| file.tree.text().contains("BREAK"));
        assert!(!breaks, "told to");
        self.disk.model(root, files, before)
    }

    fn outside(&self, model: &Model) -> Vec<Diagnostic> {
        self.disk.outside(model)
    }

    fn today(&self, files: &[Arc<SourceFile>]) -> Day {
        self.disk.today(files)
    }
}

fn moody(slow: bool) -> Arc<Moody> {
    Arc::new(Moody {
        disk: disk(),
        slow: AtomicBool::new(slow),
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_breaks_answers_with_an_error_and_the_server_lives() {
    let temp = folder();
    let file = temp.path().join("a.goals");
    let mut client = Client::with(moody(false), temp.path(), json!({})).await;
    client.open(&file, "goal g: BREAK\n").await;
    let answer = client.at("textDocument/hover", &file, 0, 5).await;
    assert_eq!(answer["error"]["code"], -32603);
    client.replace(&file, 2, "goal g: Whole again\n").await;
    let answer = client.at("textDocument/hover", &file, 0, 5).await;
    assert!(hovered(&answer).contains("Whole again"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_cancellation_is_heard_while_many_questions_wait() {
    let temp = folder();
    let file = temp.path().join("a.goals");
    let host = moody(true);
    let mut client = Client::with(Arc::clone(&host) as Arc<dyn Host>, temp.path(), json!({})).await;
    client.open(&file, GOAL).await;
    let mut ids = Vec::new();
    for _ in 0..150 {
        let params = json!({ "textDocument": { "uri": uri(&file) }, "position": { "line": 0, "character": 5 } });
        ids.push(client.begin("textDocument/hover", params).await);
    }
    for id in &ids {
        client.tell("$/cancelRequest", json!({ "id": id })).await;
    }
    let begun = Instant::now();
    for id in ids {
        assert_eq!(client.answer(id).await["error"]["code"], -32800);
    }
    assert!(begun.elapsed() < Duration::from_millis(350), "{:?}", begun.elapsed());
    host.slow.store(false, Ordering::SeqCst);
    let answer = client.at("textDocument/hover", &file, 0, 5).await;
    assert!(hovered(&answer).contains("Walk"));
}

#[tokio::test]
async fn a_client_that_shows_work_is_told_while_a_workspace_takes_long_to_load() {
    let temp = folder();
    std::fs::write(temp.path().join("a.goals"), GOAL).unwrap();
    let can = json!({ "window": { "workDoneProgress": true } });
    let mut client = Client::with(moody(true), temp.path(), can).await;
    let mut told = Vec::new();
    while told.last() != Some(&json!("end")) {
        let heard = client.hear().await.unwrap();
        if heard["method"] == "window/workDoneProgress/create" {
            let answer = json!({ "jsonrpc": "2.0", "id": heard["id"], "result": null });
            client.body(answer.to_string().as_bytes()).await;
            told.push(heard["params"]["token"].clone());
        } else if heard["method"] == "$/progress" {
            assert_eq!(heard["params"]["token"], told[0]);
            told.push(heard["params"]["value"]["kind"].clone());
        }
    }
    assert_eq!(told[1..], [json!("begin"), json!("end")]);
}

#[tokio::test]
async fn what_is_loaded_in_a_moment_is_not_spoken_of() {
    let temp = folder();
    let file = temp.path().join("a.goals");
    let can = json!({ "window": { "workDoneProgress": true } });
    let mut client = Client::with(disk(), temp.path(), can).await;
    client.open(&file, GOAL).await;
    client.published_until(&file, |_| true).await;
    tokio::time::sleep(Duration::from_millis(400)).await;
    client.at("textDocument/hover", &file, 0, 5).await;
    let spoken = client
        .heard
        .iter()
        .any(|heard| heard["method"] == "window/workDoneProgress/create");
    assert!(!spoken);
}
