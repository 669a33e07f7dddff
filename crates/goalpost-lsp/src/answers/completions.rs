//! What may be typed.

use goalpost_ide as ide;
use tower_lsp::ls_types::*;

use crate::snapshot::Snapshot;

use super::content;

/// What may be typed at a position.
pub(crate) fn completions(snapshot: &Snapshot, position: Position) -> CompletionResponse {
    let offset = snapshot.page.ruler.offset(position);
    let all = ide::completions(&snapshot.scope.model, snapshot.id, offset);
    let is_incomplete = !all.is_whole;
    let items = all
        .items
        .into_iter()
        .enumerate()
        .map(|(at, one)| item(snapshot, at, one));
    CompletionResponse::List(CompletionList {
        is_incomplete,
        items: items.collect(),
    })
}

fn item(snapshot: &Snapshot, at: usize, one: ide::Completion) -> CompletionItem {
    let client = &snapshot.page.client;
    let range = snapshot.page.ruler.range(one.replace);
    let keeps_stops = one.is_snippet && client.snippets;
    let text = if one.is_snippet && !client.snippets {
        plain(&one.insert)
    } else {
        one.insert
    };
    let filter = snapshot.page.ruler.text().get(one.replace.range()).unwrap_or("");
    // A client narrows by what stands in the replaced stretch; words with blanks must begin with it to be shown.
    let filter_text = one.filter.or_else(|| filter.contains(' ').then(|| one.label.clone()));
    CompletionItem {
        label: one.label,
        kind: Some(kind(one.kind)),
        detail: Some(one.detail).filter(|text| !text.is_empty()),
        documentation: Some(one.documentation)
            .filter(|text| !text.is_empty())
            .map(|value| documentation(value, client.documents_markdown)),
        sort_text: Some(format!("{at:04}")),
        filter_text,
        insert_text_format: Some(if keeps_stops {
            InsertTextFormat::SNIPPET
        } else {
            InsertTextFormat::PLAIN_TEXT
        }),
        text_edit: Some(CompletionTextEdit::Edit(TextEdit::new(range, text))),
        ..CompletionItem::default()
    }
}

/// A client that names no format reads a string, and that as it is.
fn documentation(markdown: String, shows_markdown: bool) -> Documentation {
    let content = content(markdown, shows_markdown);
    if shows_markdown {
        Documentation::MarkupContent(content)
    } else {
        Documentation::String(content.value)
    }
}

fn kind(kind: ide::CompletionKind) -> CompletionItemKind {
    match kind {
        ide::CompletionKind::Keyword => CompletionItemKind::KEYWORD,
        ide::CompletionKind::Field => CompletionItemKind::PROPERTY,
        ide::CompletionKind::Word => CompletionItemKind::ENUM_MEMBER,
        ide::CompletionKind::Id => CompletionItemKind::REFERENCE,
        ide::CompletionKind::Handle => CompletionItemKind::VARIABLE,
        ide::CompletionKind::Tag => CompletionItemKind::VALUE,
        ide::CompletionKind::Date => CompletionItemKind::CONSTANT,
        ide::CompletionKind::Template => CompletionItemKind::SNIPPET,
    }
}

/// A snippet without its stops: what each proposes stays, the first of a choice.
fn plain(snippet: &str) -> String {
    let mut out = String::with_capacity(snippet.len());
    let mut rest = snippet;
    while let Some(at) = rest.find('$') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match rest.strip_prefix('{').and_then(|inner| inner.split_once('}')) {
            Some((stop, after)) => {
                let proposed = stop.split_once([':', '|']).map_or("", |(_, proposed)| proposed);
                out.push_str(proposed.split([',', '|']).next().unwrap_or(""));
                rest = after;
            }
            None => rest = rest.trim_start_matches(|c: char| c.is_ascii_digit()),
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_snippet_without_stops_is_what_it_proposes() {
        for (snippet, text) in [
            ("owner: $0", "owner: "),
            ("${1:10} to ${2:20} ${0:users}", "10 to 20 users"),
            ("kind: ${3|committed,learning|}\n", "kind: committed\n"),
            ("plain", "plain"),
        ] {
            assert_eq!(plain(snippet), text, "{snippet}");
        }
    }
}
