//! Reports that are parts of the dashboard: what they name leads to its card, whom they name to their page.

use maud::{Markup, html};

use super::Site;
use crate::document::Block;
use crate::html::{STYLE, Writer};
use crate::reports::Report;

/// A report without its own title and without the name of the workspace, which stand above it anyway.
/// `time` is the place of the time that it is about: of two things of one title that which ended then is meant.
pub(super) fn body(site: &Site<'_, '_>, report: &impl Report, time: Option<usize>) -> Markup {
    let words = |text: &str| words(site, text, time);
    let writer = Writer {
        words: &words,
        bars: !site.veil.hides(),
    };
    let workspace = site.input.scope.evaluation.model().settings().name.as_str();
    let is_said = |block: &Block| match block {
        Block::Title(..) => true,
        Block::Paragraph(line) => line.plain() == workspace,
        _ => false,
    };
    let blocks = report.document(&STYLE).into_blocks();
    writer.blocks(blocks.into_iter().filter(|block| !is_said(block)).collect())
}

/// A text: the title of something that has a card leads there, handles lead to people and teams.
fn words(site: &Site<'_, '_>, text: &str, time: Option<usize>) -> Markup {
    let title = text.trim_matches(['“', '”', ' ']);
    let past = time.and_then(|time| site.gathered.titled_in(time, title));
    if let Some(thing) = past.or_else(|| site.gathered.titled(title)) {
        return site.title(thing);
    }
    if !text.contains('@') {
        return site.said(text);
    }
    html! {
        @for piece in text.split_inclusive(' ') {
            @let bare = piece.trim_end_matches([' ', ',', ';', '.', ':']);
            @if bare.starts_with('@') && site.gathered.party(bare).is_some() {
                (site.people(&[bare])) (site.said(&piece[bare.len()..]))
            } @else {
                (site.said(piece))
            }
        }
    }
}
