//! What is shown around the text: hovers, hints, lenses, folds, selections, and what typing adds.

use goalpost_ide as ide;
use serde_json::json;
use tower_lsp::ls_types::*;

use crate::snapshot::{Page, Snapshot};

/// What is said about a position.
pub(crate) fn hover(snapshot: &Snapshot, position: Position) -> Option<Hover> {
    let ruler = &snapshot.page.ruler;
    let found = ide::hover(&snapshot.scope.model, snapshot.id, ruler.offset(position))?;
    Some(Hover {
        range: Some(ruler.range(found.span)),
        contents: HoverContents::Markup(content(found.markdown, snapshot.page.client.markdown)),
    })
}

/// Markdown as a client shows it: without its marks where it shows plain text only.
pub(crate) fn content(markdown: String, shows_markdown: bool) -> MarkupContent {
    if shows_markdown {
        MarkupContent {
            kind: MarkupKind::Markdown,
            value: markdown,
        }
    } else {
        MarkupContent {
            kind: MarkupKind::PlainText,
            value: plain(&markdown),
        }
    }
}

/// Markdown without its marks; what stands between fences is as it was written.
fn plain(markdown: &str) -> String {
    let mut fence = None;
    let mut lines = Vec::new();
    for line in markdown.lines() {
        let ticks = line.len() - line.trim_start_matches('`').len();
        match fence {
            Some(open) if ticks == open => fence = None,
            Some(_) => lines.push(line.to_owned()),
            None if ticks >= 3 => fence = Some(ticks),
            None => lines.push(line.replace("**", "").replace('\\', "")),
        }
    }
    lines.join("\n").trim().to_owned()
}

/// Where the thing at a position stands, as Markdown and without it.
pub(crate) fn standing(snapshot: &Snapshot, position: Position) -> Option<(MarkupContent, String)> {
    let offset = snapshot.page.ruler.offset(position);
    let value = ide::standing(&snapshot.scope.model, snapshot.id, offset)?;
    let plain = plain(&value);
    let kind = MarkupKind::Markdown;
    Some((MarkupContent { kind, value }, plain))
}

/// The hints in a range.
pub(crate) fn hints(snapshot: &Snapshot, range: Range) -> Vec<InlayHint> {
    let ruler = &snapshot.page.ruler;
    let all = ide::hints(&snapshot.scope.model, snapshot.id, ruler.span(range));
    let says_progress = snapshot.page.client.progress_hints;
    all.into_iter()
        .filter(|hint| says_progress || hint.kind != ide::HintKind::Progress)
        .map(|hint| InlayHint {
            position: ruler.position(hint.at),
            label: InlayHintLabel::String(hint.text),
            kind: None,
            text_edits: None,
            tooltip: None,
            padding_left: Some(true),
            padding_right: None,
            data: None,
        })
        .collect()
}

/// The lenses of a document.
pub(crate) fn lenses(snapshot: &Snapshot, uri: &Uri) -> Vec<CodeLens> {
    let ruler = &snapshot.page.ruler;
    let mut lenses = Vec::new();
    for lens in ide::lenses(&snapshot.scope.model, snapshot.id) {
        let range = ruler.range(lens.span);
        let position = ruler.position(lens.at);
        let mut add = |title: String, command: &str| {
            lenses.push(CodeLens {
                range,
                command: Some(Command {
                    title,
                    command: command.to_owned(),
                    arguments: Some(vec![json!({ "uri": uri, "position": position })]),
                }),
                data: None,
            });
        };
        add(lens.title, "goalpost.show");
        if lens.can_check_in {
            add("check in".to_owned(), "goalpost.checkIn");
        }
    }
    lenses
}

/// What folds in a document.
pub(crate) fn folds(page: &Page) -> Vec<FoldingRange> {
    let folds = ide::folds(&page.file.tree).into_iter();
    folds
        .map(|fold| {
            let range = page.ruler.range(fold.span);
            let whole_lines = page.client.folds_lines;
            FoldingRange {
                start_line: range.start.line,
                start_character: (!whole_lines).then(|| page.ruler.position(line_end(page, fold.span.start)).character),
                end_line: range.end.line,
                end_character: (!whole_lines).then_some(range.end.character),
                kind: (fold.kind == ide::FoldKind::Comment).then_some(FoldingRangeKind::Comment),
                collapsed_text: None,
            }
        })
        .filter(|fold| fold.end_line > fold.start_line)
        .collect()
}

fn line_end(page: &Page, offset: u32) -> u32 {
    page.file
        .tree
        .line_at(offset)
        .map_or(offset, |line| line.line_span().end)
}

/// What selections at positions grow to.
pub(crate) fn selections(page: &Page, positions: &[Position]) -> Vec<SelectionRange> {
    let grown = positions.iter().map(|position| {
        let spans = ide::selections(&page.file.tree, page.ruler.offset(*position));
        let outermost = spans
            .into_iter()
            .rev()
            .fold(None, |parent: Option<SelectionRange>, span| {
                Some(SelectionRange {
                    range: page.ruler.range(span),
                    parent: parent.map(Box::new),
                })
            });
        outermost.unwrap_or(SelectionRange {
            range: Range::new(*position, *position),
            parent: None,
        })
    });
    grown.collect()
}

/// What typing adds.
pub(crate) fn on_type(snapshot: &Snapshot, position: Position, typed: &str) -> Vec<TextEdit> {
    let ruler = &snapshot.page.ruler;
    let Some(typed) = typed.chars().next() else {
        return Vec::new();
    };
    let today = snapshot.scope.model.today();
    let edits = ide::on_type(&snapshot.page.file.tree, ruler.offset(position), typed, today);
    edits.iter().map(|edit| ruler.edit(edit)).collect()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn plain_text_has_no_marks_but_those_of_its_author() {
        for (markdown, text) in [
            (
                "```text\n**Walk** \\o/\n```\n\n- **plan 5%**: 3 \\* 2",
                "**Walk** \\o/\n\n- plan 5%: 3 * 2",
            ),
            ("````text\n```\n````\n", "```"),
            ("**goal**: `due`", "goal: `due`"),
        ] {
            assert_eq!(plain(markdown), text);
        }
    }
}
