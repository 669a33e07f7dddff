//! Colours as the protocol packs them.

use goalpost_ide::{Colour, Paint, paints};
use goalpost_text::Span;
use tower_lsp::ls_types::{Range, SemanticToken, SemanticTokenModifier, SemanticTokenType};

use crate::snapshot::Page;

/// What the numbers in the answers mean, in the order of [`Colour::ALL`]; the one modifier is that of a declaration.
pub(crate) const LEGEND: (&[SemanticTokenType], &[SemanticTokenModifier]) = (
    &[
        SemanticTokenType::KEYWORD,
        SemanticTokenType::PROPERTY,
        SemanticTokenType::VARIABLE,
        SemanticTokenType::PARAMETER,
        SemanticTokenType::DECORATOR,
        SemanticTokenType::NUMBER,
        SemanticTokenType::NUMBER,
        SemanticTokenType::ENUM_MEMBER,
        SemanticTokenType::CLASS,
        SemanticTokenType::STRING,
        SemanticTokenType::COMMENT,
        SemanticTokenType::OPERATOR,
    ],
    &[SemanticTokenModifier::DECLARATION],
);

/// The coloured pieces of a document, or of a range of it.
pub(crate) fn tokens(page: &Page, range: Option<Range>) -> Vec<SemanticToken> {
    let whole = Span::from_usize(0, page.ruler.text().len());
    let within = range.map_or(whole, |range| page.ruler.span(range));
    let mut before = (0, 0);
    let mut tokens = Vec::new();
    for paint in paints(&page.file.tree, within) {
        tokens.push(token(page, paint, &mut before));
    }
    tokens
}

/// A piece, counted from where the one before it starts.
fn token(page: &Page, paint: Paint, before: &mut (u32, u32)) -> SemanticToken {
    let start = page.ruler.position(paint.span.start);
    let (line, character) = std::mem::replace(before, (start.line, start.character));
    let same_line = start.line == line;
    let number = Colour::ALL.iter().position(|colour| *colour == paint.colour);
    SemanticToken {
        delta_line: start.line - line,
        delta_start: if same_line {
            start.character - character
        } else {
            start.character
        },
        length: page.ruler.width(paint.span),
        token_type: number.and_then(|number| u32::try_from(number).ok()).unwrap_or(0),
        token_modifiers_bitset: u32::from(paint.declares),
    }
}
