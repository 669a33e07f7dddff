//! Fields that their thing was given before.

use std::collections::BTreeMap;

use goalpost_text::{Code, Diagnostic};

use super::Builder;
use crate::nest::Place;
use crate::tree::{LineKind, first_child};

/// Where fields that are given again were given first, by thing and field. It is asked for once for each of them, so
/// that a thing with a million of the same is not searched a million times.
pub(super) type Firsts = BTreeMap<(u32, u8), u32>;

impl Builder<'_> {
    pub(super) fn given_twice(&mut self, line: u32, place: Place) {
        let number = self.lines.get(line as usize).map_or(0, |data| data.word);
        let key = (place.parent, number);
        let first = match self.firsts.get(&key) {
            Some(&first) => first,
            None => {
                let first = self.first_given(place.parent, number);
                self.firsts.insert(key, first);
                first
            }
        };
        let (word, first) = (self.first_token(line), self.first_token(first));
        let name = word.of(self.text);
        self.report(|| {
            let diagnostic = Diagnostic::new(
                Code("L04"),
                word,
                format!("`{name}:` is given twice; the first one counts"),
            )
            .help("keep one of the two lines");
            let file = diagnostic.file;
            diagnostic.related(file, first, format!("`{name}:` is first given here"))
        });
    }

    /// The first field of this number among the lines of a thing.
    fn first_given(&self, parent: u32, number: u8) -> u32 {
        let mut sibling = first_child(&self.lines, parent);
        while let Some(data) = self.lines.get(sibling as usize) {
            if data.kind == LineKind::Field && data.word == number {
                break;
            }
            sibling = data.next_sibling;
        }
        sibling
    }
}
