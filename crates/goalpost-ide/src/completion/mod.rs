//! What may be typed at a place.

mod events;
mod lines;
mod measures;
mod schedules;
mod shapes;
mod steps;
mod things;
mod values;

pub(crate) use events::meaning as fact_meaning;
pub(crate) use values::words as field_words;

use std::cell::Cell;

use goalpost_model::{Model, ThingRef};
use goalpost_syntax::{LineKind, Node};
use goalpost_text::{FileId, Span};

/// What a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompletionKind {
    /// The keyword of a thing.
    Keyword,
    /// The name of a field.
    Field,
    /// A word of the language.
    Word,
    /// An id.
    Id,
    /// A handle.
    Handle,
    /// A tag.
    Tag,
    /// A day or period.
    Date,
    /// Several lines with stops to fill in.
    Template,
}

/// Something that may be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What is shown in the list, and what typing narrows by.
    pub label: String,
    /// What it is.
    pub kind: CompletionKind,
    /// What it means, in a few words; may be empty.
    pub detail: String,
    /// What it is for, as Markdown; may be empty.
    pub documentation: String,
    /// What is replaced.
    pub replace: Span,
    /// What stands there afterwards. In a snippet `$1`, `${1:text}` and `$0` are stops.
    pub insert: String,
    /// Whether it has stops.
    pub is_snippet: bool,
    /// What typing narrows by, where that is more than the label.
    pub filter: Option<String>,
}

/// What may be typed at a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completions {
    /// All of it, the likeliest first.
    pub items: Vec<Completion>,
    /// Whether typing on can only narrow it.
    pub is_whole: bool,
}

impl Completion {
    fn new(label: impl Into<String>, kind: CompletionKind, replace: Span) -> Self {
        let label = label.into();
        Self {
            insert: label.clone(),
            label,
            kind,
            detail: String::new(),
            documentation: String::new(),
            replace,
            is_snippet: false,
            filter: None,
        }
    }

    fn replacing(self, replace: Span) -> Self {
        Self { replace, ..self }
    }

    fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    fn documentation(mut self, text: impl Into<String>) -> Self {
        self.documentation = text.into();
        self
    }

    fn insert(mut self, text: impl Into<String>) -> Self {
        self.insert = text.into();
        self
    }

    fn snippet(mut self, text: impl Into<String>) -> Self {
        self.insert = text.into();
        self.is_snippet = true;
        self
    }
}

/// How many ids, handles or tags are offered. What is typed narrows them; the next question brings others.
const MOST: usize = 200;

/// How many bytes of other files are looked through for what is in use.
const NEAR: usize = 1 << 20;

/// What may be typed at an offset, the likeliest first.
#[must_use]
pub fn completions(model: &Model, file: FileId, offset: u32) -> Completions {
    let Some(context) = Context::at(model, file, offset) else {
        return Completions::default();
    };
    let items = of_line(&context);
    let text = model.file(file).tree.text();
    Completions {
        items: narrowed(items, text),
        is_whole: !context.is_open.get(),
    }
}

fn of_line(context: &Context<'_>) -> Vec<Completion> {
    let line = context.line;
    match line.map(Node::kind) {
        Some(LineKind::Comment | LineKind::Note | LineKind::Outside) => Vec::new(),
        Some(LineKind::Event) => events::complete(context),
        Some(LineKind::Step) => steps::complete(context),
        _ => match context.before.split_once(':') {
            Some(_) => line.map_or_else(Vec::new, |line| values::complete(context, line)),
            None => lines::complete(context),
        },
    }
}

/// Those that what is typed may become, the surest first: an editor that keeps the order shows what was meant on top.
fn narrowed(items: Vec<Completion>, text: &str) -> Vec<Completion> {
    let mut ranked: Vec<(u8, Completion)> = Vec::with_capacity(items.len());
    for mut one in items {
        let typed = one.replace.of(text).trim_start().to_lowercase();
        if let Some(rank) = rank(&mut one, &typed) {
            ranked.push((rank, one));
        }
    }
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, one)| one).collect()
}

fn rank(one: &mut Completion, typed: &str) -> Option<u8> {
    let label = one.label.to_lowercase();
    let bare = label.trim_start_matches('@');
    if typed.is_empty() || label.starts_with(typed) || bare.starts_with(typed) {
        return Some(0);
    }
    let parts = label.match_indices(|c: char| !c.is_alphanumeric());
    if parts.into_iter().any(|(at, _)| {
        label[at..]
            .trim_start_matches(|c: char| !c.is_alphanumeric())
            .starts_with(typed)
    }) {
        return Some(1);
    }
    if label.contains(typed) {
        return Some(2);
    }
    // By its title, as people know it; the editor narrows by what it is told.
    let detail = one.detail.to_lowercase();
    let named = matches!(one.kind, CompletionKind::Id | CompletionKind::Handle);
    (named && detail.contains(typed.trim_start_matches('@'))).then(|| {
        one.filter = Some(format!("{} {}", one.label, one.detail));
        3
    })
}

/// Where something is typed.
struct Context<'m> {
    model: &'m Model,
    file: FileId,
    offset: u32,
    /// The line, where the file has one there.
    line: Option<Node<'m>>,
    /// What stands on the line before the cursor, without indentation.
    before: &'m str,
    /// The piece that is being typed.
    typed: Span,
    /// What the line stands in, by its indentation.
    parent: Option<ThingRef<'m>>,
    /// Whether what is typed on may bring more than there is.
    is_open: Cell<bool>,
}

impl<'m> Context<'m> {
    fn at(model: &'m Model, file: FileId, offset: u32) -> Option<Self> {
        let tree = &model.files().get(file.index())?.tree;
        let text = tree.text();
        let head = text.get(..offset as usize)?;
        let start = head.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let whole = head[start..].trim_start_matches('\u{feff}');
        let before = whole.trim_start();
        let word = before
            .rfind(|c: char| c.is_whitespace() || matches!(c, ','))
            .map_or(before, |at| {
                before[at..].trim_start_matches(|c: char| c.is_whitespace() || c == ',')
            });
        let typed = Span::from_usize(offset as usize - word.len(), offset as usize);
        let parent = parent_of(model, file, start, whole.len() - before.len());
        Some(Self {
            model,
            file,
            offset,
            line: tree.line_at(offset).filter(|line| !line.span().is_empty()),
            before,
            typed,
            parent,
            is_open: Cell::new(false),
        })
    }

    /// What is typed of the piece.
    fn word(&self) -> &'m str {
        let tree = &self.model.file(self.file).tree;
        self.typed.of(tree.text())
    }

    /// The files to look for what is in use: this one, then others as far as somebody who types can wait.
    fn near_files(&self) -> impl Iterator<Item = FileId> + use<'m> {
        let (model, own) = (self.model, self.file);
        let others = (0..).map(FileId).take(model.files().len());
        let mut read = 0;
        let others = others.filter(move |file| *file != own).take_while(move |file| {
            read += model.file(*file).tree.text().len();
            read <= NEAR
        });
        std::iter::once(own).chain(others)
    }

    /// The value of a field as far as it is typed, which may be several words.
    fn whole(&self, line: Node<'m>) -> Span {
        let value = line.value();
        if value.text.is_empty() || value.span.start > self.offset {
            return self.typed;
        }
        Span::new(value.span.start, self.offset)
    }

    /// The tags in use in this file and, as far as there is room, in the others.
    fn tags(&self) -> Vec<Completion> {
        let mut tags: Vec<&str> = Vec::new();
        for file in self.near_files() {
            let text = self.model.file(file).tree.text();
            for (at, _) in text.match_indices('#') {
                let rest = &text[at..];
                let end = rest[1..].find(|c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_'));
                let tag = end.map_or(rest, |end| &rest[..=end]);
                let is_whole = text[..at].ends_with(char::is_whitespace);
                if tag.len() > 1 && is_whole && tag != self.word() && !tags.contains(&tag) {
                    tags.push(tag);
                }
            }
            if tags.len() >= MOST {
                break;
            }
        }
        self.is_open.set(tags.len() >= MOST);
        let all = tags.into_iter().take(MOST);
        all.map(|tag| Completion::new(tag, CompletionKind::Tag, self.typed).detail("a tag in use"))
            .collect()
    }
}

/// The thing that a line which starts at `start` and is indented by `indent` bytes stands in.
fn parent_of(model: &Model, file: FileId, start: usize, indent: usize) -> Option<ThingRef<'_>> {
    if indent == 0 {
        return None;
    }
    let tree = &model.file(file).tree;
    let mut at = start;
    while let Some(line) = at.checked_sub(1).and_then(|at| tree.line_at(u32::try_from(at).ok()?)) {
        let full = line.full_span();
        let own = (line.span().start - full.start) as usize;
        if line.kind() == LineKind::Thing && own < indent {
            return model.thing_at(file, line.span().start);
        }
        if line.kind() == LineKind::Outside || full.start as usize >= at {
            return None;
        }
        at = full.start as usize;
    }
    None
}
