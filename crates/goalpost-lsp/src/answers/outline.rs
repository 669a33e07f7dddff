//! The outline of a document, and the search in all of them.

use std::cell::Cell;

use goalpost_ide as ide;
use goalpost_syntax::Keyword;
use goalpost_text::Span;
use serde::{Serialize, Serializer};
use tower_lsp::ls_types::*;

use crate::snapshot::{Page, Scope};

/// How many things a search finds.
const MOST: usize = 200;

/// The outline of a document as it is told to the client; flat for a client that knows no other.
///
/// # Errors
/// None that can happen: there is nothing in it that JSON has no words for.
pub(crate) fn write_outline(page: &Page, uri: &Uri, out: &mut Vec<u8>) -> serde_json::Result<()> {
    let symbols = ide::outline(&page.file.tree);
    if page.client.nested_symbols {
        out.reserve(symbols.len() * BYTES_OF_ONE);
        let line = Cell::new(0);
        return serde_json::to_writer(
            out,
            &Nested {
                page,
                line: &line,
                symbols: &symbols,
            },
        );
    }
    let mut all = Vec::new();
    for symbol in &symbols {
        flat(page, uri, symbol, None, &mut all);
    }
    serde_json::to_writer(out, &all)
}

/// How many bytes a top-level thing takes in an outline, with what is in it: about as many.
const BYTES_OF_ONE: usize = 512;

/// Symbols that are written as `DocumentSymbol`s. Making those first would take longer than to write them.
struct Nested<'a> {
    page: &'a Page,
    /// The line of the last place that was written: the next one is near.
    line: &'a Cell<u32>,
    symbols: &'a [ide::Symbol<'a>],
}

/// A `DocumentSymbol`.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
    name: &'a str,
    detail: &'a str,
    kind: SymbolKind,
    range: Range,
    selection_range: Range,
    children: Nested<'a>,
}

impl Serialize for Nested<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let range = |span: Span| self.page.ruler.range_near(self.line, span);
        serializer.collect_seq(self.symbols.iter().map(|symbol| Written {
            name: symbol.name,
            detail: &symbol.detail,
            kind: kind(symbol.keyword),
            range: range(symbol.span),
            selection_range: range(symbol.selection),
            children: Nested {
                symbols: &symbol.children,
                ..*self
            },
        }))
    }
}

#[allow(deprecated, reason = "the field has to be there")]
fn flat(page: &Page, uri: &Uri, symbol: &ide::Symbol<'_>, holder: Option<&str>, all: &mut Vec<SymbolInformation>) {
    all.push(SymbolInformation {
        name: symbol.name.to_owned(),
        kind: kind(symbol.keyword),
        tags: None,
        deprecated: None,
        location: Location::new(uri.clone(), page.ruler.range(symbol.span)),
        container_name: holder.map(str::to_owned),
    });
    for child in &symbol.children {
        flat(page, uri, child, Some(symbol.name), all);
    }
}

/// What a search finds.
pub(crate) type Found = Vec<SymbolInformation>;

/// The things of all workspaces that a query finds.
#[allow(deprecated, reason = "the field has to be there")]
pub(crate) fn search(scopes: &[Scope], query: &str) -> Found {
    let mut all = Vec::new();
    for scope in scopes {
        let model = &scope.model;
        let things = ide::search(model, query, MOST);
        let places = things.iter().map(|thing| (thing.file(), thing.title_span()));
        let locations = scope.locations(places);
        all.extend(things.iter().zip(locations).map(|(thing, location)| SymbolInformation {
            name: if thing.title().is_empty() {
                thing.label()
            } else {
                thing.title().to_owned()
            },
            kind: kind(thing.keyword()),
            tags: None,
            deprecated: None,
            location,
            container_name: thing.full_id(),
        }));
    }
    all.truncate(MOST);
    all
}

/// The sign that editors show for a kind of thing.
pub(super) fn kind(keyword: Keyword) -> SymbolKind {
    match keyword {
        Keyword::Workspace => SymbolKind::PACKAGE,
        Keyword::File => SymbolKind::NAMESPACE,
        Keyword::Period => SymbolKind::EVENT,
        Keyword::Person | Keyword::Team => SymbolKind::OBJECT,
        Keyword::Role => SymbolKind::INTERFACE,
        Keyword::Competency => SymbolKind::PROPERTY,
        Keyword::Vision => SymbolKind::MODULE,
        Keyword::Objective => SymbolKind::CLASS,
        Keyword::Result | Keyword::Fact => SymbolKind::FIELD,
        Keyword::Goal => SymbolKind::STRUCT,
        Keyword::Milestone => SymbolKind::CONSTANT,
        Keyword::Grow => SymbolKind::STRING,
        Keyword::Habit => SymbolKind::METHOD,
        Keyword::Expectation => SymbolKind::BOOLEAN,
        Keyword::Template => SymbolKind::TYPE_PARAMETER,
    }
}
