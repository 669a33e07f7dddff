//! Names: every place that declares or uses an id or a handle, and what it means.
//!
//! A reference such as `payments/checkout.p95` is several names, one for each part, so that each can be followed and
//! renamed by itself.

use goalpost_model::{Model, ThingId};
use goalpost_syntax::{FieldName, Keyword, LineKind, Node, Token, TokenKind, Tree, read_event};
use goalpost_text::{FileId, Span};
use goalpost_values::list;

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The place.
    pub span: Span,
}

/// What a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target<'m> {
    /// A thing.
    Thing(ThingId),
    /// The prefix of one or more files.
    Prefix(&'m str),
    /// A handle in a workspace that declares nobody.
    Handle(&'m str),
    /// A tag.
    Tag(&'m str),
}

impl Target<'_> {
    /// Whether two names mean the same; handles are compared without case.
    fn is(self, other: Target<'_>) -> bool {
        match (self, other) {
            (Self::Handle(one), Target::Handle(other)) => one.eq_ignore_ascii_case(other),
            (one, other) => one == other,
        }
    }
}

/// What a name does where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It is given there.
    Declares,
    /// It is used there.
    Uses,
}

/// A name that means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Site<'m> {
    /// Where it stands, a handle with its `@`.
    pub span: Span,
    /// What it means.
    pub target: Target<'m>,
    /// What it does there.
    pub role: Role,
}

/// All names of a file that mean something, in the order of the file.
#[must_use]
pub fn sites(model: &Model, file: FileId) -> Vec<Site<'_>> {
    let Some(source) = model.files().get(file.index()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for line in source.tree.lines() {
        of_line(model, file, line, &mut found);
    }
    found
}

/// The name at an offset.
#[must_use]
pub fn site_at(model: &Model, file: FileId, offset: u32) -> Option<Site<'_>> {
    let line = model.files().get(file.index())?.tree.line_at(offset)?;
    let mut found = Vec::new();
    of_line(model, file, line, &mut found);
    found.into_iter().find(|site| site.span.touches(offset))
}

/// Where what is named at an offset is declared.
#[must_use]
pub fn definition(model: &Model, file: FileId, offset: u32) -> Vec<Place> {
    match site_at(model, file, offset) {
        Some(site) => declarations(model, site.target),
        None => of_old_name(model, file, offset),
    }
}

/// What had the id that a `formerly:` names: the thing that the field is of.
fn of_old_name(model: &Model, file: FileId, offset: u32) -> Vec<Place> {
    let line = model
        .files()
        .get(file.index())
        .and_then(|file| file.tree.line_at(offset));
    let is_old = |line: Node<'_>| {
        line.field_name() == Some(FieldName::Formerly)
            && line.value().span.touches(offset)
            && !line.value().text.is_empty()
    };
    let thing = line
        .filter(|line| is_old(*line))
        .and_then(|_| model.thing_at(file, offset));
    thing.map_or_else(Vec::new, |thing| declarations(model, Target::Thing(thing.id())))
}

/// Every place that names what is named at an offset, by file and place.
#[must_use]
pub fn references(model: &Model, file: FileId, offset: u32, with_declarations: bool) -> Vec<Place> {
    let Some(site) = site_at(model, file, offset) else {
        return Vec::new();
    };
    let files = (0..model.files().len()).map(|index| FileId(u32::try_from(index).unwrap_or(u32::MAX)));
    files
        .flat_map(|file| of_target(model, file, site.target))
        .filter(|(_, role)| with_declarations || *role == Role::Uses)
        .map(|(place, _)| place)
        .collect()
}

/// Every place in the file that names what is named at an offset.
#[must_use]
pub fn highlights(model: &Model, file: FileId, offset: u32) -> Vec<(Span, Role)> {
    let Some(site) = site_at(model, file, offset) else {
        return Vec::new();
    };
    let all = of_target(model, file, site.target).into_iter();
    all.map(|(place, role)| (place.span, role)).collect()
}

/// Where something is declared; a prefix in each file that has it.
fn declarations(model: &Model, target: Target<'_>) -> Vec<Place> {
    match target {
        Target::Thing(id) => {
            let thing = model.thing(id);
            let span = thing.name().map_or(thing.node().span(), |name| name.span);
            vec![Place {
                file: thing.file(),
                span,
            }]
        }
        Target::Prefix(prefix) => {
            let files = (0..).map(FileId).take(model.files().len());
            let of_file = |file: FileId| {
                let thing = model.things_in(file).next()?;
                let name = thing.name().filter(|name| name.text == prefix)?;
                (thing.keyword() == Keyword::File).then_some(Place { file, span: name.span })
            };
            files.filter_map(of_file).collect()
        }
        Target::Handle(_) | Target::Tag(_) => Vec::new(),
    }
}

/// The places of a file that name something. A file that does not hold the word is not looked at.
fn of_target(model: &Model, file: FileId, target: Target<'_>) -> Vec<(Place, Role)> {
    let text = model.files().get(file.index()).map_or("", |file| file.tree.text());
    // Handles are compared without case.
    let holds = |word: &str| !word.is_empty() && (word.starts_with('@') || text.contains(word));
    let may_be_named = match target {
        Target::Prefix(word) | Target::Handle(word) | Target::Tag(word) => holds(word),
        Target::Thing(id) => {
            let thing = model.thing(id);
            thing.name().is_some_and(|name| holds(name.text)) || thing.former_names().any(holds)
        }
    };
    if !may_be_named {
        return Vec::new();
    }
    let all = sites(model, file).into_iter().filter(|site| site.target.is(target));
    all.map(|site| (Place { file, span: site.span }, site.role)).collect()
}

/// Adds the names on a line.
fn of_line<'m>(model: &'m Model, file: FileId, line: Node<'m>, found: &mut Vec<Site<'m>>) {
    match line.kind() {
        LineKind::Thing => declared(model, file, line, found),
        LineKind::Field => of_field(model, file, line, found),
        LineKind::Event => of_event(model, file, line, found),
        LineKind::Step => {
            for who in line.head().filter(|token| token.kind == TokenKind::Handle) {
                reference(model, file, None, who.text, who.span.start, found);
            }
        }
        _ => {}
    }
}

fn declared<'m>(model: &'m Model, file: FileId, line: Node<'m>, found: &mut Vec<Site<'m>>) {
    let Some((name, thing)) = line.name().zip(thing_on(model, file, line)) else {
        return;
    };
    let target = match line.keyword() {
        Some(Keyword::File) => Target::Prefix(name.text),
        _ => Target::Thing(thing),
    };
    found.push(Site {
        span: name.span,
        target,
        role: Role::Declares,
    });
}

fn thing_on(model: &Model, file: FileId, line: Node<'_>) -> Option<ThingId> {
    Some(model.thing_at(file, line.span().start)?.id())
}

fn of_field<'m>(model: &'m Model, file: FileId, line: Node<'m>, found: &mut Vec<Site<'m>>) {
    let Some(name) = line.field_name().filter(|name| !name.is_prose()) else {
        return;
    };
    let from = thing_on(model, file, line);
    let value = line.value();
    for (at, piece) in list(value.text) {
        let start = value.span.start + at;
        if piece.starts_with('@') {
            reference(model, file, from, piece, start, found);
        } else if name == FieldName::Tags && piece.len() > 1 && piece.starts_with('#') {
            found.push(tag(piece, start));
        } else if names_things(name) {
            for (at, part) in ends(piece) {
                reference(model, file, from, part, start + at, found);
            }
        }
    }
}

/// Whether the words of a field may be ids: of things, or of declared periods.
fn names_things(name: FieldName) -> bool {
    use FieldName as F;
    matches!(
        name,
        F::Supports | F::Continues | F::Develops | F::Needs | F::Next | F::PartOf | F::Role | F::For | F::Measure
    ) || matches!(
        name,
        F::During | F::Start | F::Due | F::Dates | F::Closed | F::Away | F::By | F::Until
    )
}

/// The two ends of `a..b`, else the whole.
fn ends(piece: &str) -> impl Iterator<Item = (u32, &str)> {
    let cut = piece.split_once("..");
    let (first, second) = cut.unwrap_or((piece, ""));
    let second_at = u32::try_from(first.len() + 2).unwrap_or(0);
    [(0, first), (second_at, second)]
        .into_iter()
        .filter(|(_, part)| !part.is_empty())
}

fn of_event<'m>(model: &'m Model, file: FileId, line: Node<'m>, found: &mut Vec<Site<'m>>) {
    let event = read_event(line, &mut Vec::new());
    let tokens: Vec<Token<'m>> = event.target.into_iter().chain(event.by).chain(event.about).collect();
    let first = found.len();
    for token in tokens {
        reference(model, file, None, token.text, token.span.start, found);
    }
    found.extend(event.tags.iter().map(|it| tag(it.text, it.span.start)));
    found[first..].sort_by_key(|site| site.span);
}

fn tag(text: &str, at: u32) -> Site<'_> {
    Site {
        span: Span::from_usize(at as usize, at as usize + text.len()),
        target: Target::Tag(text),
        role: Role::Uses,
    }
}

/// The handles that a file names, declared or not, in its order.
pub(crate) fn handles_in(tree: &Tree) -> impl Iterator<Item = Token<'_>> {
    let is_handle = |token: &Token<'_>| matches!(token.kind, TokenKind::Handle | TokenKind::ValueHandle);
    tree.lines().flat_map(move |line| {
        let value = line.value();
        let is_list = line.field_name().is_some_and(|name| !name.is_prose()) && value.kind == TokenKind::Text;
        let listed = list(if is_list { value.text } else { "" });
        let listed = listed
            .filter(|(_, piece)| piece.starts_with('@'))
            .map(move |(at, text)| {
                let start = (value.span.start + at) as usize;
                Token {
                    kind: TokenKind::Handle,
                    span: Span::from_usize(start, start + text.len()),
                    text,
                }
            });
        line.tokens().filter(is_handle).chain(listed).collect::<Vec<_>>()
    })
}

/// Adds the parts of a reference that mean something.
fn reference<'m>(
    model: &'m Model,
    file: FileId,
    from: Option<ThingId>,
    text: &'m str,
    at: u32,
    found: &mut Vec<Site<'m>>,
) {
    let mut push = |start: usize, end: usize, target| {
        let span = Span::from_usize(at as usize + start, at as usize + end);
        found.push(Site {
            span,
            target,
            role: Role::Uses,
        });
    };
    if text.starts_with('@') {
        match model.party(text) {
            Some(party) => push(0, text.len(), Target::Thing(party.id())),
            None if !model.declares_parties() && text.len() > 1 => push(0, text.len(), Target::Handle(text)),
            None => {}
        }
        return;
    }
    let path = text.find('/').map_or(0, |slash| slash + 1);
    let stops = text[path..].match_indices('.').map(|(dot, _)| path + dot);
    let mut start = path;
    for end in stops.chain(std::iter::once(text.len())) {
        let Some(thing) = model.resolve(&text[..end], from, file) else {
            return;
        };
        if start == path && path > 0 {
            push(0, path - 1, Target::Prefix(&text[..path - 1]));
        }
        push(start, end, Target::Thing(thing.id()));
        start = end + 1;
    }
}
