//! A file of findings that are known: an old workspace is held to what is new in it, and the rest is settled in time.
//!
//! A finding is known by its rule, the thing it is about and the words it points at, so it stays known when lines move
//! or an id is changed (`formerly:`), and is found anew when what it is about changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use schemars::{JsonSchema, Schema, schema_for};
use serde::{Deserialize, Serialize};

use crate::output::Finding;
use crate::output::identity::{Fingerprint, thing, words};
use crate::workspace::paths::slashed;
use crate::workspace::read::reason;
use crate::workspace::walk::is_goals;
use crate::{atomic, own};

/// The name and version of the schema.
const SCHEMA: &str = "goalpost/baseline@1";
/// What its schema has begun with in every version.
const FAMILY: &str = "\"goalpost/baseline@";
/// The most characters of a finding's words that the file repeats, for people.
const SHOWN: usize = 80;

/// The file.
#[derive(Serialize, Deserialize, JsonSchema)]
struct Document {
    /// The name and version of this schema.
    schema: String,
    /// The findings that are known, by path and thing; one that is there twice stands there twice.
    findings: Vec<Known>,
}

/// A finding that is known.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
struct Known {
    /// The file, from the root of its workspace; for people.
    #[serde(default)]
    path: String,
    /// The thing it is about; for people.
    #[serde(default)]
    thing: String,
    /// The code of its rule; for people.
    #[serde(default)]
    code: String,
    /// The words it points at, cut; for people.
    #[serde(default)]
    words: String,
    /// What it is known by: 32 hexadecimal digits.
    fingerprint: String,
}

/// How often each finding is known.
#[derive(Debug, Clone, Default)]
pub struct Baseline(BTreeMap<Fingerprint, usize>);

/// What a baseline did to the findings of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hidden {
    /// How many were known.
    pub known: usize,
    /// How many that are known were not found any more.
    pub gone: usize,
}

impl Baseline {
    /// Reads the file.
    ///
    /// # Errors
    /// With a sentence, when it cannot be read or is no baseline.
    pub fn read(path: &Path) -> Result<Self> {
        let shown = slashed(path);
        let bytes = fs::read(path).map_err(|error| anyhow!("cannot read `{shown}`: {}", reason(&error)))?;
        Self::parse(&bytes)
            .with_context(|| format!("`{shown}` is no baseline; `goalpost check --write-baseline {shown}` writes one"))
    }

    fn parse(bytes: &[u8]) -> Result<Self> {
        let document: Document = serde_json::from_slice(bytes)?;
        if document.schema != SCHEMA {
            bail!("its schema is `{}`, and `{SCHEMA}` can be read", document.schema);
        }
        let mut known = BTreeMap::new();
        for finding in &document.findings {
            let fingerprint = Fingerprint::parse(&finding.fingerprint)
                .ok_or_else(|| anyhow!("`{}` is no fingerprint", finding.fingerprint))?;
            *known.entry(fingerprint).or_default() += 1;
        }
        Ok(Self(known))
    }

    /// Takes out the findings that are known, as often as they are known.
    pub fn hide(&self, findings: &mut Vec<Finding<'_>>) -> Hidden {
        let mut left = self.0.clone();
        let before = findings.len();
        let mut is_known = |fingerprint| match left.get_mut(&fingerprint) {
            Some(count) if *count > 0 => {
                *count -= 1;
                true
            }
            _ => false,
        };
        findings.retain(|finding| {
            let now = is_known(Fingerprint::of(finding));
            !(now || Fingerprint::former(finding).any(&mut is_known))
        });
        Hidden {
            known: before - findings.len(),
            gone: left.values().sum(),
        }
    }
}

/// The schema of the file.
pub fn schema() -> Schema {
    schema_for!(Document)
}

/// Writes the findings as known.
///
/// # Errors
/// When the file cannot be written, or is there and is no baseline.
pub fn write(path: &Path, findings: &[Finding<'_>]) -> Result<()> {
    refuse_others(path)?;
    let mut known: Vec<Known> = findings.iter().map(known).collect();
    known.sort_unstable();
    let document = Document {
        schema: SCHEMA.to_owned(),
        findings: known,
    };
    let text = serde_json::to_string_pretty(&document)? + "\n";
    atomic::write(path, text.as_bytes())
        .map_err(|error| anyhow!("cannot write `{}`: {}", slashed(path), reason(&error)))
}

/// Refuses to take the place of anything but an earlier baseline.
fn refuse_others(path: &Path) -> Result<()> {
    let shown = slashed(path);
    if is_goals(path) {
        bail!("`{shown}` is called like a file of goals: name another for what is known, as `known.json`");
    }
    let head = own::head(path).map_err(|error| anyhow!("cannot read `{shown}`: {}", reason(&error)))?;
    if head.is_some_and(|head| !(head.starts_with('{') && head.contains(FAMILY))) {
        bail!("`{shown}` is there already and is no baseline: name another file, or move it away");
    }
    Ok(())
}

fn known(finding: &Finding<'_>) -> Known {
    let mut shown = String::new();
    for word in words(finding) {
        if !shown.is_empty() {
            shown.push(' ');
        }
        shown.extend(word.chars().take(SHOWN));
        if shown.chars().count() >= SHOWN {
            break;
        }
    }
    Known {
        path: finding.page().path_inside().to_owned(),
        thing: thing(finding),
        code: finding.diagnostic.code.to_string(),
        words: shown.chars().take(SHOWN).collect(),
        fingerprint: Fingerprint::of(finding).to_string(),
    }
}
