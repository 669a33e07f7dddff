//! Things that could not be read in full: a report shows what it can and counts the rest.

use goalpost_model::{Model, ThingId};
use goalpost_text::{LineIndex, Severity};

/// The things of which a line could not be read, in the order of the files. A line that belongs to nothing counts for
/// the thing before it; one that stands before everything counts for none.
#[must_use]
pub fn unreadable(model: &Model) -> Vec<ThingId> {
    let errors = model
        .diagnostics()
        .iter()
        .filter(|finding| finding.severity == Severity::Error && finding.code.family() == 'L');
    let mut found: Vec<ThingId> = Vec::new();
    let mut index: Option<(goalpost_text::FileId, LineIndex, Vec<(u32, ThingId)>)> = None;
    for error in errors {
        if index.as_ref().is_none_or(|(file, ..)| *file != error.file) {
            let lines = LineIndex::new(model.file(error.file).tree.text());
            let things = model
                .things_in(error.file)
                .map(|thing| (thing.line_number(), thing.id()));
            index = Some((error.file, lines, things.collect()));
        }
        let Some((_, lines, things)) = &index else {
            continue;
        };
        let line = lines.line(error.span.start) + 1;
        let after = things.partition_point(|(first, _)| *first <= line);
        found.extend(after.checked_sub(1).and_then(|at| things.get(at)).map(|(_, id)| *id));
    }
    found.sort_unstable();
    found.dedup();
    found
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
