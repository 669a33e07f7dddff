//! Edits in each encoding, against a model that knows only characters.

use goalpost_fixtures::Dice;
use serde_json::{Value, json};

use crate::client::{Client, disk, uri};

const PIECES: [&str; 12] = [
    "a",
    "goal: x",
    "é",
    "😀",
    "e\u{301}",
    "\n",
    "\r\n",
    "\r",
    "\u{feff}",
    "👩‍👩‍👧",
    " ",
    "@ana",
];

/// The place of a character, counted as the protocol says: `\n`, `\r\n` and `\r` end a line.
fn place(chars: &[char], at: usize, encoding: &str) -> Value {
    let (mut line, mut column) = (0, 0);
    for (index, c) in chars[..at].iter().enumerate() {
        let inside = *c == '\r' && chars.get(index + 1) == Some(&'\n');
        if *c == '\n' || *c == '\r' && !inside {
            (line, column) = (line + 1, 0);
        } else {
            column += match encoding {
                "utf-8" => c.len_utf8(),
                "utf-16" => c.len_utf16(),
                _ => 1,
            };
        }
    }
    json!({ "line": line, "character": column })
}

/// Whether a place between two characters can be told: not between `\r` and `\n`.
fn is_place(chars: &[char], at: usize) -> bool {
    !(at > 0 && chars[at - 1] == '\r' && chars.get(at) == Some(&'\n'))
}

#[tokio::test]
async fn random_edits_leave_the_same_text_in_every_encoding() {
    for encoding in ["utf-8", "utf-16", "utf-32"] {
        let temp = tempfile::tempdir().unwrap();
        let file = temp.path().join("a.goals");
        let can = json!({ "general": { "positionEncodings": [encoding] } });
        let mut client = Client::with(disk(), temp.path(), can).await;
        let mut chars: Vec<char> = "goal g: G\n".chars().collect();
        client.open(&file, &chars.iter().collect::<String>()).await;
        let mut dice = Dice(u64::try_from(encoding.len()).unwrap());
        for version in 2..302 {
            let mut changes = Vec::new();
            for _ in 0..=dice.below(3) {
                let (a, b) = (dice.below(chars.len() + 1), dice.below(chars.len() + 1));
                let (from, to) = (a.min(b), a.max(b).min(a.min(b) + 8));
                if !is_place(&chars, from) || !is_place(&chars, to) {
                    continue;
                }
                let text = PIECES[dice.below(PIECES.len())];
                changes.push(json!({
                    "range": { "start": place(&chars, from, encoding), "end": place(&chars, to, encoding) },
                    "text": text,
                }));
                chars.splice(from..to, text.chars());
            }
            client.change(&file, version, json!(changes)).await;
        }
        // The text that the server holds, as it formats it: the edits, applied to ours, are those of our formatter.
        let params =
            json!({ "textDocument": { "uri": uri(&file) }, "options": { "tabSize": 2, "insertSpaces": true } });
        let answer = client.ask("textDocument/formatting", params).await;
        let text: String = chars.iter().collect();
        let mut formatted: Vec<char> = chars.clone();
        let mut edits: Vec<(usize, usize, String)> = answer["result"]
            .as_array()
            .unwrap()
            .iter()
            .map(|edit| {
                let find = |end: &str| {
                    (0..=chars.len())
                        .find(|at| is_place(&chars, *at) && place(&chars, *at, encoding) == edit["range"][end])
                        .unwrap_or_else(|| panic!("{encoding}: no place {edit} in {text:?}"))
                };
                (find("start"), find("end"), edit["newText"].as_str().unwrap().to_owned())
            })
            .collect();
        edits.sort();
        for (from, to, new) in edits.into_iter().rev() {
            formatted.splice(from..to, new.chars());
        }
        let expected = goalpost_syntax::format(&goalpost_syntax::parse(text.as_str()));
        assert_eq!(formatted.iter().collect::<String>(), expected, "{encoding}: {text:?}");
    }
}

#[tokio::test]
async fn who_sets_a_silent_client_up_can_say_what_it_counts() {
    for (capabilities, options, expected) in [
        (json!({}), json!({}), "utf-16"),
        (json!({}), json!({ "positionEncoding": "utf-8" }), "utf-8"),
        (json!({}), json!({ "positionEncoding": "utf-32" }), "utf-32"),
        (json!({}), json!({ "positionEncoding": "ebcdic" }), "utf-16"),
        (json!({}), json!({ "positionEncoding": 8 }), "utf-16"),
        (
            json!({ "general": { "positionEncodings": ["utf-16"] } }),
            json!({ "positionEncoding": "utf-8" }),
            "utf-16",
        ),
    ] {
        let mut client = Client::raw(disk());
        let params = json!({ "processId": null, "capabilities": capabilities, "initializationOptions": options });
        let answer = client.ask("initialize", params.clone()).await;
        assert_eq!(
            answer["result"]["capabilities"]["positionEncoding"], expected,
            "{params}"
        );
    }
}
