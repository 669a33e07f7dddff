//! Lines of nothing in a row are stored as one, so that a file of them does not fill the memory; which number each line
//! has in its file is kept here.

/// Where stored lines and lines of the file part.
#[derive(Debug, Clone, Copy)]
struct Gap {
    /// From this stored line on …
    row: u32,
    /// … so many lines of the file are not stored.
    skipped: u32,
}

/// The lines of a file that are not stored. Mostly there are none or few.
#[derive(Debug, Clone, Default)]
pub(crate) struct Runs(Vec<Gap>);

impl Runs {
    /// Leaves out a line of the file behind the stored lines that there are so far.
    pub(crate) fn skip(&mut self, rows: u32) {
        match self.0.last_mut() {
            Some(gap) if gap.row == rows => gap.skipped += 1,
            last => {
                let skipped = last.map_or(0, |gap| gap.skipped) + 1;
                self.0.push(Gap { row: rows, skipped });
            }
        }
    }

    /// The number of a stored line in its file, from 0.
    pub(crate) fn line_of(&self, row: u32) -> u32 {
        let after = self.0.partition_point(|gap| gap.row <= row);
        row.saturating_add(self.skipped(after))
    }

    /// The stored line that a line of the file is part of.
    pub(crate) fn row_of(&self, line: u32) -> u32 {
        let after = self
            .0
            .partition_point(|gap| gap.row.saturating_add(gap.skipped) <= line);
        let row = line - self.skipped(after);
        match self.0.get(after) {
            Some(gap) if gap.row <= row => gap.row.saturating_sub(1),
            _ => row,
        }
    }

    /// Those of lines of which the rows from `first` to `last` gave way to `rows` others, with runs of their own.
    pub(crate) fn spliced(&self, first: u32, middle: &Self, rows: u32, last: u32) -> Self {
        let (before, rest) = self.0.split_at(self.0.partition_point(|gap| gap.row <= first));
        let gone = rest.partition_point(|gap| gap.row <= last);
        let mut all = before.to_vec();
        let mut add = |gaps: &[Gap], row_by: u32, known: u32| {
            let so_far = all.last().map_or(0, |gap| gap.skipped);
            all.extend(gaps.iter().map(|gap| Gap {
                row: gap.row.wrapping_add(row_by),
                skipped: so_far + gap.skipped - known,
            }));
        };
        add(&middle.0, first, 0);
        let known = self.skipped(before.len() + gone);
        add(&rest[gone..], (first + rows).wrapping_sub(last), known);
        Self(all)
    }

    fn skipped(&self, after: usize) -> u32 {
        let last = after.checked_sub(1).and_then(|at| self.0.get(at));
        last.map_or(0, |gap| gap.skipped)
    }

    /// The bytes that this takes.
    pub(crate) fn memory(&self) -> usize {
        self.0.capacity() * size_of::<Gap>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_and_stored_lines_lead_to_each_other() {
        // Of ten lines, 2 and 3 are stored with 1, and 6 with 5.
        let mut runs = Runs::default();
        runs.skip(2);
        runs.skip(2);
        runs.skip(4);
        let rows: Vec<u32> = (0..10).map(|line| runs.row_of(line)).collect();
        assert_eq!(rows, [0, 1, 1, 1, 2, 3, 3, 4, 5, 6]);
        let lines: Vec<u32> = (0..7).map(|row| runs.line_of(row)).collect();
        assert_eq!(lines, [0, 1, 4, 5, 7, 8, 9]);
    }
}
