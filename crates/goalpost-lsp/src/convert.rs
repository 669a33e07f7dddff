//! Between byte offsets and what the client counts in.

use std::cell::Cell;
use std::sync::Arc;

use goalpost_model::SourceFile;
use goalpost_text::{Edit, Encoding, LineIndex, Position, Span};
use tower_lsp::ls_types as lsp;

/// A text whose places can be told to the client.
#[derive(Debug, Clone)]
pub(crate) struct Ruler {
    file: Arc<SourceFile>,
    encoding: Encoding,
}

impl Ruler {
    pub(crate) fn new(file: Arc<SourceFile>, encoding: Encoding) -> Self {
        Self { file, encoding }
    }

    pub(crate) fn text(&self) -> &str {
        self.file.tree.text()
    }

    pub(crate) fn position(&self, offset: u32) -> lsp::Position {
        let at = self.file.lines().position(self.text(), offset, self.encoding);
        lsp::Position::new(at.line, at.column)
    }

    pub(crate) fn range(&self, span: Span) -> lsp::Range {
        lsp::Range::new(self.position(span.start), self.position(span.end))
    }

    /// The range of a stretch whose lines are near the one given, which becomes that of its start.
    pub(crate) fn range_near(&self, line: &Cell<u32>, span: Span) -> lsp::Range {
        let lines = self.file.lines();
        line.set(lines.line_near(line.get(), span.start));
        let place = |offset: u32| {
            let at = lines.position_near(line.get(), self.text(), offset, self.encoding);
            lsp::Position::new(at.line, at.column)
        };
        lsp::Range::new(place(span.start), place(span.end))
    }

    pub(crate) fn offset(&self, position: lsp::Position) -> u32 {
        offset(self.file.lines(), self.text(), position, self.encoding)
    }

    /// The stretch of a range; an end before its start is read the other way round.
    pub(crate) fn span(&self, range: lsp::Range) -> Span {
        let (a, b) = (self.offset(range.start), self.offset(range.end));
        Span::new(a.min(b), a.max(b))
    }

    pub(crate) fn edit(&self, edit: &Edit) -> lsp::TextEdit {
        lsp::TextEdit::new(self.range(edit.span), edit.text.clone())
    }

    /// The units of the encoding in a stretch that stays on its line.
    pub(crate) fn width(&self, span: Span) -> u32 {
        let range = self.range(span);
        range.end.character.saturating_sub(range.start.character)
    }
}

/// The offset of a position in a text.
pub(crate) fn offset(index: &LineIndex, text: &str, position: lsp::Position, encoding: Encoding) -> u32 {
    let position = Position {
        line: position.line,
        column: position.character,
    };
    index.offset(text, position, encoding)
}

/// The best encoding that the client knows: bytes, which need no counting, then code points, else UTF-16, which every
/// client knows.
pub(crate) fn encoding(offered: Option<&[lsp::PositionEncodingKind]>) -> Encoding {
    let offers = |kind| offered.is_some_and(|kinds| kinds.contains(&kind));
    if offers(lsp::PositionEncodingKind::UTF8) {
        Encoding::Utf8
    } else if offers(lsp::PositionEncodingKind::UTF32) && !offers(lsp::PositionEncodingKind::UTF16) {
        Encoding::Utf32
    } else {
        Encoding::Utf16
    }
}

/// What the client calls an encoding.
pub(crate) fn encoding_kind(encoding: Encoding) -> lsp::PositionEncodingKind {
    match encoding {
        Encoding::Utf8 => lsp::PositionEncodingKind::UTF8,
        Encoding::Utf16 => lsp::PositionEncodingKind::UTF16,
        Encoding::Utf32 => lsp::PositionEncodingKind::UTF32,
    }
}
