//! One cause, one finding: where two rules speak about the same mistake, the one that is nearer to its cause stays.

use std::collections::BTreeMap;

use goalpost_model::Model;
use goalpost_syntax::LineKind;
use goalpost_text::{FileId, Span};

use crate::finding::Finding;

/// A finding of the first on a line of this kind silences those of the others there.
struct Rank {
    first: &'static [&'static str],
    on: LineKind,
    silenced: &'static [&'static str],
    reach: Reach,
}

/// How near two findings have to be to have one cause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// They stand on one line.
    Line,
    /// They are about the same characters.
    Characters,
}

/// What is said of a value that cannot be read.
const BAD_VALUES: &[&str] = &["L05", "L06", "L07", "L08", "L09", "L10", "L11", "L23", "R03"];

/// In this order: what is silenced silences nothing itself.
const RANKS: &[Rank] = &[
    // A value that cannot be read because it is a placeholder is reported as the value it should be, and what stands in
    // it by mistake says nothing about its figures.
    Rank {
        first: BAD_VALUES,
        on: LineKind::Field,
        silenced: &["S03", "M05", "M06", "M07", "M10"],
        reach: Reach::Characters,
    },
    // What cannot be read cannot be compared with what was in force, or with what the measure counts.
    Rank {
        first: BAD_VALUES,
        on: LineKind::Event,
        silenced: &["G03", "M07"],
        reach: Reach::Characters,
    },
    // A title that is still to be filled in will say by what and by when.
    Rank {
        first: &["S03"],
        on: LineKind::Thing,
        silenced: &["M01", "T01"],
        reach: Reach::Line,
    },
    // What stands elsewhere than it is read may have in its place what it lacks.
    Rank {
        first: &["L15"],
        on: LineKind::Thing,
        silenced: &["H02", "R01", "R02", "S08", "T01", "T08"],
        reach: Reach::Line,
    },
    // Whoever says what an orphan supports has said why it matters.
    Rank {
        first: &["R02"],
        on: LineKind::Thing,
        silenced: &["R01"],
        reach: Reach::Line,
    },
];

/// A line of a workspace.
type Line = (FileId, u32);

/// Drops what is said about a mistake that has been named already.
pub(crate) fn drop_outranked(model: &Model, reach: Reach, findings: &mut Vec<Finding>) {
    for rank in RANKS.iter().filter(|rank| rank.reach == reach) {
        let is_loser = |finding: &Finding| rank.silenced.contains(&finding.code());
        if !findings.iter().any(is_loser) {
            continue;
        }
        let spoken = spoken(model, findings, rank);
        let is_silenced = |finding: &Finding| {
            let places = line(model, finding).and_then(|(line, _)| spoken.get(&line));
            places.is_some_and(|places| rank.reach == Reach::Line || overlaps(places, finding.diagnostic.span))
        };
        findings.retain(|finding| !is_loser(finding) || !is_silenced(finding));
    }
}

/// Where the first of a rank have spoken: the places on each line, in order.
fn spoken(model: &Model, findings: &[Finding], rank: &Rank) -> BTreeMap<Line, Vec<Span>> {
    let mut spoken: BTreeMap<Line, Vec<Span>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| rank.first.contains(&finding.code())) {
        if let Some((line, _)) = line(model, finding).filter(|(_, kind)| *kind == rank.on) {
            spoken.entry(line).or_default().push(finding.diagnostic.span);
        }
    }
    spoken.values_mut().for_each(|places| places.sort_unstable());
    spoken
}

/// Whether a span shares a character with one of some that lie side by side.
fn overlaps(places: &[Span], span: Span) -> bool {
    let before = places.partition_point(|place| place.start < span.end);
    let last = before.checked_sub(1).and_then(|at| places.get(at));
    last.is_some_and(|last| last.end > span.start)
}

/// The line that a finding starts on, and its kind.
fn line(model: &Model, finding: &Finding) -> Option<(Line, LineKind)> {
    let file = finding.diagnostic.file;
    let tree = &model.files().get(file.index())?.tree;
    let line = tree.line_at(finding.diagnostic.span.start)?;
    Some(((file, line.id().0), line.kind()))
}
