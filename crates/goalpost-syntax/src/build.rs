//! Builds the tree: takes the tokens of one line after the other, says what the line is and hangs it in its place.

use std::sync::Arc;

use goalpost_text::{Code, Diagnostic, Edit, Safety, Span};

use crate::classify::{Class, Named, is_value, looks_like_a_day, named, shorten, unknown_field, unknown_shape};
use crate::grammar::Rule;
use crate::indent::Indents;
use crate::nest::{Holder, Item, Nest, Place, item};
use crate::odd::{OddBlank, odd_blanks};
use crate::tree::{LineData, LineId, LineKind, NONE, TokenData, TokenKind, Tree};
use crate::vocabulary::{FieldName, Keyword};

/// A token as the grammar gives it, at offsets of the whole text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RawToken {
    pub(crate) rule: Rule,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

impl RawToken {
    pub(crate) fn span(self) -> Span {
        Span::new(self.start, self.end)
    }
}

/// A line that stands where its neighbours by indentation cannot hold it.
struct Misplaced {
    line: u32,
    place: Place,
    item: Item,
}

/// Collects lines into a tree.
pub(crate) struct Builder<'t> {
    text: &'t str,
    lines: Vec<LineData>,
    tokens: Vec<TokenData>,
    diagnostics: Vec<Diagnostic>,
    nest: Nest,
    first_root: u32,
    indents: Indents,
    odd: Vec<OddBlank>,
    misplaced: Vec<Misplaced>,
    /// Lines whose indentation is not like the file's.
    mixed: Vec<u32>,
}

impl<'t> Builder<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self {
            text,
            lines: Vec::with_capacity(text.len() / 40),
            tokens: Vec::with_capacity(text.len() / 18),
            diagnostics: Vec::new(),
            nest: Nest::new(),
            first_root: NONE,
            indents: Indents::default(),
            odd: Vec::new(),
            misplaced: Vec::new(),
            mixed: Vec::new(),
        }
    }

    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Notes an odd blank; what is said of it is decided at the end.
    pub(crate) fn odd_blank(&mut self, at: usize, c: char) {
        self.odd.push(OddBlank { at: to_u32(at), c });
    }

    /// A line of a Markdown file outside its fences.
    pub(crate) fn outside(&mut self, start: usize) {
        self.push(to_u32(start), LineKind::Outside, 0, NONE);
    }

    /// An empty line.
    pub(crate) fn blank(&mut self, start: usize) {
        self.push(to_u32(start), LineKind::Blank, 0, NONE);
    }

    /// Ends everything that is open, as at the end of a fence.
    pub(crate) fn close_all(&mut self) {
        self.nest.close_all();
    }

    /// A line over the limit: kept unread.
    pub(crate) fn too_long(&mut self, start: usize, end: usize) {
        let bytes = end - start;
        self.report(
            Diagnostic::new(
                Code("L23"),
                Span::from_usize(start, (start + 1).min(end)),
                format!("this line has {bytes} bytes and was not read; a line may have 1,048,576"),
            )
            .help("break the text into several lines of a note: `> …`"),
        );
        self.push_error(start);
    }

    /// A line that the grammar did not take.
    pub(crate) fn junk(&mut self, start: usize, end: usize) {
        let line = Span::from_usize(start, end);
        let text = line.of(self.text);
        let line = Span::from_usize(
            start + text.len() - text.trim_start().len(),
            start + text.trim_end().len(),
        );
        self.report(unknown_shape(self.text, line));
        self.push_error(start);
    }

    fn push_error(&mut self, start: usize) {
        let parent = self.nest.proposal(NONE);
        self.push(to_u32(start), LineKind::Error, 0, parent);
    }

    fn push(&mut self, start: u32, kind: LineKind, word: u8, parent: u32) -> u32 {
        let line = to_u32(self.lines.len());
        self.lines.push(LineData {
            start,
            first_token: to_u32(self.tokens.len()),
            parent,
            first_child: NONE,
            next_sibling: NONE,
            kind,
            word,
            again: false,
        });
        line
    }

    /// One line with its tokens; the end behind its ending.
    pub(crate) fn line(&mut self, text: &str, shape: Rule, start: usize, end: usize, raw: &[RawToken]) {
        let whole = text.get(start..end).unwrap_or("");
        let content = whole.trim_end();
        if content.is_empty() {
            self.blank(start);
            return;
        }
        let body = content.trim_start();
        let indentation = &content[..content.len() - body.len()];
        let span = Span::from_usize(start + indentation.len(), start + content.len());
        if shape == Rule::comment {
            // A comment is free to stand anywhere, and decides nothing.
            let parent = self.nest.proposal(self.indents.width_of_comment(indentation));
            self.push(to_u32(start), LineKind::Comment, 0, parent);
            self.push_tokens(raw, 0, span.end);
            return;
        }
        let (width, mixed) = if indentation.is_empty() {
            (0, false)
        } else {
            self.indents.width(indentation)
        };
        if mixed {
            self.mixed.push(to_u32(self.lines.len()));
        }
        let class = self.classify(shape, raw, span);
        self.hang(start, width, shape, raw, span, class);
    }

    fn classify(&self, shape: Rule, raw: &[RawToken], line: Span) -> Class {
        let plain = |kind| Class {
            kind: Some(kind),
            ..Class::default()
        };
        match shape {
            Rule::named => self.classify_named(raw, line),
            Rule::event
                if raw
                    .first()
                    .is_some_and(|date| looks_like_a_day(date.span().of(self.text))) =>
            {
                plain(LineKind::Event)
            }
            Rule::step => plain(LineKind::Step),
            Rule::note => plain(LineKind::Note),
            _ => Class {
                kind: Some(LineKind::Error),
                diagnostic: Some(unknown_shape(self.text, line)),
                ..Class::default()
            },
        }
    }

    fn classify_named(&self, raw: &[RawToken], line: Span) -> Class {
        let raw_word = raw.first().copied().unwrap_or(RawToken {
            rule: Rule::word,
            start: line.start,
            end: line.start,
        });
        let trimmed = raw_word.span().of(self.text).trim_end().len();
        let word = RawToken {
            end: raw_word.start + to_u32(trimmed),
            ..raw_word
        };
        let colon = self.colon(raw, line);
        let pieces_end = raw
            .iter()
            .skip(1)
            .position(|token| token.rule == Rule::junk || colon.is_some_and(|colon| token.start > colon))
            .map_or(raw.len(), |at| at + 1);
        let junk = raw.last().copied().filter(|token| token.rule == Rule::junk);
        named(&Named {
            text: self.text,
            word,
            pieces: raw.get(1..pieces_end).unwrap_or(&[]),
            value: raw
                .last()
                .copied()
                .filter(|last| colon.is_some_and(|colon| last.start > colon)),
            junk,
            has_colon: colon.is_some(),
            line,
        })
    }

    /// Where the dividing colon of a line of words is: between two tokens, or behind the last.
    fn colon(&self, raw: &[RawToken], line: Span) -> Option<u32> {
        let bytes = self.text.as_bytes();
        let is_colon = |at: u32| bytes.get(at as usize) == Some(&b':');
        for (index, token) in raw.iter().enumerate() {
            if token.rule == Rule::junk {
                return None;
            }
            let gap_end = raw.get(index + 1).map_or(line.end, |next| next.start);
            if let Some(at) = (token.end..gap_end).find(|&at| is_colon(at)) {
                return (raw.get(index + 1).is_none_or(|next| next.rule != Rule::junk)).then_some(at);
            }
        }
        None
    }

    /// Puts a line into the tree, with what is to be said of it.
    fn hang(&mut self, start: usize, width: u32, shape: Rule, raw: &[RawToken], span: Span, class: Class) {
        let kind = class.kind.unwrap_or(LineKind::Error);
        let line = self.push(to_u32(start), kind, class.word, NONE);
        let colon = if kind == LineKind::Error {
            None
        } else {
            self.colon(raw, span)
        };
        if kind == LineKind::Error && shape != Rule::named {
            self.tokens.push(TokenData::new(span.start, span.end, TokenKind::Junk));
        } else {
            self.push_tokens(raw, colon.unwrap_or(NONE), span.end);
        }
        let Some(what) = item(kind, class.word, class.shelters) else {
            return;
        };
        let place = self.nest.place(line, width, what);
        self.link(line, place);
        if let Some(diagnostic) = class.diagnostic {
            self.report(diagnostic);
        }
        if class.unknown_field {
            let holder = match place.holder {
                Holder::Thing(keyword) => Some(keyword),
                _ => None,
            };
            if place.holder != Holder::Error {
                let word = self.first_token(line);
                self.report(unknown_field(self.text, word, holder));
            }
        }
        if place.again {
            self.given_twice(line, place);
        }
        if place.homeless || place.proposed.is_some() {
            self.misplaced.push(Misplaced {
                line,
                place,
                item: what,
            });
        }
    }

    fn link(&mut self, line: u32, place: Place) {
        if let Some(data) = self.lines.get_mut(line as usize) {
            data.parent = place.parent;
            data.again = place.again;
            if place.homeless {
                data.kind = LineKind::Error;
            }
        }
        if place.previous != NONE {
            if let Some(previous) = self.lines.get_mut(place.previous as usize) {
                previous.next_sibling = line;
            }
        } else if place.parent == NONE {
            self.first_root = line;
        } else if let Some(parent) = self.lines.get_mut(place.parent as usize) {
            parent.first_child = line;
        }
    }

    /// The spans of a line's tokens, without blanks and line endings that stick to their ends.
    fn push_tokens(&mut self, raw: &[RawToken], colon: u32, line_end: u32) {
        for token in raw {
            let end = token.end.min(line_end);
            if end <= token.start {
                continue;
            }
            let kind = match token.rule {
                Rule::word => TokenKind::Word,
                Rule::date => TokenKind::Date,
                Rule::mark => TokenKind::Mark,
                Rule::handle if token.start > colon => TokenKind::ValueHandle,
                Rule::handle => TokenKind::Handle,
                Rule::tag => TokenKind::Tag,
                Rule::number => TokenKind::Number,
                Rule::due => TokenKind::Due,
                Rule::day if token.start > colon => TokenKind::ValueDay,
                Rule::day => TokenKind::Day,
                Rule::period => TokenKind::ValuePeriod,
                Rule::junk => TokenKind::Junk,
                rule if is_value(rule) => TokenKind::Text,
                _ => TokenKind::Name,
            };
            self.tokens.push(TokenData::new(token.start, end, kind));
        }
    }

    fn first_token(&self, line: u32) -> Span {
        let data = self.lines.get(line as usize);
        data.and_then(|data| self.tokens.get(data.first_token as usize))
            .map_or(Span::empty(0), |token| token.span())
    }

    /// Says of each line that is indented unlike its file how it is read, and offers to indent it so.
    fn mixed_indentation(&mut self) {
        let (style, level) = self.indents.style.unwrap_or((b' ', 2));
        let (unit, name) = if style == b'\t' {
            ("\t".to_owned(), "tabs")
        } else {
            (" ".repeat(level as usize), "spaces")
        };
        for line in std::mem::take(&mut self.mixed) {
            let indentation = self.indentation(line);
            let message = format!("this line is not indented with {name} only, as the lines before it are");
            let found = Diagnostic::new(Code("L19"), indentation, message);
            let found = found.help(format!("indent every line of a file with {name}"));
            // A line that means nothing may hold others only as long as it stands where it does.
            let is_read = self
                .lines
                .get(line as usize)
                .is_some_and(|data| data.kind != LineKind::Error);
            self.report(if is_read {
                let wanted = unit.repeat(self.depth(line));
                found.fix(format!("indent it with {name}"), Safety::Safe, indentation, wanted)
            } else {
                found
            });
        }
    }

    /// How many lines hold a line, one in the other.
    fn depth(&self, line: u32) -> usize {
        let parent = |line: &u32| {
            let data = self.lines.get(*line as usize)?;
            (data.parent != NONE).then_some(data.parent)
        };
        std::iter::successors(parent(&line), parent).count()
    }

    fn given_twice(&mut self, line: u32, place: Place) {
        let word = self.first_token(line);
        let name = word.of(self.text);
        let number = self.lines.get(line as usize).map_or(0, |data| data.word);
        let mut sibling = self
            .lines
            .get(place.parent as usize)
            .map_or(NONE, |data| data.first_child);
        while let Some(data) = self.lines.get(sibling as usize) {
            if data.kind == LineKind::Field && data.word == number {
                break;
            }
            sibling = data.next_sibling;
        }
        let first = self.first_token(sibling);
        let diagnostic = Diagnostic::new(
            Code("L04"),
            word,
            format!("`{name}:` is given twice; the first one counts"),
        )
        .help("keep one of the two lines");
        let file = diagnostic.file;
        self.report(diagnostic.related(file, first, format!("`{name}:` is first given here")));
    }

    /// The finished tree.
    pub(crate) fn finish(mut self, text: Arc<str>) -> Tree {
        self.misplaced_lines();
        self.mixed_indentation();
        let mut tree = Tree {
            text,
            lines: self.lines,
            tokens: self.tokens,
            first_root: self.first_root,
            diagnostics: self.diagnostics,
        };
        let odd = odd_blanks(&tree, &self.odd);
        tree.diagnostics.extend(odd);
        tree.diagnostics
            .sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.code));
        tree.lines.shrink_to_fit();
        tree.tokens.shrink_to_fit();
        tree
    }

    fn misplaced_lines(&mut self) {
        for misplaced in std::mem::take(&mut self.misplaced) {
            let diagnostic = self.misplaced_line(&misplaced);
            self.report(diagnostic);
        }
    }

    fn misplaced_line(&self, misplaced: &Misplaced) -> Diagnostic {
        let span = self.first_token(misplaced.line);
        let subject = match misplaced.item {
            Item::Thing(keyword) => keyword.with_article().to_owned(),
            Item::Field(field) => format!("`{field}:`"),
            Item::Allow => "`allow`".to_owned(),
            Item::Event => "an event".to_owned(),
            Item::Step => "a step".to_owned(),
            Item::Note | Item::Error(_) => "a note".to_owned(),
        };
        let proposed = misplaced
            .place
            .proposed
            .map_or(misplaced.place.holder, |(_, holder)| holder);
        let place = match proposed {
            Holder::Root | Holder::Error => "at the left margin".to_owned(),
            Holder::Thing(keyword) => format!("in {}", keyword.with_article()),
            Holder::Words => "in an event or a step".to_owned(),
        };
        let diagnostic = Diagnostic::new(Code("L15"), span, format!("{subject} cannot stand {place}"));
        if misplaced.place.homeless {
            return diagnostic.help(home_of(misplaced.item));
        }
        let home = match misplaced.place.holder {
            Holder::Thing(keyword) => {
                let title = self.title(misplaced.place.parent);
                format!("it is read as part of the {keyword} {title}: indent it one level under that")
            }
            _ => "it is read as if it stood at the left margin: do not indent it".to_owned(),
        };
        let diagnostic = diagnostic.help(home);
        match self.move_to(misplaced) {
            Some(edits) => diagnostic.fix_edits("indent it where it is read", Safety::Safe, edits),
            None => diagnostic,
        }
    }

    fn title(&self, line: u32) -> String {
        let end = self
            .lines
            .get(line as usize + 1)
            .map_or(self.text.len(), |next| next.start as usize);
        let start = self.lines.get(line as usize).map_or(0, |data| data.start as usize);
        let text = self.text.get(start..end).unwrap_or("").trim();
        format!("`{}`", shorten(text))
    }

    /// The edits that indent a line, and what is indented under it, where it is read. None where it is indented so and
    /// something before it is the trouble, where lines behind it would come to stand in it, or there are too many.
    fn move_to(&self, misplaced: &Misplaced) -> Option<Vec<Edit>> {
        const MOST_LINES: usize = 200;
        let old = self.indentation(misplaced.line);
        let new = self.child_indentation(misplaced.place.parent, misplaced.line);
        if old.of(self.text) == new {
            return None;
        }
        let mut edits = vec![Edit::new(old, new.clone())];
        for line in misplaced.line + 1..to_u32(self.lines.len()) {
            let data = self.lines.get(line as usize)?;
            if data.kind == LineKind::Blank {
                continue;
            }
            let indentation = self.indentation(line);
            if indentation.len() <= old.len() {
                let stays =
                    data.parent == misplaced.place.parent || self.is_outside(data.parent, misplaced.place.parent);
                return (stays || data.kind == LineKind::Comment).then_some(edits);
            }
            if edits.len() > MOST_LINES {
                return None;
            }
            let kept = indentation.of(self.text).get(old.len() as usize..)?;
            edits.push(Edit::new(indentation, format!("{new}{kept}")));
        }
        Some(edits)
    }

    /// Whether `line` holds `inner`, or is the file itself.
    fn is_outside(&self, line: u32, inner: u32) -> bool {
        let mut at = inner;
        while at != NONE {
            at = self.lines.get(at as usize).map_or(NONE, |data| data.parent);
            if at == line {
                return true;
            }
        }
        line == NONE
    }

    fn indentation(&self, line: u32) -> Span {
        let start = self.lines.get(line as usize).map_or(0, |data| data.start);
        let rest = self.text.get(start as usize..).unwrap_or("");
        let len = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        Span::new(start, start + to_u32(len))
    }

    /// How lines in `parent` are indented: like its first other one, else one level deeper than itself.
    fn child_indentation(&self, parent: u32, but: u32) -> String {
        let Some(data) = self.lines.get(parent as usize) else {
            return String::new();
        };
        if data.first_child != NONE && data.first_child != but {
            return self.indentation(data.first_child).of(self.text).to_owned();
        }
        let (style, level) = self.indents.style.unwrap_or((b' ', 2));
        let level = if style == b'\t' {
            "\t".to_owned()
        } else {
            " ".repeat(level as usize)
        };
        format!("{}{level}", self.indentation(parent).of(self.text))
    }
}

fn home_of(item: Item) -> String {
    match item {
        Item::Thing(keyword) => {
            let holders: Vec<&str> = Keyword::ALL
                .iter()
                .filter(|holder| holder.holds(keyword) && **holder != Keyword::Template)
                .map(|holder| holder.with_article())
                .collect();
            if holders.is_empty() {
                "write it at the left margin, inside nothing".to_owned()
            } else {
                format!("indent it under {}", holders.join(" or "))
            }
        }
        Item::Field(field) => format!("`{field}:` belongs to {}: indent it under one", holders_of(field)),
        Item::Allow => "indent it under the thing whose findings it waives, or under `file` or `workspace`".to_owned(),
        Item::Event => {
            "indent it under the thing it is about, or write it at the left margin with that thing's id behind the day"
                .to_owned()
        }
        Item::Step => "indent it under a goal, a key result, a fact, a milestone or a GROW conversation".to_owned(),
        Item::Note | Item::Error(_) => {
            "indent it under the thing, event or step it is about, or write a comment: `// …`".to_owned()
        }
    }
}

fn holders_of(field: FieldName) -> String {
    let mut holders: Vec<&str> = field.holders().iter().map(|holder| holder.with_article()).collect();
    let Some(last) = holders.pop() else {
        return "a thing".to_owned();
    };
    if holders.is_empty() {
        last.to_owned()
    } else {
        format!("{} or {last}", holders.join(", "))
    }
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(NONE)
}

/// The number of a line, for those that keep it.
impl From<LineId> for u32 {
    fn from(id: LineId) -> Self {
        id.0
    }
}
