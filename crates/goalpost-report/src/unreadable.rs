//! Things that could not be read in full: a report shows what it can and counts the rest.

use goalpost_model::{Model, ThingId};
use goalpost_text::{FileId, Severity};

use crate::place::line_of;

/// The things of which a line could not be read, in the order of the files. A line that belongs to nothing counts for
/// the thing before it; one that stands before everything counts for none.
#[must_use]
pub fn unreadable(model: &Model) -> Vec<ThingId> {
    let errors = model
        .diagnostics()
        .iter()
        .filter(|finding| finding.severity == Severity::Error && finding.code.family() == 'L');
    let mut found: Vec<ThingId> = Vec::new();
    let mut things: Option<(FileId, Vec<(u32, ThingId)>)> = None;
    for error in errors {
        if things.as_ref().is_none_or(|(file, _)| *file != error.file) {
            let lines = model
                .things_in(error.file)
                .map(|thing| (thing.line_number(), thing.id()));
            things = Some((error.file, lines.collect()));
        }
        let line = model.file(error.file).tree.line_at(error.span.start).map(line_of);
        let thing = things
            .as_ref()
            .zip(line)
            .and_then(|((_, things), line)| before(things, line));
        found.extend(thing);
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The last thing that begins on a line or before it.
fn before(things: &[(u32, ThingId)], line: u32) -> Option<ThingId> {
    let after = things.partition_point(|(first, _)| *first <= line);
    things.get(after.checked_sub(1)?).map(|(_, id)| *id)
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
