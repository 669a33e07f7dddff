//! The outline of a document, and the search in all of them.

use std::cell::Cell;

use goalpost_ide as ide;
use goalpost_syntax::Keyword;
use goalpost_text::Span;
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
        let mut writer = Writer {
            page,
            line: Cell::new(0),
            out,
        };
        return writer.list(&symbols);
    }
    let mut all = Vec::new();
    for symbol in &symbols {
        flat(page, uri, symbol, None, &mut all);
    }
    serde_json::to_writer(out, &all)
}

/// How many bytes a top-level thing takes in an outline, with what is in it: about as many.
const BYTES_OF_ONE: usize = 512;

/// Writes `DocumentSymbol`s, of which a large document has thousands. Half of the bytes are the names of their fields,
/// which a serializer would look through for each.
struct Writer<'a> {
    page: &'a Page,
    /// The line of the last place that was written: the next one is near.
    line: Cell<u32>,
    out: &'a mut Vec<u8>,
}

impl Writer<'_> {
    fn list(&mut self, symbols: &[ide::Symbol<'_>]) -> serde_json::Result<()> {
        self.out.push(b'[');
        for (at, symbol) in symbols.iter().enumerate() {
            if at > 0 {
                self.out.push(b',');
            }
            self.symbol(symbol)?;
        }
        self.out.push(b']');
        Ok(())
    }

    fn symbol(&mut self, symbol: &ide::Symbol<'_>) -> serde_json::Result<()> {
        self.plain(r#"{"name":"#);
        self.text(symbol.name)?;
        self.plain(r#","detail":"#);
        self.text(&symbol.detail)?;
        self.plain(r#","kind":"#);
        serde_json::to_writer(&mut *self.out, &kind(symbol.keyword))?;
        self.plain(r#","range":"#);
        self.range(symbol.span);
        self.plain(r#","selectionRange":"#);
        self.range(symbol.selection);
        if !symbol.children.is_empty() {
            self.plain(r#","children":"#);
            self.list(&symbol.children)?;
        }
        self.plain("}");
        Ok(())
    }

    fn plain(&mut self, json: &str) {
        self.out.extend_from_slice(json.as_bytes());
    }

    /// A string; in nearly all there is nothing to escape.
    fn text(&mut self, text: &str) -> serde_json::Result<()> {
        // No short cut, so that many bytes are looked at at once.
        let is_odd = |odd: bool, byte: u8| odd | (byte < b' ') | (byte == b'"') | (byte == b'\\');
        if text.bytes().fold(false, is_odd) {
            return serde_json::to_writer(&mut *self.out, text);
        }
        self.out.push(b'"');
        self.plain(text);
        self.out.push(b'"');
        Ok(())
    }

    fn range(&mut self, span: Span) {
        let range = self.page.ruler.range_near(&self.line, span);
        self.plain(r#"{"start":"#);
        self.position(range.start);
        self.plain(r#","end":"#);
        self.position(range.end);
        self.plain("}");
    }

    fn position(&mut self, position: Position) {
        self.plain(r#"{"line":"#);
        self.number(position.line);
        self.plain(r#","character":"#);
        self.number(position.character);
        self.plain("}");
    }

    fn number(&mut self, number: u32) {
        let mut digits = [0; 10];
        let (mut rest, mut at) = (number, digits.len());
        loop {
            at -= 1;
            digits[at] = b'0' + (rest % 10) as u8;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        self.out.extend_from_slice(&digits[at..]);
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
