//! Colours, told whole and by what is new.

use serde_json::{Value, json};

use crate::client::{Client, uri};

/// The numbers of an answer, with an edit applied to those before.
fn numbers(before: &[i64], answer: &Value) -> Vec<i64> {
    let list = |value: &Value| -> Vec<i64> {
        value
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it.as_i64().unwrap())
            .collect()
    };
    if answer["data"].is_array() {
        return list(&answer["data"]);
    }
    let mut all = before.to_vec();
    for edit in answer["edits"].as_array().unwrap() {
        let start = usize::try_from(edit["start"].as_u64().unwrap()).unwrap();
        let count = usize::try_from(edit["deleteCount"].as_u64().unwrap()).unwrap();
        all.splice(start..start + count, list(&edit["data"]));
    }
    all
}

#[tokio::test]
async fn what_is_new_leads_to_what_is_told_whole() {
    let temp = tempfile::tempdir().unwrap();
    let file = temp.path().join("a.goals");
    let mut client = Client::new(temp.path()).await;
    client
        .open(&file, "goal g: G\n  owner: @ana\n  due: 2026-12-01\n")
        .await;
    let document = json!({ "textDocument": { "uri": uri(&file) } });
    let whole = client.ask("textDocument/semanticTokens/full", document.clone()).await["result"].clone();
    let mut told = numbers(&[], &whole);
    let mut id = whole["resultId"].clone();
    for (version, text) in [
        (2, "goal g: G\n  owner: @ana @ben\n  due: 2026-12-01\n"),
        (3, "goal g: G\n  owner: @ana @ben\n  due: 2026-12-01\n"),
        (4, "// é😀\ngoal g: G\n  due: 2026-12-01\n"),
        (5, ""),
        (6, "person @a: A\n"),
    ] {
        client.replace(&file, version, text).await;
        let params = json!({ "textDocument": { "uri": uri(&file) }, "previousResultId": id });
        let new = client.ask("textDocument/semanticTokens/full/delta", params).await["result"].clone();
        assert!(new["edits"].is_array(), "{version}: {new}");
        told = numbers(&told, &new);
        let whole = client.ask("textDocument/semanticTokens/full", document.clone()).await["result"].clone();
        assert_eq!(told, numbers(&[], &whole), "{version}");
        id = whole["resultId"].clone();
    }
    let params = json!({ "textDocument": { "uri": uri(&file) }, "previousResultId": "another" });
    let new = client.ask("textDocument/semanticTokens/full/delta", params).await["result"].clone();
    assert!(new["data"].is_array(), "{new}");
}
