//! Where findings stand: an export holds no texts, so that of each thing in question the line is written as it begins.

use std::collections::BTreeMap;
use std::fmt::Write;

use goalpost_lint::rule;
use goalpost_text::{Diagnostic, FileId, Span};

use super::join::{At, Found};
use super::read::{Export, Thing};
use crate::output::{Book, Page};

/// The furthest line that is shown where it stands.
const LINES: u32 = 2_000_000;

/// The files of the things in question.
#[derive(Debug)]
pub(super) struct Pages {
    files: Vec<File>,
    places: BTreeMap<At, (FileId, Span)>,
}

#[derive(Debug)]
struct File {
    path: String,
    text: String,
}

impl Pages {
    /// The files of what was found.
    pub(super) fn of(exports: &[Export], found: &[Found]) -> Self {
        let mut wanted: BTreeMap<String, BTreeMap<(u32, At), &Thing>> = BTreeMap::new();
        let related = found.iter().filter_map(|found| found.related.map(|(at, _)| at));
        for at in found.iter().map(|found| found.at).chain(related) {
            let export = exports.get(at.export);
            let Some((export, thing)) = export.and_then(|export| Some((export, export.things.get(at.thing)?))) else {
                continue;
            };
            let path = format!("{}/{}", export.name, thing.path);
            wanted
                .entry(path)
                .or_default()
                .insert((thing.line.clamp(1, LINES), at), thing);
        }
        let mut pages = Self {
            files: Vec::with_capacity(wanted.len()),
            places: BTreeMap::new(),
        };
        for (file, (path, things)) in (0..).zip(wanted) {
            let mut text = String::new();
            let mut at_line = 1;
            for ((line, at), thing) in things {
                while at_line < line {
                    text.push('\n');
                    at_line += 1;
                }
                let start = offset(&text);
                write_line(&mut text, thing);
                pages.places.insert(at, (FileId(file), Span::new(start, offset(&text))));
            }
            text.push('\n');
            pages.files.push(File { path, text });
        }
        pages
    }

    /// The files as they are shown.
    pub(super) fn book(&self) -> Book<'_> {
        Book::new(
            self.files
                .iter()
                .map(|file| Page::new(&*file.path, &file.text))
                .collect(),
        )
    }

    /// What was found, with its places.
    pub(super) fn diagnostics(&self, found: Vec<Found>) -> Vec<Diagnostic> {
        let place = |at: &At| self.places.get(at).copied();
        let diagnostic = |found: Found| {
            let (file, span) = place(&found.at)?;
            let mut said = Diagnostic::new(found.code, span, found.message)
                .help(found.help)
                .moved(file, 0);
            said.severity = found.severity;
            if let Some(rule) = rule(found.code.0) {
                said = said.why(rule.why());
            }
            if let Some(((file, span), message)) = found.related.and_then(|(at, message)| Some((place(&at)?, message)))
            {
                said = said.related(file, span, message);
            }
            Some(said)
        };
        found.into_iter().filter_map(diagnostic).collect()
    }
}

fn offset(text: &str) -> u32 {
    u32::try_from(text.len()).unwrap_or(u32::MAX)
}

/// The line that a thing begins with.
fn write_line(text: &mut String, thing: &Thing) {
    let name = thing.id.as_deref().map(|id| id.rsplit(['/', '.']).next().unwrap_or(id));
    let name = match thing.kind.as_str() {
        "person" | "team" => thing.id.as_deref(),
        _ => name,
    };
    let title = thing.title.replace(['\n', '\r'], " ");
    let _ = match name {
        Some(name) => write!(text, "{} {name}: {title}", thing.kind),
        None => write!(text, "{}: {title}", thing.kind),
    };
}
