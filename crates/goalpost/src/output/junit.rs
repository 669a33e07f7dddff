//! Findings as a JUnit report: each file that was looked at is a test case, which fails where the run would.
//!
//! The form is what Jenkins, GitLab and GitHub's readers of reports have in common: `testsuites`, `testsuite`,
//! `testcase`, `failure` and `system-out`. Nothing in it tells of the machine or the hour.

use std::collections::BTreeMap;
use std::io::{self, Write};

use quick_xml::events::BytesText;

use super::concise;
use super::summary::Summary;
use super::xml::{Document, attribute, document, text};
use super::{Finding, Run};

/// Writes one document: the files in order, the findings of each in the order given.
///
/// # Errors
/// When `out` fails.
pub fn write(out: &mut dyn Write, run: &Run<'_>, findings: &[Finding<'_>]) -> io::Result<()> {
    let mut cases: BTreeMap<&str, Vec<Finding<'_>>> = run.files.iter().map(|path| (*path, Vec::new())).collect();
    for finding in findings {
        cases.entry(finding.page().path()).or_default().push(*finding);
    }
    let failures = cases
        .values()
        .filter(|found| failed(run, found).next().is_some())
        .count();
    let (tests, failures) = (cases.len().to_string(), failures.to_string());
    let counts = [
        ("name", "goalpost"),
        ("tests", tests.as_str()),
        ("failures", failures.as_str()),
        ("errors", "0"),
        ("time", "0"),
    ];
    document(out, |document| {
        let suites = document.create_element("testsuites").with_attributes(counts);
        suites.write_inner_content(|document| {
            let suite = document.create_element("testsuite").with_attributes(counts);
            let suite = suite.with_attribute(("skipped", "0"));
            suite.write_inner_content(|document| {
                let mut cases = cases.iter();
                cases.try_for_each(|(path, found)| case(document, run, path, found))
            })?;
            Ok(())
        })?;
        Ok(())
    })
}

/// The findings that make a case fail.
fn failed<'f, 'a>(run: &Run<'_>, found: &'f [Finding<'a>]) -> impl Iterator<Item = Finding<'a>> + use<'f, 'a> {
    let limit = run.fails_on;
    let fails = move |finding: &Finding<'a>| limit.is_some_and(|limit| finding.diagnostic.severity <= limit);
    found.iter().copied().filter(fails)
}

fn case(document: &mut Document<'_>, run: &Run<'_>, path: &str, found: &[Finding<'_>]) -> io::Result<()> {
    let case = document.create_element("testcase").with_attributes([
        ("name", &*attribute(path)),
        ("classname", "goalpost"),
        ("time", "0"),
    ]);
    if found.is_empty() {
        case.write_empty()?;
        return Ok(());
    }
    let fails: Vec<Finding<'_>> = failed(run, found).collect();
    let passes: Vec<Finding<'_>> = found
        .iter()
        .copied()
        .filter(|finding| !run.fails(finding.diagnostic.severity))
        .collect();
    case.write_inner_content(|document| {
        if let Some(worst) = fails.iter().map(|finding| finding.diagnostic.severity).min() {
            let failure = document.create_element("failure").with_attributes([
                ("message", Summary::of(&fails).counts().as_str()),
                ("type", worst.as_str()),
            ]);
            failure.write_text_content(BytesText::new(&lines(&fails)?))?;
        }
        if !passes.is_empty() {
            let rest = document.create_element("system-out");
            rest.write_text_content(BytesText::new(&lines(&passes)?))?;
        }
        Ok(())
    })?;
    Ok(())
}

/// One line for each finding.
fn lines(findings: &[Finding<'_>]) -> io::Result<String> {
    let mut lines = Vec::new();
    concise::write(&mut lines, findings)?;
    Ok(text(&String::from_utf8_lossy(&lines)).into_owned())
}
