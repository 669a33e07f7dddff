//! Colours as the protocol packs them, and how they differ from those that the client has.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use goalpost_ide::{Colour, Paint, paints};
use goalpost_text::Span;
use tower_lsp::ls_types::{
    Range, SemanticToken, SemanticTokenModifier, SemanticTokenType, SemanticTokens, SemanticTokensDelta,
    SemanticTokensEdit, SemanticTokensFullDeltaResult, Uri,
};

use crate::snapshot::Page;

/// What the numbers in the answers mean; the one modifier is that of a declaration.
pub(crate) const LEGEND: (&[SemanticTokenType], &[SemanticTokenModifier]) = (
    &[
        SemanticTokenType::KEYWORD,
        SemanticTokenType::PROPERTY,
        SemanticTokenType::VARIABLE,
        SemanticTokenType::PARAMETER,
        SemanticTokenType::DECORATOR,
        SemanticTokenType::NUMBER,
        SemanticTokenType::ENUM_MEMBER,
        SemanticTokenType::CLASS,
        SemanticTokenType::STRING,
        SemanticTokenType::COMMENT,
        SemanticTokenType::OPERATOR,
    ],
    &[SemanticTokenModifier::DECLARATION],
);

/// What a piece is called, as a place in the legend. Days are numbers to whoever colours them.
fn number(colour: Colour) -> u32 {
    match colour {
        Colour::Keyword => 0,
        Colour::Property => 1,
        Colour::Id => 2,
        Colour::Handle => 3,
        Colour::Tag => 4,
        Colour::Date | Colour::Number => 5,
        Colour::Word => 6,
        Colour::Title => 7,
        Colour::Text => 8,
        Colour::Comment => 9,
        Colour::Mark => 10,
    }
}

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
    SemanticToken {
        delta_line: start.line - line,
        delta_start: if same_line {
            start.character - character
        } else {
            start.character
        },
        length: page.ruler.width(paint.span),
        token_type: number(paint.colour),
        token_modifiers_bitset: u32::from(paint.declares),
    }
}

/// How many numbers a piece is in the protocol.
const NUMBERS: usize = 5;

/// The colours that the client was last told of each document that is open, for it to be told later what is new.
#[derive(Debug, Default)]
pub(crate) struct Told(Mutex<Shelf>);

#[derive(Debug, Default)]
struct Shelf {
    last: u64,
    of: BTreeMap<Uri, (String, Vec<SemanticToken>)>,
}

impl Told {
    /// All colours of a document.
    pub(crate) fn whole(&self, uri: Uri, data: Vec<SemanticToken>) -> SemanticTokens {
        let (id, _) = self.exchange(uri, &data);
        SemanticTokens {
            result_id: Some(id),
            data,
        }
    }

    /// What is new since an answer; all of it where the client has another one than the last.
    pub(crate) fn changed(&self, uri: Uri, since: &str, data: Vec<SemanticToken>) -> SemanticTokensFullDeltaResult {
        let (id, before) = self.exchange(uri, &data);
        match before.filter(|(known, _)| known == since) {
            Some((_, before)) => SemanticTokensDelta {
                result_id: Some(id),
                edits: difference(&before, data).into_iter().collect(),
            }
            .into(),
            None => SemanticTokens {
                result_id: Some(id),
                data,
            }
            .into(),
        }
    }

    /// Forgets what is closed.
    pub(crate) fn forget(&self, uri: &Uri) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).of.remove(uri);
    }

    fn exchange(&self, uri: Uri, data: &[SemanticToken]) -> (String, Option<(String, Vec<SemanticToken>)>) {
        let mut shelf = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        shelf.last += 1;
        let id = shelf.last.to_string();
        let before = shelf.of.insert(uri, (id.clone(), data.to_vec()));
        (id, before)
    }
}

/// The one stretch in which two lists differ, in numbers; none where they do not.
fn difference(before: &[SemanticToken], mut after: Vec<SemanticToken>) -> Option<SemanticTokensEdit> {
    let same_head = before.iter().zip(&after).take_while(|(a, b)| a == b).count();
    let (old, new) = (&before[same_head..], &after[same_head..]);
    let same_tail = old
        .iter()
        .rev()
        .zip(new.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let removed = old.len() - same_tail;
    after.truncate(after.len() - same_tail);
    let data = after.split_off(same_head);
    (removed > 0 || !data.is_empty()).then(|| SemanticTokensEdit {
        start: numbers(same_head),
        delete_count: numbers(removed),
        data: Some(data),
    })
}

fn numbers(pieces: usize) -> u32 {
    u32::try_from(pieces * NUMBERS).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(text: &str) -> Vec<SemanticToken> {
        let of_byte = |byte: u8| SemanticToken {
            delta_line: 0,
            delta_start: 1,
            length: 1,
            token_type: u32::from(byte),
            token_modifiers_bitset: 0,
        };
        text.bytes().map(of_byte).collect()
    }

    /// A list after an edit, piece by piece as the numbers say.
    fn applied(before: &str, edit: Option<SemanticTokensEdit>) -> Vec<SemanticToken> {
        let mut list = pieces(before);
        if let Some(edit) = edit {
            let (start, count) = (edit.start as usize / NUMBERS, edit.delete_count as usize / NUMBERS);
            list.splice(start..start + count, edit.data.into_iter().flatten());
        }
        list
    }

    #[test]
    fn a_difference_leads_from_one_list_to_the_other() {
        let lists = ["", "a", "aa", "aaa", "ab", "ba", "abab", "aab", "xabx", "xay", "y"];
        for before in lists {
            for after in lists {
                let edit = difference(&pieces(before), pieces(after));
                assert_eq!(edit.is_none(), before == after, "{before} {after}");
                assert_eq!(applied(before, edit), pieces(after), "{before} {after}");
            }
        }
    }

    #[test]
    fn only_what_differs_is_told() {
        let edit = difference(&pieces("abcdef"), pieces("abxdef")).unwrap();
        assert_eq!((edit.start, edit.delete_count, edit.data.unwrap().len()), (10, 5, 1));
    }

    #[test]
    fn who_has_another_answer_than_the_last_is_told_all() {
        let told = Told::default();
        let uri: Uri = "file:///a.goals".parse().unwrap();
        let first = told.whole(uri.clone(), pieces("ab")).result_id.unwrap();
        let is_delta = |since: &str, text: &str| {
            let answer = told.changed(uri.clone(), since, pieces(text));
            matches!(answer, SemanticTokensFullDeltaResult::TokensDelta(_))
        };
        assert!(is_delta(&first, "abc"));
        assert!(!is_delta(&first, "abcd"));
        told.forget(&uri);
        assert!(!is_delta("3", "abcd"));
    }
}
