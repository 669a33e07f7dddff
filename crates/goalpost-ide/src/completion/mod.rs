//! What may be typed at a place.

mod events;
mod lines;
mod shapes;
mod values;

use goalpost_model::{Model, ThingRef};
use goalpost_syntax::{Keyword, LineKind, Node};
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
        }
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

/// What may be typed at an offset, the likeliest first.
#[must_use]
pub fn completions(model: &Model, file: FileId, offset: u32) -> Vec<Completion> {
    let Some(context) = Context::at(model, file, offset) else {
        return Vec::new();
    };
    let line = context.line;
    if line.is_some_and(|line| matches!(line.kind(), LineKind::Comment | LineKind::Note | LineKind::Outside)) {
        return Vec::new();
    }
    if line.is_some_and(|line| line.kind() == LineKind::Event) {
        return events::complete(&context);
    }
    match context.before.split_once(':') {
        Some(_) => line.map_or_else(Vec::new, |line| values::complete(&context, line)),
        None => lines::complete(&context),
    }
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
        })
    }

    /// What is typed of the piece.
    fn word(&self) -> &'m str {
        let tree = &self.model.file(self.file).tree;
        self.typed.of(tree.text())
    }

    /// The handles of people and teams.
    fn handles(&self) -> Vec<Completion> {
        let typed = self.word().trim_start_matches('@').to_lowercase();
        let parties = self.model.things().filter(|thing| {
            let is_party = matches!(thing.keyword(), Keyword::Person | Keyword::Team);
            is_party && !thing.in_template() && fits(*thing, &typed)
        });
        let complete = |thing: ThingRef<'m>| {
            let name = thing.name()?;
            Some(
                Completion::new(name.text, CompletionKind::Handle, self.typed)
                    .detail(thing.title())
                    .documentation(thing.keyword().with_article()),
            )
        };
        parties.filter_map(complete).take(MOST).collect()
    }

    /// The ids of things of these kinds, any kind where none is given.
    fn ids(&self, kinds: &[Keyword]) -> Vec<Completion> {
        let typed = self.word().to_lowercase();
        let things = self.model.things().filter(|thing| {
            let is_wanted = kinds.is_empty() || kinds.contains(&thing.keyword());
            is_wanted && !thing.in_template() && thing.keyword() != Keyword::File && fits(*thing, &typed)
        });
        let complete = |thing: ThingRef<'m>| {
            let id = thing.full_id().filter(|id| !id.starts_with('@'))?;
            Some(
                Completion::new(id, CompletionKind::Id, self.typed)
                    .detail(thing.title())
                    .documentation(thing.keyword().with_article()),
            )
        };
        things.filter_map(complete).take(MOST).collect()
    }

    /// The tags in use in this file and, as far as there is room, in the others.
    fn tags(&self) -> Vec<Completion> {
        let files = std::iter::once(self.file).chain((0..).map(FileId).take(self.model.files().len()));
        let mut tags: Vec<&str> = Vec::new();
        for file in files {
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
        let all = tags.into_iter().take(MOST);
        all.map(|tag| Completion::new(tag, CompletionKind::Tag, self.typed).detail("a tag in use"))
            .collect()
    }
}

/// Whether an id or title may be meant by what is typed so far.
fn fits(thing: ThingRef<'_>, typed: &str) -> bool {
    let last = typed.rsplit(['/', '.']).next().unwrap_or(typed);
    let name = thing.name().map_or("", |name| name.text);
    last.is_empty() || name.to_lowercase().contains(last) || thing.title().to_lowercase().contains(last)
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
