//! The outline of a file, and the search for a thing in all of them.

use std::borrow::Cow;

use goalpost_model::{Model, ThingRef};
use goalpost_syntax::{Keyword, LineKind, Node, Tree};
use goalpost_text::Span;

/// A thing in the outline of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol<'t> {
    /// Its title; its name where it has none.
    pub name: &'t str,
    /// Its keyword, and its id or handle.
    pub detail: Cow<'t, str>,
    /// What it is.
    pub keyword: Keyword,
    /// All that belongs to it, without the ending of its last line.
    pub span: Span,
    /// Its title or name.
    pub selection: Span,
    /// What is in it.
    pub children: Vec<Symbol<'t>>,
}

/// The things of a file, nested as they stand.
#[must_use]
pub fn outline(tree: &Tree) -> Vec<Symbol<'_>> {
    tree.roots().filter_map(symbol).collect()
}

fn symbol(node: Node<'_>) -> Option<Symbol<'_>> {
    let keyword = node.keyword()?;
    let title = node.value();
    let shown = [Some(title), node.name(), node.tokens().next()];
    let shown = shown.into_iter().flatten().find(|token| !token.text.is_empty())?;
    let mut children = Vec::new();
    // How far what is in it reaches; found on the way, as each line would be looked at once for each thing it is in.
    let (mut last, mut end) = (None, None);
    for child in node.children().filter(|child| child.kind() != LineKind::Blank) {
        let symbol = symbol(child);
        end = symbol.as_ref().map(|symbol| symbol.span.end);
        last = Some(child);
        children.extend(symbol);
    }
    let last = last.map(|last| end.unwrap_or_else(|| whole(last).end));
    Some(Symbol {
        name: shown.text,
        detail: detail(node, keyword),
        keyword,
        span: match last {
            Some(end) => Span::new(node.span().start, end.max(node.span().end)),
            None => whole(node),
        },
        selection: shown.span,
        children,
    })
}

/// The keyword of a thing and its name, as they mostly stand in the text.
fn detail(node: Node<'_>, keyword: Keyword) -> Cow<'_, str> {
    let keyword = keyword.as_str();
    let Some(name) = node.name() else {
        return Cow::Borrowed(keyword);
    };
    let words = node.span().start..name.span.end;
    let words = node.tree().text().get(words.start as usize..words.end as usize);
    let is_written_so =
        |words: &&str| words.strip_prefix(keyword).and_then(|rest| rest.strip_prefix(' ')) == Some(name.text);
    match words.filter(is_written_so) {
        Some(words) => Cow::Borrowed(words),
        None => Cow::Owned(format!("{keyword} {}", name.text)),
    }
}

/// A line and all that is in it, without blank lines behind.
pub(crate) fn whole(node: Node<'_>) -> Span {
    let mut last = node;
    while let Some(child) = last.children().filter(|child| child.kind() != LineKind::Blank).last() {
        last = child;
    }
    Span::new(node.span().start, last.line_span().end.max(node.span().end))
}

/// The things whose id, handle or title has the letters of `query` in their order, the best first, at most `most`. An
/// empty query finds the first ones.
#[must_use]
pub fn search<'m>(model: &'m Model, query: &str, most: usize) -> Vec<ThingRef<'m>> {
    let query = query.to_lowercase();
    let mut found: Vec<(u32, ThingRef<'m>)> = Vec::new();
    for thing in model.things() {
        if let Some(rank) = rank(thing, &query) {
            found.push((rank, thing));
        }
    }
    found.sort_by_key(|(rank, thing)| (*rank, thing.id()));
    found.truncate(most);
    found.into_iter().map(|(_, thing)| thing).collect()
}

/// How well a thing fits, the least the best.
fn rank(thing: ThingRef<'_>, query: &str) -> Option<u32> {
    if query.is_empty() {
        return Some(0);
    }
    let name = thing.name().map_or("", |name| name.text);
    let title = thing.title();
    if name
        .trim_start_matches('@')
        .eq_ignore_ascii_case(query.trim_start_matches('@'))
    {
        return Some(0);
    }
    let title = title.to_lowercase();
    if name.starts_with(query) || title.starts_with(query) {
        Some(1)
    } else if name.contains(query) || title.contains(query) || is_in_id(thing, query) {
        Some(2)
    } else {
        has_letters(&title, query).then_some(3)
    }
}

/// Whether a query that is written like an id is part of one.
fn is_in_id(thing: ThingRef<'_>, query: &str) -> bool {
    query.contains(['/', '.']) && thing.full_id().is_some_and(|id| id.contains(query))
}

fn has_letters(text: &str, letters: &str) -> bool {
    let mut text = text.chars();
    letters
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .all(|letter| text.any(|other| other == letter))
}
