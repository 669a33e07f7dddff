//! Findings as SARIF 2.1.0 (OASIS), which code scanning reads: the rules, and for each finding its place, the thing it
//! is about, other places, fixes, and a fingerprint that stays when lines move.

mod results;
mod rules;

use std::io::{self, Write};

use serde::Serialize;

use super::Finding;
use super::identity::Numbered;
use results::SarifResult;
use rules::Rule;

/// The folder that paths are counted from: where the program was run.
const BASE: &str = "%SRCROOT%";

/// A text of the format: plain, and where it matters as Markdown.
#[derive(Serialize)]
struct Message {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
}

impl From<String> for Message {
    fn from(text: String) -> Self {
        Self { text, markdown: None }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [SarifRun<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifRun<'a> {
    tool: Tool,
    invocations: [Invocation; 1],
    original_uri_base_ids: Bases,
    column_kind: &'static str,
    results: Vec<SarifResult<'a>>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    full_name: &'static str,
    semantic_version: &'static str,
    information_uri: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
}

#[derive(Serialize)]
struct Bases {
    #[serde(rename = "%SRCROOT%")]
    root: Base,
}

#[derive(Serialize)]
struct Base {
    description: Message,
}

/// Writes one log with all findings, in the order given. Where the folder lies on this machine is not said.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, findings: &[Finding<'_>]) -> io::Result<()> {
    let mut numbered = Numbered::default();
    let results = findings.iter().map(|finding| results::result(finding, &mut numbered));
    let log = Log {
        schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [SarifRun {
            tool: Tool { driver: driver() },
            invocations: [Invocation {
                execution_successful: true,
            }],
            original_uri_base_ids: Bases {
                root: Base {
                    description: Message::from("The folder in which goalpost was run.".to_owned()),
                },
            },
            column_kind: "unicodeCodePoints",
            results: results.collect(),
        }],
    };
    serde_json::to_writer_pretty(&mut *out, &log)?;
    out.write_all(b"\n")
}

fn driver() -> Driver {
    Driver {
        name: "Goalpost",
        full_name: concat!("Goalpost ", env!("CARGO_PKG_VERSION")),
        semantic_version: env!("CARGO_PKG_VERSION"),
        information_uri: env!("CARGO_PKG_HOMEPAGE"),
        rules: goalpost_lint::rules().iter().map(|rule| rules::rule(rule)).collect(),
    }
}
