//! The outline of a document, and the search in all of them.

use goalpost_ide as ide;
use goalpost_syntax::Keyword;
use tower_lsp::ls_types::*;

use crate::snapshot::{Page, Scope};

/// How many things a search finds.
const MOST: usize = 200;

/// The outline of a document; flat for a client that knows no other.
pub(crate) fn outline(page: &Page, uri: &Uri) -> DocumentSymbolResponse {
    let symbols = ide::outline(&page.file.tree);
    if page.client.nested_symbols {
        return DocumentSymbolResponse::Nested(symbols.iter().map(|symbol| nested(page, symbol)).collect());
    }
    let mut all = Vec::new();
    for symbol in &symbols {
        flat(page, uri, symbol, None, &mut all);
    }
    DocumentSymbolResponse::Flat(all)
}

#[allow(deprecated, reason = "the field has to be there")]
fn nested(page: &Page, symbol: &ide::Symbol<'_>) -> DocumentSymbol {
    DocumentSymbol {
        name: symbol.name.to_owned(),
        detail: Some(symbol.detail.clone()),
        kind: kind(symbol.keyword),
        tags: None,
        deprecated: None,
        range: page.ruler.range(symbol.span),
        selection_range: page.ruler.range(symbol.selection),
        children: Some(symbol.children.iter().map(|child| nested(page, child)).collect()),
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
