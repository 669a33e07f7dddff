//! What could not be read in full: a report shows what it can and counts the rest.

use goalpost_model::{Model, ThingId};
use goalpost_text::{FileId, Severity};
use schemars::JsonSchema;
use serde::Serialize;

use crate::place::line_of;
use crate::text::{count, list_of};

/// How much could not be read in full, shown or not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Unreadable {
    /// Things some line of which could not be read.
    #[serde(rename = "unreadable")]
    pub things: usize,
    /// Lines that could not be read and stand in no thing: those of a file of events, or before everything.
    #[serde(rename = "unreadable_lines")]
    pub lines: usize,
    /// Files whose text could not be had.
    #[serde(rename = "unreadable_files")]
    pub files: usize,
}

impl Unreadable {
    /// What of a model could not be read in full.
    #[must_use]
    pub fn of(model: &Model) -> Self {
        let errors = model
            .diagnostics()
            .iter()
            .filter(|finding| finding.severity == Severity::Error && finding.code.family() == 'L');
        let mut things: Vec<ThingId> = Vec::new();
        let mut lines: Vec<(FileId, u32)> = Vec::new();
        let mut known: Option<(FileId, Vec<(u32, ThingId)>)> = None;
        for error in errors {
            if known.as_ref().is_none_or(|(file, _)| *file != error.file) {
                let of_file = model.things_in(error.file);
                known = Some((
                    error.file,
                    of_file.map(|thing| (thing.line_number(), thing.id())).collect(),
                ));
            }
            let Some(line) = model.file(error.file).tree.line_at(error.span.start).map(line_of) else {
                continue;
            };
            match known.as_ref().and_then(|(_, known)| before(known, line)) {
                Some(thing) => things.push(thing),
                None => lines.push((error.file, line)),
            }
        }
        things.sort_unstable();
        things.dedup();
        lines.sort_unstable();
        lines.dedup();
        Self {
            things: things.len(),
            lines: lines.len(),
            files: model.files().iter().filter(|file| file.is_missing).count(),
        }
    }

    /// In words: `1 file, 3 things and 16 lines outside of things`; none where everything could be read.
    #[must_use]
    pub fn describe(&self) -> Option<String> {
        let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let parts: Vec<String> = [
            (self.files, "file", "files"),
            (self.things, "thing", "things"),
            (self.lines, "line outside of things", "lines outside of things"),
        ]
        .into_iter()
        .filter(|(number, ..)| *number > 0)
        .map(|(found, one, many)| count(number(found), one, many))
        .collect();
        (!parts.is_empty()).then(|| list_of(&parts, "and"))
    }
}

/// The last thing that begins on a line or before it.
fn before(things: &[(u32, ThingId)], line: u32) -> Option<ThingId> {
    let after = things.partition_point(|(first, _)| *first <= line);
    things.get(after.checked_sub(1)?).map(|(_, id)| *id)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use goalpost_model::{Input, SourceFile};
    use goalpost_syntax::parse;

    use super::*;
    use crate::testing::{day, model};

    #[test]
    fn each_thing_with_a_line_that_cannot_be_read_counts_once() {
        let text = "goal a: One
  measure: about half
  due: soon
goal b: Two
  measure: 3 memos
goal c: Three
  every now and then
";
        let model = model(&[("a.goals", text)], "2026-11-20");
        let unread = Unreadable::of(&model);
        assert_eq!((unread.things, unread.lines, unread.files), (2, 0, 0));
    }

    #[test]
    fn lines_outside_of_things_and_files_without_text_count_too() {
        let goals = SourceFile::new("a.goals", "goal a: One\n");
        let log = SourceFile::new(
            "log.goals",
            "2026-11-02 a 3 of 4 or so: x\n2026-11-03 nobody 4: y\n2026-11-04 a: Fine\n",
        );
        let gone = SourceFile::of_tree("team.goals", parse(""), true);
        let model = Model::build(Input {
            files: [goals, log, gone].map(Arc::new).to_vec(),
            data: Vec::new(),
            today: day("2026-11-20"),
        });
        let unread = Unreadable::of(&model);
        assert_eq!((unread.things, unread.lines, unread.files), (0, 2, 1));
        assert_eq!(unread.describe().unwrap(), "1 file and 2 lines outside of things");
    }
}
