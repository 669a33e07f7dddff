//! Things that could not be read in full: a report shows what it can and counts the rest.

use goalpost_model::{Model, ThingId};
use goalpost_text::{FileId, LineIndex, Severity};

/// The things of which a line could not be read, in the order of the files. A line that belongs to nothing counts for
/// the thing before it; one that stands before everything counts for none.
#[must_use]
pub fn unreadable(model: &Model) -> Vec<ThingId> {
    let errors = model
        .diagnostics()
        .iter()
        .filter(|finding| finding.severity == Severity::Error && finding.code.family() == 'L');
    let mut found: Vec<ThingId> = Vec::new();
    let mut open: Option<OpenFile> = None;
    for error in errors {
        if open.as_ref().is_none_or(|open| open.file != error.file) {
            open = Some(OpenFile::new(model, error.file));
        }
        found.extend(open.as_ref().and_then(|open| open.thing_at(error.span.start)));
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The file that errors are looked up in.
struct OpenFile {
    file: FileId,
    lines: LineIndex,
    things: Vec<(u32, ThingId)>,
}

impl OpenFile {
    fn new(model: &Model, file: FileId) -> Self {
        Self {
            file,
            lines: LineIndex::new(model.file(file).tree.text()),
            things: model
                .things_in(file)
                .map(|thing| (thing.line_number(), thing.id()))
                .collect(),
        }
    }

    /// The last thing that begins on the line of an offset or before it.
    fn thing_at(&self, offset: u32) -> Option<ThingId> {
        let line = self.lines.line(offset) + 1;
        let after = self.things.partition_point(|(first, _)| *first <= line);
        self.things.get(after.checked_sub(1)?).map(|(_, id)| *id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::model;

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
        let titles: Vec<&str> = unreadable(&model).iter().map(|id| model.thing(*id).title()).collect();
        assert_eq!(titles, ["One", "Three"]);
    }
}
