//! One cause, one finding: where two rules speak about the same mistake, the one that is nearer to its cause stays.

use std::collections::BTreeSet;

use goalpost_model::Model;
use goalpost_syntax::LineKind;
use goalpost_text::FileId;

use crate::finding::Finding;

/// A finding of the first on a line of this kind silences those of the others on the same line.
struct Rank {
    first: &'static [&'static str],
    on: LineKind,
    silenced: &'static [&'static str],
}

/// In this order: what is silenced silences nothing itself.
const RANKS: &[Rank] = &[
    // A value that cannot be read because it is a placeholder is reported as the value it should be.
    Rank {
        first: &["L05", "L06", "L07", "L08", "L09", "L10", "L11", "L23", "R03"],
        on: LineKind::Field,
        silenced: &["S03"],
    },
    // A title that is still to be filled in will say by what and by when.
    Rank {
        first: &["S03"],
        on: LineKind::Thing,
        silenced: &["M01", "T01"],
    },
];

/// Drops what is said about a mistake that has been named already.
pub(crate) fn drop_outranked(model: &Model, findings: &mut Vec<Finding>) {
    for rank in RANKS {
        let silenced = |finding: &Finding| rank.silenced.contains(&finding.code());
        if !findings.iter().any(silenced) {
            continue;
        }
        let spoken: BTreeSet<(FileId, u32)> = findings
            .iter()
            .filter(|finding| rank.first.contains(&finding.code()))
            .filter_map(|finding| line(model, finding, Some(rank.on)))
            .collect();
        findings.retain(|finding| {
            !silenced(finding) || line(model, finding, None).is_none_or(|line| !spoken.contains(&line))
        });
    }
}

/// The line that a finding starts on, if it is of the kind.
fn line(model: &Model, finding: &Finding, kind: Option<LineKind>) -> Option<(FileId, u32)> {
    let file = finding.diagnostic.file;
    let line = model
        .files()
        .get(file.index())?
        .tree
        .line_at(finding.diagnostic.span.start)?;
    kind.is_none_or(|kind| kind == line.kind())
        .then_some((file, line.id().0))
}
