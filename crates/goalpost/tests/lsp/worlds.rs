//! Files on the disk and in the editor: which text counts, and when.

use std::fs;

use serde_json::{Value, json};

use crate::client::{Client, disk, uri};

fn codes(found: &Value) -> Vec<&str> {
    let all = found["diagnostics"].as_array().unwrap();
    all.iter().map(|one| one["code"].as_str().unwrap()).collect()
}

const WHOLE: &str = "person @ana: Ana\n";
const BROKEN: &str = "person @ana: Ana\n  until: 12.31.2026\n";

#[tokio::test]
async fn the_editors_text_wins_over_the_disk_until_it_is_closed() {
    let temp = tempfile::tempdir().unwrap();
    let file = temp.path().join("a.goals");
    fs::write(&file, BROKEN).unwrap();
    let mut client = Client::new(temp.path()).await;
    let found = client.published_until(&file, |found| !codes(found).is_empty()).await;
    assert_eq!((codes(&found), &found["version"]), (vec!["L05"], &Value::Null));
    client.open(&file, WHOLE).await;
    let found = client.published_until(&file, |found| codes(found).is_empty()).await;
    assert_eq!(found["version"], 1);
    client
        .tell(
            "textDocument/didClose",
            json!({ "textDocument": { "uri": uri(&file) } }),
        )
        .await;
    client.published_until(&file, |found| codes(found) == ["L05"]).await;
}

#[tokio::test]
async fn what_changes_on_the_disk_is_followed_told_or_not() {
    let watched = json!({ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } });
    for can in [json!({}), watched.clone()] {
        let temp = tempfile::tempdir().unwrap();
        let (a, b) = (temp.path().join("a.goals"), temp.path().join("b.goals"));
        fs::write(&a, BROKEN).unwrap();
        let mut client = Client::with(disk(), temp.path(), can.clone()).await;
        client.published_until(&a, |found| codes(found) == ["L05"]).await;
        // The server's own look must have seen the first state before the second.
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        fs::rename(&a, &b).unwrap();
        if can == watched {
            let changes = json!([{ "uri": uri(&a), "type": 3 }, { "uri": uri(&b), "type": 1 }]);
            client
                .tell("workspace/didChangeWatchedFiles", json!({ "changes": changes }))
                .await;
        }
        client.published_until(&b, |found| codes(found) == ["L05"]).await;
        client.published_until(&a, |found| codes(found).is_empty()).await;
    }
}

#[tokio::test]
async fn settings_count_while_they_are_typed() {
    let temp = tempfile::tempdir().unwrap();
    let (settings, page) = (temp.path().join("workspace.goals"), temp.path().join("docs.md"));
    fs::write(&settings, "workspace: W\n").unwrap();
    fs::write(&page, "Text\n\n```goals\nperson @ana: Ana\n  until: 12.31.2026\n```\n").unwrap();
    let mut client = Client::new(temp.path()).await;
    client.open(&settings, "workspace: W\n").await;
    client.replace(&settings, 2, "workspace: W\n  markdown: *.md\n").await;
    let found = client.published_until(&page, |found| !codes(found).is_empty()).await;
    assert_eq!(found["diagnostics"][0]["range"]["start"]["line"], 4);
    client
        .replace(&settings, 3, "workspace: W\n  markdown: *.md\n  lint: R01 off\n")
        .await;
    let hover = client.at("textDocument/hover", &page, 3, 8).await;
    assert!(hover["result"].is_object(), "{hover}");
    client.replace(&settings, 4, "workspace: W\n").await;
    client.published_until(&page, |found| codes(found).is_empty()).await;
}

#[tokio::test]
async fn texts_outside_of_every_folder_are_served_too() {
    let (temp, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut client = Client::new(temp.path()).await;
    let outside = other.path().join("x.goals");
    client.open(&outside, BROKEN).await;
    client.published_until(&outside, |found| codes(found) == ["L05"]).await;
    let item = json!({ "uri": "untitled:Untitled-1", "languageId": "goals", "version": 1, "text": BROKEN });
    client
        .tell("textDocument/didOpen", json!({ "textDocument": item }))
        .await;
    let params = json!({ "textDocument": { "uri": "untitled:Untitled-1" }, "position": { "line": 0, "character": 9 } });
    let answer = client.ask("textDocument/hover", params).await;
    assert!(answer["result"].is_object(), "{answer}");
    let nowhere =
        json!({ "textDocument": { "uri": "file:///nowhere.goals" }, "position": { "line": 0, "character": 0 } });
    assert_eq!(client.ask("textDocument/hover", nowhere).await["result"], Value::Null);
}

#[tokio::test]
async fn what_is_open_is_pulled_by_a_client_that_can_and_not_told_twice() {
    let temp = tempfile::tempdir().unwrap();
    let (open, closed) = (temp.path().join("a.goals"), temp.path().join("b.goals"));
    fs::write(&closed, "person @ben: Ben\n  until: 12.31.2026\n").unwrap();
    let can = json!({ "textDocument": { "diagnostic": {} } });
    let mut client = Client::with(disk(), temp.path(), can).await;
    client.open(&open, BROKEN).await;
    let answer = client
        .ask(
            "textDocument/diagnostic",
            json!({ "textDocument": { "uri": uri(&open) } }),
        )
        .await;
    assert_eq!(answer["result"]["kind"], "full");
    assert_eq!(answer["result"]["items"][0]["code"], "L05");
    client.published_until(&closed, |found| codes(found) == ["L05"]).await;
    assert!(client.published(&open).is_none_or(|found| codes(found).is_empty()));
}

#[tokio::test]
async fn folders_come_and_go() {
    let (first, second) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let file = second.path().join("a.goals");
    fs::write(&file, BROKEN).unwrap();
    let mut client = Client::new(first.path()).await;
    let folder = json!([{ "uri": uri(second.path()), "name": "second" }]);
    let event = json!({ "event": { "added": folder, "removed": [] } });
    client.tell("workspace/didChangeWorkspaceFolders", event).await;
    client.published_until(&file, |found| codes(found) == ["L05"]).await;
    let event = json!({ "event": { "added": [], "removed": folder } });
    client.tell("workspace/didChangeWorkspaceFolders", event).await;
    client.published_until(&file, |found| codes(found).is_empty()).await;
}
