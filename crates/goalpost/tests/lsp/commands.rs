//! Actions and commands, up to what the client is asked to show.

use serde_json::{Value, json};

use crate::client::{Client, disk, uri};

const GOAL: &str = "goal x: Sell the bikes\n  owner: @ana\n  measure: 9 bikes\n";

/// What the client hears first of a method.
async fn heard(client: &mut Client, method: &str) -> Value {
    loop {
        if let Some(at) = client.heard.iter().position(|heard| heard["method"] == method) {
            return client.heard.remove(at);
        }
        let message = client.hear().await.expect("the server is there");
        client.heard.push(message);
    }
}

async fn run(client: &mut Client, command: &str, place: Value) -> Value {
    client
        .ask(
            "workspace/executeCommand",
            json!({ "command": command, "arguments": [place] }),
        )
        .await
}

#[tokio::test]
async fn a_check_in_is_written_and_what_is_to_be_filled_in_is_shown() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.goals");
    let can = json!({ "window": { "showDocument": { "support": true } } });
    let mut client = Client::with(disk(), folder.path(), can).await;
    client.open(&file, GOAL).await;
    let place = json!({ "uri": uri(&file), "position": { "line": 0, "character": 0 } });
    let answer = run(&mut client, "goalpost.checkIn", place).await;
    assert!(answer.get("error").is_none(), "{answer}");
    let applied = heard(&mut client, "workspace/applyEdit").await;
    let text = &applied["params"]["edit"]["changes"][uri(&file)][0]["newText"];
    assert_eq!(text, "\n  2026-11-20 [Value] bikes");
    let yes = json!({ "jsonrpc": "2.0", "id": applied["id"], "result": { "applied": true } });
    client.body(yes.to_string().as_bytes()).await;
    let shown = heard(&mut client, "window/showDocument").await;
    assert_eq!(
        shown["params"]["selection"],
        json!({ "start": { "line": 3, "character": 13 }, "end": { "line": 3, "character": 20 } })
    );
}

#[tokio::test]
async fn where_a_goal_stands_is_said_to_every_client() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.goals");
    let mut client = Client::new(folder.path()).await;
    client.open(&file, GOAL).await;
    let place = json!({ "uri": uri(&file), "position": { "line": 0, "character": 0 } });
    let answer = run(&mut client, "goalpost.show", place).await;
    assert!(
        answer["result"]["value"]
            .as_str()
            .is_some_and(|text| text.contains("Sell the bikes"))
    );
    let said = heard(&mut client, "window/showMessage").await;
    let said = said["params"]["message"].as_str().unwrap_or("").to_owned();
    assert!(
        said.contains("Sell the bikes") && !said.contains("```") && !said.contains("**"),
        "{said}"
    );
}

#[tokio::test]
async fn what_cannot_be_done_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.goals");
    let mut client = Client::new(folder.path()).await;
    client.open(&file, "// nothing\n").await;
    let place = json!({ "uri": uri(&file), "position": { "line": 9, "character": 0 } });
    for (command, part) in [
        ("goalpost.nope", "there is no command `goalpost.nope`"),
        ("goalpost.checkIn", "nothing that a check-in"),
        ("goalpost.show", "nothing whose progress"),
        ("goalpost.select", "a document and a range"),
    ] {
        let answer = run(&mut client, command, place.clone()).await;
        let message = answer["error"]["message"].as_str().unwrap_or("");
        assert!(message.contains(part), "{command}: {answer}");
    }
}

#[tokio::test]
async fn a_fix_of_everything_is_answered_to_who_asks_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.goals");
    let literal = json!({ "codeActionKind": { "valueSet": [] } });
    let can = json!({ "textDocument": { "codeAction": { "codeActionLiteralSupport": literal } } });
    let mut client = Client::with(disk(), folder.path(), can).await;
    client.open(&file, "goal: G\n  measure: 9,5 km to 12,5 km\n").await;
    let at = json!({ "line": 1, "character": 4 });
    for (only, offered) in [
        (json!(null), false),
        (json!(["source.fixAll"]), true),
        (json!(["source"]), true),
    ] {
        let context = json!({ "diagnostics": [], "only": only });
        let params =
            json!({ "textDocument": { "uri": uri(&file) }, "range": { "start": at, "end": at }, "context": context });
        let answer = client.ask("textDocument/codeAction", params).await;
        let all = answer["result"].as_array().cloned().unwrap_or_default();
        let has = all.iter().any(|action| action["kind"] == "source.fixAll");
        assert_eq!(has, offered, "{only}: {answer}");
    }
}

#[tokio::test]
async fn every_client_learns_of_the_hierarchy() {
    let folder = tempfile::tempdir().unwrap();
    for (dynamic, told) in [(false, true), (true, false)] {
        let mut client = Client::raw(disk());
        let can = json!({ "textDocument": { "typeHierarchy": { "dynamicRegistration": dynamic } } });
        let params = json!({ "processId": null, "rootUri": uri(folder.path()), "capabilities": can });
        let answer = client.ask("initialize", params).await;
        assert_eq!(answer["result"]["capabilities"]["typeHierarchyProvider"] == true, told);
        if dynamic {
            client.tell("initialized", json!({})).await;
            let registered = heard(&mut client, "client/registerCapability").await;
            assert_eq!(
                registered["params"]["registrations"][0]["method"],
                "textDocument/prepareTypeHierarchy"
            );
        }
    }
}
